"""How `propagation` looks: the rumour from account to account, and the denial that runs after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.propagation import Node, Propagation, Stage
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens.marks import Panel, Rect, Words
from gardiens.screens.messages import Arrange, Message
from gardiens.screens.model import Model
from gardiens.screens.motion import FRAME_MS
from gardiens.screens.parts import within
from gardiens.screens.puzzles.accounts import Look, account, arrow, dot, legend
from gardiens.screens.puzzles.board import (
    ANSWER,
    FULL,
    Board,
    along_height,
    comment,
    fitting,
    heading,
    mistaken,
    not_yet_along,
    once_changed,
    toggling,
)
from gardiens.screens.puzzles.graph import Spot, segment, spots, targets
from gardiens.screens.puzzles.reach import picking
from gardiens.screens.tree import Page, Widget
from gardiens.text import play as say
from gardiens.text.screens import counted

HOP_MS: Final = 350
BAND: Final = Rect(FULL.x + 12, FULL.y + 12, FULL.w - 24, 112)
PILL: Final = (272, 70)
LEGEND: Final = Rect(FULL.x + 32, FULL.bottom - 64, FULL.w - 64, 56)


@dataclass(frozen=True, slots=True)
class _Denial:
    """The denial at this moment: who sent it, who has it, and how far it is on each link on its way.

    `change_ms` is when it will be further, in the time given to the view.
    """

    relays: tuple[str, ...]
    arrived: frozenset[str]
    moving: Mapping[tuple[str, str], float]
    change_ms: int | None


def board(model: Model, step: PuzzleStep) -> Board:
    """The whole board: what is asked, the graph, its legend."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Propagation)
    state = model.state.puzzle or puzzle.start()
    stage: Stage = state["stage"]
    denial = _denial(model, puzzle) if stage == "relais" else None
    given, missing = _given(model, puzzle, denial)
    model = once_changed(model, given)
    band = _band_px(model, step, puzzle, stage)
    area = Rect(BAND.x, BAND.y + band + 4, BAND.w, LEGEND.y - BAND.y - band - 4)
    placed = {spot.node.id: spot for spot in spots(model, puzzle, area)}
    ground = Widget("graph", "group", say.GRAPH, FULL, (Panel(FULL, "nuit_800", "nuit_500", drop=8),))
    answer = (
        ground,
        _band(model, step, puzzle, stage, BAND._replace(h=band)),
        *_links(puzzle, placed, denial),
        *_accounts(model, puzzle, placed, denial),
        *_moving(placed, denial),
        legend(model, puzzle, LEGEND, None if denial is None else len(denial.relays), state["origin"] is not None),
    )
    return Board((), answer, given, missing, change_ms=denial.change_ms if denial else None)


