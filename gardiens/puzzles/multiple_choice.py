"""`choix_multiple`: pick all the right options and only them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from gardiens.authored import key
from gardiens.puzzles.base import Answer, Fault, JudgedPuzzle, Series, Submit, Verdict, same_words
from gardiens.puzzles.choice import Option
from gardiens.text import checks as say

INCOMPLETE = "incomplet"
"""The mistake of an answer that holds nothing wrong and misses something: no screen sends one."""


class MultipleChoice(JudgedPuzzle):
    """Several options to pick; the answer is their ids, in any order.

    An answer is close when adding, removing or swapping a single option makes it right.
    """

    type: Literal["choix_multiple"] = key("type", "Choisir plusieurs éléments.")
    options: tuple[Option, ...] = key("options", "Trois à huit éléments.", min_length=3, max_length=8)
    counted: tuple[str, str] = key(
        "compte", "Le mot qui compte les choix, au singulier et au pluriel.", default=("choix", "choix")
    )

    def wanted(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.options if option.right)

    def judge(self, answer: Answer) -> Verdict | None:
        known = [option.id for option in self.options]
        if not isinstance(answer, tuple) or not all(name in known for name in answer):
            return None
        wrong = [option.id for option in self.options if not option.right and option.id in answer]
        missing = [name for name in self.wanted() if name not in answer]
        if not wrong and not missing:
            return Verdict("solved")
        one_apart = len(wrong) <= 1 and len(missing) <= 1
        return Verdict("mistake", wrong[0] if wrong else INCOMPLETE, close=one_apart)

    def solution(self) -> Series:
        return (Submit(self.wanted()),)

    def distractors(self) -> Mapping[str, Series]:
        wanted = self.wanted()
        return {option.id: (Submit((*wanted[:-1], option.id)),) for option in self.options if not option.right}

    def faults(self) -> Iterator[Fault]:
        yield from same_words((("options", number, "texte"), each.text) for number, each in enumerate(self.options))
        if not self.wanted():
            yield Fault("G310", say.NONE_RIGHT, ("options",), say.MARK_RIGHT, on_key=True)

    def feedback(self, name: str) -> str | None:
        return next((option.feedback for option in self.options if option.id == name), None)

    def recalled(self, name: str) -> str | None:
        return next((option.text for option in self.options if option.id == name), None)


EXAMPLE = """\
etapes:
  exemple:
    type: choix_multiple
    titre: Avant de partager
    consigne: Choisissez les **2 gestes** qui vérifient vraiment une annonce.
    duree: 1 min
    compte: [geste, gestes]
    options:
      - {id: officiel, texte: Chercher sur le site de la mairie., juste: true}
      - {id: medias, texte: Voir si plusieurs médias l’annoncent., juste: true}
      - {id: partages, texte: Compter les partages., retour: La popularité ne mesure pas la vérité.}
      - {id: majuscules, texte: Regarder s’il y a des majuscules., retour: Le ton alerte. Il ne prouve rien.}
    indices: ["Qui sait, et qui ne fait que répéter ?"]
    a_retenir: On vérifie à la source, puis ailleurs.
"""
