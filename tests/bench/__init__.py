"""Measures, each a ratio against a raw baseline of the same run; never an assertion.

A module that measures has `figures()`, and `NAMES`: what it will call them, known without measuring anything.
"""

from typing import Final

MODULES: Final = (
    "rules", "machines", "disk", "replay", "growth", "loading", "frames", "screen_start", "screen_idle", "screen_stall",
    "screen_touch",
)  # fmt: skip
"""The modules that measure, in the order of the page."""
