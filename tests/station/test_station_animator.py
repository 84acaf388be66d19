"""The animator ends a story from the keyboard of a screen, never by accident."""

from __future__ import annotations

import pygame
import pytest

from gardiens.station.animator import AGAIN_MS
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


def test_outside_a_session_the_keys_do_nothing(desk):
    for _ in range(2):
        key(desk, pygame.K_F10)
    assert (desk.station.ui.place, desk.station.ui.notice) == ("title", None)
