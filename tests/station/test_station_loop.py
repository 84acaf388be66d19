"""The window: what it wakes for, what it draws, how it ends."""

from __future__ import annotations

import sys
from threading import Thread

import pygame
import pytest

from gardiens.journal import reader
from gardiens.station import loop as loop_room
from gardiens.station.app import RETRY_MS
from gardiens.station.canvas import Canvas
from gardiens.station.doorbell import input_socket
from gardiens.station.hands import post
from gardiens.station.holds import Holds
from gardiens.station.inputs import GRACE_MS, Inputs
from gardiens.station.loop import Loop
from gardiens.station.window import NoDisplayError, Placement, opened
from gardiens.text import screens as say
from tests.station.table import Table


@pytest.fixture
def desk(tmp_path):
    laid = Table(tmp_path)
    pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
    pygame.event.clear()
    yield laid
    laid.close()


@pytest.fixture
def loop(desk):
    with Loop(desk.clock) as ready:
        yield ready


def run(loop, desk, *errands):
    """Run the window, do these errands in turn, then close it."""
    waiting = list(errands)

    def next_errand() -> None:
        if waiting:
            waiting.pop(0)()
            loop.later(next_errand)
        else:
            post(pygame.QUIT)

    loop.later(next_errand)
    loop.run(desk.station)


def test_closing_the_window_ends_the_loop_and_keeps_the_session(loop, desk):
    desk.play_to_lobby()
    run(loop, desk)
    assert desk.state.phase == "lobby"
    assert reader.sessions(desk.data).sessions[0].id == desk.runner.sitting.id


def test_control_q_closes_a_full_screen_that_has_no_button_for_it(loop, desk):
    loop.later(lambda: post(pygame.KEYDOWN, key=pygame.K_q, mod=pygame.KMOD_LCTRL, unicode=""))
    loop.run(desk.station)
    assert not desk.station.over


def test_another_thread_wakes_the_window_and_its_errand_runs_on_the_windows_own(loop, desk):
    ran = []

    def errand() -> None:
        ran.append(True)
        post(pygame.QUIT)

    Thread(target=lambda: loop.later(errand)).start()
    loop.run(desk.station)
    assert ran == [True]


def slept(loop, desk, monkeypatch, *errands):
    """The sockets that the loop slept on, and for how long at most, each time."""
    sleeps = []

    def select(sockets, _writing, _wrong, timeout_s):
        sleeps.append((tuple(sockets), timeout_s))
        return [], [], []

    monkeypatch.setattr(loop_room.select, "select", select)
    run(loop, desk, *errands)
    return sleeps


def test_a_window_system_that_rings_is_slept_on_once_what_came_during_a_frame_was_asked_for(loop, desk, monkeypatch):
    monkeypatch.setattr(loop_room, "input_socket", lambda: 1234)
    sleeps = slept(loop, desk, monkeypatch, lambda: None)
    assert all(1234 in sockets for sockets, _ in sleeps)
    assert sleeps[0][1] == 0
    assert max(timeout_s for _, timeout_s in sleeps[1:]) == loop_room.RUNG_POLL_S


def test_a_window_system_that_does_not_ring_is_asked_often(loop, desk, monkeypatch):
    assert input_socket() is None
    sleeps = slept(loop, desk, monkeypatch, lambda: None)
    assert {len(sockets) for sockets, _ in sleeps} == {1}
    assert 0 < max(timeout_s for _, timeout_s in sleeps) <= loop_room.IDLE_POLL_S


@pytest.mark.parametrize(("touched", "naps"), [("change", 1), ("pause", 0)])
def test_a_touch_that_is_being_kept_is_waited_for_a_moment_before_it_is_drawn(loop, desk, monkeypatch, touched, naps):
    desk.play_to_lobby()
    desk.wait(GRACE_MS)
    x, y = desk.station.page.widget(touched).rect.centre

    def touch(kind: int) -> None:
        post(kind, touch_id=1, finger_id=1, x=x / 1920, y=y / 1080)

    sleeps = slept(loop, desk, monkeypatch, lambda: touch(pygame.FINGERDOWN), lambda: touch(pygame.FINGERUP))
    assert [timeout_s for _, timeout_s in sleeps].count(loop_room.ANSWER_S) == naps


def test_the_journal_waits_less_for_the_thread_that_draws_while_a_window_is_shown(loop, desk):
    before, during = sys.getswitchinterval(), []
    run(loop, desk, lambda: during.append(sys.getswitchinterval()))
    assert during == [pytest.approx(loop_room.SWITCH_S)]
    assert sys.getswitchinterval() == before


def test_a_resized_window_is_drawn_whole_at_its_new_size(loop, desk, monkeypatch):
    sizes = []
    real = Canvas.show

    def show(self, surface, page, ui, now_ms):
        changed = real(self, surface, page, ui, now_ms)
        sizes.append((surface.get_size(), changed))
        return changed

    monkeypatch.setattr(Canvas, "show", show)

    def resize() -> None:
        pygame.display.set_mode((800, 600), pygame.RESIZABLE)
        post(pygame.WINDOWSIZECHANGED, x=800, y=600)

    run(loop, desk, resize)
    whole = [size for size, changed in sizes if changed and changed[0].size == size]
    assert (1280, 720) in whole
    assert (800, 600) in whole
    assert (desk.station.viewport.width, desk.station.viewport.height) == (800, 600)


