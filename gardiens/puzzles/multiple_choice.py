"""`choix_multiple`: pick all the right options and only them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from gardiens.authored import key
from gardiens.puzzles.base import Answer, JudgedPuzzle, PuzzleInput, Submit, Verdict
from gardiens.puzzles.choice import Option

INCOMPLETE = "incomplet"
"""The mistake of an answer that holds nothing wrong and misses something."""


class MultipleChoice(JudgedPuzzle):
    """Several options to pick; the answer is the set of their ids."""

    type: Literal["choix_multiple"] = key("type", "Choisir plusieurs éléments.")
    options: tuple[Option, ...] = key("options", "Trois à huit éléments.", min_length=3, max_length=8)
    counted: tuple[str, str] = key(
        "compte", "Le mot qui compte les choix, au singulier et au pluriel.", default=("choix", "choix")
    )

    def wanted(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.options if option.right)

    def judge(self, answer: Answer) -> Verdict | None:
        if isinstance(answer, str) or not set(answer) <= {option.id for option in self.options}:
            return None
        picked, wanted = set(answer), set(self.wanted())
        if picked == wanted:
            return Verdict("solved")
        wrong = [option.id for option in self.options if option.id in picked - wanted]
        return Verdict("mistake", wrong[0] if wrong else INCOMPLETE, close=len(wanted - picked) + len(wrong) <= 2)

    def solution(self) -> tuple[PuzzleInput, ...]:
        return (Submit(self.wanted()),)

    def distractors(self) -> Mapping[str, PuzzleInput]:
        wanted = self.wanted()
        named: dict[str, PuzzleInput] = {
            option.id: Submit((*wanted[:-1], option.id)) for option in self.options if not option.right
        }
        return {**named, INCOMPLETE: Submit(wanted[:-1])}

    def feedback(self, name: str) -> str | None:
        return next((option.feedback for option in self.options if option.id == name), None)


EXAMPLE = """\
type: choix_multiple
options:
  - {id: officiel, texte: Chercher sur le site de la mairie., juste: true}
  - {id: medias, texte: Voir si plusieurs médias l’annoncent., juste: true}
  - {id: partages, texte: Compter les partages., retour: La popularité ne mesure pas la vérité.}
"""
