"""The JSON Schema that editors use says what the loader says, as an independent validator reads it."""

from __future__ import annotations

import copy
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from malformed_cases import FIELDS, REFERENCES, SCENARIO, Mistake

from gardiens import paths
from gardiens.authored import Authored
from gardiens.documents import DOCUMENT_TYPES
from gardiens.puzzles import MODULES
from gardiens.scenario.examples import written
from gardiens.scenario.json_schema import DIALECT, as_text, scenario_schema
from gardiens.scenario.load import load_text
from gardiens.scenario.overlay import REMOVE, VARIANTS
from gardiens.scenario.source import Source
from gardiens.scenario.steps import STEP_TYPES
from gardiens.scenario.tree import compose, plain
from gardiens.text import schema as say

KEPT = Path(paths.__file__).parents[1] / "docs" / "scenario.schema.json"
SHIPPED = sorted(paths.shipped_scenarios_dir().glob("*/scenario.yaml"))
SCHEMA = scenario_schema()
VALIDATOR = Draft202012Validator(SCHEMA)

SAID_BY_THE_SCHEMA_TOO = {"a variant for an unknown level"}
"""Mistakes of references that are also a key which exists nowhere."""


def read(text: str) -> Any:
    """What the loader's own reader makes of a YAML text, as JSON data."""
    root = compose(Source(text, "scenario.yaml"))
    assert root is not None
    return json.loads(json.dumps(plain(root)))


def mistakes(text: str) -> list[str]:
    """What the schema refuses in a YAML text."""
    return [f"{error.json_path}: {error.message[:200]}" for error in VALIDATOR.iter_errors(read(text))]


def field_mistakes(text: str) -> list[str]:
    """What the loader's fields phase refuses in it."""
    found = load_text(text).diagnostics
    assert not [diagnostic for diagnostic in found if diagnostic.code < "G1" and diagnostic.is_error]
    return [f"{each.code}:{each.line}: {each.message}" for each in found if each.code.startswith("G1")]


def dumped(data: Any) -> str:
    """A YAML text of these data: JSON is one."""
    return json.dumps(data, ensure_ascii=False, indent=1)


def schemas(schema: Any = SCHEMA) -> Iterator[dict[str, Any]]:
    """Every schema inside the schema."""
    if isinstance(schema, list):
        for part in schema:
            yield from schemas(part)
    elif isinstance(schema, dict):
        yield schema
        for word, part in schema.items():
            if word in ("properties", "$defs"):
                for inner in part.values():
                    yield from schemas(inner)
            elif word not in ("examples", "default"):
                yield from schemas(part)


# --- the schema as it is kept and shown ---------------------------------------------------------------------------


def test_the_schema_that_the_repository_carries_is_the_one_of_the_models():
    renew = "docs/scenario.schema.json date d’avant ; renouvelez-le : .venv/bin/gardiens schema --fichier docs/scenario.schema.json"
    assert KEPT.read_text(encoding="utf-8") == as_text(), renew


def test_the_schema_is_a_good_schema_that_points_at_no_machine():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == DIALECT
    assert re.findall(r"\w+://", as_text()) == ["https://"]
    assert SCHEMA["$id"].startswith("urn:")


def test_every_key_is_described_where_an_editor_looks_for_it():
    for schema in schemas():
        for key, value in schema.get("properties", {}).items():
            elsewhere = value.get("$ref", "").endswith(f"/properties/{key}") or ("oneOf" in schema and "enum" in value)
            assert "description" in value or elsewhere, key


def test_nothing_written_for_developers_leaks_into_editors():
    titles = {schema["title"] for schema in schemas() if "title" in schema}
    assert titles == {say.TITLE, *STEP_TYPES, *DOCUMENT_TYPES}
    assert all(re.fullmatch(r"[a-z0-9_-]+", name) for name in SCHEMA["$defs"])
    descriptions = {schema.get("description") for schema in schemas()}
    waiting = [Authored]
    for model in waiting:
        waiting += model.__subclasses__()
        assert model.__doc__ not in descriptions


def test_whatever_the_schema_offers_is_right():
    for schema in schemas():
        for offered in [*schema.get("examples", []), *([schema["default"]] if "default" in schema else [])]:
            VALIDATOR.evolve(schema=schema).validate(offered)


# --- what it accepts and what it refuses --------------------------------------------------------------------------


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_a_shipped_scenario_has_nothing_to_mend(file):
    assert mistakes(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("french", MODULES)
def test_the_example_of_each_puzzle_type_is_right_inside_a_scenario(french):
    text = dumped(read(written(french)))
    assert (mistakes(text), field_mistakes(text)) == ([], [])


@pytest.mark.parametrize("case", FIELDS, ids=lambda case: case.said)
def test_a_mistake_of_fields_is_seen_while_it_is_typed(case: Mistake):
    assert mistakes(case.text) != []


@pytest.mark.parametrize("case", REFERENCES, ids=lambda case: case.said)
def test_a_name_that_leads_nowhere_is_left_to_the_checker(case: Mistake):
    assert bool(mistakes(case.text)) is (case.said in SAID_BY_THE_SCHEMA_TOO)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("consigne: Que garder ?", "consigne: [Que, garder]"),
        ("consigne: Que garder ?", "consignes: Que garder ?"),
        ("consigne: Que garder ?", "variantes: {}"),
        ("consigne: Que garder ?", "options: [{texte: Lire}]"),
        ("retirer: [dater]", "retirer: dater"),
        ("{retirer: [dater], consigne: Que garder ?}", "Que garder ?"),
    ],
)
def test_a_variant_is_checked_as_the_step_that_it_changes(right, wrong):
    text = SCENARIO.replace(right, wrong)
    assert text != SCENARIO
    assert mistakes(text)
    assert field_mistakes(text)


