"""The fake documents, each drawn from data and listed by name."""

from __future__ import annotations

from typing import Final

from gardiens.documents.base import Document
from gardiens.documents.photo import Photo
from gardiens.documents.publication import Publication

DOCUMENT_TYPES: Final[dict[str, type[Document]]] = {"photo": Photo, "publication": Publication}
"""Every genre an animator may write, by its French name."""
