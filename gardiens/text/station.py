"""What a screen says of itself: its notices, and why a command was refused."""

from __future__ import annotations

from typing import Final

GAME_TITLE: Final = "Les gardiens du numérique"

NOT_SAVED: Final = (
    "Le disque n’a pas pu noter votre réponse. Rien n’est perdu : essayez encore, ou appelez l’animateur."
)
CANNOT_OPEN: Final = "Cette partie ne peut pas être ouverte : appelez l’animateur."

CONCLUDE_AGAIN: Final = "« Conclure » : appuyez encore sur F9 pour aller à l’épilogue."
RESET_COMFORT_AGAIN: Final = "Appuyez encore sur F8 pour remettre les réglages de cet écran."
COMFORT_IS_USUAL: Final = "Les réglages de cet écran sont de nouveau ceux d’habitude."
END_VISIT_AGAIN: Final = "« Terminer la visite » : appuyez encore sur F10. La partie sera notée comme interrompue."

REFUSALS: Final[dict[str, str]] = {
    "no_hint_left": "Tous les indices sont ouverts.",
    "too_early": "« Avancer ensemble » s’ouvre après les indices et deux essais.",
    "concluding": "L’épilogue est déjà commencé : lisez-le jusqu’au bout.",
    "no_way": "L’histoire ne peut pas continuer d’ici : appelez l’animateur.",
    "unknown_level": "Ce niveau n’existe pas pour cette affaire.",
}
"""The refusals a team should understand. The others answer a touch that came too late: silence is kinder."""

NO_SCREEN: Final = "ni DISPLAY, ni WAYLAND_DISPLAY, ni carte graphique"
NO_SCREEN_DRIVER: Final = "SDL n’a trouvé aucun écran"
NO_ANSWER: Final = "l’écran « {0} » ne répond pas"
NO_SUCH_DISPLAY: Final = "Il n’y a pas d’écran numéro {0}. Écrans trouvés : {1}."

REPLAY_KEYS: Final = "Partie revue. Espace : pause. Échap : quitter."
REPLAY_PAUSED: Final = "En pause. Espace : continuer. Échap : quitter."

# --- on the terminal, for the animator ---
NO_SOUND: Final = "Pas de son sur cet écran : %s"
NO_AUDIO_DEVICE: Final = "cette machine n’a pas de sortie audio"
VOICE_DROPPED: Final = "La voix « %s » ne parle pas : elle n’est plus demandée."
COMFORT_UNREADABLE: Final = (
    "Les réglages de cet écran ne peuvent pas être lus, les réglages habituels servent : %s (%s)"
)
COMFORT_SENSELESS: Final = "Les réglages de cet écran n’ont pas de sens, les réglages habituels servent : %s"
COMFORT_NOT_KEPT: Final = "Les réglages de cet écran ne peuvent pas être gardés : %s"
COMFORT_IGNORED: Final = "%s : réglages inconnus ou hors limites, non suivis : %s"
