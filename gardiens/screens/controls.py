"""Segmented controls and switches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gardiens.screens.layout import fitting, label_marks, roomiest, sizes, within
from gardiens.screens.marks import Disc, Icon, Mark, Panel, Rect, Words
from gardiens.screens.messages import Message
from gardiens.screens.model import Model
from gardiens.screens.tree import Widget
from gardiens.text import screens as say


@dataclass(frozen=True, slots=True)
class Segment:
    """One position of a segmented control."""

    value: str
    label: str
    message: Message
    selected: bool = False


def segmented(model: Model, name: str, label: str, rect: Rect, segments: Sequence[Segment]) -> tuple[Widget, ...]:
    """Radios side by side in one outline, `label` above it; the chosen one is gold with a tick."""
    over = Rect(rect.x, rect.y - 54, rect.w, 54)
    above = within(model, label, "label", over, "lanterne_300", align="left")
    frame = Rect(rect.x, over.y, rect.w, rect.bottom - over.y)
    group = Widget(name, "group", label, frame, (above,))
    return group, *positions(model, name, rect, segments)


def positions(model: Model, name: str, rect: Rect, segments: Sequence[Segment]) -> tuple[Widget, ...]:
    """The radios of a segmented control alone, for a row that says elsewhere what they set."""
    widgets: list[Widget] = []
    edges = [rect.x + rect.w * index // len(segments) for index in range(len(segments) + 1)]
    last = len(segments) - 1
    for index, segment in enumerate(segments):
        part = Rect(edges[index], rect.y, edges[index + 1] - edges[index], rect.h)
        marks: list[Mark] = [] if index else [Panel(rect, "nuit_700", radius=24)]
        if segment.selected:
            # Rounded outside, straight against its neighbours.
            marks.append(Panel(part, "lanterne_500", radius=24 if index in (0, last) else 0))
            if last > 0 and index == 0:
                marks.append(
                    Panel(Rect(part.centre[0], part.y, part.right - part.centre[0], part.h), "lanterne_500", radius=0)
                )
            elif last > 0 and index == last:
                marks.append(Panel(Rect(part.x, part.y, part.w // 2, part.h), "lanterne_500", radius=0))
        ink = "sur_lanterne" if segment.selected else "blanc"
        icon = "check" if segment.selected else None
        marks += label_marks(model, segment.label, part.inset(8, 0), ink, icon=icon, icon_px=36, gap=10)
        if index:
            marks.append(Panel(Rect(part.x - 1, part.y, 3, part.h), "brume_400", radius=0))
        if index == last:
            marks.append(Panel(rect, None, "brume_400", radius=24))
        widgets.append(
            Widget(
                f"{name}:{segment.value}",
                "radio",
                segment.label,
                part,
                tuple(marks),
                segment.message,
                selected=segment.selected,
            )
        )
    return tuple(widgets)


def switch(
    model: Model,
    name: str,
    label: str,
    rect: Rect,
    icon: str,
    message: Message,
    *,
    on: bool = False,
    later: str | None = None,
) -> Widget:
    """A whole row that switches something on or off; `later` says instead that it cannot be had here."""
    track = Rect(rect.right - 124, rect.centre[1] - 34, 124, 68)
    if later:
        text = Rect(rect.x + 70, rect.y, track.x - rect.x - 78, rect.h)
        sign = Icon(icon, Rect(rect.x + 8, rect.centre[1] - 22, 44, 44), "brume_400")
        absent = Panel(track, "nuit_700", "brume_400", radius=34, dashed=True)
        return Widget(
            name, "switch", label, rect, (sign, *_two_lines(model, label, later, text), absent), message, later
        )
    knob = Rect(track.right - 60 if on else track.x + 10, track.y + 10, 48, 48)
    marks = [
        *_label(model, label, icon, Rect(rect.x, rect.y, track.x - 8 - rect.x, rect.h)),
        Panel(track, "lanterne_500" if on else "nuit_900", None if on else "brume_400", edge_px=4, radius=34),
        Disc(knob, "sur_lanterne" if on else "brume_400"),
    ]
    if on:
        marks.append(Icon("check", knob.inset(8), "lanterne_500", 3))
    value = say.SWITCH_ON if on else say.SWITCH_OFF
    return Widget(name, "switch", label, rect, tuple(marks), message, value, selected=on)


def _two_lines(model: Model, label: str, note: str, rect: Rect) -> tuple[Words, ...]:
    """What a row would set, and under it why it cannot."""
    over, under = roomiest(
        (
            tuple(each.typesetter.lay(text, style, rect.w) for text, style in ((label, "body_min"), (note, "meta")))
            for each in sizes(model)
        ),
        lambda laid: sum(block.height for block in laid) <= rect.h,
    )
    top = rect.y + (rect.h - over.height - under.height) // 2
    return Words(rect.x, top, over, "brume_300"), Words(rect.x, top + over.height, under, "brume_300")


def _label(model: Model, label: str, icon: str, rect: Rect) -> tuple[Mark, ...]:
    """What a row sets, after its icon; a text that would have to shrink takes the icon's place."""
    text = Rect(rect.x + 70, rect.y, rect.w - 70, rect.h)
    sign = Icon(icon, Rect(rect.x + 8, rect.centre[1] - 22, 44, 44), "lanterne_500")
    beside = _fitted(model, label, text)
    alone = _fitted(model, label, rect)
    if alone.block.percent > beside.block.percent:
        return (alone,)
    return sign, beside


def _fitted(model: Model, label: str, rect: Rect) -> Words:
    style = fitting(model, label, ("body", "body_min"), rect.w, 60)
    return within(model, label, style, rect, align="left")
