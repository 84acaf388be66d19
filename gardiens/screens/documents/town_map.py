"""How the map of Valombre looks: the squares, what lies in them, and at the side what each drawing means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from gardiens.documents.town_map import TownMap
from gardiens.screens.documents import town_grid
from gardiens.screens.documents.drawn import BADGE_PX, Drawn, Part
from gardiens.screens.documents.stack import GAP, INDENT, Drawing, Row, first_fitting, stacked, text_row
from gardiens.screens.layout import GUTTER, roomiest
from gardiens.screens.marks import Disc, Icon, Mark, Panel, Rect
from gardiens.screens.model import Model
from gardiens.screens.parts import within
from gardiens.text import play as say
from gardiens.text.icons import icon_named

MARGIN: Final = 16
NARROW_PX: Final = 800
LEGEND_PX: Final = 400
"""What the legend takes of the width, at least, when it is at the side."""
LEAST_SQUARE_PX: Final = 56
SIGN_PX: Final = 44
"""The disc of a place, in its square and in the legend."""
LEAST_SIGN_PX: Final = 28
AFTER_SIGN_PX: Final = 14
_STYLES: Final = ("body", "body_min", "meta")


def draw(model: Model, shown: TownMap, rect: Rect) -> Drawn:
    """The map in `rect`, its legend at the right; in a column, under it."""
    inside = rect.inset(MARGIN, 12)
    title = text_row(model, "titre", shown.title, "title_shout", "encre", inside.w)
    title_px = max(title.least, title.height or 0)
    titled = dict(title.fill(inside._replace(h=title_px)))
    below = Rect(inside.x, inside.y + title_px + GAP, inside.w, inside.h - title_px - GAP)
    map_room, legend_room = _under(model, shown, below) if rect.w < NARROW_PX else _beside(below)
    grid = town_grid.map_rect(map_room, town_grid.largest_square_px(map_room.w, map_room.h))
    parts = {
        **{name: part for name, part in titled.items() if isinstance(part, Part)},
        **_squares(model, shown, grid),
        **_legend(model, shown, legend_room, columns=1 if rect.w >= NARROW_PX else 2),
    }
    paper = (Panel(rect, "papier", radius=28, drop=8), *town_grid.ground(model, grid))
    return Drawn(rect, say.DOCUMENT.format(shown.title), paper, {name: parts[name] for name in shown.parts()}, rect)


def _beside(room: Rect) -> tuple[Rect, Rect]:
    """Where the map goes, and its legend at the right."""
    square_px = town_grid.largest_square_px(room.w - GUTTER - LEGEND_PX, room.h)
    across = town_grid.RULER_PX + 6 * square_px
    legend = Rect(room.x + across + GUTTER, room.y, room.w - across - GUTTER, room.h)
    return room._replace(w=across, h=across), legend


def _under(model: Model, shown: TownMap, room: Rect) -> tuple[Rect, Rect]:
    """Where the map goes, and its legend below, which takes what it needs."""
    least = town_grid.RULER_PX + 6 * LEAST_SQUARE_PX
    needed = max(map(_needed, _halves(_entries(model, shown, _STYLES[1], _column_px(room.w, 2)))))
    legend_px = min(needed, room.h - GAP - least)
    return room._replace(h=room.h - legend_px - GAP), room._replace(y=room.bottom - legend_px, h=legend_px)


def _needed(rows: Sequence[Row]) -> int:
    return sum((row.height or 0) + GAP for row in rows) - GAP if rows else 0


# --- the squares --------------------------------------------------------------------------------------------------


def _squares(model: Model, shown: TownMap, grid: Rect) -> dict[str, Part]:
    words = shown.parts()
    return {
        f"cases.{name}": Part(words[f"cases.{name}"], rect, tuple(_in_square(model, shown, name, rect)))
        for name, rect in town_grid.squares(grid).items()
    }


def _in_square(model: Model, shown: TownMap, name: str, square: Rect) -> Iterator[Mark]:
    """The signs of the places of a square, side by side; over its pin when it has one too."""
    icons = [icon_named(place.icon, "map-pin") for place in shown.landmarks if place.square == name]
    numbers = shown.numbers(name)
    side = max(LEAST_SIGN_PX, square.h - town_grid.NUMBERED_PX) if numbers else min(SIGN_PX, square.w - 4)
    step = min(side + 2, (square.w - side) // max(1, len(icons) - 1))
    left = square.x if numbers else square.centre[0] - (side + step * (len(icons) - 1)) // 2
    top = square.y if numbers else square.centre[1] - side // 2
    for number, icon in enumerate(icons):
        yield from _sign(icon, Rect(left + number * step, top, side, side))
    if numbers:
        yield from town_grid.numbered_pin(model, square, numbers)


def _sign(icon: str, disc: Rect) -> tuple[Mark, ...]:
    return Disc(disc, "encre", "papier", 3), Icon(icon, disc.inset(disc.w // 5), "papier", 2.4)


# --- the legend ---------------------------------------------------------------------------------------------------


def _legend(model: Model, shown: TownMap, room: Rect, columns: int) -> dict[str, Part]:
    """Its lines in one style, in one column or two."""
    across = _column_px(room.w, columns)
    tries = [_entries(model, shown, style, across) for style in _STYLES]
    if columns == 1:
        return stacked(first_fitting(tries, room.h), room)[1]
    halves = roomiest(map(_halves, tries), lambda split: max(map(_needed, split)) <= room.h)
    left, right = room._replace(w=across), room._replace(x=room.right - across, w=across)
    return {**stacked(halves[0], left)[1], **stacked(halves[1], right)[1]}


def _column_px(width: int, columns: int) -> int:
    return (width - GUTTER * (columns - 1)) // columns


def _halves(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    half = (len(rows) + 1) // 2
    return rows[:half], rows[half:]


def _entries(model: Model, shown: TownMap, style: str, width: int) -> Sequence[Row]:
    """The canal, the places, the pins."""
    words = shown.parts()
    rows = [_entry(model, "canal", words["canal"], say.CANAL, style, width, icon="waves", colour="carte_du_club")]
    for place in shown.landmarks:
        name = f"lieux.{place.id}"
        written = say.NAMED_SQUARE.format(place.name, place.square)
        rows.append(_entry(model, name, words[name], written, style, width, icon=icon_named(place.icon, "map-pin")))
    for number, pin in enumerate(shown.pins, 1):
        name = f"epingles.{pin.id}"
        written = say.NAMED_SQUARE.format(pin.name, pin.square)
        rows.append(_entry(model, name, words[name], written, style, width, pin=str(number)))
    return rows


def _entry(
    model: Model,
    name: str,
    words: str,
    text: str,
    style: str,
    width: int,
    *,
    icon: str | None = None,
    colour: str = "encre",
    pin: str = "",
) -> Row:
    """A sign or the head of a pin, and what it means."""
    left = INDENT // 2 + SIGN_PX + AFTER_SIGN_PX
    block = model.typesetter.lay(text, style, width - left - BADGE_PX)

    def fill(row: Rect) -> Drawing:
        sign = Rect(row.x + INDENT // 2, row.centre[1] - SIGN_PX // 2, SIGN_PX, SIGN_PX)
        drawn: tuple[Mark, ...] = town_grid.pin_head(model, sign, pin)
        if icon is not None:
            drawn = Disc(sign, colour), Icon(icon, sign.inset(SIGN_PX // 5), "papier", 2.4)
        beside = Rect(row.x + left, row.y, row.w - left - BADGE_PX, row.h)
        yield name, Part(words, row, (*drawn, within(model, text, style, beside, "encre", align="left")))

    return Row(max(SIGN_PX, block.height) + 8, fill)
