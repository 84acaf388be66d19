"""`tri`: put each card into the category where it belongs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from gardiens.authored import Authored, Name, Text, key
from gardiens.puzzles.base import Answer, Fault, JudgedPuzzle, Series, Submit, Verdict, same_words
from gardiens.text import checks as say
from gardiens.text.puzzles import sorting as words


class Category(Authored):
    """A drawer for cards."""

    id: Name = key("id", "Nom court de la catégorie, unique dans l’énigme.")
    name: Text = key(
        "nom", "Ce qui est écrit sur le tiroir ; la parenthèse finale est écrite dessous, plus petite.", max_length=80
    )
    icon: Name | None = key("icone", "Petit dessin du tiroir, par exemple « masque ».", default=None)


class Card(Authored):
    """Something to put into a category."""

    id: Name = key("id", "Nom court de la carte, unique dans l’énigme.")
    text: Text = key("texte", "Ce que lit l’équipe.", max_length=160)
    category: Name = key("categorie", "Là où la carte va.")
    tolerated: tuple[Name, ...] = key("tolere", "Autres catégories acceptées.", default=())
    feedback: Mapping[Name, Text] = key(
        "retours", "Ce que lit l’équipe quand elle range la carte ailleurs, par catégorie.", default_factory=dict
    )

    def judged(self, category: str) -> str:
        """The name of the mistake that puts the card into this category."""
        return f"{self.id}_{category}"


class Sorting(JudgedPuzzle):
    """Cards to put into categories; the answer maps each card's id to a category's id.

    Where a level merges categories (`fusion`), what belongs to one of them belongs to the one that replaces it.
    """

    type: Literal["tri"] = key("type", "Ranger des cartes dans des catégories.")
    categories: tuple[Category, ...] = key("categories", "Deux à cinq catégories.", min_length=2, max_length=5)
    cards: tuple[Card, ...] = key(
        "cartes", "Deux à douze cartes, dans l’ordre où elles se présentent.", min_length=2, max_length=12
    )
    merged: Mapping[Name, Name] = key(
        "fusion", "Pour un niveau : catégories retirées, et celle qui remplace chacune.", default_factory=dict
    )
    vocabulary: Mapping[Name, Text] = key(
        "vocabulaire", "Pour un niveau : d’autres mots pour certaines catégories.", default_factory=dict
    )

    def card(self, name: str) -> Card | None:
        return next((card for card in self.cards if card.id == name), None)

    def called(self, category: Category) -> str:
        """What is written on a category at this level."""
        return self.vocabulary.get(category.id, category.name)

    def accepted(self, card: Card) -> tuple[str, ...]:
        """The categories where a card may lie, the best one first."""
        return tuple(dict.fromkeys(self._kept(name) for name in (card.category, *card.tolerated)))

    def in_place(self, answer: Mapping[str, str]) -> int:
        """How many cards lie where they may."""
        return sum(answer.get(card.id) in self.accepted(card) for card in self.cards)

    def judge(self, answer: Answer) -> Verdict | None:
        """The mistake named is the first one that its author explains, else the first one; alone, it is close."""
        known = self._ids()
        if not isinstance(answer, Mapping) or answer.keys() != {card.id for card in self.cards}:
            return None
        if not all(category in known for category in answer.values()):
            return None
        off = [card.judged(answer[card.id]) for card in self.cards if answer[card.id] not in self.accepted(card)]
        if not off:
            return Verdict("solved")
        named = next((mistake for mistake in off if self.feedback(mistake)), off[0])
        return Verdict("mistake", named, close=len(off) == 1)

    def solution(self) -> Series:
        return (Submit(self._right()),)

    def distractors(self) -> Mapping[str, Series]:
        right = self._right()
        return {
            card.judged(category): (Submit(right | {card.id: category}),)
            for card in self.cards
            for category in self._explained(card)
        }

    def mistakes(self) -> Collection[str]:
        """Any card in any other category, those that a level merges included."""
        names = (*self._ids(), *self.merged)
        return [card.judged(name) for card in self.cards for name in names if name != card.category]

    def feedback(self, name: str) -> str | None:
        said = (
            text
            for card in self.cards
            for category, text in self._explained(card).items()
            if card.judged(category) == name
        )
        return next(said, None)

    def recalled(self, name: str) -> str | None:
        found = (card.text for card in self.cards for each in self._ids() if card.judged(each) == name)
        return next(found, None)

    def faults(self) -> Iterator[Fault]:
        """Every category that is named exists, and no feedback is written where a card is right."""
        known = self._ids()
        yield from same_words((("cartes", number, "texte"), card.text) for number, card in enumerate(self.cards))
        yield from same_words(self._drawers())
        for old, new in self.merged.items():
            if old in known or new not in known:
                message = words.STILL_THERE.format(old) if old in known else words.NO_SUCH_CATEGORY.format(new)
                yield Fault("G347", message, ("fusion", old), words.MERGED_FORM, on_key=old in known)
        named: list[tuple[tuple[int | str, ...], str, bool]] = [
            (("vocabulaire", name), name, True) for name in self.vocabulary
        ]
        for number, card in enumerate(self.cards):
            here = ("cartes", number)
            named.append(((*here, "categorie"), card.category, False))
            named += [((*here, "tolere", index), name, False) for index, name in enumerate(card.tolerated)]
            named += [((*here, "retours", name), name, True) for name in card.feedback]
        for path, name, on_key in named:
            if self._kept(name) not in known:
                expected = say.one_of([*known, *self.merged])
                yield Fault("G344", words.NO_SUCH_CATEGORY.format(name), path, expected, on_key=on_key)
        for number, card in enumerate(self.cards):
            for name in card.feedback:
                if name in (card.category, *card.tolerated):
                    message = words.RIGHT_THERE.format(card.id, name)
                    yield Fault("G345", message, ("cartes", number, "retours", name), on_key=True)

    def _drawers(self) -> Iterator[tuple[tuple[int | str, ...], str]]:
        """What is written on each category, and where."""
        for number, category in enumerate(self.categories):
            renamed = category.id in self.vocabulary
            yield ("vocabulaire", category.id) if renamed else ("categories", number, "nom"), self.called(category)

    def remarks(self) -> Iterator[Fault]:
        used = {name for card in self.cards for name in self.accepted(card)}
        for number, category in enumerate(self.categories):
            if category.id not in used:
                yield Fault("G346", words.EMPTY_CATEGORY.format(category.id), ("categories", number, "id"))

    def _ids(self) -> list[str]:
        return [category.id for category in self.categories]

    def _kept(self, name: str) -> str:
        return self.merged.get(name, name)

    def _right(self) -> dict[str, str]:
        return {card.id: self._kept(card.category) for card in self.cards}

    def _explained(self, card: Card) -> dict[str, str]:
        """What is said of a card by category where it is not right; merging may have made some of them right."""
        accepted = self.accepted(card)
        said = {self._kept(name): text for name, text in card.feedback.items()}
        return {name: text for name, text in said.items() if name not in accepted}


EXAMPLE = """\
etapes:
  exemple:
    type: tri
    titre: Quatre tiroirs pour une rumeur
    consigne: "Rangez chaque carte dans le bon tiroir. Est-ce vrai ? et surtout : avec **quelle intention** ?"
    duree: 3 min
    categories:
      - {id: info, nom: Information vérifiée, icone: valide}
      - {id: parodie, nom: Parodie ou humour annoncé, icone: rire}
      - {id: mesinfo, nom: Mésinformation (on se trompe sans vouloir nuire), icone: question}
      - {id: desinfo, nom: Désinformation (on trompe exprès), icone: masque}
    cartes:
      - id: echo
        texte: L’Écho recopie la blague en effaçant le mot « humour », pour gagner des clics.
        categorie: desinfo
        retours:
          parodie: Au départ, c’était une parodie. En effaçant le mot « humour », L’Écho change l’intention.
      - id: lou
        texte: Lou croit le post et le partage pour protéger ses amis.
        categorie: mesinfo
        retours:
          desinfo: Lou se trompe, mais ne cherche pas à tromper. L’intention change le tiroir.
      - id: goeland
        texte: Le Goéland Rieur invente un crocodile candidat à la mairie.
        categorie: parodie
      - id: ines
        texte: Inès publie les réponses de la mairie et des pompiers, avec leurs noms.
        categorie: info
      - id: retraite
        texte: Un retraité croit reconnaître le canal sur la vieille photo et le dit de bonne foi.
        categorie: mesinfo
      - id: gazzette
        texte: Le compte « La Gazzette » imite le vrai journal pour qu’on le croie.
        categorie: desinfo
    indices: ["Deux questions suffisent : est-ce vérifié ? veut-on tromper ?"]
    a_retenir: Même contenu, intentions différentes. L’intention change le tiroir.
"""
