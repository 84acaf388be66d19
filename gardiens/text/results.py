"""What staff read of the sessions: words, dates and durations."""

from __future__ import annotations

from typing import Final

NONE: Final = "—"
NOT_A_TEAM: Final = "{name} ({origin})"
RESULTS: Final = {
    "finished": "terminée",
    "concluded": "conclue",
    "interrupted": "interrompue",
    "ongoing": "en cours",
    "stopped": "en pause",
    "unstarted": "pas commencée",
}
"""How a session stands, as tables and JSON say it."""

STEP_RESULTS: Final = {
    "read": "lue",
    "solved": "résolue",
    "chosen": "choisie",
    "together": "avancée ensemble",
    "concluded": "laissée pour conclure",
    None: "en cours",
}
"""How a step ended, as tables and JSON say it."""

ORIGINS: Final = {"equipe": "équipe", "robot": "robot", "essai": "essai"}
VERSIONS: Final = {"complete": "complète", "courte": "courte"}

COLUMNS: Final = (
    "Date",
    "Partie",
    "Scénario",
    "Niveau",
    "Équipe",
    "Résultat",
    "Score",
    "Temps",
    "Indices",
    "Essais manqués",
)
STEP_COLUMNS: Final = ("Étape", "Titre", "Résultat", "Temps", "Essais manqués", "Indices", "Points")

SCENARIO: Final = "{title}, version {version}"
FACTS: Final = {
    "session": "Partie",
    "opened": "Ouverte le",
    "scenario": "Scénario",
    "level": "Niveau",
    "version": "Version jouée",
    "team": "Équipe",
    "station": "Écran",
    "origin": "Origine",
    "result": "Résultat",
    "score": "Score",
    "time": "Temps de jeu",
    "hints": "Indices ouverts",
    "tries": "Essais manqués",
}
WRONG_ANSWERS: Final = "Réponses fausses"
WRONG_ANSWER: Final = "{step} : {name}, {times} fois"
OTHER_ANSWER: Final = "autre"
DECISIONS: Final = "Décisions"
DECISION: Final = "{step} : {option}"
STOPS: Final = "Arrêts du chronomètre"
STOP: Final = "à {at} : {length}"
STOP_GOING_ON: Final = "à {at} : dure encore"
OUTAGES: Final = "Coupures, non comptées"
UNREADABLE: Final = "Non lu : {0}"

SECONDS: Final = "{seconds} s"
MINUTES: Final = "{minutes} min {seconds:02} s"
HOURS: Final = "{hours} h {minutes:02} min {seconds:02} s"
DATE_AND_TIME: Final = "%d/%m/%Y %H:%M"
