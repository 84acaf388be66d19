"""The two typesetters of a process: one for each size of text, since each remembers what it has laid."""

from __future__ import annotations

from functools import cache

from gardiens.screens.typeset import FontTypesetter


@cache
def typesetter(larger: bool) -> FontTypesetter:
    """The typesetter for the usual text, or for the larger one."""
    return FontTypesetter(larger)
