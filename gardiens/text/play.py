"""What a team reads on the play screen: header, footer, mission, hints, verdicts."""

from __future__ import annotations

from typing import Final

# --- header -------------------------------------------------------------------------------------------------------

PUZZLE_NUMBER: Final = "Énigme {0} sur {1}"
STEP_NUMBER: Final = "Étape {0} sur {1}"
PUZZLE: Final = "Énigme"
STEP: Final = "Étape"
DECISION: Final = "Décision"
REPAIR: Final = "Réparation"
BETWEEN: Final = " • "
HEADER: Final = "Où en est l’équipe"
MINUTES_LEFT: Final = ("encore", "{0} min")
NIGHT_ENDS: Final = "La nuit s’achève,\non conclut ensemble."
EVIDENCE: Final = ("{0} preuve", "{0} preuves")
EVIDENCE_WORD: Final = ("preuve", "preuves")
EVIDENCE_OF: Final = "{0} sur {1}"
BIRDS: Final = "Oiseaux dépliés"

# --- footer -------------------------------------------------------------------------------------------------------

HINT: Final = "Indice"
HINT_OFFERED: Final = "Un indice ?"
HINT_VALUE: Final = "indices ouverts : {0} sur {1}"
CONTRADICTOR: Final = "Contradicteur, une question ?"
CONFIRM: Final = "Valider à deux"
CONFIRM_ALONE: Final = "Valider"
DECIDE: Final = "Décider à deux"
DECIDE_ALONE: Final = "Décider"
CHANGE_ANSWER: Final = "changez de réponse"
CHOOSE_CARD: Final = "choisissez une carte"
STILL_TO_FIND: Final = "encore {0} à trouver"
STILL_TO_PICK: Final = "encore {0} {1}"

# --- mission and answer -------------------------------------------------------------------------------------------

MISSION: Final = "Votre mission"
DECISION_NOTE: Final = "Parlez-en. Il n’y a pas de point à perdre : l’histoire suit votre choix."
DECISION_NOTE_WITHOUT_POINTS: Final = "Parlez-en. L’histoire suit votre choix."
CHOSEN: Final = "choisi"
FOUND: Final = "trouvé"
LOOKED_AT: Final = "regardé"
FOUND_COUNT: Final = ("sur {0}", "trouvé", "trouvés")
PLACE: Final = "Endroit {0} de l’image"
TOUCH_INVITATION: Final = "Touchez un élément du document : l’explication s’affiche ici."
PICKED: Final = "{0} {1} sur {2}"
ALREADY_ENOUGH: Final = "Vous en avez déjà {0} : touchez un choix pour le retirer."
BRAND_MARK: Final = "Publication sur {0}"
PHOTO: Final = "Photo"
DOCUMENT: Final = "Document : {0}"
MORE_BELOW: Final = "La suite"
MORE_ABOVE: Final = "Plus haut"
SEE_BELOW: Final = "Voir la suite du document"
SEE_ABOVE: Final = "Revenir plus haut dans le document"
SCROLLED: Final = "Où en est la lecture du document"
SCROLLED_TO: Final = "{0} % du document"
ADVERTISEMENT: Final = "Publicité"
RESULTS: Final = "{0} résultats, dans le désordre"
PROFILE: Final = "Profil sur {0} : {1}"
COUNTERS: Final = {"publications": "publications", "abonnes": "abonnés", "abonnements": "abonnements"}
NOTICE: Final = "Mentions légales : {0}"
ACCOUNT_PICTURE: Final = "Photo du compte : {0}"
INITIALS: Final = "les initiales {0}"
PAPER_BIRD: Final = "un oiseau de papier"
SHEET: Final = {
    "date": "Date", "heure": "Heure", "case": "Case", "lieu": "Lieu", "coordonnees": "Coordonnées",
    "appareil": "Appareil", "logiciel": "Logiciel", "auteur": "Auteur", "taille": "Taille",
}  # fmt: skip
"""The lines of the file card of a photograph."""
SHEET_LINE: Final = "{0} : {1}"
SQUARE: Final = "Case {0}"
CANAL: Final = "Le canal, ligne 3"
CANAL_SQUARE: Final = "le canal"
PIN: Final = "épingle {0}"
ON_SQUARE: Final = "{0}, case {1}"
NAMED_SQUARE: Final = "{0} (**{1}**)"
PIN_ON_SQUARE: Final = "Épingle {0} : {1}, case {2}"

