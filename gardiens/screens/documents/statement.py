"""How a notebook, a statement or a bill looks: holes and ruled lines, or a table with grey rows, and a stamp."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from gardiens.documents.statement import Statement
from gardiens.screens.documents import columns
from gardiens.screens.documents.drawn import BADGE_PX, Drawn, Part
from gardiens.screens.documents.stack import GAP, INDENT, Drawing, Row, first_fitting, stacked, text_row
from gardiens.screens.documents.stamp import size, stamp
from gardiens.screens.marks import Block, Disc, Mark, Panel, Rect, Words
from gardiens.screens.model import Model
from gardiens.text import play as say

MARGIN: Final = 16
HOLES_PX: Final = 72
"""What the punched margin takes of the width."""
HOLE_PX: Final = 30
HOLES_APART_PX: Final = 150
BETWEEN_PX: Final = 40
NARROW_PX: Final = 700
RULES_APART_PX: Final = 64


class _Set(NamedTuple):
    """The styles in which the lines are tried; `joined`: the cells of a line one after the other, without columns."""

    title: str
    body: str
    joined: bool = False


_TRIES: Final = (
    _Set("h2", "verdict"),
    _Set("h2", "answer"),
    _Set("title_shout", "body"),
    _Set("label", "body_min"),
    _Set("label", "body_min", joined=True),
)


def draw(model: Model, statement: Statement, rect: Rect) -> Drawn:
    """The lines in `rect`."""
    holes_px = 0 if statement.style == "facture" else HOLES_PX if rect.w >= NARROW_PX else HOLES_PX * 2 // 3
    inside = Rect(rect.x + MARGIN + holes_px, rect.y + MARGIN, rect.w - 2 * MARGIN - holes_px, rect.h - 2 * MARGIN)
    tries = [tuple(_rows(model, statement, styles, inside.w)) for styles in _TRIES]
    marks, found = stacked(first_fitting(tries, inside.h), inside)
    parts = {name: found[name] for name in statement.parts() if name in found}
    paper: list[Mark] = [Panel(rect, "papier", radius=28, drop=8)]
    if holes_px:
        paper += _holes(rect, holes_px)
    paper += _ruled(rect, inside, parts) if statement.style == "carnet" else _greyed(inside, parts)
    return Drawn(rect, say.DOCUMENT.format(statement.title), (*paper, *marks), parts, rect)


def _rows(model: Model, statement: Statement, styles: _Set, width: int) -> Iterator[Row]:
    """The title, the names of the columns, the lines, the note, the stamp."""
    yield text_row(model, "titre", statement.title, styles.title, "encre", width)
    words = statement.parts()
    lines = [(f"lignes.{entry.id}", entry.cells) for entry in statement.entries]
    aligned = [columns.side(column) for column in zip_longest(*(cells for _, cells in lines), fillvalue="")]
    if statement.columns:
        lines.insert(0, ("colonnes", tuple(f"**{name}**" for name in statement.columns)))
    between = BETWEEN_PX if width >= NARROW_PX else BETWEEN_PX // 2
    cells_px = width - INDENT - BADGE_PX
    across = columns.widths(model, [cells for _, cells in lines], styles.body, cells_px, between)
    for name, cells in lines:
        if across is None or styles.joined:
            yield text_row(model, name, words[name], styles.body, "encre", width)
        else:
            blocks = [
                model.typesetter.lay(cell, styles.body, column, align=side)
                for cell, column, side in zip(cells, across, aligned, strict=False)
            ]
            yield _line(name, words[name], blocks, [column + between for column in across])
    if statement.note is not None:
        yield text_row(model, "note", statement.note, "body_min", "encre_2", width)
    if statement.stamp is not None:
        yield _stamp(model, statement.stamp, width)


def _line(name: str, words: str, blocks: Sequence[Block], steps: Sequence[int]) -> Row:
    """The cells of a line, each in its column, aligned on their first lines; `steps` from one column to the next."""
    height = max(block.height for block in blocks)

    def fill(row: Rect) -> Drawing:
        x, y = row.x + INDENT, row.y + (row.h - height) // 2
        marks: list[Mark] = []
        for block, step in zip(blocks, steps, strict=False):
            marks.append(Words(x, y, block, "encre"))
            x += step
        yield name, Part(words, row, tuple(marks))

    return Row(height + 12, fill)


def _stamp(model: Model, words: str, width: int) -> Row:
    across, down = size(model, words, width - INDENT - BADGE_PX)

    def fill(row: Rect) -> Drawing:
        place = Rect(row.right - BADGE_PX - across, row.centre[1] - down // 2, across, down)
        yield "cachet", stamp(model, words, place)

    return Row(down + GAP, fill)


# --- the paper ----------------------------------------------------------------------------------------------------


def _holes(rect: Rect, across: int) -> Iterator[Mark]:
    """Holes through which the night is seen."""
    count = max(2, rect.h // HOLES_APART_PX)
    for number in range(count):
        centre = rect.y + rect.h * (2 * number + 1) // (2 * count)
        hole = Rect(rect.x + MARGIN + (across - HOLE_PX) // 2 - 8, centre - HOLE_PX // 2, HOLE_PX, HOLE_PX)
        yield Disc(hole, "nuit_800", "filet", 3)


def _ruled(rect: Rect, inside: Rect, parts: Mapping[str, Part]) -> Iterator[Mark]:
    """A margin line, a thick rule under the title, a thin one under every line of writing and further to the foot."""
    yield Panel(Rect(inside.x - 4, rect.y, 3, rect.h), "brume_300", radius=0)
    left, right = inside.x + INDENT, rect.right - MARGIN
    yield Panel(Rect(left, parts["titre"].rect.bottom, right - left, 4), "encre_3", radius=0)
    lines = [part for name, part in parts.items() if name.startswith(("lignes", "colonnes", "note"))]
    under = [y for line in lines for y in (*_between_lines(line), line.rect.bottom)]
    under += range(under[-1] + RULES_APART_PX, inside.bottom - 16, RULES_APART_PX)
    for y in under:
        yield Panel(Rect(left, y, right - left, 2), "filet", radius=0)


def _between_lines(part: Part) -> Iterator[int]:
    """Where a rule goes under each line of its first text but the last, just under the letters."""
    text = next(mark for mark in part.marks if isinstance(mark, Words))
    yield from (text.y + line.y + line.height for line in text.block.lines[:-1])


def _greyed(inside: Rect, parts: Mapping[str, Part]) -> Iterator[Mark]:
    """A rule under the names of the columns, every other line on grey."""
    if "colonnes" in parts:
        named = parts["colonnes"].rect
        yield Panel(Rect(inside.x + INDENT, named.bottom, inside.w - 2 * INDENT, 4), "encre_3", radius=0)
    else:
        titled = parts["titre"].rect
        yield Panel(Rect(inside.x + INDENT, titled.bottom, inside.w - 2 * INDENT, 4), "encre_3", radius=0)
    lines = [part.rect for name, part in parts.items() if name.startswith("lignes")]
    for line in lines[::2]:
        yield Panel(line, "papier_2", radius=12)
