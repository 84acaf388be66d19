"""What an editor shows of the language of scenarios, beside what the models themselves say of each key."""

from __future__ import annotations

from typing import Any, Final

TITLE: Final = "Un scénario des gardiens du numérique"
ABOUT: Final = (
    "La langue des fichiers « scenario.yaml ». « gardiens verifier » va plus loin : noms, histoire, écriture."
)

VARIANTS: Final = "Ce qui change à un niveau ; tout le reste vaut aussi pour lui."
VARIANT: Final = "Ce qui change au {0}."
ADD: Final = "Des éléments de plus à ce niveau, au bout des listes qui portent ces noms."
REMOVE: Final = "Les « id » des éléments à retirer à ce niveau."

CONDITION: Final = (
    'Condition : toutes ses lignes doivent être vraies. Par exemple {confiance: ">= 6", a_partage: true}.'
)
CONDITION_OR: Final = 'Au moins une de ces conditions est vraie, par exemple [{a_partage: true}, {confiance: "<= 4"}].'
CONDITION_AND: Final = "Toutes ces conditions sont vraies, par exemple [{a_partage: true}, {preuves: 3}]."
CONDITION_NOT: Final = "Cette condition est fausse, par exemple {a_partage: true}."
CONDITION_VALUE: Final = (
    'Ce que vaut la variable, ou une comparaison comme ">= 6" ; une liste comme [">= 5", "<= 7"] en donne plusieurs.'
)
CONDITION_EXAMPLES: Final[list[Any]] = [
    {"a_partage": True},
    {"preuves": 3, "a_partage": False},
    {"pas": {"a_partage": True}},
]
"""Without comparisons: completing, editors forget the quotes that ">= 6" needs."""

EXAMPLES: Final[dict[str, list[Any]]] = {
    "effets": [{"confiance": 2}, {"a_partage": True, "confiance": -1}],
}
"""Examples of what a key may hold, wherever it stands."""

NAME_FORM: Final = "Un nom court n’a que des lettres, des chiffres, « - » et « _ », sans espace."
TARGET_FORM: Final = "Le nom d’une étape, ou d’un nœud d’une conversation : « B7/p4 »."
DURATION_FORM: Final = "Une durée s’écrit « 4 min », « 90 s » ou « 1 min 30 s »."
