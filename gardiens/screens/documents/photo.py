"""How a printed photograph looks: a white border, the picture in four thirds, what is written under it."""

from __future__ import annotations

from typing import Final

from gardiens.documents.photo import Photo
from gardiens.screens.documents.drawn import BADGE_PX, Drawn, Part, picture
from gardiens.screens.model import Model
from gardiens.screens.tree import Block, Panel, Rect, Words
from gardiens.text import play as say

BORDER: Final = 32
ROW_PX: Final = 64
LEAST_WIDTH: Final = 240
STEP_PX: Final = 8


def draw(model: Model, photo: Photo, rect: Rect) -> Drawn:
    """The photograph in the middle of `rect`, as large as its words allow; boxes are drawn on its picture."""
    written = {"legende": (photo.caption, "body", "encre"), "credit": (photo.credit, "meta", "encre_3")}
    shown = {name: (words, style, colour) for name, (words, style, colour) in written.items() if words}
    width = min(rect.w - 2 * BORDER, (rect.h - 2 * BORDER) * 4 // 3)
    while True:
        blocks = {
            name: model.typesetter.lay(words, style, width - 8 - BADGE_PX) for name, (words, style, _) in shown.items()
        }
        rows = {name: max(ROW_PX, block.height + 8) for name, block in blocks.items()}
        height = width * 3 // 4
        needed = height + sum(rows.values()) + 2 * BORDER
        if needed <= rect.h or width <= LEAST_WIDTH:
            break
        width -= STEP_PX
    outer = width + 2 * BORDER
    card = Rect(rect.x + (rect.w - outer) // 2, rect.y + (rect.h - needed) // 2, outer, needed)
    image = Rect(card.x + BORDER, card.y + BORDER, width, height)
    parts = {"image": Part(photo.description, image, (picture(model, photo.image, image, radius=6),), solid=True)}
    y = image.bottom + BORDER // 2
    for name, (words, _, colour) in shown.items():
        row = Rect(image.x, y, width, rows[name])
        parts[name] = Part(words, row, (_written(blocks[name], row, colour),))
        y = row.bottom
    paper = (Panel(card, "blanc_pur", "filet", 2, radius=10, drop=8),)
    return Drawn(card, say.PHOTO, paper, parts, image)


def _written(block: Block, row: Rect, colour: str) -> Words:
    return Words(row.x + 8, row.y + (row.h - block.height) // 2, block, colour)
