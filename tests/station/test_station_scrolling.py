"""A document longer than its place is read and answered with every input."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from gardiens.engine import events as e
from gardiens.journal import reader
from gardiens.screens.documents.scrolled import GLIDE_MS
from gardiens.screens.motion import FRAME_MS
from gardiens.station.catalogue import find
from gardiens.station.inputs import GRACE_MS
from gardiens.station.options import DemoOptions
from gardiens.station.robot import demo
from gardiens.station.scrolling import DRAG_PX, NOTCH_PX
from gardiens.text import play as play_say
from gardiens.text import screens as say
from tests.screens.scrolled_to_show import TO_SCROLL
from tests.station.table import table


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "au-bout-du-canal"
    made.mkdir()
    (made / "scenario.yaml").write_text(TO_SCROLL, encoding="utf-8")
    return str(made)


@pytest.mark.parametrize("inputs", ["souris", "tactile", "clavier"])
def test_the_robot_finds_what_is_at_the_end_of_a_long_article(tmp_path, folder, inputs):
    data, offsets = tmp_path / "data", set()
    result = demo(
        DemoOptions(data=data, scenario=folder, level="college", inputs=inputs, mistakes=0.6, seed=3),
        watch=lambda station: offsets.update(scroll.offset_px for scroll in station.page.scrolls),
    )
    stored = next(found for found in reader.sessions(data).sessions if found.id == result.session)
    judged = [event for line in reader.events(stored) if isinstance(event := line.event(), e.InputJudged)]
    assert result.result == "terminee"
    assert [event.outcome for event in judged][-1] == "solved"
    assert max(offsets) > 1000


# --- by hand ------------------------------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path, folder):
    with table(tmp_path / "data") as laid:
        laid.station.know(find(tmp_path / "data", folder))
        laid.tap(say.TOUCH_TO_START)
        laid.tap(say.CONTINUE)
        laid.tap("Les Loutres")
        laid.together(say.TEAM_READY)
        laid.read()
        laid.tap(say.START_CASE)
        assert laid.state.step == "A1"
        laid.take_roles()
        laid.wait(GRACE_MS)
        yield laid


def scroll(desk):
    (found,) = desk.station.page.scrolls
    return found


def judged(desk):
    return [event.puzzle["last"] for event in desk.events() if isinstance(event, e.InputJudged)]


def drag(desk, y, to_y, finger=1, lifted=True):
    x = scroll(desk).area.centre[0]
    desk._finger(pygame.FINGERDOWN, x, y, finger)
    for step in range(1, 5):
        desk.slide(x, y + (to_y - y) * step // 4, finger)
    if lifted:
        desk._finger(pygame.FINGERUP, x, to_y, finger)


def mouse(desk, kind, x, y, held=0):
    desk.event(kind, pos=(x, y), button=1, buttons=(held, 0, 0), touch=False)


def wheel(desk, notches):
    desk.event(pygame.MOUSEWHEEL, x=0, y=notches, precise_y=float(notches), flipped=False, touch=False)


def key(desk, code, mod=0):
    desk.event(pygame.KEYDOWN, key=code, mod=mod, unicode="", scancode=0)


def test_a_finger_pulls_the_document_along_and_what_it_began_on_is_not_pressed(desk):
    zone = desk.seen("Ce que l’on sait")
    drag(desk, zone.rect.centre[1], zone.rect.centre[1] - 200)
    assert 150 <= scroll(desk).offset_px <= 200
    assert judged(desk) == []
    assert desk.station.ui.pressed is None
    assert desk.seen("Ce que l’on sait").rect.y == zone.rect.y - scroll(desk).offset_px


def test_a_finger_that_trembles_still_taps(desk):
    zone = desk.seen("Ce que l’on sait")
    x, y = zone.rect.centre
    drag(desk, y, y + DRAG_PX - 1)
    desk.station.settle()
    assert scroll(desk).offset_px == 0
    assert judged(desk) == ["titre"]
    assert zone.target.contains(x, y + DRAG_PX)


def test_nothing_jumps_when_a_finger_begins_to_pull(desk):
    drag(desk, 700, 700 - DRAG_PX, lifted=False)
    assert scroll(desk).offset_px == 0
    desk.slide(500, 700 - DRAG_PX - 5)
    assert scroll(desk).offset_px == 5


def test_a_finger_never_pulls_past_the_top_or_the_end(desk):
    drag(desk, 300, 800)
    assert scroll(desk).offset_px == 0
    for _ in range(10):
        drag(desk, 800, 150)
    assert scroll(desk).offset_px == scroll(desk).most_px


def test_of_two_fingers_only_the_first_scrolls(desk):
    drag(desk, 700, 600, finger=1, lifted=False)
    pulled = scroll(desk).offset_px
    drag(desk, 700, 300, finger=2)
    assert scroll(desk).offset_px == pulled
    desk.slide(500, 500, finger=1)
    assert scroll(desk).offset_px > pulled


def test_a_finger_outside_of_the_document_scrolls_nothing(desk):
    for kind, y in ((pygame.FINGERDOWN, 700), (pygame.FINGERMOTION, 300), (pygame.FINGERUP, 300)):
        desk._finger(kind, 1500, y, 1)
    assert scroll(desk).offset_px == 0


def test_the_mouse_pulls_only_while_its_button_is_down(desk):
    mouse(desk, pygame.MOUSEMOTION, 500, 700)
    mouse(desk, pygame.MOUSEMOTION, 500, 400)
    assert scroll(desk).offset_px == 0
    mouse(desk, pygame.MOUSEBUTTONDOWN, 500, 700)
    mouse(desk, pygame.MOUSEMOTION, 500, 650, held=1)
    mouse(desk, pygame.MOUSEMOTION, 500, 550, held=1)
    mouse(desk, pygame.MOUSEBUTTONUP, 500, 550)
    mouse(desk, pygame.MOUSEMOTION, 500, 200)
    assert scroll(desk).offset_px == 100


def test_a_mouse_whose_lift_was_lost_pulls_nothing_along(desk):
    mouse(desk, pygame.MOUSEBUTTONDOWN, 500, 700)
    mouse(desk, pygame.MOUSEMOTION, 500, 550)
    mouse(desk, pygame.MOUSEMOTION, 500, 300, held=1)
    assert scroll(desk).offset_px == 0


def test_a_finger_whose_lift_was_lost_pulls_from_where_it_comes_down_again(desk):
    drag(desk, 700, 600, lifted=False)
    pulled = scroll(desk).offset_px
    desk._finger(pygame.FINGERDOWN, 1500, 700, 1)
    desk.slide(1500, 300)
    assert scroll(desk).offset_px == pulled
    drag(desk, 700, 600)
    assert scroll(desk).offset_px == 2 * pulled


def test_the_wheel_scrolls_what_is_under_the_pointer(desk):
    wheel(desk, -1)
    mouse(desk, pygame.MOUSEMOTION, 1500, 500)
    wheel(desk, -1)
    assert scroll(desk).offset_px == 0
    mouse(desk, pygame.MOUSEMOTION, 500, 500)
    wheel(desk, -2)
    assert scroll(desk).offset_px == 2 * NOTCH_PX
    wheel(desk, 1)
    assert scroll(desk).offset_px == NOTCH_PX


def test_the_keys_of_a_page_scroll_wherever_the_focus_is(desk):
    desk.station.ui = replace(desk.station.ui, focus="pause")
    for code, wanted in (
        (pygame.K_PAGEDOWN, scroll(desk).page_px),
        (pygame.K_PAGEUP, 0),
        (pygame.K_PAGEUP, 0),
        (pygame.K_END, scroll(desk).most_px),
        (pygame.K_PAGEDOWN, scroll(desk).most_px),
        (pygame.K_HOME, 0),
    ):
        key(desk, code)
        desk.wait(GLIDE_MS)
        assert scroll(desk).offset_px == wanted
    assert desk.station.ui.focus == "pause"


@pytest.mark.parametrize("code", [pygame.K_TAB, pygame.K_DOWN])
def test_what_takes_the_focus_comes_into_view_whole(desk, code):
    seen = []
    while not seen or seen[-1] != "zone:adresse":
        key(desk, code)
        desk.wait(GLIDE_MS)
        focused = desk.station.page.widget(desk.station.ui.focus)
        seen.append(focused.id)
        assert focused.shown == focused.rect
        assert len(seen) < 20
    zones = [name for name in seen if name.startswith("zone:")]
    assert zones == ["zone:titre", "zone:photo", "zone:lecteurs", "zone:signature", "zone:adresse"]
    key(desk, pygame.K_TAB, pygame.KMOD_SHIFT)
    assert desk.station.ui.focus == "zone:signature"


def test_a_tap_where_a_zone_lies_out_of_view_touches_what_is_seen_there(desk):
    hidden = next(w for w in desk.station.page.touchable() if w.id == "zone:photo")
    assert hidden.rect.y > scroll(desk).area.bottom
    desk.press(hidden)
    desk.lift(hidden)
    desk.station.settle()
    assert judged(desk) == []


def test_keys_in_a_hurry_lose_no_page_and_no_focus(desk):
    for code in (pygame.K_PAGEDOWN, pygame.K_PAGEDOWN, pygame.K_TAB, pygame.K_TAB, pygame.K_TAB):
        key(desk, code)
    desk.wait(GLIDE_MS)
    focused = desk.station.page.widget(desk.station.ui.focus)
    assert focused.clip is not None
    assert focused.shown == focused.rect
    key(desk, pygame.K_HOME)
    key(desk, pygame.K_PAGEDOWN)
    key(desk, pygame.K_PAGEDOWN)
    desk.wait(GLIDE_MS)
    assert scroll(desk).offset_px == min(scroll(desk).most_px, 2 * scroll(desk).page_px)


def test_a_finger_stops_a_document_that_glides(desk):
    key(desk, pygame.K_END)
    desk.wait(FRAME_MS)
    drag(desk, 700, 650)
    stopped = scroll(desk).offset_px
    desk.wait(GLIDE_MS)
    assert scroll(desk).offset_px == stopped < scroll(desk).most_px


def test_a_touch_leads_on(desk):
    desk.tap(play_say.SEE_BELOW)
    desk.wait(GLIDE_MS)
    assert scroll(desk).offset_px == scroll(desk).page_px
    desk.tap(play_say.SEE_ABOVE)
    desk.wait(GLIDE_MS)
    assert scroll(desk).offset_px == 0


def test_a_keyboard_that_led_to_the_end_finds_the_way_back_under_its_fingers(desk):
    desk.station.ui = replace(desk.station.ui, focus="scroll:below")
    while scroll(desk).offset_px < scroll(desk).most_px:
        assert desk.station.ui.focus == "scroll:below"
        key(desk, pygame.K_RETURN)
        desk.wait(GLIDE_MS)
    assert desk.station.ui.focus == "scroll:above"
    assert desk.station.page.widget("scroll:above").touchable


def test_after_a_pause_the_document_is_where_it_was(desk):
    desk.tap(play_say.SEE_BELOW)
    desk.wait(GLIDE_MS)
    desk.tap(say.PAUSE)
    assert desk.state.phase == "stopped"
    desk.tap(say.RESUME)
    assert scroll(desk).offset_px == scroll(desk).page_px
