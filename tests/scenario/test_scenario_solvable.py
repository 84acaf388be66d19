"""A puzzle that no team could solve is found before anybody meets it."""

from __future__ import annotations

import re

import pytest

from gardiens.diagnostics import Diagnostic
from gardiens.scenario.load import load_text

LOCK = """\
format: 1
id: essai
titre: Essai
accroche: Pour voir.
theme: libre
niveaux: [cycle3, college]
duree: 1 min
debut: cadenas
etapes:
  cadenas:
    type: code
    titre: Le cadenas
    consigne: Composez la date.
    duree: 1 min
    cases: [{libelle: Jour, nombre: 2}, {libelle: Mois, nombre: 2}]
    valeur: "1408"
    acceptes: [14/08]
    pieges:
      - {valeur: "3008", retour: Plus ancien.}
    a_retenir: Jour puis mois.
    suite: fin
  fin: {type: fin, titre: Fin}
"""


def found(text: str, right: str = "", wrong: str = "") -> list[Diagnostic]:
    """What is said of the text with `wrong` instead of `right`."""
    assert right in text
    return list(load_text(text.replace(right, wrong, 1) if right else text).diagnostics)


def marked(text: str, right: str, wrong: str) -> list[tuple[str, int, int]]:
    """Codes and places, beside the place of what `⟦…⟧` marks in `wrong`."""
    changed = text.replace(right, wrong, 1)
    before = changed[: changed.index("⟦")]
    where = (before.count("\n") + 1, len(before) - before.rfind("\n"))
    clean = re.sub("[⟦⟧]", "", changed)
    return [(each.code, each.line - where[0], each.column - where[1]) for each in load_text(clean).diagnostics]


def test_the_lock_has_nothing_to_correct():
    assert found(LOCK) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('valeur: "1408"', 'valeur: ⟦"148"⟧'),
        ('valeur: "1408"', "valeur: ⟦août⟧"),
        ("acceptes: [14/08]", "acceptes: [14/08, ⟦14/8⟧]"),
        ('{valeur: "3008",', '{valeur: ⟦"300"⟧,'),
        ("    cases: [{libelle: Jour, nombre: 2}", "    ⟦cases⟧: [{libelle: Jour, nombre: 7}"),
    ],
)
def test_a_code_that_no_key_can_compose_is_said_at_its_place(right: str, wrong: str):
    first = marked(LOCK, right, wrong)[0]
    assert first[:2] == ("G330", 0)
    assert first[2] == 0 or "cases" in wrong


def test_it_is_said_what_the_slots_expect():
    (said,) = found(LOCK, 'valeur: "1408"', 'valeur: "148"')
    assert said.message == "« 148 » ne va pas dans les 4 cases."
    assert said.expected == "4 chiffres, séparateurs non comptés"


def test_a_code_starting_with_zero_is_text_without_quotes_too():
    assert found(LOCK.replace("14/08", "01/02"), 'valeur: "1408"', "valeur: 0102") == []


@pytest.mark.parametrize("code", ["1408", "14/08", "14 08"])
def test_a_trap_that_is_the_right_code_is_refused(code: str):
    assert [each.code for each in found(LOCK, 'valeur: "3008"', f'valeur: "{code}"')] == ["G306"]


def test_a_trap_without_a_word_and_a_trap_given_twice_are_refused():
    assert [each.code for each in found(LOCK, ", retour: Plus ancien.", "")] == ["G307"]
    twice = 'retour: Plus ancien.}\n      - {valeur: "3008", retour: Encore.}'
    assert [each.code for each in found(LOCK, "retour: Plus ancien.}", twice)] == ["G211"]


def test_the_words_of_a_trap_may_stand_in_the_step():
    assert found(LOCK, ", retour: Plus ancien.}", '}\n    retours: {"3008": Plus ancien.}') == []
