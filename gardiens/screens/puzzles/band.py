"""The band along the top of a whole board: the mission beside a sign, or in its place what is said of a mistake."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from gardiens.scenario.models import PuzzleStep
from gardiens.screens.layout import fitting, width_of, words
from gardiens.screens.marks import Icon, Mark, Panel, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.puzzles.board import READING, badge, comment, mistaken, not_yet_title
from gardiens.screens.tree import Widget

LEAST_PX: Final = 124
PADDING: Final = 22
TEXT_X: Final = 138
ICON_PX: Final = 72
DISC_PX: Final = 84
BESIDE_PX: Final = 28


def band_height(model: Model, step: PuzzleStep, width: int, most_px: int) -> int:
    """How high the band must be, in px: the same for the mission and for whatever may be said of a mistake.

    What is under it then stays under the fingers.
    """
    known = [step.comment(name) for name in step.puzzle.mistakes()]
    said = {text for text in (*known, comment(model, step)) if text}
    told = [_height(_told(model, text, width, None)) for text in said]
    asked = _asked(model, step, width, most_px).block.height
    return min(most_px, max(LEAST_PX, max(asked, *told) + 2 * PADDING))


def band(model: Model, step: PuzzleStep, rect: Rect, icon: str, colour: str, sent: str | None = None) -> Widget:
    """The mission; after a mistake its words, under what `sent` says of the answer in a line."""
    if not mistaken(model):
        text = _asked(model, step, rect.w, rect.h)
        sign = Rect(rect.x + 36, rect.centre[1] - ICON_PX // 2, ICON_PX, ICON_PX)
        panel = Panel(rect, "nuit_700", "nuit_500", radius=28, drop=8)
        marks: tuple[Mark, ...] = (panel, Icon(icon, sign, colour), *_stacked([(text,)], rect))
        return Widget("mission", "text", step.instruction, rect, marks, radius=28)
    disc = Rect(rect.x + 30, rect.centre[1] - DISC_PX // 2, DISC_PX, DISC_PX)
    said = comment(model, step)
    told = _told(model, said, rect.w, sent)
    panel = Panel(rect, "pas_encore", "brume_500", 6, radius=28, drop=8, dashed=True)
    marks = (panel, *badge("telescope", disc, "encre", "blanc"), *_stacked(told, rect))
    said = ". ".join(
        part for part in (not_yet_title(model), sent and sent.removesuffix("."), comment(model, step)) if part
    )
    return Widget("not-yet", "status", said.replace("**", ""), rect, marks, radius=28)


def _asked(model: Model, step: PuzzleStep, width: int, most_px: int) -> Words:
    room = width - TEXT_X - 32
    style = fitting(model, step.instruction, READING, room, most_px - 2 * PADDING)
    return words(model, step.instruction, style, TEXT_X, 0, room)


def _told(model: Model, said: str, width: int, sent: str | None) -> Sequence[tuple[Words, ...]]:
    """The title, `sent` beside it where it fits, and under them what is said, on one line where a style allows it."""
    room = width - TEXT_X - 32
    title = words(model, not_yet_title(model), "header_title", TEXT_X, 0, room, "encre")
    style = fitting(model, said, READING, room, title.block.height)
    rows: list[tuple[Words, ...]] = [(title,), (words(model, said, style, TEXT_X, 0, room, "encre"),)]
    if sent:
        left = TEXT_X + title.block.width + BESIDE_PX
        if width_of(model, sent, "body_min") <= width - 32 - left:
            rows[0] = (title, words(model, sent, "body_min", left, 0, width - left, "encre_2"))
        else:
            rows.insert(1, (words(model, sent, "body_min", TEXT_X, 0, room, "encre_2"),))
    return rows


def _height(rows: Sequence[tuple[Words, ...]]) -> int:
    return sum(max(text.block.height for text in row) for row in rows)


def _stacked(rows: Sequence[tuple[Words, ...]], rect: Rect) -> tuple[Words, ...]:
    """The rows one under the other, in the middle of the height of `rect`; the texts of a row stand on one line."""
    y = rect.y + (rect.h - _height(rows)) // 2
    placed = []
    for row in rows:
        height = max(text.block.height for text in row)
        tops = [y + (height - text.block.height) // 2 for text in row]
        placed += [replace(text, x=rect.x + text.x, y=top) for text, top in zip(row, tops, strict=True)]
        y += height
    return tuple(placed)
