"""What the robot wants: from a page it sees to the next thing to touch, by role and label alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Final, TypeAlias

from gardiens.puzzles.base import PuzzleInput, Series, Submit, Touch
from gardiens.scenario.models import Level, PuzzleStep, Scenario, Version
from gardiens.screens.puzzles import LOOKS
from gardiens.screens.puzzles.reach import NotOnPageError
from gardiens.screens.tree import Page, Widget
from gardiens.text import play as play_text
from gardiens.text import screens as say
from gardiens.text.puzzles import conversation
from gardiens.text.teams import TEAMS

HINT_CHANCE: Final = 0.25
PAUSE_CHANCE: Final = 0.1
PAUSE_MS: Final = 20_000
FAREWELL_MS: Final = 5_000
"""How long the robot waits for a closed session to leave its report for the title, each time it looks."""

_HINT: Final = (play_text.HINT, play_text.HINT_OFFERED)
_OPEN_HINTS: Final = tuple(play_text.OPEN_HINT.format(number) for number in (1, 2, 3))
_ONWARD: Final = (
    say.TOUCH_TO_START, say.START_CASE, say.CONTINUE, play_text.CONTINUE, say.REPORT_NEXT, say.FINISH_TOGETHER
)  # fmt: skip
_TEAMS: Final = tuple(team.name for team in TEAMS)


class RobotLostError(Exception):
    """The robot does not find what it needs on the page; the message names the page and its widgets."""

    def __init__(self, wanted: str, page: Page) -> None:
        seen = "\n".join(
            f"  {w.id} ({w.role}{'' if w.touchable else ', untouchable'}): {w.label}" for w in page.widgets
        )
        super().__init__(f"{wanted} is not on the page {page.name}:\n{seen}")


@dataclass(frozen=True, slots=True)
class Tap:
    """Touch one widget."""

    widget: Widget


@dataclass(frozen=True, slots=True)
class TapBoth:
    """Hold the two pads."""

    left: Widget
    right: Widget


@dataclass(frozen=True, slots=True)
class Rest:
    """Do nothing for a while."""

    ms: int


Move: TypeAlias = Tap | TapBoth | Rest


@dataclass(frozen=True, slots=True)
class _Press:
    """Press the button that has one of these labels; pass on if there is none and it is not `needed`."""

    labels: tuple[str, ...]
    needed: bool = True


_Wish: TypeAlias = PuzzleInput | _Press | Rest


@dataclass(slots=True)
class Mind:
    """A player with its own chance. `mistakes` is the chance of a wrong try at each element of a puzzle.

    `decisions` fixes an answer where every one leads on; the others are left to chance.
    """

    rng: Random
    scenario: Scenario
    level: Level
    version: Version = "complete"
    mistakes: float = 0.2
    decisions: Mapping[str, str] = field(default_factory=dict)
    _plan: deque[_Wish] = field(default_factory=deque)
    _visit: tuple[str, int] | None = None

    def move(self, page: Page, visit: tuple[str, int] | None) -> Move:
        """The next thing to do on `page`. `visit` is the step shown and when it was entered, None outside the story.

        Raises RobotLostError.
        """
        if passing := _touchable(page, (say.ROLES_TAKEN,), ("button",)):
            return Tap(passing)
        if visit != self._visit:
            if resume := _touchable(page, (say.RESUME,), ("button",)):
                return Tap(resume)  # a session taken up again may be paused
            self._visit = visit
            self._plan = deque(self._found(page, visit[0]) if visit else ())
        while self._plan:
            move = self._pursue(page, self._plan[0])
            if move is not None:
                return move
        return (self._led_on(page, visit[0]) if visit else None) or self._onward(page)

    # --- out of the puzzles

    def _onward(self, page: Page) -> Move:
        """Choose what there is to choose, then the way that leads on."""
        for wanted in (self.scenario.title, say.LEVELS[self.level], *self._version_labels(page)):
            choice = _touchable(page, (wanted,), ("radio",))
            if choice is not None and not choice.selected:
                return Tap(choice)
        teams = [widget for widget in page.touchable() if widget.label in _TEAMS]
        if teams and not any(widget.selected for widget in teams):
            return Tap(self.rng.choice(teams))
        sent = _send(page)
        if sent is not None:
            return sent
        onward = _touchable(page, _ONWARD, ("button",))
        if onward is not None:
            return Tap(onward)
        if any(widget.label == say.FAREWELL for widget in page.widgets):
            return Rest(FAREWELL_MS)
        raise RobotLostError("a way on", page)

    def _version_labels(self, page: Page) -> Iterator[str]:
        written = say.VERSION_SHORT if self.version == "courte" else say.VERSION_FULL
        beginning = written.partition(",")[0]
        yield from (widget.label for widget in page.touchable() if widget.label.startswith(beginning))

    # --- in a puzzle

    def _found(self, page: Page, name: str) -> Iterator[_Wish]:
        """What there is to do at a step as it is found: in a session taken up again it may be over already."""
        puzzle = self.scenario.puzzle(name)
        if puzzle is not None and not _touchable(page, (play_text.CONTINUE,), ("button",)):
            yield from self._planned(page, name, puzzle)

    def _planned(self, page: Page, name: str, step: PuzzleStep) -> Iterator[_Wish]:
        """Everything to do at a puzzle, in order, its wrong tries among the right ones."""
        if step.hints and self.rng.random() < HINT_CHANCE:
            yield from (_Press(_HINT), _Press(_OPEN_HINTS, needed=False), _Press((play_text.CLOSE_HINTS,)))
        if self.rng.random() < PAUSE_CHANCE:
            yield from (_Press((say.PAUSE,)), Rest(PAUSE_MS), _Press((say.RESUME,)))
        if not step.puzzle.has_right_answer:
            return  # each answer is picked as its question comes
        wrong = list(step.puzzle.distractors().values())
        self.rng.shuffle(wrong)
        solution = step.puzzle.solution()
        asked = next((stage for stage, right in enumerate(solution) if self._is_asked(page, step, right)), 0)
        for stage, right in list(enumerate(solution))[asked:]:
            tries = sum(self.rng.random() < self.mistakes for _ in range(_elements(right)))
            here = [series for series in wrong if _fits(series, stage)]
            for series in here[:tries]:
                wrong.remove(series)
                yield series[-1]
            yield right

    def _led_on(self, page: Page, name: str) -> Move | None:
        """One of the answers on the table to pick, where every one leads on; None once one is, and elsewhere."""
        step = self.scenario.puzzle(name)
        offered = [widget for widget in page.touchable() if widget.role == "radio"]
        if step is None or step.puzzle.has_right_answer or not offered or any(widget.selected for widget in offered):
            return None
        decided = step.puzzle.wording(self.decisions[name]) if name in self.decisions else None
        meant = [widget for widget in offered if widget.label == decided]
        return Tap(meant[0] if meant else self.rng.choice(offered))

    def _is_asked(self, page: Page, step: PuzzleStep, given: PuzzleInput) -> bool:
        """Whether an input answers what the page asks: a session taken up again may be at the next question already."""
        try:
            LOOKS[step.type].reach(page, self.scenario, step, given)
        except NotOnPageError:
            return False
        return True

    def _pursue(self, page: Page, wish: _Wish) -> Move | None:
        """The next move towards a wish; None when it is granted, or cannot be."""
        match wish:
            case Rest():
                self._plan.popleft()
                return wish
            case _Press(labels, needed):
                self._plan.popleft()
                button = _touchable(page, labels, ("button",))
                if button is None and needed:
                    raise RobotLostError(" / ".join(labels), page)
                return Tap(button) if button else None
            case Touch():
                self._plan.popleft()
                widget = self._reached(page, wish)
                return Tap(widget) if widget else None
            case Submit():
                if widget := self._reached(page, wish):
                    return Tap(widget)
                self._plan.popleft()
                sent = _send(page)
                if sent is None:
                    raise RobotLostError(f"a way to send {wish.answer}", page)
                return sent

    def _reached(self, page: Page, given: PuzzleInput) -> Widget | None:
        """The next widget to touch on the way to an input; None when only sending it is left."""
        assert self._visit is not None
        step = self.scenario.puzzle(self._visit[0])
        assert step is not None
        try:
            return LOOKS[step.type].reach(page, self.scenario, step, given)
        except NotOnPageError as missing:
            raise RobotLostError(str(missing), page) from missing


def _fits(wrong: Series, stage: int) -> bool:
    """Whether a mistake can be made at a stage of the solution; what is touched and judged at once can be at any."""
    return isinstance(wrong[-1], Touch) or len(wrong) - 1 == stage


def _elements(given: PuzzleInput) -> int:
    """How many things an input says, each of which a player may get wrong."""
    return len(given.answer) if isinstance(given, Submit) and not isinstance(given.answer, str) else 1


def _touchable(page: Page, labels: tuple[str, ...], roles: tuple[str, ...]) -> Widget | None:
    return next((widget for widget in page.touchable() if widget.label in labels and widget.role in roles), None)


def _send(page: Page) -> Move | None:
    """The two pads, or the one button that a scenario or a touch of one finger has instead."""
    pads = [widget for widget in page.touchable() if widget.role == "pad"]
    if len(pads) == 2:
        return TapBoth(*pads)
    labels = (play_text.CONFIRM_ALONE, play_text.DECIDE_ALONE, conversation.ANSWER_ALONE, say.TEAM_READY)
    alone = _touchable(page, labels, ("button",))
    return Tap(alone) if alone else None
