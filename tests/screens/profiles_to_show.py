"""Puzzles in which a profile, a photo with its file card or a map is touched, for golden pictures and tests."""

from __future__ import annotations

from typing import Any, Final

import yaml

from gardiens.scenario.models import Scenario
from tests.samples import scenario
from tests.screens.documents_to_show import WRITTEN


def touched(name: str, title: str, instruction: str, theme: str, **zones: tuple[str, bool, str]) -> Scenario:
    """A scenario of one puzzle: a document of the tests, and what can be touched in it.

    Each zone, by its name, has a part of the document, whether it must be found, and what is said of it.
    """
    step: dict[str, Any] = {
        "type": "points_chauds", "titre": title, "consigne": instruction, "duree": "4 min", "piece": "piece",
        "zones": [
            {"id": zone, "partie": part, "juste": right, "retour": said} for zone, (part, right, said) in zones.items()
        ],
        "suite": "fin",
    }  # fmt: skip
    steps = {name: step, "fin": {"type": "fin", "titre": "Fin"}}
    return scenario({"pieces": {"piece": yaml.safe_load(WRITTEN[name])}, "etapes": steps}, titre=title, theme=theme)


ECHO: Final = touched(
    "d-profil", "Qui est L’Écho ?", "Touchez les **3 éléments** qui disent que ce compte n’est pas une personne.",
    "finale",
    depuis=("depuis", True, "Un compte créé il y a cinq jours : il est né avec la rumeur."),
    publications=("publications", True, "648 publications en cinq jours : personne n’écrit aussi vite."),
    mentions=("mentions", True, "Les mentions légales disent qui publie : une entreprise, automatiquement."),
    abonnes=("abonnes", False, "Beaucoup d’abonnés ne rend pas un compte fiable."),
    photo=("photo", False, "Une photo de compte se choisit : elle ne prouve rien."),
)  # fmt: skip
JADE: Final = touched(
    "profil-jade", "Le profil de Jade", "Touchez les **2 éléments** qui en disent trop sur Jade.", "donnees",
    bio=("bio", True, "Le nom de son chat : c’est souvent une réponse secrète."),
    compte=("compte", True, "Son sport est dans son pseudo."),
    chat=("images.chat", False, "Un chat endormi ne dit pas où il dort."),
)  # fmt: skip
PHOTO: Final = touched(
    "photo-fiche", "Les photos bavardes", "Touchez la ligne qui dit **où** la photo a été prise.", "donnees",
    case=("fiche.case", True, "La case de la carte : quelqu’un peut venir jusque-là."),
    date=("fiche.date", False, "La date ne dit pas où."),
    image=("image", False, "Un cahier peut être posé partout."),
)  # fmt: skip
LONG_CARD: Final = touched(
    "photo-fiche-longue", "La photo du quai", "Touchez les **2 lignes** qui disent où.", "donnees",
    lieu=("fiche.lieu", True, "Le lieu, en toutes lettres."),
    coordonnees=("fiche.coordonnees", True, "Le lieu encore, en chiffres."),
    auteur=("fiche.auteur", False, "Qui, mais pas où."),
)  # fmt: skip
MAP: Final = touched(
    "carte", "La carte de Jade", "Touchez la case où Jade **habite** sans doute.", "donnees",
    maison=("cases.D4", True, "Deux photos au même endroit, matin et soir : c’est la maison."),
    club=("cases.F2", False, "Deux mercredis au même endroit : c’est un entraînement."),
    canal=("cases.C3", False, "Personne n’habite sur le canal."),
)  # fmt: skip
