"""Before each puzzle the roles go round the table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from team import Team, at

from gardiens.screens.messages import PassRoles
from gardiens.screens.spoken import listen, plain
from gardiens.screens.update import tick
from gardiens.screens.views import play
from gardiens.screens.views.roles import READ_ALOUD_MS, ROLES_MS
from gardiens.text import play as play_text
from gardiens.text import screens as say


def told(step: str, **given: object) -> Team:
    """A team that has just come to a step and has not passed the card of the roles."""
    team = at(step, **given)
    team.told_roles = True
    team.ui = replace(team.ui, roles_since_ms=team.now_ms)
    return team


def has_card(team: Team) -> bool:
    return team.page.widget("roles") is not None


def passed_alone(team: Team) -> bool:
    """Whether time alone takes the card away."""
    _, meant = tick(team.ui, team.page, team.now_ms)
    return isinstance(meant, PassRoles)


def test_every_puzzle_that_comes_has_the_card_before_it():
    team = told("A1")
    assert has_card(team)
    team.solve().go_on()
    assert team.state.step == "A-DEC"
    team.touch("option:enqueter").confirm().read()
    assert team.state.step == "A2"
    assert has_card(team)


@pytest.mark.parametrize("step", ["A-DEC", "A-REP"])
def test_neither_a_decision_nor_a_repair_has_it(step):
    assert not has_card(told(step))


def test_the_first_time_says_what_each_role_does():
    said = " ".join(listen(told("A1").page))
    for role in say.ROLES:
        assert role.name in said
        assert plain(role.mission) in said


def test_later_it_says_where_the_roles_go_and_all_is_heard_in_a_few_words():
    said = listen(told("A2").page)
    assert plain(say.ROLES_CHANGE) in said[0]
    assert not any(plain(role.mission) in " ".join(said) for role in say.ROLES)


def test_a_touch_takes_it_away_and_the_puzzle_is_there():
    team = told("A2").touch("pass")
    assert not has_card(team)
    assert team.widget("C1:confirme").touchable


def test_it_is_passed_by_a_touch_anywhere_but_on_the_tools():
    page = told("A2").page
    assert page.at(300, 300) is page.widget("pass")
    assert page.at(1800, 900) is page.widget("pass")
    assert page.at(*page.widget("pause").rect.centre) is page.widget("pause")
    assert page.cancel == PassRoles()


def test_it_goes_by_itself_after_four_seconds():
    team = told("A2").wait(ROLES_MS - 1)
    assert team.page.next_change_ms <= team.now_ms + 1
    assert not passed_alone(team)
    assert passed_alone(team.wait(1))


def test_the_first_time_it_waits_for_the_team():
    assert not passed_alone(told("A1").wait(10 * ROLES_MS))


def test_it_stays_for_as_long_as_it_takes_to_say_it():
    team = told("A2", read_aloud=True)
    assert not passed_alone(team.wait(ROLES_MS))
    assert passed_alone(team.wait(READ_ALOUD_MS - ROLES_MS))


def test_the_puzzle_behind_it_can_neither_be_touched_nor_read():
    page = told("A2").page
    assert {widget.id for widget in page.touchable()} == {"pass", "listen", "pause", "resources"}


def test_a_scenario_without_roles_speaks_of_none():
    team = told("A1")
    team.scenario = team.scenario.model_copy(update={"roles": False})
    assert not has_card(team)
    assert team.page.widget("note") is None
    team.scenario = team.scenario.model_copy(update={"roles": True})
    assert play.view(team.touch("pass").model).widget("note").label == play_text.CONTRADICTOR


@pytest.mark.parametrize("text_percent", [100, 125, 150])
@pytest.mark.parametrize("font", ["normale", "dyslexie"])
def test_the_whole_card_is_seen_between_header_and_footer_in_every_text(text_percent: int, font: str):
    team = Team(text_percent=text_percent, font=font)
    team.ui = replace(team.ui, roles_since_ms=team.now_ms)
    card = team.widget("roles").rect
    assert card.y > 112
    assert card.bottom < 948
