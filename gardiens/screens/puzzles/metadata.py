"""How `metadonnees` looks: photographs at the left, the file of the open one, and questions whose answer is touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations_with_replacement
from typing import Any, Final

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.metadata import DAY, Metadata, Question
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens.documents.drawn import pictured
from gardiens.screens.documents.sheet import ICONS
from gardiens.screens.layout import roomiest
from gardiens.screens.marks import Icon, Mark, Panel, Rect
from gardiens.screens.messages import Arrange, Message
from gardiens.screens.model import Model
from gardiens.screens.parts import fitting, width_of, within
from gardiens.screens.puzzles.board import (
    ANSWER,
    READING,
    Board,
    mission,
    mission_height,
    mistaken,
    not_yet,
    once_changed,
    placed,
    task_height,
)
from gardiens.screens.puzzles.contact_sheet import file_card, photo_label, prints, square_label
from gardiens.screens.puzzles.reach import NotOnPageError, found
from gardiens.screens.tree import Page, Widget
from gardiens.text.puzzles import metadata as say

PADDING: Final = 24
ROW_GAP: Final = 16
BOX: Final = (124, 80)
MOST_BOX_PX: Final = 220
"""A longer answer takes two lines."""
AROUND_BOX: Final = 12
TEXT_X: Final = 24
MOST_ROW_PX: Final = 120
ICON_OF: Final = {**ICONS, DAY: ICONS["date"], "photo": "image"}


def board(model: Model, step: PuzzleStep) -> Board:
    """The photographs and the open card stay in view beside the hints; the questions give way."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Metadata)
    state = model.state.puzzle or puzzle.start()
    question = puzzle.asked(state)
    arranged = model.ui.arrangement if isinstance(model.ui.arrangement, Mapping) else {}
    opened = puzzle.photo(str(arranged.get("photo"))) or puzzle.photos[0]
    settled: Mapping[str, str] = state["answers"]
    picked = settled.get(question.id, arranged.get("picked"))
    given = None if picked is None else Submit({question.id: picked})
    model = once_changed(model, given)

    def opening(name: str) -> Message:
        return _arranging(name, name if question.where == "photo" else picked)

    def picking(value: str) -> Message:
        return _arranging(opened.id, value)

    chosen = picked if question.where == "photo" else None
    document = (
        *prints(model, puzzle, opened, chosen, opening),
        *file_card(model, opened, question, picked, picking),
    )
    answers = settled if picked is None else {**settled, question.id: picked}
    column = _column(model, step, puzzle, question, answers, settled)
    return Board(document, column, given, say.TOUCH.get(question.where, say.TOUCH_LINE))


def _arranging(photo: str, picked: Any) -> Arrange:
    return Arrange({"photo": photo, "picked": picked})


