"""Numbers on tracks and the rules between them: one of the two shapes of `curseurs`."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from gardiens.authored import Authored, Name, Text, key
from gardiens.puzzles.bounded import Sum

Seal: TypeAlias = Literal["carre", "triangle", "rond", "etoile"]
"""The shape of a team's seal."""
LARGEST: Final = 99
"""The largest number that a track or a rule may hold."""


class Slider(Authored):
    """A number to set on a track; locked, it cannot be moved here."""

    id: Name = key("id", "Nom court du curseur, unique dans l’énigme.")
    name: Text = key("nom", "Ce qui est écrit au-dessus du curseur.", max_length=12)
    start_value: int | None = key("depart", "Le nombre du début ; sans lui, le plus petit.", default=None)
    locked: bool = key("verrouille", "Vrai si l’équipe ne peut pas le bouger.", default=False)
    reason: Text = key("motif", "Ce qui est écrit sous le cadenas.", default="déjà réglé", max_length=14)
    seal: Seal | None = key("sceau", "Le signe de l’équipe qui le règle.", default=None)
    note: Text | None = key("note", "À côté du signe, par exemple « votre écran ».", default=None, max_length=12)


class Constraint(Authored):
    """A rule between sliders: a sum, a difference or one number, and what it must be."""

    id: Name = key("id", "Nom court de la règle, unique dans l’énigme.")
    total: tuple[Name, ...] | None = key(
        "somme", "Les curseurs dont on fait la somme.", default=None, min_length=2, max_length=5
    )
    gap: tuple[Name, Name] | None = key("ecart", "[a, b] : ce que « a » vaut de plus que « b ».", default=None)
    one: Name | None = key("curseur", "Un seul curseur.", default=None)
    equals: int | None = key("vaut", "Exactement.", default=None, ge=-LARGEST, le=LARGEST)
    least: int | None = key("au_moins", "Ce nombre ou plus.", default=None, ge=-LARGEST, le=LARGEST)
    most: int | None = key("au_plus", "Ce nombre ou moins.", default=None, ge=-LARGEST, le=LARGEST)
    feedback: Text | None = key("retour", "Ce que lit l’équipe quand la règle n’est pas respectée.", default=None)

    @property
    def names(self) -> tuple[str, ...]:
        return self.total or self.gap or ((self.one,) if self.one else ())

    def sum(self) -> Sum:
        weights = {self.gap[0]: 1, self.gap[1]: -1} if self.gap else dict.fromkeys(self.names, 1)
        if self.equals is not None:
            return Sum(weights, self.equals, self.equals)
        return Sum(weights, self.least, self.most)

    def is_complete(self) -> bool:
        """Whether it says one thing of one sort of sum."""
        sorts = sum(each is not None for each in (self.total, self.gap, self.one))
        bounded = self.least is not None or self.most is not None
        return sorts == 1 and (self.equals is not None) is not bounded


class TextRule(Authored):
    """A rule as the team reads it."""

    text: Text = key("texte", "La règle, en une phrase.")
    seal: Seal | None = key("sceau", "Le signe de l’équipe qui la reçoit.", default=None)
