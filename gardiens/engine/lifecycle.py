"""The life of a session, as one fixed table that `transitions` runs."""

from __future__ import annotations

from functools import cache
from typing import Final, cast, get_args

from transitions import Machine

from gardiens.engine.machines import ask
from gardiens.engine.state import Phase

LIVING: Final[tuple[Phase, ...]] = ("lobby", "briefing", "playing", "stopped", "debrief")
"""The phases of an open session, report included."""

MOVES: Final[tuple[tuple[str, tuple[Phase, ...], Phase], ...]] = (
    ("open", ("new",), "lobby"),
    ("brief", ("lobby",), "briefing"),
    ("start", ("briefing",), "playing"),
    ("stop_clock", ("playing",), "stopped"),
    ("resume_clock", ("stopped",), "playing"),
    ("finish", ("playing", "stopped"), "debrief"),
    ("close", ("debrief",), "closed"),
    ("abort", ("lobby", "briefing", "playing", "stopped"), "aborted"),
)

_machine = Machine(
    None,
    states=list(get_args(Phase)),
    transitions=[[move, list(sources), dest] for move, sources, dest in MOVES],
    initial="new",
    auto_transitions=False,
)


@cache  # a fixed table, of which each question is asked once
def next_phase(phase: Phase, move: str) -> Phase | None:
    """The phase that `move` leads to from `phase`, or None where the table has no such move."""
    return cast("Phase | None", ask(_machine, phase, move))
