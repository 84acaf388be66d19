"""Long texts in pages, cut where a reader would pause, so that nothing is ever clipped or shrunk."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from gardiens.screens.model import Typesetter

_SENTENCE_END: Final = re.compile(
    r"(?:(?<=[.!?…])(?<!\bM\.)|(?<=[.!?…]\*\*)|(?<=[.!?…]\u00a0»)|(?<=[.!?…]\u00a0»\*\*)) +(?=[^a-zà-ÿ])"
)
"""Spaces after a sentence: not after « M. », nor inside « Pourquoi ? demande-t-il »."""
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)

Item = TypeVar("Item")


def pages(typesetter: Typesetter, text: str, style: str, width: int, height: int) -> tuple[str, ...]:
    """`text` in pages that each hold in `width` × `height` px: whole sentences, or words if a sentence is too long."""

    def holds(candidate: str) -> bool:
        return typesetter.lay(candidate, style, width).height <= height

    # Each bold word carries its own marks, so that a cut may fall between any two words.
    spelled = _BOLD.sub(lambda group: re.sub(r"[^ \n]+", r"**\g<0>**", group[1]), text.strip())
    pieces: list[str] = []
    for sentence in _SENTENCE_END.split(spelled):
        pieces += [sentence] if holds(sentence) else _joined(sentence.split(" "), holds)
    return tuple(page.replace("** **", " ") for page in _joined(pieces, holds))


def stacked(
    items: Sequence[Item], height_of: Callable[[Item], int], gap: int, room: int
) -> tuple[tuple[Item, ...], ...]:
    """Items one under the other, `gap` px apart, in as few columns of `room` px as it takes; an empty one for none."""
    columns: list[list[Item]] = [[]]
    used = 0
    for item in items:
        needed = height_of(item)
        if columns[-1] and used + gap + needed > room:
            columns.append([])
            used = 0
        used += needed + (gap if columns[-1] else 0)
        columns[-1].append(item)
    return tuple(tuple(column) for column in columns)


def _joined(pieces: Sequence[str], holds: Callable[[str], bool]) -> list[str]:
    """As many pieces in a row as hold together."""
    rows: list[str] = []
    for piece in pieces:
        if rows and holds(f"{rows[-1]} {piece}"):
            rows[-1] += f" {piece}"
        else:
            rows.append(piece)
    return rows
