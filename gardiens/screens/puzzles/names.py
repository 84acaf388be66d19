"""What is written on a drawer or beside a plug: a name, and what explains it in a smaller line below."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from gardiens.screens.model import Model
from gardiens.screens.tree import Block

_PARENTHESIS: Final = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<more>[^()]+)\)$", re.DOTALL)

_COLON: Final = re.compile(r"^(?P<name>[^:.!?«]{1,40}?)\s*:\s+(?P<more>.+)$", re.DOTALL)


def split(text: str) -> tuple[str, str | None]:
    """The name before a last parenthesis, and what is inside it: « Désinformation (on trompe exprès) »."""
    found = _PARENTHESIS.match(text.strip())
    return (text.strip(), None) if found is None else (found["name"], found["more"])


def named(text: str) -> tuple[str, str | None]:
    """The same, where the name may also come before a colon: « Troller : provoquer pour faire réagir »."""
    found = _COLON.match(text.strip())
    return split(text) if found is None else (found["name"], found["more"])


def beginning(model: Model, text: str, style: str, width: int, lines: int | None) -> Block:
    """The first lines of a text that is read whole elsewhere, with « … » where there is more; all lines for None."""
    return replace(model.typesetter.lay(text, style, width, max_lines=lines), clipped=False)
