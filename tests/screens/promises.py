"""What every play screen promises, whatever the puzzle, the moment, the level and the size of the text.

A module says its moments once, as models, in a function of nothing; its pages are drawn in its tests, never while tests
are collected, and once per process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import TypeVar

import pytest

from gardiens.screens.fonts import style
from gardiens.screens.marks import Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.pixels import make_typesetter
from gardiens.screens.tree import Page, Widget
from gardiens.screens.views import play

CANVAS = Rect(0, 0, 1920, 1080)
LARGER_PERCENT = 150

Moments = Callable[[], Iterator[tuple[str, Model]]]
Promise = Callable[[Page], None]
T = TypeVar("T")


# --- every moment, in both sizes of text --------------------------------------------------------------------------


@cache
def played(moments: Moments) -> dict[str, Model]:
    """Every moment by name, played in the usual size of text: in the larger one, each touch would cost ten times more.

    That the larger page is also played by touching it is promised in test_every_type.py.
    """
    return dict(moments())


@cache
def pages(moments: Moments, larger: bool) -> dict[str, Page]:
    """Every moment by name, as it is drawn in the usual size of text or at 150 %."""
    return {name: play.view(in_larger_text(model) if larger else model) for name, model in played(moments).items()}


def in_larger_text(model: Model) -> Model:
    settings = replace(model.ui.settings, text_percent=LARGER_PERCENT)
    typesetter = make_typesetter(LARGER_PERCENT, settings.font)
    return replace(model, ui=replace(model.ui, settings=settings), typesetter=typesetter)


def keep(promise: Promise, shown: Mapping[str, Page]) -> None:
    """Hold every page to a promise.

    Raises:
        AssertionError: which moments broke it, and how.
    """
    broken: dict[str, AssertionError] = {}
    for name, page in shown.items():
        try:
            promise(page)
        except AssertionError as error:
            broken[name] = error
    if broken:
        told = "\n".join(f"{name}: {error}" for name, error in broken.items())
        raise AssertionError(told) from next(iter(broken.values()))


SIZES = {"usual": False, "larger": True}
both_sizes = pytest.mark.parametrize("larger", SIZES.values(), ids=SIZES.keys())


def kept(drawn: Callable[[T], Mapping[str, Page]], values: Mapping[str, T]) -> Callable[[Promise], Callable[[T], None]]:
    """Decorate a promise of a page: it becomes one test for each value, of every page that `drawn` gives for it."""

    def made(promise: Promise) -> Callable[[T], None]:
        @pytest.mark.parametrize("value", values.values(), ids=values.keys())
        def test(value: T) -> None:
            keep(promise, drawn(value))

        return test

    return made


# --- the promises -------------------------------------------------------------------------------------------------


def every_widget_has_its_own_name_and_clean_words_to_read_aloud(page: Page) -> None:
    names = [widget.id for widget in page.widgets]
    assert len(names) == len(set(names)), sorted(name for name in set(names) if names.count(name) > 1)
    for widget in page.widgets:
        assert widget.label.strip(), widget.id
        assert "**" not in widget.label, widget.id
        assert "\n" not in widget.label, widget.id


def every_target_is_64_px_or_more_on_the_screen_and_below_the_header(page: Page) -> None:
    for widget in page.touchable():
        assert min(widget.target.w, widget.target.h) >= 64, widget.id
        assert widget.target.inside(CANVAS), widget.id
        assert widget.rect.y >= 112, widget.id


def targets_stand_8_px_apart(page: Page) -> None:
    apart = [widget for widget in page.touchable() if widget.role != "pad"]
    boxes = {widget.id for widget in apart if widget.id.removeprefix("zone:") in ("palme", "soleil", "croc")}
    for one, other in combinations(apart, 2):
        if not {one.id, other.id} & boxes:  # an author's boxes lie where the author drew them
            assert not one.rect.inset(-4).overlaps(other.rect.inset(-4)), (one.id, other.id)
            assert not one.target.overlaps(other.target), (one.id, other.id)


def no_word_is_cut_off_too_small_or_outside_its_panel(page: Page) -> None:
    for widget in page.widgets:
        for mark in widget.marks:
            if isinstance(mark, Words):
                assert not mark.block.clipped, (widget.id, mark.block.text)
                assert style(mark.block.style, mark.block.percent).size_px >= 28, (widget.id, mark.block.style)
                assert lettering(mark).inside(around(widget)), (widget.id, mark.block.text)


def around(widget: Widget) -> Rect:
    """Where the words of a widget may lie; the header writes beside the moon and over the lanterns."""
    return Rect(0, 0, 1920, 112) if widget.rect.bottom <= 112 and widget.clip is None else widget.rect


def lettering(mark: Words) -> Rect:
    """Where a text really lies, without the air above and below its letters."""
    lines = [line for line in mark.block.lines if line.runs]
    left = min(mark.x + line.runs[0].x for line in lines)
    right = max(mark.x + line.runs[-1].x + line.runs[-1].width for line in lines)
    air = lines[0].height // 6
    return Rect(left, mark.y + lines[0].y + air, right - left, lines[-1].y + lines[-1].height - lines[0].y - 2 * air)


def no_two_texts_are_written_over_each_other(page: Page) -> None:
    over = [widget for widget in page.widgets if not widget.covered]
    hides = page.widget("hints") or page.widget("verdict")
    seen = [widget for widget in over if hides is None or widget is hides or not widget.rect.overlaps(hides.rect)]
    marks = [(widget, mark) for widget in seen for mark in widget.marks if isinstance(mark, Words)]
    texts = [(widget.id, mark.block.text, lettering(mark).clipped(widget.clip)) for widget, mark in marks]
    for (one, first, place), (other, second, place_too) in combinations([text for text in texts if text[2].h], 2):
        assert not place.overlaps(place_too), (one, other, first, second)


def what_is_chosen_or_found_is_said_in_words_too(page: Page) -> None:
    for widget in page.touchable():
        if widget.selected and widget.role != "pad":
            assert widget.value, widget.id


PROMISES: tuple[Promise, ...] = (
    every_widget_has_its_own_name_and_clean_words_to_read_aloud,
    every_target_is_64_px_or_more_on_the_screen_and_below_the_header,
    targets_stand_8_px_apart,
    no_word_is_cut_off_too_small_or_outside_its_panel,
    no_two_texts_are_written_over_each_other,
    what_is_chosen_or_found_is_said_in_words_too,
)
every_promise = pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
