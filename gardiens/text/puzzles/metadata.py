"""What a team reads on the board of talkative photographs: what to touch, and what was answered."""

from __future__ import annotations

from typing import Final

CARD: Final = "Fiche de la photo : {0}"
PHOTO: Final = "Photo : {0}"
MAP: Final = "Carte de Valombre"
PINNED: Final = "épingle"
QUESTIONS: Final = "Questions"
ASKED: Final = "à répondre"
LATER: Final = "plus tard"
TOUCH: Final = {"case": "touchez une case", "photo": "touchez une photo"}
TOUCH_LINE: Final = "touchez la fiche"
"""What is missing, by where the answer is; a line of the card otherwise."""
ANSWERED: Final = "{0} {1}."
