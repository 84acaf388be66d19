"""`carte`: the map of Valombre in squares, what lies in them, and where the pins are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Annotated, Final, Literal, Self, TypeAlias

from pydantic import AfterValidator, WithJsonSchema, model_validator

from gardiens.authored import Authored, Name, Text, key
from gardiens.documents.base import Document
from gardiens.text import play as say

COLUMNS: Final = "ABCDEF"
LINES: Final = "123456"
CANAL: Final = "3"
"""The line of squares through which the canal runs."""
MOST_PINS: Final = 3
"""A square has no room for the numbers of more pins."""

_PATTERN: Final = f"[{COLUMNS[0]}-{COLUMNS[-1]}][{LINES[0]}-{LINES[-1]}]"


def _on_the_map(square: str) -> str:
    if not re.fullmatch(_PATTERN, square):
        raise ValueError("une case s’écrit avec une lettre de A à F, puis un chiffre de 1 à 6 : « D4 »")
    return square


Square: TypeAlias = Annotated[
    Text, AfterValidator(_on_the_map), WithJsonSchema({"type": "string", "pattern": f"^{_PATTERN}$"})
]


class Landmark(Authored):
    """A place of the town."""

    id: Name = key("id", "Nom court du lieu dans ce document.")
    name: Text = key("nom", "Le nom du lieu.")
    square: Square = key("case", "La case du lieu : « C2 ».")
    icon: Name = key("icone", "Petit dessin du lieu, par exemple « maison ».", default="position")


class Pin(Authored):
    """A pin on the map; its number is its rank."""

    id: Name = key("id", "Nom court de l’épingle dans ce document.")
    name: Text = key("nom", "Ce que l’épingle marque, par exemple la légende d’une photo.")
    square: Square = key("case", "La case où elle est plantée : « D4 ».")


class TownMap(Document):
    """The map. Parts: `titre`, `cases.A1` to `cases.F6`, `canal`, `lieux.ID`, `epingles.ID`."""

    kind: Literal["carte"] = key("genre", "La carte quadrillée de Valombre, de A1 à F6 ; le canal passe en ligne 3.")
    title: Text = key("titre", "Ce qui est écrit en haut.", default="Carte de Valombre")
    landmarks: tuple[Landmark, ...] = key("lieux", "Les lieux dessinés et nommés.", default=(), max_length=6)
    pins: tuple[Pin, ...] = key("epingles", "Les épingles, numérotées dans l’ordre.", default=(), max_length=6)

    @model_validator(mode="after")
    def _few_in_a_square(self) -> Self:
        for square, count in Counter(pin.square for pin in self.pins).items():
            if count > MOST_PINS:
                raise ValueError(f"la case {square} porte {count} épingles : elle n’a de place que pour {MOST_PINS}")
        return self

    def parts(self) -> Mapping[str, str]:
        return {
            "titre": self.title,
            **{f"cases.{column}{line}": self._read(column + line) for line in LINES for column in COLUMNS},
            "canal": say.CANAL,
            **{f"lieux.{place.id}": say.ON_SQUARE.format(place.name, place.square) for place in self.landmarks},
            **{
                f"epingles.{pin.id}": say.PIN_ON_SQUARE.format(number, pin.name, pin.square)
                for number, pin in enumerate(self.pins, 1)
            },
        }

    def numbers(self, square: str) -> tuple[int, ...]:
        """The numbers of the pins in a square."""
        return tuple(number for number, pin in enumerate(self.pins, 1) if pin.square == square)

    def _read(self, square: str) -> str:
        """A square as one reads it aloud, with what lies in it."""
        said = [say.SQUARE.format(square)]
        said += [say.CANAL_SQUARE] if square[1] == CANAL else []
        said += [place.name for place in self.landmarks if place.square == square]
        said += [say.PIN.format(number) for number in self.numbers(square)]
        return ", ".join(said)


EXAMPLE = """\
pieces:
  exemple:
    genre: carte
    lieux:
      - {id: mairie, nom: Mairie, case: C1, icone: drapeau}
      - {id: college, nom: Collège, case: B4, icone: ecole}
      - {id: gazette, nom: La Gazette, case: E5, icone: journal}
      - {id: quai, nom: Le quai, case: B5, icone: bouee}
    epingles:
      - {id: ph1, nom: Moka au réveil, case: D4}
      - {id: ph2, nom: Nouvelle pagaie !, case: F2}
      - {id: ph3, nom: Devoirs…, case: D4}
      - {id: ph4, nom: La vue, case: B5}
      - {id: ph5, nom: Encore trempée, case: F2}
"""
