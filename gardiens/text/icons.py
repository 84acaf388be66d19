"""The small drawings that a scenario may name, in French, and the Lucide icon of each."""

from __future__ import annotations

from typing import Final

ICONS: Final[dict[str, str]] = {
    "ampoule": "lightbulb",
    "antenne": "radio-tower",
    "bouclier": "shield",
    "bouee": "life-buoy",
    "cadenas": "lock",
    "calendrier": "calendar",
    "carnet": "notebook-pen",
    "coche": "check",
    "coeur": "heart",
    "courriel": "mail",
    "crayon": "pencil",
    "drapeau": "flag",
    "ecole": "school",
    "ecran": "monitor",
    "envoyer": "send",
    "groupe": "users",
    "horloge": "clock",
    "image": "image",
    "interdit": "ban",
    "journal": "newspaper",
    "jumelles": "binoculars",
    "lien": "link",
    "loupe": "search",
    "main": "hand",
    "main-tendue": "hand-helping",
    "maison": "house",
    "masque": "drama",
    "megaphone": "megaphone",
    "message": "message-circle",
    "oeil": "eye",
    "oeil-barre": "eye-off",
    "partage": "share-2",
    "pause": "pause",
    "personne": "user",
    "photo": "camera",
    "plume": "feather",
    "position": "map-pin",
    "question": "circle-question-mark",
    "reparer": "heart-handshake",
    "rire": "laugh",
    "sablier": "hourglass",
    "sirene": "siren",
    "sortie": "log-out",
    "soutien": "heart-handshake",
    "telephone": "phone",
    "trombone": "paperclip",
    "valide": "circle-check",
    "verifier": "scan-search",
}
"""French name to the name of a file of assets/icones, without `.svg`."""


def icon_named(name: str | None, default: str) -> str:
    """The Lucide icon an author meant; `default` when none was named."""
    return default if name is None else ICONS[name]
