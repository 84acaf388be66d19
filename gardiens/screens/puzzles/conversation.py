"""How `conversation` looks: a phone where messages arrive, and what may be answered beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.conversation import OVER, Conversation, Node, Reply
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens.marks import Rect
from gardiens.screens.messages import Arrange
from gardiens.screens.model import Model
from gardiens.screens.parts import roomiest
from gardiens.screens.puzzles.board import READING, Board, mission, mission_height
from gardiens.screens.puzzles.chat import PHONE, chat, chat_change_ms
from gardiens.screens.puzzles.reach import picking
from gardiens.screens.puzzles.rows import row, row_height
from gardiens.screens.puzzles.talk import talk, words_of
from gardiens.screens.tree import Page, Widget
from gardiens.text.puzzles import conversation as say

REPLIES: Final = Rect(980, PHONE.y, 892, PHONE.h)
ROW_PX: Final = 122
LEAST_ROW_PX: Final = 72


class _Fit(NamedTuple):
    """How tightly the column is set, lengths in px.

    Without a style for the mission there is none: very large replies take its place, and the phone says who answers.
    """

    task: str | None
    row: str
    gap: int


_FITS: Final = (
    *(_Fit(style, style, 22) for style in READING),
    *(_Fit(READING[-1], READING[-1], gap) for gap in (14, 10)),
    _Fit("meta", READING[-1], 10),
    _Fit(None, READING[-1], 10),
    _Fit(None, "meta", 10),
)
"""From the roomiest."""


def board(model: Model, step: PuzzleStep) -> Board:
    """The phone, and the replies of the moment.

    The arrangement is `{"reply": id or None, "page": how many pages up}`.
    """
    puzzle = step.puzzle
    assert isinstance(puzzle, Conversation)
    state = model.state.puzzle or puzzle.start()
    now, spoken = puzzle.now(state), talk(puzzle, state)
    offered = [reply for reply in now.replies if reply.when is None or reply.when.holds(model.state.variables)]
    arranged: dict[str, Any] = model.ui.arrangement or {}
    chosen = next((reply for reply in offered if reply.id == arranged.get("reply")), None)
    page = arranged.get("page", 0)
    title, line = _ended(puzzle, model)
    hints = model.ui.overlay == "hints" and not model.state.done  # the drawer would cut the replies in two
    return Board(
        chat(model, puzzle, spoken, puzzle.answerer(now), page, lambda to: Arrange({**arranged, "page": to})),
        () if hints else _replies(model, step, puzzle, now, offered, chosen),
        None if chosen is None else Submit(chosen.id),
        say.CHOOSE,
        title,
        change_ms=chat_change_ms(model, spoken),
        line=line,
        send=(say.ANSWER, say.ANSWER_ALONE),
    )


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """The replies that help, one after the other."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Conversation)
    return tuple(str(puzzle.wording(str(given.answer))) for given in puzzle.solution() if isinstance(given, Submit))


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The row of a reply, until it is chosen."""
    assert isinstance(given, Submit)
    wording = step.puzzle.wording(str(given.answer))
    if wording is None:
        raise KeyError(given.answer)
    return picking(page, (wording,))


def _ended(puzzle: Conversation, model: Model) -> tuple[str, str | None]:
    """Once it is over: whether the conversation or the story goes on, and what followed the last reply."""
    said = puzzle.said(model.state.puzzle) if model.state.puzzle else ()
    if not said:
        return say.OVER, None
    node, reply = said[-1]
    title = say.OVER if reply.to == OVER else say.STORY_GOES_ON
    return title, reply.then or say.SAID.format(puzzle.answerer(node), words_of(reply)[0])


# --- the replies --------------------------------------------------------------------------------------------------


def _replies(
    model: Model, step: PuzzleStep, puzzle: Conversation, now: Node, offered: Sequence[Reply], chosen: Reply | None
) -> tuple[Widget, ...]:
    """Who answers, then the rows, as high as their words need and as the column leaves."""
    title = say.YOUR_TURN.format(puzzle.me) if now.answering is None else say.THEIR_TURN.format(now.answering)
    title = step.moment or title
    fit = roomiest(_FITS, lambda fit: _needed(model, step, offered, fit, title) <= REPLIES.h)
    top = _task_height(model, step, fit, title)
    widgets = []
    if fit.task is not None:
        widgets.append(mission(model, step, REPLIES._replace(h=top - fit.gap), fit.task, title))
    y = REPLIES.y + top
    for reply, height in zip(offered, _heights(model, offered, fit, REPLIES.bottom - y), strict=True):
        place = Rect(REPLIES.x, y, REPLIES.w, height)
        message = Arrange({"reply": reply.id, "page": 0})
        widgets.append(row(model, reply, place, fit.row, message, picked=reply is chosen, role="radio"))
        y += height + fit.gap
    return tuple(widgets)


def _needed(model: Model, step: PuzzleStep, offered: Sequence[Reply], fit: _Fit, title: str) -> int:
    rows = sum(_least(model, reply, fit) for reply in offered) + fit.gap * (len(offered) - 1)
    return _task_height(model, step, fit, title) + rows


def _task_height(model: Model, step: PuzzleStep, fit: _Fit, title: str) -> int:
    """How high the mission is with the gap under it, in px."""
    return 0 if fit.task is None else mission_height(model, step, REPLIES.w, fit.task, title) + fit.gap


def _least(model: Model, reply: Reply, fit: _Fit) -> int:
    return max(LEAST_ROW_PX, row_height(model, reply, REPLIES.w, fit.row))


def _heights(model: Model, offered: Sequence[Reply], fit: _Fit, room: int) -> list[int]:
    """The height of each row: what it needs, and up to the usual height while there is room."""
    heights = [_least(model, reply, fit) for reply in offered]
    usual = ROW_PX
    while usual > LEAST_ROW_PX and sum(max(usual, each) for each in heights) + fit.gap * (len(heights) - 1) > room:
        usual -= 2
    return [max(usual, each) for each in heights]
