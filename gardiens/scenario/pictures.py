"""The pictures that a scenario shows: drawings that come with the game, or files of its own folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from gardiens.diagnostics import Diagnostic, nearest
from gardiens.paths import assets_dir
from gardiens.scenario.reading import Place, Reading
from gardiens.text import checks as say

FORMATS: Final = (".svg", ".png", ".jpg", ".jpeg", ".webp")
MOST_MEGABYTES: Final = 5


@cache
def shipped_drawings() -> frozenset[str]:
    """The names of the drawings that come with the game, such as `documents/crocodile-large`."""
    index = assets_dir() / "art" / "index.json"
    return frozenset(json.loads(index.read_text(encoding="utf-8")))


def check(reading: Reading, place: Place, name: Any) -> Iterator[Diagnostic]:
    """What is wrong with one picture; without a folder, only its name can be looked at."""
    if name in shipped_drawings():
        return
    folder = reading.tree.source.folder
    if _leaves(name) or (folder is not None and _leads_out(folder, name)):
        yield reading.at("G207", say.IMAGE_OUTSIDE.format(name), place)
    elif not name.lower().endswith(FORMATS):
        meant = nearest(name, _known(folder))
        known = "." not in name.rpartition("/")[2]
        code, message = ("G206", say.NO_SUCH_IMAGE) if known else ("G208", say.BAD_IMAGE_FORMAT)
        yield reading.at(code, message.format(name), place, expected=say.IMAGE_FORMATS, suggestion=meant)
    elif folder is not None:
        yield from _file(reading, place, name, folder)


def _file(reading: Reading, place: Place, name: str, folder: Path) -> Iterator[Diagnostic]:
    try:
        megabytes = (folder / name).stat().st_size / 1_000_000 if (folder / name).is_file() else None
    except OSError:
        megabytes = None
    if megabytes is None:
        yield reading.at("G206", say.NO_SUCH_IMAGE.format(name), place, suggestion=nearest(name, _known(folder)))
    elif megabytes > MOST_MEGABYTES:
        yield reading.at("G208", say.IMAGE_TOO_LARGE.format(name, MOST_MEGABYTES), place)


def _known(folder: Path | None) -> list[str]:
    # Not deeper than one folder: a lone file may lie in somebody's home.
    patterns = [depth + suffix for suffix in FORMATS for depth in ("*", "*/*")] if folder else []
    own = (
        [file.relative_to(folder).as_posix() for pattern in patterns for file in folder.glob(pattern)] if folder else []
    )
    return [*own, *shipped_drawings()]


def _leaves(name: str) -> bool:
    """Whether the path goes up, starts at a root or a drive, or is written for another system."""
    return name.startswith(("/", "~")) or "\\" in name or ":" in name or ".." in name.split("/") or "\0" in name


def _leads_out(folder: Path, name: str) -> bool:
    """Whether the file is elsewhere once symbolic links are followed."""
    try:
        return not (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return True
