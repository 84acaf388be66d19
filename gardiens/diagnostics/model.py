"""One diagnostic: what is wrong, where, and what was meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Severity: TypeAlias = Literal["erreur", "avertissement"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something to correct. `line` and `column` count characters from 1; line 0 means the file as a whole.

    `length` is how many characters of `source_line` are wrong, `expected` what could stand there, `suggestion` the
    nearest thing that exists.
    """

    code: str
    severity: Severity
    message: str
    file: str
    line: int = 0
    column: int = 0
    length: int = 0
    expected: str | None = None
    suggestion: str | None = None
    source_line: str = ""

    @property
    def is_error(self) -> bool:
        """Whether the scenario cannot be played."""
        return self.severity == "erreur"


_MOST_NAMES: Final = 1000
"""Comparing is slow: among more names than this, only those of about the same length are looked at."""


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like what was written, if any looks like it; case does not matter."""
    folded = {name.casefold(): name for name in known}
    names = sorted(folded, key=lambda name: abs(len(name) - len(written)))[:_MOST_NAMES]
    found = difflib.get_close_matches(written.casefold()[:80], names, 1)
    return folded[found[0]] if found else None
