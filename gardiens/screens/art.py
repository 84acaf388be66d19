"""Illustrations, icons and files as surfaces of the size they are drawn at."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from math import ceil
from pathlib import Path
from typing import Any, Literal, cast

import pygame

from gardiens.paths import assets_dir
from gardiens.screens.crops import VIEW_BOX, Crop, cut, seen_through
from gardiens.screens.palette import Rgb, hexadecimal, rgb
from gardiens.screens.surfaces import SurfaceCache, clear, from_svg, shape, swift

_BUDGET_BYTES = 96 * 2**20
_LARGEST_PX = 8192
"""No vector is drawn wider or higher than this: a 4K screen needs half of it."""

_ROUNDING = 1e-6
"""A side this little over a whole number of px is that number: division is not exact."""

_HATCH = (rgb("#EFE6D2"), rgb("#D9CFB8"))


class UnreadableArtError(Exception):
    """A picture that is missing or cannot be read."""


@cache
def index() -> Mapping[str, Mapping[str, Any]]:
    """What the art says of itself: natural sizes, places in the scene, points to hang things on."""
    return cast(Mapping[str, Mapping[str, Any]], json.loads((assets_dir() / "art" / "index.json").read_text("utf-8")))


@dataclass(frozen=True, slots=True)
class Sized:
    """A picture as it is wanted on the screen: an illustration (`documents/crocodile-large`) or a file, its place
    in real px, and what is done to it (see `gardiens.screens.tree.Picture`)."""

    name: str
    width_px: int
    height_px: int
    fit: Literal["cover", "contain"] = "cover"
    radius_px: int = 0
    tint: Rgb | None = None
    from_top: float = 0.5
    crop: Crop | None = None
    mirror: bool = False

    @property
    def size_px(self) -> tuple[int, int]:
        return max(1, self.width_px), max(1, self.height_px)


class Art:
    """Pictures and icons, each drawn once for each size, colour and shape it is asked in."""

    def __init__(self) -> None:
        self._cache = SurfaceCache(_BUDGET_BYTES)

    def icon(self, name: str, side_px: int, colour: Rgb, stroke: float = 2.0) -> pygame.Surface:
        """A Lucide icon, `stroke` in units of its 24 grid; a hatched tile if there is no such icon."""
        key = ("icon", name, side_px, colour, stroke)
        return self._cache.get(key, lambda: _or_hatched(lambda: _icon(name, side_px, colour, stroke), side_px, side_px))

    def picture(self, wanted: Sized) -> pygame.Surface:
        """A picture, exactly of the size wanted.

        One that cannot be read is a hatched tile: a missing file never ends a game.
        """
        return self._cache.get(wanted, lambda: _finished(_or_hatched(lambda: _fitted(wanted), *wanted.size_px), wanted))


def layer(name: str, width_px: int, height_px: int) -> pygame.Surface:
    """A whole vector illustration that fills this size; `UnreadableArtError` if it cannot be read.

    The SVG reader keeps proportions, so a size of other proportions would leave a column half covered, seen as a
    bright line at the edge of the screen: it is drawn as large as fills both sides, and the overflow is cut.
    """
    path = _path(name)
    natural_px = _natural_size(name, path)
    scale = max(width_px / natural_px[0], height_px / natural_px[1])
    drawn = _vector(path, *(max(1, ceil(side_px * scale - _ROUNDING)) for side_px in natural_px))
    return drawn.subsurface((0, 0, width_px, height_px)) if drawn.get_size() != (width_px, height_px) else drawn


def _vector(path: Path, width_px: int, height_px: int) -> pygame.Surface:
    if max(width_px, height_px) > _LARGEST_PX:
        raise UnreadableArtError(f"{path.name}: {width_px} × {height_px} px")
    try:
        drawn = swift(pygame.image.load_sized_svg(str(path), (width_px, height_px)))
    except (OSError, pygame.error) as problem:
        raise UnreadableArtError(f"{path.name}: {problem}") from problem
    if drawn.get_size() == (width_px, height_px):
        return drawn
    whole = clear(width_px, height_px)  # the SVG reader keeps proportions and may come a pixel short
    whole.blit(drawn, (0, 0))
    return whole


def _fitted(wanted: Sized) -> pygame.Surface:
    path = _path(wanted.name)
    fitted = clear(*wanted.size_px)
    if path.suffix == ".svg" and wanted.crop is None:
        across, down = _scaled(_natural_size(wanted.name, path), wanted)
        drawn = _vector(path, across, down)
        fitted.blit(drawn, _corner(across, down, wanted))
        return fitted
    try:
        whole = _vector_part(path, wanted) if path.suffix == ".svg" else swift(pygame.image.load(str(path)))
    except (OSError, ValueError, pygame.error) as problem:
        raise UnreadableArtError(f"{path.name}: {problem}") from problem
    if wanted.crop is not None and path.suffix != ".svg":
        whole = cut(whole, wanted.crop)
    across, down = _scaled(whole.get_size(), wanted)
    # Only what will be seen is stretched: a file one pixel wide would otherwise grow without bound.
    seen_across, seen_down = min(across, wanted.width_px), min(down, wanted.height_px)
    source = pygame.Rect(0, 0, 0, 0)
    source.w = max(1, round(whole.get_width() * seen_across / across))
    source.h = max(1, round(whole.get_height() * seen_down / down))
    source.centerx = whole.get_rect().centerx
    source.top = round((whole.get_height() - source.h) * wanted.from_top)
    part = whole.subsurface(source.clamp(whole.get_rect()))
    stretched = pygame.transform.smoothscale(part, (seen_across, seen_down))
    fitted.blit(stretched, _corner(seen_across, seen_down, wanted))
    return fitted


def _vector_part(path: Path, wanted: Sized) -> pygame.Surface:
    """What a crop keeps of a vector, so large that it fills the place, as far as a vector may grow."""
    assert wanted.crop is not None
    width, height = _natural_size(wanted.name, path)
    kept = width * wanted.crop[2], height * wanted.crop[3]
    scale = min(_scaled(kept, wanted)[0] / kept[0], _LARGEST_PX / max(kept))
    seen = seen_through(path.read_text("utf-8"), wanted.crop)
    if seen is not None:
        return from_svg(seen, round(kept[0] * scale), round(kept[1] * scale))
    scale = min(scale, _LARGEST_PX / max(width, height))
    return cut(_vector(path, max(1, round(width * scale)), max(1, round(height * scale))), wanted.crop)


def _corner(across: int, down: int, wanted: Sized) -> tuple[int, int]:
    """Where a picture of this size is laid in its place."""
    room = wanted.height_px - down
    return (wanted.width_px - across) // 2, round(room * wanted.from_top) if room < 0 else room // 2


def _scaled(natural: tuple[float, float], wanted: Sized) -> tuple[int, int]:
    """How large the whole picture would be on the screen."""
    choose = max if wanted.fit == "cover" else min
    scale = choose(wanted.width_px / natural[0], wanted.height_px / natural[1])
    return max(1, round(natural[0] * scale)), max(1, round(natural[1] * scale))


def _natural_size(name: str, path: Path) -> tuple[float, float]:
    """The size a vector picture was drawn at, in its own units."""
    if name in index():
        width, height = index()[name]["taille"]
        return width, height
    try:
        found = VIEW_BOX.search(path.read_text("utf-8"))
        width, height = (float(found[3]), float(found[4])) if found else pygame.image.load(str(path)).get_size()
    except (OSError, pygame.error, ValueError) as problem:
        raise UnreadableArtError(f"{path.name}: {problem}") from problem
    if width <= 0 or height <= 0:
        raise UnreadableArtError(f"{path.name}: {width:g} × {height:g}")
    return width, height


def _path(name: str) -> Path:
    return Path(name) if Path(name).is_absolute() else assets_dir() / "art" / f"{name}.svg"


def _finished(drawn: pygame.Surface, wanted: Sized) -> pygame.Surface:
    """Mirrored, tinted, then rounded at its corners."""
    if wanted.mirror:
        drawn = pygame.transform.flip(drawn, True, False)
    if wanted.tint is not None:
        drawn.fill((*wanted.tint, 255), special_flags=pygame.BLEND_RGBA_MULT)
    if wanted.radius_px:
        width, height = wanted.size_px
        mask = shape(f'<rect width="{width}" height="{height}" rx="{wanted.radius_px}" fill="#ffffff"/>', width, height)
        drawn.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return drawn


def _icon(name: str, side_px: int, colour: Rgb, stroke: float) -> pygame.Surface:
    try:
        text = _icon_text(name)
    except OSError as problem:
        raise UnreadableArtError(f"{name}: {problem}") from problem
    text = text.replace("currentColor", hexadecimal(colour)).replace('stroke-width="2"', f'stroke-width="{stroke:g}"')
    return from_svg(text, side_px, side_px)


@cache
def _icon_text(name: str) -> str:
    return (assets_dir() / "icones" / f"{name}.svg").read_text("utf-8")


def _or_hatched(make: Callable[[], pygame.Surface], width_px: int, height_px: int) -> pygame.Surface:
    try:
        return make()
    except UnreadableArtError:
        return _hatched(width_px, height_px)


def _hatched(width_px: int, height_px: int) -> pygame.Surface:
    """What stands for a picture that cannot be shown."""
    ground, line = _HATCH
    step = max(8, min(width_px, height_px) // 6)
    strokes = "".join(f"M{x} 0 L{x - height_px} {height_px} " for x in range(0, width_px + height_px + step, step))
    body = f'<rect width="{width_px}" height="{height_px}" fill="{hexadecimal(ground)}"/>'
    body += f'<path d="{strokes}" stroke="{hexadecimal(line)}" stroke-width="{max(1, step // 4)}" fill="none"/>'
    return shape(body, width_px, height_px)
