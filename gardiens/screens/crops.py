"""Parts of pictures: a vector is drawn through a view box, so that a small part of it costs no more than a whole."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

import pygame

Crop: TypeAlias = tuple[float, float, float, float]
"""Left, top, width and height, as shares of the whole from 0 to 1."""

_ROOT: Final = re.compile(r"<svg\b[^>]*>")
VIEW_BOX: Final = re.compile(r'viewBox="\s*([-\d.]+)[\s,]+([-\d.]+)[\s,]+([-\d.]+)[\s,]+([-\d.]+)\s*"')
_SIZED: Final = re.compile(r"""\s(?:width|height|viewBox|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')""")


def seen_through(svg: str, crop: Crop) -> str | None:
    """The same vector, of which only the crop is in view.

    None when that cannot be told: no view box to start from, or lengths in per cent of it, which would change with it.
    """
    root = _ROOT.search(svg)
    view = VIEW_BOX.search(root[0]) if root else None
    if root is None or view is None or '%"' in svg:
        return None
    left, top, width, height = (float(number) for number in view.groups())
    box = (left + crop[0] * width, top + crop[1] * height, crop[2] * width, crop[3] * height)
    sized = f' width="{box[2]:g}" height="{box[3]:g}" viewBox="{" ".join(f"{number:g}" for number in box)}"'
    bare = _SIZED.sub("", root[0])
    return f"{svg[: root.start()]}<svg{sized}{bare.removeprefix('<svg')}{svg[root.end() :]}"


def cut(whole: pygame.Surface, crop: Crop) -> pygame.Surface:
    """The part of a picture that a crop keeps, of one pixel at least."""
    across, down = whole.get_size()
    left, top = min(round(crop[0] * across), across - 1), min(round(crop[1] * down), down - 1)
    right, bottom = round((crop[0] + crop[2]) * across), round((crop[1] + crop[3]) * down)
    return whole.subsurface(left, top, max(1, right - left), max(1, bottom - top))