def test_a_variant_may_change_one_key_of_a_group_and_must_give_a_list_whole():
    base = "    titre: Un crocodile !\n"
    one_key = SCENARIO.replace(base, base + "    variantes: {cycle3: {compte: {nom: La Gazette}}}\n")
    assert (mistakes(one_key), field_mistakes(one_key)) == ([], [])
    part = SCENARIO.replace(base, base + "    variantes: {cycle3: {images: [{id: berge}]}}\n")
    assert mistakes(part)
    assert field_mistakes(part)


def test_a_number_is_a_text_for_editors_as_it_is_for_the_loader():
    text = SCENARIO.replace("titre: Essai", "titre: 1408").replace("id: essai", "id: 12")
    assert (mistakes(text), field_mistakes(text)) == ([], [])
    decimal = json.loads(json.dumps(read(SCENARIO))) | {"version": 0.1}  # as an editor reads `version: 0.1`
    assert VALIDATOR.is_valid(decimal)


# --- agreement, on scenarios that somebody spoilt ------------------------------------------------------------------

JUNK = [True, 7, -3, 4.5, None, "", "mot", "deux mots", [], {}, [7], ["mot"], [{}], {"mot": 7}, {"mot": None}]
NAMES_OF_OTHERS = (VARIANTS, REMOVE)
"""What stands directly under these are names of levels and of elements: the references phase speaks of them."""


def places(data: Any, key: str = "") -> Iterator[tuple[Any, Any]]:
    """Every container with one of its keys or ranks."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in inside:
        if key not in NAMES_OF_OTHERS:
            yield data, name
        yield from places(value, str(name))


def drop(container: Any, name: Any, chance: random.Random) -> None:
    del container[name]


def misspell(container: Any, name: Any, chance: random.Random) -> None:
    at = chance.randrange(len(name))
    spoilt = chance.choice([name[:at] + name[at:] * 2, name + "s", f" {name}", name[:at] + "é" + name[at:]])
    pairs = [(spoilt if key == name else key, value) for key, value in container.items()]
    container.clear()
    container.update(pairs)


def retype(container: Any, name: Any, chance: random.Random) -> None:
    container[name] = chance.choice(JUNK)


def stretch(container: Any, name: Any, chance: random.Random) -> None:
    value = container[name]
    if isinstance(value, str):
        container[name] = chance.choice([value * 80, value + " !", ""])
    elif isinstance(value, list):
        container[name] = chance.choice([value * 13, value[:1], []])
    else:
        container[name] = chance.choice([-1, 0, 21, 1001, 10**12])


SPOILERS = {
    drop: lambda container, name: True,
    misspell: lambda container, name: isinstance(container, dict),
    retype: lambda container, name: name != "format",  # for the loader `true` is 1, as in Python
    stretch: lambda container, name: isinstance(container[name], str | list | int),
}


def spoilt(text: str, seed: int) -> tuple[str, str]:
    """The scenario with one thing spoilt, and what was done to it."""
    chance = random.Random(seed)
    data = copy.deepcopy(read(text))
    spoil = list(SPOILERS)[seed % len(SPOILERS)]
    container, name = chance.choice([place for place in places(data) if SPOILERS[spoil](*place)])
    spoil(container, name, chance)
    return dumped(data), spoil.__name__


def unremoved(data: Any) -> Any:
    """The same without any `retirer`."""
    if isinstance(data, dict):
        return {key: unremoved(value) for key, value in data.items() if key != REMOVE}
    return [unremoved(part) for part in data] if isinstance(data, list) else data


def only_a_loader_sees(text: str, found: list[str]) -> bool:
    """Whether these are rules between several keys, or a list too short once a level has removed elements from it."""
    rules = all(each.startswith("G115") and not re.search("durée|condition", each) for each in found)
    return rules or not field_mistakes(dumped(unremoved(read(text))))


def disagreements(text: str, seeds: range) -> tuple[list[Any], Counter[tuple[str, bool]]]:
    """Where schema and loader differ, and how often each way of spoiling was refused or not."""
    seen: Counter[tuple[str, bool]] = Counter()
    differ = []
    for seed in seeds:
        wrong, done = spoilt(text, seed)
        by_schema, by_loader = mistakes(wrong), field_mistakes(wrong)
        if by_loader and not by_schema and only_a_loader_sees(wrong, by_loader):
            continue
        seen[done, bool(by_loader)] += 1
        if bool(by_schema) is not bool(by_loader):
            differ.append((seed, done, by_schema, by_loader))
    return differ, seen


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_schema_and_loader_agree_on_two_hundred_ways_of_spoiling_a_shipped_scenario(file):
    differ, seen = disagreements(file.read_text(encoding="utf-8"), range(200))
    assert differ == []
    assert all(seen[spoil.__name__, True] for spoil in SPOILERS)
    assert sum(times for (_, refused), times in seen.items() if not refused) >= 40


@pytest.mark.parametrize("french", MODULES)
def test_schema_and_loader_agree_on_what_is_spoilt_in_each_puzzle_type(french):
    differ, seen = disagreements(dumped(read(written(french))), range(80))
    assert differ == []
    assert {refused for _, refused in seen} == {True, False}


def test_schema_and_loader_agree_on_what_is_spoilt_in_conditions_and_variants():
    asked = '{ou: [{a_menti: true}, {pas: {confiance: [">= 3", "<= 5"]}}], et: [{adulte: M. Okoye}]}'
    differ, seen = disagreements(SCENARIO.replace("{a_menti: true}", asked), range(200))
    assert differ == []
    assert {refused for _, refused in seen} == {True, False}
