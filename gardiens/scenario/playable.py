"""Each puzzle, played by the checker: its solution solves it, its mistakes do not, and each is explained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gardiens.diagnostics import Diagnostic
from gardiens.puzzles.base import Fault, Puzzle, Series, Verdict
from gardiens.scenario.reading import Place, Reading, fields, first
from gardiens.scenario.steps import PuzzleStep
from gardiens.text import checks as say


def check(reading: Reading) -> Iterator[Diagnostic]:
    """What would make a puzzle impossible, or leave a wrong answer without a word."""
    for name in reading.scenario.steps:
        step = reading.scenario.puzzle(name)
        if step is None:
            continue
        yield from reading.once(_step, ("etapes", name), step)


def _step(reading: Reading, place: Place, step: PuzzleStep) -> tuple[Diagnostic, ...]:
    return first(_puzzle(reading, place, step))


def _puzzle(reading: Reading, place: Place, step: PuzzleStep) -> Iterator[Diagnostic]:
    faults = [said(reading, place, fault) for fault in step.puzzle.faults()]
    faults = faults or _ambiguous(reading, place, step)
    yield from faults or _played(reading, place, str(place[-1]), step)
    yield from () if faults else (said(reading, place, remark) for remark in step.puzzle.remarks())


def said(reading: Reading, place: Place, fault: Fault) -> Diagnostic:
    """What a puzzle says of its own fields, at its place in the file."""
    say_at = reading.on if fault.on_key else reading.at
    return say_at(fault.code, fault.message, (*place, *fault.path), expected=fault.expected)


def _ambiguous(reading: Reading, place: Place, step: PuzzleStep) -> list[Diagnostic]:
    """The names that two known mistakes would share: what is said of one would be said of the other."""
    return [
        reading.at("G381", say.AMBIGUOUS_MISTAKE.format(name), _element(step, place, name), expected=say.OTHER_NAMES)
        for name, times in Counter([*step.puzzle.mistakes()]).items()
        if times > 1
    ]


def _played(reading: Reading, place: Place, name: str, step: PuzzleStep) -> Iterator[Diagnostic]:
    puzzle = step.puzzle
    final = _verdict(puzzle, puzzle.solution())
    if final is None or not (final.solved or puzzle.consequence(final.name).leaves):
        yield reading.on("G305", say.SOLUTION_REFUSED.format(name), place)
    for mistake, wrong in puzzle.distractors().items():
        verdict = _verdict(puzzle, wrong)
        if verdict is None or verdict.outcome != "mistake" or verdict.name != mistake:
            yield reading.at("G306", say.MISTAKE_ACCEPTED.format(mistake), _element(step, place, mistake))
        elif not step.comment(mistake):
            here, expected = _element(step, place, mistake), say.FEEDBACK_FORM.format(mistake)
            yield reading.at("G307", say.NO_FEEDBACK.format(mistake), here, expected=expected)


def _verdict(puzzle: Puzzle, inputs: Series) -> Verdict | None:
    """The last verdict of a puzzle played from its start; None when an input made no sense to it."""
    state, verdict = puzzle.start(), None
    for given in inputs:
        played = puzzle.play(state, given)
        if played is None:
            return None
        state, verdict = played
    return verdict


def _element(step: PuzzleStep, place: Place, name: str) -> Place:
    """Where the element called `name` is written, or the one that it begins with (`C1` for `C1_confirme`).

    The list of elements when the mistake is about none of them.
    """
    lists = [
        (key, value) for key, value in fields(step) if isinstance(value, tuple) and hasattr((*value, None)[0], "id")
    ]
    places = {item.id: (*place, key, number) for key, value in lists for number, item in enumerate(value)}
    begun = (places[known] for known in places if name.startswith(f"{known}_"))
    if found := places.get(name) or next(begun, None):
        return found
    return (*place, lists[0][0]) if lists else place
