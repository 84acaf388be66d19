"""What is being said, written at the foot of the screen for those who check it without hearing it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from gardiens.screens.layout import WHOLE
from gardiens.screens.marks import Block, Icon, Panel, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.tree import Page, Widget

_TEXT_PX: Final = 1740
_LINES: Final = 2
_ICON_PX: Final = 36


def captioned(page: Page, model: Model) -> Page:
    """The page, under a pill while something is said. It is neither touched nor read: not a part of the game."""
    said = model.ui.caption
    if said is None:
        return page
    block = _shortened(model, " ".join(said.split()))
    pill = Rect(0, 0, block.width + _ICON_PX + 76, block.height + 12)
    pill = pill.moved((WHOLE.w - pill.w) // 2, WHOLE.bottom - pill.h - 4)
    icon = Icon("volume-2", Rect(pill.x + 24, pill.centre[1] - _ICON_PX // 2, _ICON_PX, _ICON_PX), "lanterne_500")
    marks = (
        Panel(pill, "nuit_900", "lanterne_500", radius=min(28, pill.h // 2)),
        icon,
        Words(icon.rect.right + 16, pill.y + 6, block),
    )
    widget = Widget("caption", "status", said, pill, marks, covered=True)
    return replace(page, widgets=(*page.widgets, widget))


def _shortened(model: Model, text: str) -> Block:
    """The text as far as the pill goes; « … » stands for what is said after that."""
    block = model.typesetter.lay(text, "meta", _TEXT_PX, max_lines=_LINES)
    words = text.split(" ")
    kept, gone = 0, len(words)
    while block.clipped and gone - kept > 1:
        middle = (kept + gone) // 2
        tried = model.typesetter.lay(" ".join(words[:middle]) + " …", "meta", _TEXT_PX, max_lines=_LINES)
        kept, gone = (kept, middle) if tried.clipped else (middle, gone)
    if block.clipped:
        block = model.typesetter.lay(" ".join(words[:kept]) + " …", "meta", _TEXT_PX, max_lines=_LINES)
    return block
