"""Lexend and Atkinson Hyperlegible, or OpenDyslexic in their place, at the sizes of the typographic scale."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import pygame

from gardiens.paths import assets_dir
from gardiens.screens.inline import VECTORS
from gardiens.screens.model import FontChoice
from gardiens.screens.palette import tokens


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: sizes in logical px; `weight` of its plain words, `strong` of its bold ones.

    `space_px`: how wide a space is where words are laid one by one; None for the font's own.
    """

    family: str
    weight: int
    strong: int
    size_px: int
    line_px: int
    space_px: int | None = None


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

_CEILINGS: Final = {"figure": 84, "masthead": 72, "question": 72}
"""How large those of them that are large already may become, in px."""

_FILES: Final = {"title": "lexend", "text": "atkinson-hyperlegible", "option": "opendyslexic"}

_BOLD_WEIGHT: Final = 600
"""From this weight on, a title is bold in a family that has no weight between the plain one and the bold one."""


@cache
def style(name: str, percent: int = 100, family: FontChoice = "normale") -> Style:
    """A style of the scale by its name, at `percent` of its size up to its ceiling; KeyError if there is none."""
    typography = tokens()["typography"]
    values = {**_ADDED, **typography["scale"]}[name]
    size, line = values["size"], values["line"]
    ceiling = {**_CEILINGS, **typography["text_size"]["ceilings"]}.get(name)
    grown = size * percent / 100 if ceiling is None else max(size, min(size * percent / 100, ceiling))
    line_px = round(line * grown / size)
    weights = typography["families"][values["family"]]["weights"]
    if family == "normale":
        return Style(values["family"], values["weight"], max(weights), round(grown), line_px)
    option = typography["families"]["option"]
    plain, bold = option["weights"]
    return Style(
        family="option",
        weight=bold if values["weight"] >= _BOLD_WEIGHT else plain,
        strong=bold,
        size_px=round(grown * option["size_factor"]),
        line_px=line_px,
        space_px=round(grown * option["size_factor"] * option["word_space_em"]),
    )


def style_names() -> tuple[str, ...]:
    """Every style a view may ask for."""
    return (*tokens()["typography"]["scale"], *_ADDED)


@lru_cache(maxsize=256)
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
    """The text as it is drawn: one kind of no-break space, no invisible marks.

    An author types plain spaces: where French breaks no line (« ainsi », 8 h 00, et voilà !), they hold.
    """
    return _HELD.sub(NO_BREAK, text.translate(_CLEANED))


NO_BREAK: Final = "\u00a0"
_HELD: Final = re.compile(r"(?<=«) | (?=[»;:!?])|(?<=\d) (?=h\b)|(?<=\d h) (?=\d)")
_CLEANED: Final = {0x202F: NO_BREAK, 0xFE0F: None, 0x00AD: None, 0x200B: None, 0x0009: " "}

_ABSENT: Final = "\uffff"
_LARGE_PX: Final = 200


@cache
def _drawn(char: str) -> bool:
    """Whether every family has a glyph: one that it lacks is measured like a character that cannot exist."""
    if char == NO_BREAK:
        return True  # where OpenDyslexic is used, spaces are only room between words
    faces = (font("title", 600, _LARGE_PX), font("text", 400, _LARGE_PX), font("option", 400, _LARGE_PX))
    return all(each.metrics(char) != each.metrics(_ABSENT) for each in faces)
