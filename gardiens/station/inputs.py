"""From what pygame saw to what the team meant: mouse, fingers and keys, through the widgets of the page."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

import pygame

from gardiens.puzzles.spelling import folded
from gardiens.screens.marks import Rect
from gardiens.screens.messages import HoldPad, Message
from gardiens.screens.model import Ui
from gardiens.screens.tree import Page, Widget
from gardiens.station import scrolling
from gardiens.station.holds import Contact, Holds
from gardiens.station.scrolling import Scrolling

GRACE_MS: Final = 250
"""How long a new screen ignores presses: nobody has seen it yet, the finger meant the old one."""

_ARROWS: Final = {pygame.K_LEFT: (-1, 0), pygame.K_RIGHT: (1, 0), pygame.K_UP: (0, -1), pygame.K_DOWN: (0, 1)}
_PAD_KEYS: Final[dict[int, tuple[Contact, Literal[0, 1]]]] = {
    pygame.K_LCTRL: ("left", 0),
    pygame.K_RCTRL: ("right", 1),
}
"""Two people at one keyboard, each with a key: what two fingers on the pads are."""
_DOWNS: Final = (pygame.MOUSEBUTTONDOWN, pygame.FINGERDOWN)
_UPS: Final = (pygame.MOUSEBUTTONUP, pygame.FINGERUP)
_MOVES: Final = (pygame.MOUSEMOTION, pygame.FINGERMOTION)
_ACTIVATE: Final = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)

# A French keyboard types « & é " ' ( » where others type digits: its keys are known by their place.
_DIGITS: Final = {pygame.KSCAN_1 + rank: digit for rank, digit in enumerate("1234567890")}

_APOSTROPHES: Final = "'’ʼ"


@dataclass(frozen=True, slots=True)
class Release:
    """A finger left a pad."""

    side: Literal[0, 1]


Meant: TypeAlias = Message | Release


@dataclass(frozen=True, slots=True)
class Viewport:
    """Where the 1920 × 1080 canvas lies in a window of `width` × `height` px: centred, as large as fits.

    Some systems tell of a window of 0 px while it is minimised or turned: nothing is to be seen in it, or touched.
    """

    width: int
    height: int

    @property
    def is_empty(self) -> bool:
        return self.width <= 0 or self.height <= 0

    @property
    def scale(self) -> float:
        return min(max(1, self.width) / 1920, max(1, self.height) / 1080)

    @property
    def origin(self) -> tuple[int, int]:
        """The window pixel of the canvas's top left corner."""
        return round((self.width - 1920 * self.scale) / 2), round((self.height - 1080 * self.scale) / 2)

    def to_canvas(self, x: float, y: float) -> tuple[float, float]:
        """The canvas point under a window pixel; it may lie outside the canvas."""
        return (x - self.origin[0]) / self.scale, (y - self.origin[1]) / self.scale

    def to_window(self, x: float, y: float) -> tuple[int, int]:
        """The window pixel that shows a canvas point."""
        return round(self.origin[0] + x * self.scale), round(self.origin[1] + y * self.scale)


def as_typed(event: pygame.event.Event, page: Page) -> tuple[pygame.event.Event, ...]:
    """The keys of the page that a key of the keyboard stands for, one after the other: `ô` is `o`, `æ` is `a` then `e`.

    The key itself where the page has that sign, or no letter of it.
    """
    if event.type != pygame.KEYDOWN or not event.unicode or _key(event, page):
        return (event,)
    spellings = tuple(_APOSTROPHES) if event.unicode in _APOSTROPHES else (folded(event.unicode),)
    letters = next((each for each in spellings if all(_typed(page, letter) for letter in each)), None)
    if not letters:
        return (event,)
    return tuple(pygame.event.Event(pygame.KEYDOWN, {**event.dict, "unicode": letter}) for letter in letters)


