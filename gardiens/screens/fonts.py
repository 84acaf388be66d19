"""Lexend and Atkinson Hyperlegible at the sizes of the typographic scale."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import pygame

from gardiens.paths import assets_dir
from gardiens.screens.inline import VECTORS
from gardiens.screens.palette import tokens


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: sizes in logical px; `weight` of its plain words, `strong` of its bold ones."""

    family: str
    weight: int
    strong: int
    size_px: int
    line_px: int


_ADDED: Final = {
    "title_shout": {"size": 38, "line": 48, "family": "title", "weight": 700},
    "name": {"size": 34, "line": 44, "family": "title", "weight": 600},
    "figure": {"size": 72, "line": 84, "family": "title", "weight": 600},
    "masthead": {"size": 60, "line": 72, "family": "title", "weight": 700},
    "strong": {"size": 33, "line": 43, "family": "text", "weight": 700},
    "question": {"size": 56, "line": 70, "family": "title", "weight": 600},
    "card": {"size": 38, "line": 50, "family": "title", "weight": 500},
    "verdict": {"size": 38, "line": 49, "family": "text", "weight": 400},
}
"""Styles that the mock-ups show and the tokens' scale does not name."""

_READ: Final = ("strong", "verdict")
"""Those of them that the comfort size makes larger too."""

_FILES: Final = {"title": "lexend", "text": "atkinson-hyperlegible"}


@cache
def style(name: str, larger: bool = False) -> Style:
    """A style of the scale by its name, KeyError if there is none; `larger` sets what is read 15 % bigger."""
    typography = tokens()["typography"]
    values = {**_ADDED, **typography["scale"]}[name]
    comfort = typography["larger_text"]
    factor = comfort["factor"] if larger and name in (*comfort["applies_to"], *_READ) else 1
    weights = typography["families"][values["family"]]["weights"]
    return Style(
        family=values["family"],
        weight=values["weight"],
        strong=max(weights),
        size_px=round(values["size"] * factor),
        line_px=round(values["line"] * factor),
    )


def style_names() -> tuple[str, ...]:
    """Every style a view may ask for."""
    return (*tokens()["typography"]["scale"], *_ADDED)


@lru_cache(maxsize=128)
def font(family: str, weight: int, size_px: int) -> pygame.font.Font:
    """One font at one size in real pixels."""
    if not pygame.font.get_init():
        pygame.font.init()
    return pygame.font.Font(assets_dir() / "polices" / f"{_FILES[family]}-{weight}.woff2", size_px)


def face(set_in: Style, bold: bool, scale: float = 1.0) -> pygame.font.Font:
    """The font that draws a style on a screen `scale` times the logical canvas."""
    return font(set_in.family, set_in.strong if bold else set_in.weight, max(1, round(set_in.size_px * scale)))


def uncovered(text: str) -> set[str]:
    """The characters that neither every font nor the table of inline vectors can draw."""
    return {char for char in set(clean(text)) if char != "\n" and char not in VECTORS and not _drawn(char)}


def clean(text: str) -> str:
    """The text as it is drawn: one kind of no-break space, no invisible marks."""
    return text.translate(_CLEANED)


_CLEANED: Final = {0x202F: "\u00a0", 0xFE0F: None, 0x00AD: None, 0x200B: None, 0x0009: " "}

_ABSENT: Final = "\uffff"
_LARGE_PX: Final = 200


@cache
def _drawn(char: str) -> bool:
    """Whether both families have a glyph: one that they lack is measured like a character that cannot exist."""
    faces = (font("title", 600, _LARGE_PX), font("text", 400, _LARGE_PX))
    return all(each.metrics(char) != each.metrics(_ABSENT) for each in faces)
