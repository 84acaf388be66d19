"""Sources to open one at a time: tabs at the left, the open document and what sort of source it is in the middle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from gardiens.puzzles.cross_checking import CrossChecking, Source
from gardiens.screens import documents
from gardiens.screens.documents.drawn import Drawn, read_only
from gardiens.screens.documents.scrolled import BESIDE_PX
from gardiens.screens.marks import Icon, Mark, Panel, Rect, Words
from gardiens.screens.messages import Message
from gardiens.screens.model import Model
from gardiens.screens.parts import roomiest, words
from gardiens.screens.puzzles.board import placed
from gardiens.screens.puzzles.rows import box_marks
from gardiens.screens.tree import Widget
from gardiens.text import play as say

TABS: Final = Rect(48, 128, 420, 808)
CARD: Final = Rect(496, 128, 600, 808)
TABS_Y: Final = 176
TAB_PX: Final = 88
TAB_GAP: Final = 12
NAME_X: Final = 88
BOX_PX: Final = 64
BOX_COLUMN: Final = 80
STYLES: Final = ("body_min", "meta")
INSET: Final = 36
MARGIN: Final = 24
NATURE_STYLES: Final = ("body", "body_min", "meta")
SCROLLED_NATURE_STYLE: Final = "body_min"
"""For what is under a document that is scrolled: it takes of its height."""
NATURE_GAP: Final = 16


# --- tabs ---------------------------------------------------------------------------------------------------------


def tabs(
    model: Model,
    puzzle: CrossChecking,
    title: str,
    opened: Source,
    opening: Callable[[Source], Message],
    picking: Callable[[Source], Message] | None = None,
    picked: tuple[str, ...] = (),
) -> tuple[Widget, ...]:
    """The title and one tab for each source; with `picking`, a box to tick before each."""
    above = words(model, title, "label", TABS.x, TABS.y + 2, TABS.w, "lanterne_500")
    widgets = [Widget("sources", "heading", title, Rect(TABS.x, TABS.y, TABS.w, TABS_Y - TABS.y), (above,))]
    left = TABS.x + (BOX_COLUMN if picking else 0)
    style, height = _fit(model, puzzle, TABS.right - left)
    for index, source in enumerate(puzzle.sources):
        tab = Rect(left, TABS_Y + index * (height + TAB_GAP), TABS.right - left, height)
        if picking is not None:
            box = Rect(TABS.x, tab.centre[1] - BOX_PX // 2, BOX_PX, BOX_PX)
            widgets.append(_box(source, box, picking(source), source.id in picked))
        widgets.append(_tab(model, source, tab, style, opening(source), source is opened))
    return tuple(widgets)


def _fit(model: Model, puzzle: CrossChecking, width: int) -> tuple[str, int]:
    """The reading style in which every name fits its tab, and how high all tabs are, in px."""
    count = len(puzzle.sources)
    most = (TABS.bottom - TABS_Y - TAB_GAP * (count - 1)) // count
    for style in STYLES:
        highest = max(model.typesetter.lay(source.name, style, width - NAME_X - 16).height for source in puzzle.sources)
        if highest + 8 <= most:
            return style, min(most, max(TAB_PX, highest + 8))
    return STYLES[-1], most


def _tab(model: Model, source: Source, rect: Rect, style: str, message: Message, opened: bool) -> Widget:
    fill, edge, ink, number = (
        ("papier", "lanterne_500", "encre", "brun") if opened else ("nuit_600", "brume_400", "blanc", "lanterne_300")
    )
    name = Rect(rect.x + NAME_X, rect.y, rect.w - NAME_X - 16, rect.h)
    marks: tuple[Mark, ...] = (
        Panel(rect, fill, edge, 6 if opened else 3, radius=20, drop=6),
        placed(model.typesetter.lay(source.id, "label", NAME_X - 26), Rect(rect.x + 22, rect.y, 60, rect.h), number),
        placed(model.typesetter.lay(source.name, style, name.w), name, ink),
    )
    value = f"{source.id}, {say.OPENED}" if opened else source.id
    return Widget(f"source:{source.id}", "radio", source.name, rect, marks, message, value, opened, radius=20)


def _box(source: Source, rect: Rect, message: Message, picked: bool) -> Widget:
    """The box that picks a source; its tab still opens it."""
    marks: tuple[Mark, ...] = (Panel(rect, "nuit_700", radius=14), *box_marks(rect, picked=False))
    if picked:
        marks = (Panel(rect, "lanterne_500", radius=14), Icon("check", rect.inset(12), "sur_lanterne", 3))
    value = say.CHOSEN if picked else None
    return Widget(f"pick:{source.id}", "checkbox", source.name, rect, marks, message, value, picked, radius=14)


# --- the open document --------------------------------------------------------------------------------------------


def document(model: Model, source: Source) -> tuple[Widget, ...]:
    """The source's document on a sheet, and under it what sort of source it is, in the style that leaves it room."""
    if source.nature is None:
        return read_only(_sheet(model, source.document, CARD))
    on_the_sheet = Rect(CARD.x + INSET, CARD.y, CARD.w - 2 * INSET, CARD.h - 32)
    natures = (_nature(model, source.nature, style, on_the_sheet) for style in NATURE_STYLES)
    tries = ((nature, _over(model, source.document, nature)) for nature in natures)
    nature, drawn = roomiest(tries, lambda tried: _holds(tried[1], tried[0]))
    if drawn.scroll is not None:
        nature = _nature(model, source.nature, SCROLLED_NATURE_STYLE, CARD._replace(w=CARD.w - BESIDE_PX))
        drawn = _over(model, source.document, nature)
    return (*read_only(drawn), nature)


