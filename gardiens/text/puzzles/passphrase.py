"""What `mot_de_passe` says, on the screen and of a word that can be guessed."""

from __future__ import annotations

from typing import Final

GUESSED: Final = "« {0} » : {1}. {2}"
ADDS_NOTHING: Final = "Un mot qui se devine n’ajoute aucune force."
GUESSED_COUNT: Final = ("1 mot de votre phrase se devine.", "{0} mots de votre phrase se devinent.")
PLACED_COUNT: Final = ("{0} mot est à sa place sur {1}.", "{0} mots sont à leur place sur {1}.")
STRANGERS: Final = ("1 mot n’est pas de cette phrase.", "{0} mots ne sont pas de cette phrase.")
TILES: Final = "Les mots"
PHRASE: Final = "Votre phrase"
SLOT: Final = "Case {0}"
EMPTY: Final = "vide"
USED: Final = "déjà dans la phrase"
HELD: Final = "choisi : touchez une case"
AT_RANDOM: Final = "Au hasard"
FULL: Final = "La phrase est complète : touchez un de ses mots pour le retirer."
STRENGTH: Final = ("Force : {0} mot, environ {1} bits", "Force : {0} mots, environ {1} bits")
STRENGTH_ONE_BIT: Final = ("Force : {0} mot, environ {1} bit", "Force : {0} mots, environ {1} bit")
IF_TILES: Final = "si les mots sont tirés au hasard parmi les {0} mots sûrs"
IF_LIST: Final = "si les mots sont tirés au hasard dans une liste de {0}"
BENCHMARK: Final = "Repère de la CNIL (2022), mot de passe seul : {0} bits au moins"
WORD: Final = ("mot", "mots")
SOLUTION: Final = "{0}. {1}"
ANY_PHRASE: Final = "Par exemple : {0}"
RIGHT: Final = "Phrase solide !"
GOOD_METHOD: Final = "Bonne méthode !"
TO_BE_STRONG: Final = (
    "Aucun mot ne se devine. Ici, cela fait environ {0} bits. Pour en avoir au moins {1}, tirez {2} mots au hasard dans une "
    "liste de {3} mots."
)