def _given(model: Model, puzzle: Propagation, denial: _Denial | None) -> tuple[Submit | None, str]:
    """The answer, when it may be sent, and what it lacks otherwise."""
    if denial is None:
        picked = puzzle.node(str(model.ui.arrangement))
        return Submit(picked.id) if picked else None, say.TOUCH_DEPARTURE
    lacking = puzzle.count - len(denial.relays)
    relays = tuple(node.id for node in puzzle.nodes if node.id in denial.relays)
    return None if lacking else Submit(relays), say.STILL_RELAYS.format(lacking)


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """The origin, then the relays."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Propagation)
    names = {node.id: node.name for node in puzzle.nodes}
    origin, relays = puzzle.origin(), puzzle.relays(puzzle.count) or ()
    words = {
        "origine": say.THE_DEPARTURE.format(names[origin] if origin else ""),
        "relais": counted(len(relays), say.THE_RELAYS, _listed([names[name] for name in relays])),
    }
    return tuple(words[stage] for stage in puzzle.stages)


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The account to pick, or the relays one after the other once the others are put back."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Propagation)
    assert isinstance(given, Submit)
    labels = {node.id: label_of(node) for node in puzzle.nodes}
    if isinstance(given.answer, str):
        return picking(page, (labels[given.answer],), ("radio",))
    return picking(page, [labels[name] for name in given.answer], ("checkbox",))


def _listed(names: Sequence[str]) -> str:
    return say.LAST_TWO.format(", ".join(names[:-1]), names[-1]) if len(names) > 1 else "".join(names)


def label_of(node: Node) -> str:
    """What an account is called when it is read aloud."""
    return say.ACCOUNT.format(node.name, node.time) if node.time else node.name


# --- the denial ---------------------------------------------------------------------------------------------------


def _denial(model: Model, puzzle: Propagation) -> _Denial:
    """From the relay picked last it goes hop by hop; from the others it has arrived."""
    arranged = model.ui.arrangement
    state = model.state.puzzle or puzzle.start()
    relays, last = (tuple(state["relays"]), None) if arranged is None else (tuple(arranged["relays"]), arranged["last"])
    if last is None or model.ui.settings.less_motion:
        return _Denial(relays, frozenset(puzzle.denied(relays)), {}, None)
    arrived = set(puzzle.denied([name for name in relays if name != last]))
    hops = {name: hop for name, hop in puzzle.denied([last]).items() if name not in arrived}
    done = (model.now_ms - model.ui.arranged_since_ms) / HOP_MS
    moving = {
        (start, end): done - hops[start]
        for start, end in puzzle.links
        if start in hops and hops.get(end) == hops[start] + 1 and hops[start] <= done < hops[end]
    }
    arrived |= {name for name, hop in hops.items() if hop <= done}
    still = any(hop > done for hop in hops.values())
    return _Denial(relays, frozenset(arrived), moving, model.now_ms + FRAME_MS if still else None)


def _touched(puzzle: Propagation, relays: tuple[str, ...], name: str) -> Message:
    """What touching an account means once relays are chosen; the denial runs from one that is taken."""
    return toggling(relays, name, puzzle.count, lambda now: {"relays": [*now], "last": name if name in now else None})


# --- what is asked ------------------------------------------------------------------------------------------------


def _asked(step: PuzzleStep, puzzle: Propagation, stage: Stage) -> str:
    return puzzle.texts.get(stage, step.instruction)


def _text_rect(rect: Rect) -> Rect:
    """Beside the pill."""
    left = rect.x + 20 + PILL[0] + 28
    return Rect(left, rect.y, rect.right - 18 - left, rect.h)


def _in_view(model: Model, rect: Rect) -> Rect:
    """The part of a place that open hints leave in view: what is written there is never cut."""
    return rect._replace(w=ANSWER.x - 36 - rect.x) if model.ui.overlay == "hints" else rect


def _band_px(model: Model, step: PuzzleStep, puzzle: Propagation, stage: Stage) -> int:
    """How high the band is: the same for the instruction and for what is said of most mistakes."""
    text = _text_rect(BAND)
    wanted = fitting(model, _asked(step, puzzle, stage), text).height + 8
    if mistaken(model):
        wanted = max(wanted, along_height(model, comment(model, step), BAND))
    return max(BAND.h, wanted)


def _band(model: Model, step: PuzzleStep, puzzle: Propagation, stage: Stage, rect: Rect) -> Widget:
    """The stage and its sentence; after a mistake, what there is to say of it."""
    if mistaken(model):
        return not_yet_along(model, step, rect, lambda place: _in_view(model, place))
    stages = puzzle.stages
    title = say.STEP_NUMBER.format(stages.index(stage) + 1, len(stages)) if len(stages) > 1 else heading(step)
    pill = Rect(rect.x + 20, rect.centre[1] - PILL[1] // 2, *PILL)
    text = _in_view(model, _text_rect(rect))
    asked = _asked(step, puzzle, stage)
    block = fitting(model, asked, text)
    marks = (
        Panel(pill, "lanterne_500", radius=PILL[1] // 2),
        within(model, title, "label", pill.inset(12, 0), "sur_lanterne"),
        Words(text.x, text.y + (text.h - block.height) // 2, block),
    )
    return Widget("mission", "text", f"{title}. {asked}", rect, marks)


# --- the graph ----------------------------------------------------------------------------------------------------


def _links(puzzle: Propagation, placed: Mapping[str, Spot], denial: _Denial | None) -> Iterator[Widget]:
    """Each link, gold once the denial takes it."""
    refusing = {node.id for node in puzzle.nodes if node.refuses}
    for number, (start, end) in enumerate(puzzle.links):
        if start != end:
            carried = denial is not None and start in denial.arrived and end not in refusing
            spoken = say.PASSED_ON.format(placed[start].node.name, placed[end].node.name)
            yield arrow(f"link:{number + 1}", spoken, segment(placed[start], placed[end]), carried)


def _moving(placed: Mapping[str, Spot], denial: _Denial | None) -> Iterator[Widget]:
    for (start, end), part in (denial.moving if denial else {}).items():
        spoken = say.ON_ITS_WAY.format(placed[start].node.name, placed[end].node.name)
        yield dot(f"dot:{start}:{end}", spoken, segment(placed[start], placed[end]).at(part))


def _accounts(
    model: Model, puzzle: Propagation, placed: Mapping[str, Spot], denial: _Denial | None
) -> Iterator[Widget]:
    """Each account and its name, in the author's order."""
    origin = (model.state.puzzle or puzzle.start())["origin"]
    where = targets(tuple(placed.values()))
    for name, spot in placed.items():
        if denial is None:
            look: Look = "picked" if model.ui.arrangement == name else "plain"
            values = [say.CHOSEN] if look == "picked" else []
            message: Message = Arrange(name)
        else:
            look, values = _seen(spot.node, origin, denial)
            message = _touched(puzzle, denial.relays, name)
        role: Literal["radio", "checkbox"] = "radio" if denial is None else "checkbox"
        selected = look == "picked" or (denial is not None and name in denial.relays)
        yield from account(spot, label_of(spot.node), look, role, message, values, selected, where[name])


def _seen(node: Node, origin: str | None, denial: _Denial) -> tuple[Look, list[str]]:
    """How an account looks while the denial runs, and the same in words."""
    relay = node.id in denial.relays
    said = {
        say.DEPARTURE: node.id == origin,
        say.RELAY: relay,
        say.REFUSES: node.refuses,
        say.REACHED: not relay and node.id in denial.arrived,
        say.NOT_REACHED: not relay and not node.refuses and node.id not in denial.arrived,
    }
    look: Look = "waiting"
    if relay:
        look = "refusing-relay" if node.refuses else "relay"
    elif node.id == origin:
        look = "origin"
    elif node.refuses:
        look = "refusing"
    elif node.id in denial.arrived:
        look = "reached"
    return look, [words for words, holds in said.items() if holds]
