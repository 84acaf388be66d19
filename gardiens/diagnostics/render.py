"""How diagnostics print: for a person, for a program, for a forge."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Final

from gardiens.diagnostics.codes import CODES
from gardiens.diagnostics.model import Diagnostic
from gardiens.text import checks as say

_WIDEST: Final = 150
_BEFORE: Final = 60
_CUT: Final = "…"
# What would order the terminal about, or turn the line around, is shown instead of sent: ESC as ␛. Tabs stay tabs.
_VISIBLE: Final[Mapping[int, str]] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code != ord("\t")},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A)), "\N{REPLACEMENT CHARACTER}"),
}


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
        text = text.translate(_VISIBLE)
        length = max(1, min(diagnostic.length, len(text) - start))
        pad, carets = _blank(text[:start]), "^" * _cells(text[start : start + length])
        shown += [f"{diagnostic.line:5} | {text}".rstrip(), f"      | {pad}{carets or '^'} {diagnostic.message}"]
    else:
        shown += [f"      {diagnostic.message}"]
    if diagnostic.expected:
        shown += [f"      {say.expected(diagnostic.expected)}"]
    more = say.LEARN_MORE.format(diagnostic.code)
    meant = say.DID_YOU_MEAN.format(diagnostic.suggestion) + "   " if diagnostic.suggestion else ""
    return [line.translate(_VISIBLE) for line in (*shown, f"      {meant}{more}")]


def _excerpt(diagnostic: Diagnostic) -> tuple[str, int]:
    """The source line, cut around the caret when very long, and how many characters precede the caret in it."""
    text, start = diagnostic.source_line, max(0, diagnostic.column - 1)
    if len(text) <= _WIDEST:
        return text, min(start, len(text))
    first = max(0, min(start - _BEFORE, len(text) - _WIDEST))
    cut = text[first : first + _WIDEST]
    before, after = _CUT if first else "", _CUT if first + _WIDEST < len(text) else ""
    return before + cut + after, min(start - first, len(cut)) + len(before)


def _cells(text: str) -> int:
    """How many columns of a terminal the text takes: an emoji takes two, a combining accent none."""
    return sum(
        2 if unicodedata.east_asian_width(letter) in "WF" else 0 if unicodedata.combining(letter) else 1
        for letter in text
    )


def _blank(text: str) -> str:
    """Spaces as wide as the text; tabs stay tabs."""
    return "".join("\t" if letter == "\t" else " " * _cells(letter) for letter in text)


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
    return text.translate(_VISIBLE)
