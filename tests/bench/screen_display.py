"""A real X screen of any size without a GPU, and processes that measure on it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from tests.bench.harness import Figure

SIZES: Final[Mapping[str, tuple[int, int]]] = {"1080p": (1920, 1080), "4K": (3840, 2160)}
ROOT: Final = Path(__file__).resolve().parents[2]


@contextmanager
def x_screen(size_px: tuple[int, int]) -> Iterator[dict[str, str]]:
    """Xvfb on a display of its own; the value is the environment of what is to be shown there."""
    read, write = os.pipe()
    screen = f"{size_px[0]}x{size_px[1]}x24"
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
    xvfb = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as number:
            display = number.readline().strip()
        if not display:
            raise RuntimeError("Xvfb did not start")
        environment = {name: value for name, value in os.environ.items() if name != "SDL_VIDEODRIVER"}
        yield {**environment, "DISPLAY": f":{display}", "PYTHONPATH": str(ROOT), "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    finally:
        xvfb.terminate()
        xvfb.wait(10)


def measured_on(size_px: tuple[int, int], module: str, *arguments: str) -> Iterator[Figure]:
    """The figures that a module of the bench prints when it runs alone on such a screen."""
    with x_screen(size_px) as environment:
        command = [sys.executable, "-m", module, *arguments]
        told: list[dict[str, Any]] = json.loads(subprocess.check_output(command, env=environment, cwd=ROOT))
    yield from (Figure(**figure) for figure in told)
