"""`courriel`: an email, with what makes one doubt it: its sender, its link's real address, its attachment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import AfterValidator, WithJsonSchema

from gardiens.authored import Authored, Text, key
from gardiens.documents.article import Address
from gardiens.documents.base import Document
from gardiens.documents.photo import Pictured
from gardiens.documents.publication import Paragraph
from gardiens.text.play import ATTACHMENT, EMAIL_FROM, EMAIL_SUBJECT, EMAIL_TO, LEADS_TO

_TARGET: Final = r"([a-z]+://)?([A-Za-z0-9-]+\.)+example(:\d+)?([/?#][^\s\\]*)?"


def _nowhere(target: str) -> str:
    """What is read between `//` and the next slash is the site; an `@` before it would hide another one."""
    if not re.fullmatch(_TARGET, target):
        raise ValueError(
            "l’adresse d’un lien mène à un site inventé, qui se termine par « .example » : "
            "« http://mon-site.example/page »"
        )
    return target


Target: TypeAlias = Annotated[
    Text, AfterValidator(_nowhere), WithJsonSchema({"type": "string", "pattern": f"^{_TARGET}$"})
]


class Sender(Authored):
    """Who seems to write, and from where."""

    name: Text | None = key("nom", "Le nom affiché.", default=None)
    address: Address = key("adresse", "L’adresse d’où vient le courriel, qui se termine par « .example ».")


class Logo(Pictured):
    """The emblem at the top of an email."""

    name: Text | None = key("nom", "Le nom écrit sous le logo.", default=None)


class Link(Authored):
    """A button, and where it really leads."""

    text: Text = key("texte", "Ce qui est écrit sur le bouton.")
    target: Target = key("adresse", "L’adresse où il mène vraiment, toujours écrite sous le bouton.")


class Email(Document):
    """An email.

    Parts: `expediteur`, `logo`, `destinataire`, `objet`, `date`, `textes.ID`, `lien`, `signature`, `piece_jointe`,
    `note`.
    """

    kind: Literal["courriel"] = key("genre", "Un courriel.")
    sender: Sender = key("expediteur", "Qui écrit, et de quelle adresse.")
    logo: Logo | None = key("logo", "Le logo en haut du courriel.", default=None)
    to: Text | None = key("destinataire", "À qui il est écrit.", default=None)
    subject: Text = key("objet", "L’objet.")
    date: Text | None = key("date", "Quand : « 3 mars, 8 h 02 ».", default=None)
    paragraphs: tuple[Paragraph, ...] = key("textes", "Les paragraphes.", default=(), max_length=6)
    link: Link | None = key("lien", "Un bouton qui mène à une adresse.", default=None)
    signature: Text | None = key("signature", "Qui signe.", default=None)
    attachment: Text | None = key("piece_jointe", "Le nom du fichier joint : « formulaire.zip ».", default=None)
    note: Text | None = key("note", "Une remarque collée sur le courriel : « Le texte est sans faute. »", default=None)

    def parts(self) -> Mapping[str, str]:
        name, address = self.sender.name, self.sender.address
        logo, link = self.logo, self.link
        written = {
            "expediteur": EMAIL_FROM.format(address if name is None else f"{name} <{address}>"),
            "logo": None if logo is None else logo.description,
            "destinataire": None if self.to is None else EMAIL_TO.format(self.to),
            "objet": EMAIL_SUBJECT.format(self.subject),
            "date": self.date,
            **{f"textes.{paragraph.id}": paragraph.text for paragraph in self.paragraphs},
            "lien": None if link is None else f"{link.text}, {LEADS_TO} {link.target}",
            "signature": self.signature,
            "piece_jointe": None if self.attachment is None else ATTACHMENT.format(self.attachment),
            "note": self.note,
        }
        return {part: words for part, words in written.items() if words is not None}

    def images(self) -> tuple[str, ...]:
        return () if self.logo is None else (self.logo.image,)


EXAMPLE = """\
pieces:
  exemple:
    genre: courriel
    expediteur: {nom: Sécurité Zoupla, adresse: alerte@zoupla-securite.example}
    logo: {image: documents/marque-zoupla, nom: zoupla, description: Le logo de Zoupla.}
    objet: DERNIER AVIS, compte supprimé dans 24 h
    date: 3 mars, 8 h 02
    textes:
      - {id: formule, texte: "Cher utilisateur, chère utilisatrice,"}
      - {id: demande, texte: Confirmez votre mot de passe et le code reçu par SMS.}
    lien: {texte: Vérifier mon compte, adresse: "http://zoupla.example.connexion-verif.example/login"}
    piece_jointe: formulaire.zip
    note: Le texte est sans faute.
"""
