"""A team sets what applications may do, or moves sliders until every rule holds."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.diagnostics.codes import CODES
from gardiens.puzzles.base import Submit
from gardiens.puzzles.bounded import Sum, choices
from gardiens.puzzles.sliders import EXAMPLE, Sliders
from tests.samples import puzzle

PHONE = puzzle(EXAMPLE)
assert isinstance(PHONE, Sliders)
RULES = [
    {"id": "v", "ecart": ["V", "R"], "vaut": 2, "retour": "v !"},
    {"id": "s", "ecart": ["S", "V"], "vaut": 1, "retour": "s !"},
    {"id": "p", "ecart": ["P", "S"], "vaut": -2, "retour": "p !"},
    {"id": "total", "somme": ["V", "S", "P", "R"], "vaut": 14, "retour": "14 !"},
]


def sliders(rules=RULES, names="VSPR", over=None, **fields) -> Sliders:
    """Sliders of one letter; `over` adds to one of them."""
    written = [{"id": name, "nom": name, **(over or {}).get(name, {})} for name in names]
    made = puzzle({"type": "curseurs", "curseurs": written, "contraintes": rules, **fields})
    assert isinstance(made, Sliders)
    return made


def settings(**over) -> Sliders:
    """One panel with one setting."""
    setting = {"id": "a", "nom": "A", "valeurs": ["jamais", "oui"], "accepte": ["jamais"], **over}
    made = puzzle({"type": "curseurs", "panneaux": [{"id": "p", "titre": "P", "reglages": [setting]}]})
    assert isinstance(made, Sliders)
    return made


def judged(one: Sliders, **answer: int):
    verdict = one.judge({name: str(number) for name, number in answer.items()})
    assert verdict is not None
    return verdict


def codes(one: Sliders) -> list[str]:
    return [fault.code for fault in one.faults()]


# --- settings -----------------------------------------------------------------------------------------------------


def right() -> dict[str, str]:
    (given_answer,) = PHONE.solution()
    return dict(given_answer.answer)


def test_every_accepted_value_is_right():
    assert PHONE.judge(right()).solved
    assert PHONE.judge(right() | {"notifications": "oui"}).solved


def test_a_value_that_has_words_of_its_own_is_said_first_and_counts_are_known():
    answer = right() | {"contacts": "toujours", "k_position": "jamais"}
    assert PHONE.judge(answer).name == "k_position_jamais"
    assert [setting.id for setting in PHONE.unfit(answer)] == ["contacts", "k_position"]


def test_one_setting_to_change_is_close_and_two_are_not():
    assert PHONE.judge(right() | {"contacts": "toujours"}).close
    assert not PHONE.judge(right() | {"contacts": "toujours", "k_micro": "toujours"}).close


def test_a_setting_without_words_is_named_all_the_same_so_that_it_can_be_shown():
    assert settings().judge({"a": "oui"}).name == "a"
    assert settings().distractors() == {}


def test_a_setting_begins_with_a_value_that_does_not_do():
    assert settings().first_values() == {"a": "oui"}
    assert settings(valeurs=["jamais", "oui", "toujours"], depart="oui").first_values() == {"a": "oui"}


@pytest.mark.parametrize("answer", [{"a": "peut-être"}, {}, {"a": "oui", "b": "oui"}, {"b": "oui"}])
def test_an_answer_that_is_not_of_these_settings_makes_no_sense(answer):
    assert settings().judge(answer) is None


# --- sliders ------------------------------------------------------------------------------------------------------


def test_the_numbers_that_keep_every_rule_are_right_and_found_without_the_author():
    assert judged(sliders(), V=4, S=5, P=3, R=2).solved
    assert sliders().solution() == (Submit({"V": "4", "S": "5", "P": "3", "R": "2"}),)


def test_the_first_broken_rule_in_the_author_s_order_is_said():
    assert judged(sliders(), V=4, S=5, P=3, R=1).name == "v"
    assert judged(sliders(), V=3, S=4, P=2, R=1).name == "total"


def test_one_slider_to_move_is_close():
    assert judged(sliders(), V=4, S=5, P=3, R=0).close
    assert not judged(sliders(), V=3, S=4, P=2, R=1).close


def test_each_rule_can_be_the_one_that_is_spoken_of():
    one = sliders()
    assert list(one.distractors()) == ["v", "s", "p", "total"]
    assert all(one.judge(wrong.answer).name == name for name, (wrong,) in one.distractors().items())


def test_a_locked_slider_keeps_its_number():
    one = sliders(over={"V": {"verrouille": True, "depart": 4}})
    assert one.judge({"V": "3", "S": "5", "P": "3", "R": "2"}) is None
    assert all(wrong.answer["V"] == "4" for (wrong,) in one.distractors().values())


def test_numbers_may_be_bounded_from_one_side():
    one = sliders(
        [{"id": "peu", "curseur": "V", "au_plus": 2}, {"id": "assez", "somme": ["V", "S"], "au_moins": 6}], "VS"
    )
    assert judged(one, V=1, S=5).solved
    assert judged(one, V=3, S=5).name == "peu"
    assert judged(one, V=0, S=5).name == "assez"


@pytest.mark.parametrize(
    "answer", [{"V": "6", "S": "5", "P": "3", "R": "2"}, {"V": "04", "S": "5", "P": "3", "R": "2"}, {}]
)
def test_numbers_out_of_the_tracks_make_no_sense(answer):
    assert sliders().judge(answer) is None


def test_the_total_aimed_at_is_that_of_the_rule_about_every_slider():
    assert sliders().target() == 14
    assert sliders(RULES[:3]).target() is None


SUMS = st.lists(
    st.builds(
        Sum, st.dictionaries(st.sampled_from("abc"), st.sampled_from([-1, 1]), min_size=1),
        st.none() | st.integers(-4, 6), st.none() | st.integers(-4, 6),
    ), max_size=4,
)  # fmt: skip


@given(SUMS)
def test_the_search_finds_exactly_the_choices_that_trying_all_of_them_finds(sums):
    ranges = {"a": (0, 3), "b": (1, 3), "c": (2, 2)}
    every = [dict(zip("abc", numbers, strict=True)) for numbers in product(range(4), range(1, 4), (2,))]
    assert list(choices(ranges, sums)) == [chosen for chosen in every if all(each.holds(chosen) for each in sums)]


@given(SUMS.filter(bool))
def test_a_broken_sum_holds_exactly_where_the_sum_does_not(sums):
    for numbers in product(range(4), repeat=3):
        chosen = dict(zip("abc", numbers, strict=True))
        for each in sums:
            assert any(other.holds(chosen) for other in each.broken()) is not each.holds(chosen)


# --- what the author is told --------------------------------------------------------------------------------------


def test_what_is_well_written_has_no_fault():
    assert codes(PHONE) == codes(sliders()) == codes(settings()) == []


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (settings(accepte=["non"]), "G365"),
        (settings(depart="non"), "G365"),
        (settings(retours={"non": "…"}), "G365"),
        (settings(depart="jamais"), "G368"),
        (sliders([]), "G365"),
        (sliders([{"id": "x", "somme": ["V", "Z"], "vaut": 3}]), "G365"),
        (sliders([{"id": "x", "somme": ["V", "S"]}]), "G365"),
        (sliders([{"id": "x", "somme": ["V", "S"], "ecart": ["V", "S"], "vaut": 1}]), "G365"),
        (sliders(min=5, max=5), "G365"),
        (sliders(max=20), "G365"),
        (sliders(over={"V": {"depart": 9}}), "G365"),
        (sliders(solution={"V": 4}), "G365"),
        (sliders([*RULES, {"id": "x", "curseur": "V", "vaut": 0}]), "G366"),
        (sliders(over={"V": {"verrouille": True}}), "G366"),
        (sliders([{"id": "x", "curseur": "V", "vaut": 0}]), "G368"),
        (puzzle({"type": "curseurs"}), "G365"),
    ],
    ids=str,
)
def test_what_cannot_be_played_is_told_under_a_code_of_its_own(one, code):
    assert codes(one) == [code]


def test_several_ways_are_remarked_only_where_the_author_says_that_there_is_one():
    assert [remark.code for remark in sliders(RULES[:3], solution_unique=True).remarks()] == ["G367"]
    assert not list(sliders(RULES[:3]).remarks())
    assert not list(sliders(solution_unique=True).remarks())


def test_several_ways_leave_a_scenario_playable():
    assert CODES["G367"].severity == "avertissement"
