"""However a page comes to be on the screen, its pixels are those of a page drawn for the first time."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens.component_sheet import component_sheet

from gardiens.screens.diff import dirty, hidden_by
from gardiens.screens.kept import KeptParts, Placed
from gardiens.screens.marks import Panel, Rect, Veil
from gardiens.screens.motion import shifted
from gardiens.screens.painter import Painter
from gardiens.screens.palette import Palette
from gardiens.screens.pixels import difference, make_typesetter
from gardiens.screens.regions import divided, without
from gardiens.screens.surfaces import SurfaceCache
from gardiens.screens.tree import Scene, Widget

SIZE = (960, 540)
SHEET = component_sheet(make_typesetter())
STILL = Scene(veil=0.5)
DRIFTING = Scene(fog=0.85, drift_ms=2000, balcony=True, veil=0.25)
CARD = Widget("carte", "group", "Carte", Rect(500, 300, 900, 600), (Panel(Rect(500, 300, 900, 600), "papier", drop=8),))
NIGHT = Palette("nuit")


def card_at(dy, strength=0.5, scene=STILL):
    """The sheet under a veil, and a card that rises over it."""
    veil = Widget("voile", "image", "Voile", Rect(0, 112, 1920, 836), (Veil(Rect(0, 112, 1920, 836)),))
    fade = Widget("fondu", "image", "Fondu", CARD.rect, (Veil(CARD.rect, strength=strength),))
    return replace(SHEET, scene=scene, widgets=(*SHEET.widgets, veil, shifted(CARD, 0, dy), fade))


def surface():
    return pygame.Surface(SIZE, 0, 32)


def fresh(page, **touched):
    drawn = surface()
    Painter(SIZE, NIGHT).draw(drawn, page, **touched)
    return drawn


def test_a_card_that_rises_looks_at_each_moment_as_if_it_stood_there():
    painter, shown, before = Painter(SIZE, NIGHT), surface(), None
    for frame, (dy, strength) in enumerate(
        [(48, 0.9), (40, 0.8), (20, 0.6), (-60, 0.4), (-60, 0.3), (-60, 0.2), (-61, 0.1), (200, 0.0)]
    ):
        page = replace(card_at(dy, strength), next_change_ms=16 * frame)
        painter.draw(shown, page, only=dirty(before, page))
        before = page
        assert difference(shown, fresh(page), tolerance=0) == 0, dy


def test_what_moves_may_change_without_a_trace_of_what_moved_before():
    painter, shown, before = Painter(SIZE, NIGHT), surface(), None
    moving = [card_at(0, 0.1 * step) for step in range(4)]
    other = [
        replace(page, widgets=tuple(shifted(w, 3, 3) if w.id == "pause" else w for w in page.widgets))
        for page in moving
    ]
    for frame, still in enumerate((*moving, *other, *moving, *[card_at(step) for step in range(20)])):
        page = replace(still, next_change_ms=16 * frame)
        painter.draw(shown, page, only=dirty(before, page))
        before = page
    assert difference(shown, fresh(card_at(19)), tolerance=0) == 0


def test_what_lies_under_a_movement_is_drawn_once_for_all_its_frames(monkeypatch):
    painter, shown, before, drawn = Painter(SIZE, NIGHT), surface(), None, []
    draw_mark = painter._mark
    monkeypatch.setattr(painter, "_mark", lambda *given: (drawn.append(given[1]), draw_mark(*given)))
    counts = []
    for frame in range(5):
        page = replace(card_at(-frame), next_change_ms=16 * frame)
        painter.draw(shown, page, only=dirty(before, page))
        before = page
        counts.append(len(drawn))
        drawn.clear()
    assert counts[-1] == counts[-2] == len((*CARD.marks, "fade"))
    assert counts[0] > 20 * counts[-1]


def test_a_page_that_comes_back_a_third_time_draws_no_mark(monkeypatch):
    painter, shown = Painter(SIZE, NIGHT), surface()
    for page in (SHEET, card_at(0), SHEET, card_at(0)):
        painter.draw(shown, page)
    monkeypatch.setattr(painter, "_mark", lambda *given: pytest.fail("a mark was drawn again"))
    painter.draw(shown, SHEET)


@pytest.mark.parametrize("touched", [{}, {"focus": "pause"}, {"pressed": "actif"}])
def test_a_page_that_comes_back_is_the_same_page(touched):
    painter, shown = Painter(SIZE, NIGHT), surface()
    for page in (SHEET, card_at(0), SHEET, card_at(0), SHEET, replace(SHEET, scene=STILL), card_at(0)):
        painter.draw(shown, page, **touched)
        assert difference(shown, fresh(page, **touched), tolerance=0) == 0


@pytest.mark.parametrize("size", [SIZE, (1280, 1024)])
def test_fog_that_drifts_is_drawn_again_only_where_there_may_be_fog(size):
    painter, shown, whole = Painter(size, NIGHT), pygame.Surface(size, 0, 32), pygame.Surface(size, 0, 32)
    before, after = (replace(SHEET, scene=replace(DRIFTING, drift_ms=drift_ms)) for drift_ms in (2000, 9000))
    painter.draw(shown, before)
    only = dirty(before, after)
    assert only is not None
    assert sum(rect.w * rect.h for rect in only) < 0.9 * 1920 * 1080
    painter.draw(shown, after, only=only)
    Painter(size, NIGHT).draw(whole, after)
    assert difference(shown, whole, tolerance=0) == 0


def test_fog_laid_on_the_screen_looks_like_fog_composed_beforehand():
    """The veil of a scene is laid over both."""
    painter, composed = Painter(SIZE, NIGHT), surface()
    composed.blit(painter._stage.surface(DRIFTING), (0, 0))
    assert difference(fresh(replace(SHEET, scene=DRIFTING, widgets=())), composed, tolerance=0) == 0


def test_what_a_widget_hides_is_filled_by_one_of_its_panels_up_to_where_its_corners_begin():
    assert hidden_by(CARD) == CARD.rect.inset(28)
    assert hidden_by(replace(CARD, marks=(Panel(CARD.rect, None, "blanc"), Veil(CARD.rect)))) is None
    assert hidden_by(replace(CARD, marks=(Panel(Rect(0, 0, 50, 50), "papier"),))) is None


@pytest.mark.parametrize("pressed", [None, "carte"])
def test_the_scene_is_laid_only_where_no_panel_hides_it(monkeypatch, pressed):
    laid = []
    painter, shown = Painter(SIZE, NIGHT), surface()
    lay = painter._stage.lay
    monkeypatch.setattr(painter._stage, "lay", lambda *given: (laid.append(given[0].get_clip()), lay(*given)))
    button = replace(CARD, role="button", message="…")
    painter.draw(shown, replace(SHEET, scene=STILL, widgets=(button,)), pressed=pressed)
    middle = pygame.Rect(470, 300, 10, 10)
    assert any(clip.colliderect(middle) for clip in laid) == (pressed is not None)


rects = st.builds(pygame.Rect, st.integers(0, 40), st.integers(0, 40), st.integers(0, 30), st.integers(0, 30))


@given(area=rects, others=st.lists(rects, max_size=5))
def test_an_area_without_others_is_every_pixel_of_it_that_they_do_not_hold(area, others):
    def pixels(rect):
        return {(x, y) for x in range(rect.left, rect.right) for y in range(rect.top, rect.bottom)}

    left = without(area, others)
    assert sum(rect.w * rect.h for rect in left) == len(pixels(area).difference(*map(pixels, others)))
    assert set().union(*map(pixels, left)) == pixels(area).difference(*map(pixels, others))


def test_the_parts_of_a_page_and_its_gaps_are_the_whole_canvas():
    painter = Painter(SIZE, NIGHT)
    canvas = pygame.Rect(0, 0, *SIZE)
    parts = divided(
        (Rect(10, 10, 300, 200), Rect(200, 100, 300, 300), Rect(1500, 900, 600, 400)), painter.frame, canvas
    )
    assert parts.members == ((0, 1), (2,))
    assert without(canvas, [*parts.areas, *parts.gaps]) == []


def test_parts_kept_never_outgrow_their_budget():
    kept, shown = KeptParts(budget_bytes=3 * 100 * 100 * 4), surface()
    for number in (*range(8), *range(8)):
        stack = (Placed(replace(CARD, id=f"{number}"), CARD.rect, 0),)
        for _ in range(2):
            kept.keep(shown, pygame.Rect(0, 0, 100, 100), STILL, stack)
        assert kept.show(shown, pygame.Rect(0, 0, 100, 100), STILL, stack)
        assert kept.used_bytes <= 3 * 100 * 100 * 4
    assert not kept.show(shown, pygame.Rect(0, 0, 100, 100), replace(STILL, fog=0.5), stack)


def test_the_oldest_surface_is_given_up_only_when_there_is_no_room_for_another():
    cache = SurfaceCache(budget_bytes=2 * 10 * 10 * 4)
    first = cache.get("un", lambda: pygame.Surface((10, 10), 0, 32))
    assert cache.spare() is None
    cache.get("deux", lambda: pygame.Surface((10, 10), 0, 32))
    assert cache.spare() is first
    assert "un" not in cache
    assert cache.used_bytes == 10 * 10 * 4


@pytest.mark.parametrize("left", [0, 3, 15, 16, 17])
@pytest.mark.parametrize("width", [1, 15, 16, 17, 40])
def test_a_panel_fills_every_pixel_it_should_wherever_its_sides_fall(left, width):
    place = pygame.Rect(left, 5, width, 4)
    expected, drawn = surface(), surface()
    expected.fill((1, 2, 3), place)
    Painter(SIZE, NIGHT)._panels.draw(drawn, place, 0, (1, 2, 3), None, 0)
    assert difference(expected, drawn, tolerance=0) == 0
