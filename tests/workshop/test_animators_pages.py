"""The animators' pages say what the game does: each example is the one that plays, each picture what it looks like."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from gardiens import documents, puzzles
from gardiens.screens import pixels
from gardiens.screens.model import Settings
from gardiens.station.robot import without_a_screen
from gardiens.workshop.exhibits import exhibits
from gardiens.workshop.gallery import View, picture

PAGES = Path(__file__).resolve().parents[2] / "docs" / "animateurs"
WIDTH = 960
SHOWN = [exhibit for exhibit in exhibits() if exhibit.group != "ecrans"]


def plain(text: str) -> str:
    """A text without the difference between spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("french", sorted(puzzles.PUZZLE_TYPES))
def test_each_puzzle_type_has_a_page_with_its_picture_and_its_example(french):
    text = plain((PAGES / "enigmes" / f"{french}.md").read_text(encoding="utf-8"))
    assert f"`{french}`" in text.splitlines()[0]
    assert f"(../images/{french}.png)" in text
    assert plain(puzzles.MODULES[french].EXAMPLE) in text


@pytest.mark.parametrize("french", sorted(puzzles.PUZZLE_TYPES))
def test_each_key_of_a_puzzle_type_is_explained_on_its_page(french):
    text = (PAGES / "enigmes" / f"{french}.md").read_text(encoding="utf-8")
    keys = {field.alias or name for name, field in puzzles.PUZZLE_TYPES[french].model_fields.items()} - {"type"}
    assert [key for key in sorted(keys) if f"`{key}" not in text] == []


@pytest.mark.parametrize("french", sorted(documents.DOCUMENT_TYPES))
def test_each_document_is_on_the_page_of_documents_with_its_picture_and_its_example(french):
    text = plain((PAGES / "documents.md").read_text(encoding="utf-8"))
    assert f"(images/document-{french}.png)" in text
    assert plain(documents.MODULES[french].EXAMPLE) in text


@pytest.mark.parametrize("exhibit", SHOWN, ids=lambda exhibit: exhibit.id)
def test_each_picture_shows_what_the_game_draws_now(exhibit):
    without_a_screen()
    kept = pygame.image.load(str(PAGES / "images" / f"{exhibit.id}.png"))
    drawn = picture(View(exhibit, next(iter(exhibit.moments))), Settings(), WIDTH)
    assert pixels.difference(drawn, kept) < 1e-3, (
        "gardiens vitrine --captures docs/animateurs/images --debuts --largeur 960"
    )


def test_no_picture_is_left_without_an_exhibit():
    kept = {path.stem for path in (PAGES / "images").glob("*.png")}
    assert kept == {exhibit.id for exhibit in exhibits()}
