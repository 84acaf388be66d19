"""Every fake document shows all of its parts at reading size, in the large zone and in a column beside others."""

from __future__ import annotations

import pygame
import pytest
import yaml
from documents_to_show import DOCUMENTS, WRITTEN, document
from layout_faults import largest
from samples import scenario
from team import Team
from test_play_documents import LONG, laid

from gardiens.documents.article import Article
from gardiens.documents.reverse_search import ReverseSearch
from gardiens.screens.documents import LAYOUTS
from gardiens.screens.documents.columns import side, widths
from gardiens.screens.documents.drawn import Drawn, read_only
from gardiens.screens.marks import Picture, Rect, Words
from gardiens.screens.pixels import drawn_contrast, render
from gardiens.screens.tree import Page, Scene

LARGE = Rect(48, 128, 1112, 808)
COLUMN = Rect(498, 128, 620, 640)
TALL_COLUMN = Rect(498, 128, 606, 808)
TOO_FULL_FOR_A_COLUMN = (
    "a3-recherche", "images", "b1-groupe", "b7-noa", "c2-courriel", "photo-fiche", "photo-fiche-longue", "carte",
)  # fmt: skip
"""Five results, two pictures with what is under them, several messages, a whole email, a photo with its card or a map
have the large zone."""
SIDE_BY_SIDE = ("photo-fiche", "photo-fiche-longue", "carte")
"""Two columns, each read from top to bottom."""
SEARCH = DOCUMENTS["a3-recherche"]
assert isinstance(SEARCH, ReverseSearch)
THREE = SEARCH.model_copy(update={"results": SEARCH.results[1:4]})
FOUR = SEARCH.model_copy(update={"results": tuple(each for each in SEARCH.results if each.id != "R3")})
IN_A_COLUMN = {name: each for name, each in DOCUMENTS.items() if name not in TOO_FULL_FOR_A_COLUMN} | {"trois": THREE}


def draw(shown, rect: Rect, larger: bool = False) -> Drawn:
    model = Team(text_percent=150 if larger else 100).model
    return largest(lambda each: LAYOUTS[shown.kind](each, shown, rect), model, rect)


def said(drawn: Drawn, name: str) -> str:
    """What is written in a part."""
    return " ".join(mark.block.text for mark in drawn.parts[name].marks if isinstance(mark, Words))


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("larger", [False, True])
def test_a_document_shows_all_of_its_parts_without_a_cut(name: str, larger: bool):
    drawn = draw(DOCUMENTS[name], LARGE, larger)
    assert list(drawn.parts) == list(DOCUMENTS[name].parts())
    laid(drawn)


@pytest.mark.parametrize("name", IN_A_COLUMN)
@pytest.mark.parametrize("rect", [COLUMN, TALL_COLUMN])
@pytest.mark.parametrize("larger", [False, True])
def test_it_does_so_in_a_column_too(name: str, rect: Rect, larger: bool):
    drawn = draw(IN_A_COLUMN[name], rect, larger)
    assert list(drawn.parts) == list(IN_A_COLUMN[name].parts())
    laid(drawn)


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if not name.startswith("photo")])
def test_every_part_is_high_enough_for_a_finger_and_apart_from_the_next(name: str):
    rects = [part.rect for part in draw(DOCUMENTS[name], LARGE).parts.values()]
    assert min(min(rect.w, rect.h) for rect in rects) >= 64
    for index, one in enumerate(rects):
        for other in rects[index + 1 :]:
            across = max(other.x - one.right, one.x - other.right)
            down = max(other.y - one.bottom, one.y - other.bottom)
            assert max(across, down) >= 8


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name not in SIDE_BY_SIDE])
def test_parts_come_in_reading_order(name: str):
    drawn = draw(DOCUMENTS[name], LARGE)
    tops = [part.rect.y for each, part in drawn.parts.items() if not each.startswith("legendes")]
    assert tops == sorted(tops)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_everything_is_read_aloud(name: str):
    drawn = draw(DOCUMENTS[name], LARGE)
    widgets = read_only(drawn)
    assert all(widget.label for widget in widgets)
    assert [widget.label for widget in widgets[1:]] == list(DOCUMENTS[name].parts().values())


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("palette", ["nuit", "contraste_eleve"])
def test_every_word_stands_out_from_its_ground(name: str, palette):
    drawn = draw(DOCUMENTS[name], LARGE)
    surface = render(Page("essai", Scene(veil=1.0), read_only(drawn)), palette=palette)
    for part in drawn.parts.values():
        for mark in part.marks:
            if isinstance(mark, Words):
                line = mark.block.lines[0]
                seen = Rect(mark.x + line.runs[0].x, mark.y, max(8, line.width), line.height)
                assert drawn_contrast(surface, seen) >= 4.5, mark.block.text


