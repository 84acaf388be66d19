"""Scenes that somebody tells in pages: the briefing at la Vigie, then the story."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from gardiens.engine.commands import Continue, Start
from gardiens.scenario.inserts import pages as told
from gardiens.scenario.models import Scenario
from gardiens.scenario.steps import Mood, Story
from gardiens.screens import parts
from gardiens.screens.faces import face
from gardiens.screens.marks import Disc, Mark, Panel, Picture, Rect, Words
from gardiens.screens.messages import Message, Send, Turn
from gardiens.screens.model import Model
from gardiens.screens.paginate import pages as paginated
from gardiens.screens.tree import Page, Scene, Widget
from gardiens.screens.views.session import drift, lit_share, scenario_of, thinning, town
from gardiens.text import screens as say

_PANEL: Final = Rect(601, 520, 1271, 400)
_PANEL_ALONE: Final = Rect(324, 520, 1272, 400)
"""Without Maëlle's bust the panel takes the middle."""
_TEXT_TOP: Final = 568
_TEXT_PX: Final = 290
"""Five lines of dialogue."""
_PLACE_PX: Final = 1060
"""The most that the words of the place may take."""
_SILENCE: Final = "…"
_BUST: Final = Rect(40, 150, 648, 802)
_FRAME: Final = Rect(168, 400, 480, 480)
"""The portrait of somebody else."""
_GLOW: Final = Rect(
    round(40 - 192 * 648 / 760), round(150 + 340 * 648 / 760), round(600 * 648 / 760), round(600 * 648 / 760)
)


def briefing(model: Model) -> Page:
    """Who they are, how they play, and that they may stop at any time."""
    scenario = scenario_of(model)
    texts = scenario.welcome or _usual_welcome(scenario)
    scene = town(model, 0.25)
    return _scene(
        model, "accueil", scene, (say.BRIEFING_PLACE, scenario.title), say.MAELLE, "heureuse", texts,
        say.START_CASE, Send((Start(),)),
    )  # fmt: skip


def _usual_welcome(scenario: Scenario) -> tuple[str, ...]:
    """What Maëlle tells before a story that has no welcome of its own: how this one is played."""
    rules = ((say.BRIEFING_ROLES, scenario.roles), (say.BRIEFING_TOGETHER, scenario.together == "a_deux"))
    how = " ".join(text for text, holds in rules if holds)
    return tuple(text for text in (say.BRIEFING_FIRST, how, say.BRIEFING_LAST) if text)


def story(model: Model, step: Story) -> Page:
    """A scene of the story, where it happens."""
    share = lit_share(model)
    drift_ms, moves_at_ms = drift(model)
    scene = Scene(
        setting=step.setting,
        hour=step.hour,
        evidence=share,
        fog=thinning(model),
        lanterns=round(28 * share),
        moon=(1480, 214, 1.0) if step.hour == "nuit" else None,
        drift_ms=drift_ms,
    )
    place = tuple(text for text in (step.when_text, step.place_text) if text)
    page = _scene(
        model, f"scene-{model.state.step}", scene, place or (scenario_of(model).title,), step.speaker, step.mood,
        told(step, model.state.variables), say.CONTINUE, Send((Continue(),)),
    )  # fmt: skip
    return replace(page, next_change_ms=moves_at_ms)


def _scene(
    model: Model,
    name: str,
    scene: Scene,
    place: tuple[str, ...],
    speaker: str,
    mood: Mood,
    texts: tuple[str, ...],
    last_label: str,
    last: Message,
) -> Page:
    drawn = None if speaker == say.MAELLE else face(speaker)
    is_seen = drawn is not None or speaker == say.MAELLE
    panel = _PANEL if is_seen else _PANEL_ALONE
    room = Rect(panel.x + 151, _TEXT_TOP, panel.w - 227, _TEXT_PX) if is_seen else panel.inset(92, 0)
    shown = [page for text in texts for page in paginated(model.typesetter, text, "dialogue", room.w, _TEXT_PX)]
    shown = shown or [_SILENCE]
    page = min(max(0, model.ui.page), len(shown) - 1)
    is_last = page == len(shown) - 1
    line = parts.words(model, shown[page], "dialogue", room.x, _TEXT_TOP, room.w)
    widgets = [
        _place(model, place, panel.x),
        _speaker(model, mood, panel) if speaker == say.MAELLE else _other(model, speaker, drawn, panel),
        parts.text_widget("line", line, label=shown[page].replace("**", "")),
    ]
    if len(shown) > 1:
        widgets.append(_dots(page, len(shown), room))
    widgets += parts.footer(model)
    if is_last:
        rect = _fitted(model, last_label)
        widgets.append(parts.primary(model, "continue", last_label, last, rect, enabled=not model.ui.busy))
    else:
        skip = Rect(1231, 966, 205, 96)
        widgets.append(parts.button(model, "skip", say.SKIP, skip, Turn(len(shown) - 1), icon="skip-forward"))
        widgets.append(parts.primary(model, "continue", say.CONTINUE, Turn(page + 1)))
    return Page(name, scene, tuple(widgets), cancel=parts.pause(model))


