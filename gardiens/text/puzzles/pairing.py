"""What is read of an `appariement`: on its plugs and strings, and when its author must mend it."""

from __future__ import annotations

from typing import Final

LINKED_TO: Final = "lien {0}, avec : {1}"
HELD: Final = "choisi : touchez l’autre bout"
STRINGS: Final = "Liens faits : {0} sur {1}"
STILL_TO_LINK: Final = ("encore {0} lien", "encore {0} liens")
IN_PLACE: Final = ("{0} lien sur {1} tient déjà.", "{0} liens sur {1} tiennent déjà.")
NONE_IN_PLACE: Final = "Aucun lien ne tient encore."
SOLVED_PAIR: Final = "**{0}** → {1}"

# --- to its author ---
NO_SUCH_RIGHT: Final = "« {0} » n’est ni une paire ni un intrus de cette énigme."
NO_SUCH_PAIR: Final = "La paire « {0} » n’existe pas dans cette énigme."
NAME_OF_A_PAIR: Final = "« {0} » est déjà le nom d’une paire : un intrus a le sien."
RIGHT_LINK: Final = "« {0} » est le bon lien : ce retour ne serait jamais lu."
SAME_RIGHT: Final = "« {0} » et « {1} » ont le même texte à droite : l’équipe ne peut pas les distinguer."
TOO_MANY: Final = "Il y a {0} éléments à droite, paires et intrus : {1} au plus."
