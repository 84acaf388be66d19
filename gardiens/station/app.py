"""A screen without its window: what it shows, and what touching it does. Robot, replay and tests use this very code."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import replace
from typing import Final

import pygame

from gardiens.engine.commands import Abort, Command
from gardiens.engine.hints import next_deadline_ms
from gardiens.engine.state import NEW, State
from gardiens.journal.problems import JournalError
from gardiens.screens.caption import captioned
from gardiens.screens.messages import CloseUnfinished, Listen, Message, Resume, Send
from gardiens.screens.model import Model, Ui
from gardiens.screens.tree import Page, Scene
from gardiens.screens.typeset import typesetter
from gardiens.screens.update import arrive, cancel_pads, follow, next_tick_ms, notify, release, tick, turned, update
from gardiens.screens.views import view
from gardiens.station.animator import KEYS, RESET_KEY, AnimatorKeys
from gardiens.station.catalogue import Catalogue
from gardiens.station.clock import Clock
from gardiens.station.comfort import Comfort
from gardiens.station.hearing import Ear, Moment
from gardiens.station.idle import Idle, in_lobby
from gardiens.station.inputs import Inputs, Meant, Release, Viewport, as_typed
from gardiens.station.leftover import LeftOver
from gardiens.station.pages import Keeper, Shown, earliest
from gardiens.station.reader import Reader
from gardiens.station.session import Adopted, Happening, NotKept, Refused, Runner
from gardiens.station.sound import SILENCE, Sound
from gardiens.station.voice import MUTE, Voice
from gardiens.text import station as say

MARK_MS: Final = 1000
"""How often the station leaves its sign of life."""
RETRY_MS: Final = 3000
"""How long the recovery page stays before the screen that failed is tried again."""

_HIDDEN: Final = (pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN)
_BARE: Final = Page("recovery", Scene(), ())
_log = logging.getLogger(__name__)


class Station:
    """One screen. Events come in by `handle`, time by `tick`; `page` is what is to be seen now."""

    def __init__(
        self,
        runner: Runner,
        clock: Clock,
        *,
        number: str = "1",
        home: Ui | None = None,
        comfort: Comfort | None = None,
        sound: Sound = SILENCE,
        voice: Voice = MUTE,
    ) -> None:
        """`home` is what the title starts from: a scenario, a level and a version may already be chosen.

        `comfort` keeps what teams change of theirs; without it, it lasts as long as the station.
        """
        self.runner = runner
        self._comfort = comfort
        self.viewport = Viewport(1920, 1080)
        self._clock, self._number = clock, number
        self._home = home or Ui()
        self.ui = replace(self._home, shown_since_ms=clock.now_ms())
        self.over = False
        self._inputs, self._animator = Inputs(), AnimatorKeys()
        self._ear = Ear(sound, self._moment())
        self._left: LeftOver | None = None
        self._queued: deque[tuple[State, tuple[Command, ...]]] = deque()
        self._keeper = Keeper()
        self._reader = Reader(voice)
        self._idle = Idle(clock.now_ms())
        self._marked_ms = clock.now_ms()
        self._failing_since_ms: int | None = None
        self._retry_at_ms: int | None = None

    # --- what is to be seen

    @property
    def page(self) -> Page:
        """The page as it must look now."""
        page = self._kept()
        try:
            held = self._inputs.holds.carrying(page, self.ui)
        except Exception:  # noqa: BLE001  (as for the page itself: see `_made`)
            _log.exception("what is carried on the screen %s could not be made", self.ui.place)
            self.fail()
            return self._kept()
        return page if held is None else replace(page, widgets=(*page.widgets, held))

    def due_ms(self) -> int:
        """When something will have to be done or drawn if nobody touches the screen."""
        return min(self.chores_ms(), self._keeper.until_ms or self.chores_ms())

    def chores_ms(self) -> int:
        """When something will have to be done, whatever is drawn."""
        leaves_ms = self._idle.leaves_ms(self.ui, self.runner.state)
        due_ms = earliest(next_tick_ms(self.ui), leaves_ms, self._retry_at_ms, self._marked_ms + MARK_MS)
        assert due_ms is not None
        return due_ms

    def model(self) -> Model:
        """Everything that the views read."""
        catalogue, now_ms = self.runner.catalogue, self._clock.now_ms()
        sitting = None if self.ui.place in ("title", "choice") else self.runner.sitting
        return Model(
            ui=self.ui,
            state=self.runner.state if sitting else NEW,
            scenario=sitting.scenario if sitting else None,
            folder=sitting.folder if sitting else None,
            offers=catalogue.offers,
            typesetter=typesetter(self.ui.settings.text_percent, self.ui.settings.font),
            now_ms=now_ms,
            session_ms=self.runner.at_ms(),
            station=self._number,
            broken=catalogue.broken,
            waiting=self._left.waiting(now_ms) if self._left else None,
        )

    # --- what happens

    def handle(self, event: pygame.event.Event) -> None:
        """A touch, a move of the mouse or a key."""
        now_ms = self._clock.now_ms()
        if event.type in _HIDDEN:
            self._reader.hush()
        if event.type != pygame.MOUSEMOTION:
            self._idle.touched(now_ms)
        if event.type == pygame.FINGERDOWN and self.ui.one_by_one:  # some systems tell of a touch screen only then
            self.ui = replace(self.ui, one_by_one=False)
        if event.type == pygame.KEYDOWN and (event.key == RESET_KEY or self._ends(event.key)):
            for message in self._animator.pressed(event.key, self.runner, now_ms):
                self._mean(message)
            return
        for one in as_typed(event, self.page):
            self.ui, meant = self._inputs.read(one, self.page, self.ui, self.viewport, now_ms)
            for each in meant:
                self._mean(each)
            self._ear.listen(self._moment(), meant)

    def _ends(self, key: int) -> bool:
        """Whether a key is one of those that end a session, and there is one."""
        return key in KEYS and self.ui.place == "session"

    def tick(self) -> None:
        """Let what the journal answered and what time brings take place."""
        now_ms = self._clock.now_ms()
        self._learn(self.runner.collect())
        self.ui, meant = tick(self.ui, self.page, now_ms)
        if meant is not None:
            self._mean(meant)
        leaves_ms = self._idle.leaves_ms(self.ui, self.runner.state)
        if leaves_ms is not None and leaves_ms <= now_ms:
            self._leave(now_ms)
        if self._retry_at_ms is not None and now_ms >= self._retry_at_ms:
            self._retry_at_ms = None
            self.ui = arrive(self.ui, "title" if self.runner.sitting is None else "session", now_ms)
        if now_ms >= self._marked_ms + MARK_MS:
            self._marked_ms = now_ms
            self.runner.mark(self.ui.arrangement, wish_to_talk=self.ui.calling)
        self._ear.listen(self._moment(), () if meant is None else (meant,))
        if not self._reader.is_mute or self.ui.voice != "none":
            self.ui = self._reader.follow(self.ui, self.page)

    def let_go(self) -> None:
        """Another screen is shown, or the window lost its keyboard: what was being pressed means nothing any more."""
        self._inputs.forget(self._clock.now_ms())
        self.ui = replace(cancel_pads(self.ui), pressed=None, drag=None)

    def fail(self) -> None:
        """A screen could not be made: show the recovery page, keep the session, and try again a little later."""
        now_ms = self._clock.now_ms()
        self.let_go()
        if self._failing_since_ms is None:
            self._failing_since_ms = now_ms
        self._retry_at_ms = now_ms + RETRY_MS
        self.ui = replace(arrive(self.ui, "recovery", now_ms), shown_since_ms=self._failing_since_ms)

    def settle(self) -> None:
        """Wait until no command is in flight: for those who have no window to keep alive."""
        while self.runner.busy:
            self.runner.wait()
            self.tick()

    def know(self, catalogue: Catalogue) -> None:
        """The scenarios were read: offer them, and look for a session that was left in the middle."""
        self.runner.catalogue = catalogue
        now_ms = self._clock.now_ms()
        try:
            unfinished = self.runner.unfinished()
        except JournalError:
            _log.exception("the last session cannot be read")
            self._say(say.CANNOT_OPEN)
            return
        if unfinished is None:
            return
        self._left = LeftOver.of(unfinished, catalogue)
        if self._left.scenario is None or unfinished.silent(now_ms):
            self.ui = arrive(self.ui, "unfinished", now_ms)
        else:
            self._take_up()

    # --- inside

    def _moment(self) -> Moment:
        return Moment(self.ui, self.runner.state, self.runner.sitting)

    def _mean(self, meant: Meant) -> None:
        """Do what a widget means."""
        now_ms = self._clock.now_ms()
        match meant:
            case Release(side):
                self.ui = release(self.ui, side, now_ms)
            case Resume():
                self._take_up()
            case CloseUnfinished():
                self._end_left()
            case Listen():
                self._reader.toggle(self.ui, self.page)
            case _:
                self._update(meant, now_ms)

    def _update(self, message: Message, now_ms: int) -> None:
        before = self.ui
        self.ui, commands = update(self.ui, message, now_ms, self.runner.catalogue.offers, self._number)
        if self._comfort is not None and self.ui.settings != before.settings:
            self._comfort.keep(self.ui.settings)
        if self.ui.place != before.place and self.ui.place == "title":
            self._go_home()
        elif _shown(self.ui) != _shown(before):
            self.let_go()
        if commands:
            self._queued.append((self.runner.state, commands))
            self._send_next()

    def _send_next(self) -> None:
        """Send the oldest series that waits, unless it was meant for a screen that is no longer shown."""
        while self._queued and not self.runner.busy:
            meant_in, commands = self._queued.popleft()
            if not turned(meant_in, self.runner.state):
                self._learn(self.runner.submit(*commands))
        self.ui = replace(self.ui, busy=self.runner.busy)

    def _learn(self, happenings: tuple[Happening, ...]) -> None:
        now_ms = self._clock.now_ms()
        for happening in happenings:
            match happening:
                case Adopted(before, after):
                    self._adopt(before, after)
                case Refused(reason) if reason in say.REFUSALS:
                    self._say(say.REFUSALS[reason])
                case NotKept(problem):
                    _log.error("not kept: %s (%s)", problem.message, problem.detail)
                    self._say(say.NOT_SAVED)
                    self.ui = replace(self.ui, sent=None)
                    if self.ui.place == "recovery":
                        self.ui = arrive(self.ui, "unfinished", now_ms)
        if happenings:
            self._send_next()

    def _adopt(self, before: State, after: State) -> None:
        now_ms = self._clock.now_ms()
        self.ui = follow(self.ui, before, after, now_ms)
        if before.phase == "new":
            self.ui = arrive(self.ui, "session", now_ms)
        if self._left is not None and self.ui.place == "recovery":
            self.ui = replace(arrive(self.ui, "session", now_ms), arrangement=self._left.arrangement)
            self._left = None
        if self._left is not None and after.phase in ("closed", "aborted"):
            self._left = None
            self._go_home()
        elif after.phase == "aborted" and before.phase == "lobby" and not self._idle.left:
            self.ui = arrive(self.ui, "choice", now_ms)
        elif after.phase == "aborted":
            self._go_home()
        if turned(before, after) or self.runner.asks_something_else(before, after):
            self.let_go()

    def _leave(self, now_ms: int) -> None:
        """Nobody is there any more. A session that has no team yet is ended first."""
        self._idle.leaving(now_ms)
        if in_lobby(self.ui, self.runner.state):
            self._update(Send((Abort(),)), now_ms)
        else:
            self._go_home()

    def _go_home(self) -> None:
        """To the title, with what was chosen for this screen from the start; its comfort stays."""
        home = replace(self._home, settings=self.ui.settings, one_by_one=self.ui.one_by_one)
        self.ui = replace(home, shown_since_ms=self._clock.now_ms())
        self.let_go()

    def _say(self, notice: str) -> None:
        self.ui = notify(self.ui, notice, self._clock.now_ms())

    def _take_up(self) -> None:
        """Go on with the session left in the middle, once the journal has noted the outage."""
        left = self._left
        if left is None or self.runner.busy:
            return
        if left.scenario is None:
            self._say(say.CANNOT_OPEN)
            return
        self.ui = arrive(self.ui, "recovery", self._clock.now_ms())
        self._learn(self.runner.take_up(left.unfinished, left.scenario, left.folder))

    def _end_left(self) -> None:
        """Close the session left in the middle, where it stopped."""
        left = self._left
        if left is None or self.runner.busy:
            return
        if left.scenario is None:
            self._say(say.CANNOT_OPEN)
            return
        self._learn(self.runner.end(left.unfinished, left.scenario))

    def _deadline_ms(self) -> int | None:
        """When the rules will propose something, in the station's time."""
        sitting = self.runner.sitting
        if sitting is None:
            return None
        at_ms = next_deadline_ms(sitting.scenario, self.runner.state, self.runner.at_ms())
        return None if at_ms is None else sitting.opened_at_ms + at_ms

    def _kept(self) -> Page:
        """The page of this moment, made again only where it would look different."""
        now_ms = self._clock.now_ms()
        return self._keeper.page(self.ui, self.runner.state, self.runner.catalogue, now_ms, self._made)

    def _made(self) -> Shown:
        """The page of this moment. A view that fails costs the team a moment, never its session."""
        try:
            model = self.model()
            page = captioned(view(model), model)
        except Exception:  # noqa: BLE001  (whatever a view does, the session goes on)
            _log.exception("the screen %s could not be made", self.ui.place)
            if self.ui.place != "recovery":
                self.fail()
                return self._made()
            page = _BARE
        if self.ui.place != "recovery":
            self._failing_since_ms = None
        until_ms = earliest(page.next_change_ms, self._deadline_ms())
        return Shown(page, self.ui, self.runner.state, self.runner.catalogue, until_ms)


def _shown(ui: Ui) -> tuple[object, ...]:
    """What changes when the screen shows something else: a press that was on its way then means nothing."""
    return ui.place, ui.overlay, ui.page, ui.roles_since_ms