def _over(model: Model, name: str, nature: Widget) -> Drawn:
    """The document in what is left of the card over its nature."""
    return _sheet(model, name, CARD._replace(h=nature.rect.y - NATURE_GAP - CARD.y))


def _holds(drawn: Drawn, nature: Widget) -> bool:
    bottom = nature.rect.y - NATURE_GAP
    return drawn.scroll is None and all(part.rect.bottom <= bottom for part in drawn.parts.values())


def _sheet(model: Model, name: str, place: Rect) -> Drawn:
    """The document in `place`; its own sheet goes on to the foot of the card, or it lies on one.

    One that is scrolled, or would have to be on a sheet, has none.
    """
    drawn = documents.draw(model, name, place)
    if drawn.scroll is not None:
        return drawn
    own = drawn.paper[0] if drawn.paper else None
    if isinstance(own, Panel) and own.rect == place and own.fill == "papier":
        return replace(drawn, rect=CARD, paper=(replace(own, rect=CARD), *drawn.paper[1:]))
    laid = documents.draw(model, name, place.inset(MARGIN))
    if laid.scroll is not None:
        return drawn
    return replace(laid, rect=CARD, paper=(Panel(CARD, "papier", radius=28, drop=8), *laid.paper))


def _nature(model: Model, written: str, style: str, rect: Rect) -> Widget:
    """What sort of source it is, at the foot of `rect`."""
    said = say.NATURE.format(_sentence(written))
    block = model.typesetter.lay(said, style, rect.w - 88 - 24)
    height = block.height + 36
    box = rect._replace(y=rect.bottom - height, h=height)
    marks = (
        Panel(box, "papier_2", "filet", 2, radius=20),
        Icon("info", Rect(box.x + 26, box.centre[1] - 22, 44, 44), "brun"),
        Words(box.x + 88, box.y + 18, block, "encre"),
    )
    return Widget("nature", "text", said, box, marks, radius=20)


def _sentence(written: str) -> str:
    """The author's few words as a sentence."""
    ended = written if written.endswith((".", "!", "?", "…")) else f"{written}."
    return ended[:1].upper() + ended[1:]
