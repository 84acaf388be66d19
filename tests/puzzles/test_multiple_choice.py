"""A team picks several options."""

from __future__ import annotations

import pytest

from gardiens.puzzles.base import Submit, Verdict
from gardiens.puzzles.multiple_choice import INCOMPLETE
from tests.samples import puzzle

BRICKS = puzzle("""
type: choix_multiple
options:
  - {id: effacer, texte: Effacer., retour: On y croit encore.}
  - {id: dire, texte: Dire., juste: true}
  - {id: corriger, texte: Corriger., juste: true}
  - {id: excuser, texte: S’excuser., juste: true}
  - {id: accuser, texte: Accuser., retour: Cela ne corrige rien.}
""")


def judged(*picked):
    return BRICKS.play(BRICKS.start(), Submit(picked))[1]


@pytest.mark.parametrize("picked", [("dire", "corriger", "excuser"), ("excuser", "dire", "corriger")])
def test_all_the_right_options_solve_in_any_order(picked):
    assert judged(*picked) == Verdict("solved")


def test_an_option_sent_twice_counts_once():
    assert judged("dire", "dire", "corriger", "excuser").solved
    assert judged("dire", "dire", "dire").name == INCOMPLETE


def test_a_missing_option_leaves_the_answer_incomplete():
    assert judged("dire", "corriger") == Verdict("mistake", INCOMPLETE, close=True)


def test_the_first_wrong_option_in_the_author_s_order_names_the_mistake():
    assert judged("accuser", "dire", "corriger", "effacer").name == "effacer"


@pytest.mark.parametrize(
    ("picked", "close"),
    [
        (("dire", "corriger", "accuser"), True),
        (("dire", "corriger", "excuser", "accuser"), True),
        (("dire",), False),
        (("dire", "corriger", "excuser", "accuser", "effacer"), False),
        (("dire", "accuser"), False),
        ((), False),
    ],
    ids=["one swapped", "one too many", "two missing", "two too many", "one swapped and one missing", "nothing"],
)
def test_an_answer_is_close_when_one_thing_only_separates_it_from_the_right_one(picked, close):
    assert judged(*picked) == Verdict("mistake", judged(*picked).name, close)


def test_an_unknown_option_makes_no_sense_even_beside_right_ones():
    assert BRICKS.play({}, Submit(("dire", "corriger", "excuser", "x"))) is None


def test_neither_a_text_nor_an_assignment_is_a_selection():
    assert BRICKS.play({}, Submit("dire")) is None
    assert BRICKS.play({}, Submit(dict.fromkeys(("dire", "corriger", "excuser"), "oui"))) is None


def test_the_right_options_and_the_mistakes_have_names():
    assert BRICKS.solution() == (Submit(("dire", "corriger", "excuser")),)
    assert set(BRICKS.distractors()) == {"effacer", "accuser"}
    assert BRICKS.feedback("accuser") == "Cela ne corrige rien."
