"""The voice of a screen: a thread gives a child process what is to be said. Whatever the child does, nobody waits.

The loop's thread only says what is wanted now, and kills what was being said before. The voice's own thread starts the
engine, feeds it, waits for it and buries it; a watchdog kills it when it takes much longer than speaking takes.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Condition, Thread, Timer
from typing import Final, Protocol

from gardiens.screens.model import VoiceState
from gardiens.station.engines import Engine, installed
from gardiens.text import station as log

PROBE_S: Final = 20.0
"""How long an engine may take to say that it is there: PowerShell may be slow the first time."""
LEAST_S: Final = 10.0
SLOWEST_S: Final = 0.25
"""An engine is given `LEAST_S` and this much for each character, some four times what speaking takes."""
QUICKEST_S: Final = 0.01
SHORT: Final = 40
"""Who says more than SHORT characters at less than this for each has said nothing: there is no loudspeaker."""
SILENT_S: Final = 0.065
"""For how long a character stays written where it is shown and cannot be heard."""
MOST_FAILURES: Final = 2
"""An engine that fails so many times in a row is not asked again."""
MOST_CHARACTERS: Final = 20_000
"""No page says as much; a scenario could."""
HUSH_S: Final = 1.5
CLOSING_S: Final = 2.0
"""For how long the voice is waited for when the game is left; by then its child is dead, and so is the messenger's."""

_log = logging.getLogger(__name__)


class Voice(Protocol):
    """Something that speaks. Nothing here ever waits or raises."""

    @property
    def state(self) -> VoiceState: ...
    @property
    def caption(self) -> str | None:
        """What is being said, where it must be seen as well."""
        ...  # fmt: skip

    def say(self, text: str, volume: int) -> None:
        """Say this now, instead of what was being said; `volume` from 0 to 100."""
        ...  # fmt: skip

    def stop(self) -> None: ...


class _Mute:
    """No voice at all: robots, replays and tests."""

    state: VoiceState = "none"
    caption: str | None = None

    def say(self, text: str, volume: int) -> None:
        """Nothing is said."""

    def stop(self) -> None:
        """Nothing was being said."""


MUTE: Final[Voice] = _Mute()


@dataclass(frozen=True, eq=False, slots=True)
class _Utterance:
    """Something to say, in one breath or several. Two are the same only if they are one: a text may be wanted twice."""

    breaths: tuple[str, ...]
    volume: int


