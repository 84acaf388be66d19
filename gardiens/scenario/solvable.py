"""What some types of puzzles need so that a team can solve them: a code that fits its slots."""

from __future__ import annotations

from collections.abc import Iterator

from gardiens.diagnostics import Diagnostic
from gardiens.puzzles.base import Puzzle
from gardiens.puzzles.code import MOST_SLOTS, Code
from gardiens.scenario.reading import Place, Reading
from gardiens.text import checks as say
from gardiens.text.play import SIGNS
from gardiens.text.screens import counted


def check(reading: Reading, place: Place, puzzle: Puzzle) -> Iterator[Diagnostic]:
    """What would make a puzzle of these types impossible."""
    if isinstance(puzzle, Code):
        yield from _code(reading, place, puzzle)


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
