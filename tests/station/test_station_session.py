"""A session on a screen: kept before it is shown, taken up where it was, left when it is over."""

from __future__ import annotations

import sqlite3

import pygame
import pytest

from gardiens.engine import events as e
from gardiens.engine.commands import Continue
from gardiens.engine.digest import digest
from gardiens.engine.evolve import fold
from gardiens.journal import files, presence, reader
from gardiens.journal.resume import SILENCE_MS
from gardiens.screens.messages import Send
from gardiens.screens.tree import Page
from gardiens.station import app
from gardiens.station.app import RETRY_MS
from gardiens.station.clock import SimulatedClock
from gardiens.station.idle import CLOSED_MS, IDLE_MS
from gardiens.station.inputs import GRACE_MS
from gardiens.text import screens as say
from gardiens.text import station as station_text
from tests.station.table import NOON_MS, Table, table


@pytest.fixture
def desk(tmp_path):
    with table(tmp_path) as laid:
        yield laid


class Disk:
    """A disk that can be filled up: what is written then is refused."""

    def __init__(self) -> None:
        self.full = False

    def connect(self, *given, **named):
        disk = self

        class Connection(sqlite3.Connection):
            def executemany(self, *written):
                if disk.full:
                    raise sqlite3.OperationalError("database or disk is full")
                return super().executemany(*written)

        return sqlite3.connect(*given, **named, factory=Connection)


# --- before it is shown, it is kept -------------------------------------------------------------------------------


def test_an_answer_is_on_the_disk_before_the_screen_says_so(desk):
    desk.play_to("A1")
    desk.wait(GRACE_MS)
    zone = desk.seen("🚨")
    before = desk.state
    desk.press(zone)
    desk.lift(zone)
    assert desk.state is before
    desk.runner.wait()
    assert isinstance(desk.events()[-1], e.InputJudged)
    assert desk.state is before
    desk.station.tick()
    assert desk.state.puzzle["touched"] == ["titre"]


def test_an_answer_that_the_disk_refuses_changes_nothing_and_is_said(tmp_path):
    disk = Disk()
    with table(tmp_path, connect=disk.connect) as desk:
        desk.play_to("A1")
        before, kept = desk.state, desk.events()
        disk.full = True
        desk.tap("🚨")
        assert desk.state is before
        assert desk.events() == kept
        assert desk.station.ui.notice == station_text.NOT_SAVED
        assert station_text.NOT_SAVED in [widget.label for widget in desk.station.page.widgets]
        disk.full = False
        desk.tap("🚨")
        assert desk.state.puzzle["touched"] == ["titre"]
        assert len(desk.events()) == len(kept) + 1


def test_touches_that_come_while_an_answer_is_being_kept_wait_for_it(desk):
    desk.play_to("A1")
    desk.wait(GRACE_MS)
    for finger, zone in enumerate(("🚨", "PARTAGEZ", "Aujourd’hui")):
        desk.press(desk.seen(zone), finger)
        desk.lift(desk.seen(zone), finger)
    desk.station.settle()
    assert desk.state.puzzle["touched"] == ["titre", "appel", "heure"]


def test_what_was_meant_for_a_step_that_is_over_is_not_sent_to_the_next_one(desk):
    desk.play_to("ouverture")
    for _ in range(3):
        desk.station._mean(Send((Continue(),)))
    desk.station.settle()
    assert desk.state.step == "A1"
    assert desk.station.ui.notice is None


def test_each_batch_carries_the_digest_of_the_state_after_it(desk):
    desk.play_to("A1")
    stored = reader.sessions(desk.data).sessions[0]
    lines = reader.events(stored)
    folded = fold(line.event() for line in lines)
    assert folded == desk.state
    assert lines[-1].digest == digest(desk.state)


def test_two_sessions_on_one_screen_have_two_names_and_two_stories(desk):
    for _ in range(2):
        desk.tap(say.TOUCH_TO_START) if desk.station.ui.place == "title" else None
        desk.tap("Le crocodile du canal")
        desk.tap(say.CONTINUE)
        assert desk.state.phase == "lobby"
        assert desk.station.ui.place == "session"
        desk.tap(say.CHANGE_CASE)
        assert desk.station.ui.place == "choice"
    found = reader.sessions(desk.data).sessions
    assert len({session.id for session in found}) == 2
    assert all(session.origin == "equipe" for session in found)


