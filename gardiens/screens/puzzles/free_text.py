"""How `texte` looks: what is typed and the letters given, over or beside a keyboard in the French order."""

from __future__ import annotations

from typing import Any, Final

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.free_text import GAP as TO_FIND
from gardiens.puzzles.free_text import MOST_TYPED, FreeText
from gardiens.puzzles.spelling import folded
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens import documents
from gardiens.screens.documents.drawn import read_only
from gardiens.screens.marks import Mark, Panel, Rect, Words
from gardiens.screens.messages import Arrange, Message, Unavailable
from gardiens.screens.model import Model
from gardiens.screens.parts import fitting, roomiest, width_of, within, words
from gardiens.screens.puzzles import keys
from gardiens.screens.puzzles.board import FULL, GAP, Board, once_changed, task_over
from gardiens.screens.puzzles.reach import NotOnPageError, found
from gardiens.screens.tree import Page, Widget
from gardiens.text.puzzles import free_text as say

KEY: Final = (106, 94)
WIDE_KEY: Final = (170, 94)
KEYS_PX: Final = (410, 370, 330, 296)
"""How high the keyboard may be: a long document, or large text, takes of it."""
LEAST_ROW_PX: Final = 74
READ: Final = Rect(FULL.x, FULL.y, 1152, FULL.h - KEYS_PX[0] - GAP)
"""What there is to read, over the keyboard."""
COLUMN: Final = Rect(READ.right + 24, FULL.y, FULL.right - READ.right - 24, FULL.h)
WORD_PX: Final = 410
LEAST_WORD_PX: Final = 250
PADDING: Final = 32
SLOT: Final = (66, 92)
LEAST_SLOT_PX: Final = 36
SLOT_GAP: Final = 14
FIELD_PX: Final = 96
STYLES: Final = ("key", "h2", "header_title", "button", "label")
"""In which the words typed are tried, the largest first."""
CURSOR_PX: Final = 6


