"""What every page promises, whatever it shows and however large its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from places import pages

from gardiens.paths import assets_dir
from gardiens.screens.fonts import style
from gardiens.screens.marks import Icon, Mark, Picture, Rect, Words
from gardiens.screens.model import Settings
from gardiens.screens.palette import Palette
from gardiens.screens.tree import Page, Widget
from tests.screens.promises import CANVAS, kept

COMFORTS = {
    "usual": Settings(),
    "150": Settings(text_percent=150),
    "dyslexie": Settings(font="dyslexie"),
}


@cache
def drawn(comfort: Settings) -> dict[str, Page]:
    return dict(pages(comfort))


every_page = kept(drawn, COMFORTS)


def ink(page: Page) -> Iterator[tuple[Widget, str, Rect]]:
    """Where each line of text really lies, without the air above and below its letters."""
    for widget in page.widgets:
        for mark in widget.marks:
            if isinstance(mark, Words):
                for line in mark.block.lines:
                    if line.runs:
                        left = mark.x + line.runs[0].x
                        air = line.height // 6
                        yield (
                            widget,
                            mark.block.text,
                            Rect(left, mark.y + line.y + air, line.width, line.height - 2 * air),
                        )


@every_page
def test_every_widget_has_its_own_name_and_something_to_read_aloud(page: Page):
    names = [widget.id for widget in page.widgets]
    assert len(names) == len(set(names))
    assert all(widget.label.strip() for widget in page.widgets)


@every_page
def test_every_target_is_large_enough_and_on_the_screen(page: Page):
    for widget in page.touchable():
        assert widget.target.w >= 64, widget.id
        assert widget.target.h >= 64, widget.id
        assert widget.target.inside(CANVAS), widget.id


@every_page
def test_nothing_has_to_be_touched_higher_than_a_child_reaches(page: Page):
    assert all(widget.rect.y >= 112 for widget in page.touchable())


@every_page
def test_two_targets_never_share_a_point(page: Page):
    apart = [widget for widget in page.touchable() if widget.target != CANVAS]
    for one, other in combinations(apart, 2):
        assert not one.target.overlaps(other.target), (one.id, other.id)


@every_page
def test_targets_stand_8_px_apart_unless_they_are_parts_of_one_control(page: Page):
    apart = [widget for widget in page.touchable() if widget.target != CANVAS]
    for one, other in combinations(apart, 2):
        if one.id.split(":")[0] != other.id.split(":")[0]:
            assert not one.rect.inset(-4).overlaps(other.rect.inset(-4)), (one.id, other.id)


@every_page
def test_no_text_is_cut(page: Page):
    cut = [
        mark.block.text
        for widget in page.widgets
        for mark in widget.marks
        if isinstance(mark, Words) and mark.block.clipped
    ]
    assert not cut


@every_page
def test_no_text_lies_on_another(page: Page):
    lines = list(ink(page))
    for (_, one, one_rect), (_, other, other_rect) in combinations(lines, 2):
        assert not one_rect.overlaps(other_rect), (one, other)


@every_page
def test_every_text_stays_in_its_widget_and_on_the_screen(page: Page):
    for widget, text, rect in ink(page):
        assert rect.inside(widget.rect), (widget.id, text)
        assert rect.inside(CANVAS), text


@every_page
def test_no_word_is_broken_to_fit(page: Page):
    """A word too wide for its place goes on in the next line without a space: the typesetter's last resort."""
    for widget in page.widgets:
        for mark in widget.marks:
            if isinstance(mark, Words):
                drawn = " ".join("".join(run.text for run in line.runs) for line in mark.block.lines)
                wanted = mark.block.text.replace("**", "").replace("\n", " ").split(" ")
                assert re.split(r" |(?<=-) ", drawn.replace("- ", "-")) == [word for word in wanted if word], widget.id


@every_page
def test_nothing_is_written_smaller_than_28_px(page: Page):
    for widget in page.widgets:
        for mark in widget.marks:
            if isinstance(mark, Words):
                assert style(mark.block.style, mark.block.percent).size_px >= 28, widget.id


@every_page
def test_french_spacing_is_respected_in_everything_written_or_read_aloud(page: Page):
    for widget in page.widgets:
        for text in (widget.label, widget.value or "", *(m.block.text for m in widget.marks if isinstance(m, Words))):
            assert not re.search(r"[ \u202f][;:!?»]|«[^\u00a0]|[^\u00a0]»", text), text
            assert "'" not in text, text


@every_page
def test_every_picture_and_icon_exists_and_every_colour_is_known(page: Page):
    palette = Palette()
    for widget in page.widgets:
        for mark in widget.marks:
            assert picture_exists(mark), mark
            for field in ("fill", "edge", "colour", "bold_colour", "drop_colour", "tint"):
                assert (role := getattr(mark, field, None)) is None or role in palette, (widget.id, role)


def picture_exists(mark: Mark) -> bool:
    match mark:
        case Icon(name=name):
            return (assets_dir() / "icones" / f"{name}.svg").is_file()
        case Picture(name=name):
            return (assets_dir() / "art" / f"{name}.svg").is_file()
        case _:
            return True


@every_page
def test_resources_are_one_touch_away(page: Page):
    assert page.name == "ressources" or page.widget("resources") is not None


@every_page
def test_a_page_is_a_value(page: Page):
    assert hash(page) == hash(page)
    assert page == page
