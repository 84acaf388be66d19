"""Staff walk round the gallery by finger, by mouse, by keyboard or by ear, and keep pictures of it."""

from __future__ import annotations

import pygame
import pytest

from gardiens.documents import DOCUMENT_TYPES
from gardiens.puzzles import PUZZLE_TYPES
from gardiens.screens.model import Settings
from gardiens.screens.spoken import read_aloud, spoken
from gardiens.station.clock import SimulatedClock
from gardiens.station.inputs import GRACE_MS
from gardiens.station.robot import without_a_screen
from gardiens.text import gallery as say
from gardiens.workshop.exhibits import exhibits
from gardiens.workshop.gallery import Gallery, capture, settings_shown, views

EVERY = [exhibit.id for exhibit in exhibits()]


class Visitor:
    """Somebody at the gallery, and time that passes when told to."""

    def __init__(self) -> None:
        without_a_screen()
        self.clock = SimulatedClock(50_000)
        self.gallery = Gallery(self.clock)
        self.wait(GRACE_MS)

    def wait(self, ms: int) -> Visitor:
        self.clock.advance(ms)
        self.gallery.tick()
        return self

    def at(self, name: str):
        widget = self.gallery.page.widget(name)
        assert widget is not None
        return widget.rect.centre

    def finger(self, name: str) -> Visitor:
        x, y = self.at(name)
        for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
            self.gallery.handle(pygame.event.Event(kind, touch_id=1, finger_id=1, x=x / 1920, y=y / 1080))
        return self.wait(GRACE_MS)

    def mouse(self, name: str) -> Visitor:
        where = self.at(name)
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.gallery.handle(pygame.event.Event(kind, pos=where, button=1, touch=False))
        return self.wait(GRACE_MS)

    def key(self, key: int) -> Visitor:
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            self.gallery.handle(pygame.event.Event(kind, key=key, mod=0, unicode="", scancode=0))
        return self

    def keys(self, name: str) -> Visitor:
        """Tab until the widget has the focus, then Enter."""
        for _ in self.gallery.page.touchable():
            self.key(pygame.K_TAB)
            if self.gallery.ui.focus == name:
                return self.key(pygame.K_RETURN).wait(GRACE_MS)
        raise AssertionError(f"the focus never reaches {name}")

    def ear(self, words: str) -> Visitor:
        """Tab until what is spoken begins so, then Enter: nothing is seen."""
        for _ in self.gallery.page.touchable():
            self.key(pygame.K_TAB)
            widget = self.gallery.page.widget(str(self.gallery.ui.focus))
            if widget is not None and spoken(widget).startswith(words):
                return self.key(pygame.K_RETURN).wait(GRACE_MS)
        raise AssertionError(f"nobody says {words}")


def test_every_type_and_every_document_is_shown():
    shown = {exhibit.kind for exhibit in exhibits()}
    assert shown >= PUZZLE_TYPES.keys() | DOCUMENT_TYPES.keys()
    assert {exhibit.title for exhibit in exhibits() if exhibit.group == "enigmes"} == set(say.PUZZLES.values())


@pytest.mark.parametrize("way", ["finger", "mouse", "keys"])
@pytest.mark.parametrize("name", EVERY)
def test_each_tile_opens_what_it_says_by_every_input(name, way):
    visitor = Visitor()
    getattr(visitor, way)(f"exhibit:{name}")
    bar = visitor.gallery.page.widget("bar")
    exhibit = next(each for each in exhibits() if each.id == name)
    assert bar is not None
    assert bar.label.startswith(exhibit.title)


def test_the_index_is_one_touch_away_and_so_are_the_views_around():
    visitor = Visitor().finger("exhibit:choix").finger("bar:next")
    assert visitor.gallery.page.widget("bar").label.startswith(say.PUZZLES["choix"])
    visitor.finger("bar:previous").finger("bar:previous")
    assert not visitor.gallery.page.widget("bar").label.startswith(say.PUZZLES["choix"])
    assert visitor.finger("bar:index").gallery.page.name == "vitrine"


def test_the_round_goes_through_every_view_and_comes_back_to_the_first():
    visitor = Visitor().key(pygame.K_F3)
    first = visitor.gallery.page.widget("bar").label
    seen = [first]
    seen += [visitor.key(pygame.K_F3).gallery.page.widget("bar").label for _ in views()[1:]]
    assert len(set(seen)) == len(views())
    assert visitor.key(pygame.K_F3).gallery.page.widget("bar").label == first
    assert visitor.key(pygame.K_F1).gallery.page.name == "vitrine"


def test_a_puzzle_is_played_for_real_and_nothing_is_kept():
    visitor = Visitor().finger("exhibit:choix")
    visitor.finger("option:parodie").finger("confirm:0").finger("confirm:1").wait(2_000)
    assert visitor.gallery.page.widget("verdict") is not None
    assert visitor.finger("bar:index").finger("exhibit:choix").gallery.page.widget("verdict") is None


def test_a_puzzle_is_found_and_solved_by_what_is_spoken_alone():
    visitor = Visitor().ear(say.PUZZLES["choix"])
    heard = " ".join(read_aloud(visitor.gallery.page))
    assert "Quel est ce site" in heard
    visitor.ear("Un site pour rire").ear("Valider à deux").ear("Valider à deux").wait(2_000)
    assert visitor.gallery.page.widget("verdict") is not None


def test_the_comfort_chosen_in_a_view_is_kept_in_the_next_ones():
    visitor = Visitor().finger("exhibit:code")
    visitor.gallery.ui = visitor.gallery.ui.__class__(settings=Settings(high_contrast=True), place="session")
    assert visitor.key(pygame.K_F3).gallery.ui.settings.high_contrast


def test_closing_leaves_the_gallery():
    assert Visitor().finger("leave").gallery.over


def test_pictures_are_written_one_for_each_exhibit_or_one_for_each_view(tmp_path):
    first = capture(tmp_path / "a", Settings(), width=320, first_only=True)
    assert sorted(path.stem for path in first) == sorted(EVERY)
    assert all(pygame.image.load(str(path)).get_size() == (320, 180) for path in first)
    every = capture(tmp_path / "b", Settings(), width=320, suffix="-x")
    assert len(every) == len(views())


def test_pictures_are_taken_in_every_comfort():
    shown = settings_shown().values()
    assert len(set(shown)) == len(shown)
    for field, wanted in {"text_percent": {100, 125, 150}, "font": {"normale", "dyslexie"}}.items():
        assert {getattr(settings, field) for settings in shown} == wanted
    for switch in ("high_contrast", "less_motion"):
        assert any(getattr(settings, switch) for settings in shown)
