"""How long a screen takes to draw without a GPU: whole, against a fill and a flip; one label, against the whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pygame

from gardiens.screens.diff import dirty
from gardiens.screens.painter import Painter
from gardiens.screens.palette import Palette
from gardiens.screens.pixels import make_typesetter
from gardiens.screens.tree import Page, Words
from tests.bench.harness import Figure, measure
from tests.screens.component_sheet import component_sheet

SIZES = {"1080p": (1920, 1080), "4K": (3840, 2160)}


def figures() -> Iterator[Figure]:
    page = component_sheet(make_typesetter())
    other = _relabelled(page)
    for name, size in SIZES.items():
        surface = pygame.display.set_mode(size)
        painter = Painter(size, Palette("nuit"))

        def whole(painter: Painter = painter, surface: pygame.Surface = surface) -> None:
            painter.draw(surface, page)
            pygame.display.flip()

        def bare(surface: pygame.Surface = surface) -> None:
            surface.fill((11, 18, 51))
            pygame.display.flip()

        pages = [page, other]

        def label(painter: Painter = painter, surface: pygame.Surface = surface, pages: list[Page] = pages) -> None:
            pages.reverse()
            pygame.display.update(painter.draw(surface, pages[0], only=dirty(pages[1], pages[0])))

        yield measure(f"image entière, {name}", whole, bare, 3.0)
        yield measure(f"un mot changé, {name}", label, whole, 0.15)


def _relabelled(page: Page) -> Page:
    """The same page with the colour of one text changed."""
    index, widget = next((i, w) for i, w in enumerate(page.widgets) if any(isinstance(m, Words) for m in w.marks))
    marks = tuple(replace(mark, colour="lanterne_500") if isinstance(mark, Words) else mark for mark in widget.marks)
    return replace(page, widgets=(*page.widgets[:index], replace(widget, marks=marks), *page.widgets[index + 1 :]))
