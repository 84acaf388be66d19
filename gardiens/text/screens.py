"""What teams read on every screen. Append only in the section of your screen."""

from __future__ import annotations

from typing import Final, NamedTuple

# --- all screens --------------------------------------------------------------------------------------------------

LISTEN: Final = "Écouter"
STOP_LISTENING: Final = "Arrêter"
NO_VOICE: Final = "pas de voix sur cet écran"
NO_VOICE_HERE: Final = "Pas de voix sur cet écran : lisez ensemble, ou appelez l’animateur."
PAUSE: Final = "Pause"
RESOURCES: Final = "Ressources"
FOOTER: Final = "Outils et action"
CONTINUE: Final = "Continuer"
SWITCH_ON: Final = "activé"
SWITCH_OFF: Final = "désactivé"
PADS_READY: Final = "un doigt chacun"
PADS_READY_ONE_BY_ONE: Final = "l’un après l’autre"
PADS_ONE_MORE: Final = "encore un doigt"
PADS_HOW: Final = (
    "Posez un doigt sur chaque empreinte. À la souris ou au clavier : l’une, puis l’autre, "
    "ou les deux touches Ctrl ensemble."
)
PADS_HELP: Final = "Comment valider à deux"
PADS_SENT: Final = "un instant…"
PAD_LEFT: Final = "doigt de gauche"
PAD_RIGHT: Final = "doigt de droite"
LISTED: Final = "{0} : {1}"
SEAL: Final = "Sceau {0}"
THEMES: Final = {
    "infox": "Infox",
    "cyberharcelement": "Entraide",
    "donnees": "Données",
    "finale": "Finale",
    "libre": "Enquête",
}
LEVELS: Final = {"cycle3": "Cycle 3", "college": "Collège", "lycee": "Lycée"}
MINUTES: Final = "{0} min"

# --- title --------------------------------------------------------------------------------------------------------

GAME: Final = "Les gardiens du numérique"
GAME_LINE: Final = "La Brume est tombée sur Valombre. Aidez la ville à y voir clair."
TOUCH_TO_START: Final = "Touchez pour commencer"
DIMMED: Final = "Écran en veille"

# --- choice of a scenario -----------------------------------------------------------------------------------------

WHICH_CASE: Final = "Quelle affaire ouvrez-vous ?"
ANIMATOR_MAY_CHOOSE: Final = "L’animateur peut choisir pour vous."
CHOOSE_A_CASE: Final = "Touchez d’abord une affaire."
LEVEL: Final = "Niveau"
VERSION: Final = "Durée"
VERSION_FULL: Final = "Complète"
VERSION_SHORT: Final = "Courte, {0} min"
OTHER_CASES: Final = "Autres affaires, {0} sur {1}"
CARD_VALUE: Final = "{0}. {1} {2}."
BROKEN: Final = (
    "1 scénario ne peut pas être lu : gardiens verifier {1}",
    "{0} scénarios ne peuvent pas être lus : gardiens verifier {1}…",
)
NO_CASE: Final = "Aucune affaire pour l’instant"
NO_CASE_LINE: Final = "Appelez l’animateur : aucun scénario n’a été trouvé sur cette machine."
NO_CASE_BROKEN: Final = "Appelez l’animateur : aucun scénario ne peut être lu."

# --- roles --------------------------------------------------------------------------------------------------------


class RoleText(NamedTuple):
    """One of the five roles of a team, and its mission in a few words."""

    icon: str
    name: str
    mission: str


FIVE_ROLES: Final = "Cinq rôles à se partager"
ROLES: Final = (
    RoleText("hand", "Pilote", "la seule main sur l’écran"),
    RoleText("binoculars", "Vigie", "lit à voix haute, cherche le détail oublié"),
    RoleText("circle-question-mark", "Contradicteur", "pose une question avant chaque validation"),
    RoleText("notebook-pen", "Greffier", "tient le carnet : sceaux, mots, codes"),
    RoleText("megaphone", "Messager", "parle à l’animateur et aux autres équipes"),
)
ROLES_SHARED: Final = "Chacun prend le sien. Moins de cinq ? On en prend plusieurs."
ROLES_CHANGE: Final = "On change de rôle : prenez celui de la personne à votre droite."
ROLES_TAKEN: Final = "On y va"
ROLES_VEIL: Final = "L’énigme attend"

