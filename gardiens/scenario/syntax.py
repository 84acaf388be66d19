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
_QUOTED: Final = re.compile(r"(?::|-)\s+(['\"])")
_FAR: Final = 60
"""How many lines above a forgotten quote is looked for."""


def explain(error: yaml.MarkedYAMLError, source: Source) -> Diagnostic:
    """One diagnostic for the parser's one complaint: it cannot go on after it."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem, context = error.problem or "", error.context or ""
    text = source.line(line)
    if "tab" in problem or (text[column - 1 : column] == "\t" and not text[: column - 1].strip()):
        tab = text.find("\t") + 1 or column
        return source.diagnose("G010", say.TAB, Span(line, tab, 1), expected=say.TWO_SPACES)
    if missing := _missing_space(source, line):
        return missing
    if "could not find expected ':'" in problem and error.context_mark:
        start = source.line(error.context_mark.line + 1)
        indent = len(start) - len(start.lstrip())
        span = Span(error.context_mark.line + 1, indent + 1, max(1, len(start.rstrip()) - indent))
        return source.diagnose("G034", say.NO_COLON, span, expected=say.KEY_FORM)
    if "mapping values are not allowed" in problem:
        return _colon(source, line, column)
    if "unexpected end of stream" in problem or "document indicator" in problem:
        start = error.context_mark
        span = Span(start.line + 1, start.column + 1, 1) if start else Span(line, column, 1)
        return source.diagnose("G016", say.OPEN_QUOTE, span, expected=say.CLOSE_QUOTE)
    if "expected ',' or" in problem:
        return _bracket(error, source)
    if "cannot start any token" in problem:
        letter = text[column - 1 : column]
        return source.diagnose("G017", say.BAD_START.format(letter), Span(line, column, 1), expected=say.QUOTE_IT)
    if "escape" in problem or "hexdecimal" in problem:
        return source.diagnose("G020", say.BAD_ESCAPE, Span(line, column, 1), expected=say.DOUBLE_BACKSLASH)
    if "anchor" in context or "alias" in context:
        return source.diagnose("G021", say.ALIAS, Span(line, column, 1), expected=say.QUOTE_IT)
    if "tag" in context or "tag" in problem:
        return source.diagnose("G023", say.TAG, Span(line, column, 1), expected=say.QUOTE_IT)
    if "block scalar" in context:
        return source.diagnose("G033", say.BAD_BLOCK, Span(line, column, 1), expected=say.BLOCK_FORM)
    if "sequence entries are not allowed" in problem:
        return source.diagnose("G030", say.DASH_AFTER_KEY, Span(line, column, 1), expected=say.DASH_ON_ITS_LINE)
    return _layout(source, line, column)


def _missing_space(source: Source, line: int) -> Diagnostic | None:
    """`titre:Le crocodile`: the parser only complains one line further."""
    for number in (line, line - 1):
        found = _KEY_WITHOUT_SPACE.match(source.line(number))
        if found and (number == line or source.line(number).strip()):
            span = Span(number, found.start(2) + 1, 1)
            return source.diagnose("G031", say.SPACE_AFTER_COLON.format(found[1]), span, expected=say.KEY_FORM)
    return None


def _colon(source: Source, line: int, column: int) -> Diagnostic:
    before = source.line(line)[: column - 1]
    if ": " in before or not _KEY.match(before):
        return source.diagnose("G011", say.COLON_IN_TEXT, Span(line, column, 1), expected=say.QUOTE_THE_TEXT)
    return _layout(source, line, column)


def _bracket(error: yaml.MarkedYAMLError, source: Source) -> Diagnostic:
    start = error.context_mark or error.problem_mark
    assert start is not None
    line, column = start.line + 1, start.column + 1
    opening = source.line(line)[column - 1 : column]
    closing = {"[": "]", "{": "}"}.get(opening, "]")
    return source.diagnose(
        "G019", say.OPEN_BRACKET.format(opening), Span(line, column, 1), expected=say.CLOSE_BRACKET.format(closing)
    )


def _unclosed(source: Source, line: int, column: int) -> Span | None:
    """The quote left open above, when the parser took the first quote of this line for its end."""
    found = _QUOTED.search(source.line(line))
    quote = found[1] if found else ""
    if source.line(line)[: column - 1].count(quote) != 1:
        return None
    for number in range(line - 1, max(0, line - _FAR), -1):
        opened = _QUOTED.search(source.line(number))
        if opened and opened[1] == quote:
            odd = source.line(number).replace("\\" + quote, "").count(quote) % 2
            return Span(number, opened.start(1) + 1, 1) if odd else None
    return None


def _layout(source: Source, line: int, column: int) -> Diagnostic:
    """A line that starts at the wrong place, or text left over after closing quotes."""
    text = source.line(line)
    indent = len(text) - len(text.lstrip())
    if text[indent : column - 1].strip() and _QUOTED.search(text[: column - 1]):
        if unclosed := _unclosed(source, line, column):
            return source.diagnose("G016", say.OPEN_QUOTE, unclosed, expected=say.CLOSE_QUOTE)
        return source.diagnose("G032", say.AFTER_QUOTES, Span(line, column, 1), expected=say.QUOTES_INSIDE)
    if not text.strip():
        return source.diagnose("G029", say.NOT_UNDERSTOOD, Span(line, column, 1))
    if text[indent:column].strip() in ("]", "}", ","):
        return source.diagnose(
            "G017", say.BAD_START.format(text[column - 1]), Span(line, column, 1), expected=say.QUOTE_IT
        )
    length = len(text.rstrip()) - indent
    return source.diagnose("G018", say.BAD_INDENT, Span(line, indent + 1, length), expected=say.SAME_COLUMN)
