"""What every puzzle shows between header and footer, and the pieces that several puzzles share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from gardiens.puzzles.base import Submit
from gardiens.scenario.models import PuzzleStep, is_decision
from gardiens.screens import parts
from gardiens.screens.marks import Block, Disc, Icon, Mark, Panel, Rect, Words
from gardiens.screens.messages import Arrange, Message, Unavailable
from gardiens.screens.model import Model
from gardiens.screens.parts import within, words
from gardiens.screens.tree import Widget
from gardiens.text import play as say

DOCUMENT: Final = Rect(48, 128, 1112, 808)
ANSWER: Final = Rect(1184, 128, 688, 808)
FULL: Final = Rect(48, 128, 1824, 808)
GAP: Final = 22
NOT_YET_DISC_PX: Final = 92
READING: Final = ("answer", "body", "body_min")
"""The reading styles, largest first: what does not fit in one is tried in the next."""


@dataclass(frozen=True, slots=True)
class Board:
    """A puzzle on the screen.

    `document` is what the hints leave in view, `answer` what they may cover. `given` is the answer, when it may be
    sent; `missing` says in a few words what it lacks otherwise. `right` is the word for a right answer, `said` what
    else there is to say of it. `change_ms` is when the board will look different by itself, in the time given to the
    view. `line` stands under the word once it is over, instead of the usual one. `send` is what the button that sends
    is called, for two fingers and for one.
    """

    document: tuple[Widget, ...]
    answer: tuple[Widget, ...]
    given: Submit | None
    missing: str
    right: str = say.THAT_IS_IT
    said: tuple[str, ...] = ()
    change_ms: int | None = None
    line: str | None = None
    send: tuple[str, str] = (say.CONFIRM, say.CONFIRM_ALONE)


def mistaken(model: Model) -> bool:
    """Whether the last whole answer was not the right one."""
    verdict = model.state.verdict
    return verdict is not None and verdict.outcome == "mistake"


def once_changed(model: Model, given: Submit | None) -> Model:
    """The model without its last verdict once the answer is no longer the one it was about: the mission is back."""
    if not mistaken(model) or model.ui.sent is None or model.ui.sent == given:
        return model
    return replace(model, state=replace(model.state, verdict=None))


def not_yet_title(model: Model) -> str:
    """What stands over the words about a mistake."""
    verdict = model.state.verdict
    return say.VERY_CLOSE if verdict and verdict.close else say.NOT_YET


def toggling(picked: tuple[str, ...], name: str, most: int, arranged: Callable[[tuple[str, ...]], Any]) -> Message:
    """What touching one of several to pick means: take it, put it back, or learn that there are already enough.

    `arranged` is the arrangement in which these are picked.
    """
    if name in picked:
        return Arrange(arranged(tuple(other for other in picked if other != name)))
    if len(picked) >= most:
        return Unavailable(say.ALREADY_ENOUGH.format(most))
    return Arrange(arranged((*picked, name)))


def comment(model: Model, step: PuzzleStep) -> str:
    """What is said of the last mistake: the author's words, else a kind word for this type of puzzle."""
    verdict = model.state.verdict
    name = verdict.name if verdict else None
    said = step.comment(name)
    if name is None or said is None:
        return say.NOT_YET_UNKNOWN[step.type]
    spoken_of = step.puzzle.recalled(name)
    return said if spoken_of is None else f"**{spoken_of}**\n{said}"


def heading(step: PuzzleStep) -> str:
    """What is over the instruction: the hour in the story, else that it is the team's mission."""
    return step.moment or (say.DECISION if is_decision(step) else say.MISSION)


# --- cards of the answer side -------------------------------------------------------------------------------------


def task(model: Model, step: PuzzleStep, rect: Rect, style: str = "body", sent: str | None = None) -> Widget:
    """The mission, or after a mistake what there is to say of it, in the same place."""
    return not_yet(model, step, rect, style, sent) if mistaken(model) else mission(model, step, rect, style)


def task_over(
    model: Model, step: PuzzleStep, column: Rect, wished_px: int, least_px: int, sent: str | None = None
) -> Widget:
    """`task` at the top of a column, over something that wishes so many px and needs at least so many.

    Its height is the same before and after a mistake, so that what is under it stays under the fingers; a long text
    takes of what is under it. `sent` says what the answer was.
    """
    heights = {
        style: max(of(model, step, column.w, style) for of in (mission_height, task_height))
        for style in ("body", "body_min")
    }
    style = "body" if heights["body"] <= column.h - GAP - least_px else "body_min"
    height = max(column.h - GAP - wished_px, heights[style])
    return task(model, step, column._replace(h=height), style, sent)


def task_height(model: Model, step: PuzzleStep, width: int, style: str = "body") -> int:
    """How high the card of `task` must be, in px."""
    if not mistaken(model):
        return mission_height(model, step, width, style)
    said = model.typesetter.lay(comment(model, step), _not_yet_style(style), width - 64)
    return 28 + NOT_YET_DISC_PX + 14 + said.height + 30


def mission_height(model: Model, step: PuzzleStep, width: int, style: str = "body", title: str | None = None) -> int:
    """How high the card of `mission` must be, in px."""
    over = model.typesetter.lay(title or heading(step), "label", width - 64)
    return 26 + over.height + 4 + model.typesetter.lay(step.instruction, style, width - 64).height + 28


