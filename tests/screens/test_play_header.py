"""The header says where the team is, how much night is left, and how many lanterns are lit."""

from __future__ import annotations

import pytest
from puzzles_to_show import CHARTER
from samples import scenario
from team import Team, at, crocodile

from gardiens.scenario.models import Scenario
from gardiens.screens.marks import Picture, Words
from gardiens.text.teams import TEAMS


def lasting(minutes: int, **fields: object) -> Scenario:
    return crocodile().model_copy(update={"duration": f"{minutes} min", **fields})


def written(team: Team, name: str) -> list[str]:
    return [mark.block.text for mark in team.widget(name).marks if isinstance(mark, Words)]


def test_it_says_the_title_the_scenario_the_puzzle_and_the_team():
    assert (
        Team().says("title")
        == "Le post qui fait trembler Valombre. Le crocodile du canal • Énigme 1 sur 4 • Les Loutres"
    )


def test_a_decision_and_a_repair_are_named_not_numbered():
    assert "Décision" in at("A-DEC").says("title")
    assert "Réparation" in at("A-REP").says("title")


def test_a_calm_scenario_counts_steps_and_shows_no_time_and_no_number():
    team = Team(lasting(38, mood="calme"))
    assert "Étape 1 sur 4" in team.says("title")
    assert team.page.widget("time") is None
    assert written(team, "evidence") == []
    assert team.page.next_change_ms == 60_000, "only the first hint will be offered"


def test_the_name_of_the_scenario_goes_first_when_room_lacks():
    team = Team(CHARTER, team="ecureuils").find("palme", "soleil").confirm().go_on()
    assert written(team, "title") == ["Que veut cette photo ?", "Énigme 2 sur 5 • Les Écureuils"]


@pytest.mark.parametrize("team", [team.id for team in TEAMS])
@pytest.mark.parametrize("title", ["La photo", "Le message " + "très " * 4 + "long", "Un titre " * 7 + "sans fin"])
@pytest.mark.parametrize("larger", [False, True])
def test_nothing_in_it_reaches_the_moon(team: str, title: str, larger: bool):
    step = {"type": "choix", "titre": title, "consigne": "Oui ?", "duree": "1 min"}
    options = [{"id": "a", "texte": "Oui", "juste": True}, {"id": "b", "texte": "Non"}]
    steps = {"un": {**step, "options": options, "suite": "fin"}, "fin": {"type": "fin", "titre": "Fin"}}
    shown = Team(
        scenario({"etapes": steps}, titre="Le jour où tout a changé"), team=team, text_percent=150 if larger else 100
    )
    for mark in shown.widget("title").marks:
        assert isinstance(mark, Words)
        assert mark.rect.right <= 872
        assert mark.rect.bottom <= 112
        assert not mark.block.clipped
        assert mark.block.style in ("header_title", "name", "meta"), "a title is never under 34 px"


def test_what_is_left_of_the_night_is_rounded_up_to_five_minutes():
    team = Team(lasting(38))
    assert team.says("time") == "encore 38 min", "never more than was announced"
    assert team.wait(3 * 60_000).says("time") == "encore 35 min"
    assert team.wait(1).says("time") == "encore 35 min"


def test_a_visible_timer_says_minutes_and_seconds():
    team = Team(lasting(38, timer="visible"))
    assert team.wait(12 * 60_000 + 20_000).says("time") == "25:40"


def test_when_the_planned_time_is_spent_the_story_is_concluded_together():
    team = Team(lasting(5)).wait(5 * 60_000)
    assert team.says("time") == "La nuit s’achève, on conclut ensemble."
    assert team.wait(60_000).says("time") == "La nuit s’achève, on conclut ensemble."


def test_a_scenario_without_a_timer_shows_no_moon():
    assert Team(lasting(38, timer="aucun")).page.widget("time") is None


def test_the_moon_stays_still_for_fifteen_seconds_and_the_page_says_when_it_moves():
    team = Team(lasting(38))
    page = team.page
    assert page.next_change_ms == 15_000
    assert team.wait(14_999).page.widgets == page.widgets
    assert team.wait(1).page.widgets != page.widgets


def test_the_page_says_when_the_minutes_change_even_off_the_moon_s_beat():
    team = Team(lasting(38)).wait(3 * 60_000 - 4_000)
    team = Team(crocodile().model_copy(update={"duration": "6 min 10 s"})).wait(61_000)
    before = team.says("time")
    due_ms = team.page.next_change_ms
    assert due_ms == 70_000
    assert team.wait(due_ms - team.now_ms).says("time") != before


def test_a_visible_timer_changes_every_second():
    team = Team(lasting(38, timer="visible")).wait(400)
    assert team.page.next_change_ms == 1000


def test_a_stopped_clock_moves_nothing():
    team = Team(lasting(38)).wait(20_000)
    shown = team.widget("time")
    team.touch("pause").wait(500_000)
    assert team.widget("time") == shown
    assert team.page.next_change_ms is None


@pytest.mark.parametrize(("won", "said"), [(0, "0 preuve"), (1, "1 preuve"), (2, "2 preuves")])
def test_evidence_is_counted_in_good_french(won: int, said: str):
    team = Team(three_lanterns())
    team.with_state(variables={**team.state.variables, "preuves": won})
    assert team.widget("evidence").label == said
    assert team.widget("evidence").value == f"{won} sur 3"
    lit = [mark for mark in team.widget("evidence").marks if isinstance(mark, Picture) and "allumee" in mark.name]
    assert len(lit) == won


def three_lanterns() -> Scenario:
    steps = {name: step.model_copy(update={"effects": {}}) for name, step in crocodile().steps.items()}
    steps["A1"] = steps["A1"].model_copy(update={"effects": {"preuves": 3}})
    return crocodile().model_copy(update={"steps": steps})
