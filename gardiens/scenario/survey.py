"""A first pass over the parser's events: refuses what would be slow or dangerous to compose.

Composing 50 KB of nested brackets crashes the C loader, and a few hundred bytes of aliases or merges can fill the
memory. The event stream is flat: reading it costs about a millisecond and cannot go deep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from gardiens.diagnostics import Diagnostic
from gardiens.scenario.source import Source, Span
from gardiens.scenario.syntax import explain
from gardiens.text import checks as say

MOST_DEPTH: Final = 64
MOST_NODES: Final = 50_000

_FATAL: Final = ("G024", "G025", "G026")
"""Past one of these there is no use in reading on."""

# %TAG lines cost the parser a time that grows with their square; a scenario needs no directive at all.
_DIRECTIVE: Final = re.compile(r"(?:\A|(?<=[\r\n]))%[^\r\n]*")


def survey(source: Source) -> Iterator[Diagnostic]:
    """Everything that forbids composing this text; nothing when it is safe."""
    if found := _DIRECTIVE.search(source.yaml):
        yield source.diagnose("G028", say.DIRECTIVE, source.span_at(found.start(), len(found[0])))
        return
    try:
        for diagnostic in _refused(source, CParser(source.yaml)):
            yield diagnostic
            if diagnostic.code in _FATAL:
                return
    except yaml.MarkedYAMLError as error:
        yield explain(error, source)


def _refused(source: Source, parser: Any) -> Iterator[Diagnostic]:
    depth = nodes = documents = 0
    while parser.check_event():
        event = parser.get_event()
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                yield source.diagnose("G024", say.SEVERAL_DOCUMENTS, _span(event, 3))
        elif isinstance(event, yaml.AliasEvent):
            yield source.diagnose("G021", say.ALIAS, _span(event), expected=say.QUOTE_IT)
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
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


def _span(event: Any, length: int | None = None) -> Span:
    start, end = event.start_mark, event.end_mark
    if length is None:
        length = max(1, end.column - start.column) if start.line == end.line else 1
    return Span(start.line + 1, start.column + 1, length)
