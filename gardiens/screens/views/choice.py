"""The choice of a scenario, its level and its length."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from gardiens.engine.figures import has_short_version, planned_ms
from gardiens.scenario.models import Level, Scenario, Theme, Version
from gardiens.screens import parts
from gardiens.screens.marks import Icon, Mark, Panel, Picture, Rect, Words
from gardiens.screens.messages import Choose, Go, OpenChosen, Turn
from gardiens.screens.model import Model, Offer, selection
from gardiens.screens.tree import Page, Widget
from gardiens.screens.views.session import town
from gardiens.text import screens as say

CARDS_PER_PAGE: Final = 4
_CARDS: Final = Rect(parts.LEFT, 172, 1824, 560)
_WIDEST_PX: Final = 760
_SHAPE: Final = (438, 230)
"""Width and height of a card's picture: it is never taller than that."""
_LEAST_PICTURE_PX: Final = 88
_ABOVE_PX: Final = 56
"""Between the picture and the title: the seal hangs there."""
_UNDER_TITLE_PX: Final = 6
_BELOW_PX: Final = 92
"""The clock's, at the bottom."""
_PICTURES: Final[dict[Theme, str]] = {
    "infox": "decors/vignette-infox",
    "cyberharcelement": "decors/vignette-entraide",
    "donnees": "decors/vignette-donnees",
    "finale": "decors/vignette-finale",
    "libre": "decors/vignette-finale",
}


