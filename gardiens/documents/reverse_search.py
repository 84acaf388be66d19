"""`recherche`: what a search engine answers when it is given a picture instead of words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from gardiens.authored import Name, Text, key
from gardiens.documents.base import Document
from gardiens.documents.photo import Pictured
from gardiens.text.play import RESULTS


class Result(Pictured):
    """A page where the picture was found."""

    id: Name = key("id", "Nom court du résultat dans ce document.")
    title: Text = key("titre", "La page où se trouve l’image.")
    note: Text | None = key("note", "Ce qu’on y remarque : « recadrée », « sans légende ».", default=None)
    date: Text = key("date", "Quand elle a été publiée.")


class ReverseSearch(Document):
    """Results in no order. Parts: `titre`, `resultats.ID`."""

    kind: Literal["recherche"] = key("genre", "Les résultats d’une recherche par image.")
    title: Text = key("titre", "Ce qui est écrit en haut.", default="Recherche inversée")
    results: tuple[Result, ...] = key("resultats", "Ce que trouve le moteur.", min_length=2, max_length=6)

    def parts(self) -> Mapping[str, str]:
        found = {f"resultats.{result.id}": _read(result) for result in self.results}
        return {"titre": f"{self.title}, {RESULTS.format(len(self.results))}", **found}

    def images(self) -> tuple[str, ...]:
        return tuple(result.image for result in self.results)


def _read(result: Result) -> str:
    """A result as one reads it aloud, its picture last."""
    said = ", ".join(words for words in (result.title, result.note, result.date) if words)
    return f"{said}. {result.description}"


EXAMPLE = """\
pieces:
  exemple:
    genre: recherche
    resultats:
      - id: R1
        titre: "Valombre-Scoop : le crocodile du canal"
        note: recadrée, légende « canal de Valombre »
        date: 2 mars de cette année
        image: documents/crocodile-large
        cadrage: [48, 45, 42, 42]
        description: Le crocodile seul, sans les palmiers.
      - id: R2
        titre: Blog Voyage en vrac
        note: identique, sans légende
        date: 11 juin 2024
        image: documents/crocodile-large
        description: Un crocodile sur une berge, des palmiers derrière.
      - id: R3
        titre: Forum d’amateurs d’animaux
        note: retournée comme dans un miroir
        date: 23 septembre 2021
        image: documents/crocodile-large
        miroir: true
        description: La même photo, la tête du crocodile à gauche.
      - id: R4
        titre: Magazine Nature et rives
        note: entière, légende « lagune de Port-Mangrove »
        date: 30 août 2019
        image: documents/crocodile-large
        description: Un crocodile sur une berge, des palmiers derrière.
      - id: R5
        titre: Agence Lagune Images
        note: entière, crédit photo A. Silva, « parc animalier, Port-Mangrove »
        date: 14 août 2019
        image: documents/crocodile-large
        description: Un crocodile sur une berge, des palmiers derrière.
"""
