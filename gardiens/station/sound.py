"""What a station asks of whatever plays its sounds; the robot, replays and tests give it silence or a recorder."""

from __future__ import annotations

from typing import Final, Protocol

from gardiens.station.cues import Cue


class Sound(Protocol):
    """Where cues go. It never waits, and never raises: a game without sound is a game."""

    def play(self, cue: Cue, volume: int, after_ms: int = 0) -> None:
        """Let a cue be heard in `after_ms`, at a volume from 1 to 100."""
        ...

    def hush(self) -> None:
        """Silence what sounds, and forget what was going to."""
        ...


class _Silence:
    def play(self, cue: Cue, volume: int, after_ms: int = 0) -> None:
        pass

    def hush(self) -> None:
        pass


SILENCE: Final[Sound] = _Silence()
