"""How the file card of a photograph looks: a line with its icon for each thing the file says, and where on a map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from gardiens.documents.sheet import Sheet
from gardiens.screens.documents import town_grid
from gardiens.screens.documents.drawn import BADGE_PX, Part
from gardiens.screens.documents.stack import GAP, INDENT, ROW_PX, Drawing, Row, first_fitting, stacked
from gardiens.screens.marks import Icon, Mark, Panel, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of
from gardiens.text import play as say

ICONS: Final = {
    "date": "calendar", "heure": "clock", "case": "map-pin", "lieu": "flag", "coordonnees": "map-pin",
    "appareil": "camera", "logiciel": "monitor", "auteur": "user", "taille": "image",
}  # fmt: skip
MARGIN: Final = 16
ICON_PX: Final = 40
TITLE_ICON_PX: Final = 46
AFTER_ICON_PX: Final = 14
BETWEEN_PX: Final = 24
_OUTSIDE_PX: Final = INDENT + ICON_PX + AFTER_ICON_PX + BADGE_PX
"""What the words of a line leave of its width, before and after them."""
LEAST_MAP_SQUARE_PX: Final = 44
"""With smaller squares the map says nothing more than its line: it is left out."""


class _Set(NamedTuple):
    """The styles in which a card is tried."""

    title: str
    label: str
    value: str


_TRIES: Final = (
    _Set("header_title", "body", "name"),
    _Set("title_shout", "body_min", "label"),
    _Set("label", "meta", "label"),
)


class Card(NamedTuple):
    """A file card in its place: the marks of its paper, and its parts in reading order."""

    marks: tuple[Mark, ...]
    parts: dict[str, Part]


def height(model: Model, sheet: Sheet, width: int) -> int:
    """How high in px the card is when nothing presses: its lines in the first styles tried, no map."""
    rows = tuple(_rows(model, sheet, _ordered(model, sheet, width - 2 * MARGIN)[0], width - 2 * MARGIN))
    return 2 * MARGIN + GAP * (len(rows) - 1) + sum(max(row.least, row.height or 0) for row in rows)


def card(model: Model, sheet: Sheet, rect: Rect, *, prefix: str = "fiche.", mapped: bool = True) -> Card:
    """The card that fills `rect`; each part is named by its line after `prefix`.

    The map with its pin goes under the lines when the file says which square, there is room and it is `mapped`.
    """
    inside = rect.inset(MARGIN)
    rows = _fitting(model, sheet, inside)
    used = GAP * len(rows) + sum(max(row.least, row.height or 0) for row in rows)
    below = Rect(inside.x, inside.y + used, inside.w, inside.h - used)
    square_px = town_grid.largest_square_px(below.w, below.h)
    shown = mapped and sheet.square is not None and square_px >= LEAST_MAP_SQUARE_PX
    marks, found = stacked(rows, inside._replace(h=used - GAP) if shown else inside)
    paper: list[Mark] = [Panel(rect, "papier", radius=28, drop=8), *marks]
    if shown and sheet.square is not None:
        grid = town_grid.map_rect(below, square_px)
        square = town_grid.squares(grid)[sheet.square]
        paper += [*town_grid.ground(model, grid), town_grid.lit(square), town_grid.pin(square)]
    return Card(tuple(paper), {f"{prefix}{name}": found[name] for name in sheet.parts()})


def listed(model: Model, sheet: Sheet, rect: Rect) -> Card:
    """The title and the lines alone, spread over `rect`: for a card whose paper and map are drawn by somebody else."""
    marks, found = stacked(_fitting(model, sheet, rect), rect)
    return Card(marks, {name: found[name] for name in sheet.parts()})


def _fitting(model: Model, sheet: Sheet, room: Rect) -> Sequence[Row]:
    """The rows in the first styles that hold."""
    tries = [tuple(_rows(model, sheet, styles, room.w)) for styles in _ordered(model, sheet, room.w)]
    return first_fitting(tries, room.h)


def _ordered(model: Model, sheet: Sheet, width: int) -> Sequence[_Set]:
    """The styles in which the most lines stay on one line come first, then the largest."""

    def under(styles: _Set) -> int:
        return sum(not _beside(model, name, value, styles, width) for name, value in sheet.values().items())

    return sorted(_TRIES, key=under)


def _rows(model: Model, sheet: Sheet, styles: _Set, width: int) -> Iterator[Row]:
    words = sheet.parts()
    yield _title(model, words["titre"], styles.title, width)
    for number, (name, value) in enumerate(sheet.values().items()):
        yield _line(model, name, words[name], value, styles, width, ruled=number > 0)


def _title(model: Model, title: str, style: str, width: int) -> Row:
    left = INDENT + TITLE_ICON_PX + AFTER_ICON_PX
    block = model.typesetter.lay(title, style, width - left - BADGE_PX)

    def fill(row: Rect) -> Drawing:
        icon = Rect(row.x + INDENT, row.centre[1] - TITLE_ICON_PX // 2, TITLE_ICON_PX, TITLE_ICON_PX)
        said = Words(row.x + left, row.y + (row.h - block.height) // 2, block, "encre")
        yield "titre", Part(title, row, (Icon("scan-search", icon, "zoupla", 2.4), said))

    return Row(block.height + 12, fill)


def _beside(model: Model, name: str, value: str, styles: _Set, width: int) -> bool:
    """Whether what it is and what the file says hold on one line."""
    needed = width_of(model, say.SHEET[name], styles.label) + BETWEEN_PX + width_of(model, value, styles.value)
    return needed <= width - _OUTSIDE_PX


def _line(model: Model, name: str, words: str, value: str, styles: _Set, width: int, ruled: bool) -> Row:
    """An icon, what it is, and at the right what the file says; under it when both do not hold on one line."""
    left = INDENT + ICON_PX + AFTER_ICON_PX
    room = width - _OUTSIDE_PX
    label = say.SHEET[name]
    beside = _beside(model, name, value, styles, width)
    said = model.typesetter.lay(label, styles.label, room)
    written = model.typesetter.lay(value, styles.value, room)
    high = max(said.height, written.height) if beside else said.height + written.height

    def fill(row: Rect) -> Drawing:
        icon = Icon(ICONS[name], Rect(row.x + INDENT, row.centre[1] - ICON_PX // 2, ICON_PX, ICON_PX), "encre_2")
        x, y = row.x + left, row.y + (row.h - high) // 2
        if beside:
            marks = (
                Words(x, row.centre[1] - said.height // 2, said, "encre_2"),
                Words(x + room - written.width, row.centre[1] - written.height // 2, written, "encre"),
            )
        else:
            marks = Words(x, y, said, "encre_2"), Words(x, y + said.height, written, "encre")
        if ruled:
            across = width - 2 * INDENT
            yield "filet", Panel(Rect(row.x + INDENT, row.y - GAP // 2 - 1, across, 2), "filet", radius=0)
        yield name, Part(words, row, (icon, *marks))

    return Row(high + 12, fill, least=ROW_PX)
