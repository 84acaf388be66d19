"""A team arrives: the title, the choice of a scenario, the lobby."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from places import changed, crocodile, model, offer, opening, other, played, with_short_version

from gardiens.engine.commands import Abort, ChooseTeam, Ready
from gardiens.screens.messages import Adjust, Choose, Go, HoldPad, Open, OpenChosen, Send, Toggle, Turn, Unavailable
from gardiens.screens.model import PadState, selection
from gardiens.screens.tree import Page, Widget
from gardiens.screens.views import view
from gardiens.text.teams import TEAMS


def shown(page: Page, name: str) -> Widget:
    found = page.widget(name)
    assert found is not None, [widget.id for widget in page.widgets]
    return found


def choosing(**given: Any) -> Page:
    return view(model(place="choice", **given))


def lobby(scenario: Any = None, **given: Any) -> Page:
    scenario = scenario or crocodile()
    return view(model(scenario, played(scenario, *opening(scenario)), place="session", **given))


# --- title --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("point", [(10, 10), (960, 540), (1910, 1070), (700, 950)])
def test_the_title_may_be_touched_anywhere_to_begin(point):
    touched = view(model()).at(*point)
    assert touched is not None
    assert touched.message == Go("choice")


def test_resources_can_still_be_touched_on_the_title():
    page = view(model())
    touched = page.at(*shown(page, "resources").rect.centre)
    assert touched is shown(page, "resources")


def test_an_idle_title_lights_a_lantern_every_8_s():
    lanterns = [view(model(now_ms=now_ms, shown_since_ms=1000)).scene.lanterns for now_ms in (1000, 8999, 9000, 25_000)]
    assert lanterns == [0, 0, 1, 3]


def test_an_idle_title_never_lights_more_lanterns_than_it_has():
    assert view(model(now_ms=10**7)).scene.lanterns == 28


def test_the_title_dims_after_5_min_and_says_when():
    at_ms = 1000 + 5 * 60_000
    still = model(shown_since_ms=1000)
    still = replace(still, ui=replace(still.ui, settings=replace(still.ui.settings, less_motion=True)))
    before, after = view(replace(still, now_ms=at_ms - 1)), view(replace(still, now_ms=at_ms))
    assert before.widget("dimmed") is None
    assert before.next_change_ms == at_ms
    assert after.widget("dimmed") is not None
    assert before.scene.drift_ms == after.scene.drift_ms == 0, "the fog is frozen for good"


# --- choice -------------------------------------------------------------------------------------------------------


def test_the_only_scenario_is_chosen_by_itself_at_the_usual_level():
    page = choosing(offers=(offer(),))
    assert shown(page, "scenario:crocodile-du-canal").selected
    assert shown(page, "level:college").selected
    assert shown(page, "continue").message == OpenChosen()


def test_among_several_scenarios_one_must_be_touched_first():
    page = choosing(offers=(offer(), other("b")))
    assert not shown(page, "continue").touchable
    assert page.widget("level") is None
    assert shown(page, "scenario:b").message == Choose("scenario", "b")
    assert shown(choosing(offers=(offer(), other("b")), chosen="b"), "continue").touchable


def test_a_level_that_the_scenario_lacks_gives_way_to_the_usual_one():
    made = selection(model(level="lycee").ui, (other("b"),))
    assert made is not None
    assert made[1] == "lycee"
    only_cycle3 = replace(other("b"), levels={"cycle3": crocodile()})
    assert selection(model(level="lycee").ui, (only_cycle3,)) == (only_cycle3, "cycle3")


def test_the_length_is_asked_only_when_there_are_two():
    assert choosing(offers=(offer(),)).widget("version") is None
    page = choosing(offers=(with_short_version(),), version="courte")
    assert shown(page, "version:complete").label == "Complète"
    assert shown(page, "version:courte").label == "Courte, 17\u00a0min"
    assert shown(page, "version:courte").selected


def test_more_than_four_scenarios_come_by_pages():
    offers = tuple(other(f"n{number}") for number in range(6))
    first = choosing(offers=offers)
    assert [w.id for w in first.widgets if w.id.startswith("scenario:")] == [f"scenario:n{n}" for n in range(4)]
    assert shown(first, "others").message == Turn(1)
    second = choosing(offers=offers, page=1)
    assert [w.id for w in second.widgets if w.id.startswith("scenario:")] == ["scenario:n4", "scenario:n5"]
    assert shown(second, "others").message == Turn(0)


def test_a_scenario_that_cannot_be_read_is_named_for_the_animator():
    line = shown(choosing(offers=(offer(),), broken=("ma-classe",)), "broken").label
    assert line == "1\u00a0scénario ne peut pas être lu\u00a0: gardiens verifier ma-classe"


def test_without_any_scenario_the_screen_says_so_and_offers_nothing_to_open():
    page = choosing()
    assert page.widget("continue") is None
    assert "aucun scénario n’a été trouvé" in shown(page, "line").label
    assert "ne peut être lu" in shown(choosing(broken=("x",)), "line").label


def test_escape_goes_back_to_the_title():
    assert choosing(offers=(offer(),)).cancel == Go("title")


def test_a_session_ended_in_the_lobby_is_back_at_the_choice():
    state = played(crocodile(), *opening(crocodile()), Abort())
    assert view(model(crocodile(), state, place="session", offers=(offer(),))).name == "choix"


# --- lobby --------------------------------------------------------------------------------------------------------


def test_nine_names_are_offered_and_those_taken_elsewhere_cannot_be_touched():
    page = lobby(taken_teams=frozenset({"loutres"}))
    assert [shown(page, f"team:{team.id}").label for team in TEAMS] == [team.name for team in TEAMS]
    assert not shown(page, "team:loutres").touchable
    assert shown(page, "team:loutres").value == "déjà prise"
    assert shown(page, "team:herons").message == Choose("team", "herons")


def test_two_fingers_make_the_team_ready_once_it_has_a_name():
    nameless = lobby()
    assert shown(nameless, "ready").value == "choisissez un nom"
    assert not shown(nameless, "ready:0").touchable
    page = lobby(team="herons")
    then = Send((ChooseTeam(team="herons"), Ready()))
    assert shown(page, "ready:0").message == HoldPad(0, then)
    assert shown(page, "ready:1").message == HoldPad(1, then)
    assert shown(page, "ready").value == "un doigt chacun"


def test_a_name_taken_meanwhile_is_no_longer_ready():
    assert not shown(lobby(team="herons", taken_teams=frozenset({"herons"})), "ready:0").touchable


def test_one_finger_on_a_pad_is_seen_and_asks_for_the_other():
    page = lobby(team="herons", pads=(PadState(held=True), PadState()))
    assert shown(page, "ready").value == "encore un doigt"
    assert (shown(page, "ready:0").selected, shown(page, "ready:1").selected) == (True, False)


def test_the_ring_fills_while_both_fingers_hold_unless_movements_are_unwanted():
    both = (PadState(held=True), PadState(held=True))
    page = lobby(team="herons", pads=both, both_since_ms=800)
    assert page.next_change_ms == 1016
    settings = replace(model().ui.settings, less_motion=True)
    assert lobby(team="herons", pads=both, both_since_ms=800, settings=settings).next_change_ms is None


def test_a_scenario_validated_alone_has_a_plain_button():
    page = lobby(changed(together="simple"), team="herons")
    assert shown(page, "ready").role == "button"
    assert page.widget("ready:0") is None


def test_comfort_is_set_in_the_lobby_and_the_rest_of_it_is_one_touch_away():
    page = lobby(settings=replace(model().ui.settings, high_contrast=True, text_percent=125))
    assert shown(page, "comfort:high_contrast").message == Toggle("high_contrast")
    assert shown(page, "comfort:high_contrast").selected
    assert shown(page, "comfort:high_contrast").value == "activé"
    assert [shown(page, f"comfort:text:{percent}").selected for percent in (100, 125, 150)] == [False, True, False]
    assert shown(page, "comfort:text:150").message == Adjust("text_percent", 150)
    assert shown(page, "comfort:font").message == Adjust("font", "dyslexie")
    assert shown(page, "comfort:open").message == Open("comfort")


def test_reading_aloud_is_offered_only_where_there_is_a_voice():
    silent = shown(lobby(), "comfort:read_aloud")
    assert (silent.value, isinstance(silent.message, Unavailable)) == ("pas de voix sur cet écran", True)
    assert shown(lobby(voice="ready"), "comfort:read_aloud").message == Toggle("read_aloud")


def test_another_scenario_can_still_be_chosen():
    assert shown(lobby(), "change").message == Send((Abort(),))


def test_the_screen_and_the_level_are_shown():
    assert shown(lobby(station="ecran-2"), "case").value == "Écran 2, niveau collège"
