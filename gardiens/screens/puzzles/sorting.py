"""How `tri` looks: the card in hand, large, those that wait below it, and the drawers to put them into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.sorting import Card, Sorting
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens.grips import Carry
from gardiens.screens.marks import Icon, Mark, Panel, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.parts import label_marks, roomiest, within, words
from gardiens.screens.puzzles.board import READING, Board, heading, mistaken, not_yet, once_changed, task_height
from gardiens.screens.puzzles.cards import Sorted, arranged, slip
from gardiens.screens.puzzles.drawers import drawers
from gardiens.screens.puzzles.names import beginning, split
from gardiens.screens.puzzles.reach import found
from gardiens.screens.tree import Page, Widget
from gardiens.text.puzzles import sorting as say
from gardiens.text.screens import counted

COLUMN: Final = Rect(48, 128, 560, 808)
SIDE: Final = 38
BETWEEN: Final = 18
STRIP_GAP: Final = 12
LEAST_STRIP_PX: Final = 64
STRIP_ICON_PX: Final = 40
STRIP_TEXT_PX: Final = COLUMN.w - 20 - STRIP_ICON_PX - 36
PILL_PX: Final = 46
FITS: Final = (
    ("body", "verdict", 2), ("body", "body", 2), ("body_min", "body", 2), ("body_min", "body", 1),
    ("body_min", "body_min", 1), ("meta", "body_min", 1), ("meta", "meta", 1),
)  # fmt: skip
"""Styles of the instruction and of the card in hand, lines of each card that waits: the first that fits is taken."""


def board(model: Model, step: PuzzleStep) -> Board:
    """The instruction, the card in hand and those that wait at the left; the drawers at the right."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Sorting)
    laid = arranged(puzzle, model.ui.arrangement)
    lacking = len(puzzle.cards) - len(laid.placed)
    given = None if lacking else Submit(dict(laid.placed))
    model = once_changed(model, given)
    column = _sorted(model, step, puzzle, laid) if laid.chosen is None else _sorting(model, step, puzzle, laid)
    return Board(
        document=(),
        answer=(*column, *drawers(model, puzzle, laid, _spoken_of(model, step, puzzle))),
        given=given,
        missing=say.STILL_TO_SORT.format(lacking),
    )


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """Each category with its cards."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Sorting)
    told = []
    for category in puzzle.categories:
        cards = [card.text for card in puzzle.cards if puzzle.accepted(card)[0] == category.id]
        if cards:
            told.append(f"**{puzzle.called(category)}** {' '.join(map(_sentence, cards))}")
    return tuple(told)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…", " »")) else f"{text}."


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The next drawer for the card in hand; once none waits, a card that lies elsewhere than it should."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Sorting)
    assert isinstance(given, Submit)
    assert not isinstance(given.answer, str | tuple)
    names = {category.id: puzzle.called(category) for category in puzzle.categories}
    wanted = {card.text: names[given.answer[card.id]] for card in puzzle.cards}
    in_hand = next((widget for widget in page.touchable() if widget.role == "radio" and widget.selected), None)
    if in_hand is not None:
        return found(page, say.PUT_IN.format(wanted[in_hand.label]), ("button",))
    seen = [widget for widget in page.touchable() if widget.label in wanted]
    off = next((card for card in seen if card.value != say.IS_IN.format(split(wanted[card.label])[0])), None)
    if off is not None or len(seen) == len(wanted):
        return off
    return next(each for each in page.touchable() if each.id.startswith("more:"))


def _spoken_of(model: Model, step: PuzzleStep, puzzle: Sorting) -> str | None:
    """The card that the words in place of the instruction are about."""
    verdict = model.state.verdict
    name = verdict.name if verdict is not None and mistaken(model) else None
    if name is None or step.comment(name) is None:
        return None
    pairs = ((card.id, card.judged(category.id)) for card in puzzle.cards for category in puzzle.categories)
    return next((card for card, judged in pairs if judged == name), None)


# --- once every card lies somewhere -------------------------------------------------------------------------------


def _sorted(model: Model, step: PuzzleStep, puzzle: Sorting, laid: Sorted) -> tuple[Widget, ...]:
    """The instruction, or what there is to say of a mistake; and that any card may still be taken back."""
    if mistaken(model):
        place = puzzle.in_place(dict(laid.placed))
        sent = counted(place, say.IN_PLACE, str(len(puzzle.cards)))
        style = roomiest(READING, lambda style: task_height(model, step, COLUMN.w, style) <= COLUMN.h)
        height = task_height(model, step, COLUMN.w, style)
        card = not_yet(model, step, Rect(COLUMN.x, COLUMN.y, COLUMN.w, height), style, sent)
        note = _reminder(model, card.rect.bottom + BETWEEN + 8)
        return (card, note) if note.rect.bottom <= COLUMN.bottom else (card,)
    top = _instruction(model, step, "body")
    return top, _reminder(model, top.rect.bottom + BETWEEN)


def _reminder(model: Model, top: int) -> Widget:
    """Nothing waits any more, and every card can still be taken back."""
    inside = COLUMN.w - 2 * SIDE
    title = words(model, say.ALL_SORTED, "label", COLUMN.x + SIDE, top + 24, inside, "lanterne_500")
    note = words(model, say.ALL_SORTED_NOTE, "body_min", title.x, title.rect.bottom + 6, inside)
    rect = Rect(COLUMN.x, top, COLUMN.w, note.rect.bottom + 26 - top)
    panel = Panel(rect, "nuit_700", "nuit_500", radius=28, drop=8)
    return Widget("sorted", "status", f"{say.ALL_SORTED} {say.ALL_SORTED_NOTE}", rect, (panel, title, note), radius=28)


# --- while cards wait ---------------------------------------------------------------------------------------------


def _sorting(model: Model, step: PuzzleStep, puzzle: Sorting, laid: Sorted) -> tuple[Widget, ...]:
    """The instruction, the card in hand, and below it the next cards: as many as there is room for."""
    waiting = [card for card in puzzle.cards if card.id not in dict(laid.placed) and card.id != laid.chosen]
    columns = (_column(model, step, puzzle, laid, waiting, *fit) for fit in FITS)
    return roomiest(columns, lambda column: column[1])[0]


def _column(
    model: Model, step: PuzzleStep, puzzle: Sorting, laid: Sorted, waiting: Sequence[Card], *fit: Any
) -> tuple[tuple[Widget, ...], bool]:
    """The column in some styles, and whether it holds: every card that waits, or three of them."""
    task_style, card_style, lines = fit
    top = _instruction(model, step, task_style)
    card = puzzle.card(str(laid.chosen))
    assert card is not None
    in_hand = _in_hand(model, card, laid, top.rect.bottom + BETWEEN, card_style)
    if not waiting:
        return (top, in_hand), in_hand.rect.bottom <= COLUMN.bottom
    pill = _pill(model, len(waiting), in_hand.rect.bottom + BETWEEN)
    lines = min(lines, max(len(model.typesetter.lay(each.text, "body_min", STRIP_TEXT_PX).lines) for each in waiting))
    strip_px = max(LEAST_STRIP_PX, model.typesetter.lay("A", "body_min", COLUMN.w).height * lines + 12)
    room = (COLUMN.bottom - pill.rect.bottom) // (strip_px + STRIP_GAP)
    y = pill.rect.bottom + STRIP_GAP
    slots = [Rect(COLUMN.x, y + index * (strip_px + STRIP_GAP), COLUMN.w, strip_px) for index in range(room)]
    shown, more = _shown(laid, waiting, slots)
    strips = [_strip(model, each, laid, slot, lines) for each, slot in zip(shown, slots, strict=False)]
    if more:
        strips.append(_more(model, laid, slots[-1], len(shown)))
    return (top, in_hand, pill, *strips), room >= min(len(waiting), 3)


def _shown(laid: Sorted, waiting: Sequence[Card], slots: Sequence[Rect]) -> tuple[Sequence[Card], bool]:
    """The cards that have a strip, and whether the last strip is there to see others."""
    if len(waiting) <= len(slots):
        return waiting, False
    first = laid.first % len(waiting)
    turned = [*waiting[first:], *waiting[:first]]
    return turned[: max(0, len(slots) - 1)], len(slots) > 0


def _instruction(model: Model, step: PuzzleStep, style: str) -> Widget:
    """What the team must do, on the night itself."""
    marks: list[Mark] = []
    y = COLUMN.y
    if step.moment:
        over = words(model, step.moment, "label", COLUMN.x, y, COLUMN.w, "lanterne_500")
        marks.append(over)
        y += over.block.height + 4
    text = words(model, step.instruction, style, COLUMN.x, y, COLUMN.w)
    rect = Rect(COLUMN.x, COLUMN.y, COLUMN.w, text.rect.bottom - COLUMN.y)
    quiet = Panel(rect.inset(-16, -8), "nuit_900", radius=24)  # stars and roofs would show through the words
    return Widget("mission", "text", f"{heading(step)}. {step.instruction}", rect, (quiet, *marks, text), radius=28)


def _in_hand(model: Model, card: Card, laid: Sorted, top: int, style: str) -> Widget:
    """The chosen card, large; only its place while a finger carries it."""
    inside = COLUMN.w - 2 * SIDE
    title = words(model, say.CHOSEN_CARD, "label", COLUMN.x + SIDE, top + 26, inside, "brun")
    text = words(model, card.text, style, COLUMN.x + SIDE, title.rect.bottom + 12, inside, "encre")
    rect = Rect(COLUMN.x, top, COLUMN.w, text.rect.bottom + 34 - top)
    name = f"card:{card.id}"
    marks: tuple[Mark, ...] = (
        Panel(rect, "papier", "lanterne_500", 6, radius=28, drop=8),
        title,
        Icon("grip-vertical", Rect(rect.right - SIDE - 44, title.rect.centre[1] - 22, 44, 44), "brun", 3),
        text,
    )
    if model.ui.drag is not None and model.ui.drag.widget == name:
        marks = (Panel(rect, "nuit_700", "lanterne_500", 4, radius=28, dashed=True),)
    message = laid.choosing(card.id)
    grip = Carry(message, shown=slip(model, card))
    return Widget(name, "radio", card.text, rect, marks, message, say.CHOSEN, selected=True, radius=28, grip=grip)


def _pill(model: Model, count: int, top: int) -> Widget:
    """How many cards wait."""
    said = counted(count, say.CARDS_LEFT)
    block = model.typesetter.lay(said, "label", COLUMN.w)
    rect = Rect(COLUMN.x, top, block.width + 44, PILL_PX)
    marks = (Panel(rect, "nuit_900", radius=PILL_PX // 2), within(model, said, "label", rect, "brume_100"))
    return Widget("waiting", "progress", said, rect, marks, radius=PILL_PX // 2)


def _strip(model: Model, card: Card, laid: Sorted, rect: Rect, lines: int) -> Widget:
    """A card that waits; touched, it is in hand."""
    icon = Rect(rect.x + 20, rect.centre[1] - STRIP_ICON_PX // 2, STRIP_ICON_PX, STRIP_ICON_PX)
    block = beginning(model, card.text, "body_min", STRIP_TEXT_PX, lines)
    marks = (
        Panel(rect, "brume_100", None, radius=20, drop=6),
        Icon("layers", icon, "encre_2", 2.2),
        Words(icon.right + 16, rect.y + (rect.h - block.height) // 2, block, "encre"),
    )
    message = laid.choosing(card.id)
    grip = Carry(message, shown=slip(model, card))
    return Widget(f"card:{card.id}", "radio", card.text, rect, marks, message, radius=20, grip=grip)


def _more(model: Model, laid: Sorted, rect: Rect, count: int) -> Widget:
    """The last strip, when there are more cards than strips."""
    marks = (
        Panel(rect, "nuit_600", "brume_400", radius=20, drop=6),
        *label_marks(model, say.MORE_CARDS, rect.inset(12, 0), "blanc", style="label", icon="refresh-cw", icon_px=36),
    )
    return Widget("more", "button", say.MORE_CARDS, rect, marks, laid.turning(count), radius=20)
