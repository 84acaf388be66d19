"""One photograph of a contact sheet: a small print with its caption, among others to choose from."""

from __future__ import annotations

from typing import Final

from gardiens.documents.photo import Image, Photo
from gardiens.screens.documents.drawn import pictured
from gardiens.screens.marks import Mark, Panel, Rect, Words
from gardiens.screens.model import Model

BORDER_PX: Final = 8
RADIUS: Final = 18
CAPTION_PX: Final = 64
"""What the caption takes at least, so that the pictures of a sheet are of one size."""
_STYLE: Final = "meta"


def thumbnail(model: Model, photo: Photo | Image, rect: Rect) -> tuple[Mark, ...]:
    """The print that fills `rect`: its caption in the middle of the foot, its picture in what is left over it."""
    card, inside = Panel(rect, "papier", radius=RADIUS, drop=8), rect.inset(BORDER_PX)
    if photo.caption is None:
        return card, pictured(model, photo, inside, RADIUS - BORDER_PX)
    block = model.typesetter.lay(f"**{photo.caption}**", _STYLE, inside.w, align="centre")
    foot_px = max(CAPTION_PX, block.height + BORDER_PX)
    image = inside._replace(h=inside.h - foot_px)
    caption = Words(inside.x, image.bottom + (foot_px - block.height) // 2, block, "encre")
    return card, pictured(model, photo, image, RADIUS - BORDER_PX), caption
