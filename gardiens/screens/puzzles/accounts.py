"""How an account of a rumour looks in each of its states, by shape and sign as much as by colour; links; legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Final, Literal, TypeAlias

from gardiens.puzzles.propagation import Propagation
from gardiens.screens.marks import Disc, Icon, Mark, Panel, Polygon, Polyline, Rect
from gardiens.screens.messages import Message
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of, within
from gardiens.screens.puzzles.board import badge
from gardiens.screens.puzzles.graph import HEAD_PX, Point, Segment, Spot
from gardiens.screens.tree import Widget
from gardiens.text import play as say
from gardiens.text.icons import icon_named

Look: TypeAlias = Literal[
    "plain", "picked", "origin", "refusing", "relay", "refusing-relay", "reached", "waiting"
]  # fmt: skip
CORAL: Final = "accent_infox"
DOT_PX: Final = 26
SIGN_PX: Final = 46


@dataclass(frozen=True, slots=True)
class _Style:
    """Fill, edge and icon of a shape; the badge's icon, ground and ink; a ring around what is chosen."""

    fill: str
    edge: str
    ink: str
    edge_px: int = 4
    dashed: bool = False
    ring: bool = False
    sign: tuple[str, str, str] | None = None
    sign_edge: str = "nuit_800"


_STYLES: Final[dict[Look, _Style]] = {
    "plain": _Style("nuit_600", "brume_400", "blanc"),
    "picked": _Style("lanterne_500", "lanterne_500", "sur_lanterne", ring=True, sign=("flag", "blanc", "encre")),
    "origin": _Style(CORAL, CORAL, "sur_lanterne", sign=("flag", "blanc", "encre")),
    "refusing": _Style("nuit_800", CORAL, CORAL, sign=("ban", CORAL, "sur_lanterne")),
    "relay": _Style(
        "lanterne_500", "lanterne_500", "sur_lanterne", ring=True,
        sign=("megaphone", "sur_lanterne", "lanterne_500"), sign_edge="lanterne_500",
    ),
    "refusing-relay": _Style(
        "lanterne_500", CORAL, "sur_lanterne", 6, ring=True, sign=("ban", CORAL, "sur_lanterne")
    ),
    "reached": _Style("lueur", "lanterne_500", "brun", 5, sign=("check", "lanterne_500", "sur_lanterne")),
    "waiting": _Style("nuit_800", "brume_400", "brume_100", dashed=True),
}  # fmt: skip
_SIGNS: Final[dict[str, tuple[str, str, str, str | None]]] = {
    "origin": ("flag", CORAL, "sur_lanterne", None),
    "refusing": ("ban", "nuit_800", CORAL, CORAL),
    "relay": ("megaphone", "lanterne_500", "sur_lanterne", None),
    "reached": ("check", "lueur", "encre", None),
}
"""How the legend recalls a state: icon, ground, ink, edge."""
_KINDS: Final = {"personne": "user", "groupe": "users", "media": "newspaper"}


def account(
    spot: Spot,
    label: str,
    look: Look,
    role: Literal["radio", "checkbox"],
    message: Message,
    values: Sequence[str],
    selected: bool,
    target: Rect,
) -> tuple[Widget, Widget]:
    """An account to touch, and its name and hour."""
    name = spot.node.id
    radius = _radius(spot.disc, spot.node.kind)
    marks = _shape(spot.disc, spot.node.kind, icon_named(spot.node.icon, _KINDS[spot.node.kind]), _STYLES[look])
    sign = _STYLES[look].sign
    if sign is not None:
        marks = (*marks, *badge(sign[0], spot.badge, sign[1], sign[2], _STYLES[look].sign_edge))
    value = ", ".join(values) or None
    touched = Widget(f"node:{name}", role, label, spot.disc, marks, message, value, selected, hit=target, radius=radius)
    ground: tuple[Mark, ...] = (Panel(spot.label, "nuit_800", radius=12),) if spot.over_links else ()
    return touched, Widget(f"name:{name}", "text", label, spot.label, (*ground, *spot.words))


def _radius(disc: Rect, kind: str) -> int:
    return disc.w // 4 if kind == "media" else disc.w // 2


