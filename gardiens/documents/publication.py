"""`publication`: a post on an invented social network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from gardiens.authored import Authored, LongText, Name, Text, key
from gardiens.documents.base import Document
from gardiens.documents.photo import Image


class Account(Authored):
    """Who seems to publish."""

    name: Text = key("nom", "Nom affiché du compte.")
    handle: Text | None = key("depuis", "Identifiant et ancienneté du compte.", default=None)
    icon: Name | None = key("icone", "Petit dessin du compte, par exemple « journal ».", default=None)


class Paragraph(Authored):
    """A sentence that can be pointed at."""

    id: Name = key("id", "Nom court du paragraphe dans ce document.")
    text: LongText = key("texte", "Ce qui est écrit.")


class Publication(Document):
    """A post.

    Parts: `compte.nom`, `compte.depuis`, `heure`, `titre`, `textes.ID`, `images.ID`, `appel`, `compteurs`.
    """

    kind: Literal["publication"] = key("genre", "Une publication sur un réseau social inventé.")
    network: Literal["Zoupla"] = key("reseau", "Le réseau inventé.", default="Zoupla")
    account: Account = key("compte", "Qui publie.")
    time: Text | None = key("heure", "Quand.", default=None)
    title: Text | None = key("titre", "Le titre, en grand.", default=None)
    paragraphs: tuple[Paragraph, ...] = key("textes", "Les phrases du message.", default=(), max_length=6)
    pictures: tuple[Image, ...] = key("images", "Une ou deux images.", default=(), max_length=2)
    appeal: Text | None = key("appel", "La phrase qui pousse à agir.", default=None)
    views: Text | None = key("vues", "Par exemple « 12 400 vues ».", default=None)
    shares: Text | None = key("partages", "Par exemple « 2 310 partages ».", default=None)

    def parts(self) -> Mapping[str, str]:
        counters = ", ".join(words for words in (self.views, self.shares) if words)
        written = {
            "compte.nom": self.account.name,
            "heure": self.time,
            "compte.depuis": self.account.handle,
            "titre": self.title,
            **{f"textes.{paragraph.id}": paragraph.text for paragraph in self.paragraphs},
            **{f"images.{picture.id}": picture.description for picture in self.pictures},
            "appel": self.appeal,
            "compteurs": counters or None,
        }
        return {part: words for part, words in written.items() if words is not None}

    def images(self) -> tuple[str, ...]:
        return tuple(picture.image for picture in self.pictures)


EXAMPLE = """\
pieces:
  exemple:
    genre: publication
    compte:
      nom: La Gazzette de Valombre
      depuis: "@gazzette_valombre_24h, compte créé il y a 3 jours"
      icone: journal
    heure: Aujourd’hui, 9 h 05
    titre: 🚨 URGENT 🚨 UN CROCODILE DANS LE CANAL !!!
    textes:
      - {id: fete, texte: Un crocodile nage dans le canal. La fête sera annulée. Un témoin anonyme l’affirme.}
    vues: 12 400 vues
    partages: 2 310 partages
"""
