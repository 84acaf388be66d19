"""`article`: a page of an invented newspaper or site, or anything else that is forwarded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, WithJsonSchema

from gardiens.authored import Text, key
from gardiens.documents.base import Document
from gardiens.documents.photo import Image
from gardiens.documents.publication import Paragraph

Style: TypeAlias = Literal["gazette", "scoop", "goeland", "mairie", "sobre"]


def _invented(address: str) -> str:
    if not address.endswith(".example"):
        raise ValueError("une adresse inventée se termine par « .example », pour ne mener chez personne")
    return address


Address: TypeAlias = Annotated[
    Text, AfterValidator(_invented), WithJsonSchema({"type": "string", "pattern": r"\.example$"})
]


class Article(Document):
    """What a newspaper, a site or an unknown hand publishes.

    Parts: `journal`, `surtitre`, `quand`, `titre`, `images.ID`, `legendes.ID`, `textes.ID`, `signature`, `adresse`.
    """

    kind: Literal["article"] = key("genre", "Un article, une page d’un site, un message transféré.")
    style: Style = key("style", "À quoi il ressemble ; « sobre » pour tout le reste.", default="sobre")
    journal: Text = key("journal", "Le nom en haut de la page.")
    over: Text | None = key("surtitre", "Sous le nom : « Journal local ».", default=None)
    when: Text | None = key("quand", "Quand, et ce qu’on sait de l’auteur : « 11 h 05, article signé ».", default=None)
    title: Text | None = key("titre", "Le titre.", default=None)
    pictures: tuple[Image, ...] = key("images", "Une ou deux images.", default=(), max_length=2)
    paragraphs: tuple[Paragraph, ...] = key("textes", "Les paragraphes.", default=(), max_length=8)
    signature: Text | None = key("signature", "Qui signe.", default=None)
    address: Address | None = key("adresse", "Adresse inventée, qui se termine par « .example ».", default=None)

    def parts(self) -> Mapping[str, str]:
        written = {"journal": self.journal, "surtitre": self.over, "quand": self.when, "titre": self.title}
        for picture in self.pictures:
            written |= {f"images.{picture.id}": picture.description, f"legendes.{picture.id}": picture.caption}
        written |= {f"textes.{paragraph.id}": paragraph.text for paragraph in self.paragraphs}
        written |= {"signature": self.signature, "adresse": self.address}
        return {part: words for part, words in written.items() if words is not None}

    def images(self) -> tuple[str, ...]:
        return tuple(picture.image for picture in self.pictures)


EXAMPLE = """\
pieces:
  exemple:
    genre: article
    style: gazette
    journal: La Gazette de Valombre
    surtitre: Journal local
    quand: 11 h 05, article signé
    textes:
      - id: appels
        texte: "Inès Carvalho a appelé la mairie et les pompiers : aucun signalement d’animal, fête maintenue."
      - id: pecheur
        texte: M. Delorme, pêcheur, dit avoir vu lundi soir une forme verte flotter près du club nautique.
    signature: Inès Carvalho
"""
