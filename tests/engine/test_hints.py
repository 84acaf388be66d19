"""Help: hints on request, offered after a while, and going on together."""

from __future__ import annotations

import pytest

from gardiens.engine import commands as c
from gardiens.engine import events as e
from gardiens.engine.codec import event_from_json
from gardiens.engine.decide import decide
from gardiens.engine.evolve import fold
from gardiens.engine.hints import hint_offered, may_advance, next_deadline_ms
from tests.samples import OPENING, answer, opened, run, scenario, solving, started, touch

STORY = scenario(OPENING)
SCENE = started(STORY)
AT_POST = run(STORY, [c.Continue(at_ms=10_000)], SCENE)[0]
AT_DECISION = run(STORY, [*solving(STORY, "post", 20_000), c.Continue(at_ms=20_000)], AT_POST)[0]
AT_QUIZ = run(STORY, [answer("decision", "attendre", 20_000)], AT_DECISION)[0]
AT_REPAIR = run(STORY, [answer("decision", "partager", 20_000), c.Continue(at_ms=20_000)], AT_DECISION)[0]
WRONG_TWICE = [touch("post", "heure", 11_000), touch("post", "vues", 11_000)]


def after(*commands, state=AT_POST):
    return run(STORY, commands, state)[0]


# --- on request ---------------------------------------------------------------------------------------------------


def test_hints_come_one_by_one_in_the_author_s_order_until_none_is_left():
    state, events = run(STORY, [c.TakeHint(at_ms=11_000), c.TakeHint(at_ms=12_000), c.TakeHint(at_ms=13_000)], AT_POST)
    assert events == tuple(
        e.HintTaken(at_ms=10_000 + n * 1_000, step="post", number=n, progress=False) for n in (1, 2, 3)
    )
    assert state.record.hints == 3
    assert decide(STORY, state, c.TakeHint()) == c.Refusal("no_hint_left")


def test_a_puzzle_without_hints_has_none_left():
    assert decide(STORY, AT_QUIZ, c.TakeHint()) == c.Refusal("no_hint_left")


def test_a_hint_keeps_the_last_verdict_on_the_screen():
    assert after(touch("post", "heure"), c.TakeHint()).verdict.name == "heure"


# --- offered after a while ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("taken_at", "at_ms", "offered"),
    [
        ((), 69_999, None),
        ((), 70_000, 1),
        ((), 500_000, 1),
        ((15_000,), 10_000 + 119_999, None),
        ((15_000,), 10_000 + 120_000, 2),
        ((15_000, 16_000), 10_000 + 179_999, None),
        ((15_000, 16_000), 10_000 + 180_000, 3),
        ((15_000, 16_000, 17_000), 900_000, None),
    ],
)
def test_hint_n_is_offered_n_minutes_after_the_last_progress(taken_at, at_ms, offered):
    state = after(*(c.TakeHint(at_ms=moment) for moment in taken_at))
    assert hint_offered(STORY, state, at_ms) == offered


def test_something_found_puts_the_offer_off_and_a_mistake_does_not():
    found = after(touch("post", "nom", 60_000))
    assert (hint_offered(STORY, found, 119_999), hint_offered(STORY, found, 120_000)) == (None, 1)
    wrong = after(touch("post", "heure", 60_000))
    assert hint_offered(STORY, wrong, 70_000) == 1


def test_a_stopped_clock_or_an_outage_brings_no_offer_nearer():
    paused = after(c.StopClock(at_ms=30_000))
    assert hint_offered(STORY, paused, 500_000) is None
    resumed = after(c.ResumeClock(at_ms=130_000), state=paused)
    assert (hint_offered(STORY, resumed, 169_999), hint_offered(STORY, resumed, 170_000)) == (None, 1)
    away = after(c.RecordOutage(from_ms=30_000, at_ms=130_000))
    assert (hint_offered(STORY, away, 169_999), hint_offered(STORY, away, 170_000)) == (None, 1)


def test_an_offer_made_stays_during_a_pause():
    assert hint_offered(STORY, after(c.StopClock(at_ms=80_000)), 90_000) == 1


@pytest.mark.parametrize(
    "state",
    [SCENE, AT_QUIZ, after(*solving(STORY, "post")), after(c.Abort(at_ms=80_000))],
    ids=["scene", "without hints", "done", "aborted"],
)
def test_nothing_is_offered_where_there_is_nothing_to_help_with(state):
    assert hint_offered(STORY, state, 900_000) is None
    assert next_deadline_ms(STORY, state, 20_000) is None


def test_the_loop_may_sleep_until_the_next_offer():
    assert next_deadline_ms(STORY, AT_POST, 10_000) == 70_000
    assert next_deadline_ms(STORY, AT_POST, 69_999) == 70_000
    assert next_deadline_ms(STORY, AT_POST, 70_000) is None
    assert next_deadline_ms(STORY, after(c.TakeHint(at_ms=15_000)), 15_000) == 130_000


def test_the_next_offer_is_counted_in_played_time():
    paused = after(c.StopClock(at_ms=30_000))
    assert next_deadline_ms(STORY, paused, 40_000) is None
    resumed = after(c.ResumeClock(at_ms=130_000), state=paused)
    assert next_deadline_ms(STORY, resumed, 130_000) == 170_000
    assert hint_offered(STORY, resumed, 170_000) == 1


