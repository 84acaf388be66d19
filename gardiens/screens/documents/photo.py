"""How a printed photograph looks: a white border, the picture in four thirds, its words, and its file card."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from gardiens.documents.photo import Photo
from gardiens.screens.documents import sheet
from gardiens.screens.documents.drawn import BADGE_PX, Drawn, Part, pictured
from gardiens.screens.layout import GUTTER, roomiest
from gardiens.screens.marks import Panel, Rect, Words
from gardiens.screens.model import Model
from gardiens.text import play as say

BORDER: Final = 32
ROW_PX: Final = 64
INDENT: Final = 8
LEAST_WIDTH: Final = 240
LEAST_TEXT_WIDTH: Final = 720
STEP_PX: Final = 8
NARROW_PX: Final = 800
"""A photograph less wide than this is in a column, beside something else."""
LEAST_PRINT_PX: Final = 308
"""In a column, the print keeps so much over what its file says."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """The photograph with a picture of `width` px: how wide its card is inside, and its words in it."""

    width: int
    inner: int
    rows: tuple[tuple[str, Words], ...]

    @property
    def picture_px(self) -> int:
        return self.width * 3 // 4

    @property
    def height(self) -> int:
        return self.picture_px + sum(row_px(words) for _, words in self.rows) + 2 * BORDER


def row_px(words: Words) -> int:
    """The height of a row of words: high enough to be touched."""
    return max(ROW_PX, words.block.height + 8)


def draw(model: Model, photo: Photo, rect: Rect) -> Drawn:
    """The photograph in the middle of `rect`, as large as its words allow, and beside it what its file says; in a
    column, under it. Boxes are drawn on its picture."""
    if photo.sheet is None:
        return _printed(model, photo, rect)
    if rect.w < NARROW_PX:
        card_px = sheet.height(model, photo.sheet, rect.w)
        printed = _printed(model, photo, rect._replace(h=max(LEAST_PRINT_PX, rect.h - card_px - GUTTER)), at_top=True)
        top = printed.rect.bottom + GUTTER
        filed = sheet.card(model, photo.sheet, Rect(rect.x, top, rect.w, rect.bottom - top), mapped=False)
    else:
        left = (rect.w - GUTTER) // 2
        printed = _printed(model, photo, rect._replace(w=left))
        card = Rect(rect.x + left + GUTTER, rect.y, rect.w - left - GUTTER, rect.h)
        if photo.sheet.square is None:
            high = min(rect.h, max(printed.rect.h, sheet.height(model, photo.sheet, card.w)))
            card = card._replace(y=rect.y + (rect.h - high) // 2, h=high)
        filed = sheet.card(model, photo.sheet, card)
    return replace(printed, rect=rect, paper=(*printed.paper, *filed.marks), parts={**printed.parts, **filed.parts})


def _printed(model: Model, photo: Photo, rect: Rect, at_top: bool = False) -> Drawn:
    """The print alone, in the middle of `rect` or at its top."""
    room = rect.w - 2 * BORDER
    largest = min(room, (rect.h - 2 * BORDER) * 4 // 3)
    widths = (*range(largest, LEAST_WIDTH, -STEP_PX), LEAST_WIDTH)
    laid = roomiest((_laid(model, photo, width, room) for width in widths), lambda laid: laid.height <= rect.h)
    outer = laid.inner + 2 * BORDER
    top = rect.y if at_top else rect.y + (rect.h - laid.height) // 2
    card = Rect(rect.x + (rect.w - outer) // 2, top, outer, laid.height)
    image = Rect(card.x + (outer - laid.width) // 2, card.y + BORDER, laid.width, laid.picture_px)
    parts = {"image": Part(photo.description, image, (pictured(model, photo, image, radius=6),), solid=True)}
    y = image.bottom + BORDER // 2
    for name, words in laid.rows:
        row = Rect(card.x + BORDER, y, laid.inner, row_px(words))
        centred = replace(words, x=row.x + INDENT, y=y + (row.h - words.block.height) // 2)
        parts[name] = Part(words.block.text, row, (centred,))
        y = row.bottom
    return Drawn(card, say.PHOTO, (Panel(card, "blanc_pur", "filet", 2, radius=10, drop=8),), parts, image)


def _laid(model: Model, photo: Photo, width: int, room: int) -> _Laid:
    inner = max(width, min(LEAST_TEXT_WIDTH, room))
    written = (("legende", photo.caption, "body", "encre"), ("credit", photo.credit, "meta", "encre_3"))
    rows = tuple(
        (name, Words(0, 0, model.typesetter.lay(text, style, inner - INDENT - BADGE_PX), colour))
        for name, text, style, colour in written
        if text
    )
    return _Laid(width, inner, rows)
