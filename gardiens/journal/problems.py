"""Why a journal could not be written or read, as a value that says itself in French."""

from __future__ import annotations

import errno
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal, TypeAlias

from gardiens.text import journal as say

Reason: TypeAlias = Literal[
    "already_open", "newer", "not_ours", "corrupted", "disk_full", "read_only", "no_folder", "busy",
    "out_of_order", "unknown_session", "unreadable", "failing",
]  # fmt: skip

_BY_SQLITE_CODE: Final[dict[int, Reason]] = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_CORRUPT: "corrupted",
    sqlite3.SQLITE_NOTADB: "not_ours",
    sqlite3.SQLITE_CANTOPEN: "unreadable",
    sqlite3.SQLITE_CONSTRAINT: "out_of_order",
}

_BY_ERRNO: Final[dict[int, Reason]] = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENOENT: "unreadable",
    errno.ENOTDIR: "unreadable",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with the file or folder `path`; `detail` is what the system said of it, for a technician."""

    reason: Reason
    path: Path
    detail: str = ""

    @property
    def message(self) -> str:
        """What to tell the animator, in French."""
        return say.PROBLEMS[self.reason].format(path=self.path)


class JournalError(Exception):
    """A problem met at an edge, where nothing can go on without the journal."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def problem_of(error: Exception, path: Path) -> Problem:
    """What an exception of SQLite, of the system or of the journal says of `path`."""
    if isinstance(error, JournalError):
        return error.problem
    # The low byte is SQLite's primary code; the rest says where it met it.
    code: int = getattr(error, "sqlite_errorcode", 0) & 0xFF
    by_errno = _BY_ERRNO.get(error.errno or 0) if isinstance(error, OSError) else None
    return Problem(_BY_SQLITE_CODE.get(code) or by_errno or "failing", path, f"{type(error).__name__}: {error}")


def problem_of_making(error: OSError, folder: Path) -> Problem:
    """What an exception of the system says of a folder that could not be made."""
    problem = problem_of(error, folder)
    return problem if problem.reason in ("disk_full", "read_only") else replace(problem, reason="no_folder")


ERRORS: Final = (sqlite3.Error, OSError, JournalError)
"""What a disk can do to us; anything else is a mistake of ours."""
