"""`mot_de_passe`: a passphrase made of word tiles, or put together from words won before. None is ever a real one."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, Final, Literal, TypeAlias
from zlib import crc32

from pydantic import Field

from gardiens.authored import Authored, Text, key
from gardiens.puzzles.base import Answer, Fault, JudgedPuzzle, Series, Submit, Verdict
from gardiens.text import checks as say
from gardiens.text.puzzles import passphrase as words

MOST_SLOTS: Final = 7
MOST_TILES: Final = 28
CNIL_BITS: Final = 80
"""What the CNIL asks of a password that is the only protection: 80 bits at least (recommendation of 2022)."""

LONG_LIST: Final = 7776
"""The words of the usual lists for passphrases: one for each throw of five dice."""

TOO_SHORT: Final = "trop_court"
"""The mistake of a phrase with too few words: no screen sends one."""
ORDER: Final = "ordre"
"""The mistake of the right words in another order."""
STRANGER: Final = "intrus"
"""The mistake of a phrase with a word that is not of it."""


Tile: TypeAlias = Annotated[Text, Field(max_length=19)]
"""A word on a tile: all of them keep their places, whatever is written there."""
Sign: TypeAlias = Annotated[Text, Field(max_length=3)]
"""Where a word comes from, beside it: the sign of a team."""


class Guessable(Authored):
    """A word that somebody who knows the person, or the usual passwords, tries first."""

    word: Text = key("mot", "Le mot de la tuile.", max_length=16)
    reason: Text = key("raison", "Pourquoi il se devine, en quelques mots : « nom de son chat ».")
    feedback: Text | None = key("retour", "Ce que lit l’équipe, à la place du « retour » de l’énigme.", default=None)

    @property
    def id(self) -> str:
        return self.word


class Passphrase(JudgedPuzzle):
    """Words to choose far from what is known of somebody; with `phrase`, words to put in their order."""

    type: Literal["mot_de_passe"] = key("type", "Fabriquer une phrase de passe avec des mots.")
    words: tuple[Tile, ...] = key(
        "mots", "Les mots sans lien avec la personne ; avec « phrase », des mots en trop.", default=(), max_length=28
    )
    guessable: tuple[Guessable, ...] = key("a_eviter", "Les mots qui se devinent.", default=(), max_length=14)
    count: int = key("nombre", "Combien de mots fait la phrase.", default=7, ge=2, le=MOST_SLOTS)
    choices: int | None = key(
        "choix", "Taille de la liste d’où viendraient les mots, par exemple 7776 ; sinon, les tuiles.",
        default=None, ge=2, le=1_000_000,
    )  # fmt: skip
    said: Text | None = key("retour", "Ce que lit l’équipe quand un mot de sa phrase se devine.", default=None)
    phrase: tuple[Tile, ...] = key(
        "phrase", "Les mots à assembler, dans leur ordre.", default=(), max_length=MOST_SLOTS
    )
    origins: tuple[Sign, ...] = key(
        "origines", "Avec « phrase », d’où vient chaque mot : le signe d’une équipe, par exemple « ▲ ».", default=()
    )

    @property
    def keeps_arrangement(self) -> bool:
        return False  # a phrase that a team made is kept nowhere

    @property
    def size(self) -> int:
        """How many words are wanted."""
        return len(self.phrase) or self.count

    def tiles(self) -> tuple[str, ...]:
        """Every word on the screen, mixed, always in the same way."""
        known = dict.fromkeys((*self.phrase, *self.words, *(each.word for each in self.guessable)))
        return tuple(sorted(known, key=lambda word: crc32(word.encode())))

    def avoided(self, word: str) -> Guessable | None:
        return next((each for each in self.guessable if each.word == word), None)

    # --- how strong it is ---

    def bits(self, chosen: Collection[str]) -> float:
        """The strength of words drawn at random, in bits: log2 of how many draws there are.

        From a list of `choix` words each adds log2(choix). From the tiles, each one drawn leaves one less to draw. A
        word that can be guessed adds nothing: it is among the first that are tried.
        """
        drawn = sum(self.avoided(word) is None for word in chosen)
        if self.choices is not None:
            return drawn * math.log2(self.choices)
        return math.fsum(math.log2(max(1, len(self.words) - before)) for before in range(drawn))

    def whole_bits(self) -> float:
        """The strength of a right phrase: any of them, since no word of it can be guessed."""
        return self.bits(self.words[: self.size])

    def full_bits(self) -> float:
        """The strength at which the gauge is full: that of a right phrase, and no less than what the CNIL asks."""
        return max(self.whole_bits(), CNIL_BITS)

    def reaches_benchmark(self) -> bool:
        """Whether a right phrase is as strong as the CNIL asks: the tiles of a screen are far too few for that."""
        return self.whole_bits() >= CNIL_BITS

    # --- the puzzle ---

    def judge(self, answer: Answer) -> Verdict | None:
        """The first word that can be guessed is said; words in a wrong order are close when two of them are swapped."""
        known = set(self.tiles())
        if not isinstance(answer, tuple) or len(set(answer)) != len(answer) or not known.issuperset(answer):
            return None
        if len(answer) != self.size:
            return Verdict("mistake", TOO_SHORT) if len(answer) < self.size else None
        if self.phrase:
            return self._assembled(answer)
        guessed = next((word for word in answer if self.avoided(word)), None)
        return Verdict("mistake", guessed) if guessed else Verdict("solved")

    def _assembled(self, answer: tuple[str, ...]) -> Verdict:
        if answer == self.phrase:
            return Verdict("solved")
        if set(answer) != set(self.phrase):
            return Verdict("mistake", STRANGER)
        moved = sum(here != there for here, there in zip(answer, self.phrase, strict=True))
        return Verdict("mistake", ORDER, close=moved == 2)

    def solution(self) -> Series:
        return (Submit(self.phrase or self.words[: self.size]),)

    def distractors(self) -> Mapping[str, Series]:
        if not self.phrase:
            safe = self.words[: self.size - 1]
            return {each.word: (Submit((*safe, each.word)),) for each in self.guessable}
        swapped = (self.phrase[1], self.phrase[0], *self.phrase[2:])
        strangers = {STRANGER: (Submit((*self.phrase[:-1], self.words[0])),)} if self.words else {}
        return {ORDER: (Submit(swapped),), **strangers}

    def mistakes(self) -> Collection[str]:
        return {*self.distractors(), TOO_SHORT, *((ORDER, STRANGER) if self.phrase else ())}

    def feedback(self, name: str) -> str | None:
        """For a word that can be guessed: why, then the author's words, its own or those of the puzzle."""
        found = self.avoided(name)
        if found is None:
            return None
        return words.GUESSED.format(found.word, found.reason, found.feedback or self.said or words.ADDS_NOTHING)

    # --- what its author should mend ---

    def faults(self) -> Iterator[Fault]:
        """A phrase can be made, each word is once on the screen, and it holds there."""
        yield from self._repeated()
        if self.phrase:
            if len(self.phrase) < 2 or self.guessable or self.choices is not None:
                yield Fault("G375", say.PHRASE_ALONE, ("phrase",), say.PHRASE_FORM)
            if self.origins and len(self.origins) != len(self.phrase):
                message = say.ORIGINS_MISFIT.format(len(self.origins), len(self.phrase))
                yield Fault("G376", message, ("origines",), say.ORIGINS_FORM)
        elif len(self.words) < self.count:
            yield Fault("G373", say.TOO_FEW_WORDS.format(len(self.words), self.count), ("mots",), say.MORE_WORDS)
        elif self.origins:
            yield Fault("G376", say.ORIGINS_ALONE, ("origines",), say.ORIGINS_FORM)
        elif self.choices is not None and self.choices < len(self.words):
            yield Fault("G375", say.LIST_TOO_SMALL.format(self.choices, len(self.words)), ("choix",))
        if len(self.tiles()) > MOST_TILES:
            yield Fault("G373", say.TOO_MANY_TILES.format(len(self.tiles()), MOST_TILES), ("mots",))

    def _repeated(self) -> Iterator[Fault]:
        seen = set[str]()
        written = (
            [(("phrase", number), word) for number, word in enumerate(self.phrase)]
            + [(("mots", number), word) for number, word in enumerate(self.words)]
            + [(("a_eviter", number, "mot"), each.word) for number, each in enumerate(self.guessable)]
        )
        for path, word in written:
            if word.casefold() in seen:
                yield Fault("G374", say.WORD_TWICE.format(word), path, say.WORD_ONCE)
            seen.add(word.casefold())


