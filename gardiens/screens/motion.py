"""How far a movement has gone, and widgets on their way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from gardiens.screens.grips import Carry
from gardiens.screens.marks import Disc, Icon, Mark, Panel, Picture, Polygon, Polyline, Veil, Words
from gardiens.screens.strings import string
from gardiens.screens.tree import Widget

FRAME_MS: Final = 16
"""When something that moves will look different."""

RISE_MS: Final = 300
"""How long the card of a verdict takes to rise."""
LIGHT_MS: Final = 700
"""How long what was won then takes to light up."""
THIN_MS: Final = 1200
"""How long the fog takes to thin."""
PRESS_MS: Final = 80
"""How long a button takes to go down."""
FADE_MS: Final = 250
"""How long one screen takes to give way to another."""
SHORT_FADE_MS: Final = 120
"""The same where movements are unwanted."""

CARRIED: Final = "carried"
"""The name of what is drawn under the finger."""


def progress(now_ms: int, since_ms: int, duration_ms: int) -> float:
    """How much of a movement begun at `since_ms` is done, from 0 to 1."""
    return max(0.0, min(1.0, (now_ms - since_ms) / duration_ms))


@dataclass(frozen=True, slots=True)
class Entrance:
    """Something that enters: how much of its way is left, and how strong the veil over it is, both from 1 to 0."""

    away: float
    veil: float

    @property
    def next_change_ms(self) -> int | None:
        """In how long it will look different; None once it rests."""
        return FRAME_MS if self.veil > 0 else None


def entrance(now_ms: int, since_ms: int, duration_ms: int, *, still: bool) -> Entrance:
    """What began to enter at `since_ms`; `still` for those who want no movement: it is in its place and fades in."""
    if still:
        return Entrance(0.0, 1 - progress(now_ms, since_ms, SHORT_FADE_MS))
    part = progress(now_ms, since_ms, duration_ms)
    return Entrance(1 - eased_out(part), 1 - part)


def eased_out(part: float) -> float:
    """The easing of what enters: fast, then gentle."""
    return 1 - (1 - part) ** 3


def shifted(widget: Widget, dx: int, dy: int) -> Widget:
    """The widget and everything that draws it, moved by (dx, dy) px."""
    hit = widget.hit.moved(dx, dy) if widget.hit else None
    marks = tuple(_moved(mark, dx, dy) for mark in widget.marks)
    return replace(widget, rect=widget.rect.moved(dx, dy), marks=marks, hit=hit)


def carried(widget: Widget, x: float, y: float) -> Widget:
    """What is drawn under a finger at (x, y) of a widget that it carries: neither touched nor read."""
    grip = widget.grip if isinstance(widget.grip, Carry) else Carry(None)
    shown: Widget = grip.shown or widget
    moved = shifted(shown, round(x) - shown.rect.centre[0], round(y) - shown.rect.centre[1])
    thread = () if grip.thread is None else string(grip.thread, (x, y))
    marks = (*thread, *moved.marks)
    return replace(moved, id=CARRIED, marks=marks, covered=True, drop=None, selected=False, clip=None)


def _moved(mark: Mark, dx: int, dy: int) -> Mark:
    match mark:
        case Words():
            return replace(mark, x=mark.x + dx, y=mark.y + dy)
        case Polyline() | Polygon():
            return replace(mark, points=tuple((x + dx, y + dy) for x, y in mark.points))
        case Panel() | Icon() | Picture() | Disc() | Veil():
            return replace(mark, rect=mark.rect.moved(dx, dy))