# --- messages -----------------------------------------------------------------------------------------------------

CONVERSATION: Final = "Conversation sur {0} : {1}"
MASKED_IMAGE: Final = "Image masquée"
MASKED_TOLD: Final = "Image masquée : {0}."
IS_WRITING: Final = "{0} est en train d’écrire"
EMAIL: Final = "Courriel reçu"
EMAIL_FROM: Final = "De : {0}"
EMAIL_TO: Final = "À : {0}"
EMAIL_SUBJECT: Final = "Objet : {0}"
LEADS_TO: Final = "mène à"
ATTACHMENT: Final = "Pièce jointe : {0}"

# --- sources and claims -------------------------------------------------------------------------------------------

SOURCES: Final = (
    "Deux sources", "Trois sources", "Quatre sources", "Cinq sources", "Six sources", "Sept sources", "Huit sources",
)  # fmt: skip
"""How many sources there are, from two."""
OPENED: Final = "ouverte"
NATURE: Final = "**Nature de la source.** {0}"
CLAIM_JUDGED: Final = "{0} : {1}"
TO_LOOK_AT_AGAIN: Final = "à revoir"
STILL_TO_JUDGE: Final = "encore {0} avis"
ONE_MORE_QUESTION: Final = "Une question de plus"
BONUS_NOTE: Final = "Elle ne coûte rien. L’onglet ouvre, la case choisit."
SETTLED: Final = "réglée"
TICK_SOURCES: Final = ("Cochez {0} source", "Cochez {0} sources")
SOURCE_WORD: Final = ("source", "sources")
SOURCE_NAMED: Final = "{1} ({0})"
SOURCES_AND: Final = " et "
BONUS_RIGHT: Final = "**La question de plus.** Bien vu : {0}."
BONUS_OTHER: Final = "**La question de plus.** Les sources attendues : {0}."

# --- lock ---------------------------------------------------------------------------------------------------------

LOCK: Final = "Cadenas"
LOCK_OPENS: Final = "Le cadenas s’ouvre !"
LOCK_FULL: Final = "Le code est complet : touchez une case pour la changer, ou effacez."
SIGNS: Final = {
    "chiffres": ("chiffre", "chiffres"),
    "lettres": ("lettre", "lettres"),
    "couleurs": ("couleur", "couleurs"),
    "fleches": ("flèche", "flèches"),
    "motif": ("point", "points"),
}
"""What fills the slots of a lock, one and several, by alphabet."""
SLOT: Final = "{0}, case {1}"
EMPTY_SLOT: Final = "vide"
SLOTS: Final = "{0} : {1}"
KEYS: Final = "Clavier"
ERASE: Final = "Effacer"
ERASE_ALL: Final = "Tout effacer"
SPACE: Final = "Espace"
COMPOSED: Final = "Vous avez composé {0}."

# --- rumour -------------------------------------------------------------------------------------------------------

GRAPH: Final = "Le chemin de la rumeur"
ACCOUNT: Final = "{0}, {1}"
PASSED_ON: Final = "{0} a transmis à {1}"
ON_ITS_WAY: Final = "Le démenti va de {0} à {1}"
DEPARTURE: Final = "départ"
REFUSES: Final = "refuse de corriger"
RELAY: Final = "relais choisi"
REACHED: Final = "démenti reçu"
NOT_REACHED: Final = "pas encore atteint"
KINDS: Final = {"personne": "une personne", "groupe": "un groupe", "media": "un média"}
ARROW: Final = "a transmis à"
LEGEND: Final = "Légende : {0}"
DEPARTURE_FOUND: Final = "départ trouvé"
RELAYS_CHOSEN: Final = "relais choisi : {0} sur {1}"
TOUCH_DEPARTURE: Final = "touchez le départ"
STILL_RELAYS: Final = "encore {0} relais"
THE_DEPARTURE: Final = "Le départ : {0}"
LAST_TWO: Final = "{0} et {1}"
THE_RELAYS: Final = ("Le relais : {1}", "Les relais : {1}")

