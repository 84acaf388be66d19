"""Settings of an application, each a choice among a few values: one of the two shapes of `curseurs`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from gardiens.authored import Authored, Name, Text, key

Stop: TypeAlias = Annotated[Text, Field(max_length=24)]
"""One value, on a button whose place is fixed."""


class Setting(Authored):
    """One choice among two to four values."""

    id: Name = key("id", "Nom court du réglage, unique dans l’énigme.")
    name: Text = key("nom", "Ce qui se règle, par exemple « Position ».", max_length=32)
    values: tuple[Stop, ...] = key(
        "valeurs", "Deux à quatre valeurs, comme elles se lisent.", min_length=2, max_length=4
    )
    accepted: tuple[Text, ...] = key("accepte", "Celles qui conviennent.", min_length=1, max_length=4)
    start_value: Text | None = key(
        "depart", "La valeur du début ; sans elle, la dernière qui ne convient pas.", default=None
    )
    feedback: Text | None = key("retour", "Ce que lit l’équipe si la valeur ne convient pas.", default=None)
    feedbacks: Mapping[str, Text] = key("retours", "Un message par valeur qui ne convient pas.", default_factory=dict)

    @property
    def first_value(self) -> str:
        wrong = [value for value in self.values if value not in self.accepted]
        return self.start_value or (wrong or self.values)[-1]

    def mistake(self, value: str) -> str:
        """The name of the mistake: that of the value where it has words of its own, else that of the setting."""
        return f"{self.id}_{value}" if value in self.feedbacks else self.id


class SettingsPanel(Authored):
    """The settings of one application."""

    id: Name = key("id", "Nom court du panneau, unique dans l’énigme.")
    title: Text = key("titre", "Le nom de l’application.", max_length=32)
    logo: Literal["quizzarium", "carte", "zoupla", "papote"] | None = key(
        "logo", "Le logo d’une application de Valombre.", default=None
    )
    settings: tuple[Setting, ...] = key("reglages", "Un à six réglages.", min_length=1, max_length=6)
