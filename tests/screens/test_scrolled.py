"""A document that does not fit in its place is scrolled in it, and drawn where it is seen only."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from documents_to_show import DOCUMENTS, document
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import scenario
from scrolled_to_show import to_scroll
from team import Team
from test_play_documents import LONG, laid

from gardiens.screens import documents
from gardiens.screens.diff import dirty
from gardiens.screens.documents import LAYOUTS
from gardiens.screens.documents.drawn import Drawn, read_only
from gardiens.screens.documents.scrolled import GLIDE_MS
from gardiens.screens.marks import Rect
from gardiens.screens.messages import ScrollTo
from gardiens.screens.motion import FRAME_MS
from gardiens.screens.painter import Painter
from gardiens.screens.palette import Palette
from gardiens.screens.pixels import difference
from gardiens.screens.puzzles.board import DOCUMENT
from gardiens.screens.scroll import Scroll
from gardiens.screens.spoken import listen, plain
from gardiens.screens.tree import Page
from tests.screens.promises import PROMISES

COLUMN = Rect(498, 128, 606, 640)
NIGHT = Palette("nuit")
SIZES = ((960, 540), (1366, 768))
PICTURES = [
    {"id": name, "image": "documents/crocodile-large", "description": "Un crocodile.", "legende": LONG}
    for name in ("a", "b")
]
TOO_LONG = {
    **{
        f"article-{style}": {
            "genre": "article", "style": style, "journal": "La Gazette de Valombre", "surtitre": "Journal local",
            "quand": "Mardi 2 mars", "titre": LONG, "images": PICTURES,
            "textes": [{"id": f"t{number}", "texte": " ".join([LONG] * 4)} for number in range(8)],
            "signature": "Inès Carvalho", "adresse": "gazette-valombre.example",
        }
        for style in ("gazette", "scoop", "goeland", "mairie", "sobre")
    },
    "publication": {
        "genre": "publication", "compte": {"nom": "Le Quai", "depuis": "@quai, créé hier"}, "heure": "9 h 05",
        "titre": LONG, "textes": [{"id": f"t{number}", "texte": " ".join([LONG] * 3)} for number in range(6)],
        "images": [{"id": "a", "image": "documents/crocodile-large", "description": "Un crocodile."}],
        "appel": "PARTAGEZ !", "vues": "12 400 vues", "partages": "2 310 partages",
    },
    **{
        f"releve-{style}": {
            "genre": "releve", "style": style, "titre": "Carnet", "note": LONG, "cachet": "Payée",
            "lignes": [{"id": f"l{number}", "cases": ["Lundi", "8 h 10", LONG]} for number in range(12)],
        }
        for style in ("carnet", "releve", "facture")
    },
    "photo": {
        "genre": "photo", "image": "documents/crocodile-large", "description": "Un crocodile.",
        "legende": " ".join([LONG] * 12), "credit": "Inconnu",
    },
    "photo-fiche": {
        "genre": "photo", "image": "documents/photo-pont", "description": "Le pont.", "legende": LONG,
        "fiche": {
            "titre": "Ce que dit le fichier", "date": LONG, "heure": LONG, "lieu": LONG, "coordonnees": LONG,
            "appareil": LONG, "logiciel": LONG, "auteur": LONG,
        },
    },
    "conversation": {
        "genre": "conversation", "groupe": "Groupe « 5e B »", "membres": "9 membres", "moi": "Sacha", "ecrit": "Noa",
        "messages": [
            {"id": f"m{number}", "de": "Sacha" if number % 3 else "Noa", "heure": f"18 h {number + 10}", "texte": LONG}
            for number in range(16)
        ],
    },
    "courriel": {
        "genre": "courriel", "expediteur": {"nom": "Sécurité Zoupla", "adresse": "alerte@zoupla-securite.example"},
        "logo": {"image": "documents/marque-zoupla", "nom": "zoupla", "description": "Le logo de Zoupla."},
        "destinataire": "Les délégués", "objet": LONG, "date": "3 mars, 8 h 02",
        "textes": [{"id": f"t{number}", "texte": " ".join([LONG] * 3)} for number in range(6)],
        "lien": {"texte": "Vérifier mon compte", "adresse": "http://zoupla.example.connexion-verif.example/login"},
        "signature": "Mme Ferrand", "piece_jointe": "formulaire.zip", "note": LONG,
    },
    "profil": {
        "genre": "profil", "nom": "L’Écho", "compte": "@lecho_de_valombre", "depuis": "Compte créé il y a 5 jours",
        "publications": "648", "abonnes": "12 400", "abonnements": "0", "bio": " ".join([LONG] * 8),
        "mentions": " ".join([LONG] * 6), "adresse": "zoupla.example",
        "images": [
            {"id": name, "image": "documents/photo-chat", "description": "Un chat endormi."} for name in ("a", "b", "c")
        ],
    },
    "recherche": {
        "genre": "recherche", "titre": "Recherche d’image inversée",
        "resultats": [
            {
                "id": f"R{number}", "titre": LONG, "note": LONG, "date": "23 septembre 2021",
                "image": "documents/crocodile-large", "description": "Un crocodile.",
            }
            for number in range(6)
        ],
    },
}  # fmt: skip
"""Each genre with much more than what its place shows."""


def drawn(written, rect: Rect, offset_px: int = 0, larger: bool = False) -> Drawn:
    """A document in its place, scrolled so far."""
    steps = {"fin": {"type": "fin", "titre": "Fin"}}
    told = scenario({"pieces": {"piece": written}, "etapes": steps})
    model = Team(text_percent=150 if larger else 100).model
    ui = replace(model.ui, scrolls=(("document:piece", offset_px),))
    return documents.draw(replace(model, scenario=told, ui=ui), "piece", rect)


def at(offset_px: int) -> Page:
    team = Team(to_scroll()).wait(50_000)
    return team.mean(ScrollTo("document:enquete", offset_px)).page


MOST_PX = at(0).scrolls[0].most_px


# --- what is laid out ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TOO_LONG)
@pytest.mark.parametrize("rect", [DOCUMENT, COLUMN])
@pytest.mark.parametrize("larger", [False, True])
def test_every_genre_is_scrolled_from_its_first_part_to_its_last_without_a_cut(name: str, rect: Rect, larger: bool):
    top = drawn(TOO_LONG[name], rect, 0, larger)
    assert top.scroll is not None
    laid(top)
    assert list(top.parts) == list(document(TOO_LONG[name]).parts())
    area, parts = top.scroll.area, list(top.parts.values())
    assert area.y <= min(part.rect.y for part in parts) < area.bottom
    assert area.bottom < rect.bottom
    end = drawn(TOO_LONG[name], rect, 100_000, larger)
    assert end.scroll is not None
    assert end.scroll.offset_px == end.scroll.most_px > 0
    assert area.bottom - 100 < max(part.rect.bottom for part in end.parts.values()) <= area.bottom


@pytest.mark.parametrize("name", TOO_LONG)
@pytest.mark.parametrize("offset_px", [1, 37, 400])
def test_scrolling_moves_everything_by_as_much(name: str, offset_px: int):
    top, scrolled = (drawn(TOO_LONG[name], DOCUMENT, px) for px in (0, offset_px))
    assert scrolled.scroll is not None
    moved = {part: each.rect.moved(0, -scrolled.scroll.offset_px) for part, each in top.parts.items()}
    assert {part: each.rect for part, each in scrolled.parts.items()} == moved
    assert [widget.label for widget in read_only(scrolled)[: len(moved) + 1]] == [
        widget.label for widget in read_only(top)[: len(moved) + 1]
    ]


@pytest.mark.parametrize("name", TOO_LONG)
def test_what_must_be_scrolled_has_parts_high_enough_for_a_finger(name: str):
    rects = [part.rect for part in drawn(TOO_LONG[name], DOCUMENT).parts.values()]
    assert min(min(rect.w, rect.h) for rect in rects) >= 64


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_that_fits_is_not_scrolled(name: str):
    shown = DOCUMENTS[name]
    model = Team().model
    assert documents.fits(LAYOUTS[shown.kind](model, shown, DOCUMENT), DOCUMENT)  # type: ignore[attr-defined]


@pytest.mark.parametrize("offset_px", [0, 333, MOST_PX])
@pytest.mark.parametrize("promise", [each for each in PROMISES if "target" not in each.__name__])
def test_a_scrolled_page_keeps_what_every_page_promises(offset_px: int, promise):
    promise(at(offset_px))


# --- what is seen and touched -------------------------------------------------------------------------------------


def test_a_button_leads_on_to_the_end_and_another_one_back_then_they_are_gone():
    team, offsets = Team(to_scroll()), []
    assert team.page.widget("scroll:above") is None
    while team.page.widget("scroll:below"):
        offsets.append(team.touch("scroll:below").wait(GLIDE_MS).page.scrolls[0].offset_px)
    assert len(offsets) > 2
    assert offsets[-1] == MOST_PX
    assert "100" in str(team.widget("scroll").value)
    while team.page.widget("scroll:above"):
        team.touch("scroll:above").wait(GLIDE_MS)
    assert team.page.scrolls[0].offset_px == 0


def test_one_page_further_what_was_last_read_is_still_seen():
    (scroll,) = at(0).scrolls
    assert scroll.area.h - 100 < scroll.page_px < scroll.area.h - 50


def test_reading_on_glides_and_two_quick_touches_are_two_pages():
    team, offsets = Team(to_scroll()).touch("scroll:below"), []
    while (change_ms := team.page.next_change_ms) is not None and change_ms <= team.now_ms + FRAME_MS:
        offsets.append(team.page.scrolls[0].offset_px)
        team.wait(FRAME_MS)
    (scroll,) = team.page.scrolls
    assert offsets == sorted(set(offsets))
    assert 0 == offsets[0] < offsets[3] < scroll.offset_px == scroll.page_px
    assert len(offsets) <= GLIDE_MS // FRAME_MS + 1
    team.touch("scroll:above").wait(FRAME_MS)
    assert 0 < team.page.scrolls[0].offset_px < scroll.page_px
    team.wait(GLIDE_MS).touch("scroll:below").touch("scroll:below").wait(GLIDE_MS)
    assert team.page.scrolls[0].offset_px == 2 * scroll.page_px


def test_with_less_motion_nothing_glides():
    team = Team(to_scroll(), less_motion=True).touch("scroll:below")
    (scroll,) = team.page.scrolls
    assert scroll.offset_px == scroll.page_px
    assert team.page.next_change_ms is None or team.page.next_change_ms > team.now_ms + FRAME_MS


def test_each_frame_of_a_glide_looks_as_if_it_had_always_been_there():
    size, team, before = SIZES[0], Team(to_scroll()).wait(50_000), None
    painter, shown = Painter(size, NIGHT), surface(size)
    for frame in range(16):
        page = team.page
        painter.draw(shown, page, only=None if before is None else dirty(before, page))
        before = page
        fresh = surface(size)
        Painter(size, NIGHT).draw(fresh, page)
        assert difference(shown, fresh, tolerance=0) == 0, frame
        if frame == 1:
            team.touch("scroll:below")
        team.wait(FRAME_MS)


def test_the_buttons_are_large_and_stand_apart_from_the_document():
    page = at(MOST_PX // 2)
    for name in ("scroll:above", "scroll:below"):
        control = page.widget(name)
        assert control is not None
        assert min(control.rect.w, control.rect.h) >= 64
        assert control.rect.y >= page.scrolls[0].area.bottom


def test_what_is_out_of_view_is_read_and_focused_but_not_touched():
    page = at(0)
    zone = page.widget("zone:signature")
    assert zone is not None
    assert zone.touchable
    assert zone.shown.h == zone.target.h == 0
    assert all(page.at(x, y) is not zone for x in range(0, 1920, 24) for y in range(0, 1080, 24))
    cut = at(zone.rect.y - page.scrolls[0].area.bottom + 20).widget("zone:signature")
    assert cut is not None
    assert 0 < cut.shown.h == cut.target.h < cut.rect.h


@pytest.mark.parametrize("offset_px", [0, 800, MOST_PX])
def test_the_whole_document_is_heard_wherever_it_is_scrolled(offset_px: int):
    _, *told = to_scroll().document("enquete").parts().values()  # the journal is the name of the document too
    heard = [phrase.rstrip(".") for phrase in listen(at(offset_px))]
    places = [heard.index(plain(text).rstrip(".")) for text in told]
    assert places == sorted(places)
    assert listen(at(offset_px)) == listen(at(0))


def test_nothing_is_scrolled_behind_what_covers_the_document():
    team = Team(to_scroll()).find("lecteurs", "signature", "adresse").confirm()
    assert team.page.widget("verdict") is not None
    assert team.page.scrolls == ()


def test_the_next_step_and_another_document_begin_at_their_top():
    team = Team(to_scroll()).mean(ScrollTo("document:enquete", 700))
    team.find("lecteurs", "signature", "adresse").confirm().go_on()
    assert [(scroll.id, scroll.offset_px) for scroll in team.page.scrolls] == [("document:enquete", 0)]
    team.touch("scroll:below").touch("source:S2")
    assert [(scroll.id, scroll.offset_px) for scroll in team.page.scrolls] == [("document:maree", 0)]


@given(
    top=st.integers(-3000, 3000), height=st.integers(1, 1200), content=st.integers(0, 4000), offset=st.integers(0, 4000)
)
def test_what_is_shown_is_in_view_wherever_it_was(top, height, content, offset):
    scroll = Scroll("essai", Rect(0, 100, 500, 600), content, 0, 0)
    scroll = replace(scroll, offset_px=scroll.clamped(offset))
    rect = Rect(10, 100 - scroll.offset_px + min(top % max(1, content), max(0, content - height)), 400, height)
    shown = scroll.showing(rect)
    after = rect.moved(0, scroll.offset_px - shown)
    assert 0 <= shown <= scroll.most_px
    if height <= min(560, content):
        assert scroll.area.y <= after.y
        assert after.bottom <= scroll.area.bottom
    assert replace(scroll, offset_px=shown).showing(after) == shown


# --- what is drawn ------------------------------------------------------------------------------------------------

moves = st.lists(
    st.tuples(
        st.integers(0, MOST_PX) | st.sampled_from([0, 1, MOST_PX]),
        st.sampled_from([None, "zone:titre", "zone:photo", "zone:lecteurs", "scroll:below"]),
        st.sampled_from([None, "zone:photo", "zone:adresse", "scroll:above"]),
    ),
    min_size=2,
    max_size=5,
)


def surface(size) -> pygame.Surface:
    return pygame.Surface(size, 0, 32)


@pytest.mark.parametrize("size", SIZES)
@settings(max_examples=10, deadline=None)
@given(moves=moves)
def test_at_every_offset_the_page_looks_as_if_it_had_always_been_there(size, moves):
    painter, shown, before = Painter(size, NIGHT), surface(size), None
    for offset_px, focus, pressed in moves:
        page = at(offset_px)
        only = None
        if before is not None:
            page_before, focus_before, pressed_before = before
            only = dirty(
                page_before, page,
                focus_before=focus_before, focus_after=focus, pressed_before=pressed_before, pressed_after=pressed,
            )  # fmt: skip
            assert only is not None
        painter.draw(shown, page, focus=focus, pressed=pressed, only=only)
        before = page, focus, pressed
        fresh = surface(size)
        Painter(size, NIGHT).draw(fresh, page, focus=focus, pressed=pressed)
        assert difference(shown, fresh, tolerance=0) == 0


@pytest.mark.parametrize("size", SIZES)
def test_a_scrolled_page_that_comes_back_is_the_same_page(size):
    painter, shown = Painter(size, NIGHT), surface(size)
    for offset_px in (0, 500, 500, 500, 0, 501, 500, MOST_PX, 500):
        painter.draw(shown, at(offset_px))
        fresh = surface(size)
        Painter(size, NIGHT).draw(fresh, at(offset_px))
        assert difference(shown, fresh, tolerance=0) == 0


def test_what_is_scrolled_leaves_no_trace_outside_of_its_area():
    pages = [at(offset_px) for offset_px in (0, 217, MOST_PX)]
    bare = [
        replace(page, widgets=tuple(widget for widget in page.widgets if not widget.id.startswith("scroll")))
        for page in pages
    ]
    drawn = []
    for page in bare:
        picture = surface((1920, 1080))
        Painter((1920, 1080), NIGHT).draw(picture, page, focus="zone:titre")
        picture.fill((0, 0, 0), pygame.Rect(page.scrolls[0].area))
        drawn.append(picture)
    assert all(difference(drawn[0], other, tolerance=0) == 0 for other in drawn[1:])


def test_scrolling_draws_again_only_what_is_scrolled_and_its_controls():
    page = at(200)
    only = dirty(page, at(260))
    assert only is not None
    left, right = DOCUMENT.x - 16, DOCUMENT.right
    assert all(left <= rect.x and rect.right <= right and rect.y >= DOCUMENT.y for rect in only)
