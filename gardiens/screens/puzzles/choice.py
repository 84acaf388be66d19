"""How `choix` looks: one question and large cards; beside a document, rows with a round box."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.choice import Branch, Choice
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens import documents
from gardiens.screens.documents.drawn import read_only
from gardiens.screens.marks import Icon, Mark, Panel, Picture, Rect, Words
from gardiens.screens.messages import Arrange
from gardiens.screens.model import Model
from gardiens.screens.parts import within, words
from gardiens.screens.puzzles.board import (
    ANSWER,
    DOCUMENT,
    FULL,
    GAP,
    READING,
    Board,
    badge,
    comment,
    fitting,
    heading,
    mistaken,
    placed,
    task,
    task_height,
)
from gardiens.screens.puzzles.reach import picking
from gardiens.screens.puzzles.rows import row, row_style
from gardiens.screens.tree import Page, Widget
from gardiens.text import play as say
from gardiens.text.icons import icon_named

BANNER: Final = Rect(FULL.x, 169, FULL.w, 268)
CARDS: Final = Rect(FULL.x, 470, FULL.w, 392)
PITCH_GAP: Final = 36
CARD_STYLES: Final = ("card", "button", "body_min")
DEFAULT_ICONS: Final = ("message-circle", "message-square", "hand", "flag")
_SENTENCE: Final = re.compile(r"(?<=[.!?…»])\s+(?=[A-ZÀ-Ý«])")


def board(model: Model, step: PuzzleStep) -> Board:
    """The question and its cards; only the options whose condition holds are on the table."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Choice)
    offered = [option for option in puzzle.options if option.when is None or option.when.holds(model.state.variables)]
    chosen = next((option for option in offered if option.id == model.ui.arrangement), None)
    document: tuple[Widget, ...] = ()
    if step.document is not None:
        document = read_only(documents.draw(model, step.document, DOCUMENT))
        answer = _column(model, step, offered, chosen)
    else:
        answer = (_banner(model, step, puzzle), *_cards(model, offered, chosen))
    given = None if chosen is None else Submit(chosen.id)
    if puzzle.decision:
        return Board(document, answer, given, say.CHOOSE_CARD, send=(say.DECIDE, say.DECIDE_ALONE))
    return Board(document, answer, given, say.CHOOSE_CARD)


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """The right card."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Choice)
    return tuple(option.text for option in puzzle.options if option.right)


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The card of the answer, until it is chosen."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Choice)
    assert isinstance(given, Submit)
    texts = {option.id: option.text for option in puzzle.options}
    return picking(page, (texts[str(given.answer)],))


# --- beside a document --------------------------------------------------------------------------------------------


def _column(model: Model, step: PuzzleStep, offered: Sequence[Branch], chosen: Branch | None) -> tuple[Widget, ...]:
    top = task_height(model, step, ANSWER.w)
    first = task(model, step, Rect(ANSWER.x, ANSWER.y, ANSWER.w, top))
    left = ANSWER.h - top - GAP * len(offered)
    height = min(150, left // len(offered))
    style = row_style(model, offered, ANSWER.w, height)
    rows = [
        row(
            model, option, Rect(ANSWER.x, first.rect.bottom + GAP + index * (height + GAP), ANSWER.w, height), style,
            Arrange(option.id), picked=option is chosen, role="radio",
        )
        for index, option in enumerate(offered)
    ]  # fmt: skip
    return first, *rows


# --- on the whole board -------------------------------------------------------------------------------------------


def _banner(model: Model, step: PuzzleStep, puzzle: Choice) -> Widget:
    """Maëlle asks the question; after a mistake she says what to look at again."""
    if mistaken(model):
        return _not_yet_banner(model, step)
    face = Rect(BANNER.x + 46, BANNER.y + 34, 190, 190)
    text = Rect(face.right + 40, BANNER.y + 24, BANNER.right - face.right - 90, BANNER.h - 48)
    question, rest = _split(model, step.instruction, text.w)
    if puzzle.decision and not rest:
        counts = model.scenario is not None and model.scenario.score != "aucun"
        rest = say.DECISION_NOTE if counts else say.DECISION_NOTE_WITHOUT_POINTS
    title_style = _title_style(model, question, text.w)
    over = words(model, heading(step), "name", text.x, 0, text.w, "lanterne_500")
    title = words(model, question, title_style, text.x, 0, text.w)
    room = Rect(text.x, 0, text.w, text.h - over.block.height - title.block.height - 10)
    below = fitting(model, rest, room) if rest else None
    y = BANNER.y + (BANNER.h - over.block.height - title.block.height - (10 + below.height if below else 0)) // 2
    marks: list[Mark] = [
        Panel(BANNER, "nuit_800", "nuit_500", radius=36, drop=8),
        Picture("personnages/avatar-maelle", face, "contain"),
        Words(text.x, y, over.block, "lanterne_500"),
        Words(text.x, y + over.block.height, title.block),
    ]
    if below:
        marks.append(Words(text.x, y + over.block.height + title.block.height + 10, below, "brume_100"))
    said = " ".join(part for part in (f"{heading(step)}.", question, rest) if part)
    return Widget("question", "heading", said, BANNER, tuple(marks), radius=36)


def _not_yet_banner(model: Model, step: PuzzleStep) -> Widget:
    """What was said of the card that was sent, and the question again when there is room."""
    said = comment(model, step)
    disc = Rect(BANNER.x + 60, BANNER.centre[1] - 70, 140, 140)
    text = Rect(disc.right + 44, BANNER.y + 20, BANNER.right - disc.right - 90, BANNER.h - 40)
    title = model.typesetter.lay(say.NOT_YET, "h2", text.w)
    words_px = text.h - title.height - 8
    block = fitting(model, said, Rect(text.x, 0, text.w, words_px), ("verdict", *READING))
    reminder = model.typesetter.lay(step.instruction, "body_min", text.w)
    reminded = block.height + 8 + reminder.height <= words_px
    used = title.height + 8 + block.height + (8 + reminder.height if reminded else 0)
    y = BANNER.centre[1] - used // 2
    marks: list[Mark] = [
        Panel(BANNER, "pas_encore", "brume_500", 6, radius=36, drop=8, dashed=True),
        *badge("telescope", disc, "encre", "blanc"),
        Words(text.x, y, title, "encre"),
        Words(text.x, y + title.height + 8, block, "encre"),
    ]
    if reminded:
        marks.append(Words(text.x, y + title.height + 16 + block.height, reminder, "encre_2"))
    return Widget("not-yet", "status", f"{say.NOT_YET}. {said}", BANNER, tuple(marks), radius=36)


def _split(model: Model, instruction: str, width: int) -> tuple[str, str]:
    """The first sentences that fit on one big line, and the rest; the whole when no sentence does."""
    sentences = _SENTENCE.split(instruction.strip())
    for count in range(len(sentences), 0, -1):
        head = " ".join(sentences[:count])
        if len(model.typesetter.lay(head, "h2", width).lines) == 1:
            return head, " ".join(sentences[count:])
    return instruction, ""


def _title_style(model: Model, question: str, width: int) -> str:
    for style, lines in (("h1", 1), ("question", 1), ("h2", 2)):
        if len(model.typesetter.lay(question, style, width).lines) <= lines:
            return style
    return "answer"


def _cards(model: Model, offered: Sequence[Branch], chosen: Branch | None) -> tuple[Widget, ...]:
    """Two or three cards side by side, four in two rows."""
    columns, lines = (2, 2) if len(offered) == 4 else (len(offered), 1)
    width = (CARDS.w - PITCH_GAP * (columns - 1)) // columns
    height = (CARDS.h - GAP * (lines - 1)) // lines
    cards = []
    for index, option in enumerate(offered):
        x = CARDS.x + index % columns * (width + PITCH_GAP)
        rect = Rect(x, CARDS.y + index // columns * (height + GAP), width, height)
        icon = icon_named(option.icon, DEFAULT_ICONS[index % len(DEFAULT_ICONS)])
        cards.append(_card(model, option, rect, icon, low=lines > 1, chosen=option is chosen))
    return tuple(cards)


def _card(model: Model, option: Branch, rect: Rect, icon: str, *, low: bool, chosen: bool) -> Widget:
    """A large card: its icon, its text, and `choisi` when it is."""
    name = f"option:{option.id}"
    fill, edge, ink = ("lueur", "lanterne_500", "encre") if chosen else ("nuit_600", "brume_400", "blanc")
    ground = "encre" if chosen else "nuit_900"
    panel = Panel(rect, fill, edge, 8 if chosen else 3, radius=32, drop=10)
    if low:
        disc = Rect(rect.x + 42, rect.centre[1] - (62 if chosen else 44), 88, 88)
        text = Rect(disc.right + 36, rect.y + 14, rect.right - disc.right - 66, rect.h - 28)
        where = Rect(rect.x + 12, disc.bottom + 4, 148, 38)
        said: tuple[Mark, ...] = (within(model, say.CHOSEN, "label", where, "encre"),) if chosen else ()
    else:
        disc = Rect(rect.x + 42, rect.y + 33, 104, 104)
        text = Rect(rect.x + 42, disc.bottom + 24, rect.w - 84, rect.bottom - disc.bottom - 48)
        said = _chosen_chip(model, Rect(rect.right - 42 - 172, rect.y + 33, 172, 62)) if chosen else ()
    block = fitting(model, option.text, text, CARD_STYLES)
    written = placed(block, text, ink) if low else Words(text.x, text.y, block, ink)
    marks = (panel, *badge(icon, disc, ground, "lanterne_500", None if chosen else ground), *said, written)
    value = say.CHOSEN if chosen else None
    return Widget(name, "radio", option.text, rect, marks, Arrange(option.id), value, selected=chosen, radius=32)


def _chosen_chip(model: Model, chip: Rect) -> tuple[Mark, ...]:
    tick = Rect(chip.x + 18, chip.centre[1] - 18, 36, 36)
    word = Rect(tick.right + 8, chip.y, chip.right - tick.right - 20, chip.h)
    return (
        Panel(chip, "encre", radius=31),
        Icon("check", tick, "lanterne_500", 3),
        within(model, say.CHOSEN, "label", word, "lanterne_300", align="left"),
    )
