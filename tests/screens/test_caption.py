"""What is said can be checked by eye: a pill at the foot of the screen, whole or visibly shortened."""

from __future__ import annotations

import pytest

from gardiens.screens.caption import captioned
from gardiens.screens.layout import WHOLE
from gardiens.screens.marks import Words
from gardiens.screens.model import Settings
from gardiens.screens.tree import Page, Scene, Widget
from tests.screens.places import LONG_TEXT, model

BARE = Page("page", Scene(), ())


def pill(said: str, larger: bool = False) -> Widget:
    (widget,) = captioned(BARE, model(settings=Settings(text_percent=150 if larger else 100), caption=said)).widgets
    return widget


def written(widget: Widget) -> str:
    (words,) = (mark for mark in widget.marks if isinstance(mark, Words))
    assert not words.block.clipped
    assert widget.rect.x <= words.rect.x
    assert words.rect.right <= widget.rect.right
    assert words.rect.bottom <= widget.rect.bottom <= WHOLE.bottom
    return words.block.text


@pytest.mark.parametrize("larger", [False, True])
def test_a_phrase_is_written_whole(larger: bool):
    assert written(pill("Les Loutres, choix.", larger)) == "Les Loutres, choix."


@pytest.mark.parametrize("larger", [False, True])
def test_a_long_text_is_cut_between_two_words_and_says_that_it_goes_on(larger: bool):
    said = f"{LONG_TEXT}\n{LONG_TEXT}"
    widget = pill(said, larger)
    shown = written(widget)
    assert shown.endswith(" …")
    assert " ".join(said.split()).startswith(shown.removesuffix("…"))
    assert len(shown) > 100
    assert widget.label == said


def test_a_word_that_never_ends_is_still_inside_the_screen():
    widget = pill("x" * 3000)
    assert WHOLE.contains(widget.rect.x, widget.rect.y)
    assert widget.rect.right <= WHOLE.right


def test_nobody_can_touch_it_nor_hear_it():
    widget = pill("Bonjour.")
    assert widget.covered
    assert not widget.touchable


def test_when_nothing_is_said_the_page_is_the_very_same():
    assert captioned(BARE, model()) is BARE
