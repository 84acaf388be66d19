"""The loudspeaker of a station: a thread of its own holds the audio device, so that no driver can hold up the game."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Condition, Thread
from time import monotonic
from typing import Final, NamedTuple

import pygame

from gardiens.station.cues import CUES, RATE_HZ, Cue, synthesise
from gardiens.text import station as log

CHANNELS: Final = 6
"""How many cues sound at once; the oldest gives way."""
BUFFER: Final = 512
"""Samples given to the device at a time: 12 ms, so that a key is heard when it is seen."""
LATE_S: Final = 0.3
"""A cue that could not be played within this time is not played: it would tell of what is over."""
RESTART_MS: Final = 8
HUSH_MS: Final = 120
CLOSING_S: Final = 1.0
"""How long the game waits, on its way out, for an audio driver that does not answer."""

_log = logging.getLogger(__name__)


class _Asked(NamedTuple):
    """When a cue is to be heard, in seconds of the monotonic clock, and at what volume."""

    at_s: float
    volume: int


class Speaker:
    """Plays cues through pygame's mixer once started. Without an audio device it says so once, and stays silent."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._asked: dict[Cue, _Asked] = {}  # one of each at most: nothing piles up
        self._hushed = self._ending = False
        self._thread: Thread | None = None

    def start(self) -> None:
        """Open the device and make the cues, in the background."""
        if self._thread is None:
            self._thread = Thread(target=self._run, name="sound", daemon=True)
            self._thread.start()

    def play(self, cue: Cue, volume: int, after_ms: int = 0) -> None:
        """Let a cue be heard in `after_ms`, at a volume from 1 to 100; one that still sounds starts again."""
        if volume <= 0:
            return
        with self._changed:
            self._asked[cue] = _Asked(monotonic() + after_ms / 1000, volume)
            self._changed.notify()

    def hush(self) -> None:
        """Silence what sounds, and forget what was going to."""
        with self._changed:
            self._asked.clear()
            self._hushed = True
            self._changed.notify()

    def close(self) -> None:
        """Give the device back."""
        with self._changed:
            self._ending = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join(CLOSING_S)

    # --- on its own thread: the lock is never held while the mixer is asked anything

    def _run(self) -> None:
        try:
            _open()
            try:
                self._serve()
            finally:
                pygame.mixer.quit()
        except pygame.error as error:
            _log.warning(log.NO_SOUND, error)
        except Exception:  # noqa: BLE001  (whatever a driver does, the game goes on)
            _log.exception("no sound")

    def _serve(self) -> None:
        """Make the cues, then play them as they are asked for. Raises pygame.error when the device is gone."""
        sounds = {cue: _sound(cue) for cue in CUES if not self._ending}
        while not self._ending:
            hushed, ready = self._next()
            if hushed:
                pygame.mixer.fadeout(HUSH_MS)
            for cue, volume in ready.items():
                _play(sounds[cue], volume)

    def _next(self) -> tuple[bool, Mapping[Cue, int]]:
        """Sleep until there is something to do: whether to hush, then the cues to play with their volumes."""
        with self._changed:
            while not (self._hushed or self._ending or self._due_s() <= 0):
                self._changed.wait(self._due_s() if self._asked else None)
            now_s = monotonic()
            due = {cue: asked for cue, asked in self._asked.items() if asked.at_s <= now_s}
            for cue in due:
                del self._asked[cue]
            hushed, self._hushed = self._hushed, False
        return hushed, {cue: asked.volume for cue, asked in due.items() if now_s - asked.at_s <= LATE_S}

    def _due_s(self) -> float:
        """How long until the next cue."""
        return min((asked.at_s for asked in self._asked.values()), default=float("inf")) - monotonic()


def _open() -> None:
    """Open the audio device in the format of the cues. Raises pygame.error when there is none."""
    if not _may_have_output():
        raise pygame.error(log.NO_AUDIO_DEVICE)
    pygame.mixer.init(RATE_HZ, -16, 1, BUFFER, allowedchanges=0)
    pygame.mixer.set_num_channels(CHANNELS)


def _may_have_output() -> bool:
    """Whether SDL is worth asking: ALSA complains at length on the terminal of a Linux that has no sound."""
    if sys.platform != "linux" or "SDL_AUDIODRIVER" in os.environ or "PULSE_SERVER" in os.environ:
        return True
    run = Path(os.environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}"))
    servers = (run / "pulse" / "native", run / "pipewire-0")
    return any(server.exists() for server in servers) or any(Path("/dev/snd").glob("pcm*p"))


def _sound(cue: Cue) -> pygame.mixer.Sound:
    return pygame.mixer.Sound(buffer=synthesise(cue).tobytes())


def _play(sound: pygame.mixer.Sound, volume: int) -> None:
    sound.fadeout(RESTART_MS)
    sound.set_volume(volume / 100)
    pygame.mixer.find_channel(force=True).play(sound)
