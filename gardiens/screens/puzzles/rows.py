"""Options as rows with a box at their left: square when several may be picked, round when one only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, Protocol

from gardiens.screens.marks import Disc, Icon, Mark, Panel, Rect
from gardiens.screens.messages import Message
from gardiens.screens.model import Model
from gardiens.screens.puzzles.board import READING, badge, placed
from gardiens.screens.tree import Widget
from gardiens.text import play as say


class Listed(Protocol):
    """Anything with a name and words, such as an option."""

    @property
    def id(self) -> str: ...

    @property
    def text(self) -> str: ...


BOX_PX: Final = 64
TEXT_X: Final = 112
PADDING: Final = 14


def row_style(model: Model, options: Sequence[Listed], width: int, height: int) -> str:
    """The largest reading style in which every option fits its row, so that all rows look alike."""
    for style in READING:
        if all(row_height(model, option, width, style) <= height for option in options):
            return style
    return READING[-1]


def row_height(model: Model, option: Listed, width: int, style: str) -> int:
    """How high the row of an option must be in a style, in px."""
    return model.typesetter.lay(option.text, style, width - TEXT_X - 32).height + 2 * PADDING


def row(
    model: Model,
    option: Listed,
    rect: Rect,
    style: str,
    message: Message,
    *,
    picked: bool,
    role: Literal["radio", "checkbox"],
) -> Widget:
    """One option; picked, it is lit, edged with gold and ticked."""
    name = f"option:{option.id}"
    fill, edge, ink = ("lueur", "lanterne_500", "encre") if picked else ("nuit_600", "brume_400", "blanc")
    side = min(BOX_PX, rect.h - 18)
    box = Rect(rect.x + 25 + (BOX_PX - side) // 2, rect.centre[1] - side // 2, side, side)
    text = Rect(rect.x + TEXT_X, rect.y, rect.w - TEXT_X - 32, rect.h)
    marks: tuple[Mark, ...] = (
        Panel(rect, fill, edge, 6 if picked else 3, radius=22, drop=6),
        *box_marks(box, picked, round_box=role == "radio"),
        placed(model.typesetter.lay(option.text, style, text.w), text, ink),
    )
    value = say.CHOSEN if picked else None
    return Widget(name, role, option.text, rect, marks, message, value, selected=picked, radius=22)


def box_marks(box: Rect, picked: bool, round_box: bool = False) -> tuple[Mark, ...]:
    """The box of an option, ticked or empty."""
    if round_box:
        return badge("check", box, "encre", "lanterne_500") if picked else (Disc(box, None, "lanterne_500", 4),)
    if not picked:
        return (Panel(box, None, "lanterne_500", 4, radius=14),)
    return Panel(box, "encre", radius=14), Icon("check", box.inset(12), "lanterne_500", 3)
