"""The robot chats its way through the whole thread, by every input and at every level, and the journal can tell it."""

from __future__ import annotations

import pytest

from gardiens.engine import events as e
from gardiens.journal import reader
from gardiens.journal.verify import verify
from gardiens.results.sessions import detail, find_sessions
from gardiens.station.options import DemoOptions
from gardiens.station.robot import demo
from tests.conversations import WRITTEN, typed


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "le-fil-de-trop"
    made.mkdir()
    (made / "scenario.yaml").write_text(typed(WRITTEN), encoding="utf-8")
    return str(made)


def events_of(data, session):
    stored = next(found for found in reader.sessions(data).sessions if found.id == session)
    return [line.event() for line in reader.events(stored)]


@pytest.mark.parametrize("inputs", ["souris", "tactile", "clavier"])
@pytest.mark.parametrize("level", ["cycle3", "college", "lycee"])
def test_the_robot_leaves_by_a_promise_and_comes_back_to_heal(tmp_path, folder, inputs, level):
    data = tmp_path / "data"
    options = DemoOptions(data=data, scenario=folder, level=level, inputs=inputs, mistakes=1.0, seed=5)
    result = demo(options, decisions={"B7": "promet"})
    events = events_of(data, result.session)
    entered = [
        (event.step, event.puzzle and event.puzzle["at"]) for event in events if isinstance(event, e.StepEntered)
    ]
    judged = [event for event in events if isinstance(event, e.InputJudged)]
    assert result.result == "terminee"
    assert ("B7", "p4") in entered
    assert entered.index(("B-CONS3", None)) == entered.index(("B7", "p4")) - 1
    assert {event.outcome for event in judged} == {"progress", "solved"}
    assert verify(find_sessions(data, result.session)[0]) == ()


def test_other_seeds_say_other_things(tmp_path, folder):
    said = set()
    for seed in range(6):
        done = demo(DemoOptions(data=tmp_path / str(seed), scenario=folder, seed=seed, inputs="souris"))
        judged = [one for one in events_of(tmp_path / str(seed), done.session) if isinstance(one, e.InputJudged)]
        said |= {event.name for event in judged if event.step == "B1"}
    assert len(said) >= 6


def test_a_chat_is_told_as_played_without_a_try_that_failed(tmp_path, folder):
    data = tmp_path / "data"
    done = demo(DemoOptions(data=data, scenario=folder, seed=5, inputs="souris"), decisions={"B7": "promet"})
    steps = {step.step: step for step in detail(find_sessions(data, done.session)[0]).steps}
    assert (steps["B7"].result, steps["B7"].failed_tries, steps["B7"].points) == ("solved", 0, 0)
