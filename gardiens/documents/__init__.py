"""The fake documents, each drawn from data and listed by name."""

from __future__ import annotations

from sys import modules
from types import ModuleType
from typing import Final

from gardiens.documents.article import Article
from gardiens.documents.base import Document
from gardiens.documents.conversation import Conversation
from gardiens.documents.email import Email
from gardiens.documents.photo import Photo
from gardiens.documents.profile import Profile
from gardiens.documents.publication import Publication
from gardiens.documents.reverse_search import ReverseSearch
from gardiens.documents.statement import Statement
from gardiens.documents.town_map import TownMap

DOCUMENT_TYPES: Final[dict[str, type[Document]]] = {
    "article": Article,
    "carte": TownMap,
    "conversation": Conversation,
    "courriel": Email,
    "photo": Photo,
    "profil": Profile,
    "publication": Publication,
    "recherche": ReverseSearch,
    "releve": Statement,
}
"""Every genre an animator may write, by its French name."""

MODULES: Final[dict[str, ModuleType]] = {french: modules[kind.__module__] for french, kind in DOCUMENT_TYPES.items()}
"""The file of each genre, where its `EXAMPLE` is."""
