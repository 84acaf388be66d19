"""How `points_chauds` looks: the document to touch, the lanterns found, what was said of the last touch."""

from __future__ import annotations

from typing import Final

from gardiens.engine.commands import Play
from gardiens.puzzles.base import PuzzleInput, Submit, Touch
from gardiens.puzzles.hotspots import Hotspots, Zone
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens import documents
from gardiens.screens.documents.drawn import Drawn, Part, in_view, paper_widget, part_widget
from gardiens.screens.marks import Icon, Mark, Panel, Picture, Rect, Words
from gardiens.screens.messages import Send
from gardiens.screens.model import Model
from gardiens.screens.parts import within, words
from gardiens.screens.puzzles.board import (
    ANSWER,
    DOCUMENT,
    GAP,
    READING,
    Board,
    badge,
    fitting,
    mission,
    mission_height,
)
from gardiens.screens.puzzles.reach import found
from gardiens.screens.tree import Page, Widget
from gardiens.text import play as say
from gardiens.text.screens import counted

COUNTER_PX: Final = 138
LOW_COUNTER_PX: Final = 96
LEAST_FEEDBACK_PX: Final = 240
LANTERN_RATIO: Final = (40, 65)


def board(model: Model, step: PuzzleStep) -> Board:
    """The document at the left, where each zone is touched; mission, counter and feedback at the right."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Hotspots)
    state = model.state.puzzle or puzzle.start()
    missing = len(puzzle.wanted()) - len(puzzle.found(state))
    return Board(
        document=_document(model, step, puzzle),
        answer=_answer(model, step, puzzle),
        given=None if missing else Submit(),
        missing=say.STILL_TO_FIND.format(missing),
        right=say.WELL_SEEN,
    )


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """The elements to find, in the document's words."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Hotspots)
    assert model.scenario is not None
    assert step.document is not None
    parts = model.scenario.document(step.document).parts()
    zones = [puzzle.zone(name) for name in puzzle.wanted()]
    return tuple(parts.get(zone.part or "", zone.feedback) for zone in zones if zone)


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The part of the document to touch, by what is written on it; the whole answer needs only to be sent."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Hotspots)
    if isinstance(given, Submit):
        return None
    boxed = [zone.id for zone in puzzle.zones if zone.box]
    if given.target in boxed:
        return found(page, say.PLACE.format(boxed.index(given.target) + 1), ("zone",))
    assert step.document is not None
    parts = {zone.id: zone.part for zone in puzzle.zones}
    return found(page, scenario.document(step.document).parts()[str(parts[given.target])], ("zone",))


# --- the document -------------------------------------------------------------------------------------------------


def _document(model: Model, step: PuzzleStep, puzzle: Hotspots) -> tuple[Widget, ...]:
    assert step.document is not None
    drawn = documents.draw(model, step.document, DOCUMENT)
    by_part = {zone.part: zone for zone in puzzle.zones if zone.part}
    widgets = [paper_widget(drawn)]
    for name, part in drawn.parts.items():
        zone = by_part.get(name)
        widgets.append(part_widget(name, part) if zone is None else _zone(model, puzzle, zone, part))
    boxed = [zone for zone in puzzle.zones if zone.box]
    widgets += [_zone(model, puzzle, zone, _boxed(drawn, zone, number)) for number, zone in enumerate(boxed, start=1)]
    return in_view(drawn, widgets)


def _boxed(drawn: Drawn, zone: Zone, number: int) -> Part:
    """A box as a part: nothing shows where it is until it is touched."""
    assert zone.box is not None
    return Part(say.PLACE.format(number), drawn.box(zone.box), (), solid=True)


def _zone(model: Model, puzzle: Hotspots, zone: Zone, part: Part) -> Widget:
    """A part that can be touched, marked as found or as looked at."""
    state = model.state.puzzle or puzzle.start()
    found = puzzle.meant(zone.id) in puzzle.found(state)
    looked = zone.id in state["touched"]
    before, after = _found_marks(part) if found else _looked_marks(part) if looked else ((), ())
    step = model.state.step
    assert step is not None
    return Widget(
        id=f"zone:{zone.id}",
        role="zone",
        label=part.words,
        rect=part.rect,
        marks=(*before, *part.marks, *after),
        message=Send((Play(step=step, given=Touch(zone.id)),)),
        value=say.FOUND if found else say.LOOKED_AT if looked else None,
        selected=found,
        radius=14,
    )


def _found_marks(part: Part) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """What goes under and over a part that was found."""
    tick = _corner(part, "check", "encre", "lanterne_500")
    if part.solid:
        if not part.marks:
            return (), (Panel(part.rect.inset(-6), None, "lanterne_500", 6, radius=18), *tick)
        gold = Panel(part.rect.inset(-9), "lanterne_500", radius=20)
        return (gold, Panel(part.rect.inset(-3), "brun_trait", radius=14)), tick
    return (Panel(part.rect, "surlignage", "brun_trait", 4, radius=14),), tick


def _looked_marks(part: Part) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """What goes under and over a part that was touched and proves nothing."""
    eye = _corner(part, "eye", "encre_3", "papier")
    if part.solid:
        ring = Panel(part.rect.inset(-8), "pas_encore" if part.marks else None, "encre_3", 4, radius=19, dashed=True)
        return ((ring,), eye) if part.marks else ((), (ring, *eye))
    return (Panel(part.rect, "pas_encore", "encre_3", 4, radius=14, dashed=True),), eye


