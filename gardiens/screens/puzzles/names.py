"""What is written on a drawer or beside a plug: a name, and what explains it in a smaller line below."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from gardiens.screens.marks import Block
from gardiens.screens.model import Model

_LONGEST: Final = 40
"""What comes before a colon and is longer than that, or has one of these signs, is a sentence and no name."""
_SENTENCE: Final = frozenset({".", "!", "?", chr(0xAB)})  # 0xAB opens a quotation; alone it is no French text
_PARENTHESES: Final = frozenset("()")


def split(text: str) -> tuple[str, str | None]:
    """The name before a last parenthesis, and what is inside it: « Désinformation (on trompe exprès) »."""
    whole = text.strip()
    name, _, more = whole.removesuffix(")").rpartition("(")
    if not whole.endswith(")") or not name or not more or _PARENTHESES & {*name, *more}:
        return whole, None
    return name.rstrip(), more


def named(text: str) -> tuple[str, str | None]:
    """The same, where the name may also come before a colon: « Troller : provoquer pour faire réagir »."""
    before, _, more = text.strip().partition(":")
    name = before.rstrip()
    if not 0 < len(name) <= _LONGEST or _SENTENCE & {*name} or not more[:1].isspace():
        return split(text)
    return name, more.lstrip()


def beginning(model: Model, text: str, style: str, width: int, lines: int | None) -> Block:
    """The first lines of a text that is read whole elsewhere, with « … » where there is more; all lines for None."""
    return replace(model.typesetter.lay(text, style, width, max_lines=lines), clipped=False)
