"""How long after it is started the game shows something, against the barest pygame window that can be opened.

The game runs as players start it, full screen; what measures it only ends the process once the frame is shown.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from typing import Final

from tests.bench.harness import Figure
from tests.bench.screen_display import ROOT, SIZES, x_screen

NAMES: Final = ("première image unie, après le lancement", "page de titre, après le lancement")
RUNS: Final = 25
BARE: Final = """
import os, pygame
pygame.display.init()
pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
pygame.display.flip()
os._exit(0)
"""
UNTIL: Final = """
import os, sys, pygame
shown = pygame.display.{0}
def and_end(*given):
    shown(*given)
    os._exit(0)
pygame.display.{0} = and_end
sys.argv = ["run_game.py"]
import run_game
run_game.main()
"""
PLAIN: Final = UNTIL.format("flip")
TITLE: Final = UNTIL.format("update")
"""The plain frame is the only one that is flipped; pages are updated."""


def figures() -> Iterator[Figure]:
    with x_screen(SIZES["1080p"]) as screen, tempfile.TemporaryDirectory() as data:
        environment = {**screen, "GARDIENS_DONNEES": data, "SDL_FRAMEBUFFER_ACCELERATION": "0"}
        scripts = {"bare": BARE, "plain": PLAIN, "title": TITLE, "again": BARE}
        times: dict[str, list[float]] = {name: [] for name in scripts}
        for turn in range(RUNS + 1):
            for name, script in scripts.items():
                elapsed = _seconds(script, environment)
                if turn:  # the first turn reads the disk
                    times[name].append(elapsed)
    bare, plain, title, again = (statistics.median(times[name]) for name in scripts)
    noise = abs(again / bare - 1)
    yield Figure(NAMES[0], plain / bare, 1.45, bare * 1e6, noise)
    yield Figure(NAMES[1], title / bare, None, bare * 1e6, noise)


def _seconds(script: str, environment: Mapping[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", script], env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