def _corner(part: Part, icon: str, ground: str, ink: str) -> tuple[Mark, ...]:
    """The badge at the top right of a part."""
    disc = Rect(part.rect.right - 44, part.rect.y - 12, 52, 52)
    return badge(icon, disc, ground, ink, "papier")


# --- the answer side ----------------------------------------------------------------------------------------------


def _answer(model: Model, step: PuzzleStep, puzzle: Hotspots) -> tuple[Widget, ...]:
    """Mission, counter and feedback share the column; longer texts take a smaller style, never a cut."""
    wanted = max(LEAST_FEEDBACK_PX, _feedback_height(model, puzzle))
    fits = (("body", COUNTER_PX), ("body", LOW_COUNTER_PX), ("body_min", LOW_COUNTER_PX))
    room = ANSWER.h - 2 * GAP - wanted
    style, counter_px = next(
        ((style, px) for style, px in fits if mission_height(model, step, ANSWER.w, style) + px <= room), fits[-1]
    )
    top = mission_height(model, step, ANSWER.w, style)
    first = mission(model, step, Rect(ANSWER.x, ANSWER.y, ANSWER.w, top), style)
    counter = _counter(model, puzzle, Rect(ANSWER.x, first.rect.bottom + GAP, ANSWER.w, counter_px))
    below = counter.rect.bottom + GAP
    return first, counter, _feedback(model, puzzle, Rect(ANSWER.x, below, ANSWER.w, ANSWER.bottom - below))


def _counter(model: Model, puzzle: Hotspots, rect: Rect) -> Widget:
    """As many lanterns as there are elements, lit one by one."""
    state = model.state.puzzle or puzzle.start()
    found, total = len(puzzle.found(state)), len(puzzle.wanted())
    height = rect.h - 44
    width = height * LANTERN_RATIO[0] // LANTERN_RATIO[1]
    pitch = min(width + 20, (rect.w - 300) // max(1, total))
    marks: list[Mark] = [Panel(rect, "nuit_700", "nuit_500", radius=28, drop=8)]
    for index in range(total):
        lantern = Rect(rect.x + 40 + index * pitch, rect.y + 22, min(width, pitch - 4), height)
        marks.append(Picture("signes/preuve-allumee" if index < found else "signes/preuve-eteinte", lantern, "contain"))
    of, one, many = say.FOUND_COUNT
    word = counted(found, (one, many))
    left = rect.x + 40 + total * pitch + 24
    figure = words(model, str(found), "h2", left, 0, 80, "lanterne_500")
    count = words(model, of.format(total), "button", left + figure.block.width + 12, 0, 200)
    below = words(model, word, "body_min", left, 0, 220, "brume_300")
    top = rect.y + (rect.h - figure.block.height - below.block.height) // 2
    marks += [
        Words(figure.x, top, figure.block, "lanterne_500"),
        Words(count.x, top + figure.block.height - count.block.height - 4, count.block),
        Words(below.x, top + figure.block.height - 4, below.block, "brume_300"),
    ]
    label = f"{found} {of.format(total)} {word}"
    return Widget("counter", "progress", label, rect, tuple(marks), radius=28)


def _feedback_height(model: Model, puzzle: Hotspots) -> int:
    zone = _last(model, puzzle)
    if zone is None:
        return 0
    return 28 + 64 + 18 + model.typesetter.lay(zone.feedback, "body", ANSWER.w - 72).height + 28


def _last(model: Model, puzzle: Hotspots) -> Zone | None:
    name = (model.state.puzzle or {}).get("last")
    return puzzle.zone(name) if name else None


def _feedback(model: Model, puzzle: Hotspots, rect: Rect) -> Widget:
    """What the author says of the last element touched; before any touch, an invitation."""
    zone = _last(model, puzzle)
    if zone is None:
        return _invitation(model, rect)
    right = puzzle.meant(zone.id) in puzzle.wanted()
    title = say.WELL_SEEN if right else say.LOOKED_AT_TITLE
    panel = (
        Panel(rect, "lueur", "lanterne_500", 5, radius=28, drop=8)
        if right
        else Panel(rect, "pas_encore", "brume_500", 6, radius=28, drop=8, dashed=True)
    )
    disc = Rect(rect.x + 36, rect.y + 28, 64, 64)
    text = Rect(rect.x + 36, disc.bottom + 18, rect.w - 72, rect.bottom - disc.bottom - 40)
    block = fitting(model, zone.feedback, text, ("verdict", *READING))
    marks_of = (
        panel,
        *badge("check" if right else "eye", disc, "encre", "lanterne_500" if right else "blanc"),
        within(model, title, "h2", Rect(disc.right + 20, disc.y, text.w - 84, disc.h), "encre", align="left"),
        Words(text.x, text.y, block, "encre"),
    )
    return Widget("feedback", "status", f"{title} {zone.feedback}", rect, marks_of, radius=28)


def _invitation(model: Model, rect: Rect) -> Widget:
    """Before any touch: what touching does."""
    block = model.typesetter.lay(say.TOUCH_INVITATION, "body", rect.w - 80, align="centre")
    y = rect.y + (rect.h - 72 - 16 - block.height) // 2
    marks = (
        Panel(rect, "nuit_800", "brume_400", radius=28, dashed=True),
        Icon("pointer", Rect(rect.centre[0] - 36, y, 72, 72), "lanterne_500"),
        Words(rect.x + 40, y + 72 + 16, block, "brume_100"),
    )
    return Widget("feedback", "status", say.TOUCH_INVITATION, rect, marks, radius=28)
