"""The robot judges claims against sources, by every input and at every level."""

from __future__ import annotations

import pytest

from gardiens.engine import events as e
from gardiens.journal import reader
from gardiens.station.options import DemoOptions
from gardiens.station.robot import demo
from tests.screens.cross_checking_to_show import OUT_OF_THE_PAGE


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "hors-de-la-page"
    made.mkdir()
    (made / "scenario.yaml").write_text(OUT_OF_THE_PAGE, encoding="utf-8")
    return str(made)


@pytest.mark.parametrize("inputs", ["souris", "tactile", "clavier"])
@pytest.mark.parametrize("level", ["cycle3", "college", "lycee"])
def test_the_robot_is_wrong_then_right_then_answers_the_question_more(tmp_path, folder, inputs, level):
    data = tmp_path / "data"
    result = demo(DemoOptions(data=data, scenario=folder, level=level, inputs=inputs, mistakes=0.6, seed=3))
    stored = next(found for found in reader.sessions(data).sessions if found.id == result.session)
    judged = [event for line in reader.events(stored) if isinstance(event := line.event(), e.InputJudged)]
    assert result.result == "terminee"
    assert {event.outcome for event in judged[:-2]} == {"mistake"}
    assert all(event.name for event in judged[:-2])
    assert [(event.outcome, event.name) for event in judged[-2:]] == [("progress", None), ("solved", "bonus")]
