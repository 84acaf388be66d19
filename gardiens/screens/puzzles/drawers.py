"""The drawers of a `tri`: their names, and where the card in hand may be put."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from gardiens.puzzles.sorting import Category, Sorting
from gardiens.screens.marks import Block, Icon, Mark, Panel, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.parts import label_marks, roomiest, within
from gardiens.screens.puzzles.board import GAP
from gardiens.screens.puzzles.cards import Fit, Sorted, fitted, lying
from gardiens.screens.puzzles.names import split
from gardiens.screens.tree import Role, Widget
from gardiens.text.icons import icon_named
from gardiens.text.puzzles import sorting as say
from gardiens.text.screens import counted

AREA: Final = Rect(640, 128, 1232, 808)
DEFAULT_ICON: Final = "archive"
ICON_PX: Final = 52
COUNT_PX: Final = 64
SIDE: Final = 22
BESIDE_PX: Final = 460
"""How wide the name of a drawer is that has the whole width: its cards are beside it."""
NAMES: Final = (("name", 2), ("button", 2), ("label", 2), ("label", 3))
NOTES: Final = (("body_min", 1), ("meta", 1), ("body_min", 2), ("meta", 2), ("meta", 3))
"""Styles of the two texts of a drawer, and how many lines each may take: the first that fits is taken."""


def places(count: int) -> list[Rect]:
    """Where so many drawers are: three one above the other, else in two columns, an odd one over the whole width."""
    columns = 1 if count == 3 else 2
    lines = -(-count // columns)
    width, height = (AREA.w - GAP * (columns - 1)) // columns, (AREA.h - GAP * (lines - 1)) // lines
    found = []
    for index in range(count):
        alone = index == count - 1 and index % columns == 0
        x, y = AREA.x + index % columns * (width + GAP), AREA.y + index // columns * (height + GAP)
        found.append(Rect(x, y, AREA.w if alone else width, height))
    return found


@dataclass(frozen=True, slots=True)
class _Drawer:
    """A drawer in its place: its name in `head`, its cards `inside`."""

    category: Category
    name: str
    rect: Rect
    head: Rect
    title: Block
    note: Block | None

    @property
    def beside(self) -> bool:
        """Whether the cards are beside the name, and not under it."""
        return self.head.w < self.rect.w

    @property
    def texts_px(self) -> int:
        """How high the name is with what explains it."""
        return self.title.height + (self.note.height if self.note else 0)

    @property
    def inside(self) -> Rect:
        left, top, right, bottom = self.rect.x + SIDE, self.head.bottom, self.rect.right - SIDE, self.rect.bottom - SIDE
        if self.beside:
            left, top = self.head.right, self.rect.y + SIDE
        return Rect(left, top, right - left, bottom - top)


def drawers(model: Model, puzzle: Sorting, laid: Sorted, spoken_of: str | None) -> tuple[Widget, ...]:
    """Every drawer with its cards; `spoken_of`: the card that the words about a mistake are about."""
    rects = places(len(puzzle.categories))
    made = [_made(model, puzzle, each, rect) for each, rect in zip(puzzle.categories, rects, strict=True)]
    widgets: list[Widget] = []
    for one in made:
        level = max(other.head.h for other in made if other.rect.y == one.rect.y)
        widgets += _drawn(model, puzzle, replace(one, head=one.head._replace(h=level)), laid, spoken_of)
    return tuple(widgets)


def _made(model: Model, puzzle: Sorting, category: Category, rect: Rect) -> _Drawer:
    wide = rect.w == AREA.w
    head = rect._replace(w=BESIDE_PX) if wide else rect
    width = head.w - SIDE - COUNT_PX - 36 if wide else head.w - 2 * SIDE - ICON_PX - COUNT_PX - 40
    name, more = split(puzzle.called(category))
    title = _lined(model, name, NAMES, width)
    note = None if more is None else _lined(model, more, NOTES, width)
    made = _Drawer(category, puzzle.called(category), rect, head, title, note)
    return made if wide else replace(made, head=rect._replace(h=max(COUNT_PX, made.texts_px) + 36))


def _lined(model: Model, text: str, tries: Sequence[tuple[str, int]], width: int) -> Block:
    blocks = ((model.typesetter.lay(text, style, width), lines) for style, lines in tries)
    return roomiest(blocks, lambda tried: len(tried[0].lines) <= tried[1])[0]


def _drawn(model: Model, puzzle: Sorting, one: _Drawer, laid: Sorted, spoken_of: str | None) -> list[Widget]:
    """The drawer itself, which takes what is carried; its name, which is touched to put a card; its cards."""
    name, message = one.category.id, laid.putting(one.category.id)
    cards = [card for each in laid.within(name) if (card := puzzle.card(each))]
    over = model.ui.drag is not None and model.ui.drag.over == f"drawer:{name}"
    fill, edge = ("nuit_600", "lanterne_500") if over else ("nuit_700", "brume_400")
    body = Panel(one.rect, fill, edge, 6 if over else 3, radius=28, drop=8)
    fit = fitted(model, cards, one.inside, message is not None, spoken_of)
    zone = fit.zone if message is not None else None
    count = counted(len(cards), say.CARDS)
    label = say.PUT_IN.format(one.name) if message else one.name
    role: Role = "button" if message else "heading"
    marks = _head(model, one, len(cards))
    touched = one.rect
    asked = say.DROP_HERE if over else say.PUT_HERE
    value = count
    if cards:
        touched = one.head if one.beside else one.head._replace(h=one.head.h - 8)
        touched = touched._replace(w=touched.w - 8) if one.beside else touched
    elif zone is not None:
        marks += _zone(model, zone, over)
        value = f"{count}. {asked}"
    widgets = [
        Widget(f"drawer:{name}", "group", one.name, one.rect, (body,), value=count, radius=28, drop=message),
        Widget(f"put:{name}", role, label, touched, marks, message, value, radius=28),
    ]
    for card, place, block in fit.cards:
        widgets.append(lying(model, puzzle, card, one.category, place, block, laid, spoken=card.id == spoken_of))
    if fit.more is not None:
        widgets.append(_more(model, one, fit, laid))
    if cards and zone is not None:
        drawn = _zone(model, zone, over)
        widgets.append(Widget(f"space:{name}", "button", label, zone, drawn, message, asked, radius=18))
    return widgets


def _head(model: Model, one: _Drawer, count: int) -> tuple[Mark, ...]:
    """The icon, the name and the number of cards: at its two ends, or under the icon when the cards are beside it."""
    head = one.head
    middle = head.centre[1] if one.beside else head.y + 4 + head.h // 2
    icon = Rect(head.x + SIDE, middle - ICON_PX // 2, ICON_PX, ICON_PX)
    number = Rect(head.right - SIDE - COUNT_PX, middle - COUNT_PX // 2, COUNT_PX, COUNT_PX)
    if one.beside:
        icon = icon.moved((COUNT_PX - ICON_PX) // 2, -ICON_PX // 2 - 12)
        number = Rect(head.x + SIDE, icon.bottom + 14, COUNT_PX, COUNT_PX)
    x, y = icon.right + (24 if one.beside else 18), middle - one.texts_px // 2
    note = () if one.note is None else (Words(x, y + one.title.height, one.note, "brume_100"),)
    return (
        Icon(icon_named(one.category.icon, DEFAULT_ICON), icon, "lanterne_500", 2.2),
        Words(x, y, one.title),
        *note,
        Panel(number, "nuit_900", radius=COUNT_PX // 2),
        within(model, str(count), "button", number, "lanterne_300"),
    )


def _more(model: Model, one: _Drawer, fit: Fit, laid: Sorted) -> Widget:
    """A drawer that is too full: how many cards are hidden; touched, it shows them."""
    assert fit.more is not None
    label = counted(fit.hidden, say.MORE_IN, one.name)
    panel = Panel(fit.more, "nuit_600", "brume_400", radius=16)
    text = within(model, say.MORE.format(fit.hidden), "label", fit.more)
    message = laid.reopening([card.id for card, _, _ in fit.cards])
    return Widget(f"more:{one.category.id}", "button", label, fit.more, (panel, text), message, radius=16)


def _zone(model: Model, rect: Rect, over: bool) -> tuple[Mark, ...]:
    """The dashed place for one more card; gold while a card is held over it."""
    if over:
        dashes = Panel(rect, None, "lanterne_500", 4, radius=18, dashed=True)
        return dashes, *label_marks(model, say.DROP_HERE, rect.inset(12, 0), "lanterne_300", icon="arrow-down")
    dashes = Panel(rect, None, "brume_400", 3, radius=18, dashed=True)
    return dashes, within(model, say.PUT_HERE, "body_min", rect.inset(12, 0), "brume_300")
