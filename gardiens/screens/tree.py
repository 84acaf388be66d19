"""A screen as a value: widgets with role, label and order, each with the marks that draw it.

Drawing, focus, spoken text and the robot all read this same tree. Everything here is frozen and compares by
value, so that what changed between two screens is found by comparing their widgets. Lengths are in logical
pixels of the 1920 × 1080 canvas; colours are role names of the palette (`nuit_900`, `lanterne_500`…).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple, TypeAlias

from gardiens.screens.grips import Carry, Dial, Slide, Trace
from gardiens.screens.scroll import Scroll


class Rect(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    @property
    def centre(self) -> tuple[int, int]:
        return self.x + self.w // 2, self.y + self.h // 2

    def inset(self, dx: int, dy: int | None = None) -> Rect:
        """The rectangle `dx` smaller on its left and right, `dy` (by default `dx`) at its top and bottom."""
        dy = dx if dy is None else dy
        return Rect(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def moved(self, dx: int, dy: int) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def clipped(self, other: Rect | None) -> Rect:
        """What of it lies in another rectangle, empty if nothing does; all of it when there is no other."""
        if other is None:
            return self
        left, top = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(left, top, right - left, bottom - top) if left < right and top < bottom else Rect(left, top, 0, 0)

    def inside(self, other: Rect) -> bool:
        """Whether all of it lies in `other`."""
        return other.x <= self.x and other.y <= self.y and self.right <= other.right and self.bottom <= other.bottom

    def overlaps(self, other: Rect) -> bool:
        """Whether they share a point."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def at_least(self, side: int) -> Rect:
        """The same centre, grown so that neither side is under `side`."""
        dx, dy = max(0, side - self.w), max(0, side - self.h)
        return Rect(self.x - dx // 2, self.y - dy // 2, self.w + dx, self.h + dy)


# --- marks: what is drawn, in order -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Panel:
    """A rounded rectangle. `drop` px of solid shadow below it; `dashed` draws the edge with round dashes.

    `tail`: the corner at its foot that is square, as in the bubble of who speaks from that side.
    """

    rect: Rect
    fill: str | None
    edge: str | None = None
    edge_px: int = 3
    radius: int = 28
    drop: int = 0
    drop_colour: str = "ombre"
    dashed: bool = False
    tail: Literal["left", "right"] | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters of one line, drawn in one style; `x` from the left of the block. `icon` replaces the text."""

    x: int
    width: int
    text: str
    bold: bool = False
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block; `y` from its top, `height` its line height."""

    y: int
    height: int
    width: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A text laid out in lines by the typesetter, ready to draw.

    `percent` and `font` are those of the comfort it was set in. `broken`: a word was cut where no word is.
    """

    text: str
    style: str
    width: int
    height: int
    lines: tuple[Line, ...]
    clipped: bool = False
    percent: int = 100
    font: Literal["normale", "dyslexie"] = "normale"
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A block of text at a place."""

    x: int
    y: int
    block: Block
    colour: str = "blanc"
    bold_colour: str | None = None

    @property
    def rect(self) -> Rect:
        return Rect(self.x, self.y, self.block.width, self.block.height)


@dataclass(frozen=True, slots=True)
class Icon:
    """A Lucide icon, by its file name without `.svg`; `stroke` in units of its 24 grid."""

    name: str
    rect: Rect
    colour: str = "blanc"
    stroke: float = 2.0


@dataclass(frozen=True, slots=True)
class Picture:
    """An illustration (`documents/crocodile-large`) or a file (absolute path) that fills `rect`.

    `fit`: "cover" crops what is too much, "contain" shows all of it. `from_top`: the share of what a crop takes away
    that it takes at the top, the rest being the foot. `alpha` from 0 to 255; `tint` multiplies white art. `crop`: the
    only part of it to show (left, top, width, height, each from 0 to 1). `mirror`: its left becomes its right.
    """

    name: str
    rect: Rect
    fit: Literal["cover", "contain"] = "cover"
    radius: int = 0
    alpha: int = 255
    tint: str | None = None
    from_top: float = 0.5
    crop: tuple[float, float, float, float] | None = None
    mirror: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled circle with an optional edge."""

    rect: Rect
    fill: str | None
    edge: str | None = None
    edge_px: int = 3


@dataclass(frozen=True, slots=True)
class Polyline:
    """An open line through points; `dotted` draws separate round dots every `gap` px instead."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: int = 3
    dotted: bool = False
    gap: int = 16


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled polygon, see-through when `alpha` < 255."""

    points: tuple[tuple[float, float], ...]
    colour: str
    alpha: int = 255


@dataclass(frozen=True, slots=True)
class Veil:
    """A flat colour laid over a rectangle; `strength` from 0 to 1."""

    rect: Rect
    colour: str = "nuit_900"
    strength: float = 0.5


Mark: TypeAlias = Panel | Words | Icon | Picture | Disc | Polyline | Polygon | Veil

Role: TypeAlias = Literal[
    "heading", "text", "image", "status", "progress", "group",  # read only
    "button", "radio", "checkbox", "switch", "pad", "zone", "slider",  # touched
]  # fmt: skip

TOUCHED: frozenset[str] = frozenset({"button", "radio", "checkbox", "switch", "pad", "zone", "slider"})


@dataclass(frozen=True, slots=True)
class Widget:
    """One thing on the screen.

    `id` is unique on its page and stable between two pages that show the same thing. `label` is what is read aloud
    and what the robot looks for. `message` is what touching it means; None for what is only read. `covered`: seen
    through a veil, neither touched nor read. `hit` is the touchable area when larger than `rect`. `key` is what a
    keyboard types to mean the same (`"7"`, `"\\b"` to erase), whatever has the focus. `main`: the one thing to do
    here, which Enter does while nothing has the focus. `grip`: what a contact that stays down does with it. `drop`:
    what letting go here of what is carried means. `clip`: outside of it nothing is drawn or touched, though it is read
    and may have the focus. `scroll`: what this widget is the ground of can be scrolled.
    """

    id: str
    role: Role
    label: str
    rect: Rect
    marks: tuple[Mark, ...] = ()
    message: Any = None
    value: str | None = None
    selected: bool = False
    enabled: bool = True
    covered: bool = False
    hit: Rect | None = None
    radius: int = 24
    key: str | None = None
    main: bool = False
    grip: Carry | Slide | Dial | Trace | None = None
    drop: Any = None
    clip: Rect | None = None
    scroll: Scroll | None = None

    @property
    def shown(self) -> Rect:
        """What of its rectangle is in view."""
        return self.rect.clipped(self.clip)

    @property
    def target(self) -> Rect:
        """Where a finger may land: never under 64 px a side, but for what is partly or wholly out of view."""
        return (self.hit or self.rect.at_least(64)).clipped(self.clip) if self.shown.h else self.shown

    @property
    def touchable(self) -> bool:
        return self.role in TOUCHED and self.enabled and not self.covered and self.message is not None


@dataclass(frozen=True, slots=True)
class Scene:
    """What is behind the widgets: the town or a room, at an hour, in a fog.

    `evidence` and `fog` from 0 to 1 (share of lanterns lit, strength of the fog); `veil` from 0 to 1;
    `lift` px by which the town slides down; `lanterns` lit on the garland; `moon` its centre and scale, None hides it.
    `drift_ms` is for how long the fog has been drifting; leave it at 0 to freeze the fog.
    """

    setting: str = "ville"
    hour: str = "nuit"
    evidence: float = 0.0
    fog: float = 1.0
    veil: float = 0.0
    lift: int = 0
    lanterns: int = 0
    moon: tuple[int, int, float] | None = None
    balcony: bool = False
    drift_ms: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A whole screen. Widgets come in reading order, which is also the order of focus and of drawing.

    `next_change_ms`: when the page will look different without any input (a clock that ticks, a card that rises),
    in the time given to the view; None if nothing moves. `cancel` is what Escape means here. `lapse`: what the page
    means by itself, at a moment in the same time, if nobody touches it before. `where`: what is shown, by default the
    page's name; when it changes, one picture fades into the other.
    """

    name: str
    scene: Scene
    widgets: tuple[Widget, ...]
    next_change_ms: int | None = None
    cancel: Any = None
    lapse: tuple[int, Any] | None = None
    where: str | None = None

    def same_place(self, other: Page) -> bool:
        """Whether another page shows the same thing, at another moment."""
        return (self.where or self.name) == (other.where or other.name)

    def touchable(self) -> tuple[Widget, ...]:
        """What can be touched or focused, in order."""
        return tuple(widget for widget in self.widgets if widget.touchable)

    def widget(self, name: str) -> Widget | None:
        return next((widget for widget in self.widgets if widget.id == name), None)

    @property
    def scrolls(self) -> tuple[Scroll, ...]:
        """What can be scrolled, in order."""
        return tuple(widget.scroll for widget in self.widgets if widget.scroll is not None and not widget.covered)

    def scroll_of(self, widget: Widget) -> Scroll | None:
        """What must be scrolled to bring a widget into view; None for one that is always where it is."""
        return next((scroll for scroll in self.scrolls if scroll.area == widget.clip), None)

    def at(self, x: float, y: float) -> Widget | None:
        """The touchable widget under a point: the last drawn one whose own area holds it, else whose target does."""
        return _under(x, y, self.touchable())

    def takes(self, x: float, y: float) -> Widget | None:
        """The widget under a point on which what is carried may be dropped."""
        return _under(x, y, tuple(widget for widget in self.widgets if widget.drop is not None and not widget.covered))


def _under(x: float, y: float, widgets: tuple[Widget, ...]) -> Widget | None:
    reached = [widget for widget in widgets if widget.target.contains(x, y)]
    found = [widget for widget in reached if widget.rect.contains(x, y)] or reached
    return found[-1] if found else None


def cover(widgets: tuple[Widget, ...]) -> tuple[Widget, ...]:
    """The same widgets, seen but neither touched nor read."""
    return tuple(replace(widget, covered=True) for widget in widgets)