def _shape(disc: Rect, kind: str, icon: str, style: _Style) -> tuple[Mark, ...]:
    """A circle, or a rounded square for a media."""
    radius = _radius(disc, kind)
    marks: list[Mark] = []
    if style.ring:
        ring = disc.inset(-9)
        marks.append(Panel(ring, "nuit_800", style.edge, 4, radius=radius + 9))
    marks.append(Panel(disc, style.fill, style.edge, style.edge_px, radius=radius, dashed=style.dashed))
    marks.append(Icon(icon, disc.inset(disc.w * 26 // 100), style.ink, 2.2))
    return tuple(marks)


# --- links --------------------------------------------------------------------------------------------------------


def arrow(name: str, spoken: str, way: Segment, carried: bool) -> Widget:
    """Who passed it on to whom; thick and gold when the denial takes the same way."""
    colour, width, wide = ("lanterne_500", 9, 16) if carried else ("brume_400", 5, 12)
    (x, y), (to_x, to_y) = way
    length = max(1.0, hypot(to_x - x, to_y - y))
    across, down = (to_x - x) / length, (to_y - y) / length
    base = (to_x - across * HEAD_PX, to_y - down * HEAD_PX)
    head = (
        (to_x, to_y),
        (base[0] - down * wide, base[1] + across * wide),
        (base[0] + down * wide, base[1] - across * wide),
    )
    marks = (Polyline((way.start, base), colour, width), Polygon(head, colour))
    left, top = min(x, to_x), min(y, to_y)
    rect = Rect(round(left), round(top), max(1, round(abs(to_x - x))), max(1, round(abs(to_y - y))))
    return Widget(name, "image", spoken, rect, marks)


def dot(name: str, spoken: str, where: Point) -> Widget:
    """The denial on its way."""
    rect = Rect(round(where[0]) - DOT_PX // 2, round(where[1]) - DOT_PX // 2, DOT_PX, DOT_PX)
    return Widget(name, "image", spoken, rect, (Disc(rect, "lueur", "brun_trait", 3),))


# --- legend -------------------------------------------------------------------------------------------------------


def legend(model: Model, puzzle: Propagation, rect: Rect, relays: int | None, found: bool) -> Widget:
    """What the signs mean: shapes first, then, once there are `relays`, the states; `found`: the origin is known."""
    items = _shapes(puzzle) if relays is None else _states(puzzle, relays, found)
    widths = [SIGN_PX + 14 + width_of(model, words, "meta") for words, _ in items]
    gap = (rect.w - sum(widths)) // max(1, len(items) - 1) if relays is not None else 72
    marks: list[Mark] = []
    x = rect.x
    for (words, drawn), width in zip(items, widths, strict=True):
        sign = Rect(x, rect.centre[1] - SIGN_PX // 2, SIGN_PX, SIGN_PX)
        marks += _sign(sign, drawn)
        beside = Rect(sign.right + 14, rect.y, width - SIGN_PX - 14 + 2, rect.h)
        marks.append(within(model, words, "meta", beside, "brume_100", align="left"))
        x += width + gap
    label = say.LEGEND.format(", ".join(words for words, _ in items))
    return Widget("legend", "text", label, rect, tuple(marks))


def _shapes(puzzle: Propagation) -> list[tuple[str, str]]:
    present = {node.kind for node in puzzle.nodes}
    return [*((say.KINDS[kind], kind) for kind in _KINDS if kind in present), (say.ARROW, "arrow")]


def _states(puzzle: Propagation, relays: int, found: bool) -> list[tuple[str, str]]:
    shown = [(say.RELAYS_CHOSEN.format(relays, puzzle.count), "relay"), (say.REACHED, "reached")]
    shown.append((say.NOT_REACHED, "waiting"))
    if any(node.refuses for node in puzzle.nodes):
        shown.insert(0, (say.REFUSES, "refusing"))
    return [(say.DEPARTURE_FOUND, "origin"), *shown] if found else shown


def _sign(rect: Rect, drawn: str) -> tuple[Mark, ...]:
    """A shape or a state, small."""
    if drawn == "arrow":
        return (Icon("arrow-right", rect, "brume_400", 2.4),)
    if drawn == "waiting":
        return (Panel(rect, "nuit_800", "brume_400", 4, radius=rect.w // 2, dashed=True),)
    if drawn in _KINDS:
        edge = Panel(rect, "nuit_600", "brume_400", 3, radius=_radius(rect, drawn))
        return edge, Icon(_KINDS[drawn], rect.inset(10), "blanc", 2.2)
    icon, ground, ink, edge_colour = _SIGNS[drawn]
    return badge(icon, rect, ground, ink, edge_colour)
