"""How an article looks: its masthead, the hour, the headline, pictures in what is left, the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from gardiens.documents.article import Article
from gardiens.documents.photo import Image
from gardiens.screens.documents import mastheads
from gardiens.screens.documents.drawn import BADGE_PX, Drawn, Part, pictured, ratio
from gardiens.screens.documents.marked import marked, marked_px
from gardiens.screens.documents.mastheads import Head
from gardiens.screens.documents.stack import (
    GAP,
    INDENT,
    ROW_PX,
    Drawing,
    Row,
    first_fitting,
    stacked,
    text_row,
    written,
)
from gardiens.screens.marks import Panel, Rect
from gardiens.screens.model import Model
from gardiens.text import play as say

NARROW_PX: Final = 800
"""A document less wide than this is a column beside others."""
WISHED_PICTURE_PX: Final = 220
WIDEST: Final = 2.3
NARROWEST: Final = 1.2
"""Width over height of a picture of which nothing else is known."""
BESIDE_PX: Final = 24


class _Set(NamedTuple):
    """The styles in which an article is tried."""

    masthead: str
    title: str
    body: str


def draw(model: Model, article: Article, rect: Rect) -> Drawn:
    """The article in `rect`, with its advertisements at the side unless it needs all the width."""
    head = mastheads.HEADS[article.style]
    narrow = rect.w < NARROW_PX
    inside = rect.inset(head.narrow_px if narrow else head.margin_px, 16)
    pages = dict.fromkeys((inside._replace(w=inside.w - mastheads.aside_px(head, narrow)), inside))
    tries = [
        (tuple(_rows(model, article, head, styles, page.w)), page) for page in pages for styles in _tries(head, narrow)
    ]
    rows = first_fitting([tried for tried, _ in tries], inside.h, WISHED_PICTURE_PX)
    page = next(page for tried, page in tries if tried is rows)
    marks, found = stacked(rows, page)
    parts = {name: found[name] for name in article.parts() if name in found}
    return Drawn(
        rect,
        say.DOCUMENT.format(article.journal),
        (*mastheads.paper(model, head, rect, page, parts), *marks),
        parts,
        rect,
    )


def _tries(head: Head, narrow: bool) -> Iterator[_Set]:
    """Styles that shrink together, the text last."""
    ladders: tuple[Sequence[str], ...] = (
        ("h2", "title_shout") if narrow else ("masthead", "h2", "title_shout"),
        head.titles[1 if narrow else 0 :],
        ("verdict", "answer", "body", "body_min") if narrow else ("dialogue", "verdict", "answer", "body", "body_min"),
    )
    for step in range(max(map(len, ladders))):
        yield _Set(*(ladder[min(step, len(ladder) - 1)] for ladder in ladders))


def _rows(model: Model, article: Article, head: Head, styles: _Set, width: int) -> Iterator[Row]:
    yield from head.rows(model, article, styles.masthead, width)
    if article.when is not None and not head.dated:
        yield marked(model, "quand", "clock", article.when, width)
    if article.title is not None:
        yield text_row(
            model, "titre", article.title, styles.title, "encre", width,
            shown=f"**{article.title}**",
        )  # fmt: skip
    if article.pictures:
        yield _pictures(model, article.pictures, width)
    for paragraph in article.paragraphs:
        yield text_row(model, f"textes.{paragraph.id}", paragraph.text, styles.body, "encre", width)
    yield from _foot(model, article, width)


def _foot(model: Model, article: Article, width: int) -> Iterator[Row]:
    """Who signs and where to write, side by side when there is room."""
    lines = []
    if article.signature is not None:
        lines.append(("signature", "pencil", article.signature))
    if article.address is not None:
        lines.append(("adresse", "mail" if "@" in article.address else "link", article.address))
    rows = [marked(model, *line, width) for line in lines]
    needed = [marked_px(model, words) for _, _, words in lines]
    if len(lines) < 2 or sum(needed) + GAP > width:
        yield from rows
        return
    first = max(needed[0], min(width // 2, width - GAP - needed[1]))

    def fill(row: Rect) -> Drawing:
        yield from rows[0].fill(row._replace(w=first))
        yield from rows[1].fill(Rect(row.x + first + GAP, row.y, row.w - first - GAP, row.h))

    yield Row(max(row.height or 0 for row in rows), fill)


# --- pictures -----------------------------------------------------------------------------------------------------


def _pictures(model: Model, pictures: Sequence[Image], width: int) -> Row:
    """One picture or two side by side, each in its own proportions, what is written under each below it."""
    most = (width - 2 * INDENT - BESIDE_PX * (len(pictures) - 1)) // len(pictures)
    under = max(_caption_px(model, image, most) for image in pictures)
    highest = max(_height(image, most) for image in pictures)

    def fill(row: Rect) -> Drawing:
        height = row.h - under - 8
        widths = [_width(image, most, height) for image in pictures]
        slots = [most] * len(pictures) if under else widths
        x = row.x + (row.w - sum(slots) - BESIDE_PX * (len(pictures) - 1)) // 2
        for image, across, slot in zip(pictures, widths, slots, strict=True):
            down = min(height, _height(image, across))
            place = Rect(x + (slot - across) // 2, row.y + 4 + (height - down) // 2, across, down)
            # On paper of its own: a drawing without a ground must not show what singles it out through itself.
            marks = Panel(place, "papier", radius=10), pictured(model, image, place, 10)
            yield f"images.{image.id}", Part(image.description, place, marks, solid=True)
            if image.caption is not None:
                caption = Rect(x, row.y + 4 + height, slot, under)
                yield f"legendes.{image.id}", _caption(model, image.caption, caption)
            x += slot + BESIDE_PX

    return Row(None, fill, most=highest + 8, under=under)


def _width(image: Image, most: int, height: int) -> int:
    """How wide a picture of this height is."""
    shape = ratio(image)
    return min(most, int(height * (WIDEST if shape is None else shape)))


def _height(image: Image, width: int) -> int:
    """How high a picture of this width is, at most."""
    return round(width / (ratio(image) or NARROWEST))


def _caption_px(model: Model, image: Image, width: int) -> int:
    if image.caption is None:
        return 0
    return max(ROW_PX, model.typesetter.lay(image.caption, "meta", width - 2 * BADGE_PX).height + 8) + GAP


def _caption(model: Model, words: str, place: Rect) -> Part:
    row = Rect(place.x, place.y + GAP, place.w, place.h - GAP)
    return Part(words, row, (written(model, words, "meta", row, "encre_2", "centre"),))
