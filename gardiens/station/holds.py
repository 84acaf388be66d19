"""Contacts that stay down: what is carried and dropped, slid along a track, turned, or drawn from dot to dot."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeAlias

from gardiens.screens.grips import Carry, Dial, Drag, Slide, Trace
from gardiens.screens.messages import Message
from gardiens.screens.model import Ui
from gardiens.screens.motion import carried
from gardiens.screens.tree import Page, Widget

TAKEN_PX: Final = 14
"""A finger that moves less than this is still only touching."""

Contact: TypeAlias = int | Literal["mouse", "key", "left", "right"]
"""What presses: a finger by its id, the mouse, the key of what has the focus, or that of a finger pad."""

Held: TypeAlias = tuple[Ui, tuple[Message, ...]]


@dataclass(slots=True)
class _Hold:
    """A widget that a contact keeps hold of, since when it was seen so, and what was said of it last."""

    widget: Widget
    start: tuple[float, float]
    at: tuple[float, float]
    said: Any = None


class Holds:
    """What each contact has hold of. One thing is carried at a time: a second finger carries nothing."""

    def __init__(self) -> None:
        self._holds: dict[Contact, _Hold] = {}
        self._carrier: Contact | None = None

    def forget(self) -> None:
        """Nothing is held any more, and what was carried is back in its place."""
        self._holds.clear()
        self._carrier = None

    def lost(self, contact: Contact, ui: Ui) -> Ui:
        """A contact was lifted and nobody heard of it: what it carried is dropped nowhere."""
        self._holds.pop(contact, None)
        if self._carrier != contact:
            return ui
        self._carrier = None
        return replace(ui, drag=None)

    def carrying(self, page: Page, ui: Ui) -> Widget | None:
        """What is to be drawn under the finger that carries something, if one does."""
        hold = self._holds.get(self._carrier) if self._carrier is not None else None
        widget = page.widget(ui.drag.widget) if ui.drag else None
        return carried(widget, *hold.at) if hold and widget else None

    def down(self, contact: Contact, where: tuple[float, float], widget: Widget) -> tuple[Message, ...]:
        """A contact pressed a widget: on a track, that is already going to a stop."""
        if widget.grip is None:
            return ()
        hold = self._holds[contact] = _Hold(widget, where, where)
        return self._slid(hold) if isinstance(widget.grip, Slide) else ()

    def moved(self, contact: Contact, where: tuple[float, float], page: Page, ui: Ui) -> Held | None:
        """What moving means to a widget that is held; None when the contact holds none, or only touches it yet."""
        hold = self._holds.get(contact)
        if hold is None:
            return None
        if isinstance(hold.widget.grip, Trace):
            return self._traced(hold, where, page, ui)
        hold.at = where
        match hold.widget.grip:
            case Slide():
                # What its stops mean may have changed: another finger moves another track meanwhile.
                hold.widget = page.widget(hold.widget.id) or hold.widget
                return replace(ui, pressed=None), self._slid(hold)
            case Dial() if self._is_taken(hold):
                return replace(ui, pressed=None), self._turned(hold)
            case Carry() if self._carrier == contact:
                return self._over(hold, page, ui), ()
            case Carry(lift) if self._carrier is None and self._is_taken(hold):
                self._carrier = contact
                ui = replace(ui, pressed=None, drag=Drag(hold.widget.id))
                return self._over(hold, page, ui), (lift,)
        return None

    def up(self, contact: Contact, where: tuple[float, float], page: Page, ui: Ui) -> Held | None:
        """What letting go means to a widget that was moved; None when the contact only touched."""
        hold = self._holds.pop(contact, None)
        if hold is None:
            return None
        if self._carrier == contact:
            self._carrier = None
            # A page that no longer shows what was carried has no use for it either.
            taker = page.takes(*where) if ui.drag and page.widget(ui.drag.widget) else None
            return replace(ui, drag=None), () if taker is None else (taker.drop,)
        if isinstance(hold.widget.grip, Carry):
            return None
        if isinstance(hold.widget.grip, Trace):
            return None if hold.said is None else self._traced(hold, where, page, ui)
        touched = isinstance(hold.widget.grip, Dial) and hold.said is None
        return None if touched else (replace(ui, pressed=None), ())

    def _is_taken(self, hold: _Hold) -> bool:
        return hold.said is not None or math.dist(hold.start, hold.at) > TAKEN_PX

    def _over(self, hold: _Hold, page: Page, ui: Ui) -> Ui:
        taker = page.takes(*hold.at)
        return replace(ui, drag=Drag(hold.widget.id, taker.id if taker else None))

    def _slid(self, hold: _Hold) -> tuple[Message, ...]:
        grip = hold.widget.grip
        return self._said(hold, grip.at(*hold.at)) if isinstance(grip, Slide) else ()

    def _turned(self, hold: _Hold) -> tuple[Message, ...]:
        assert isinstance(hold.widget.grip, Dial)
        return self._said(hold, hold.widget.grip.turned(hold.start, hold.at))

    def _traced(self, hold: _Hold, where: tuple[float, float], page: Page, ui: Ui) -> Held | None:
        """A finger draws: what it may still reach is what the page says now, after each dot."""
        widget = page.widget(hold.widget.id)
        if widget is None or not isinstance(widget.grip, Trace):
            return replace(ui, pressed=None), ()
        if hold.said is None:
            if math.dist(hold.start, where) <= TAKEN_PX:
                return None
            return replace(ui, pressed=None), self._said(hold, widget.grip.start)
        found = widget.grip.reached(hold.at, where)
        if found is None:
            hold.at = where
            return replace(ui, pressed=None), ()
        hold.at, message = found  # the rest of the way is looked at again, from the dot
        return replace(ui, pressed=None), self._said(hold, message)

    def _said(self, hold: _Hold, message: Message) -> tuple[Message, ...]:
        """The message, unless it is what was just said."""
        if hold.said == message:
            return ()
        hold.said = message
        return (message,)