def _shown(puzzle: Metadata, question: Question, answer: str) -> str:
    """An answer as it is read aloud."""
    if question.where == "photo" and (photo := puzzle.photo(answer)):
        return photo.caption or photo.description
    return answer


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """Each question with its answer."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Metadata)
    return tuple(
        say.ANSWERED.format(question.text, _shown(puzzle, question, question.answer).rstrip("."))
        for question in puzzle.questions
    )


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The square, the photograph, or the line of a card once a photograph that has it is open."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Metadata)
    assert isinstance(given, Submit)
    assert isinstance(given.answer, Mapping)
    ((name, wanted),) = given.answer.items()
    question = next(question for question in puzzle.questions if question.id == name)
    asked = page.widget(f"question:{name}")
    if asked is None or asked.covered or not asked.selected:
        raise NotOnPageError(f"« {question.text} »")
    if asked.value == _shown(puzzle, question, wanted):
        return None
    if question.where == "case":
        return found(page, square_label(wanted), ("button",))
    if question.where == "photo":
        photo = puzzle.photo(wanted)
        return found(page, photo_label(photo) if photo else wanted, ("radio",))
    says = next(photo for photo in puzzle.photos if photo.says(question.where) == wanted)
    print_of = found(page, photo_label(says), ("radio",))
    line = says.sheet.parts()["date" if question.where == DAY else question.where]
    return found(page, line, ("radio",)) if print_of.selected else print_of


# --- the questions ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Fit:
    """How the column is set: two styles, how high the words over the rows are, and each question with its height."""

    task: str
    row: str
    height: int
    rows: tuple[tuple[Question, int], ...]


def _column(
    model: Model,
    step: PuzzleStep,
    puzzle: Metadata,
    asked: Question,
    answers: Mapping[str, str],
    settled: Mapping[str, str],
) -> tuple[Widget, ...]:
    """The mission, or what is said of the last answer; under it every question with its answer."""
    missed = mistaken(model)
    boxes = {each.id: _box_px(model, each, answers.get(each.id)) for each in puzzle.questions}
    styles = (*READING[1:], "meta")

    def fits() -> Iterator[_Fit]:
        for questions in _windows(puzzle, asked):
            for task, row in combinations_with_replacement(styles, 2):
                of = task_height if missed else mission_height
                least = BOX[1] + 2 * AROUND_BOX
                said = ((each, _said_px(model, each, row, boxes[each.id]) + 20) for each in questions)
                rows = tuple((each, max(least, high)) for each, high in said)
                yield _Fit(task, row, of(model, step, ANSWER.w, task), rows)

    def needed(fit: _Fit) -> int:
        return fit.height + sum(high for _, high in fit.rows) + ROW_GAP * len(fit.rows) + PADDING

    fit = roomiest(fits(), lambda tried: needed(tried) <= ANSWER.h)
    spare = max(0, ANSWER.h - needed(fit)) // len(fit.rows)
    top: tuple[Widget, ...] = (mission(model, step, ANSWER, fit.task),)
    if missed:
        ground = Widget("questions", "group", say.QUESTIONS, ANSWER, (Panel(ANSWER, "nuit_700", "nuit_500", drop=8),))
        top = (ground, not_yet(model, step, ANSWER._replace(h=fit.height), fit.task))
    y = ANSWER.y + fit.height + (ROW_GAP if missed else 0)
    widgets = []
    for question, height in fit.rows:
        high = max(height, min(MOST_ROW_PX, height + spare))
        rect = Rect(ANSWER.x + PADDING, y, ANSWER.w - 2 * PADDING, high)
        current = question is asked and len(settled) < len(puzzle.questions)
        answer = answers.get(question.id)
        widgets.append(_row(model, puzzle, question, rect, fit.row, boxes[question.id], answer, current))
        y = rect.bottom + ROW_GAP
    return (*top, *widgets)


def _windows(puzzle: Metadata, asked: Question) -> Iterator[tuple[Question, ...]]:
    """Every question; when they are too long for the column, the one asked and fewer and fewer of those after it."""
    questions = puzzle.questions
    here = questions.index(asked)
    yield questions
    for after in range(len(questions), here, -1):
        yield questions[here:after]


def _said_px(model: Model, question: Question, style: str, box: int) -> int:
    return model.typesetter.lay(question.text, style, _text_px(box)).height


def _text_px(box: int) -> int:
    """The width that a question has beside its box."""
    return ANSWER.w - 2 * PADDING - TEXT_X - box - 2 * AROUND_BOX


def _box_px(model: Model, question: Question, answer: str | None) -> int:
    """The width of the box that holds an answer."""
    if answer is None or question.where == "photo":
        return BOX[0]
    return min(MOST_BOX_PX, max(BOX[0], width_of(model, answer, "label") + 36))


def _row(
    model: Model,
    puzzle: Metadata,
    question: Question,
    rect: Rect,
    style: str,
    box_px: int,
    answer: str | None,
    current: bool,
) -> Widget:
    """A question: gold while it is asked, its answer in the box at its right."""
    text = Rect(rect.x + TEXT_X, rect.y, _text_px(box_px), rect.h)
    box = Rect(rect.right - AROUND_BOX - box_px, rect.centre[1] - BOX[1] // 2, box_px, BOX[1])
    marks: list[Mark] = [
        Panel(rect, "nuit_600", "lanterne_500" if current else "brume_400", 6 if current else 3, radius=24, drop=6),
        placed(model.typesetter.lay(question.text, style, text.w), text, "blanc"),
    ]
    photo = puzzle.photo(answer) if question.where == "photo" and answer is not None else None
    if photo is not None:
        edge = "lanterne_500" if current else "accent_donnees"
        marks += [pictured(model, photo, box, 18), Panel(box, None, edge, 5, radius=20)]
    elif answer is not None:
        style_of = fitting(model, answer, ("label", "meta"), box.w - 24, box.h)
        fill = "lueur" if current else "accent_donnees"
        marks += [Panel(box, fill, radius=20), within(model, answer, style_of, box.inset(12, 0), "sur_lanterne")]
    else:
        edge = "lanterne_500" if current else "brume_400"
        icon = Rect(box.centre[0] - 22, box.centre[1] - 22, 44, 44)
        marks += [
            Panel(box, "nuit_900", edge, 3, radius=20, dashed=True),
            Icon(ICON_OF[question.where], icon, "lanterne_300" if current else "brume_300"),
        ]
    value = _shown(puzzle, question, answer) if answer is not None else say.ASKED if current else say.LATER
    return Widget(f"question:{question.id}", "status", question.text, rect, tuple(marks), value=value, selected=current)
