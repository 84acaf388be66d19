"""Where the accounts of a rumour, their names and their links lie: never one over another while there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import hypot
from typing import Any, Final, Literal, NamedTuple, TypeAlias, cast

from gardiens.puzzles.propagation import Node, Propagation
from gardiens.screens.diff import overlaps
from gardiens.screens.marks import Rect, Words
from gardiens.screens.model import Model, Typesetter

SIZES: Final = (96, 88, 80, 72)
"""The side of a node in px: the largest at which every name finds a place."""
MOST_STRETCH: Final = 1.2
"""How much more than the author's own per cent a drawing may be spread over an area that it does not fill."""
WIDTHS: Final = (280, 190)
"""How wide a name may be in px, before it goes on another line."""
BADGE_PX: Final = 46
AROUND_PX: Final = 14
"""From a node to what stands beside it: its badge and its ring are in between."""
UNDER_PX: Final = 6
MARGIN: Final = 3
LINK_PX: Final = 6
"""How near a link may come to words."""
HEAD_PX: Final = 28

Align: TypeAlias = Literal["left", "centre", "right"]
SIDES: Final[tuple[tuple[int, Align], ...]] = (
    (1, "centre"), (-1, "centre"), (0, "left"), (0, "right"), (1, "left"), (1, "right"), (-1, "left"), (-1, "right"),
)  # fmt: skip
"""Where words go, the usual place first: under the node (1), over it (-1) or beside it (0); how they are aligned."""
ASIDE_PX: Final = 22
"""How far words aligned on a side, under or over a node, come back under its centre."""
Point: TypeAlias = tuple[float, float]
OVER: Final = 1000
ACROSS: Final = 300
OUTSIDE: Final = 100_000


class Segment(NamedTuple):
    """A link from the edge of a node to the edge of another."""

    start: Point
    end: Point

    def at(self, part: float) -> Point:
        """The point at a part of the way, from 0 to 1."""
        (x, y), (other_x, other_y) = self
        return x + (other_x - x) * part, y + (other_y - y) * part


