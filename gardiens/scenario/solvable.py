"""What some types of puzzles need so that a team can solve them: a code that fits, a rumour that has an origin."""

from __future__ import annotations

from collections.abc import Iterator

from gardiens.diagnostics import Diagnostic
from gardiens.puzzles.base import Puzzle
from gardiens.puzzles.code import MOST_SLOTS, Code
from gardiens.puzzles.propagation import Propagation
from gardiens.scenario.reading import Place, Reading
from gardiens.text import checks as say
from gardiens.text.play import SIGNS
from gardiens.text.screens import counted


def check(reading: Reading, place: Place, puzzle: Puzzle) -> Iterator[Diagnostic]:
    """What would make a puzzle of these types impossible."""
    if isinstance(puzzle, Code):
        yield from _code(reading, place, puzzle)
    if isinstance(puzzle, Propagation):
        yield from _rumour(reading, place, puzzle)


def _code(reading: Reading, place: Place, puzzle: Code) -> Iterator[Diagnostic]:
    if puzzle.size > MOST_SLOTS:
        yield reading.at("G330", say.TOO_MANY_SLOTS.format(puzzle.size, MOST_SLOTS), (*place, "cases"))
        return
    written: list[tuple[Place, str]] = [((*place, "valeur"), puzzle.value)]
    written += [((*place, "acceptes", number), code) for number, code in enumerate(puzzle.accepted)]
    written += [((*place, "pieges", number, "valeur"), trap.value) for number, trap in enumerate(puzzle.traps)]
    expected = say.SIGNS_WANTED.format(puzzle.size, counted(puzzle.size, SIGNS[puzzle.alphabet]))
    for where, code in written:
        if not puzzle.fits(code):
            yield reading.at("G330", counted(puzzle.size, say.CODE_MISFIT, code), where, expected=expected)


def _rumour(reading: Reading, place: Place, puzzle: Propagation) -> Iterator[Diagnostic]:
    if "origine" in puzzle.stages and puzzle.origin() is None:
        first = puzzle.first_ones()
        message = say.SEVERAL_ORIGINS.format(say.together(first)) if len(first) > 1 else say.NO_ORIGIN
        yield reading.on("G331", message, (*place, "liens"), expected=say.ONE_ORIGIN)
    if "relais" in puzzle.stages and puzzle.relays(puzzle.count) is None:
        message = counted(puzzle.count, say.NO_RELAYS)
        yield reading.at("G332", message, (*place, "relais"), expected=say.MORE_RELAYS)


def spare_relays(reading: Reading, place: Place, puzzle: Puzzle) -> Iterator[Diagnostic]:
    """What does not prevent playing: fewer relays would already reach everybody."""
    if isinstance(puzzle, Propagation) and "relais" in puzzle.stages and puzzle.count > 1:
        fewer = puzzle.relays(puzzle.count - 1)
        if fewer is not None:
            message = counted(puzzle.count - 1, say.FEWER_RELAYS, say.together(fewer))
            yield reading.at("G333", message, (*place, "relais"))
