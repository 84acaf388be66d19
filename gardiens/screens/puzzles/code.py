"""How `code` looks: the slots of a lock and the pad that fills them, beside what there is to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.code import Code
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens import documents
from gardiens.screens.documents.drawn import read_only
from gardiens.screens.marks import Icon, Mark, Panel, Rect
from gardiens.screens.messages import Message, Unavailable
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of, within, words
from gardiens.screens.puzzles import keys, pattern, slots
from gardiens.screens.puzzles.board import (
    ANSWER,
    DOCUMENT,
    FULL,
    GAP,
    Board,
    once_changed,
    task_over,
)
from gardiens.screens.puzzles.reach import NotOnPageError, found
from gardiens.screens.puzzles.slots import Group, Typed
from gardiens.screens.tree import Page, Widget
from gardiens.text import play as say
from gardiens.text.puzzles import locks
from gardiens.text.screens import counted

LOCK_PX: Final = 458
LEAST_LOCK_PX: Final = 330
LEAST_HIGH_LOCK_PX: Final = 370
"""The height of a lock whose keys are under its slots."""
LEAST_SLOTS_PX: Final = 110
LEAST_PATTERN_PX: Final = 400
LETTERS_PX: Final = 302
"""The height of three rows of letters."""
LEAST_LETTERS_PX: Final = 240
SIDE: Final = Rect(32, 76, 60, 16)
"""The slots at the left of the keys: from the left and the top of the lock, how far from the keys, room below."""
PADDING: Final = 32
TITLE_X: Final = 56
ERASERS_PX: Final = 206
WHOLE_PATTERN_PX: Final = 780


@dataclass(frozen=True, slots=True)
class _Lock:
    """The lock panel: where its slots are, and the pad when it is inside."""

    rect: Rect
    groups: tuple[Group, ...]
    pad: Rect | None = None
    rows: tuple[str, ...] = ()


def board(model: Model, step: PuzzleStep) -> Board:
    """The document, the mission, the slots and their pad; the whole board is theirs when there is nothing to read."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Code)
    one = slots.typed(model.ui.arrangement, puzzle.size)
    given = None if one.missing else Submit(one.cells)
    model = once_changed(model, given)
    document: tuple[Widget, ...] = ()
    if puzzle.alphabet == "motif":
        document = read_only(documents.draw(model, step.document, DOCUMENT)) if step.document else ()
        answer = _pattern(model, step, puzzle, one, whole=step.document is None)
    elif step.document is None:
        answer = _whole_board(model, step, puzzle, one)
    else:
        letters = puzzle.alphabet == "lettres"
        place = DOCUMENT._replace(h=DOCUMENT.h - GAP - LETTERS_PX) if letters else DOCUMENT
        document = read_only(documents.draw(model, step.document, place))
        answer = _letters_beside(model, step, puzzle, one) if letters else _digits_beside(model, step, puzzle, one)
    missing = say.STILL_TO_PICK.format(one.missing, counted(one.missing, say.SIGNS[puzzle.alphabet]))
    return Board(document, answer, given, missing, say.LOCK_OPENS)


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """The code, group by group."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Code)
    return tuple(
        say.SLOTS.format(group.label, _named(part)) for group, part in puzzle.grouped(puzzle.composed(puzzle.value))
    )


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The next key of the code; what is composed and leads elsewhere is erased first."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Code)
    assert isinstance(given, Submit)
    wanted = puzzle.composed(str(given.answer))
    if puzzle.alphabet == "motif":
        written = _drawn(page)
    else:
        read = (_read(page, slots.label_of(puzzle.groups, index)) for index in range(puzzle.size))
        written = "".join(_SIGNS.get(value, value) for value in read).rstrip()
    if written == wanted:
        return None
    return found(page, keys.name(wanted[len(written)] if wanted.startswith(written) else keys.ERASE_ALL), ("button",))


_SIGNS: Final = {word: sign for sign, word in locks.SIGN_NAMES.items()}


def _drawn(page: Page) -> str:
    """The pattern drawn so far. Raises NotOnPageError."""
    line = page.widget("pattern")
    if line is None or line.covered:
        raise NotOnPageError(locks.PATTERN)
    return "".join(char for char in str(line.value) if char.isdigit())


def _read(page: Page, label: str) -> str:
    """What the slot called so holds. Raises NotOnPageError."""
    for widget in page.widgets:
        if widget.label == label and not widget.covered and widget.value is not None:
            return slots.EMPTY if widget.value == say.EMPTY_SLOT else widget.value
    raise NotOnPageError(f"« {label} »")


# --- beside a document --------------------------------------------------------------------------------------------


def _digits_beside(model: Model, step: PuzzleStep, puzzle: Code, one: Typed) -> tuple[Widget, ...]:
    few = _side_by_side(model, puzzle, ANSWER._replace(h=LEAST_LOCK_PX))
    first = task_over(model, step, ANSWER, LOCK_PX, LEAST_LOCK_PX if few else LEAST_HIGH_LOCK_PX, _sent(model, puzzle))
    rect = Rect(ANSWER.x, first.rect.bottom + GAP, ANSWER.w, ANSWER.bottom - first.rect.bottom - GAP)
    lock = _side_by_side(model, puzzle, rect) or _one_above_the_other(model, puzzle, rect)
    return (
        first,
        *_lock(model, puzzle, lock, one),
        *_pad(model, lock.rows, lock.pad or rect, puzzle, one, keys.PADS[puzzle.alphabet].most),
    )


def _side_by_side(model: Model, puzzle: Code, rect: Rect) -> _Lock | None:
    """The slots at the left of the keys, when they and the title fit there."""
    keyed = keys.PADS[puzzle.alphabet]
    width = keyed.left - SIDE.w
    if width_of(model, puzzle.lock or say.LOCK, "label") > width - TITLE_X:
        return None
    area = Rect(rect.x + SIDE.x, rect.y + SIDE.y, width, rect.h - SIDE.y - SIDE.h)
    groups = slots.placed(model, puzzle.groups, area)
    if groups is None:
        return None
    above = 20 if rect.h >= LOCK_PX else 12
    pad = Rect(rect.x + keyed.left, rect.y + above, rect.w - keyed.left - 28, rect.h - 2 * above)
    return _Lock(rect, groups, pad, keyed.beside)


def _one_above_the_other(model: Model, puzzle: Code, rect: Rect) -> _Lock:
    """Many slots: on top of two rows of keys."""
    height = min(2 * keys.KEY[1] + keys.GAPS[1], rect.h - SIDE.y - LEAST_SLOTS_PX - 14 - 22)
    pad = Rect(rect.x + PADDING, rect.bottom - 22 - height, rect.w - 2 * PADDING, height)
    return _Lock(rect, _fitted(model, puzzle, _under_title(rect, pad.y - 14)), pad, keys.PADS[puzzle.alphabet].under)


def _letters_beside(model: Model, step: PuzzleStep, puzzle: Code, one: Typed) -> tuple[Widget, ...]:
    """The letters under the document, the slots under the mission."""
    first = task_over(model, step, ANSWER, LETTERS_PX, LEAST_LETTERS_PX, _sent(model, puzzle))
    rect = Rect(ANSWER.x, first.rect.bottom + GAP, ANSWER.w, ANSWER.bottom - first.rect.bottom - GAP)
    lock = _Lock(rect, _fitted(model, puzzle, _under_title(rect, rect.bottom - 28)))
    pad = Rect(DOCUMENT.x, DOCUMENT.bottom - LETTERS_PX, DOCUMENT.w, LETTERS_PX)
    return (first, *_lock(model, puzzle, lock, one), *_pad(model, keys.AZERTY, pad, puzzle, one))


# --- on the whole board -------------------------------------------------------------------------------------------


def _whole_board(model: Model, step: PuzzleStep, puzzle: Code, one: Typed) -> tuple[Widget, ...]:
    """The mission over the slots at the left, the pad at the right; letters need the wide side."""
    letters = puzzle.alphabet == "lettres"
    left = FULL._replace(w=ANSWER.w if letters else DOCUMENT.w)
    right = Rect(left.right + 24, FULL.y, FULL.right - left.right - 24, FULL.h)
    first = task_over(model, step, left, LOCK_PX, LEAST_LOCK_PX, _sent(model, puzzle))
    rect = Rect(left.x, first.rect.bottom + GAP, left.w, left.bottom - first.rect.bottom - GAP)
    groups = _fitted(model, puzzle, _under_title(rect, rect.bottom - 28), slots.LARGE_SLOT)
    ground = Widget("pad", "group", say.KEYS, right, (Panel(right, "nuit_700", "nuit_500", drop=8),))
    rows, most = (keys.AZERTY, keys.LARGE_KEY) if letters else _large(puzzle)
    pad = _pad(model, rows, right.inset(28), puzzle, one, most)
    return (first, *_lock(model, puzzle, _Lock(rect, groups), one), ground, *pad)


def _large(puzzle: Code) -> tuple[tuple[str, ...], tuple[int, int]]:
    keyed = keys.PADS[puzzle.alphabet]
    return keyed.beside, keyed.large


# --- a pattern ----------------------------------------------------------------------------------------------------


def _pattern(model: Model, step: PuzzleStep, puzzle: Code, one: Typed, *, whole: bool) -> tuple[Widget, ...]:
    """The dots under the mission, or beside it on the whole board; how many are joined, and the two keys that erase."""
    if whole:
        rect = Rect(FULL.right - WHOLE_PATTERN_PX, FULL.y, WHOLE_PATTERN_PX, FULL.h)
        column = FULL._replace(w=rect.x - 24 - FULL.x)
        first = task_over(model, step, column, LOCK_PX, LEAST_LOCK_PX, _sent(model, puzzle))
    else:
        first = task_over(model, step, ANSWER, LOCK_PX, LEAST_PATTERN_PX, _sent(model, puzzle))
        rect = Rect(ANSWER.x, first.rect.bottom + GAP, ANSWER.w, ANSWER.bottom - first.rect.bottom - GAP)
    title = puzzle.lock or say.LOCK
    done = puzzle.size - one.missing
    said = counted(done, locks.DOTS, str(puzzle.size))
    side = min(rect.w - 2 * PADDING - ERASERS_PX - GAP, rect.h - 2 * SIDE.h)
    if whole:
        low = rect.bottom - PADDING - keys.KEY[1]
        area = Rect(rect.x + PADDING, rect.y + 130, rect.w - 2 * PADDING, low - GAP - rect.y - 130)
        erasers = Rect(rect.x + PADDING, low, rect.w - 2 * PADDING, keys.KEY[1])
    else:
        beside = width_of(model, title, "label") <= ERASERS_PX - TITLE_X
        above = SIDE.h if beside else SIDE.y
        area = Rect(rect.right - 24 - side, rect.y + above, side, rect.h - above - SIDE.h)
        low = rect.bottom - 22 - keys.KEY[1]
        erasers = Rect(rect.x + PADDING, low, ERASERS_PX, keys.KEY[1])
    name = puzzle.groups[0].label
    wide = erasers.w if not whole else rect.w - 2 * PADDING
    label = words(model, name, "label", rect.x + PADDING, rect.y + SIDE.y, wide)
    count = words(model, said, "body_min", label.x, label.rect.bottom + 4, wide, "brume_100")
    panel = Widget(
        "lock", "status", f"{title}. {say.SLOTS.format(name, said)}", rect,
        (*_panel(model, rect, title, rect.w - 2 * PADDING), label, count), radius=28,
    )  # fmt: skip
    back = pattern.path_of(one)[:-1].ljust(puzzle.size)

    def press(sign: str) -> Message:
        cells = back if sign == keys.ERASE else slots.EMPTY * puzzle.size
        return slots.arranging(Typed(cells, len(cells.rstrip())))

    return first, panel, *pattern.pattern(model, one, area), *keys.pad(model, keys.ERASERS, erasers, press)


# --- their parts --------------------------------------------------------------------------------------------------


def _sent(model: Model, puzzle: Code) -> str | None:
    """The code that was sent last, as the slots group it."""
    sent = model.ui.sent
    if sent is None:
        return None
    return say.COMPOSED.format("\N{NO-BREAK SPACE}".join(_named(part) for _, part in puzzle.grouped(str(sent.answer))))


def _named(part: str) -> str:
    """Some signs of a code as they are read: digits and letters together, the others by their names."""
    named = [locks.SIGN_NAMES.get(sign, sign) for sign in part]
    return ("" if named == list(part) else " ").join(named)


def _fitted(model: Model, puzzle: Code, area: Rect, most: tuple[int, int] = slots.SLOT) -> tuple[Group, ...]:
    """The slots in their area, which a lock always leaves large enough for eight of them."""
    groups = slots.placed(model, puzzle.groups, area, most)
    return groups or slots.placed(model, puzzle.groups, area._replace(h=FULL.h)) or ()


def _under_title(rect: Rect, bottom: int) -> Rect:
    return Rect(rect.x + PADDING, rect.y + SIDE.y, rect.w - 2 * PADDING, bottom - rect.y - SIDE.y)


def _lock(model: Model, puzzle: Code, lock: _Lock, one: Typed) -> tuple[Widget, ...]:
    """The panel with its title and the labels of its groups, then each slot."""
    rect = lock.rect
    title = puzzle.lock or say.LOCK
    marks = (*_panel(model, rect, title, rect.w - 2 * PADDING), *(group.label for group in lock.groups))
    label = f"{title}. {slots.spoken(puzzle.groups, one.cells)}"
    panel = Widget("lock", "status", label, rect, marks, radius=28)
    return (panel, *slots.slot_widgets(model, puzzle.groups, lock.groups, one))


def _panel(model: Model, rect: Rect, title: str, width: int) -> tuple[Mark, ...]:
    """The body of a lock with its title, which has so many px."""
    icon = Rect(rect.x + PADDING, rect.y + 22, 42, 42)
    named = Rect(icon.x + TITLE_X, icon.y, width - TITLE_X, icon.h)
    return (
        Panel(rect, "nuit_700", "nuit_500", radius=28, drop=8),
        Icon("lock", icon, "lanterne_500", 2.4),
        within(model, title, "label", named, "lanterne_500", align="left"),
    )


def _pad(
    model: Model, rows: Sequence[str], rect: Rect, puzzle: Code, one: Typed, most: tuple[int, int] = keys.KEY
) -> tuple[Widget, ...]:
    def press(sign: str) -> Message:
        if sign == keys.ERASE:
            return slots.arranging(one.erased())
        if sign == keys.ERASE_ALL:
            return slots.arranging(Typed(slots.EMPTY * puzzle.size))
        if one.at >= puzzle.size:
            return Unavailable(say.LOCK_FULL)
        return slots.arranging(one.put(sign))

    return keys.pad(model, tuple(rows), rect, press, most)
