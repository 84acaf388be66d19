"""A screen as a value: widgets with role, label and order, each with the marks that draw it.

Drawing, focus, spoken text and the robot all read this same tree. Everything here is frozen and compares by
value, so that what changed between two screens is found by comparing their widgets. Lengths are in logical
pixels of the 1920 × 1080 canvas; colours are role names of the palette (`nuit_900`, `lanterne_500`…).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from gardiens.screens.grips import Carry, Dial, Slide, Trace
from gardiens.screens.marks import Mark, Rect
from gardiens.screens.scroll import Scroll

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
