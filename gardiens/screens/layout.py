"""Where things go on the canvas, and texts laid in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, Literal, TypeVar

from gardiens.screens.holds import holds
from gardiens.screens.marks import Block, Icon, Mark, Rect, Words
from gardiens.screens.model import Model, Typesetter
from gardiens.screens.tree import Role, Widget

LEFT: Final = 48
RIGHT: Final = 1872
GUTTER: Final = 24
WHOLE: Final = Rect(0, 0, 1920, 1080)
FOOTER: Final = Rect(0, 948, 1920, 132)
ACTION: Final = Rect(1452, 966, 420, 100)
"""The main action of a screen, at the right of the footer."""
PAIR: Final = Rect(1316, 966, 556, 100)
"""The same place for a two-finger button."""


_ABOVE_PX: Final = 34
"""How large an icon is that stands above its text."""

Try = TypeVar("Try")


def roomiest(tries: Iterable[Try], fits: Callable[[Try], bool]) -> Try:
    """The first of some layouts that fits, else the last; those after it are not made. At least one must be given."""
    for tried in tries:
        if fits(tried):
            break
    return tried


def sizes(model: Model) -> Iterator[Model]:
    """The model in the size of text that is asked for, then in those to try where its text does not hold."""
    return (replace(model, typesetter=each) for each in model.typesetter.tries)


def sized(model: Model, make: Callable[[Model], Sequence[Widget]], room: Rect = WHOLE) -> Sequence[Widget]:
    """The widgets that `make` lays in the largest size of text in which they hold in `room`."""
    if len(model.typesetter.tries) == 1:
        return make(model)
    return roomiest((make(each) for each in sizes(model)), lambda widgets: holds(widgets, room))


def laid(
    typesetter: Typesetter,
    text: str,
    style: str,
    width: int,
    height: int | None = None,
    *,
    align: Literal["left", "centre", "right"] = "left",
    max_lines: int | None = None,
) -> Block:
    """`text` in the largest size in which it holds in `width` × `height` px without a word cut, else in the last."""
    tries = (each.lay(text, style, width, align=align, max_lines=max_lines) for each in typesetter.tries)
    return roomiest(
        tries, lambda block: not (block.clipped or block.broken) and (height is None or block.height <= height)
    )


def words(
    model: Model,
    text: str,
    style: str,
    x: int,
    y: int,
    width: int,
    colour: str = "blanc",
    *,
    align: Literal["left", "centre", "right"] = "left",
    max_lines: int | None = None,
    bold_colour: str | None = None,
) -> Words:
    """`text` laid in `width` px, its top left at (x, y)."""
    block = laid(model.typesetter, text, style, width, align=align, max_lines=max_lines)
    return Words(x, y, block, colour, bold_colour)  # fmt: skip


def within(
    model: Model,
    text: str,
    style: str,
    rect: Rect,
    colour: str = "blanc",
    *,
    align: Literal["left", "centre", "right"] = "centre",
    max_lines: int | None = None,
) -> Words:
    """`text` as wide as `rect`, in the middle of its height, in the largest size that holds in it."""
    block = laid(model.typesetter, text, style, rect.w, rect.h, align=align, max_lines=max_lines)
    return Words(rect.x, rect.y + (rect.h - block.height) // 2, block, colour)  # fmt: skip


def fitting(model: Model, text: str, styles: Sequence[str], width: int, height: int) -> str:
    """The first of these styles in which `text` holds in `width` × `height` px, else the last one."""
    for style in styles:
        if model.typesetter.lay(text, style, width).height <= height:
            return style
    return styles[-1]


def width_of(model: Model, text: str, style: str) -> int:
    """How wide `text` is on one line, in px."""
    return model.typesetter.lay(text, style, WHOLE.w).width


def spoken(label: str) -> str:
    """A label as it is read aloud: without the stars of bold words, on one line."""
    return label.replace("**", "").replace("\n", " ")


def label_marks(
    model: Model,
    text: str,
    rect: Rect,
    colour: str,
    *,
    style: str = "button",
    icon: str | None = None,
    after: bool = False,
    icon_px: int = 44,
    gap: int = 14,
    icon_colour: str | None = None,
) -> tuple[Mark, ...]:
    """An icon and a short text side by side (the icon last if `after`), centred together in `rect`.

    Where the text would have to be smaller than what is asked for, the icon may go above it instead.
    """
    if icon is None:
        return (within(model, text, style, rect, colour),)
    for each in sizes(model) if text else ():
        beside = each.typesetter.lay(text, style, rect.w - icon_px - gap)
        if not beside.broken and beside.height <= rect.h:
            model = each
            break
        below = each.typesetter.lay(text, style, rect.w, align="centre")
        if len(below.lines) == 1 and not below.broken and _ABOVE_PX + below.height <= rect.h:
            top = rect.y + (rect.h - _ABOVE_PX - below.height) // 2
            above = Rect(rect.centre[0] - _ABOVE_PX // 2, top, _ABOVE_PX, _ABOVE_PX)
            return Icon(icon, above, icon_colour or colour), Words(rect.x, above.bottom, below, colour)
    block = laid(model.typesetter, text, style, rect.w - icon_px - gap, rect.h)
    width = block.width
    start = rect.x + (rect.w - width - icon_px - gap) // 2
    text_x, icon_x = (start, start + width + gap) if after else (start + icon_px + gap, start)
    icon_rect = Rect(icon_x, rect.y + (rect.h - icon_px) // 2, icon_px, icon_px)
    drawn = Icon(icon, icon_rect, icon_colour or colour)
    return drawn, Words(text_x, rect.y + (rect.h - block.height) // 2, block, colour)


def text_widget(name: str, mark: Words, role: Role = "text", label: str | None = None) -> Widget:
    """A text that is only read."""
    return Widget(name, role, label or mark.block.text, mark.rect, (mark,))
