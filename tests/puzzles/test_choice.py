"""A team picks one card."""

from __future__ import annotations

from gardiens.puzzles.base import Submit, Touch, Verdict
from tests.samples import puzzle

QUIZ = puzzle("""
type: choix
options:
  - {id: blog, texte: Un blog, retour: Personne ne signe.}
  - {id: mairie, texte: La mairie, juste: true}
  - {id: gazette, texte: La Gazette, juste: true}
""")
DECISION = puzzle("""
type: choix
decision: true
options:
  - {id: avouer, texte: On avoue., si: {a_partage: true}}
  - {id: attendre, texte: On attend.}
""")


def judged(one, given):
    return one.play(one.start(), given)[1]


def test_the_right_card_solves_and_says_which_it_was():
    assert judged(QUIZ, Submit("mairie")) == Verdict("solved", "mairie")


def test_two_cards_may_be_right():
    assert judged(QUIZ, Submit("gazette")).solved


def test_a_wrong_card_is_a_mistake_with_its_own_words():
    assert judged(QUIZ, Submit("blog")) == Verdict("mistake", "blog")
    assert QUIZ.feedback("blog") == "Personne ne signe."


def test_no_card_of_a_decision_is_wrong():
    assert all(judged(DECISION, Submit(option.id)).solved for option in DECISION.options)
    assert DECISION.distractors() == {}


def test_a_decision_is_solved_by_a_card_that_is_always_offered():
    assert DECISION.solution() == (Submit("attendre"),)


def test_a_question_without_right_answer_has_no_solution_rather_than_an_accident():
    lost = puzzle("{type: choix, options: [{id: a, texte: A}, {id: b, texte: B}]}")
    assert lost.solution() == ()


def test_a_card_is_sent_not_touched_and_one_at_a_time():
    assert QUIZ.play({}, Touch("mairie")) is None
    assert QUIZ.play({}, Submit(("mairie",))) is None
