"""`conversation`: a chat on an invented messaging app, and messages as anything else that chats shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, Self

from pydantic import model_validator

from gardiens.authored import Authored, Name, Text, key
from gardiens.documents.base import Document
from gardiens.text.play import IS_WRITING, MASKED_TOLD

MOST_MESSAGES: Final = 16


class Person(Authored):
    """Somebody whose name is not among those of the faces that come with the game."""

    name: Text = key("nom", "Son nom, écrit comme dans « de ».")
    image: str = key("image", "Son portrait : dessin fourni avec le jeu, ou fichier du dossier.", max_length=200)


class Said(Authored):
    """What somebody wrote, showed or did in a chat."""

    sender: Text = key("de", "Qui écrit. Un prénom de l’histoire a son portrait ; tout autre, une silhouette.")
    time: Text | None = key("heure", "Quand : « 18 h 04 ».", default=None)
    text: Text | None = key("texte", "Ce qui est écrit. « ▒▒▒ » cache un mot.", default=None, max_length=220)
    masked: Text | None = key(
        "image_masquee", "Ce que montrait une image que le jeu ne montre pas : « un dessin de Noa ».", default=None
    )
    reaction: Text | None = key(
        "reaction", "Ce que la personne a fait sans écrire : « réaction qui rit ».", default=None
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.text is None and self.masked is None and self.reaction is None:
            raise ValueError(
                f"le message « {self.sender} » ne dit rien : écrivez « texte », « image_masquee » ou « reaction »"
            )
        return self

    def read(self) -> str:
        """The message as one reads it aloud: who, when, what."""
        who = ", ".join(words for words in (self.sender, self.time) if words)
        masked = None if self.masked is None else MASKED_TOLD.format(self.masked.removesuffix("."))
        return f"{who}. " + " ".join(words for words in (masked, self.text, self.reaction) if words)


class Message(Said):
    """A message of a document, which a zone may point at."""

    id: Name = key("id", "Nom court du message dans ce document.")


class Conversation(Document):
    """A chat. Parts: `groupe`, `messages.ID`, `ecrit`."""

    kind: Literal["conversation"] = key("genre", "Une conversation dans une messagerie inventée.")
    network: Literal["Papote"] = key("reseau", "La messagerie inventée.", default="Papote")
    group: Text = key("groupe", "Le nom du groupe, ou de la personne à qui l’on parle.")
    members: Text | None = key("membres", "Sous le nom : « 9 membres, sans Noa ».", default=None)
    me: Text | None = key("moi", "À qui est le téléphone : ses messages sont à droite.", default=None)
    people: tuple[Person, ...] = key("personnes", "Les portraits à changer.", default=(), max_length=12)
    messages: tuple[Message, ...] = key(
        "messages", "Les messages, du plus ancien au plus récent.", min_length=1, max_length=MOST_MESSAGES
    )
    writing: Text | None = key("ecrit", "Qui est en train d’écrire, sous le dernier message.", default=None)

    def parts(self) -> Mapping[str, str]:
        written = {"groupe": ", ".join(words for words in (self.group, self.members) if words)}
        written |= {f"messages.{message.id}": message.read() for message in self.messages}
        return written if self.writing is None else written | {"ecrit": IS_WRITING.format(self.writing)}

    def images(self) -> tuple[str, ...]:
        return tuple(person.image for person in self.people)

    def portraits(self) -> Mapping[str, str]:
        """The pictures that the author chose, by name."""
        return {person.name: person.image for person in self.people}


EXAMPLE = """\
pieces:
  exemple:
    genre: conversation
    groupe: Groupe « 5e B »
    membres: 9 membres, sans Noa
    moi: Sacha
    messages:
      - id: theo
        de: Théo
        heure: 18 h 04
        image_masquee: Un dessin de Noa transformé en autocollant moqueur
        texte: regardez 😂
      - {id: clara, de: Clara, heure: 18 h 05, texte: 😂😂}
      - {id: max, de: Max, heure: 18 h 06, reaction: réaction qui rit}
"""
