"""A team at a screen that keeps nothing: the real rules and the real views, without a journal or a window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, Self

from gardiens.engine import commands as c
from gardiens.engine.decide import decide
from gardiens.engine.evolve import fold
from gardiens.engine.state import NEW, State
from gardiens.puzzles.base import Puzzle, PuzzleInput, Submit, Touch
from gardiens.scenario.models import Level, PuzzleStep, Scenario
from gardiens.screens.messages import HoldPad, Message, PassRoles
from gardiens.screens.model import Model, Offer, Settings, Ui
from gardiens.screens.puzzles import LOOKS
from gardiens.screens.tree import Page
from gardiens.screens.typeset import typesetter
from gardiens.screens.update import follow, tick, update
from gardiens.screens.views import view

MOST_TOUCHES: Final = 200
"""An answer that takes more touches than this is never reached."""
_TEAM: Final = "ecureuils"


class UnreachableError(Exception):
    """An answer that no series of touches lays out; the message says which."""


class Rehearsal:
    """One team, on a clock that its owner moves (`now_ms`). Commands that the rules refuse change nothing."""

    def __init__(
        self,
        scenario: Scenario | None = None,
        *,
        folder: Path | None = None,
        offers: Sequence[Offer] = (),
        settings: Settings | None = None,
    ) -> None:
        self.scenario, self.folder, self.offers = scenario, folder, tuple(offers)
        self.ui = Ui(settings=settings or Settings())
        self.state: State = NEW
        self.now_ms = 0

    # --- what it sees

    @property
    def model(self) -> Model:
        return Model(
            ui=self.ui,
            state=self.state,
            scenario=self.scenario,
            folder=self.folder,
            offers=self.offers,
            typesetter=typesetter(self.ui.settings.text_percent, self.ui.settings.font),
            now_ms=self.now_ms,
            session_ms=self.now_ms,
        )

    @property
    def page(self) -> Page:
        return view(self.model)

    @property
    def step(self) -> PuzzleStep:
        """The puzzle of the moment."""
        assert self.scenario is not None
        step = self.scenario.puzzle(str(self.state.step))
        assert step is not None
        return step

    @property
    def puzzle(self) -> Puzzle:
        return self.step.puzzle

    # --- what it does

    def open(self, level: Level = "college") -> Self:
        """Open a session: the team is about to choose its name."""
        assert self.scenario is not None
        self.ui = replace(self.ui, place="session")
        return self.ask(c.OpenSession(scenario=self.scenario.id, scenario_sha256="0" * 64, level=level))

    def start(self, level: Level = "college") -> Self:
        """Open a session and start it: the first step of the story."""
        return self.open(level).ask(c.ChooseTeam(team=_TEAM), c.Ready(), c.Start())

    def read(self) -> Self:
        """Go on through what is only told, up to a puzzle or the end."""
        assert self.scenario is not None
        while self.state.phase == "playing" and self.scenario.puzzle(str(self.state.step)) is None:
            self.ask(c.Continue())
        return self

    def pass_roles(self) -> Self:
        """The card of the roles is passed: the puzzle is seen."""
        return self.mean(PassRoles())

    def wait(self, milliseconds: int) -> Self:
        """Let time pass."""
        self.now_ms += milliseconds
        self.ui, meant = tick(self.ui, self.page, self.now_ms)
        return self if meant is None else self.mean(meant)

    def touch(self, name: str) -> Self:
        """Touch the widget that has this id. Raises UnreachableError when there is none to touch."""
        widget = self.page.widget(name)
        if widget is None or not widget.touchable:
            raise UnreachableError(name)
        return self.mean(widget.message)

    def mean(self, message: Message) -> Self:
        """What a touch meant happens."""
        self.ui, commands = update(self.ui, message, self.now_ms, self.offers)
        self.ask(*commands)
        self.ui = replace(self.ui, busy=False)
        return self

    def ask(self, *commands: c.Command) -> Self:
        """Commands for the rules, in order."""
        for command in commands:
            before = self.state
            assert self.scenario is not None
            decided = decide(self.scenario, before, replace(command, at_ms=max(self.now_ms, before.at_ms)))
            if not isinstance(decided, c.Refusal):
                self.state = fold(decided, before)
                self.ui = follow(self.ui, before, self.state, self.now_ms)
        return self

    def give(self, *inputs: PuzzleInput) -> Self:
        """Touch what each input needs, one after the other, and send those that are whole answers."""
        for given in inputs:
            self.lay_out(given)
            if isinstance(given, Submit):
                self.confirm()
        return self

    def lay_out(self, given: PuzzleInput) -> Self:
        """Touch what an input needs, without sending it. Raises UnreachableError."""
        assert self.scenario is not None
        for _ in range(MOST_TOUCHES):
            widget = LOOKS[self.step.type].reach(self.page, self.scenario, self.step, given)
            if widget is None:
                return self
            self.mean(widget.message)
            if isinstance(given, Touch):
                return self
        raise UnreachableError(str(given))

    def confirm(self) -> Self:
        """Send the answer, as two fingers do, or the plain button. Raises UnreachableError when it is not ready."""
        pads = (self.page.widget(name) for name in ("confirm:0", "confirm"))
        message = next((pad.message for pad in pads if pad is not None and pad.touchable), None)
        if message is None:
            raise UnreachableError("confirm")
        return self.mean(message.then if isinstance(message, HoldPad) else message)
