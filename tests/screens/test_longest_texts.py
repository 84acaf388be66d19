"""The longest text that an author may write holds where its place on the screen is fixed."""

from __future__ import annotations

import re
from itertools import count

import pytest

from gardiens.scenario.examples import written
from gardiens.scenario.load import load_text
from tests.screens.layout_faults import layout_faults
from tests.screens.team import Team

TRACKS = """    curseurs:
      - {id: a, nom: Encourageraa, sceau: rond, note: votre classe}
      - {id: b, nom: Encouragerab, sceau: carre, verrouille: true, motif: autre écran là, depart: 1}
      - {id: c, nom: Encouragerac, sceau: etoile, note: votre classe}
      - {id: d, nom: Encouragerad}
      - {id: e, nom: Encouragerae}
    max: 10
    contraintes:
      - {id: r, somme: [a, b], vaut: 4, retour: Quatre en tout.}
"""


def words(length: int) -> str:
    """French words, cut to so many characters."""
    return ("La carte du quartier montre bien où passe le canal. " * (length // 50 + 1))[:length].strip()


def tracks() -> str:
    head, rest = written("curseurs").split("    panneaux:\n")
    return head + TRACKS + rest[rest.index("    indices:") :]


def in_step(french: str, key: str, length: int) -> str:
    head, mark, rest = written(french).partition(f"type: {french}")
    return head + mark + re.sub(rf"(\n    {key}:) .*", rf"\1 {words(length)!r}", rest, count=1)


number = count()
LONGEST = {
    "title": in_step("tri", "titre", 70),
    "instruction": in_step("choix", "consigne", 400),
    "cards": re.sub(r"(\n        texte:) .*", lambda at: f"{at[1]} {next(number)} {words(158)}", written("tri")),
    "message": written("conversation").replace("texte: regardez 😂", f"texte: {words(220)!r}"),
    "label": written("code").replace("libelle: Mois", f"libelle: {words(16)}"),
    "values": written("curseurs").replace("pendant l’usage", "pendant l’usage du jour"),
    "tracks": tracks(),
}


@pytest.mark.parametrize("text", LONGEST.values(), ids=LONGEST)
def test_the_longest_text_stays_in_its_place(text: str):
    loaded = load_text(text)
    assert [(each.code, each.message) for each in loaded.found if each.is_error] == []
    page = Team(next(iter(loaded.levels.values())), team="ecureuils").wait(50_000).page
    assert layout_faults(page) == []
