"""What is on the surface follows the page, the focus and the finger, and nothing is drawn twice."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from gardiens.screens.marks import Panel, Rect
from gardiens.screens.model import Settings, Ui
from gardiens.screens.motion import FADE_MS, FRAME_MS, PRESS_MS, SHORT_FADE_MS
from gardiens.screens.painter import Painter
from gardiens.screens.palette import Palette
from gardiens.screens.pixels import difference
from gardiens.screens.tree import Page, Scene, Widget
from gardiens.station.canvas import Canvas

PLACE = Rect(400, 300, 400, 96)
BUTTON = Widget("go", "button", "Continuer", PLACE, (Panel(PLACE, "nuit_600", "brume_400", drop=6),), message="go")
PAGE = Page("essai", Scene(), (BUTTON,))


@pytest.fixture
def shown():
    surface = pygame.Surface((960, 540))
    canvas = Canvas()
    canvas.show(surface, PAGE, Ui(), 0)
    return canvas, surface


@pytest.mark.parametrize("touched", [{"pressed": "go"}, {"focus": "go"}], ids=["pressed", "focused"])
def test_a_button_shows_that_it_is_touched_and_is_itself_again_afterwards(shown, touched):
    canvas, surface = shown
    before = surface.copy()
    assert canvas.show(surface, PAGE, replace(Ui(), **touched), 0)
    assert difference(before, surface) > 0
    canvas.show(surface, PAGE, Ui(), 0)
    assert difference(before, surface) == 0


def test_a_pressed_button_goes_down_little_by_little_then_rests(shown):
    canvas, surface = shown
    up, seen = surface.copy(), frames(canvas, surface, PAGE, replace(Ui(), pressed="go"))
    assert difference(seen[0][1], up) > 0
    assert PRESS_MS - 3 * FRAME_MS <= seen[-1][0] - seen[0][0] <= PRESS_MS
    whole = pygame.Surface((960, 540))
    Painter(whole.get_size(), Palette("nuit")).draw(whole, PAGE, pressed="go")
    assert difference(seen[-1][1], whole) == 0
    assert canvas.show(surface, PAGE, replace(Ui(), pressed="go"), 2000) == []


def test_a_pressed_button_is_down_at_once_where_movements_are_unwanted(shown):
    canvas, surface = shown
    assert len(frames(canvas, surface, PAGE, Ui(pressed="go", settings=Settings(less_motion=True)))) == 1


def test_what_is_drawn_already_is_not_drawn_again(shown):
    canvas, surface = shown
    assert canvas.show(surface, PAGE, Ui(), 0) == []


# --- from one place to another ------------------------------------------------------------------------------------

ELSEWHERE = replace(PAGE, name="ailleurs", scene=Scene(hour="aube"), widgets=(replace(BUTTON, id="back"),))


def frames(canvas, surface, page, ui=None, *, from_ms=1000):
    """The picture of each frame, at its moment, until nothing comes any more."""
    now_ms, seen = from_ms, []
    while not seen or canvas.due_ms is not None:
        canvas.show(surface, page, ui or Ui(), now_ms)
        seen.append((now_ms, surface.copy()))
        now_ms = canvas.due_ms or now_ms
    return seen


def settled(page):
    """The page drawn at once, as the first one is."""
    surface = pygame.Surface((960, 540))
    Canvas().show(surface, page, Ui(), 0)
    return surface


def apart(one, other):
    """How far two pictures are from each other, pixel by pixel, from 0 to 255 on average."""
    between = one.copy()
    between.blit(other, (0, 0), special_flags=pygame.BLEND_SUB)
    back = other.copy()
    back.blit(one, (0, 0), special_flags=pygame.BLEND_SUB)
    between.blit(back, (0, 0), special_flags=pygame.BLEND_ADD)
    return sum(pygame.transform.average_color(between)[:3])


def test_another_place_comes_little_by_little_and_is_then_the_page_itself(shown):
    canvas, surface = shown
    before, after = surface.copy(), settled(ELSEWHERE)
    seen = frames(canvas, surface, ELSEWHERE)
    left = [apart(picture, after) for _, picture in seen]
    assert left == sorted(left, reverse=True)
    assert 0 < left[0] < apart(before, after)
    assert difference(seen[-1][1], after) == 0
    assert FADE_MS - 3 * FRAME_MS <= seen[-1][0] - seen[0][0] <= FADE_MS
    assert canvas.show(surface, ELSEWHERE, Ui(), 2000) == []


def test_where_movements_are_unwanted_it_is_shorter(shown):
    canvas, surface = shown
    seen = frames(canvas, surface, ELSEWHERE, replace(Ui(), settings=Settings(less_motion=True)))
    assert seen[-1][0] - seen[0][0] <= SHORT_FADE_MS


def test_a_page_that_takes_long_to_be_drawn_still_comes_little_by_little(shown):
    canvas, surface = shown
    canvas.show(surface, ELSEWHERE, Ui(), 1000)
    canvas.show(surface, ELSEWHERE, Ui(), 1800)
    assert canvas.due_ms is not None


def test_what_changes_while_a_picture_comes_is_there_at_the_end(shown):
    canvas, surface = shown
    canvas.show(surface, ELSEWHERE, Ui(), 1000)
    label = replace(ELSEWHERE.widgets[0], marks=(replace(BUTTON.marks[0], fill="lanterne_500"),))
    changed = replace(ELSEWHERE, widgets=(label,))
    assert difference(frames(canvas, surface, changed)[-1][1], settled(changed)) == 0


def test_turning_back_in_the_middle_leads_back(shown):
    canvas, surface = shown
    canvas.show(surface, ELSEWHERE, Ui(), 1000)
    canvas.show(surface, ELSEWHERE, Ui(), 1020)
    assert difference(frames(canvas, surface, PAGE)[-1][1], settled(PAGE)) == 0


def test_a_window_that_was_covered_meanwhile_shows_the_page_at_once(shown):
    canvas, surface = shown
    canvas.show(surface, ELSEWHERE, Ui(), 1000)
    canvas.forget()
    surface.fill("red")
    canvas.show(surface, ELSEWHERE, Ui(), 1016)
    assert canvas.due_ms is None
    assert difference(surface, settled(ELSEWHERE)) == 0


def test_the_same_place_at_another_moment_changes_at_once(shown):
    canvas, surface = shown
    canvas.show(surface, replace(PAGE, name="essai-juste", where="essai"), Ui(), 1000)
    assert canvas.due_ms is None
