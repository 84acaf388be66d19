"""What a team reads where it sets choices and moves sliders."""

from __future__ import annotations

from typing import Final

# --- settings ---
SET: Final = "{0}, {1} : {2}"
CHOSEN: Final = "choisi"
SETTING: Final = "{0} : {1}"
AGAIN: Final = "à revoir"
FIT: Final = ("{0} sur {1} convient", "{0} sur {1} conviennent")

# --- sliders ---
SLIDERS: Final = "Les curseurs"
SCALE: Final = "{0}, de {1} à {2}"
NUMBER: Final = "{0} sur {1}"
LOCKED: Final = "{0} sur {1}, {2}"
LESS: Final = "{0} : un cran de moins"
MORE: Final = "{0} : un cran de plus"
LEAST_ALREADY: Final = "Ce curseur est déjà tout en bas."
MOST_ALREADY: Final = "Ce curseur est déjà tout en haut."
KEPT: Final = ("{0} règle sur {1} tient", "{0} règles sur {1} tiennent")
RULE: Final = "La règle"
RULES: Final = "Les règles"
SEAL: Final = {"carre": "Carré", "triangle": "Triangle", "rond": "Rond", "etoile": "Étoile"}
SEALED: Final = "{0} : {1}"
TOTAL: Final = "Total"
OF: Final = "sur {0}"
TOTAL_SPOKEN: Final = "Total : {0}"
TOTAL_OF: Final = "Total : {0} sur {1}"
"""The live total, and what it must be where a rule says it."""
SOLVED: Final = "{0} : {1}"
