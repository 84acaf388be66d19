"""A ciphered message in tiles: each letter on paper, and under it the letter that it is read as."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gardiens.screens.layout import roomiest
from gardiens.screens.marks import Mark, Panel, Rect
from gardiens.screens.model import Model
from gardiens.screens.parts import within

READ: Final = "accent_donnees"
"""The colour of what is read, in whatever scenario: gold means that one acts there."""
GAP: Final = 8
WORD_GAP: Final = 44
LINE_GAP: Final = 22
LEAST_LINE_GAP: Final = 10
WIDTHS: Final = (64, 60, 56)
TOUCHED: Final = WIDTHS[:1]
"""A tile that is touched keeps the width of a finger."""
HEIGHTS: Final = (160, 144, 132, 120, 108, 98, 88, 80, 72)
LARGE_HALF_PX: Final = 54
RADIUS: Final = 16


def placed(words: Sequence[str], area: Rect, widths: Sequence[int] = WIDTHS) -> tuple[Rect, ...]:
    """A tile for each letter from the top left of `area`, as large as its words allow; words are never cut."""
    tries = (_lay(words, area, width, height) for height in HEIGHTS for width in widths)
    return roomiest(tries, lambda laid: all(each.bottom <= area.bottom and each.right <= area.right for each in laid))


def _lay(words: Sequence[str], area: Rect, width: int, height: int) -> tuple[Rect, ...]:
    rects: list[Rect] = []
    x, y = area.x, area.y
    for word in words:
        across = len(word) * (width + GAP) - GAP
        if x > area.x and x + across > area.right:
            x, y = area.x, y + height + (LINE_GAP if height >= HEIGHTS[3] else LEAST_LINE_GAP)
        rects += [Rect(x + index * (width + GAP), y, width, height) for index in range(len(word))]
        x += across + WORD_GAP
    return tuple(rects)


def tile(
    model: Model, rect: Rect, above: str, below: str, *, radius: int = RADIUS, current: bool = False
) -> tuple[Mark, ...]:
    """A letter on paper over the one that it is read as; gold edge and a cursor where the next key goes."""
    half = rect.h // 2
    paper = Rect(rect.x, rect.y, rect.w, half)
    read = Rect(rect.x, rect.y + half, rect.w, rect.h - half)
    style = "key" if half >= LARGE_HALF_PX and rect.w >= WIDTHS[-1] else "name" if half >= 40 else "label"
    marks: list[Mark] = [
        Panel(rect, "nuit_900", "lanterne_500" if current else READ, 6 if current else 3, radius=radius),
        Panel(paper, "papier", radius=radius),
        Panel(Rect(paper.x, paper.centre[1], paper.w, paper.bottom - paper.centre[1]), "papier", radius=0),
        within(model, above, style, paper, "encre"),
    ]
    if below.strip():
        marks.append(within(model, below, style, read, READ))
    if current:
        bar = Rect(rect.x + rect.w * 3 // 10, rect.bottom - 15, rect.w * 4 // 10, 5)
        marks.append(Panel(bar, "lanterne_500", radius=2))
    return tuple(marks)
