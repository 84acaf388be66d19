"""The language of scenarios as a JSON Schema (2020-12) for editors: made from the models, and as strict as they are.

An editor reads a file before `variantes` are laid over it, so a step must be whole without them. Names that lead
nowhere are the checker's business.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from gardiens.authored import NAME_PATTERN, TARGET_PATTERN, number_as_text
from gardiens.documents import DOCUMENT_TYPES
from gardiens.puzzles.conditions import CONDITION_SCHEMA
from gardiens.scenario.models import Scenario
from gardiens.scenario.pictures import shipped_drawings
from gardiens.scenario.steps import DURATION_PATTERN, STEP_TYPES
from gardiens.scenario.varied_schema import vary
from gardiens.text import schema as say
from gardiens.text.icons import ICONS

Schema: TypeAlias = dict[str, Any]

ID: Final = "urn:gardiens-du-numerique:scenario:1"
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_REF: Final = "#/$defs/"
_KINDS: Final[dict[type, tuple[str, str]]] = {
    **{model: (name, "type") for name, model in STEP_TYPES.items()},
    **{model: (name, "genre") for name, model in DOCUMENT_TYPES.items()},
}
"""The French name of every step and document, and the key that says it."""

_FORMS: Final = {
    NAME_PATTERN: say.NAME_FORM,
    TARGET_PATTERN: say.TARGET_FORM,
    DURATION_PATTERN: say.DURATION_FORM,
}
"""What editors say of a text that does not match, rather than the pattern."""

_OF_NAMES: Final = ("pattern", "minLength", "maxLength", "enum", "const")


def as_text() -> str:
    """The schema as it is printed and kept."""
    return json.dumps(scenario_schema(), ensure_ascii=False, indent=2) + "\n"


def scenario_schema() -> Schema:
    """The schema of a scenario file, as JSON data."""
    generator = _Generator(union_format="primitive_type_array")
    top = generator.generate_inner(Scenario.__pydantic_core_schema__)
    written = {_REF + name: schema for name, schema in generator.definitions.items()}
    written[_REF + "condition"] = CONDITION_SCHEMA
    root = written[top["$ref"]]
    refs = _french(root, written)
    defs = {name.removeprefix(_REF): _told(written[raw], refs) for raw, name in refs.items()}
    for name in [name for name, schema in defs.items() if "title" in schema]:
        vary(name, defs)
    head = {"$schema": DIALECT, "$id": ID, "title": say.TITLE, "description": say.ABOUT}
    return {**head, **_told(root, refs), "$defs": defs}


class _Generator(GenerateJsonSchema):
    """Pydantic's generator; names of classes and what is written for developers stay inside."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        made = super().model_schema(schema)
        made.pop("title", None)
        made.pop("description", None)
        if kind := _KINDS.get(schema["cls"]):
            name, key = kind
            made = {"title": name, "description": made["properties"][key]["description"], **made}
        return made

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> Schema:
        """Any number where a text is: a decimal is text for our own reader, and a number for editors."""
        made = super().function_before_schema(schema)
        if schema["function"]["function"] is not number_as_text:
            return made
        if made.get("pattern") in (NAME_PATTERN, TARGET_PATTERN):
            return {**made, "type": ["string", "integer"], "minimum": 0}
        return {**made, "type": ["string", "number"]}

    def dict_schema(self, schema: core_schema.DictSchema) -> Schema:
        """Pydantic would let anything follow a badly written name; here the name is what is wrong."""
        values: Any = {word: part for word, part in schema.items() if word != "keys_schema"}
        keys = self.generate_inner(schema["keys_schema"]) if "keys_schema" in schema else {}
        names = {word: keys[word] for word in _OF_NAMES if word in keys}
        return super().dict_schema(values) | ({"propertyNames": names} if names else {})

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        """One list of types where a single form, or nothing, may stand: editors tell it better than `anyOf`."""
        made = self.generate_inner(schema["schema"])
        types = made.get("type")
        if types is None or "enum" in made or "const" in made:
            return self.get_union_of_schemas([made, {"type": "null"}])
        return {**made, "type": [*([types] if isinstance(types, str) else types), "null"]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        """A default that is nothing at all is not worth showing."""
        made = super().default_schema(schema)
        if made.get("default") in (None, []):
            made.pop("default", None)
        return made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> Schema:
        """Beside the forms, all the kinds: else an editor only speaks of the form nearest to what is typed."""
        made = super().tagged_union_schema(schema)
        told = made.pop("discriminator")  # a word of OpenAPI, which editors do not know
        return {"properties": {told["propertyName"]: {"enum": list(told["mapping"])}}, **made}


def _french(root: Schema, written: Mapping[str, Schema]) -> dict[str, str]:
    """The French reference of each definition, those nearest to the root first.

    It is the first key that leads there, with the kind of the step or of the document; with the place of that key
    where two keys are alike.
    """
    refs: dict[str, str] = {}
    waiting = [("", root)]
    for owner, schema in waiting:
        for key, raw in _links(schema, "condition"):
            if raw in refs:
                continue
            title = written[raw].get("title")
            name = f"{key}-{title}" if title else key
            if raw == _REF + "condition":
                name = "condition"
            elif _REF + name in refs.values():
                name = f"{owner}-{name}"
            while _REF + name in refs.values():
                name += "-bis"
            refs[raw] = _REF + name
            waiting.append((name, written[raw]))
    return refs


def _links(schema: Any, key: str) -> Iterator[tuple[str, str]]:
    """Every reference in a schema, with the key of the scenario that leads to it."""
    if isinstance(schema, list):
        for part in schema:
            yield from _links(part, key)
    elif isinstance(schema, dict):
        if "$ref" in schema:
            yield key, schema["$ref"]
        for word, part in schema.items():
            if word == "properties":
                for name, value in part.items():
                    yield from _links(value, name)
            else:
                yield from _links(part, key)


def _told(schema: Any, refs: Mapping[str, str]) -> Any:
    """A copy whose references are French, and that says what an editor can show."""
    if isinstance(schema, list):
        return [_told(part, refs) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made: Schema = {word: refs[part] if word == "$ref" else _told(part, refs) for word, part in schema.items()}
    if form := _FORMS.get(made.get("pattern", "")):
        made["patternErrorMessage"] = form
    for key in made.get("properties", ()):
        if examples := _examples(key):
            made["properties"][key]["examples"] = examples
    return made


def _examples(key: str) -> list[Any]:
    """What a key may hold, wherever it stands: an editor offers it, and says nothing against anything else."""
    if key == "icone":
        return sorted(ICONS)
    if key == "image":
        return sorted(name for name in shipped_drawings() if name.startswith("documents/"))
    return say.EXAMPLES.get(key, [])
