"""`variantes` in the JSON Schema: a variant is a step or a document of which nothing is required nor has a default.

Like the overlay it goes into mappings, key by key, and replaces lists whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from gardiens.scenario.models import LEVELS
from gardiens.scenario.overlay import ADD, REMOVE, VARIANTS
from gardiens.text import checks
from gardiens.text import schema as say

_REF: Final = "#/$defs/"
_OF_THE_WHOLE: Final = ("required", "minProperties", "default")
"""What is said of a step or a document as a whole: in a variant, the base is the default."""


def vary(name: str, defs: dict[str, Any]) -> None:
    """Let the step or the document defined as `name` have variants; `defs` gains what they are made of."""
    variant = _partial(name, defs)
    defs[variant]["properties"][REMOVE] = {
        "type": "array",
        "items": {"type": ["string", "integer"]},
        "description": say.REMOVE,
    }
    if longer := dict(_longer(name, defs)):
        defs[variant]["properties"][ADD] = {
            "type": "object",
            "description": say.ADD,
            "properties": longer,
            "additionalProperties": False,
        }
    defs[name]["properties"][VARIANTS] = {
        "type": "object",
        "description": say.VARIANTS,
        "properties": {
            level: {"$ref": _REF + variant, "description": say.VARIANT.format(checks.LEVELS[level])} for level in LEVELS
        },
        "additionalProperties": False,
    }


def _longer(name: str, defs: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The lists of `name`, of any length: what is written there comes after the base."""
    for key, value in defs[name]["properties"].items():
        if value.get("type") == "array" and "items" in value:
            yield key, {"type": "array", "items": value["items"], "description": value["description"]}


def _partial(name: str, defs: dict[str, Any]) -> str:
    """The name of the definition of a part of what `name` is, made if need be."""
    partial = f"{name}-{VARIANTS}"
    if partial not in defs:
        defs[partial] = {}  # it may lead to itself
        whole = {word: part for word, part in defs[name].items() if word not in ("title", "description")}
        defs[partial] |= _loosened(whole, defs, f"{_REF}{name}")
    return partial


def _loosened(schema: dict[str, Any], defs: dict[str, Any], here: str) -> dict[str, Any]:
    """What the overlay accepts over a value of this schema, which stands at `here`."""
    made = {word: part for word, part in schema.items() if word not in _OF_THE_WHOLE}
    if "$ref" in made:
        made["$ref"] = _REF + _partial(made["$ref"].removeprefix(_REF), defs)
    if isinstance(made.get("additionalProperties"), dict):
        made["additionalProperties"] = _loosened(made["additionalProperties"], defs, f"{here}/additionalProperties")
    if "properties" in made:
        made["properties"] = {
            key: _once(value, defs, f"{here}/properties/{key}") for key, value in made["properties"].items()
        }
    if forms := made.pop("oneOf", made.get("anyOf")):
        # Without what tells them apart, several forms may be meant.
        made["anyOf"] = [_loosened(form, defs, here) for form in forms]
    return made


def _once(value: dict[str, Any], defs: dict[str, Any], place: str) -> dict[str, Any]:
    """The value of a key in a variant; one that is the same as in the base is only written there."""
    loosened = _loosened(value, defs, place)
    return {"$ref": place} if loosened == value else loosened
