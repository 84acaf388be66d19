"""A team meets the card of the roles on the real screens, and two people validate at one keyboard."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from gardiens.engine import events as e
from gardiens.screens.update import HOLD_MS
from gardiens.screens.views.roles import ROLES_MS
from gardiens.station.inputs import GRACE_MS
from gardiens.text import screens as say
from tests.station.table import table


@pytest.fixture
def desk(tmp_path):
    with table(tmp_path) as laid:
        laid.told_roles = True
        yield laid


def key(desk, which, kind=pygame.KEYDOWN):
    desk.event(kind, key=which, mod=0, unicode="", scancode=0)


def second_puzzle(desk):
    """To the card that comes before the second puzzle."""
    desk.told_roles = False
    desk.play_to("A1")
    desk.decide("On met le post de côté")
    desk.told_roles = True
    while desk.state.step != "A2":
        desk.read()
        desk.tap(say.CONTINUE)


@pytest.mark.parametrize("which", [pygame.K_RETURN, pygame.K_SPACE, pygame.K_ESCAPE])
def test_a_key_passes_the_card(desk, which):
    desk.play_to("A1")
    assert desk.station.page.name == "A1-roles"
    key(desk, which)
    assert desk.station.page.name == "A1"


def test_the_touch_that_passes_the_card_touches_nothing_of_the_puzzle(desk):
    desk.play_to("A1")
    zone = next(widget for widget in desk.station.page.widgets if widget.id == "zone:titre")
    for _ in range(2):
        desk.press(zone)
        desk.lift(zone)
    desk.station.settle()
    assert desk.station.page.name == "A1"
    assert not any(isinstance(event, e.InputJudged) for event in desk.events())


def test_later_cards_go_by_themselves_and_a_finger_that_was_late_does_nothing(desk):
    second_puzzle(desk)
    shown_ms = desk.station.ui.roles_since_ms
    assert desk.station.page.name == "A2-roles"
    desk.wait(shown_ms + ROLES_MS - desk.clock.now_ms())
    assert desk.station.page.name == "A2"
    source = desk.seen("Valombre-Scoop")
    desk.press(source)
    desk.lift(source)
    assert desk.station.ui.arrangement is None


def test_the_card_counts_as_time_of_the_puzzle(desk):
    desk.play_to("A1")
    entered_ms = desk.state.record.entered_ms
    desk.wait(30_000)
    key(desk, pygame.K_RETURN)
    assert desk.state.record.entered_ms == entered_ms


def test_a_pause_asked_on_the_card_leads_back_to_the_puzzle(desk):
    second_puzzle(desk)
    desk.tap(say.PAUSE)
    assert desk.state.phase == "stopped"
    desk.wait(60_000)
    desk.tap(say.RESUME)
    desk.wait(0)
    assert desk.station.page.name == "A2"


# --- two people at one keyboard, or at a screen for one finger -----------------------------------------------------


@pytest.fixture
def found(desk):
    """Everything found, nothing sent."""
    desk.told_roles = False
    desk.play_to("A1")
    for zone in ("La Gazzette", "🚨", "« Je l’ai vu", "Photo d’un crocodile", "PARTAGEZ"):
        desk.tap(zone)
    desk.wait(GRACE_MS)
    return desk


def test_two_keys_held_together_send_as_two_fingers_do(found):
    key(found, pygame.K_LCTRL)
    key(found, pygame.K_RCTRL)
    found.wait(HOLD_MS - 1)
    assert not found.state.done
    found.wait(1)
    assert found.state.done


def test_one_of_the_two_keys_alone_sends_nothing(found):
    for _ in range(3):
        key(found, pygame.K_LCTRL)
        key(found, pygame.K_LCTRL, pygame.KEYUP)
        found.wait(HOLD_MS)
    assert not found.state.done


def test_the_two_keys_one_after_the_other_send_too(found):
    for which in (pygame.K_LCTRL, pygame.K_RCTRL):
        key(found, which)
        key(found, which, pygame.KEYUP)
        found.wait(1000)
    assert found.state.done


def test_the_two_keys_mean_nothing_where_there_is_no_pad(desk):
    before = desk.station.ui
    key(desk, pygame.K_LCTRL)
    key(desk, pygame.K_RCTRL)
    desk.wait(HOLD_MS)
    assert (desk.station.ui.place, desk.station.ui.pads) == (before.place, before.pads)


def test_a_screen_for_one_finger_says_one_after_the_other_until_a_finger_shows_otherwise(found):
    found.station.ui = replace(found.station.ui, one_by_one=True)
    assert found.station.page.widget("confirm").value == say.PADS_READY_ONE_BY_ONE
    found.event(pygame.FINGERDOWN, touch_id=1, finger_id=9, x=0.5, y=0.02)
    assert found.station.page.widget("confirm").value == say.PADS_READY
