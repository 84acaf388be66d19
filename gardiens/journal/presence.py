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
    """A station at one moment. `alive_at_ms` is in milliseconds since 1970, `played_ms` of the team's clock."""

    alive_at_ms: int
    session: str | None = None
    played_ms: int = 0
    arrangement: Arrangement = None
    wish_to_talk: bool = False


_MARK: Final = TypeAdapter(Presence)


def write(path: Path, presence: Presence) -> None:
    """Replace the mark at once: a reader, or a power cut, finds the former one or this one whole. Raises OSError."""
    aside = path.with_name(f"{path.name}.tmp")
    with aside.open("wb") as file:
        file.write(orjson.dumps(asdict(presence)))
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def read(path: Path) -> Presence | None:
    """The last mark; None when there is none, or when it makes no sense: a mark is never worth a crash."""
    try:
        return _MARK.validate_json(path.read_bytes(), strict=True)
    except (OSError, ValueError):
        return None
