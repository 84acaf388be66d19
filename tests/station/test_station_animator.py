"""The animator ends a story from the keyboard of a screen, never by accident."""

from __future__ import annotations

import pygame
import pytest

from gardiens.station.animator import AGAIN_MS
from gardiens.station.inputs import GRACE_MS
from gardiens.text import screens
from gardiens.text import station as say
from tests.station.table import Table


@pytest.fixture
def desk(tmp_path):
    table = Table(tmp_path)
    yield table
    table.close()


def key(desk, code):
    desk.event(pygame.KEYDOWN, key=code, mod=0, unicode="", scancode=0)
    desk.event(pygame.KEYUP, key=code, mod=0, unicode="", scancode=0)
    desk.station.settle()


def test_conclude_is_asked_twice(desk):
    desk.play_to("A1")
    key(desk, pygame.K_F9)
    assert (desk.station.ui.notice, desk.state.step) == (say.CONCLUDE_AGAIN, "A1")
    key(desk, pygame.K_F9)
    assert desk.state.records["A1"].result == "concluded"


def test_ending_the_visit_is_asked_twice_and_shows_the_report(desk):
    desk.play_to("A1")
    key(desk, pygame.K_F10)
    assert desk.state.phase == "playing"
    key(desk, pygame.K_F10)
    assert (desk.state.phase, desk.state.interrupted) == ("debrief", True)
    assert desk.station.page.name == "bilan"


def test_a_first_press_is_forgotten_after_a_while_or_by_another_key(desk):
    desk.play_to("A1")
    key(desk, pygame.K_F9)
    desk.wait(AGAIN_MS)
    key(desk, pygame.K_F9)
    key(desk, pygame.K_F10)
    key(desk, pygame.K_F9)
    assert desk.state.step == "A1"


def test_in_a_pause_the_first_press_is_told_too(desk):
    desk.play_to("A1")
    desk.wait(GRACE_MS)
    desk.tap(screens.PAUSE)
    assert desk.state.phase == "stopped"
    key(desk, pygame.K_F10)
    assert desk.station.page.widget("notice").label == say.END_VISIT_AGAIN
    key(desk, pygame.K_F10)
    assert desk.state.interrupted


def test_what_would_be_refused_is_not_offered(desk):
    desk.play_to_lobby()
    for _ in range(2):
        key(desk, pygame.K_F9)
    assert (desk.state.phase, desk.station.ui.notice) == ("lobby", None)


def test_an_epilogue_that_is_told_is_not_gone_to_again(desk):
    desk.play_to("A1")
    for _ in range(3):
        key(desk, pygame.K_F9)
    assert desk.state.step == "A-EPI"
    assert desk.station.ui.notice == say.REFUSALS["concluding"]


def test_outside_a_session_the_keys_do_nothing(desk):
    for _ in range(2):
        key(desk, pygame.K_F10)
    assert (desk.station.ui.place, desk.station.ui.notice) == ("title", None)
