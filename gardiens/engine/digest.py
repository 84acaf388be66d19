"""A short fingerprint of a whole state, to tell that a replay led to the same place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from hashlib import blake2b
from typing import Any, Final

import orjson

from gardiens.engine.state import NEW, Clock, State, StepRecord
from gardiens.puzzles.base import Verdict

# What a field holds when nothing was said of it. Left out of the fingerprint, so that a field added by a later release
# changes nothing for the sessions of an earlier one.
_UNSAID: Final[dict[type, tuple[tuple[str, object], ...]]] = {
    State: tuple(vars(NEW).items()),
    **{part: tuple((field.name, field.default) for field in fields(part)) for part in (Clock, StepRecord, Verdict)},
}
_OPTIONS: Final = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS

# The records last written: one command changes one or two of them, and the state just before had all the others.
_written: tuple[Mapping[str, StepRecord], Mapping[str, orjson.Fragment], orjson.Fragment]
_written = {}, {}, orjson.Fragment(b"{}")


def digest(state: State) -> str:
    """Sixteen hexadecimal characters, the same in any process for equal states."""
    said = _said(state)
    if state.records:
        said["records"] = _records(state.records)
    return blake2b(_json(said), digest_size=8).hexdigest()


def _records(records: Mapping[str, StepRecord]) -> orjson.Fragment:
    """The JSON of the records, of which only those that are new have to be written."""
    global _written  # noqa: PLW0603  # what it remembers is what it would say again, so nobody can tell
    before, parts, whole = _written
    if records is not before:
        new = {name: orjson.Fragment(_json(it)) for name, it in records.items() if it is not before.get(name)}
        parts = {**parts, **new}
        if len(parts) != len(records):  # another session, that has not been everywhere
            parts = {name: parts[name] for name in records}
        whole = orjson.Fragment(_json(parts))
        _written = records, parts, whole
    return whole


def _json(value: object) -> bytes:
    return orjson.dumps(value, default=_said, option=_OPTIONS)


def _said(part: Any) -> dict[str, object]:
    return {name: value for name, unsaid in _UNSAID[type(part)] if (value := getattr(part, name)) != unsaid}
