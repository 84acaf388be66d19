"""The mark that a station leaves each second: that it is alive, and what a journal does not need to keep."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

import orjson
from pydantic import TypeAdapter

Arrangement: TypeAlias = Any
"""What is laid out on the screen and not sent yet, as JSON; the station never puts typed text in it."""


@dataclass(frozen=True, slots=True)
class Presence:
    """A station at one moment. `alive_at_ms` is in milliseconds since 1970, the other times of the team's clock.

    `at_ms` is the session time, and `seq` the events of the session so far: what was laid out is worth something only
    until another step comes. `attention` says whether the team is slow or stuck (`engine/attention.py`).
    """

    alive_at_ms: int
    session: str | None = None
    at_ms: int = 0
    seq: int = 0
    played_ms: int = 0
    attention: str | None = None
    arrangement: Arrangement = None
    wish_to_talk: bool = False


_MARK: Final = TypeAdapter(Presence)


def encode(presence: Presence) -> bytes:
    """The mark as it is written. Raises TypeError when the arrangement is not JSON."""
    return orjson.dumps(asdict(presence))


def write(path: Path, mark: bytes) -> None:
    """Replace the mark at once: a reader, or a power cut, finds the former one or this one whole. Raises OSError."""
    aside = path.with_name(f"{path.name}.tmp")
    with aside.open("wb") as file:
        file.write(mark)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def read(path: Path) -> Presence | None:
    """The last mark; None when there is none, or when it makes no sense: a mark is never worth a crash."""
    try:
        return _MARK.validate_json(path.read_bytes(), strict=True)
    except (OSError, ValueError):
        return None
