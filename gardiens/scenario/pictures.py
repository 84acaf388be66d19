"""The pictures that a scenario shows: drawings that come with the game, or files of its own folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from gardiens.diagnostics import Diagnostic, nearest
from gardiens.paths import assets_dir
from gardiens.scenario.pixels import Size, size_px
from gardiens.scenario.reading import Place, Reading
from gardiens.text import checks as say

FORMATS: Final = (".svg", ".png", ".jpg", ".jpeg", ".webp")
MOST_MEGABYTES: Final = 5
MOST_BYTES: Final = MOST_MEGABYTES * 1_000_000
MOST_MEGAPIXELS: Final = 40
MOST_PX: Final = 12_000
"""The longest side of a picture, in pixels."""


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
    key = (_claims, folder / name)
    if key not in reading.shared:
        reading.shared[key] = _claims(folder / name)
    heavy, size = reading.shared[key] or (None, None)
    if heavy is None:
        yield reading.at("G206", say.NO_SUCH_IMAGE.format(name), place, suggestion=nearest(name, _known(folder)))
    elif heavy:
        yield reading.at("G208", say.IMAGE_TOO_LARGE.format(name, MOST_MEGABYTES), place)
    elif size and (max(size) > MOST_PX or size[0] * size[1] > MOST_MEGAPIXELS * 1_000_000):
        message = say.TOO_MANY_PIXELS.format(name, *map(say.grouped, size))
        expected = say.PIXELS_FORM.format(say.grouped(MOST_PX), MOST_MEGAPIXELS)
        yield reading.at("G220", message, place, expected=expected)


def _claims(file: Path) -> tuple[bool, Size | None] | None:
    """Whether a picture is too heavy to look at, and the pixels it claims; None when there is no such file to read."""
    try:
        if not file.is_file():
            return None
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError:
        return None
    return (True, None) if len(data) > MOST_BYTES else (False, size_px(data, file.name))


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
