"""What stands beside the strips of `ordre`: what is asked, the author's memo, and how strips are moved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gardiens.puzzles.ordering import Memo, Ordering
from gardiens.scenario.models import PuzzleStep
from gardiens.screens.marks import Icon, Mark, Panel, Rect
from gardiens.screens.model import Model
from gardiens.screens.motion import shifted
from gardiens.screens.parts import accent, roomiest, words
from gardiens.screens.puzzles.board import mistaken, task, task_height
from gardiens.screens.tree import Widget
from gardiens.text.icons import icon_named
from gardiens.text.puzzles import ordering as say
from gardiens.text.screens import counted

GAP: Final = 22
PAD: Final = 32
ICON_PX: Final = 44
_FITS: Final = (
    ("verdict", "body", True),
    ("body", "body", True),
    ("body", "body_min", True),
    ("body_min", "body_min", True),
    ("body_min", "body_min", False),
    ("meta", "meta", False),
)
"""The style of what is asked, that of the memo, and whether how strips are moved is still told."""


def side(model: Model, step: PuzzleStep, puzzle: Ordering, rect: Rect, *, held: bool) -> tuple[Widget, ...]:
    """The mission, or what there is to say of a mistake, over a lower card; the first takes the room that is left."""

    def laid() -> Iterator[tuple[int, tuple[Widget, ...]]]:
        for style, small, told in _FITS:
            low = _low(model, puzzle.memo, rect, small, held=held, told=told)
            wanted = task_height(model, step, rect.w, style)
            room = (low.rect.y - GAP if low else rect.bottom) - rect.y
            height = max(wanted, room) if not mistaken(model) else wanted
            high = task(model, step, Rect(rect.x, rect.y, rect.w, height), style, _sent(model, puzzle))
            yield room - wanted, (high, low) if low else (high,)

    return roomiest(laid(), lambda tried: tried[0] >= 0)[1]


def _sent(model: Model, puzzle: Ordering) -> str | None:
    """How many strips of the order that was sent are in their place, where there is one place for each."""
    sent = model.ui.sent
    if puzzle.partial or sent is None or not isinstance(sent.answer, tuple):
        return None
    placed = puzzle.well_placed(sent.answer)
    return counted(placed, say.WELL_PLACED, str(len(puzzle.items))) if placed else None


def _low(model: Model, memo: Memo | None, rect: Rect, style: str, *, held: bool, told: bool) -> Widget | None:
    """The memo, then how strips are moved, at the foot of the column."""
    how = say.HELD_HOW if held else say.HOW
    told = told or held
    if memo is None and not told:
        return None
    marks: list[Mark] = []
    x, y, inside = rect.x + PAD, 24, rect.w - 2 * PAD
    colour = accent(model.scenario.theme) if model.scenario else "lanterne_500"
    if memo is not None:
        indent = ICON_PX + 12 if memo.icon else 0
        title = words(model, memo.title, "label", x + indent, y, inside - indent, colour)
        if memo.icon:
            marks.append(Icon(icon_named(memo.icon, ""), Rect(x, y - 3, ICON_PX, ICON_PX), colour))
        text = words(model, memo.text, style, x, title.rect.bottom + 8, inside)
        marks += [title, text]
        y = text.rect.bottom + 16
    if told:
        small = "body_min" if style == "body" else style
        note = words(model, how, small, x, y, inside, "lanterne_300" if held else "brume_100")
        marks.append(note)
        y = note.rect.bottom
    card = Rect(rect.x, 0, rect.w, y + 26)
    spoken = " ".join(part for part in ((f"{memo.title}. {memo.text}" if memo else ""), how if told else "") if part)
    ground = Panel(card, "nuit_800", "nuit_500", radius=28, drop=8)
    return shifted(Widget("memo", "text", spoken, card, (ground, *marks), radius=28), 0, rect.bottom - card.h)
