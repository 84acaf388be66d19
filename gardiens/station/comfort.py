"""Remembers the comfort of a station from one session, and one day, to the next: `reglages/<station>.json`."""

from __future__ import annotations

import logging
from dataclasses import asdict, fields
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

import orjson

from gardiens.journal import presence
from gardiens.journal.files import make_durably
from gardiens.screens.model import Settings
from gardiens.text import station as log

_MOST_BYTES: Final = 4096
"""A file of comfort is far smaller: what is larger was not written here."""
_log = logging.getLogger(__name__)


class Comfort:
    """The file of one station. What cannot be read or written costs a line in the log, never the game."""

    def __init__(self, data: Path, station: str) -> None:
        self.path = data / "reglages" / f"{station}.json"
        self._lock = Lock()
        self._wanted: Settings | None = None
        self._thread: Thread | None = None

    def read(self) -> Settings:
        """What was kept, field by field; the usual comfort where nothing was, or nothing that makes sense."""
        try:
            with self.path.open("rb") as file:
                kept = orjson.loads(file.read(_MOST_BYTES))
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError) as error:
            _log.warning(log.COMFORT_UNREADABLE, self.path, error)
            return Settings()
        if not isinstance(kept, dict):
            _log.warning(log.COMFORT_SENSELESS, self.path)
            return Settings()
        return _settings(kept, self.path)

    def keep(self, settings: Settings) -> None:
        """Write these settings soon, on a thread of its own: a slow disk never freezes a frame."""
        with self._lock:
            waiting, self._wanted = self._wanted is not None, settings
            if waiting:
                return
            thread = Thread(target=self._write, args=(self._thread,), name="comfort")
            self._thread = thread
            thread.start()

    def close(self) -> None:
        """Wait until what was to be kept is."""
        if self._thread is not None:
            self._thread.join()

    def _write(self, before: Thread | None) -> None:
        if before is not None:
            before.join()
        with self._lock:
            settings, self._wanted = self._wanted, None
        if settings is None:
            return
        try:
            make_durably(self.path.parent)
            presence.write(self.path, orjson.dumps(asdict(settings), option=orjson.OPT_INDENT_2))
        except OSError as error:
            _log.warning(log.COMFORT_NOT_KEPT, error)


def _settings(kept: dict[str, Any], path: Path) -> Settings:
    hints = get_type_hints(Settings)
    sound = {name: value for name, value in kept.items() if name in hints and _makes_sense(hints[name], value)}
    if ignored := sorted(set(kept) - set(sound)):
        _log.warning(log.COMFORT_IGNORED, path, ", ".join(map(repr, ignored)))
    return Settings(**{field.name: sound[field.name] for field in fields(Settings) if field.name in sound})


def _makes_sense(hint: Any, value: Any) -> bool:
    """Whether a field may hold a value: one of its own, a switch, or a whole number from 0 to 100."""
    if get_origin(hint) is Literal:
        return any(value == known and type(value) is type(known) for known in get_args(hint))
    return type(value) is hint and (hint is not int or 0 <= value <= 100)
