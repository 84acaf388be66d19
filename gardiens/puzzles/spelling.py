"""What counts in words that a team types: neither capitals, accents, spaces, hyphens nor the first article."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae"})
ARTICLES: Final = frozenset({
    "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "ce", "cet", "cette", "ces",
})  # fmt: skip
ELIDED: Final = frozenset({"l", "d"})
"""An article too, before an apostrophe."""

_APOSTROPHES: Final = "'’‘ʼ"
_WORD: Final = re.compile(f"([a-z0-9]+)([{_APOSTROPHES}]?)")


def folded(written: str) -> str:
    """Without capitals, accents and ligatures: `Œuf à la coque` is `oeuf a la coque`."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", written).casefold()).translate(LIGATURES)
    return "".join(char for char in plain if not unicodedata.combining(char))


def normalised(written: str) -> str:
    """The letters and digits that count: `La Parodie`, `parodie` and `PARODIE !` are one answer.

    Empty when there are none. An article that is the whole answer stays.
    """
    words = [(word, bool(apostrophe)) for word, apostrophe in _WORD.findall(folded(written))]
    while len(words) > 1 and (words[0][0] in ARTICLES or (words[0][1] and words[0][0] in ELIDED)):
        words = words[1:]
    return "".join(word for word, _ in words)


def tolerance(word: str) -> int:
    """How many typing errors are forgiven in a normalised word: a short word with one may be another word."""
    return 0 if len(word) <= 3 else 1 if len(word) <= 7 else 2
