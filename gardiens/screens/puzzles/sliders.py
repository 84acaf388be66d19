"""How `curseurs` looks and is reached: panels of settings, or numbers on tracks."""

from __future__ import annotations

from collections.abc import Mapping

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.sliders import Sliders
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens.messages import Arrange, Message
from gardiens.screens.model import Model
from gardiens.screens.puzzles.board import DOCUMENT, Board, once_changed
from gardiens.screens.puzzles.reach import found, picking
from gardiens.screens.puzzles.settings import panels
from gardiens.screens.puzzles.tracks import tracks
from gardiens.screens.puzzles.tracks_side import beside
from gardiens.screens.tree import Page, Widget
from gardiens.text.puzzles import sliders as say


def board(model: Model, step: PuzzleStep) -> Board:
    """What there is to set, beside what is asked; hints cover what lies at the right."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Sliders)
    values = _values(model, puzzle)
    given = Submit(values)
    model = once_changed(model, given)

    def setting_to(name: str, value: str) -> Message:
        return Arrange({**values, name: value})

    hints = model.ui.overlay == "hints" and not model.state.done
    if puzzle.panels:
        widgets = panels(model, step, puzzle, values, setting_to, hints=hints)
    else:
        left = beside(model, step, puzzle, values)
        total_here = puzzle.shows_total and not left.total
        widgets = (*left.widgets, *tracks(model, puzzle, values, setting_to, total_here=total_here))
    if hints:
        return Board(_in_view(widgets), (), given, "")
    return Board((), widgets, given, "")


def _in_view(widgets: tuple[Widget, ...]) -> tuple[Widget, ...]:
    """What the drawer of the hints leaves whole: no panel of which a part would be hidden."""
    hidden = [widget.rect for widget in widgets if widget.rect.right > DOCUMENT.right]
    return tuple(widget for widget in widgets if not any(rect.contains(*widget.rect.centre) for rect in hidden))


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """The values that each setting accepts, or the number of each slider."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Sliders)
    if puzzle.panels:
        return tuple(
            say.SET.format(panel.title, setting.name, " / ".join(setting.accepted))
            for panel in puzzle.panels
            for setting in panel.settings
        )
    (right,) = puzzle.solution()
    assert isinstance(right, Submit)
    assert isinstance(right.answer, Mapping)
    return tuple(say.SOLVED.format(slider.name, right.answer[slider.id]) for slider in puzzle.sliders)


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The value of each setting; each slider one stop up or down at a time."""
    puzzle = step.puzzle
    assert isinstance(puzzle, Sliders)
    assert isinstance(given, Submit)
    assert isinstance(given.answer, Mapping)
    if puzzle.panels:
        wanted = [
            say.SET.format(panel.title, setting.name, given.answer[setting.id])
            for panel in puzzle.panels
            for setting in panel.settings
        ]
        return picking(page, wanted, ("radio",))
    for slider in puzzle.sliders:
        if slider.locked:
            continue
        shown = found(page, slider.name, ("slider",))
        away = int(given.answer[slider.id]) - int(str(shown.value).split()[0])
        if away:
            return found(page, (say.MORE if away > 0 else say.LESS).format(slider.name), ("button",))
    return None


def _values(model: Model, puzzle: Sliders) -> dict[str, str]:
    """What everything is set to now."""
    arranged = model.ui.arrangement if isinstance(model.ui.arrangement, Mapping) else {}
    values = {**puzzle.first_values()}
    if arranged.keys() == values.keys():
        return dict(arranged)
    (right,) = puzzle.solution() if model.state.done else (None,)
    return dict(right.answer) if isinstance(right, Submit) and isinstance(right.answer, Mapping) else values
