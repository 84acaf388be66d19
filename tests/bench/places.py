"""Where measures that need a real disk put their files, and what disk that is."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]


@contextmanager
def on_disk() -> Iterator[Path]:
    """A folder beside the code, which is on a disk where the system's folder for such things may be in memory."""
    with tempfile.TemporaryDirectory(dir=ROOT, prefix=".mesures-") as folder:
        yield Path(folder)


def filesystem(folder: Path) -> str:
    """The kind of file system that holds `folder`, for example « ext4 »; « ? » where the machine does not say."""
    try:
        mounts = [line.split() for line in Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()]
    except OSError:
        return "?"
    holding = [(mount[1], mount[2]) for mount in mounts if folder.resolve().is_relative_to(mount[1])]
    return max(holding, key=lambda mount: len(mount[0]), default=("", "?"))[1]
