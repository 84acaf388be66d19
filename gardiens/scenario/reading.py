"""A scenario at one level, together with the nodes it was read from: what the checks look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from gardiens.authored import Authored
from gardiens.diagnostics import Diagnostic
from gardiens.scenario.models import Level, Scenario
from gardiens.scenario.source import Span
from gardiens.scenario.tree import Loc, Tree

Place: TypeAlias = tuple[int | str, ...]


@dataclass(frozen=True)
class Reading:
    """One level of a scenario and where each of its parts is written."""

    tree: Tree
    scenario: Scenario
    level: Level

    def at(self, code: str, message: str, loc: Loc, **more: Any) -> Diagnostic:
        """Something wrong with the value at `loc`."""
        return self.by(code, message, self.tree.value(loc), **more)

    def on(self, code: str, message: str, loc: Loc, **more: Any) -> Diagnostic:
        """Something wrong under the key that leads to `loc`."""
        return self.by(code, message, self.tree.key(loc), **more)

    def by(self, code: str, message: str, span: Span, **more: Any) -> Diagnostic:
        """Something wrong with these characters."""
        return self.tree.source.diagnose(code, message, span, **more)

    @cached_property
    def parts(self) -> tuple[tuple[Place, Authored], ...]:
        """Everything written, from the whole scenario down to each option, with the way to it."""
        return tuple(_parts((), self.scenario))


def fields(part: Authored) -> Iterator[tuple[str, Any]]:
    """The French key and the value of each field that was written."""
    for name in type(part).model_fields:
        if name in part.model_fields_set:
            yield type(part).model_fields[name].alias or name, getattr(part, name)


def _parts(place: Place, value: object) -> Iterator[tuple[Place, Authored]]:
    if isinstance(value, Authored):
        yield place, value
        for name, inner in fields(value):
            yield from _parts((*place, name), inner)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _parts((*place, key), inner)
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _parts((*place, number), inner)
