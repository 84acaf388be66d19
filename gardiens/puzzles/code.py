"""`code`: compose digits, letters, colours, arrows or a pattern in the slots of a lock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from gardiens.authored import Authored, Text, key
from gardiens.puzzles import signs
from gardiens.puzzles.base import Answer, Fault, JudgedPuzzle, Series, Submit, Verdict
from gardiens.puzzles.signs import ALPHABETS, MOST_DOTS, Alphabet, AlphabetName
from gardiens.text import checks as say
from gardiens.text.play import SIGNS
from gardiens.text.screens import counted


class Slots(Authored):
    """Some slots side by side, under one label."""

    label: Text = key("libelle", "Ce qui est écrit au-dessus des cases, par exemple « Jour ».", max_length=16)
    count: int = key("nombre", "Combien de cases.", ge=1, le=MOST_DOTS)


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
    alphabet: AlphabetName = key("alphabet", "Ce que porte le clavier.", default="chiffres")
    groups: tuple[Slots, ...] = key(
        "cases", "Les cases, en un à trois groupes ; huit en tout au plus.", min_length=1, max_length=3
    )
    value: Text = key(
        "valeur", "Le code, entre guillemets s’il commence par 0 ; en mots pour les couleurs et les flèches."
    )
    accepted: tuple[Text, ...] = key("acceptes", "Autres codes ou écritures acceptés.", default=(), max_length=12)
    traps: tuple[Trap, ...] = key(
        "pieges", "Codes faux connus, chacun avec son explication.", default=(), max_length=12
    )
    lock: Text | None = key("titre_cadenas", "Titre au-dessus des cases, à la place de « Cadenas ».", default=None)

    @property
    def size(self) -> int:
        """How many slots there are."""
        return sum(group.count for group in self.groups)

    @property
    def signs(self) -> Alphabet:
        return ALPHABETS[self.alphabet]

    def composed(self, written: str) -> str:
        """The code that a writing stands for: `14/08` is `1408`, `École` is `ecole`, `rouge bleu` is `●■`."""
        return signs.composed(self.signs, written)

    def fits(self, written: str) -> bool:
        """Whether a code fills every slot with signs of the alphabet, in an order that can be composed."""
        code = self.composed(written)
        if len(code) != self.size or not all(char in self.signs.signs for char in code):
            return False
        return self.alphabet != "motif" or signs.is_path(code)

    def grouped(self, code: str) -> Iterator[tuple[Slots, str]]:
        """Each group of slots with its part of a whole code."""
        start = 0
        for group in self.groups:
            yield group, code[start : start + group.count]
            start += group.count

    @property
    def keeps_arrangement(self) -> bool:
        return not self.signs.words

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
        """Every code written in the puzzle fills its slots, in words that its pad has."""
        most = self.signs.most
        if self.size > most:
            yield Fault("G330", say.TOO_MANY_SLOTS.format(self.size, most), ("cases",))
            return
        if self.alphabet == "motif" and len(self.groups) > 1:
            yield Fault("G379", say.ONE_PATTERN, ("cases",), say.ONE_GROUP)
        written: list[tuple[tuple[int | str, ...], str]] = [(("valeur",), self.value)]
        written += [(("acceptes", number), code) for number, code in enumerate(self.accepted)]
        written += [(("pieges", number, "valeur"), trap.value) for number, trap in enumerate(self.traps)]
        for path, code in written:
            if not self.fits(code):
                yield self._misfit(path, code)

    def _misfit(self, path: tuple[int | str, ...], code: str) -> Fault:
        if self.signs.names and (word := signs.unnamed(self.signs, code)):
            return Fault("G377", say.NO_SUCH_SIGN.format(word), path, say.one_of(self.signs.names))
        if self.alphabet == "motif" and len(self.composed(code)) == self.size:
            return Fault("G378", say.NO_TRACE.format(code), path, say.TRACE_FORM)
        expected = say.SIGNS_WANTED.format(self.size, counted(self.size, SIGNS[self.alphabet]))
        return Fault("G330", counted(self.size, say.CODE_MISFIT, code), path, expected)

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
