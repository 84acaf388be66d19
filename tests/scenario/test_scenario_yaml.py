"""YAML's old traps are closed: what looks like a text to an animator is a text."""

from __future__ import annotations

import pytest
from malformed_cases import SCENARIO

from gardiens.scenario.load import load_text
from gardiens.scenario.source import Source, Span
from gardiens.scenario.tree import Tree, compose, plain


def read(text: str) -> object:
    root = compose(Source(text, "essai.yaml"))
    assert root is not None
    return plain(root)


@pytest.mark.parametrize(
    "written",
    ["0042", "12:30", "oui", "non", "on", "off", "yes", "NO", "True", "TRUE", "Null", "0x10", "0o7", "1_000", "1.5",
     "1e3", "+2", "-0", ".inf", "2026-03-02", "190:20:30", "1" * 19, "=", "1,5", "0b1"],
)  # fmt: skip
def test_what_looks_like_a_text_is_a_text(written):
    assert read(f"a: {written}\n") == {"a": written}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("~", None),
        ("", None),
        ("null", None),
        ("0", 0),
        ("7", 7),
        ("-12", -12),
        ('"7"', "7"),
    ],
)
def test_only_a_few_words_are_something_else(written, value):
    assert read(f"a: {written}\n") == {"a": value}


def test_lists_become_tuples_so_that_nothing_read_ever_changes():
    assert read("a: [1, [b]]\n") == {"a": (1, ("b",))}


def test_a_number_is_a_text_where_a_text_is_wanted():
    loaded = load_text(SCENARIO.replace("titre: Le post", "titre: 1408"))
    assert loaded.levels["college"].puzzle("enquete").title == "1408"


def test_a_step_may_be_called_by_a_number():
    loaded = load_text(SCENARIO.replace("    suite: quiz", "    suite: 2").replace("  quiz:", "  2:"))
    assert loaded.diagnostics == ()


def test_comments_that_look_like_comments_are_left_alone():
    loaded = load_text(
        SCENARIO.replace("duree: 3 min", "duree: 3 min   # lecture comprise")
        .replace("theme: libre", "theme: libre # ou infox")
        .replace("accroche: Pour voir.", 'accroche: "Le #crocodile."')
    )
    assert loaded.diagnostics == ()


TREE_TEXT = "titre: 🚨 Été\nliste:\n  - {id: a, texte: Un}\n  - id: b\n    texte: |\n      Deux mots\n\n      et la suite ici\nvide:\n"
TREE_SOURCE = Source(TREE_TEXT, "essai.yaml")
TREE_ROOT = compose(TREE_SOURCE)
assert TREE_ROOT is not None
TREE = Tree(TREE_SOURCE, TREE_ROOT)


def test_a_value_is_placed_by_characters_not_bytes():
    assert TREE.value(("titre",)) == Span(1, 8, 5)


def test_a_value_in_a_list_is_placed():
    assert TREE.value(("liste", 0, "texte")) == Span(3, 20, 2)
    assert TREE.key(("liste", 0, "texte")) == Span(3, 13, 5)


def test_what_is_not_written_is_placed_at_what_holds_it():
    assert TREE.value(("liste", 0, "retour")) == TREE.value(("liste", 0))
    assert TREE.key(("absent",)) == TREE.value(())


def test_a_value_on_several_lines_is_placed_at_its_key():
    assert TREE.value(("liste",)) == Span(2, 1, 5)


def test_words_are_found_inside_a_folded_text():
    assert TREE.within(("liste", 1, "texte"), "mots et la") == Span(6, 12, 4)
    assert TREE.within(("liste", 1, "texte"), "suite ici") == Span(8, 13, 9)
    assert TREE.within(("liste", 1, "texte"), "absent").line == 5
