"""A diagnostic prints so that a person who is not a programmer knows what to do."""

from __future__ import annotations

import json

import pytest

from gardiens import diagnostics
from gardiens.diagnostics import CODES, Diagnostic, nearest, render_json

UNKNOWN_KEY = Diagnostic(
    "G112", "erreur", "« indise » n’existe pas dans une étape « points_chauds ».",
    "scenarios/crocodile-du-canal/scenario.yaml", 42, 7, 6, None, "indices",
    "      indise: Regardez le nom du compte lettre par lettre.",
)  # fmt: skip


def render_text(found: list[Diagnostic]) -> str:
    """The text with plain spaces, easier to compare."""
    return diagnostics.render_text(found).replace("\u00a0", " ")


def render_github(found: list[Diagnostic]) -> str:
    return diagnostics.render_github(found).replace("\u00a0", " ")


def test_a_mistake_prints_its_place_its_line_and_its_advice():
    assert render_text([UNKNOWN_KEY]) == (
        "scenarios/crocodile-du-canal/scenario.yaml:42:7 · G112 · clé inconnue\n"
        "   42 |       indise: Regardez le nom du compte lettre par lettre.\n"
        "      |       ^^^^^^ « indise » n’existe pas dans une étape « points_chauds ».\n"
        "      Vouliez-vous dire « indices » ?   En savoir plus : gardiens aide G112"
    )


def test_what_was_expected_has_a_line_of_its_own():
    said = render_text([Diagnostic("G104", "erreur", "Non.", "a.yaml", 1, 1, 1, "un nombre entier", None, "x")])
    assert "\n      Attendu : un nombre entier.\n" in said


def test_a_mistake_of_the_whole_file_has_no_line():
    assert render_text([Diagnostic("G005", "erreur", "Le fichier est vide.", "a.yaml")]) == (
        "a.yaml · G005 · fichier vide\n      Le fichier est vide.\n      En savoir plus : gardiens aide G005"
    )


def test_a_warning_says_that_it_is_one():
    said = render_text([Diagnostic("G404", "avertissement", "Oui.", "a.yaml", 1, 1, 1, source_line="x")])
    assert said.splitlines()[0] == "a.yaml:1:1 · G404 · avertissement : durée annoncée"


@pytest.mark.parametrize(
    ("before", "cells"),
    [("titre: ", 7), ("titre: 🚨 ", 10), ("titre: e\u0301t ", 10)],
    ids=["plain letters", "an emoji takes two cells", "a combining accent takes none"],
)
def test_the_caret_stays_under_the_word_in_a_terminal(before, cells):
    diagnostic = Diagnostic("G113", "erreur", "Ici.", "a.yaml", 1, len(before) + 1, 3, source_line=before + "mot")
    shown = render_text([diagnostic]).splitlines()
    assert shown[2] == "      | " + " " * cells + "^^^ Ici."


def test_a_tab_before_the_word_is_kept_under_it():
    shown = render_text([Diagnostic("G010", "erreur", "Ici.", "a.yaml", 1, 2, 1, source_line="\ta: 1")])
    assert "      | \t^ Ici." in shown


@pytest.mark.parametrize(
    ("letter", "shown"),
    [
        ("\x1b", "␛"),
        ("\x00", "␀"),
        ("\x07", "␇"),
        ("\x1c", "␜"),
        ("\x7f", "␡"),
        ("\x9b", "\ufffd"),
        ("\u202e", "\ufffd"),
    ],
)
def test_a_character_that_would_order_the_terminal_about_is_shown_instead(letter, shown):
    line = f"titre: {letter}[31mrouge{letter}"
    diagnostic = Diagnostic("G007", "erreur", "Ici.", "a.yaml", 1, 8, 1, source_line=line)
    lines = render_text([diagnostic]).splitlines()
    assert lines[1] == f"    1 | titre: {shown}[31mrouge{shown}"
    assert lines[2].index("^") == lines[1].index(shown)


def test_whatever_a_message_quotes_stays_on_its_line_and_orders_nothing():
    quoted = "a\x1b[2Jb\nc"
    diagnostic = Diagnostic("G106", "erreur", f"« {quoted} ».", f"{quoted}.yaml", 1, 1, 1, quoted, quoted, "x")
    for said in (render_text([diagnostic]), render_github([diagnostic])):
        assert "\x1b" not in said
    assert len(render_text([diagnostic]).splitlines()) == 5
    assert len(render_github([diagnostic]).splitlines()) == 1


def test_a_very_long_line_is_cut_around_the_caret():
    line = "a" * 5_000 + "FAUTE" + "b" * 5_000
    shown = render_text([Diagnostic("G113", "erreur", "Ici.", "a.yaml", 1, 5_001, 5, source_line=line)]).splitlines()
    assert len(shown[1]) < 180
    assert shown[1][shown[2].index("^") :].startswith("FAUTE")


def test_a_caret_past_the_end_of_its_line_still_shows():
    shown = render_text([Diagnostic("G116", "erreur", "Ici.", "a.yaml", 1, 40, 3, source_line="titre:")]).splitlines()
    assert shown[2].endswith("^ Ici.")


def test_several_mistakes_are_set_apart():
    assert render_text([UNKNOWN_KEY, UNKNOWN_KEY]).count("\n\n") == 1


def test_json_holds_everything():
    (row,) = json.loads(render_json([UNKNOWN_KEY]))
    assert (row["code"], row["line"], row["column"], row["suggestion"]) == ("G112", 42, 7, "indices")
    assert row["title"] == "clé inconnue"
    assert render_json([]) == "[]"


def test_a_forge_annotates_the_line():
    said = render_github([UNKNOWN_KEY])
    assert said.startswith(
        "::error file=scenarios/crocodile-du-canal/scenario.yaml,line=42,col=7,endColumn=12,title=G112"
    )
    assert said.endswith("Vouliez-vous dire « indices » ?\n")
    assert render_github([]) == ""


def test_a_forge_is_not_fooled_by_what_a_message_holds():
    said = render_github([Diagnostic("G112", "avertissement", "50 %\n::error::ha", "a,b:c.yaml", 1, 1, 1)])
    assert (
        said
        == "::warning file=a%2Cb%3Ac.yaml,line=1,col=1,endColumn=1,title=G112 · clé inconnue::50 %25%0A::error::ha\n"
    )


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("indise", ["consigne", "indices"], "indices"),
        ("A-DEK", ["A-DEC", "A1"], "A-DEC"),
        ("TITRE", ["titre"], "titre"),
        ("zzz", ["titre"], None),
        ("", ["titre"], None),
        ("indise" * 1_000, ["indices"], None),
    ],
)
def test_the_nearest_name_is_one_that_looks_like_it(written, known, meant):
    assert nearest(written, known) == meant


def test_every_code_has_a_title_and_a_help_that_read_well():
    for code, entry in CODES.items():
        assert len(code) == 4, code
        assert entry.title[0].islower() or not entry.title[0].isalpha(), code
        assert len(entry.title) <= 45, code
        assert entry.help.endswith((".", "!")), code
