"""A scenario as the engine runs it: the very tree that an animator wrote, checked and frozen, for one level."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import Field

from gardiens.authored import Authored, MaybeEmpty, Name, Text, key
from gardiens.documents import DOCUMENT_TYPES
from gardiens.documents.base import Document
from gardiens.puzzles.choice import Choice
from gardiens.puzzles.conditions import Value, When
from gardiens.scenario.steps import STEP_TYPES, Duration, End, PuzzleStep, Step, Story, duration_ms

Level: TypeAlias = Literal["cycle3", "college", "lycee"]
Version: TypeAlias = Literal["complete", "courte"]
Theme: TypeAlias = Literal["infox", "cyberharcelement", "donnees", "finale", "libre"]

LEVELS: Final[tuple[Level, ...]] = ("cycle3", "college", "lycee")

_AnyStep: Any = Annotated[reduce(or_, STEP_TYPES.values()), Field(discriminator="type")]
_AnyDocument: Any = Annotated[reduce(or_, DOCUMENT_TYPES.values()), Field(discriminator="kind")]


class Variable(Authored):
    """Something the story remembers: a bounded number, a yes or no, or a text among known ones."""

    start: Value = key("depart", "Valeur au début.")
    least: int | None = key("min", "Plus petite valeur d’un nombre.", default=None)
    most: int | None = key("max", "Plus grande valeur d’un nombre.", default=None)
    values: tuple[MaybeEmpty, ...] = key("valeurs", "Valeurs possibles d’un texte.", default=())
    label: Text | None = key("libelle", "Comment l’appeler à l’écran.", default=None)


class ScoreRules(Authored):
    """Points earned by a puzzle, never taken back. A hint may cost points, never time."""

    solved: int = key("resolue", "Points pour une énigme résolue.", ge=0, le=1000)
    first_try: int = key("du_premier_coup", "Points de plus sans aucun essai manqué.", default=0, ge=0, le=1000)
    hint: int = key("indice", "Points de moins par indice ouvert, pris sur ceux de l’énigme.", default=0, ge=0, le=1000)


class Gesture(Authored):
    """One thing to take home."""

    text: Text = key("texte", "Le geste, en quelques mots.")
    icon: Name = key("icone", "Petit dessin.", default="coche")


class Chapter(Authored):
    """One line of « Votre histoire » in the report."""

    kind: Literal["declenche", "repare", "eclairci"] = key("genre", "Ce que dit la ligne.")
    when: When | None = key("si", "Condition.", default=None)
    text: Text = key("texte", "Ce que l’équipe a déclenché, réparé ou éclairci.")


class SealWord(Authored):
    """One word of the pass phrase of the finale."""

    rank: int = key("rang", "Place du mot dans la phrase de passe, de 1 à 7.", ge=1, le=7)
    variable: Name = key("variable", "Variable (un texte) qui retient le mot, vide tant qu’il n’est pas gagné.")


class Seal(Authored):
    """What the team takes from this scenario to the finale."""

    number: Name = key("numero", "Variable (un texte) qui retient le nombre gravé sur le sceau, vide au départ.")
    words: tuple[SealWord, ...] = key("mots", "Mots gagnés pour la phrase de passe.", default=(), max_length=3)


class Scenario(Authored):
    """One scenario at one level. Two scenarios are the same only if they are the same object."""

    format: Literal[1] = key("format", "Version de la langue des scénarios : 1.")
    id: Name = key("id", "Nom court du scénario, celui de son dossier.")
    title: Text = key("titre", "Titre.")
    pitch: Text = key("accroche", "Une phrase sous le titre, dans le choix de l’affaire.")
    version: Text = key("version", "Version du scénario, par exemple « 1.0 ».", default="1")
    theme: Theme = key("theme", "Thème.")
    levels: tuple[Level, ...] = key("niveaux", "Niveaux proposés.", min_length=1)
    duration: Duration = key("duree", "Durée prévue.")
    timer: Literal["visible", "doux", "aucun"] = key("minuteur", "Comment le temps est montré.", default="doux")
    score: ScoreRules | Literal["aucun"] = key("score", "Points, ou « aucun ».", default="aucun")
    mood: Literal["calme"] | None = key("ambiance", "« calme » : ni son, ni minuteur.", default=None)
    together: Literal["a_deux", "simple"] = key("validation", "Valider à deux doigts, ou d’un seul.", default="a_deux")
    roles: bool = key("roles", "Vrai si les cinq rôles changent de mains à chaque énigme.", default=True)
    welcome: tuple[Text, ...] = key(
        "accueil", "Pages lues avant l’histoire, à la place de l’accueil habituel.", default=()
    )
    variables: Mapping[Name, Variable] = key("variables", "Ce que l’histoire retient.", default_factory=dict)
    documents: Mapping[Name, _AnyDocument] = key("pieces", "Documents montrés.", default_factory=dict)
    start: Name = key("debut", "Première étape.")
    epilogue: Name | None = key(
        "epilogue", "Étape où mène « Conclure », quand le temps est écoulé ; sinon la première fin.", default=None
    )
    steps: Mapping[Name, _AnyStep] = key("etapes", "Les étapes, par leur nom.", min_length=1)
    chapters: tuple[Chapter, ...] = key("histoire", "Les lignes de « Votre histoire » dans le bilan.", default=())
    seal: Seal | None = key("sceau", "Ce que l’équipe emporte pour la finale.", default=None)
    gestures: tuple[Gesture, ...] = key("gestes", "Les gestes à emporter.", default=(), max_length=4)
    debate: tuple[Text, ...] = key("debat", "Questions pour le débat.", default=())

    # Identity, so that what is built once for a scenario can be cached beside it.
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    @property
    def duration_ms(self) -> int:
        """The time planned for the full version, in milliseconds."""
        return duration_ms(self.duration)

    def step(self, name: str) -> Step:
        """The step called `name`. Raises KeyError."""
        found = self.steps[name]
        assert isinstance(found, Step)
        return found

    def puzzle(self, name: str) -> PuzzleStep | None:
        """The step called `name` if it is a puzzle."""
        step = self.steps.get(name)
        return step if isinstance(step, PuzzleStep) else None

    def document(self, name: str) -> Document:
        """The document called `name`. Raises KeyError."""
        found = self.documents[name]
        assert isinstance(found, Document)
        return found


def is_decision(step: Step) -> bool:
    """Whether a step is a choice where no option is wrong."""
    return isinstance(step, Choice) and step.decision


__all__ = [
    "LEVELS", "Chapter", "End", "Gesture", "Level", "PuzzleStep", "Scenario", "ScoreRules", "Seal", "Step", "Story",
    "Theme", "Value", "Variable", "Version", "is_decision",
]  # fmt: skip