# --- taken up where it was ----------------------------------------------------------------------------------------


def again(desk: Table, away_ms: int) -> Table:
    """The station started again on the same data, `away_ms` later."""
    return Table(desk.data, SimulatedClock(desk.clock.now_ms() + away_ms))


def test_a_restarted_screen_goes_on_with_its_session_and_its_unsent_answer(tmp_path):
    with table(tmp_path) as desk:
        desk.play_to("A1")
        desk.decide("On partage")
        desk.read()
        desk.tap(say.CONTINUE)
        desk.tap("« Nous avons partagé")
        desk.wait(1000)
        played_ms = desk.state.clock.played_at(desk.runner.at_ms())
        before = desk.state
    back = again(desk, 90_000)
    assert back.station.ui.place == "session"
    assert back.state.step == "A-REP"
    assert back.station.ui.arrangement == ("dire",)
    assert back.seen("« Nous avons partagé").selected
    assert back.state.outages == 1
    assert abs(back.state.clock.played_at(back.runner.at_ms()) - played_ms) <= 1000
    assert back.state.records["A1"] == before.records["A1"]
    back.close()


def test_a_clock_set_back_during_the_outage_does_not_take_time_back(tmp_path):
    with table(tmp_path) as desk:
        desk.play_to("A1")
        desk.wait(60_000)
        played_ms = desk.state.clock.played_at(desk.runner.at_ms())
    back = again(desk, -3_600_000)
    assert back.state.step == "A1"
    back.wait(5000)
    back.tap("🚨")
    gained_ms = back.state.clock.played_at(back.runner.at_ms()) - played_ms
    assert 4000 <= gained_ms <= 7000
    back.close()


def test_a_session_silent_for_long_waits_for_the_animator_who_takes_it_up(tmp_path):
    with table(tmp_path) as desk:
        desk.play_to("A1")
    back = again(desk, SILENCE_MS + 5000)
    assert back.station.ui.place == "unfinished"
    back.tap(say.RESUME)
    assert back.state.step == "A1"
    assert back.state.outages == 1
    assert back.station.ui.place == "session"
    back.close()


def test_a_session_silent_for_long_can_be_closed_as_it_is(tmp_path):
    with table(tmp_path) as desk:
        desk.play_to("A1")
        played_ms = desk.state.clock.played_at(desk.runner.at_ms())
    back = again(desk, SILENCE_MS + 5000)
    back.tap(say.CLOSE)
    assert back.state.phase == "aborted"
    assert back.station.ui.place == "title"
    assert abs(back.state.clock.played_at(back.runner.at_ms()) - played_ms) <= 1000
    back.close()
    later = again(back, 1000)
    assert later.station.ui.place == "title"
    later.close()


def test_a_paused_session_comes_back_paused(tmp_path):
    with table(tmp_path) as desk:
        desk.play_to("A1")
        desk.tap(say.PAUSE)
    back = again(desk, 60_000)
    assert back.state.phase == "stopped"
    assert back.station.page.name == "pause"
    back.close()


# --- presence -----------------------------------------------------------------------------------------------------


def test_each_second_the_station_says_that_it_is_alive_and_who_wishes_to_talk(desk):
    desk.play_to("A1")
    desk.tap(say.PAUSE)
    desk.tap(say.TALK)
    desk.wait(1000)
    session, now_ms = desk.runner.sitting.id, desk.clock.now_ms()
    desk.close()
    mark = presence.read(files.presence_path(desk.data, "1"))
    assert mark.session == session
    assert now_ms - mark.alive_at_ms <= 1000
    assert mark.wish_to_talk
    assert not any("talk" in repr(event).lower() for event in desk.events())


def test_looking_at_the_resources_leaves_no_trace(desk):
    desk.play_to("A1")
    before = desk.events()
    desk.tap(say.RESOURCES)
    assert desk.station.page.name == "ressources"
    desk.tap(say.BACK_TO_GAME)
    assert desk.events() == before


