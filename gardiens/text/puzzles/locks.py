"""What the pads of `code` say beside digits and letters."""

from __future__ import annotations

from typing import Final

SIGN_NAMES: Final = {
    "●": "rouge", "◆": "orange", "★": "jaune", "▲": "vert", "■": "bleu", "☾": "violet",
    "↑": "haut", "→": "droite", "↓": "bas", "←": "gauche",
}  # fmt: skip
"""How each sign is called."""
SHAPE_NAMES: Final = {"●": "rond", "◆": "losange", "★": "étoile", "▲": "triangle", "■": "carré", "☾": "lune"}
PATTERN: Final = "Motif"
JOINED: Final = "relié, {0}"
RANKS: Final = ("1er", "2e", "3e", "4e", "5e", "6e", "7e", "8e", "9e")
DOTS: Final = ("{0} point relié sur {1}", "{0} points reliés sur {1}")
BEFORE: Final = ", puis "
NOTHING_JOINED: Final = "rien de relié"
