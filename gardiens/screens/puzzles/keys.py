"""The pads on which a team types: the digits of a lock, the letters in the order of French keyboards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from gardiens.screens.model import Message, Model
from gardiens.screens.parts import label_marks, surface, width_of, within
from gardiens.screens.tree import Icon, Mark, Rect, Widget
from gardiens.text import play as say

KEY: Final = (112, 94)
LARGE_KEY: Final = (176, 150)
ICON_PX: Final = 44
FACE_PX: Final = 14
"""Beside and between the icon and the name of a key."""
LEAST_GAP: Final = 8
GAPS: Final = (18, 14)
"""Between two keys, across and down."""

ERASE: Final = "\b"
ERASE_ALL: Final = "\x7f"
"""What a keyboard types for these two keys; the signs type themselves."""
SPACE: Final = " "
APOSTROPHE: Final = "’"

TELEPHONE: Final = ("123", "456", "789", f"{ERASE_ALL}0{ERASE}")
TWO_ROWS: Final = (f"12345{ERASE}", f"67890{ERASE_ALL}")
AZERTY: Final = ("azertyuiop", "qsdfghjklm", f"wxcvbn{ERASE_ALL}{ERASE * 3}")
"""The keys of each row; a key written several times in a row is as many times wider."""
ACCENTS: Final = "éèêàçùœ"
WORDS: Final = (f"{ACCENTS}{APOSTROPHE}-{ERASE_ALL}", *AZERTY[:2], f"wxcvbn{SPACE * 2}{ERASE * 2}")
"""Letters with what words also need."""
DIGITS: Final = "1234567890"

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


_NAMES: Final = {ERASE: say.ERASE, ERASE_ALL: say.ERASE_ALL, SPACE: say.SPACE}
_IDS: Final = {ERASE: "erase", ERASE_ALL: "erase-all", SPACE: "space"}
_ICONS: Final = {ERASE: "delete", ERASE_ALL: "x", SPACE: "space"}
_TYPED: Final = {APOSTROPHE: "'"}
"""What a keyboard types for a sign, when that is not the sign itself."""


def name(sign: str) -> str:
    """What the key of a sign is called."""
    return _NAMES.get(sign, sign)


def _key(model: Model, sign: str, rect: Rect, message: Message) -> Widget:
    body = surface(rect, "rest")
    if sign in ACCENTS:
        body = replace(body, fill="nuit_700")
    marks = (body, *_face(model, sign, rect))
    return Widget(f"key:{_IDS.get(sign, sign)}", "button", name(sign), rect, marks, message, key=_TYPED.get(sign, sign))


def _face(model: Model, sign: str, rect: Rect) -> tuple[Mark, ...]:
    """The sign, or an icon, with its name where there is room."""
    if sign not in _NAMES:
        return (within(model, sign, "key", rect, "lanterne_300" if sign in ACCENTS else "blanc"),)
    icon = _ICONS[sign]
    if width_of(model, _NAMES[sign], "button") <= rect.w - 2 * FACE_PX - ICON_PX:
        return label_marks(model, _NAMES[sign], rect, "blanc", icon=icon)
    x, y = rect.centre
    return (Icon(icon, Rect(x - 24, y - 24, 48, 48)),)