class Speech:
    """A voice made of the machine's engines. `wake` is called, from another thread, when `state` has changed by itself.

    `shown`: what is said can also be read. It is then said line by line, so that each is written while it is heard,
    and without any engine too.
    """

    def __init__(
        self,
        wake: Callable[[], None],
        *,
        shown: bool = False,
        find: Callable[[], Sequence[Engine]] = installed,
        least_s: float = LEAST_S,
    ) -> None:
        self._wake, self._shown, self._find, self._least_s = wake, shown, find, least_s
        self._changed = Condition()
        self._engine: Engine | None = None
        self._left: Iterator[Engine] = iter(())
        self._wanted: _Utterance | None = None
        self._breath = ""
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._thread = Thread(target=self._live, name="voice", daemon=True)
        self._thread.start()

    # --- for the loop's thread: none of these waits

    @property
    def state(self) -> VoiceState:
        with self._changed:  # never held for long: a loss of the last engine is not seen half done
            if self._engine is None and not self._shown:
                return "none"
            return "ready" if self._wanted is None else "speaking"

    @property
    def caption(self) -> str | None:
        return self._breath if self._shown and self._wanted is not None else None

    def say(self, text: str, volume: int) -> None:
        text = text[:MOST_CHARACTERS].replace("!-!", "!")  # at the beginning of a line, spd-say takes it for an order
        breaths = text.splitlines() if self._shown else [text]
        if text:
            self._want(_Utterance(tuple(breaths), max(0, min(100, volume))))

    def stop(self) -> None:
        self._want(None)

    def close(self) -> None:
        """Be silent for good; nothing that was started is left running."""
        with self._changed:
            self._closed, self._wanted = True, None
            self._kill()
            self._changed.notify_all()
        self._thread.join(CLOSING_S)

    def _want(self, utterance: _Utterance | None) -> None:
        with self._changed:
            if self._closed:
                return
            self._wanted = utterance
            self._breath = utterance.breaths[0] if utterance is not None else ""
            self._kill()
            self._changed.notify_all()

    def _kill(self) -> None:
        """Kill the child, if one runs, with all it has started. Called with the lock."""
        if self._process is not None:
            _kill(self._process)

    # --- the voice's own thread

    def _live(self) -> None:
        """Serve until the voice is closed. Whatever goes wrong, nobody waits for words that will never come."""
        serve = self._begin
        while True:
            try:
                return serve()
            except Exception:  # noqa: BLE001  (whatever an engine or the system does, the game goes on)
                _log.exception("no voice")
            with self._changed:
                self._engine = self._wanted = None
            self._tell()
            serve = self._serve  # without an engine: what is shown still is

    def _begin(self) -> None:
        self._left = iter(self._found())
        self._choose()
        self._serve()

    def _serve(self) -> None:
        """Say what is wanted, one after the other, for as long as the voice is open."""
        failures = 0
        while (wanted := self._next()) is not None:
            engine = self._engine
            failed = self._speak(engine, wanted)
            with self._changed:
                interrupted = self._wanted is not wanted
                if not interrupted:
                    self._wanted = None
                    failures = failures if failed is None else failures + 1 if failed else 0
                given_up = failures >= MOST_FAILURES
                if given_up:
                    self._engine, failures = None, 0
            if engine is not None and given_up:
                _log.warning(log.VOICE_DROPPED, engine.name)
                self._choose()
            elif engine is not None and interrupted and engine.hush is not None:
                _hush(engine.hush)
            self._tell()

    def _choose(self) -> None:
        """Take the first of the engines that are left which says that it can speak French."""
        engine = next((each for each in self._left if self._run(each.probe, "", PROBE_S, self._is_open) == 0), None)
        with self._changed:
            self._engine = engine
        self._tell()

    def _is_open(self) -> bool:
        return not self._closed

    def _found(self) -> Sequence[Engine]:
        try:
            return self._find()
        except OSError:
            _log.exception("the speech engines cannot be looked for")
            return ()

    def _next(self) -> _Utterance | None:
        """What is to be said now, waited for; None once the voice is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._wanted is not None)
            return None if self._closed else self._wanted

    def _speak(self, engine: Engine | None, wanted: _Utterance) -> bool | None:
        """Say it for as long as it is wanted; true when the engine failed, None when that cannot be told."""
        failed = None
        for breath in wanted.breaths:
            with self._changed:
                if self._wanted is not wanted:
                    return failed
                self._breath = breath
            if len(wanted.breaths) > 1:
                self._tell()
            if failed := self._breathe(engine, wanted, breath):
                return True
        return failed

    def _breathe(self, engine: Engine | None, wanted: _Utterance, text: str) -> bool | None:
        """Say some words, or let as much time pass when there is nobody to; answers like `_speak`."""
        if engine is None:
            with self._changed:
                self._changed.wait_for(lambda: self._wanted is not wanted, SILENT_S * len(text))
            return None
        began_s = time.monotonic()
        limit_s = self._least_s + SLOWEST_S * len(text)
        code = self._run(engine.speak(wanted.volume), text, limit_s, lambda: self._wanted is wanted)
        spent_s = time.monotonic() - began_s
        at_once = spent_s < QUICKEST_S * len(text)
        if self._shown:  # what is written stays for as long as it takes to read, whatever the engine did
            with self._changed:
                self._changed.wait_for(lambda: self._wanted is not wanted, max(0.0, SILENT_S * len(text) - spent_s))
        if code == 0 and len(text) <= SHORT:
            return None  # without a loudspeaker some engines end at once, content
        return code != 0 or at_once

    def _run(self, command: Sequence[str], text: str, limit_s: float, wanted: Callable[[], bool]) -> int | None:
        """Give `text` to a child and wait for its end; its exit code, or None if it could not be started.

        It is killed after `limit_s`, and at once when it is no longer `wanted`.
        """
        try:
            process = _start(command)
        except (OSError, ValueError):
            _log.warning("%s cannot be started", command[0], exc_info=True)
            return None
        watchdog = Timer(limit_s, _kill, [process])
        watchdog.daemon = True
        with self._changed:
            self._process = process
            if not wanted():
                _kill(process)
        try:
            watchdog.start()
            with suppress(OSError):  # it ended before it had read everything
                process.communicate(text.encode("utf-8", "replace"))
            return process.wait()
        except Exception:
            with process:  # its end is waited for
                _kill(process)
            raise
        finally:
            watchdog.cancel()
            with self._changed:
                self._process = None

    def _tell(self) -> None:
        if not self._closed:
            self._wake()


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """A child that reads from us and whose words go nowhere, apart from our terminal's signals."""
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a child and what it started, if it still runs; from any thread."""
    if process.poll() is not None:
        return
    with suppress(OSError):  # it has just ended by itself
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _hush(command: Sequence[str]) -> None:
    """Tell the service behind a messenger to stop."""
    with suppress(OSError, ValueError):
        process = _start(command)
        with suppress(subprocess.TimeoutExpired):
            process.communicate(timeout=HUSH_S)
        _kill(process)
        process.wait()
