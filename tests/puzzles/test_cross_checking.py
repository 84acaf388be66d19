"""A team judges claims against sources, then may answer one question more."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from gardiens.puzzles.base import Submit, Touch, Verdict
from gardiens.puzzles.cross_checking import BONUS, EXAMPLE, OTHER_BONUS, CrossChecking
from tests.samples import puzzle

WRITTEN = {
    "type": "recoupement",
    "sources": [{"id": f"S{n}", "nom": f"Source {n}", "piece": "photo"} for n in (1, 2, 3)],
    "affirmations": [
        {"id": "C1", "texte": "Un.", "statut": "contredit", "tolere": ["non_prouve"],
         "retours": {"confirme": "Non.", "non_prouve": "Prudent."}},
        {"id": "C2", "texte": "Deux.", "statut": "confirme"},
    ],
}  # fmt: skip
BONUS_ASKED = {"question": "Lesquelles ?", "sources": ["S2", "S3"]}
RIGHT = {"C1": "contredit", "C2": "confirme"}


def written(**over: object) -> CrossChecking:
    made = puzzle({**WRITTEN, **over})
    assert isinstance(made, CrossChecking)
    return made


def verdict(one: CrossChecking, *answers: object) -> Verdict | None:
    state, said = one.start(), None
    for answer in answers:
        played = one.play(state, Submit(answer))  # type: ignore[arg-type]
        if played is None:
            return None
        state, said = played
    return said


def test_every_claim_with_its_status_solves_it():
    assert verdict(written(), RIGHT) == Verdict("solved")


def test_a_tolerated_status_is_accepted_and_kept_so_that_its_nuance_can_be_said():
    one = written()
    played = one.play(one.start(), Submit(RIGHT | {"C1": "non_prouve"}))
    assert played is not None
    state, said = played
    assert said.solved
    assert one.settled(state) == {"C1": "non_prouve", "C2": "confirme"}
    assert one.feedback("C1_non_prouve") == "Prudent."


def test_one_claim_off_is_close_and_names_the_claim_and_what_was_said_of_it():
    assert verdict(written(), RIGHT | {"C2": "non_prouve"}) == Verdict("mistake", "C2_non_prouve", close=True)


def test_of_two_claims_off_the_author_s_first_is_named_and_nothing_is_close():
    given = {"C2": "contredit", "C1": "confirme"}
    assert verdict(written(), given) == Verdict("mistake", "C1_confirme", close=False)


def test_a_mistake_is_not_remembered():
    one = written()
    played = one.play(one.start(), Submit(RIGHT | {"C1": "confirme"}))
    assert played is not None
    assert played[0] == one.start()


@pytest.mark.parametrize(
    "answer",
    [{}, {"C1": "contredit"}, RIGHT | {"C3": "confirme"}, RIGHT | {"C1": "vrai"}, ("S1", "S2"), "C1"],
    ids=str,
)
def test_an_answer_that_does_not_judge_every_claim_makes_no_sense(answer):
    assert verdict(written(bonus=BONUS_ASKED), answer) is None


def test_touching_makes_no_sense():
    one = written()
    assert one.play(one.start(), Touch("C1")) is None


def test_with_a_bonus_question_settled_claims_are_only_a_stage():
    assert verdict(written(bonus=BONUS_ASKED), RIGHT) == Verdict("progress")


@pytest.mark.parametrize(
    ("picked", "name"),
    [(("S2", "S3"), BONUS), (("S3", "S2"), BONUS), (("S1", "S3"), OTHER_BONUS), (("S1", "S2"), OTHER_BONUS)],
)
def test_the_bonus_question_never_blocks(picked, name):
    assert verdict(written(bonus=BONUS_ASKED), RIGHT, picked) == Verdict("solved", name)


@pytest.mark.parametrize("picked", [(), ("S2",), ("S2", "S2"), ("S1", "S2", "S3"), ("S2", "S9"), RIGHT], ids=str)
def test_the_bonus_question_takes_as_many_known_sources_as_it_asks_for(picked):
    assert verdict(written(bonus=BONUS_ASKED), RIGHT, picked) is None


def test_tolerated_statuses_are_no_distractors():
    assert set(written().distractors()) == {"C1_confirme", "C2_contredit", "C2_non_prouve"}


def test_the_statuses_have_usual_names_and_any_of_them_may_be_renamed():
    words = written(vocabulaire={"contredit": "Faux"}).vocabulary
    assert [words.word(status) for status in ("confirme", "contredit", "non_prouve")] == [
        "confirmé", "Faux", "non prouvé",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("over", "said"),
    [
        ({"bonus": {**BONUS_ASKED, "sources": ["S2", "S9"]}}, "«\xa0S9\xa0» n’existe pas"),
        ({"bonus": {**BONUS_ASKED, "sources": ["S2", "S2"]}}, "nommée deux fois"),
        ({"affirmations": [{"id": "C", "texte": "Un.", "statut": "confirme", "tolere": ["confirme"]}]}, "statut juste"),
        ({"affirmations": [{"id": "C", "texte": "Un.", "statut": "confirme", "retours": {"confirme": "Oui."}}]},
         "statut juste"),
    ],
)  # fmt: skip
def test_what_could_never_be_played_is_refused_in_french(over, said):
    with pytest.raises(ValidationError, match=said):
        written(**over)


def test_the_example_has_both_stages():
    assert len(puzzle(EXAMPLE).solution()) == 2
