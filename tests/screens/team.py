"""A team at a screen, for tests: it touches what the page shows, and time passes when told to."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from gardiens.engine import commands as c
from gardiens.engine.decide import decide
from gardiens.engine.evolve import fold
from gardiens.engine.state import NEW
from gardiens.paths import shipped_scenarios_dir
from gardiens.puzzles.base import Puzzle, PuzzleInput, Submit, Touch
from gardiens.scenario.load import load
from gardiens.scenario.models import Level, Scenario
from gardiens.screens.grips import Carry, Drag
from gardiens.screens.messages import HoldPad, Message, Send
from gardiens.screens.model import Model, Settings, Ui
from gardiens.screens.pixels import make_typesetter
from gardiens.screens.puzzles import LOOKS
from gardiens.screens.tree import Page, Widget
from gardiens.screens.update import follow, update
from gardiens.screens.views import play

MOST_TOUCHES = 200
CROCODILE = shipped_scenarios_dir() / "crocodile-du-canal"


@cache
def crocodile(level: Level = "college") -> Scenario:
    """The shipped scenario at a level."""
    return load(CROCODILE).levels[level]


class Team:
    """A session at its first puzzle, on a clock that the test moves."""

    def __init__(
        self, scenario: Scenario | None = None, *, team: str = "loutres", level: Level = "college", **settings: Any
    ) -> None:
        self.scenario = scenario or crocodile(level)
        self.ui = Ui(place="session", settings=Settings(**settings))
        self.typesetter = make_typesetter(self.ui.settings.text_percent, self.ui.settings.font)
        self.now_ms = 0
        self.folder: Path | None = CROCODILE
        self.told_roles = False
        """Whether it stops at the card of the roles before each puzzle, rather than having passed it."""
        self.state = NEW
        self._drawn: tuple[Model, Page] | None = None
        opening = c.OpenSession(scenario=self.scenario.id, scenario_sha256="0" * 64, level=level)
        for command in (opening, c.ChooseTeam(team=team), c.Ready(), c.Start()):
            self.ask(command)
        self.read()

    # --- what it sees

    @property
    def model(self) -> Model:
        return Model(
            ui=self.ui, state=self.state, scenario=self.scenario, folder=self.folder, offers=(),
            typesetter=self.typesetter, now_ms=self.now_ms, session_ms=self.now_ms,
        )  # fmt: skip

    @property
    def page(self) -> Page:
        """What it sees now, drawn once for as long as nothing changes."""
        model = self.model
        if self._drawn is None or self._drawn[0] != model:
            self._drawn = model, play.view(model)
        return self._drawn[1]

    def widget(self, name: str) -> Widget:
        found = self.page.widget(name)
        assert found is not None, f"{name} is not among {[widget.id for widget in self.page.widgets]}"
        return found

    def says(self, name: str) -> str:
        """Label and value of a widget, as they are read aloud."""
        widget = self.widget(name)
        return f"{widget.label} {widget.value or ''}".strip()

    @property
    def puzzle(self) -> Puzzle:
        step = self.scenario.puzzle(str(self.state.step))
        assert step is not None
        return step.puzzle

    # --- what it does

    def touch(self, name: str) -> Team:
        widget = self.widget(name)
        assert widget.touchable, f"{name} cannot be touched"
        return self.mean(widget.message)

    def give(self, *inputs: PuzzleInput) -> Team:
        """Touch what each input needs, one after the other, and send those that are whole answers."""
        for given in inputs:
            self.lay_out(given)
            if isinstance(given, Submit):
                self.confirm()
        return self

    def lay_out(self, given: PuzzleInput) -> Team:
        """Touch what an input needs, without sending it."""
        step = self.scenario.puzzle(str(self.state.step))
        assert step is not None
        for _ in range(MOST_TOUCHES):
            widget = LOOKS[step.type].reach(self.page, self.scenario, step, given)
            if widget is None:
                return self
            self.mean(widget.message)
            if isinstance(given, Touch):
                return self
        raise AssertionError(f"{given} is not reached in {MOST_TOUCHES} touches")

    def send(self, *inputs: PuzzleInput) -> Team:
        """Give inputs to the puzzle without touching anything."""
        for given in inputs:
            self.ask(c.Play(step=str(self.state.step), given=given))
        return self

    def drag(self, name: str, onto: str) -> Team:
        """Carry a widget to another one and let it go there."""
        grip = self.widget(name).grip
        assert isinstance(grip, Carry), f"{name} cannot be carried"
        self.ui = replace(self.ui, drag=Drag(name, onto))
        self.mean(grip.lift)
        drop = self.widget(onto).drop
        assert drop is not None, f"{onto} takes nothing"
        self.ui = replace(self.ui, drag=None)
        return self.mean(drop)

    def confirm(self) -> Team:
        """Send the answer, as two fingers do, or the plain button."""
        pad = self.page.widget("confirm:0")
        message = pad.message if pad else self.widget("confirm").message
        return self.mean(message.then if isinstance(message, HoldPad) else message)

    def answer(self) -> Submit:
        """What two fingers would send now."""
        message = self.widget("confirm:0").message
        assert isinstance(message, HoldPad)
        assert isinstance(message.then, Send)
        (command,) = message.then.commands
        assert isinstance(command, c.Play)
        assert isinstance(command.given, Submit)
        return command.given

    def mean(self, message: Message | None) -> Team:
        assert message is not None
        self.ui, commands = update(self.ui, message, self.now_ms)
        for command in commands:
            self.ask(command)
        self.ui = replace(self.ui, busy=False)
        return self

    def ask(self, command: c.Command) -> None:
        before = self.state
        decided = decide(self.scenario, before, replace(command, at_ms=self.now_ms))
        assert not isinstance(decided, c.Refusal), decided
        self.state = fold(decided, before)
        self.ui = follow(self.ui, before, self.state, self.now_ms)
        if not self.told_roles:
            self.ui = replace(self.ui, roles_since_ms=None)

    def wait(self, milliseconds: int) -> Team:
        self.now_ms += milliseconds
        return self

    def read(self) -> Team:
        """Go on through what is only told, up to a puzzle or the end."""
        while self.state.phase == "playing" and self.scenario.puzzle(self.state.step or "") is None:
            self.ask(c.Continue())
        return self

    def find(self, *zones: str) -> Team:
        for zone in zones:
            self.touch(f"zone:{zone}")
        return self

    def solve(self) -> Team:
        """Play the solution of the puzzle and send it."""
        return self.send(*self.puzzle.solution())

    def go_on(self) -> Team:
        return self.touch("continue").read()

    def with_state(self, **changes: Any) -> Team:
        self.state = replace(self.state, **changes)
        return self


def at(step: str, *, option: str | None = None, **given: Any) -> Team:
    """A team at a puzzle of « Le crocodile du canal », by the decision that leads there."""
    team = Team(**given)
    while team.state.step != step:
        if team.state.step == "A-DEC":
            chosen = option or ("partager" if step == "A-REP" else "enqueter")
            team.touch(f"option:{chosen}").confirm().read()
        else:
            team.solve().go_on()
    return team
