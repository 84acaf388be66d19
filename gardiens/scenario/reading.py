"""A scenario at one level, together with the nodes it was read from: what the checks look at."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import islice
from typing import Any, Final, TypeAlias, TypeVar

from gardiens.authored import Authored
from gardiens.diagnostics import Diagnostic
from gardiens.scenario.expected import models_in
from gardiens.scenario.graph import Graph, graph
from gardiens.scenario.models import Level, Scenario
from gardiens.scenario.source import Span
from gardiens.scenario.tree import Loc, Tree

MOST: Final = 100
"""How many diagnostics of one phase are shown."""

Place: TypeAlias = tuple[int | str, ...]
Written: TypeAlias = list[tuple[str, Any]]
"""The French key and the value of each field that was written."""
Part: TypeAlias = tuple[Place, Authored, Written]
"""Something written, the way to it, and what it holds."""
Shared: TypeAlias = dict[tuple[Hashable, ...], Any]
"""What was found of the parts that several levels of one scenario have in common."""

P = TypeVar("P", bound=Authored)
T = TypeVar("T")


@dataclass(frozen=True)
class Reading:
    """One level of a scenario and where each of its parts is written."""

    tree: Tree
    scenario: Scenario
    level: Level
    shared: Shared = field(default_factory=dict, repr=False)

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
    def branches(self) -> tuple[tuple[Place, Authored], ...]:
        """The scenario itself, then what stands directly under it: each variable, document, step, chapter…"""
        holding = holders(Scenario)
        written = [(key, value) for key, value in fields(self.scenario) if key in holding]
        parts = [part for key, value in written for part in _tops((key,), value)]
        return ((), self.scenario), *parts

    @cached_property
    def arrows(self) -> Graph:
        """Where each step may lead."""
        return graph(self.scenario)

    def under(self, place: Place, part: Authored) -> tuple[Part, ...]:
        """A branch and everything written in it, in reading order; the scenario itself has branches of its own."""
        return self.once(_under, place, part)

    def once(self, find: Callable[[Reading, Place, P], T], place: Place, part: P, *context: Hashable) -> T:
        """What `find` finds in a branch: looked for once for all the levels that share it, in the same context.

        What the scenario says itself, outside of its steps and documents, is the same at all levels.
        """
        key = (find, 0 if part is self.scenario else id(part), *context)
        if key not in self.shared:
            self.shared[key] = find(self, place, part)
        found: T = self.shared[key]
        return found


def first(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """As many diagnostics as can be shown, and one more."""
    return tuple(islice(found, MOST + 1))


def fields(part: Authored) -> Written:
    """The French key and the value of each field that was written."""
    written, values = part.__pydantic_fields_set__, part.__dict__
    return [(key, values[name]) for name, key in _keys(type(part)) if name in written]


@cache
def _keys(model: type[Authored]) -> tuple[tuple[str, str], ...]:
    return tuple((name, each.alias or name) for name, each in model.model_fields.items())


@cache
def holders(model: type[Authored]) -> frozenset[str]:
    """The keys of a model that may hold other parts."""
    return frozenset(each.alias or name for name, each in model.model_fields.items() if any(models_in(each.annotation)))


def _under(reading: Reading, place: Place, part: Authored) -> tuple[Part, ...]:
    if part is reading.scenario:
        return ((place, part, fields(part)),)
    found: list[Part] = []
    _gather(found, place, part)
    return tuple(found)


def _gather(found: list[Part], place: Place, part: Authored) -> None:
    """Add a part and everything written in it, in reading order."""
    written = fields(part)
    found.append((place, part, written))
    if holding := holders(type(part)):
        for key, value in written:
            if key in holding:
                _gather_in(found, (*place, key), value)


def _gather_in(found: list[Part], place: Place, value: object) -> None:
    if isinstance(value, Authored):
        _gather(found, place, value)
    else:
        for name, inner in _named(value):
            _gather_in(found, (*place, name), inner)


def _tops(place: Place, value: object) -> Iterator[tuple[Place, Authored]]:
    """The parts that a value is or holds, without what they hold themselves."""
    if isinstance(value, Authored):
        yield place, value
    else:
        for name, inner in _named(value):
            yield from _tops((*place, name), inner)


def _named(value: object) -> Iterable[tuple[int | str, object]]:
    if isinstance(value, tuple):
        return enumerate(value)
    return value.items() if isinstance(value, Mapping) else ()
