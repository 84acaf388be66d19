"""What the YAML parser did not understand, said to a person who is not a programmer."""

from __future__ import annotations

import re
from typing import Final

import yaml

from gardiens.diagnostics import Diagnostic
from gardiens.scenario.source import Source, Span
from gardiens.text import checks as say

_KEY_WITHOUT_SPACE: Final = re.compile(r"^\s*(?:- )?([\w-]+)(:)[^\s:/]")
_KEY: Final = re.compile(r"^\s*(?:- )?[\w-]+\s*$")
_OPENING: Final = re.compile(r"(?::|-)\s+(['\"])")
_OPEN: Final = re.compile(r"[\[{]")
_CLOSE: Final = re.compile(r"[\]}]")


def explain(error: yaml.MarkedYAMLError, source: Source) -> Diagnostic:
    """One diagnostic for the parser's one complaint: it cannot go on after it."""
    mark = error.problem_mark or error.context_mark
    place = Span(mark.line + 1, mark.column + 1, 1) if mark else Span(1, 1, 1)
    return (
        _tab(error, source, place)
        or _quote(error, source, place)
        or _missing_colon(error, source, place)
        or _bracket(error, source, place)
        or _sign(error, source, place)
        or _layout(source, place)
    )


def _tab(error: yaml.MarkedYAMLError, source: Source, place: Span) -> Diagnostic | None:
    text = source.line(place.line)
    before, here = text[: place.column - 1], text[place.column - 1 : place.column]
    if "tab" not in (error.problem or "") and (here != "\t" or before.strip()):
        return None
    column = text.find("\t") + 1 or place.column
    return source.diagnose("G010", say.TAB, Span(place.line, column, 1), expected=say.TWO_SPACES)


def _quote(error: yaml.MarkedYAMLError, source: Source, place: Span) -> Diagnostic | None:
    """A quote never closed, closed by the next one further down, or closed too early."""
    if "quoted scalar" in (error.context or "") and "escape" not in (error.problem or ""):
        start = error.context_mark
        opened = Span(start.line + 1, start.column + 1, 1) if start else place
        return source.diagnose("G016", say.OPEN_QUOTE, opened, expected=say.CLOSE_QUOTE)
    # `">= 6"` after a forgotten quote: what follows looks like a block sign, and the complaint comes after it.
    sign = error.context_mark if "block scalar" in (error.context or "") else None
    before = source.line(place.line)[: sign.column if sign else place.column - 1].rstrip()
    quote = before[-1:]
    if quote not in ("'", '"'):
        return None
    if before.count(quote) % 2 == 0:
        return source.diagnose("G032", say.AFTER_QUOTES, place, expected=say.QUOTES_INSIDE)
    for number in range(place.line - 1, 0, -1):
        if quote in (text := source.line(number)):
            found = _OPENING.search(text)
            column = found.start(1) if found else text.index(quote)
            return source.diagnose("G016", say.OPEN_QUOTE, Span(number, column + 1, 1), expected=say.CLOSE_QUOTE)
    return None


def _missing_colon(error: yaml.MarkedYAMLError, source: Source, place: Span) -> Diagnostic | None:
    """`titre:Le crocodile` or `titre Le crocodile`: the parser only complains one line further."""
    for number in (place.line, place.line - 1):
        if found := _KEY_WITHOUT_SPACE.match(source.line(number)):
            span = Span(number, found.start(2) + 1, 1)
            return source.diagnose("G031", say.SPACE_AFTER_COLON.format(found[1]), span, expected=say.KEY_FORM)
    if "could not find expected ':'" in (error.problem or "") and error.context_mark:
        line = error.context_mark.line + 1
        return source.diagnose("G034", say.NO_COLON, _whole(source, line), expected=say.KEY_FORM)
    return None


def _bracket(error: yaml.MarkedYAMLError, source: Source, place: Span) -> Diagnostic | None:
    """A list or a group never closed, or two elements without a comma."""
    if "parsing a flow" not in (error.context or ""):
        return None
    start = error.context_mark
    if "expected node content" in (error.problem or "") or start is None:
        opened = _last_opened(source, place)
    else:
        opened = Span(start.line + 1, start.column + 1, 1)
    sign = source.line(opened.line)[opened.column - 1 : opened.column]
    return source.diagnose(
        "G019", say.OPEN_BRACKET.format(sign), opened, expected=say.CLOSE_BRACKET.format("}" if sign == "{" else "]")
    )


def _last_opened(source: Source, place: Span) -> Span:
    """The nearest line above, or this one, that opens more than it closes."""
    for number in range(place.line, 0, -1):
        text = source.line(number)
        if len(_OPEN.findall(text)) > len(_CLOSE.findall(text)):
            return Span(number, max(text.rfind("["), text.rfind("{")) + 1, 1)
    return place


def _sign(error: yaml.MarkedYAMLError, source: Source, place: Span) -> Diagnostic | None:
    """A character that means something to YAML, where the author meant plain text."""
    problem, context = error.problem or "", error.context or ""
    text = source.line(place.line)
    before, here = text[: place.column - 1], text[place.column - 1 : place.column]
    if "mapping values are not allowed" in problem and (": " in before or not _KEY.match(before)):
        return source.diagnose("G011", say.COLON_IN_TEXT, place, expected=say.QUOTE_THE_TEXT)
    if "cannot start any token" in problem or here in tuple("]},"):
        return source.diagnose("G017", say.BAD_START.format(here), place, expected=say.QUOTE_IT)
    if "escape" in problem or "hexdecimal" in problem:
        return source.diagnose("G020", say.BAD_ESCAPE, place, expected=say.DOUBLE_BACKSLASH)
    if "anchor" in context or "alias" in context:
        return source.diagnose("G021", say.ALIAS, place, expected=say.QUOTE_IT)
    if "tag" in context or "tag" in problem:
        return source.diagnose("G023", say.TAG, place, expected=say.QUOTE_IT)
    if "block scalar" in context:
        return source.diagnose("G033", say.BAD_BLOCK, place, expected=say.BLOCK_FORM)
    if "sequence entries are not allowed" in problem:
        return source.diagnose("G030", say.DASH_AFTER_KEY, place, expected=say.DASH_ON_ITS_LINE)
    return None


def _layout(source: Source, place: Span) -> Diagnostic:
    """What is left: a line that starts at the wrong place."""
    return source.diagnose("G018", say.BAD_INDENT, _whole(source, place.line), expected=say.SAME_COLUMN)


def _whole(source: Source, line: int) -> Span:
    """A line without its indentation."""
    text = source.line(line)
    indent = len(text) - len(text.lstrip())
    return Span(line, indent + 1, max(1, len(text.rstrip()) - indent))
