"""A team touches the suspicious parts of a document."""

from __future__ import annotations

from gardiens.puzzles.base import Submit, Touch
from tests.samples import puzzle

POST = puzzle("""
type: points_chauds
zones:
  - {id: nom, juste: true, retour: Un z de trop.}
  - {id: depuis, lie_a: nom, juste: true, retour: Tout neuf.}
  - {id: identifiant, lie_a: depuis, retour: Encore le compte.}
  - {id: appel, juste: true, retour: On vous presse.}
  - {id: heure, retour: Elle ne prouve rien.}
  - {id: date, lie_a: heure, retour: Elle non plus.}
""")


def touched(*names):
    """The state after touching `names` from the start, and the outcome of each touch."""
    state, outcomes = POST.start(), []
    for name in names:
        state, verdict = POST.play(state, Touch(name))
        assert verdict.name == name
        outcomes.append(verdict.outcome)
    return state, outcomes


def test_the_zones_to_find_are_the_right_ones_without_those_that_count_as_another():
    assert POST.wanted() == ("nom", "appel")


def test_a_right_zone_is_progress_and_a_wrong_one_a_mistake():
    assert touched("nom", "heure")[1] == ["progress", "mistake"]


def test_the_last_right_zone_does_not_solve_the_puzzle_until_it_is_sent():
    state, outcomes = touched("nom", "appel")
    assert outcomes == ["progress", "progress"]
    assert POST.play(state, Submit())[1].outcome == "solved"


def test_nothing_can_be_sent_while_a_zone_is_missing():
    state, _ = touched("nom")
    assert POST.play(state, Submit()) is None


def test_a_zone_touched_again_is_only_shown_again():
    state, outcomes = touched("heure", "nom", "heure")
    assert outcomes == ["mistake", "progress", "shown"]
    assert state == {"touched": ["heure", "nom"], "last": "heure"}


def test_a_linked_zone_finds_the_one_it_names():
    state, outcomes = touched("depuis")
    assert outcomes == ["progress"]
    assert POST.found(state) == ("nom",)


def test_links_are_followed_to_their_end():
    state, _ = touched("identifiant")
    assert POST.meant("identifiant") == "nom"
    assert POST.found(state) == ("nom",)


def test_a_linked_zone_after_the_one_it_names_is_nothing_new():
    state, outcomes = touched("nom", "depuis")
    assert outcomes == ["progress", "shown"]
    assert state["touched"] == ["nom", "depuis"]
    assert POST.found(state) == ("nom",)


def test_a_decoy_linked_to_one_already_touched_is_not_a_second_mistake():
    assert touched("heure", "date")[1] == ["mistake", "shown"]
    assert touched("date")[1] == ["mistake"]


def test_zones_that_name_each_other_do_not_hang_the_game():
    ring = puzzle(
        "{type: points_chauds, zones: [{id: a, lie_a: b, retour: A}, {id: b, lie_a: a, retour: B}, {id: c, juste: true, retour: C}]}"
    )
    assert ring.play(ring.start(), Touch("a"))[1].outcome == "mistake"


def test_what_is_found_comes_in_the_author_s_order():
    state, _ = touched("appel", "nom")
    assert POST.found(state) == ("nom", "appel")


def test_every_decoy_is_a_known_mistake():
    assert set(POST.distractors()) == {"heure", "date"}
    assert POST.feedback("date") == "Elle non plus."
