"""How `choix_multiple` looks: rows with square boxes, and squares that count what is picked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.choice import Option
from gardiens.puzzles.multiple_choice import MultipleChoice
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens import documents
from gardiens.screens.documents.drawn import read_only
from gardiens.screens.marks import Icon, Mark, Panel, Rect
from gardiens.screens.messages import Message
from gardiens.screens.model import Model
from gardiens.screens.parts import within
from gardiens.screens.puzzles.board import (
    ANSWER,
    DOCUMENT,
    FULL,
    GAP,
    Board,
    along_height,
    comment,
    mission,
    mission_height,
    mistaken,
    not_yet_along,
    once_changed,
    task,
    task_height,
    toggling,
)
from gardiens.screens.puzzles.reach import picking
from gardiens.screens.puzzles.rows import row, row_height, row_style
from gardiens.screens.tree import Page, Widget
from gardiens.text import play as say
from gardiens.text.screens import counted

ROW_GAP: Final = 16
LEAST_GAP: Final = 8
COLUMN_GAP: Final = 26
MOST_ROW_PX: Final = 150
LEAST_ROW_PX: Final = 72
COUNTER_PX: Final = 76


def board(model: Model, step: PuzzleStep) -> Board:
    """The mission, the rows to pick from, and how many are picked out of how many."""
    puzzle = step.puzzle
    assert isinstance(puzzle, MultipleChoice)
    known = {option.id for option in puzzle.options}
    picked = tuple(name for name in model.ui.arrangement or () if name in known)
    lacking = len(puzzle.wanted()) - len(picked)
    given = Submit(picked) if lacking <= 0 else None
    document: tuple[Widget, ...] = ()
    if step.document is None:
        answer = _two_columns(once_changed(model, given), step, puzzle, picked)
    else:
        document = read_only(documents.draw(model, step.document, DOCUMENT))
        answer = _one_column(model, step, puzzle, picked)
    missing = say.STILL_TO_PICK.format(lacking, _word(puzzle, lacking))
    return Board(document, answer, given, missing)


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """The right options, in the author's order."""
    puzzle = step.puzzle
    assert isinstance(puzzle, MultipleChoice)
    return tuple(option.text for option in puzzle.options if option.right)


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The rows of the answer, one after the other, once the others are put back."""
    puzzle = step.puzzle
    assert isinstance(puzzle, MultipleChoice)
    assert isinstance(given, Submit)
    texts = {option.id: option.text for option in puzzle.options}
    return picking(page, [texts[name] for name in given.answer])


def _word(puzzle: MultipleChoice, number: int) -> str:
    return counted(number, puzzle.counted)


def _touched(puzzle: MultipleChoice, picked: tuple[str, ...], option: Option) -> Message:
    return toggling(picked, option.id, len(puzzle.wanted()), tuple)


def _rows(
    model: Model, puzzle: MultipleChoice, picked: tuple[str, ...], places: Sequence[Rect], style: str
) -> tuple[Widget, ...]:
    return tuple(
        row(model, option, place, style, _touched(puzzle, picked, option), picked=option.id in picked, role="checkbox")
        for option, place in zip(puzzle.options, places, strict=True)
    )


def _two_columns(model: Model, step: PuzzleStep, puzzle: MultipleChoice, picked: tuple[str, ...]) -> tuple[Widget, ...]:
    """The mission over two columns of rows; the counter takes the cell that an odd number of rows leaves free."""
    count = len(puzzle.options)
    lines = (count + 1) // 2
    free_cell = count % 2 == 1
    width = (FULL.w - COLUMN_GAP) // 2
    band = _band_px(model, step)
    along = Rect(FULL.x, FULL.y, FULL.w, band)
    first = not_yet_along(model, step, along) if mistaken(model) else mission(model, step, along, centred=True)
    under = 0 if free_cell else COUNTER_PX + ROW_GAP
    top = first.rect.bottom + 20
    height = min(MOST_ROW_PX, (FULL.bottom - top - under - ROW_GAP * (lines - 1)) // lines)
    style = row_style(model, puzzle.options, width, height)
    cells = [
        Rect(FULL.x + column * (width + COLUMN_GAP), top + line * (height + ROW_GAP), width, height)
        for column in range(2)
        for line in range(lines)
    ]
    place = cells[-1] if free_cell else Rect(FULL.x, FULL.bottom - COUNTER_PX, FULL.w, COUNTER_PX)
    return first, *_rows(model, puzzle, picked, cells[:count], style), _counter(model, puzzle, picked, place)


def _band_px(model: Model, step: PuzzleStep) -> int:
    """How high the mission is over two columns: the same for what is said of most mistakes, so that no row moves."""
    said = ("…\n…", comment(model, step)) if mistaken(model) else ("…\n…",)  # a row and what is said of it
    along = max(along_height(model, words, FULL) for words in said) + GAP
    return max(along, mission_height(model, step, FULL.w))


def _one_column(model: Model, step: PuzzleStep, puzzle: MultipleChoice, picked: tuple[str, ...]) -> tuple[Widget, ...]:
    """Beside a document: everything in the answer column, the rows as high as their texts need.

    Where many rows leave no room for the counter, the button below still says what is missing.
    """
    style = "body_min"
    band = task_height(model, step, ANSWER.w, style)
    first = task(model, step, Rect(ANSWER.x, ANSWER.y, ANSWER.w, band), style)
    wanted = [max(LEAST_ROW_PX, row_height(model, option, ANSWER.w, style)) for option in puzzle.options]
    room = ANSWER.bottom - first.rect.bottom - ROW_GAP
    counted_too = sum(wanted) + LEAST_GAP * len(wanted) + COUNTER_PX <= room
    room -= COUNTER_PX if counted_too else 0
    gap = max(LEAST_GAP, min(ROW_GAP, (room - sum(wanted)) // len(wanted)))
    places: list[Rect] = []
    y = first.rect.bottom + ROW_GAP
    for height in wanted:
        places.append(Rect(ANSWER.x, y, ANSWER.w, height))
        y += height + gap
    rows = _rows(model, puzzle, picked, places, style)
    counter = Rect(ANSWER.x, ANSWER.bottom - COUNTER_PX, ANSWER.w, COUNTER_PX)
    return first, *rows, *((_counter(model, puzzle, picked, counter),) if counted_too else ())


def _counter(model: Model, puzzle: MultipleChoice, picked: tuple[str, ...], rect: Rect) -> Widget:
    """One square per right answer, filled as options are picked, then the count in words on a dark pill."""
    total, done = len(puzzle.wanted()), len(picked)
    box = 64
    y = rect.centre[1] - box // 2
    marks: list[Mark] = []
    for index in range(total):
        square = Rect(rect.x + 14 + index * (box + 18), y, box, box)
        if index < done:
            marks += [Panel(square, "lanterne_500", radius=14), Icon("check", square.inset(12), "sur_lanterne", 3)]
        else:
            marks.append(Panel(square, "nuit_900", "brume_400", 3, radius=14, dashed=True))
    said = say.PICKED.format(done, _word(puzzle, done), total)
    left = rect.x + 14 + total * (box + 18) + 12
    width = min(model.typesetter.lay(said, "button", 900).width + 64, rect.right - left)
    pill = Rect(left, rect.centre[1] - 36, width, 72)
    marks += [Panel(pill, "nuit_900", radius=36), within(model, said, "button", pill.inset(16, 0))]
    return Widget("counter", "progress", said, rect, tuple(marks))
