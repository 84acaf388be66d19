"""The composed nodes of a scenario: plain values for validation, and the place of each of them."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import yaml
from yaml import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from gardiens.scenario.source import LINE_END, NOWHERE, Source, Span

_ENOUGH_WORDS: Final = 60
"""A sentence is found by its first words."""

Loc: TypeAlias = Sequence[int | str]
"""The way to a value from the root: French keys and places in lists."""


MOST_DEPTH: Final = 64
MOST_NODES: Final = 50_000

STR: Final = "tag:yaml.org,2002:str"
INT: Final = "tag:yaml.org,2002:int"
_BOOL, _NULL = "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null"
_WORDS: Final = {"true": _BOOL, "false": _BOOL, "~": _NULL, "null": _NULL, "": _NULL}
_DIGITS: Final = frozenset("-0123456789")
_NUMBER: Final = re.compile(r"^(?:0|-?[1-9][0-9]{0,17})$")
_PLAIN: Final[dict[str, Callable[[str], bool | int | None]]] = {
    _BOOL: lambda text: text == "true",
    _NULL: lambda text: None,
    INT: int,
}


class OutOfBoundsError(yaml.YAMLError):
    """Nested too deep, or too many elements."""


class _Composer(CParser):
    """The C composer, with our own idea of what words mean, and bounds: it recurses, so depth could crash it.

    Only what an animator means is not text: true, false, null, plain decimal integers. 0042, 12:30, oui are.
    """

    __slots__ = ("_depth", "_left")

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth, self._left = 0, MOST_NODES

    def descend_resolver(self, parent: Node | None, index: object) -> None:
        """Called by the composer before each node."""
        self._depth += 1
        self._left -= 1
        if self._left < 0 or self._depth > MOST_DEPTH + 1:
            raise OutOfBoundsError

    def ascend_resolver(self) -> None:
        """Called by the composer after each node."""
        self._depth -= 1

    def resolve(self, kind: type[Node], value: str, implicit: tuple[bool, bool]) -> str:
        """The tag of a node that has none."""
        if kind is ScalarNode:
            if not implicit[0]:
                return STR
            if value in _WORDS:
                return _WORDS[value]
            return INT if value[0] in _DIGITS and _NUMBER.match(value) else STR
        if self._depth > MOST_DEPTH:
            raise OutOfBoundsError
        return "tag:yaml.org,2002:map" if kind is MappingNode else "tag:yaml.org,2002:seq"


def compose(source: Source) -> Node | None:
    """The root node of a text, None when there is none. Raises YAMLError: `survey` says it for people."""
    # Tens of thousands of live nodes make the collector look again and again for garbage that is not there.
    collecting = gc.isenabled()
    gc.disable()
    try:
        root: Node | None = _Composer(source.yaml).get_single_node()
    finally:
        if collecting:
            gc.enable()
    return root


def plain(node: Node) -> Any:
    """The value of a node, sequences as tuples."""
    if isinstance(node, MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return tuple([plain(item) for item in node.value])
    return scalar(node)


def scalar(node: Node) -> Any:
    """The value of a node that holds no other."""
    convert = _PLAIN.get(node.tag)
    return convert(node.value) if convert else node.value


def entry(node: Node | None, name: object) -> tuple[Node, Node] | None:
    """The key and value nodes of a mapping's entry."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if key.value == name:
                return key, value
    return None


def child(node: Node | None, name: int | str) -> Node | None:
    """What is under a key of a mapping or at a place of a list."""
    if isinstance(node, SequenceNode) and isinstance(name, int):
        return node.value[name] if 0 <= name < len(node.value) else None
    found = entry(node, name)
    return found[1] if found else None


def walk(node: Node) -> Iterator[Node]:
    """The node and everything under it, in reading order."""
    yield node
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield key
            yield from walk(value)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from walk(item)


@dataclass(frozen=True)
class Tree:
    """The nodes of one level of a scenario, asked for places by the way that leads to them."""

    source: Source
    root: Node

    def node(self, loc: Loc) -> Node | None:
        """The node at this place, None when there is none."""
        found: Node | None = self.root
        for name in loc:
            found = child(found, name)
        return found

    def value(self, loc: Loc) -> Span:
        """The place of a value, or of the nearest thing around it that is written.

        A value on several lines is pointed at by its key: its own first line may be quite right.
        """
        node = self._nearest(loc)
        if loc and isinstance(node, CollectionNode) and not node.flow_style and isinstance(loc[-1], str):
            return self.key(loc)
        return self.span(node)

    def key(self, loc: Loc) -> Span:
        """The place of the key that leads to a value; of the value itself in a list."""
        found = entry(self._nearest(loc[:-1]), loc[-1]) if loc else None
        return self.span(found[0] if found else self._nearest(loc))

    def within(self, loc: Loc, words: str) -> Span:
        """The place of some words inside a text, however its lines are folded; else the whole text."""
        node = self._nearest(loc)
        if not isinstance(node, ScalarNode):
            return self.span(node)
        written = self.source.yaml[node.start_mark.index : node.end_mark.index]
        found = re.search(r"\s+".join(map(re.escape, words.split()[:_ENOUGH_WORDS])), written)
        if not found:
            return self.span(node)
        before = LINE_END.split(written[: found.start()])
        line = node.start_mark.line + len(before)
        column = len(before[-1]) + (node.start_mark.column if len(before) == 1 else 0)
        left = len(self.source.line(line).rstrip()) - column
        return Span(line, column + 1, max(1, min(left, found.end() - found.start())))

    def key_within(self, loc: Loc, name: str) -> Span:
        """The place of the key called `name` at or under this place; else the place itself."""
        node = self._nearest(loc)
        for below in walk(node):
            if found := entry(below, name):
                return self.span(found[0])
        return self.span(node)

    def span(self, node: Node | None) -> Span:
        """The first line of a node."""
        if node is None:
            return NOWHERE
        start, end = node.start_mark, node.end_mark
        line = self.source.line(start.line + 1)
        length = (end.column if end.line == start.line else len(line.rstrip())) - start.column
        return Span(start.line + 1, start.column + 1, max(1, length))

    def _nearest(self, loc: Loc) -> Node:
        node = self.root
        for name in loc:
            below = child(node, name)
            if below is None:
                break
            node = below
        return node
