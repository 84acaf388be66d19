"""A team types words: what counts in them, what is forgiven, and what never is."""

from __future__ import annotations

import string

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from gardiens.puzzles.base import Submit, Touch
from gardiens.puzzles.free_text import EXAMPLE, MOST_TYPED, FreeText
from gardiens.puzzles.lexicon import is_french
from gardiens.puzzles.spelling import ARTICLES, normalised, tolerance, turned_by_prefix
from tests.samples import puzzle

GULL = puzzle(EXAMPLE)
assert isinstance(GULL, FreeText)
LETTERS = string.ascii_lowercase
WORDS = st.text(LETTERS, min_size=1, max_size=14)


def asking(value: str, **given_keys: object) -> FreeText:
    one = puzzle({"type": "texte", "valeur": value, **given_keys})
    assert isinstance(one, FreeText)
    return one


def outcome(one: FreeText, typed: str) -> tuple[str, str | None]:
    verdict = one.judge(typed)
    assert verdict is not None
    return verdict.outcome, verdict.name


def edits(word: str, letters: str = LETTERS) -> set[str]:
    """Everything that one typing error makes of a word."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    made = {a + b[1:] for a, b in cuts if b}
    made |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    made |= {a + letter + b[1:] for a, b in cuts if b for letter in letters}
    return (made | {a + letter + b for a, b in cuts for letter in letters}) - {word}


# --- what counts --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    ["parodie", "PARODIE", "Parodie", "la parodie", "une parodie", " parodie ", "parodie.", "pârodïe", "paro-die", "cette parodie"],
)  # fmt: skip
def test_capitals_accents_spaces_hyphens_and_the_first_article_never_count(typed: str):
    assert GULL.judge(typed).solved


@pytest.mark.parametrize("typed", ["l’œuf", "L'OEUF", "un œuf", "oeuf", "d'oeuf", "les œuf"])
def test_a_ligature_is_two_letters_and_an_elided_article_is_one(typed: str):
    assert asking("l’œuf").judge(typed).solved


def test_an_article_in_the_middle_counts_and_one_alone_is_a_word():
    assert normalised("LA BRUME EST FAITE DE CLICS") == "brumeestfaitedeclics"
    assert normalised("Les") == "les"
    assert normalised("L’un") == "un"


@given(st.text(max_size=30))
@example("l’une des œuvres")
@example("ℌ ﬁn İ ß")
def test_normalising_twice_says_nothing_more(written: str):
    once = normalised(written)
    assert normalised(once) == once
    assert all(char in LETTERS + string.digits for char in once)


@given(st.sampled_from(sorted(ARTICLES)), WORDS)
def test_an_article_before_a_word_never_changes_it(article: str, word: str):
    assume(word not in ARTICLES)
    assert normalised(f"{article.upper()} {word}") == normalised(word)


# --- typing errors ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["parodi", "paroddie", "paradie", "praodie", "satir", "canulra"])
def test_one_typing_error_is_forgiven_in_a_word_of_five_letters_or_more(typed: str):
    assert GULL.judge(typed).solved


@pytest.mark.parametrize("typed", ["parrodiee", "mélodie", "paradis", "comédie", "rire", "satan", "x"])
def test_another_word_is_not_a_typing_error(typed: str):
    assert outcome(GULL, typed) == ("mistake", None)


@pytest.mark.parametrize("word", ["un", "vie", "note"])
def test_nothing_is_forgiven_in_a_word_of_four_letters_or_less(word: str):
    one = asking(word)
    assert not any(one.judge(typed).solved for typed in edits(word) if normalised(typed) not in ("", word))


def test_real_words_that_look_like_the_answer_are_not_it():
    assert outcome(GULL, "humeur") == ("mistake", None)
    assert outcome(GULL, "satyre") == ("mistake", None)
    assert outcome(asking("humour"), "humeur") == ("mistake", None), "even where the author does not name it"
    assert outcome(asking("infox", autres_mots=["influx"]), "inflox") == ("mistake", None), "as near to either"


@pytest.mark.parametrize(
    ("right", "other"),
    [
        ("désinformation", "mésinformation"),
        ("désinformation", "information"),
        ("possible", "impossible"),
        ("impossible", "possible"),
        ("légal", "illégal"),
        ("réel", "irréel"),
        ("confirmé", "infirmé"),
        ("normal", "anormal"),
        ("source", "sourde"),
        ("mairie", "marie"),
        ("date", "data"),
        ("vote", "note"),
        ("poison", "poisson"),
        ("rumeur", "humeur"),
        ("fausse", "hausse"),
        ("partage", "repartage"),
        ("fiable", "viable"),
        ("la lettre de la mairie", "la lettre de la marie"),
        ("la nouvelle est possible", "la nouvelle est impossible"),
    ],
)
def test_another_word_of_french_is_never_a_typing_error(right: str, other: str):
    assert outcome(asking(right), other) == ("mistake", None)
    assert outcome(asking(right), other.upper()) == ("mistake", None)


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("désinformation", "desinformtion"),
        ("désinformation", "désinfromations"),
        ("hameçonnage", "hamesonage"),
        ("impossible", "inpossible"),
        ("rumeur", "rummeur"),
        ("source", "sourse"),
        ("publicité", "pulicité"),
        ("parodie", "parodies"),
        ("données", "donnée"),
    ],
)
def test_slips_of_the_finger_and_the_plural_are_forgiven(right: str, typed: str):
    assert asking(right).judge(typed).solved


def test_the_dictionary_knows_forms_without_their_accents_and_no_misspelling():
    assert all(is_french(normalised(word)) for word in ("vérifiées", "parodier", "Maïs", "œuf", "aujourd’hui"))
    assert not any(is_french(word) for word in ("sourse", "parrodie", "algorythme", ""))


@pytest.mark.parametrize(("typed", "name"), [("infox", "infox"), ("Fake-News", "infox"), ("une intox", "infox"), ("mensonge", "mensonge"), ("mensogne", "mensonge")])  # fmt: skip
def test_a_trap_gets_its_words_even_with_a_typing_error(typed: str, name: str):
    assert outcome(GULL, typed) == ("mistake", name)
    assert GULL.feedback(name)


def test_digits_are_exact():
    one = asking("9 mai 1987", acceptes=["rue 24 bis"])
    assert one.judge("9 MAI 1987").solved
    assert one.judge("9 mia 1987").solved
    assert not one.judge("8 mai 1987").solved
    assert not one.judge("9 mai 1978").solved
    assert not one.judge("9 mai 198").solved
    assert not one.judge("rue 42 bis").solved


LONG = ("désinformation", "manipulation", "hameçonnage", "algorithme", "publicité", "parodie", "vérification")


@given(value=st.sampled_from(LONG) | st.text(LETTERS, min_size=8, max_size=14), data=st.data())
def test_every_single_error_in_a_long_word_is_forgiven_where_it_makes_no_other_word(value: str, data: st.DataObject):
    right = normalised(value)
    typed = data.draw(st.sampled_from(sorted(edits(right))))
    assume(typed[0] == right[0] and not turned_by_prefix(typed, right))
    assert asking(value).judge(typed).solved == (not is_french(typed) or typed in (f"{right}s", f"{right}x"))


@given(value=WORDS, traps=st.lists(WORDS, min_size=1, max_size=3), others=st.lists(WORDS, max_size=3))
def test_no_trap_nor_other_word_is_ever_accepted(value: str, traps: list[str], others: list[str]):
    one = asking(value, pieges=[{"valeur": trap} for trap in traps], autres_mots=others)
    assume(not list(one.faults()))
    for word in (*traps, *others):
        assert outcome(one, word)[0] == "mistake"
        assert outcome(one, f"la {word.upper()}")[0] == "mistake"


@given(value=st.text(LETTERS, min_size=4, max_size=12), trap=st.text(LETTERS, min_size=4, max_size=12), data=st.data())
def test_what_is_as_near_to_a_trap_is_never_accepted(value: str, trap: str, data: st.DataObject):
    one = asking(value, pieges=[{"valeur": trap}])
    assume(not list(one.faults()))
    typed = normalised(data.draw(st.sampled_from(sorted(edits(trap) - {normalised(value)}))))
    assume(typed and typed != normalised(value))
    near, far = OSA.distance(typed, normalised(value)), OSA.distance(typed, normalised(trap))
    if far <= near and far <= tolerance(normalised(trap)):
        assert not one.judge(typed).solved


@given(value=WORDS, data=st.data())
def test_what_is_accepted_is_never_farther_than_the_tolerance(value: str, data: st.DataObject):
    once = data.draw(st.sampled_from(sorted(edits(value))))
    typed = data.draw(st.sampled_from(sorted({once, *edits(once)} - {""})))
    if asking(value).judge(typed).solved:
        assert OSA.distance(normalised(typed), normalised(value)) <= tolerance(normalised(value))


@pytest.mark.parametrize("junk", ["", "   ", "’", "!?", "x" * (MOST_TYPED + 1), (), ("parodie",), {"mot": "parodie"}])
def test_what_has_no_letter_or_too_many_is_no_answer(junk):
    assert GULL.judge(junk) is None
    assert GULL.play(GULL.start(), Touch("parodie")) is None


def test_nothing_that_was_typed_is_kept():
    state, verdict = GULL.play(GULL.start(), Submit("secret"))
    assert (dict(state), verdict.name) == ({}, None)
    assert not GULL.keeps_arrangement
    assert GULL.play(GULL.start(), Submit("mensogne"))[1].name == "mensonge"


# --- letters that are given ---------------------------------------------------------------------------------------


def test_the_beginning_of_the_letters_to_complete_is_not_sent_and_another_word_is():
    assert [typed for typed in ("p", "par", "parodi", "parodie", "infox", "s", "") if GULL.completes(typed)] == ["parodie", "infox", "s"]  # fmt: skip
    assert GULL.follows("pâr")
    assert not GULL.follows("pas")


# --- what its author must mend ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        ({}, []),
        ({"valeur": "?!"}, ["G340"]),
        ({"acceptes": ["x" * 41]}, ["G340"]),
        ({"pieges": [{"valeur": "La Parodie"}]}, ["G341"]),
        ({"autres_mots": ["satire"], "acceptes": ["Satire"]}, ["G341"]),
        ({"pieges": [{"valeur": "infox", "aussi": ["l’infox"]}]}, ["G341"]),
        ({"trame": "P _ R _ D _"}, ["G342"]),
        ({"trame": "P _ R _ D _ S"}, ["G342"]),
        ({"trame": "P _ R _ D _ E"}, []),
        ({"trame": "_______", "pieges": [{"valeur": "infox"}]}, ["G342"]),
        ({"trame": "P______", "pieges": [{"valeur": "infox"}]}, []),
    ],
)
def test_what_cannot_be_played_is_told_to_its_author(keys: dict[str, object], codes: list[str]):
    one = puzzle({"type": "texte", "valeur": "parodie", **keys})
    assert [fault.code for fault in one.faults()] == codes


def test_an_answer_written_twice_is_said():
    one = asking("parodie", acceptes=["satire", "PARODIE", "la satire"])
    assert [(fault.code, fault.path) for fault in one.remarks()] == [
        ("G343", ("acceptes", 1)),
        ("G343", ("acceptes", 2)),
    ]
