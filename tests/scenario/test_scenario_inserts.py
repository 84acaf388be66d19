"""Texts as a team reads them: values filled in, passages chosen, pages turned."""

from __future__ import annotations

import pytest

from gardiens.scenario.inserts import fill, inserted, pages, passages
from gardiens.scenario.steps import Story

VARIABLES = {"adulte": "Mme Ferrand", "confiance": 6, "a_menti": True, "calme": False}


def story(**written: object) -> Story:
    return Story.model_validate({"type": "recit", **written})


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Avec {adulte}.", "Avec Mme Ferrand."),
        ("{confiance} sur 10", "6 sur 10"),
        ("{ adulte }", "Mme Ferrand"),
        ("{a_menti}, {calme}", "oui, non"),
        ("{{adulte}}", "{adulte}"),
        ("{{{confiance}}}", "{6}"),
        ("rien", "rien"),
    ],
)
def test_a_variable_is_replaced_by_its_value(text, read):
    assert fill(text, VARIABLES) == read


def test_the_inserts_of_a_text_are_listed_as_written():
    assert list(inserted("{a} {{b}} { c } } {")) == [("{a}", "a"), ("{ c }", "c"), ("}", None), ("{", None)]


def test_only_the_passages_whose_condition_holds_are_told():
    told = story(
        texte="Bonjour.",
        textes=(
            {"si": {"confiance": ">= 6"}, "texte": "Confiants."},
            {"si": {"confiance": "<= 5"}, "texte": "Inquiets."},
            {"texte": "Avec {adulte}."},
        ),
    )
    assert passages(told, VARIABLES) == ("Bonjour.", "Confiants.", "Avec Mme Ferrand.")


def test_a_blank_line_turns_the_page_and_a_line_break_does_not():
    told = story(texte="Un\ndeux.\n\n  \n\nTrois\n  quatre.\n", textes=({"texte": "Cinq."},))
    assert pages(told, VARIABLES) == ("Un deux.", "Trois quatre.", "Cinq.")
    assert passages(told, VARIABLES)[0] == "Un deux.\n\nTrois quatre."


def test_a_scene_without_text_has_no_page():
    assert pages(story(), VARIABLES) == ()
