"""An event kept in a journal comes back as it was; a state has one fingerprint."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import orjson
import pytest

from gardiens.engine import commands as c
from gardiens.engine import copies
from gardiens.engine.codec import event_from_json, event_to_json
from gardiens.engine.digest import digest
from gardiens.engine.events import EVENT_TYPES
from gardiens.engine.evolve import fold
from gardiens.engine.state import NEW, State, StepRecord
from tests.samples import OPENING, answer, opened, run, scenario, solving, touch

ROOT = Path(__file__).resolve().parents[2]
STORY = scenario(OPENING)
EVERYTHING = (
    *opened(STORY),
    c.Continue(at_ms=1_000),
    touch("post", "heure", 2_000),
    c.TakeHint(at_ms=3_000),
    *solving(STORY, "post", 4_000),
    c.Continue(at_ms=5_000),
    answer("decision", "partager", 6_000),
    c.StopClock(at_ms=7_000),
    c.RecordOutage(from_ms=7_500, at_ms=8_000),
    c.ResumeClock(at_ms=9_000),
    c.Continue(at_ms=9_500),
    *solving(STORY, "reparer", 10_000),
    c.Continue(at_ms=10_500),
    answer("quiz", "blog", 11_000),
    answer("quiz", "pub", 12_000),
    c.AdvanceTogether(at_ms=13_000),
    c.Continue(at_ms=14_000),
    c.Close(at_ms=15_000),
)
FINISHED, EVENTS = run(STORY, EVERYTHING)
ABORTED = run(STORY, [*EVERYTHING[:6], c.Abort(at_ms=16_000)])[1]
CONCLUDED = run(STORY, [*EVERYTHING[:6], c.Conclude(at_ms=16_000)])[1]
INTERRUPTED = run(STORY, [*EVERYTHING[:6], c.EndVisit(at_ms=16_000)])[1]
ALL = (*EVENTS, *ABORTED, *CONCLUDED, *INTERRUPTED)


def test_these_sessions_hold_every_kind_of_event():
    assert {type(event).__name__ for event in ALL} == EVENT_TYPES.keys()


@pytest.mark.parametrize("event", {type(event): event for event in ALL}.values(), ids=lambda e: type(e).__name__)
def test_every_kind_of_event_comes_back_from_its_json(event):
    body = event_to_json(event)
    assert event_from_json(type(event).__name__, event.at_ms, body) == event
    assert event_from_json(type(event).__name__, event.at_ms, body.decode()) == event
    assert "at_ms" not in orjson.loads(body)


def test_a_session_read_back_from_json_is_in_the_same_state():
    kept = [(type(event).__name__, event.at_ms, event_to_json(event)) for event in EVENTS]
    state = fold(event_from_json(*one) for one in kept)
    assert state == FINISHED
    assert digest(state) == digest(FINISHED)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("Nothing", b"{}"),
        ("TeamChosen", b"{}"),
        ("TeamChosen", b'{"team": "herons", "pupil": "Lina"}'),
        ("TeamChosen", b'{"at_ms": 3, "team": "herons"}'),
        ("TeamChosen", b"[]"),
        ("TeamChosen", b'{"team"'),
    ],
)
def test_what_is_not_an_event_is_refused(kind, body):
    with pytest.raises(ValueError):
        event_from_json(kind, 0, body)


# --- fingerprints -------------------------------------------------------------------------------------------------


def test_every_field_of_a_state_is_in_its_fingerprint():
    for field in fields(NEW):
        other = replace(FINISHED, **{field.name: {} if field.name == "records" else "autre chose"})
        assert digest(other) != digest(FINISHED), field.name


def test_the_order_in_which_variables_were_set_is_not():
    turned = dict(reversed(FINISHED.variables.items()))
    assert digest(replace(FINISHED, variables=turned)) == digest(FINISHED)


def test_a_fingerprint_is_the_same_in_another_process():
    code = "from tests.engine.test_codec import FINISHED; from gardiens.engine.digest import digest; print(digest(FINISHED))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert said.strip() == digest(FINISHED)
    assert len(digest(FINISHED)) == 16


def test_a_fingerprint_does_not_depend_on_those_taken_before():
    states = [fold(EVENTS[:count]) for count in range(len(EVENTS) + 1)]
    in_order = [digest(state) for state in states]
    assert [digest(state) for state in reversed(states)] == in_order[::-1]
    assert len(set(in_order)) == len(states)


def test_a_quick_copy_is_the_one_that_the_standard_library_makes():
    record = FINISHED.records["post"]
    for kept, changes in ((FINISHED, {"score": 7, "step": None}), (record, {"hints": 3})):
        before = replace(kept)
        assert copies.replace(kept, **changes) == replace(kept, **changes)
        assert kept == before


@pytest.mark.parametrize("kind", [*EVENT_TYPES.values(), State, StepRecord], ids=lambda kind: kind.__name__)
def test_what_is_made_and_copied_quickly_has_no_slots(kind):
    assert "__slots__" not in vars(kind)


def test_a_fingerprint_says_nothing_of_what_was_never_set_so_that_a_new_field_leaves_old_sessions_verifiable():
    state = State(seq=3, phase="lobby", scenario="canal", team="loutres", at_ms=1200)
    assert digest(state) == "9d8baf9edc05e58b"  # as kept in the journals of the first release
