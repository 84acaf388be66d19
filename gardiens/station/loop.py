"""The life of a window: sleep until something happens, let the screen answer, draw what changed."""

from __future__ import annotations

import logging
import select
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import Final, Protocol, Self

import pygame

from gardiens.screens.model import Model, Ui
from gardiens.screens.tree import Page
from gardiens.station.canvas import Canvas
from gardiens.station.clock import Clock
from gardiens.station.doorbell import input_socket
from gardiens.station.inputs import Viewport
from gardiens.station.witness import Witness

POLL_S: Final = 0.005
"""How often a window system that gives nothing to sleep on is asked for input; `event.wait` would cost more."""
IDLE_POLL_S: Final = 0.015
"""The same on a screen that nobody has touched for IDLE_MS: a third of the work, and still no delay that shows."""
IDLE_MS: Final = 10_000
RUNG_POLL_S: Final = 0.05
"""How often one that rings is asked even so: SDL may have taken an event off its socket while it did something else."""
ANSWER_S: Final = 0.004
"""For how long the journal's answer is waited for before a frame is drawn without it: most come in that time."""
SWITCH_S: Final = 0.0005
"""For how long the thread that draws may keep the journal's waiting: a touch is shown once it is on the disk."""
POINTER_MS: Final = 3000
"""How long an idle pointer stays visible in full screen."""

_SPOILED: Final = (pygame.WINDOWEXPOSED, pygame.WINDOWSHOWN, pygame.WINDOWRESTORED, pygame.WINDOWFOCUSGAINED)
_log = logging.getLogger(__name__)


class Screen(Protocol):
    """What a window shows: a station, or a session seen again."""

    viewport: Viewport
    ui: Ui
    over: bool

    @property
    def page(self) -> Page: ...
    def model(self) -> Model: ...
    def due_ms(self) -> int: ...
    def handle(self, event: pygame.event.Event) -> None: ...
    def tick(self) -> None: ...
    def let_go(self) -> None: ...
    def fail(self) -> None: ...


class Loop:
    """What other threads may wake, and what runs the window until it is closed."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._asleep, self._waker = socket.socketpair()
        self._asleep.setblocking(False)
        self._waker.setblocking(False)
        self._errands: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._canvas, self._witness = Canvas(), Witness()
        self._pointer_ms = self._input_ms = 0
        self._bell: int | None = None
        self._shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._asleep.close()
        self._waker.close()
        self._witness.close()

    def wake(self) -> None:
        """End the loop's sleep; from any thread."""
        with suppress(BlockingIOError):  # full of calls already
            self._waker.send(b".")

    def later(self, errand: Callable[[], None]) -> None:
        """Run `errand` on the loop's thread soon; from any thread."""
        self._errands.put(errand)
        self.wake()

    def run(self, screen: Screen) -> None:
        """Show this screen until it is over or the window is closed."""
        usual_s = sys.getswitchinterval()
        sys.setswitchinterval(SWITCH_S)
        try:
            self._run(screen)
        finally:
            sys.setswitchinterval(usual_s)

    def _run(self, screen: Screen) -> None:
        self._bell = input_socket()
        self._resize(screen)
        self._draw(screen)
        while not screen.over:
            woken = self._sleep(screen)
            if events := pygame.event.get():
                self._input_ms = self._clock.now_ms()
            if any(_quits(event) for event in events):
                return
            was_busy = screen.ui.busy
            for event in events:
                self._take(event, screen)
            if screen.ui.busy and not was_busy:
                self._nap([], ANSWER_S)
            errands = self._run_errands()
            if events or woken or errands or self._clock.now_ms() >= self._due_ms(screen):
                screen.tick()
                self._draw(screen)
            self._hide_pointer()

    def _sleep(self, screen: Screen) -> bool:
        """Sleep until there is input or something is due; true when another thread ended it."""
        now_ms = self._clock.now_ms()
        left_s = max(0.0, (self._due_ms(screen) - now_ms) / 1000)
        if self._bell is None:
            bells: list[int] = []
            poll_s = POLL_S if now_ms - self._input_ms < IDLE_MS else IDLE_POLL_S
        else:
            # While it shows a frame SDL reads its socket: what came meanwhile rings no more.
            bells = [self._bell]
            poll_s = 0.0 if self._shown else RUNG_POLL_S
            self._shown = False
        return self._nap(bells, min(poll_s, left_s))

    def _due_ms(self, screen: Screen) -> int:
        """When something will have to be done or drawn if nothing happens before."""
        due_ms = self._canvas.due_ms
        return screen.due_ms() if due_ms is None else min(due_ms, screen.due_ms())

    def _nap(self, bells: list[int], seconds: float) -> bool:
        """Sleep until another thread or one of these descriptors ends it; true when a thread did."""
        asleep = self._asleep.fileno()
        ready, _, _ = select.select([asleep, *bells], [], [], seconds)
        if asleep in ready:
            self._asleep.recv(4096)
        return asleep in ready

    def _run_errands(self) -> bool:
        """Run what other threads asked for so far; true when they did."""
        count = self._errands.qsize()
        for _ in range(count):
            self._errands.get()()
        return count > 0

    def _take(self, event: pygame.event.Event, screen: Screen) -> None:
        """Let the screen answer. An event that cannot be answered costs the team a moment, never its window."""
        try:
            self._answer(event, screen)
        except Exception:  # noqa: BLE001  (whatever an event does, the session goes on)
            _log.exception("the event %s could not be answered", pygame.event.event_name(event.type))
            screen.fail()

    def _answer(self, event: pygame.event.Event, screen: Screen) -> None:
        if event.type == pygame.WINDOWSIZECHANGED:
            self._resize(screen)
        elif event.type in _SPOILED:
            self._canvas.forget()
        elif event.type == pygame.WINDOWFOCUSLOST:
            screen.let_go()
        else:
            if event.type in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN):
                self._pointer_ms = self._clock.now_ms()
                pygame.mouse.set_visible(True)
            screen.handle(event)

    def _resize(self, screen: Screen) -> None:
        screen.viewport = Viewport(*_surface().get_size())
        self._canvas.forget()

    def _draw(self, screen: Screen) -> None:
        """Show the screen, else its recovery page; where even that fails, what was there stays until the next time."""
        if not self._try_to_show(screen):
            screen.fail()
            self._try_to_show(screen)

    def _try_to_show(self, screen: Screen) -> bool:
        """Whether the page of the moment could be shown."""
        try:
            if changed := self._canvas.show(_surface(), screen.page, screen.ui, self._clock.now_ms()):
                pygame.display.update(changed)
                self._shown = True
                self._witness.tell(screen.model(), screen.page, screen.viewport)
        except Exception:  # noqa: BLE001  (whatever the drawing does, the session goes on)
            _log.exception("the screen %s could not be drawn", screen.ui.place)
            self._canvas.forget()
            return False
        return True

    def _hide_pointer(self) -> None:
        idle = self._clock.now_ms() - self._pointer_ms > POINTER_MS
        if idle and pygame.display.is_fullscreen() and pygame.mouse.get_visible():
            pygame.mouse.set_visible(False)


def _surface() -> pygame.Surface:
    surface = pygame.display.get_surface()
    assert surface is not None
    return surface


def _quits(event: pygame.event.Event) -> bool:
    """The window is closed, or Ctrl+Q: a full screen has no button to close it. The session can be taken up again."""
    return event.type == pygame.QUIT or (
        event.type == pygame.KEYDOWN and event.key == pygame.K_q and bool(event.mod & pygame.KMOD_CTRL)
    )
