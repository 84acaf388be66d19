"""The puzzle types, each pure and in a file of its own, listed by name."""

from __future__ import annotations

from sys import modules
from types import ModuleType
from typing import Final

from gardiens.puzzles import (
    choice,
    code,
    conversation,
    cross_checking,
    free_text,
    hotspots,
    multiple_choice,
    ordering,
    passphrase,
    propagation,
    sliders,
)
from gardiens.puzzles.base import Puzzle

PUZZLE_TYPES: Final[dict[str, type[Puzzle]]] = {
    "choix": choice.Choice,
    "choix_multiple": multiple_choice.MultipleChoice,
    "code": code.Code,
    "conversation": conversation.Conversation,
    "mot_de_passe": passphrase.Passphrase,
    "curseurs": sliders.Sliders,
    "ordre": ordering.Ordering,
    "points_chauds": hotspots.Hotspots,
    "propagation": propagation.Propagation,
    "recoupement": cross_checking.CrossChecking,
    "texte": free_text.FreeText,
}
"""Every type an animator may write, by its French name."""

MODULES: Final[dict[str, ModuleType]] = {french: modules[kind.__module__] for french, kind in PUZZLE_TYPES.items()}
"""The file of each type, where its `EXAMPLE` is."""
