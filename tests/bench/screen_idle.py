"""What a screen that nobody touches asks of the processor, against a bare window that ticks 60 times a second."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from gardiens.station.loop import IDLE_MS
from tests.bench.harness import Figure
from tests.bench.screen_display import ROOT, SIZES, x_screen
from tests.bench.screen_station import seated

NAMES: Final = ("processeur au repos, énigme", "processeur au repos, brume du titre qui dérive")
WATCHED_S: Final = 8.0
TICKING: Final = """
import pygame
pygame.display.init()
pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
clock = pygame.time.Clock()
while True:
    clock.tick(60)
    pygame.event.get()
"""


def figures() -> Iterator[Figure]:
    with x_screen(SIZES["1080p"]) as environment, tempfile.TemporaryDirectory() as data:
        before = _ticking(environment)
        with seated(environment, Path(data)) as station:
            time.sleep(IDLE_MS / 1000 + 1)
            puzzle = _share(station.pid)
            station.ask("title")
            time.sleep(1)
            title = _share(station.pid)
        noise = abs(_ticking(environment) / before - 1)
    yield Figure(NAMES[0], puzzle / before, 1.5, before * 1e6, noise)
    yield Figure(NAMES[1], title / before, None, before * 1e6, noise)


def _ticking(environment: dict[str, str]) -> float:
    given = {**environment, "SDL_FRAMEBUFFER_ACCELERATION": "0"}
    process = subprocess.Popen([sys.executable, "-c", TICKING], env=given, cwd=ROOT)
    try:
        time.sleep(2)
        return _share(process.pid)
    finally:
        process.kill()  # SDL would make an event of a polite request
        process.wait(10)


def _share(pid: int) -> float:
    """The share of a processor that a process takes while it is watched."""
    start_s, start = _cpu_s(pid), time.monotonic()
    time.sleep(WATCHED_S)
    return (_cpu_s(pid) - start_s) / (time.monotonic() - start)


def _cpu_s(pid: int) -> float:
    """Processor seconds of a process so far, from its nanosecond counts (Linux's `schedstat`, thread by thread)."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9
