"""How diagnostics print: for a person, for a program, for a forge."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from gardiens.diagnostics.codes import CODES
from gardiens.diagnostics.model import Diagnostic
from gardiens.text import checks as say
from gardiens.text.terminal import cells, visible

_WIDEST: Final = 150
_BEFORE: Final = 60
_CUT: Final = "…"


def render_text(diagnostics: Sequence[Diagnostic]) -> str:
    """Each diagnostic with its line, a caret under what is wrong, and what was expected."""
    return "\n\n".join("\n".join(_lines(diagnostic)) for diagnostic in diagnostics)


def render_json(diagnostics: Sequence[Diagnostic]) -> str:
    """A JSON list, one object per diagnostic."""
    rows = [
        {**asdict(diagnostic), "title": CODES[diagnostic.code].title, "source_line": _excerpt(diagnostic)[0]}
        for diagnostic in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def render_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Workflow commands that annotate the lines of a change; each ends with a line break."""
    return "".join(_annotation(diagnostic) + "\n" for diagnostic in diagnostics)


def _lines(diagnostic: Diagnostic) -> list[str]:
    title = CODES[diagnostic.code].title
    if not diagnostic.is_error:
        title = say.WARNING_TITLE.format(title)
    place = f"{diagnostic.file}:{diagnostic.line}:{diagnostic.column}" if diagnostic.line else diagnostic.file
    shown = [f"{place} · {diagnostic.code} · {title}"]
    if diagnostic.line:
        text, start = _excerpt(diagnostic)
        text = visible(text)
        length = max(1, min(diagnostic.length, len(text) - start))
        pad, carets = _blank(text[:start]), "^" * cells(text[start : start + length])
        shown += [f"{diagnostic.line:5} | {text}".rstrip(), f"      | {pad}{carets or '^'} {diagnostic.message}"]
    else:
        shown += [f"      {diagnostic.message}"]
    if diagnostic.expected:
        shown += [f"      {say.expected(diagnostic.expected)}"]
    more = say.LEARN_MORE.format(diagnostic.code)
    meant = say.DID_YOU_MEAN.format(diagnostic.suggestion) + "   " if diagnostic.suggestion else ""
    return [visible(line) for line in (*shown, f"      {meant}{more}")]


def _excerpt(diagnostic: Diagnostic) -> tuple[str, int]:
    """The source line, cut around the caret when very long, and how many characters precede the caret in it."""
    text, start = diagnostic.source_line, max(0, diagnostic.column - 1)
    if len(text) <= _WIDEST:
        return text, min(start, len(text))
    first = max(0, min(start - _BEFORE, len(text) - _WIDEST))
    cut = text[first : first + _WIDEST]
    before, after = _CUT if first else "", _CUT if first + _WIDEST < len(text) else ""
    return before + cut + after, min(start - first, len(cut)) + len(before)


def _blank(text: str) -> str:
    """Spaces as wide as the text; tabs stay tabs."""
    return "".join("\t" if letter == "\t" else " " * cells(letter) for letter in text)


def _annotation(diagnostic: Diagnostic) -> str:
    level = "error" if diagnostic.is_error else "warning"
    place = f"file={_escaped(diagnostic.file, ':,')}"
    if diagnostic.line:
        end = diagnostic.column + max(1, diagnostic.length) - 1
        place += f",line={diagnostic.line},col={diagnostic.column},endColumn={end}"
    title = _escaped(f"{diagnostic.code} · {CODES[diagnostic.code].title}", ":,")
    meant = " " + say.DID_YOU_MEAN.format(diagnostic.suggestion) if diagnostic.suggestion else ""
    return f"::{level} {place},title={title}::{_escaped(diagnostic.message + meant)}"


def _escaped(text: str, more: str = "") -> str:
    """The text as a workflow command wants it, `more` being the other characters to escape."""
    for letter in "%\r\n" + more:
        text = text.replace(letter, f"%{ord(letter):02X}")
    return visible(text)
