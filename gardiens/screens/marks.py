"""What is drawn, as values: rectangles, panels, words, icons, pictures, lines.

Lengths are px of the 1920 × 1080 canvas; colours are role names of the palette (`nuit_900`, `lanterne_500`…).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias


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
