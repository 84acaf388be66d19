"""Photographs to look through: small prints, and the file of the open one with its lines and its place on the map."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from gardiens.documents.town_map import CANAL
from gardiens.puzzles.metadata import DAY, Metadata, Question, Snap
from gardiens.screens.documents import contact, sheet, town_grid
from gardiens.screens.documents.drawn import Part
from gardiens.screens.marks import Mark, Panel, Rect
from gardiens.screens.messages import Message
from gardiens.screens.model import Model
from gardiens.screens.puzzles.board import badge
from gardiens.screens.tree import Widget
from gardiens.text import play as play_text
from gardiens.text.puzzles import metadata as say

PRINTS: Final = Rect(48, 128, 550, 808)
CARD: Final = Rect(620, 128, 540, 808)
SQUARE_PX: Final = 64
MARGIN: Final = 16
GAP: Final = 24
MOST_PRINT_PX: Final = 256
"""Higher, a print would crop what it shows."""
BADGE_PX: Final = 48

Picking = Callable[[str], Message]
"""What touching something means, by its name."""


def photo_label(photo: Snap) -> str:
    """What a photograph is called."""
    return say.PHOTO.format(photo.caption or photo.description)


def square_label(square: str) -> str:
    """What a square is called."""
    named = play_text.SQUARE.format(square)
    return f"{named}, {play_text.CANAL_SQUARE}" if square[1] == CANAL else named


# --- the prints ---------------------------------------------------------------------------------------------------


def prints(model: Model, puzzle: Metadata, opened: Snap, picked: str | None, opening: Picking) -> Iterator[Widget]:
    """Every photograph, two in a row; the open one is edged with gold, the one picked is ticked too."""
    rows = -(-len(puzzle.photos) // 2)
    width = (PRINTS.w - GAP) // 2
    height = min(MOST_PRINT_PX, (PRINTS.h - GAP * (rows - 1)) // rows)
    top = PRINTS.y + (PRINTS.h - rows * height - (rows - 1) * GAP) // 2
    for index, photo in enumerate(puzzle.photos):
        rect = Rect(PRINTS.x + index % 2 * (width + GAP), top + index // 2 * (height + GAP), width, height)
        marks = contact.thumbnail(model, photo, rect)
        value = None
        if photo is opened:
            marks = (*marks, Panel(rect.inset(-6), None, "lanterne_500", 6, radius=contact.RADIUS + 6))
            value = play_text.OPENED
        if photo.id == picked:
            disc = Rect(rect.right - BADGE_PX - 12, rect.y + 12, BADGE_PX, BADGE_PX)
            marks = (*marks, *badge("check", disc, "encre", "lanterne_500", "lanterne_500"))
            value = play_text.CHOSEN
        name, selected = f"photo:{photo.id}", photo is opened
        yield Widget(name, "radio", photo_label(photo), rect, marks, opening(photo.id), value, selected, radius=18)


def _tick(square: Rect) -> Rect:
    """Where a square is ticked beside its pin."""
    return Rect(square.right - 30, square.bottom - 30, 26, 26)


# --- the card -----------------------------------------------------------------------------------------------------


def file_card(
    model: Model, opened: Snap, question: Question, picked: str | None, picking: Picking
) -> tuple[Widget, ...]:
    """What the file of the open photograph says, and its pin on the map; where the answer is can be touched."""
    down = SQUARE_PX * 6 + town_grid.RULER_PX
    under = Rect(CARD.x + MARGIN, CARD.bottom - MARGIN - down, CARD.w - 2 * MARGIN, down)
    lines = Rect(under.x, CARD.y + 12, under.w, under.y - CARD.y - 18)
    listed = sheet.listed(model, opened.sheet, lines)
    grid = town_grid.map_rect(under, SQUARE_PX)
    paper = (Panel(CARD, "papier", radius=28, drop=8), *listed.marks)
    widgets = [Widget("card", "group", say.CARD.format(opened.caption or opened.description), CARD, paper)]
    for name, part in listed.parts.items():
        widgets.append(_line(name, part, opened, question, picked, picking))
    return (*widgets, *_map(model, under, grid, opened, question, picked, picking))


def _line(name: str, part: Part, opened: Snap, question: Question, picked: str | None, picking: Picking) -> Widget:
    """A line of the card, dashed when it may be touched, lit once it is."""
    where = "date" if question.where == DAY else question.where
    said = opened.says(question.where)
    if name != where or where == "case" or said is None:
        return Widget(f"line:{name}", "text", part.words, part.rect, part.marks)
    chosen = said == picked
    under = (
        Panel(part.rect, "surlignage", "brun_trait", 4, radius=16)
        if chosen
        else Panel(part.rect, None, "brun_trait", 3, radius=16, dashed=True)
    )
    marks: tuple[Mark, ...] = (under, *part.marks)
    if chosen:
        disc = Rect(part.rect.right - 42, part.rect.centre[1] - 17, 34, 34)
        marks = (*marks, *badge("check", disc, "encre", "lanterne_500"))
    value = play_text.CHOSEN if chosen else None
    return Widget(f"line:{name}", "radio", part.words, part.rect, marks, picking(said), value, chosen, radius=16)


def _map(
    model: Model, under: Rect, grid: Rect, opened: Snap, question: Question, picked: str | None, picking: Picking
) -> Iterator[Widget]:
    """The town with the pin of the open photograph; each square may be touched when a square is asked.

    Squares are buttons, which are said when the focus comes to them: who listens to the page does not hear all 36.
    """
    squares = town_grid.squares(grid)
    pinned = opened.sheet.square
    asked = question.where == "case"
    marks: list[Mark] = list(town_grid.ground(model, grid))
    label = say.MAP if pinned is None else f"{say.MAP}, {say.PINNED} {pinned}"
    if pinned is not None and not asked:
        marks += [town_grid.lit(squares[pinned]), town_grid.pin(squares[pinned])]
    yield Widget("map", "group", label, under, tuple(marks))
    for name, rect in squares.items() if asked else ():
        drawn: list[Mark] = []
        chosen = name == picked
        if chosen:
            drawn.append(Panel(rect, "lanterne_500", "encre", 5, radius=10))
        elif name == pinned:
            drawn.append(town_grid.lit(rect))
        if name == pinned:
            drawn.append(town_grid.pin(rect))
        if chosen:
            drawn += badge("check", _tick(rect) if name == pinned else rect.inset(10), "encre", "lanterne_500")
        value = play_text.CHOSEN if chosen else say.PINNED if name == pinned else None
        yield Widget(
            f"square:{name}", "button", square_label(name), rect, tuple(drawn), picking(name), value, chosen, radius=10
        )
