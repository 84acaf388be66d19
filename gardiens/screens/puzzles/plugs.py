"""The two sides of an `appariement`: rows with a plug each, in the largest letters that hold, and what is linked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from gardiens.puzzles.pairing import Pairing
from gardiens.screens.marks import Block, Rect
from gardiens.screens.messages import Arrange, Message
from gardiens.screens.model import Model
from gardiens.screens.parts import roomiest
from gardiens.screens.puzzles.board import FULL
from gardiens.screens.puzzles.names import named

Side: TypeAlias = Literal["left", "right"]
End: TypeAlias = tuple[Side, str]

LETTERS: Final = "ABCDEFGH"
PLUG_PX: Final = 56
BETWEEN_PX: Final = 204
LEFT_PAD: Final = 30
RIGHT_PAD: Final = 64
"""On the side of a plug, from the edge of the row to its text."""
LEAST_PX: Final = 64
MOST_PX: Final = 150
MOST_GAP: Final = 28


@dataclass(frozen=True, slots=True)
class Links:
    """What is laid out: the links by letter, None where one was undone, and the end that is held, if one is."""

    links: tuple[tuple[str, str] | None, ...]
    held: End | None

    @property
    def made(self) -> dict[str, str]:
        """The right of each left that is linked."""
        return dict(link for link in self.links if link is not None)

    def letter(self, end: End) -> str | None:
        """The letter of the link that this end has."""
        which = 0 if end[0] == "left" else 1
        found = (LETTERS[index] for index, link in enumerate(self.links) if link is not None and link[which] == end[1])
        return next(found, None)

    def holding(self, end: End | None) -> Message:
        """Hold an end, its link undone; None lets go."""
        return _arranging(self._without(end) if end else self.links, end)

    def linking(self, one: End, other: End) -> Message:
        """Link two ends of different sides, in place of the links that they had."""
        left, right = (one[1], other[1]) if one[0] == "left" else (other[1], one[1])
        kept = list(Links(self._without(one), None)._without(other))
        if None in kept:
            kept[kept.index(None)] = (left, right)
        else:
            kept.append((left, right))
        return _arranging(tuple(kept), None)

    def touching(self, end: End) -> Message:
        """Touch an end: hold it, let it go, or link it with the one that is held."""
        if self.held is not None and self.held[0] != end[0]:
            return self.linking(self.held, end)
        return self.holding(None if self.held == end else end)

    def _without(self, end: End) -> tuple[tuple[str, str] | None, ...]:
        which = 0 if end[0] == "left" else 1
        return tuple(None if link is not None and link[which] == end[1] else link for link in self.links)


def _arranging(links: Sequence[tuple[str, str] | None], held: End | None) -> Message:
    written = [None if link is None else list(link) for link in links]
    while written and written[-1] is None:
        written.pop()
    return Arrange({"links": written, "held": None if held is None else list(held)})


def arranged(puzzle: Pairing, arrangement: object) -> Links:
    """What an arrangement says, as far as the puzzle knows its ends."""
    said = arrangement if isinstance(arrangement, Mapping) else {}
    lefts, rights = {pair.id for pair in puzzle.pairs}, {name for name, _ in puzzle.rights()}
    links = tuple(
        (link[0], link[1]) if link is not None and link[0] in lefts and link[1] in rights else None
        for link in said.get("links", ())[: len(LETTERS)]
    )
    held = said.get("held")
    if held is None or held[1] not in (lefts if held[0] == "left" else rights):
        return Links(links, None)
    return Links(links, ("left" if held[0] == "left" else "right", held[1]))


# --- where everything is ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Row:
    """One end: its card, what is written on it, and its plug."""

    end: End
    text: str
    card: Rect
    blocks: tuple[Block, ...]
    plug: Rect

    @property
    def rect(self) -> Rect:
        """The card and the half of the plug that sticks out."""
        left, right = min(self.card.x, self.plug.x), max(self.card.right, self.plug.right)
        return Rect(left, self.card.y, right - left, self.card.h)


@dataclass(frozen=True, slots=True)
class _Fit:
    """How tightly the rows are set; lengths in px."""

    plain: str
    title: str
    note: str
    padding: int = 12
    gap: int = 12
    lefts: tuple[int, ...] = (880, 720, 600)
    """Widths to try for the left; the one that asks for the least height is taken."""


_FITS: Final = (
    _Fit("answer", "name", "body_min"),
    _Fit("body", "name", "body_min"),
    _Fit("body_min", "button", "meta"),
    _Fit("body_min", "label", "meta", 6, 8, (880, 1000, 720, 600)),
    _Fit("meta", "label", "meta", 6, 8, (880, 1000, 1080, 720, 600)),
    _Fit("meta", "label", "meta", 2, 8, (880, 1000, 1080, 720, 600)),
)


@dataclass(frozen=True, slots=True)
class _Sides:
    """What is written on every row for one width of the left, and how high each row must be."""

    left_px: int
    lefts: list[tuple[Block, ...]]
    rights: list[tuple[Block, ...]]
    needs: list[int]


def rows(model: Model, puzzle: Pairing, top: int) -> tuple[Row, ...]:
    """Every row from `top` to the foot of the board, those of the left first."""
    area = Rect(FULL.x, top, FULL.w, FULL.bottom - top)
    tries = ((fit, _narrowest(model, puzzle, area, fit)) for fit in _FITS)
    fit, sides = roomiest(tries, lambda tried: _total(tried[1].needs, tried[0].gap) <= area.h)
    right_px = area.w - BETWEEN_PX - sides.left_px
    places = _places(sides.needs, area, fit.gap)
    found = []
    for pair, blocks, (y, height) in zip(puzzle.pairs, sides.lefts, places, strict=False):
        card = Rect(area.x, y, sides.left_px, height)
        found.append(Row(("left", pair.id), puzzle.called(pair), card, blocks, _plug(card.right, card)))
    for (name, text), blocks, (y, height) in zip(puzzle.rights(), sides.rights, places, strict=False):
        card = Rect(area.right - right_px, y, right_px, height)
        found.append(Row(("right", name), text, card, blocks, _plug(card.x, card)))
    return tuple(found)


def _narrowest(model: Model, puzzle: Pairing, area: Rect, fit: _Fit) -> _Sides:
    sides = [_sides(model, puzzle, left_px, area.w - BETWEEN_PX - left_px, fit) for left_px in fit.lefts]
    return min(sides, key=lambda each: sum(each.needs))


def _sides(model: Model, puzzle: Pairing, left_px: int, right_px: int, fit: _Fit) -> _Sides:
    inside = left_px - LEFT_PAD - RIGHT_PAD + 20
    lefts: list[tuple[Block, ...]] = [
        (model.typesetter.lay(puzzle.called(pair), fit.plain, inside),) for pair in puzzle.pairs
    ]
    rights = _right_texts(model, [text for _, text in puzzle.rights()], fit, right_px - LEFT_PAD - RIGHT_PAD)
    needs = [LEAST_PX] * len(rights)
    for side in (lefts, rights):
        for index, blocks in enumerate(side):
            needs[index] = max(needs[index], sum(block.height for block in blocks) + 2 * fit.padding)
    return _Sides(left_px, lefts, rights, needs)


def _right_texts(model: Model, texts: Sequence[str], fit: _Fit, width: int) -> list[tuple[Block, ...]]:
    """Names with what explains them when every text is a name; else every text as it is read at the left."""
    parted = [named(text) for text in texts]
    short = all(more or len(model.typesetter.lay(name, fit.title, width).lines) == 1 for name, more in parted)
    if not short:
        return [(model.typesetter.lay(text, fit.plain, width),) for text in texts]
    return [
        (
            model.typesetter.lay(name, fit.title, width),
            *((model.typesetter.lay(more, fit.note, width),) if more is not None else ()),
        )
        for name, more in parted
    ]


def _total(needs: Sequence[int], gap: int) -> int:
    """How high rows are in all when none is higher than it must be."""
    return sum(needs) + gap * (len(needs) - 1)


def _places(needs: Sequence[int], area: Rect, least: int) -> list[tuple[int, int]]:
    """Top and height of each row: all alike when that holds, else each as high as it must be."""
    count = len(needs)
    even = min(MOST_PX, (area.h - least * (count - 1)) // count)
    heights = [even] * count
    if max(needs) > even:
        spare = max(0, area.h - _total(needs, least)) // count
        heights = [need + spare for need in needs]
    gap = max(least, min(MOST_GAP, (area.h - sum(heights)) // max(1, count - 1)))
    tops = [area.y + sum(heights[:index]) + gap * index for index in range(count)]
    return list(zip(tops, heights, strict=True))


def _plug(x: int, card: Rect) -> Rect:
    return Rect(x - PLUG_PX // 2, card.centre[1] - PLUG_PX // 2, PLUG_PX, PLUG_PX)