# --- going on together --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hints", "mistakes", "open_"), [(3, 2, True), (3, 1, False), (2, 2, False), (0, 2, False), (3, 0, False)]
)
def test_going_on_together_takes_every_hint_and_two_tries(hints, mistakes, open_):
    state = after(*[c.TakeHint()] * hints, *WRONG_TWICE[:mistakes])
    assert may_advance(STORY, state) is open_
    assert isinstance(decide(STORY, state, c.AdvanceTogether()), tuple) is open_


def test_without_hints_two_tries_are_enough():
    once = after(answer("quiz", "blog"), state=AT_QUIZ)
    assert decide(STORY, once, c.AdvanceTogether()) == c.Refusal("too_early")
    assert may_advance(STORY, after(answer("quiz", "pub"), state=once))


def test_a_puzzle_that_is_solved_has_nothing_left_to_advance_from():
    twice = after(answer("quiz", "blog"), answer("quiz", "pub"), state=AT_QUIZ)
    assert not may_advance(STORY, after(answer("quiz", "mairie"), state=twice))


def test_the_tries_a_puzzle_allows_open_it_whatever_the_hints():
    told = scenario({"etapes": {
        "quiz": {
            "type": "choix", "titre": "Q", "consigne": "?", "duree": "1 min", "essais_max": 1, "indices": ["Un"],
            "options": [{"id": "a", "texte": "A", "juste": True}, {"id": "b", "texte": "B"}],
        },
    }})  # fmt: skip
    assert not may_advance(told, started(told))
    assert may_advance(told, run(told, [answer("quiz", "b")], started(told))[0])


def test_going_on_together_shows_the_solution_and_waits_without_effects():
    state = after(*[c.TakeHint()] * 3, *WRONG_TWICE)
    assert decide(STORY, state, c.AdvanceTogether(at_ms=15_000)) == (e.AdvancedTogether(at_ms=15_000, step="post"),)
    together = after(c.AdvanceTogether(at_ms=15_000), state=state)
    assert (together.done, together.record.result, together.verdict) == (True, "together", None)
    assert (together.variables["preuves"], together.score) == (0, 0)
    assert after(c.Continue(), state=together).step == "decision"


def test_a_repair_may_be_passed_together_too():
    wrong = [answer("reparer", ("effacer",)), answer("reparer", ("accuser",)), c.TakeHint()]
    assert may_advance(STORY, after(*wrong, state=AT_REPAIR))


def test_a_decision_has_nothing_to_explain():
    assert not may_advance(STORY, AT_DECISION)
    assert decide(STORY, AT_DECISION, c.AdvanceTogether()) == c.Refusal("too_early")


@pytest.mark.parametrize("command", [c.StopClock(), c.Abort()], ids=["paused", "aborted"])
def test_nobody_goes_on_while_the_session_does_not_play(command):
    assert not may_advance(STORY, after(*[c.TakeHint()] * 3, *WRONG_TWICE, command))


# --- a bonus question ---------------------------------------------------------------------------------------------

BONUS = scenario(
    {
        "variables": {"preuves": {"depart": 0, "min": 0, "max": 9}},
        "score": {"resolue": 60, "du_premier_coup": 40},
        "etapes": {
            "sources": {
                "type": "recoupement",
                "titre": "Sources",
                "consigne": "Jugez.",
                "duree": "1 min",
                "sources": [{"id": name, "nom": name, "piece": "rien"} for name in ("S1", "S2")],
                "affirmations": [{"id": "C1", "texte": "Un.", "statut": "confirme"}],
                "bonus": {"question": "Laquelle ?", "sources": ["S2"]},
                "indices": ["Un.", "Deux."],
                "effets": {"preuves": 2},
                "suite": "fin",
            },
            "fin": {"type": "fin", "titre": "Fin"},
        },
    }
)
STUCK, _ = run(
    BONUS,
    (
        *opened(BONUS),
        *[answer("sources", {"C1": "contredit"})] * 2,
        c.TakeHint(),
        answer("sources", {"C1": "confirme"}),
    ),
)


def test_a_bonus_question_needs_no_help_and_cannot_lose_the_reward_of_its_puzzle():
    assert not STUCK.done
    assert not may_advance(BONUS, STUCK)
    assert decide(BONUS, STUCK, c.AdvanceTogether()) == c.Refusal("too_early")
    assert hint_offered(BONUS, STUCK, 900_000) is None
    assert decide(BONUS, STUCK, c.TakeHint()) == c.Refusal("no_hint_left")


@pytest.mark.parametrize("sources", [("S1",), ("S2",)])
def test_any_answer_to_a_bonus_question_earns_what_the_puzzle_earns(sources):
    state, _ = run(BONUS, (answer("sources", sources),), STUCK)
    assert (state.done, state.score, state.variables["preuves"]) == (True, 60, 2)


def test_a_hint_kept_by_an_earlier_release_still_counts_as_the_progress_that_it_was():
    before = event_from_json("HintTaken", 20_000, b'{"step": "post", "number": 1}')
    now = event_from_json("HintTaken", 20_000, b'{"step": "post", "number": 1, "progress": false}')
    assert fold((before,), AT_POST).progress_ms == 20_000
    assert fold((now,), AT_POST).progress_ms == AT_POST.progress_ms
