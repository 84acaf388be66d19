"""What a branch, an option or a text asks of the story's variables."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeAlias

from pydantic import BeforeValidator, InstanceOf, WithJsonSchema

from gardiens.text import schema as say

Value: TypeAlias = int | bool | str
"""What a variable holds."""

_OPERATORS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}
_COMPARISON: Final = re.compile(r"^\s*(>=|<=|!=|>|<|=)\s*(-?\d{1,6})\s*$")


@dataclass(frozen=True, slots=True)
class Test:
    """One variable compared with one value."""

    __test__ = False  # not a test case for pytest

    variable: str
    operator: str
    value: Value

    def holds(self, variables: Mapping[str, Value]) -> bool:
        return bool(_OPERATORS[self.operator](variables[self.variable], self.value))

    def variables(self) -> frozenset[str]:
        return frozenset((self.variable,))


@dataclass(frozen=True, slots=True)
class Group:
    """Several conditions: `all_of` them hold, or at least one does; `negated` turns the answer round."""

    parts: tuple[Condition, ...]
    all_of: bool = True
    negated: bool = False

    def holds(self, variables: Mapping[str, Value]) -> bool:
        answers = (part.holds(variables) for part in self.parts)
        return (all(answers) if self.all_of else any(answers)) is not self.negated

    def variables(self) -> frozenset[str]:
        return frozenset().union(*(part.variables() for part in self.parts))


Condition: TypeAlias = Test | Group


def parse_condition(written: object) -> Condition:
    """The condition an animator wrote as a mapping.

    `{confiance: ">= 6", a_partage: true}`: all must hold. A list of comparisons bounds a number on both sides.
    `ou:` and `et:` take a list of conditions, `pas:` one. Raises ValueError, in French, on anything else.
    """
    if isinstance(written, Test | Group):
        return written
    if not isinstance(written, Mapping) or not written:
        raise ValueError('une condition s’écrit {variable: valeur}, par exemple {confiance: ">= 6"}')
    parts = tuple(part for name, wanted in written.items() for part in _parts(str(name), wanted))
    return parts[0] if len(parts) == 1 else Group(parts)


def _parts(name: str, wanted: object) -> tuple[Condition, ...]:
    if name in ("ou", "et"):
        if not isinstance(wanted, list | tuple) or not wanted:
            raise ValueError(f"« {name} » attend une liste de conditions")
        return (Group(tuple(parse_condition(part) for part in wanted), all_of=name == "et"),)
    if name == "pas":
        return (Group((parse_condition(wanted),), negated=True),)
    if isinstance(wanted, list | tuple):
        return tuple(_test(name, part) for part in wanted)
    return (_test(name, wanted),)


def _test(name: str, wanted: object) -> Test:
    if isinstance(wanted, str) and (found := _COMPARISON.match(wanted)):
        return Test(name, found[1], int(found[2]))
    if isinstance(wanted, bool | int | str):
        return Test(name, "=", wanted)
    raise ValueError(f'la condition sur « {name} » attend un nombre, true, false, un texte ou ">= 6"')


_REF: Final = {"$ref": "#/$defs/condition"}
_SEVERAL: Final = {"type": "array", "items": _REF, "minItems": 1}
_WANTED: Final = {"type": ["integer", "boolean", "string"]}

CONDITION_SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "description": say.CONDITION,
    "examples": say.CONDITION_EXAMPLES,
    "minProperties": 1,
    "properties": {
        "ou": _SEVERAL | {"description": say.CONDITION_OR},
        "et": _SEVERAL | {"description": say.CONDITION_AND},
        "pas": _REF | {"description": say.CONDITION_NOT},
    },
    "additionalProperties": {
        "description": say.CONDITION_VALUE,
        "type": [*_WANTED["type"], "array"],
        "items": _WANTED,
    },
}
"""What `parse_condition` understands, as the JSON Schema that stands under `#/$defs/condition`."""

When: TypeAlias = Annotated[
    InstanceOf[Test] | InstanceOf[Group], BeforeValidator(parse_condition), WithJsonSchema(_REF)
]
"""A condition as a field of a model."""
