"""A document that does not fit in its place: how it is laid out at the height it needs, and scrolled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from gardiens.screens import parts
from gardiens.screens.documents.drawn import Drawn
from gardiens.screens.marks import Mark, Panel, Rect, Veil
from gardiens.screens.messages import ScrollTo
from gardiens.screens.model import Model
from gardiens.screens.motion import FRAME_MS, eased_out, progress
from gardiens.screens.scroll import Scroll
from gardiens.screens.tree import Widget
from gardiens.text import play as say

BAR_PX: Final = 12
BESIDE_PX: Final = 28
"""What the bar takes of the width, with the room for a focus ring between it and the paper."""
AROUND_PX: Final = 9
"""How far at each side something of the document may leave its paper."""
LEAST_THUMB_PX: Final = 72
CONTROLS_PX: Final = 88
CONTROL: Final = (320, 72)
STYLES: Final = ("button", "label")
ICON_PX: Final = 40
BETWEEN_PX: Final = 16
FOOT_PX: Final = 24
"""The margin under the last part."""
SHADES: Final = (0.4, 0.34, 0.28, 0.22, 0.17, 0.12, 0.08, 0.05, 0.02)
SHADE_PX: Final = 3
"""How dark the paper is where it is cut, every so many px from its edge."""
GLIDE_MS: Final = 180
"""How long it takes to read on."""
ROOMIER: Final = 5 / 4
"""Whoever must scroll anyway has this much more to scroll, for larger words and pictures."""

ABOVE: Final = "scroll:above"
BELOW: Final = "scroll:below"
"""The buttons that lead to the rest."""
BAR: Final = "scroll"

Lay = Callable[[Rect], Drawn]


def fits(drawn: Drawn, rect: Rect) -> bool:
    """Whether all of a document lies in its place."""
    return _foot(drawn) <= rect.bottom and drawn.rect.h <= rect.h


def scrolled(model: Model, name: str, lay: Lay, rect: Rect) -> Drawn:
    """The document called `name`, that `lay` lays out anywhere, at the height it needs, as far as it was scrolled."""
    area = Rect(rect.x, rect.y, rect.w - BESIDE_PX, rect.h - CONTROLS_PX)
    height = _height(lay, area)
    clip = area.inset(-AROUND_PX, 0)
    scroll = Scroll(f"document:{name}", clip, height, 0, 0)
    goal_px = scroll.clamped(model.ui.offset_px(scroll.id))
    scroll = replace(scroll, offset_px=_offset_px(model, scroll, goal_px), goal_px=goal_px)
    drawn = lay(area._replace(y=area.y - scroll.offset_px, h=height))
    return replace(drawn, scroll=scroll, controls=tuple(_controls(model, scroll, area, rect.bottom)))


def glide_change_ms(model: Model) -> int | None:
    """When a document that glides will look different, in the time given to the view."""
    return model.now_ms + FRAME_MS if _progress(model) < 1 else None


def _progress(model: Model) -> float:
    if model.ui.glide is None or model.ui.settings.less_motion:
        return 1.0
    return progress(model.now_ms, model.ui.glide.since_ms, GLIDE_MS)


def _offset_px(model: Model, scroll: Scroll, goal_px: int) -> int:
    """How far it is scrolled at this moment, on its way to `goal_px`."""
    glide = model.ui.glide
    if glide is None or glide.scrolled != scroll.id:
        return goal_px
    from_px = scroll.clamped(glide.from_px)
    return from_px + round((goal_px - from_px) * eased_out(_progress(model)))


def _height(lay: Lay, area: Rect) -> int:
    """The height at which everything is seen, without an empty foot."""
    tight = lay(area)
    needed = max(tight.rect.h, _foot(tight) + FOOT_PX - area.y)
    most = round(needed * ROOMIER)
    roomy = lay(area._replace(h=most))
    of_its_own = roomy.rect.h < most  # a photograph is no higher than its card
    return max(area.h, roomy.rect.h if of_its_own else min(most, _foot(roomy) + FOOT_PX - area.y))


def _foot(drawn: Drawn) -> int:
    """Where the last of the parts ends."""
    return max((part.rect.bottom for part in drawn.parts.values()), default=drawn.rect.bottom)


def _controls(model: Model, scroll: Scroll, area: Rect, bottom: int) -> Iterator[Widget]:
    """What shows where one is, and a button for each way there is more to see, always in the same place."""
    yield _bar(scroll, area)
    width = min(CONTROL[0], (area.w - BETWEEN_PX) // 2)
    up = Rect(area.centre[0] - width - BETWEEN_PX // 2, bottom - CONTROL[1], width, CONTROL[1])
    ways = (
        (ABOVE, say.MORE_ABOVE, say.SEE_ABOVE, "arrow-up", -scroll.page_px, up),
        (BELOW, say.MORE_BELOW, say.SEE_BELOW, "arrow-down", scroll.page_px, up.moved(width + BETWEEN_PX, 0)),
    )
    room = (width - ICON_PX - 40, CONTROL[1])
    style = next((each for each in STYLES if all(_holds(model, way[1], each, room) for way in ways)), STYLES[-1])
    for name, written, spoken, icon, step_px, place in ways:
        goal_px = scroll.clamped(scroll.goal_px + step_px)
        if goal_px != scroll.goal_px:
            yield parts.button(
                model, name, written, place, ScrollTo(scroll.id, goal_px, glide_from_px=scroll.offset_px),
                icon=icon, after=True, radius=CONTROL[1] // 2, icon_px=ICON_PX, spoken=spoken, style=style,
            )  # fmt: skip


def _holds(model: Model, written: str, style: str, room: tuple[int, int]) -> bool:
    block = model.typesetter.lay(written, style, room[0])
    return len(block.lines) == 1 and block.height <= room[1]


def _bar(scroll: Scroll, area: Rect) -> Widget:
    """The bar, its thumb as long as the share of the document that is seen, and a shade where the paper goes on."""
    track = Rect(area.right + BESIDE_PX - BAR_PX, area.y, BAR_PX, area.h)
    length = max(LEAST_THUMB_PX, track.h * area.h // max(1, scroll.content_px))
    top = track.y + (track.h - length) * scroll.offset_px // max(1, scroll.most_px)
    marks = (
        *_shades(scroll, area),
        Panel(track, "nuit_700", "brume_400", 2, radius=BAR_PX // 2),
        Panel(Rect(track.x, top, BAR_PX, length), "lanterne_500", radius=BAR_PX // 2),
    )
    percent = 100 * scroll.offset_px // max(1, scroll.most_px)
    return Widget(BAR, "progress", say.SCROLLED, track, marks, value=say.SCROLLED_TO.format(percent))


def _shades(scroll: Scroll, area: Rect) -> Iterator[Mark]:
    """The paper goes under something at an edge behind which there is more."""
    for number, strength in enumerate(SHADES):
        if scroll.offset_px > 0:
            yield Veil(Rect(area.x, area.y + number * SHADE_PX, area.w, SHADE_PX), strength=strength)
        if scroll.offset_px < scroll.most_px:
            yield Veil(Rect(area.x, area.bottom - (number + 1) * SHADE_PX, area.w, SHADE_PX), strength=strength)