def test_the_resources_are_one_touch_away_on_the_title_too(desk):
    desk.tap(say.RESOURCES)
    assert desk.station.page.name == "ressources"
    desk.tap(say.BACK_TO_GAME)
    assert desk.station.page.name == "titre"


# --- left to itself -----------------------------------------------------------------------------------------------


def test_a_choice_that_nobody_touches_returns_to_the_title(desk):
    desk.tap(say.TOUCH_TO_START)
    desk.wait(IDLE_MS - 1)
    assert desk.station.ui.place == "choice"
    desk.wait(1)
    assert desk.station.ui.place == "title"


def test_a_lobby_that_nobody_touches_ends_its_session_and_returns_to_the_title(desk):
    desk.play_to_lobby()
    desk.wait(IDLE_MS - 1)
    assert desk.station.page.name == "equipe"
    desk.wait(1)
    assert desk.station.page.name == "titre"
    assert desk.state.phase == "aborted"
    desk.play_to_lobby()
    assert desk.state.phase == "lobby"


def test_a_lobby_that_somebody_touches_stays(desk):
    desk.play_to_lobby()
    for _ in range(4):
        desk.wait(IDLE_MS // 2)
        desk.tap("Les Hérons")
    assert desk.station.page.name == "equipe"


def test_help_left_open_on_the_title_is_closed_for_those_who_come_next(desk):
    desk.tap(say.RESOURCES)
    desk.wait(IDLE_MS)
    assert desk.station.page.name == "titre"


def test_a_session_that_nobody_touches_stays(desk):
    desk.play_to("A1")
    desk.wait(10 * IDLE_MS)
    assert desk.station.page.name == "A1"


def test_a_closed_session_leaves_the_report_for_the_title_after_a_while(desk):
    desk.play_to("A1")
    for _ in range(2):
        desk.event(pygame.KEYDOWN, key=pygame.K_F10, mod=0, unicode="", scancode=0)
    desk.station.settle()
    assert desk.state.phase == "debrief"
    desk.tap(say.FINISH_TOGETHER)
    assert desk.state.phase == "closed"
    desk.wait(CLOSED_MS - GRACE_MS)
    assert desk.station.page.name == "bilan"
    desk.wait(GRACE_MS)
    assert desk.station.page.name == "titre"


# --- a mistake of ours --------------------------------------------------------------------------------------------


def test_a_view_that_fails_shows_the_recovery_page_and_loses_nothing(desk, monkeypatch, caplog):
    desk.play_to("A1")
    kept, real = desk.state, app.view

    def failing(model) -> Page:
        if model.ui.place == "session":
            raise ZeroDivisionError("a bug")
        return real(model)

    desk.wait(GRACE_MS)
    desk.press(desk.seen("🚨"))
    desk.lift(desk.seen("🚨"))
    monkeypatch.setattr(app, "view", failing)
    desk.station.settle()
    assert desk.station.page.name == "reprise"
    assert "a bug" in caplog.text
    desk.wait(RETRY_MS)
    assert desk.station.page.name == "reprise"
    monkeypatch.setattr(app, "view", real)
    desk.wait(RETRY_MS)
    assert desk.station.page.name == "A1"
    assert desk.state.puzzle["touched"] == ["titre"]
    assert desk.state.records.keys() == kept.records.keys()


def test_a_machine_that_cannot_even_draw_the_recovery_page_still_keeps_the_session(desk, monkeypatch):
    desk.play_to("A1")

    def failing(model) -> Page:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(app, "view", failing)
    desk.wait(1000)
    desk.station.ui = desk.station.ui.__class__(place="session")
    assert desk.station.page.widgets == ()
    assert desk.state.step == "A1"


def test_the_time_of_the_station_is_that_of_the_wall(desk):
    assert desk.clock.now_ms() >= NOON_MS
    desk.play_to("A1")
    opened = reader.sessions(desk.data).sessions[0].opened_at_ms
    assert desk.runner.at_ms() == desk.clock.now_ms() - opened


def test_a_decision_is_followed_by_its_own_story(desk):
    desk.play_to("A1")
    desk.decide("On commente")
    assert desk.state.step == "A-CONS2"
    assert desk.state.variables["a_crie_au_faux"] is True
