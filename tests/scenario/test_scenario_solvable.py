"""A puzzle that no team could solve is found before anybody meets it."""

from __future__ import annotations

import re

import pytest

from gardiens.diagnostics import Diagnostic
from gardiens.scenario.load import load_text

HEAD = """\
format: 1
id: essai
titre: Essai
accroche: Pour voir.
theme: libre
niveaux: [cycle3, college]
duree: 1 min
"""
LOCK = (
    HEAD
    + """\
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
)


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


# --- rumours --------------------------------------------------------------------------------------------------------

RUMOUR = (
    HEAD
    + """\
debut: rumeur
etapes:
  rumeur:
    type: propagation
    titre: La rumeur
    consigne: Cherchez.
    duree: 1 min
    noeuds:
      - {id: ECHO, nom: L’Écho, place: [10, 50], refuse: true}
      - {id: LOU, nom: Lou, place: [40, 20], retour: Lou l’a reçue.}
      - {id: BASILE, nom: Basile, place: [40, 80]}
      - {id: CLUB, nom: Le club, place: [80, 20], genre: groupe}
      - {id: ZOE, nom: Zoé, place: [80, 80]}
    liens:
      - [ECHO, LOU]
      - [ECHO, BASILE]
      - [LOU, CLUB]
      - [BASILE, ZOE]
    relais: 2
    retours:
      depart: Plus haut.
      refus: Il refuse.
      incomplet: Il en manque.
    a_retenir: On corrige.
    suite: fin
    variantes:
      cycle3: {missions: [origine]}
  fin: {type: fin, titre: Fin}
"""
)


def test_the_rumour_has_nothing_to_correct_at_any_level():
    assert found(RUMOUR) == []


def test_a_link_to_nobody_is_said_at_its_place_with_the_nearest_name():
    assert marked(RUMOUR, "[LOU, CLUB]", "[LOU, ⟦CLUBE⟧]") == [("G230", 0, 0)]
    (said,) = found(RUMOUR, "[LOU, CLUB]", "[LOU, CLUBE]")
    assert said.suggestion == "CLUB"


def test_a_rumour_begins_once():
    assert marked(RUMOUR, "    liens:\n      - [ECHO, LOU]\n", "    ⟦liens⟧:\n") == [("G331", 0, 0)]
    (two,) = found(RUMOUR, "      - [ECHO, LOU]\n", "")
    assert two.message == "Plusieurs comptes ne reçoivent la rumeur de personne : « ECHO » et « LOU »."
    (none,) = found(RUMOUR, "- [LOU, CLUB]", "- [LOU, CLUB]\n      - [CLUB, ECHO]")
    assert none.message == "Aucun compte n’est à l’origine de tous les autres."


def test_relays_that_cannot_reach_everybody_are_said_where_they_are_counted():
    assert marked(RUMOUR, "    relais: 2", "    relais: ⟦1⟧")[0] == ("G332", 0, 0)
    (said,) = found(RUMOUR, "    relais: 2", "    relais: 1")
    assert said.message == "Aucun relais n’atteint seul tous les comptes qui acceptent de corriger (au collège)."


def test_relays_too_many_are_only_a_warning():
    (said,) = found(RUMOUR, "    relais: 2", "    relais: 3")
    assert (said.code, said.is_error) == ("G333", False)
    assert said.message == "2 relais suffiraient : « LOU » et « BASILE » (au collège)."


def test_a_kind_of_account_that_does_not_exist_is_corrected():
    (said,) = found(RUMOUR, "genre: groupe", "genre: groupes")
    assert (said.code, said.suggestion) == ("G106", "groupe")


def test_a_variant_that_removes_an_account_removes_its_links():
    shorter = load_text(RUMOUR.replace("missions: [origine]", "missions: [origine], retirer: [CLUB, ZOE]"))
    assert shorter.diagnostics == ()
    kept = shorter.levels["cycle3"].steps["rumeur"]
    assert [node.id for node in kept.nodes] == ["ECHO", "LOU", "BASILE"]
    assert kept.links == (("ECHO", "LOU"), ("ECHO", "BASILE"))
    assert len(shorter.levels["college"].steps["rumeur"].links) == 4
