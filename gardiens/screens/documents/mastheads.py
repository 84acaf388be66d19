"""The one detail by which each newspaper or site is recognised: its masthead, its rules, its paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from gardiens.documents.article import Article
from gardiens.screens.documents.drawn import BADGE_PX, Part
from gardiens.screens.documents.stack import INDENT, Drawing, Row, text_row, together
from gardiens.screens.documents.stamp import size, stamp
from gardiens.screens.marks import Mark, Panel, Picture, Rect
from gardiens.screens.model import Model
from gardiens.screens.parts import words
from gardiens.text import play as say

RADIUS: Final = 28
ADS_PX: Final = 250
LEAST_AD_PX: Final = 130
LOGO_GAP_PX: Final = 4

Rows = Callable[[Model, Article, str, int], Iterator[Row]]
Paper = Callable[[Model, Rect, Rect, Mapping[str, Part]], Iterator[Mark]]


@dataclass(frozen=True, slots=True)
class Head:
    """What is proper to a style: its masthead, what lies on its paper, its margins at the side (`narrow_px` in a
    column), its headlines from the largest, whether its masthead shows the date, how much its advertisements take."""

    rows: Rows
    paper: Paper
    margin_px: int = 16
    narrow_px: int = 16
    titles: tuple[str, ...] = ("h2", "title_shout", "label")
    dated: bool = False
    ads_px: int = 0


def aside_px(head: Head, narrow: bool) -> int:
    """How much of the width goes to advertisements."""
    return 0 if narrow or not head.ads_px else head.ads_px + INDENT


def paper(model: Model, head: Head, rect: Rect, page: Rect, parts: Mapping[str, Part]) -> Iterator[Mark]:
    """The sheet, and what is printed on it beside the parts that lie on `page`."""
    yield Panel(rect, "papier", radius=RADIUS, drop=8)
    yield from head.paper(model, rect, page, parts)


# --- mastheads ----------------------------------------------------------------------------------------------------


def _gazette(model: Model, article: Article, style: str, width: int) -> Iterator[Row]:
    """The name in the middle, what is said of it, a double rule."""
    shown = f"**{article.journal}**"
    rows = [text_row(model, "journal", article.journal, style, "encre", width, shown=shown, align="centre")]
    if article.over is not None:
        rows.append(text_row(model, "surtitre", article.over, "body_min", "encre_2", width, align="centre"))
    yield together(*rows, _rule(2, 3, 2))


def _scoop(model: Model, article: Article, style: str, width: int) -> Iterator[Row]:
    yield _logo(model, article, style, width, "documents/marque-valombre-scoop", 72, on="valombre_scoop")


def _goeland(model: Model, article: Article, style: str, width: int) -> Iterator[Row]:
    yield together(_logo(model, article, style, width, "documents/marque-goeland-rieur", 124), _rule(9))


def _mairie(model: Model, article: Article, style: str, width: int) -> Iterator[Row]:
    """The belfry and the name, then the date as a stamp."""
    yield _logo(model, article, style, width, "documents/marque-mairie", 108)
    if article.when is None:
        return
    dated, (across, down) = article.when, size(model, article.when, width - INDENT - BADGE_PX)

    def fill(row: Rect) -> Drawing:
        place = Rect(row.x + INDENT, row.centre[1] - down // 2, across, down)
        yield "quand", stamp(model, dated, place)

    yield Row(down + 20, fill)


def _sobre(model: Model, article: Article, style: str, width: int) -> Iterator[Row]:
    rows = [text_row(model, "journal", article.journal, style, "encre", width)]
    if article.over is not None:
        rows.append(text_row(model, "surtitre", article.over, "body_min", "encre_2", width))
    yield together(*rows, _rule(3, colour="filet"))


def _logo(
    model: Model, article: Article, style: str, width: int, picture: str, side: int, on: str | None = None
) -> Row:
    """The logo, and after it the name over what is said of it; `on` a ground of their own when there is one."""
    left = INDENT + side + LOGO_GAP_PX
    ink, second = ("encre", "encre_2") if on is None else ("papier", "papier")
    written = [("journal", article.journal, f"**{article.journal}**", style, ink)]
    if article.over is not None:
        written.append(("surtitre", article.over, article.over, "body_min", second))
    rows = [
        _on_ground(text_row(model, name, words, face, colour, width - left, shown=shown), on)
        for name, words, shown, face, colour in written
    ]
    beside = together(*rows)

    def fill(row: Rect) -> Drawing:
        yield "logo", Picture(picture, Rect(row.x + INDENT, row.centre[1] - side // 2, side, side), "contain")
        yield from beside.fill(Rect(row.x + left, row.y, row.w - left, row.h))

    return Row(max(side, beside.height or 0) + 8, fill, least=max(side, beside.least) + 8)


def _on_ground(row: Row, ground: str | None) -> Row:
    """The same row, its part printed on a ground of its own."""
    if ground is None:
        return row

    def fill(place: Rect) -> Drawing:
        for name, drawn in row.fill(place):
            assert isinstance(drawn, Part)
            yield name, replace(drawn, marks=(Panel(place, ground, radius=0), *drawn.marks), solid=True)

    return replace(row, fill=fill)


def _rule(*bands: int, colour: str = "encre") -> Row:
    """A rule across the page: bands of ink and of paper in turn, in px."""

    def fill(row: Rect) -> Drawing:
        y = row.bottom - sum(bands)
        for number, band in enumerate(bands):
            if number % 2 == 0:
                yield "filet", Panel(Rect(row.x + INDENT, y, row.w - 2 * INDENT, band), colour, radius=0)
            y += band

    return Row(sum(bands), fill, least=0)


# --- what lies on the paper ---------------------------------------------------------------------------------------


def _bare(model: Model, rect: Rect, page: Rect, parts: Mapping[str, Part]) -> Iterator[Mark]:
    yield from ()


def _grid(model: Model, rect: Rect, page: Rect, parts: Mapping[str, Part]) -> Iterator[Mark]:
    """A plain grid: a frame round what is announced, a thin rule between two rows."""
    told = [part.rect for name, part in parts.items() if name not in ("journal", "surtitre", "quand")]
    if not told:
        return
    top, bottom = told[0].y - 5, told[-1].bottom + 5
    yield Panel(Rect(page.x, top, page.w, bottom - top), "papier", "filet", 3, radius=0)
    for above, below in pairwise(told):
        if below.y >= above.bottom:
            yield Panel(Rect(page.x, (above.bottom + below.y) // 2 - 1, page.w, 3), "filet", radius=0)


def _red_band(model: Model, rect: Rect, page: Rect, parts: Mapping[str, Part]) -> Iterator[Mark]:
    """The band behind the name, from edge to edge, and advertisements: at the side, or at the foot of a column."""
    bottom = parts["surtitre" if "surtitre" in parts else "journal"].rect.bottom
    yield Panel(rect._replace(h=bottom + RADIUS - rect.y), "valombre_scoop", radius=RADIUS)
    yield Panel(Rect(rect.x, bottom, rect.w, RADIUS), "papier", radius=0)
    side = rect.right - page.right - INDENT
    if side > ADS_PX // 2:
        left = page.right + INDENT // 2
        column = Rect(left, bottom + INDENT, rect.right - INDENT - left, rect.bottom - bottom - 2 * INDENT)
        half = (column.h - INDENT) // 2
        yield from _ad(model, column._replace(h=half))
        yield from _ad(model, column._replace(y=column.bottom - half, h=half))
        return
    top = max(part.rect.bottom for part in parts.values()) + INDENT
    foot = Rect(page.x + INDENT, top, page.w - 2 * INDENT, rect.bottom - INDENT - top)
    if foot.h >= LEAST_AD_PX:
        half = (foot.w - INDENT) // 2
        low = foot._replace(y=max(foot.y, foot.bottom - 240), h=min(240, foot.h))
        yield from _ad(model, low._replace(w=half))
        yield from _ad(model, low._replace(x=low.right - half, w=half))


def _ad(model: Model, rect: Rect) -> Iterator[Mark]:
    """An advertisement: nothing to read, grey stripes over an empty frame."""
    yield Panel(rect, "papier_2", "filet", 2, radius=10)
    label = words(model, say.ADVERTISEMENT, "meta", rect.x + 18, rect.y + 12, rect.w - 36, "encre_3")
    yield label
    stripes = ((1.0, 26), (0.8, 26), (0.95, 26), (0.5, 26))
    y = label.rect.bottom + 14
    for share, high in stripes:
        if y + high > rect.bottom - 16:
            return
        yield Panel(Rect(rect.x + 18, y, round((rect.w - 36) * share), high - 8), "filet", radius=6)
        y += high + 6
    if y + 60 <= rect.bottom - 18:
        yield Panel(Rect(rect.x + 18, y, rect.w - 36, rect.bottom - 18 - y), "papier", "filet", 3, radius=6)


HEADS: Final[Mapping[str, Head]] = {
    "gazette": Head(_gazette, _bare),
    "scoop": Head(_scoop, _red_band, titles=("h1", "question", "h2", "title_shout"), ads_px=ADS_PX),
    "goeland": Head(_goeland, _bare, margin_px=110, narrow_px=28),
    "mairie": Head(_mairie, _grid, dated=True),
    "sobre": Head(_sobre, _bare),
}
"""Each style of article."""
