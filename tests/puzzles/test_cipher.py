"""`chiffre`: what is enciphered, how answers are judged, and what an author must mend."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.puzzles.base import Submit, Verdict
from gardiens.puzzles.cipher import LETTERS, Cipher, read, words_of
from tests.samples import puzzle

THIRDS = [
    {"sceau": "■", "table": dict(zip("ABCDEFGHI", "EIGJHKCLB", strict=True))},
    {"sceau": "▲", "table": dict(zip("JKLMNOPQR", "MNDOFPQRS", strict=True))},
    {"sceau": "●", "table": dict(zip("STUVWXYZ", "TUVAWXYZ", strict=True))},
]


def wheel(clear: str = "Effacer avant minuit", shift: int | None = 7, **more: object) -> Cipher:
    given = {"type": "chiffre", "clair": clear, **({} if shift is None else {"cle": shift}), **more}
    return puzzle(given)


def table(clear: str = "La Brume est faite de clics", halves: object = THIRDS, **more: object) -> Cipher:
    return puzzle({"type": "chiffre", "methode": "substitution", "clair": clear, "moities": halves, **more})


def judged(one: Cipher, answer: str) -> Verdict:
    _, verdict = one.play(one.start(), Submit(answer))
    return verdict


def codes(one: Cipher) -> list[tuple[str, tuple]]:
    return [(fault.code, fault.path) for fault in one.faults()]


@pytest.mark.parametrize(
    ("one", "ciphered"),
    [
        (wheel(), "LMMHJLY HCHUA TPUBPA"),
        (wheel("Efface", 3), "HIIDFH"),
        (wheel("Les données partent à minuit"), "SLZ KVUULLZ WHYALUA H TPUBPA"),
        (table(), "HV IQTJA ARS NVBSA LA GHBGR"),
        (table("clics"), "GHBGR"),
    ],
    ids=["C6", "C6-cycle3", "C6-lycee", "D4", "D4-cycle3"],
)
def test_the_messages_of_the_scenarios_come_out_as_they_were_written(one, ciphered):
    assert " ".join(one.ciphered) == ciphered
    assert codes(one) == []


def test_accents_ligatures_and_apostrophes_are_no_obstacle():
    assert words_of("L’œuvre : à Noël, ça va !") == ("L", "OEUVRE", "A", "NOEL", "CA", "VA")


@given(word=st.text(LETTERS, max_size=20), turn=st.integers(1, 25))
def test_what_a_turn_enciphers_the_other_way_reads(word, turn):
    assert read(read(word, -turn), turn) == word
    assert not word or read(word, turn) != word


@given(turn=st.integers(1, 25))
def test_one_turn_only_reads_the_message_and_every_other_has_a_name(turn):
    one = wheel()
    expected = Verdict("solved") if turn == 7 else Verdict("mistake", f"cle_{turn}")
    assert judged(one, str(turn)) == expected
    assert turn == 7 or expected.name in one.mistakes()


@pytest.mark.parametrize("answer", ["0", "26", "-7", "007", "sept", "", "EFFACER"])
def test_what_is_no_turn_of_the_wheel_makes_no_sense(answer):
    assert wheel().play({}, Submit(answer)) is None


def test_turning_the_wrong_way_is_foreseen_without_its_author():
    one = wheel()
    assert one.distractors() == {"cle_19": (Submit("19"),)}
    assert one.feedback("cle_19")
    own = wheel(pieges=[{"cle": 19, "retour": "Dans l’autre sens."}])
    assert own.feedback("cle_19") == "Dans l’autre sens."


def test_with_thirteen_steps_both_ways_are_right():
    assert wheel(shift=13).distractors() == {}


def test_a_typed_message_is_right_whatever_its_capitals_accents_and_spaces():
    assert judged(table(), "LABRUMEESTFAITEDECLICS").solved
    assert judged(table(), "la brume est faîte de clics").solved


def test_one_letter_away_is_close_and_two_are_not():
    one = table()
    assert judged(one, "XABRUMEESTFAITEDECLICS") == Verdict("mistake", close=True)
    assert judged(one, "XXBRUMEESTFAITEDECLICS") == Verdict("mistake")
    assert one.well_read("XXBRUMEESTFAITEDECLICS") == 20


def test_a_foreseen_text_has_its_name_and_words():
    one = table("clics", pieges=[{"texte": "Ghbgr", "retour": "Ce sont les lettres du mur."}])
    assert judged(one, "GHBGR").name == "Ghbgr"
    assert one.feedback("Ghbgr") == "Ce sont les lettres du mur."


def test_what_is_too_short_or_no_letter_makes_no_sense():
    for answer in ("", "CLIC", "CLIC5", "CLICSS"):
        assert table("clics").play({}, Submit(answer)) is None


def test_only_the_wheel_may_be_kept_aside():
    assert wheel().keeps_arrangement
    assert not table().keeps_arrangement


HALVES = ("moities", 0, "table", "B")


@pytest.mark.parametrize(
    ("one", "found"),
    [
        (wheel(shift=0), [("G369", ("cle",))]),
        (wheel(shift=None), [("G369", ("methode",))]),
        (wheel("…"), [("G370", ("clair",))]),
        (wheel("Rendez-vous à 8 heures"), [("G370", ("clair",))]),
        (wheel("Anticonstitutionnellement"), [("G370", ("clair",))]),
        (wheel("Chaque lanterne allumée repousse un peu la Brume de Valombre"), [("G370", ("clair",))]),
        (wheel(moities=THIRDS), [("G371", ("moities",))]),
        (wheel(pieges=[{"texte": "a"}]), [("G372", ("pieges", 0))]),
        (wheel(pieges=[{"cle": 0}]), [("G372", ("pieges", 0))]),
        (table(cle=3), [("G369", ("cle",))]),
        (table(halves=[]), [("G371", ("methode",))]),
        (table("aa", halves=[{"sceau": "■", "table": {"A": "A", "B": "A"}}]), [("G371", HALVES)]),
        (table("ab", halves=[{"sceau": "■", "table": {"C": "A"}}]), [("G371", ("moities",))]),
        (table("clics", pieges=[{"texte": "clic"}]), [("G372", ("pieges", 0))]),
        (table("clics", pieges=[{"cle": 3}]), [("G372", ("pieges", 0))]),
    ],
)  # fmt: skip
def test_what_cannot_be_played_is_said_where_it_is_written(one, found):
    assert codes(one) == found


def test_a_table_higher_than_the_screen_is_refused():
    halves = [
        {"sceau": "■", "table": {"A": "A"}}, {"sceau": "▲", "table": {"B": "B"}},
        {"sceau": "●", "table": {letter: letter for letter in LETTERS[2:]}},
    ]  # fmt: skip
    assert codes(table("ab", halves=halves)) == [("G371", ("moities",))]


def test_a_table_names_single_letters():
    with pytest.raises(ValueError, match="une lettre de A à Z"):
        table("ab", halves=[{"sceau": "■", "table": {"a": "B"}}])
