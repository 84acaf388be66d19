"""The two-finger button: nobody validates alone."""

from __future__ import annotations

from math import cos, pi, sin

from gardiens.screens.buttons import INK, surface
from gardiens.screens.layout import PAIR, roomiest, sizes
from gardiens.screens.marks import Disc, Icon, Mark, Polyline, Rect, Words
from gardiens.screens.messages import HoldPad, Message, Unavailable
from gardiens.screens.model import Model
from gardiens.screens.tree import Widget
from gardiens.screens.update import HOLD_MS
from gardiens.text import screens as say


def two_fingers(
    model: Model, name: str, label: str, then: Message, *, rect: Rect = PAIR, missing: str | None = None
) -> tuple[Widget, ...]:
    """A pill with a finger pad at each end; `missing` says what must be done before it can be used."""
    lit = tuple(pad.lit(model.now_ms) for pad in model.ui.pads)
    ready = missing is None and not model.ui.busy
    state = missing or (say.PADS_SENT if model.ui.busy else say.PADS_ONE_MORE if any(lit) else _how(model))
    body = surface(rect, "primary" if ready else "unavailable", rect.h // 2)
    inside = rect.inset(100, 0)
    ink = INK["primary" if ready else "unavailable"]
    title, note = roomiest(
        (
            tuple(each.typesetter.lay(text, style, inside.w, align="centre") for text, style in written)
            for written in (((label, "header_title"), (state, "meta")),)
            for each in sizes(model)
        ),
        lambda laid: sum(block.height for block in laid) <= rect.h - 4 and not any(block.broken for block in laid),
    )
    top = rect.y + (rect.h - title.height - note.height) // 2 - 2
    texts = (Words(inside.x, top, title, ink), Words(inside.x, top + title.height - 2, note, ink))
    pill = Widget(name, "status", label, rect, (body, *texts), value=state, radius=rect.h // 2)
    told = Unavailable(say.PADS_HOW) if ready else None
    between = Widget(f"{name}:how", "button", say.PADS_HELP, inside.inset(4, 12), (), told, enabled=ready)
    pads = []
    for side, spoken in ((0, say.PAD_LEFT), (1, say.PAD_RIGHT)):
        pad = Rect(rect.x + 8 if side == 0 else rect.right - 92, rect.y + 8, 84, 84)
        marks = _pad_marks(model, pad, ready, ready and lit[side])
        message = HoldPad(0 if side == 0 else 1, then) if ready else None
        pads.append(
            Widget(
                f"{name}:{side}",
                "pad",
                f"{label}, {spoken}",
                pad,
                marks,
                message,
                state,
                lit[side],
                ready,
                hit=pad.inset(-8),
                radius=42,
            )
        )
    return pill, *pads, between  # somebody will press the words


def _how(model: Model) -> str:
    """What two people do with the pads of this screen."""
    return say.PADS_READY_ONE_BY_ONE if model.ui.one_by_one else say.PADS_READY


def _pad_marks(model: Model, pad: Rect, ready: bool, lit: bool) -> tuple[Mark, ...]:
    finger = pad.inset(15)
    if not ready:
        return Disc(pad, "nuit_700", "brume_400", 3), Icon("fingerprint-pattern", finger, "brume_400")
    if not lit:
        return Disc(pad, "lanterne_300", "brun_trait", 4), Icon("fingerprint-pattern", finger, "brun_trait")
    marks: tuple[Mark, ...] = (Disc(pad, "sur_lanterne"), Icon("fingerprint-pattern", finger, "lanterne_500"))
    if model.ui.both_since_ms is None:
        return marks
    part = 1.0 if model.ui.settings.less_motion else min(1.0, (model.now_ms - model.ui.both_since_ms) / HOLD_MS)
    return (*marks, _ring(pad.inset(5), part)) if part > 0 else marks


def _ring(rect: Rect, part: float) -> Polyline:
    """The first `part` of a circle, clockwise from its top."""
    x, y = rect.centre
    turns = [2 * pi * part * step / 48 for step in range(49)]
    return Polyline(
        tuple((x + rect.w / 2 * sin(turn), y - rect.w / 2 * cos(turn)) for turn in turns), "lanterne_500", 7
    )


def pads_change_ms(model: Model) -> int | None:
    """When the ring of the two-finger button will look different."""
    return None if model.ui.both_since_ms is None or model.ui.settings.less_motion else model.now_ms + 16
