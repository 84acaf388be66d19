"""What the checker says of a `recoupement` that could not be played, and where."""

from __future__ import annotations

import pytest

from gardiens.diagnostics import Diagnostic
from gardiens.scenario.load import load_text
from tests.screens.cross_checking_to_show import OUT_OF_THE_PAGE


def found(right: str, wrong: str) -> Diagnostic:
    """The one thing said once `right` is replaced."""
    assert right in OUT_OF_THE_PAGE
    (diagnostic,) = load_text(OUT_OF_THE_PAGE.replace(right, wrong, 1)).diagnostics
    return diagnostic


def line(words: str) -> int:
    return OUT_OF_THE_PAGE[: OUT_OF_THE_PAGE.index(words)].count("\n") + 1


def test_the_scenario_itself_has_nothing_to_say():
    assert load_text(OUT_OF_THE_PAGE).diagnostics == ()


def test_a_status_without_a_word_is_said_at_its_claim():
    said = found("          non_prouve: Relisez la mairie", "          # non_prouve: Relisez la mairie")
    assert (said.code, said.line) == ("G307", line("- id: C2"))
    assert "C2_non_prouve" in said.message


def test_a_source_without_a_document_is_said_with_the_nearest_name():
    said = found("piece: s4-mairie", "piece: s4-mairies")
    assert (said.code, said.line, said.suggestion) == ("G202", line("piece: s4-mairie"), "s4-mairie")


def test_a_level_that_removes_a_source_of_the_bonus_is_told_so():
    said = found("retirer: [S7, C1]", "retirer: [S7, S3, C1]")
    assert said.code == "G115"
    assert "« S3 » n’existe pas dans cette énigme" in said.message.replace("\u00a0", " ")
    assert "cycle 3" in said.message


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("statut: non_prouve", "statut: peut-etre"),
        ("          contredit: Quelle source", "          faux: Quelle source"),
    ],
)
def test_a_status_that_does_not_exist_is_refused(right: str, wrong: str):
    assert found(right, wrong).code.startswith("G1")
