"""`ordre`: put elements in order, the one that was written or any that keeps the author's rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, Literal
from zlib import crc32

from gardiens.authored import Authored, Name, Text, key
from gardiens.puzzles.base import Answer, Fault, JudgedPuzzle, Series, Submit, Verdict, same_words
from gardiens.text import checks as say

_SHUFFLES: Final = 24
"""How many shuffles are looked at for one that is far from right."""


class Item(Authored):
    """One strip to put in its place."""

    id: Name = key("id", "Nom court de la bande, unique dans l’énigme.")
    text: Text = key("texte", "Ce que lit l’équipe.")
    shown: Text | None = key("affichage", "Une seconde ligne, plus petite : une date, une heure.", default=None)
    feedback: Text | None = key("retour", "Ce que lit l’équipe si cette bande est la plus mal placée.", default=None)


class Rule(Authored):
    """One element that comes before another; not always right before it."""

    first: Name = key("d_abord", "La bande qui vient avant l’autre.")
    then: Name = key("ensuite", "La bande qui vient après, tout de suite ou plus loin.")
    feedback: Text | None = key("retour", "Ce que lit l’équipe si elle les met dans l’autre sens.", default=None)

    @property
    def id(self) -> str:
        """The name of the mistake: the second one stands before the first."""
        return f"{self.then}_avant_{self.first}"

    def is_kept(self, order: Sequence[str]) -> bool:
        return order.index(self.first) < order.index(self.then)


class Memo(Authored):
    """A card beside the strips with something useful to count or to compare."""

    title: Text = key("titre", "Titre du pense-bête, par exemple « Pour compter ».")
    text: Text = key("texte", "Ce qu’il rappelle, en quelques lignes.")
    icon: Name | None = key("icone", "Petit dessin du pense-bête, par exemple « calendrier ».", default=None)


class Ordering(JudgedPuzzle):
    """Elements to put in order; the answer is their ids, from the first to the last.

    The elements are written in a right order. In a total order it is the only one, and `rules` are pairs that the
    author has something to say of. In a partial order, any order that keeps `rules` is right.
    """

    type: Literal["ordre"] = key("type", "Remettre des bandes dans l’ordre.")
    items: tuple[Item, ...] = key(
        "elements", "Trois à sept bandes, écrites dans un ordre juste.", min_length=3, max_length=7
    )
    partial: bool = key("ordre_partiel", "Vrai : tout ordre qui respecte « ordonner » est juste.", default=False)
    rules: tuple[Rule, ...] = key(
        "ordonner", "Ce qui vient avant quoi : {d_abord, ensuite, retour}.", default=(), max_length=21
    )
    start_order: tuple[Name, ...] | None = key(
        "depart", "L’ordre montré au début ; sans lui, le jeu mélange.", default=None
    )
    memo: Memo | None = key("memo", "Un pense-bête à côté des bandes.", default=None)

    # --- orders ---

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in the order in which they are written."""
        return tuple(item.id for item in self.items)

    def item(self, name: str) -> Item | None:
        return next((item for item in self.items if item.id == name), None)

    def right_order(self) -> tuple[str, ...]:
        """The order as written; in a partial order, the one nearest to it that keeps every rule."""
        if not self.partial:
            return self.ids
        left, order = list(self.ids), list[str]()
        while left:
            free = [name for name in left if not any(rule.then == name and rule.first in left for rule in self.rules)]
            order.append((free or left)[0])
            left.remove(order[-1])
        return tuple(order)

    def first_shown(self) -> tuple[str, ...]:
        """The order that the team finds: the author's, else a shuffle of the ids, never a right one."""
        return self.start_order or min(self._shuffles(), key=self._nearness)

    def _shuffles(self) -> Iterator[tuple[str, ...]]:
        """The same ones for the same ids: a session that is played again must find the same order."""
        for salt in range(_SHUFFLES):
            yield tuple(sorted(self.ids, key=lambda name: crc32(f"{salt}:{name}".encode())))
        yield self.right_order()[::-1]

    def _nearness(self, order: tuple[str, ...]) -> int:
        """How unfit an order is to begin with: right, nearly right, or neither."""
        verdict = self.judge(order)
        return 0 if verdict is None else 2 * verdict.solved + verdict.close

    def well_placed(self, order: Sequence[str]) -> int:
        """How many elements are where they should be, in a total order."""
        return sum(one == other for one, other in zip(order, self.right_order(), strict=False))

    # --- the puzzle ---

    def judge(self, answer: Answer) -> Verdict | None:
        """A broken rule is said first, then the element that is the most out of its place, if the author foresaw it.

        One swap, or one rule, away from right is close.
        """
        if not isinstance(answer, tuple) or sorted(answer) != sorted(self.ids):
            return None
        broken = [rule.id for rule in self.rules if not rule.is_kept(answer)]
        if self.partial:
            return Verdict("mistake", broken[0], close=len(broken) == 1) if broken else Verdict("solved")
        if answer == self.ids:
            return Verdict("solved")
        close = len(answer) - self.well_placed(answer) == 2
        return Verdict("mistake", broken[0] if broken else self._most_misplaced(answer), close=close)

    def _most_misplaced(self, order: Sequence[str]) -> str | None:
        """Among the elements that stand on the wrong side of the most others, the first that has words of its own."""
        right = self.ids
        turned = {
            name: sum((right.index(name) < right.index(other)) != (order.index(name) < order.index(other))
                      for other in right if other != name)
            for name in right
        }  # fmt: skip
        most = max(turned.values())
        return next((item.id for item in self.items if item.feedback and turned[item.id] == most), None)

    def solution(self) -> Series:
        return (Submit(self.right_order()),)

    def distractors(self) -> Mapping[str, Series]:
        """One wrong order for each thing that the author has words for, as near to the right one as can be."""
        named: dict[str, Series] = {}
        known = {*(rule.id for rule in self.rules), *(item.id for item in self.items if item.feedback)}
        for order in self._nearly_right():
            verdict = self.judge(order)
            if verdict is not None and verdict.name in known:
                named.setdefault(str(verdict.name), (Submit(order),))
        return {name: named[name] for name in self._names() if name in named}

    def _names(self) -> tuple[str, ...]:
        return (*(rule.id for rule in self.rules), *self.ids)

    def _nearly_right(self) -> Iterator[tuple[str, ...]]:
        """Orders with two elements swapped, then with one moved elsewhere."""
        right = self.right_order()
        for one, other in combinations(range(len(right)), 2):
            order = list(right)
            order[one], order[other] = order[other], order[one]
            yield tuple(order)
        for name in right:
            for place in range(len(right)):
                yield moved(right, name, place)

    def mistakes(self) -> Collection[str]:
        return self._names()

    def faults(self) -> Iterator[Fault]:
        """Rules between two elements, that can all be kept; a start that shows each element once, and is not right."""
        yield from same_words(
            (("elements", number, "texte"), " ".join(filter(None, (item.text, item.shown))))
            for number, item in enumerate(self.items)
        )
        wrong_rules = list(self._wrong_rules())
        yield from wrong_rules
        if self.partial and not self.rules:
            yield Fault("G351", say.NO_ORDER_RULE, ("ordre_partiel",), say.ORDER_RULE_FORM, on_key=True)
        if wrong_rules or (self.partial and not self.rules):
            return
        if self.partial and (stuck := self._stuck()):
            yield Fault("G349", say.ORDER_CYCLE.format(say.together(stuck)), ("ordonner",), on_key=True)
        elif self.start_order is not None:
            yield from self._wrong_start(self.start_order)

    def _wrong_rules(self) -> Iterator[Fault]:
        for number, rule in enumerate(self.rules):
            for french, name in (("d_abord", rule.first), ("ensuite", rule.then)):
                if name not in self.ids:
                    message = say.NO_SUCH_ITEM.format(name)
                    yield Fault("G348", message, ("ordonner", number, french), say.one_of(self.ids))
            if rule.first == rule.then:
                yield Fault("G348", say.BEFORE_ITSELF.format(rule.then), ("ordonner", number, "ensuite"))
            elif not self.partial and {rule.first, rule.then} <= {*self.ids} and not rule.is_kept(self.ids):
                message = say.AGAINST_WRITTEN_ORDER.format(rule.then, rule.first)
                yield Fault("G348", message, ("ordonner", number), say.WRITTEN_IN_ORDER)

    def _stuck(self) -> tuple[str, ...]:
        """The elements that wait for each other, so that no order keeps every rule; none when one does."""
        left = list(self.ids)
        while free := [name for name in left if not any(r.then == name and r.first in left for r in self.rules)]:
            left.remove(free[0])
        while free := [name for name in left if not any(r.first == name and r.then in left for r in self.rules)]:
            left.remove(free[0])  # what only comes after them does not wait in a ring
        return tuple(left)

    def _wrong_start(self, start: tuple[str, ...]) -> Iterator[Fault]:
        verdict = self.judge(start)
        if verdict is None:
            yield Fault("G350", say.START_NOT_EACH_ONCE, ("depart",), say.EACH_ITEM_ONCE)
        elif verdict.solved:
            yield Fault("G350", say.START_ALREADY_RIGHT, ("depart",), say.ANOTHER_START)

    def feedback(self, name: str) -> str | None:
        told = {each.id: each.feedback for each in self.items} | {rule.id: rule.feedback for rule in self.rules}
        return told.get(name)


