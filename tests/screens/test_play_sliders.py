"""A team sets the phone of Jade and the sliders of the town, by touch, by finger on a track, and by keys."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from sliders_to_show import PHONE, SEVERAL_SCREENS, SHIELD, phone, several_screens, shield, written
from team import Team

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario
from gardiens.screens.grips import Slide
from gardiens.screens.marks import Rect
from gardiens.screens.messages import Unavailable
from gardiens.screens.model import Model
from tests.screens.promises import SIZES, both_sizes, every_promise, keep, kept, pages

PLAYED: tuple[tuple[str, Scenario, Level], ...] = (
    ("C4-college", phone(), "college"),
    ("C4-cycle3", phone("cycle3"), "cycle3"),
    ("D6-college", shield(), "college"),
    ("D6-cycle3", shield("cycle3"), "cycle3"),
    ("D6-ecrans", several_screens(), "college"),
)


def moments() -> Iterator[tuple[str, Model]]:
    """The two real puzzles at every moment, and one screen of several."""
    for name, told, level in PLAYED:
        yield name, Team(told, level=level).model
        team = Team(told, level=level)
        yield f"{name}-hints", team.touch("hint").touch("hint:next").wait(1000).model
        for mistake, wrong in team.puzzle.distractors().items():
            yield f"{name}-{mistake}", Team(told, level=level).give(*wrong).model
        solution = team.puzzle.solution()
        yield (
            f"{name}-right",
            Team(told, level=level).give(*solution).wait(1000).model,
        )


@both_sizes
@every_promise
def test_the_real_puzzles_keep_the_promises_of_a_play_screen(promise, larger):
    keep(promise, pages(moments, larger))


@kept(partial(pages, moments), SIZES)
def test_everything_lies_between_the_header_and_the_footer(page):
    for widget in page.widgets:
        if widget.id.partition(":")[0] in (
            "panel",
            "setting",
            "set",
            "mission",
            "rules",
            "total",
            "not-yet",
            "sliders",
        ):
            assert widget.rect.inside(Rect(48, 112, 1824, 832)), widget.id


@pytest.mark.parametrize("puzzle", [PHONE, SHIELD, SEVERAL_SCREENS], ids=["C4", "D6", "ecrans"])
def test_the_real_puzzles_have_nothing_to_mend(puzzle):
    assert [(each.code, each.line, each.message) for each in load_text(written(puzzle, "donnees")).diagnostics] == []


# --- settings -----------------------------------------------------------------------------------------------------


def chosen(team: Team, setting: str) -> list[str]:
    return [widget.label for widget in team.page.widgets if widget.id.startswith(f"set:{setting}:") and widget.selected]


def test_one_value_of_each_setting_is_chosen_and_touching_another_one_changes_it():
    team = Team(phone())
    assert chosen(team, "k_position") == ["Carte du club, Position\u00a0: toujours"]
    assert chosen(team.touch("set:k_position:2"), "k_position") == ["Carte du club, Position\u00a0: pendant l’usage"]


def test_choosing_another_value_moves_no_panel():
    before = Team(phone())
    after = Team(phone()).touch("set:q_position:2").touch("set:z_double:2")
    assert [widget.rect for widget in before.page.widgets if widget.id.startswith("panel:")] == [
        widget.rect for widget in after.page.widgets if widget.id.startswith("panel:")
    ]


def test_after_a_mistake_the_setting_it_speaks_of_is_to_look_at_again_until_something_changes():
    team = Team(phone()).give(*Team(phone()).puzzle.distractors()["k_position_jamais"])
    assert team.says("setting:k_position").endswith("à revoir")
    assert "le temps de l’usage" in team.says("not-yet")
    assert not team.touch("set:k_position:3").says("setting:k_position").endswith("à revoir")


def test_a_mistake_without_words_still_shows_where_to_look():
    team = Team(phone())
    for setting in ("q_contacts", "q_photos"):
        team.touch(f"set:{setting}:1")
    team.touch("set:k_position:2").touch("set:z_pub:2").touch("set:z_messages:2").touch("set:z_identification:2")
    team.touch("set:z_recherche:2").confirm()
    assert team.says("setting:z_double").endswith("à revoir")
    assert team.widget("not-yet").label.startswith("Très proche")


def test_panels_that_can_still_be_set_stay_in_view_while_hints_are_read():
    team = Team(phone("cycle3"), level="cycle3").touch("hint").wait(1000)
    assert {"panel:quizzarium", "panel:carte"} <= {widget.id for widget in team.page.widgets}
    assert team.touch("set:q_contacts:1").ui.overlay == "hints"


# --- sliders ------------------------------------------------------------------------------------------------------


def test_buttons_move_a_slider_by_one_stop_and_say_so_at_its_ends():
    team = Team(shield()).touch("more:V").touch("more:V").touch("less:V")
    assert team.says("slider:V") == "Vérifier 1 sur 5"
    assert isinstance(team.widget("less:R").message, Unavailable)
    for _ in range(4):
        team.touch("more:V")
    assert isinstance(team.widget("more:V").message, Unavailable)


def test_a_finger_on_the_track_takes_the_knob_to_the_nearest_stop():
    team = Team(shield())
    grip = team.widget("slider:V").grip
    assert isinstance(grip, Slide)
    (x, y), _ = grip.stops[3]
    assert team.mean(grip.at(x + 30, y - 20)).says("slider:V") == "Vérifier 3 sur 5"


def test_the_keyboard_turns_a_slider_round_stop_by_stop():
    team = Team(shield())
    said = [team.touch("slider:V").widget("slider:V").value for _ in range(6)]
    assert said == ["1 sur 5", "2 sur 5", "3 sur 5", "4 sur 5", "5 sur 5", "0 sur 5"]


def test_a_locked_slider_is_read_but_never_moved():
    team = Team(several_screens())
    assert team.says("slider:S") == "Soutenir 5 sur 5, autre écran"
    assert not team.widget("slider:S").touchable
    assert team.page.widget("more:S") is None


def test_the_total_is_live_and_says_what_it_aims_at():
    team = Team(several_screens())
    assert team.widget("total").label == "Total\u00a0: 12 sur 14"
    assert team.touch("more:R").widget("total").label == "Total\u00a0: 13 sur 14"
    assert Team(shield()).page.widget("total") is None


def test_a_mistake_counts_the_rules_that_hold():
    team = Team(shield()).give(*Team(shield()).puzzle.distractors()["total"])
    assert "Refaites l’addition" in team.says("not-yet")
    texts = [getattr(mark, "block", None) for mark in team.widget("not-yet").marks]
    assert any(block and block.text == "3 règles sur 4 tiennent" for block in texts)


def test_rules_are_read_with_the_seal_of_who_receives_them():
    assert "Triangle\u00a0: Soutenir vaut un cran de plus que Vérifier." in Team(shield()).widget("rules").label
