"""The words of French, so that another word than the answer never passes for a typing error of it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gardiens.puzzles.spelling import folded

_UNCOUNTED: Final = re.compile(r"[^a-z0-9\n]")


@cache
def french() -> frozenset[str]:
    """The forms of French, conjugated and in the plural too, without accents, hyphens and apostrophes.

    The dictionary is the one that pyspellchecker ships. The first call takes about a second: see `Puzzle.read_ahead`.
    """
    from spellchecker import SpellChecker

    known = SpellChecker(language="fr").word_frequency.keys()
    return frozenset(_UNCOUNTED.sub("", folded("\n".join(known))).split("\n"))


def is_french(word: str) -> bool:
    """Whether a normalised word is one of French."""
    return word in french()
