"""The signs that a lock may hold: digits, letters, colours with their shapes, arrows, and the dots of a pattern."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from gardiens.puzzles.spelling import folded

AlphabetName: TypeAlias = Literal["chiffres", "lettres", "couleurs", "fleches", "motif"]

MOST_SLOTS: Final = 8
MOST_DOTS: Final = 9


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The signs that a slot may hold, and the words that an author writes for them.

    `words`: the signs make words, which are never kept aside. `most`: how many slots there may be.
    """

    signs: str
    words: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    most: int = MOST_SLOTS


COLOURS: Final[Mapping[str, str]] = {"rouge": "●", "orange": "◆", "jaune": "★", "vert": "▲", "bleu": "■", "violet": "☾"}
"""Each colour with its shape, so that colour never tells anything alone."""
SHAPES: Final[Mapping[str, str]] = {
    "rond": "●", "losange": "◆", "etoile": "★", "triangle": "▲", "carre": "■", "lune": "☾",
}  # fmt: skip
ARROWS: Final[Mapping[str, str]] = {"haut": "↑", "droite": "→", "bas": "↓", "gauche": "←"}

ALPHABETS: Final[Mapping[AlphabetName, Alphabet]] = {
    "chiffres": Alphabet("0123456789"),
    "lettres": Alphabet("abcdefghijklmnopqrstuvwxyz", words=True),
    "couleurs": Alphabet("".join(COLOURS.values()), names={**COLOURS, **SHAPES}),
    "fleches": Alphabet("".join(ARROWS.values()), names=ARROWS),
    "motif": Alphabet("123456789", most=MOST_DOTS),
}
"""By the name an animator writes."""

_WORDS: Final = re.compile(r"[^\W\d_]+")


def composed(alphabet: Alphabet, written: str) -> str:
    """The code that a writing stands for: `14/08` is `1408`, `École` is `ecole`, `rouge, bleu` is `●■`."""
    plain = folded(written)
    if alphabet.names and (words := _WORDS.findall(plain)):
        return "".join(alphabet.names.get(word, word) for word in words)
    return "".join(char for char in plain if char.isalnum() or char in alphabet.signs)


def unnamed(alphabet: Alphabet, written: str) -> str | None:
    """The first word of a writing that names no sign of the alphabet."""
    return next((word for word in _WORDS.findall(folded(written)) if word not in alphabet.names), None)


# --- patterns: dots 1 to 9, three by three, joined in order ---------------------------------------------------------


def joined(path: str, dot: str) -> str:
    """The path that goes on to a dot; a dot in between that is still free is joined on the way, as on a telephone."""
    across = _between(path[-1], dot) if path else None
    return path + (across if across and across not in path else "") + dot


def is_path(code: str) -> bool:
    """Whether a finger can draw these dots in this order, each once."""
    path = ""
    for dot in code:
        if dot in path or joined(path, dot) != path + dot:
            return False
        path += dot
    return True


def _between(start: str, end: str) -> str | None:
    """The dot in the middle of the line between two dots, if there is one."""
    (x, y), (to_x, to_y) = _place(start), _place(end)
    if (x + to_x) % 2 or (y + to_y) % 2:
        return None
    return str((x + to_x) // 2 + 3 * ((y + to_y) // 2) + 1)


def _place(dot: str) -> tuple[int, int]:
    return (int(dot) - 1) % 3, (int(dot) - 1) // 3
