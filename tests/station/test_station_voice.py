"""The voice speaks through a child process, and whatever that child does the game never waits for it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gardiens.station import engines
from gardiens.station import voice as voice_room
from gardiens.station.engines import Engine, installed
from gardiens.station.voice import Speech
from tests.station.engines_to_hear import Ear, is_running, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the fake engines are watched through /proc")

HANGS = "import time; time.sleep(600)"
LONG = "Une phrase assez longue pour qu’un vrai moteur ne puisse pas la dire en un instant."


@pytest.fixture
def ear(tmp_path: Path) -> Ear:
    return Ear(tmp_path)


@pytest.fixture
def speech() -> Iterator[list[Speech]]:
    """Those made in a test, so that none goes on after it."""
    made: list[Speech] = []
    yield made
    for each in made:
        each.close()


def voice_of(speech: list[Speech], *found: Engine, least_s: float = 60.0, shown: bool = False) -> Speech:
    """A voice that has finished looking for engines."""
    woken: list[None] = []
    made = Speech(lambda: woken.append(None), find=lambda: found, least_s=least_s, shown=shown)
    speech.append(made)
    until(lambda: woken)
    return made


def test_what_is_said_reaches_the_engine_whole_in_utf_8_and_at_the_volume_wanted(ear, speech):
    voice = voice_of(speech, ear.engine())
    voice.say("L’été, « déjà » : 12 $(ls) `ls` ; \"x\" 'y'\n🚨 %PATH%", 40)
    until(lambda: voice.state == "ready")
    assert ear.heard() == ["40|L’été, « déjà » : 12 $(ls) `ls` ; \"x\" 'y'\n🚨 %PATH%"]


def test_a_volume_is_kept_between_0_and_100(ear, speech):
    voice = voice_of(speech, ear.engine())
    for volume in (-5, 250):
        voice.say("a", volume)
        until(lambda: voice.state == "ready")
    assert ear.heard() == ["0|a", "100|a"]


def test_something_new_silences_what_was_being_said(ear, speech):
    voice = voice_of(speech, ear.engine(HANGS))
    voice.say("un", 100)
    until(lambda: len(ear.started()) == 1)
    assert voice.state == "speaking"
    voice.say("deux", 100)
    until(lambda: len(ear.started()) == 2)
    first, second = ear.started()
    until(lambda: not is_running(first))
    assert is_running(second)
    assert ear.heard() == ["100|un", "100|deux"]


def test_of_many_things_said_at_once_the_last_is_heard(ear, speech):
    voice = voice_of(speech, ear.engine())
    for number in range(200):
        voice.say(str(number), 100)
    until(lambda: voice.state == "ready")
    assert ear.heard()[-1] == "100|199"


def test_stopping_silences_at_once_and_the_voice_can_speak_again(ear, speech):
    voice = voice_of(speech, ear.engine(HANGS))
    voice.say("un", 100)
    until(ear.started)
    voice.stop()
    assert voice.state == "ready"
    until(lambda: not is_running(ear.started()[0]))
    voice.say("deux", 100)
    until(lambda: len(ear.heard()) == 2)


def test_an_engine_that_hangs_without_reading_never_makes_the_game_wait(speech):
    deaf = Engine("sourd", ("true",), lambda volume: (sys.executable, "-S", "-c", HANGS))
    voice = voice_of(speech, deaf)
    began_s = time.monotonic()
    for _ in range(50):
        voice.say("x" * 20_000, 100)
        assert voice.state == "speaking"
    voice.stop()
    assert time.monotonic() - began_s < 5


def test_an_engine_that_hangs_is_killed_after_a_time_and_asked_no_more_after_twice(ear, speech):
    voice = voice_of(speech, ear.engine(HANGS), least_s=0.5)
    for turn in (1, 2):
        voice.say("un", 100)
        until(lambda: voice.state != "speaking")
        assert len(ear.started()) == turn
    assert voice.state == "none"
    assert not any(is_running(pid) for pid in ear.started())


def test_an_engine_that_fails_gives_way_to_the_next_one(ear, speech):
    failing = Engine("raté", ("true",), lambda volume: ("false",))
    voice = voice_of(speech, failing, ear.engine())
    for _ in range(2):
        assert voice.state == "ready"
        voice.say("bonjour", 100)
        until(lambda: voice.state != "speaking")
    until(lambda: voice.state == "ready")
    voice.say("bonjour", 100)
    until(lambda: voice.state == "ready")
    assert ear.heard() == ["100|bonjour"]


def test_an_engine_is_not_even_tried_before_the_better_ones_have_failed(ear, speech, tmp_path):
    tried = tmp_path / "tried"
    voice = voice_of(speech, ear.engine(), ear.engine(probe=f"open({str(tried)!r}, 'w')"))
    voice.say("bonjour", 100)
    until(lambda: voice.state == "ready")
    assert not tried.exists()


def test_no_line_can_be_an_order_to_the_engine(ear, speech):
    voice = voice_of(speech, ear.engine())
    voice.say("Il dit :\n!-!STOP ALL", 100)
    until(lambda: voice.state == "ready")
    assert ear.heard() == ["100|Il dit :\n!STOP ALL"]


@pytest.mark.parametrize("gone", [("/nowhere/espeak",), ("/",), ("a\0b",)])
def test_an_engine_that_cannot_be_started_leaves_the_screen_without_a_voice(speech, gone):
    voice = voice_of(speech, Engine("absent", ("true",), lambda volume: gone))
    for _ in range(2):
        voice.say("bonjour", 100)
        until(lambda: voice.state != "speaking")
    assert voice.state == "none"


def test_an_engine_that_says_long_texts_in_no_time_has_no_loudspeaker(speech):
    voice = voice_of(speech, Engine("muet", ("true",), lambda volume: ("true",)))
    for _ in range(2):
        voice.say("court", 100)
        until(lambda: voice.state == "ready")
        voice.say(LONG * 20, 100)
        until(lambda: voice.state != "speaking")
    assert voice.state == "none"


def test_an_engine_that_floods_its_outputs_is_not_listened_to(ear, speech):
    voice = voice_of(speech, ear.engine("for _ in range(300): print('x' * 10000); print('y' * 10000, file=sys.stderr)"))
    voice.say("bonjour", 100)
    until(lambda: voice.state == "ready")
    assert ear.heard() == ["100|bonjour"]


def test_an_engine_killed_by_somebody_else_is_buried_and_replaced(ear, speech):
    voice = voice_of(speech, ear.engine(HANGS))
    voice.say("un", 100)
    until(ear.started)
    subprocess.run(["kill", "-9", str(ear.started()[0])], check=True)
    until(lambda: voice.state == "ready")
    voice.say("deux", 100)
    until(lambda: len(ear.heard()) == 2)


def test_only_engines_that_know_french_are_kept(ear, speech):
    assert voice_of(speech, ear.engine(probe="raise SystemExit(1)")).state == "none"
    assert voice_of(speech).state == "none"


def test_a_search_that_fails_leaves_the_screen_without_a_voice(speech):
    def failing() -> tuple[Engine, ...]:
        raise PermissionError("PATH")

    woken: list[None] = []
    voice = Speech(lambda: woken.append(None), find=failing)
    speech.append(voice)
    until(lambda: woken)
    assert voice.state == "none"
    voice.say("bonjour", 100)
    voice.stop()


def test_leaving_the_game_leaves_nothing_running(ear, speech):
    starts_another = f"import subprocess; subprocess.Popen([sys.executable, '-S', '-c', {HANGS!r}]); {HANGS}"
    voice = voice_of(speech, ear.engine(starts_another))
    voice.say("un", 100)
    until(ear.started)
    (parent,) = ear.started()
    children = Path(f"/proc/{parent}/task/{parent}/children")
    until(lambda: children.read_text().split())
    family = [parent, *map(int, children.read_text().split())]
    voice.close()
    until(lambda: not any(is_running(pid) for pid in family))
    assert not voice._thread.is_alive()
    voice.say("encore", 100)
    assert ear.heard() == ["100|un"]


def test_leaving_while_engines_are_looked_for_does_not_wait_for_them(ear):
    voice = Speech(lambda: None, find=lambda: [ear.engine(probe=HANGS)])
    until(lambda: voice._process is not None)
    began_s = time.monotonic()
    voice.close()
    assert time.monotonic() - began_s < 5
    assert not voice._thread.is_alive()


def test_a_messenger_that_is_interrupted_has_its_service_hushed(ear, speech, tmp_path):
    hushed = tmp_path / "hushed"
    voice = voice_of(speech, ear.engine(HANGS, hush=f"open({str(hushed)!r}, 'w')"))
    voice.say("un", 100)
    until(ear.started)
    voice.close()
    assert hushed.exists()


def test_where_it_is_shown_what_is_said_can_be_read_even_without_any_engine(speech):
    voice = voice_of(speech, shown=True)
    assert voice.state == "ready"
    voice.say("Bonjour à vous.", 100)
    assert (voice.state, voice.caption) == ("speaking", "Bonjour à vous.")
    until(lambda: voice.state == "ready")
    assert voice.caption is None


def test_where_it_is_shown_each_line_is_written_while_it_is_said(ear, speech):
    seen: list[str | None] = []
    made: list[Speech] = []
    voice = Speech(lambda: seen.append(made[0].caption if made else None), shown=True, find=lambda: [ear.engine()])
    made.append(voice)
    speech.append(voice)
    until(lambda: seen)
    voice.say("Un.\nDeux.\nTrois.", 100)
    until(lambda: voice.state == "ready")
    assert ear.heard() == ["100|Un.", "100|Deux.", "100|Trois."]
    assert [caption for caption in seen if caption] == ["Un.", "Deux.", "Trois."]


def test_stopping_between_two_lines_stops_all_of_them(ear, speech):
    voice = voice_of(speech, ear.engine(HANGS), shown=True)
    voice.say("Un.\nDeux.", 100)
    until(ear.started)
    voice.stop()
    voice.say("Trois.", 100)
    until(lambda: len(ear.started()) == 2)
    assert ear.heard() == ["100|Un.", "100|Trois."]


def test_what_is_said_is_not_shown_unless_asked(ear, speech):
    voice = voice_of(speech, ear.engine(HANGS))
    voice.say("un", 100)
    assert voice.caption is None


# --- the engines of a machine -------------------------------------------------------------------------------------


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_the_engines_of_a_system_are_tried_in_order_and_told_the_volume(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(engines.shutil, "which", lambda program: f"/usr/bin/{program}")
    found = installed()
    names = [engine.name for engine in found]
    assert names == (["SAPI"] if platform == "win32" else ["espeak", "espeak", "speech-dispatcher"])
    for engine in found:
        quiet, loud = engine.speak(0), engine.speak(100)
        assert quiet != loud
        assert quiet[0] == loud[0] == engine.probe[0]


def test_a_machine_without_any_engine_has_none(monkeypatch):
    monkeypatch.setattr(engines.shutil, "which", lambda program: None)
    assert installed() == ()


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng absent : voir packages-systeme.txt")
def test_espeak_really_speaks_french(tmp_path, speech):
    written = tmp_path / "said.wav"
    espeak = installed()[0]
    into_a_file = replace(espeak, speak=lambda volume: (*espeak.speak(volume), "-w", str(written)))
    voice = voice_of(speech, into_a_file)
    assert voice.state == "ready"
    voice.say("Il est 10 heures 12.", 100)
    until(lambda: voice.state == "ready")
    with wave.open(str(written)) as sound:
        assert 1 < sound.getnframes() / sound.getframerate() < 6
        assert any(sound.readframes(sound.getnframes()))


def refuse(self: object) -> None:
    raise RuntimeError("can't start new thread")


def test_a_voice_whose_watchdog_cannot_start_is_silent_and_leaves_no_engine_running(ear, speech, monkeypatch, caplog):
    voice = voice_of(speech, ear.engine(HANGS))
    monkeypatch.setattr(voice_room.Timer, "start", refuse)
    voice.say(LONG, 100)
    until(lambda: voice.state == "none")
    assert "can't start new thread" in caplog.text
    assert not any(is_running(child) for child in ear.started())
    voice.say(LONG, 100)
    until(lambda: voice.state == "none")


def test_an_engine_that_cannot_be_tried_for_want_of_a_thread_is_no_engine(ear, speech, monkeypatch):
    monkeypatch.setattr(voice_room.Timer, "start", refuse)
    voice = voice_of(speech, ear.engine())
    assert voice.state == "none"


def test_what_is_said_can_still_be_read_once_nothing_can_be_heard(ear, speech, monkeypatch):
    monkeypatch.setattr(voice_room, "SILENT_S", 0.001)
    voice = voice_of(speech, ear.engine(HANGS), shown=True)
    monkeypatch.setattr(voice_room.Timer, "start", refuse)
    voice.say("Un", 100)
    until(lambda: voice.state == "ready")
    assert voice.caption is None
    voice.say("Deux", 100)
    until(lambda: voice.state == "ready")
