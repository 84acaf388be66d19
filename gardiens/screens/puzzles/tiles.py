"""Word tiles and the slots that they go to: touched, carried, or taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from zlib import crc32

from gardiens.screens.grips import Carry
from gardiens.screens.marks import Mark, Panel, Rect
from gardiens.screens.messages import Arrange, Message, Unavailable
from gardiens.screens.model import Model
from gardiens.screens.parts import fitting, width_of, within
from gardiens.screens.tree import Widget
from gardiens.text.puzzles import passphrase as say

STYLES: Final = ("button", "label", "meta")
GAPS: Final = (15, 16)
"""Between two tiles, across and down."""
MOST_TILE_PX: Final = 120
SLOT_GAP: Final = 12


@dataclass(frozen=True, slots=True)
class Laid:
    """What lies in each slot, None where nothing does, and the word that is picked up."""

    slots: tuple[str | None, ...]
    held: str | None = None

    def message(self) -> Arrange:
        return Arrange({"slots": list(self.slots), "held": self.held})

    def taken(self, word: str) -> Laid:
        """The word in the first free slot, or back among the tiles."""
        if word in self.slots:
            return Laid(tuple(None if here == word else here for here in self.slots))
        return self.put(word, self.slots.index(None))

    def put(self, word: str, index: int) -> Laid:
        """The word in that slot; what was there goes where the word came from."""
        slots = [self.slots[index] if here == word else here for here in self.slots]
        slots[index] = word
        return Laid(tuple(slots))

    def lifted(self, word: str) -> Laid:
        return replace(self, held=word)


def laid(arrangement: Any, size: int) -> Laid:
    """What an arrangement says of so many slots."""
    return Laid((None,) * size) if arrangement is None else Laid(tuple(arrangement["slots"]), arrangement["held"])


def drawn_at_random(model: Model, words: Sequence[str], one: Laid) -> Message:
    """One more word, any of those left: which one hangs on the moment of the last touch, so no view rolls dice."""
    left = [word for word in words if word not in one.slots]
    if None not in one.slots or not left:
        return Unavailable(say.FULL)
    seed = f"{model.ui.arranged_since_ms} {model.ui.shown_since_ms} {one.slots}"
    return one.taken(left[crc32(seed.encode()) % len(left)]).message()


# --- tiles --------------------------------------------------------------------------------------------------------


def lines_of(count: int) -> int:
    """In how many lines so many tiles are laid."""
    return max(2, -(-count // 7)) if count > 4 else 1


def tile_widgets(model: Model, words: Sequence[str], area: Rect, one: Laid) -> tuple[Widget, ...]:
    """The tiles, all alike, in the middle of `area`; under them the ground on which a word is given back."""
    lines = lines_of(len(words))
    columns = -(-len(words) // lines)
    width = (area.w - GAPS[0] * (columns - 1)) // columns
    height = min(MOST_TILE_PX, (area.h - GAPS[1] * (lines - 1)) // lines)
    top = area.y + (area.h - lines * (height + GAPS[1]) + GAPS[1]) // 2
    style = _style(model, words, width - 16)
    back = one.taken(one.held) if one.held in one.slots and one.held is not None else replace(one, held=None)
    drop = back.message() if one.held is not None else None
    ground = Widget("tiles", "group", say.TILES, area, drop=drop)
    tiles = []
    for index, word in enumerate(words):
        line, column = divmod(index, columns)
        left = area.x + (area.w - min(columns, len(words) - line * columns) * (width + GAPS[0]) + GAPS[0]) // 2
        place = Rect(left + column * (width + GAPS[0]), top + line * (height + GAPS[1]), width, height)
        tiles.append(_tile(model, word, place, style, one))
    return ground, *tiles


def _style(model: Model, words: Sequence[str], room: int) -> str:
    """The largest style in which every word holds on one line, else the smallest."""
    return next((each for each in STYLES if all(width_of(model, word, each) <= room for word in words)), STYLES[-1])


def _tile(model: Model, word: str, rect: Rect, style: str, one: Laid) -> Widget:
    used, held = word in one.slots, word == one.held
    if used:
        body, ink = Panel(rect, "nuit_700", "brume_400", radius=20, dashed=True), "brume_300"
    elif held:
        body, ink = Panel(rect, "lueur", "lanterne_500", 6, radius=20, drop=8), "encre"
    else:
        body, ink = Panel(rect, "papier", radius=20, drop=8), "encre"
    full = None not in one.slots and not used
    message = Unavailable(say.FULL) if full else one.taken(word).message()
    return Widget(
        f"tile:{word}", "button", word, rect, (body, within(model, word, style, rect.inset(6, 0), ink)), message,
        say.USED if used else say.HELD if held else None, radius=20,
        grip=None if used else Carry(one.lifted(word).message()),
    )  # fmt: skip


# --- slots --------------------------------------------------------------------------------------------------------


def slot_widgets(
    model: Model, area: Rect, one: Laid, accent: str, signs: Sequence[str] = (), ranked: bool = False
) -> tuple[Widget, ...]:
    """The slots side by side; `ranked` ones keep their rank over their word, with the sign of where it comes from."""
    count = len(one.slots)
    width = (area.w - SLOT_GAP * (count - 1)) // count
    style = _style(model, [word for word in one.slots if word], width - 12)
    return tuple(
        _slot(
            model, index, Rect(area.x + index * (width + SLOT_GAP), area.y, width, area.h), one, accent, style,
            " ".join((str(index + 1), *signs[index : index + 1])), ranked,
        )
        for index in range(count)
    )  # fmt: skip


def _slot(model: Model, index: int, rect: Rect, one: Laid, accent: str, style: str, rank: str, ranked: bool) -> Widget:
    word = one.slots[index]
    name = f"slot:{index + 1}"
    over = model.ui.drag is not None and model.ui.drag.over == name
    marks: list[Mark] = []
    if word is None:
        edge, thick = ("lanterne_500", 6) if over else ("brume_400", 3)
        marks.append(Panel(rect, "nuit_900", edge, thick, radius=20, dashed=not over))
    else:
        edged = over or word == one.held
        marks.append(Panel(rect, accent, "lanterne_300" if edged else None, 8, radius=20))
    ink = "brume_300" if word is None else "nuit_900"
    place = rect
    if ranked:
        head = rect.y + 12
        line = model.typesetter.lay(rank, "label", rect.w).height
        marks.append(within(model, rank, "label", Rect(rect.x, head, rect.w, line), ink))
        place = Rect(rect.x, head + line, rect.w, rect.bottom - head - line - 12)
    if word is not None:
        marks.append(within(model, word, style, place.inset(4, 0), ink))
    elif not ranked:
        marks.append(within(model, rank, fitting(model, rank, STYLES, rect.w, rect.h), rect, ink))
    label = say.SLOT.format(rank)
    drop = one.put(one.held, index).message() if one.held is not None else None
    if word is None:
        role, message = ("text", None) if drop is None else ("button", drop)
        return Widget(name, role, label, rect, tuple(marks), message, say.EMPTY, radius=20, drop=drop)  # type: ignore[arg-type]
    swaps = drop is not None and one.held != word
    message = drop if swaps and drop is not None else one.taken(word).message()
    lift = Carry(one.lifted(word).message())
    return Widget(name, "button", label, rect, tuple(marks), message, word, radius=20, grip=lift, drop=drop)