# --- articles -----------------------------------------------------------------------------------------------------


def article(**fields: object) -> Article:
    made = document({"genre": "article", "journal": "La Gazette de Valombre", **fields})
    assert isinstance(made, Article)
    return made


@pytest.mark.parametrize("style", ["gazette", "scoop", "goeland", "mairie", "sobre"])
@pytest.mark.parametrize("larger", [False, True])
def test_a_long_article_takes_smaller_letters_before_anything_overflows(style: str, larger: bool):
    full = article(
        style=style,
        surtitre="Journal local et de toute la vallée",
        quand="Mardi 2 mars, 11 h 05, article signé",
        titre="Ce que l’on sait de la forme verte vue lundi soir sur le canal",
        textes=[{"id": f"t{number}", "texte": LONG} for number in range(3)],
        signature="Inès Carvalho",
        adresse="gazette-valombre.example",
    )
    drawn = draw(full, LARGE, larger)
    assert drawn.parts.keys() == full.parts().keys()
    laid(drawn)


def test_a_short_article_is_written_larger_than_a_long_one():
    def height(count: int) -> int:
        texts = [{"id": f"t{number}", "texte": LONG} for number in range(count)]
        return next(
            mark.block.lines[0].height
            for mark in draw(article(textes=texts), LARGE).parts["textes.t0"].marks
            if isinstance(mark, Words)
        )

    assert height(1) > height(6)


def test_eight_paragraphs_hold():
    eight = article(textes=[{"id": f"t{number}", "texte": "Une phrase assez courte."} for number in range(8)])
    laid(draw(eight, LARGE, larger=True))


@pytest.mark.parametrize("name", ["s2-scoop", "s4-mairie", "a4-goeland"])
def test_a_site_is_recognised_by_its_logo(name: str):
    article = DOCUMENTS[name]
    assert isinstance(article, Article)
    logos = [mark.name for mark in draw(article, LARGE).paper if isinstance(mark, Picture)]
    assert len(logos) == 1
    assert article.style in logos[0]


def test_two_articles_of_different_styles_do_not_look_the_same():
    same = article(textes=[{"id": "un", "texte": "Rien."}])
    papers = {
        style: draw(same.model_copy(update={"style": style}), LARGE).paper for style in ("gazette", "scoop", "goeland")
    }
    assert papers["gazette"] != papers["scoop"] != papers["goeland"] != papers["gazette"]


def test_a_picture_keeps_its_proportions():
    drawn = draw(DOCUMENTS["s5-vocal"], LARGE)
    wave = drawn.parts["images.onde"].rect
    assert wave.w / wave.h == pytest.approx(532 / 120, rel=0.02)


# --- reverse searches ---------------------------------------------------------------------------------------------


def test_the_header_counts_the_results_of_the_level():
    for search, count in ((SEARCH, "5"), (FOUR, "4")):
        drawn = draw(search, LARGE)
        counted = [mark.block.text for mark in drawn.paper if isinstance(mark, Words)]
        assert counted == [f"{count} résultats, dans le désordre"]
        assert counted[0] in drawn.parts["titre"].words


def test_fewer_results_have_more_room():
    five, four = (draw(search, LARGE).parts["resultats.R2"].rect.h for search in (SEARCH, FOUR))
    gaps = [
        draw(search, LARGE).parts["resultats.R5"].rect.y - draw(search, LARGE).parts["resultats.R4"].rect.y
        for search in (SEARCH, FOUR)
    ]
    assert four >= five
    assert gaps[1] > gaps[0]


