"""A table of letters in its parts: each letter of the message on paper over the one that it stands for."""

from __future__ import annotations

from typing import Final

from gardiens.puzzles.cipher import PAIRS_IN_A_ROW, Cipher, Half
from gardiens.screens.marks import Mark, Panel, Rect
from gardiens.screens.model import Model
from gardiens.screens.parts import fitting, within
from gardiens.screens.puzzles import letter_tiles
from gardiens.screens.tree import Widget
from gardiens.text.puzzles import cipher as say

PADDING: Final = 24
HEAD_PX: Final = 66
SEAL_PX: Final = 62
GAP: Final = 6
MOST_ROW_PX: Final = 132
ROW_GAP: Final = 14


def letter_table(model: Model, puzzle: Cipher, rect: Rect) -> tuple[Widget, ...]:
    """The panel with what its pairs mean, then each part behind its seal."""
    line = Rect(rect.x + PADDING, rect.y + 10, rect.w - 2 * PADDING, 50)
    marks = (
        Panel(rect, "nuit_700", "nuit_500", drop=8),
        within(model, say.TABLE, "label", line, align="left"),
        within(model, say.TABLE_WAY, "meta", line, letter_tiles.READ, align="right"),
    )
    widgets = [Widget("table", "group", say.LISTED.format(say.TABLE, say.TABLE_WAY), rect, marks)]
    rows = [(half, part) for half in puzzle.halves for part in _rows(half)]
    room = Rect(line.x, rect.y + HEAD_PX, line.w, rect.h - HEAD_PX - 18)
    height = min(MOST_ROW_PX, (room.h - ROW_GAP * (len(rows) - 1)) // max(1, len(rows)))
    pairs_x = room.x + SEAL_PX + GAP
    width = (room.right - pairs_x - GAP * (PAIRS_IN_A_ROW - 1)) // PAIRS_IN_A_ROW
    for number, (half, letters) in enumerate(rows):
        top = room.y + number * (height + ROW_GAP)
        row = Rect(room.x, top, room.w, height)
        seal = Rect(row.x, row.centre[1] - SEAL_PX // 2, SEAL_PX, SEAL_PX)
        style = fitting(model, half.seal, ("h2", "label", "meta"), seal.w, seal.h)
        drawn: list[Mark] = [within(model, half.seal, style, seal, "blanc")]
        for index, letter in enumerate(letters):
            place = Rect(pairs_x + index * (width + GAP), top, width, height)
            drawn += letter_tiles.tile(model, place, letter, half.table[letter], radius=12)
        said = ", ".join(say.PAIR.format(letter, half.table[letter]) for letter in letters)
        label = say.HALF.format(half.seal, said)
        widgets.append(Widget(f"table:{number + 1}", "text", label, row, tuple(drawn)))
    return tuple(widgets)


def _rows(half: Half) -> tuple[tuple[str, ...], ...]:
    """Its letters in order, in rows."""
    letters = sorted(half.table)
    return tuple(tuple(letters[start : start + PAIRS_IN_A_ROW]) for start in range(0, len(letters), PAIRS_IN_A_ROW))