def mission(
    model: Model, step: PuzzleStep, rect: Rect, style: str = "body", title: str | None = None, *, centred: bool = False
) -> Widget:
    """What the team must do, under `title` or the usual words; in the middle of its card where it is `centred`."""
    said = title or heading(step)
    spare = rect.h - mission_height(model, step, rect.w, style) if centred else 0
    over = words(model, said, "label", rect.x + 32, rect.y + 26 + max(0, spare) // 2, rect.w - 64, "lanterne_500")
    text = words(model, step.instruction, style, rect.x + 32, over.rect.bottom + 4, rect.w - 64)
    panel = Panel(rect, "nuit_700", "nuit_500", radius=28, drop=8)
    return Widget("mission", "text", f"{said}. {step.instruction}", rect, (panel, over, text), radius=28)


def not_yet(model: Model, step: PuzzleStep, rect: Rect, style: str = "body", sent: str | None = None) -> Widget:
    """The lavender card of an answer that is not the right one: never a bare « faux ».

    `sent` says what the answer was; without it the card repeats the instruction where it has room.
    """
    title = not_yet_title(model)
    said = comment(model, step)
    panel = Panel(rect, "pas_encore", "brume_500", 6, radius=28, drop=8, dashed=True)
    disc = Rect(rect.x + 32, rect.y + 28, NOT_YET_DISC_PX, NOT_YET_DISC_PX)
    beside = Rect(disc.right + 24, disc.y, rect.right - disc.right - 56, disc.h)
    titled = _titled(model, title, sent or step.instruction, beside)
    marks = (
        panel,
        *badge("telescope", disc, "encre", "blanc"),
        *titled,
        words(model, said, _not_yet_style(style), rect.x + 32, disc.bottom + 14, rect.w - 64, "encre"),
    )
    reminder = titled[1].block.text if len(titled) > 1 else None
    return Widget("not-yet", "status", f"{title}. {said}", rect, marks, value=reminder, radius=28)


def not_yet_along(
    model: Model, step: PuzzleStep, rect: Rect, in_view: Callable[[Rect], Rect] = lambda place: place
) -> Widget:
    """The same card along the top of a board: the telescope beside its words. `in_view` narrows their place."""
    title, said = not_yet_title(model), comment(model, step)
    disc = Rect(rect.x + 26, rect.centre[1] - 42, 84, 84)
    place = in_view(_said_rect(model, rect))
    block = fitting(model, said, place)
    over = Rect(place.x, 0, place.w, _title_px(model))
    top = rect.y + (rect.h - over.h - block.height) // 2
    marks = (
        Panel(rect, "pas_encore", "brume_500", 6, radius=24, dashed=True),
        *badge("telescope", disc, "encre", "blanc"),
        within(model, title, "header_title", over._replace(y=top), "encre", align="left"),
        Words(place.x, top + over.h, block, "encre"),
    )
    return Widget("not-yet", "status", f"{title}. {said}", rect, marks, radius=24)


def along_height(model: Model, said: str, rect: Rect) -> int:
    """How high the card of `not_yet_along` must be to say this, in px."""
    return fitting(model, said, _said_rect(model, rect)).height + _title_px(model) + 16


def _title_px(model: Model) -> int:
    return model.typesetter.lay(say.NOT_YET, "header_title", FULL.w).height


def _said_rect(model: Model, rect: Rect) -> Rect:
    """Where the words of a mistake go: under its title, beside the telescope."""
    title = _title_px(model)
    return Rect(rect.x + 132, rect.y + 6 + title, rect.w - 164, rect.h - title - 16)


def _titled(model: Model, title: str, recalled: str, beside: Rect) -> tuple[Words, ...]:
    """The title, and under it what there is to recall when one line is enough for it."""
    reminder = model.typesetter.lay(recalled, "body_min", beside.w)
    if len(reminder.lines) > 1:
        return (within(model, title, "h2", beside, "encre", align="left"),)
    above = model.typesetter.lay(title, "h2", beside.w)
    top = beside.y + (beside.h - above.height - reminder.height) // 2
    return Words(beside.x, top, above, "encre"), Words(beside.x, top + above.height, reminder, "encre_2")


def _not_yet_style(style: str) -> str:
    return "verdict" if style == "body" else style


def badge(icon: str, disc: Rect, ground: str, ink: str, edge: str | None = None) -> tuple[Mark, ...]:
    """An icon in a disc."""
    return Disc(disc, ground, edge, 4), Icon(icon, disc.inset(disc.w * 22 // 100), ink, 2.4)


def fitting(model: Model, text: str, rect: Rect, styles: Sequence[str] = READING) -> Block:
    """`text` in the first of `styles` in which it fits in `rect`, else in the last."""
    return parts.laid(model.typesetter, text, parts.fitting(model, text, styles, rect.w, rect.h), rect.w, rect.h)


def placed(block: Block, rect: Rect, colour: str) -> Words:
    """A block at the left of `rect`, in the middle of its height."""
    return Words(rect.x, rect.y + (rect.h - block.height) // 2, block, colour)
