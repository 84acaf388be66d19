"""A level may add elements to the lists of the base."""

from __future__ import annotations

from gardiens.puzzles.sorting import Sorting
from gardiens.scenario.load import load_text
from tests.screens.sorting_to_show import SORTS, sorts


def drawers(level: str) -> list[str]:
    step = sorts(level).puzzle("A5")
    assert step is not None
    assert isinstance(step.puzzle, Sorting)
    return [category.id for category in step.puzzle.categories]


def found(right: str, wrong: str) -> list[tuple[str, int | None]]:
    assert right in SORTS
    return [(each.code, each.line) for each in load_text(SORTS.replace(right, wrong, 1)).diagnostics]


def line(words: str) -> int:
    return SORTS[: SORTS.index(words)].count("\n") + 1


def test_what_is_added_comes_after_the_base_at_its_level_only():
    assert drawers("lycee") == [*drawers("college"), "malinfo"]


def test_what_is_added_is_checked_at_its_own_place():
    assert found("categorie: malinfo", "categorie: malinfos") == [
        ("G344", line("categorie: malinfo")),
    ]


def test_an_added_element_may_not_have_the_name_of_another():
    assert found("- id: k9", "- id: k8") == [("G211", line("- id: k9"))]


def test_a_list_that_does_not_exist_is_said_where_it_is_written():
    assert ("G112", line("          cartes:\n            - id: k9")) in found(
        "          cartes:\n            - id: k9", "          carte:\n            - id: k9"
    )


def test_what_is_added_is_lists():
    (first, *_) = found(
        "          categories:\n            - {id: malinfo", "          categories:\n            {id: malinfo"
    )
    assert first == ("G109", line("        ajouter:") + 1)