def _fitted(model: Model, label: str) -> Rect:
    """The action's place, longer to the left when its label is."""
    width = max(parts.ACTION.w, parts.width_of(model, label, "header_title") + 170)
    return Rect(parts.RIGHT - width, parts.ACTION.y, width, parts.ACTION.h)


def _place(model: Model, texts: tuple[str, ...], x: int) -> Widget:
    """When and where, on a pill over the scene."""
    model, style, widths = parts.roomiest(
        (
            (each, style, [parts.width_of(each, text, style) for text in texts])
            for each in parts.sizes(model)
            for style in ("button", "meta")
        ),
        lambda tried: sum(tried[2]) <= _PLACE_PX,
    )
    pill = Rect(x, 38, 98 + sum(widths) + 48 * (len(texts) - 1) + 40, 84)
    marks: list[Mark] = [Panel(pill, "nuit_900", "brume_400", radius=42)]
    marks += parts.seal(scenario_of(model).theme, Rect(pill.x + 15, pill.y + 14, 57, 57))
    at = pill.x + 96
    for index, (text, width) in enumerate(zip(texts, widths, strict=True)):
        if index:
            marks.append(Disc(Rect(at + 20, pill.centre[1] - 4, 8, 8), "brume_400"))
            at += 48
        marks.append(parts.within(model, text, style, Rect(at, pill.y, width, pill.h), align="left"))
        at += width
    return Widget("place", "heading", ", ".join(texts), pill, tuple(marks), radius=42)


def _speaker(model: Model, mood: Mood, panel: Rect) -> Widget:
    """Maëlle before her panel, lit by her lantern."""
    marks = (
        Panel(panel, "nuit_800", "nuit_500", radius=28, drop=8),
        Picture("personnages/maelle-lueur", _GLOW, "contain"),
        Picture(f"personnages/maelle-{mood}", _BUST, "contain"),
        *_tag(model, say.MAELLE_TAG, panel.x + 136, panel.y - 34),
    )
    whole = Rect(_BUST.x, _BUST.y, panel.right - _BUST.x, _BUST.h)
    return Widget("speaker", "image", say.MAELLE_TAG, whole, marks)


def _other(model: Model, speaker: str, drawn: str | None, panel: Rect) -> Widget:
    """Somebody else: in a round frame before the panel, or only heard where the game has no drawing of them."""
    body = Panel(panel, "nuit_800", "nuit_500", radius=28, drop=8)
    if drawn is not None:
        framed = (
            body,
            Disc(_FRAME.moved(0, 10), "ombre"),
            Disc(_FRAME, "nuit_800", "lanterne_500", 8),
            Picture(drawn, _FRAME.inset(20), "contain"),
            *_tag(model, speaker, panel.x + 136, panel.y - 34),
        )
        whole = Rect(_FRAME.x, _FRAME.y, panel.right - _FRAME.x, panel.bottom - _FRAME.y)
        return Widget("speaker", "image", speaker, whole, framed)
    marks = (body, *_tag(model, speaker, panel.x + 76, panel.y - 34))
    return Widget("speaker", "image", speaker, Rect(panel.x, panel.y - 34, panel.w, panel.h + 34), marks)


def _tag(model: Model, text: str, x: int, y: int) -> tuple[Panel, Words]:
    room = Rect(x + 35, y, 1000, 68)
    mark = parts.within(model, text, "header_title", room, "sur_lanterne", align="left", max_lines=1)
    return Panel(Rect(x, y, mark.block.width + 70, 68), "lanterne_500", radius=34), mark


def _dots(page: int, count: int, room: Rect) -> Widget:
    """Where one is among the pages."""
    width = 44 + 32 * (count - 1)
    x, y = room.centre[0] - width // 2, 867
    marks: list[Mark] = []
    at = x
    for index in range(count):
        if index == page:
            marks.append(Panel(Rect(at, y, 44, 16), "lanterne_500", radius=8))
        else:
            marks.append(Disc(Rect(at, y, 16, 16), "nuit_900", "brume_400", 3))
        at += 60 if index == page else 32
    text = say.PAGE_OF.format(page + 1, count)
    return Widget("dots", "progress", text, Rect(x, y, width, 16), tuple(marks), value=text)
