"""Where journals are, and who may write them: `journaux/<station>/<AAAA-MM-JJ>.sqlite`, one writer per station."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from gardiens.journal.problems import JournalError, Problem, problem_of

_STATION: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}\.sqlite")


def journals_dir(data_dir: Path) -> Path:
    """Where the journals of every station are."""
    return data_dir / "journaux"


def station_dir(data_dir: Path, station: str) -> Path:
    """Where one station writes. Raises ValueError when `station` cannot name a folder."""
    if not _STATION.fullmatch(station):
        raise ValueError(f"a station is named with small letters, digits and hyphens, not {station!r}")
    return journals_dir(data_dir) / station


def journal_path(data_dir: Path, station: str, day: date) -> Path:
    """The file of the sessions that `station` opens on `day`."""
    return station_dir(data_dir, station) / f"{day.isoformat()}.sqlite"


def presence_path(data_dir: Path, station: str) -> Path:
    """The mark that a station leaves each second."""
    return station_dir(data_dir, station) / "presence.json"


def day_of(unix_ms: int) -> date:
    """The day, at this place, of a moment in milliseconds since 1970."""
    return datetime.fromtimestamp(unix_ms / 1000, tz=UTC).astimezone().date()


def station_journals(folder: Path) -> list[Path]:
    """The journal files of one station's folder, oldest day first. Raises OSError when it exists and cannot be read."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if _DAY.fullmatch(path.name))


def station_dirs(data_dir: Path) -> list[Path]:
    """The folders of every station that ever wrote. Raises OSError when the folder exists and cannot be read."""
    folder = journals_dir(data_dir)
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.is_dir())


def make_durably(folder: Path) -> None:
    """Create a folder and its parents so that a power cut does not take them back. Raises OSError."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        _sync_dir(path.parent)


def lock(folder: Path) -> FileLock:
    """Hold a station's folder for this process alone, or raise JournalError; the kernel lets go when it dies."""
    held = FileLock(folder / "ecran.lock", thread_local=False)
    try:
        held.acquire(timeout=0)
    except Timeout:
        raise JournalError(Problem("already_open", folder)) from None
    except OSError as error:
        raise JournalError(problem_of(error, folder)) from error
    return held


def _sync_dir(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
