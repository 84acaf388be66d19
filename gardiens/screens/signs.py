"""Seals, lanterns, paper birds and ticks."""

from __future__ import annotations

from typing import Final

from gardiens.scenario.models import Theme
from gardiens.screens.layout import WHOLE
from gardiens.screens.marks import Disc, Icon, Mark, Panel, Picture, Polyline, Rect, Veil
from gardiens.screens.tree import Widget
from gardiens.text import screens as say

_SEALS: Final[dict[Theme, str]] = {
    "infox": "signes/sceau-carre", "cyberharcelement": "signes/sceau-triangle", "donnees": "signes/sceau-rond",
    "finale": "signes/sceau-etoile",
}  # fmt: skip


def accent(theme: Theme) -> str:
    """The colour role of a theme; a theme of one's own takes the lantern's."""
    return f"accent_{theme}" if theme in _SEALS else "lanterne_500"


def seal(theme: Theme, rect: Rect) -> tuple[Mark, ...]:
    """The square badge of a theme: its shape and its colour, always together."""
    body = Panel(rect, "nuit_700", accent(theme), 4, radius=max(10, rect.w * 20 // 88))
    inner = rect.inset(rect.w * 22 // 88)
    if theme not in _SEALS:
        return body, Picture("signes/preuve-allumee", inner, "contain")
    return body, Picture(_SEALS[theme], inner, "contain")


def seal_widget(name: str, theme: Theme, rect: Rect) -> Widget:
    """The seal, said by its theme's name."""
    return Widget(name, "image", say.SEAL.format(say.THEMES[theme]), rect, seal(theme, rect))


def garland(
    rect: Rect, lit: int, total: int, theme: Theme = "infox", *, coming: int = 0, part: float = 1.0
) -> tuple[Mark, ...]:
    """One lantern per proof on a wire that sags in `rect`, the first `lit` ones lit; birds for `cyberharcelement`.

    The last `coming` of those are lighting up: `part` of them, from 0 to 1.
    """
    pitch = rect.w / max(1, total)
    if theme == "cyberharcelement":
        side = min(70, int(pitch) - 4)
        size, names = (side, side * 4 // 5), ("signes/oiseau-papier-deplie", "signes/oiseau-papier-plie")
    else:
        side = min(40, int(pitch) - 4)
        size, names = (side, side * 65 // 40), ("signes/preuve-allumee", "signes/preuve-eteinte")
    depth = max(0, rect.h - size[1])

    def wire(x: float) -> tuple[float, float]:
        across = (x - rect.x) / rect.w * 2 - 1
        return x, rect.y + depth * (1 - across * across)

    marks: list[Mark] = []
    if theme != "cyberharcelement":
        marks.append(Polyline(tuple(wire(rect.x + rect.w * step / 32) for step in range(33)), "brume_400", 3))
    for index in range(total):
        x, y = wire(rect.x + pitch * (index + 0.5))
        place = Rect(round(x - size[0] / 2), round(y), *size)
        marks += lighting(*names, place, 0.0 if index >= lit else part if index >= lit - coming else 1.0)
    return tuple(marks)


def lighting(lit: str, unlit: str, place: Rect, part: float) -> tuple[Picture, ...]:
    """A picture that gives way to its lit one; `part` from 0, unlit, to 1."""
    under = (Picture(unlit, place, "contain"),) if part < 1 else ()
    return (*under, Picture(lit, place, "contain", alpha=round(255 * part))) if part > 0 else under


def veil(strength: float) -> Veil:
    """A night-blue veil over the whole screen."""
    return Veil(WHOLE, strength=strength)


def chosen_badge(x: int, y: int) -> tuple[Mark, ...]:
    """The dark tick, 60 px wide, that marks what is chosen; (x, y) is its centre."""
    disc = Rect(x - 30, y - 30, 60, 60)
    return Disc(disc, "sur_lanterne", "lanterne_500", 4), Icon("check", disc.inset(11), "lanterne_500", 3)
