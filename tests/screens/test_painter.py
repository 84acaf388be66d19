"""Pages are drawn sharp at any size, whole or in part, and a missing picture never stops a game."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from screens.component_sheet import component_sheet

from gardiens.screens.diff import dirty, extent
from gardiens.screens.frame import Frame
from gardiens.screens.marks import Disc, Icon, Panel, Picture, Polygon, Polyline, Rect, Veil, Words
from gardiens.screens.painter import Painter
from gardiens.screens.palette import Palette
from gardiens.screens.pixels import difference, drawn_contrast, make_typesetter, render
from gardiens.screens.surfaces import SurfaceCache
from gardiens.screens.tree import Page, Scene, Widget

SMALL = (960, 540)
TYPESETTER = make_typesetter()
SHEET = component_sheet(TYPESETTER)
EMPTY = Scene(veil=1.0)
NIGHT = Palette("nuit")


def page(*marks, **widget):
    whole = Rect(0, 0, 1920, 1080)
    return Page("essai", EMPTY, (Widget("un", "image", "un", whole, marks, **widget),))


def colour(surface, x, y):
    return tuple(surface.get_at((x, y)))[:3]


@pytest.mark.parametrize("variant", ["nuit", "contraste_eleve"])
@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), SMALL])
def test_drawing_only_what_changed_gives_the_same_pixels_as_drawing_everything(size, variant):
    changed = tuple(
        replace(widget, marks=(*widget.marks, Panel(widget.rect.inset(6), "lueur", "brun_trait", dashed=True, drop=4)))
        if index % 5 == 0
        else widget
        for index, widget in enumerate(SHEET.widgets)
    )
    after = replace(SHEET, widgets=changed)
    painter = Painter(size, Palette(variant))
    partly, whole = pygame.Surface(size, 0, 32), pygame.Surface(size, 0, 32)
    painter.draw(partly, SHEET, focus="repos")
    only = dirty(SHEET, after, focus_before="repos", focus_after="pause", pressed_before=None, pressed_after="actif")
    painter.draw(partly, after, focus="pause", pressed="actif", only=only)
    painter.draw(whole, after, focus="pause", pressed="actif")
    assert difference(partly, whole, tolerance=0) == 0


def test_drawing_a_part_touches_no_pixel_outside_of_it():
    surface = render(page(Panel(Rect(0, 0, 1920, 1080), "papier")), SMALL)
    before = surface.copy()
    painter = Painter(SMALL, NIGHT)
    (area,) = painter.draw(surface, page(Panel(Rect(0, 0, 1920, 1080), "lueur")), only=[Rect(400, 400, 200, 100)])
    assert colour(surface, 250, 225) == NIGHT["lueur"]
    surface.blit(before, area, area)
    assert difference(surface, before, tolerance=0) == 0


def test_no_widget_draws_outside_the_extent_it_announces():
    for widget in SHEET.widgets:
        alone = render(replace(SHEET, widgets=(widget,)), focus=widget.id, pressed=widget.id)
        ground = render(replace(SHEET, widgets=()))
        reach = extent(widget).inset(-1)
        alone.blit(ground, (reach.x, reach.y), tuple(reach))
        assert difference(alone, ground, tolerance=0) == 0, widget.id


@pytest.mark.parametrize(
    ("size", "canvas"),
    [((1920, 1080), (0, 0, 1920, 1080)), ((1280, 1024), (0, 152, 1280, 720)), ((2560, 1080), (320, 0, 1920, 1080))],
)
def test_the_canvas_is_as_large_as_the_screen_allows_between_night_bands(size, canvas):
    assert tuple(Frame.fitted(size).rect(Rect(0, 0, 1920, 1080))) == canvas
    surface = render(page(Panel(Rect(-50, -50, 2020, 1180), "papier", radius=0)), size)
    assert colour(surface, canvas[0], canvas[1]) == NIGHT["papier"]
    if canvas[0] or canvas[1]:
        assert colour(surface, 0, 0) == NIGHT["nuit_900"]
    assert Frame.fitted(size).logical(*canvas[:2]) == (0, 0)


def test_a_panel_shows_its_shadow_its_edge_and_its_fill():
    surface = render(page(Panel(Rect(100, 100, 400, 200), "nuit_700", "brume_400", 4, radius=24, drop=8)))
    assert colour(surface, 300, 200) == NIGHT["nuit_700"]
    assert colour(surface, 300, 101) == NIGHT["brume_400"]
    assert colour(surface, 102, 200) == NIGHT["brume_400"]
    assert colour(surface, 300, 304) == NIGHT["ombre"]
    assert colour(surface, 101, 101) == NIGHT["nuit_900"]


def test_a_rounded_corner_is_smooth():
    surface = render(page(Panel(Rect(100, 100, 400, 200), "papier", radius=60)))
    assert len({colour(surface, x, 100 + 60 - y) for x in range(100, 160) for y in range(60)}) > 20


@pytest.mark.parametrize(
    "rect", [Rect(100, 100, 1, 1), Rect(100, 100, 5, 200), Rect(100, 100, 31, 31), Rect(100, 100, 300, 61)]
)
@pytest.mark.parametrize("edge_px", [0, 3, 40])
@pytest.mark.parametrize("radius", [0, 24, 999])
def test_a_panel_of_any_size_stays_in_its_rectangle(rect, edge_px, radius):
    surface = render(page(Panel(rect, "papier", "brun_trait", edge_px, radius=radius)))
    surface.fill(NIGHT["nuit_900"], tuple(rect))
    assert difference(surface, render(page()), tolerance=0) == 0
    assert colour(render(page(Panel(rect, "papier", radius=radius))), *rect.centre) == NIGHT["papier"] or rect.w == 1


@pytest.mark.parametrize("tail", ["left", "right"])
@pytest.mark.parametrize("size", [(1920, 1080), SMALL])
def test_a_bubble_has_one_square_corner_at_its_foot_on_the_side_of_who_speaks(tail, size):
    bubble = Panel(Rect(100, 100, 400, 200), "papier", radius=40, tail=tail)
    surface = render(page(bubble), size=size)
    scale = size[0] / 1920
    left, right, top, foot = (round(at * scale) for at in (102, 497, 102, 297))
    filled = {
        (side, end)
        for side, x in (("left", left), ("right", right))
        for end, y in (("top", top), ("foot", foot))
        if colour(surface, x, y) == NIGHT["papier"]
    }
    assert filled == {(tail, "foot")}


def test_a_dashed_edge_has_gaps_and_a_whole_number_of_dashes():
    surface = render(page(Panel(Rect(100, 100, 600, 200), "pas_encore", "brume_500", 6, radius=28, dashed=True)))
    row = [colour(surface, x, 103) for x in range(140, 660)]
    assert NIGHT["brume_500"] in row
    assert NIGHT["pas_encore"] in row


def test_a_pressed_button_goes_down_and_its_shadow_shrinks():
    button = Widget(
        "b", "button", "b", Rect(100, 100, 200, 96), (Panel(Rect(100, 100, 200, 96), "papier", drop=6),), message="…"
    )
    rest, pressed = (render(Page("p", EMPTY, (button,)), pressed=name) for name in (None, "b"))
    assert colour(rest, 200, 101) == NIGHT["papier"]
    assert colour(pressed, 200, 101) == NIGHT["nuit_900"]
    assert colour(rest, 200, 198) == NIGHT["ombre"]
    assert colour(pressed, 200, 198) == NIGHT["papier"]
    assert colour(pressed, 200, 201) == NIGHT["ombre"]
    assert colour(pressed, 200, 203) == NIGHT["nuit_900"]


@pytest.mark.parametrize(("variant", "role"), [("nuit", "blanc"), ("contraste_eleve", "lanterne_500")])
def test_the_focused_widget_has_a_ring_of_8_px_after_a_gap_of_5(variant, role):
    button = Widget(
        "b", "button", "b", Rect(100, 100, 200, 96), (Panel(Rect(100, 100, 200, 96), "nuit_600"),), message="…"
    )
    surface = render(Page("p", EMPTY, (button,)), palette=variant, focus="b")
    palette = Palette(variant)
    assert [colour(surface, 200, y) for y in (86, 87, 94, 95, 99)] == [
        palette["nuit_900"], palette[role], palette[role], palette["nuit_900"], palette["nuit_900"],
    ]  # fmt: skip


def test_what_is_covered_shows_no_focus():
    button = Widget(
        "b",
        "button",
        "b",
        Rect(100, 100, 200, 96),
        (Panel(Rect(100, 100, 200, 96), "nuit_600"),),
        message="…",
        covered=True,
    )
    shown = Page("p", EMPTY, (button,))
    assert difference(render(shown, focus="b"), render(shown), tolerance=0) == 0


@pytest.mark.parametrize("name", ["documents/nulle-part", "/nulle/part/photo.png"])
def test_a_missing_picture_is_a_hatched_tile(name):
    surface = render(page(Picture(name, Rect(100, 100, 300, 200))))
    assert {colour(surface, x, 150) for x in range(110, 390)} >= {(0xEF, 0xE6, 0xD2), (0xD9, 0xCF, 0xB8)}


@pytest.mark.parametrize(
    ("name", "content"), [("cassee.png", b"\x89PNG rien"), ("cassee.svg", b"<svg"), ("vide.png", b"")]
)
def test_a_broken_picture_is_a_hatched_tile(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    surface = render(page(Picture(str(tmp_path / name), Rect(100, 100, 300, 200))))
    assert (0xEF, 0xE6, 0xD2) in {colour(surface, x, 150) for x in range(110, 390)}


def test_a_missing_icon_is_a_hatched_tile():
    surface = render(page(Icon("pas-une-icone", Rect(100, 100, 60, 60))))
    assert (0xEF, 0xE6, 0xD2) in {colour(surface, x, 130) for x in range(100, 160)}


def test_a_picture_covers_its_place_or_is_contained_in_it(tmp_path):
    wide = pygame.Surface((200, 100), 0, 32)
    wide.fill((10, 200, 30))
    pygame.image.save(wide, str(tmp_path / "large.png"))
    for fit, corner in (("cover", (10, 200, 30)), ("contain", NIGHT["nuit_900"])):
        surface = render(page(Picture(str(tmp_path / "large.png"), Rect(100, 100, 300, 300), fit)))
        assert colour(surface, 250, 250) == (10, 200, 30)
        assert colour(surface, 102, 102) == corner


@pytest.mark.parametrize("kind", ["png", "svg"])
@pytest.mark.parametrize(("from_top", "seen"), [(0, (10, 200, 30)), (1, (200, 10, 30))])
def test_a_picture_too_high_loses_its_foot_its_top_or_some_of_both(tmp_path, kind, from_top, seen):
    """Green above, red below, four times as high as its place."""
    path = tmp_path / f"haute.{kind}"
    if kind == "svg":
        green, red = (
            '<rect width="100" height="200" fill="#0ac81e"/>',
            '<rect y="200" width="100" height="200" fill="#c80a1e"/>',
        )
        path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 400">{green}{red}</svg>')
    else:
        drawn = pygame.Surface((100, 400))
        drawn.fill((10, 200, 30), (0, 0, 100, 200))
        drawn.fill((200, 10, 30), (0, 200, 100, 200))
        pygame.image.save(drawn, str(path))
    surface = render(page(Picture(str(path), Rect(100, 100, 300, 300), from_top=from_top)))
    assert colour(surface, 250, 105) == colour(surface, 250, 395) == seen
    middle = render(page(Picture(str(path), Rect(100, 100, 300, 300))))
    assert colour(middle, 250, 105) != colour(middle, 250, 395)


@pytest.mark.parametrize("size", [(1, 5000), (5000, 1), (3, 3)])
def test_a_file_of_any_shape_fills_its_place_without_growing_beyond_it(tmp_path, size):
    odd = pygame.Surface(size, 0, 32)
    odd.fill((10, 200, 30))
    pygame.image.save(odd, str(tmp_path / "etrange.png"))
    surface = render(page(Picture(str(tmp_path / "etrange.png"), Rect(100, 100, 300, 200))))
    assert {colour(surface, x, y) for x in (101, 250, 398) for y in (101, 200, 298)} == {(10, 200, 30)}


def test_what_is_kept_of_past_drawings_never_outgrows_its_budget():
    cache = SurfaceCache(budget_bytes=10 * 100)
    made = [cache.get(number, lambda: pygame.Surface((5, 5), 0, 32)) for number in range(50)]
    assert cache.used_bytes <= 1000
    assert cache.get(49, lambda: pygame.Surface((5, 5))) is made[49]
    assert 0 not in cache
    cache.get("immense", lambda: pygame.Surface((100, 100), 0, 32))
    assert "immense" in cache
    assert 49 not in cache


def test_a_picture_may_have_round_corners_be_see_through_and_tinted():
    place = Rect(100, 100, 200, 200)
    tinted = render(page(Picture("signes/glyphe-carre", place, tint="accent_infox")))
    assert colour(tinted, 200, 200) == NIGHT["accent_infox"]
    faded = render(page(Picture("signes/glyphe-carre", place, tint="accent_infox", alpha=0)))
    assert colour(faded, 200, 200) == NIGHT["nuit_900"]
    again = render(page(Picture("signes/glyphe-carre", place, tint="accent_infox")))
    assert difference(tinted, again, tolerance=0) == 0
    round_corners = render(page(Picture("documents/crocodile-large", place, radius=60)))
    assert colour(round_corners, 102, 102) == NIGHT["nuit_900"]
    assert colour(round_corners, 200, 200) != NIGHT["nuit_900"]


def test_discs_lines_polygons_and_veils_are_drawn_where_they_are_said_to_be():
    surface = render(
        page(
            Disc(Rect(100, 100, 100, 100), "papier", "lanterne_500", 8),
            Polyline(((300, 150), (500, 150)), "accent_donnees", 10),
            Polyline(((300, 300), (500, 300)), "accent_finale", 8, dotted=True, gap=40),
            Polygon(((600, 100), (700, 100), (650, 200)), "lueur"),
            Polygon(((0, 600), (1900, 600), (1900, 1000), (0, 1000)), "blanc_pur", alpha=128),
            Veil(Rect(800, 100, 600, 300), "papier", 1.0),
        )
    )
    assert colour(surface, 150, 150) == NIGHT["papier"]
    assert colour(surface, 150, 104) == NIGHT["lanterne_500"]
    assert colour(surface, 400, 150) == NIGHT["accent_donnees"]
    assert [colour(surface, x, 300) == NIGHT["accent_finale"] for x in (300, 320, 340, 360)] == [
        True,
        False,
        True,
        False,
    ]
    assert colour(surface, 650, 120) == NIGHT["lueur"]
    assert 120 < colour(surface, 950, 800)[0] < 145
    assert colour(surface, 1399, 399) == NIGHT["papier"]
    assert colour(surface, 1400, 399) == NIGHT["nuit_900"]


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768)])
def test_a_text_stays_in_the_place_it_was_laid_out_for_at_every_size(size):
    block = TYPESETTER.lay(
        "Des palmiers au bord du canal de Valombre\u00a0? Le décor ne colle **pas** avec le lieu annoncé.",
        "answer",
        620,
    )
    surface = render(page(Words(200, 200, block)), size)
    frame = Frame.fitted(size)
    place = frame.rect(Rect(200, 200, block.width, block.height))
    ground = render(page(), size)
    inked = pygame.mask.from_threshold(surface, NIGHT["nuit_900"], (8, 8, 8, 255))
    inked.invert()
    rects = inked.get_bounding_rects()
    assert rects
    left, right = min(rect.left for rect in rects), max(rect.right for rect in rects)
    assert abs(left - place.left) <= 3
    assert right <= place.right + 3
    assert abs(right - place.right) <= 6
    assert difference(surface, ground) > 0


@pytest.mark.parametrize(
    ("ink", "ground"), [("blanc", "nuit_700"), ("brume_300", "nuit_900"), ("encre_3", "papier"), ("brun", "lueur")]
)
@pytest.mark.parametrize("variant", ["nuit", "contraste_eleve"])
def test_text_keeps_its_contrast_once_drawn(variant, ink, ground):
    words = Words(140, 140, TYPESETTER.lay("Minimal", "body_min", 300), ink)
    surface = render(page(Panel(Rect(100, 100, 400, 120), ground), words), palette=variant)
    assert drawn_contrast(surface, Rect(130, 130, 200, 60)) >= 4.5


def test_a_page_at_4k_is_drawn_with_more_detail_not_just_larger():
    icon = page(
        Icon("fingerprint-pattern", Rect(100, 100, 60, 60)), Words(200, 100, TYPESETTER.lay("Détail", "body", 400))
    )
    large = render(icon, (3840, 2160))
    blown_up = pygame.transform.scale_by(render(icon), 2)
    assert difference(large, blown_up) > 0.0002
