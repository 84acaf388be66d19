"""What the checker says of a scenario, to the person who writes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

WARNING_TITLE: Final = "avertissement : {0}"
EXPECTED: Final = "Attendu : {0}."
DID_YOU_MEAN: Final = "Vouliez-vous dire « {0} » ?"
LEARN_MORE: Final = "En savoir plus : gardiens aide {0}"
AT_LEVEL: Final = "{0} ({1})."
LEVELS: Final = {"cycle3": "cycle 3", "college": "collège", "lycee": "lycée"}
YES_NO: Final = {True: "oui", False: "non"}

# --- the file and its syntax ---
NO_SUCH_FILE: Final = "Ce fichier n’existe pas."
NO_SCENARIO_HERE: Final = "Ce dossier ne contient pas de fichier « {0} »."
IS_A_FOLDER: Final = "« {0} » est ici un dossier, et non un fichier."
PATH_FORM: Final = "le dossier d’un scénario, ou le fichier « {0} » qu’il contient"
NOT_A_FILE: Final = "Ce n’est pas un fichier ordinaire."
CANNOT_READ: Final = "Le fichier ne peut pas être lu."
TOO_LARGE: Final = "Le fichier pèse plus de {0} Mo."
UTF_16: Final = "Le fichier est écrit en UTF-16."
NOT_UTF_8: Final = "L’octet {0} du fichier n’est pas de l’UTF-8."
SAVE_AS_UTF_8: Final = "un fichier enregistré en UTF-8"
EMPTY_FILE: Final = "Le fichier est vide."
START_WITH: Final = "un scénario, qui commence par « format: 1 »"
INVISIBLE: Final = "Le caractère invisible {0} n’a pas sa place ici."
BYTE_ORDER_MARK: Final = "Le fichier commence par une marque invisible (BOM)."
TOO_MANY_MISTAKES: Final = "Seules les {0} premières erreurs sont montrées."
TAB: Final = "Une tabulation ne peut pas décaler une ligne."
TWO_SPACES: Final = "des espaces, deux par niveau"
COLON_IN_TEXT: Final = "Ces deux-points coupent le texte en deux."
QUOTE_THE_TEXT: Final = 'tout le texte entre guillemets droits, "comme : ceci"'
DUPLICATE_KEY: Final = "« {0} » est déjà écrit ligne {1}, colonne {2}."
ONCE: Final = "cette clé une seule fois ; gardez l’une des deux"
KEY_NOT_TEXT: Final = "Ceci ne peut pas servir de clé."
KEY_FORM: Final = "une clé, deux-points, un espace et une valeur, par exemple « titre: Le crocodile »"
NO_BREAK_IN_KEY: Final = "Un espace insécable fait partie de cette clé."
COMMENT_CUTS: Final = "À partir d’ici, le texte est pris pour un commentaire et n’est pas lu."
QUOTE_OR_TWO_SPACES: Final = "le texte entre guillemets ou, pour un commentaire, deux espaces avant « # » et un après"
OPEN_QUOTE: Final = "Ce guillemet n’est pas refermé."
CLOSE_QUOTE: Final = "le même guillemet à la fin du texte"
NO_COLON: Final = "Cette ligne n’a pas de deux-points."
BAD_START: Final = "Un texte ne peut pas commencer par « {0} »."
QUOTE_IT: Final = "le texte entre guillemets droits"
BAD_INDENT: Final = "Cette ligne n’est pas à sa place."
SAME_COLUMN: Final = "le même retrait que les clés du même groupe, et « : » après chaque clé"
OPEN_BRACKET: Final = "Ce qui s’ouvre par « {0} » n’est pas refermé, ou une virgule manque."
CLOSE_BRACKET: Final = "des virgules entre les éléments, et « {0} » à la fin"
BAD_ESCAPE: Final = "Cette suite de caractères après « \\ » n’existe pas."
DOUBLE_BACKSLASH: Final = "« \\\\ » pour une barre"
ANCHOR: Final = "« & » pose une ancre, et les scénarios n’en ont pas."
ALIAS: Final = "« * » appelle un alias, et les scénarios n’en ont pas."
TAG: Final = "« ! » annonce une étiquette, et les scénarios n’en ont pas."
MERGE: Final = "« << » fusionne des clés, et les scénarios ne le permettent pas."
SEVERAL_DOCUMENTS: Final = "Un second document commence ici."
TOO_DEEP: Final = "Plus de {0} niveaux sont emboîtés ici."
TOO_MANY_NODES: Final = "Le fichier a plus de {0} éléments."
NOT_A_MAPPING: Final = "Un scénario est fait de lignes « clé: valeur »."
DIRECTIVE: Final = "Cette ligne est une directive."
DASH_AFTER_KEY: Final = "Un tiret ne suit pas une clé sur la même ligne."
DASH_ON_ITS_LINE: Final = "la liste à la ligne suivante, un tiret par ligne"
SPACE_AFTER_COLON: Final = "Il manque un espace après « {0}: »."
AFTER_QUOTES: Final = "Ceci vient après un guillemet de fin."
QUOTES_INSIDE: Final = "tout le texte entre guillemets doubles, et « » ou ’ à l’intérieur"
BAD_BLOCK: Final = "Ceci n’annonce pas un texte de plusieurs lignes."
BLOCK_FORM: Final = "« | » ou « >- », seul après les deux-points"

# --- fields ---
A_STEP: Final = "une étape « {0} »"
A_DOCUMENT: Final = "une pièce « {0} »"
A_SCENARIO: Final = "un scénario"
IN_KEY: Final = "« {0} »"
MISSING_KEY: Final = "« {0} » manque dans {1}."
ADD_KEY: Final = "une ligne « {0}: … »"
UNKNOWN_KEY: Final = "« {0} » n’existe pas dans {1}."
TEXT_WANTED: Final = "« {0} » attend un texte."
NUMBER_WANTED: Final = "« {0} » attend un nombre entier."
BOOLEAN_WANTED: Final = "« {0} » attend true ou false."
NOT_IN_LIST: Final = "« {0} » n’accepte pas « {1} »."
UNKNOWN_KIND: Final = "Le {0} « {1} » n’existe pas."
KEYS_LIKE: Final = "des clés, comme {0}"
NO_KIND: Final = "« {0} » ne dit pas son « {1} »."
LIST_WANTED: Final = "« {0} » attend une liste."
MAPPING_WANTED: Final = "« {0} » attend des lignes « clé: valeur »."
AT_LEAST: Final = "« {0} » a trop peu d’éléments : il en faut au moins {1}."
AT_MOST: Final = "« {0} » a trop d’éléments : il en faut au plus {1}."
LIST_TOO_SHORT: Final = "Il manque un élément à « {0} »."
BAD_NAME: Final = "« {1} » n’est pas un nom court."
TOO_SMALL: Final = "« {0} » est trop petit : au moins {1}."
TOO_BIG: Final = "« {0} » est trop grand : au plus {1}."
TOO_LONG: Final = "« {0} » est trop long : {1} caractères au plus."
EMPTY_VALUE: Final = "« {0} » est vide."
NO_FORM: Final = "« {0} » ne peut pas s’écrire ainsi."
REFUSED: Final = "« {0} » n’accepte pas cette valeur."
VARIANTS_FORM: Final = "Les variantes se donnent par niveau, en lignes « clé: valeur »."
VARIANTS_EXAMPLE: Final = "par exemple « cycle3: {consigne: Touchez 4 éléments.} »"
NESTED_VARIANTS: Final = "Une variante n’a pas de variantes."
REMOVE_FORM: Final = "« retirer » attend une liste d’identifiants."
ADD_FORM: Final = "« ajouter » attend des listes, chacune sous le nom de celle qu’elle allonge."
ADD_EXAMPLE: Final = "par exemple « ajouter: {cartes: [{id: k9, texte: …, categorie: info}]} »"
REMOVE_EXAMPLE: Final = "par exemple « retirer: [temoin] »"
_SEVERAL_LINES: Final = "des lignes « clé: valeur »"
FORMS: Final = {
    "string_type": "un texte",
    "string_blank": "un texte, avec autre chose que des espaces",
    "int_type": "un nombre entier",
    "bool_type": "true ou false",
    "tuple_type": "une liste",
    "dict_type": _SEVERAL_LINES,
    "mapping_type": _SEVERAL_LINES,
    "model_type": _SEVERAL_LINES,
    "model_attributes_type": _SEVERAL_LINES,
    "string_pattern_mismatch": "des lettres, des chiffres, « - » et « _ », sans espace",
}

# --- references ---
NO_SUCH_STEP: Final = "L’étape « {0} » n’existe pas."
NO_SUCH_STEP_OR_NODE: Final = "« {0} » n’est ni une étape, ni un nœud de cette conversation."
NO_SUCH_DOCUMENT: Final = "La pièce « {0} » n’existe pas."
NO_SUCH_PART: Final = "La pièce « {1} » n’a pas de partie « {0} »."
NO_DOCUMENT_HERE: Final = "Une équipe touche les zones d’une pièce : l’énigme n’en montre pas. Ajoutez « piece »."
PART_TAKEN: Final = "La partie « {0} » est déjà celle de la zone « {1} »."
NO_SUCH_VARIABLE: Final = "La variable « {0} » n’existe pas."
NO_SUCH_LEVEL: Final = "Le niveau « {0} » n’existe pas."
LEVEL_NOT_OFFERED: Final = "Le niveau « {0} » n’est pas dans « niveaux »."
NO_SUCH_IMAGE: Final = "L’image « {0} » n’existe pas."
IMAGE_OUTSIDE: Final = "L’image « {0} » est hors du dossier du scénario."
BAD_IMAGE_FORMAT: Final = "« {0} » n’est pas une image que le jeu sait montrer."
IMAGE_TOO_LARGE: Final = "« {0} » pèse plus de {1} Mo."
TOO_MANY_PIXELS: Final = "L’image « {0} » annonce {1} × {2} pixels : la dessiner remplirait la mémoire."
PIXELS_FORM: Final = "{0} pixels de côté au plus, et {1} millions de pixels en tout"
IMAGE_FORMATS: Final = "un fichier .svg, .png, .jpg ou .webp"
NO_SUCH_ICON: Final = "Le petit dessin « {0} » n’existe pas."
NO_SUCH_ZONE: Final = "La zone « {0} » n’existe pas dans cette énigme."
REMOVES_NOTHING: Final = "« {0} » n’est l’identifiant d’aucun élément."
NO_SUCH_NODE: Final = "Le compte « {0} » n’existe pas dans cette énigme."
LINKED_TO_ITSELF: Final = "La zone « {0} » ne peut pas compter comme elle-même."
LINKED_TWICE: Final = "La zone « {0} » compte déjà comme une autre."
RIGHT_AND_LINKED: Final = "« juste » ne sert à rien avec « lie_a » : la zone compte comme « {0} »."
SAME_ID: Final = "L’identifiant « {0} » sert déjà à un autre élément de cette liste."
NO_SUCH_MISTAKE: Final = "« {0} » n’est ni un élément ni une erreur connue de cette énigme."
EFFECT_NUMBER: Final = "« {0} » est un nombre : l’effet lui ajoute un nombre entier."
TOO_MANY_GESTURES: Final = "Avec un « sceau », le bilan n’a la place que de trois gestes."
NOT_A_TEXT: Final = "La variable « {0} » n’est pas un texte : elle ne peut rien garder pour la finale."
EFFECT_BOOLEAN: Final = "« {0} » vaut true ou false."
NOT_A_VALUE: Final = "« {0} » ne peut pas valoir « {1} »."
START_OUTSIDE: Final = "Le départ de « {0} » n’est pas entre {1} et {2}."
BOUNDS_REVERSED: Final = "« min » est plus grand que « max »."
NUMBER_MEANT: Final = "« {0} » a des limites : un nombre entier est attendu."
BOUNDS_OF_TEXT: Final = "« {0} » n’est pas un nombre : « min » et « max » ne servent à rien."
VALUES_OF_OTHER: Final = "« {0} » n’est pas un texte : « valeurs » ne sert à rien."
ORDER_OF_TEXT: Final = "« {0} » n’est pas un nombre : {1} ne peut pas le comparer."
NEVER_EQUAL: Final = "« {0} » ne vaut jamais « {1} »."
A_WHOLE_NUMBER: Final = 'un nombre entier, ou une comparaison comme ">= 6"'
LONE_BRACE: Final = "Cette accolade est seule."
BRACES_FORM: Final = "{variable} pour une valeur, {{ pour une accolade"
ID_NOT_FOLDER: Final = "Le dossier s’appelle « {0} » et non « {1} »."

# --- story ---
NEVER_REACHED: Final = "Aucun chemin ne mène à « {0} »."
DEAD_END: Final = "Après « {0} », l’histoire n’a pas de suite."
ADD_A_WAY: Final = "« suite » et le nom d’une étape, ou le type « fin »"
LAST_WAY_CONDITIONAL: Final = "Si cette condition est fausse, l’histoire s’arrête."
LAST_WAY_FORM: Final = "une dernière suite sans « si »"
LOOP: Final = "Aucune fin n’est possible après « {0} » : on tourne entre {1}."
SOLUTION_REFUSED: Final = "« {0} » refuse sa propre solution."
MISTAKE_ACCEPTED: Final = "La réponse fausse « {0} » est acceptée."
NO_FEEDBACK: Final = "Rien n’explique pourquoi « {0} » n’est pas la réponse."
FEEDBACK_FORM: Final = "« retour » à côté de l’élément, ou une ligne « {0}: … » dans « retours »"
OPTION_LEADS_NOWHERE: Final = "L’option « {0} » ne mène nulle part."
ADD_TO: Final = "« vers » et le nom d’une étape"
ONE_RIGHT: Final = "{0} options sont justes ; il en faut une."
NONE_RIGHT: Final = "Aucun élément n’est juste."
MARK_RIGHT: Final = "« juste: true » sur ce qu’il faut trouver"
ZONE_NOWHERE: Final = "La zone « {0} » n’est nulle part."
ZONE_TWICE: Final = "La zone « {0} » a deux places."
ZONE_FORM: Final = "« partie » ou « boite »"
TOO_MANY_SLOTS: Final = "Il y a {0} cases en tout : {1} au plus."
CODE_MISFIT: Final = ("« {1} » ne va pas dans la case.", "« {1} » ne va pas dans les {0} cases.")
SIGNS_WANTED: Final = "{0} {1}, séparateurs non comptés"
NO_SUCH_SIGN: Final = "Le clavier n’a pas « {0} »."
ONE_PATTERN: Final = "Un motif se trace d’un seul trait."
ONE_GROUP: Final = "un seul groupe de cases, avec le nombre de points à relier"
NO_TRACE: Final = "Aucun doigt ne peut tracer « {0} »."
TRACE_FORM: Final = "des points de 1 à 9, chacun une fois, sans sauter par-dessus un point qui n’est pas encore relié"
NOTHING_TO_TOUCH: Final = "« {0} » ne se touche nulle part (« sur: {1} »)."
FEEDBACK_OF_NOTHING: Final = "« {0} » n’est pas une autre réponse que l’équipe peut toucher."
SAME_CAPTION: Final = "Deux photos ont la même légende."
CAPTION_FORM: Final = "une « legende » différente sous chaque photo"
CARD_TOO_HIGH: Final = "La fiche prend {0} lignes sur l’écran : {1} au plus. Une longue ligne en prend deux."
CARD_TOO_WIDE: Final = "Cette ligne de la fiche a {0} signes : {1} au plus."
TRUE_COORDINATES: Final = "Des coordonnées mènent à un vrai lieu, même inventées."
SQUARE_INSTEAD: Final = "« case », sur la carte de Valombre"
NO_KEY: Final = "La roue n’a pas de clé."
KEY_ZERO: Final = "Avec la clé 0, le message reste en clair."
KEY_OF_TABLE: Final = "Une table n’a pas de clé : « cle » ne sert qu’avec « methode: cesar »."
WHEEL_KEY_FORM: Final = "« cle » et un nombre de 1 à 25"
CLEAR_WITHOUT_LETTERS: Final = "Ce message n’a pas de lettre."
CLEAR_STRANGE: Final = "« {0} » ne se chiffre pas."
CLEAR_FORM: Final = "des lettres ; un nombre s’écrit en lettres"
CLEAR_TOO_LONG: Final = "Ce message est trop long pour l’écran."
CLEAR_ROOM: Final = "{0} lignes de {1} lettres au plus, espaces comptés, sans couper de mot"
TABLE_OF_WHEEL: Final = "Une roue n’a pas de table : « moities » ne sert qu’avec « methode: substitution »."
TABLE_TWICE: Final = "La lettre « {0} » est deux fois du même côté de la table."
TABLE_LACKS: Final = "La table ne donne pas {0}, qui est dans le message."
TABLE_TOO_HIGH: Final = "La table ne tient pas dans l’écran : {0} rangées de {1} lettres au plus, parties séparées."
TABLE_FORM: Final = "dans « moities », chaque lettre une fois : {A: E, B: I}"
TRAP_NO_TURN: Final = "Ce piège n’est pas un décalage de la roue."
TRAP_TURN_FORM: Final = "« cle » et un nombre de 1 à 25"
TRAP_NO_TEXT: Final = "Ce piège ne se compose pas à la place du message."
TRAP_TEXT_FORM: Final = "« texte » et {0} lettres, espaces non comptés"
NO_ORIGIN: Final = "Aucun compte n’est à l’origine de tous les autres."
SEVERAL_ORIGINS: Final = "Plusieurs comptes ne reçoivent la rumeur de personne : {0}."
ONE_ORIGIN: Final = "un seul compte à qui personne ne transmet, et d’où les flèches mènent à tous les autres"
NO_RELAYS: Final = (
    "Aucun relais n’atteint seul tous les comptes qui acceptent de corriger.",
    "Aucun choix de {0} relais n’atteint tous les comptes qui acceptent de corriger.",
)
SAME_WORDS: Final = "« {0} » se lit déjà ailleurs : l’équipe ne pourrait pas distinguer les deux."
OTHER_WORDS: Final = "d’autres mots"
AMBIGUOUS_MISTAKE: Final = "« {0} » désigne deux réponses différentes de cette énigme."
OTHER_NAMES: Final = "d’autres « id », qui ne se confondent pas une fois joints par « _ »"
NODE_STILL_THERE: Final = "« {0} » est encore un nœud : aucun autre ne peut venir à sa place."
STAND_IN_FORM: Final = "un nœud retiré, puis celui de « noeuds » qui vient à sa place"
WRONG_NUMBER: Final = "« {0} » ne peut pas valoir {1}."
NUMBER_BETWEEN: Final = "un nombre de {0} à {1}"
NUMBER_LOCKED: Final = "{0}, puisque ce curseur est verrouillé"
SOLUTION_BREAKS: Final = "Cette solution ne respecte pas la règle « {0} »."
SOLUTION_FORM: Final = (
    "des nombres qui respectent toutes les « contraintes », ou aucune « solution » : le jeu la cherche"
)
SUMMED_TWICE: Final = "La règle « {0} » nomme deux fois « {1} »."
EACH_ONCE: Final = "chaque curseur une fois au plus"
MORE_RELAYS: Final = "plus de relais, ou d’autres liens"
FEWER_RELAYS: Final = ("1 seul relais suffirait : {1}.", "{0} relais suffiraient : {1}.")
NODE_CALLED_END: Final = "Un nœud ne peut pas s’appeler « fin » : c’est ainsi que la conversation finit."
SAME_REPLY: Final = "La réponse « {0} » est déjà dans le nœud « {1} »."
NO_SUCH_NODE_HERE: Final = "Le nœud « {0} » n’existe pas dans cette conversation."
NO_SUCH_NODE_IN: Final = "Le nœud « {0} » n’existe pas dans « {1} »."
NODE_WITHOUT_END: Final = "Après le nœud « {0} », la conversation tourne sans jamais finir."
ADD_AN_END: Final = "une réponse avec « vers: fin », ou qui mène à une étape"
NODE_NEVER_MET: Final = "Aucune réponse ne mène au nœud « {0} »."
NO_HELPFUL_REPLY: Final = "Au nœud « {0} », aucune réponse n’aide."
HELPFUL: Final = "« qualite: aidant » sur une réponse au moins"
NOTHING_TO_REPLY: Final = "Toutes les réponses du nœud « {0} » ont une condition."
NOT_TYPABLE: Final = "« {0} » ne peut pas être tapé."
TYPABLE: Final = "des lettres ou des chiffres, {0} caractères au plus"
BOTH_RIGHT_AND_WRONG: Final = "« {0} » est à la fois une bonne réponse et une mauvaise."
WRONG_TWICE: Final = "« {0} » est écrit deux fois parmi les mots qui ne conviennent pas."
ONE_OR_THE_OTHER: Final = "un seul endroit pour ce mot : majuscules, accents et premier article ne comptent pas"
PATTERN_MISFIT: Final = "La trame « {0} » n’est pas faite des lettres de « {1} »."
PATTERN_FORM: Final = "une lettre ou « _ » pour chaque lettre de « valeur », d’un seul mot"
PATTERN_HIDES: Final = "Avec cette trame, l’équipe ne pourrait pas envoyer « {0} » : ce n’est que le début du mot."
PATTERN_LETTER: Final = "une trame qui donne une lettre de plus au début, ou un autre mot"
ACCEPTED_ALREADY: Final = "« {0} » est déjà accepté : c’est la même réponse que « {1} »."
TOO_FEW_WORDS: Final = "Il y a {0} mots sans lien avec la personne, et la phrase en demande {1}."
MORE_WORDS: Final = "plus de mots dans « mots », ou un plus petit « nombre »"
TOO_MANY_TILES: Final = "Il y a {0} mots en tout : {1} au plus tiennent sur l’écran."
WORD_TWICE: Final = "« {0} » est déjà écrit : chaque tuile porte un mot différent."
WORD_ONCE: Final = "ce mot une seule fois"
PHRASE_ALONE: Final = "« phrase » a au moins deux mots, et ne va ni avec « a_eviter » ni avec « choix »."
PHRASE_FORM: Final = "« phrase » pour assembler des mots connus, ou « a_eviter » pour en choisir"
ORIGINS_MISFIT: Final = "« origines » a {0} signes pour {1} mots."
ORIGINS_ALONE: Final = "« origines » ne sert qu’avec « phrase »."
ORIGINS_FORM: Final = "un signe par mot de « phrase », dans le même ordre"
LIST_TOO_SMALL: Final = "« choix » compte {0} mots, et il y a déjà {1} tuiles."
NO_SUCH_ITEM: Final = "La bande « {0} » n’existe pas dans cette énigme."
BEFORE_ITSELF: Final = "La bande « {0} » ne peut pas venir avant elle-même."
AGAINST_WRITTEN_ORDER: Final = "« {0} » est écrite avant « {1} » : l’ordre écrit est le bon."
WRITTEN_IN_ORDER: Final = "des « elements » dans le bon ordre, ou « ordre_partiel: true »"
ORDER_CYCLE: Final = "Aucun ordre ne convient : {0} s’attendent."
NO_ORDER_RULE: Final = "N’importe quel ordre serait juste."
ORDER_RULE_FORM: Final = "« ordonner », avec au moins une ligne {d_abord: …, ensuite: …}"
START_NOT_EACH_ONCE: Final = "« depart » ne nomme pas chaque bande une fois."
EACH_ITEM_ONCE: Final = "tous les identifiants de « elements », chacun une fois"
START_ALREADY_RIGHT: Final = "Cet ordre de départ est déjà juste."
ANOTHER_START: Final = "un autre ordre, ou rien : le jeu mélange alors lui-même"
PANELS_OR_SLIDERS: Final = "Il faut des « panneaux » ou des « curseurs », et un seul des deux."
ONE_SORT: Final = "« panneaux » pour des choix à régler, ou « curseurs » pour des nombres"
PANELS_CROWDED: Final = "La consigne n’a pas de place sous les panneaux."
A_SHORT_PANEL: Final = "avec trois panneaux, l’un d’eux a trois réglages au plus"
SAME_SETTING: Final = "L’identifiant « {0} » sert déjà à un autre réglage."
NOT_A_SETTING: Final = "« {0} » n’est pas une des « valeurs » de ce réglage."
SLIDER_BOUNDS: Final = "Ces curseurs ne tiennent pas à l’écran."
SLIDER_BOUNDS_FORM: Final = "deux à cinq curseurs, et « max » plus grand que « min », de dix au plus"
NO_CONSTRAINT: Final = "Rien ne dit comment régler ces curseurs."
CONSTRAINT_UNCLEAR: Final = "La contrainte « {0} » ne dit pas une seule chose."
CONSTRAINT_FORM: Final = (
    "{id: total, somme: [a, b], vaut: 9}, {id: plus, ecart: [a, b], vaut: 2} ou {id: peu, curseur: a, au_plus: 3}"
)
NO_SUCH_SLIDER: Final = "Le curseur « {0} » n’existe pas dans cette énigme."
OUT_OF_TRACK: Final = "{0} n’est pas entre {1} et {2}."
SOLUTION_OF_EACH: Final = "« solution » donne le nombre de chaque curseur, et d’aucun autre."
NO_NUMBERS: Final = "Aucun réglage ne respecte toutes ces contraintes."
SEVERAL_NUMBERS: Final = "Plusieurs réglages respectent toutes les contraintes."
OTHER_CONSTRAINTS: Final = "d’autres contraintes"
NOTHING_TO_SET: Final = "Tout convient déjà au début."
ANOTHER_VALUE: Final = "un « depart » qui reste à changer"
NEVER_READ: Final = "Rien ne dépend de « {0} »."
NEVER_SET: Final = "Rien ne change « {0} »."
NO_BOUNDS: Final = "« {0} » est un nombre sans « min » ou sans « max »."
BOUNDS_FORM: Final = "par exemple {depart: 5, min: 0, max: 10}"
NO_VALUES: Final = "« {0} » est un texte sans « valeurs »."
VALUES_FORM: Final = "par exemple {depart: Mme Ferrand, valeurs: [Mme Ferrand, M. Okoye]}"
NEVER_TAKEN: Final = "Cette suite n’est jamais prise : la précédente vaut toujours."
NOTHING_TOLD: Final = "« {0} » peut ne rien raconter."
TELL_FORM: Final = "« texte », ou un des « textes » sans condition"
NOTHING_OFFERED: Final = "Toutes les options de « {0} » ont une condition."
ONLY_IN_DECISION: Final = "« {0} » ne sert que dans une décision : ici l’histoire suit « suite »."
DECISION_FORM: Final = "« decision: true », ou « suite » et « effets » sur l’étape"

# --- writing ---
REPEATED_HINT: Final = "Cet indice répète l’indice {0}."
NO_TAKEAWAY: Final = "« {0} » n’a pas de phrase « a_retenir »."
LONG_SENTENCE: Final = "Cette phrase a {0} mots."
SHORTER: Final = "20 mots au plus au cycle 3, 25 au collège"
DURATION_OFF: Final = "Le chemin le plus direct prend environ {0}."
MINUTES: Final = "{0} min"
LONE_STARS: Final = "Ce groupe de mots en gras n’est pas refermé."
STARS_FORM: Final = "« ** » avant et après les mots en gras"

_SHOWN: Final = 8
_LONGEST: Final = 300


def one_of(names: Iterable[str]) -> str | None:
    """The names as a French list, shortened when long; None when there is none."""
    known = list(names)
    if not known:
        return None
    shown = known[:_SHOWN] + (["…"] if len(known) > _SHOWN else [])
    return either(f"« {name} »" if name != "…" else name for name in shown)


def expected(words: str) -> str:
    """The line that says what could stand there."""
    return EXPECTED.format(words).replace("….", "…")


def either(words: Iterable[str | None]) -> str | None:
    """`a, b ou c`, without what is None."""
    known = [word for word in words if word]
    if len(known) < 2:
        return known[0] if known else None
    if known[-1] == "…":
        return ", ".join(known)
    return f"{', '.join(known[:-1])} ou {known[-1]}"


def together(words: Iterable[str]) -> str:
    """`« a », « b » et « c »`."""
    known = [f"« {word} »" for word in words]
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} et {known[-1]}"


def level_names(levels: Iterable[str | None]) -> str:
    """The levels as a person says them: « au cycle 3 », « au collège et au lycée »."""
    return " et ".join(f"au {LEVELS[level]}" for level in levels if level)


def grouped(number: int) -> str:
    """A number with its digits three by three."""
    return f"{number:,}".replace(",", "\u00a0")


def clipped(words: str) -> str:
    """The words, cut when somebody's text in them is longer than a message should be."""
    return words if len(words) <= _LONGEST else words[: _LONGEST - 2] + "…."


def sentence(words: str) -> str:
    """The words with a capital letter and a full stop."""
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?", "!")) else ".")
