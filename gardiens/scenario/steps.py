"""The steps of a story: scenes, ends, and puzzles of every type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import AfterValidator, WithJsonSchema, create_model

from gardiens.authored import Authored, LongText, Name, Target, Text, key
from gardiens.puzzles import PUZZLE_TYPES
from gardiens.puzzles.base import Puzzle
from gardiens.puzzles.conditions import Value, When

DURATION_PATTERN: Final = r"^\s*(?=\d)(?:(\d{1,3})\s*min)?\s*(?:(\d{1,3})\s*s)?\s*$"
_DURATION: Final = re.compile(DURATION_PATTERN)


def duration_ms(written: str) -> int:
    """`4 min`, `90 s` or `1 min 30 s` in milliseconds. Raises ValueError, in French, on anything else."""
    found = _DURATION.match(written)
    if not found:
        raise ValueError("une durée s’écrit « 4 min », « 90 s » ou « 1 min 30 s »")
    return (int(found[1] or 0) * 60 + int(found[2] or 0)) * 1000


def _check_duration(written: str) -> str:
    duration_ms(written)
    return written


Duration: TypeAlias = Annotated[
    str,
    AfterValidator(_check_duration),
    WithJsonSchema({"type": "string", "pattern": DURATION_PATTERN, "examples": ["4 min", "90 s", "1 min 30 s"]}),
]
"""A length of time as an animator writes it; `duration_ms` reads it."""

Mood: TypeAlias = Literal["calme", "attentive", "heureuse"]
Skill: TypeAlias = Literal[
    "CRCN-1.1", "CRCN-1.2", "CRCN-1.3", "CRCN-2.1", "CRCN-2.2", "CRCN-2.3", "CRCN-2.4", "CRCN-4.1", "CRCN-4.2",
    "CRCN-4.3", "CRCN-5.2", "EMI-1", "EMI-2", "EMI-3", "EMI-4", "EMC", "CPS", "SNT",
]  # fmt: skip


class Way(Authored):
    """Where a step leads, when its condition holds; the last one of a list has none."""

    when: When | None = key("si", "Condition ; la dernière suite n’en a pas.", default=None)
    to: Target = key("vers", "Nom de l’étape suivante ; « B7/p4 » mène au nœud p4 de la conversation B7.")


@lru_cache(maxsize=1024)
def ways_to(name: str) -> tuple[Way, ...]:
    """The only way there is, to `name`."""
    return (Way.model_validate({"vers": name}),)


class Passage(Authored):
    """A text shown only under a condition."""

    when: When | None = key("si", "Condition ; sans elle le texte est toujours montré.", default=None)
    text: LongText = key("texte", "Ce que lit l’équipe ; {variable} y met la valeur d’une variable.")


class Step(Authored):
    """What every step may have."""

    effects: Mapping[str, Value] = key("effets", "Variables changées par l’étape.", default_factory=dict)


class Onward(Step):
    """A step that leads to another one: `suite` is a name, or a list of conditional ways."""

    onward: Target | tuple[Way, ...] | None = key(
        "suite", "Nom de l’étape suivante, ou liste de {si, vers}.", default=None
    )

    def ways(self) -> tuple[Way, ...]:
        """Where the step may lead, in the order in which conditions are tried."""
        if self.onward is None:
            return ()
        return ways_to(self.onward) if isinstance(self.onward, str) else self.onward


class Story(Onward):
    """A scene that somebody tells, in pages. A blank line in a text starts a new page."""

    type: Literal["recit"] = key("type", "Une scène racontée.")
    speaker: Text = key("qui", "Qui parle.", default="Maëlle")
    mood: Mood = key("humeur", "Le visage de Maëlle.", default="calme")
    setting: Literal["gazette", "ville", "classe-soir", "bureau-enquete", "vigie-lanternes"] = key(
        "decor", "Le lieu dessiné derrière.", default="ville"
    )
    hour: Literal["matin", "soir", "nuit", "aube"] = key("ciel", "Le moment de la journée.", default="nuit")
    when_text: Text | None = key("quand", "Date et heure, dans le bandeau du haut.", default=None)
    place_text: Text | None = key("ou", "Nom du lieu, dans le bandeau du haut.", default=None)
    text: LongText | None = key("texte", "Ce qui est raconté.", default=None)
    passages: tuple[Passage, ...] = key("textes", "Des textes sous condition, montrés à la suite.", default=())


class End(Step):
    """An end of the story; the report follows."""

    type: Literal["fin"] = key("type", "Une fin de l’histoire.")
    title: Text = key("titre", "Titre du bilan.")
    text: Text | None = key("texte", "Une phrase sous le titre du bilan.", default=None)


class PuzzleStep(Onward):
    """What every puzzle has, whatever its type."""

    type: str
    title: Text = key("titre", "Titre de l’énigme.", max_length=70)
    moment: Text | None = key("moment", "L’heure qu’il est dans l’histoire, au-dessus de la consigne.", default=None)
    instruction: Text = key("consigne", "Ce que l’équipe doit faire.", max_length=400)
    document: Name | None = key("piece", "Le document montré à côté.", default=None)
    core: bool = key("noyau", "Vrai si l’énigme reste dans la version courte.", default=False)
    repair: bool = key("reparation", "Vrai si l’énigme répare un choix ; elle ne compte pas de points.", default=False)
    expected: Duration = key("duree", "Durée prévue, par exemple « 4 min ».")
    hints: tuple[Text, ...] = key("indices", "Trois indices gradués au plus.", default=(), max_length=3)
    comments: Mapping[str, Text] = key("retours", "Un message par réponse fausse connue.", default_factory=dict)
    explanation: Text | None = key(
        "explication", "La solution commentée, montrée par « Avancer ensemble ».", default=None
    )
    takeaway: Text | None = key(
        "a_retenir", "La phrase qui reste, affichée après l’énigme et dans le bilan.", default=None
    )
    skills: tuple[Skill, ...] = key("competences", "Étiquettes de compétences.", default=())
    max_tries: int | None = key(
        "essais_max", "Après ce nombre d’essais, « Avancer ensemble » est proposé.", default=None, ge=1, le=20
    )
    reward: Text | None = key("recompense", "Ce que l’équipe gagne, dit quand l’énigme est résolue.", default=None)
    question: Text | None = key("ajout", "Une question de plus, à discuter à voix haute.", default=None)
    source: Text | None = key("source", "D’où vient le fait cité.", default=None)
    checked_on: Text | None = key("verifie_le", "Date de la dernière vérification du fait.", default=None)

    @property
    def expected_ms(self) -> int:
        """The time planned for the puzzle, in milliseconds."""
        return duration_ms(self.expected)

    def comment(self, mistake: str | None) -> str | None:
        """The author's message for a known mistake: in `retours`, else beside the element itself."""
        if mistake is None:
            return None
        return self.comments.get(mistake) or self.puzzle.feedback(mistake)

    @property
    def puzzle(self) -> Puzzle:
        """The step as a puzzle: its own fields and its judgement."""
        assert isinstance(self, Puzzle)
        return self


STEP_TYPES: Final[dict[str, type[Step]]] = {
    "recit": Story,
    "fin": End,
    **{
        french: create_model(
            f"{puzzle.__name__}Step",
            __base__=(puzzle, PuzzleStep),  # type: ignore[arg-type]  # the stub wants one common base
            __module__=__name__,
            __doc__=puzzle.__doc__,
        )
        for french, puzzle in PUZZLE_TYPES.items()
    },
}
"""Every type of step an animator may write, by its French name."""
