"""How `ordre` looks: numbered strips to drag, to move with arrows, or to touch one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.ordering import Item, Ordering, moved
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens.grips import Carry
from gardiens.screens.marks import Block, Disc, Icon, Mark, Panel, Rect, Words
from gardiens.screens.messages import Arrange, Message, Unavailable
from gardiens.screens.model import Model
from gardiens.screens.parts import roomiest
from gardiens.screens.puzzles.board import DOCUMENT, FULL, Board, badge, mistaken, once_changed
from gardiens.screens.puzzles.ordering_side import side
from gardiens.screens.puzzles.reach import found
from gardiens.screens.tree import Page, Widget
from gardiens.text.puzzles import ordering as say

STRIPS: Final = Rect(FULL.x, FULL.y, 1184, FULL.h)
SIDE: Final = Rect(STRIPS.right + 25, FULL.y, FULL.right - STRIPS.right - 25, FULL.h)
GAPS: Final = {3: 32, 4: 28, 5: 24, 6: 18, 7: 15}
"""Between two strips, by how many there are, in px."""
TALLEST_PX: Final = 160
ARROW: Final = (84, 74)
ARROW_GAP: Final = 22
DISC_PX: Final = 66
TEXT_X: Final = 106
ARROWS_PX: Final = 16 + 2 * (ARROW[0] + ARROW_GAP) - 10
"""What the arrows take of a strip, and what stands them apart from it."""
BESIDE_PX: Final = 12
_Text: TypeAlias = tuple[Block, Block | None]
_Texts: TypeAlias = list[_Text]
_STYLES: Final = (
    ("body", "body_min", True),
    ("body", "meta", True),
    ("body_min", "meta", True),
    ("meta", "meta", True),
    ("body_min", "meta", False),
    ("meta", "meta", False),
)
"""How a strip sets its text and its second line, and whether its text is bold: the roomiest first."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """The order on the screen, and the strip that is in hand."""

    order: tuple[str, ...]
    held: str | None

    def message(self, order: Sequence[str] | None = None, held: str | None = None) -> Message:
        """What leads to another order, or to another strip in hand."""
        return Arrange({"order": [*(self.order if order is None else order)], "held": held})


def board(model: Model, step: PuzzleStep) -> Board:
    """The strips, beside what is asked of them; while hints are read, the strips alone, which can still be moved."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Ordering)
    laid = _laid(model, puzzle)
    given = Submit(laid.order)
    model = once_changed(model, given)
    hints = model.ui.overlay == "hints" and not model.state.done
    strips = _strips(model, puzzle, laid, STRIPS._replace(w=DOCUMENT.w) if hints else STRIPS)
    beside = () if hints else side(model, step, puzzle, SIDE, held=laid.held is not None)
    return Board(document=strips, answer=beside, given=given, missing="")


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """The texts in a right order, numbered."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Ordering)
    items = [item for name in puzzle.right_order() if (item := puzzle.item(name))]
    return tuple(say.IN_ORDER.format(number, item.text) for number, item in enumerate(items, 1))


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The first strip that is not in its place is taken, then the place where it goes is touched."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Ordering)
    assert isinstance(given, Submit)
    labels = {item.id: label_of(item) for item in puzzle.items}
    wanted = [found(page, labels[name], ("button",)) for name in given.answer]
    shown = [widget for widget in page.touchable() if widget in wanted]
    held = next((widget for widget in shown if widget.selected), None)
    for place, widget in zip(shown, wanted, strict=True):
        if place is not widget:
            return widget if held is None else place if held is widget else held
    return held


def label_of(item: Item) -> str:
    """What a strip is called when it is read aloud."""
    return say.STRIP.format(item.text, item.shown) if item.shown else item.text


def _laid(model: Model, puzzle: Ordering) -> _Laid:
    arranged = model.ui.arrangement if isinstance(model.ui.arrangement, Mapping) else {}
    order = tuple(arranged.get("order", ()))
    held = arranged.get("held")
    if sorted(order) != sorted(puzzle.ids):
        order = puzzle.right_order() if model.state.done else puzzle.first_shown()
    return _Laid(order, held if held in order and not model.state.done else None)


# --- the strips ---------------------------------------------------------------------------------------------------


def _strips(model: Model, puzzle: Ordering, laid: _Laid, area: Rect) -> tuple[Widget, ...]:
    """Every strip with its two arrows, from the first place to the last; the fewer, the taller and further apart.

    Where large words need their room, there are no arrows: strips are dragged, or touched one after the other.
    """
    count = len(laid.order)
    gap = GAPS[count]
    height = min(TALLEST_PX, (area.h - gap * (count - 1)) // count)
    places = [Rect(area.x, area.y + number * (height + gap), area.w, height) for number in range(count)]
    items = [item for name in laid.order if (item := puzzle.item(name))]
    width = area.w - TEXT_X - BESIDE_PX
    tries = ((arrows, _texts(model, items, width - ARROWS_PX * arrows, height)) for arrows in (True, False))
    arrows, texts = roomiest(tries, lambda tried: _hold(tried[1], height))
    widgets: list[Widget] = []
    for number, (item, place) in enumerate(zip(items, places, strict=True)):
        strip = place._replace(w=place.w - ARROWS_PX * arrows)
        widgets += _strip(model, puzzle, laid, item, number, (place, strip), texts[number], arrows=arrows)
    return tuple(widgets)


def _texts(model: Model, items: Sequence[Item], width: int, height: int) -> _Texts:
    """The two lines of each strip, all in the largest pair of styles in which every strip holds."""

    def laid(styles: tuple[str, str, bool]) -> _Texts:
        high, low, bold = styles
        lay = model.typesetter.lay
        plain = [item.text.replace("**", "") for item in items]
        return [
            (lay(f"**{text}**" if bold else text, high, width), lay(item.shown, low, width) if item.shown else None)
            for item, text in zip(items, plain, strict=True)
        ]

    return roomiest(map(laid, _STYLES), lambda texts: _hold(texts, height))


def _hold(texts: _Texts, height: int) -> bool:
    return all(_text_px(text) <= height - 8 for text in texts)


def _text_px(text: _Text) -> int:
    return text[0].height + (text[1].height if text[1] else 0)


def _strip(
    model: Model,
    puzzle: Ordering,
    laid: _Laid,
    item: Item,
    number: int,
    rects: tuple[Rect, Rect],
    text: _Text,
    *,
    arrows: bool,
) -> Iterator[Widget]:
    """One strip and its arrows: touched it is in hand, and touched while another one is in hand it gives its place.

    `rects` is where its paper lies, and what of it takes the strip.
    """
    whole, rect = rects
    held = laid.held == item.id
    names = (f"strip:{item.id}", f"up:{item.id}", f"down:{item.id}")
    lit = held or (model.ui.drag is not None and model.ui.drag.over in names)
    again = not puzzle.partial and _spoken_of(model, puzzle, item.id)
    put = None if laid.held is None else laid.message(moved(laid.order, laid.held, number))
    take = laid.message(held=item.id)
    value = say.HELD if held else say.AGAIN if again else say.PLACE
    yield Widget(
        names[0], "button", label_of(item), rect,
        marks=_strip_marks(model, whole, number, text, lit=lit, again=again),
        message=take if put is None else put,
        value=value.format(number + 1, len(laid.order)),
        selected=held,
        radius=22,
        grip=Carry(take),
        drop=put,
    )  # fmt: skip
    if not arrows:
        return
    up, down = _arrows(whole)
    last = number == len(laid.order) - 1
    higher = Unavailable(say.FIRST_ALREADY) if number == 0 else laid.message(moved(laid.order, item.id, number - 1))
    lower = Unavailable(say.LAST_ALREADY) if last else laid.message(moved(laid.order, item.id, number + 1))
    yield _arrow(names[1], "arrow-up", say.UP.format(item.text), up, higher, put, lit)
    yield _arrow(names[2], "arrow-down", say.DOWN.format(item.text), down, lower, put, lit)


def _strip_marks(model: Model, rect: Rect, number: int, text: _Text, *, lit: bool, again: bool) -> tuple[Mark, ...]:
    """Paper with its number; lit and edged with gold in hand or under what is carried."""
    disc = Rect(rect.x + 18, rect.centre[1] - DISC_PX // 2, DISC_PX, DISC_PX)
    figure = model.typesetter.lay(str(number + 1), "h2", disc.w, align="centre")
    top = rect.y + (rect.h - _text_px(text)) // 2
    x = rect.x + TEXT_X
    marks: list[Mark] = [
        Panel(rect.inset(-6), "lueur", "lanterne_500", 6, radius=26, drop=6) if lit
        else Panel(rect, "papier", "brume_500", 5, radius=22, drop=6, dashed=True) if again
        else Panel(rect, "papier", radius=22, drop=6),
        Disc(disc, "encre"),
        Words(disc.x, disc.y + (disc.h - figure.height) // 2, figure, "lanterne_300"),
        Words(x, top, text[0], "encre"),
    ]  # fmt: skip
    if text[1]:
        marks.append(Words(x, top + text[0].height, text[1], "encre_2"))
    if again and not lit:
        marks += badge("telescope", Rect(rect.x - 10, rect.y - 10, 44, 44), "pas_encore", "encre", "brume_500")
    return tuple(marks)


def _spoken_of(model: Model, puzzle: Ordering, name: str) -> bool:
    """Whether the words in place of the mission are about this strip."""
    verdict = model.state.verdict
    if not mistaken(model) or verdict is None or verdict.name is None:
        return False
    rule = next((rule for rule in puzzle.rules if rule.id == verdict.name), None)
    return name in (rule.first, rule.then) if rule else name == verdict.name


def _arrows(rect: Rect) -> tuple[Rect, Rect]:
    """Where the two arrows of a strip lie: up, then down."""
    right = rect.right - 16 - ARROW[0]
    top = rect.centre[1] - ARROW[1] // 2
    return Rect(right - ARROW_GAP - ARROW[0], top, *ARROW), Rect(right, top, *ARROW)


def _arrow(name: str, icon: str, label: str, rect: Rect, message: Message, put: Message | None, lit: bool) -> Widget:
    """One place up or down; at an end it is dashed, and says why. What is carried may be dropped on it too."""
    ended = isinstance(message, Unavailable)
    marks: tuple[Mark, ...] = (
        Panel(
            rect, "blanc_pur" if not ended else "lueur" if lit else "papier", "trait_papier", 3, radius=20, dashed=ended
        ),
        Icon(icon, Rect(rect.centre[0] - 22, rect.centre[1] - 22, 44, 44), "encre_3" if ended else "encre", 2.4),
    )
    return Widget(name, "button", label, rect, marks, message, radius=20, drop=put)