def view(model: Model) -> Page:
    """The cards, the level and the length; or, honestly, that there is nothing to open."""
    if not model.offers:
        return _nothing(model)
    chosen = selection(model.ui, model.offers)
    pages = -(-len(model.offers) // CARDS_PER_PAGE)
    page = min(max(0, model.ui.page), pages - 1)
    widgets = [
        *parts.sized(model, _heading, Rect(0, 0, 1920, _CARDS.y)),
        *parts.sized(
            model, lambda each: _cards(each, model.offers[page * CARDS_PER_PAGE : (page + 1) * CARDS_PER_PAGE], chosen)
        ),
    ]
    if chosen is not None:
        widgets += _settings(model, *chosen)
    else:
        widgets.append(_invitation(model))
    widgets += parts.footer(model)
    if pages > 1:
        label = say.OTHER_CASES.format(page + 1, pages)
        widgets.append(
            parts.button(model, "others", label, Rect(926, 966, 502, 96), Turn((page + 1) % pages), icon="layers")
        )
    ready = chosen is not None and not model.ui.busy
    widgets.append(parts.primary(model, "continue", say.CONTINUE, OpenChosen(), enabled=ready))
    return Page("choix", town(model, 0.62, moon=False), tuple(widgets), cancel=Go("title"))


def _heading(model: Model) -> tuple[Widget, ...]:
    """What is asked, and under it a quiet line; maybe one for the animator."""
    title = parts.words(model, say.WHICH_CASE, "h1", parts.LEFT, 28, 1200)
    below = 28 + title.block.height - 4
    line = parts.words(model, say.ANIMATOR_MAY_CHOOSE, "answer", parts.LEFT, below, 1000, "brume_100")
    return parts.text_widget("title", title, "heading"), parts.text_widget("line", line), *_broken(model)


# --- cards --------------------------------------------------------------------------------------------------------


def _cards(model: Model, offers: tuple[Offer, ...], chosen: tuple[Offer, Level] | None) -> list[Widget]:
    """One card per offer, side by side and centred. When a text is long, every picture gives it the same room."""
    rects = _places(len(offers))
    texts = [_texts(model, offer.any_level, rects[0].w - 60) for offer in offers]
    title_px = max(title.block.height for title, _ in texts) + _UNDER_TITLE_PX
    pitch_px = max(pitch.block.height for _, pitch in texts)
    room_px = min(rects[0].w * _SHAPE[1] // _SHAPE[0], _CARDS.h - _ABOVE_PX - _BELOW_PX - title_px - pitch_px)
    picture_px = max(_LEAST_PICTURE_PX, room_px)
    return [
        _card(model, offer, rect, words, (picture_px, title_px), chosen is not None and offer is chosen[0])
        for offer, rect, words in zip(offers, rects, texts, strict=True)
    ]


def _places(count: int) -> list[Rect]:
    """Where `count` cards lie: as wide as they can be, centred together."""
    width = min(_WIDEST_PX, (_CARDS.w - (count - 1) * parts.GUTTER) // count)
    pitch = width + parts.GUTTER
    left = _CARDS.x + (_CARDS.w - (count * pitch - parts.GUTTER)) // 2
    return [Rect(left + index * pitch, _CARDS.y, width, _CARDS.h) for index in range(count)]


def _texts(model: Model, scenario: Scenario, width: int) -> tuple[Words, Words]:
    style = parts.fitting(model, scenario.title, ("header_title", "label"), width, 92)
    return (
        parts.words(model, scenario.title, style, 0, 0, width, max_lines=3),
        parts.words(model, scenario.pitch, "body_min", 0, 0, width, "brume_100", max_lines=5),
    )


def _card(
    model: Model, offer: Offer, rect: Rect, texts: tuple[Words, Words], heights_px: tuple[int, int], selected: bool
) -> Widget:
    """One offer; `heights_px` of its picture and of its title's place."""
    scenario = offer.any_level
    fill = "nuit_600" if selected else "nuit_700"
    minutes = say.MINUTES.format(_minutes(scenario, "complete"))
    title, pitch = texts
    picture_px, title_px = heights_px
    x, y = rect.x + 30, rect.y + picture_px + _ABOVE_PX
    clock = Rect(x, rect.bottom - 66, 36, 36)
    marks: list[Mark] = [
        Panel(rect, fill, radius=28, drop=8),
        # The picture's lower corners are rounded too: a band of the card's own colour squares them.
        Picture(_PICTURES[scenario.theme], Rect(rect.x, rect.y, rect.w, picture_px + 28), radius=28),
        Panel(Rect(rect.x, rect.y + picture_px, rect.w, 32), fill, radius=0),
        Panel(rect, None, "lanterne_500" if selected else "brume_400", 8 if selected else 4, radius=28),
        *parts.seal(scenario.theme, Rect(x, rect.y + picture_px - 36, 80, 80)),
        Words(x, y + (title_px - title.block.height) // 2, title.block),
        Words(x, y + title_px, pitch.block, pitch.colour),
        Icon("clock", clock, "lanterne_300"),
        parts.within(model, minutes, "label", Rect(clock.right + 10, clock.y - 4, 300, 44), align="left"),
    ]
    if selected:
        marks += parts.chosen_badge(rect.right - 58, rect.y + 58)
    return Widget(
        f"scenario:{offer.id}", "radio", scenario.title, rect, tuple(marks), Choose("scenario", offer.id),
        say.CARD_VALUE.format(say.THEMES[scenario.theme], scenario.pitch, minutes), selected, radius=28,
    )  # fmt: skip


def _minutes(scenario: Scenario, version: Version) -> int:
    """The planned time of a version, in whole minutes."""
    return max(1, round(planned_ms(scenario, version) / 60_000))


# --- level and length ---------------------------------------------------------------------------------------------


def _settings(model: Model, offer: Offer, level: Level) -> list[Widget]:
    levels = [parts.Segment(each, say.LEVELS[each], Choose("level", each), each == level) for each in offer.levels]
    scenario = offer.levels[level]
    both = has_short_version(scenario)
    place = Rect(parts.LEFT if both else (1920 - 1130) // 2, 804, 1130, 88)
    widgets = [*parts.segmented(model, "level", say.LEVEL, place, levels)]
    if both:
        versions = [
            parts.Segment(
                version,
                label.format(_minutes(scenario, version)),
                Choose("version", version),
                model.ui.version == version,
            )
            for version, label in _VERSIONS
        ]
        widgets += parts.segmented(model, "version", say.VERSION, Rect(1202, 804, 670, 88), versions)
    return widgets


_VERSIONS: Final[tuple[tuple[Version, str], ...]] = (("complete", say.VERSION_FULL), ("courte", say.VERSION_SHORT))


def _invitation(model: Model) -> Widget:
    rect = Rect(parts.LEFT, 780, 1824, 112)
    return parts.text_widget("invitation", parts.within(model, say.CHOOSE_A_CASE, "body", rect, "brume_100"))


def _broken(model: Model) -> tuple[Widget, ...]:
    """A discreet line for the animator."""
    if not model.broken:
        return ()
    text = say.counted(len(model.broken), say.BROKEN, model.broken[0])
    mark = parts.words(model, text, "meta", 0, 0, 1000, "brume_300", max_lines=1)
    pill = Rect(parts.RIGHT - mark.block.width - 40, 96, mark.block.width + 40, 54)
    drawn = (Panel(pill, "nuit_900", radius=27), replace(mark, x=pill.x + 20, y=pill.y + (54 - mark.block.height) // 2))
    return (Widget("broken", "status", text, pill, drawn),)


def _nothing(model: Model) -> Page:
    rect = Rect(290, 270, 1340, 440)
    line = say.NO_CASE_BROKEN if model.broken else say.NO_CASE_LINE
    inside = rect.inset(80, 0)
    widgets = [
        Widget("panel", "group", say.NO_CASE, rect, (Panel(rect, "nuit_800", "brume_400", radius=40, drop=12),)),
        parts.text_widget(
            "title", parts.within(model, say.NO_CASE, "h1", Rect(inside.x, rect.y + 108, inside.w, 108)), "heading"
        ),
        parts.text_widget(
            "line", parts.within(model, line, "answer", Rect(inside.x, rect.y + 218, inside.w, 200), "brume_100")
        ),
        *_broken(model),
        *parts.footer(model),
    ]
    return Page("choix", town(model, 0.62, moon=False), tuple(widgets), cancel=Go("title"))
