"""Only what changed on the screen is drawn again."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gardiens.screens.diff import dirty, extent, merged, overlaps
from gardiens.screens.marks import Panel, Polyline, Rect
from gardiens.screens.tree import Page, Scene, Widget

SCENE = Scene()


def box(name, x, *, fill="nuit_700", drop=0, touched=False):
    rect = Rect(x, 100, 80, 60)
    return Widget(
        name,
        "button" if touched else "text",
        name,
        rect,
        (Panel(rect, fill, drop=drop),),
        message="…" if touched else None,
    )


def page(*widgets, scene=SCENE, name="essai"):
    return Page(name, scene, widgets)


BEFORE = page(box("un", 0), box("deux", 200), box("trois", 400, touched=True))


def test_the_same_page_has_nothing_to_draw():
    assert dirty(BEFORE, page(*BEFORE.widgets)) == []


def test_the_first_page_and_another_scene_are_drawn_whole():
    assert dirty(None, BEFORE) is None
    assert dirty(BEFORE, page(*BEFORE.widgets, scene=replace(SCENE, veil=0.5))) is None


def test_another_screen_over_the_same_scene_is_drawn_only_where_either_shows_something():
    assert dirty(page(box("un", 0)), page(box("deux", 600), name="autre")) == [
        Rect(0, 100, 80, 60),
        Rect(600, 100, 80, 60),
    ]


def test_a_widget_that_changed_is_the_only_one_drawn():
    after = page(box("un", 0), box("deux", 200, fill="lueur"), box("trois", 400, touched=True))
    assert dirty(BEFORE, after) == [Rect(200, 100, 80, 60)]


def test_a_widget_that_moved_is_drawn_where_it_was_and_where_it_is():
    after = page(box("un", 0), box("deux", 600), box("trois", 400, touched=True))
    assert dirty(BEFORE, after) == [Rect(200, 100, 80, 60), Rect(600, 100, 80, 60)]


def test_a_widget_that_comes_or_goes_is_drawn():
    assert dirty(BEFORE, page(*BEFORE.widgets, box("quatre", 700))) == [Rect(700, 100, 80, 60)]
    assert dirty(BEFORE, page(*BEFORE.widgets[1:])) == [Rect(0, 100, 80, 60)]


def test_widgets_that_change_order_are_drawn_whole_because_one_may_now_hide_the_other():
    assert dirty(BEFORE, page(*reversed(BEFORE.widgets))) is None


def test_focus_that_moves_is_drawn_where_it_was_and_where_it_goes():
    areas = dirty(BEFORE, BEFORE, focus_before=None, focus_after="trois")
    assert areas == [Rect(383, 83, 114, 94)]
    assert dirty(BEFORE, BEFORE, focus_before="trois", focus_after="trois") == []
    assert dirty(BEFORE, BEFORE, pressed_before="trois", pressed_after=None) == areas


def test_a_shadow_and_the_way_down_of_a_pressed_button_belong_to_its_extent():
    assert extent(box("ombre", 0, drop=8)) == Rect(0, 100, 80, 68)
    assert extent(box("bouton", 0, drop=12, touched=True)).bottom == 100 + 60 + 12 + 5


def test_a_thick_line_reaches_beyond_its_points():
    line = Widget("fil", "image", "fil", Rect(0, 0, 10, 10), (Polyline(((10, 10), (50, 10)), "blanc", width=8),))
    reached = extent(line)
    assert reached.x <= 6
    assert reached.y <= 6
    assert reached.right >= 54
    assert reached.bottom >= 14


rects = st.builds(Rect, st.integers(0, 300), st.integers(0, 300), st.integers(1, 90), st.integers(1, 90))


@given(st.lists(rects, max_size=12))
def test_merged_rectangles_never_overlap_and_lose_nothing(given_rects):
    apart = merged(given_rects)
    assert not [1 for index, one in enumerate(apart) for other in apart[:index] if overlaps(one, other)]
    for rect in given_rects:
        assert any(
            big.x <= rect.x and big.y <= rect.y and big.right >= rect.right and big.bottom >= rect.bottom
            for big in apart
        )
