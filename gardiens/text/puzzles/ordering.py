"""What a team reads where it puts strips in order."""

from __future__ import annotations

from typing import Final

STRIP: Final = "{0} ({1})"
PLACE: Final = "place {0} sur {1}"
HELD: Final = "place {0} sur {1}, en main"
AGAIN: Final = "place {0} sur {1}, à revoir"
UP: Final = "Monter : {0}"
DOWN: Final = "Descendre : {0}"
FIRST_ALREADY: Final = "Cette bande est déjà tout en haut."
LAST_ALREADY: Final = "Cette bande est déjà tout en bas."
HOW: Final = "Glissez une bande, ou touchez les flèches."
HELD_HOW: Final = "Touchez la place où poser la bande."
WELL_PLACED: Final = ("{0} bande sur {1} à sa place", "{0} bandes sur {1} à leur place")
IN_ORDER: Final = "{0}. {1}"
