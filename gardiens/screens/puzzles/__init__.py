"""How each puzzle type looks and is touched, listed by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from gardiens.puzzles.base import PuzzleInput
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens.model import Model
from gardiens.screens.puzzles import (
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
from gardiens.screens.puzzles.board import Board
from gardiens.screens.tree import Page, Widget


@dataclass(frozen=True, slots=True)
class Look:
    """A puzzle type on the screen: its board, and its solution in words for « Avancer ensemble ».

    `reach` is how an answer is touched: the next widget on the way to an input, None when only sending it is left. It
    raises NotOnPageError, or KeyError for an input that names nothing.
    """

    board: Callable[[Model, PuzzleStep], Board]
    solution: Callable[[Model, PuzzleStep], tuple[str, ...]]
    reach: Callable[[Page, Scenario, PuzzleStep, PuzzleInput], Widget | None]


LOOKS: Final[dict[str, Look]] = {
    "appariement": Look(pairing.board, pairing.solution, pairing.reach),
    "chiffre": Look(cipher.board, cipher.solution, cipher.reach),
    "choix": Look(choice.board, choice.solution, choice.reach),
    "choix_multiple": Look(multiple_choice.board, multiple_choice.solution, multiple_choice.reach),
    "code": Look(code.board, code.solution, code.reach),
    "conversation": Look(conversation.board, conversation.solution, conversation.reach),
    "curseurs": Look(sliders.board, sliders.solution, sliders.reach),
    "metadonnees": Look(metadata.board, metadata.solution, metadata.reach),
    "mot_de_passe": Look(passphrase.board, passphrase.solution, passphrase.reach),
    "ordre": Look(ordering.board, ordering.solution, ordering.reach),
    "points_chauds": Look(hotspots.board, hotspots.solution, hotspots.reach),
    "propagation": Look(propagation.board, propagation.solution, propagation.reach),
    "recoupement": Look(cross_checking.board, cross_checking.solution, cross_checking.reach),
    "texte": Look(free_text.board, free_text.solution, free_text.reach),
    "tri": Look(sorting.board, sorting.solution, sorting.reach),
}
"""Every type an animator may write, by its French name."""
