"""`vitrine`: everything a team may meet, to be looked at and touched; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

import pygame

from gardiens.screens.caption import captioned
from gardiens.screens.messages import Listen
from gardiens.screens.model import Model, Settings, Ui
from gardiens.screens.palette import Variant
from gardiens.screens.pixels import render, save
from gardiens.screens.tree import Page
from gardiens.screens.update import cancel_pads, next_tick_ms, release
from gardiens.station.clock import Clock, WallClock
from gardiens.station.inputs import Inputs, Release, Viewport
from gardiens.station.loop import Loop
from gardiens.station.pages import Keeper, Shown
from gardiens.station.reader import Reader
from gardiens.station.robot import without_a_screen
from gardiens.station.voice import MUTE, Speech, Voice
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

    def __init__(self, clock: Clock, voice: Voice = MUTE) -> None:
        self.viewport = Viewport(1920, 1080)
        self.over = False
        self._clock = clock
        self._views = views()
        self._ranks = {view.exhibit.id: rank for rank, view in reversed(list(enumerate(self._views)))}
        self._inputs, self._reader = Inputs(), Reader(voice)
        self._keeper = Keeper()
        self._rank: int | None = None
        self._index = Rehearsal()
        self._shown = self._index
        self._since_ms = clock.now_ms()
        self._began_ms = 0

    @property
    def ui(self) -> Ui:
        return self._shown.ui

    @ui.setter
    def ui(self, ui: Ui) -> None:
        self._shown.ui = ui

    @property
    def page(self) -> Page:
        """The index, or the view of the moment under the bar that leads on."""
        page = self._keeper.page(self.ui, self._shown.state, None, self._shown.now_ms, self._made)
        held = self._inputs.holds.carrying(page, self.ui)
        return replace(page, widgets=(*page.widgets, held)) if held else page

    def _made(self) -> Shown:
        model = self.model()
        if self._rank is None and self.ui.overlay is None:
            page = index_page(model, exhibits(), self._ranks)
        else:
            page = self._shown.page
        if self._rank is not None:
            exhibit, moment = self._views[self._rank]
            over = bar(model, exhibit, moment, self._rank, len(self._views))
            page = replace(page, widgets=(*page.widgets, *over))
        return Shown(captioned(page, model), self.ui, self._shown.state, None, page.next_change_ms)

    def model(self) -> Model:
        """Everything that the views read."""
        return self._shown.model

    def show(self, rank: int | None) -> None:
        """Go to a view by its rank, or to the index."""
        before = self._shown.ui
        self._keeper = Keeper()
        self._rank = rank
        self._shown = self._index if rank is None else self._views[rank].made(before.settings)
        focus = "bar:next" if before.focus is not None and rank is not None else None
        self.ui = replace(
            self._shown.ui, settings=before.settings, voice=before.voice, caption=before.caption, focus=focus
        )
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
            self._read(event)
        self._follow()

    def _read(self, event: pygame.event.Event) -> None:
        ui, meant = self._inputs.read(event, self.page, self.ui, self.viewport, self._clock.now_ms())
        self.ui = ui
        for message in meant:
            match message:
                case Show(rank):
                    self.show(rank)
                case Leave():
                    self.over = True
                case Listen():
                    self._reader.toggle(self.ui, self.page)
                case Release(side):
                    self.ui = release(self.ui, side, self._shown.now_ms)
                case _:
                    self._shown.mean(message)

    def tick(self) -> None:
        """Let the time gone by pass for the view."""
        passed_ms = self._clock.now_ms() - self._since_ms - (self._shown.now_ms - self._began_ms)
        if self._rank is not None and passed_ms > 0:
            self._shown.wait(passed_ms)
        self._follow()

    def _follow(self) -> None:
        if not self._reader.is_mute or self.ui.voice != "none":
            self.ui = self._reader.follow(self.ui, self.page)

    def due_ms(self) -> int:
        """When the view will look different by itself."""
        moments = [self.page.next_change_ms, next_tick_ms(self.ui)] if self._rank is not None else []
        due = min((at for at in moments if at is not None), default=None)
        now_ms = self._clock.now_ms()
        return now_ms + (STILL_MS if due is None else max(1, due - self._shown.now_ms))

    def let_go(self) -> None:
        """Nothing is held any more."""
        self._inputs.forget(self._clock.now_ms())
        self.ui = replace(cancel_pads(self.ui), pressed=None, drag=None)

    def fail(self) -> None:
        """A view could not be drawn: back to the index."""
        self.show(None)


def gallery(placement: Placement, *, show_voice: bool = False) -> int:
    """Show the gallery until it is left. Raises NoDisplayError."""
    with opened(placement):
        clock = WallClock()
        with Loop(clock) as loop, closing(Speech(loop.wake, shown=show_voice)) as voice:
            loop.run(Gallery(clock, voice))
    return 0


def settings_shown() -> Mapping[str, Settings]:
    """The comforts in which the gallery is drawn, by what they add to the name of a picture."""
    return {
        "": Settings(),
        "-125": Settings(text_percent=125),
        "-150": Settings(text_percent=150),
        "-dyslexie": Settings(font="dyslexie"),
        "-contraste": Settings(high_contrast=True),
        "-calme": Settings(less_motion=True),
    }


def capture(
    folder: Path, settings: Settings, *, suffix: str = "", width: int = 1920, first_only: bool = False
) -> tuple[Path, ...]:
    """Draw every view, or the first of each exhibit, as a PNG of `width` px in `folder`. Raises OSError.

    The first view of an exhibit has its name, the others add their own, and all of them `suffix`.
    """
    without_a_screen()
    written: list[Path] = []
    for view in views():
        first = view.moment == next(iter(view.exhibit.moments))
        if first or not first_only:
            path = folder / f"{view.exhibit.id}{'' if first else '-' + view.moment}{suffix}.png"
            save(picture(view, settings, width), path)
            written.append(path)
    return tuple(written)


def picture(view: View, settings: Settings, width: int = 1920) -> pygame.Surface:
    """A view as it is drawn, `width` px wide."""
    shown = view.made(settings)
    palette: Variant = "contraste_eleve" if settings.high_contrast else "nuit"
    return render(shown.page, (width, width * 9 // 16), palette, focus=shown.ui.focus)
