"""The cards of a `tri`: where each one lies, and how those of a drawer are laid in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from gardiens.puzzles.sorting import Card, Category, Sorting
from gardiens.screens.grips import Carry
from gardiens.screens.marks import Block, Mark, Panel, Rect, Words
from gardiens.screens.messages import Arrange, Message
from gardiens.screens.model import Model
from gardiens.screens.parts import roomiest
from gardiens.screens.puzzles.board import badge
from gardiens.screens.puzzles.names import beginning, split
from gardiens.screens.tree import Widget
from gardiens.text.puzzles import sorting as say

CARD_GAP: Final = 10
CARD_SIDE: Final = 18
LEAST_PX: Final = 64
PADDING: Final = 10
MOST_COLUMNS: Final = 4
WIDE_PX: Final = 600
"""From this width on, a drawer has two columns of cards."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """What is laid out: the card in hand, and the cards already put into a category, in the order they came."""

    chosen: str | None
    placed: tuple[tuple[str, str], ...]
    first: int = 0
    """How many of the cards that wait are behind the last strip."""

    def within(self, category: str) -> list[str]:
        return [card for card, where in self.placed if where == category]

    def without(self, card: str) -> tuple[tuple[str, str], ...]:
        return tuple(each for each in self.placed if each[0] != card)

    def choosing(self, card: str) -> Message:
        """Take a card in hand, out of its drawer if it lies in one."""
        return _arranging(card, self.without(card))

    def putting(self, category: str) -> Message | None:
        """Put the card in hand into a category; None when the hand is empty."""
        if self.chosen is None:
            return None
        return _arranging(None, (*self.placed, (self.chosen, category)))

    def reopening(self, shown: Sequence[str]) -> Message:
        """Show other cards of a drawer than these: they come first, as if they had been put there first."""
        kept = [each for each in self.placed if each[0] not in shown]
        return _arranging(self.chosen, [*(each for each in self.placed if each[0] in shown), *kept], self.first)

    def turning(self, count: int) -> Message:
        """Show `count` other cards of those that wait."""
        return _arranging(self.chosen, self.placed, self.first + count)


def _arranging(chosen: str | None, placed: Sequence[tuple[str, str]], first: int = 0) -> Message:
    return Arrange({"chosen": chosen, "placed": [list(each) for each in placed], "first": first})


def arranged(puzzle: Sorting, arrangement: object) -> Sorted:
    """What an arrangement says; while cards wait, one of them is always in hand."""
    said = arrangement if isinstance(arrangement, Mapping) else {}
    categories = {category.id for category in puzzle.categories}
    placed = tuple((card, where) for card, where in said.get("placed", ()) if puzzle.card(card) and where in categories)
    waiting = [card.id for card in puzzle.cards if card.id not in dict(placed)]
    chosen = said.get("chosen")
    in_hand = chosen if chosen in waiting else next(iter(waiting), None)
    return Sorted(in_hand, placed, said.get("first", 0))


@dataclass(frozen=True, slots=True)
class _Fold:
    """How much is read of the cards of a drawer: `lines` of each, or all; maybe the whole of the newest one."""

    lines: int | None
    style: str = "body_min"
    newest_whole: bool = False


_WHOLE: Final = _Fold(None)
_TWO_LINES: Final = _Fold(2)
_OLDER: Final = _Fold(1, newest_whole=True)
_ALL: Final = _Fold(1)
_SMALL: Final = _Fold(2, "meta")
_SMALLEST: Final = _Fold(1, "meta")


@dataclass(frozen=True, slots=True)
class Fit:
    """Where the cards of a drawer lie with what is read of each; the place left for one more, if any.

    `more`: the place of a button for the cards that found no room, `hidden` how many those are.
    """

    cards: tuple[tuple[Card, Rect, Block], ...]
    zone: Rect | None
    bottom: int
    more: Rect | None = None
    hidden: int = 0


def fitted(model: Model, cards: Sequence[Card], inside: Rect, asks: bool, spoken_of: str | None) -> Fit:
    """The cards as whole as there is room for: from the third one, those that came first are folded to one line.

    A drawer that is fuller still shows its newest cards, and the one that is spoken of.
    """
    if not cards:
        return Fit((), inside, inside.y)
    usual = 1 if inside.w < WIDE_PX else 2
    folds = (_OLDER, _ALL) if usual == 1 else (_TWO_LINES, _OLDER, _ALL)
    folds = (_WHOLE, *folds) if len(cards) <= 2 * usual else folds
    tries = [(usual, fold, zone) for fold in folds for zone in ((True, False) if asks else (False,))]
    tries += [(columns, fold, False) for columns in range(usual + 1, MOST_COLUMNS + 1) for fold in (_SMALL, _SMALLEST)]
    fit = roomiest((_laid(model, cards, inside, *each, spoken_of) for each in tries), lambda fit: _holds(fit, inside))
    shown = sorted(cards, key=lambda card: card.id == spoken_of)
    while not _holds(fit, inside) and len(shown) > 1:
        shown = shown[1:]
        fit = _laid(model, shown, inside, MOST_COLUMNS, _SMALLEST, False, spoken_of, len(cards) - len(shown))
    return fit


def _holds(fit: Fit, inside: Rect) -> bool:
    return fit.bottom <= inside.bottom


def _laid(
    model: Model,
    cards: Sequence[Card],
    inside: Rect,
    columns: int,
    fold: _Fold,
    zone: bool,
    spoken_of: str | None,
    hidden: int = 0,
) -> Fit:
    width = (inside.w - CARD_GAP * (columns - 1)) // columns
    bottoms = [inside.y] * columns
    found = []

    def next_place(height: int) -> Rect:
        column = bottoms.index(min(bottoms))
        place = Rect(inside.x + column * (width + CARD_GAP), bottoms[column], width, height)
        bottoms[column] = place.bottom + CARD_GAP
        return place

    for index, card in enumerate(cards):
        whole = fold.lines is None or (fold.newest_whole and (index == len(cards) - 1 or card.id == spoken_of))
        beside = 20 if card.id == spoken_of else 0
        block = beginning(model, card.text, fold.style, width - 2 * CARD_SIDE - beside, None if whole else fold.lines)
        found.append((card, next_place(max(LEAST_PX, block.height + 2 * PADDING)), block))
    if zone and len(cards) < columns:
        x = inside.x + len(cards) * (width + CARD_GAP)
        return Fit(tuple(found), Rect(x, inside.y, inside.right - x, inside.h), max(bottoms) - CARD_GAP)
    if zone:
        top = max(bottoms)
        space = Rect(inside.x, top, inside.w, max(LEAST_PX, inside.bottom - top))
        return Fit(tuple(found), space, space.bottom)
    more = next_place(LEAST_PX) if hidden else None
    return Fit(tuple(found), None, max(bottoms) - CARD_GAP, more, hidden)


def lying(
    model: Model,
    puzzle: Sorting,
    card: Card,
    category: Category,
    rect: Rect,
    block: Block,
    laid: Sorted,
    *,
    spoken: bool,
) -> Widget:
    """A card in a drawer; touched, it is in hand again."""
    fill, edge = ("pas_encore", "brume_500") if spoken else ("papier", None)
    marks: list[Mark] = [
        Panel(rect, fill, edge, 5, radius=16, drop=5, dashed=spoken),
        Words(rect.x + CARD_SIDE, rect.y + (rect.h - block.height) // 2, block, "encre"),
    ]
    if spoken:
        marks += badge("telescope", Rect(rect.right - 32, rect.y - 12, 44, 44), "encre", "blanc")
    message = laid.choosing(card.id)
    value = say.IS_IN.format(split(puzzle.called(category))[0])
    grip = Carry(message, shown=slip(model, card))
    return Widget(f"card:{card.id}", "button", card.text, rect, tuple(marks), message, value, radius=16, grip=grip)


def slip(model: Model, card: Card) -> Widget:
    """A card as it is carried: small enough to see the drawer under it."""
    block = beginning(model, card.text, "body_min", 400, 2)
    rect = Rect(0, 0, 444, block.height + 36)
    panel = Panel(rect, "papier", "lanterne_500", 5, radius=18, drop=10)
    return Widget("slip", "image", card.text, rect, (panel, Words(22, 18, block, "encre")), radius=18)
