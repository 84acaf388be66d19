"""What screens and reports show of a state."""

from __future__ import annotations

import pytest

from gardiens.engine import commands as c
from gardiens.engine import figures
from gardiens.engine.state import NEW
from tests.samples import END, OPENING, QUIZ, answer, opened, run, scenario, solving, started, story

STORY = scenario(OPENING)
PLAYING = started(STORY)
SHORT = started(STORY, "courte")
TO_DECISION = (c.Continue(), *solving(STORY, "post"), c.Continue())
SHARED = (*TO_DECISION, answer("decision", "partager"), c.Continue())
WAITED = (*TO_DECISION, answer("decision", "attendre"))


def after(*commands, state=PLAYING):
    return run(STORY, commands, state)[0]


def test_the_main_path_leaves_out_repairs_and_what_the_version_passes_through():
    assert figures.main_puzzles(STORY, "complete") == ("post", "decision", "quiz")
    assert figures.main_puzzles(STORY, "courte") == ("post", "decision")


def test_there_is_a_short_version_when_it_keeps_some_puzzles_and_leaves_others_out():
    assert figures.has_short_version(STORY)
    all_core = story(quiz={**QUIZ, "noyau": True, "suite": "fin"}, fin=END)
    none_core = story(quiz={**QUIZ, "suite": "fin"}, fin=END)
    assert not figures.has_short_version(all_core)
    assert not figures.has_short_version(none_core)


def test_evidence_is_counted_against_all_that_the_version_holds():
    assert figures.evidence(STORY, PLAYING) == (0, 2)
    assert figures.evidence(STORY, after(*TO_DECISION)) == (1, 2)
    assert figures.evidence(STORY, after(*WAITED, *solving(STORY, "quiz"))) == (2, 2)
    assert figures.evidence(STORY, after(*TO_DECISION, state=SHORT)) == (1, 1)


def test_evidence_won_beside_the_main_path_never_overflows_the_count():
    generous = {"type": "recit", "texte": "…", "effets": {"preuves": 5}, "suite": "fin"}
    told = scenario({
        "variables": {"preuves": {"depart": 0, "min": 0, "max": 20}},
        "etapes": {"debut": generous, "fin": {"type": "fin", "titre": "Fin"}},
    })  # fmt: skip
    assert figures.evidence(told, started(told)) == (0, 0)


def test_a_story_without_evidence_has_none_to_win():
    told = scenario({"etapes": {"fin": {"type": "fin", "titre": "Fin"}}})
    assert figures.evidence(told, started(told)) == (0, 0)


def test_puzzles_are_numbered_as_they_are_met_without_decisions_and_repairs():
    assert figures.puzzle_number(STORY, NEW) is None
    assert figures.puzzle_number(STORY, PLAYING) is None
    assert figures.puzzle_number(STORY, after(c.Continue())) == (1, 2)
    assert figures.puzzle_number(STORY, after(*TO_DECISION)) is None
    assert figures.puzzle_number(STORY, after(*SHARED)) is None
    assert figures.puzzle_number(STORY, after(*SHARED, *solving(STORY, "reparer"), c.Continue())) == (2, 2)
    assert figures.puzzle_number(STORY, after(c.Continue(), state=SHORT)) == (1, 1)


def test_the_time_left_is_that_of_the_plan_and_never_negative():
    assert figures.planned_ms(STORY, "complete") == 12 * 60_000
    assert figures.planned_ms(STORY, "courte") == 5 * 60_000
    assert figures.remaining_ms(STORY, PLAYING, 60_000) == 11 * 60_000
    assert figures.remaining_ms(STORY, SHORT, 60_000) == 4 * 60_000
    assert figures.remaining_ms(STORY, PLAYING, 99 * 60_000) == 0


def test_what_to_remember_comes_with_each_puzzle_that_is_over_in_the_order_of_play():
    assert figures.takeaways(STORY, after(c.Continue())) == ()
    post, decision = "Qui parle, et pourquoi on me presse.", "Partager, c’est publier."
    assert figures.takeaways(STORY, after(c.Continue(), *solving(STORY, "post"))) == (post,)
    assert figures.takeaways(STORY, after(*SHARED)) == (post, decision)
    repaired = after(*SHARED, *solving(STORY, "reparer"), c.Continue())
    assert figures.takeaways(STORY, repaired) == (post, decision, "Corriger vite.")


def test_what_was_explained_is_to_be_remembered_too():
    state = after(*WAITED, answer("quiz", "blog"), answer("quiz", "pub"), c.AdvanceTogether())
    assert figures.takeaways(STORY, state)[-1] == "Remonter à la source."


@pytest.mark.parametrize(
    ("commands", "lines"),
    [(SHARED, ["Votre partage a été repris.", "Le post a été démonté."]), (WAITED, ["Le post a été démonté."])],
    ids=["shared", "waited"],
)
def test_the_story_of_a_team_is_made_of_the_lines_that_are_true_of_it(commands, lines):
    assert [chapter.text for chapter in figures.chapters(STORY, after(*commands))] == lines


SEALED = """
variables:
  sceau: {depart: "", valeurs: ["", "19"]}
  mot_2: {depart: "", valeurs: ["", lanterne]}
  mot_6: {depart: "", valeurs: ["", canard]}
sceau: {numero: sceau, mots: [{rang: 6, variable: mot_6}, {rang: 2, variable: mot_2}]}
etapes:
  un: {type: recit, texte: Un., suite: deux}
  deux: {type: recit, texte: Deux., effets: {sceau: "19"}, suite: fin}
  fin: {type: fin, titre: Fin, effets: {mot_2: lanterne, mot_6: canard}}
"""


def test_the_number_and_the_words_for_the_finale_are_won_on_the_way():
    told = scenario(SEALED)
    state, _ = run(told, opened(told))
    assert figures.seal_won(told, state) == figures.Won("", ())
    state, _ = run(told, (c.Continue(),), state)
    assert figures.seal_won(told, state) == figures.Won("19", ())
    state, _ = run(told, (c.Continue(),), state)
    assert figures.seal_won(told, state) == figures.Won("19", ((2, "lanterne"), (6, "canard")))


def test_a_scenario_without_a_seal_wins_nothing_for_the_finale():
    assert figures.seal_won(scenario(OPENING), NEW) is None
