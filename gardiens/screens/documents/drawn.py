"""A fake document laid out: what draws it, and where each of its parts lies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from gardiens.documents.photo import Pictured
from gardiens.screens import art
from gardiens.screens.marks import Mark, Picture, Rect
from gardiens.screens.model import Model
from gardiens.screens.scroll import Scroll
from gardiens.screens.tree import Widget

BADGE_PX: Final = 46
"""Room kept at the right of a part for the badge of what was found or looked at."""
BOX_FRAME: Final = (1200, 900)
"""The width and height in which an author gives the boxes of zones."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something of the document that can be pointed at.

    `solid`: its marks cover its whole ground (a picture, a dark bar), so that what singles it out goes round it.
    """

    words: str
    rect: Rect
    marks: tuple[Mark, ...]
    solid: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """A document in its place: its paper first, then its parts in reading order.

    `frame` is where the 1200 × 900 frame of the authors' boxes lies. `scroll` is how much of it is in view when it does
    not fit in its place, and `controls` what shows this and leads to the rest.
    """

    rect: Rect
    label: str
    paper: tuple[Mark, ...]
    parts: Mapping[str, Part]
    frame: Rect
    scroll: Scroll | None = None
    controls: tuple[Widget, ...] = ()

    def box(self, box: tuple[int, int, int, int]) -> Rect:
        """An author's box on the screen."""
        x, y, w, h = box
        across, down = self.frame.w / BOX_FRAME[0], self.frame.h / BOX_FRAME[1]
        left, top = self.frame.x + round(x * across), self.frame.y + round(y * down)
        return Rect(left, top, round(w * across), round(h * down))


def paper_widget(drawn: Drawn) -> Widget:
    """The sheet under the parts."""
    return Widget("document", "group", drawn.label, drawn.rect, drawn.paper, scroll=drawn.scroll)


def part_widget(name: str, part: Part) -> Widget:
    """A part that is only read."""
    return Widget(f"document:{name}", "image" if part.solid else "text", part.words, part.rect, part.marks)


def read_only(drawn: Drawn) -> tuple[Widget, ...]:
    """The whole document as something to read."""
    return in_view(drawn, (paper_widget(drawn), *(part_widget(name, part) for name, part in drawn.parts.items())))


def in_view(drawn: Drawn, widgets: Iterable[Widget]) -> tuple[Widget, ...]:
    """The widgets of a document: those of one that is scrolled are seen in its area only, its controls come last."""
    if drawn.scroll is None:
        return tuple(widgets)
    return (*(replace(widget, clip=drawn.scroll.area) for widget in widgets), *drawn.controls)


def picture(model: Model, image: str, rect: Rect, radius: int = 0, from_top: float = 0.5) -> Picture:
    """A picture that fills `rect`: a shipped drawing, or a file of the scenario's folder when it has an extension."""
    file = model.folder / image if model.folder is not None and PurePosixPath(image).suffix else None
    return Picture(image if file is None else str(file), rect, "cover", radius, from_top=from_top)


def pictured(model: Model, shown: Pictured, rect: Rect, radius: int = 0, from_top: float = 0.5) -> Picture:
    """A picture of a document that fills `rect`, cropped and mirrored as its author says."""
    whole = picture(model, shown.image, rect, radius, from_top)
    return replace(whole, crop=_shares(shown), mirror=shown.mirror)


def ratio(shown: Pictured) -> float | None:
    """Width over height of what is shown of a picture; None for a file, which only its drawing reads."""
    known = art.index().get(shown.image)
    if known is None:
        return None
    _, _, across, down = _shares(shown) or (0, 0, 1, 1)
    return float(known["taille"][0] * across / (known["taille"][1] * down))


def _shares(shown: Pictured) -> tuple[float, float, float, float] | None:
    if shown.crop is None:
        return None
    left, top, width, height = shown.crop
    return left / 100, top / 100, width / 100, height / 100
