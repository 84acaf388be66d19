"""How `chiffre` looks: a wheel to turn beside the message that it reads again, or a table, tiles and letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.cipher import TURNS, Cipher, read
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens.layout import roomiest
from gardiens.screens.marks import Icon, Mark, Panel, Rect
from gardiens.screens.messages import Arrange, Message, Unavailable
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of, within
from gardiens.screens.puzzles import keys, letter_tiles, slots
from gardiens.screens.puzzles.board import (
    FULL,
    GAP,
    READING,
    Board,
    mission_height,
    mistaken,
    once_changed,
    placed,
    task,
    task_height,
)
from gardiens.screens.puzzles.letter_table import letter_table
from gardiens.screens.puzzles.reach import NotOnPageError, found
from gardiens.screens.puzzles.slots import Typed
from gardiens.screens.puzzles.wheel import wheel
from gardiens.screens.tree import Page, Widget
from gardiens.text import play as play_text
from gardiens.text.puzzles import cipher as say
from gardiens.text.screens import counted

BESIDE_WHEEL: Final = Rect(905, 128, 967, 808)
LEFT: Final = FULL._replace(w=688)
RIGHT: Final = Rect(760, 128, 1112, 808)
LETTERS_PX: Final = 302
"""The height of three rows of letters."""
PADDING: Final = 30
HEAD_PX: Final = 76
FOOT_PX: Final = 92
LEAST_PANEL_PX: Final = 420
"""What the message keeps beside the wheel, and the table over the foot of the page."""
STYLES: Final = (*READING, "meta")


def board(model: Model, step: PuzzleStep) -> Board:
    """The wheel or the table. The open hints are wider than what they cover: it gives way rather than show an edge."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Cipher)
    told = _told(step, puzzle)
    shown = _wheel_board(model, told, puzzle) if puzzle.method == "cesar" else _table_board(model, told, puzzle)
    return replace(shown, answer=()) if model.ui.overlay == "hints" and not model.state.done else shown


