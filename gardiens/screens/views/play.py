"""The play screen: header, the puzzle of the moment, footer, and over them hints or verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from gardiens.engine.commands import Play, StopClock
from gardiens.engine.hints import hint_offered, next_deadline_ms
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens import parts
from gardiens.screens.documents.scrolled import glide_change_ms
from gardiens.screens.marks import Disc, Icon, Mark, Rect
from gardiens.screens.messages import CloseOverlay, Message, Open, PassRoles, Send
from gardiens.screens.model import Model
from gardiens.screens.puzzles.board import Board, mistaken
from gardiens.screens.tree import Page, Widget, cover
from gardiens.screens.views import roles
from gardiens.screens.views.board_size import largest
from gardiens.screens.views.header import header, header_change_ms
from gardiens.screens.views.hints import drawer, drawer_change_ms
from gardiens.screens.views.roles import announced
from gardiens.screens.views.session import scenario_of, town
from gardiens.screens.views.verdict import verdict_card, verdict_change_ms
from gardiens.text import play as say

VEIL: Final = 0.5
HINT: Final = Rect(48, 966, 205, 96)
NOTE_X: Final = (1000, 1300)
DOT_PX: Final = 14


def view(model: Model) -> Page:
    """The puzzle that the session is at, as the team sees it."""
    scenario = scenario_of(model)
    assert model.state.step is not None
    step = scenario.puzzle(model.state.step)
    assert step is not None
    board = largest(model, step)
    top = header(model, step)
    lapse = None
    changes: tuple[int | None, ...]
    if announced(model):
        widgets = (*cover(board.document + board.answer), *roles.card(model), *top, *parts.footer(model))
        lapse = roles.lapse(model)
        changes = (header_change_ms(model), lapse[0] if lapse else None)
    elif model.state.done:
        card = verdict_card(model, step, board)
        widgets = (*cover(board.document + board.answer), *card, *top, *_footer(model, step))
        changes = (verdict_change_ms(model), header_change_ms(model))
    elif model.ui.overlay == "hints":
        open_drawer = drawer(model, step)
        below = (*board.document, *cover(board.answer))
        bottom = (*_footer(model, step), *_action(model, scenario, step, board))
        widgets = (*top, *below, *open_drawer, *bottom)
        changes = (drawer_change_ms(model), header_change_ms(model))
    else:
        bottom = (*_footer(model, step), *_action(model, scenario, step, board))
        widgets = (*top, *board.document, *board.answer, *bottom)
        changes = (header_change_ms(model), _hint_change_ms(model, scenario))
    moments = (*changes, board.change_ms, parts.pads_change_ms(model), glide_change_ms(model))
    at_ms = min((at for at in moments if at is not None), default=None)
    spoken = tuple(replace(widget, label=parts.spoken(widget.label)) for widget in widgets)
    name = _name(model, step)
    where = name if announced(model) or model.state.done else model.state.step  # each fades into the next
    return Page(name, town(model, VEIL, moon=False), spoken, at_ms, _cancel(model), lapse, where)


def _name(model: Model, step: PuzzleStep) -> str:
    """What a picture of this page is called: the step, its question if it has several, and what is over it."""
    state = model.state
    if state.done and state.record is not None:
        return f"{state.step}-{'ensemble' if state.record.result == 'together' else 'juste'}"
    if announced(model):
        return f"{state.step}-roles"
    asked = step.puzzle.stage(state.puzzle) if state.puzzle else 0
    name = f"{state.step}-{asked + 1}" if asked else str(state.step)
    if model.ui.overlay == "hints":
        return f"{name}-indices"
    return f"{name}-pas-encore" if mistaken(model) else name


def _cancel(model: Model) -> Message:
    """Escape closes what is open; else it is a pause."""
    if announced(model):
        return PassRoles()
    return CloseOverlay() if model.ui.overlay == "hints" else Send((StopClock(),))


def _hint_change_ms(model: Model, scenario: Scenario) -> int | None:
    """When a hint will be offered, in the time given to the view."""
    due_ms = next_deadline_ms(scenario, model.state, model.session_ms)
    return None if due_ms is None else model.now_ms + due_ms - model.session_ms


# --- the footer ---------------------------------------------------------------------------------------------------


def _footer(model: Model, step: PuzzleStep) -> tuple[Widget, ...]:
    """Indice, then the tools of every screen."""
    opening = parts.Tool("hint", say.HINT, "lightbulb", CloseOverlay() if _open(model) else Open("hints"))
    widgets = parts.footer(model, (opening, *parts.tools(model)))
    return tuple(_hint(model, step) if widget.id == "hint" else widget for widget in widgets)


def _open(model: Model) -> bool:
    return model.ui.overlay == "hints" and not model.state.done


def _hint(model: Model, step: PuzzleStep) -> Widget:
    """The hint button: a dot for each hint, filled once taken; edged with gold when a hint is offered.

    « Avancer ensemble » is behind it, so a puzzle without hints has the button too where that way out exists.
    """
    assert model.scenario is not None
    is_open = _open(model)
    offered = not is_open and hint_offered(model.scenario, model.state, model.session_ms) is not None
    usable = (bool(step.hints) or step.puzzle.has_right_answer) and not model.state.done
    taken = model.state.record.hints if model.state.record else 0
    message: Message = CloseOverlay() if is_open else Open("hints")
    look: parts.Look = "active" if is_open else "rest"
    base = parts.button(model, "hint", say.HINT, HINT, message, icon="lightbulb", look=look, enabled=usable)
    ground, ink = (
        ("lanterne_500", "sur_lanterne") if is_open else ("nuit_600", "lanterne_500" if usable else "brume_300")
    )
    marks: tuple[Mark, ...] = base.marks
    if offered and usable:
        marks = _invitation(model)
    value = say.HINT_VALUE.format(taken, len(step.hints)) if usable and step.hints else None
    label = say.HINT_OFFERED if offered and usable else say.HINT
    return replace(base, label=label, value=value, marks=(*marks, *_dots(len(step.hints), taken, ground, ink)))


def _dots(count: int, taken: int, ground: str, ink: str) -> tuple[Mark, ...]:
    """One dot for each hint; those taken are filled."""
    left = HINT.right - 30 - (count - 1) * 20
    places = (Rect(left + index * 20, HINT.y + 13, DOT_PX, DOT_PX) for index in range(count))
    return tuple(Disc(place, ink if index < taken else ground, ink, 2) for index, place in enumerate(places))


def _invitation(model: Model) -> tuple[Mark, ...]:
    """A hint is offered: a gold edge and a question, and nothing that flashes."""
    body = replace(parts.surface(HINT, "rest"), edge="lanterne_500", edge_px=5)
    bulb = Icon("lightbulb", Rect(HINT.x + 20, HINT.y + 10, 36, 36), "lanterne_500", 2.4)
    below = Rect(HINT.x + 10, HINT.y + 46, HINT.w - 20, 40)
    return body, bulb, parts.within(model, say.HINT_OFFERED, "label", below, "lanterne_300")


def _action(model: Model, scenario: Scenario, step: PuzzleStep, board: Board) -> tuple[Widget, ...]:
    """The Contradicteur's line if there is one, then the button that sends the answer once it is ready."""
    note = (parts.footer_note(model, *NOTE_X, say.CONTRADICTOR, "circle-question-mark"),) if scenario.roles else ()
    missing: str | None = board.missing
    then = Send(())
    if board.given is not None:
        missing = say.CHANGE_ANSWER if _same_answer(model, board) else None
        then = Send((Play(step=str(model.state.step), given=board.given),))
    together, alone = board.send
    if scenario.together == "a_deux":
        return *note, *parts.two_fingers(model, "confirm", together, then, missing=missing)
    return *note, _alone(model, alone, then, missing)


def _same_answer(model: Model, board: Board) -> bool:
    """Whether what is on the screen is the very answer that was just said not to be the right one."""
    return mistaken(model) and model.ui.sent == board.given


def _alone(model: Model, label: str, then: Message, missing: str | None) -> Widget:
    """One plain button, for teams that do not answer with two fingers; it says what is missing."""
    if missing is None:
        ready = not model.ui.busy
        return parts.primary(model, "confirm", label, then, parts.PAIR, icon="check", after=False, enabled=ready)
    base = parts.button(model, "confirm", label, parts.PAIR, None, enabled=False, radius=parts.PAIR.h // 2)
    title = parts.within(model, label, "header_title", Rect(parts.PAIR.x, 970, parts.PAIR.w, 50), "brume_300")
    line = parts.within(model, missing, "meta", Rect(parts.PAIR.x, 1018, parts.PAIR.w, 36), "brume_300")
    return replace(base, marks=(base.marks[0], title, line), value=missing)
