"""How much is seen of something higher than its place, and how far it can be scrolled. Lengths are px of the canvas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gardiens.screens.marks import Rect

_OVERLAP_PX: Final = 72
_AROUND_PX: Final = 20


@dataclass(frozen=True, slots=True)
class Scroll:
    """How something higher than its place is seen: `area` shows its `content_px` px from `offset_px` on.

    `id` says what is scrolled; widgets that lie in it have `area` as their clip. `goal_px` is the offset that it is
    gliding to, or `offset_px` when it is still.
    """

    id: str
    area: Rect
    content_px: int
    offset_px: int
    goal_px: int

    @property
    def most_px(self) -> int:
        """The offset at which the end is seen."""
        return max(0, self.content_px - self.area.h)

    @property
    def page_px(self) -> int:
        """How far to go to read on: what was last read is still seen."""
        return max(1, self.area.h - _OVERLAP_PX)

    def clamped(self, offset_px: float) -> int:
        """The nearest offset at which there is something to see."""
        return max(0, min(self.most_px, round(offset_px)))

    def showing(self, rect: Rect) -> int:
        """The nearest offset at which a rectangle of the page, as it is placed now, and its focus ring are in view.

        Of what is higher than the area, the top.
        """
        above = rect.y - _AROUND_PX - self.area.y
        below = rect.bottom + _AROUND_PX - self.area.bottom
        if above >= 0 and below <= 0:
            return self.offset_px
        return self.clamped(self.offset_px + (above if above < 0 else min(above, below)))
