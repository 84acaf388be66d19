"""Which parts of the screen differ between two pages, so that only those are drawn again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import ceil, floor
from typing import Final

from gardiens.screens.marks import Mark, Panel, Polygon, Polyline, Rect, Words
from gardiens.screens.scene import fog_extent
from gardiens.screens.tree import Page, Scene, Widget

FOCUS_GAP_PX: Final = 5
FOCUS_RING_PX: Final = 8
FOCUS_RIM_PX: Final = 3
"""The focus ring goes round a widget after a gap, both outside of it."""

PRESSED_PX: Final = 5
"""How far down a pressed widget goes."""

_TEXT_OVERHANG_PX: Final = 8
_SMOOTHING_PX: Final = 1


def dirty(
    before: Page | None,
    after: Page,
    *,
    focus_before: str | None = None,
    focus_after: str | None = None,
    pressed_before: str | None = None,
    pressed_after: str | None = None,
) -> list[Rect] | None:
    """The rectangles to draw again, none overlapping another; None when everything must be.

    What is drawn depends on the scene and on the widgets in their order, so nothing else is compared. Fog that has
    drifted is drawn again where there may be fog.
    """
    if before is None or (before.scene != after.scene and not _only_drifted(before.scene, after.scene)):
        return None
    touched = _changed(before.widgets, after.widgets)
    if touched is None:
        return None
    for one, other in ((focus_before, focus_after), (pressed_before, pressed_after)):
        if one != other:
            names = [name for name in (one, other) if name is not None]
            touched += [found for name in names for page in (before, after) if (found := page.widget(name))]
    reached = [rect for widget in touched if (rect := extent(widget)).h > 0]
    return merged(reached if before.scene == after.scene else [fog_extent(after.scene), *reached])


def _changed(before: tuple[Widget, ...], after: tuple[Widget, ...]) -> list[Widget] | None:
    """The widgets of either page that the other has not; None if those they share come in another order."""
    if len(before) == len(after):
        differing = [pair for pair in zip(before, after, strict=True) if pair[0] is not pair[1] and pair[0] != pair[1]]
        if all(one.id == other.id for one, other in differing):
            return [widget for pair in differing for widget in pair]
    old, new = {widget.id: widget for widget in before}, {widget.id: widget for widget in after}
    if [name for name in old if name in new] != [name for name in new if name in old]:
        return None
    return [
        *(widget for widget in before if new.get(widget.id) != widget),
        *(widget for widget in after if old.get(widget.id) != widget),
    ]


def extent(widget: Widget) -> Rect:
    """Everything a widget may touch: its marks and shadows, its focus ring, and where it goes when pressed.

    Empty for a widget that is out of view.
    """
    return _unclipped(widget).clipped(widget.clip)


def _unclipped(widget: Widget) -> Rect:
    reached = [mark_extent(mark) for mark in widget.marks]
    if not widget.touchable:
        return _union(reached) if reached else widget.rect
    ring = widget.rect.inset(-FOCUS_GAP_PX - FOCUS_RING_PX - FOCUS_RIM_PX - _SMOOTHING_PX)
    lowered = [rect._replace(h=rect.h + PRESSED_PX) for rect in reached]
    return _union([ring, *lowered])


def hidden_by(widget: Widget) -> Rect | None:
    """The largest rectangle in which a panel of a widget surely hides what is behind it; None if it has no panel."""
    panels = [mark for mark in widget.marks if isinstance(mark, Panel) and mark.fill is not None]
    inside = [panel.rect.inset(panel.radius) for panel in panels]
    inside = [rect.clipped(widget.clip) for rect in inside if rect.w > 0 and rect.h > 0]
    return max((rect for rect in inside if rect.w > 0 and rect.h > 0), key=lambda rect: rect.w * rect.h, default=None)


def mark_extent(mark: Mark) -> Rect:
    """The rectangle that holds all a mark draws, its shadow included."""
    match mark:
        case Polyline():
            return _around(mark.points, mark.width / 2 + _SMOOTHING_PX)
        case Polygon():
            return _around(mark.points, _SMOOTHING_PX)
        case Words():
            return mark.rect.inset(-_TEXT_OVERHANG_PX)
        case Panel() if mark.drop:
            return mark.rect._replace(h=mark.rect.h + mark.drop)
        case _:
            return mark.rect


def overlaps(one: Rect, other: Rect) -> bool:
    """Whether two rectangles have a pixel in common."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def merged(rects: Iterable[Rect]) -> list[Rect]:
    """The same area in rectangles that do not overlap: those that did are replaced by the one around both."""
    apart: list[Rect] = []
    for rect in rects:
        around = rect
        while met := [other for other in apart if overlaps(around, other)]:
            apart = [other for other in apart if other not in met]
            around = _union([around, *met])
        apart.append(around)
    return sorted(apart, key=lambda rect: (rect.y, rect.x))


def _only_drifted(before: Scene, after: Scene) -> bool:
    return replace(before, drift_ms=after.drift_ms) == after


def _union(rects: list[Rect]) -> Rect:
    left, top, width, height = rects[0]
    right, bottom = left + width, top + height
    for x, y, w, h in rects[1:]:
        left, top = min(left, x), min(top, y)
        right, bottom = max(right, x + w), max(bottom, y + h)
    return Rect(left, top, right - left, bottom - top)


def _around(points: tuple[tuple[float, float], ...], reach: float) -> Rect:
    left = floor(min(x for x, _ in points) - reach)
    top = floor(min(y for _, y in points) - reach)
    right = ceil(max(x for x, _ in points) + reach)
    bottom = ceil(max(y for _, y in points) + reach)
    return Rect(left, top, right - left, bottom - top)
