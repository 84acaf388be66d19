"""`curseurs`: set what each application may do, or move sliders until every rule holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from itertools import chain, islice
from typing import Final, Literal

from gardiens.authored import Text, key
from gardiens.puzzles.base import Answer, Fault, JudgedPuzzle, Series, Submit, Verdict, same_words
from gardiens.puzzles.bounded import choices
from gardiens.puzzles.settings import Setting, SettingsPanel
from gardiens.puzzles.tracks import LARGEST, Constraint, Slider, TextRule
from gardiens.text import checks as say

MOST_STOPS: Final = 11
CROWDED: Final = 3
"""With three panels, the mission lies under one that has no more settings than that."""


class Sliders(JudgedPuzzle):
    """Settings in panels, or numbers on tracks; the answer gives each its value."""

    type: Literal["curseurs"] = key("type", "Régler des choix ou des nombres pour que tout convienne.")
    panels: tuple[SettingsPanel, ...] = key(
        "panneaux", "Un à trois panneaux de réglages ; ou bien « curseurs ».", default=(), max_length=3
    )
    sliders: tuple[Slider, ...] = key(
        "curseurs", "Deux à cinq curseurs ; ou bien « panneaux ».", default=(), max_length=5
    )
    least: int = key("min", "Le plus petit nombre des curseurs.", default=0, ge=0, le=LARGEST)
    most: int = key("max", "Le plus grand, dix de plus au plus.", default=5, ge=1, le=LARGEST)
    constraints: tuple[Constraint, ...] = key(
        "contraintes", "Ce que les curseurs doivent respecter, dans l’ordre où on en parle.", default=(), max_length=8
    )
    given_solution: Mapping[str, int] | None = key(
        "solution", "Le nombre de chaque curseur ; sans elle, le jeu la cherche.", default=None
    )
    unique: bool = key("solution_unique", "Vrai : la vérification prévient s’il y en a plusieurs.", default=False)
    rules: tuple[TextRule, ...] = key(
        "regles", "Les règles que l’équipe lit, avec leur sceau.", default=(), max_length=4
    )
    rules_title: Text | None = key("titre_regles", "Le titre au-dessus des règles.", default=None)
    rules_note: Text | None = key("note_regles", "Une ligne sous les règles.", default=None)
    shows_total: bool = key("total_affiche", "Vrai : le total des curseurs s’affiche en direct.", default=False)

    # --- what is set ---

    @property
    def settings(self) -> tuple[Setting, ...]:
        return tuple(setting for panel in self.panels for setting in panel.settings)

    def setting(self, name: str) -> Setting | None:
        return next((setting for setting in self.settings if setting.id == name), None)

    def first_values(self) -> dict[str, str]:
        """What everything is set to when the team arrives."""
        numbers = {slider.id: str(self.first_number(slider)) for slider in self.sliders}
        return {setting.id: setting.first_value for setting in self.settings} | numbers

    def first_number(self, slider: Slider) -> int:
        return self.least if slider.start_value is None else slider.start_value

    def target(self) -> int | None:
        """What the total of all sliders must be, where a rule says it."""
        every = {slider.id for slider in self.sliders}
        return next((each.equals for each in self.constraints if each.total and {*each.total} == every), None)

    def _ranges(self) -> dict[str, tuple[int, int]]:
        locked = {slider.id: self.first_number(slider) for slider in self.sliders if slider.locked}
        return {
            slider.id: (locked[slider.id],) * 2 if slider.locked else (self.least, self.most) for slider in self.sliders
        }

    def _solutions(self) -> Iterator[dict[str, int]]:
        return choices(self._ranges(), [each.sum() for each in self.constraints])

    @cached_property
    def _first_solution(self) -> dict[str, int] | None:
        """Searched once, however often it is asked for: with many sums that are nearly kept, it takes a while."""
        return next(self._solutions(), None)

    # --- the puzzle ---

    def judge(self, answer: Answer) -> Verdict | None:
        """A mistake that has words of its own is said first; one thing to change is close."""
        if not isinstance(answer, Mapping) or answer.keys() != self.first_values().keys():
            return None
        return self._judge_settings(answer) if self.panels else self._judge_numbers(answer)

    def _judge_settings(self, answer: Mapping[str, str]) -> Verdict | None:
        if any(answer[setting.id] not in setting.values for setting in self.settings):
            return None
        wrong = self.unfit(answer)
        if not wrong:
            return Verdict("solved")
        names = [setting.mistake(answer[setting.id]) for setting in wrong]
        told = sorted(names, key=lambda name: (self.feedback(name) is None, name in {each.id for each in wrong}))
        return Verdict("mistake", told[0], close=len(wrong) == 1)

    def unfit(self, answer: Mapping[str, str]) -> list[Setting]:
        """The settings whose value does not do."""
        return [setting for setting in self.settings if answer[setting.id] not in setting.accepted]

    def _judge_numbers(self, answer: Mapping[str, str]) -> Verdict | None:
        stops = {str(number): number for number in range(self.least, self.most + 1)}
        if not all(written in stops for written in answer.values()):
            return None
        chosen = {name: stops[written] for name, written in answer.items()}
        if any(not low <= chosen[name] <= high for name, (low, high) in self._ranges().items()):
            return None
        broken = self.broken(chosen)
        if not broken:
            return Verdict("solved")
        return Verdict("mistake", broken[0].id, close=self._one_away(chosen))

    def broken(self, chosen: Mapping[str, int]) -> list[Constraint]:
        """The rules that these numbers do not keep."""
        return [each for each in self.constraints if not each.sum().holds(chosen)]

    def _one_away(self, chosen: Mapping[str, int]) -> bool:
        """Whether moving one slider alone would do."""
        return any(
            not self.broken({**chosen, name: number})
            for name, (low, high) in self._ranges().items()
            for number in range(low, high + 1)
        )

    def _right(self) -> dict[str, str] | None:
        if self.panels:
            return {setting.id: setting.accepted[0] for setting in self.settings}
        found = self.given_solution or self._first_solution
        return None if found is None else {slider.id: str(found.get(slider.id)) for slider in self.sliders}

    def solution(self) -> Series:
        right = self._right()
        return () if right is None else (Submit(right),)

    def distractors(self) -> Mapping[str, Series]:
        return self._wrong_settings() if self.panels else self._wrong_numbers

    def _wrong_settings(self) -> dict[str, Series]:
        """One value for each mistake that has words, the rest being right."""
        named: dict[str, Series] = {}
        for setting in self.settings:
            for value in setting.values:
                name = setting.mistake(value)
                if value not in setting.accepted and self.feedback(name):
                    named.setdefault(name, (Submit({**(self._right() or {}), setting.id: value}),))
        return named

    @cached_property
    def _wrong_numbers(self) -> dict[str, Series]:
        """For each rule, numbers that break it and keep those before it, where there are any."""
        named: dict[str, Series] = {}
        for number, constraint in enumerate(self.constraints):
            before = [each.sum() for each in self.constraints[:number]]
            tried = chain.from_iterable(choices(self._ranges(), [*before, each]) for each in constraint.sum().broken())
            if (found := next(tried, None)) is not None:
                named[constraint.id] = (Submit({name: str(value) for name, value in found.items()}),)
        return named

    def mistakes(self) -> Collection[str]:
        valued = (f"{setting.id}_{value}" for setting in self.settings for value in setting.values)
        return (*valued, *(setting.id for setting in self.settings), *(each.id for each in self.constraints))

    def feedback(self, name: str) -> str | None:
        told = {each.id: each.feedback for each in (*self.settings,)} | {
            each.id: each.feedback for each in self.constraints
        }
        for setting in self.settings:
            told |= {f"{setting.id}_{value}": words for value, words in setting.feedbacks.items()}
        return told.get(name)

    # --- what the author is told ---

    def faults(self) -> Iterator[Fault]:
        """One sort of thing to set; values, numbers and rules that exist; something to do, and a way to do it."""
        wrong = list(self._misfits())
        yield from wrong
        if wrong:
            return
        if self.given_solution is not None and (broken := list(self._wrong_solution(self.given_solution))):
            yield from broken
            return
        right = self._right()
        if right is None:
            yield Fault("G366", say.NO_NUMBERS, ("contraintes",), say.OTHER_CONSTRAINTS, on_key=True)
            return
        verdict = self.judge(self.first_values())
        if verdict is not None and verdict.solved:
            yield Fault(
                "G368", say.NOTHING_TO_SET, ("panneaux" if self.panels else "curseurs",), say.ANOTHER_VALUE, on_key=True
            )

    def _misfits(self) -> Iterator[Fault]:
        if bool(self.panels) is bool(self.sliders):
            yield Fault("G365", say.PANELS_OR_SLIDERS, ("type",), say.ONE_SORT)
        elif self.panels:
            yield from self._panel_misfits()
        else:
            yield from self._slider_misfits()

    def _panel_misfits(self) -> Iterator[Fault]:
        if len(self.panels) > 2 and min(len(panel.settings) for panel in self.panels) > CROWDED:
            yield Fault("G365", say.PANELS_CROWDED, ("panneaux",), say.A_SHORT_PANEL, on_key=True)
        seen: set[str] = set()
        yield from same_words((("panneaux", number, "titre"), panel.title) for number, panel in enumerate(self.panels))
        for number, panel in enumerate(self.panels):
            yield from same_words(
                (("panneaux", number, "reglages", rank, "nom"), setting.name)
                for rank, setting in enumerate(panel.settings)
            )
            for rank, setting in enumerate(panel.settings):
                path = ("panneaux", number, "reglages", rank)
                if setting.id in seen:
                    yield Fault("G365", say.SAME_SETTING.format(setting.id), (*path, "id"))
                seen.add(setting.id)
                yield from same_words(((*path, "valeurs", at), value) for at, value in enumerate(setting.values))
                named = {"accepte": setting.accepted, "retours": tuple(setting.feedbacks)}
                named["depart"] = (setting.start_value,) if setting.start_value else ()
                for french, values in named.items():
                    for value in values:
                        if value not in setting.values:
                            yield Fault(
                                "G365", say.NOT_A_SETTING.format(value), (*path, french), say.one_of(setting.values)
                            )

    def _slider_misfits(self) -> Iterator[Fault]:
        if not 0 < self.most - self.least < MOST_STOPS or len(self.sliders) < 2:
            yield Fault("G365", say.SLIDER_BOUNDS, ("curseurs",), say.SLIDER_BOUNDS_FORM, on_key=True)
            return
        if not self.constraints:
            yield Fault("G365", say.NO_CONSTRAINT, ("curseurs",), say.CONSTRAINT_FORM, on_key=True)
        known = [slider.id for slider in self.sliders]
        yield from same_words((("curseurs", number, "nom"), slider.name) for number, slider in enumerate(self.sliders))
        for number, slider in enumerate(self.sliders):
            if not self.least <= self.first_number(slider) <= self.most:
                message = say.OUT_OF_TRACK.format(slider.start_value, self.least, self.most)
                yield Fault("G365", message, ("curseurs", number, "depart"))
        for number, constraint in enumerate(self.constraints):
            if not constraint.is_complete():
                yield Fault(
                    "G365", say.CONSTRAINT_UNCLEAR.format(constraint.id), ("contraintes", number), say.CONSTRAINT_FORM
                )
            for name, times in Counter(constraint.names).items():
                if times > 1:
                    message = say.SUMMED_TWICE.format(constraint.id, name)
                    yield Fault("G365", message, ("contraintes", number), say.EACH_ONCE)
                if name not in known:
                    yield Fault("G365", say.NO_SUCH_SLIDER.format(name), ("contraintes", number), say.one_of(known))
        if self.given_solution is not None and self.given_solution.keys() != {*known}:
            yield Fault("G365", say.SOLUTION_OF_EACH, ("solution",), say.one_of(known))

    def _wrong_solution(self, written: Mapping[str, int]) -> Iterator[Fault]:
        """The numbers that no slider has, then the first rule that they break."""
        for name, (low, high) in self._ranges().items():
            if not low <= written[name] <= high:
                expected = (say.NUMBER_LOCKED if low == high else say.NUMBER_BETWEEN).format(low, high)
                yield Fault("G366", say.WRONG_NUMBER.format(name, written[name]), ("solution", name), expected)
        for constraint in self.broken(written)[:1]:
            yield Fault(
                "G366", say.SOLUTION_BREAKS.format(constraint.id), ("solution",), say.SOLUTION_FORM, on_key=True
            )

    def remarks(self) -> Iterator[Fault]:
        """Several ways to keep every rule, where the author says that there is one."""
        if self.unique and self.sliders and len(list(islice(self._solutions(), 2))) > 1:
            yield Fault("G367", say.SEVERAL_NUMBERS, ("solution_unique",), say.OTHER_CONSTRAINTS)


EXAMPLE = """\
etapes:
  exemple:
    type: curseurs
    titre: Ni tout ouvert, ni tout fermé
    consigne: Réglez le téléphone de Jade. Elle veut **jouer au quiz** et **suivre la carte du club**.
    duree: 3 min
    panneaux:
      - id: quiz
        titre: Quizzarium
        logo: quizzarium
        reglages:
          - id: contacts
            nom: Accès aux contacts
            valeurs: [jamais, toujours]
            accepte: [jamais]
            retour: Un quiz n’a pas besoin de connaître vos amis.
          - id: position
            nom: Position
            valeurs: [jamais, pendant l’usage, toujours]
            accepte: [jamais]
            depart: pendant l’usage
            retour: Un quiz n’a pas besoin de savoir où l’on est.
          - {id: notifications, nom: Notifications, valeurs: [jamais, oui], accepte: [jamais, oui]}
      - id: club
        titre: Carte du club
        logo: carte
        reglages:
          - id: k_position
            nom: Position
            valeurs: [jamais, pendant l’usage, toujours]
            accepte: [pendant l’usage]
            retours:
              jamais: Sans position, la carte ne sert plus à rien. Un accès utile, le temps de l’usage.
              toujours: La carte ne sert que sur l’eau. Faut-il qu’elle suive Jade partout ?
          - id: k_micro
            nom: Micro
            valeurs: [jamais, toujours]
            accepte: [jamais]
            depart: jamais
            retour: Une carte n’écoute pas.
    indices: ["Ce service a-t-il besoin de cet accès pour fonctionner ?"]
    a_retenir: "Minimum utile : une permission se donne si elle sert, le temps qu’elle sert."
"""
