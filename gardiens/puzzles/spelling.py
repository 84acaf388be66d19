"""What counts in words that a team types, and which difference is never a slip of the finger."""

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

PREFIXES: Final = {
    "in": "not", "im": "not", "il": "not", "ir": "not", "de": "undo", "des": "undo", "a": "without", "an": "without",
    "mes": "badly", "mal": "ill", "re": "again", "non": "no",
}  # fmt: skip
"""The prefixes that turn a word into another one, without accents, each with its sense: `in` and `im` are one."""

_APOSTROPHES: Final = "'’‘ʼ"
_WORD: Final = re.compile(f"([a-z0-9]+)([{_APOSTROPHES}]?)")


def folded(written: str) -> str:
    """Without capitals, accents and ligatures: `Œuf à la coque` is `oeuf a la coque`."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", written).casefold()).translate(LIGATURES)
    return "".join(char for char in plain if not unicodedata.combining(char))


def counted_words(written: str) -> tuple[str, ...]:
    """The words that count, folded: without a first article, unless it is the whole answer."""
    words = [(word, bool(apostrophe)) for word, apostrophe in _WORD.findall(folded(written))]
    while len(words) > 1 and (words[0][0] in ARTICLES or (words[0][1] and words[0][0] in ELIDED)):
        words = words[1:]
    return tuple(word for word, _ in words)


def normalised(written: str) -> str:
    """The letters and digits that count: `La Parodie`, `parodie` and `PARODIE !` are one answer.

    Empty when there are none. An article that is the whole answer stays.
    """
    return "".join(counted_words(written))


def tolerance(word: str) -> int:
    """How many typing errors are forgiven in a normalised word: a short word with one may be another word."""
    return 0 if len(word) <= 4 else 1 if len(word) <= 9 else 2


def same_but_number(one: str, other: str) -> bool:
    """Whether two normalised words are one in the singular and in the plural, long enough to tell."""
    short, long = sorted((one, other), key=len)
    return tolerance(short) > 0 and long in (f"{short}s", f"{short}x")


def turned_by_prefix(one: str, other: str) -> bool:
    """Whether two normalised words differ by a prefix that changes the meaning: `possible` and `impossible`."""
    return any(
        sense != other_sense
        for sense, stem in _stems(one)
        for other_sense, other_stem in _stems(other)
        if stem and stem == other_stem
    )


def _stems(word: str) -> list[tuple[str, str]]:
    """What a word may be made of: the sense of its prefix, or none, and the rest."""
    found = [(sense, word.removeprefix(prefix)) for prefix, sense in PREFIXES.items() if word.startswith(prefix)]
    return [("", word), *found]