class Inputs:
    """Which widget each contact is pressing. A press acts when it is lifted where it began, a pad at once."""

    def __init__(self) -> None:
        self._pressing: dict[Contact, Widget] = {}
        self.holds = Holds()
        self._scrolling = Scrolling()
        self._deaf_until_ms = 0

    def forget(self, now_ms: int) -> None:
        """Another screen is shown: what was being pressed on the old one means nothing here."""
        self._pressing.clear()
        self.holds.forget()
        self._scrolling.forget()
        self._deaf_until_ms = now_ms + GRACE_MS

    def read(
        self, event: pygame.event.Event, page: Page, ui: Ui, viewport: Viewport, now_ms: int
    ) -> tuple[Ui, tuple[Meant, ...]]:
        """What `event` changes in the visible focus and press, and what it means, in order."""
        if event.type == pygame.KEYDOWN:
            return self._key_down(event, page, ui, now_ms)
        if event.type == pygame.KEYUP and event.key in _ACTIVATE:
            return self._up("key", None, page, ui)
        if event.type == pygame.KEYUP and event.key in _PAD_KEYS:
            return self._up(_PAD_KEYS[event.key][0], None, page, ui)
        found = _contact(event, viewport)
        if found is None:
            return ui, self._scrolling.wheel(event, page) if event.type == pygame.MOUSEWHEEL else ()
        contact, where = found
        if where is None:
            return (ui, ()) if event.type in _MOVES else self._lost(contact, ui)
        released: tuple[Meant, ...] = ()
        if event.type in _DOWNS or _is_idle(event):  # it cannot be down already: its lift was lost on the way
            ui, released = self._lost(contact, ui)
        ui, meant = self._touch(event, contact, where, page, ui, now_ms)
        return ui, (*released, *meant)

    def _touch(
        self, event: pygame.event.Event, contact: Contact, where: tuple[float, float], page: Page, ui: Ui, now_ms: int
    ) -> tuple[Ui, tuple[Meant, ...]]:
        """A finger or the mouse went down, up or somewhere else."""
        if event.type in _DOWNS:
            pressed = page.at(*where)
            ui, meant = self._down(contact, pressed, replace(ui, focus=None), now_ms)
            if self._pressing.get(contact) is not None and pressed is not None:
                meant = (*meant, *self.holds.down(contact, where, pressed))
            if pressed is None or pressed.grip is None:
                self._scrolling.down(contact, where, page)
            return ui, meant
        if event.type in _UPS:
            self._scrolling.up(contact)
            if (let_go := self.holds.up(contact, where, page, ui)) is not None:
                self._pressing.pop(contact, None)
                return let_go
            return self._up(contact, where, page, ui)
        if (held := self.holds.moved(contact, where, page, ui)) is not None:
            self._pressing.pop(contact, None)
            return held
        if (scrolled := self._scrolling.moved(contact, where, page)) is not None:
            ui, meant = self._lift(contact, ui)  # what it pressed is no longer meant
            return ui, (*meant, scrolled)
        return self._moved(contact, where, ui)

    def _down(self, contact: Contact, widget: Widget | None, ui: Ui, now_ms: int) -> tuple[Ui, tuple[Meant, ...]]:
        if widget is None or now_ms < self._deaf_until_ms or self._is_pressed(widget):
            return ui, ()
        ui, released = self._lift(contact, ui)
        self._pressing[contact] = widget
        ui = replace(ui, pressed=widget.id)
        return ui, (*released, widget.message) if isinstance(widget.message, HoldPad) else released

    def _lost(self, contact: Contact, ui: Ui) -> tuple[Ui, tuple[Meant, ...]]:
        """A contact is up, and nobody knows where it was lifted: what it was doing comes to nothing."""
        self._scrolling.up(contact)
        return self._lift(contact, self.holds.lost(contact, ui))

    def _is_pressed(self, widget: Widget) -> bool:
        """Whether another contact is on it already: two fingers on one row are one touch, not one and its contrary."""
        return any(other.id == widget.id for other in self._pressing.values())

    def _moved(self, contact: Contact, where: tuple[float, float], ui: Ui) -> tuple[Ui, tuple[Meant, ...]]:
        """A finger that slides off its target presses nothing any more."""
        widget = self._pressing.get(contact)
        if widget is None or widget.target.contains(*where):
            return ui, ()
        return self._lift(contact, ui)

    def _up(
        self, contact: Contact, where: tuple[float, float] | None, page: Page, ui: Ui
    ) -> tuple[Ui, tuple[Meant, ...]]:
        pressed = self._pressing.get(contact)
        ui, meant = self._lift(contact, ui)
        if pressed is None or isinstance(pressed.message, HoldPad) or contact == "key":
            return ui, meant
        # The page may have been drawn again meanwhile: what counts is what this widget means now.
        widget = page.widget(pressed.id)
        if widget is None or not widget.touchable or where is None or not widget.target.contains(*where):
            return ui, meant
        return ui, (widget.message,)

    def _lift(self, contact: Contact, ui: Ui) -> tuple[Ui, tuple[Meant, ...]]:
        widget = self._pressing.pop(contact, None)
        if widget is None:
            return ui, ()
        others = [other.id for other in self._pressing.values()]
        ui = replace(ui, pressed=others[-1] if others else None)
        return ui, (Release(widget.message.side),) if isinstance(widget.message, HoldPad) else ()

    def _key_down(self, event: pygame.event.Event, page: Page, ui: Ui, now_ms: int) -> tuple[Ui, tuple[Meant, ...]]:
        if event.key == pygame.K_TAB:
            focus = _next_focus(page, ui.focus, -1 if event.mod & pygame.KMOD_SHIFT else 1)
            return replace(ui, focus=focus), scrolling.reveal(page, focus)
        if event.key in _ARROWS:
            focus = _focus_towards(page, ui.focus, *_ARROWS[event.key])
            return replace(ui, focus=focus), scrolling.reveal(page, focus)
        if scrolled := scrolling.key(event.key, page):
            return ui, scrolled
        if now_ms < self._deaf_until_ms:
            return ui, ()
        if event.key in _PAD_KEYS:
            contact, side = _PAD_KEYS[event.key]
            return self._down(contact, _pad(page, side), ui, now_ms)
        if event.key == pygame.K_ESCAPE and page.cancel is not None:
            return ui, (page.cancel,)
        if typed := _key(event, page):
            return ui, (typed.message,)
        if event.key not in _ACTIVATE:
            return ui, ()
        focused = page.widget(ui.focus) if ui.focus is not None else None
        widget = focused or _main(page)  # what had the focus may be on another page
        if widget is None or not widget.touchable:
            return ui, ()
        if isinstance(widget.message, HoldPad):
            return self._down("key", widget, ui, now_ms)
        return replace(ui, focus=scrolling.kept(page, ui.focus, widget.message)), (widget.message,)


