"""How `mot_de_passe` looks: word tiles, the slots of the phrase, and the gauge that says how strong it is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.passphrase import CNIL_BITS, LONG_LIST, ORDER, STRANGER, Passphrase
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens.marks import Panel, Rect
from gardiens.screens.model import Model
from gardiens.screens.parts import accent, button
from gardiens.screens.puzzles.band import band, band_height
from gardiens.screens.puzzles.board import FULL, GAP, Board, mistaken, once_changed
from gardiens.screens.puzzles.gauge import gauge, gauge_height, strength
from gardiens.screens.puzzles.reach import found
from gardiens.screens.puzzles.tiles import (
    GAPS,
    Laid,
    drawn_at_random,
    laid,
    lines_of,
    slot_widgets,
    tile_widgets,
)
from gardiens.screens.tree import Page, Widget
from gardiens.text import play
from gardiens.text.checks import grouped
from gardiens.text.puzzles import passphrase as say
from gardiens.text.screens import counted


@dataclass(frozen=True, slots=True)
class Spacing:
    """How high the slots of the phrase are, and what is around them, in px."""

    slot: int
    around: int


SPACINGS: Final = (Spacing(92, 22), Spacing(72, 10))
"""The second where the mission is long or the text large."""
RANKED_SLOT_PX: Final = 160
LEAST_TILE_PX: Final = 66
SIDE: Final = 32
BUTTON: Final = (272, 84)


def board(model: Model, step: PuzzleStep) -> Board:
    """The mission, the tiles, and the phrase with what is known of it."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Passphrase)
    one = laid(model.ui.arrangement, puzzle.size)
    chosen = tuple(word for word in one.slots if word is not None)
    lacking = puzzle.size - len(chosen)
    given = None if lacking else Submit(chosen)
    model = once_changed(model, given)
    colour = accent(model.scenario.theme) if model.scenario else "lanterne_500"
    sent = _counted(model, puzzle)
    lines = lines_of(len(puzzle.tiles()))
    least = lines * (LEAST_TILE_PX + GAPS[1]) - GAPS[1]
    above = FULL.h - least - 2 * GAP
    wanted = band_height(model, step, FULL.w, above)
    roomy = _phrase_height(model, puzzle, SPACINGS[0]) + wanted <= above
    spacing = SPACINGS[0 if roomy else 1]
    phrase = _phrase_height(model, puzzle, spacing)
    first = FULL._replace(h=min(above - phrase, wanted))
    panel = Rect(FULL.x, FULL.bottom - phrase, FULL.w, phrase)
    area = Rect(FULL.x, first.bottom + GAP, FULL.w, panel.y - first.bottom - 2 * GAP)
    answer = (
        band(model, step, first, "shield", colour, sent),
        *tile_widgets(model, puzzle.tiles(), area, one),
        *_phrase(model, puzzle, one, panel, colour, spacing),
    )
    missing = play.STILL_TO_PICK.format(lacking, counted(lacking, say.WORD))
    if puzzle.phrase:
        return Board((), answer, given, missing)
    if puzzle.reaches_benchmark():
        return Board((), answer, given, missing, say.RIGHT)
    return Board((), answer, given, missing, say.GOOD_METHOD, (_to_be_strong(puzzle),))


def _to_be_strong(puzzle: Passphrase) -> str:
    """What a right phrase lacks to be as strong as the CNIL asks."""
    enough = math.ceil(CNIL_BITS / math.log2(LONG_LIST))
    return say.TO_BE_STRONG.format(round(puzzle.whole_bits()), CNIL_BITS, enough, grouped(LONG_LIST))


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """The phrase by its ranks, or one among those that hold."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Passphrase)
    if puzzle.phrase:
        return tuple(say.SOLUTION.format(rank, word) for rank, word in enumerate(puzzle.phrase, start=1))
    return (say.ANY_PHRASE.format(", ".join(puzzle.words[: puzzle.size])),)


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The next word of the phrase, once what lies in its slot is taken back."""
    assert isinstance(given, Submit)
    lies = [str(widget.value) for widget in page.widgets if widget.id.startswith("slot:")]
    for index, (here, wanted) in enumerate(zip(lies, given.answer, strict=False)):
        if here == wanted:
            continue
        if here != say.EMPTY:
            return next(widget for widget in page.touchable() if widget.id == f"slot:{index + 1}")
        return found(page, wanted, ("button",))
    return None


def _counted(model: Model, puzzle: Passphrase) -> str | None:
    """How much of the phrase that was sent is as it should be: the words of a mistake name one thing only."""
    verdict, sent = model.state.verdict, model.ui.sent
    if verdict is None or sent is None or not mistaken(model):
        return None
    if verdict.name == ORDER:
        right = sum(here == there for here, there in zip(sent.answer, puzzle.phrase, strict=False))
        return counted(right, say.PLACED_COUNT, str(puzzle.size))
    if verdict.name == STRANGER:
        return counted(sum(word not in puzzle.phrase for word in sent.answer), say.STRANGERS)
    return counted(sum(puzzle.avoided(word) is not None for word in sent.answer), say.GUESSED_COUNT)


def _phrase_height(model: Model, puzzle: Passphrase, spacing: Spacing) -> int:
    if puzzle.phrase:
        return RANKED_SLOT_PX + 2 * spacing.around
    beside = FULL.w - 2 * SIDE - BUTTON[0] - 36
    return spacing.slot + 3 * spacing.around + max(BUTTON[1], gauge_height(model, puzzle, beside))


def _phrase(
    model: Model, puzzle: Passphrase, one: Laid, rect: Rect, colour: str, spacing: Spacing
) -> tuple[Widget, ...]:
    """The panel of the phrase: its slots, and where words are chosen the dice and the gauge."""
    label = say.PHRASE if puzzle.phrase else strength(puzzle, one)
    ground = Widget("phrase", "group", label, rect, (Panel(rect, "nuit_700", "nuit_500", radius=28, drop=8),))
    ranked = bool(puzzle.phrase)
    row = Rect(rect.x + SIDE, rect.y + spacing.around, rect.w - 2 * SIDE, RANKED_SLOT_PX if ranked else spacing.slot)
    slots = slot_widgets(model, row, one, colour, puzzle.origins, ranked)
    if ranked:
        return ground, *slots
    low = Rect(row.x, row.bottom + spacing.around, row.w, rect.bottom - row.bottom - 2 * spacing.around)
    dice = Rect(low.x, low.y + (low.h - BUTTON[1]) // 2, *BUTTON)
    beside = Rect(dice.right + 36, low.y, low.right - dice.right - 36, low.h)
    height = gauge_height(model, puzzle, beside.w)
    beside = beside._replace(y=low.y + (low.h - height) // 2, h=height)
    roll = drawn_at_random(model, puzzle.tiles(), one)
    look = "unavailable" if None not in one.slots else "rest"
    return (
        ground,
        *slots,
        button(model, "random", say.AT_RANDOM, dice, roll, icon="dices", look=look),  # type: ignore[arg-type]
        gauge(model, puzzle, one, beside, colour),
    )
