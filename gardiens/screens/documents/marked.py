"""A short line of a document after a small icon: an hour, an address, who signs."""

from __future__ import annotations

from typing import Final

from gardiens.screens.documents.drawn import BADGE_PX, Part
from gardiens.screens.documents.stack import INDENT, Drawing, Row
from gardiens.screens.marks import Icon, Rect
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of, within

ICON_PX: Final = 34
_LEFT_PX: Final = INDENT + ICON_PX + 12
_STYLE: Final = "body_min"


def marked_px(model: Model, words: str) -> int:
    """How wide the row is when its words take one line."""
    return _LEFT_PX + width_of(model, words, _STYLE) + BADGE_PX


def marked(
    model: Model, name: str, icon: str, words: str, width: int, colour: str = "encre_2", shown: str | None = None
) -> Row:
    """The row; `shown` when it is not drawn as it is read aloud (`**bold**`)."""
    text = words if shown is None else shown
    block = model.typesetter.lay(text, _STYLE, width - _LEFT_PX - BADGE_PX)

    def fill(row: Rect) -> Drawing:
        sign = Icon(icon, Rect(row.x + INDENT, row.centre[1] - ICON_PX // 2, ICON_PX, ICON_PX), colour)
        beside = Rect(row.x + _LEFT_PX, row.y, row.w - _LEFT_PX - BADGE_PX, row.h)
        yield name, Part(words, row, (sign, within(model, text, _STYLE, beside, colour, align="left")))

    return Row(block.height + 10, fill)
