"""A passphrase made of tiles: which ones hold, how strong they are, and words put back in their order."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.puzzles.base import Submit, Touch
from gardiens.puzzles.passphrase import CNIL_BITS, EXAMPLE, Passphrase
from tests.samples import puzzle

JADE = puzzle(EXAMPLE)
assert isinstance(JADE, Passphrase)
WATCH = ("boussole", "lanterne", "tuile", "vigie", "tambour", "canard", "pagaie")
ASSEMBLY = puzzle({"type": "mot_de_passe", "phrase": list(WATCH), "mots": ["crocodile"]})
assert isinstance(ASSEMBLY, Passphrase)

SAFE = st.lists(st.sampled_from(JADE.words), min_size=7, max_size=7, unique=True).map(tuple)


def made(**keys: object) -> Passphrase:
    one = puzzle({"type": "mot_de_passe", **keys})
    assert isinstance(one, Passphrase)
    return one


# --- choosing words -----------------------------------------------------------------------------------------------


@given(SAFE)
def test_any_seven_words_without_a_link_hold_in_any_order(chosen: tuple[str, ...]):
    assert JADE.judge(chosen).solved


@given(SAFE, st.sampled_from([each.word for each in JADE.guessable]), st.integers(0, 6))
def test_one_word_that_can_be_guessed_is_enough_to_refuse_wherever_it_is(chosen, word: str, at: int):
    verdict = JADE.judge((*chosen[:at], word, *chosen[at + 1 :]))
    assert (verdict.outcome, verdict.name) == ("mistake", word)


def test_the_words_say_why_it_can_be_guessed():
    assert JADE.feedback("moka").endswith("le nom de son chat. Ce mot se devine avec ce que Jade publie. Choisissez un mot sans lien avec elle.")  # fmt: skip
    assert JADE.feedback("azerty").endswith("trop courant. Il est essayé parmi les premiers.")
    assert JADE.feedback("lanterne") is None


def test_too_few_words_are_a_mistake_of_that_name_and_a_repeated_one_is_no_phrase():
    assert JADE.judge(("violon", "orage")).name == "trop_court"
    assert JADE.judge(("lanterne",) * 7) is None
    assert JADE.judge(JADE.words[:8]) is None


@pytest.mark.parametrize("junk", ["violon", "", {"1": "violon"}, ("violon", "motinconnu"), ("Violon",)])
def test_what_is_not_made_of_the_tiles_is_no_answer(junk):
    assert JADE.judge(junk) is None
    assert JADE.play(JADE.start(), Touch("violon")) is None


def test_every_tile_is_there_once_and_always_in_the_same_place():
    assert sorted(JADE.tiles()) == sorted((*JADE.words, *(each.word for each in JADE.guessable)))
    assert JADE.tiles() == puzzle(EXAMPLE).tiles()
    mixed = [JADE.avoided(word) is not None for word in JADE.tiles()]
    assert sum(here != there for here, there in pairwise(mixed)) > 1, "not all at one end"


# --- how strong ---------------------------------------------------------------------------------------------------


@given(st.integers(0, 7))
def test_tiles_drawn_one_after_the_other_count_the_draws_there_are(count: int):
    assert JADE.bits(JADE.words[:count]) == pytest.approx(math.log2(math.perm(20, count)))


def test_the_figures_are_those_that_the_game_teaches():
    seven = JADE.words[:7]
    assert round(JADE.bits(seven), 1) == 28.5
    listed = made(mots=list(JADE.words), choix=7776)
    assert round(listed.bits(seven), 1) == 90.5
    assert listed.bits(seven) > CNIL_BITS > listed.bits(seven[:6])


@given(st.lists(st.sampled_from(JADE.tiles()), max_size=7, unique=True))
def test_a_word_that_can_be_guessed_adds_nothing_and_another_always_does(chosen: list[str]):
    for word in set(JADE.tiles()) - set(chosen):
        more = JADE.bits([*chosen, word]) - JADE.bits(chosen)
        assert more == 0 if JADE.avoided(word) else more > 0


def test_a_gauge_is_full_no_sooner_than_the_benchmark():
    assert made(mots=["a", "b", "c"], nombre=3, choix=100).full_bits() == CNIL_BITS
    assert JADE.full_bits() == CNIL_BITS
    assert made(mots=list(JADE.words), choix=7776).full_bits() > CNIL_BITS


@pytest.mark.parametrize(
    ("keys", "strong"),
    [({}, False), ({"choix": 7776}, True), ({"choix": 7776, "nombre": 6}, False), ({"choix": 2000}, False)],
)
def test_only_a_phrase_as_strong_as_the_cnil_asks_reaches_the_benchmark(keys: dict[str, int], strong: bool):
    one = made(mots=list(JADE.words), **keys)
    assert one.reaches_benchmark() == strong == (one.bits(one.words[: one.size]) >= CNIL_BITS)


def test_a_phrase_that_is_being_made_is_never_kept_aside():
    assert not JADE.keeps_arrangement
    assert not ASSEMBLY.keeps_arrangement


# --- putting words in order ---------------------------------------------------------------------------------------


@given(st.permutations(WATCH))
def test_only_the_order_of_the_ranks_opens(given_order: list[str]):
    verdict = ASSEMBLY.judge(tuple(given_order))
    assert verdict.solved == (tuple(given_order) == WATCH)
    if not verdict.solved:
        moved = sum(here != there for here, there in zip(given_order, WATCH, strict=True))
        assert (verdict.name, verdict.close) == ("ordre", moved == 2)


def test_a_word_that_is_not_of_the_phrase_is_said_so():
    assert ASSEMBLY.judge((*WATCH[:6], "crocodile")).name == "intrus"
    assert {"ordre", "intrus", "trop_court"} <= set(ASSEMBLY.mistakes())
    assert ASSEMBLY.play(ASSEMBLY.start(), Submit(WATCH))[1].solved


# --- what its author must mend ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ({"mots": ["a", "b"], "nombre": 2}, []),
        ({"mots": ["a", "b"], "nombre": 3}, ["G373"]),
        ({"mots": [f"m{number}" for number in range(28)], "a_eviter": [{"mot": "x", "raison": "r"}]}, ["G373"]),
        ({"mots": ["a", "b", "A"], "nombre": 2}, ["G374"]),
        ({"mots": ["a", "b"], "nombre": 2, "a_eviter": [{"mot": "b", "raison": "r"}]}, ["G374"]),
        ({"mots": ["a", "b", "c"], "nombre": 2, "choix": 2}, ["G375"]),
        ({"phrase": ["a", "b"], "a_eviter": [{"mot": "x", "raison": "r"}]}, ["G375"]),
        ({"phrase": ["a"]}, ["G375"]),
        ({"phrase": ["a", "b"], "origines": ["▲"]}, ["G376"]),
        ({"mots": ["a", "b"], "nombre": 2, "origines": ["▲", "●"]}, ["G376"]),
        ({"phrase": ["a", "b"], "origines": ["▲", "●"]}, []),
    ],
)
def test_what_cannot_be_played_is_told_to_its_author(keys: dict[str, object], codes: list[str]):
    assert [fault.code for fault in made(**keys).faults()] == codes
