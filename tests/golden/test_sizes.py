"""On a screen of any size no line of the largest text leaves its widget: fonts come in whole sizes, and drift."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gardiens.screens.fonts import face, style
from gardiens.screens.marks import Words
from gardiens.screens.model import Settings
from gardiens.screens.tree import Page
from tests.golden.shots import SHOTS

SCALES = {"1280x720": 1280 / 1920, "1366x768": 1365 / 1920, "3840x2160": 2.0}
TIGHTEST_EM = 0.05
"""How much a space between two words may lose where letters are drawn between two sizes (`lettering.py`)."""
HEADER_PX = 112
MARGIN_PX = 1872
"""How far a text may go that is a widget by itself, or stands in the header."""


def outside(page: Page, scale: float) -> Iterator[str]:
    """The lines that end past their widget once drawn at this scale, by the letters' own widths."""
    for widget in page.widgets:
        for words in widget.marks:
            if isinstance(words, Words):
                alone = words.rect.w == widget.rect.w or widget.rect.bottom <= HEADER_PX
                room = MARGIN_PX if alone else widget.rect.right
                for line in words.block.lines:
                    if line.runs and words.x + line.runs[0].x + drawn_px(words, line.runs, scale) > room + 1:
                        yield f"{widget.id}: {words.block.text}"


def drawn_px(words: Words, runs, scale: float) -> float:
    """How wide some characters are once drawn, in px of the canvas."""
    set_in = style(words.block.style, words.block.percent, words.block.font)
    end = 0.0
    for run in runs:
        if run.icon is not None or not run.text.strip():
            end = run.x + run.width
            continue
        whole = scale == int(scale)
        font = face(set_in, run.bold, scale if whole else 2 * scale)
        width = font.size(run.text)[0] / (scale if whole else 2 * scale)
        spare = 0 if whole else TIGHTEST_EM * set_in.size_px * run.text.count(" ")
        end = run.x + max(run.width, width - spare) if not whole else run.x + width
    return end - runs[0].x


@pytest.mark.parametrize("name", SHOTS)
def test_no_line_of_the_largest_text_leaves_its_widget_at_any_size(name: str):
    page = SHOTS[name].page(Settings(text_percent=150))
    for size, scale in SCALES.items():
        assert list(outside(page, scale)) == [], size
