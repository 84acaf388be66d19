"""What is looked at before anything is played: the version that was asked for, and where pictures will go."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from gardiens.text import commands as say
from gardiens.text.terminal import visible

if TYPE_CHECKING:
    from gardiens.scenario.models import Level, Version


def version_played(data: Path, scenario: str | None, level: Level | None, asked: Version) -> Version:
    """The version `asked` for, or the full one where there is no short one: the terminal then says so.

    Raises NothingToPlayError.
    """
    from gardiens.engine.figures import has_short_version
    from gardiens.station.catalogue import choose, find

    offer, found = choose(data, find(data, scenario), scenario, level)
    if asked == "courte" and not has_short_version(offer.levels[found]):
        print(say.NO_SHORT_VERSION.format(visible(offer.any_level.title)), file=sys.stderr)
        return "complete"
    return asked


def can_write(folder: Path) -> bool:
    """Whether files can be put in this folder, which is made if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
