"""How wide the columns of a table are, so that what is written in them takes few lines and stays aligned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, Literal, TypeAlias

from gardiens.screens.model import Model
from gardiens.screens.parts import width_of

Side: TypeAlias = Literal["left", "right"]

_BREAK: Final = re.compile(r" |(?<=-)")
_AMOUNT: Final = re.compile(r"[-+]?\d[\d\s.,]*[%€]?")


def side(cells: Sequence[str]) -> Side:
    """Where a column is aligned: amounts at the right, so that their units are under one another."""
    return "right" if all(_AMOUNT.fullmatch(cell.replace("**", "")) for cell in cells if cell) else "left"


def widths(model: Model, lines: Sequence[Sequence[str]], style: str, width: int, gap: int) -> tuple[int, ...] | None:
    """The width in px of each column of a table `width` px wide, its columns `gap` px apart.

    As in a web page: each column has its longest word, then what is left goes to those that would need more. None when
    a word would have to be cut.
    """
    columns = [[cell for cell in column if cell] for column in zip_longest(*lines, fillvalue="")]
    room = width - gap * (len(columns) - 1)
    least = [
        max((width_of(model, word, style) for cell in cells for word in _words(cell)), default=0) for cells in columns
    ]
    wished = [max((width_of(model, cell, style) for cell in cells), default=0) for cells in columns]
    if sum(wished) <= room:
        return _shared(wished, [1] * len(columns), room)
    if sum(least) > room:
        return None
    return _shared(least, [want - word for want, word in zip(wished, least, strict=True)], room)


def _words(cell: str) -> list[str]:
    """What is never broken, as bold as the widest of it may be."""
    strong = "**" if "**" in cell else ""
    return [f"{strong}{word}{strong}" for word in _BREAK.split(cell.replace("**", "")) if word]


def _shared(given: Sequence[int], weights: Sequence[int], room: int) -> tuple[int, ...]:
    """These widths, and what is left of the room in proportion to the weights."""
    left, total = room - sum(given), max(1, sum(weights))
    return tuple(width + left * weight // total for width, weight in zip(given, weights, strict=True))
