"""« Le crocodile du canal », as it is shipped."""

from __future__ import annotations

import itertools
import re

import pytest

from gardiens.engine.figures import has_short_version, main_puzzles
from gardiens.engine.progress import next_step
from gardiens.engine.variables import changed_by, starting_variables
from gardiens.paths import shipped_scenarios_dir
from gardiens.puzzles.base import Submit
from gardiens.puzzles.choice import Choice
from gardiens.puzzles.hotspots import Hotspots
from gardiens.scenario.inserts import pages
from gardiens.scenario.load import load
from gardiens.scenario.models import LEVELS, Scenario
from gardiens.scenario.steps import Story
from gardiens.scenario.writing import shortest_ms

LOADED = load(shipped_scenarios_dir() / "crocodile-du-canal")
LINES, LETTERS = 5, 45
WAYS = ("partager", "crier", "enqueter")


def after(scenario: Scenario, option: str, *, repaired: bool, checked: bool = True) -> dict[str, object]:
    """The variables when the last scene is told, by the way that starts with this option.

    `checked`: the sources of A2 were judged by the team, rather than left by going on together.
    """
    variables = dict(starting_variables(scenario))
    decision = scenario.puzzle("A-DEC")
    assert isinstance(decision, Choice)
    chosen = decision.option(option)
    assert chosen is not None
    variables |= changed_by(scenario, variables, chosen.effects)
    if repaired:
        variables |= changed_by(scenario, variables, scenario.step("A-REP").effects)
    if checked:
        variables |= changed_by(scenario, variables, scenario.step("A2").effects)
    return variables


def test_it_is_offered_at_three_levels():
    assert tuple(LOADED.levels) == LEVELS


@pytest.mark.parametrize(("level", "count"), [("cycle3", 4), ("college", 5), ("lycee", 5)])
def test_the_post_hides_as_many_clues_as_the_instruction_says(level, count):
    step = LOADED.levels[level].puzzle("A1")
    assert isinstance(step.puzzle, Hotspots)
    assert len(step.puzzle.wanted()) == count
    assert f"**{count}\u00a0éléments**" in step.instruction


def test_the_young_have_no_witness_neither_to_find_nor_to_read():
    young = LOADED.levels["cycle3"]
    assert "textes.temoin" not in young.document("post").parts()
    assert "témoin" not in " ".join(young.puzzle("A1").hints)
    assert "témoin" not in (young.puzzle("A1").explanation or "")


def test_only_the_oldest_are_asked_what_kind_of_clue_it_is():
    assert [level for level in LEVELS if LOADED.levels[level].puzzle("A1").question] == ["lycee"]


@pytest.mark.parametrize("level", LEVELS)
def test_each_way_of_deciding_is_told_in_its_own_words(level):
    scenario = LOADED.levels[level]
    told = [pages(scenario.step("suite-enquete"), after(scenario, option, repaired=True)) for option in WAYS]
    assert len({page[0] for page in told}) == 3


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("option", "repaired", "checked", "ending"),
    [
        ("enqueter", False, True, "fin-claire"),
        ("enqueter", False, False, "fin-claire"),
        ("partager", True, True, "fin-recule"),
        ("crier", False, True, "fin-recule"),
        ("partager", False, False, "fin-brume"),
        ("crier", False, False, "fin-brume"),
    ],
)
def test_the_epilogue_follows_the_trust_of_the_town(level, option, repaired, checked, ending):
    scenario = LOADED.levels[level]
    variables = after(scenario, option, repaired=repaired, checked=checked)
    assert next_step(scenario, "A-EPI", variables, "complete") == ending
    told = pages(scenario.step("A-EPI"), variables)
    assert len(told) == (3 if option == "partager" else 2)


@pytest.mark.parametrize("level", LEVELS)
def test_each_level_hides_the_origin_and_the_date_that_its_hints_say(level):
    scenario = LOADED.levels[level]
    assert scenario.puzzle("A3").puzzle.solution() == (Submit("1408"),)
    origin, *relays = scenario.puzzle("A8").puzzle.solution()
    assert origin == Submit("ECHO")
    assert relays == ([] if level == "cycle3" else [Submit(("LOU", "BASILE"))])


@pytest.mark.parametrize(("level", "claims", "sources", "results"), [("cycle3", 3, 6, 4), ("college", 4, 7, 5)])
def test_the_young_judge_less_and_compare_less(level, claims, sources, results):
    scenario = LOADED.levels[level]
    puzzle = scenario.puzzle("A2").puzzle
    assert (len(puzzle.claims), len(puzzle.sources)) == (claims, sources)
    assert len(scenario.document("recherche").results) == results


def test_the_short_version_is_the_whole_of_it_for_now():
    scenario = LOADED.levels["college"]
    assert main_puzzles(scenario, "courte") == ("A1", "A-DEC", "A2", "A3", "A8")
    assert not has_short_version(scenario)


@pytest.mark.parametrize("level", LEVELS)
def test_no_page_is_longer_than_the_dialogue_panel(level):
    scenario = LOADED.levels[level]
    for step in scenario.steps.values():
        if isinstance(step, Story):
            for option, repaired in itertools.product(("partager", "crier", "enqueter"), (True, False)):
                for page in pages(step, after(scenario, option, repaired=repaired)):
                    assert len(page.replace("**", "")) <= LINES * LETTERS, page


def test_the_time_announced_is_that_of_the_way_without_a_detour():
    scenario = LOADED.levels["college"]
    assert abs(scenario.duration_ms - (shortest_ms(scenario) or 0)) < 90_000


def test_french_typography_is_kept_in_everything_that_players_read():
    for number, line in enumerate(LOADED.text.splitlines(), 1):
        if not line.lstrip().startswith("#"):
            assert "'" not in line, number
            assert not re.search(r"\S [:;!?»]|« ", line), number
            assert not re.search(r"\d h \d|\d \d{3}\b", line), number