# --- lobby --------------------------------------------------------------------------------------------------------

WELCOME: Final = "Bienvenue à la Vigie"
CHOOSE_A_TEAM: Final = "Choisissez ensemble le nom de votre équipe."
SCREEN_AND_LEVEL: Final = "Écran {0}, niveau {1}"
TEAM_TAKEN: Final = "déjà prise"
COMFORT: Final = "Votre confort"
COMFORT_VOICE: Final = "Lecture à voix haute"
COMFORT_TEXT: Final = "Texte"
COMFORT_CONTRAST: Final = "Contraste élevé"
COMFORT_FONT: Final = "Police OpenDyslexic"
COMFORT_STILL: Final = "Moins de mouvements"
COMFORT_ALL: Final = "Tous les réglages"
TEAM_READY: Final = "Équipe prête"
TEAM_MISSING: Final = "choisissez un nom"
CHANGE_CASE: Final = "Changer d’affaire"

# --- briefing and story -------------------------------------------------------------------------------------------

# What Maëlle tells before a story that has no welcome of its own.
BRIEFING_FIRST: Final = (
    "Bonjour, je suis Maëlle. Vous êtes à **la Vigie** : d’ici, on veille sur Valombre. "
    "Cette semaine, **la Brume** est tombée sur la ville : des rumeurs, des moqueries, des données qui fuient. "
    "Chaque preuve que vous trouvez rallume une lanterne."
)
BRIEFING_ROLES: Final = (
    "Vous avez **cinq rôles** : Pilote, Vigie, Contradicteur, Greffier, Messager. On change de rôle à chaque énigme."
)
BRIEFING_TOGETHER: Final = "Pour valider, posez **deux doigts, de deux personnes** : on décide ensemble."
BRIEFING_LAST: Final = (
    "Un indice ne fait **jamais perdre de temps**. Se tromper n’est pas grave : l’histoire continue, et tout se répare. "
    "**Pause** et **Ressources** sont là à tout moment, sans rien expliquer."
)

BRIEFING_PLACE: Final = "La Vigie"
MAELLE: Final = "Maëlle"
MAELLE_TAG: Final = "Maëlle, gardienne en chef"
START_CASE: Final = "Commencer l’enquête"
SKIP: Final = "Passer"
PAGE_OF: Final = "Page {0} sur {1}"

# --- pause --------------------------------------------------------------------------------------------------------

PAUSE_LINE: Final = "Prenez votre temps. Rien n’avance pendant la pause."
RESUME: Final = "Reprendre"
TALK: Final = "Parler à l’animateur"
TALK_NOTED: Final = "C’est noté, l’animateur va venir."

# --- comfort ------------------------------------------------------------------------------------------------------

COMFORT_SHORT: Final = "Confort"
COMFORT_LINE: Final = "Cet écran garde vos réglages."
COMFORT_SOUNDS: Final = "Sons"
COMFORT_VOICE_VOLUME: Final = "Voix"
COMFORT_USUAL: Final = "Revenir aux réglages habituels"
COMFORT_BACK: Final = "Retour"
TEXT_SIZES: Final = {100: "100 %", 125: "125 %", 150: "150 %"}
VOLUME: Final = "{0} %"
VOLUME_NONE: Final = "muet"
LOUDER: Final = "{0} : plus fort"
QUIETER: Final = "{0} : moins fort"

# --- resources ----------------------------------------------------------------------------------------------------

