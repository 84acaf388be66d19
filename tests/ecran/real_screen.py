"""The game in a process of its own on a virtual X screen, and a real pointer that plays it by what it says it shows."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from pathlib import Path
from typing import Any

from gardiens.screens.marks import Rect
from gardiens.screens.tree import Page, Scene, Widget

GAME = Path(__file__).resolve().parents[2] / "run_game.py"
APPEARS_S = 20.0
ANSWERS_S = 3.0
QUIET_S = 0.25
STILL_NEVER = ("titre", "scene", "accueil")
"""Pages where the fog drifts."""


class RealScreen:
    """`run_game.py` on an X display. `seen` is the last page that it drew."""

    def __init__(self, display: str, folder: Path, *options: str) -> None:
        self._pipe = folder / "temoin"
        if not self._pipe.exists():
            os.mkfifo(self._pipe)
        environment = {**os.environ, "DISPLAY": display, "GARDIENS_TEMOIN": str(self._pipe)}
        environment.pop("SDL_VIDEODRIVER", None)
        self.environment = environment
        self._log = (folder / "game.log").open("ab")
        command = [sys.executable, str(GAME), *options]
        self._game = subprocess.Popen(command, env=environment, stdout=self._log, stderr=self._log)
        self._said = os.open(self._pipe, os.O_RDONLY | os.O_NONBLOCK)
        self._rest = b""
        self.seen: dict[str, Any] = {}
        self.look(APPEARS_S)

    @property
    def page(self) -> Page:
        """What is on the screen, as the robot's mind reads pages."""
        widgets = tuple(
            Widget(
                each["id"], each["role"], each["label"], Rect(*each["centre"], 0, 0), message=each["touchable"] or None,
                value=each["value"], selected=each["selected"],
            )
            for each in self.seen["widgets"]
        )  # fmt: skip
        return Page(self.seen["page"], Scene(), widgets)

    @property
    def visit(self) -> tuple[str, int] | None:
        if self.seen["place"] != "session" or self.seen["step"] is None:
            return None
        return self.seen["step"], self.seen["entered_ms"]

    def look(self, within_s: float = ANSWERS_S) -> None:
        """Wait until something is drawn, then until nothing is pressed or being kept and the screen rests."""
        self._hear(within_s)
        for _ in range(round(within_s / QUIET_S)):
            heard = self._hear(QUIET_S)
            moving = heard and self.seen["page"] not in STILL_NEVER
            if not moving and not self.seen["busy"] and self.seen["pressed"] is None:
                return

    def click(self, widget: Widget) -> None:
        """Move the real pointer there, look, press."""
        x, y = widget.rect.x, widget.rect.y
        self._xdotool("mousemove", str(x), str(y), "sleep", "0.3", "click", "1")
        self.look()

    def key(self, name: str) -> None:
        self._xdotool("key", name)
        self.look()

    def kill(self) -> None:
        self._game.kill()
        self._game.wait(10)

    def close(self) -> int:
        """Close it as a person would, and return its exit code."""
        self._xdotool("key", "ctrl+q")
        try:
            return self._game.wait(10)
        finally:
            self.put_away()

    def put_away(self) -> None:
        """End the game if it still runs."""
        if self._log.closed:
            return
        if self._game.poll() is None:
            self.kill()
        os.close(self._said)
        self._log.close()

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=20)

    def _hear(self, within_s: float) -> bool:
        """Read what the game says, if it says something in time."""
        if not select.select([self._said], [], [], within_s)[0]:
            return False
        said = self._rest + os.read(self._said, 1 << 20)
        *lines, self._rest = said.split(b"\n")
        if lines:
            self.seen = json.loads(lines[-1])
        return bool(said)
