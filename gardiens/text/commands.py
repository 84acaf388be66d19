"""What the commands say on the terminal."""

from __future__ import annotations

from typing import Final

USAGE: Final = "Emploi : "
ARGUMENTS: Final = "À indiquer"
OPTIONS: Final = "Options"
HEADING: Final = "{0} "
HELP_HELP: Final = "montre cette aide"

MISSING_ARGUMENTS: Final = "il manque : {0}"
UNKNOWN_ARGUMENTS: Final = "je ne connais pas « {0} »."
VALUE_EXPECTED: Final = "« {0} » attend une valeur"
VALUE_NOT_UNDERSTOOD: Final = "« {0} » : je ne comprends pas la valeur « {1} »"
NOT_A_CHOICE: Final = "« {0} » n’existe pas ici. Possible : {1}."
NO_VALUE_WANTED: Final = "« {0} » ne prend pas de valeur, et « {1} » en est une"
AMBIGUOUS_OPTION: Final = "« {0} » peut vouloir dire plusieurs choses : {1}"
ARGUMENT_REFUSED: Final = "« {0} » : {1}"
DID_YOU_MEAN: Final = " Vouliez-vous dire « {0} » ?"

GAME: Final = "Les gardiens du numérique : un jeu d’évasion sur les infox, le cyberharcèlement et les données."
COMMANDS: Final = "Commandes"
FOLDER_EXPECTED: Final = "il faut le nom d’un dossier"
NO_SUCH_FOLDER: Final = "il n’y a pas de dossier « {0} »"
DATA_HELP: Final = "dossier où les parties sont gardées (sinon GARDIENS_DONNEES, sinon votre dossier de données)"
JSON_HELP: Final = "résultat en JSON, pour un autre programme"

PLAY_HELP: Final = "jouer sur cet écran"
PLAY_SCENARIO_HELP: Final = "nom ou dossier du scénario ; sans lui, l’équipe choisit"
USUAL_COMFORT_HELP: Final = "remettre les réglages de confort de cet écran (texte, police, contraste, son…)"
WINDOW_HELP: Final = "dans une fenêtre, au lieu du plein écran"
LEVEL_HELP: Final = "niveau proposé d’office"
SHORT_HELP: Final = "version courte"
DISPLAY_HELP: Final = "numéro de l’écran, à partir de 1"
DISPLAY_EXPECTED: Final = "un nombre entier, à partir de 1"
SHOW_VOICE_HELP: Final = "écrit en bas de l’écran ce que dit la voix (ou GARDIENS_VOIX_VISIBLE=1)"
PLAY_LEAVE: Final = "Ctrl+Q ferme la fenêtre, même en plein écran. Une partie commencée pourra être reprise."
NO_SHORT_VERSION: Final = "« {0} » n’a pas de version courte : c’est la version complète qui est jouée."

DEMO_HELP: Final = "un robot joue une partie entière, même sans écran"
SEED_HELP: Final = "graine du hasard : la même graine redonne la même partie"
MISTAKES_HELP: Final = "part d’erreurs du robot, de 0 à 1"
INPUT_HELP: Final = "ce que le robot utilise"
CAPTURES_HELP: Final = "dossier où enregistrer une image par écran rencontré"
CANNOT_WRITE: Final = "Le jeu ne peut pas écrire dans le dossier « {0} » : choisissez-en un autre avec --captures."

CHECK_HELP: Final = "vérifier des scénarios"
CHECK_PATHS_HELP: Final = "fichiers ou dossiers de scénarios"
FORMAT_HELP: Final = "présentation du résultat"
CHECK_FINE: Final = "{0} : rien à corriger."
CHECK_FINE_SEVERAL: Final = "{0} scénarios vérifiés, rien à corriger."
CHECK_AND: Final = " et "

EXPLAIN_HELP: Final = "expliquer un code de « gardiens verifier »"
EXPLAIN_CODE_HELP: Final = "le code, par exemple G012 ; sans lui, tous les codes"
UNKNOWN_CODE: Final = "Le code « {0} » n’existe pas."

