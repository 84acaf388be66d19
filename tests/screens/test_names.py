"""A name and what explains it are told apart, however an animator wrote them and however long they are."""

from __future__ import annotations

import pytest

from gardiens.screens.puzzles.names import named, split

LONG = 200_000
"""A pattern that reads a text again from each of its characters takes minutes for so many: the suite's own limit."""


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Désinformation (on trompe exprès)", ("Désinformation", "on trompe exprès")),
        ("  Satire(pour rire) ", ("Satire", "pour rire")),
        ("Satire", ("Satire", None)),
        ("(pour rire)", ("(pour rire)", None)),
        ("Satire ()", ("Satire ()", None)),
        ("Satire (pour rire) !", ("Satire (pour rire) !", None)),
        ("Satire (pour (bien) rire)", ("Satire (pour (bien) rire)", None)),
        ("Satire (pour) rire (bien)", ("Satire (pour) rire (bien)", None)),
        ("a" + " " * LONG + "b", ("a" + " " * LONG + "b", None)),
        ("a" + " " * LONG + "(b)", ("a", "b")),
        ("(" * LONG, ("(" * LONG, None)),
    ],
)
def test_what_is_between_a_last_parenthesis_explains_the_name_before_it(text, parts):
    assert split(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Troller : provoquer pour faire réagir", ("Troller", "provoquer pour faire réagir")),
        ("Troller (en ligne)", ("Troller", "en ligne")),
        ("À 18:30 on part", ("À 18:30 on part", None)),
        (" : provoquer", (": provoquer", None)),
        ("Il a dit « non : jamais »", ("Il a dit « non : jamais »", None)),
        ("C’est fini. Voici : la suite", ("C’est fini. Voici : la suite", None)),
        ("a" * 40 + " : b", ("a" * 40, "b")),
        ("a" * 41 + " : b", ("a" * 41 + " : b", None)),
        ("a" + " " * LONG + ":" + " " * LONG + "b", ("a", "b")),
        ("a" + " " * LONG + "b", ("a" + " " * LONG + "b", None)),
    ],
)
def test_what_is_after_a_colon_explains_a_short_name_before_it(text, parts):
    assert named(text) == parts
