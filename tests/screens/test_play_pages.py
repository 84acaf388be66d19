"""What every play screen promises, whatever the puzzle, the moment, the level and the size of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from puzzles_to_show import CHARTER
from team import Team, at

from gardiens.screens.fonts import style
from gardiens.screens.tree import Page, Rect, Widget, Words
from gardiens.screens.views import play

CANVAS = Rect(0, 0, 1920, 1080)


def with_roles(team: Team) -> Page:
    """The puzzle as it comes, under the card of the roles."""
    return play.view(replace(team.model, ui=replace(team.ui, roles_since_ms=team.now_ms)))


def moments(larger: bool) -> Iterator[tuple[str, Page]]:
    """Every puzzle of the shipped scenario at its moments, then shapes of puzzles that it does not have."""
    for level in ("cycle3", "college", "lycee"):
        team = at("A1", level=level, text_percent=150 if larger else 100)
        yield f"{level}-A1", team.page
        yield f"{level}-A1-roles", with_roles(team)
        team.find("heure", "jaime", "nom", "titre", "palmiers")
        yield f"{level}-A1-touched", team.page
        yield f"{level}-A1-offered", team.wait(70_000).page
        team.touch("hint").wait(1000)
        for number in range(1, 4):
            yield f"{level}-A1-hints-{number}", team.touch("hint:next").page
        yield f"{level}-A1-together", team.touch("advance").wait(1000).page
        yield f"{level}-A1-right", at("A1", level=level, text_percent=150 if larger else 100).solve().wait(1000).page
        team = at("A-DEC", level=level, text_percent=150 if larger else 100)
        yield f"{level}-A-DEC", team.page
        yield f"{level}-A2-roles", with_roles(at("A2", level=level, text_percent=150 if larger else 100))
        yield f"{level}-A-DEC-chosen", team.touch("option:crier").page
        team = at("A-REP", level=level, text_percent=150 if larger else 100)
        yield f"{level}-A-REP", team.page
        for option in ("dire", "etat", "modifier", "repeter"):
            team.touch(f"option:{option}")
        yield f"{level}-A-REP-full", team.page
        yield f"{level}-A-REP-not-yet", team.confirm().page
        yield f"{level}-A-REP-right", team.touch("option:repeter").touch("option:ilyes").confirm().wait(1000).page
    team = Team(CHARTER, team="ecureuils", text_percent=150 if larger else 100)
    yield "photo", team.page
    yield "photo-touched", team.find("croc", "legende", "palme").page
    team.find("soleil").confirm().go_on()
    yield "choice-beside", team.page
    yield "choice-beside-not-yet", team.touch("option:informer").confirm().page
    team.touch("option:peur").confirm().go_on()
    yield "four-cards", team.page
    yield "four-cards-not-yet", team.touch("option:rien").confirm().page
    team.touch("option:aider").confirm().go_on()
    yield "two-cards", team.touch("option:oui").page
    team.confirm()
    yield "picks-beside", team.touch("option:a").page
    yield "picks-beside-not-yet", team.touch("option:c").touch("option:d").confirm().page
    team.touch("option:c").touch("option:b").confirm().go_on()
    yield "eight-rows", team.touch("option:g").page
    yield "night-ends", team.wait(3_600_000).page


PAGES = {f"{name}{'-larger' if larger else ''}": page for larger in (False, True) for name, page in moments(larger)}
every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())


def overlap(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def inside(inner: Rect, outer: Rect) -> bool:
    return outer.x <= inner.x and outer.y <= inner.y and inner.right <= outer.right and inner.bottom <= outer.bottom


@every_page
def test_every_widget_has_its_own_name_and_clean_words_to_read_aloud(page: Page):
    names = [widget.id for widget in page.widgets]
    assert len(names) == len(set(names))
    for widget in page.widgets:
        assert widget.label.strip(), widget.id
        assert "**" not in widget.label
        assert "\n" not in widget.label


@every_page
def test_every_target_is_64_px_or_more_on_the_screen_and_below_the_header(page: Page):
    for widget in page.touchable():
        assert min(widget.target.w, widget.target.h) >= 64, widget.id
        assert inside(widget.target, CANVAS), widget.id
        assert widget.rect.y >= 112, widget.id


@every_page
def test_targets_stand_8_px_apart(page: Page):
    apart = [widget for widget in page.touchable() if widget.role != "pad"]
    boxes = {widget.id for widget in apart if widget.id.removeprefix("zone:") in ("palme", "soleil", "croc")}
    for one, other in combinations(apart, 2):
        if not {one.id, other.id} & boxes:  # an author's boxes lie where the author drew them
            assert not overlap(one.rect.inset(-4), other.rect.inset(-4)), (one.id, other.id)
            assert not overlap(one.target, other.target), (one.id, other.id)


@every_page
def test_no_word_is_cut_off_too_small_or_outside_its_panel(page: Page):
    for widget in page.widgets:
        for mark in widget.marks:
            if isinstance(mark, Words):
                assert not mark.block.clipped, (widget.id, mark.block.text)
                assert style(mark.block.style, mark.block.percent).size_px >= 28, (widget.id, mark.block.style)
                assert inside(lettering(mark), around(widget)), (widget.id, mark.block.text)


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


@every_page
def test_no_two_texts_are_written_over_each_other(page: Page):
    over = [widget for widget in page.widgets if not widget.covered]
    hides = page.widget("hints") or page.widget("verdict")
    seen = [widget for widget in over if hides is None or widget is hides or not overlap(widget.rect, hides.rect)]
    marks = [(widget, mark) for widget in seen for mark in widget.marks if isinstance(mark, Words)]
    texts = [(widget.id, mark.block.text, lettering(mark).clipped(widget.clip)) for widget, mark in marks]
    for (one, first, place), (other, second, place_too) in combinations([text for text in texts if text[2].h], 2):
        assert not overlap(place, place_too), (one, other, first, second)


@every_page
def test_what_is_chosen_or_found_is_said_in_words_too(page: Page):
    for widget in page.touchable():
        if widget.selected and widget.role != "pad":
            assert widget.value, widget.id


PROMISES = (
    test_every_widget_has_its_own_name_and_clean_words_to_read_aloud,
    test_every_target_is_64_px_or_more_on_the_screen_and_below_the_header,
    test_targets_stand_8_px_apart,
    test_no_word_is_cut_off_too_small_or_outside_its_panel,
    test_no_two_texts_are_written_over_each_other,
    test_what_is_chosen_or_found_is_said_in_words_too,
)
"""For the tests of a puzzle type that the shipped scenario does not show in every shape."""