SCHEMA_HELP: Final = "donner aux éditeurs le schéma JSON des scénarios, pour compléter et vérifier en écrivant"
SCHEMA_FILE_HELP: Final = "fichier où l’écrire ; sans lui, le schéma s’affiche"
SCHEMA_WRITTEN: Final = "Schéma écrit dans {0}."
SCHEMA_NOT_WRITTEN: Final = (
    "Impossible d’écrire dans « {0} » : vérifiez que le dossier existe et que vous pouvez y écrire."
)

GALLERY_HELP: Final = "voir et toucher chaque type d’énigme, chaque document et chaque écran"
GALLERY_CAPTURES_HELP: Final = "n’ouvre pas de fenêtre : enregistre tout en images dans ce dossier"
GALLERY_FIRST_HELP: Final = "avec « --captures » : une seule image par énigme, document ou écran"
GALLERY_WIDTH_HELP: Final = "avec « --captures » : largeur des images (1920 par défaut)"
GALLERY_PICTURES: Final = "{0} images dans {1}."
GALLERY_NEEDS_DISPLAY: Final = (
    "Pas d’écran ici ({0}). Sans écran, « --captures DOSSIER » enregistre la vitrine en images."
)
WIDTH_EXPECTED: Final = "un nombre de pixels, de 320 à 7680"
REPLAY_HELP: Final = "revoir une partie enregistrée"
SESSION_HELP: Final = "nom de la partie, ou ses premiers caractères"
SPEED_HELP: Final = "vitesse : 2 va deux fois plus vite"
VERIFY_HELP: Final = "sans écran : recalcule la partie et la compare à ce qui a été noté"
REPLAY_UNREADABLE: Final = (
    "La partie {0} ne peut plus être rejouée : cette version du jeu ne sait plus lire son scénario."
)
REPLAY_FAITHFUL: Final = "Partie {0} : {1}, tout correspond à ce qui a été noté."

SCORES_HELP: Final = "parties, scores et temps"
LIST_HELP: Final = "toutes les parties"
SHOW_HELP: Final = "une partie, étape par étape"
ALL_HELP: Final = "aussi les parties du robot et celles qui n’ont pas commencé"
NO_SESSION: Final = "Aucune partie ne s’appelle « {0} ». « gardiens scores lister --toutes » les montre toutes."
SEVERAL_SESSIONS: Final = "Plusieurs parties commencent par « {0} » : {1}."
NOTHING_YET: Final = "Aucune partie pour l’instant dans {0}."
NOTHING_YET_BUT_ROBOTS: Final = "Aucune partie d’équipe dans {0}. « --toutes » montre aussi les essais et le robot."

ROBOT_LOST: Final = "Le robot n’a pas trouvé son chemin : {0}"
NO_DISPLAY: Final = "Pas d’écran ici ({0}) : le robot joue une démonstration, images dans {1}."
DEMO_PICTURES: Final = "{0} images dans {1}."
NO_SUCH_SCENARIO: Final = "Le scénario « {0} » n’existe pas. Scénarios trouvés : {1}."
SCENARIO_BROKEN: Final = "Le scénario « {0} » ne peut pas être joué : « gardiens verifier {0} » dit pourquoi."
NO_SUCH_LEVEL: Final = "« {0} » n’est pas proposé au niveau « {1} ». Niveaux : {2}."
INTERRUPTED: Final = "Arrêté. La partie est gardée."
PLURAL_ERRORS: Final = ("{0} erreur", "{0} erreurs")
PLURAL_WARNINGS: Final = ("{0} avertissement", "{0} avertissements")


def count(number: int, words: tuple[str, str]) -> str:
    """`words` is a singular and a plural that take the number; zero is singular in French."""
    return words[number > 1].format(number)


SHARE_EXPECTED: Final = "un nombre de 0 à 1, par exemple 0.3"
PLURAL_EVENTS: Final = ("{0} événement", "{0} événements")
SPEED_EXPECTED: Final = "un nombre de 0.1 à 1000"
REPLAY_DISPLAY_HELP: Final = "en plein écran, sur l’écran de ce numéro"
REPLAY_NEEDS_DISPLAY: Final = "Pas d’écran ici ({0}). Sans écran, « --verifier » compare la partie à ce qui a été noté."
