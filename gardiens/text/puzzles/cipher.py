"""What a team reads on the board of a ciphered message: the wheel, the table, the message read under its cipher."""

from __future__ import annotations

from typing import Final

CIPHERED: Final = "{texte_chiffre}"
"""What an author writes in the instruction where the ciphered message goes."""
KEY_CLUE: Final = "{0} La clé : **{1}**."
WRONG_WAY: Final = "Le bon nombre de crans, mais de l’autre côté. Tournez dans l’autre sens."

# --- the wheel ----------------------------------------------------------------------------------------------------

RING: Final = "Anneau du message : {0} en haut"
INNER_RING: Final = "Anneau intérieur : {0} en haut"
WHEEL: Final = "Anneau à tourner"
WHEEL_VALUE: Final = "décalage {0} {1}, {2} se lit {3}"
SHIFT: Final = "décalage"
NOTCHES: Final = ("cran", "crans")
ONE_LESS: Final = "Un cran vers la gauche"
ONE_MORE: Final = "Un cran vers la droite"
TURN_THE_WHEEL: Final = "tournez la roue"
THE_KEY: Final = "La clé : {0} {1}."

# --- the message --------------------------------------------------------------------------------------------------

INTERCEPTED: Final = "Message intercepté"
READ_WITH: Final = "Lecture avec la clé {0}"
NOT_READ: Final = "Lecture sans clé"
LISTED: Final = "{0} : {1}"
SPOKEN: Final = "{0} : {1}. {2} : {3}"
TURN_TO_READ: Final = "Tournez la roue : le message se relit tout seul."
IS_IT_READ: Final = "Le message se lit ? Validez."
THE_MESSAGE: Final = "Le message : {0}."

# --- the table ----------------------------------------------------------------------------------------------------

TO_READ: Final = "Message à lire"
TABLE: Final = "Table de lecture"
TABLE_WAY: Final = "chiffré, puis clair"
PAIR: Final = "{0} se lit {1}"
HALF: Final = "Table {0} : {1}"
LETTER: Final = "Lettre {0}, {1}"
LETTER_WORD: Final = ("lettre", "lettres")
ALL_TYPED: Final = "Le message est complet : touchez une lettre pour la changer, ou effacez."
WELL_READ: Final = ("{1} lettre sur {2} est bien lue.", "{1} lettres sur {2} sont bien lues.")
"""How many letters of an answer are right, of how many."""
