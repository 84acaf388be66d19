"""A text as a terminal shows it: what it would obey is shown instead of sent, and how many columns it takes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Final

# What would order the terminal about, or turn the line around, is shown instead of sent: ESC as ␛. Tabs stay tabs.
_VISIBLE: Final[Mapping[int, str]] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code != ord("\t")},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A)), "\N{REPLACEMENT CHARACTER}"),
}


def visible(line: str) -> str:
    """The line with its control characters shown, as long as it was."""
    return line.translate(_VISIBLE)


def cells(line: str) -> int:
    """How many columns of a terminal the line takes: an emoji takes two, a combining accent none."""
    return sum(
        2 if unicodedata.east_asian_width(letter) in "WF" else 0 if unicodedata.combining(letter) else 1
        for letter in line
    )