def moved(order: Sequence[str], name: str, place: int) -> tuple[str, ...]:
    """The order with one element taken out and put at a place, from 0; the others close up."""
    others = [other for other in order if other != name]
    return (*others[:place], name, *others[place:])


EXAMPLE = """\
etapes:
  exemple:
    type: ordre
    titre: Le fil du temps
    consigne: Remettez les captures dans l’ordre. Une capture affiche parfois « hier ».
    duree: 3 min
    elements:
      - {id: poste, texte: Théo poste l’autocollant dans le groupe de classe., affichage: "lundi 1er mars, 18 h 04"}
      - id: zoupla
        texte: L’autocollant apparaît sur Zoupla.
        affichage: lundi 1er mars, 18 h 22
      - id: inconnus
        texte: Premiers commentaires d’inconnus.
        affichage: « il y a 14 h », capture faite mardi 2 mars à 9 h 00
        retour: "« Il y a 14 h », vu mardi à 9 h : comptez à rebours."
      - {id: second, texte: Un second groupe est créé., affichage: "mardi 2 mars, 7 h 55"}
      - id: echo
        texte: L’Écho reprend l’image.
        affichage: « hier, 12 h 40 », capture faite mercredi 3 mars à 8 h 00
        retour: "« Hier », vu mercredi : c’est donc mardi."
    ordonner:
      - {d_abord: poste, ensuite: zoupla, retour: L’autocollant part d’abord du groupe de classe.}
    depart: [echo, poste, second, inconnus, zoupla]
    memo:
      titre: Pour compter
      icone: calendrier
      texte: "lundi 1er mars\\nmardi 2 mars\\nmercredi 3 mars"
    indices: [Traduisez chaque « il y a… » en jour et en heure.]
    a_retenir: « Il y a 2 h » ne veut rien dire demain. Sur une capture, on garde la date et l’heure.
"""
