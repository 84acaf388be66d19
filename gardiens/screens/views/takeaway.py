"""What a team takes home from its report: gestures for next time, its number and its words for the finale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from gardiens.engine.figures import Won, seal_won
from gardiens.engine.state import State
from gardiens.scenario.models import Gesture, Scenario, Theme
from gardiens.screens import parts
from gardiens.screens.marks import Icon, Mark, Panel, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.tree import Widget
from gardiens.text import screens as say
from gardiens.text.icons import ICONS

SEAL_PX: Final = 194
GAP: Final = 25


def side(model: Model, scenario: Scenario, state: State, rect: Rect) -> Iterator[Widget]:
    """The column at the right of the report."""
    won = seal_won(scenario, state)
    top = rect if won is None else rect._replace(h=rect.h - SEAL_PX - GAP)
    if scenario.gestures:
        yield _gestures(model, top, scenario.gestures)
    if won is not None:
        yield _seal(model, scenario.theme, won, Rect(rect.x, rect.bottom - SEAL_PX, rect.w, SEAL_PX))


def _gestures(model: Model, rect: Rect, gestures: Sequence[Gesture]) -> Widget:
    """What to do next time, on small cards."""
    title = say.GESTURES[len(gestures) - 1]
    x = rect.x + 32
    marks: list[Mark] = [
        Panel(rect, "nuit_700", "nuit_500", radius=28, drop=8),
        parts.within(model, title, "name", Rect(x, rect.y + 24, rect.w - 50, 50), align="left"),
    ]
    y, height = rect.y + 88, min(172, (rect.h - 88 - 14) // len(gestures) - 18)
    for gesture in gestures:
        card = Rect(x, y, rect.w - 64, height)
        marks.append(Panel(card, "lueur", radius=24, drop=8))
        marks.append(Icon(ICONS.get(gesture.icon, "check"), Rect(card.x + 26, card.centre[1] - 25, 50, 50), "brun"))
        room = Rect(card.x + 98, card.y, card.w - 116, card.h)
        style = parts.fitting(model, gesture.text, ("name", "label", "meta"), room.w, card.h - 12)
        marks.append(parts.within(model, gesture.text, style, room, "encre", align="left"))
        y += height + 18
    spoken = say.LISTED.format(title, ", ".join(gesture.text for gesture in gestures))
    return Widget("gestures", "text", spoken, rect, tuple(marks))


def _seal(model: Model, theme: Theme, won: Won, rect: Rect) -> Widget:
    """The number engraved on the seal, and under it the words won."""
    words = ", ".join(say.SEAL_WORD.format(rank, word) for rank, word in won.words)
    told = say.SEAL_WORDS[len(won.words) > 1].format(words) if words else ""
    width = rect.w - 64
    brief = len(model.typesetter.lay(told, "meta", width).lines) > 2  # in the larger text the words say enough
    below = (
        parts.words(model, words if brief else told, "meta", rect.x + 40, 0, width, "lanterne_300") if told else None
    )
    side = 64
    used = side + (GAP // 2 + below.block.height if below else 0)
    sign = Rect(rect.x + 40, rect.centre[1] - used // 2, side, side)
    marks: list[Mark] = [Panel(rect, "nuit_700", "nuit_500", radius=28, drop=8), *parts.seal(theme, sign)]
    left = sign.right + 28
    if won.number:
        number = parts.words(model, won.number, "h1", left, 0, 200)
        marks.append(Words(left, sign.centre[1] - number.block.height // 2, number.block))
        left += number.block.width + 24
    said = say.SEAL_NUMBER if won.number else say.SEAL_NOT_WON
    room = Rect(left, sign.y, rect.right - 24 - left, sign.h)
    marks.append(parts.within(model, said, "meta", room, "brume_100", align="left"))
    if below:
        marks.append(Words(below.x, sign.bottom + GAP // 2, below.block, "lanterne_300"))
    label = ". ".join(part for part in (f"{won.number} {said}".strip(), told) if part)
    return Widget("seal-number", "text", label, rect, tuple(marks))
