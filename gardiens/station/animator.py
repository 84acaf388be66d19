"""The animator's keys at a screen. What cuts a story short is asked twice, so that no elbow does it."""

from __future__ import annotations

from typing import Final

import pygame

from gardiens.engine.commands import Conclude, EndVisit
from gardiens.screens.model import Message, Send, Unavailable
from gardiens.text import station as say

KEYS: Final[dict[int, tuple[Message, str]]] = {
    pygame.K_F9: (Send((Conclude(),)), say.CONCLUDE_AGAIN),
    pygame.K_F10: (Send((EndVisit(),)), say.END_VISIT_AGAIN),
}
"""What each key means, and what is said at its first press."""

AGAIN_MS: Final = 6000
"""How long a first press waits for the second one: as long as its notice."""


class AnimatorKeys:
    """Which key was pressed once and waits for its second press."""

    def __init__(self) -> None:
        self._waiting: int | None = None
        self._until_ms = 0

    def pressed(self, key: int, now_ms: int) -> Message:
        """What a press of one of `KEYS` means."""
        message, notice = KEYS[key]
        again = self._waiting == key and now_ms < self._until_ms
        self._waiting, self._until_ms = (None, 0) if again else (key, now_ms + AGAIN_MS)
        return message if again else Unavailable(notice)
