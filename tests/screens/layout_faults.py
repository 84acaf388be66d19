"""What may be wrong with how a page is laid out: for every test that holds a screen or a puzzle type to its promises."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gardiens.screens import holds
from gardiens.screens.documents.drawn import Drawn, read_only
from gardiens.screens.fonts import style
from gardiens.screens.layout import WHOLE, roomiest, sizes
from gardiens.screens.marks import Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.tree import Page, Widget
from gardiens.screens.views.board_size import shows_as_much

LEAST_TARGET_PX = 64
LEAST_TEXT_PX = 28


def layout_faults(page: Page) -> list[str]:
    """Every fault of a page, one sentence each: words cut, out of their widget, over other words, too small to read;
    what is touched too small, off the screen or over what is touched."""
    seen = uncovered(page)
    return [*holds.faults(seen, WHOLE), *_small_words(seen), *_small_targets(page)]


def largest(layout: Callable[[Model], Drawn], model: Model, room: Rect) -> Drawn:
    """A document as a puzzle shows it: in the largest size of text in which it holds in `room`, else at 100 %."""
    tries = [layout(each) for each in sizes(model)]
    usual = read_only(tries[-1])
    return roomiest(tries, lambda tried: shows_as_much(read_only(tried), usual, room))


def uncovered(page: Page) -> list[Widget]:
    """The widgets that are really seen: not under a veil, nor under the drawer or the card that lies over the rest."""
    over = page.widget("hints") or page.widget("verdict") or page.widget("notice")
    if over is None:
        return [widget for widget in page.widgets if not widget.covered]
    index = page.widgets.index(over)
    return [
        widget
        for at, widget in enumerate(page.widgets)
        if not widget.covered and (at >= index or not widget.rect.overlaps(over.rect))
    ]


def _small_words(seen: list[Widget]) -> Iterator[str]:
    """A text is never under 28 px, in whatever size it was tried."""
    for widget in seen:
        for mark in widget.marks:
            if isinstance(mark, Words):
                block = mark.block
                usual = style(block.style)
                if style(block.style, block.percent).size_px < max(LEAST_TEXT_PX, usual.size_px):
                    yield f"{widget.id} writes {block.text!r} too small"


def _small_targets(page: Page) -> Iterator[str]:
    for widget in page.touchable():
        if widget.shown != widget.rect:
            continue  # what is scrolled half out of sight comes whole at a touch
        if min(widget.target.w, widget.target.h) < LEAST_TARGET_PX:
            yield f"{widget.id} is too small to touch"
        if not widget.target.inside(WHOLE):
            yield f"{widget.id} cannot be reached"
