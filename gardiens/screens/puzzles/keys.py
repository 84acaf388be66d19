"""The pads on which a team types: digits, letters in the order of French keyboards, colours, arrows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from gardiens.screens.marks import Icon, Mark, Rect, Words
from gardiens.screens.messages import Message
from gardiens.screens.model import Model
from gardiens.screens.parts import fitting, label_marks, surface, width_of, within
from gardiens.screens.puzzles.sign_shapes import drawn, is_drawn
from gardiens.screens.tree import Widget
from gardiens.text import play as say
from gardiens.text.puzzles import locks

KEY: Final = (112, 94)
LARGE_KEY: Final = (176, 150)
ICON_PX: Final = 44
FACE_PX: Final = 14
"""Beside and between the icon and the name of a key."""
SHAPE_PX: Final = 38
SHAPE_GAP: Final = 10
NAME_STYLES: Final = ("button", "label", "meta")
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
NO_KEY: Final = "\0"
"""Where a row has no key."""


@dataclass(frozen=True, slots=True)
class Pad:
    """The keys of an alphabet beside the slots and, in fewer rows, under them; their largest size in both places.

    `left` is how far from the left of the lock the keys beside the slots begin.
    """

    beside: tuple[str, ...]
    under: tuple[str, ...]
    most: tuple[int, int] = KEY
    large: tuple[int, int] = LARGE_KEY
    left: int = 286


ERASERS: Final = (ERASE_ALL + ERASE,)
PADS: Final[dict[str, Pad]] = {
    "chiffres": Pad(TELEPHONE, TWO_ROWS),
    "couleurs": Pad(("●◆", "★▲", "■☾", ERASE_ALL + ERASE), (f"●◆★{ERASE}", f"▲■☾{ERASE_ALL}"), (190, 94), (300, 150)),
    "fleches": Pad(
        (f"{NO_KEY}↑{NO_KEY}", f"←{NO_KEY}→", f"{ERASE_ALL}↓{ERASE}"),
        (f"{ERASE_ALL}↑{ERASE}", "←↓→"),
        (128, 128), (176, 176), left=260,
    ),
}  # fmt: skip
"""By alphabet."""

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
        for sign in dict.fromkeys(row.replace(NO_KEY, "")):
            wide = row.count(sign)
            place = Rect(left + row.index(sign) * (width + across), top + line * (height + down), width, height)
            keys.append(_key(model, sign, place._replace(w=wide * (width + across) - across), press(sign)))
    return tuple(keys)


def _gap(room: int, count: int, side: int, usual: int) -> int:
    """The gap between keys: tight before the keys get smaller."""
    return max(LEAST_GAP, min(usual, (room - side * count) // max(1, count - 1)))


_NAMES: Final = {ERASE: say.ERASE, ERASE_ALL: say.ERASE_ALL, SPACE: say.SPACE, **locks.SIGN_NAMES}
_IDS: Final = {ERASE: "erase", ERASE_ALL: "erase-all", SPACE: "space"}
_ICONS: Final = {ERASE: "delete", ERASE_ALL: "x", SPACE: "space"}
_TYPED: Final = {
    APOSTROPHE: "'",
    "●": "r", "◆": "o", "★": "j", "▲": "v", "■": "b", "☾": "i",
    "↑": "h", "→": "d", "↓": "b", "←": "g",
}  # fmt: skip
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
    if is_drawn(sign):
        return _drawn_face(model, sign, rect)
    if sign not in _NAMES:
        style = fitting(model, sign, ("key", "name", "label"), rect.w, rect.h)
        return (within(model, sign, style, rect, "lanterne_300" if sign in ACCENTS else "blanc"),)
    icon = _ICONS[sign]
    if width_of(model, _NAMES[sign], "button") <= rect.w - 2 * FACE_PX - ICON_PX:
        return label_marks(model, _NAMES[sign], rect, "blanc", icon=icon)
    x, y = rect.centre
    return (Icon(icon, Rect(x - 24, y - 24, 48, 48)),)


def _drawn_face(model: Model, sign: str, rect: Rect) -> tuple[Mark, ...]:
    """The shape with its name, beside it or under it; an arrow needs none."""
    if sign not in locks.SHAPE_NAMES:
        return drawn(sign, rect.inset(min(rect.w, rect.h) // 4))
    word = name(sign)
    beside = rect.w - SHAPE_PX - SHAPE_GAP - 2 * FACE_PX
    widest = {style: max(width_of(model, name(each), style) for each in locks.SHAPE_NAMES) for style in NAME_STYLES}
    style = next((style for style in NAME_STYLES if widest[style] <= beside), None)  # the same for all of them
    if style is not None:
        width = width_of(model, word, style)
        left = rect.x + (rect.w - SHAPE_PX - SHAPE_GAP - width) // 2
        shape = Rect(left, rect.centre[1] - SHAPE_PX // 2, SHAPE_PX, SHAPE_PX)
        return *drawn(sign, shape), within(model, word, style, Rect(shape.right + SHAPE_GAP, rect.y, width, rect.h))
    text = model.typesetter.lay(word, NAME_STYLES[-1], rect.w, align="centre")
    shape = Rect(rect.x, rect.y + 6, rect.w, max(24, rect.h - text.height - 12))
    return *drawn(sign, shape.inset(0, 2)), Words(rect.x, rect.bottom - text.height - 4, text)
