"""What the gallery says: the names of what it shows, and how one goes round it."""

from __future__ import annotations

from typing import Final

EXAMPLE_TITLE: Final = "Vitrine"
TOUCH_PARTS: Final = "Touchez chaque partie du document : elle dit le nom que lui donne un scénario."
PART_NAMED: Final = "Cette partie s’appelle « {0} »."
PARTS_TAKEAWAY: Final = "Une zone nomme une partie de la pièce : aucun pixel à compter."

PUZZLES: Final[dict[str, str]] = {
    "appariement": "Relier deux à deux",
    "chiffre": "Déchiffrer un message",
    "choix": "Choisir une carte",
    "choix_multiple": "Choisir plusieurs cartes",
    "code": "Ouvrir un cadenas",
    "conversation": "Répondre dans une messagerie",
    "curseurs": "Régler des curseurs",
    "metadonnees": "Faire parler des photos",
    "mot_de_passe": "Composer une phrase de passe",
    "ordre": "Remettre dans l’ordre",
    "points_chauds": "Toucher ce qui cloche",
    "propagation": "Remonter une rumeur",
    "recoupement": "Recouper des sources",
    "texte": "Écrire un mot",
    "tri": "Trier des cartes",
}
"""What a team does, by type of puzzle."""

DOCUMENTS: Final[dict[str, str]] = {
    "article": "Un article",
    "carte": "Une carte",
    "conversation": "Une conversation",
    "courriel": "Un courriel",
    "photo": "Une photo et sa fiche",
    "profil": "Un profil",
    "publication": "Une publication",
    "recherche": "Une recherche par image",
    "releve": "Un relevé",
}
"""What a document is, by its genre."""

SCREENS: Final[dict[str, str]] = {
    "titre": "L’écran de veille",
    "choix-scenario": "Le choix d’une affaire",
    "equipe": "Le choix de l’équipe",
    "scene": "Une scène",
    "roles": "Les rôles",
    "pause": "La pause",
    "confort": "Le confort",
    "ressources": "Les ressources",
    "bilan": "Le bilan",
    "reprise": "Après une coupure",
}
"""The screens around the puzzles."""

MOMENTS: Final[dict[str, str]] = {
    "debut": "au début",
    "touche": "deux parties touchées",
    "pas-encore": "pas encore",
    "ensemble": "avancer ensemble",
    "indices": "indices ouverts",
    "juste": "juste",
}
"""What a state of an exhibit is called."""

TITLE: Final = "Vitrine"
LINE: Final = "Touchez ce que vous voulez voir : tout se joue, rien n’est enregistré."
GROUPS: Final[dict[str, str]] = {"enigmes": "Énigmes", "documents": "Documents", "ecrans": "Écrans"}
PREVIOUS: Final = "Précédent"
NEXT: Final = "Suivant"
BACK: Final = "Vitrine"
PLACE: Final = "{0} sur {1}"
COMFORT: Final = "Confort"
LEAVE: Final = "Fermer"
KEYS: Final = "F1 : la vitrine. F2 et F3 : précédent et suivant. Échap : fermer."
