"""Whether what is drawn holds: no word cut, outside its widget or over another, nothing over its neighbour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from gardiens.screens.marks import Icon, Picture, Rect, Words
from gardiens.screens.tree import Widget

TARGET_GAP_PX: Final = 8
_ON_THE_SHEET: Final = ("document:", "zone:")
"""How the widgets are named that lie on the sheet of a document."""


def faults(widgets: Iterable[Widget], room: Rect) -> Iterator[str]:
    """What does not hold among the widgets that are not covered and must stay in `room`, said in a few words each."""
    seen = [widget for widget in widgets if not widget.covered and widget.shown.h > 0]
    for widget in seen:
        if not widget.shown.inside(room):
            yield f"{widget.id} leaves {room}"
        for words in _texts(widget):
            if words.block.clipped or words.block.broken:
                yield f"{widget.id} cuts {words.block.text!r}"
            if not all(line.inside(widget.rect) for line in ink(words)):
                yield f"{widget.id} lets {words.block.text!r} out"
    sheet = next((widget for widget in seen if widget.id == "document"), None)
    if sheet is not None:
        yield from _off_the_sheet(sheet, seen)
    yield from _over(seen)


def holds(widgets: Sequence[Widget], room: Rect) -> bool:
    """Whether `faults` finds nothing."""
    return next(faults(widgets, room), None) is None


def ink(words: Words) -> Iterator[Rect]:
    """Where each line really lies, without the air above and below its letters."""
    for line in words.block.lines:
        if line.runs:
            air = line.height // 6
            yield Rect(words.x + line.runs[0].x, words.y + line.y + air, line.width, line.height - 2 * air)


def _off_the_sheet(sheet: Widget, seen: Sequence[Widget]) -> Iterator[str]:
    """What of a document goes past its sheet, or under what is laid on the sheet beside it."""
    parts = [(widget.id, widget.shown) for widget in seen if widget.id.startswith(_ON_THE_SHEET)]
    parts += [(sheet.id, mark.rect) for mark in sheet.marks if isinstance(mark, Icon | Picture)]
    own = {sheet.id, *(name for name, _ in parts)}
    beside = [each for each in seen if each.id not in own and each.rect.inside(sheet.rect)]
    for other in beside if sheet.scroll is None else ():
        if not other.rect.inside(sheet.rect.inset(1)):
            yield f"{other.id} lies on the edge of the sheet"
    for name, rect in parts:
        if not rect.inside(sheet.rect):
            yield f"{name} leaves its sheet"
        for other in beside:
            if rect.overlaps(other.rect):
                yield f"{name} goes under {other.id}"


def _texts(widget: Widget) -> Iterator[Words]:
    return (mark for mark in widget.marks if isinstance(mark, Words))


def _over(seen: Sequence[Widget]) -> Iterator[str]:
    """Texts that lie on other texts, and what is touched that lies on what is touched."""
    written = [
        (widget, words.block.text, line)
        for widget in seen
        for words in _texts(widget)
        for line in (line.clipped(widget.clip) for line in ink(words))
        if line.h > 0
    ]
    for (one, text, line), (other, _, its) in combinations(written, 2):
        if line.overlaps(its):
            yield f"{one.id} writes {text!r} over {other.id}"
    touched = [widget for widget in seen if widget.touchable and widget.role not in ("pad", "zone")]
    for widget in touched:
        for one, text, line in written:
            nested = one.rect.inside(widget.rect) or widget.rect.inside(one.rect)
            if widget.marks and not nested and line.overlaps(widget.shown):
                yield f"{one.id} writes {text!r} under {widget.id}"
    for first, second in combinations(touched, 2):
        if first.shown.overlaps(second.shown):
            yield f"{first.id} lies over {second.id}"
    zones = [widget for widget in seen if widget.role == "zone" and widget.clip is None]
    for first, second in combinations(zones, 2):  # those that overlap are boxes that an author drew
        near = first.clip is None and first.shown.inset(-TARGET_GAP_PX // 2).overlaps(
            second.shown.inset(-TARGET_GAP_PX // 2)
        )
        if near and not first.shown.overlaps(second.shown):
            yield f"{first.id} is too near {second.id}"
