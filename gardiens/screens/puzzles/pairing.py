"""How `appariement` looks: two columns, plugs that face each other, and a string for each link."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.pairing import Pairing
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens.grips import Carry
from gardiens.screens.marks import Disc, Mark, Panel, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.parts import fitting, within, words
from gardiens.screens.puzzles.board import (
    FULL,
    READING,
    Board,
    badge,
    comment,
    heading,
    mistaken,
    not_yet_title,
    once_changed,
    placed,
)
from gardiens.screens.puzzles.plugs import LEFT_PAD, RIGHT_PAD, Links, Row, arranged, rows
from gardiens.screens.puzzles.reach import found
from gardiens.screens.strings import aimed, loose, string
from gardiens.screens.tree import Page, Widget
from gardiens.text.puzzles import pairing as say
from gardiens.text.screens import counted

BELOW_PX: Final = 24
TASK_PX: Final = 120
"""The most that the instruction, or what is said of a mistake, takes of the board before it is set smaller."""
SAID: Final = (*READING, "meta")
NOT_YET_DISC_PX: Final = 84
TITLE_PX: Final = 400


def board(model: Model, step: PuzzleStep) -> Board:
    """The instruction over both columns, the strings, then every row."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Pairing)
    laid = arranged(puzzle, model.ui.arrangement)
    lacking = len(puzzle.pairs) - len(laid.made)
    given = None if lacking else Submit(laid.made)
    model = once_changed(model, given)
    top = _not_yet(model, step, puzzle, laid) if mistaken(model) else _instruction(model, step)
    placed_rows = rows(model, puzzle, top.rect.bottom + BELOW_PX)
    spoken_of = _spoken_of(model, step, laid)
    return Board(
        document=(),
        answer=(
            top,
            _strings(model, puzzle, laid, placed_rows),
            *(_row(model, puzzle, laid, row, placed_rows, row.end in spoken_of) for row in placed_rows),
        ),
        given=given,
        missing=counted(lacking, say.STILL_TO_LINK),
    )


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """Each pair."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Pairing)
    return tuple(say.SOLVED_PAIR.format(puzzle.called(pair).replace("**", ""), pair.right) for pair in puzzle.pairs)


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The left of the next link to make, then its right."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Pairing)
    assert isinstance(given, Submit)
    assert not isinstance(given.answer, str | tuple)
    rights = dict(puzzle.rights())
    for pair in puzzle.pairs:
        left = found(page, puzzle.called(pair), ("button",))
        right = rights[given.answer[pair.id]]
        if left.selected:
            return found(page, right, ("button",))
        if not (left.value or "").endswith(right):
            return left
    return None


def _spoken_of(model: Model, step: PuzzleStep, laid: Links) -> Sequence[tuple[str, str]]:
    """Both ends of the link that the words in place of the instruction are about."""
    verdict = model.state.verdict
    name = verdict.name if verdict is not None and mistaken(model) else None
    if name is None or step.comment(name) is None:
        return ()
    link = next((link for link in laid.made.items() if f"{link[0]}_{link[1]}" == name), None)
    return () if link is None else (("left", link[0]), ("right", link[1]))


# --- over the columns ---------------------------------------------------------------------------------------------


def _instruction(model: Model, step: PuzzleStep) -> Widget:
    """What the team must do, on the night itself."""
    marks: list[Mark] = []
    y = FULL.y
    if step.moment:
        over = words(model, step.moment, "label", FULL.x, y, FULL.w, "lanterne_500")
        marks.append(over)
        y += over.block.height + 4
    style = fitting(model, step.instruction, READING, FULL.w, TASK_PX)
    text = words(model, step.instruction, style, FULL.x, y, FULL.w)
    rect = Rect(FULL.x, FULL.y, FULL.w, text.rect.bottom - FULL.y)
    quiet = Panel(rect.inset(-16, -8), "nuit_900", radius=24)  # stars and roofs would show through the words
    return Widget("mission", "text", f"{heading(step)}. {step.instruction}", rect, (quiet, *marks, text), radius=28)


def _not_yet(model: Model, step: PuzzleStep, puzzle: Pairing, laid: Links) -> Widget:
    """The lavender card, low and wide: how many links hold at its left, what there is to say at its right."""
    held = puzzle.held(laid.made)
    count = counted(held, say.IN_PLACE, str(len(puzzle.pairs))) if held else say.NONE_IN_PLACE
    title, said = not_yet_title(model), comment(model, step)
    disc = Rect(FULL.x + 30, FULL.y, NOT_YET_DISC_PX, NOT_YET_DISC_PX)
    x = disc.right + 24
    over = model.typesetter.lay(title, "h2", TITLE_PX)
    under = model.typesetter.lay(count, "body_min", TITLE_PX)
    beside = Rect(x + TITLE_PX + 36, FULL.y, FULL.right - x - TITLE_PX - 72, 0)
    style = fitting(model, said, SAID, beside.w, TASK_PX)
    text = model.typesetter.lay(said, style, beside.w)
    height = max(text.height, over.height + under.height, disc.h) + 40
    rect = Rect(FULL.x, FULL.y, FULL.w, height)
    y = rect.centre[1] - (over.height + under.height) // 2
    marks = (
        Panel(rect, "pas_encore", "brume_500", 6, radius=28, drop=8, dashed=True),
        *badge("telescope", disc.moved(0, (height - disc.h) // 2), "encre", "blanc"),
        Words(x, y, over, "encre"),
        Words(x, y + over.height, under, "encre_2"),
        placed(text, beside._replace(h=height), "encre"),
    )
    return Widget("not-yet", "status", f"{title}. {count} {said}", rect, marks, radius=28)


# --- rows and strings ---------------------------------------------------------------------------------------------


def _strings(model: Model, puzzle: Pairing, laid: Links, placed_rows: Sequence[Row]) -> Widget:
    """Every string, under the plugs; and the beginning of the one that is held."""
    plugs = {row.end: row.plug.centre for row in placed_rows}
    marks: list[Mark] = []
    for left, right in laid.made.items():
        marks += string(plugs["left", left], plugs["right", right])
    if laid.held is not None:
        start = plugs[laid.held]
        over = model.ui.drag.over if model.ui.drag is not None else None
        aim = next((row for row in placed_rows if _id(row) == over), None)
        marks += aimed(start, aim.plug.centre) if aim else loose(start, 1 if laid.held[0] == "left" else -1)
    first, last = placed_rows[0], placed_rows[-1]
    bottom = max(row.card.bottom for row in placed_rows)
    rect = Rect(first.card.right, first.card.y, last.card.x - first.card.right, bottom - first.card.y)
    label = say.STRINGS.format(len(laid.made), len(puzzle.pairs))
    return Widget("strings", "progress", label, rect, tuple(marks))


def _id(row: Row) -> str:
    return f"{row.end[0]}:{row.end[1]}"


def _row(model: Model, puzzle: Pairing, laid: Links, row: Row, placed_rows: Sequence[Row], spoken: bool) -> Widget:
    """One end to touch or to carry to another."""
    name, letter = _id(row), laid.letter(row.end)
    is_held = laid.held == row.end
    takes = laid.held is not None and laid.held[0] != row.end[0]
    over = takes and model.ui.drag is not None and model.ui.drag.over == name
    height = sum(block.height for block in row.blocks)
    at_left = row.end[0] == "left"
    x, y = row.card.x + (LEFT_PAD if at_left else RIGHT_PAD), row.card.centre[1] - height // 2
    marks: list[Mark] = [_card(row, lit=is_held or over, linked=letter is not None, spoken=spoken)]
    inks = ("encre",) if at_left else ("blanc", "brume_100")
    for block, ink in zip(row.blocks, inks, strict=False):
        marks.append(Words(x, y, block, ink))
        y += block.height
    marks += _plug(model, row.plug, letter, lit=is_held or over)
    value = say.HELD if is_held else None
    if letter is not None:
        other = next(each for each in placed_rows if each.end[0] != row.end[0] and laid.letter(each.end) == letter)
        value = say.LINKED_TO.format(letter, other.text)
    grip = Carry(laid.holding(row.end), shown=_carried(model, row), thread=row.plug.centre)
    drop = laid.linking(laid.held, row.end) if laid.held is not None and takes else None
    return Widget(
        name, "button", row.text, row.rect, tuple(marks), laid.touching(row.end), value, is_held, radius=22, grip=grip,
        drop=drop,
    )  # fmt: skip


def _card(row: Row, *, lit: bool, linked: bool, spoken: bool) -> Panel:
    """Paper at the left, night at the right; gold edges for what is held, and for a right that is linked."""
    at_left = row.end[0] == "left"
    fill = "papier" if at_left else "nuit_600"
    if spoken:
        return Panel(row.card, "pas_encore" if at_left else fill, "brume_500" if at_left else "brume_100", 5, radius=22,
                     drop=6, dashed=True)  # fmt: skip
    if lit:
        return Panel(row.card, fill, "lanterne_500", 6, radius=22, drop=6)
    if at_left:
        return Panel(row.card, fill, radius=22, drop=6)
    return Panel(row.card, fill, "lanterne_500" if linked else "brume_400", 5 if linked else 3, radius=22, drop=6)


def _plug(model: Model, rect: Rect, letter: str | None, *, lit: bool = False) -> tuple[Mark, ...]:
    """A plug: pale, gold with its letter once it is linked, edged with gold while it is held."""
    if letter is None:
        return Disc(rect, "nuit_900"), Disc(rect.inset(4), "lanterne_300" if lit else "brume_100")
    gold = Disc(rect, "nuit_900"), Disc(rect.inset(4), "lanterne_500")
    return *gold, within(model, letter, "label", rect, "sur_lanterne")


def _carried(model: Model, row: Row) -> Widget:
    """The plug as it is carried, at the end of its string."""
    return Widget(f"plug:{_id(row)}", "image", row.text, row.plug, _plug(model, row.plug, None, lit=True), radius=28)
