"""A screen keeps the comfort that its teams set, through sessions and restarts, until somebody asks for the usual one."""

from __future__ import annotations

import json
import logging
from contextlib import closing

import pygame
import pytest

from gardiens.screens.messages import Adjust, Go, Toggle
from gardiens.screens.model import Settings, Ui
from gardiens.station.animator import AGAIN_MS
from gardiens.station.app import Station
from gardiens.station.comfort import Comfort
from gardiens.text import screens as say
from gardiens.text import station as told
from tests.station.table import shipped, table

CHANGED = Settings(text_percent=150, font="dyslexie", less_motion=True, sound_volume=0, read_aloud=True)


def kept(data, settings: Settings, station: str = "1") -> Comfort:
    comfort = Comfort(data, station)
    comfort.keep(settings)
    comfort.close()
    return comfort


@pytest.fixture
def desk(tmp_path):
    """A table whose station keeps its comfort."""
    with table(tmp_path) as laid, closing(Comfort(tmp_path, "1")) as comfort:
        laid.station = Station(laid.runner, laid.clock, home=Ui(settings=comfort.read()), comfort=comfort)
        laid.station.know(shipped())
        yield laid


def key(desk, code: int) -> None:
    desk.event(pygame.KEYDOWN, key=code, mod=0, unicode="", scancode=0)
    desk.event(pygame.KEYUP, key=code, mod=0, unicode="", scancode=0)


def now_kept(desk) -> Settings:
    desk.station._comfort.close()
    return Comfort(desk.data, "1").read()


def test_every_setting_is_found_again_and_each_screen_has_its_own(tmp_path):
    kept(tmp_path, CHANGED)
    assert Comfort(tmp_path, "1").read() == CHANGED
    assert Comfort(tmp_path, "2").read() == Settings()


def test_of_many_changes_in_a_row_the_last_one_is_kept(tmp_path):
    comfort = Comfort(tmp_path, "1")
    for volume in (0, 25, 50, 75, 100, 50):
        comfort.keep(Settings(sound_volume=volume))
    comfort.close()
    assert comfort.read().sound_volume == 50
    assert [path.name for path in comfort.path.parent.iterdir()] == ["1.json"]


@pytest.mark.parametrize(
    "written",
    [b"", b"{", b"\xff\xfe", b"[1, 2]", b"null", b'"150"', b'{"text_percent": 150' + b" " * 10_000 + b"}"],
    ids=["empty", "cut", "not text", "a list", "null", "a text", "too long"],
)
def test_a_damaged_file_gives_the_usual_comfort_and_says_so_in_the_log(tmp_path, caplog, written):
    comfort = kept(tmp_path, CHANGED)
    comfort.path.write_bytes(written)
    with caplog.at_level(logging.WARNING):
        assert comfort.read() == Settings()
    assert str(comfort.path) in caplog.text


def test_what_makes_no_sense_is_left_out_and_the_rest_is_kept(tmp_path, caplog):
    comfort = kept(tmp_path, CHANGED)
    values = json.loads(comfort.path.read_bytes())
    wrong = {"text_percent": 110, "font": "comic", "sound_volume": 101, "voice_volume": True, "high_contrast": 1}
    comfort.path.write_text(json.dumps({**values, **wrong, "of_tomorrow": 3}), encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert comfort.read() == Settings(less_motion=True, read_aloud=True)
    assert all(name in caplog.text for name in (*wrong, "of_tomorrow"))


def test_a_place_where_nothing_can_be_written_costs_a_line_in_the_log(tmp_path, caplog):
    (tmp_path / "reglages").write_text("a file where the folder should be", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert kept(tmp_path, CHANGED).read() == Settings()
    assert "ne peuvent pas être gardés" in caplog.text


def test_what_a_team_sets_outlives_its_session_and_the_station(desk):
    desk.play_to_lobby()
    desk.tap(say.COMFORT_CONTRAST)
    desk.tap(say.TEXT_SIZES[125])
    desk.station._update(Go("title"), desk.clock.now_ms())
    wanted = Settings(text_percent=125, high_contrast=True)
    assert desk.station.ui.settings == wanted
    assert now_kept(desk) == wanted


def test_all_settings_are_within_reach_of_a_pause_and_the_game_is_still_there_after_them(desk):
    desk.play_to("A1")
    desk.tap(say.PAUSE)
    desk.tap(say.COMFORT_SHORT)
    assert desk.station.page.name == "confort"
    for label in (say.COMFORT_FONT, say.COMFORT_STILL, say.QUIETER.format(say.COMFORT_SOUNDS)):
        desk.tap(label)
    assert now_kept(desk) == Settings(font="dyslexie", less_motion=True, sound_volume=50)
    desk.tap(say.COMFORT_USUAL)
    assert now_kept(desk) == Settings()
    desk.tap(say.COMFORT_BACK)
    assert desk.station.page.name == "pause"
    desk.tap(say.RESUME)
    assert desk.station.page.name == "A1"


def test_the_sheet_is_used_with_the_keyboard_alone(desk):
    desk.play_to_lobby()
    desk.tap(say.COMFORT_ALL)
    desk.wait(300)
    for _ in range(40):
        key(desk, pygame.K_TAB)
        if desk.station.ui.focus == "comfort:text:150":
            break
    key(desk, pygame.K_RETURN)
    assert desk.station.ui.settings.text_percent == 150
    key(desk, pygame.K_ESCAPE)
    assert desk.station.page.name == "equipe"
    assert desk.station.ui.focus == "comfort:open"


@pytest.mark.parametrize("place", ["title", "session"])
def test_the_animator_resets_the_screen_with_a_key_pressed_twice(desk, place):
    if place == "session":
        desk.play_to("A1")
    for message in (Adjust("text_percent", 150), Toggle("high_contrast")):
        desk.station._update(message, desk.clock.now_ms())
    key(desk, pygame.K_F8)
    assert desk.station.ui.notice == told.RESET_COMFORT_AGAIN
    assert desk.station.ui.settings.text_percent == 150
    desk.wait(AGAIN_MS)
    key(desk, pygame.K_F8)
    assert desk.station.ui.settings.text_percent == 150, "the first press was forgotten"
    key(desk, pygame.K_F8)
    assert (desk.station.ui.settings, desk.station.ui.notice) == (Settings(), told.COMFORT_IS_USUAL)
    assert now_kept(desk) == Settings()
