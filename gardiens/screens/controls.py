"""Segmented controls and switches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gardiens.screens.layout import fitting, label_marks, within, words
from gardiens.screens.model import Message, Model
from gardiens.screens.tree import Disc, Icon, Mark, Panel, Rect, Widget, Words
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
    above = words(model, label, "label", rect.x, rect.y - 46, rect.w, "lanterne_300")
    frame = Rect(rect.x, above.y, rect.w, rect.bottom - above.y)
    widgets = [Widget(name, "group", label, frame, (above, Panel(rect, "nuit_700", radius=24)))]
    edges = [rect.x + rect.w * index // len(segments) for index in range(len(segments) + 1)]
    last = len(segments) - 1
    for index, segment in enumerate(segments):
        part = Rect(edges[index], rect.y, edges[index + 1] - edges[index], rect.h)
        marks: list[Mark] = []
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
    """A whole row that switches something on or off; `later` says instead that it cannot be had yet."""
    track = Rect(rect.right - 124, rect.centre[1] - 34, 124, 68)
    text = Rect(rect.x + 70, rect.y, track.x - rect.x - 78, rect.h)
    ink = "brume_300" if later else "blanc"
    marks: list[Mark] = [
        Icon(icon, Rect(rect.x + 8, rect.centre[1] - 22, 44, 44), "brume_400" if later else "lanterne_500")
    ]
    if later:
        title, note = (
            words(model, label, "body_min", text.x, 0, text.w, ink),
            words(model, later, "meta", text.x, 0, text.w, ink),
        )
        top = rect.y + (rect.h - title.block.height - note.block.height) // 2
        marks += [
            Words(text.x, top, title.block, ink),
            Words(text.x, top + title.block.height, note.block, ink),
            Panel(track, "nuit_700", "brume_400", radius=34, dashed=True),
        ]
    else:
        style = fitting(model, label, ("body", "body_min"), text.w, 60)
        marks.append(within(model, label, style, text, ink, align="left"))
        marks.append(
            Panel(track, "lanterne_500" if on else "nuit_900", None if on else "brume_400", edge_px=4, radius=34)
        )
        knob = Rect(track.right - 60 if on else track.x + 10, track.y + 10, 48, 48)
        marks.append(Disc(knob, "sur_lanterne" if on else "brume_400"))
        if on:
            marks.append(Icon("check", knob.inset(8), "lanterne_500", 3))
    value = later or (say.SWITCH_ON if on else say.SWITCH_OFF)
    return Widget(name, "switch", label, rect, tuple(marks), message, value, selected=on and later is None)
