"""The example of each puzzle type, played by a team: the moments at which every type is looked at."""

from __future__ import annotations

from collections.abc import Iterator

from gardiens.puzzles.base import Series
from gardiens.scenario.examples import example
from gardiens.screens.tree import Page
from tests.screens.team import Team

PLAYED_MS = 50_000
SETTLED_MS = 1_000


def begun(french: str, **settings: bool) -> Team:
    """A team at the example of a type, which it has been looking at for a while."""
    return Team(example(french), team="ecureuils", **settings).wait(PLAYED_MS)


def mistakes(french: str) -> dict[str, Series]:
    """The wrong answers that the example knows by name."""
    return dict(begun(french).puzzle.distractors())


def mistaken(team: Team) -> Team:
    """The first wrong answer, given on the screen."""
    wrong = next(iter(team.puzzle.distractors().values()))
    return team.give(*wrong).wait(SETTLED_MS)


def solved(team: Team) -> Team:
    """The right answer, given on the screen."""
    return team.give(*team.puzzle.solution()).wait(SETTLED_MS)


def together(team: Team) -> Team:
    """Two tries and every hint, then « Avancer ensemble »."""
    for wrong in list(team.puzzle.distractors().values())[:2]:
        team.send(*wrong[_done(team) :])
    return hinted(team).touch("advance").wait(SETTLED_MS)


def _done(team: Team) -> int:
    """How many inputs of the solution the team has already given."""
    state = team.state.puzzle
    return team.puzzle.stage(state) if state else 0


def hinted(team: Team) -> Team:
    """Every hint taken, in the open drawer."""
    team.touch("hint")
    while (following := team.page.widget("hint:next")) and following.touchable:
        team.touch("hint:next")
    return team.wait(SETTLED_MS)


def moments(french: str, **settings: bool) -> Iterator[tuple[str, Page]]:
    """A type at its start, after each known mistake, with its hints, solved, and explained together."""
    yield "debut", begun(french, **settings).page
    for name, wrong in mistakes(french).items():
        yield f"pas-encore-{name}", begun(french, **settings).give(*wrong).wait(SETTLED_MS).page
    yield "indices", hinted(begun(french, **settings)).page
    for stage, _ in enumerate(begun(french).puzzle.solution()[1:], 1):
        team = begun(french, **settings)
        yield f"suite-{stage}", team.give(*team.puzzle.solution()[:stage]).wait(PLAYED_MS).page
    yield "juste", solved(begun(french, **settings)).page
    if begun(french).puzzle.has_right_answer:
        yield "ensemble", together(begun(french, **settings)).page