def test_a_page_that_is_drawn_already_is_not_drawn_again(desk):
    canvas, surface = Canvas(), pygame.Surface((1280, 720), 0, 32)
    page = desk.station.page
    assert canvas.show(surface, page, desk.station.ui, 0) != []
    assert canvas.show(surface, page, desk.station.ui, 0) == []
    canvas.forget()
    assert canvas.show(surface, page, desk.station.ui, 0) != []


def test_a_drawing_that_fails_shows_the_recovery_page_and_keeps_the_session(loop, desk, monkeypatch, caplog):
    desk.play_to_lobby()
    real = Canvas.show

    def show(self, surface, page, ui, now_ms):
        if page.name == "equipe":
            raise ZeroDivisionError("a bug")
        return real(self, surface, page, ui, now_ms)

    monkeypatch.setattr(Canvas, "show", show)
    run(loop, desk)
    assert "a bug" in caplog.text
    assert desk.station.page.name == "reprise"
    assert desk.state.phase == "lobby"


def test_a_drawing_that_always_fails_leaves_the_window_open_and_the_session_kept(loop, desk, monkeypatch, caplog):
    desk.play_to_lobby()
    tries = []

    def show(*_):
        tries.append(desk.station.ui.place)
        raise OverflowError("a bug")

    monkeypatch.setattr(Canvas, "show", show)
    run(loop, desk, lambda: None)
    assert tries[:2] == ["session", "recovery"]
    assert "a bug" in caplog.text
    assert desk.state.phase == "lobby"


def test_a_page_that_cannot_even_be_asked_for_does_not_close_the_window(loop, desk, monkeypatch, caplog):
    desk.play_to_lobby()
    asked = []

    def page(self):
        asked.append(self.ui.place)
        raise OverflowError("a bug")

    with monkeypatch.context() as broken:
        broken.setattr(type(desk.station), "page", property(page))
        loop._draw(desk.station)
    assert asked == ["session", "recovery"]
    assert "a bug" in caplog.text
    assert desk.state.phase == "lobby"


def test_what_is_carried_and_cannot_be_drawn_shows_the_recovery_page_and_lets_go(loop, desk, monkeypatch, caplog):
    desk.play_to_lobby()

    def carrying(*_):
        raise OverflowError("a bug")

    monkeypatch.setattr(Holds, "carrying", carrying)
    assert desk.station.page.name == "reprise"
    monkeypatch.undo()
    assert "a bug" in caplog.text
    desk.wait(RETRY_MS)
    assert desk.station.page.name == "equipe"


def test_an_event_that_cannot_be_answered_shows_the_recovery_page_for_a_moment(loop, desk, monkeypatch, caplog):
    desk.play_to_lobby()
    real = Inputs.read

    def read(self, event, *rest):
        if event.type == pygame.FINGERMOTION:
            raise OverflowError("a bug")
        return real(self, event, *rest)

    monkeypatch.setattr(Inputs, "read", read)
    run(loop, desk, lambda: post(pygame.FINGERMOTION, touch_id=1, finger_id=1, x=0.5, y=0.5))
    assert "a bug" in caplog.text
    assert desk.station.page.name == "reprise"
    desk.wait(RETRY_MS)
    assert desk.station.page.name == "equipe"
    assert desk.state.phase == "lobby"


@pytest.mark.parametrize("there", [float("nan"), float("inf"), 1e30])
def test_a_finger_said_to_be_anywhere_costs_the_window_nothing(loop, desk, there, caplog):
    desk.play_to_lobby()
    desk.wait(GRACE_MS)
    kinds = (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP)
    run(loop, desk, *(lambda kind=kind: post(kind, touch_id=1, finger_id=1, x=there, y=there) for kind in kinds))
    assert desk.station.page.name == "equipe"
    assert caplog.text == ""


def test_the_pointer_hides_when_nobody_moves_it_on_a_full_screen(loop, desk, monkeypatch):
    monkeypatch.setattr(loop_room, "POINTER_MS", 0)
    monkeypatch.setattr(pygame.display, "is_fullscreen", lambda: True)
    pygame.mouse.set_visible(True)
    run(loop, desk, lambda: None)
    assert not pygame.mouse.get_visible()
    pygame.mouse.set_visible(True)


def test_a_window_opens_on_its_first_plain_frame():
    with opened(Placement(windowed=True)):
        surface = pygame.display.get_surface()
        assert surface.get_at((3, 3))[:3] == (0x0B, 0x12, 0x33)
        colours = {surface.get_at((x, surface.get_height() // 2))[:3] for x in range(surface.get_width())}
        assert (0xF6, 0xF8, 0xFF) in colours


def test_a_display_that_does_not_exist_is_said_plainly():
    with pytest.raises(NoDisplayError, match="écran numéro 9"), opened(Placement(display=9)):
        pass


def test_the_title_is_there_at_once_when_a_session_is_not(desk):
    assert desk.seen(say.TOUCH_TO_START)
