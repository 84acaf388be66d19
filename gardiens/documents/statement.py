"""`releve`: a page of a notebook, a statement, a bill: lines, in columns or not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Self, TypeAlias

from pydantic import model_validator

from gardiens.authored import Authored, MaybeEmpty, Name, Text, key
from gardiens.documents.base import Document

Style: TypeAlias = Literal["carnet", "releve", "facture"]


class Entry(Authored):
    """A line that can be pointed at."""

    id: Name = key("id", "Nom court de la ligne dans ce document.")
    cells: tuple[MaybeEmpty, ...] = key("cases", "Ce qui est écrit, une case par colonne.", min_length=1, max_length=6)


class Statement(Document):
    """Lines. Parts: `titre`, `colonnes`, `lignes.ID`, `note`, `cachet`."""

    kind: Literal["releve"] = key("genre", "Un carnet, un relevé, une facture.")
    style: Style = key("style", "À quoi il ressemble.", default="releve")
    title: Text = key("titre", "Le titre.")
    columns: tuple[Text, ...] = key("colonnes", "Le nom de chaque colonne.", default=(), max_length=6)
    entries: tuple[Entry, ...] = key("lignes", "Les lignes.", min_length=1, max_length=12)
    note: Text | None = key("note", "Ce qui est ajouté sous les lignes.", default=None)
    stamp: Text | None = key("cachet", "Ce que dit le tampon.", default=None)

    @model_validator(mode="after")
    def _aligned(self) -> Self:
        for entry in self.entries:
            if self.columns and len(entry.cells) != len(self.columns):
                raise ValueError(
                    f"la ligne « {entry.id} » n’a pas autant de cases ({len(entry.cells)}) "
                    f"qu’il y a de colonnes ({len(self.columns)})"
                )
        return self

    def parts(self) -> Mapping[str, str]:
        written = {
            "titre": self.title,
            "colonnes": _read(self.columns) or None,
            **{f"lignes.{entry.id}": _read(entry.cells) for entry in self.entries},
            "note": self.note,
            "cachet": self.stamp,
        }
        return {part: words for part, words in written.items() if words is not None}


def _read(cells: tuple[str, ...]) -> str:
    """Cells as one reads them aloud, each after a comma unless the one before ends by itself."""
    said = ""
    for cell in filter(None, cells):
        after = "" if not said else " " if said[-1] in ".!?…:;," else ", "
        said += after + cell
    return said


EXAMPLE = """\
pieces:
  exemple:
    genre: releve
    style: releve
    titre: Relevé des publications de L’Écho
    colonnes: [Jour, Heure, Ce qui est publié]
    lignes:
      - {id: premier, cases: [Mardi, 9 h 00, "« Un crocodile nage dans le canal »"]}
      - {id: troisieme, cases: [Mardi, 9 h 22, "« Partagez avant que ce soit supprimé »"]}
      - {id: nuit, cases: [Mercredi, 3 h 13, "« Personne ne vous répond »"]}
    note: Toutes les 11 minutes, jour et nuit, depuis cinq jours.
"""
