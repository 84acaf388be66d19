"""The example of each puzzle type and of each document as a scenario that plays: for the gallery, docs and tests."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Final

from gardiens import documents, puzzles
from gardiens.scenario.load import load_text
from gardiens.scenario.models import Scenario
from gardiens.text import gallery as say

STEP: Final = "exemple"
"""The step, or the document, that every example writes."""
MOST_ZONES: Final = 24
"""How many parts of a document can be touched at once."""

_AROUND: Final = """\
format: 1
id: exemple-{id}
titre: {titre}
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
    """The whole text of a scenario around the example of a puzzle type; KeyError for a name that is none."""
    example: str = puzzles.MODULES[french].EXAMPLE
    planned = _PLANNED.search(example)
    return f"{_head(french, planned[1] if planned else '1 min')}{example}{_END}"


def document_written(french: str) -> str:
    """The text of a scenario in which each part of the example of a document, once touched, says its name.

    KeyError for a name that is none.
    """
    example: str = documents.MODULES[french].EXAMPLE
    alone = _read(f"{_head(french, '1 min')}{example}etapes:\n  exemple: {{type: fin, titre: Fin}}\n")
    parts = list(alone.documents[STEP].parts())[:MOST_ZONES]
    step = {
        "type": "points_chauds",
        "titre": say.DOCUMENTS[french],
        "consigne": say.TOUCH_PARTS,
        "duree": "1 min",
        "piece": STEP,
        "zones": [
            {"id": f"z{number}", "partie": part, "juste": True, "retour": say.PART_NAMED.format(part)}
            for number, part in enumerate(parts, 1)
        ],
        "a_retenir": say.PARTS_TAKEAWAY,
    }
    steps = json.dumps({STEP: {**step, "suite": "fin"}, "fin": {"type": "fin", "titre": "Fin"}}, ensure_ascii=False)
    return f"{_head(french, '1 min')}{example}etapes: {steps}\n"


@cache
def example(french: str) -> Scenario:
    """The scenario around the example of a puzzle type. Raises ValueError when it has a mistake."""
    return _read(written(french))


@cache
def document_example(french: str) -> Scenario:
    """The scenario around the example of a document. Raises ValueError when it has a mistake."""
    return _read(document_written(french))


def _head(french: str, planned: str) -> str:
    return _AROUND.format(id=french.replace("_", "-"), titre=say.EXAMPLE_TITLE, duree=planned)


def _read(text: str) -> Scenario:
    loaded = load_text(text)
    if not loaded.ok:
        raise ValueError("\n".join(f"{each.line}: {each.code} {each.message}" for each in loaded.diagnostics))
    return loaded.levels["college"]
