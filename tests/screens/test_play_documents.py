"""Fake documents are laid out at reading size, whatever is written in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from layout_faults import largest
from samples import frozen
from team import Team

from gardiens.documents import DOCUMENT_TYPES
from gardiens.documents.photo import Photo
from gardiens.documents.publication import Publication
from gardiens.screens.documents import LAYOUTS
from gardiens.screens.documents import photo as photo_layout
from gardiens.screens.documents import publication as publication_layout
from gardiens.screens.documents.drawn import Drawn, picture
from gardiens.screens.marks import Rect, Words
from gardiens.screens.puzzles.board import DOCUMENT

LONG = "Un voisin affirme l’avoir vu près du lavoir, puis derrière le marché, et une autre fois sous la passerelle."


def publication(**fields: object) -> Publication:
    return Publication.model_validate(frozen({"genre": "publication", "compte": {"nom": "Le Quai"}, **fields}))


FULL = {
    "compte": {"nom": "La Gazzette de Valombre et de ses environs", "depuis": "@gazzette_valombre_24h, créé hier"},
    "heure": "Aujourd’hui, 9 h 05",
    "titre": "🚨 URGENT 🚨 UN CROCODILE DANS LE CANAL, ON VOUS LE CACHE !!!",
    "textes": [{"id": "un", "texte": LONG}, {"id": "deux", "texte": "La mairie n’a rien dit."}],
    "images": [
        {"id": "a", "image": "documents/crocodile-large", "description": "Un crocodile."},
        {"id": "b", "image": "documents/crocodile-gros-plan", "description": "De près."},
    ],
    "appel": "PARTAGEZ !",
    "vues": "12 400 vues",
    "partages": "2 310 partages",
}
SOME = [
    {},
    FULL,
    {**FULL, "images": []},
    {**FULL, "images": FULL["images"][:1]},  # type: ignore[index]
    {**FULL, "heure": None, "titre": None, "vues": None},
    {"textes": [{"id": f"t{n}", "texte": LONG} for n in range(6)]},
]


def laid(drawn: Drawn) -> None:
    """Every part lies in the document, no two share a point, and no word is cut or leaves its part."""
    parts = list(drawn.parts.items())
    for name, part in parts:
        assert drawn.rect.y <= part.rect.y, name
        assert part.rect.bottom <= drawn.rect.bottom, name
        assert drawn.rect.x <= part.rect.x, name
        assert part.rect.right <= drawn.rect.right, name
        for mark in part.marks:
            if isinstance(mark, Words):
                assert not mark.block.clipped
                assert mark.block.height <= part.rect.h, name
                assert mark.rect.right <= part.rect.right, name
    for index, (name, one) in enumerate(parts):
        for other_name, other in parts[index + 1 :]:
            assert apart(one.rect, other.rect), (name, other_name)


def apart(one: Rect, other: Rect) -> bool:
    return one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y


@pytest.mark.parametrize("fields", SOME)
@pytest.mark.parametrize("larger", [False, True])
def test_a_publication_shows_all_of_its_parts_without_a_cut(fields, larger: bool):
    post = publication(**{name: value for name, value in fields.items() if value is not None})
    model = Team(text_percent=150 if larger else 100).model
    drawn = largest(lambda each: publication_layout.draw(each, post, DOCUMENT), model, DOCUMENT)
    assert drawn.parts.keys() == post.parts().keys()
    laid(drawn)


@pytest.mark.parametrize("caption", [None, "Le canal.", LONG + " " + LONG])
@pytest.mark.parametrize("larger", [False, True])
def test_a_photo_leaves_room_for_its_words(caption: str | None, larger: bool):
    fields = {
        "genre": "photo",
        "image": "documents/crocodile-large",
        "description": "Un crocodile.",
        "credit": "Inconnu",
    }
    photo = Photo.model_validate(fields | ({} if caption is None else {"legende": caption}))
    model = Team(text_percent=150 if larger else 100).model
    drawn = largest(lambda each: photo_layout.draw(each, photo, DOCUMENT), model, DOCUMENT)
    laid(drawn)
    assert drawn.frame == drawn.parts["image"].rect
    assert drawn.rect.h <= DOCUMENT.h


def test_a_shipped_drawing_and_a_file_of_the_scenario_are_told_apart():
    model = Team().model
    assert picture(model, "documents/crocodile-large", DOCUMENT).name == "documents/crocodile-large"
    assert Path(picture(model, "images/pont.png", DOCUMENT).name) == model.folder / "images/pont.png"  # type: ignore[operator]


def test_every_genre_has_a_layout():
    assert LAYOUTS.keys() == DOCUMENT_TYPES.keys()
