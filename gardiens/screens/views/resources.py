"""Where to find help: one touch from every screen, and no trace of it anywhere."""

from __future__ import annotations

from typing import Final

from gardiens.screens import parts
from gardiens.screens.marks import Icon, Panel, Rect
from gardiens.screens.messages import CloseOverlay
from gardiens.screens.model import Model
from gardiens.screens.tree import Page, Widget
from gardiens.screens.views.session import town
from gardiens.text import screens as say

_TOP: Final = 164
_BOTTOM: Final = 902
_NATURAL_GAP: Final = 22
_LEAST_GAP: Final = 10
_DOOR_PX: Final = 330
"""How wide the name of a door, or its number, may be."""
_TEXT: Final = Rect(557, 0, 1275, 0)


def view(model: Model) -> Page:
    """Five rows on paper, their numbers large enough to be read from the door."""
    widgets = [*parts.sized(model, _heading, Rect(0, 0, 1920, _TOP)), *parts.sized(_roomy(model), _rows)]
    widgets += parts.footer(model, parts.tools(model)[:1])
    widgets.append(
        parts.primary(
            model, "back", say.BACK_TO_GAME, CloseOverlay(), Rect(1412, 966, 460, 100), icon="arrow-left", after=False
        )
    )
    return Page("ressources", town(model, 0.62, moon=False), tuple(widgets), cancel=CloseOverlay())


def _heading(model: Model) -> tuple[Widget, ...]:
    life_buoy = Icon("life-buoy", Rect(parts.LEFT + 2, 42, 80, 80), "lanterne_500")
    title = parts.words(model, say.HELP_NOW, "h1", 159, 24, 1600)
    below = 24 + title.block.height - 2
    return (
        Widget("title", "heading", say.HELP_NOW, Rect(parts.LEFT, 24, 1711, title.block.height), (life_buoy, title)),
        parts.text_widget("line", parts.words(model, say.HELP_LINE, "answer", 159, below, 1600, "brume_100")),
    )


def _roomy(model: Model) -> Model:
    """The model in the largest size of text in which the rows stand clear of each other."""
    room = _BOTTOM - _TOP - _LEAST_GAP * (len(say.HELP_ROWS) - 1)
    sizes = parts.sizes(model)
    return parts.roomiest(sizes, lambda each: sum(_height(each, door, told) for _, door, told in say.HELP_ROWS) <= room)


def _rows(model: Model) -> list[Widget]:
    heights = [_height(model, door, text) for _, door, text in say.HELP_ROWS]
    gap = min(_NATURAL_GAP, (_BOTTOM - _TOP - sum(heights)) // (len(heights) - 1))
    rows: list[Widget] = []
    y = _TOP
    for (icon, door, text), height in zip(say.HELP_ROWS, heights, strict=True):
        rows.append(_row(model, Rect(parts.LEFT, y, 1824, height), icon, door, text))
        y += height + gap
    return rows


def _is_number(door: str) -> bool:
    return door[0].isdigit()


def _height(model: Model, door: str, text: str) -> int:
    block = model.typesetter.lay(text, "answer", _TEXT.w)
    named = model.typesetter.lay(door, _door_style(model, door), _DOOR_PX)
    told = block.height + (64 if _is_number(door) and len(block.lines) > 1 else 34)
    return max(124, told, named.height + 24)


def _door_style(model: Model, door: str) -> str:
    wanted = ("figure", "h1", "h2", "header_title") if _is_number(door) else ("header_title", "name", "label")
    return parts.fitting(model, door, wanted, _DOOR_PX, 92)


def _row(model: Model, rect: Rect, icon: str, door: str, text: str) -> Widget:
    name = Rect(172, rect.y, _DOOR_PX, rect.h)
    rule = Rect(518, rect.y + 22, 3, rect.h - 44)
    marks = (
        Panel(rect, "papier", radius=28, drop=8),
        Icon(icon, Rect(88, rect.centre[1] - 30, 60, 60), "brun"),
        parts.within(model, door, _door_style(model, door), name, "encre", align="left"),
        Panel(rule, "filet", radius=1),
        parts.within(model, text, "answer", Rect(_TEXT.x, rect.y, _TEXT.w, rect.h), "encre", align="left"),
    )
    return Widget(f"help:{door}", "text", f"{door}. {text}", rect, marks)
