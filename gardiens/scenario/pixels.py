"""How many pixels an image file claims, read in its first bytes: a tiny file can ask for all the memory there is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

Size: TypeAlias = tuple[int, int]
"""Width and height, in pixels."""

_SVG: Final = re.compile(rb"<svg\b[^>]*>")
_VIEW_BOX: Final = re.compile(rb'viewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+[-\d.]+[\s,]+[-\d.]+\s*"')
_SIDE: Final = re.compile(rb"\s(width|height)\s*=\s*[\"']\s*(\d+)")
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The JPEG markers that give a size: the others of this range give tables."""
_ALONE: Final = frozenset((0x01, *range(0xD0, 0xDA)))
"""The JPEG markers that nothing follows."""


def size_px(data: bytes, name: str) -> Size | None:
    """The size that an image claims, whatever its name says it is; None when it claims none that can be read.

    A vector picture with a `viewBox`, named as one, claims none: it is drawn at the size it is asked in.
    """
    if name.endswith(".svg") and _VIEW_BOX.search(data):
        return None
    read = next((read for start, read in _READERS if data.startswith(start)), _svg)
    try:
        return read(data)
    except IndexError:  # cut short: nobody will draw it either
        return None


def _number(data: bytes, at: int, length: int, *, big: bool = False) -> int:
    if len(data) < at + length:
        raise IndexError
    return int.from_bytes(data[at : at + length], "big" if big else "little")


def _png(data: bytes) -> Size:
    return _number(data, 16, 4, big=True), _number(data, 20, 4, big=True)


def _jpeg(data: bytes) -> Size | None:
    """The first frame; what comes before it (thumbnail, colours, comments) is stepped over."""
    at = 2
    while True:
        while data[at] != 0xFF:
            at += 1
        while data[at] == 0xFF:
            at += 1
        marker = data[at]
        if marker in _FRAMES:
            return _number(data, at + 6, 2, big=True), _number(data, at + 4, 2, big=True)
        at += 1
        if marker not in _ALONE:
            at += max(2, _number(data, at, 2, big=True))


def _gif(data: bytes) -> Size:
    """The larger of the screen and of its first image, which may reach out of it."""
    screen = _number(data, 6, 2), _number(data, 8, 2)
    flags = data[10]
    at = 13 + (3 << (flags % 8 + 1) if flags & 0x80 else 0)
    while data[at] == 0x21:  # an extension: its blocks, each after its length, up to an empty one
        at += 2
        while length := data[at]:
            at += 1 + length
        at += 1
    return max(screen[0], _number(data, at + 5, 2)), max(screen[1], _number(data, at + 7, 2))


def _webp(data: bytes) -> Size | None:
    kind = data[12:16]
    if kind == b"VP8X":
        return _number(data, 24, 3) + 1, _number(data, 27, 3) + 1
    if kind == b"VP8L":
        bits = _number(data, 21, 4)
        return bits % (1 << 14) + 1, (bits >> 14) % (1 << 14) + 1
    return _number(data, 26, 2) % (1 << 14), _number(data, 28, 2) % (1 << 14)


def _bmp(data: bytes) -> Size:
    if _number(data, 14, 4) == 12:
        return _number(data, 18, 2), _number(data, 20, 2)
    height = _number(data, 22, 4)
    return _number(data, 18, 4), min(height, (1 << 32) - height)  # a negative height: from the top down


def _svg(data: bytes) -> Size | None:
    found = _SVG.search(data)
    if not found:
        return None
    sides = {name: int(number[:9]) for name, number in _SIDE.findall(found[0])}
    return sides.get(b"width", 0), sides.get(b"height", 0)


_READERS: Final[tuple[tuple[bytes, Callable[[bytes], Size | None]], ...]] = (
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"\xff\xd8", _jpeg),
    (b"GIF8", _gif),
    (b"RIFF", _webp),
    (b"BM", _bmp),
)
