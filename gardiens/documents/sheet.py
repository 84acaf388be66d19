"""The file card of a photograph: what its file says beside the picture (its metadata)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from pydantic import model_validator

from gardiens.authored import Authored, Text, key
from gardiens.documents.town_map import Square
from gardiens.text import play as say


class Sheet(Authored):
    """What the file of a photograph says, line after line; what it does not say has no line.

    Parts: `titre`, then one for each line by its key (`date`, `case`…).
    """

    title: Text = key("titre", "Ce qui est écrit en haut de la fiche.", default="Fiche de la photo")
    date: Text | None = key("date", "Quel jour : « mardi 2 mars ».", default=None)
    time: Text | None = key("heure", "À quelle heure : « 18 h 48 ».", default=None)
    square: Square | None = key("case", "Dans quelle case de la carte de Valombre : « D4 ».", default=None)
    place: Text | None = key("lieu", "Où, en mots : « aucun » si le fichier ne le dit pas.", default=None)
    coordinates: Text | None = key("coordonnees", "Où, en chiffres : latitude et longitude inventées.", default=None)
    device: Text | None = key("appareil", "Avec quoi : « téléphone J. ».", default=None)
    software: Text | None = key("logiciel", "Le logiciel qui a modifié ou créé l’image.", default=None)
    author: Text | None = key("auteur", "Qui a pris la photo.", default=None)
    size: Text | None = key("taille", "La taille du fichier ou de l’image.", default=None)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.values():
            raise ValueError("une fiche a au moins une ligne : « date », « heure », « case », « appareil »…")
        return self

    def values(self) -> Mapping[str, str]:
        """What is written at the right of each line, by its key, in reading order."""
        written = {
            "date": self.date,
            "heure": self.time,
            "case": self.square,
            "lieu": self.place,
            "coordonnees": self.coordinates,
            "appareil": self.device,
            "logiciel": self.software,
            "auteur": self.author,
            "taille": self.size,
        }
        return {name: words for name, words in written.items() if words is not None}

    def parts(self) -> Mapping[str, str]:
        """Every line as one reads it aloud, after the title."""
        lines = {name: say.SHEET_LINE.format(say.SHEET[name], words) for name, words in self.values().items()}
        return {"titre": self.title, **lines}
