"""How the signs of a lock that are neither letters nor digits are drawn: colours by their shapes, arrows."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from gardiens.screens.marks import Disc, Icon, Mark, Panel, Polygon, Rect

_COLOURS: Final = {
    "●": "touche_rouge", "◆": "touche_orange", "★": "touche_jaune", "▲": "touche_vert", "■": "touche_bleu",
    "☾": "touche_violet",
}  # fmt: skip
_ARROWS: Final = {"↑": "arrow-up", "→": "arrow-right", "↓": "arrow-down", "←": "arrow-left"}
_POINTS: Final = {
    "◆": ((0, -1), (0.86, 0), (0, 1), (-0.86, 0)),
    "▲": ((0, -0.94), (1, 0.82), (-1, 0.82)),
    "★": tuple(
        (math.sin(turn * math.pi / 5) * reach, -math.cos(turn * math.pi / 5) * reach)
        for turn, reach in zip(range(10), (1.06, 0.46) * 5, strict=True)
    ),
}
"""Corners from the middle of a sign, its half side being 1."""


def is_drawn(sign: str) -> bool:
    """Whether a sign is a drawing, and not a character of the fonts."""
    return sign in _COLOURS or sign in _ARROWS


def drawn(sign: str, rect: Rect) -> tuple[Mark, ...]:
    """The sign as large as it can be in the middle of `rect`. KeyError for one that is a character."""
    side = min(rect.w, rect.h)
    square = Rect(rect.centre[0] - side // 2, rect.centre[1] - side // 2, side, side)
    if sign in _ARROWS:
        return (Icon(_ARROWS[sign], square, "lanterne_300", 2.8),)
    colour = _COLOURS[sign]
    match sign:
        case "●":
            return (Disc(square.inset(side // 20), colour),)
        case "■":
            return (Panel(square.inset(side // 12), colour, radius=max(2, side // 12)),)
        case "☾":
            return (Polygon(_crescent(square), colour),)
    return (Polygon(_around(square, _POINTS[sign]), colour),)


def _around(square: Rect, corners: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    (x, y), half = square.centre, square.w / 2
    return tuple((x + across * half, y + down * half) for across, down in corners)


def _crescent(square: Rect) -> tuple[tuple[float, float], ...]:
    """A moon that is waning: most of a circle, and back along another one set to its right."""
    steps = 24
    outer = [math.radians(50 + 260 * step / steps) for step in range(steps + 1)]
    tip = (math.cos(outer[0]), math.sin(outer[0]))
    bite_x = 0.46
    reach = math.hypot(tip[0] - bite_x, tip[1])
    first = math.atan2(-tip[1], tip[0] - bite_x) % math.tau
    last = math.atan2(tip[1], tip[0] - bite_x)
    inner = [first + (last - first) * step / steps for step in range(1, steps)]
    corners = [(math.cos(turn), math.sin(turn)) for turn in outer]
    corners += [(bite_x + math.cos(turn) * reach, math.sin(turn) * reach) for turn in inner]
    return _around(square, ((across * 0.98 + 0.12, down * 0.98) for across, down in corners))
