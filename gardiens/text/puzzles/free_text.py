"""What `texte` says on the screen."""

from __future__ import annotations

from typing import Final

YOUR_WORD: Final = "Votre mot"
YOUR_WORDS: Final = "Votre réponse"
COMPLETE: Final = "complétez le mot"
TYPE: Final = "tapez votre réponse"
FULL: Final = "Il n’y a plus de place : effacez pour changer."
GIVEN_NOTE: Final = "Les lettres en pointillés sont offertes.\nLes accents sont facultatifs."
ASIDE_NOTE: Final = "Vous écrivez un autre mot que celui en pointillés."
FREE_NOTE: Final = "Les accents et les majuscules ne comptent pas."
TYPED: Final = "Vous avez écrit « {0} »."
SPOKEN: Final = "{0} : {1}"
NOTHING: Final = "rien d’écrit"
PATTERN: Final = "à compléter : {0}"
GAP: Final = "vide"
"""How a letter to find is said."""
