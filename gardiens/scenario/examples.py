"""The example of each puzzle type as a scenario that plays: for the gallery, the documentation and the tests."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gardiens.puzzles import MODULES
from gardiens.scenario.load import load_text
from gardiens.scenario.models import Scenario

STEP: Final = "exemple"
"""The step that every example writes."""

_AROUND: Final = """\
format: 1
id: exemple-{id}
titre: Exemple
accroche: Pour voir.
theme: libre
niveaux: [college]
duree: {duree}
debut: exemple
"""
_PLANNED: Final = re.compile(r"^ +duree: (.+)$", re.MULTILINE)
_END: Final = """\
    suite: fin
  fin: {type: fin, titre: Fin}
"""


def written(french: str) -> str:
    """The whole text of a scenario around the example of a type, by its French name; KeyError for another name."""
    example: str = MODULES[french].EXAMPLE
    planned = _PLANNED.search(example)
    head = _AROUND.format(id=french.replace("_", "-"), duree=planned[1] if planned else "1 min")
    return f"{head}{example}{_END}"


@cache
def example(french: str) -> Scenario:
    """The scenario around the example of a type. Raises ValueError, with what is wrong, when it has a mistake."""
    loaded = load_text(written(french))
    if not loaded.ok:
        raise ValueError("\n".join(f"{each.line}: {each.code} {each.message}" for each in loaded.diagnostics))
    return loaded.levels["college"]
