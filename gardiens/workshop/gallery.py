"""`vitrine`: everything a team may meet, to be looked at and touched; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

import pygame

from gardiens.screens.model import Settings, Ui
from gardiens.screens.pixels import render, save
from gardiens.screens.tree import Page
from gardiens.screens.update import cancel_pads, next_tick_ms, release
from gardiens.station.clock import Clock, WallClock
from gardiens.station.inputs import Inputs, Release, Viewport
from gardiens.station.loop import Loop
from gardiens.station.robot import without_a_screen
from gardiens.station.window import Placement, opened
from gardiens.workshop.exhibits import Exhibit, exhibits
from gardiens.workshop.index_page import Leave, Show, bar, index_page
from gardiens.workshop.rehearsal import Rehearsal

STILL_MS: Final = 1000
"""How often a page that does not move is looked at again."""
_KEYS: Final = {pygame.K_F2: -1, pygame.K_F3: 1}


class View(NamedTuple):
    """An exhibit at one of its moments."""

    exhibit: Exhibit
    moment: str

    def made(self, settings: Settings) -> Rehearsal:
        return self.exhibit.moments[self.moment](settings)


def views() -> tuple[View, ...]:
    """Every view of the gallery, in the order of its round."""
    return tuple(View(exhibit, moment) for exhibit in exhibits() for moment in exhibit.moments)


class Gallery:
    """A screen like any other for the loop: the index, or one view that can be played."""

    def __init__(self, clock: Clock) -> None:
        self.viewport = Viewport(1920, 1080)
        self.over = False
        self._clock = clock
        self._views = views()
        self._ranks = {view.exhibit.id: rank for rank, view in reversed(list(enumerate(self._views)))}
        self._inputs = Inputs()
        self._rank: int | None = None
        self._index = Rehearsal()
        self._shown = self._index
        self._since_ms = clock.now_ms()
        self._began_ms = 0

    @property
    def ui(self) -> Ui:
        return self._shown.ui

    @property
    def page(self) -> Page:
        """The index, or the view of the moment under the bar that leads on."""
        model = self.model()
        if self._rank is None:
            return index_page(model, exhibits(), self._ranks)
        exhibit, moment = self._views[self._rank]
        page = self._shown.page
        held = self._inputs.holds.carrying(page, self.ui)
        over = bar(model, exhibit, moment, self._rank, len(self._views))
        return replace(page, widgets=(*page.widgets, *over, *([held] if held else [])))

    def model(self):
        return self._shown.model

    def show(self, rank: int | None) -> None:
        """Go to a view by its rank, or to the index."""
        settings = self._shown.ui.settings
        self._rank = rank
        self._shown = self._index if rank is None else self._views[rank].made(settings)
        self._shown.ui = replace(self._shown.ui, settings=settings, focus=None)
        self._since_ms, self._began_ms = self._clock.now_ms(), self._shown.now_ms
        self.let_go()

    def handle(self, event: pygame.event.Event) -> None:
        """A touch or a key: of the view, or of the bar. F1 is the index, F2 and F3 the views around."""
        if event.type == pygame.KEYDOWN and event.key == pygame.K_F1:
            self.show(None)
        elif event.type == pygame.KEYDOWN and event.key in _KEYS:
            last = -1 if self._rank is None and _KEYS[event.key] > 0 else self._rank or 0
            self.show((last + _KEYS[event.key]) % len(self._views))
        else:
            ui, meant = self._inputs.read(event, self.page, self.ui, self.viewport, self._clock.now_ms())
            self._shown.ui = ui
            for message in meant:
                match message:
                    case Show(rank):
                        self.show(rank)
                    case Leave():
                        self.over = True
                    case Release(side):
                        self._shown.ui = release(self.ui, side, self._shown.now_ms)
                    case _:
                        self._shown.mean(message)

    def tick(self) -> None:
        """Let the time gone by pass for the view."""
        passed_ms = self._clock.now_ms() - self._since_ms - (self._shown.now_ms - self._began_ms)
        if self._rank is not None and passed_ms > 0:
            self._shown.wait(passed_ms)

    def due_ms(self) -> int:
        """When the view will look different by itself."""
        moments = [self.page.next_change_ms, next_tick_ms(self.ui)] if self._rank is not None else []
        due = min((at for at in moments if at is not None), default=None)
        now_ms = self._clock.now_ms()
        return now_ms + (STILL_MS if due is None else max(1, due - self._shown.now_ms))

    def let_go(self) -> None:
        """Nothing is held any more."""
        self._inputs.forget(self._clock.now_ms())
        self._shown.ui = replace(cancel_pads(self.ui), pressed=None, drag=None)

    def fail(self) -> None:
        """A view could not be drawn: back to the index."""
        self.show(None)


def gallery(placement: Placement) -> int:
    """Show the gallery until it is left. Raises NoDisplayError."""
    with opened(placement):
        clock = WallClock()
        with Loop(clock) as loop:
            loop.run(Gallery(clock))
    return 0


def capture(
    folder: Path,
    settings: Settings,
    *,
    suffix: str = "",
    width: int = 1920,
    moments: Callable[[View], bool] = lambda view: True,
) -> tuple[Path, ...]:
    """Draw every view (or those that `moments` keeps) as a PNG of `width` px in `folder`.

    The first moment of an exhibit has its name, the others add their own, and all of them `suffix`. Raises OSError.
    """
    without_a_screen()
    size = width, width * 9 // 16
    palette = "contraste_eleve" if settings.high_contrast else "nuit"
    written: list[Path] = []
    for view in filter(moments, views()):
        first = view.moment == next(iter(view.exhibit.moments))
        path = folder / f"{view.exhibit.id}{'' if first else '-' + view.moment}{suffix}.png"
        shown = view.made(settings)
        save(render(shown.page, size, palette, focus=shown.ui.focus), path)
        written.append(path)
    return tuple(written)
