"""Fingers, mouse and keys on the real screens."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from gardiens.engine import events as e
from gardiens.screens.messages import CloseOverlay, Toggle
from gardiens.screens.model import Settings
from gardiens.screens.update import PAD_LIT_MS
from gardiens.station.inputs import GRACE_MS, Viewport
from gardiens.text import play as play_text
from gardiens.text import screens as say
from tests.station.table import table


@pytest.fixture
def desk(tmp_path):
    with table(tmp_path) as laid:
        yield laid


def judged(desk):
    return [event for event in desk.events() if isinstance(event, e.InputJudged)]


def find_all(desk):
    for zone in ("La Gazzette", "🚨", "« Je l’ai vu", "Photo d’un crocodile", "PARTAGEZ"):
        desk.tap(zone)
    desk.wait(GRACE_MS)


def pads(desk):
    return [widget for widget in desk.station.page.touchable() if widget.role == "pad"]


def test_a_finger_that_slides_off_cancels_its_press(desk):
    desk.play_to("A1")
    desk.wait(GRACE_MS)
    zone = desk.seen("🚨")
    desk.press(zone)
    assert desk.station.ui.pressed == zone.id
    desk.slide(1500, 30)
    assert desk.station.ui.pressed is None
    desk.lift(zone)
    desk.station.settle()
    assert judged(desk) == []


def test_a_press_shows_on_the_way_down_and_acts_on_the_way_up(desk):
    desk.play_to("A1")
    desk.wait(GRACE_MS)
    zone = desk.seen("🚨")
    desk.press(zone)
    assert not desk.runner.busy
    desk.lift(zone)
    assert desk.runner.busy
    desk.station.settle()
    assert [event.name for event in judged(desk)] == ["titre"]


def test_a_touch_that_also_comes_as_a_mouse_counts_once(desk):
    desk.play_to("A1")
    desk.wait(GRACE_MS)
    zone = desk.seen("Aujourd’hui")
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        desk.event(kind, pos=zone.rect.centre, button=1, touch=True)
    assert not desk.runner.busy


def test_the_wheel_and_the_other_buttons_of_a_mouse_press_nothing(desk):
    zone = desk.seen(say.TOUCH_TO_START)
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        desk.event(kind, pos=zone.rect.centre, button=4, touch=False)
    assert desk.station.ui.place == "title"


def test_two_fingers_on_one_switch_are_one_touch(desk):
    desk.play_to_lobby()
    desk.wait(GRACE_MS)
    switch = next(widget for widget in desk.station.page.touchable() if isinstance(widget.message, Toggle))
    desk.press(switch, 1)
    desk.press(switch, 2)
    desk.lift(switch, 1)
    switched = desk.station.ui.settings
    desk.lift(switch, 2)
    assert desk.station.ui.settings == switched != Settings()


def test_two_fingers_send(desk):
    desk.play_to("A1")
    find_all(desk)
    left, right = pads(desk)
    desk.press(left, 1)
    desk.wait(300)
    desk.press(right, 2)
    desk.wait(599)
    assert not desk.state.done
    desk.wait(1)
    assert desk.state.done


def test_one_finger_and_then_another_within_four_seconds_send(desk):
    desk.play_to("A1")
    find_all(desk)
    left, right = pads(desk)
    desk.press(left)
    desk.lift(left)
    desk.wait(PAD_LIT_MS - 1)
    assert not desk.state.done
    desk.press(right)
    desk.station.settle()
    assert desk.state.done


def test_two_fingers_far_apart_in_time_send_nothing(desk):
    desk.play_to("A1")
    find_all(desk)
    left, right = pads(desk)
    desk.press(left)
    desk.lift(left)
    desk.wait(PAD_LIT_MS)
    desk.press(right)
    desk.lift(right)
    desk.station.settle()
    assert not desk.state.done


def test_a_finger_that_slides_off_its_pad_no_longer_holds_it(desk):
    desk.play_to("A1")
    find_all(desk)
    left, right = pads(desk)
    desk.press(left, 1)
    desk.press(right, 2)
    desk.slide(900, 500, 1)
    desk.wait(2000)
    assert not desk.state.done


def test_a_late_touch_meant_for_the_old_page_does_nothing_on_the_new_one(desk):
    desk.play_to("A1")
    find_all(desk)
    desk.together(play_text.CONFIRM)
    desk.wait(GRACE_MS)
    onward = desk.seen(play_text.CONTINUE)
    for finger in (1, 2, 3):
        desk.press(onward, finger)
    for finger in (1, 2, 3):
        desk.lift(onward, finger)
    desk.station.settle()
    assert desk.state.step == "A-DEC"
    assert [event.step for event in desk.events() if isinstance(event, e.StepEntered)] == ["ouverture", "A1", "A-DEC"]


def test_a_page_that_has_just_appeared_is_deaf_for_a_moment(desk):
    desk.tap(say.TOUCH_TO_START)
    desk.wait(GRACE_MS - 1)
    card = desk.seen("Les" if desk.station.page.name == "equipe" else "Cycle 3")
    desk.press(card)
    desk.lift(card)
    assert desk.station.ui.level is None
    desk.wait(1)
    desk.press(card)
    desk.lift(card)
    assert desk.station.ui.level == "cycle3"


def test_a_finger_down_while_the_page_turns_is_forgotten(desk):
    desk.play_to("A1")
    desk.wait(GRACE_MS)
    pause = desk.seen(say.PAUSE)
    desk.press(desk.seen("🚨"), 7)
    desk.press(pause, 1)
    desk.lift(pause, 1)
    desk.station.settle()
    assert desk.state.phase == "stopped"
    assert desk.station.ui.pressed is None


def key(desk, code, mod=0):
    desk.event(pygame.KEYDOWN, key=code, mod=mod, unicode="", scancode=0)
    desk.event(pygame.KEYUP, key=code, mod=mod, unicode="", scancode=0)


def test_tab_goes_round_the_page_in_reading_order_and_back(desk):
    desk.tap(say.TOUCH_TO_START)
    names = [widget.id for widget in desk.station.page.touchable()]
    visited = []
    for _ in names:
        key(desk, pygame.K_TAB)
        visited.append(desk.station.ui.focus)
    assert visited == names
    key(desk, pygame.K_TAB)
    assert desk.station.ui.focus == names[0]
    key(desk, pygame.K_TAB, pygame.KMOD_LSHIFT)
    assert desk.station.ui.focus == names[-1]


def test_arrows_go_to_the_nearest_widget_in_their_direction(desk):
    desk.play_to("A1")
    desk.station.ui = replace(desk.station.ui, focus="pause")
    key(desk, pygame.K_RIGHT)
    assert desk.station.ui.focus == "resources"
    key(desk, pygame.K_LEFT)
    assert desk.station.ui.focus == "pause"
    key(desk, pygame.K_UP)
    assert desk.station.ui.focus.startswith("zone:")


def test_escape_closes_what_is_open(desk):
    desk.play_to("A1")
    desk.tap(say.RESOURCES)
    key(desk, pygame.K_ESCAPE)
    assert desk.station.ui.overlay == "resources"
    desk.wait(GRACE_MS)
    key(desk, pygame.K_ESCAPE)
    assert desk.station.ui.overlay is None


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 1024), (3840, 1080), (640, 360), (1081, 1921)])
def test_a_point_of_the_canvas_and_its_pixel_are_the_same_place_in_any_window(size):
    viewport = Viewport(*size)
    for point in ((0, 0), (960, 540), (1919, 1079), (13, 1066)):
        x, y = viewport.to_canvas(*viewport.to_window(*point))
        assert abs(x - point[0]) <= 1 / viewport.scale
        assert abs(y - point[1]) <= 1 / viewport.scale


def test_arrows_stay_on_the_row_that_they_follow(desk):
    desk.play_to_lobby()
    rows = {widget.id: widget for widget in desk.station.page.touchable()}
    for name, widget in rows.items():
        for code in (pygame.K_LEFT, pygame.K_RIGHT):
            desk.station.ui = replace(desk.station.ui, focus=name)
            key(desk, code)
            reached = rows[desk.station.ui.focus].rect
            assert reached.y < widget.rect.bottom
            assert widget.rect.y < reached.bottom


def test_enter_does_the_one_thing_to_do_while_nothing_has_the_focus(desk):
    key(desk, pygame.K_RETURN)
    assert desk.station.ui.place == "choice"


def test_the_keyboard_is_back_where_it_was_when_an_overlay_closes(desk):
    desk.play_to("A1")
    for name in ("resources", "hint"):
        desk.wait(GRACE_MS)
        desk.station.ui = replace(desk.station.ui, focus=name)
        key(desk, pygame.K_RETURN)
        desk.wait(GRACE_MS)
        assert desk.station.ui.overlay is not None
        closing = next(w for w in desk.station.page.touchable() if isinstance(w.message, CloseOverlay))
        desk.station.ui = replace(desk.station.ui, focus=closing.id)
        key(desk, pygame.K_RETURN)
        assert (desk.station.ui.overlay, desk.station.ui.focus) == (None, name)


def test_whoever_presses_the_words_between_the_pads_learns_how_to_send(desk):
    desk.play_to_lobby()
    desk.tap("Les Loutres")
    desk.tap(say.PADS_HELP)
    assert desk.station.ui.notice == say.PADS_HOW


def test_a_notice_does_not_follow_to_the_next_page(desk):
    desk.play_to("A1")
    desk.wait(GRACE_MS)
    desk.tap(say.LISTEN)
    assert desk.station.ui.notice is not None
    desk.tap(say.RESOURCES)
    assert desk.station.ui.notice is None
