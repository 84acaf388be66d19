"""How a reverse image search looks: what was found, each with its thumbnail, its page and its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from gardiens.documents.reverse_search import Result, ReverseSearch
from gardiens.screens.documents.drawn import BADGE_PX, Drawn, Part, pictured
from gardiens.screens.documents.stack import GAP, Drawing, Row, first_fitting, stacked
from gardiens.screens.marks import Icon, Mark, Panel, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of, within
from gardiens.text import play as say

MARGIN: Final = 8
SIDE_PX: Final = 16
NARROW_PX: Final = 800
THUMBNAIL: Final = (184, 118)
"""The largest thumbnail; smaller ones have its proportions."""
EDGE_PX: Final = 3
BESIDE_PX: Final = 16
LOW_PX: Final = 120
"""In rows lower than this, a date of two lines would go under the badge of what was found."""
SCAN_PX: Final = 46


class _Set(NamedTuple):
    """How the results are tried: three styles, and the width of a thumbnail in px."""

    title: str
    note: str
    date: str
    thumbnail: int


_WIDE: Final = (
    _Set("strong", "body_min", "name", 184),
    _Set("strong", "body_min", "label", 184),
    _Set("strong", "meta", "label", 184),
    _Set("body_min", "meta", "label", 184),
    _Set("body_min", "meta", "label", 140),
    _Set("body_min", "meta", "label", 100),
)
_NARROW: Final = (_WIDE[0], *_WIDE[3:])


def draw(model: Model, search: ReverseSearch, rect: Rect) -> Drawn:
    """The results in `rect`; in a column the dates are under the titles."""
    inside = rect.inset(MARGIN)
    narrow = rect.w < NARROW_PX
    clear = BADGE_PX if narrow or inside.h // (len(search.results) + 1) < LOW_PX else SIDE_PX
    header = _header(model, search, inside.w)
    tries = [
        (header, *_results(model, search, styles, inside.w - clear, narrow))
        for styles in _ordered(model, search, _NARROW if narrow else _WIDE, inside.w - clear, narrow)
    ]
    marks, found = stacked(first_fitting(tries, inside.h), inside)
    parts = {name: found[name] for name in search.parts()}
    paper = Panel(rect, "papier", radius=28, drop=8)
    return Drawn(rect, say.DOCUMENT.format(search.title), (paper, *marks), parts, rect)


def _header(model: Model, search: ReverseSearch, width: int) -> Row:
    """What it is, and how many results this level has: at the right, or under it in a column."""
    said = say.RESULTS.format(len(search.results))
    left, count_px = SIDE_PX + SCAN_PX + 20, width_of(model, said, "body_min")
    room = width - left - BADGE_PX
    beside = width_of(model, search.title, "title_shout") + count_px + 2 * SIDE_PX <= room
    title = model.typesetter.lay(search.title, "title_shout", room)
    count = model.typesetter.lay(said, "body_min", room)
    height = title.height if beside else title.height + count.height

    def fill(row: Rect) -> Drawing:
        icon = Icon("scan-search", Rect(row.x + SIDE_PX, row.centre[1] - SCAN_PX // 2, SCAN_PX, SCAN_PX), "encre")
        top = row.y + (row.h - height) // 2
        titled = Words(row.x + left, top, title, "encre")
        words = search.parts()["titre"]
        if beside:
            yield (
                "nombre",
                Words(row.right - SIDE_PX - count.width, row.centre[1] - count.height // 2, count, "encre_2"),
            )
            yield "titre", Part(words, row._replace(w=left + title.width + BADGE_PX), (icon, titled))
        else:
            counted = Words(row.x + left, top + title.height, count, "encre_2")
            yield "titre", Part(words, row, (icon, titled, counted))

    return Row(height + 16, fill)


def _ordered(model: Model, search: ReverseSearch, tried: Sequence[_Set], right: int, narrow: bool) -> Sequence[_Set]:
    """Of those that show thumbnails as large, the styles in which every title holds on one line come first."""

    def wraps(styles: _Set) -> bool:
        room = _text_px(styles, right, _dates_px(model, search, styles, narrow))
        return any(width_of(model, f"**{result.title}**", styles.title) > room for result in search.results)

    return sorted(tried, key=lambda styles: (-styles.thumbnail, wraps(styles)))


def _results(model: Model, search: ReverseSearch, styles: _Set, right: int, narrow: bool) -> Iterator[Row]:
    """The rows; `right` is how far from their left anything may be written."""
    words = search.parts()
    dates_px = _dates_px(model, search, styles, narrow)
    for result in search.results:
        name = f"resultats.{result.id}"
        yield _result(model, name, words[name], result, styles, right, dates_px)


def _dates_px(model: Model, search: ReverseSearch, styles: _Set, narrow: bool) -> int:
    """The width of the column of dates; 0 when they go under the titles."""
    return 0 if narrow else max(_date_px(model, result.date, styles.date) for result in search.results)


def _text_px(styles: _Set, right: int, dates_px: int) -> int:
    """The width of titles and notes."""
    return right - SIDE_PX - styles.thumbnail - BESIDE_PX - (dates_px + BESIDE_PX if dates_px else 0)


def _result(model: Model, name: str, words: str, result: Result, styles: _Set, right: int, dates_px: int) -> Row:
    """A thumbnail, the page and its note, the date at the right, or under them."""
    across, down = styles.thumbnail, styles.thumbnail * THUMBNAIL[1] // THUMBNAIL[0]
    left, text_px = SIDE_PX + across + BESIDE_PX, _text_px(styles, right, dates_px)
    texts = [(f"**{result.title}**", styles.title, "encre")]
    if result.note is not None:
        texts.append((result.note, styles.note, "encre_2"))
    if not dates_px:
        texts.append((result.date, styles.date, "encre"))
    blocks = [(model.typesetter.lay(text, style, text_px), colour) for text, style, colour in texts]
    height = sum(block.height for block, _ in blocks)

    def fill(row: Rect) -> Drawing:
        edge = Rect(row.x + SIDE_PX, row.centre[1] - down // 2, across, down)
        marks: list[Mark] = [Panel(edge, "encre", radius=12), pictured(model, result, edge.inset(EDGE_PX), radius=10)]
        y = row.y + (row.h - height) // 2
        for block, colour in blocks:
            marks.append(Words(row.x + left, y, block, colour))
            y += block.height
        if dates_px:
            place = Rect(row.x + right - dates_px, row.y, dates_px, row.h)
            marks.append(within(model, result.date, styles.date, place, "encre", align="right"))
        yield name, Part(words, row, tuple(marks))
        yield "filet", Panel(Rect(row.x + SIDE_PX, row.y - GAP // 2 - 1, row.w - 2 * SIDE_PX, 2), "filet", radius=0)

    return Row(max(down, height) + 12, fill)


def _date_px(model: Model, date: str, style: str) -> int:
    """How wide a date is that may take two lines: « 23 septembre » over « 2021 »."""
    words = date.split(" ")
    cuts = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    halves = [max(width_of(model, part, style) for part in cut) for cut in cuts]
    return min([width_of(model, date, style), *halves])
