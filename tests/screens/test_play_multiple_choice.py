"""A team picks several rows, and knows how many are still to be picked."""

from __future__ import annotations

import pytest
from team import Team, at

from gardiens.puzzles.base import Submit
from gardiens.puzzles.multiple_choice import MultipleChoice
from gardiens.screens.messages import Arrange, Unavailable

WRONG = ("discret", "accuser", "repeter")


def picking(*options: str) -> Team:
    team = at("A-REP")
    for option in options:
        team.touch(f"option:{option}")
    return team


@pytest.mark.parametrize(
    ("options", "count", "missing"),
    [
        ((), "0 brique sur 4", "encore 4 briques"),
        (("dire",), "1 brique sur 4", "encore 3 briques"),
        (("dire", "etat", "ilyes"), "3 briques sur 4", "encore 1 brique"),
        (("dire", "etat", "ilyes", "modifier"), "4 briques sur 4", "un doigt chacun"),
    ],
)
def test_picks_are_counted_in_good_french_and_sent_only_when_complete(options, count: str, missing: str):
    team = picking(*options)
    assert team.says("counter") == count
    assert team.widget("confirm").value == missing
    assert team.widget("confirm:0").touchable is (len(options) == 4)


def test_a_picked_row_says_so_and_is_put_back_by_a_second_touch():
    team = picking("dire", "etat")
    assert team.widget("option:dire").value == "choisi"
    assert team.widget("option:dire").role == "checkbox"
    team.touch("option:dire")
    assert team.widget("option:dire").value is None
    assert team.ui.arrangement == ("etat",)


def test_one_more_than_wanted_changes_nothing_and_the_screen_says_why():
    team = picking("dire", "etat", "ilyes", "modifier")
    assert isinstance(team.widget("option:repeter").message, Unavailable)
    team.touch("option:repeter")
    assert team.ui.arrangement == ("dire", "etat", "ilyes", "modifier")
    assert team.ui.notice == "Vous en avez déjà 4 : touchez un choix pour le retirer."


def test_an_arrangement_kept_aside_as_a_list_is_understood():
    team = at("A-REP").mean(Arrange(["dire", "etat"]))
    assert team.says("counter") == "2 briques sur 4"


@pytest.mark.parametrize("wrong", WRONG)
def test_each_wrong_row_gets_its_own_words_and_the_answer_stays(wrong: str):
    team = picking("dire", "etat", "modifier", wrong).confirm()
    puzzle = team.scenario.puzzle("A-REP")
    assert puzzle is not None
    row = next(option.text for option in puzzle.puzzle.options if option.id == wrong)
    assert team.widget("not-yet").label == f"Très proche. {row} {puzzle.comment(wrong)}"
    assert team.widget(f"option:{wrong}").value == "choisi"
    assert team.widget("confirm").value == "changez de réponse"
    assert team.page.name == "A-REP-pas-encore"


def test_several_wrong_rows_are_not_said_to_be_close():
    assert picking("dire", *WRONG).confirm().says("not-yet").startswith("Pas encore. ")


def test_the_right_rows_repair():
    team = picking("accuser", "etat", "ilyes", "modifier").confirm()
    team.touch("option:accuser").touch("option:dire").confirm()
    assert team.page.name == "A-REP-juste"


def test_what_the_last_finger_sends_is_what_the_puzzle_calls_its_solution():
    puzzle = at("A-REP").scenario.puzzle("A-REP")
    assert puzzle is not None
    assert isinstance(puzzle.puzzle, MultipleChoice)
    assert puzzle.puzzle.judge(Submit(("ilyes", "modifier", "etat", "dire")).answer).solved  # type: ignore[union-attr]


def test_rows_are_read_in_the_author_s_order():
    team = at("A-REP")
    labels = [widget.label for widget in team.page.touchable() if widget.role == "checkbox"]
    puzzle = team.scenario.puzzle("A-REP")
    assert labels == [option.text for option in puzzle.options]  # type: ignore[union-attr]


def rows(team: Team) -> list[object]:
    return [widget.rect for widget in team.page.widgets if widget.id.startswith("option:")]


def test_no_row_moves_under_the_finger_when_something_is_said_of_a_mistake():
    team = picking("dire", "etat", "modifier", "repeter")
    before = rows(team)
    assert team.confirm().page.widget("not-yet") is not None
    assert rows(team) == before


def test_what_is_said_of_a_mistake_gives_way_to_the_mission_once_the_answer_changes():
    team = picking("dire", "etat", "modifier", "repeter").confirm().touch("option:repeter")
    assert team.page.widget("not-yet") is None
    assert team.widget("mission").label.startswith("Votre mission")
