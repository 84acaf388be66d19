"""`appariement`: link what is at the left with what is at the right."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import permutations
from typing import Final, Literal

from gardiens.authored import Authored, Name, Text, key
from gardiens.puzzles.base import Answer, Fault, JudgedPuzzle, Series, Submit, Verdict, same_words
from gardiens.text import checks as say
from gardiens.text.puzzles import pairing as words

MOST_RIGHTS: Final = 8


class Pair(Authored):
    """Two things that go together."""

    id: Name = key("id", "Nom court de la paire, unique dans l’énigme.")
    left: Text = key("gauche", "Ce que lit l’équipe à gauche.")
    right: Text = key("droite", "Ce qui va avec, à droite ; « Nom : explication » est écrit sur deux lignes.")
    feedback: Mapping[Name, Text] = key(
        "retours", "Ce que lit l’équipe quand elle relie la gauche à la droite d’une autre paire, ou à un intrus.",
        default_factory=dict,
    )  # fmt: skip

    def judged(self, right: str) -> str:
        """The name of the mistake that links the left of the pair to this right."""
        return f"{self.id}_{right}"


class Spare(Authored):
    """Something at the right that goes with nothing."""

    id: Name = key("id", "Nom court de l’intrus, unique dans l’énigme.")
    text: Text = key("texte", "Ce que lit l’équipe.")


class Pairing(JudgedPuzzle):
    """Pairs to find; the answer maps each pair's id to that of the pair or spare whose right it is linked to."""

    type: Literal["appariement"] = key("type", "Relier des éléments deux à deux.")
    pairs: tuple[Pair, ...] = key(
        "paires", "Deux à sept paires, dans l’ordre de la gauche.", min_length=2, max_length=7
    )
    spares: tuple[Spare, ...] = key("intrus", "Deux éléments au plus qui ne vont avec rien.", default=(), max_length=2)
    vocabulary: Mapping[Name, Text] = key(
        "vocabulaire", "Pour un niveau : d’autres mots à gauche, par paire.", default_factory=dict
    )

    def called(self, pair: Pair) -> str:
        """What is at the left of a pair at this level."""
        return self.vocabulary.get(pair.id, pair.left)

    def rights(self) -> tuple[tuple[str, str], ...]:
        """Id and text of each right, from top to bottom: in alphabetical order, turned so that few face their left."""
        texts = [(pair.id, pair.right) for pair in self.pairs] + [(spare.id, spare.text) for spare in self.spares]
        ordered = sorted(texts, key=lambda each: each[1].casefold())
        turned = [ordered[turn:] + ordered[:turn] for turn in range(len(ordered))]
        return tuple(min(turned, key=self._facing))

    def held(self, answer: Mapping[str, str]) -> int:
        """How many pairs are right."""
        return sum(answer.get(pair.id) == pair.id for pair in self.pairs)

    def judge(self, answer: Answer) -> Verdict | None:
        """The mistake named is the first that its author explains, else the first; two links to swap are close."""
        known = {name for name, _ in self.rights()}
        if not isinstance(answer, Mapping) or answer.keys() != {pair.id for pair in self.pairs}:
            return None
        if not known.issuperset(answer.values()) or len(set(answer.values())) < len(answer):
            return None
        off = [pair.judged(answer[pair.id]) for pair in self.pairs if answer[pair.id] != pair.id]
        if not off:
            return Verdict("solved")
        named = next((mistake for mistake in off if self.feedback(mistake)), off[0])
        return Verdict("mistake", named, close=len(off) <= 2)

    def solution(self) -> Series:
        return (Submit({pair.id: pair.id for pair in self.pairs}),)

    def distractors(self) -> Mapping[str, Series]:
        """One answer for each link that its author explains; none where another such link cannot but come before it."""
        found = {}
        for pair in self.pairs:
            for right in pair.feedback:
                if wrong := self._showing(pair.id, right):
                    found[pair.judged(right)] = (Submit(wrong),)
        return found

    def _showing(self, left: str, right: str) -> dict[str, str] | None:
        """The answer nearest to the solution of which this link is the mistake that is named."""
        mistake = f"{left}_{right}"
        base = {pair.id: pair.id for pair in self.pairs} | {left: right}
        others = [name for name in base if name not in (left, right)]
        free = [left, *(spare.id for spare in self.spares if spare.id != right)]
        if right not in base:  # a spare takes nobody's place
            return base
        for moved in ((), *((other,) for other in others)):
            for rights in permutations([*free, *moved], len(moved) + 1):
                tried = base | dict(zip((right, *moved), rights, strict=True))
                verdict = self.judge(tried)
                if verdict is not None and verdict.name == mistake:
                    return tried
        return None

    def mistakes(self) -> Collection[str]:
        """Any left with any other right."""
        return [pair.judged(name) for pair in self.pairs for name, _ in self.rights() if name != pair.id]

    def feedback(self, name: str) -> str | None:
        said = {pair.judged(right): text for pair in self.pairs for right, text in pair.feedback.items()}
        return said.get(name)

    def recalled(self, name: str) -> str | None:
        """The left of the link that is spoken of: both its ends are marked on the board."""
        found = (self.called(pair) for pair in self.pairs for right, _ in self.rights() if pair.judged(right) == name)
        return next(found, None)

    def faults(self) -> Iterator[Fault]:
        """Every name is known and of one thing, no feedback is written for a right link, no two ends read the same."""
        rights = self.rights()
        known = [name for name, _ in rights]
        if len(rights) > MOST_RIGHTS:
            yield Fault("G355", words.TOO_MANY.format(len(rights), MOST_RIGHTS), ("intrus",))
        yield from same_words(self._lefts())
        for number, spare in enumerate(self.spares):
            if spare.id in {pair.id for pair in self.pairs}:
                yield Fault("G211", words.NAME_OF_A_PAIR.format(spare.id), ("intrus", number, "id"))
        seen: dict[str, str] = {}
        for name, text in rights:
            if seen.setdefault(text.casefold(), name) != name:
                path = next(self._places(name))
                yield Fault("G354", words.SAME_RIGHT.format(seen[text.casefold()], name), path)
        for number, pair in enumerate(self.pairs):
            for right in pair.feedback:
                here = ("paires", number, "retours", right)
                if right == pair.id:
                    yield Fault("G353", words.RIGHT_LINK.format(right), here, on_key=True)
                elif right not in known:
                    yield Fault("G352", words.NO_SUCH_RIGHT.format(right), here, say.one_of(known), on_key=True)
        for name in self.vocabulary:
            if name not in {pair.id for pair in self.pairs}:
                expected = say.one_of(pair.id for pair in self.pairs)
                yield Fault("G352", words.NO_SUCH_PAIR.format(name), ("vocabulaire", name), expected, on_key=True)

    def _lefts(self) -> Iterator[tuple[tuple[int | str, ...], str]]:
        """What is read at the left of each pair, and where it is written."""
        for number, pair in enumerate(self.pairs):
            renamed = pair.id in self.vocabulary
            yield ("vocabulaire", pair.id) if renamed else ("paires", number, "gauche"), self.called(pair)

    def _places(self, name: str) -> Iterator[tuple[int | str, ...]]:
        """Where the text of a right is written."""
        yield from (("paires", number, "droite") for number, pair in enumerate(self.pairs) if pair.id == name)
        yield from (("intrus", number, "texte") for number, spare in enumerate(self.spares) if spare.id == name)

    def _facing(self, rights: Iterable[tuple[str, str]]) -> int:
        """How many rights face the left that they go with."""
        return sum(pair.id == name for pair, (name, _) in zip(self.pairs, rights, strict=False))


EXAMPLE = """\
etapes:
  exemple:
    type: appariement
    titre: La bonne porte
    consigne: Il existe plusieurs portes. Reliez chaque besoin à **la porte qui convient le mieux**.
    duree: 3 min
    paires:
      - id: adulte
        gauche: Des moqueries durent depuis plusieurs jours, au collège et en ligne.
        droite: "Un adulte du collège : CPE, professeur, infirmière"
        retours:
          n3018: Le 3018 peut aider aussi. Mais pour agir au collège, un adulte sur place est la première porte.
      - id: n3018
        gauche: Je veux un conseil gratuit, ou faire retirer vite un contenu.
        droite: "Le 3018 : gratuit et confidentiel"
      - id: bouton
        gauche: Cette publication ne respecte pas les règles du réseau.
        droite: "Le bouton Signaler : il prévient la plateforme"
      - id: urgence
        gauche: Quelqu’un est en danger, tout de suite.
        droite: "Le 17 ou le 112 : les urgences"
        retours:
          bouton: Un signalement prend du temps. En danger immédiat, on appelle.
    indices: ["Repérez d’abord l’urgence, puis ce qui se passe au collège."]
    a_retenir: Aucune porte n’est fausse. Frapper à une, c’est déjà être aidé.
"""
