"""The animator's keys at a screen. What cuts a story short is asked twice, so that no elbow does it."""

from __future__ import annotations

from typing import Final

import pygame

from gardiens.engine.commands import Conclude, EndVisit, Refusal
from gardiens.engine.decide import decide
from gardiens.screens.messages import Message, ResetSettings, Send, Unavailable
from gardiens.station.session import Runner
from gardiens.text import station as say

KEYS: Final[dict[int, tuple[Conclude | EndVisit, str]]] = {
    pygame.K_F9: (Conclude(), say.CONCLUDE_AGAIN),
    pygame.K_F10: (EndVisit(), say.END_VISIT_AGAIN),
}
"""What each key asks, and what is said at its first press."""

RESET_KEY: Final = pygame.K_F8
"""Gives the screen back its usual comfort, wherever it is."""

AGAIN_MS: Final = 6000
"""How long a first press waits for the second one: as long as its notice."""


class AnimatorKeys:
    """Which key was pressed once and waits for its second press."""

    def __init__(self) -> None:
        self._waiting: int | None = None
        self._until_ms = 0

    def pressed(self, key: int, runner: Runner, now_ms: int) -> tuple[Message, ...]:
        """What a press of one of these keys means in the session as it is: nothing where it would be refused."""
        if key == RESET_KEY:
            done = (ResetSettings(), Unavailable(say.COMFORT_IS_USUAL))
            return done if self._again(key, now_ms) else (Unavailable(say.RESET_COMFORT_AGAIN),)
        command, notice = KEYS[key]
        refused = self._refused(command, runner)
        if refused is not None:
            self._waiting = None
            return (Unavailable(say.REFUSALS[refused]),) if refused in say.REFUSALS else ()
        return (Send((command,)) if self._again(key, now_ms) else Unavailable(notice),)

    def _again(self, key: int, now_ms: int) -> bool:
        """Whether this is the second press; the first one waits for it."""
        again = self._waiting == key and now_ms < self._until_ms
        self._waiting, self._until_ms = (None, 0) if again else (key, now_ms + AGAIN_MS)
        return again

    def _refused(self, command: Conclude | EndVisit, runner: Runner) -> str | None:
        if runner.sitting is None:
            return "wrong_phase"
        answer = decide(runner.sitting.scenario, runner.state, command)
        return answer.reason if isinstance(answer, Refusal) else None
