"""What the gallery shows: each puzzle type, each document and each screen, at each of its moments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Literal, TypeAlias

from gardiens import paths
from gardiens.documents import DOCUMENT_TYPES
from gardiens.engine.commands import StopClock
from gardiens.puzzles import PUZZLE_TYPES
from gardiens.scenario.examples import STEP, document_example, example
from gardiens.screens.model import Offer, Overlay, Settings
from gardiens.station.catalogue import read
from gardiens.text import gallery as say
from gardiens.workshop.rehearsal import Rehearsal

PLAYED_MS: Final = 50_000
"""How long a team has been at a puzzle when it is shown: the moon has risen, no hint is offered yet."""
SETTLED_MS: Final = 1_500
"""By then a card has risen and a drawer has slid in."""
SHIPPED: Final = "crocodile-du-canal"

Group: TypeAlias = Literal["enigmes", "documents", "ecrans"]
Moments: TypeAlias = Mapping[str, Callable[[Settings], Rehearsal]]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One thing to show. `moments`: each of its states by name, the first being the one that it is known by."""

    id: str
    group: Group
    title: str
    kind: str
    moments: Moments


@cache
def exhibits() -> tuple[Exhibit, ...]:
    """Everything that the gallery shows, in its order."""
    return (*_puzzles(), *_documents(), *_screens())


# --- puzzles and documents ----------------------------------------------------------------------------------------


def _puzzles() -> Iterator[Exhibit]:
    for french in sorted(PUZZLE_TYPES):
        yield Exhibit(french, "enigmes", say.PUZZLES[french], french, puzzle_moments(french))


def puzzle_moments(french: str) -> Moments:
    """A type at its start, after its first known mistake if it has one, with its hints, solved, explained together."""

    def begun(settings: Settings) -> Rehearsal:
        return Rehearsal(example(french), settings=settings).start().read().pass_roles().wait(PLAYED_MS)

    def mistaken(settings: Settings) -> Rehearsal:
        team = begun(settings)
        return team.give(*next(iter(team.puzzle.distractors().values()))).wait(SETTLED_MS)

    def solved(settings: Settings) -> Rehearsal:
        team = begun(settings)
        return team.give(*team.puzzle.solution()).wait(SETTLED_MS)

    step = example(french).puzzle(STEP)
    assert step is not None
    moments: dict[str, Callable[[Settings], Rehearsal]] = {"debut": begun}
    if step.puzzle.has_right_answer:
        moments["pas-encore"] = mistaken
        moments["ensemble"] = lambda settings: _together(begun(settings))
    return {**moments, "indices": lambda settings: _hinted(begun(settings)), "juste": solved}


def _hinted(team: Rehearsal) -> Rehearsal:
    """Every hint taken, in the open drawer."""
    team.touch("hint")
    while (following := team.page.widget("hint:next")) and following.touchable:
        team.touch("hint:next")
    return team.wait(SETTLED_MS)


def _together(team: Rehearsal) -> Rehearsal:
    """Two tries and every hint, then « Avancer ensemble »."""
    wrong = list(team.puzzle.distractors().values())
    for series in (wrong * 2)[:2]:
        done = team.puzzle.stage(team.state.puzzle) if team.state.puzzle else 0
        team.give(*series[done:])
    return _hinted(team).touch("advance").wait(SETTLED_MS)


def _documents() -> Iterator[Exhibit]:
    for french in sorted(DOCUMENT_TYPES):
        yield Exhibit(f"document-{french}", "documents", say.DOCUMENTS[french], french, _document_moments(french))


def _document_moments(french: str) -> Moments:
    def shown(settings: Settings) -> Rehearsal:
        return Rehearsal(document_example(french), settings=settings).start().pass_roles().wait(PLAYED_MS)

    def touched(settings: Settings) -> Rehearsal:
        team = shown(settings)
        return team.give(*team.puzzle.solution()[:2]).wait(SETTLED_MS)

    return {"debut": shown, "touche": touched}


# --- screens ------------------------------------------------------------------------------------------------------


def _screens() -> Iterator[Exhibit]:
    made: dict[str, Callable[[Settings], Rehearsal]] = {
        "titre": lambda settings: _outside(settings, "title"),
        "choix-scenario": lambda settings: _outside(settings, "choice"),
        "equipe": lambda settings: _told(settings).open().wait(SETTLED_MS),
        "scene": lambda settings: _told(settings).start().wait(SETTLED_MS),
        "roles": lambda settings: _told(settings).start().read().wait(SETTLED_MS),
        "pause": lambda settings: _told(settings).start().ask(StopClock()).wait(SETTLED_MS),
        "confort": lambda settings: _overlaid(_told(settings).start(), "comfort"),
        "ressources": lambda settings: _overlaid(_told(settings).start(), "resources"),
        "bilan": lambda settings: _finished(_told(settings).start()).wait(SETTLED_MS),
        "reprise": lambda settings: _outside(settings, "recovery"),
    }
    for name, moment in made.items():
        yield Exhibit(f"ecran-{name}", "ecrans", say.SCREENS[name], name, {"debut": moment})


@cache
def _shipped() -> Offer:
    """The scenario that is played in the screens of the game."""
    return read([paths.shipped_scenarios_dir() / SHIPPED]).offers[0]


def _told(settings: Settings) -> Rehearsal:
    offer = _shipped()
    return Rehearsal(offer.levels["college"], folder=offer.folder, offers=[offer], settings=settings)


def _outside(settings: Settings, place: Literal["title", "choice", "recovery"]) -> Rehearsal:
    team = _told(settings)
    team.ui = replace(team.ui, place=place)
    return team.wait(SETTLED_MS)


def _overlaid(team: Rehearsal, overlay: Overlay) -> Rehearsal:
    team.ui = replace(team.ui, overlay=overlay)
    return team.wait(SETTLED_MS)


def _finished(team: Rehearsal) -> Rehearsal:
    """The whole story, every answer right."""
    team.read()
    while team.state.phase == "playing":
        team.pass_roles().wait(PLAYED_MS).give(*team.puzzle.solution())
        if team.state.done:
            team.touch("continue")
        team.read()
    return team
