"""What a team or the robot could not tell apart, or would be judged by another's words, is said to the author."""

from __future__ import annotations

import re

import pytest

from gardiens.scenario.examples import written
from gardiens.scenario.load import load_text

CURSEURS = """    curseurs:
      - {id: a, nom: Lune}
      - {id: b, nom: Vent}
    max: 5
    contraintes:
      - {id: r, somme: [a, b], vaut: 4, retour: Quatre en tout.}
"""


def sliders(*changes: tuple[str, str]) -> str:
    """The example of sliders, on tracks."""
    head, rest = written("curseurs").split("    panneaux:\n")
    tracks = CURSEURS
    for old, new in changes:
        assert old in tracks
        tracks = tracks.replace(old, new, 1)
    return head + tracks + rest[rest.index("    indices:") :]


def changed(french: str, old: str, new: str) -> str:
    text = written(french)
    assert old in text
    return text.replace(old, new, 1)


def errors(text: str) -> list[tuple[str, str]]:
    """The code of each error, and the line that it shows."""
    return [(each.code, str(each.source_line)) for each in load_text(text).diagnostics if each.is_error]


ALIKE = {
    "cards of a tri": (changed("tri", "texte: Lou croit le post et le partage pour protéger ses amis.", "texte: '**LE GOÉLAND** Rieur invente un  crocodile candidat à la mairie.'"), "Le Goéland"),
    "drawers of a tri": (changed("tri", "nom: Parodie ou humour annoncé", "nom: information vérifiée"), "parodie"),
    "lefts of an appariement": (changed("appariement", "gauche: Quelqu’un est en danger, tout de suite.", "gauche: Cette publication ne respecte pas les règles du réseau."), "règles du réseau"),
    "values of a setting": (changed("curseurs", "valeurs: [jamais, oui]", "valeurs: [jamais, oui, Oui]"), "Oui"),
    "settings of a panel": (changed("curseurs", "nom: Micro", "nom: Position"), "nom: Position"),
    "cards of a choix": (changed("choix", "Un journal sérieux", "Un site pour rire"), "serieux"),
    "options of a choix_multiple": (changed("choix_multiple", "Compter les partages.", "chercher sur le site de la mairie."), "partages"),
    "replies of a node": (changed("conversation", "On attend de voir si ça se calme.", "On fait un groupe contre Théo\u00a0!"), "contre"),
    "strips of an ordre": (re.sub(r"texte: L’autocollant apparaît(.*)\n( *)affichage: .*", r"texte: Un second groupe est créé.\n\2affichage: mardi 2 mars, 7 h 55", written("ordre")), "second"),
    "tracks": (sliders(("nom: Vent", "nom: lune")), "id: b"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "where"), ALIKE.values(), ids=ALIKE)
def test_two_elements_that_read_the_same_are_said_at_the_second(text: str, where: str):
    found = errors(text)
    assert {code for code, _ in found} - {"G345"} == {"G380"}
    assert any(where in line for _, line in found), found


def test_sliders_on_tracks_that_differ_have_nothing_to_mend():
    assert errors(sliders()) == []


def test_a_spare_called_as_a_pair_is_said():
    text = changed("appariement", "    indices:", "    intrus: [{id: bouton, texte: Rien du tout}]\n    indices:")
    assert next(code for code, _ in errors(text)) == "G211"


def test_two_wrong_answers_that_would_have_one_name_are_said():
    text = changed(
        "tri",
        "- {id: parodie, nom: Parodie ou humour annoncé, icone: rire}",
        "- {id: parodie, nom: Parodie ou humour annoncé, icone: rire}\n      - {id: x_info, nom: Autre chose}",
    )
    text = text.replace("- id: lou\n", "- id: echo_x\n", 1)
    assert [code for code, _ in errors(text)] == ["G381"]


def test_a_node_that_is_still_there_is_not_replaced_by_another():
    text = changed("conversation", "    noeuds:", "    renvois: {n1: n2}\n    noeuds:")
    assert [code for code, _ in errors(text)] == ["G361"]


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        (("somme: [a, b]", "somme: [a, b, a]"), "G365", "somme"),
        (("somme: [a, b], vaut: 4", "ecart: [a, a], vaut: 0"), "G365", "ecart"),
        (("    contraintes:", "    solution: {a: 1, b: 1}\n    contraintes:"), "G366", "solution"),
        (("    contraintes:", "    solution: {a: 9, b: -5}\n    contraintes:"), "G366", "solution"),
    ],
)
def test_a_rule_that_counts_a_slider_twice_and_a_wrong_solution_are_said_there(changes, code: str, where: str):
    found = errors(sliders(changes))
    assert {each for each, _ in found} == {code}
    assert where in found[0][1]
