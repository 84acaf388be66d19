"""`code`: compose digits or letters in the slots of a lock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from gardiens.authored import Authored, Text, key
from gardiens.puzzles.base import Answer, Fault, JudgedPuzzle, Series, Submit, Verdict
from gardiens.puzzles.spelling import folded
from gardiens.text import checks as say
from gardiens.text.play import SIGNS
from gardiens.text.screens import counted

MOST_SLOTS: Final = 8


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The signs that a slot may hold; `words` when they make words, which are never kept aside."""

    signs: str
    words: bool = False


ALPHABETS: Final[dict[str, Alphabet]] = {
    "chiffres": Alphabet("0123456789"),
    "lettres": Alphabet("abcdefghijklmnopqrstuvwxyz", words=True),
}
"""By the name an animator writes."""


class Slots(Authored):
    """Some slots side by side, under one label."""

    label: Text = key("libelle", "Ce qui est écrit au-dessus des cases, par exemple « Jour ».")
    count: int = key("nombre", "Combien de cases.", ge=1, le=MOST_SLOTS)


class Trap(Authored):
    """A wrong code that the author foresaw; its id is the code itself."""

    value: Text = key("valeur", "Le code que l’équipe peut composer à tort.")
    feedback: Text | None = key("retour", "Ce que lit l’équipe quand elle envoie ce code.", default=None)
    close: bool = key("proche", "Vrai si l’équipe y est presque : l’écran dit « Très proche ».", default=False)

    @property
    def id(self) -> str:
        return self.value


class Code(JudgedPuzzle):
    """A lock that one code opens. Spaces and separators never count; nor do capitals and accents."""

    type: Literal["code"] = key("type", "Composer un code sur un clavier.")
    alphabet: Literal["chiffres", "lettres"] = key("alphabet", "Ce que porte le clavier.", default="chiffres")
    groups: tuple[Slots, ...] = key(
        "cases", "Les cases, en un à trois groupes ; huit en tout au plus.", min_length=1, max_length=3
    )
    value: Text = key("valeur", "Le code, entre guillemets s’il commence par 0.")
    accepted: tuple[Text, ...] = key("acceptes", "Autres codes ou écritures acceptés.", default=())
    traps: tuple[Trap, ...] = key("pieges", "Codes faux connus, chacun avec son explication.", default=())
    lock: Text | None = key("titre_cadenas", "Titre au-dessus des cases, à la place de « Cadenas ».", default=None)

    @property
    def size(self) -> int:
        """How many slots there are."""
        return sum(group.count for group in self.groups)

    def composed(self, written: str) -> str:
        """The code that a writing stands for: `14/08` is `1408`, `École` is `ecole`."""
        return "".join(char for char in folded(written) if char.isalnum())

    def fits(self, written: str) -> bool:
        """Whether a code fills every slot with signs of the alphabet."""
        code, signs = self.composed(written), ALPHABETS[self.alphabet].signs
        return len(code) == self.size and all(char in signs for char in code)

    def grouped(self, code: str) -> Iterator[tuple[Slots, str]]:
        """Each group of slots with its part of a whole code."""
        start = 0
        for group in self.groups:
            yield group, code[start : start + group.count]
            start += group.count

    @property
    def keeps_arrangement(self) -> bool:
        return not ALPHABETS[self.alphabet].words

    def judge(self, answer: Answer) -> Verdict | None:
        """A wrong code is close when its author says so: digits that look alike may mean quite another thing."""
        if not isinstance(answer, str) or not self.fits(answer):
            return None
        code = self.composed(answer)
        right = [self.composed(written) for written in (self.value, *self.accepted)]
        if code in right:
            return Verdict("solved")
        trap = next((trap for trap in self.traps if self.composed(trap.value) == code), None)
        return Verdict("mistake", trap.id, close=trap.close) if trap else Verdict("mistake")

    def solution(self) -> Series:
        return (Submit(self.composed(self.value)),)

    def distractors(self) -> Mapping[str, Series]:
        return {trap.id: (Submit(self.composed(trap.value)),) for trap in self.traps}

    def faults(self) -> Iterator[Fault]:
        """Every code written in the puzzle fills its slots."""
        if self.size > MOST_SLOTS:
            yield Fault("G330", say.TOO_MANY_SLOTS.format(self.size, MOST_SLOTS), ("cases",))
            return
        written: list[tuple[tuple[int | str, ...], str]] = [(("valeur",), self.value)]
        written += [(("acceptes", number), code) for number, code in enumerate(self.accepted)]
        written += [(("pieges", number, "valeur"), trap.value) for number, trap in enumerate(self.traps)]
        expected = say.SIGNS_WANTED.format(self.size, counted(self.size, SIGNS[self.alphabet]))
        for path, code in written:
            if not self.fits(code):
                yield Fault("G330", counted(self.size, say.CODE_MISFIT, code), path, expected)

    def feedback(self, name: str) -> str | None:
        return next((trap.feedback for trap in self.traps if trap.id == name), None)


EXAMPLE = """\
pieces:
  carnet:
    genre: releve
    titre: Retrouvée quatre fois
    colonnes: [Où, Quand]
    lignes:
      - {id: agence, cases: [Agence Lagune Images, 14 août 2019]}
      - {id: magazine, cases: [Magazine Nature et rives, 30 août 2019]}
      - {id: blog, cases: [Blog Voyage en vrac, 11 juin 2024]}
      - {id: scoop, cases: [Valombre-Scoop, 2 mars]}
etapes:
  exemple:
    type: code
    titre: La photo a une histoire
    consigne: Le cadenas attend **le jour et le mois** de la plus ancienne publication.
    duree: 2 min
    piece: carnet
    cases:
      - {libelle: Jour, nombre: 2}
      - {libelle: Mois, nombre: 2}
    valeur: "1408"
    acceptes: ["14/08"]
    pieges:
      - {valeur: "3008", retour: Une publication est plus ancienne de quelques jours.}
      - {valeur: "0203", retour: C’est la plus récente. On cherche la première.}
    indices: [Cherchez la plus petite année.]
    a_retenir: Une vraie photo peut mentir si on change sa date.
"""
