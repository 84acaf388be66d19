"""The nodes of a text, unless it would be slow or dangerous to compose; then, what it must not hold.

Composing 50 KB of nested brackets crashes the C loader, and a few hundred bytes of aliases or merges can fill the
memory. A text without the signs of these is composed at once, within bounds. Only when it may have them, or was
refused, does a pass over the parser's events, flat and never deep, say what is wrong and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

import yaml
from yaml import Node
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from gardiens.diagnostics import Diagnostic
from gardiens.scenario.source import Source, Span
from gardiens.scenario.syntax import explain
from gardiens.scenario.tree import MOST_DEPTH, MOST_NODES, compose
from gardiens.text import checks as say

_FATAL: Final = ("G024", "G025", "G026")
"""Past one of these there is no use in reading on."""

# %TAG lines cost the parser a time that grows with their square; a scenario needs no directive at all.
_DIRECTIVE: Final = re.compile(r"%(?<![^\r\n]%)[^\r\n]*")


_BEFORE_A_TAG: Final = frozenset(":-?[{,]}\"'\r\n")
"""What `!` follows, blanks left out, when it begins a value rather than ends a sentence."""
_MOST_SIGNS: Final = 5_000
"""Past this many `!`, looking at each is not worth it."""
_WALL: Final = "[" * 1_025
"""The parser looks a thousand characters ahead for what would make a bracket the start of a key: here, there is none,
but as it opens a list at each it takes a time that grows with the square of their number."""


def nodes(source: Source) -> tuple[Node | None, Iterator[Diagnostic]]:
    """The root node of a text, None when there is none, or why it is not composed."""
    if not suspect(source.yaml):
        try:
            return compose(source), iter(())
        except yaml.YAMLError:
            pass  # whatever it is, the survey says it better
    found = survey(source)
    first = next(found, None)
    return (None, chain((first,), found)) if first else (compose(source), iter(()))


def suspect(text: str) -> bool:
    """Whether the text may hold a directive, an anchor or a tag, or much too much: it has not when this says no."""
    if _WALL in text or "&" in text or ("%" in text and _DIRECTIVE.search(text)) or text.count(",") > MOST_NODES:
        return True
    signs = text.count("!")
    at = -1
    for _ in range(min(signs, _MOST_SIGNS)):
        at = before = text.index("!", at + 1)
        while before and text[before - 1] in " \t":
            before -= 1
        if not before or text[before - 1] in _BEFORE_A_TAG:
            return True
    return signs > _MOST_SIGNS


def survey(source: Source) -> Iterator[Diagnostic]:
    """Everything that forbids composing this text; nothing when it is safe."""
    if "%" in source.yaml and (found := _DIRECTIVE.search(source.yaml)):
        yield source.diagnose("G028", say.DIRECTIVE, source.span_at(found.start(), len(found[0])))
        return
    if known := _up_to_a_wall(source):
        yield from known
        return
    try:
        for diagnostic in _refused(source, CParser(source.yaml)):
            yield diagnostic
            if diagnostic.code in _FATAL:
                return
    except yaml.MarkedYAMLError as error:
        yield explain(error, source)


def _up_to_a_wall(source: Source) -> list[Diagnostic]:
    """What there is to say of a text that goes too deep in a wall of brackets, read no further than need be."""
    wall = source.yaml.find(_WALL)
    if wall < 0:
        return []
    found = []
    try:
        for diagnostic in _refused(source, CParser(source.yaml[: wall + MOST_DEPTH + 1])):
            found.append(diagnostic)
            if diagnostic.code in _FATAL:
                return found
    except yaml.MarkedYAMLError:
        pass  # the wall stands inside a text, or something is wrong before it
    return []


def _refused(source: Source, parser: Any) -> Iterator[Diagnostic]:
    depth = nodes = documents = 0
    while (event := parser.get_event()) is not None:
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            nodes += 1
            depth += isinstance(event, yaml.CollectionStartEvent)
            if event.anchor is not None:
                yield source.diagnose("G021", say.ANCHOR, _span(event, len(event.anchor) + 1), expected=say.QUOTE_IT)
            if event.tag is not None:
                yield source.diagnose("G023", say.TAG, _span(event), expected=say.QUOTE_IT)
            if depth > MOST_DEPTH:
                yield source.diagnose("G025", say.TOO_DEEP.format(MOST_DEPTH), _span(event, 1))
            if nodes > MOST_NODES:
                yield source.diagnose("G026", say.TOO_MANY_NODES.format(MOST_NODES), _span(event, 1))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            yield source.diagnose("G021", say.ALIAS, _span(event), expected=say.QUOTE_IT)
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                yield source.diagnose("G024", say.SEVERAL_DOCUMENTS, _span(event, 3))


def _span(event: Any, length: int | None = None) -> Span:
    start, end = event.start_mark, event.end_mark
    if length is None:
        length = max(1, end.column - start.column) if start.line == end.line else 1
    return Span(start.line + 1, start.column + 1, length)