def _key(event: pygame.event.Event, page: Page) -> Widget | None:
    """The key of the page that a key of the keyboard types, or is where a digit is."""
    return _typed(page, event.unicode) or _typed(page, _DIGITS.get(event.scancode, ""))


def _typed(page: Page, character: str) -> Widget | None:
    """The widget that a key of the keyboard stands for, capital or not."""
    wanted = character.casefold()
    keyed = (widget for widget in page.touchable() if widget.key is not None)
    return next((widget for widget in keyed if wanted and str(widget.key).casefold() == wanted), None)


def _pad(page: Page, side: Literal[0, 1]) -> Widget | None:
    """The finger pad of a side, if the page has one that can be used."""
    held = (widget for widget in page.touchable() if isinstance(widget.message, HoldPad))
    return next((widget for widget in held if widget.message.side == side), None)


def _contact(event: pygame.event.Event, viewport: Viewport) -> tuple[Contact, tuple[float, float] | None] | None:
    """Who pressed and where on the canvas, None for nowhere; None for what is no press, or a mouse that is a finger."""
    if event.type in (pygame.FINGERDOWN, pygame.FINGERUP, pygame.FINGERMOTION):
        return event.finger_id, _place(event.x * viewport.width, event.y * viewport.height, viewport)
    if event.type not in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION):
        return None
    if getattr(event, "touch", False) or getattr(event, "button", 1) != 1:
        return None
    x, y = event.pos
    return "mouse", _place(x, y, viewport)


def _place(x: float, y: float, viewport: Viewport) -> tuple[float, float] | None:
    """The canvas point under a window pixel, at most one canvas away from it; None where there is no such point.

    A touch screen that is badly calibrated, or a driver that fails, says anything: inf, nan, 1e30.
    """
    if viewport.is_empty or not (math.isfinite(x) and math.isfinite(y)):
        return None
    x, y = viewport.to_canvas(x, y)
    return min(max(x, -1920), 2 * 1920), min(max(y, -1080), 2 * 1080)


def _is_idle(event: pygame.event.Event) -> bool:
    """Whether the mouse moves with no finger on its button."""
    return event.type == pygame.MOUSEMOTION and not getattr(event, "buttons", (1,))[0]


def _next_focus(page: Page, focus: str | None, step: Literal[-1, 1]) -> str | None:
    """The next widget in reading order, round and round."""
    names = [widget.id for widget in page.touchable()]
    if not names:
        return None
    if focus not in names:
        return names[0 if step == 1 else -1]
    return names[(names.index(focus) + step) % len(names)]


def _focus_towards(page: Page, focus: str | None, dx: int, dy: int) -> str | None:
    """The nearest widget in a direction, by the gaps between edges; the same one when there is none.

    To the left or the right only what lies on the same row is reached; up and down, something that is not too far
    aside will do, and what is scrolled with the first widget comes before the rest, in view or not.
    """
    here = page.widget(focus) if focus else None
    if here is None or not here.touchable:
        return _next_focus(page, None, 1)

    def costs() -> Iterator[tuple[bool, float, float, str]]:
        for widget in page.touchable():
            if widget.id == here.id or not _is_ahead(here.rect, widget.rect, dx, dy):
                continue
            elsewhere = widget.clip != here.clip
            if elsewhere and not widget.shown.h:
                continue
            across, down = _gaps(here.rect, widget.rect)
            ahead, aside = (across, down) if dx else (down, across)
            if aside == 0 or (dy and aside <= 2 * ahead):
                beyond = elsewhere and here.clip is not None and dy != 0
                yield beyond, ahead + 2 * aside, math.dist(here.rect.centre, widget.rect.centre), widget.id

    return min(costs(), default=(False, 0.0, 0.0, here.id))[3]


def _is_ahead(here: Rect, other: Rect, dx: int, dy: int) -> bool:
    """Whether the middle of a rectangle is past the edge of another one, in a direction."""
    x, y = other.centre
    if dx:
        return (x - (here.right if dx > 0 else here.x)) * dx > 0
    return (y - (here.bottom if dy > 0 else here.y)) * dy > 0


def _gaps(one: Rect, other: Rect) -> tuple[int, int]:
    """The empty space between two rectangles, across and down; 0 where they face each other."""
    across = max(one.x, other.x) - min(one.right, other.right)
    down = max(one.y, other.y) - min(one.bottom, other.bottom)
    return max(0, across), max(0, down)


def _main(page: Page) -> Widget | None:
    """The one thing to do on a page, if there is one."""
    return next((widget for widget in page.touchable() if widget.main), None)