def board(model: Model, step: PuzzleStep) -> Board:
    """The document, the mission, what is typed and the keyboard, which is wider when there is nothing to read."""
    puzzle = step.puzzle
    assert isinstance(puzzle, FreeText)
    typed = _typed(model.ui.arrangement)
    given = Submit(typed.strip()) if puzzle.completes(typed) else None
    model = once_changed(model, given)
    sent = model.ui.sent
    said = say.TYPED.format(sent.answer) if sent else None
    rows = (keys.DIGITS, *keys.WORDS) if puzzle.has_digits() else keys.WORDS
    document: tuple[Widget, ...] = ()
    if step.document is None:
        first = task_over(model, step, READ, 0, -GAP, said)
        low = max(first.rect.bottom, READ.bottom)
        pad = Rect(FULL.x, low + GAP, FULL.w, FULL.bottom - low - GAP)
        rect, key = COLUMN._replace(h=low - COLUMN.y), WIDE_KEY
        first = task_over(model, step, READ._replace(h=rect.h), 0, -GAP, said)
    else:
        place = _place(model, step.document, len(rows))
        document = read_only(documents.draw(model, step.document, place))
        first = task_over(model, step, COLUMN, WORD_PX, LEAST_WORD_PX, said)
        top = first.rect.bottom + GAP
        pad = Rect(READ.x, place.bottom + GAP, READ.w, FULL.bottom - place.bottom - GAP)
        rect, key = COLUMN._replace(y=top, h=COLUMN.bottom - top), KEY
    field = _word(model, puzzle, typed, rect)
    keyboard = keys.pad(model, rows, pad, lambda sign: _pressed(typed, sign), key)
    missing = say.COMPLETE if puzzle.pattern else say.TYPE
    return Board(document, (first, field, *keyboard), given, missing)


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """The answer as its author writes it."""
    puzzle = step.puzzle
    assert isinstance(puzzle, FreeText)
    return (puzzle.value,)


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The next key of the words; what is typed and leads elsewhere is erased first."""
    assert isinstance(given, Submit)
    field = page.widget("word")
    if field is None or field.covered:
        raise NotOnPageError(say.YOUR_WORD)
    typed = "" if field.value == say.NOTHING else str(field.value)
    wanted = typeable(str(given.answer))
    if typed == wanted:
        return None
    if not wanted.startswith(typed):
        return found(page, keys.name(keys.ERASE_ALL), ("button",))
    return found(page, keys.name(wanted[len(typed)]), ("button",))


def typeable(written: str) -> str:
    """What the keyboard of the screen can type of some words: no capitals, and of the accents only its own."""
    signs = "".join((*keys.WORDS, keys.DIGITS)).replace(keys.ERASE, "").replace(keys.ERASE_ALL, "")
    lower = " ".join(written.casefold().replace("'", keys.APOSTROPHE).split())
    near = "".join(char if char in signs else folded(char) for char in lower)
    return "".join(char for char in near if char in signs)


def _typed(arrangement: Any) -> str:
    return "" if arrangement is None else str(arrangement["typed"])


def _pressed(typed: str, sign: str) -> Message:
    if sign == keys.ERASE_ALL:
        return _typing("")
    if sign == keys.ERASE:
        return _typing(typed[:-1])
    if len(typed) >= MOST_TYPED:
        return Unavailable(say.FULL)
    if sign == keys.SPACE and (not typed or typed.endswith(sign)):
        return _typing(typed)
    return _typing(typed + sign)


def _typing(typed: str) -> Arrange:
    return Arrange({"typed": typed})


def _place(model: Model, name: str, rows: int) -> Rect:
    """Where the document goes, over a keyboard of so many rows: as little as shows the whole of it, if it can be."""
    places = (READ._replace(h=FULL.h - GAP - height) for height in KEYS_PX if height >= rows * LEAST_ROW_PX)
    return roomiest(places, lambda place: documents.draw(model, name, place).scroll is None)


# --- what is typed ------------------------------------------------------------------------------------------------


def _word(model: Model, puzzle: FreeText, typed: str, rect: Rect) -> Widget:
    """The panel with what is typed: in the letters given while it follows them, else on a line."""
    title = puzzle.label or (say.YOUR_WORDS if " " in puzzle.value.strip() else say.YOUR_WORD)
    width = rect.w - 2 * PADDING
    over = words(model, title, "label", rect.x + PADDING, rect.y + 24, width, "lanterne_500")
    follows = bool(puzzle.pattern) and puzzle.follows(typed)
    said = say.GIVEN_NOTE if follows else say.ASIDE_NOTE if puzzle.pattern else say.FREE_NOTE
    top = over.rect.bottom + 14
    style = fitting(model, said, ("body_min", "meta"), width, rect.bottom - top - FIELD_PX - 40)
    note = model.typesetter.lay(said, style, width)
    area = Rect(rect.x + PADDING, top, width, rect.bottom - 24 - note.height - 18 - top)
    field, bottom = (_slots if follows else _line)(model, puzzle, typed, area)
    low = Words(rect.x + PADDING, min(bottom + 28, rect.bottom - 24 - note.height), note, "brume_100")
    marks: tuple[Mark, ...] = (Panel(rect, "nuit_700", "nuit_500", radius=28, drop=8), over, *field, low)
    named = say.SPOKEN.format(title, say.PATTERN.format(_spelled(puzzle.pattern))) if follows else title
    label = f"{named}. {said}".replace("\n", " ")
    return Widget("word", "status", label, rect, marks, value=typed or say.NOTHING, radius=28)


def _spelled(pattern: str) -> str:
    return ", ".join(say.GAP if char == TO_FIND else char.lower() for char in pattern)


def _slots(model: Model, puzzle: FreeText, typed: str, area: Rect) -> tuple[tuple[Mark, ...], int]:
    """A slot for each letter: typed, next in gold, given or still to find in dashes; and where they end, in px."""
    letters = [char for char in typed if folded(char).isalnum()]
    pattern = puzzle.pattern.lower()
    across = min(len(pattern), (area.w + 8) // (LEAST_SLOT_PX + 8))
    gap = SLOT_GAP if across * (SLOT[0] + SLOT_GAP) - SLOT_GAP <= area.w else 8
    lines = -(-len(pattern) // across)
    width = min(SLOT[0], (area.w + gap) // across - gap)
    height = min(SLOT[1], (area.h + 12) // lines - 12)
    marks: list[Mark] = []
    for index, there in enumerate(pattern):
        line, column = divmod(index, across)
        slot = Rect(area.x + column * (width + gap), area.y + line * (height + 12), width, height)
        marks += _slot(model, slot, letters[index : index + 1], there, current=index == len(letters))
    return tuple(marks), area.y + lines * (height + 12) - 12


def _slot(model: Model, slot: Rect, letter: list[str], there: str, *, current: bool) -> tuple[Mark, ...]:
    radius = min(18, slot.w // 3)
    if letter:
        body, ink = Panel(slot, "nuit_900", "brume_400", 3, radius=radius), "lanterne_300"
    elif current:
        body, ink = Panel(slot, "nuit_900", "lanterne_500", 6, radius=radius), "brume_400"
    else:
        body, ink = Panel(slot, "nuit_700", "brume_400", 3, radius=radius, dashed=True), "brume_400"
    shown = letter[0] if letter else "" if there == TO_FIND else there
    if not shown:
        return (body,)
    style = fitting(model, shown, STYLES, slot.w - 8, slot.h)
    return body, within(model, shown, style, slot, ink)


def _line(model: Model, puzzle: FreeText, typed: str, area: Rect) -> tuple[tuple[Mark, ...], int]:
    """The words as they are typed, with a cursor after them, and where their field ends, in px."""
    inside = area.w - 2 * 22 - CURSOR_PX - 8
    style = _one_line(model, typed, inside) or fitting(model, typed, STYLES, inside, area.h - 24)
    block = model.typesetter.lay(typed or "x", style, inside)
    height = min(area.h, max(FIELD_PX, block.height + 24))
    field = Rect(area.x, area.y, area.w, height)
    body = Panel(field, "nuit_900", "lanterne_500", 6, radius=22)
    top = field.y + (height - block.height) // 2
    last = block.lines[-1]
    end = (last.width if typed else 0) + (width_of(model, "x", style) // 2 if typed.endswith(" ") else 0)
    cursor = Rect(field.x + 22 + end + 6, top + last.y + 8, CURSOR_PX, last.height - 16)
    line = (Words(field.x + 22, top, block, "lanterne_300"),) if typed else ()
    return (body, *line, Panel(cursor, "lanterne_500", radius=3)), field.bottom


def _one_line(model: Model, typed: str, width: int) -> str | None:
    """The largest style in which the words hold on one line, if one does without being small."""
    return next((style for style in STYLES[:3] if width_of(model, typed, style) <= width), None)