def test_the_results_of_the_scenario_each_have_their_title_on_one_line_and_their_date_whole():
    drawn = draw(SEARCH, LARGE)
    for result in SEARCH.results:
        words = [mark for mark in drawn.parts[f"resultats.{result.id}"].marks if isinstance(mark, Words)]
        assert len(words[0].block.lines) == 1
        assert words[-1].block.text == result.date


def test_the_thumbnails_show_the_transformations():
    drawn = draw(SEARCH, LARGE)
    thumbnails = {
        result.id: next(mark for mark in drawn.parts[f"resultats.{result.id}"].marks if isinstance(mark, Picture))
        for result in SEARCH.results
    }
    assert {thumbnail.name for thumbnail in thumbnails.values()} == {"documents/crocodile-large"}
    assert [name for name, thumbnail in thumbnails.items() if thumbnail.crop] == ["R1"]
    assert [name for name, thumbnail in thumbnails.items() if thumbnail.mirror] == ["R3"]
    assert len({(thumbnail.rect.w, thumbnail.rect.h) for thumbnail in thumbnails.values()}) == 1


def test_six_short_results_hold():
    twice = enumerate(SEARCH.results[1:4] * 2)
    six = tuple(result.model_copy(update={"id": f"R{number}"}) for number, result in twice)
    laid(draw(SEARCH.model_copy(update={"results": six}), LARGE))


# --- statements ---------------------------------------------------------------------------------------------------


def test_amounts_are_aligned_at_the_right_and_words_at_the_left():
    assert side(["12 400", "**15 500**", ""]) == "right"
    assert side(["248,00 €", "-3 %"]) == "right"
    assert side(["248,00 €", "offert"]) == "left"
    assert side(["Lundi 1er mars, 18 h"]) == "left"


def test_cells_of_a_column_start_at_the_same_place():
    drawn = draw(DOCUMENTS["d-releve"], LARGE)
    lines = [part for name, part in drawn.parts.items() if name.startswith(("lignes", "colonnes"))]
    starts = {tuple(mark.x for mark in line.marks if isinstance(mark, Words)) for line in lines}
    assert len(starts) == 1
    assert len(starts.pop()) == 3


def test_no_word_is_cut_to_make_a_column():
    model = Team().model
    lines = [("anticonstitutionnellement", "irréversiblement")]
    across = widths(model, lines, "body", 1000, 24)
    assert across is not None
    assert sum(across) + 24 <= 1000
    assert widths(model, lines, "body", 400, 24) is None


def test_where_columns_do_not_hold_a_line_is_written_in_a_row():
    drawn = draw(DOCUMENTS["d-releve"], COLUMN)
    assert said(drawn, "lignes.premier") == DOCUMENTS["d-releve"].parts()["lignes.premier"]


# --- as zones -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_part_can_be_touched_and_its_mark_can_be_told_from_the_document(name: str):
    parts = list(DOCUMENTS[name].parts())
    parts = parts[:: len(parts) // 24 + 1]
    zones = [
        {"id": f"z{number}", "partie": part, "juste": number % 2 == 0, "retour": "Oui."}
        for number, part in enumerate(parts)
    ]
    puzzle = {
        "type": "points_chauds", "titre": "Essai", "consigne": "Touchez.", "duree": "2 min", "piece": "piece",
        "zones": zones, "suite": "fin",
    }  # fmt: skip
    steps = {"essai": puzzle, "fin": {"type": "fin", "titre": "Fin"}}
    team = Team(scenario({"pieces": {"piece": yaml.safe_load(WRITTEN[name])}, "etapes": steps}))
    before = render(team.page)
    for number in range(len(parts)):
        rest = team.widget(f"zone:z{number}")
        team.touch(f"zone:z{number}")
        touched = team.widget(f"zone:z{number}")
        assert touched.rect == rest.rect
        assert len(touched.marks) > len(rest.marks)
        assert touched.value == ("trouvé" if number % 2 == 0 else "regardé")
    after = render(team.page)
    for number in range(len(parts)):
        place = pygame.Rect(team.widget(f"zone:z{number}").rect.inset(-10)).clip(before.get_rect())
        assert before.subsurface(place).get_buffer().raw != after.subsurface(place).get_buffer().raw
