"""The loudspeaker, with the real mixer on a driver that swallows what it is given."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from threading import Event, Thread

import pygame
import pytest

from gardiens.station import speaker as speaker_room
from gardiens.station.cues import CUES, RATE_HZ, synthesise
from gardiens.station.hands import post
from gardiens.station.options import PlayOptions
from gardiens.station.play import play
from gardiens.station.speaker import CHANNELS, Speaker
from gardiens.station.window import Placement

WITHIN_S = 20.0
MADE = cache(synthesise)


def until(reached: Callable[[], object]) -> None:
    """Let the other thread go on until something is so."""
    end_s = time.monotonic() + WITHIN_S
    while not reached():
        assert time.monotonic() < end_s, "it never was so"
        Event().wait(0.002)


@pytest.fixture
def played(monkeypatch):
    """The cues that were really given to the mixer, with their volumes."""
    names = {MADE(cue).tobytes(): cue for cue in CUES}
    given: list[tuple[str, float]] = []
    real = speaker_room._play

    def play(sound, volume):
        real(sound, volume)
        given.append((names[sound.get_raw()], sound.get_volume()))

    monkeypatch.setattr(speaker_room, "_play", play)
    return given


@pytest.fixture
def speaker(monkeypatch):
    monkeypatch.setattr(speaker_room, "LATE_S", WITHIN_S)  # this machine may be busy
    monkeypatch.setattr(speaker_room, "synthesise", MADE)
    with closing(Speaker()) as ready:
        yield ready


def running(speaker):
    thread = speaker._thread
    assert isinstance(thread, Thread)
    return thread.is_alive()


def test_the_device_is_left_alone_until_the_speaker_is_started(speaker):
    speaker.play("touche", 75)
    assert pygame.mixer.get_init() is None
    speaker.start()
    until(pygame.mixer.get_init)
    assert pygame.mixer.get_init() == (RATE_HZ, -16, 1)
    until(lambda: pygame.mixer.get_num_channels() == CHANNELS)
    speaker.close()
    assert pygame.mixer.get_init() is None


@pytest.mark.parametrize("cue", CUES)
def test_each_cue_reaches_the_mixer_as_it_was_made_at_the_volume_asked_for(speaker, played, cue):
    speaker.start()
    speaker.play(cue, 50)
    until(lambda: played)
    assert played == [(cue, 0.5)]


def test_a_key_pressed_many_times_at_once_sounds_once(speaker, played):
    for _ in range(500):
        speaker.play("touche", 75)
    speaker.play("sceau", 75)
    speaker.start()
    until(lambda: len(played) == 2)
    assert sorted(cue for cue, _ in played) == ["sceau", "touche"]


def test_a_cue_asked_for_again_while_it_sounds_takes_one_channel(speaker, played):
    speaker.start()
    for number in range(1, 6):
        speaker.play("sceau", 75)
        until(lambda number=number: len(played) == number)
    until(lambda: sum(pygame.mixer.Channel(rank).get_busy() for rank in range(CHANNELS)) <= 1)


def test_at_a_volume_of_nothing_the_mixer_is_not_even_given_the_cue(speaker, played):
    speaker.start()
    speaker.play("juste", 0)
    speaker.play("touche", 100)
    until(lambda: played)
    assert played == [("touche", 1.0)]


def test_the_lantern_waits_for_its_moment_and_a_pause_forgets_it(speaker, played):
    speaker.start()
    speaker.play("lanterne", 75, after_ms=80)
    asked_s = time.monotonic()
    until(lambda: played)
    assert time.monotonic() - asked_s >= 0.08
    speaker.play("lanterne", 75, after_ms=60_000)
    speaker.hush()
    until(lambda: not pygame.mixer.get_busy())
    assert speaker._asked == {}


def test_a_cue_that_comes_too_late_is_not_heard_at_all(speaker, played, monkeypatch):
    monkeypatch.setattr(speaker_room, "LATE_S", -1.0)
    speaker.play("touche", 75)
    speaker.start()
    until(lambda: not speaker._asked)
    speaker.close()
    assert played == []


def test_without_a_device_the_game_is_silent_and_says_so_once(speaker, monkeypatch, caplog):
    monkeypatch.setenv("SDL_AUDIODRIVER", "no_such_driver")
    speaker.start()
    until(lambda: not running(speaker))
    for cue in CUES:
        speaker.play(cue, 75)
    speaker.hush()
    said = [record for record in caplog.records if record.name == "gardiens.station.speaker"]
    assert [record.levelno for record in said] == [logging.WARNING]


def test_a_device_that_is_lost_leaves_the_game_silent_and_running(speaker, played, caplog):
    speaker.start()
    speaker.play("touche", 75)
    until(lambda: played)
    pygame.mixer.quit()
    speaker.play("touche", 75)
    until(lambda: not running(speaker))
    speaker.play("juste", 75)
    speaker.hush()
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert len(played) == 1


def test_a_driver_that_does_not_answer_does_not_hold_up_the_game(speaker, monkeypatch):
    stuck, free = Event(), Event()

    def wait() -> None:
        stuck.set()
        free.wait(WITHIN_S)
        raise pygame.error("gone")

    monkeypatch.setattr(speaker_room, "_open", wait)
    monkeypatch.setattr(speaker_room, "CLOSING_S", 0.01)
    speaker.start()
    assert stuck.wait(WITHIN_S)
    for _ in range(1000):
        speaker.play("touche", 75)
    speaker.hush()
    speaker.close()
    assert running(speaker)
    free.set()
    until(lambda: not running(speaker))


def test_a_linux_without_sound_is_not_asked_so_that_its_terminal_stays_quiet():
    script = (
        "from gardiens.station.speaker import _open; import pygame\ntry: _open()\nexcept pygame.error as e: print(e)"
    )
    bare = {name: value for name, value in os.environ.items() if name not in ("SDL_AUDIODRIVER", "PULSE_SERVER")}
    if any(Path("/dev/snd").glob("pcm*p")):
        pytest.skip("this machine has a sound card")
    bare["XDG_RUNTIME_DIR"] = "/nowhere"
    ran = subprocess.run([sys.executable, "-c", script], env=bare, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "cette machine n’a pas de sortie audio"
    assert ran.stderr == ""


def test_the_game_shows_its_first_page_before_it_opens_the_device_and_gives_it_back_at_the_end(tmp_path, monkeypatch):
    order = []
    show, opened = pygame.display.update, speaker_room._open

    def noted_show(*areas):
        order.append("page")
        show(*areas)

    def noted_open():
        order.append("device")
        opened()
        post(pygame.QUIT)

    monkeypatch.setattr(pygame.display, "update", noted_show)
    monkeypatch.setattr(speaker_room, "_open", noted_open)
    monkeypatch.setattr(speaker_room, "synthesise", MADE)
    assert play(PlayOptions(data=tmp_path, placement=Placement(windowed=True))) == 0
    assert order[0] == "page"
    assert order.count("device") == 1
    assert pygame.mixer.get_init() is None
