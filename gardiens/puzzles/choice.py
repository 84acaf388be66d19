"""`choix`: pick one card; with `decision: true`, every card leads somewhere and none is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from gardiens.authored import Authored, Name, Target, Text, key
from gardiens.puzzles.base import (
    NO_CONSEQUENCE,
    Answer,
    Consequence,
    Fault,
    JudgedPuzzle,
    PuzzleInput,
    Series,
    Submit,
    Verdict,
    same_words,
)
from gardiens.puzzles.conditions import Condition, Value, When
from gardiens.text import checks as say


class Option(Authored):
    """One card that the team may pick."""

    id: Name = key("id", "Nom court de l’option, unique dans l’énigme.")
    text: Text = key("texte", "Ce que lit l’équipe.")
    right: bool = key("juste", "Vrai si c’est la bonne réponse.", default=False)
    feedback: Text | None = key("retour", "Ce que lit l’équipe si elle choisit cette option à tort.", default=None)
    icon: Name | None = key("icone", "Petit dessin de la carte, par exemple « partage ».", default=None)


class Branch(Option):
    """An option that may also change variables, lead somewhere, or be offered only under a condition.

    `when` and `effects` are checked by the scenario room, which knows the variables.
    """

    when: When | None = key("si", "L’option n’est proposée que si cette condition est vraie.", default=None)
    effects: Mapping[str, Value] = key("effets", "Variables changées par ce choix.", default_factory=dict)
    to: Target | None = key("vers", "Étape où mène ce choix.", default=None)


class Choice(JudgedPuzzle):
    """One option among several. A decision has no right answer: the story follows it."""

    type: Literal["choix"] = key("type", "Choisir une carte.")
    decision: bool = key("decision", "Vrai : pas de bonne réponse, chaque option mène quelque part.", default=False)
    options: tuple[Branch, ...] = key("options", "Deux à quatre cartes.", min_length=2, max_length=4)

    def option(self, name: str) -> Branch | None:
        return next((option for option in self.options if option.id == name), None)

    def judge(self, answer: Answer) -> Verdict | None:
        option = self.option(answer) if isinstance(answer, str) else None
        if option is None:
            return None
        return Verdict("solved", option.id) if self.decision or option.right else Verdict("mistake", option.id)

    @property
    def has_right_answer(self) -> bool:
        return not self.decision

    def condition(self, given: PuzzleInput) -> Condition | None:
        picked = self.option(given.answer) if isinstance(given, Submit) and isinstance(given.answer, str) else None
        return None if picked is None else picked.when

    def consequence(self, name: str | None) -> Consequence:
        option = self.option(name) if self.decision and name is not None else None
        return NO_CONSEQUENCE if option is None else Consequence(option.effects, "at_once")

    def ways_out(self) -> Mapping[str, str | None]:
        return {option.id: option.to for option in self.options} if self.decision else {}

    def wording(self, name: str) -> str | None:
        option = self.option(name)
        return None if option is None else option.text

    def solution(self) -> Series:
        right = [option for option in self.options if self.decision or option.right]
        always_first = sorted(right, key=lambda option: option.when is not None)
        return tuple(Submit(option.id) for option in always_first[:1])

    def distractors(self) -> Mapping[str, Series]:
        if self.decision:
            return {}
        return {option.id: (Submit(option.id),) for option in self.options if not option.right}

    def faults(self) -> Iterator[Fault]:
        right = sum(option.right for option in self.options)
        if not self.decision and right != 1:
            message = say.ONE_RIGHT.format(right) if right else say.NONE_RIGHT
            yield Fault("G309", message, ("options",), say.MARK_RIGHT, on_key=True)
        texts = [(("options", number, "texte"), option) for number, option in enumerate(self.options)]
        yield from same_words(
            ((path, option.text) for path, option in texts if option.when is None),
            ((path, option.text) for path, option in texts if option.when is not None),
        )

    def feedback(self, name: str) -> str | None:
        option = self.option(name)
        return option.feedback if option else None


EXAMPLE = """\
etapes:
  exemple:
    type: choix
    titre: Le Goéland Rieur
    consigne: Au bas de la page, on lit « Tout ici est inventé, pour rire ». Quel est ce site ?
    duree: 1 min
    options:
      - {id: parodie, texte: Un site pour rire, juste: true}
      - {id: serieux, texte: Un journal sérieux, retour: La page dit elle-même que tout est inventé.}
      - {id: piege, texte: Un site qui veut tromper, retour: Il annonce sa blague. Tromper serait la cacher.}
    indices: [Lisez la toute dernière ligne de la page.]
    a_retenir: Une parodie se signale. Lisez le bas de la page avant de partager.
"""
