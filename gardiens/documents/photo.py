"""`photo`: a picture with a white border and what is written under it; and pictures as documents show them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field

from gardiens.authored import Authored, LongText, Name, Text, key
from gardiens.documents.base import Document
from gardiens.documents.sheet import Sheet

Percent: TypeAlias = Annotated[int, Field(ge=0, le=100)]


def _inside(crop: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    left, top, width, height = crop
    if not width or not height or left + width > 100 or top + height > 100:
        raise ValueError(
            "un cadrage s’écrit « [gauche, haut, largeur, hauteur] », en pour cent, sans sortir de l’image : "
            "« [50, 40, 30, 30] »"
        )
    return crop


Crop: TypeAlias = Annotated[tuple[Percent, Percent, Percent, Percent], AfterValidator(_inside)]


class Pictured(Authored):
    """A picture, and what is truly done to it: a part of it only, its mirror image."""

    image: str = key("image", "Dessin fourni avec le jeu, ou fichier du dossier du scénario.", max_length=200)
    description: Text = key("description", "Ce que montre l’image, pour qui ne la voit pas.")
    crop: Crop | None = key(
        "cadrage", "La partie montrée : [gauche, haut, largeur, hauteur] en pour cent de l’image.", default=None
    )
    mirror: bool = key("miroir", "Vrai si l’image est retournée comme dans un miroir.", default=False)


class Image(Pictured):
    """A picture inside a document."""

    id: Name = key("id", "Nom court de l’image dans ce document.")
    caption: Text | None = key("legende", "Texte sous l’image.", default=None)


class Photo(Document, Pictured):
    """One printed photograph, and what its file says.

    Parts: `image`, `legende`, `credit`, then, when there is a file card, `fiche.titre`, `fiche.date`…
    """

    kind: Literal["photo"] = key("genre", "Une photo imprimée.")
    caption: LongText | None = key("legende", "Texte sous l’image.", default=None)
    credit: Text | None = key("credit", "Qui a pris la photo.", default=None)
    sheet: Sheet | None = key("fiche", "Ce que dit le fichier de la photo (ses métadonnées).", default=None)

    def parts(self) -> Mapping[str, str]:
        written = {"image": self.description, "legende": self.caption, "credit": self.credit}
        if self.sheet is not None:
            written |= {f"fiche.{name}": words for name, words in self.sheet.parts().items()}
        return {part: words for part, words in written.items() if words is not None}

    def images(self) -> tuple[str, ...]:
        return (self.image,)


EXAMPLE = """\
pieces:
  exemple:
    genre: photo
    image: documents/photo-cahier
    description: Un cahier ouvert et un crayon.
    legende: Devoirs…
    fiche: {date: mardi 2 mars, heure: 18 h 48, case: D4, appareil: téléphone J.}
"""
