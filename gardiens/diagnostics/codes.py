"""The codes that a diagnostic may carry, each with a title and a paragraph of help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from gardiens.diagnostics.model import Severity
from gardiens.text.codes import EXPLAINED, WARNINGS


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means. A code never changes its meaning: manuals and habits rest on it."""

    title: str
    help: str
    severity: Severity


CODES: Final[Mapping[str, Code]] = MappingProxyType(
    {
        code: Code(title, help_fr, "avertissement" if code in WARNINGS else "erreur")
        for code, (title, help_fr) in EXPLAINED.items()
    }
)
"""Every code, in order: G0 syntax and size, G1 fields, G2 references, G3 story, G4 writing."""
