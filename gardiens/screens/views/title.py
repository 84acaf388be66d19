"""The title, which is also what an idle screen shows: Valombre in the fog, and one invitation."""

from __future__ import annotations

from typing import Final

from gardiens.scenario.models import Theme
from gardiens.screens import parts
from gardiens.screens.marks import Panel, Rect
from gardiens.screens.messages import Go, Open
from gardiens.screens.model import Model
from gardiens.screens.tree import Page, Scene, Widget
from gardiens.screens.views.session import drift
from gardiens.text import screens as say

LANTERN_EVERY_MS: Final = 8_000
DIM_AFTER_MS: Final = 5 * 60_000
_LANTERNS: Final = 28
_DIMMED: Final = 0.3
_PILLS: Final[tuple[tuple[Theme, Rect], ...]] = (
    ("infox", Rect(36, 938, 233, 110)),
    ("cyberharcelement", Rect(291, 938, 285, 110)),
    ("donnees", Rect(1329, 938, 286, 110)),
    ("finale", Rect(1640, 938, 245, 110)),
)
_BUTTON: Final = Rect(604, 884, 712, 140)
_RESOURCES: Final = Rect(36, 812, 270, 96)


def view(model: Model) -> Page:
    """The title; left alone it lights a lantern every 8 s; after 5 min it dims and is still, to spare the machine."""
    idle_ms = max(0, model.now_ms - model.ui.shown_since_ms)
    lanterns = min(_LANTERNS, idle_ms // LANTERN_EVERY_MS)
    dimmed = idle_ms >= DIM_AFTER_MS
    drift_ms, moves_at_ms = drift(model)
    if dimmed and drift_ms:
        drift_ms, moves_at_ms = DIM_AFTER_MS, None
    scene = Scene(
        evidence=0.2, fog=0.85, lift=96, lanterns=lanterns, moon=(985, 430, 1.5), balcony=True, drift_ms=drift_ms
    )
    title = parts.words(model, say.GAME, "display", 0, 60, 1920, align="centre")
    line = parts.words(model, say.GAME_LINE, "dialogue", 0, 212, 1920, "brume_100", align="centre")
    widgets = [parts.text_widget("title", title, "heading"), parts.text_widget("line", line), _start(model)]
    widgets += [_pill(model, theme, rect) for theme, rect in _PILLS]
    widgets.append(parts.button(model, "resources", say.RESOURCES, _RESOURCES, Open("resources"), icon="life-buoy"))
    changes = [moves_at_ms, _next_lantern_ms(model, idle_ms)]
    if dimmed:
        widgets.append(Widget("dimmed", "image", say.DIMMED, parts.WHOLE, (parts.veil(_DIMMED),), covered=True))
    else:
        changes.append(model.ui.shown_since_ms + DIM_AFTER_MS)
    return Page("titre", scene, tuple(widgets), min((at for at in changes if at is not None), default=None))


def _next_lantern_ms(model: Model, idle_ms: int) -> int | None:
    shown = idle_ms // LANTERN_EVERY_MS
    return model.ui.shown_since_ms + (shown + 1) * LANTERN_EVERY_MS if shown < _LANTERNS else None


def _start(model: Model) -> Widget:
    """The invitation; the whole screen answers for it."""
    body = Panel(_BUTTON, "lanterne_500", radius=70, drop=9, drop_colour="lanterne_700")
    marks = parts.label_marks(
        model, say.TOUCH_TO_START, _BUTTON, "sur_lanterne", style="h2", icon="pointer", icon_px=60, gap=18
    )
    return Widget(
        "start",
        "button",
        say.TOUCH_TO_START,
        _BUTTON,
        (body, *marks),
        Go("choice"),
        hit=parts.WHOLE,
        radius=70,
        main=True,
    )


def _pill(model: Model, theme: Theme, rect: Rect) -> Widget:
    body = Panel(rect, "nuit_900", radius=28, drop=8)
    seal = Rect(rect.x + 12, rect.y + 13, 84, 84)
    name = parts.within(
        model, say.THEMES[theme], "name", Rect(seal.right + 20, rect.y, rect.w - 120, rect.h), align="left"
    )
    return Widget(f"theme:{theme}", "text", say.THEMES[theme], rect, (body, *parts.seal(theme, seal), name))
