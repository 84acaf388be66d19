"""Profiles, maps and file cards show what they say: the pin in its square, the canal in its line, the account's face."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pygame
import pytest
from documents_to_show import DOCUMENTS, document
from layout_faults import largest
from team import Team
from test_play_documents import LONG, laid

from gardiens.documents.photo import Photo
from gardiens.documents.profile import Banner
from gardiens.documents.sheet import Sheet
from gardiens.documents.town_map import CANAL
from gardiens.screens.documents import LAYOUTS, sheet, town_grid
from gardiens.screens.documents.contact import thumbnail
from gardiens.screens.documents.drawn import Drawn, read_only
from gardiens.screens.documents.profile import BANNERS, BIRD
from gardiens.screens.marks import Panel, Picture, Rect, Words
from gardiens.screens.palette import Palette
from gardiens.screens.pixels import render
from gardiens.screens.tree import Page, Scene, Widget

LARGE = Rect(48, 128, 1112, 808)
COLUMN = Rect(498, 128, 620, 640)
GRID = Rect(100, 200, 432, 432)
CARD = Rect(600, 128, 544, 808)


def draw(shown, rect: Rect = LARGE, larger: bool = False, folder: Path | None = None) -> Drawn:
    team = Team(text_percent=150 if larger else 100)
    team.folder = folder or team.folder
    return largest(lambda model: LAYOUTS[shown.kind](model, shown, rect), team.model, rect)


def seen(drawn: Drawn) -> pygame.Surface:
    return render(Page("essai", Scene(veil=1.0), read_only(drawn)))


def colour_at(surface: pygame.Surface, at: tuple[int, int]) -> tuple[int, ...]:
    return tuple(surface.get_at(at))[:3]


# --- maps ---------------------------------------------------------------------------------------------------------


def test_each_square_lies_where_its_letter_and_its_digit_say():
    squares = town_grid.squares(GRID)
    assert len(squares) == 36
    ruler = {mark.block.text: mark.rect for mark in town_grid.ground(Team().model, GRID) if isinstance(mark, Words)}
    for name, square in squares.items():
        assert ruler[name[0]].x <= square.centre[0] <= ruler[name[0]].right
        assert abs(ruler[name[1]].centre[1] - square.centre[1]) <= 2
        assert GRID.contains(square.x, square.y)
        assert square.right <= GRID.right
        assert square.bottom <= GRID.bottom


def test_the_canal_is_drawn_through_the_third_line_and_no_other_under_a_bridge_in_b():
    marks = tuple(town_grid.ground(Team().model, GRID))
    surface = render(Page("essai", Scene(veil=1.0), (Widget("carte", "image", "carte", GRID, marks),)))
    wet = {
        name
        for name, square in town_grid.squares(GRID).items()
        for red, _, blue in [colour_at(surface, square.centre)]
        if blue - red > 80
    }
    assert wet == {f"{column}{CANAL}" for column in "ACDEF"}


def test_a_pin_bears_the_numbers_of_what_was_found_in_its_square():
    drawn = draw(DOCUMENTS["carte"])
    for name, numbers in (("D4", "1 3"), ("F2", "2 5"), ("B5", "4")):
        part = drawn.parts[f"cases.{name}"]
        heads = [mark for mark in part.marks if isinstance(mark, Words)]
        assert [head.block.text for head in heads] == [numbers]
        assert part.rect.contains(heads[0].rect.x, heads[0].rect.y)
    assert not drawn.parts["cases.A6"].marks


def test_the_badge_of_a_square_that_was_touched_leaves_its_numbers_in_sight():
    square = town_grid.squares(Rect(0, 0, 612, 612))["D4"]
    (written,) = [mark for mark in town_grid.numbered_pin(Team().model, square, (1, 3, 5)) if isinstance(mark, Words)]
    letters_top = written.y + (written.block.height - 22) // 2
    assert letters_top >= square.y - 12 + 52


@pytest.mark.parametrize("larger", [False, True])
def test_a_map_with_all_it_may_have_holds(larger: bool):
    full = document({
        "genre": "carte", "titre": "La carte de Valombre, du canal au collège",
        "lieux": [{"id": f"l{n}", "nom": "Club de canoë", "case": f"{c}1"} for n, c in enumerate("ABCDEF")],
        "epingles": [{"id": f"p{n}", "nom": "La vue", "case": f"{c}1"} for n, c in enumerate("ABCDEF")],
    })  # fmt: skip
    drawn = draw(full, larger=larger)
    assert list(drawn.parts) == list(full.parts())
    laid(drawn)


def test_a_map_in_a_column_keeps_its_squares_and_its_legend():
    shown = document({"genre": "carte", "epingles": [{"id": "a", "nom": "La vue", "case": "B5"}]})
    laid(draw(shown, COLUMN))


# --- file cards ---------------------------------------------------------------------------------------------------


def card(fields: dict[str, str], rect: Rect = CARD, mapped: bool = True) -> sheet.Card:
    return sheet.card(Team().model, Sheet.model_validate(fields), rect, mapped=mapped)


def pins(drawn: sheet.Card) -> list[Picture]:
    return [mark for mark in drawn.marks if isinstance(mark, Picture) and mark.name == town_grid.PIN]


def test_the_card_shows_on_the_map_the_square_that_the_file_names():
    drawn = card({"date": "mardi 2 mars", "case": "D4"})
    (grid,) = [mark.rect for mark in drawn.marks if isinstance(mark, Picture) and mark.name == town_grid.GROUND]
    (pin,) = pins(drawn)
    assert town_grid.squares(grid)["D4"].contains(*pin.rect.centre)
    assert all(part.rect.bottom <= grid.y for part in drawn.parts.values())


def test_a_card_that_names_no_square_or_has_no_room_shows_no_map():
    assert not pins(card({"date": "mardi 2 mars"}))
    assert not pins(card({"date": "mardi 2 mars", "case": "D4"}, Rect(600, 128, 544, 300)))
    assert not pins(card({"date": "mardi 2 mars", "case": "D4"}, mapped=False))


def test_a_value_too_long_for_its_line_goes_under_its_name():
    short, long = card({"lieu": "le quai"}), card({"lieu": "quai des Bateliers, près de la passerelle"})
    tops = [[mark.y for mark in each.parts["fiche.lieu"].marks if isinstance(mark, Words)] for each in (short, long)]
    assert abs(tops[0][0] - tops[0][1]) < 10
    assert tops[1][1] - tops[1][0] > 30


@pytest.mark.parametrize("larger", [False, True])
def test_a_photo_and_its_card_hold_in_a_tall_column(larger: bool):
    fields = {"genre": "photo", "image": "documents/photo-chat", "description": "Un chat.", "legende": "Moka"}
    photo = document({**fields, "fiche": {"date": "lundi 1er mars", "heure": "7 h 12", "case": "D4"}})
    laid(draw(photo, Rect(498, 128, 606, 808), larger))


def test_a_picture_file_of_the_scenario_is_printed_beside_its_card(tmp_path: Path):
    surface = pygame.Surface((40, 30))
    surface.fill((30, 160, 70))
    pygame.image.save(surface, str(tmp_path / "pont.png"))
    photo = document({
        "genre": "photo", "image": "pont.png", "description": "Le pont.", "fiche": {"lieu": "aucun"},
    })  # fmt: skip
    assert isinstance(photo, Photo)
    drawn = draw(photo, folder=tmp_path)
    assert drawn.frame == drawn.parts["image"].rect
    assert colour_at(seen(drawn), drawn.frame.centre) == (30, 160, 70)


# --- contact sheets ---------------------------------------------------------------------------------------------------

MINIATURE = Rect(48, 128, 262, 248)


def thumb(caption: str | None, larger: bool = False) -> tuple[Picture, Words | None]:
    fields = {"genre": "photo", "image": "documents/photo-chat", "description": "Un chat."}
    photo = Photo.model_validate(fields | ({} if caption is None else {"legende": caption}))
    marks = thumbnail(Team(text_percent=150 if larger else 100).model, photo, MINIATURE)
    (picture,) = [mark for mark in marks if isinstance(mark, Picture)]
    return picture, next((mark for mark in marks if isinstance(mark, Words)), None)


@pytest.mark.parametrize("caption", ["Devoirs…", "Mon score au quiz", "La vue depuis le quai des Bateliers"])
@pytest.mark.parametrize("larger", [False, True])
def test_a_small_print_has_its_whole_caption_under_its_picture(caption: str, larger: bool):
    picture, words = thumb(caption, larger)
    assert words is not None
    assert not words.block.clipped
    assert picture.rect.bottom <= words.rect.y
    assert words.rect.bottom <= MINIATURE.bottom
    assert words.rect.right <= MINIATURE.right


def test_small_prints_with_short_captions_have_pictures_of_one_size():
    assert thumb("Devoirs…")[0].rect == thumb("La vue")[0].rect
    assert thumb(None)[0].rect.h > thumb("La vue")[0].rect.h


# --- profiles -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("banner", get_args(Banner))
def test_a_banner_has_the_colour_that_was_asked_for(banner: str):
    drawn = draw(document({"genre": "profil", "nom": "Noa", "bandeau": banner}))
    assert colour_at(seen(drawn), (LARGE.centre[0], LARGE.y + 60)) == Palette("nuit")[BANNERS[banner]]


def test_two_banners_never_look_the_same():
    assert len({Palette("nuit")[role] for role in BANNERS.values()}) == len(get_args(Banner))


def test_an_account_is_seen_by_its_photo_else_its_initials_else_a_paper_bird():
    photo = {"image": "personnages/avatar-jade", "description": "Jade."}

    def face(**fields: object) -> set[str]:
        marks = draw(document({"genre": "profil", "nom": "Jade", **fields})).parts["photo"].marks
        return {mark.name for mark in marks if isinstance(mark, Picture)} | {
            mark.block.text for mark in marks if isinstance(mark, Words)
        }

    assert face(photo=photo, initiales="J") == {"personnages/avatar-jade"}
    assert face(initiales="J") == {"J"}
    assert face() == {BIRD}


def test_the_account_s_face_is_over_the_foot_of_the_banner():
    drawn = draw(DOCUMENTS["d-profil"])
    face = drawn.parts["photo"].rect
    banner = next(mark for mark in drawn.paper if isinstance(mark, Panel) and mark.fill == BANNERS["corail"])
    assert face.y > banner.rect.y
    assert face.y < banner.rect.bottom < face.bottom


@pytest.mark.parametrize("rect", [LARGE, COLUMN])
def test_a_profile_without_room_takes_smaller_letters_and_a_lower_head(rect: Rect):
    base = {"genre": "profil", "nom": "La Gazzette de Valombre et de ses environs", "publications": 12, "abonnes": 3}
    short, long = (draw(document({**base, "bio": bio}), rect) for bio in ("Bonjour.", f"{LONG} {LONG}"))
    laid(short)
    laid(long)


def test_a_profile_with_all_it_may_have_holds_in_larger_letters():
    full = document({
        "genre": "profil", "nom": "La Gazzette de Valombre", "initiales": "GV", "compte": "@gazzette_valombre_24h",
        "depuis": "Compte créé il y a 3 jours", "publications": "1 248", "abonnes": "12 400", "abonnements": "2 310",
        "bio": LONG, "mentions": "Éditeur inconnu.", "adresse": "gazzette.example",
        "images": [
            {"id": name, "image": f"documents/photo-{name}", "description": name} for name in ("chat", "pont", "cahier")
        ],
    })  # fmt: skip
    drawn = draw(full, larger=True)
    assert list(drawn.parts) == list(full.parts())
    laid(drawn)


# --- in too little room -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["photo-fiche", "photo-fiche-longue", "carte"])
@pytest.mark.parametrize("larger", [False, True])
def test_what_is_too_full_for_a_column_holds_in_a_higher_one(name: str, larger: bool):
    """This is what scrolling rests on: given the height it needs, a document leaves nothing out of its paper."""
    laid(draw(DOCUMENTS[name], COLUMN._replace(h=1600), larger))


# --- the six photos of « Les photos bavardes » --------------------------------------------------------------------

TALKATIVE = {
    "chat": ("Moka au réveil", {"date": "lundi 1er mars", "heure": "7 h 12", "case": "D4"}),
    "pagaie": ("Nouvelle pagaie !", {"date": "mercredi 3 mars", "heure": "17 h 06", "case": "F2"}),
    "cahier": ("Devoirs…", {"date": "mardi 2 mars", "heure": "18 h 48", "case": "D4"}),
    "pont": ("La vue", {"date": "samedi 27 février", "heure": "11 h 20", "case": "B5"}),
    "chaussures": ("Encore trempée", {"date": "mercredi 24 février", "heure": "17 h 31", "case": "F2"}),
    "capture": ("Mon score au quiz", {"date": "mercredi 3 mars", "heure": "8 h 01"}),
}


@pytest.mark.parametrize("name", TALKATIVE)
@pytest.mark.parametrize("larger", [False, True])
def test_each_talkative_photo_shows_its_whole_card_and_its_square_if_it_has_one(name: str, larger: bool):
    caption, lines = TALKATIVE[name]
    card = {**lines, "appareil": "téléphone J."}
    photo = {"genre": "photo", "image": f"documents/photo-{name}", "description": name, "legende": caption}
    drawn = draw(document({**photo, "fiche": card}), larger=larger)
    laid(drawn)
    mapped = [mark for mark in drawn.paper if isinstance(mark, Picture) and mark.name == town_grid.GROUND]
    assert len(mapped) == ("case" in lines)
    for line in card:
        label, value = (mark for mark in drawn.parts[f"fiche.{line}"].marks if isinstance(mark, Words))
        assert value.x >= label.rect.right or (larger and value.y >= label.rect.bottom)
