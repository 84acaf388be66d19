"""What an author says was done to a picture is really done to it: a part of it only, its mirror image."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest
from team import Team

from gardiens.documents.photo import Photo
from gardiens.screens.art import Art, Sized
from gardiens.screens.crops import seen_through
from gardiens.screens.documents.drawn import pictured, ratio
from gardiens.screens.marks import Panel, Picture, Rect
from gardiens.screens.pixels import difference, render
from gardiens.screens.tree import Page, Scene, Widget

CROCODILE = "documents/crocodile-large"
PLACE = Rect(100, 100, 520, 330)
HEAD = (250 / 520, 150 / 330, 216 / 520, 137 / 330)
"""What `documents/crocodile-recadre` shows of the whole drawing."""
QUARTERS = ((200, 30, 30), (30, 200, 30), (30, 30, 200), (200, 200, 30))


def drawn(picture: Picture) -> pygame.Surface:
    """The picture alone on paper, as a player sees it."""
    marks = (Panel(picture.rect, "papier", radius=0), picture)
    page = Page("essai", Scene(veil=1.0), (Widget("image", "image", "image", picture.rect, marks),))
    return render(page).subsurface(tuple(picture.rect))


def four_quarters(folder: Path) -> str:
    """A picture file of four colours: red, green over blue, yellow."""
    surface = pygame.Surface((80, 60))
    for index, colour in enumerate(QUARTERS):
        surface.fill(colour, (40 * (index % 2), 30 * (index // 2), 40, 30))
    pygame.image.save(surface, str(folder / "quarts.png"))
    return str(folder / "quarts.png")


def shown(**fields: object) -> Photo:
    return Photo.model_validate({"genre": "photo", "image": CROCODILE, "description": "Un crocodile.", **fields})


@pytest.mark.parametrize("crop", [None, HEAD])
def test_a_mirrored_picture_is_the_other_seen_in_a_mirror(crop):
    plain, mirrored = (drawn(Picture(CROCODILE, PLACE, crop=crop, mirror=mirror)) for mirror in (False, True))
    assert difference(mirrored, pygame.transform.flip(plain, True, False), tolerance=0) == 0
    assert difference(mirrored, plain) > 0.05


def test_mirroring_is_what_the_artist_drew_as_a_mirror_image():
    mirrored = drawn(Picture(CROCODILE, PLACE, mirror=True))
    assert difference(mirrored, drawn(Picture("documents/crocodile-miroir", PLACE))) < 0.01


def test_a_crop_shows_what_the_artist_drew_as_a_crop():
    cropped = drawn(Picture(CROCODILE, PLACE, crop=HEAD))
    assert difference(cropped, drawn(Picture("documents/crocodile-recadre", PLACE))) < 0.01
    assert difference(cropped, drawn(Picture(CROCODILE, PLACE))) > 0.2


@pytest.mark.parametrize(
    ("crop", "mirror", "seen"),
    [
        ((0, 0, 0.5, 0.5), False, QUARTERS[0]),
        ((0.5, 0, 0.5, 0.5), False, QUARTERS[1]),
        ((0, 0.5, 0.5, 0.5), True, QUARTERS[2]),
        ((0.5, 0.5, 0.5, 0.5), True, QUARTERS[3]),
        ((0.99, 0.99, 0.01, 0.01), False, QUARTERS[3]),
    ],
)
def test_a_crop_of_a_file_shows_what_is_inside_and_nothing_else(tmp_path, crop, mirror, seen):
    surface = Art().picture(Sized(four_quarters(tmp_path), 200, 150, crop=crop, mirror=mirror))
    assert surface.get_size() == (200, 150)
    assert {tuple(surface.get_at((x, y)))[:3] for x in range(0, 200, 7) for y in range(0, 150, 7)} == {seen}


def test_a_vector_measured_in_per_cent_is_cropped_like_any_other(tmp_path):
    body = "".join(
        f'<rect x="{x}" y="{y}" width="40" height="30" fill="#{r:02x}{g:02x}{b:02x}"/>'
        for (x, y), (r, g, b) in zip(((0, 0), (40, 0), (0, 30), (40, 30)), QUARTERS, strict=True)
    )
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60" viewBox="0 0 80 60">'
    ground = '<rect width="100%" height="100%" fill="#000000"/>'
    for name, text in (("sans.svg", f"{head}{body}</svg>"), ("pour-cent.svg", f"{head}{ground}{body}</svg>")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        surface = Art().picture(Sized(str(tmp_path / name), 200, 150, crop=(0.5, 0.5, 0.5, 0.5)))
        assert tuple(surface.get_at((100, 75)))[:3] == QUARTERS[3]
        assert tuple(surface.get_at((10, 10)))[:3] == QUARTERS[3]
    assert seen_through((tmp_path / "pour-cent.svg").read_text(encoding="utf-8"), (0, 0, 0.5, 0.5)) is None


@pytest.mark.parametrize("crop", [(0.5, 0.5, 0.01, 0.01), (0, 0.98, 1, 0.01), (0.3, 0, 0.01, 1)])
def test_the_smallest_part_of_a_vector_fills_its_place(crop):
    surface = Art().picture(Sized(CROCODILE, 1048, 786, crop=crop))
    assert surface.get_size() == (1048, 786)
    assert all(surface.get_at(at)[3] == 255 for at in ((0, 0), (1047, 0), (0, 785), (1047, 785), (524, 393)))


def test_what_an_author_writes_in_per_cent_reaches_the_picture():
    photo = shown(cadrage=(50, 40, 30, 60), miroir=True)
    picture = pictured(Team().model, photo, PLACE)
    assert picture.crop == (0.5, 0.4, 0.3, 0.6)
    assert picture.mirror
    assert ratio(photo) == pytest.approx(520 * 0.3 / (330 * 0.6))
    assert pictured(Team().model, shown(), PLACE).crop is None


def test_the_shape_of_a_file_is_not_known_before_it_is_drawn():
    assert ratio(shown(image="images/pont.png")) is None
