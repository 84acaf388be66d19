"""`texte`: a word or a short sentence, typed; judged without its accents, its articles and small typing errors."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, Literal, TypeAlias

from rapidfuzz.distance import OSA

from gardiens.authored import Authored, Text, key
from gardiens.puzzles.base import Answer, Fault, JudgedPuzzle, Series, Submit, Verdict
from gardiens.puzzles.lexicon import french, is_french
from gardiens.puzzles.spelling import counted_words, normalised, same_but_number, tolerance, turned_by_prefix
from gardiens.text import checks as say

MOST_TYPED: Final = 40
"""How many characters a team may type, spaces included."""
GAP: Final = "_"
"""A letter of `trame` that the team finds."""

Path: TypeAlias = tuple[int | str, ...]


class WrongText(Authored):
    """A wrong answer that the author foresaw; its id is its first writing."""

    value: Text = key("valeur", "Le mot que l’équipe peut taper à tort.")
    also: tuple[Text, ...] = key("aussi", "D’autres mots qui reçoivent la même explication.", default=(), max_length=12)
    feedback: Text | None = key("retour", "Ce que lit l’équipe quand elle envoie ce mot.", default=None)
    close: bool = key("proche", "Vrai si l’équipe y est presque : l’écran dit « Très proche ».", default=False)

    @property
    def id(self) -> str:
        return self.value


class FreeText(JudgedPuzzle):
    """Words to type. Capitals, accents, spaces, hyphens and a first article never count; digits are exact.

    A typing error is forgiven when what is typed is no other word of French, and nearer to an accepted answer than to
    any other word that the author names.
    """

    type: Literal["texte"] = key("type", "Taper un mot ou une courte phrase.")
    value: Text = key("valeur", "La réponse, comme elle s’écrit.")
    accepted: tuple[Text, ...] = key("acceptes", "D’autres réponses acceptées.", default=(), max_length=30)
    traps: tuple[WrongText, ...] = key(
        "pieges", "Les réponses fausses connues, chacune avec son explication.", default=(), max_length=12
    )
    others: tuple[Text, ...] = key(
        "autres_mots",
        "De vrais mots qui ressemblent à la réponse : ils ne passent pas pour une faute de frappe.",
        default=(),
        max_length=30,
    )
    given: Text | None = key(
        "trame", "La réponse avec des lettres à trouver, par exemple « P _ R _ D _ E ».", default=None
    )
    label: Text | None = key("libelle", "Titre au-dessus du mot, à la place de « Votre mot ».", default=None)

    @property
    def keeps_arrangement(self) -> bool:
        return False

    # --- what is written in the puzzle ---

    @property
    def pattern(self) -> str:
        """The letters of `trame`, a gap for each one to find; empty without `trame`."""
        return "".join(char for char in self.given or "" if char == GAP or char.isalnum())

    def right(self) -> tuple[str, ...]:
        """Each accepted answer, normalised."""
        return tuple(dict.fromkeys(normalised(written) for written in (self.value, *self.accepted)))

    def _slips(self, typed: str) -> list[str]:
        """The accepted answers, normalised, that a slip of the finger may have turned into what is typed.

        Not where a word of it says something else: a word of French, or one with another prefix.
        """
        words = counted_words(typed)
        return [
            normalised(written)
            for written in (self.value, *self.accepted)
            if _may_be_a_slip(words, counted_words(written))
        ]

    def wrong(self) -> dict[str, WrongText | None]:
        """Each word that is not the answer, normalised; None beside one of which the author says nothing."""
        known: dict[str, WrongText | None] = {normalised(word): None for word in self.others}
        return known | {normalised(word): trap for trap in self.traps for word in (trap.value, *trap.also)}

    def _written(self) -> Iterator[tuple[Path, str]]:
        yield ("valeur",), self.value
        for number, word in enumerate(self.accepted):
            yield ("acceptes", number), word
        yield from self._unwanted()

    def _unwanted(self) -> Iterator[tuple[Path, str]]:
        for number, trap in enumerate(self.traps):
            yield ("pieges", number, "valeur"), trap.value
            for rank, word in enumerate(trap.also):
                yield ("pieges", number, "aussi", rank), word
        for number, word in enumerate(self.others):
            yield ("autres_mots", number), word

    def has_digits(self) -> bool:
        """Whether a word of the puzzle has a digit, which the keyboard then shows."""
        return any(char.isdigit() for _, word in self._written() for char in word)

    def completes(self, typed: str) -> bool:
        """Whether something that is typed may be sent: it is more than the beginning of the letters to complete."""
        letters = "".join(normalised(char) for char in typed)
        return bool(normalised(typed)) and not (self.follows(typed) and len(letters) < len(self.pattern))

    def follows(self, typed: str) -> bool:
        """Whether what is typed agrees so far with the letters that are given."""
        letters, pattern = "".join(normalised(char) for char in typed), self.pattern
        return len(letters) <= len(pattern) and all(
            there in (GAP, here) for here, there in zip(letters, pattern.lower(), strict=False)
        )

    # --- the puzzle ---

    def judge(self, answer: Answer) -> Verdict | None:
        """Words that the author wrote come first, then typing errors: a wrong word as near as the right one wins."""
        if not isinstance(answer, str) or len(answer) > MOST_TYPED:
            return None
        word = normalised(answer)
        if not word:
            return None
        if word in self.right():
            return Verdict("solved")
        wrong = self.wrong()
        name = _nearest(word, wrong)
        if (found := _nearest(word, self._slips(answer))) is None or (name is not None and name[0] <= found[0]):
            trap = wrong[name[1]] if name else None
            return Verdict("mistake", trap.id, close=trap.close) if trap else Verdict("mistake")
        return Verdict("solved")

    def solution(self) -> Series:
        return (Submit(self.value),)

    def distractors(self) -> Mapping[str, Series]:
        return {trap.id: (Submit(trap.value),) for trap in self.traps}

    def feedback(self, name: str) -> str | None:
        return next((trap.feedback for trap in self.traps if trap.id == name), None)

    # --- what its author should mend ---

    def read_ahead(self) -> None:
        french()

    def faults(self) -> Iterator[Fault]:
        """Every word can be typed, no wrong one is accepted, and the letters given are those of the answer."""
        for path, word in self._written():
            if len(word) > MOST_TYPED or not normalised(word):
                yield Fault("G340", say.NOT_TYPABLE.format(word), path, say.TYPABLE.format(MOST_TYPED))
        right, seen = set(self.right()), set[str]()
        for path, word in self._unwanted():
            if normalised(word) in right:
                yield Fault("G341", say.BOTH_RIGHT_AND_WRONG.format(word), path, say.ONE_OR_THE_OTHER)
            elif normalised(word) in seen:
                yield Fault("G341", say.WRONG_TWICE.format(word), path, say.ONE_OR_THE_OTHER)
            seen.add(normalised(word))
        if self.given is not None:
            yield from self._pattern_faults()

    def _pattern_faults(self) -> Iterator[Fault]:
        whole = len(self.pattern)
        letters = "".join(normalised(char) for char in self.value)
        if len(letters) != whole or not self.follows(self.value):
            yield Fault("G342", say.PATTERN_MISFIT.format(self.given, self.value), ("trame",), say.PATTERN_FORM)
            return
        for path, word in self._written():
            if not self.completes(word):
                yield Fault("G342", say.PATTERN_HIDES.format(word), path, say.PATTERN_LETTER)

    def remarks(self) -> Iterator[Fault]:
        """An answer that is already accepted under another writing."""
        seen = {normalised(self.value): self.value}
        for number, word in enumerate(self.accepted):
            known = seen.setdefault(normalised(word), word)
            if known is not word:
                yield Fault("G343", say.ACCEPTED_ALREADY.format(word, known), ("acceptes", number))


def _may_be_a_slip(typed: Collection[str], right: Collection[str]) -> bool:
    """Whether no word that is typed has another meaning than those of an accepted answer, which it is not."""
    one, other = "".join(typed), "".join(right)
    if one[:1] != other[:1]:  # a child who means a word begins it well: « fausse » is not « hausse »
        return False
    unlike = [word for word in {one, *typed} if word not in right]
    return not any(
        any(turned_by_prefix(word, each) for each in {other, *right})
        or (is_french(word) and not any(same_but_number(word, each) for each in {other, *right}))
        for word in unlike
    )


def _nearest(word: str, known: Collection[str]) -> tuple[int, str] | None:
    """The nearest of the known words that a typing error may have turned into `word`, and how many errors that takes.

    One error is a letter too many, one too few, another one, or two neighbours swapped.
    """
    digits = [char for char in word if char.isdigit()]
    found: tuple[int, str] | None = None
    for each in known:
        most = tolerance(each) if digits == [char for char in each if char.isdigit()] else 0
        errors = OSA.distance(word, each, score_cutoff=most)
        if errors <= most and (found is None or errors < found[0]):
            found = errors, each
    return found


EXAMPLE = """\
pieces:
  apropos:
    genre: article
    style: goeland
    journal: Le Goéland Rieur
    surtitre: À propos
    textes:
      - id: page
        texte: >-
          Le Goéland Rieur, depuis 2012. Toute l’actualité qui n’a jamais eu lieu. Nos journalistes dorment,
          nos scoops aussi. Ici, chaque article est inventé pour faire rire.
    adresse: goeland-rieur.example
etapes:
  exemple:
    type: texte
    titre: Lire les petites lignes
    consigne: "Lisez la page « À propos ». **Quel genre de texte publie ce site ?** Tapez un seul mot."
    duree: 3 min
    piece: apropos
    valeur: parodie
    trame: P _ R _ D _ E
    acceptes: [satire, humour, blague, canular]
    pieges:
      - valeur: infox
        aussi: [fake news, intox]
        retour: "Pas tout à fait : ici, l’intention de faire rire est annoncée."
      - valeur: mensonge
        retour: Le site prévient qu’il invente. Ce n’est pas la même chose que tromper.
    autres_mots: [humeur, satyre]
    indices:
      - "Relisez la phrase qui commence par « Ici »."
      - C’est une imitation d’un journal, faite pour rire.
    a_retenir: La page « À propos » dit qui parle et dans quel but.
"""
