"""Claims as cards: three statuses to choose from, then each settled with the one that was given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final, TypeAlias

from gardiens.puzzles.cross_checking import STATUSES, Claim, CrossChecking
from gardiens.scenario.models import PuzzleStep
from gardiens.screens.marks import Icon, Mark, Panel, Rect, Words
from gardiens.screens.messages import Message
from gardiens.screens.model import Model
from gardiens.screens.parts import label_marks, roomiest, width_of, words
from gardiens.screens.puzzles.board import READING, badge, comment, heading, mistaken, not_yet_title, placed
from gardiens.screens.tree import Widget
from gardiens.text import play as say

COLUMN: Final = Rect(1124, 128, 748, 808)
SIDE: Final = 22
BUTTON_GAP: Final = 14
ICONS: Final = {"confirme": "check", "contredit": "x", "non_prouve": "circle-question-mark"}
ICON_PX: Final = 34
ICON_GAP: Final = 10
STYLES: Final = ("label", "meta")
NOT_YET_DISC_PX: Final = 64
SETTLED_X: Final = 100
MOST_AIR_PX: Final = 24


def judged(puzzle: CrossChecking, claim: Claim, status: str) -> str:
    """A claim and a status, in words: « Un crocodile vivant est dans le canal : contredit »."""
    return say.CLAIM_JUDGED.format(claim.text.removesuffix("."), puzzle.vocabulary.word(status))


# --- to judge -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Fit:
    """How tightly the column is set; the first that holds it all is taken. Lengths in px."""

    task: str
    claim: str
    button: int
    above: int
    between: int
    below: int
    gap: int
    title: bool = True
    """Whether « Pas encore » stands over what is said of the mistake; else it begins it."""

    def aired(self, px: int) -> _Fit:
        """The same with `px` more for each claim, when that much is left."""
        share = px // 4
        return replace(
            self, above=self.above + share, between=self.between + share, below=self.below + share, gap=self.gap + share
        )


_FITS: Final = (
    _Fit("body", "answer", 80, 18, 10, 24, 20),
    _Fit("body", "body", 70, 14, 6, 19, 15),
    _Fit("body_min", "body", 70, 14, 6, 19, 15),
    _Fit("body_min", "body", 68, 10, 4, 14, 12),
    _Fit("body_min", "body_min", 64, 8, 4, 12, 10),
    _Fit("body_min", "body_min", 64, 8, 4, 12, 10, title=False),
    _Fit("meta", "body_min", 64, 6, 2, 10, 8, title=False),
    _Fit("meta", "meta", 64, 4, 2, 8, 8, title=False),
)


_Column: TypeAlias = tuple[tuple[Widget, ...], int]
"""Widgets from the top of the column, and where the last one ends, in px."""


def to_judge(
    model: Model,
    step: PuzzleStep,
    puzzle: CrossChecking,
    given: Mapping[str, str],
    judging: Callable[[str, str], Message],
) -> tuple[Widget, ...]:
    """The instruction, or after a mistake what there is to say of it; then one card for each claim."""

    def laid(fit: _Fit) -> _Column:
        return _judging(model, step, puzzle, given, judging, fit)

    fit, bottom = roomiest(((fit, laid(fit)[1]) for fit in _FITS), lambda tried: tried[1] <= COLUMN.bottom)
    left = max(0, COLUMN.bottom - bottom)
    return laid(fit.aired(min(MOST_AIR_PX, left // len(puzzle.claims))))[0]


def _judging(
    model: Model,
    step: PuzzleStep,
    puzzle: CrossChecking,
    given: Mapping[str, str],
    judging: Callable[[str, str], Message],
    fit: _Fit,
) -> _Column:
    task = (_not_yet if mistaken(model) else _instruction)(model, step, fit)
    widgets = [task]
    y = task.rect.bottom
    for claim in puzzle.claims:
        said = model.typesetter.lay(claim.text, fit.claim, COLUMN.w - 2 * SIDE)
        height = fit.above + said.height + fit.between + fit.button + fit.below
        card = Rect(COLUMN.x, y + fit.gap, COLUMN.w, height)
        text = Words(card.x + SIDE, card.y + fit.above, said)
        spoken_of = _spoken_of(model, claim)
        marks = (*_card_marks(card, spoken_of), text)
        value = say.TO_LOOK_AT_AGAIN if spoken_of else None
        widgets.append(Widget(f"claim:{claim.id}", "text", claim.text, card, marks, value=value, radius=24))
        row = Rect(card.x + SIDE, text.y + said.height + fit.between, card.w - 2 * SIDE, fit.button)
        widgets += _statuses(model, puzzle, claim, row, given.get(claim.id), judging)
        y = card.bottom
    return tuple(widgets), y


def _spoken_of(model: Model, claim: Claim) -> bool:
    """Whether this claim is the one that the words in place of the instruction are about."""
    verdict = model.state.verdict
    return mistaken(model) and verdict is not None and verdict.name in [claim.judged(status) for status in STATUSES]


def _card_marks(card: Rect, spoken_of: bool) -> tuple[Mark, ...]:
    """The card of a claim; the one that is spoken of has the dashes and the telescope of what is said."""
    if not spoken_of:
        return (Panel(card, "nuit_700", "nuit_500", radius=24),)
    corner = Rect(card.right - 36, card.y - 8, 44, 44)
    dashes = Panel(card, "nuit_700", "brume_300", 5, radius=24, dashed=True)
    return dashes, *badge("telescope", corner, "pas_encore", "encre")


def _statuses(
    model: Model,
    puzzle: CrossChecking,
    claim: Claim,
    row: Rect,
    given: str | None,
    judging: Callable[[str, str], Message],
) -> list[Widget]:
    """Three buttons side by side, each as wide as its words want: the same for every claim."""
    vocabulary = puzzle.vocabulary
    style, widths = _widths(model, [vocabulary.word(status) for status in STATUSES], row.w - 2 * BUTTON_GAP)
    lefts = accumulate((width + BUTTON_GAP for width in widths), initial=row.x)
    widgets = []
    for status, left, width in zip(STATUSES, lefts, widths, strict=False):
        rect, chosen = Rect(left, row.y, width, row.h), status == given
        ink = "sur_lanterne" if chosen else "blanc"
        word = vocabulary.word(status)
        marks = (
            Panel(rect, "lanterne_500", radius=20, drop=4, drop_colour="lanterne_700")
            if chosen
            else Panel(rect, "nuit_600", "brume_400", radius=20),
            *label_marks(
                model, word, rect.inset(12, 0), ink, style=style, icon=ICONS[status], icon_px=ICON_PX, gap=ICON_GAP
            ),
        )
        label = judged(puzzle, claim, status)
        value = say.CHOSEN if chosen else None
        message = judging(claim.id, status)
        widgets.append(Widget(f"{claim.id}:{status}", "radio", label, rect, marks, message, value, chosen, radius=20))
    return widgets


def _widths(model: Model, names: Sequence[str], room: int) -> tuple[str, list[int]]:
    """The largest style in which the three words stand on one line each, and the width of each button, in px."""
    tries = ((style, [width_of(model, name, style) + ICON_PX + ICON_GAP + 24 for name in names]) for style in STYLES)
    style, natural = roomiest(tries, lambda tried: sum(tried[1]) <= room)
    if max(natural) * len(names) <= room:
        return style, [room // len(names)] * len(names)
    spare = (room - sum(natural)) // len(names)
    return style, [width + spare for width in natural]


# --- over the claims ----------------------------------------------------------------------------------------------


def _instruction(model: Model, step: PuzzleStep, fit: _Fit) -> Widget:
    """What the team must do."""
    marks: list[Mark] = []
    y = COLUMN.y
    if step.moment:
        over = words(model, step.moment, "label", COLUMN.x, y, COLUMN.w, "lanterne_500")
        marks.append(over)
        y += over.block.height + 4
    text = words(model, step.instruction, fit.task, COLUMN.x, y, COLUMN.w)
    rect = Rect(COLUMN.x, COLUMN.y, COLUMN.w, y + text.block.height - COLUMN.y)
    quiet = Panel(rect.inset(-16, -8), "nuit_900", radius=24)  # stars and roofs would show through the words
    return Widget("mission", "text", f"{heading(step)}. {step.instruction}", rect, (quiet, *marks, text), radius=28)


def _not_yet(model: Model, step: PuzzleStep, fit: _Fit) -> Widget:
    """The lavender card, as low as its words allow: every claim stays in view under it."""
    title = not_yet_title(model)
    said = comment(model, step)
    disc = Rect(COLUMN.x + 26, COLUMN.y + 16, NOT_YET_DISC_PX, NOT_YET_DISC_PX)
    beside = disc.right + 20
    texts: tuple[Words, ...]
    if fit.title:
        above = model.typesetter.lay(title, "h2", COLUMN.right - beside - 26)
        block = model.typesetter.lay(said, fit.task, COLUMN.w - 52)
        texts = (
            placed(above, Rect(beside, disc.y, 0, disc.h), "encre"),
            Words(disc.x, disc.bottom + 8, block, "encre"),
        )
        height = 16 + disc.h + 8 + block.height + 18
    else:
        block = model.typesetter.lay(f"**{title}.** {said}", fit.task, COLUMN.right - beside - 26)
        height = max(disc.h, block.height) + 28
        disc = disc.moved(0, (height - disc.h) // 2 - 16)
        texts = (placed(block, Rect(beside, COLUMN.y, 0, height), "encre"),)
    rect = Rect(COLUMN.x, COLUMN.y, COLUMN.w, height)
    panel = Panel(rect, "pas_encore", "brume_500", 6, radius=28, drop=8, dashed=True)
    marks = (panel, *badge("telescope", disc, "encre", "blanc"), *texts)
    return Widget("not-yet", "status", f"{title}. {said}", rect, marks, radius=28)


# --- settled ------------------------------------------------------------------------------------------------------


def settled(model: Model, puzzle: CrossChecking, question: str, given: Mapping[str, str]) -> tuple[Widget, ...]:
    """The bonus question on a card edged with gold, and under it every claim with the status that was accepted."""
    fits = [*((style, pad) for style in (*READING, "meta") for pad in (18, 13)), ("meta", 8)]
    columns = (_settled(model, puzzle, question, given, style, pad) for style, pad in fits)
    return roomiest(columns, lambda column: column[1] <= COLUMN.bottom)[0]


def _settled(
    model: Model, puzzle: CrossChecking, question: str, given: Mapping[str, str], style: str, pad: int
) -> _Column:
    widgets = [_question(model, question, style, pad)]
    y = widgets[0].rect.bottom
    for claim in puzzle.claims:
        status = given.get(claim.id, claim.status)
        x = COLUMN.x + SETTLED_X
        text = model.typesetter.lay(claim.text, style, COLUMN.right - x - SIDE)
        word = model.typesetter.lay(puzzle.vocabulary.word(status), "label", COLUMN.right - x - SIDE - 46)
        card = Rect(COLUMN.x, y + pad, COLUMN.w, pad + text.height + 2 + word.height + pad)
        disc = Rect(card.x + 24, card.centre[1] - 28, 56, 56)
        line = Rect(x, card.y + pad + text.height + 2, 0, word.height)
        marks = (
            Panel(card, "nuit_700", "nuit_500", radius=24),
            *badge("check", disc, "lanterne_500", "sur_lanterne"),
            Words(x, card.y + pad, text),
            Icon(ICONS[status], Rect(x, line.centre[1] - ICON_PX // 2, ICON_PX, ICON_PX), "lanterne_300"),
            placed(word, line.moved(46, 0), "lanterne_300"),
        )
        label = judged(puzzle, claim, status)
        widgets.append(Widget(f"claim:{claim.id}", "text", label, card, marks, value=say.SETTLED, radius=24))
        y = card.bottom
    return tuple(widgets), y


def _question(model: Model, question: str, style: str, pad: int) -> Widget:
    inside = COLUMN.w - 64
    over = words(model, say.ONE_MORE_QUESTION, "label", COLUMN.x + 32, COLUMN.y + pad + 2, inside, "lanterne_500")
    asked = words(model, question, style, over.x, over.y + over.block.height + 4, inside)
    note = words(model, say.BONUS_NOTE, "meta", over.x, asked.y + asked.block.height + 6, inside, "brume_100")
    rect = Rect(COLUMN.x, COLUMN.y, COLUMN.w, note.y + note.block.height + pad + 2 - COLUMN.y)
    panel = Panel(rect, "nuit_700", "lanterne_500", 6, radius=28, drop=8)
    label = f"{say.ONE_MORE_QUESTION}. {question} {say.BONUS_NOTE}"
    return Widget("mission", "text", label, rect, (panel, over, asked, note), radius=28)
