"""Every screen looks as it did when somebody last looked at it, in both palettes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from gardiens.screens import pixels
from gardiens.screens.marks import Icon
from gardiens.screens.palette import Variant
from tests.golden.shots import FOLDER, MOST_CHANGED, PALETTES, SHOTS, golden, kept, off, page, picture
from tests.golden.tour import tour


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("name", SHOTS)
def test_a_screen_looks_like_its_golden_picture(name: str, palette: Variant, tmp_path: Path):
    drawn, path = picture(name, palette), golden(name, palette)
    changed = off(drawn, path)
    if changed > MOST_CHANGED:
        pixels.save(drawn, tmp_path / "actual.png")
        if path.is_file():
            pixels.save(difference_picture(drawn, pygame.image.load(str(path))), tmp_path / "difference.png")
        pytest.fail(
            f"{name} in {palette} differs from its golden picture on {changed:.2%} of its pixels.\n"
            f"Look at actual.png and difference.png in {tmp_path}, beside {path}.\n"
            f"If this is how it must look now: .venv/bin/python -m tests.golden {name}"
        )


def difference_picture(one: pygame.Surface, other: pygame.Surface) -> pygame.Surface:
    """How far two pictures are from each other: black where they are alike, ever brighter where they are not."""
    apart = one.copy()
    apart.blit(other, (0, 0), special_flags=pygame.BLEND_SUB)
    back = other.convert(one)
    back.blit(one, (0, 0), special_flags=pygame.BLEND_SUB)
    apart.blit(back, (0, 0), special_flags=pygame.BLEND_ADD)
    for _ in range(3):
        apart.blit(apart.copy(), (0, 0), special_flags=pygame.BLEND_ADD)
    return apart


def test_every_page_of_the_shipped_scenario_has_a_golden_picture():
    wanted = {page.name for level in ("cycle3", "college", "lycee") for page in tour(level)}
    taken = {page(name, "nuit").name for name in SHOTS if not name.startswith("exemple-")}
    assert wanted <= taken  # others show documents that this scenario does not have yet


def test_no_golden_picture_is_left_without_a_screen():
    assert set(FOLDER.rglob("*.png")) == {golden(name, palette) for name in SHOTS for palette in PALETTES}


def test_one_icon_that_goes_missing_is_seen():
    whole = page("A1", "nuit")
    without = [
        replace(widget, marks=tuple(mark for mark in widget.marks if not isinstance(mark, Icon)))
        if widget.id == "pause"
        else widget
        for widget in whole.widgets
    ]
    assert off(kept(pixels.render(replace(whole, widgets=tuple(without)))), golden("A1", "nuit")) > MOST_CHANGED
