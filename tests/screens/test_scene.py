"""The town shows what the team has won: lights, lanterns, and less fog."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from gardiens.screens.art import layer
from gardiens.screens.palette import Palette
from gardiens.screens.pixels import difference
from gardiens.screens.scene import Stage
from gardiens.screens.tree import Scene

SIZE = (960, 540)
STAGE = Stage(SIZE, 0.5, Palette("nuit"))
TOWN = Scene(evidence=0.0, fog=0.0)


def brightness(surface, area=None):
    return sum(pygame.transform.average_color(surface, area or surface.get_rect())[:3])


def test_more_evidence_lights_more_windows():
    dark, bright = STAGE.surface(TOWN), STAGE.surface(replace(TOWN, evidence=1.0))
    assert brightness(bright) > brightness(dark)


def test_lanterns_light_one_by_one_and_here_and_there():
    before = STAGE.surface(TOWN).copy()
    after = STAGE.surface(replace(TOWN, lanterns=6)).copy()
    changed = pygame.mask.from_threshold(after, (0, 0, 0), (2, 2, 2, 255), before)
    changed.invert()
    lit = [rect for rect in changed.get_bounding_rects() if rect.w > 4]
    assert min(rect.left for rect in lit) < SIZE[0] / 3
    assert max(rect.right for rect in lit) > 2 * SIZE[0] / 3


def test_fog_lightens_and_veils_darken():
    plain = STAGE.surface(TOWN)
    street = pygame.Rect(0, 300, 960, 120)
    assert brightness(STAGE.surface(replace(TOWN, fog=1.0)), street) > brightness(plain, street)
    assert brightness(STAGE.surface(replace(TOWN, veil=0.5))) < brightness(plain)


def test_a_full_veil_hides_everything():
    assert pygame.transform.average_color(STAGE.surface(replace(TOWN, veil=1.0)))[:3] == (0x0B, 0x12, 0x33)


def test_the_moon_is_where_it_is_put_and_nowhere_in_play():
    moon = STAGE.surface(replace(TOWN, moon=(600, 200, 1.0)))
    here = pygame.Rect(280, 80, 40, 40)
    assert brightness(moon, here) > brightness(STAGE.surface(TOWN), here) + 200


def test_the_sky_stays_when_the_town_slides_down():
    lifted, still = STAGE.surface(replace(TOWN, lift=96)).copy(), STAGE.surface(TOWN).copy()
    top = pygame.Rect(0, 0, 960, 90)
    assert difference(lifted.subsurface(top), still.subsurface(top), tolerance=0) == 0
    assert difference(lifted, still) > 0.1


@pytest.mark.parametrize("hour", ["nuit", "soir", "matin", "aube"])
def test_each_hour_has_its_own_sky(hour):
    others = [other for other in ("nuit", "soir", "matin", "aube") if other != hour]
    mine = pygame.transform.average_color(STAGE.surface(replace(TOWN, hour=hour)))
    assert all(mine != pygame.transform.average_color(STAGE.surface(replace(TOWN, hour=other))) for other in others)


@pytest.mark.parametrize("setting", ["gazette", "classe-soir", "bureau-enquete", "vigie-lanternes"])
def test_a_room_stands_before_the_town(setting):
    assert difference(STAGE.surface(replace(TOWN, setting=setting)).copy(), STAGE.surface(TOWN)) > 0.2


def test_the_lanterns_of_the_vigie_light_one_by_one():
    vigie = replace(TOWN, setting="vigie-lanternes")
    shown = [brightness(STAGE.surface(replace(vigie, lanterns=count))) for count in (0, 3, 7)]
    assert shown == sorted(shown)
    assert shown[0] < shown[1] < shown[2]


def test_fog_drifts_without_a_seam_and_comes_back_to_where_it_was():
    foggy = replace(TOWN, fog=1.0)
    frozen = STAGE.surface(foggy).copy()
    assert difference(STAGE.surface(replace(foggy, drift_ms=20_000)), frozen, tolerance=2) > 0.05
    once_round_ms = 2400 * 1000  # 6, 10 and 16 px/s over a tile of 2400 px all meet again after 2400 / 2 s
    assert difference(STAGE.surface(replace(foggy, drift_ms=once_round_ms)), frozen, tolerance=0) == 0


def test_high_contrast_has_no_scene_at_all():
    stark = Stage(SIZE, 0.5, Palette("contraste_eleve"))
    assert pygame.transform.average_color(stark.surface(replace(TOWN, evidence=1.0)))[:3] == (0, 0, 0)


def test_a_scene_is_composed_once_and_stays_ready():
    stage = Stage(SIZE, 0.5, Palette("nuit"))
    assert not stage.ready(TOWN)
    first = stage.surface(TOWN)
    assert stage.ready(TOWN)
    assert stage.surface(TOWN) is first


@pytest.mark.parametrize("size", [(1366, 768), (1632, 918), (1200, 675)])
def test_the_town_reaches_the_last_column_of_a_screen_of_any_size(size):
    sky = layer("ville/ciel-nuit", *size)
    last, before = (sum(sky.get_at((x, y)).a for y in range(0, size[1], 9)) for x in (size[0] - 1, size[0] - 4))
    assert last == before
