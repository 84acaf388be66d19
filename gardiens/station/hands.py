"""The robot's hands: real mouse, finger and key events, posted where a person's come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, Protocol, TypeAlias

import pygame

from gardiens.screens.scroll import Scroll
from gardiens.screens.tree import Widget
from gardiens.screens.update import HOLD_MS
from gardiens.station.app import Station
from gardiens.station.options import InputKind

LetPass: TypeAlias = Callable[[int], None]
"""Lets so many milliseconds pass on the robot's clock, and the station live through them."""

_PRESS_MS: Final = 120
_MOST_SCROLLS: Final = 200
_STEPS: Final = 6
_STEP_MS: Final = 30


class Hands(Protocol):
    """A way to touch what is on the screen."""

    def touch(self, widget: Widget) -> None:
        """Press a widget and let it go."""

    def touch_both(self, left: Widget, right: Widget) -> None:
        """Send with the two finger pads."""


class MouseHands:
    """One pointer: each pad in turn."""

    def __init__(self, station: Station, let_pass: LetPass) -> None:
        self._station, self._let_pass = station, let_pass

    def touch(self, widget: Widget) -> None:
        where = self._station.viewport.to_window(*in_view(self._station, widget, self._scroll).rect.centre)
        post(pygame.MOUSEMOTION, pos=where, rel=(0, 0), buttons=(0, 0, 0), touch=False)
        post(pygame.MOUSEBUTTONDOWN, pos=where, button=1, touch=False)
        self._let_pass(_PRESS_MS)
        post(pygame.MOUSEBUTTONUP, pos=where, button=1, touch=False)
        self._let_pass(0)

    def touch_both(self, left: Widget, right: Widget) -> None:
        self.touch(left)
        self.touch(right)

    def carry(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at a place of the canvas, move to another one in a few steps, and let go."""
        to_window = self._station.viewport.to_window
        post(pygame.MOUSEBUTTONDOWN, pos=to_window(*start), button=1, touch=False)
        for x, y in _between(start, end):
            self._let_pass(_STEP_MS)
            post(pygame.MOUSEMOTION, pos=to_window(x, y), rel=(0, 0), buttons=(1, 0, 0), touch=False)
        self._let_pass(_STEP_MS)
        post(pygame.MOUSEBUTTONUP, pos=to_window(*end), button=1, touch=False)
        self._let_pass(0)

    def _scroll(self, scroll: Scroll, down: bool) -> None:
        """Turn the wheel by one notch, the pointer on what scrolls."""
        where = self._station.viewport.to_window(*scroll.area.centre)
        post(pygame.MOUSEMOTION, pos=where, rel=(0, 0), buttons=(0, 0, 0), touch=False)
        notch = -1 if down else 1
        post(pygame.MOUSEWHEEL, x=0, y=notch, precise_x=0.0, precise_y=float(notch), flipped=False, touch=False)
        self._let_pass(_STEP_MS)


class FingerHands:
    """Two fingers, of two people."""

    def __init__(self, station: Station, let_pass: LetPass) -> None:
        self._station, self._let_pass = station, let_pass

    def touch(self, widget: Widget) -> None:
        widget = in_view(self._station, widget, self._scroll)
        self._finger(pygame.FINGERDOWN, 1, widget)
        self._let_pass(_PRESS_MS)
        self._finger(pygame.FINGERUP, 1, widget)
        self._let_pass(0)

    def touch_both(self, left: Widget, right: Widget) -> None:
        self._finger(pygame.FINGERDOWN, 1, left)
        self._let_pass(2 * _PRESS_MS)
        self._finger(pygame.FINGERDOWN, 2, right)
        self._let_pass(HOLD_MS + _PRESS_MS)
        self._finger(pygame.FINGERUP, 1, left)
        self._finger(pygame.FINGERUP, 2, right)
        self._let_pass(0)

    def carry(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Put a finger at a place of the canvas, move it to another one in a few steps, and lift it."""
        self._at(pygame.FINGERDOWN, 1, *start)
        for x, y in _between(start, end):
            self._let_pass(_STEP_MS)
            self._at(pygame.FINGERMOTION, 1, x, y)
        self._let_pass(_STEP_MS)
        self._at(pygame.FINGERUP, 1, *end)
        self._let_pass(0)

    def _scroll(self, scroll: Scroll, down: bool) -> None:
        """Pull what scrolls by a third of its height."""
        x, y = scroll.area.centre
        self.carry((x, y), (x, y + (-scroll.area.h if down else scroll.area.h) // 3))

    def _finger(self, kind: int, finger: int, widget: Widget) -> None:
        self._at(kind, finger, *widget.rect.centre)

    def _at(self, kind: int, finger: int, canvas_x: float, canvas_y: float) -> None:
        viewport = self._station.viewport
        x, y = viewport.to_window(canvas_x, canvas_y)
        post(
            kind,
            touch_id=1,
            finger_id=finger,
            x=x / viewport.width,
            y=y / viewport.height,
            dx=0.0,
            dy=0.0,
            pressure=1.0,
        )


class KeyHands:
    """The keyboard alone: the focus walks to the widget, Enter presses it."""

    def __init__(self, station: Station, let_pass: LetPass) -> None:
        self._station, self._let_pass = station, let_pass

    def touch(self, widget: Widget) -> None:
        tabs = 0
        while self._station.ui.focus != widget.id:  # what there is to reach changes where the focus makes a page scroll
            if tabs > 2 * len(self._station.page.touchable()):
                raise RuntimeError(f"the focus does not reach {widget.id}")
            self._key(pygame.K_TAB, "\t")
            tabs += 1
        self._key(pygame.K_RETURN, "\r")

    def touch_both(self, left: Widget, right: Widget) -> None:
        self.touch(left)
        self.touch(right)

    def _key(self, key: int, text: str) -> None:
        post(pygame.KEYDOWN, key=key, mod=0, unicode=text, scancode=0)
        self._let_pass(_PRESS_MS)
        post(pygame.KEYUP, key=key, mod=0, unicode=text, scancode=0)
        self._let_pass(0)


HANDS: Final[dict[InputKind, type[MouseHands] | type[FingerHands] | type[KeyHands]]] = {
    "souris": MouseHands,
    "tactile": FingerHands,
    "clavier": KeyHands,
}


def in_view(station: Station, widget: Widget, scroll_on: Callable[[Scroll, bool], None]) -> Widget:
    """The widget where it is once its middle is in view, `scroll_on` having scrolled down (or up) until then."""
    for _ in range(_MOST_SCROLLS):
        found = station.page.widget(widget.id) or widget
        scroll = station.page.scroll_of(found)
        if scroll is None or scroll.area.contains(*found.rect.centre):
            return found
        scroll_on(scroll, found.rect.centre[1] > scroll.area.y)
    raise RuntimeError(f"{widget.id} does not come into view")


def _between(start: tuple[int, int], end: tuple[int, int]) -> Iterator[tuple[float, float]]:
    """The places of a movement, its end included."""
    for step in range(1, _STEPS + 1):
        part = step / _STEPS
        yield start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def post(kind: int, **what: object) -> None:
    """Put an event in pygame's own queue."""
    pygame.event.post(pygame.event.Event(kind, what))
