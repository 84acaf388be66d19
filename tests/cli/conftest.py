"""Two ways to type a command: in this process, and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gardiens import paths
from gardiens.cli import main

CHECKOUT = Path(paths.__file__).parents[1]


@pytest.fixture
def run(capsys):
    """Run a command: its exit code, and what it said on each side."""

    def launch(*words: object) -> tuple[int, str, str]:
        try:
            code = main([str(word) for word in words])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return launch


@pytest.fixture
def started():
    """Start a command as from a terminal that has no screen, unless what is given of its environment says so."""

    def launch(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
        hidden = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "PYGAME_HIDE_SUPPORT_PROMPT", "XDG_RUNTIME_DIR")
        env = {name: value for name, value in os.environ.items() if name not in hidden} | environment
        command = [sys.executable, "run_game.py", *words]
        return subprocess.run(command, capture_output=True, text=True, check=False, env=env, cwd=CHECKOUT, timeout=90)

    return launch
