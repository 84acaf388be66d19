"""The slots of a lock: what is composed in them, and how they look and are touched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import Any, Final, cast

from gardiens.puzzles.code import Slots
from gardiens.screens.marks import Mark, Panel, Rect, Words
from gardiens.screens.messages import Arrange
from gardiens.screens.model import Model, Typesetter
from gardiens.screens.parts import WHOLE, within
from gardiens.screens.puzzles.sign_shapes import drawn, is_drawn
from gardiens.screens.tree import Widget
from gardiens.text import play as say
from gardiens.text.puzzles import locks

SLOT: Final = (106, 122)
LARGE_SLOT: Final = (148, 170)
LEAST_SLOT_PX: Final = 64
SLOT_GAP: Final = 14
LEAST_SLOT_GAP: Final = 8
GROUP_GAP: Final = 28
STACK_GAP: Final = 14
LABEL_GAP: Final = 4
EMPTY: Final = " "


@dataclass(frozen=True, slots=True)
class Typed:
    """What the slots hold, a space where one is empty, and the slot that the next key fills: past the last, none."""

    cells: str
    at: int = 0

    @property
    def missing(self) -> int:
        """How many slots are empty."""
        return self.cells.count(EMPTY)

    def put(self, sign: str) -> Typed:
        """The sign in its slot; after an empty slot comes the next empty one, after a full one its neighbour."""
        cells = self.cells[: self.at] + sign + self.cells[self.at + 1 :]
        empty = [index for index, here in enumerate(cells) if here == EMPTY]
        if self.cells[self.at] != EMPTY and (self.at + 1 < len(cells) or not empty):
            return Typed(cells, self.at + 1)
        return Typed(cells, next((index for index in empty if index > self.at), empty[0] if empty else len(cells)))

    def erased(self) -> Typed:
        """Without the sign of its slot, or else the one before it."""
        here = self.at if self.cells[self.at : self.at + 1].strip() else len(self.cells[: self.at].rstrip()) - 1
        return self if here < 0 else Typed(self.cells[:here] + EMPTY + self.cells[here + 1 :], here)


def typed(arrangement: Any, size: int) -> Typed:
    """What an arrangement says of so many slots."""
    return Typed(EMPTY * size) if arrangement is None else Typed(arrangement["cells"], arrangement["at"])


def arranging(one: Typed) -> Arrange:
    """The message that leaves the slots so."""
    return Arrange({"cells": one.cells, "at": one.at})


# --- where they are -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Group:
    """A group of slots in its place, under its label."""

    label: Words
    slots: tuple[Rect, ...]


def placed(model: Model, groups: Sequence[Slots], area: Rect, most: tuple[int, int] = SLOT) -> tuple[Group, ...] | None:
    """The groups in the middle of `area`, side by side or one under the other, their slots as large as they can be.

    None when slots that a finger can reach do not fit.
    """
    return _placed(cast(Any, model.typesetter), tuple(groups), area, most)


@lru_cache(maxsize=16)  # a page is made again at each key
def _placed(
    typesetter: Typesetter, groups: tuple[Slots, ...], area: Rect, most: tuple[int, int]
) -> tuple[Group, ...] | None:
    for height in range(most[1], LEAST_SLOT_PX - 1, -2):
        sizes = ((most[0], height), (max(LEAST_SLOT_PX, height * most[0] // most[1]), height))
        for lay, size in product((_in_line, _stacked), sizes):
            laid = lay(typesetter, groups, area.w, size)
            right = max(max(group.label.rect.right, group.slots[-1].right) for group in laid)
            bottom = laid[-1].slots[-1].bottom
            if right <= area.w and bottom <= area.h:
                dx, dy = area.x + (area.w - right) // 2, area.y + (area.h - bottom) // 2
                return tuple(_moved(group, dx, dy) for group in laid)
    return None


def _in_line(typesetter: Typesetter, groups: Sequence[Slots], width: int, slot: tuple[int, int]) -> list[Group]:
    laid: list[Group] = []
    x = 0
    for group in groups:
        laid.append(_group(typesetter, group, x, 0, WHOLE.w, slot))
        x = max(laid[-1].label.rect.right, laid[-1].slots[-1].right) + GROUP_GAP
    return laid


def _stacked(typesetter: Typesetter, groups: Sequence[Slots], width: int, slot: tuple[int, int]) -> list[Group]:
    laid: list[Group] = []
    y = 0
    for group in groups:
        laid.append(_group(typesetter, group, 0, y, width, slot))
        y = laid[-1].slots[-1].bottom + STACK_GAP
    return laid


def _group(typesetter: Typesetter, group: Slots, x: int, y: int, width: int, slot: tuple[int, int]) -> Group:
    label = Words(x, y, typesetter.lay(group.label, "label", width))
    gap = SLOT_GAP if slot[0] >= SLOT[0] * 3 // 4 else LEAST_SLOT_GAP
    top = label.rect.bottom + LABEL_GAP
    return Group(label, tuple(Rect(x + index * (slot[0] + gap), top, *slot) for index in range(group.count)))


def _moved(group: Group, dx: int, dy: int) -> Group:
    label = replace(group.label, x=group.label.x + dx, y=group.label.y + dy)
    return Group(label, tuple(slot.moved(dx, dy) for slot in group.slots))


# --- how they look ------------------------------------------------------------------------------------------------


def spoken(groups: Sequence[Slots], cells: str) -> str:
    """What is composed, as it is read aloud: « Jour : 1 4, Mois : 0, vide »."""
    said = (
        say.SLOTS.format(group.label, _listed(cells[start : start + group.count])) for group, start in _starts(groups)
    )
    return ", ".join(said)


def _listed(cells: str) -> str:
    """The signs one by one; a run of empty slots is said once."""
    signs = " ".join(locks.SIGN_NAMES.get(sign, sign) for sign in cells.replace(EMPTY, ""))
    return ", ".join(part for part in (signs, say.EMPTY_SLOT if EMPTY in cells else "") if part)


def _starts(groups: Sequence[Slots]) -> Iterator[tuple[Slots, int]]:
    start = 0
    for group in groups:
        yield group, start
        start += group.count


def label_of(groups: Sequence[Slots], index: int) -> str:
    """What a slot is called."""
    group, start = next((group, start) for group, start in _starts(groups) if index < start + group.count)
    return say.SLOT.format(group.label, index - start + 1)


def slot_widgets(model: Model, groups: Sequence[Slots], places: Sequence[Group], one: Typed) -> tuple[Widget, ...]:
    """Each slot; touching a filled one brings the cursor back to it."""
    rects = [rect for place in places for rect in place.slots]
    return tuple(_slot(model, label_of(groups, index), index, rect, one) for index, rect in enumerate(rects))


def _slot(model: Model, label: str, index: int, rect: Rect, one: Typed) -> Widget:
    sign, current = one.cells[index], index == one.at
    marks: list[Mark] = [
        Panel(rect, "nuit_900", "lanterne_500" if current else "brume_400", 6 if current else 3, radius=22)
    ]
    if is_drawn(sign):
        side = min(rect.w, rect.h)
        marks += drawn(sign, rect.inset(rect.w - side + side // 6, rect.h - side + side // 6))
    elif sign != EMPTY:
        style = "digit" if min(rect.w + 12, rect.h) >= 92 else "key"
        marks.append(within(model, sign, style, rect, "lanterne_300"))
    if current:
        foot = 18 if sign != EMPTY or rect.h < 92 else 30  # under a sign, never across it
        bar = Rect(rect.x + rect.w * 3 // 10, rect.bottom - foot, rect.w * 4 // 10, 6)
        marks.append(Panel(bar, "lanterne_500", radius=3))
    name = f"slot:{index + 1}"
    if sign == EMPTY:
        return Widget(name, "text", label, rect, tuple(marks), value=say.EMPTY_SLOT, radius=22)
    value = locks.SIGN_NAMES.get(sign, sign)
    return Widget(name, "button", label, rect, tuple(marks), arranging(replace(one, at=index)), value, radius=22)
