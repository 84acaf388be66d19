"""The small drawings an animator may name in French, and the Lucide icon that each one is."""

from __future__ import annotations

from typing import Final

ICONS: Final[dict[str, str]] = {
    "partage": "share-2",
    "megaphone": "megaphone",
    "loupe": "search",
    "journal": "newspaper",
    "coche": "check",
    "bouclier": "shield",
    "cadenas": "lock",
    "carnet": "notebook-pen",
    "coeur": "heart",
    "drapeau": "flag",
    "groupe": "users",
    "horloge": "clock",
    "lien": "link",
    "main": "hand",
    "main-tendue": "hand-helping",
    "message": "message-circle",
    "oeil": "eye",
    "pause": "pause",
    "personne": "user",
    "photo": "camera",
    "question": "circle-question-mark",
    "reparer": "heart-handshake",
    "sirene": "siren",
    "soutien": "heart-handshake",
    "telephone": "phone",
    "verifier": "scan-search",
}
"""French name → Lucide name."""


def icon_named(name: str | None, default: str) -> str:
    """The Lucide icon an author meant; `default` when none was named or the name is unknown."""
    return ICONS.get(name or "", default)
