"""A level's variants are laid over the base, and what breaks at one level only says so."""

from __future__ import annotations

import pytest
from malformed_cases import SCENARIO

from gardiens.diagnostics import Diagnostic
from gardiens.puzzles.hotspots import Hotspots
from gardiens.puzzles.multiple_choice import MultipleChoice
from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario


def at(level: Level, right: str = "", wrong: str = "") -> Scenario:
    loaded = load_text(SCENARIO.replace(right, wrong, 1))
    assert loaded.ok, loaded.diagnostics
    return loaded.levels[level]


def found(right: str, wrong: str) -> tuple[Diagnostic, ...]:
    assert right in SCENARIO
    return load_text(SCENARIO.replace(right, wrong, 1)).diagnostics


def test_a_level_without_variants_is_the_base():
    assert at("college").puzzle("tri").instruction == "Que gardez-vous ?"


def test_a_field_of_the_variant_replaces_that_of_the_base():
    assert at("cycle3").puzzle("tri").instruction == "Que garder ?"


def test_a_removed_element_is_gone_at_its_level_only():
    tri = at("cycle3").puzzle("tri").puzzle
    assert isinstance(tri, MultipleChoice)
    assert tri.wanted() == ("lire", "citer")
    base = at("college").puzzle("tri").puzzle
    assert isinstance(base, MultipleChoice)
    assert base.wanted() == ("lire", "dater", "citer")


def test_a_question_is_added_at_its_level_only():
    assert at("college").puzzle("decision").question == "Pourquoi ?"
    assert at("cycle3").puzzle("decision").question is None


def test_a_mapping_is_merged_key_by_key():
    wrong = "    effets: {confiance: 1}\n    variantes:\n      cycle3: {effets: {a_menti: false}}\n"
    assert at("cycle3", "    effets: {confiance: 1}\n", wrong).puzzle("enquete").effects == {
        "confiance": 1,
        "a_menti": False,
    }
    assert at("college", "    effets: {confiance: 1}\n", wrong).puzzle("enquete").effects == {"confiance": 1}


def test_a_list_is_replaced_whole():
    wrong = "    suite: tri\n    variantes:\n      cycle3: {indices: [Un seul.]}\n"
    assert at("cycle3", "    suite: tri\n", wrong).puzzle("enquete").hints == ("Un seul.",)


def test_a_document_has_variants_too():
    wrong = "    titre: Un crocodile !\n    variantes:\n      cycle3: {titre: Un monstre !}\n"
    assert at("cycle3", "    titre: Un crocodile !\n", wrong).document("post").parts()["titre"] == "Un monstre !"
    assert at("college", "    titre: Un crocodile !\n", wrong).document("post").parts()["titre"] == "Un crocodile !"


def test_the_feedback_of_a_removed_element_goes_with_it():
    wrong = "      lire: Lisez bien.\n      dater: Gardez-la."
    assert set(at("cycle3", "      lire: Lisez bien.", wrong).puzzle("tri").comments) == {"lire"}
    assert set(at("college", "      lire: Lisez bien.", wrong).puzzle("tri").comments) == {"lire", "dater"}


def test_a_mistake_of_the_base_is_said_once():
    (diagnostic,) = found("debut: arrivee", "debut: ailleurs")
    assert "niveau" not in diagnostic.message
    assert "au collège" not in diagnostic.message


def test_a_mistake_that_only_one_level_has_says_which():
    (diagnostic,) = found("retirer: [dater]", "retirer: [lire, dater, citer]")
    assert diagnostic.code == "G111"
    assert diagnostic.message.endswith("(au cycle 3).")


def test_a_document_that_lost_a_part_at_one_level_breaks_that_level_only():
    (diagnostic,) = found(
        "    titre: Un crocodile !\n", "    titre: Un crocodile !\n    variantes:\n      cycle3: {titre: ~}\n"
    )
    assert (diagnostic.code, diagnostic.line) == ("G203", 36)
    assert diagnostic.message.endswith("(au cycle 3).")


def test_a_mistake_inside_a_variant_is_placed_inside_it():
    (diagnostic,) = found("consigne: Que garder ?}", "consigne: 3, duree: vite}")
    line = SCENARIO.splitlines().index("      cycle3: {retirer: [dater], consigne: Que garder ?}") + 1
    assert (diagnostic.code, diagnostic.line, diagnostic.source_line[diagnostic.column - 1 :]) == (
        "G115",
        line,
        "vite}",
    )


def test_a_long_sentence_is_long_for_the_young_first():
    words = "Un " * 21 + "mot."
    (diagnostic,) = found("    consigne: Choisissez.", f"    consigne: {words}")
    assert (diagnostic.code, diagnostic.message) == ("G403", "Cette phrase a 22\u00a0mots (au cycle 3).")


@pytest.mark.parametrize("written", ["[cycle3]", "oui", "~", "{cycle3: oui}", "{cycle3: ~}", "{cycle3: [a]}"])
def test_variants_of_another_shape_are_refused(written):
    diagnostics = found("    variantes:\n      college: {ajout: Pourquoi ?}\n", f"    variantes: {written}\n")
    assert [each.code for each in diagnostics] == ["G110"]


@pytest.mark.parametrize("written", ["dater", "{dater: 1}", "[[dater]]", "~"])
def test_what_to_remove_is_a_list_of_names(written):
    (diagnostic,) = found("retirer: [dater]", f"retirer: {written}")
    assert diagnostic.code == "G109"


def test_a_variant_has_no_variants():
    (diagnostic,) = found("college: {ajout: Pourquoi ?}", "college: {variantes: {college: {ajout: Quoi ?}}}")
    assert diagnostic.code == "G112"


def test_the_zones_of_the_base_are_untouched_by_another_level():
    enquete = at("college").puzzle("enquete").puzzle
    assert isinstance(enquete, Hotspots)
    assert len(enquete.zones) == 2
