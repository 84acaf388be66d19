"""When the team must wait: the game starts again, or an old session asks what to do."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from gardiens.screens import parts
from gardiens.screens.marks import Panel, Picture, Rect
from gardiens.screens.messages import CloseUnfinished, Resume
from gardiens.screens.model import Model
from gardiens.screens.tree import Page, Widget
from gardiens.screens.views.pause import resources_button
from gardiens.screens.views.session import town
from gardiens.text import screens as say
from gardiens.text.teams import TEAMS_BY_ID

CALL_AFTER_MS: Final = 60_000
_SHEET: Final = Rect(290, 270, 1340, 480)


def recovery(model: Model) -> Page:
    """« Un instant, on rallume la lanterne »; after a minute it asks to call the animator."""
    call_at_ms = model.ui.shown_since_ms + CALL_AFTER_MS
    late = model.now_ms >= call_at_ms
    lantern = Picture("signes/preuve-allumee", Rect(910, 326, 100, 152), "contain")
    widgets = [
        Widget("sheet", "image", say.RECOVERY, _SHEET, (_sheet(_SHEET), lantern)),
        *parts.sized(model, _recovering, _SHEET),
        _note(model, say.RECOVERY_CALL if late else say.RECOVERY_SOON, "lanterne_300" if late else "blanc"),
        resources_button(model),
    ]
    return Page("reprise", town(model, 0.29), tuple(widgets), None if late else call_at_ms)


def _recovering(model: Model) -> tuple[Widget, ...]:
    inside = _SHEET.inset(60, 0)
    style = parts.fitting(model, say.RECOVERY, ("h1", "question", "h2"), inside.w, 95)
    title = parts.words(model, say.RECOVERY, style, inside.x, 496, inside.w, align="centre")
    line = parts.words(model, say.RECOVERY_LINE, "dialogue", inside.x, 586, inside.w, "brume_100", align="centre")
    return parts.text_widget("title", title, "heading"), parts.text_widget("line", line)


def unfinished(model: Model) -> Page:
    """An old session waits: « Reprendre » or « Clore », as the animator decides."""
    sheet = Rect(290, 262, 1340, 530)
    inside = sheet.inset(73, 0)
    widgets = [
        Widget("sheet", "group", say.UNFINISHED, sheet, (_sheet(sheet),)),
        parts.text_widget(
            "title", parts.words(model, say.UNFINISHED, "h1", inside.x, 310, inside.w, align="centre"), "heading"
        ),
    ]
    if model.waiting is not None:
        team = TEAMS_BY_ID.get(model.waiting.team or "")
        text = say.UNFINISHED_LINE.format(
            team.name if team else say.NO_TEAM_YET, model.waiting.scenario_title, say.lasting(model.waiting.silent_ms)
        )
        room = Rect(inside.x, 396, inside.w, 140)
        style = parts.fitting(model, text, ("dialogue", "body"), room.w, room.h)
        widgets.append(parts.text_widget("line", parts.within(model, text, style, room, "brume_100")))
    left = Rect(363, 557, 579, 136)
    widgets += [
        parts.button(
            model, "resume", say.RESUME, left, Resume(), icon="play", look="primary", style="h2", radius=40, icon_px=60
        ),
        parts.button(
            model,
            "close",
            say.CLOSE,
            left.moved(615, 0),
            CloseUnfinished(),
            icon="archive",
            style="h2",
            radius=40,
            icon_px=60,
        ),
        parts.text_widget(
            "note",
            parts.within(model, say.UNFINISHED_NOTE, "meta", Rect(inside.x, 695, inside.w, 88), "brume_300"),
        ),
        resources_button(model),
    ]
    return Page("inachevee", town(model, 0.29), tuple(widgets))


def _sheet(rect: Rect) -> Panel:
    return Panel(rect, "nuit_800", "brume_400", radius=40, drop=12)


def _note(model: Model, text: str, colour: str) -> Widget:
    """A line under the sheet, on a pill of its own."""
    mark = parts.words(model, text, "body", 0, 0, 1400, colour)
    pill = Rect((1920 - mark.block.width) // 2 - 36, 788, mark.block.width + 72, mark.block.height + 24)
    return Widget(
        "note",
        "status",
        text,
        pill,
        (Panel(pill, "nuit_900", radius=pill.h // 2), replace(mark, x=pill.x + 36, y=pill.y + 12)),
    )
