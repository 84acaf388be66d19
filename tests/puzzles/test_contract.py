"""Every puzzle type keeps the same promises."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.puzzles import MODULES, PUZZLE_TYPES
from gardiens.puzzles.base import Puzzle, Submit, Touch
from gardiens.puzzles.multiple_choice import INCOMPLETE
from gardiens.puzzles.propagation import DEPARTURE, REFUSAL
from tests.samples import puzzle

PUZZLES = {french: puzzle(module.EXAMPLE) for french, module in MODULES.items()}

SAID_BY_THE_STEP = {INCOMPLETE, DEPARTURE, REFUSAL}
"""Mistakes that belong to no element: their words are in the step's `retours`, or the screen has its own."""

TYPED = {"texte"}
"""Where any words make sense: those that nobody foresaw are a mistake like any other."""

every_type = pytest.mark.parametrize("french", sorted(PUZZLE_TYPES))

JUNK = (
    Touch(""),
    Touch("n’existe pas"),
    Submit(),
    Submit(""),
    Submit("n’existe pas"),
    Submit(("n’existe pas",)),
    Submit({}),
    Submit({"n’existe pas": "nulle part"}),
)


def played(one: Puzzle, *inputs):
    """The state and the last verdict after `inputs`, none of which may be senseless."""
    state, verdict = one.start(), None
    for given_input in inputs:
        answered = one.play(state, given_input)
        assert answered is not None
        state, verdict = answered
    return state, verdict


def test_each_type_is_registered_with_its_file_and_its_own_name():
    assert MODULES.keys() == PUZZLE_TYPES.keys()
    for french, kind in PUZZLE_TYPES.items():
        assert kind.__module__ == MODULES[french].__name__
        assert kind.model_fields["type"].annotation.__args__ == (french,)


@every_type
def test_the_example_is_of_its_type(french):
    assert isinstance(PUZZLES[french], PUZZLE_TYPES[french])


@every_type
def test_the_solution_solves_at_its_last_input_and_not_before(french):
    one = PUZZLES[french]
    solution = one.solution()
    assert played(one, *solution)[1].solved
    for length in range(1, len(solution)):
        assert played(one, *solution[:length])[1].outcome == "progress"


@every_type
def test_each_distractor_is_a_mistake_of_its_name_that_is_explained(french):
    one = PUZZLES[french]
    assert bool(one.distractors()) is one.has_right_answer  # else every answer leads on
    for name, wrong in one.distractors().items():
        _, verdict = played(one, *wrong)
        assert (verdict.outcome, verdict.name) == ("mistake", name)


@every_type
def test_each_distractor_has_the_author_s_words_beside_it(french):
    one = PUZZLES[french]
    for name in one.distractors().keys() - SAID_BY_THE_STEP:
        assert one.feedback(name)
    assert one.feedback("n’existe pas") is None


@every_type
@pytest.mark.parametrize("junk", JUNK, ids=str)
def test_an_input_without_sense_is_neither_right_nor_wrong(french, junk):
    one = PUZZLES[french]
    answered = one.play(one.start(), junk)
    # An empty selection makes sense where several things are picked; it is then a mistake like any other.
    sensible = junk == Submit() or (french in TYPED and junk == Submit("n’existe pas"))
    assert answered is None or (sensible and answered[1].outcome == "mistake")


@every_type
def test_the_state_stays_json_and_the_one_given_is_never_changed(french):
    one = PUZZLES[french]
    for inputs in (one.solution(), *one.distractors().values()):
        state = one.start()
        for given_input in inputs:
            before = orjson.dumps(state)
            after, _ = one.play(state, given_input)
            assert orjson.dumps(state) == before
            assert orjson.loads(orjson.dumps(after)) == after
            state = after


NAMES = st.sampled_from(
    sorted({option for one in PUZZLES.values() for option in one.distractors()} | {"nom", "officiel", "x"})
)
INPUTS = st.one_of(
    st.builds(Touch, NAMES | st.text(max_size=3)),
    st.builds(Submit, NAMES | st.lists(NAMES, max_size=4).map(tuple) | st.dictionaries(NAMES, NAMES, max_size=3)),
)


@every_type
@given(inputs=st.lists(INPUTS, max_size=8))
def test_no_series_of_inputs_breaks_it_and_the_same_series_says_the_same(french, inputs):
    one = PUZZLES[french]

    def verdicts():
        state = one.start()
        for given_input in inputs:
            answered = one.play(state, given_input)
            if answered is not None:
                state, verdict = answered
                yield orjson.dumps(state), verdict

    assert list(verdicts()) == list(verdicts())
