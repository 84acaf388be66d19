"""`metadonnees`: which answers can be touched, in which order questions are asked, and what an author must mend."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.puzzles.base import Submit, Touch, Verdict
from gardiens.puzzles.metadata import SQUARES, Metadata
from tests.samples import puzzle

CARDS = {
    "a": {"date": "lundi 1er mars", "case": "D4"},
    "b": {"date": "mercredi 3 mars", "case": "F2", "heure": "17 h 06"},
    "c": {"date": "mercredi 24 février"},
}
HOME = {"id": "q1", "texte": "Où ?", "sur": "case", "reponse": "D4", "retours": {"F2": "C’est le club."}}
DAY = {"id": "q2", "texte": "Quel jour ?", "sur": "jour", "reponse": "mercredi", "retours": {"lundi": "Une fois."}}
NOWHERE = {"id": "q3", "texte": "Laquelle ?", "sur": "photo", "reponse": "c"}
START = {"answers": {}}


def photos(**cards: dict[str, str]) -> list[dict[str, Any]]:
    return [
        {"id": name, "image": "documents/photo-chat", "description": "Un chat", "legende": name, "fiche": card}
        for name, card in (cards or CARDS).items()
    ]


def one(*questions: dict[str, Any], shown: list[dict[str, Any]] | None = None) -> Metadata:
    return puzzle({"type": "metadonnees", "photos": shown or photos(), "questions": list(questions)})


def faults(written: Metadata) -> list[tuple[str, tuple]]:
    return [(fault.code, fault.path) for fault in written.faults()]


def test_questions_come_one_after_the_other_and_each_keeps_its_answer():
    asking, state = one(HOME, DAY, NOWHERE), START
    for stage, (right, outcome) in enumerate(zip(asking.solution(), ("progress", "progress", "solved"), strict=True)):
        assert asking.stage(state) == stage
        state, verdict = asking.play(state, right)
        assert verdict.outcome == outcome
    assert state == {"answers": {"q1": "D4", "q2": "mercredi", "q3": "c"}}
    assert asking.asked(state).id == "q3"


@given(square=st.sampled_from(SQUARES))
def test_every_square_of_the_map_can_be_answered_and_only_one_is_right(square):
    state, verdict = one(HOME).play(START, Submit({"q1": square}))
    if square == "D4":
        assert verdict.solved
    else:
        assert (state, verdict) == (START, Verdict("mistake", f"q1_{square}"))


def test_a_day_is_the_first_word_of_a_date():
    asking = one(DAY)
    assert asking.values(asking.questions[0]) == ("lundi", "mercredi")


def test_only_what_some_card_says_can_be_answered():
    asking = one({"id": "q", "texte": "À quelle heure ?", "sur": "heure", "reponse": "17 h 06"})
    assert asking.values(asking.questions[0]) == ("17 h 06",)


@pytest.mark.parametrize(
    "given_input",
    [Touch("D4"), Submit("D4"), Submit({"q2": "mercredi"}), Submit({"q1": "G7"}), Submit({"q1": "D4", "q2": "lundi"})],
    ids=str,
)
def test_what_answers_another_question_or_nothing_makes_no_sense(given_input):
    assert one(HOME, DAY).play(START, given_input) is None


def test_other_answers_may_be_accepted():
    asking = one({**HOME, "acceptes": ["D5"]})
    assert asking.play(START, Submit({"q1": "D5"}))[1].solved


def test_a_mistake_of_the_second_question_comes_after_the_first_is_settled():
    asking = one(HOME, DAY)
    assert asking.distractors()["q2_lundi"] == (Submit({"q1": "D4"}), Submit({"q2": "lundi"}))
    assert asking.feedback("q2_lundi") == "Une fois."
    assert "q2_lundi" in asking.mistakes()


def test_a_good_puzzle_has_nothing_to_mend():
    written = one(HOME, DAY, NOWHERE)
    assert (faults(written), list(written.remarks())) == ([], [])


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ({**HOME, "reponse": "G7"}, [("G356", ("questions", 0, "reponse"))]),
        ({**HOME, "acceptes": ["d4"]}, [("G356", ("questions", 0, "acceptes"))]),
        ({**DAY, "reponse": "jeudi"}, [("G356", ("questions", 0, "reponse"))]),
        ({**NOWHERE, "reponse": "z"}, [("G356", ("questions", 0, "reponse"))]),
        ({**DAY, "sur": "lieu", "retours": {}}, [("G356", ("questions", 0, "reponse"))]),
        ({**HOME, "retours": {"Z9": "?"}}, [("G357", ("questions", 0, "retours", "Z9"))]),
        ({**HOME, "retours": {"D4": "Oui."}}, [("G357", ("questions", 0, "retours", "D4"))]),
    ],
)
def test_an_answer_that_nobody_can_touch_is_said(question, found):
    assert faults(one(question)) == found


def test_two_photographs_with_one_caption_are_refused():
    alike = [{**photo, "legende": "La vue"} for photo in photos()]
    assert faults(one(HOME, shown=alike)) == [("G358", ("photos", number)) for number in range(3)]


def test_a_card_that_would_push_the_map_away_is_refused():
    long = photos(a={"date": "lundi", "auteur": "une personne au nom vraiment trop long"}, b={"case": "F2"})
    assert faults(one(HOME, shown=long)) == [("G358", ("photos", 0, "fiche", "auteur"))]
    names = ("date", "heure", "lieu", "appareil", "logiciel", "auteur")
    high = photos(a=dict.fromkeys(names, "rien"), b={"case": "F2"})
    assert faults(one(HOME, shown=high)) == [("G358", ("photos", 0, "fiche"))]


def test_coordinates_are_pointed_out_for_they_lead_to_a_true_place():
    shown = photos(a={"coordonnees": "48,1 N 2,3 E"}, b={"case": "F2"})
    remarks = list(one(HOME, shown=shown).remarks())
    assert [(remark.code, remark.path) for remark in remarks] == [("G359", ("photos", 0, "fiche", "coordonnees"))]
