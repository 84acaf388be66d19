"""Where things are on this machine: what the game ships with, and what the venue's sessions leave."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

DATA_VARIABLE: Final = "GARDIENS_DONNEES"
"""The environment variable that says where sessions are kept when no option does."""

_CHECKOUT: Final = Path(__file__).resolve().parent.parent


def assets_dir() -> Path:
    """Fonts, icons, pictures and design tokens."""
    return _CHECKOUT / "assets"


def shipped_scenarios_dir() -> Path:
    """The scenarios that come with the game."""
    return _CHECKOUT / "scenarios"


def data_dir(chosen: str | Path | None = None) -> Path:
    """Where sessions are kept, as an absolute path that may not exist yet.

    `chosen` is what `--donnees` says; without it GARDIENS_DONNEES decides, then the user's data folder.
    """
    if folder := chosen or os.environ.get(DATA_VARIABLE):
        return Path(folder).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("gardiens-du-numerique", appauthor=False)


def own_scenarios_dir(data: Path) -> Path:
    """The animators' own scenarios, beside the sessions kept in `data`."""
    return data / "scenarios"
