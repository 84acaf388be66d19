"""Frozen records made and copied quickly: a touch is answered, and a long session replayed, through many of them.

`__init__` of a frozen dataclass sets every field by a call of its own, which takes ten times as long. Both functions
are for dataclasses without slots.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["made", "replace"]

Record = TypeVar("Record")
_new, _set = object.__new__, object.__setattr__


def made(kind: type[Record], values: dict[str, Any]) -> Record:
    """The record of that kind whose fields are exactly `values`, a dictionary that it keeps."""
    record = _new(kind)
    _set(record, "__dict__", values)
    return record


if TYPE_CHECKING:
    # To the type checker this is the standard function, so that names and types of the changes are checked.
    from dataclasses import replace
else:

    def replace(record: Record, /, **changes: Any) -> Record:
        """A copy of `record` with `changes`."""
        return made(type(record), vars(record) | changes)
