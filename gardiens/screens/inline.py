"""Characters that the fonts lack and that texts may still use: each is drawn inside its line as a small vector."""

from __future__ import annotations

from typing import Final

_EMOJI: Final = {
    "rire": "😂🤣😆😹",
    "larme": "😢😭🥲",
    "sourire": "🙂😊😀😃😄😁",
    "surpris": "😮😱😲😯",
    "colere": "😡😠🤬",
    "gene": "😬😅😳",
    "coeur": "❤♥💛💙💜",
    "pouce": "👍",
    "sirene": "🚨",
    "crocodile": "🐊",
    "question": "🤔❓",
}

_GLYPHS: Final = {
    "carre": "■◼",
    "triangle": "▲",
    "rond": "●",
    "etoile": "✦★",
    "fleche": "→",
    "points": "⋯",
    "masque": "▒",
    "environ": "≈",
    "coche": "✓✔",
    "croix": "✗✕",
}

VECTORS: Final[dict[str, str]] = {
    **{char: f"signes/emoji-{name}" for name, chars in _EMOJI.items() for char in chars},
    **{char: f"signes/glyphe-{name}" for name, chars in _GLYPHS.items() for char in chars},
    "↓": "arrow-down",
    "↑": "arrow-up",
    "←": "arrow-left",
}
"""Character → illustration (with a `/`) or Lucide icon, drawn in the text's colour unless it is an emoji."""

SHOUTED: Final[dict[str, str]] = {"🚨": "siren"}
"""In a title that shouts, the emoji become line icons: the same alarm, less noise (mock-up 03)."""

_MASKED: Final = "signes/glyphe-masque"

ICON_COLOURS: Final[dict[str, str]] = {"siren": "alerte_icone"}
"""Icons that keep a colour of their own inside a text, except in high contrast."""


def side_em(name: str) -> float:
    """How large a vector is drawn: a sign like a capital letter, an emoji like the line it enlivens."""
    if name == _MASKED:
        return 0.62
    return 0.84 if name.startswith("signes/glyphe-") else 1.0


def advance_em(name: str) -> float:
    """How much of a line a vector takes; masked letters follow one another like letters."""
    return side_em(name) + (0.0 if name == _MASKED else 0.14)


def vector_of(char: str, style: str) -> str | None:
    """What to draw for a character in a style, or None if a font draws it."""
    if style == "title_shout" and char in SHOUTED:
        return SHOUTED[char]
    return VECTORS.get(char)


def is_tinted(name: str) -> bool:
    """Whether a vector takes the colour of its text."""
    return not name.startswith("signes/emoji-")