def _told(step: PuzzleStep, puzzle: Cipher) -> PuzzleStep:
    """The step as the team reads it: the ciphered message in its instruction, then what leads to the key."""
    instruction = step.instruction.replace(say.CIPHERED, " ".join(puzzle.ciphered))
    if puzzle.key_clue is not None:
        instruction = say.KEY_CLUE.format(instruction, puzzle.key_clue)
    return step if instruction == step.instruction else step.model_copy(update={"instruction": instruction})


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """The key of the wheel, then the clear message."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Cipher)
    shift = puzzle.shift or 0
    clear = say.THE_MESSAGE.format(" ".join(puzzle.words))
    return (say.THE_KEY.format(shift, counted(shift, say.NOTCHES)), clear) if puzzle.method == "cesar" else (clear,)


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """One step of the wheel by the shorter way; with a table, the next letter."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Cipher)
    assert isinstance(given, Submit)
    if puzzle.method == "substitution":
        return _next_letter(page, puzzle, str(given.answer))
    label, read_there = say.ONE_MORE, _value(page, "wheel")
    away = (int(str(given.answer)) - _turn_of(read_there)) % TURNS
    if away == 0:
        return None
    return found(page, label if away <= TURNS // 2 else say.ONE_LESS, ("button",))


def _turn_of(value: str) -> int:
    """The turn that the wheel says aloud."""
    return int("".join(char for char in value if char.isdecimal()))


def _next_letter(page: Page, puzzle: Cipher, wanted: str) -> Widget | None:
    """What is typed and leads elsewhere is erased first."""
    cells = [_value(page, f"letter:{index + 1}") for index in range(len(puzzle.letters))]
    typed = "".join(slots.EMPTY if cell == play_text.EMPTY_SLOT else cell for cell in cells)
    if typed == wanted:
        return None
    written = typed.rstrip()
    following = wanted[len(written)].lower() if wanted.startswith(written) else play_text.ERASE_ALL
    return found(page, following, ("button",))


def _value(page: Page, name: str) -> str:
    """What a widget of the page says it holds. Raises NotOnPageError."""
    widget = page.widget(name)
    if widget is None or widget.covered or widget.value is None:
        raise NotOnPageError(f"« {name} »")
    return widget.value


# --- the wheel ----------------------------------------------------------------------------------------------------


def _wheel_board(model: Model, step: PuzzleStep, puzzle: Cipher) -> Board:
    turn = _turn(model.ui.arrangement)
    given = Submit(str(turn)) if turn else None
    model = once_changed(model, given)
    turned = wheel(model, puzzle.ciphered[0][0], turn, lambda to: Arrange({"turn": to}))
    first = _task(model, step, BESIDE_WHEEL)
    top = first.rect.bottom + GAP
    panel = Rect(BESIDE_WHEEL.x, top, BESIDE_WHEEL.w, BESIDE_WHEEL.bottom - top)
    message = _message(model, puzzle, panel, turn)
    return Board(turned, (first, *message), given, say.TURN_THE_WHEEL)


def _turn(arrangement: Any) -> int:
    return int(arrangement["turn"]) if arrangement else 0


def _task(model: Model, step: PuzzleStep, column: Rect, sent: str | None = None) -> Widget:
    """The mission, or what is said of the answer that was sent, as large as the message leaves room for."""
    heights = ((style, _task_px(model, step, column.w, style)) for style in STYLES)
    style, height = roomiest(heights, lambda tried: tried[1] <= column.h - GAP - LEAST_PANEL_PX)
    return task(model, step, column._replace(h=height), style, sent)


def _task_px(model: Model, step: PuzzleStep, width: int, style: str) -> int:
    return max(of(model, step, width, style) for of in (mission_height, task_height))


def _message(model: Model, puzzle: Cipher, rect: Rect, turn: int) -> tuple[Widget, ...]:
    """The ciphered message, each of its letters over what the wheel reads; where there is room, what to do now."""
    ciphered = puzzle.ciphered
    clear = tuple(read(word, turn) for word in ciphered)
    said = say.READ_WITH.format(turn) if turn else say.NOT_READ
    marks: list[Mark] = [Panel(rect, "nuit_700", "nuit_500", drop=8), *_head(model, rect, say.INTERCEPTED, said)]
    room = Rect(rect.x + PADDING, rect.y + HEAD_PX, rect.w - 2 * PADDING, rect.h - HEAD_PX - 24)
    foot = Rect(room.x, rect.bottom - FOOT_PX - 24, room.w, FOOT_PX)
    invited = letter_tiles.placed(ciphered, room._replace(h=foot.y - 20 - room.y))
    roomy = invited[-1].bottom <= foot.y and invited[0].h >= letter_tiles.HEIGHTS[3]
    for rect_of, shown, below in zip(
        invited if roomy else letter_tiles.placed(ciphered, room), "".join(ciphered), "".join(clear), strict=True
    ):
        marks += letter_tiles.tile(model, rect_of, shown, below)
    label = say.SPOKEN.format(say.INTERCEPTED, _spelled(ciphered), said, " ".join(clear))
    message = Widget("message", "group", label, rect, tuple(marks))
    return (message, _invitation(model, foot, turn)) if roomy else (message,)


def _spelled(words: Sequence[str]) -> str:
    """Words that nobody could pronounce, letter by letter."""
    return ", ".join(" ".join(word) for word in words)


def _head(model: Model, rect: Rect, title: str, said: str) -> tuple[Mark, ...]:
    """What is over the tiles: what they are, and at the right how they are read."""
    line = Rect(rect.x + PADDING, rect.y + 14, rect.w - 2 * PADDING, 52)
    beside = said and width_of(model, title, "label") + width_of(model, said, "label") + 24 <= line.w
    named = within(model, title, "label", line, align="left")
    return (named, within(model, said, "label", line, letter_tiles.READ, align="right")) if beside else (named,)


def _invitation(model: Model, foot: Rect, turn: int) -> Widget:
    """What to do now with the wheel."""
    icon, text = ("eye", say.IS_IT_READ) if turn else ("rotate-cw", say.TURN_TO_READ)
    words = Rect(foot.x + 92, foot.y, foot.w - 112, foot.h)
    style = next((style for style in STYLES if width_of(model, text, style) <= words.w), STYLES[-1])
    marks = (
        Panel(foot, "nuit_900", letter_tiles.READ, radius=22, dashed=True),
        Icon(icon, Rect(foot.x + 30, foot.centre[1] - 22, 44, 44), letter_tiles.READ),
        placed(model.typesetter.lay(text, style, words.w), words, "brume_100"),
    )
    return Widget("invitation", "text", text, foot, marks, radius=22)


# --- the table ----------------------------------------------------------------------------------------------------


def _table_board(model: Model, step: PuzzleStep, puzzle: Cipher) -> Board:
    one = slots.typed(model.ui.arrangement, len(puzzle.letters))
    given = None if one.missing else Submit(one.cells)
    model = once_changed(model, given)
    first = _task(model, step, LEFT, _well_read(model, puzzle) if mistaken(model) else None)
    top = first.rect.bottom + GAP
    table = letter_table(model, puzzle, Rect(LEFT.x, top, LEFT.w, LEFT.bottom - top))
    panel = RIGHT._replace(h=RIGHT.h - GAP - LETTERS_PX)
    pad = Rect(RIGHT.x, RIGHT.bottom - LETTERS_PX, RIGHT.w, LETTERS_PX)
    answer = (*_typed_message(model, puzzle, panel, one), *_pad(model, pad, one))
    missing = play_text.STILL_TO_PICK.format(one.missing, counted(one.missing, say.LETTER_WORD))
    return Board((first, *table), answer, given, missing)


def _well_read(model: Model, puzzle: Cipher) -> str | None:
    """How many letters of what was sent are right: a message of twenty letters is hard to look through."""
    if model.ui.sent is None:
        return None
    right = puzzle.well_read(str(model.ui.sent.answer))
    return counted(right, say.WELL_READ, str(right), str(len(puzzle.letters)))


def _typed_message(model: Model, puzzle: Cipher, rect: Rect, one: Typed) -> tuple[Widget, ...]:
    """The message with a tile for each letter to type; touching one brings the cursor to it."""
    ciphered = puzzle.ciphered
    left = play_text.STILL_TO_PICK.format(one.missing, counted(one.missing, say.LETTER_WORD)) if one.missing else ""
    marks = (Panel(rect, "nuit_700", "nuit_500", drop=8), *_head(model, rect, say.TO_READ, left))
    label = say.LISTED.format(say.TO_READ, _spelled(ciphered))
    widgets = [Widget("message", "status", label, rect, marks, value=left or None)]
    room = Rect(rect.x + PADDING, rect.y + HEAD_PX, rect.w - 2 * PADDING, rect.h - HEAD_PX - 22)
    places = letter_tiles.placed(ciphered, room, letter_tiles.TOUCHED)
    for index, (place, shown) in enumerate(zip(places, "".join(ciphered), strict=True)):
        cell = one.cells[index]
        drawn = letter_tiles.tile(model, place, shown, cell, current=index == one.at)
        value = play_text.EMPTY_SLOT if cell == slots.EMPTY else cell
        message = slots.arranging(replace(one, at=index))
        name = say.LETTER.format(index + 1, shown)
        widgets.append(
            Widget(f"letter:{index + 1}", "button", name, place, drawn, message, value, radius=letter_tiles.RADIUS)
        )
    return tuple(widgets)


def _pad(model: Model, rect: Rect, one: Typed) -> tuple[Widget, ...]:
    size = len(one.cells)

    def press(sign: str) -> Message:
        if sign == keys.ERASE:
            return slots.arranging(one.erased())
        if sign == keys.ERASE_ALL:
            return slots.arranging(Typed(slots.EMPTY * size))
        if one.at >= size:
            return Unavailable(say.ALL_TYPED)
        return slots.arranging(one.put(sign.upper()))

    return keys.pad(model, keys.AZERTY, rect, press)