EXAMPLE = """\
etapes:
  exemple:
    type: mot_de_passe
    titre: La phrase de passe
    consigne: >-
      **N’écrivez jamais ici un vrai mot de passe.** Avec les tuiles, fabriquez pour Jade une phrase de passe
      de 7 mots. Le bouton « Au hasard » peut vous aider.
    duree: 3 min
    mots: [lanterne, brouillard, cactus, violon, marmite, orage, tiroir, planète, bouclier, cerise,
           château, poulpe, mousse, tambour, fenêtre, horloge, girouette, dentelle, citron, boussole]
    a_eviter:
      - {mot: jade, raison: son prénom}
      - {mot: moka, raison: le nom de son chat}
      - {mot: canoë, raison: "son sport, affiché en ligne"}
      - {mot: valombre, raison: sa ville}
      - {mot: 9mai, raison: sa date de naissance}
      - {mot: azerty, raison: trop courant, retour: Il est essayé parmi les premiers.}
      - {mot: soleil, raison: mot courant, retour: Il est essayé parmi les premiers.}
      - {mot: "123456", raison: trop courant, retour: C’est un des mots de passe les plus utilisés.}
    nombre: 7
    retour: Ce mot se devine avec ce que Jade publie. Choisissez un mot sans lien avec elle.
    indices: ["Sept mots qui n’ont rien à voir entre eux, ni avec Jade."]
    a_retenir: >-
      Mot de passe seul, selon la CNIL (2022) : au moins 12 caractères variés, 14 sans caractères spéciaux,
      ou 7 mots. Un par compte.
    source: CNIL, recommandation de 2022 sur les mots de passe (80 bits au moins pour un mot de passe seul)
    verifie_le: "2026-11-23"
"""
