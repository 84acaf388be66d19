"""What is read of a `tri`: on its cards and drawers, and when its author must mend it."""

from __future__ import annotations

from typing import Final

CHOSEN_CARD: Final = "Carte choisie"
CHOSEN: Final = "carte choisie"
CARDS_LEFT: Final = ("Encore {0} carte", "Encore {0} cartes")
MORE_CARDS: Final = "Voir d’autres cartes"
MORE: Final = "+ {0}"
MORE_IN: Final = ("Voir {0} autre carte de « {1} »", "Voir {0} autres cartes de « {1} »")
CARDS: Final = ("{0} carte", "{0} cartes")
STILL_TO_SORT: Final = "encore {0} à ranger"
PUT_IN: Final = "Ranger dans « {0} »"
PUT_HERE: Final = "Touchez ici pour ranger"
DROP_HERE: Final = "Déposez la carte ici"
IS_IN: Final = "dans « {0} »"
ALL_SORTED: Final = "Toutes les cartes sont rangées."
ALL_SORTED_NOTE: Final = "Touchez une carte pour la reprendre."
IN_PLACE: Final = ("{0} sur {1} à sa place", "{0} sur {1} à leur place")

# --- to its author ---
NO_SUCH_CATEGORY: Final = "La catégorie « {0} » n’existe pas dans cette énigme."
STILL_THERE: Final = "« {0} » est encore une catégorie : elle ne peut pas être remplacée par une autre."
MERGED_FORM: Final = "une catégorie retirée, puis celle de « categories » qui la remplace"
RIGHT_THERE: Final = "La carte « {0} » est juste dans « {1} » : ce retour ne serait jamais lu."
EMPTY_CATEGORY: Final = "Aucune carte ne va dans « {0} »."
