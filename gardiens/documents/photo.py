"""`photo`: a picture with a white border and what is written under it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from gardiens.authored import Authored, Name, Text, key
from gardiens.documents.base import Document


class Image(Authored):
    """A picture inside a document."""

    id: Name = key("id", "Nom court de l’image dans ce document.")
    image: str = key("image", "Dessin fourni avec le jeu, ou fichier du dossier du scénario.", max_length=200)
    description: Text = key("description", "Ce que montre l’image, pour qui ne la voit pas.")
    caption: Text | None = key("legende", "Texte sous l’image.", default=None)


class Photo(Document):
    """One printed photograph. Parts: `image`, `legende`, `credit`."""

    kind: Literal["photo"] = key("genre", "Une photo imprimée.")
    image: str = key("image", "Dessin fourni avec le jeu, ou fichier du dossier du scénario.", max_length=200)
    description: Text = key("description", "Ce que montre l’image, pour qui ne la voit pas.")
    caption: Text | None = key("legende", "Texte sous l’image.", default=None)
    credit: Text | None = key("credit", "Qui a pris la photo.", default=None)

    def parts(self) -> Mapping[str, str]:
        written = {"image": self.description, "legende": self.caption, "credit": self.credit}
        return {part: words for part, words in written.items() if words is not None}

    def images(self) -> tuple[str, ...]:
        return (self.image,)
