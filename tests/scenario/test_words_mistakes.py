"""What the author of words, passphrases and locks of signs must mend, each said at its line."""

from __future__ import annotations

import pytest

from gardiens.scenario.examples import written
from gardiens.scenario.load import load_text

CASES = [
    ("texte", ("aussi: [fake news, intox]", 'aussi: [fake news, "?!"]'), "G340", "aussi"),
    ("texte", ("aussi: [fake news, intox]", "aussi: [fake news, la parodie]"), "G341", "aussi"),
    ("texte", ("autres_mots: [humeur, satyre]", "autres_mots: [humeur, infox]"), "G341", "autres_mots"),
    ("texte", ("trame: P _ R _ D _ E", "trame: P _ R _ D _"), "G342", "trame"),
    ("texte", ("acceptes: [satire, humour", "acceptes: [satire, la parodie, humour"), "G343", "acceptes"),
    ("mot_de_passe", ("mots: [lanterne, brouillard, cactus, violon, marmite, orage, tiroir, planète, bouclier, cerise,\n           château, poulpe, mousse, tambour, fenêtre, horloge, girouette, dentelle, citron, boussole]", "mots: [lanterne]"), "G373", "mots"),
    ("mot_de_passe", ("{mot: jade,", "{mot: citron,"), "G374", "citron, raison"),
    ("mot_de_passe", ("nombre: 7", "choix: 9"), "G375", "choix"),
    ("mot_de_passe", ("nombre: 7", 'origines: ["▲"]'), "G376", "origines"),
    ("code", ('valeur: "1408"\n', "alphabet: couleurs\n    valeur: rouge bleu vert rose\n"), "G377", "valeur: rouge"),
    ("code", ('valeur: "1408"\n', 'alphabet: motif\n    valeur: "1379"\n'), "G378", "valeur: "),
    ("code", ('valeur: "1408"\n', 'alphabet: motif\n    valeur: "1235"\n'), "G379", "cases:"),
]  # fmt: skip


@pytest.mark.parametrize(("french", "change", "code", "where"), CASES, ids=[f"{case[2]}-{case[3]}" for case in CASES])
def test_each_is_said_at_its_line(french: str, change: tuple[str, str], code: str, where: str):
    text = written(french)
    assert change[0] in text
    text = text.replace(*change, 1)
    found = [each for each in load_text(text).diagnostics if each.code == code]
    assert found
    assert any(where in text.splitlines()[int(each.line or 0) - 1] for each in found), [each.line for each in found]
