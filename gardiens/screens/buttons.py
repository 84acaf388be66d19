"""Buttons, the footer that every screen has, and the notice of the moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from gardiens.engine.commands import StopClock
from gardiens.screens.layout import ACTION, FOOTER, LEFT, WHOLE, label_marks, within
from gardiens.screens.marks import Icon, Mark, Panel, Rect, Words
from gardiens.screens.messages import Listen, Message, Open, Send, Unavailable
from gardiens.screens.model import Model
from gardiens.screens.tree import Role, Widget
from gardiens.text import screens as say

Look: TypeAlias = Literal["rest", "primary", "active", "unavailable"]
"""unavailable: dashed, without shadow; touching it may still say why."""

INK: Final[dict[Look, str]] = {
    "rest": "blanc", "primary": "sur_lanterne", "active": "sur_lanterne", "unavailable": "brume_300",
}  # fmt: skip


def surface(rect: Rect, look: Look, radius: int = 24) -> Panel:
    """The body of a button. The painter sinks it while it is pressed."""
    if look == "unavailable":
        return Panel(rect, "nuit_700", "brume_400", radius=radius, dashed=True)
    if look == "rest":
        return Panel(rect, "nuit_600", "brume_400", radius=radius, drop=6)
    shadow = "lanterne_700" if look == "primary" else "ombre"
    return Panel(rect, "lanterne_500", radius=radius, drop=6, drop_colour=shadow)


def button(
    model: Model,
    name: str,
    label: str,
    rect: Rect,
    message: Message | None,
    *,
    icon: str | None = None,
    after: bool = False,
    look: Look = "rest",
    style: str = "button",
    radius: int = 24,
    icon_px: int = 44,
    enabled: bool = True,
    role: Role = "button",
    spoken: str | None = None,
    value: str | None = None,
    selected: bool = False,
) -> Widget:
    """A button with its text and maybe an icon; `spoken` is read aloud instead of the text."""
    look = look if enabled else "unavailable"
    body = surface(rect, look, radius)
    marks = label_marks(model, label, rect.inset(8, 0), INK[look], style=style, icon=icon, after=after, icon_px=icon_px)
    return Widget(
        name, role, spoken or label, rect, (body, *marks), message if enabled else None, value, selected, enabled,
        radius=radius,
    )  # fmt: skip


def primary(
    model: Model,
    name: str,
    label: str,
    message: Message | None,
    rect: Rect = ACTION,
    *,
    icon: str | None = "arrow-right",
    after: bool = True,
    enabled: bool = True,
    icon_px: int = 48,
) -> Widget:
    """The one golden action of a screen: a pill."""
    drawn = button(
        model, name, label, rect, message, icon=icon, after=after, look="primary", style="header_title",
        radius=rect.h // 2, icon_px=icon_px, enabled=enabled,
    )  # fmt: skip
    return replace(drawn, main=True)


@dataclass(frozen=True, slots=True)
class Tool:
    """A button of the footer."""

    id: str
    label: str
    icon: str
    message: Message
    width: int = 205
    look: Look = "rest"
    value: str | None = None
    selected: bool = False


def tools(model: Model) -> tuple[Tool, ...]:
    """What every footer has: Écouter, Pause, Ressources."""
    return (
        listen(model),
        Tool("pause", say.PAUSE, "pause", pause(model)),
        Tool("resources", say.RESOURCES, "life-buoy", Open("resources"), width=264),
    )


def pause(model: Model) -> Message:
    """What the button Pause means, and Escape where nothing is to be closed."""
    playing = model.ui.place == "session" and model.state.phase == "playing"
    return Send((StopClock(),)) if playing else Open("pause")


def listen(model: Model) -> Tool:
    """Écouter, Arrêter while the page is being read, or that this screen has no voice."""
    match model.ui.voice:
        case "none":
            notice = Unavailable(say.NO_VOICE_HERE)
            return Tool("listen", say.LISTEN, "volume-2", notice, look="unavailable", value=say.NO_VOICE)
        case "ready":
            return Tool("listen", say.LISTEN, "volume-2", Listen())
        case "speaking":
            return Tool("listen", say.STOP_LISTENING, "volume-x", Listen(), look="active", selected=True)


def footer(model: Model, row: Sequence[Tool] | None = None) -> tuple[Widget, ...]:
    """The band at the bottom with its tools from the left (by default `tools(model)`)."""
    band = (Panel(FOOTER, "nuit_900", radius=0), Panel(Rect(0, FOOTER.y, WHOLE.w, 3), "nuit_600", radius=0))
    widgets = [Widget("footer", "group", say.FOOTER, FOOTER, band)]
    x = LEFT
    for tool in tools(model) if row is None else row:
        rect = Rect(x, 966, tool.width, 96)
        widgets.append(
            button(
                model, tool.id, tool.label, rect, tool.message, icon=tool.icon, icon_px=40, look=tool.look,
                value=tool.value, selected=tool.selected,
            )
        )  # fmt: skip
        x = rect.right + 17
    return tuple(widgets)


def footer_note(model: Model, left: int, right: int, text: str, icon: str | None = None) -> Widget:
    """One quiet line between the tools and the action."""
    indent = 54 if icon else 0
    rect = Rect(left, FOOTER.y + 6, right - left, FOOTER.h - 12)
    room = Rect(left + indent, rect.y, rect.w - indent, rect.h)
    mark = within(model, text, "meta", room, "brume_100", align="left", max_lines=3)
    drawn: tuple[Mark, ...] = (Icon(icon, Rect(left, rect.centre[1] - 20, 40, 40), "brume_300"),) if icon else ()
    return Widget("note", "text", text, rect, (*drawn, mark))


def notice(model: Model) -> tuple[Widget, ...]:
    """What the screen has to say for a few seconds, on a small panel over the header: nobody works there."""
    if model.ui.notice is None:
        return ()
    block = model.typesetter.lay(model.ui.notice, "body_min", 1200)
    rect = Rect(0, 0, block.width + 140, max(76, block.height + 36))
    rect = rect.moved((WHOLE.w - rect.w) // 2, 14)
    body = Panel(rect, "nuit_900", "lanterne_500", radius=24, drop=8)
    icon = Icon("info", Rect(rect.x + 32, rect.centre[1] - 22, 44, 44), "lanterne_500")
    text = Words(rect.x + 96, rect.y + (rect.h - block.height) // 2, block)
    return (Widget("notice", "status", model.ui.notice, rect, (body, icon, text)),)
