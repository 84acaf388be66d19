"""A `transitions` machine asked as a function: put it somewhere, trigger, read where it went."""

from __future__ import annotations

from typing import Any

from transitions import Machine, MachineError


class _Cursor:
    """Where a machine stands while one question is asked; each question has its own, so that none disturbs another."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


def ask(machine: Machine, state: str, trigger: str, *given: Any) -> str | None:
    """The state that `trigger` leads to from `state`, or None where the machine has no way; guards receive `given`."""
    cursor = _Cursor(state)
    event = machine.events.get(trigger)
    try:
        moved = event is not None and event.trigger(cursor, *given)
    except MachineError:
        return None
    return cursor.state if moved else None
