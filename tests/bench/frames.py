"""How long a screen takes to draw on X11 without a GPU: whole, against a fill and a flip; one label, against the whole.

« Image entière »: a page shown before, wholly drawn again. « Page nouvelle »: all that it is made of was drawn before,
but never together, as when a team goes on to a page.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from itertools import cycle
from typing import Final

import pygame

from gardiens.screens.diff import dirty
from gardiens.screens.kept import KeptParts
from gardiens.screens.marks import Words
from gardiens.screens.painter import Painter
from gardiens.screens.palette import Palette
from gardiens.screens.pixels import make_typesetter
from gardiens.screens.tree import Page
from gardiens.screens.views import view
from tests.bench.harness import Figure, measure
from tests.bench.screen_display import SIZES, measured_on
from tests.screens import places
from tests.screens.component_sheet import component_sheet
from tests.screens.team import at

WHOLE, WORD, FOG, NEW = "image entière", "un mot changé", "brume du titre qui dérive", "page nouvelle"
NAMES: Final = tuple(f"{what}, {name}" for name in SIZES for what in (WHOLE, WORD, FOG, NEW))


def figures() -> Iterator[Figure]:
    for name, size in SIZES.items():
        yield from measured_on(size, "tests.bench.frames", name)


def _measured(name: str) -> Iterator[Figure]:
    surface = pygame.display.set_mode(SIZES[name])
    painter = Painter(SIZES[name], Palette("nuit"))
    sheet, puzzle = component_sheet(make_typesetter()), view(at("A1").wait(50_000).model)

    def bare() -> None:
        surface.fill((11, 18, 51))
        pygame.display.flip()

    def whole(*pages: Page) -> Callable[[], None]:
        """These pages in turn, so that none is drawn over itself."""
        turns = cycle(pages)

        def drawn() -> None:
            painter.draw(surface, next(turns))
            pygame.display.flip()

        for _ in range(3 * len(pages)):
            drawn()
        return drawn

    def step(*pages: Page) -> Callable[[], None]:
        """What changed from each of these pages to the next."""
        turns, before = cycle(pages), pages[-1]

        def drawn() -> None:
            nonlocal before
            page = next(turns)
            pygame.display.update(painter.draw(surface, page, only=dirty(before, page)))
            before = page

        painter.draw(surface, before)
        return drawn

    yield measure(f"{WHOLE}, {name}", whole(sheet, puzzle), bare, 3.0)
    yield measure(f"{WORD}, {name}", step(sheet, _relabelled(sheet)), whole(sheet), 0.15)
    yield measure(f"{FOG}, {name}", step(*_drifting()), bare, None)
    painter._kept = KeptParts(0)
    yield measure(f"{NEW}, {name}", whole(sheet, puzzle), bare, None)


def _relabelled(page: Page) -> Page:
    """The same page with the colour of one text changed."""
    index, widget = next((i, w) for i, w in enumerate(page.widgets) if any(isinstance(m, Words) for m in w.marks))
    marks = tuple(replace(mark, colour="lanterne_500") if isinstance(mark, Words) else mark for mark in widget.marks)
    return replace(page, widgets=(*page.widgets[:index], replace(widget, marks=marks), *page.widgets[index + 1 :]))


def _drifting() -> list[Page]:
    return [view(places.model(now_ms=41_000 + 100 * tenth)) for tenth in range(8)]


def main() -> None:
    from gardiens.station.window import prepare

    prepare()
    pygame.display.init()
    pygame.font.init()
    print(json.dumps([asdict(figure) for figure in _measured(sys.argv[1])]))


if __name__ == "__main__":
    main()
