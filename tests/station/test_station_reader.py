"""What a screen says aloud, and when: on request, or by itself for those who asked for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from gardiens.screens.model import VoiceState
from gardiens.station.inputs import GRACE_MS
from gardiens.station.reader import Reader
from gardiens.text import screens as say
from tests.station.table import Table, table


class Heard:
    """A voice that speaks until the test lets it finish."""

    def __init__(self, state: VoiceState = "ready", *, shown: bool = False) -> None:
        self.state: VoiceState = state
        self.said: list[str] = []
        self.volumes: list[int] = []
        self._shown = shown

    @property
    def caption(self) -> str | None:
        return self.said[-1] if self._shown and self.state == "speaking" else None

    def say(self, text: str, volume: int) -> None:
        self.said.append(text)
        self.volumes.append(volume)
        self.state = "speaking"

    def stop(self) -> None:
        self.state = "ready"

    def last(self) -> str:
        """What was said since it was last asked; nothing else may have been."""
        (said,) = self.said
        self.said.clear()
        return said


class Spoken(Table):
    """A table with a voice."""

    def speaks(self, voice: Heard, **settings: object) -> Spoken:
        self.voice = voice
        self.station._reader = Reader(voice)
        self.station.ui = replace(self.station.ui, settings=replace(self.station.ui.settings, **settings))  # type: ignore[arg-type]
        self.station.tick()
        return self

    def key(self, key: int, mod: int = 0) -> None:
        self.wait(GRACE_MS)
        self.event(pygame.KEYDOWN, key=key, mod=mod, unicode="", scancode=0)
        self.event(pygame.KEYUP, key=key, mod=mod)
        self.station.settle()
        self.station.tick()

    def shown(self, name: str) -> str:
        widget = self.station.page.widget(name)
        assert widget is not None
        return widget.label


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Spoken]:
    laid = Spoken(tmp_path)
    yield laid
    laid.close()


@pytest.fixture
def at_a1(desk: Spoken) -> Spoken:
    desk.play_to("A1")
    return desk


# --- on request ---------------------------------------------------------------------------------------------------


def test_the_button_reads_the_puzzle_and_a_second_touch_stops_it(at_a1):
    at_a1.speaks(Heard(), voice_volume=60)
    at_a1.tap(say.LISTEN)
    said = at_a1.voice.last()
    assert said.startswith("Le post qui fait trembler Valombre")
    assert "PARTAGEZ AVANT QUE CE SOIT SUPPRIMÉ" in said
    assert at_a1.voice.volumes == [60]
    assert at_a1.shown("listen") == say.STOP_LISTENING
    at_a1.tap(say.STOP_LISTENING)
    assert at_a1.voice.state == "ready"
    assert at_a1.shown("listen") == say.LISTEN
    assert at_a1.voice.said == []


def test_when_the_reading_is_over_the_button_offers_it_again(at_a1):
    at_a1.speaks(Heard())
    at_a1.tap(say.LISTEN)
    at_a1.voice.state = "ready"
    at_a1.wait(0)
    assert at_a1.shown("listen") == say.LISTEN


def test_without_a_voice_the_button_says_so_and_the_game_goes_on(at_a1):
    at_a1.tap(say.LISTEN)
    assert at_a1.station.ui.notice == say.NO_VOICE_HERE
    assert at_a1.station.page.widget("listen").value == say.NO_VOICE


def test_a_voice_that_is_lost_while_playing_is_told_by_the_button(at_a1):
    at_a1.speaks(Heard())
    at_a1.voice.state = "none"
    at_a1.wait(0)
    assert at_a1.station.page.widget("listen").value == say.NO_VOICE


def test_the_pause_makes_the_voice_silent(at_a1):
    at_a1.speaks(Heard())
    at_a1.tap(say.LISTEN)
    at_a1.tap(say.PAUSE)
    assert at_a1.station.page.name == "pause"
    assert at_a1.voice.state == "ready"


@pytest.mark.parametrize("hidden", [pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN])
def test_a_window_that_nobody_sees_is_silent(at_a1, hidden):
    at_a1.speaks(Heard())
    at_a1.tap(say.LISTEN)
    at_a1.event(hidden)
    assert at_a1.voice.state == "ready"


def test_touching_an_element_lets_the_reading_go_on(at_a1):
    at_a1.speaks(Heard())
    at_a1.tap(say.LISTEN)
    at_a1.tap("PARTAGEZ")
    assert at_a1.voice.state == "speaking"
    assert len(at_a1.voice.said) == 1


def test_nothing_is_said_unasked(at_a1):
    at_a1.speaks(Heard())
    at_a1.key(pygame.K_TAB)
    at_a1.tap("PARTAGEZ")
    at_a1.tap(say.RESOURCES)
    assert at_a1.voice.said == []


# --- by itself ----------------------------------------------------------------------------------------------------


def test_the_switch_of_the_lobby_makes_the_screen_speak_and_its_volume_is_that_of_the_voice(desk):
    desk.play_to_lobby()
    desk.speaks(Heard(), voice_volume=30)
    desk.tap(say.COMFORT_VOICE)
    assert desk.voice.last() == "La lecture à voix haute est activée."
    assert desk.voice.volumes == [30]
    assert desk.shown("listen") == say.LISTEN
    desk.tap(say.COMFORT_VOICE)
    assert desk.voice.state == "ready"


def test_the_focus_is_read_as_it_moves_and_what_it_switches(desk):
    desk.play_to_lobby()
    desk.speaks(Heard(), read_aloud=True)
    desk.key(pygame.K_TAB)
    assert desk.voice.last() == "Les Loutres, choix."
    desk.key(pygame.K_TAB)
    assert desk.voice.last() == "Les Hérons, choix."
    desk.key(pygame.K_RETURN)
    assert desk.voice.last() == "Les Hérons, choix, choisi."


def test_the_name_of_the_button_does_not_cut_what_the_button_reads(at_a1):
    at_a1.speaks(Heard(), read_aloud=True)
    while at_a1.station.ui.focus != "listen":
        at_a1.key(pygame.K_TAB)
    assert at_a1.voice.said[-1] == "Écouter, bouton."
    at_a1.voice.said.clear()
    at_a1.key(pygame.K_RETURN)
    assert at_a1.voice.last().startswith("Le post qui fait trembler")
    assert at_a1.shown("listen") == say.STOP_LISTENING
    at_a1.wait(1000)
    assert at_a1.voice.said == []


def test_a_new_scene_is_read_then_each_of_its_pages(desk):
    desk.play_to("ouverture")
    desk.speaks(Heard(), read_aloud=True)
    desk.tap(say.CONTINUE)
    second = desk.voice.last()
    desk.tap(say.CONTINUE)
    assert desk.voice.last() != second


def test_a_puzzle_that_comes_is_read_and_so_is_what_is_said_of_a_touch(desk):
    desk.play_to("ouverture")
    desk.speaks(Heard(), read_aloud=True)
    desk.read()
    desk.voice.said.clear()
    desk.tap(say.CONTINUE)
    assert say.FIVE_ROLES in desk.voice.last()
    desk.take_roles()
    said = desk.voice.last()
    assert said.startswith("Le post qui fait trembler Valombre")
    assert "Votre mission." in said
    desk.tap("PARTAGEZ")
    assert desk.voice.last().splitlines()[0] == "1 sur 5 trouvé."


def test_the_card_of_a_verdict_is_read(at_a1):
    at_a1.speaks(Heard(), read_aloud=True)
    for zone in ("La Gazzette", "🚨", "« Je l’ai vu", "Photo d’un crocodile", "PARTAGEZ"):
        at_a1.tap(zone)
    at_a1.voice.said.clear()
    at_a1.together("Valider")
    at_a1.station.settle()
    at_a1.wait(0)
    assert at_a1.voice.said[-1].startswith("Bien vu !")
    assert "À retenir." in at_a1.voice.said[-1]


def test_hints_are_read_when_they_open_and_not_the_puzzle_again_when_they_close(at_a1):
    at_a1.speaks(Heard(), read_aloud=True)
    at_a1.tap("Indice")
    assert at_a1.voice.last().startswith("Indices")
    at_a1.tap("Ouvrir l’indice 1")
    assert at_a1.voice.last().startswith("Indice 1. Regarder.")
    at_a1.tap("Fermer les indices")
    assert not any("Votre mission" in said and "PARTAGEZ" in said for said in at_a1.voice.said)


def test_a_notice_is_read(desk):
    desk.play_to_lobby()
    desk.speaks(Heard(), read_aloud=True)
    desk.tap("Les Loutres")
    desk.tap(say.PADS_HELP)
    assert desk.voice.said[-1] == say.PADS_HOW.replace("\N{NO-BREAK SPACE}", " ")


def test_the_minutes_that_go_by_are_not_read(at_a1):
    at_a1.speaks(Heard(), read_aloud=True)
    for _ in range(40):
        at_a1.wait(5000)
    assert at_a1.voice.said == []


# --- shown --------------------------------------------------------------------------------------------------------


def test_what_is_said_is_written_over_the_page_where_it_must_be_seen_and_touches_go_through_it(at_a1):
    at_a1.speaks(Heard(shown=True))
    before = at_a1.station.page.touchable()
    assert at_a1.station.page.widget("caption") is None
    at_a1.tap(say.LISTEN)
    page = at_a1.station.page
    pill = page.widget("caption")
    assert pill.label == at_a1.voice.said[-1]
    assert page.widgets[-1] is pill
    assert [widget.id for widget in page.touchable()] == [widget.id for widget in before]
    at_a1.tap(say.STOP_LISTENING)
    assert at_a1.station.page.widget("caption") is None


def test_a_voice_that_is_not_shown_writes_nothing(at_a1):
    at_a1.speaks(Heard())
    at_a1.tap(say.LISTEN)
    assert at_a1.station.page.widget("caption") is None


def test_a_station_without_a_voice_never_reads_its_pages(tmp_path, monkeypatch):
    with table(tmp_path) as laid:
        monkeypatch.setattr(laid.station, "_reader", type("Never", (), {"is_mute": True})())
        laid.play_to("A1")
        assert laid.station.ui.voice == "none"
