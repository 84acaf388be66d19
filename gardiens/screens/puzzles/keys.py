"""The pads on which a team types: the digits of a lock, the letters in the order of French keyboards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from gardiens.screens.model import Message, Model
from gardiens.screens.parts import label_marks, surface, within
from gardiens.screens.tree import Icon, Mark, Rect, Widget
from gardiens.text import play as say

KEY: Final = (112, 94)
LARGE_KEY: Final = (176, 150)
LEAST_KEY_PX: Final = 64
LEAST_GAP: Final = 8
GAPS: Final = (18, 14)
"""Between two keys, across and down."""

ERASE: Final = "\b"
ERASE_ALL: Final = "\x7f"
"""What a keyboard types for these two keys; the signs type themselves."""

TELEPHONE: Final = ("123", "456", "789", f"{ERASE_ALL}0{ERASE}")
TWO_ROWS: Final = (f"12345{ERASE}", f"67890{ERASE_ALL}")
AZERTY: Final = ("azertyuiop", "qsdfghjklm", f"wxcvbn{ERASE_ALL}{ERASE * 3}")
"""The keys of each row; a key written several times in a row is as many times wider."""

Press = Callable[[str], Message]
"""What a key means."""


def pad(
    model: Model, rows: tuple[str, ...], rect: Rect, press: Press, most: tuple[int, int] = KEY
) -> tuple[Widget, ...]:
    """A key for each sign of `rows`, as large as `rect` allows up to `most`, in the middle of it."""
    columns = len(rows[0])
    across = _gap(rect.w, columns, most[0], GAPS[0])
    down = _gap(rect.h, len(rows), most[1], GAPS[1])
    width = min(most[0], (rect.w - across * (columns - 1)) // columns)
    height = min(most[1], (rect.h - down * (len(rows) - 1)) // len(rows))
    left = rect.x + (rect.w - columns * (width + across) + across) // 2
    top = rect.y + (rect.h - len(rows) * (height + down) + down) // 2
    keys = []
    for line, row in enumerate(rows):
        for sign in dict.fromkeys(row):
            wide = row.count(sign)
            place = Rect(left + row.index(sign) * (width + across), top + line * (height + down), width, height)
            keys.append(_key(model, sign, place._replace(w=wide * (width + across) - across), press(sign)))
    return tuple(keys)


def _gap(room: int, count: int, side: int, usual: int) -> int:
    """The gap between keys: tight before the keys get smaller."""
    return max(LEAST_GAP, min(usual, (room - side * count) // max(1, count - 1)))


def _key(model: Model, sign: str, rect: Rect, message: Message) -> Widget:
    body = surface(rect, "rest")
    label = {ERASE: say.ERASE, ERASE_ALL: say.ERASE_ALL}.get(sign, sign)
    name = {ERASE: "erase", ERASE_ALL: "erase-all"}.get(sign, sign)
    return Widget(f"key:{name}", "button", label, rect, (body, *_face(model, sign, rect)), message, key=sign)


def _face(model: Model, sign: str, rect: Rect) -> tuple[Mark, ...]:
    """The sign, or an icon, with its name where there is room."""
    if sign not in (ERASE, ERASE_ALL):
        return (within(model, sign, "key", rect),)
    icon = "delete" if sign == ERASE else "x"
    if rect.w >= 3 * LEAST_KEY_PX:
        return label_marks(model, say.ERASE if sign == ERASE else say.ERASE_ALL, rect, "blanc", icon=icon)
    x, y = rect.centre
    return (Icon(icon, Rect(x - 24, y - 24, 48, 48)),)
