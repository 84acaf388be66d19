"""A rubber stamp on paper: two rings round a few words."""

from __future__ import annotations

from typing import Final

from gardiens.screens.documents.drawn import BADGE_PX, Part
from gardiens.screens.marks import Panel, Rect
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of, within

SIDE_PX: Final = BADGE_PX
_OVER_PX: Final = 18
_STYLE: Final = "label"


def size(model: Model, words: str, most_px: int) -> tuple[int, int]:
    """How wide and high the stamp is, never wider than `most_px`."""
    width = min(most_px, width_of(model, words, _STYLE) + 2 * SIDE_PX)
    height = model.typesetter.lay(words, _STYLE, width - 2 * SIDE_PX).height + 2 * _OVER_PX
    return width, height


def stamp(model: Model, words: str, rect: Rect) -> Part:
    """The stamp as a part that fills `rect`, on paper of its own so that no line crosses its words."""
    rings = (
        Panel(rect, "papier", "brun_trait", 4, radius=20),
        Panel(rect.inset(9), "papier", "brun_trait", 2, radius=12),
    )
    return Part(words, rect, (*rings, within(model, words, _STYLE, rect.inset(SIDE_PX, 0), "brun")), solid=True)
