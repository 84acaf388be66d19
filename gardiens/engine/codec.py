"""Events as a journal keeps them: a kind, a time, and the rest as JSON."""

from __future__ import annotations

from dataclasses import fields
from typing import Final, cast

import orjson

from gardiens.engine.copies import made
from gardiens.engine.events import EVENT_TYPES, Event

_KINDS: Final[dict[str, tuple[type, list[str]]]] = {
    name: (kind, [field.name for field in fields(kind) if field.name != "at_ms"]) for name, kind in EVENT_TYPES.items()
}
"""Each kind with the names in its body, in their order."""


def event_to_json(event: Event) -> bytes:
    """The body of an event: all of it but its kind (its class's name) and its time."""
    body = dict(vars(event))
    del body["at_ms"]
    return orjson.dumps(body)


def event_from_json(kind: str, at_ms: int, body: bytes | str) -> Event:
    """The event that was kept. Raises ValueError for a kind or a body that no event has."""
    known = _KINDS.get(kind)
    if known is None:
        raise ValueError(f"unknown event: {kind}")
    event_type, names = known
    said = orjson.loads(body)
    try:
        if [*said] == names:
            said["at_ms"] = at_ms
            return cast(Event, made(event_type, said))
        # Written by an earlier release, whose silences its class fills; or no event at all.
        return cast(Event, event_type(at_ms=at_ms, **said))
    except TypeError as mistake:
        raise ValueError(f"not the body of an event {kind}: {mistake}") from mistake
