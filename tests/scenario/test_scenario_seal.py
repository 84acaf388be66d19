"""What a scenario gives for the finale is named by variables that can hold it."""

from __future__ import annotations

import pytest

from gardiens.scenario.load import load_text
from tests.scenario.malformed_cases import SCENARIO

SEAL = "sceau: {numero: adulte, mots: [{rang: 2, variable: adulte}]}\n"


def codes(added: str) -> list[tuple[str, int]]:
    return [(found.code, found.line) for found in load_text(SCENARIO + added).diagnostics]


LAST = SCENARIO.count("\n") + 1


def test_texts_will_do():
    assert codes(SEAL) == codes("")


@pytest.mark.parametrize(
    ("name", "code"),
    [("adultes", "G204"), ("confiance", "G213"), ("a_menti", "G213")],
    ids=["unknown", "number", "switch"],
)
def test_what_cannot_hold_a_text_is_refused_at_its_place(name, code):
    assert (code, LAST) in codes(SEAL.replace("numero: adulte", f"numero: {name}"))
    assert (code, LAST) in codes(SEAL.replace("variable: adulte", f"variable: {name}"))


def test_an_unknown_variable_is_taken_for_the_nearest_text():
    (unknown,) = (
        found
        for found in load_text(SCENARIO + SEAL.replace("numero: adulte", "numero: adultes")).diagnostics
        if found.code == "G204"
    )
    assert unknown.suggestion == "adulte"


def test_beside_a_seal_the_report_has_room_for_three_gestures():
    gestures = "gestes: [{texte: Un}, {texte: Deux}, {texte: Trois}, {texte: Quatre}]\n"
    assert ("G111", LAST + 1) in codes(SEAL + gestures)
    assert codes(gestures) == codes("")
