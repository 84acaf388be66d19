"""Knows for how long nobody has touched a screen, and when it returns to its title by itself."""

from __future__ import annotations

from typing import Final

from gardiens.engine.state import State
from gardiens.screens.model import Ui

IDLE_MS: Final = 90_000
"""After this long without a touch, a screen outside a session returns to its title."""
CLOSED_MS: Final = 8_000
"""How long the last screen of a closed session stays."""


class Idle:
    """When a screen was touched last, and whether it was left alone since."""

    def __init__(self, now_ms: int) -> None:
        self._touched_ms = now_ms
        self.left = False

    def touched(self, now_ms: int) -> None:
        """Somebody is there."""
        self._touched_ms, self.left = now_ms, False

    def leaving(self, now_ms: int) -> None:
        """The screen goes; if it cannot, it waits as long again before it tries."""
        self._touched_ms, self.left = now_ms, True

    def leaves_ms(self, ui: Ui, state: State) -> int | None:
        """When this screen returns to its title if nobody touches it; None for one that stays."""
        if ui.place == "session" and state.phase == "closed":
            return max(self._touched_ms, ui.shown_since_ms) + CLOSED_MS
        is_away = ui.place == "choice" or (ui.place == "title" and ui.overlay is not None)
        return self._touched_ms + IDLE_MS if is_away or in_lobby(ui, state) else None


def in_lobby(ui: Ui, state: State) -> bool:
    """Whether a team is being chosen: the session is open, and nobody plays it yet."""
    return ui.place == "session" and state.phase == "lobby"
