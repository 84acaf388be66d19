"""Hints come on request, are offered after a while, and never hide the document."""

from __future__ import annotations

from dataclasses import replace

import pytest
from puzzles_to_show import CHARTER
from team import Team, at

from gardiens.engine.commands import AdvanceTogether, TakeHint
from gardiens.screens.messages import CloseOverlay, Listen, Open, Send, Unavailable
from gardiens.screens.motion import SHORT_FADE_MS
from gardiens.screens.puzzles.board import DOCUMENT
from gardiens.screens.views.hints import DRAWER, SLIDE_MS


def opened(**given) -> Team:
    return at("A1", **given).touch("hint").wait(SLIDE_MS)


def test_the_button_opens_the_drawer_and_closes_it_again():
    team = Team()
    assert team.widget("hint").message == Open("hints")
    assert team.page.widget("hints") is None
    team.touch("hint").wait(SLIDE_MS)
    assert team.page.name == "A1-indices"
    assert team.page.cancel == CloseOverlay()
    assert team.touch("hint").page.widget("hints") is None


def test_the_drawer_covers_the_answer_and_never_the_document():
    team = opened()
    assert DRAWER.x >= DOCUMENT.right
    assert team.widget("zone:titre").touchable
    assert team.widget("mission").covered
    assert team.widget("counter").covered


def test_hints_are_opened_one_by_one_and_stay():
    team = opened()
    puzzle = team.scenario.puzzle("A1")
    assert puzzle is not None
    for number, kind in enumerate(("Regarder", "La méthode", "Presque la réponse"), start=1):
        assert team.says("hint:next") == f"Ouvrir l’indice {number} {kind}"
        assert team.widget("hint:next").message == Send((TakeHint(),))
        team.touch("hint:next")
        assert team.says(f"hint:{number}") == f"Indice {number}. {kind}. {puzzle.hints[number - 1]}"
        assert team.widget("hint").value == f"indices ouverts : {number} sur 3"
    assert team.page.widget("hint:next") is None
    assert team.page.widget("hint:1") is not None


def test_what_a_hint_costs_follows_the_scenario():
    assert opened().says("hints:title") == "Indices. Ils ne coûtent rien."
    team = Team(CHARTER).touch("hint")
    assert team.says("hints:title") == "Indices. Un indice : 10 points de moins, jamais du temps."


def test_a_repair_and_a_decision_never_cost_points():
    priced = at("A1").scenario
    priced = priced.model_copy(update={"score": CHARTER.score})
    team = Team(priced).solve().go_on().touch("hint")
    assert "Ils ne coûtent rien" in team.says("hints:title")


def test_going_on_together_waits_for_every_hint_and_two_tries():
    team = opened()
    assert team.says("advance") == "Avancer ensemble après l’indice 3 et deux essais"
    assert not team.widget("advance").touchable
    for _ in range(3):
        team.touch("hint:next")
    assert not team.widget("advance").touchable
    team.find("heure", "jaime").touch("hint").wait(SLIDE_MS)
    assert team.widget("advance").touchable
    assert team.widget("advance").message == Send((AdvanceTogether(),))


def test_a_decision_has_nothing_to_go_on_together_from():
    assert at("A-DEC").touch("hint").page.widget("advance") is None


def test_the_drawer_slides_in_and_says_that_it_moves():
    team = Team().touch("hint")
    assert team.widget("hints").rect.x == 1920
    assert team.page.next_change_ms == team.now_ms + 16
    halfway = team.wait(SLIDE_MS // 2).widget("hints").rect.x
    assert DRAWER.x < halfway < 1920
    team.wait(SLIDE_MS)
    assert team.widget("hints").rect == DRAWER
    assert team.page.next_change_ms != team.now_ms + 16


def test_with_less_motion_the_drawer_never_travels_and_fades_in_within_120_ms():
    team = Team(less_motion=True).touch("hint")
    assert team.widget("hints").rect == DRAWER
    assert team.page.next_change_ms == team.now_ms + 16
    assert team.page.widget("fade") is not None
    team.wait(SHORT_FADE_MS)
    assert team.page.widget("fade") is None
    assert team.page.next_change_ms != team.now_ms + 16


def test_a_hint_is_offered_after_a_minute_without_progress():
    team = Team().wait(59_999)
    assert team.widget("hint").label == "Indice"
    assert team.page.next_change_ms is not None
    assert team.page.next_change_ms <= 60_000
    assert team.wait(1).widget("hint").label == "Un indice ?"
    assert team.find("nom").widget("hint").label == "Indice", "progress starts the wait again"


def test_a_puzzle_that_is_over_offers_no_hint():
    team = Team().solve().wait(100_000)
    assert not team.widget("hint").touchable
    assert team.widget("hint").label == "Indice"


def test_a_puzzle_without_hints_has_the_button_even_so_because_the_way_on_together_is_behind_it():
    team = Team(CHARTER).find("palme", "soleil").confirm().go_on()
    assert team.says("hint") == "Indice"
    assert team.touch("hint").wait(SLIDE_MS).says("advance").startswith("Avancer ensemble")


def test_a_decision_without_hints_says_so_by_a_button_that_is_unavailable():
    team = Team(CHARTER).find("palme", "soleil").confirm().go_on().touch("option:peur").confirm().go_on()
    team.touch("option:aider").confirm().go_on()
    assert not team.widget("hint").enabled


def test_a_screen_without_a_voice_says_so_on_the_button_and_when_it_is_touched():
    team = Team()
    assert team.says("listen") == "Écouter pas de voix sur cet écran"
    assert isinstance(team.widget("listen").message, Unavailable)
    assert team.touch("listen").ui.notice == "Pas de voix sur cet écran\u00a0: lisez ensemble, ou appelez l’animateur."


def test_a_screen_with_a_voice_reads_and_while_it_reads_it_can_be_stopped():
    team = Team()
    team.ui = replace(team.ui, voice="ready")
    assert (team.says("listen"), team.widget("listen").message) == ("Écouter", Listen())
    team.ui = replace(team.ui, voice="speaking")
    assert (team.says("listen"), team.widget("listen").message) == ("Arrêter", Listen())
    assert team.widget("listen").selected


@pytest.mark.parametrize("name", ["hint", "listen", "pause", "resources"])
def test_help_is_one_touch_away_with_and_without_the_drawer(name: str):
    assert Team().widget(name).touchable
    assert opened().widget(name).touchable
