"""A short fingerprint of a whole state, to tell that a replay led to the same place."""

from __future__ import annotations

from dataclasses import MISSING, fields
from hashlib import blake2b
from typing import Any, Final

import orjson

from gardiens.engine.state import NEW, Clock, State, StepRecord
from gardiens.puzzles.base import Verdict

# What a field holds when nothing was said of it. Left out of the fingerprint, so that a field added by a later release
# changes nothing for the sessions of an earlier one.
_UNSAID: Final[dict[type, tuple[tuple[str, object], ...]]] = {
    State: tuple((field.name, getattr(NEW, field.name)) for field in fields(State)),
    **{part: tuple((field.name, field.default) for field in fields(part)) for part in (Clock, StepRecord, Verdict)},
}
_OPTIONS: Final = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS


def digest(state: State) -> str:
    """Sixteen hexadecimal characters, the same in any process for equal states."""
    return blake2b(orjson.dumps(state, default=_said, option=_OPTIONS), digest_size=8).hexdigest()


def _said(part: Any) -> dict[str, object]:
    said = {}
    for name, unsaid in _UNSAID[type(part)]:
        value = getattr(part, name)
        if unsaid is MISSING or value != unsaid:
            said[name] = value
    return said
