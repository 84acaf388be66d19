"""`profil`: the page of an account on an invented social network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from gardiens.authored import LongText, Text, key
from gardiens.documents.article import Address
from gardiens.documents.base import Document
from gardiens.documents.photo import Image, Pictured
from gardiens.text import play as say

Banner: TypeAlias = Literal["ambre", "brume", "corail", "lilas", "menthe", "nuit"]
Initials: TypeAlias = Annotated[Text, Field(min_length=1, max_length=2)]


class Profile(Document):
    """Who an account says it is.

    Parts: `photo`, `nom`, `compte`, `depuis`, `publications`, `abonnes`, `abonnements`, `bio`, `mentions`, `adresse`,
    `images.ID`.
    """

    kind: Literal["profil"] = key("genre", "La page d’un compte, sur un réseau social inventé.")
    network: Literal["Zoupla"] = key("reseau", "Le réseau inventé.", default="Zoupla")
    banner: Banner = key("bandeau", "La couleur du bandeau.", default="lilas")
    picture: Pictured | None = key("photo", "La photo du compte ; sans elle, ses initiales.", default=None)
    initials: Initials | None = key("initiales", "Une ou deux lettres ; sans elles, un oiseau de papier.", default=None)
    name: Text = key("nom", "Nom affiché du compte.")
    handle: Text | None = key("compte", "Identifiant du compte, qui commence par « @ ».", default=None)
    since: Text | None = key("depuis", "Ancienneté : « Compte créé il y a 3 jours ».", default=None)
    posts: Text | None = key("publications", "Combien de publications.", default=None)
    followers: Text | None = key("abonnes", "Combien de comptes le suivent.", default=None)
    following: Text | None = key("abonnements", "Combien de comptes il suit.", default=None)
    bio: LongText | None = key("bio", "Ce que le compte dit de lui-même.", default=None)
    notice: LongText | None = key("mentions", "Ses mentions légales : qui l’édite.", default=None)
    address: Address | None = key("adresse", "Adresse inventée, qui se termine par « .example ».", default=None)
    pictures: tuple[Image, ...] = key("images", "Ses dernières publications, trois au plus.", default=(), max_length=3)

    def counters(self) -> Mapping[str, str]:
        """How many posts, followers and accounts followed, by the names of their parts."""
        counted = {"publications": self.posts, "abonnes": self.followers, "abonnements": self.following}
        return {name: count for name, count in counted.items() if count is not None}

    def parts(self) -> Mapping[str, str]:
        written = {"photo": self._seen(), "nom": self.name, "compte": self.handle, "depuis": self.since}
        written |= {name: f"{count} {say.COUNTERS[name]}" for name, count in self.counters().items()}
        notice = None if self.notice is None else say.NOTICE.format(self.notice)
        written |= {"bio": self.bio, "mentions": notice, "adresse": self.address}
        written |= {f"images.{picture.id}": picture.description for picture in self.pictures}
        return {part: words for part, words in written.items() if words is not None}

    def images(self) -> tuple[str, ...]:
        shown = (self.picture, *self.pictures) if self.picture is not None else self.pictures
        return tuple(picture.image for picture in shown)

    def _seen(self) -> str:
        """What the account's picture shows."""
        if self.picture is not None:
            return say.ACCOUNT_PICTURE.format(self.picture.description)
        return say.ACCOUNT_PICTURE.format(
            say.PAPER_BIRD if self.initials is None else say.INITIALS.format(self.initials)
        )


EXAMPLE = """\
pieces:
  exemple:
    genre: profil
    bandeau: corail
    photo: {image: personnages/avatar-echo, description: Une antenne qui émet.}
    nom: L’Écho
    compte: "@lecho_de_valombre"
    depuis: Compte créé il y a 5 jours
    publications: 648
    abonnes: 12 400
    abonnements: 0
    bio: Tout ce que l’on vous cache à Valombre, toutes les onze minutes.
    mentions: "« Éditeur : Clic&Co. Publications automatiques. »"
"""