@dataclass(frozen=True, slots=True)
class Spot:
    """A node in its place, with its name and its hour."""

    node: Node
    disc: Rect
    words: tuple[Words, ...] = ()
    over_links: bool = False
    """Whether a link had to pass under the words."""

    @property
    def badge(self) -> Rect:
        x, y = self.disc.right - 10, self.disc.y + 10
        return Rect(x - BADGE_PX // 2, y - BADGE_PX // 2, BADGE_PX, BADGE_PX)

    @property
    def label(self) -> Rect:
        """Around its words."""
        lines = [line for words in self.words for line in ink(words)]
        left, right = min(line.x for line in lines), max(line.right for line in lines)
        return Rect(left, lines[0].y, right - left, lines[-1].bottom - lines[0].y).inset(-6, -4)


def spots(model: Model, puzzle: Propagation, area: Rect) -> tuple[Spot, ...]:
    """Every node in `area`, its words on the side that has room for them and where no link enters."""
    return _spots(cast(Any, model.typesetter), puzzle.nodes, puzzle.links, area)


@lru_cache(maxsize=8)  # a page is made again each time anything on it changes
def _spots(
    typesetter: Typesetter, nodes: tuple[Node, ...], links: tuple[tuple[str, str], ...], area: Rect
) -> tuple[Spot, ...]:
    best, least = _named(typesetter, _discs(nodes, area, SIZES[0]), links, area)
    for size in SIZES[1:]:
        laid, cost = _named(typesetter, _discs(nodes, area, size), links, area) if least else (best, least)
        if cost >= least:
            break
        best, least = laid, cost
    return best


def segment(start: Spot, end: Spot) -> Segment:
    """The link between two nodes, clear of both."""
    (x, y), (to_x, to_y) = start.disc.centre, end.disc.centre
    length = max(1.0, hypot(to_x - x, to_y - y))
    across, down = (to_x - x) / length, (to_y - y) / length
    out, into = (_reach(spot, across, down) + AROUND_PX for spot in (start, end))
    return Segment((x + across * out, y + down * out), (to_x - across * into, to_y - down * into))


def _reach(spot: Spot, across: float, down: float) -> float:
    """From the centre of a node to its edge, in a direction."""
    half = spot.disc.w / 2
    return half if spot.node.kind != "media" else min(half * 1.25, half / max(abs(across), abs(down)))


def targets(placed: Sequence[Spot]) -> dict[str, Rect]:
    """Where each node is touched: on its words too, where no other node is near."""
    whole = {spot.node.id: _union(spot.disc, spot.label) for spot in placed}

    def alone(name: str) -> bool:
        near = whole[name].inset(-MARGIN - 1)
        return not any(overlaps(near, other.inset(-MARGIN - 1)) for each, other in whole.items() if each != name)

    return {spot.node.id: whole[spot.node.id] if alone(spot.node.id) else spot.disc for spot in placed}


def _union(one: Rect, other: Rect) -> Rect:
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Rect(left, top, max(one.right, other.right) - left, max(one.bottom, other.bottom) - top)


# --- nodes --------------------------------------------------------------------------------------------------------


def _discs(nodes: Sequence[Node], area: Rect, size: int) -> list[Spot]:
    beside, above, below = WIDTHS[0] // 2, size // 2 + AROUND_PX, size // 2 + 84
    xs = _spread([node.place[0] for node in nodes], area.x, area.w, beside, beside)
    ys = _spread([node.place[1] for node in nodes], area.y, area.h, above, below)
    return [
        Spot(node, Rect(x - size // 2, y - size // 2, size, size)) for node, x, y in zip(nodes, xs, ys, strict=True)
    ]


def _spread(places: Sequence[int], start: int, length: int, before: int, after: int) -> list[int]:
    """Per cent of a length as px, spread to fill it, `before` and `after` left free for what is around a node."""
    least, most = min(places), max(places)
    room = length - before - after
    scale = length / 100
    if most > least:
        scale = min(room / (most - least), scale * MOST_STRETCH)
    half = scale * (most - least) / 2
    middle = start + length * (least + most) / 200
    middle = max(start + before + half, min(start + length - after - half, middle))
    return [round(middle + (place - (least + most) / 2) * scale) for place in places]


# --- their names --------------------------------------------------------------------------------------------------


def _named(
    typesetter: Typesetter, bare: list[Spot], links: Sequence[tuple[str, str]], area: Rect
) -> tuple[tuple[Spot, ...], int]:
    """The nodes with their words, and how much these cover; each looks twice, the second time knowing all others."""
    laid = list(bare)
    by_name = {spot.node.id: spot for spot in bare}
    lines = [segment(by_name[start], by_name[end]) for start, end in links if start != end]
    choices = [tuple(_choices(typesetter, spot)) for spot in bare]
    costs = [0] * len(laid)
    for _ in range(2):
        for index, spot in enumerate(laid):
            taken = [rect for other in laid if other.node is not spot.node for rect in _taken(other)]
            costs[index], laid[index] = _best(spot, choices[index], taken, lines, area)
    return tuple(laid), sum(costs)


def _taken(spot: Spot) -> Iterator[Rect]:
    yield spot.disc
    yield spot.badge
    for words in spot.words:
        yield from ink(words)


def _best(
    spot: Spot, choices: Sequence[tuple[Words, ...]], taken: Sequence[Rect], lines: Sequence[Segment], area: Rect
) -> tuple[int, Spot]:
    """The first place where the words cover nothing, else the one where they cover least."""
    found: tuple[int, Spot] | None = None
    for words in choices:
        rects = [line.inset(-MARGIN) for text in words for line in ink(text)]
        across = sum(crosses(line, rect.inset(-LINK_PX)) for rect in rects for line in lines)
        cost = ACROSS * across + OVER * sum(overlaps(rect, other) for rect in rects for other in taken)
        cost += OUTSIDE * sum(not _inside(rect, area) for rect in rects)
        if found is None or cost < found[0]:
            found = cost, replace(spot, words=words, over_links=across > 0)
        if not cost:
            break
    assert found is not None
    return found


def _inside(rect: Rect, area: Rect) -> bool:
    return area.x <= rect.x and area.y <= rect.y and rect.right <= area.right and rect.bottom <= area.bottom


def _choices(typesetter: Typesetter, spot: Spot) -> Iterator[tuple[Words, ...]]:
    """The words of a node at each of their possible places."""
    for width in WIDTHS:
        for below, align in SIDES:
            yield _words(typesetter, spot, below, align, width)


def _words(typesetter: Typesetter, spot: Spot, below: int, align: Align, width: int) -> tuple[Words, ...]:
    blocks = [typesetter.lay(spot.node.name, "label", width, align=align)]
    if spot.node.time:
        blocks.append(typesetter.lay(spot.node.time, "meta", width, align=align))
    height = sum(block.height for block in blocks)
    x, y = spot.disc.centre
    away = -ASIDE_PX if below else spot.disc.w // 2 + AROUND_PX + MARGIN
    x += {"centre": -width // 2, "left": away, "right": -width - away}[align]
    y += {1: spot.disc.h // 2 + UNDER_PX, 0: -height // 2, -1: -spot.disc.h // 2 - AROUND_PX - height}[below]
    laid = []
    for index, block in enumerate(blocks):
        laid.append(Words(x, y, block, "brume_100" if index else "blanc"))
        y += block.height
    return tuple(laid)


def ink(words: Words) -> Iterator[Rect]:
    """Where each line of a text really is."""
    for line in words.block.lines:
        if line.runs:
            left = words.x + line.runs[0].x
            air = line.height // 6
            yield Rect(left, words.y + line.y + air, line.width, line.height - 2 * air)


def crosses(line: Segment, rect: Rect) -> bool:
    """Whether a segment goes through a rectangle."""
    (x, y), (to_x, to_y) = line
    if (x < rect.x > to_x) or (x > rect.right < to_x) or (y < rect.y > to_y) or (y > rect.bottom < to_y):
        return False
    enters, leaves = 0.0, 1.0
    for start, step, low, high in ((x, to_x - x, rect.x, rect.right), (y, to_y - y, rect.y, rect.bottom)):
        if not step:
            if not low <= start <= high:
                return False
            continue
        first, last = sorted(((low - start) / step, (high - start) / step))
        enters, leaves = max(enters, first), min(leaves, last)
    return enters <= leaves
