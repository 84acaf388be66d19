"""Every screen holds in every size of text and in both fonts: nothing cut, nothing over anything, and larger is larger."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from gardiens.scenario.models import Level
from gardiens.screens.marks import Words
from gardiens.screens.model import Settings
from gardiens.screens.tree import Page
from tests.golden.shots import SHOTS
from tests.golden.tour import tour
from tests.screens.layout_faults import layout_faults, uncovered

COMFORTS = {
    "100": Settings(),
    "125": Settings(text_percent=125),
    "150": Settings(text_percent=150),
    "dyslexie": Settings(font="dyslexie"),
    "dyslexie-150": Settings(text_percent=150, font="dyslexie"),
}


OTHERS = [name for name in COMFORTS if name != "150"]


@pytest.mark.parametrize("name", SHOTS)
def test_a_screen_of_the_golden_pictures_has_no_fault(name: str):
    """At 150 %, and in one comfort more, each screen in another one: all of them for all would take minutes."""
    for comfort in ("150", OTHERS[list(SHOTS).index(name) % len(OTHERS)]):
        assert layout_faults(SHOTS[name].page(COMFORTS[comfort])) == [], comfort


@pytest.mark.parametrize(("level", "comfort"), [("cycle3", "150"), ("college", "dyslexie"), ("lycee", "150")])
def test_nor_has_any_page_of_the_story_at_any_level(level: Level, comfort: str):
    still = replace(COMFORTS[comfort], less_motion=True)  # a drawer is then in its place at once
    faults = {page.name: found for page in tour(level, still) if (found := layout_faults(page))}
    assert faults == {}


def test_somebody_who_asks_for_larger_text_sees_larger_text():
    """Nearly all that is read is enlarged by an eighth or more, a third of it where a page is full, nothing made smaller."""
    pages = {name: read(SHOTS[name].page(Settings(text_percent=150))) for name in SHOTS}
    enlarged = {name: sum(n for percent, n in sizes.items() if percent >= 112) for name, sizes in pages.items()}
    assert {name: sizes for name, sizes in pages.items() if min(sizes) < 100} == {}
    assert {name for name, sizes in pages.items() if enlarged[name] < sizes.total() / 3} == set()
    assert sum(enlarged.values()) >= 0.85 * sum(sizes.total() for sizes in pages.values())


def test_somebody_who_asks_for_opendyslexic_reads_it():
    """But, here and there, in a band of a fixed size or on a page that is full."""
    fonts: dict[str, Counter[str]] = {name: Counter() for name in SHOTS}
    for name, counted in fonts.items():
        for words in written(SHOTS[name].page(Settings(font="dyslexie"))):
            counted[words.block.font] += len(words.block.text)
    assert {name for name, counted in fonts.items() if counted["dyslexie"] < counted.total() / 3} == set()
    assert sum(counted["dyslexie"] for counted in fonts.values()) >= 0.85 * sum(c.total() for c in fonts.values())


def test_a_word_moved_out_of_its_widget_is_seen():
    page = SHOTS["A1"].page(Settings())
    mission = page.widget("mission")
    assert mission is not None
    lower = tuple(replace(mark, y=mark.y + 200) if isinstance(mark, Words) else mark for mark in mission.marks)
    widgets = tuple(replace(widget, marks=lower) if widget is mission else widget for widget in page.widgets)
    faults = layout_faults(replace(page, widgets=widgets))
    assert any(fault.startswith("mission lets") for fault in faults)
    assert any(fault.startswith("mission writes") for fault in faults)


def written(page: Page) -> list[Words]:
    return [mark for widget in uncovered(page) for mark in widget.marks if isinstance(mark, Words)]


def read(page: Page) -> Counter[int]:
    """How many characters are written in each size, in percent of the usual one."""
    sizes: Counter[int] = Counter()
    for words in written(page):
        sizes[words.block.percent] += len(words.block.text)
    return sizes