HELP_NOW: Final = "De l’aide, tout de suite"
HELP_LINE: Final = "Vous pouvez revenir au jeu quand vous voulez."
BACK_TO_GAME: Final = "Retour au jeu"
HELP_ROWS: Final = (
    ("map-pin", "Ici", "L’animateur et votre enseignant sont là. Vous pouvez leur parler maintenant ou à la fin."),
    ("school", "Dans votre école, collège ou lycée", "Un adulte de confiance : professeur, CPE, infirmière, direction, équipe pHARe."),
    ("phone", "3018", "Harcèlement et cyberharcèlement. Gratuit, anonyme, confidentiel, tous les jours de 9 h à 23 h. Aussi par tchat sur 3018.fr et dans l’application 3018."),
    ("phone", "119", "Enfance en danger. Gratuit, confidentiel, 24 h/24 et 7 j/7."),
    ("siren", "17 ou 112", "Danger immédiat. Par SMS : 114."),
)  # fmt: skip
"""Checked on 2026-11-23; to be checked again before each season."""

# --- report -------------------------------------------------------------------------------------------------------

REPORT_LINE: Final = "{0}, votre enquête : {1}"
LANTERNS: Final = ("{0} preuve, {0} lanterne rallumée", "{0} preuves, {0} lanternes rallumées")
BIRDS: Final = ("{0} oiseau déplié", "{0} oiseaux dépliés")
POINTS: Final = ("{0} point", "{0} points")
IN_TIME: Final = "en {0}"
TAKEAWAYS: Final = "À retenir"
NO_TAKEAWAY: Final = "Les phrases à retenir viennent avec les énigmes résolues."
YOUR_STORY: Final = "Votre histoire"
CHAPTERS: Final = {"declenche": "Déclenché.", "repare": "Réparé.", "eclairci": "Éclairci."}
GESTURES: Final = (
    "Un geste à emporter",
    "Deux gestes à emporter",
    "Trois gestes à emporter",
    "Quatre gestes à emporter",
)
REPORT_NEXT: Final = "La suite"
REPORT_FIRST: Final = "Le début"
SEAL_NUMBER: Final = "votre nombre pour la finale"
SEAL_NOT_WON: Final = "le nombre reste à découvrir"
SEAL_WORDS: Final = ("mot gagné : {0}", "mots gagnés : {0}")
SEAL_WORD: Final = "n° {0} « {1} »"
FINISH_TOGETHER: Final = "Terminer ensemble"
FAREWELL: Final = "À bientôt, gardiens !"

# --- recovery and unfinished session ------------------------------------------------------------------------------

RECOVERY: Final = "Un instant, on rallume la lanterne"
RECOVERY_LINE: Final = "Votre partie est gardée. Elle reprend toute seule,\nlà où vous en étiez."
RECOVERY_SOON: Final = "Si rien ne bouge dans une minute, appelez l’animateur."
RECOVERY_CALL: Final = "Appelez l’animateur : il sait quoi faire, et rien n’est perdu."
UNFINISHED: Final = "Une partie attend"
UNFINISHED_LINE: Final = "{0}, « {1} », arrêtée depuis {2}."
UNFINISHED_NOTE: Final = "Pour l’animateur : « Clore » garde ce qui a été joué."
NO_TEAM_YET: Final = "Une équipe"
CLOSE: Final = "Clore"


def counted(number: int, words: tuple[str, str], *others: str) -> str:
    """`words` is a singular and a plural that may take the number, then `others`; zero is singular in French."""
    return words[number > 1].format(number, *others)


def played(time_ms: int) -> str:
    """A time that a team played: « 6 min 40 », « 1 h 05 », « 45 s »."""
    hours, minutes, seconds = time_ms // 3_600_000, time_ms // 60_000 % 60, time_ms // 1000 % 60
    if hours:
        return f"{hours} h {minutes:02}"
    return f"{minutes} min {seconds:02}" if minutes else f"{seconds} s"


def lasting(time_ms: int) -> str:
    """A rough length: « 45 min », « 2 h 10 », « 3 jours »."""
    minutes = max(1, time_ms // 60_000)
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h {minutes % 60:02}"
    return f"{minutes // 1440} jours"
