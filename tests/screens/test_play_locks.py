"""Locks of colours, arrows and dots on the screen: keys, a finger that slides, and what is read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pygame
import pytest
from locks_to_show import shown
from team import Team

from gardiens.screens.grips import Trace
from gardiens.screens.marks import Polygon, Polyline
from gardiens.screens.model import Model
from gardiens.screens.puzzles import LOOKS
from gardiens.station.inputs import Inputs, Viewport
from tests.screens.promises import both_sizes, every_promise, keep, pages

STEPS = ("couleurs", "fleches", "motif", "six", "beside", "deux", "seul", "vols")
VIEWPORT = Viewport(1920, 1080)


def at(step: str, **settings: bool) -> Team:
    team = Team(shown(), **settings)
    while team.state.step != step:
        team.solve().go_on()
    return team


def touching(team: Team, keys: str) -> Team:
    for key in keys:
        team.touch(f"key:{key}")
    return team


def path(team: Team) -> str:
    return "".join(char for char in str(team.widget("pattern").value) if char.isdigit())


def sliding(team: Team, dots: str, *, steps: int = 6) -> Team:
    """A finger goes down on the first dot and slides over the others, `steps` movements from one to the next."""
    inputs = Inputs()

    def read(kind: int, where: tuple[float, float]) -> None:
        event = pygame.event.Event(kind, finger_id=7, x=where[0] / 1920, y=where[1] / 1080)
        team.ui, meant = inputs.read(event, team.page, team.ui, VIEWPORT, team.now_ms)
        for message in meant:
            team.mean(message)  # type: ignore[arg-type]

    places = [team.widget(f"key:{dot}").rect.centre for dot in dots]
    read(pygame.FINGERDOWN, places[0])
    for (x, y), (to_x, to_y) in pairwise(places):
        for part in range(1, steps + 1):
            read(pygame.FINGERMOTION, (x + (to_x - x) * part / steps, y + (to_y - y) * part / steps))
    read(pygame.FINGERUP, places[-1])
    return team


# --- colours and arrows -------------------------------------------------------------------------------------------


def test_each_key_says_its_colour_and_carries_its_shape():
    team = at("couleurs")
    assert [team.widget(f"key:{sign}").label for sign in "●◆★▲■☾"] == [
        "rouge",
        "orange",
        "jaune",
        "vert",
        "bleu",
        "violet",
    ]
    drawn = {repr([mark for mark in team.widget(f"key:{sign}").marks if isinstance(mark, Polygon)]) for sign in "◆★▲☾"}
    assert len(drawn) == 4


def test_what_is_composed_is_read_in_words():
    team = touching(at("couleurs"), "▲■")
    assert team.widget("slot:1").value == "vert"
    assert "vert bleu" in team.widget("lock").label
    assert touching(team, "●").confirm().page.name == "couleurs-juste"


def test_the_card_recalls_the_colours_that_were_sent():
    team = touching(at("couleurs"), "●■▲").confirm()
    texts = [mark.block.text for mark in team.widget("not-yet").marks if hasattr(mark, "block")]
    assert "Très proche" in texts
    assert "Vous avez composé rouge bleu vert." in texts


def test_a_keyboard_types_the_first_letter_of_an_arrow():
    team = at("deux")
    for key, char in ((pygame.K_g, "g"), (pygame.K_h, "h")):
        event = pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=char, scancode=0)
        team.ui, meant = Inputs().read(event, team.page, team.ui, VIEWPORT, team.now_ms)
        for message in meant:
            team.mean(message)  # type: ignore[arg-type]
    assert team.confirm().page.name == "deux-juste"


def test_going_on_together_says_the_signs_in_words():
    step = shown().puzzle("fleches")
    assert step is not None
    assert LOOKS["code"].solution(at("fleches").model, step)[0].endswith("haut droite droite bas")


# --- patterns -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("steps", [2, 3, 6, 40])
def test_a_finger_that_slides_joins_the_dots_it_meets(steps: int):
    team = sliding(at("motif"), "12357", steps=steps)
    assert path(team) == "12357"
    assert team.confirm().page.name == "motif-juste"


def test_sliding_or_touching_say_the_same():
    assert sliding(at("motif"), "1235").ui.arrangement == touching(at("motif"), "1235").ui.arrangement


def test_a_long_stroke_takes_the_dot_that_it_crosses_with_it():
    assert path(touching(at("motif"), "13")) == "123"
    assert path(sliding(at("motif"), "13", steps=9)) == "123"


def test_a_whole_pattern_stays_while_the_finger_goes_on_and_another_touch_begins_again():
    team = sliding(at("motif"), "123698")
    assert path(team) == "12369"
    assert path(touching(team, "4")) == "4"


def test_a_joined_dot_gives_up_what_follows_it_and_the_last_one_itself():
    team = touching(at("motif"), "1235")
    assert path(touching(team, "2")) == "12"
    assert path(touching(team, "2")) == "1"
    assert path(touching(team, "47").touch("key:erase")) == "14"
    assert path(team.touch("key:erase-all")) == ""


def test_a_finger_that_does_not_move_only_touches():
    team = sliding(at("motif"), "5")
    assert path(team) == "5"


def test_a_finger_that_slides_from_the_last_dot_goes_on_from_there():
    assert path(sliding(touching(at("motif"), "12"), "235")) == "1235"


def test_joined_dots_are_said_so_and_the_line_shows_its_way():
    team = touching(at("motif"), "1235")
    assert team.widget("key:3").value == "relié, 3e"
    assert team.widget("key:4").value is None
    marks = team.widget("pattern").marks
    assert [len(mark.points) for mark in marks if isinstance(mark, Polyline)] == [4]
    assert sum(isinstance(mark, Polygon) for mark in marks) == 3
    assert isinstance(team.widget("key:4").grip, Trace)


def test_the_pattern_is_composed_with_the_digits_of_a_keyboard():
    team = at("motif")
    for char in "12357":
        event = pygame.event.Event(pygame.KEYDOWN, key=ord(char), mod=0, unicode=char, scancode=0)
        team.ui, meant = Inputs().read(event, team.page, team.ui, VIEWPORT, team.now_ms)
        for message in meant:
            team.mean(message)  # type: ignore[arg-type]
    assert path(team) == "12357"


# --- what every play screen promises ------------------------------------------------------------------------------


def moments() -> Iterator[tuple[str, Model]]:
    for step in STEPS:
        team = at(step)
        yield step, team.model
        team.lay_out(team.puzzle.solution()[0])
        yield f"{step}-whole", team.model
        for name, wrong in team.puzzle.distractors().items():
            yield f"{step}-{name}", at(step).give(*wrong).wait(1000).model
        yield f"{step}-right", team.confirm().wait(1000).model


@every_promise
@both_sizes
def test_it_keeps_what_every_play_screen_promises(promise, larger):
    keep(promise, pages(moments, larger))
