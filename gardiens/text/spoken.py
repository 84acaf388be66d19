"""How what is on the screen is said aloud in French: the words for roles, states, signs and short forms."""

from __future__ import annotations

from typing import Final

ROLES: Final = {
    "button": "bouton",
    "radio": "choix",
    "checkbox": "case à cocher",
    "switch": "interrupteur",
    "pad": "empreinte",
    "zone": "à toucher",
    "slider": "curseur",
}
"""What each kind of thing that is touched is called."""

CHOSEN: Final = "choisi"
TICKED: Final = "cochée"
NOT_TICKED: Final = "non cochée"
UNAVAILABLE: Final = "indisponible"
UNAVAILABLE_BECAUSE: Final = "indisponible : {0}"
READING_IS_ON: Final = "La lecture à voix haute est activée."

MASKED: Final = "passage masqué"
BETWEEN: Final = ", "

SIGNS: Final = {
    "■": "carré",
    "◼": "carré",
    "▲": "triangle",
    "●": "rond",
    "✦": "étoile",
    "★": "étoile",
    "→": "flèche vers la droite",
    "←": "flèche vers la gauche",
    "↑": "flèche vers le haut",
    "↓": "flèche vers le bas",
    "≈": "environ",
    "✓": "coché",
    "✔": "coché",
    "✗": "croix",
    "✕": "croix",
    "🚨": "sirène",
    "🐊": "crocodile",
    "👍": "pouce levé",
    **dict.fromkeys("😂🤣😆😹", "emoji qui rit"),
    **dict.fromkeys("😢😭🥲", "emoji qui pleure"),
    **dict.fromkeys("🙂😊😀😃😄😁", "emoji qui sourit"),
    **dict.fromkeys("😮😱😲😯", "emoji surpris"),
    **dict.fromkeys("😡😠🤬", "emoji en colère"),
    **dict.fromkeys("😬😅😳", "emoji gêné"),
    **dict.fromkeys("❤♥💛💙💜", "cœur"),
    **dict.fromkeys("🤔❓", "emoji qui se pose une question"),
}
"""Every sign that the screens draw inside a text, in words; the masked passages and the dots are said otherwise."""

SHORT_FORMS: Final = (
    (r"\b24 ?h/24\b", "24 heures sur 24"),
    (r"\b7 ?j/7\b", "7 jours sur 7"),
    (r"\b([01]) ?h ?00\b", r"\1 heure"),
    (r"\b(\d+) ?h ?00\b", r"\1 heures"),
    (r"\b([01]) ?h\b", r"\1 heure"),
    (r"\b(\d+) ?h\b", r"\1 heures"),
    (r"\b([01]) min\b", r"\1 minute"),
    (r"\b(\d+) min\b", r"\1 minutes"),
    (r"\b([01]) s\b", r"\1 seconde"),
    (r"\b(\d+) s\b", r"\1 secondes"),
    (r"\bn° ?(?=\d)", "numéro "),
    (r"\b3018\b", "30 18"),
    (r"@(?=\w)", " arobase "),
    (r"(?<=\w)\.fr\b", " point F R"),
)
"""What is written short and said long, as patterns over plain spaces, in order. The 3018 says its own number so."""
