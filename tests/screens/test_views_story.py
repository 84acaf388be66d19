"""Maëlle tells: the briefing, then the scenes of the story."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import LONG_TEXT, changed, crocodile, in_briefing, in_story, model, told
from team import at

from gardiens.engine.commands import Continue, Start
from gardiens.screens.marks import Picture, Words
from gardiens.screens.messages import Send, Turn
from gardiens.screens.model import Settings
from gardiens.screens.motion import THIN_MS
from gardiens.screens.paginate import pages, stacked
from gardiens.screens.pixels import make_typesetter
from gardiens.screens.tree import Page, Widget
from gardiens.screens.update import update
from gardiens.screens.views import view

LARGER = Settings(text_percent=150)
COMFORTS = (Settings(), Settings(text_percent=125), LARGER, Settings(text_percent=150, font="dyslexie"))


def shown(page: Page, name: str) -> Widget:
    found = page.widget(name)
    assert found is not None, [widget.id for widget in page.widgets]
    return found


def all_told(**fields: Any) -> str:
    """Everything that Maëlle says before a story that is played so."""
    told = changed(**fields)
    seen = walked(briefing(told), lambda page: briefing(told, page=page))
    return " ".join(shown(page, "line").label for page in seen)


def scene(scenario: Any = None, **given: Any) -> Page:
    scenario = scenario or crocodile()
    return view(model(scenario, in_story(scenario), place="session", **given))


def briefing(scenario: Any = None, **given: Any) -> Page:
    scenario = scenario or crocodile()
    return view(model(scenario, in_briefing(scenario), place="session", **given))


def walked(first: Page, turn: Any) -> list[Page]:
    """Every page, as « Continuer » shows them."""
    seen = [first]
    while isinstance(message := shown(seen[-1], "continue").message, Turn):
        seen.append(turn(message.page))
    return seen


def pictures(page: Page) -> list[str]:
    return [mark.name for widget in page.widgets for mark in widget.marks if isinstance(mark, Picture)]


@pytest.mark.parametrize("comfort", COMFORTS)
def test_page_after_page_the_whole_scene_is_told_and_nothing_is_lost(comfort):
    scenario = told(f"{LONG_TEXT}\n\n{LONG_TEXT}")
    seen = walked(scene(scenario, settings=comfort), lambda page: scene(scenario, settings=comfort, page=page))
    heard = " ".join(shown(page, "line").label for page in seen)
    assert heard == " ".join([LONG_TEXT.replace("**", "")] * 2)
    assert len(seen) >= 4


@pytest.mark.parametrize("comfort", COMFORTS)
def test_a_page_has_five_lines_at_most(comfort):
    scenario = told(LONG_TEXT)
    for page in walked(scene(scenario, settings=comfort), lambda at: scene(scenario, settings=comfort, page=at)):
        line = shown(page, "line").marks[0]
        assert isinstance(line, Words)
        assert 1 <= len(line.block.lines) <= 5


def test_the_last_page_goes_on_with_the_story():
    seen = walked(scene(), lambda page: scene(page=page))
    assert len(seen) == 3
    assert shown(seen[-1], "continue").message == Send((Continue(),))
    assert seen[-1].widget("skip") is None


def test_skipping_leads_to_the_last_page_and_never_past_it():
    assert shown(scene(), "skip").message == Turn(2)


def test_a_page_beyond_the_last_one_shows_the_last_one():
    assert shown(scene(page=99), "dots").value == "Page 3 sur 3"


def test_nothing_can_be_sent_twice():
    assert not shown(scene(page=2, busy=True), "continue").touchable


def test_only_what_this_story_is_played_with_is_explained():
    assert "cinq rôles" in all_told()
    assert "deux doigts" in all_told()
    assert "rôle" not in all_told(roles=False)
    assert "deux doigts" not in all_told(together="simple")
    assert "la Brume" in all_told(roles=False, together="simple")


def test_maelle_wears_the_mood_of_the_scene():
    assert "personnages/maelle-attentive" in pictures(scene(told(LONG_TEXT, mood="attentive")))


@pytest.mark.parametrize(
    ("speaker", "drawing"),
    [
        ("Inès Carvalho", "ines"), ("Noa", "noa"), ("M. Okoye", "m-okoye"), ("Mme Ferrand", "mme-ferrand"),
        ("Ilyès", "ilyes"), ("Jade", "jade"), ("Sacha", "sacha"), ("L’Écho", "echo"),
    ],
)  # fmt: skip
def test_somebody_else_is_seen_as_the_game_draws_them(speaker, drawing):
    page = scene(told(LONG_TEXT, speaker=speaker))
    assert shown(page, "speaker").label == speaker
    assert [name for name in pictures(page) if "personnages/" in name] == [f"personnages/avatar-{drawing}"]


@pytest.mark.parametrize("speaker", ["La mairie", "Théo et Clara", "Une voix dans la Brume", "…"])
def test_somebody_whom_the_game_does_not_draw_is_only_heard(speaker):
    page = scene(told(LONG_TEXT, speaker=speaker))
    assert shown(page, "speaker").label == speaker
    assert not [name for name in pictures(page) if name.startswith("personnages/")]


def test_the_pill_says_when_and_where_or_else_the_title():
    told_at = told("Bonjour.", when_text="Mardi", place_text="La Gazette")
    assert shown(scene(told_at), "place").label == "Mardi, La Gazette"
    assert shown(scene(told("Bonjour.", when_text=None, place_text=None)), "place").label == "Le crocodile du canal"


def fog(**given: Any) -> float:
    """How strong the fog is on a scene that comes after the first proof."""
    team = at("A1").solve()
    team.ask(Continue())
    team.touch("option:partager").confirm()
    assert team.state.step == "A-CONS1"
    return view(replace(team.wait(given.pop("after_ms")).model, **given)).scene.fog


def test_the_fog_thins_while_the_scene_after_a_proof_begins():
    seen = [fog(after_ms=after_ms) for after_ms in (0, 300, 600, THIN_MS, 10 * THIN_MS)]
    assert seen == sorted(seen, reverse=True)
    assert seen[0] > seen[2] > seen[3] == seen[4]


def test_turning_a_page_brings_no_fog_back():
    ui, _ = update(model(shown_since_ms=1000).ui, Turn(1), 5000)
    assert ui.shown_since_ms == 1000


def test_the_fog_drifts_behind_a_scene_unless_movements_are_unwanted():
    moving = scene(now_ms=2340, shown_since_ms=1000)
    assert moving.scene.drift_ms == 1300
    assert moving.next_change_ms == 2400
    settings = replace(model().ui.settings, less_motion=True)
    still = scene(now_ms=2340, shown_since_ms=1000, settings=settings)
    assert (still.scene.drift_ms, still.next_change_ms) == (0, None)


def test_the_briefing_tells_three_pages_then_starts_the_clock():
    seen = walked(briefing(), lambda page: briefing(page=page))
    assert len(seen) == 3
    assert "la Vigie" in shown(seen[0], "line").label
    assert "deux doigts" in shown(seen[1], "line").label
    assert "Ressources" in shown(seen[2], "line").label
    assert shown(seen[2], "continue").message == Send((Start(),))
    assert shown(seen[2], "continue").label == "Commencer l’enquête"


def test_the_briefing_fits_its_three_pages_with_larger_text_or_takes_more():
    seen = walked(briefing(settings=LARGER), lambda page: briefing(settings=LARGER, page=page))
    assert len(seen) >= 3


def test_a_scenario_may_welcome_its_teams_in_its_own_words():
    page = briefing(changed(welcome=("Cette histoire parle de moqueries en ligne.",)))
    assert shown(page, "line").label == "Cette histoire parle de moqueries en ligne."
    assert shown(page, "continue").message == Send((Start(),))


# --- cutting texts ------------------------------------------------------------------------------------------------

WORDS = st.lists(
    st.sampled_from(
        ["Noa", "rit.", "M. Okoye", "dit\u00a0:", "**Cherchez", "l’heure**", "Pourquoi\u00a0?", "extraordinairement"]
    ),
    min_size=1,
    max_size=60,
)


@given(WORDS, st.sampled_from([300, 620, 1044]), st.sampled_from([make_typesetter(), make_typesetter(150, "dyslexie")]))
def test_a_cut_text_keeps_every_word_in_order_and_every_page_holds(words, width, typesetter):
    text = " ".join(words)
    cut = pages(typesetter, text, "dialogue", width, 290)
    assert " ".join(cut).replace("**", "").split(" ") == text.replace("**", "").split(" ")
    assert all(typesetter.lay(page, "dialogue", width).height <= 290 for page in cut)


def test_a_cut_falls_between_sentences_when_it_can():
    cut = pages(make_typesetter(), LONG_TEXT, "dialogue", 1044, 290)
    assert all(re.search(r"[.!?…](\u00a0»)?$", page.replace("**", "")) for page in cut)


def test_bold_words_that_run_over_a_cut_stay_bold_on_both_sides():
    cut = pages(make_typesetter(), f"**{'mot ' * 199}mot**", "dialogue", 600, 120)
    assert len(cut) > 1
    assert all(page.startswith("**") and page.endswith("**") for page in cut)


def test_a_title_is_not_the_end_of_a_sentence():
    assert pages(make_typesetter(), "M. Okoye arrive.", "dialogue", 200, 60) == ("M. Okoye", "arrive.")


@given(st.lists(st.integers(1, 500), max_size=20))
def test_stacked_items_keep_their_order_and_no_column_overflows(heights):
    columns = stacked(heights, lambda height: height, 20, 500)
    assert [height for column in columns for height in column] == heights
    assert all(sum(column) + 20 * max(0, len(column) - 1) <= 500 for column in columns)
