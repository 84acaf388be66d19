"""What scrolls: a finger or the mouse that drags, the wheel under the pointer, the keys of a page, and the focus."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import pygame

from gardiens.screens.documents.scrolled import ABOVE, BELOW
from gardiens.screens.messages import ScrollTo
from gardiens.screens.scroll import Scroll
from gardiens.screens.tree import Page
from gardiens.station.holds import Contact

Point: TypeAlias = tuple[float, float]

DRAG_PX: Final = 12
"""How far, up or down, a finger must move before it scrolls: under that it trembles, and may still tap."""
NOTCH_PX: Final = 120
"""What one notch of the wheel scrolls."""

_BACK: Final = {ABOVE: BELOW, BELOW: ABOVE}
_PAGES: Final = {pygame.K_PAGEUP: -1, pygame.K_PAGEDOWN: 1}


@dataclass(frozen=True, slots=True)
class _Grip:
    """A contact on something that scrolls: where it came down, and how far that was scrolled then."""

    scrolled: str
    from_y: float
    from_px: int
    dragging: bool = False


class Scrolling:
    """Which contact may scroll what, and where the pointer is. One contact owns one scroll."""

    def __init__(self) -> None:
        self._grips: dict[Contact, _Grip] = {}
        self._pointer: Point | None = None

    def forget(self) -> None:
        """Another screen is shown: what was held on the old one scrolls nothing here."""
        self._grips.clear()

    def down(self, contact: Contact, where: Point, page: Page) -> None:
        """A contact came down: it may be about to drag what is there, unless another one holds it already."""
        scroll = _under(page, where)
        if scroll is not None and all(grip.scrolled != scroll.id for grip in self._grips.values()):
            self._grips[contact] = _Grip(scroll.id, where[1], scroll.offset_px)

    def moved(self, contact: Contact, where: Point, page: Page) -> ScrollTo | None:
        """What a contact that moved scrolls to; None while it drags nothing."""
        if contact == "mouse":
            self._pointer = where
        grip = self._grips.get(contact)
        scroll = None if grip is None else next((each for each in page.scrolls if each.id == grip.scrolled), None)
        if grip is None or scroll is None:
            return None
        away = where[1] - grip.from_y
        if not grip.dragging:
            if abs(away) < DRAG_PX:
                return None
            grip = replace(grip, from_y=where[1], dragging=True)  # from here, so that nothing jumps
            self._grips[contact] = grip
        return ScrollTo(scroll.id, scroll.clamped(grip.from_px - (where[1] - grip.from_y)))

    def up(self, contact: Contact) -> None:
        """A contact was lifted."""
        self._grips.pop(contact, None)

    def wheel(self, event: pygame.event.Event, page: Page) -> tuple[ScrollTo, ...]:
        """The wheel turned over something that scrolls."""
        scroll = None if self._pointer is None else _under(page, self._pointer)
        notches = getattr(event, "precise_y", 0.0) or event.y
        return () if scroll is None else (ScrollTo(scroll.id, scroll.clamped(scroll.goal_px - notches * NOTCH_PX)),)


def key(pressed: int, page: Page) -> tuple[ScrollTo, ...]:
    """What the keys of a page scroll, wherever the focus is."""
    if not page.scrolls:
        return ()
    scroll = page.scrolls[0]
    if pressed in _PAGES:
        return (_glide(scroll, scroll.goal_px + _PAGES[pressed] * scroll.page_px),)
    if pressed in (pygame.K_HOME, pygame.K_END):
        return (_glide(scroll, 0 if pressed == pygame.K_HOME else scroll.most_px),)
    return ()


def reveal(page: Page, focus: str | None) -> tuple[ScrollTo, ...]:
    """What brings the widget that has the focus into view, at once; nothing when it is there."""
    widget = None if focus is None else page.widget(focus)
    scroll = None if widget is None else page.scroll_of(widget)
    if widget is None or scroll is None:
        return ()
    then = widget.rect.moved(0, scroll.offset_px - scroll.goal_px)
    goal_px = replace(scroll, offset_px=scroll.goal_px).showing(then)
    return () if goal_px == scroll.goal_px else (ScrollTo(scroll.id, goal_px),)


def kept(page: Page, focus: str | None, message: object) -> str | None:
    """The focus once `message` is done: a button that leads to the end is gone, the one that leads back has it."""
    if focus not in _BACK or not isinstance(message, ScrollTo):
        return focus
    ends = {px for scroll in page.scrolls if scroll.id == message.scrolled for px in (0, scroll.most_px)}
    return _BACK[focus] if message.offset_px in ends else focus


def _under(page: Page, where: Point) -> Scroll | None:
    return next((scroll for scroll in page.scrolls if scroll.area.contains(*where)), None)


def _glide(scroll: Scroll, goal_px: int) -> ScrollTo:
    return ScrollTo(scroll.id, scroll.clamped(goal_px), glide_from_px=scroll.offset_px)
