"""Every puzzle of the shipped scenario keeps what every play screen promises, at every moment, level and size of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from puzzles_to_show import CHARTER
from team import Team, at

from gardiens.screens.model import Model
from tests.screens.promises import both_sizes, every_promise, keep, pages


def with_roles(team: Team) -> Model:
    """The puzzle as it comes, under the card of the roles."""
    return replace(team.model, ui=replace(team.ui, roles_since_ms=team.now_ms))


def moments() -> Iterator[tuple[str, Model]]:
    """Every puzzle of the shipped scenario at its moments, then shapes of puzzles that it does not have."""
    for level in ("cycle3", "college", "lycee"):
        team = at("A1", level=level)
        yield f"{level}-A1", team.model
        yield f"{level}-A1-roles", with_roles(team)
        team.find("heure", "jaime", "nom", "titre", "palmiers")
        yield f"{level}-A1-touched", team.model
        yield f"{level}-A1-offered", team.wait(70_000).model
        team.touch("hint").wait(1000)
        for number in range(1, 4):
            yield f"{level}-A1-hints-{number}", team.touch("hint:next").model
        yield f"{level}-A1-together", team.touch("advance").wait(1000).model
        yield f"{level}-A1-right", at("A1", level=level).solve().wait(1000).model
        team = at("A-DEC", level=level)
        yield f"{level}-A-DEC", team.model
        yield f"{level}-A2-roles", with_roles(at("A2", level=level))
        yield f"{level}-A-DEC-chosen", team.touch("option:crier").model
        team = at("A-REP", level=level)
        yield f"{level}-A-REP", team.model
        for option in ("dire", "etat", "modifier", "repeter"):
            team.touch(f"option:{option}")
        yield f"{level}-A-REP-full", team.model
        yield f"{level}-A-REP-not-yet", team.confirm().model
        yield f"{level}-A-REP-right", team.touch("option:repeter").touch("option:ilyes").confirm().wait(1000).model
    team = Team(CHARTER, team="ecureuils")
    yield "photo", team.model
    yield "photo-touched", team.find("croc", "legende", "palme").model
    team.find("soleil").confirm().go_on()
    yield "choice-beside", team.model
    yield "choice-beside-not-yet", team.touch("option:informer").confirm().model
    team.touch("option:peur").confirm().go_on()
    yield "four-cards", team.model
    yield "four-cards-not-yet", team.touch("option:rien").confirm().model
    team.touch("option:aider").confirm().go_on()
    yield "two-cards", team.touch("option:oui").model
    team.confirm()
    yield "picks-beside", team.touch("option:a").model
    yield "picks-beside-not-yet", team.touch("option:c").touch("option:d").confirm().model
    team.touch("option:c").touch("option:b").confirm().go_on()
    yield "eight-rows", team.touch("option:g").model
    yield "night-ends", team.wait(3_600_000).model


@both_sizes
@every_promise
def test_every_puzzle_of_the_shipped_scenario_keeps_the_promises_of_a_play_screen(promise, larger):
    keep(promise, pages(moments, larger))
