"""Every puzzle type keeps the same promises on the screen, at every moment of its example."""

from __future__ import annotations

from functools import cache

import pytest

from gardiens.engine import events as e
from gardiens.journal import reader
from gardiens.puzzles import PUZZLE_TYPES
from gardiens.puzzles.base import Submit
from gardiens.scenario.examples import STEP, example, written
from gardiens.scenario.load import load_text
from gardiens.screens.grips import Carry
from gardiens.screens.tree import Page
from gardiens.station.options import DemoOptions
from gardiens.station.robot import demo
from tests.golden.shots import PALETTES, golden
from tests.screens.examples import begun, mistakes, moments
from tests.screens.promises import both_sizes, every_promise, keep
from tests.screens.team import Team

every_type = pytest.mark.parametrize("french", sorted(PUZZLE_TYPES))


@cache
def pages(french: str, larger: bool) -> dict[str, Page]:
    """Played by touching the pages themselves, in the larger size of text too."""
    return dict(moments(french, text_percent=150 if larger else 100))


@every_type
def test_the_example_has_nothing_to_mend(french):
    loaded = load_text(written(french))
    assert [(each.code, each.line, each.message) for each in loaded.diagnostics] == []


@every_type
@both_sizes
@every_promise
def test_every_moment_keeps_the_promises_of_a_play_screen(french, larger, promise):
    keep(promise, pages(french, larger))


@every_type
def test_the_solution_is_reached_on_the_screen_and_solves(french):
    team = begun(french)
    team.give(*team.puzzle.solution())
    assert team.state.done
    assert team.state.records[STEP].result == "solved"


@every_type
def test_each_mistake_is_reached_on_the_screen_and_its_own_words_are_read(french):
    for name, wrong in mistakes(french).items():
        team = begun(french).give(*wrong)
        assert not team.state.done
        comment = example(french).puzzle(STEP).comment(name)
        assert comment, name
        plain = comment.replace("**", "").replace("\n", " ")
        assert any(plain in widget.label for widget in team.page.widgets), (name, plain)


@every_type
def test_what_can_be_carried_can_also_be_touched_and_has_somewhere_to_go(french):
    team = begun(french)
    for widget in team.page.touchable():
        if isinstance(widget.grip, Carry):
            lifted = begun(french).mean(widget.grip.lift)
            assert widget.message is not None
            assert any(each.drop is not None for each in lifted.page.widgets), widget.id


@every_type
def test_a_team_goes_on_together_even_where_there_is_no_hint(french):
    told = example(french)
    if not told.puzzle(STEP).puzzle.has_right_answer:
        return  # any answer leads on
    bare = told.puzzle(STEP).model_copy(update={"hints": (), "max_tries": 1})
    team = Team(told.model_copy(update={"steps": {**told.steps, STEP: bare}}))
    team.give(*next(iter(team.puzzle.distractors().values()))).touch("hint").wait(1_000).touch("advance")
    assert team.state.records[STEP].result == "together"


@every_type
@pytest.mark.parametrize("inputs", ["souris", "tactile", "clavier"])
def test_the_robot_solves_it_by_every_input_after_every_mistake(french, inputs, tmp_path):
    scenario = f"exemple-{french.replace('_', '-')}"
    folder = tmp_path / "scenarios" / scenario
    folder.mkdir(parents=True)
    (folder / "scenario.yaml").write_text(written(french), encoding="utf-8")
    done = demo(DemoOptions(data=tmp_path, scenario=scenario, seed=3, mistakes=1.0, inputs=inputs))
    step = next(each for each in done.steps if each.step == STEP)
    stored = next(found for found in reader.sessions(tmp_path).sessions if found.id == done.session)
    outcomes = [line.event() for line in reader.events(stored)]
    assert (done.result, step.result) == ("terminee", "solved")
    mistaken = any(isinstance(event, e.InputJudged) and event.outcome == "mistake" for event in outcomes)
    assert mistaken is example(french).puzzle(STEP).puzzle.has_right_answer


@every_type
def test_what_is_sent_is_the_answer_that_was_laid_out(french):
    team = begun(french)
    solution = team.puzzle.solution()
    team.give(*solution[:-1])
    if isinstance(solution[-1], Submit):
        team.lay_out(solution[-1])
        assert team.answer() == solution[-1]


@every_type
@pytest.mark.parametrize("palette", PALETTES)
def test_a_golden_picture_shows_it(french, palette):
    assert golden(f"exemple-{french}", palette).is_file()
