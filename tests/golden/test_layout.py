"""Every screen holds in every size of text and in both fonts: nothing cut, nothing over anything, and larger is larger."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from gardiens.scenario.models import Level
from gardiens.screens.model import Settings
from gardiens.screens.tree import Page, Words
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


@pytest.mark.parametrize("name", SHOTS)
def test_somebody_who_asks_for_larger_text_sees_larger_text(name: str):
    """Nearly all that is read is enlarged by an eighth or more, and nothing is smaller than it was."""
    sizes = read(SHOTS[name].page(Settings(text_percent=150)))
    enlarged = sum(count for percent, count in sizes.items() if percent >= 112)
    assert min(sizes) >= 100
    assert enlarged >= 0.85 * sizes.total(), sizes


@pytest.mark.parametrize("name", SHOTS)
def test_somebody_who_asks_for_opendyslexic_reads_it(name: str):
    """But, here and there, in a band of a fixed size, or between the accounts of a network."""
    words = [words.block for words in written(SHOTS[name].page(Settings(font="dyslexie")))]
    read_so = sum(len(block.text) for block in words if block.font == "dyslexie")
    assert read_so >= 2 / 3 * sum(len(block.text) for block in words)


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