# --- verdicts -----------------------------------------------------------------------------------------------------

LIGHT: Final = "Lumière"
WELL_SEEN: Final = "Bien vu !"
CLAIMS_RIGHT: Final = "Vos avis sont justes !"
THAT_IS_IT: Final = "C’est ça !"
REPAIRED: Final = "Réparé !"
LOOKED_AT_TITLE: Final = "Regardé"
NOT_YET: Final = "Pas encore"
VERY_CLOSE: Final = "Très proche"
SOLVED_LINE: Final = "Votre équipe a résolu l’énigme."
REPAIRED_LINE: Final = "Ce que votre geste avait abîmé va mieux."
EVIDENCE_WON: Final = ("Une preuve de plus :\nla Brume recule.", "{0} preuves de plus :\nla Brume recule.")
REPAIR_WON: Final = "Un lien réparé :\nla Brume recule."
BIRD_WON: Final = "Un oiseau se déplie."
WORTH_NOTING: Final = "À noter"
TO_REMEMBER: Final = "À retenir"
TO_DISCUSS: Final = "À discuter à voix haute"
CONTINUE: Final = "Continuer"
TOGETHER_TITLE: Final = "On avance ensemble"
TOGETHER_LINE: Final = "Celle-ci demandait du temps. Voici comment on y arrive."
SOLUTION: Final = "La solution, pas à pas"
NOT_YET_UNKNOWN: Final[dict[str, str]] = {
    "appariement": "Relisez chaque lien à voix haute : lequel irait mieux ailleurs ?",
    "chiffre": "Le message ne se lit pas encore en entier. Relisez-le à voix haute, lettre par lettre.",
    "choix": "Relisez chaque carte : laquelle répond vraiment à la question ?",
    "choix_multiple": "Relisez chaque ligne à voix haute : que change-t-elle vraiment ?",
    "code": "Le cadenas résiste. Relisez la consigne : que demande-t-elle exactement, et dans quel ordre ?",
    "curseurs": "Reprenez chaque réglage : à quoi sert-il vraiment, et quelle règle en parle ?",
    "metadonnees": "Ouvrez plusieurs photos et comparez leurs fiches : qu’est-ce qui revient ?",
    "mot_de_passe": "Relisez chaque mot : qui pourrait le deviner, et comment ?",
    "ordre": "Prenez les bandes deux par deux : laquelle vient d’abord ?",
    "points_chauds": "Cet élément ne dit rien à lui seul. Regardez autour.",
    "propagation": "Suivez chaque flèche du doigt : d’où part-elle, et jusqu’où mène-t-elle ?",
    "recoupement": "Relisez les sources : lesquelles ont vraiment vérifié, lesquelles ne font que répéter ?",
    "texte": "Ce n’est pas ce mot. Relisez la consigne : que demande-t-elle exactement ?",
    "tri": "Relisez les cartes à voix haute : laquelle irait mieux dans un autre tiroir ?",
}
"""A kind word for a mistake that the author did not foresee, by type of puzzle."""

# --- hints --------------------------------------------------------------------------------------------------------

HINTS: Final = "Indices"
HINTS_ARE_FREE: Final = "Ils ne coûtent rien."
HINTS_COST: Final = "Un indice : {0} points de moins, jamais du temps."
HINTS_COST_ONE: Final = "Un indice : 1 point de moins, jamais du temps."
HINT_KINDS: Final = ("Regarder", "La méthode", "Presque la réponse")
HINT_NUMBER: Final = "Indice {0}"
OPEN_HINT: Final = "Ouvrir l’indice {0}"
CLOSE_HINTS: Final = "Fermer les indices"
ADVANCE: Final = "Avancer ensemble"
ADVANCE_AFTER: Final = "après l’indice {0} et deux essais"
ADVANCE_AFTER_TRIES: Final = "après deux essais"
ADVANCE_NOW: Final = "lire la solution et continuer"
