"""The pause: calm, without a question, with two ways out."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from gardiens.engine.commands import ResumeClock
from gardiens.screens import parts
from gardiens.screens.marks import Panel, Rect
from gardiens.screens.messages import CallAnimator, CloseOverlay, Message, Open, Send
from gardiens.screens.model import Model
from gardiens.screens.tree import Page, Widget
from gardiens.screens.views.session import town
from gardiens.text import screens as say

_SHEET: Final = Rect(290, 262, 1340, 530)


def view(model: Model) -> Page:
    """Nothing moves here, and nothing of the game is seen."""
    back: Message = Send((ResumeClock(),)) if model.state.phase == "stopped" else CloseOverlay()
    left = Rect(363, 557, 579, 136)
    widgets = [
        Widget("sheet", "group", say.PAUSE, _SHEET, (Panel(_SHEET, "nuit_800", "brume_400", radius=40, drop=12),)),
        *parts.sized(model, _told, Rect(_SHEET.x, _SHEET.y, _SHEET.w, left.y - _SHEET.y)),
        replace(
            parts.button(
                model, "resume", say.RESUME, left, back, icon="play", look="primary", style="h2", radius=40, icon_px=60,
                enabled=not model.ui.busy,
            ),
            main=True,
        ),
        parts.button(
            model, "talk", say.TALK, left.moved(615, 0), CallAnimator(), icon="hand-helping", style="header_title",
            radius=40, icon_px=60,
        ),
    ]  # fmt: skip
    if model.ui.calling:
        widgets.append(_noted(model))
    widgets += [resources_button(model), _comfort_button(model)]
    return Page("pause", town(model, 0.29), tuple(widgets), cancel=back)


def _told(model: Model) -> tuple[Widget, ...]:
    inside = _SHEET.inset(73, 0)
    title = parts.within(model, say.PAUSE, "digit", Rect(inside.x, 320, inside.w, 108))
    line = parts.words(model, say.PAUSE_LINE, "dialogue", inside.x, 430, inside.w, "brume_100", align="centre")
    return parts.text_widget("title", title, "heading"), parts.text_widget("line", line)


def _comfort_button(model: Model) -> Widget:
    """Quiet, beside « Ressources »: a team that reads badly finds it where it rests."""
    place = Rect(parts.LEFT + 287, 964, 226, 96)
    return parts.button(model, "comfort:open", say.COMFORT_SHORT, place, Open("comfort"), icon="a-large-small")


def _noted(model: Model) -> Widget:
    rect = Rect(_SHEET.x, 706, _SHEET.w, 80)
    marks = parts.label_marks(
        model, say.TALK_NOTED, rect, "lanterne_300", style="body", icon="check", icon_px=40, icon_colour="lanterne_500"
    )
    return Widget("noted", "status", say.TALK_NOTED, rect, marks)


def resources_button(model: Model) -> Widget:
    """« Ressources » where there is no footer."""
    return parts.button(
        model, "resources", say.RESOURCES, Rect(parts.LEFT, 964, 270, 96), Open("resources"), icon="life-buoy"
    )
