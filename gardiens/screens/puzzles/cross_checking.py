"""How `recoupement` looks: sources in tabs, the open one on paper, and claims with three statuses to judge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from gardiens.puzzles.base import PuzzleInput, Submit
from gardiens.puzzles.cross_checking import BONUS, OTHER_BONUS, STATUSES, Bonus, CrossChecking, Source
from gardiens.scenario.models import PuzzleStep, Scenario
from gardiens.screens.messages import Arrange, Message
from gardiens.screens.model import Model
from gardiens.screens.puzzles import claims, sources
from gardiens.screens.puzzles.board import Board, toggling
from gardiens.screens.puzzles.reach import picking
from gardiens.screens.tree import Page, Widget
from gardiens.text import play as say
from gardiens.text.screens import counted


def board(model: Model, step: PuzzleStep) -> Board:
    """The claims to judge; once they are settled, the bonus question if there is one.

    The column of the claims is wider than the drawer of the hints: it gives way rather than show its edge.
    """
    shown = _stage(model, step)
    return replace(shown, answer=()) if model.ui.overlay == "hints" and not model.state.done else shown


def _stage(model: Model, step: PuzzleStep) -> Board:
    puzzle = step.puzzle
    assert isinstance(puzzle, CrossChecking)
    arranged = model.ui.arrangement if isinstance(model.ui.arrangement, Mapping) else {}
    opened = puzzle.source_named(str(arranged.get("source"))) or puzzle.sources[0]
    settled = puzzle.settled(model.state.puzzle or puzzle.start())
    if settled and puzzle.bonus is not None:
        return _bonus(model, step, puzzle, puzzle.bonus, settled, opened, arranged)
    given = {
        claim.id: status
        for claim in puzzle.claims
        if (status := (settled or arranged.get("claims", {})).get(claim.id)) in STATUSES
    }

    def opening(source: Source) -> Message:
        return Arrange({"source": source.id, "claims": given})

    def judging(claim: str, status: str) -> Message:
        return Arrange({"source": opened.id, "claims": {**given, claim: status}})

    tabs = sources.tabs(model, puzzle, say.SOURCES[len(puzzle.sources) - 2], opened, opening)
    missing = len(puzzle.claims) - len(given)
    return Board(
        document=(*tabs, *sources.document(model, opened)),
        answer=claims.to_judge(model, step, puzzle, given, judging),
        given=None if missing else Submit(given),
        missing=say.STILL_TO_JUDGE.format(missing),
        said=_said(model, step, puzzle, settled),
    )


def _missed(model: Model) -> bool:
    """Whether the question that is over was answered otherwise: what is praised is the claims."""
    return model.state.verdict is not None and model.state.verdict.name == OTHER_BONUS


def _bonus(
    model: Model,
    step: PuzzleStep,
    puzzle: CrossChecking,
    bonus: Bonus,
    settled: Mapping[str, str],
    opened: Source,
    arranged: Mapping[str, Any],
) -> Board:
    """The second stage: tabs still open the sources, and a box before each picks it."""
    picked = tuple(source.id for source in puzzle.sources if source.id in arranged.get("picked", ()))
    lacking = len(bonus.sources) - len(picked)

    def opening(source: Source) -> Message:
        return Arrange({"source": source.id, "picked": picked})

    def ticking(source: Source) -> Message:
        return toggling(picked, source.id, len(bonus.sources), lambda now: {"source": opened.id, "picked": now})

    title = counted(len(bonus.sources), say.TICK_SOURCES)
    return Board(
        document=(
            *sources.tabs(model, puzzle, title, opened, opening, ticking, picked),
            *sources.document(model, opened),
        ),
        answer=claims.settled(model, puzzle, bonus.question, settled),
        given=Submit(picked) if lacking <= 0 else None,
        missing=say.STILL_TO_PICK.format(lacking, counted(lacking, say.SOURCE_WORD)),
        right=say.CLAIMS_RIGHT if _missed(model) else say.THAT_IS_IT,
        said=_said(model, step, puzzle, settled),
    )


def _said(model: Model, step: PuzzleStep, puzzle: CrossChecking, settled: Mapping[str, str]) -> tuple[str, ...]:
    """What the author has to say of the statuses that were only tolerated, then how the bonus question went."""
    judged = ((claim, claim.judged(settled.get(claim.id, ""))) for claim in puzzle.claims)
    nuances = [f"**{claim.text}** {words}" for claim, name in judged if (words := step.comment(name))]
    verdict = model.state.verdict
    if puzzle.bonus is not None and verdict is not None and verdict.name in (BONUS, OTHER_BONUS):
        told = say.BONUS_RIGHT if verdict.name == BONUS else say.BONUS_OTHER
        nuances.append(told.format(_wanted(puzzle, puzzle.bonus)))
    return tuple(nuances)


def _wanted(puzzle: CrossChecking, bonus: Bonus) -> str:
    """The sources that the bonus question asks for, by name."""
    meant = [source for source in puzzle.sources if source.id in bonus.sources]
    return say.SOURCES_AND.join(say.SOURCE_NAMED.format(source.id, source.name) for source in meant)


def solution(model: Model, step: PuzzleStep) -> tuple[str, ...]:
    """Each claim with its status, then the answer to the bonus question."""
    puzzle = step.puzzle
    assert isinstance(puzzle, CrossChecking)
    told = [claims.judged(puzzle, claim, claim.status) for claim in puzzle.claims]
    bonus = puzzle.bonus
    return (*told, *(() if bonus is None else (f"{bonus.question} {_wanted(puzzle, bonus)}.",)))


def reach(page: Page, scenario: Scenario, step: PuzzleStep, given: PuzzleInput) -> Widget | None:
    """The status of each claim, one after the other; in the second stage, the boxes of the sources."""
    puzzle = step.puzzle
    assert isinstance(puzzle, CrossChecking)
    assert isinstance(given, Submit)
    if isinstance(given.answer, Mapping):
        wanted = [claims.judged(puzzle, claim, given.answer[claim.id]) for claim in puzzle.claims]
        return picking(page, wanted, ("radio",))
    names = {source.id: source.name for source in puzzle.sources}
    return picking(page, [names[name] for name in given.answer], ("checkbox",))
