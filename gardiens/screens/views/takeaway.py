"""What a team takes home from its report: gestures for next time, its number and its words for the finale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from gardiens.engine.figures import Won, seal_won
from gardiens.engine.state import State
from gardiens.scenario.models import Gesture, Scenario, Theme
from gardiens.screens import parts
from gardiens.screens.model import Model
from gardiens.screens.tree import Icon, Mark, Panel, Rect, Widget, Words
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
    """The number engraved on the seal, and the words won."""
    sign = Rect(rect.x + 40, rect.centre[1] - 46, 92, 92)
    x, width = sign.right + 28, rect.right - sign.right - 52
    said = say.SEAL_NUMBER if won.number else say.SEAL_NOT_WON
    lines = [parts.words(model, won.number, "h1", x, 0, width)] if won.number else []
    lines.append(parts.words(model, said, "meta", x, 0, width, "brume_100"))
    words = ", ".join(say.SEAL_WORD.format(rank, word) for rank, word in won.words)
    if words:
        told = say.SEAL_WORDS[len(won.words) > 1].format(words)
        lines.append(parts.words(model, told, "meta", x, 0, width, "lanterne_300"))
        said = f"{said}. {told}"
    y = rect.centre[1] - sum(line.block.height for line in lines) // 2
    marks: list[Mark] = [Panel(rect, "nuit_700", "nuit_500", radius=28, drop=8), *parts.seal(theme, sign)]
    for line in lines:
        marks.append(Words(x, y, line.block, line.colour))
        y += line.block.height
    return Widget("seal-number", "text", f"{won.number} {said}".strip(), rect, tuple(marks))
