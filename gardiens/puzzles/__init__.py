"""The puzzle types, each pure and in a file of its own, listed by name."""

from __future__ import annotations

from sys import modules
from types import ModuleType
from typing import Final

from gardiens.puzzles import (
    choice,
    cipher,
    code,
    conversation,
    cross_checking,
    free_text,
    hotspots,
    metadata,
    multiple_choice,
    ordering,
    pairing,
    passphrase,
    propagation,
    sliders,
    sorting,
)
from gardiens.puzzles.base import Puzzle

PUZZLE_TYPES: Final[dict[str, type[Puzzle]]] = {
    "appariement": pairing.Pairing,
    "chiffre": cipher.Cipher,
    "choix": choice.Choice,
    "choix_multiple": multiple_choice.MultipleChoice,
    "code": code.Code,
    "conversation": conversation.Conversation,
    "curseurs": sliders.Sliders,
    "metadonnees": metadata.Metadata,
    "mot_de_passe": passphrase.Passphrase,
    "ordre": ordering.Ordering,
    "points_chauds": hotspots.Hotspots,
    "propagation": propagation.Propagation,
    "recoupement": cross_checking.CrossChecking,
    "texte": free_text.FreeText,
    "tri": sorting.Sorting,
}
"""Every type an animator may write, by its French name."""

MODULES: Final[dict[str, ModuleType]] = {french: modules[kind.__module__] for french, kind in PUZZLE_TYPES.items()}
"""The file of each type, where its `EXAMPLE` is."""
