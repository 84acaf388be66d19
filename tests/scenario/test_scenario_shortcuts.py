"""What is read quickly is read as it would be slowly: the shortcuts of the loader change nothing of what it says."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
import yaml
from hypothesis import example, given
from malformed_cases import SCENARIO, SYNTAX

from gardiens.paths import shipped_scenarios_dir
from gardiens.scenario import structure, writing
from gardiens.scenario.fields import Reader
from gardiens.scenario.load import load_text
from gardiens.scenario.models import LEVELS, Scenario
from gardiens.scenario.overlay import Laid, Overlay
from gardiens.scenario.source import Source
from gardiens.scenario.survey import nodes, survey, suspect
from gardiens.scenario.tree import Tree, compose, plain

SHIPPED = shipped_scenarios_dir() / "crocodile-du-canal" / "scenario.yaml"
LETTERS = st.text(alphabet="ab:- \n\r[]{}\"'#&*!|>%,?~<0", max_size=60)


@given(LETTERS)
@example("a: !b c")
@example("a: ! b")
@example('{"a":!b c}')
@example("- !b")
@example("a: [x,!b c]")
@example("a: |\n !b")
@example("a:   !b c")
@example("a: b !c")
@example("\r%a")
@example("a\n...\n---\nb")
@example("{" * 65 + "}" * 65)
@example("[" * 64 + "]" * 64)
@example("[" * 63 + "a" + "]" * 63)
@example("a: '" + "[" * 1_100 + "'")
@example("[" * 1_100)
@example("&a b: " + "[" * 1_100)
@example("a:\n\t" + "[" * 1_100)
def test_a_text_is_composed_exactly_when_the_survey_has_nothing_to_say(text):
    source = Source(text, "essai.yaml")
    said = list(survey(source))
    root, refused = nodes(source)
    assert list(refused) == said
    assert (root is None) == (bool(said) or compose(source) is None)


@given(LETTERS)
@example("a: b #c")
@example("!0 0:")
@example("a: b  #c")
@example("a: b # c")
@example("a: b c # d")
@example("a: b c  # d")
@example("# a\n  # b\na: c")
@example("a: {a: 1, a: 2}")
@example("? [a]\n: b")
@example('"true": a')
@example("true: a")
@example("<<: a")
@example("a\u00a0b: c")
@example("a: b c\r  #d\r")
def test_a_text_is_sound_only_when_nothing_is_wrong_with_its_shape(text):
    source = Source(text, "essai.yaml")
    if list(survey(source)):
        return  # refused before: it is never composed
    try:
        root = compose(source)
    except yaml.YAMLError:
        return
    data = structure.sound(source, root)
    if data is not None:
        assert root is not None
        assert data == plain(root)
        assert list(structure.check(source, root)) == []


def test_a_common_scenario_takes_the_short_way():
    for text in (SCENARIO, SHIPPED.read_text("utf-8")):
        source = Source(text, "essai.yaml")
        assert not suspect(text)
        assert structure.sound(source, compose(source)) is not None


@pytest.mark.parametrize("case", SYNTAX, ids=lambda case: case.said)
def test_a_line_is_the_same_wherever_it_is_looked_for(case):
    source = Source(case.text, "essai.yaml")
    for number in range(-1, len(source.lines) + 3):
        wanted = source.lines[number - 1] if 0 < number <= len(source.lines) else ""
        assert source.line(number) == wanted


def test_levels_share_what_no_variant_changes():
    levels = load_text(SCENARIO).levels
    young, old = levels["cycle3"], levels["college"]
    assert young is not old
    assert [name for name in old.steps if old.steps[name] is not young.steps[name]] == ["tri", "decision"]
    assert old.document("post") is young.document("post")
    assert old.variables["confiance"] is young.variables["confiance"]


def test_a_scenario_is_the_same_whether_its_levels_are_read_together_or_alone():
    text = SHIPPED.read_text("utf-8")
    source = Source(text, "essai.yaml")
    root = compose(source)
    assert root is not None
    overlay = Overlay(Laid(Tree(source, root), plain(root)), LEVELS)
    for level, scenario in load_text(text).levels.items():
        alone, _ = Reader().read(overlay.at(level)[0])
        assert alone is not None
        assert alone.model_dump() == scenario.model_dump()


def test_to_play_nobody_reads_every_sentence(monkeypatch):
    asked = []
    check = writing.check
    monkeypatch.setattr(writing, "check", lambda reading: asked.append(reading.level) or check(reading))
    loaded = load_text(SCENARIO.replace("    consigne: Choisissez.", "    consigne: " + "Un " * 30 + "mot."))
    assert loaded.ok
    assert asked == []
    assert [each.code for each in loaded.diagnostics] == ["G403"]
    assert asked == ["cycle3", "college"]


def test_what_forbids_playing_is_known_before_anybody_asks():
    assert not load_text(SCENARIO.replace("- Comptez les z.", "- Regardez le nom !")).ok
    assert not load_text(SCENARIO.replace("    suite: quiz\n", "")).ok


def test_a_scenario_has_no_rule_that_a_change_of_level_would_pass_over():
    assert not Scenario.__pydantic_decorators__.model_validators
    assert not Scenario.__pydantic_decorators__.field_validators


@pytest.mark.parametrize("written", ["{a: 1}", "[choix]", "~", "3", "choisir"])
def test_a_variant_that_changes_the_type_into_nonsense_is_refused_at_its_level(written):
    found = load_text(SCENARIO.replace("{ajout: Pourquoi ?}", f"{{type: {written}}}")).diagnostics
    assert found
    assert all("collège" in each.message for each in found)
