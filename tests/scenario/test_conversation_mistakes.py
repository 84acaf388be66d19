"""Whatever an animator mistypes in a conversation, the checker says where and what to do about it."""

from __future__ import annotations

import pytest

from gardiens.scenario.load import load_text
from tests.conversations import WRITTEN, thread, typed

MISTAKES = {
    "a reply in two nodes": ("{id: daccord,", "{id: rire,", "G360", "rire"),
    "a reply that leads nowhere": ("vers: n3, ensuite: \"Max", "vers: n33, ensuite: \"Max", "G201", "n33"),
    "a node that the story enters and that is not there": ("suite: B7/p4", "suite: B7/p5", "G361", "p5"),
    "a node inside a scene": ("suite: B7/p4", "suite: B-CONS1/p4", "G361", "p4"),
    "a stand-in that is not there": ("renvois: {n2: n3}", "renvois: {n2: n4}", "G361", "n4"),
    "a level that loses a node and says nothing of it": (", renvois: {n2: n3}", "", "G201", "n2"),
    "an effect on nothing": ("effets: {secret_garde: true}", "effets: {secret: true}", "G204", "secret"),
    "the answer in the key of the story": ("ensuite: \"Max", "suite: \"Max", "G112", "suite"),
}  # fmt: skip


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_said_with_its_code_at_its_line(case):
    before, instead, code, word = MISTAKES[case]
    assert WRITTEN.count(before) == 1
    text = typed(WRITTEN.replace(before, instead))
    found = load_text(text).diagnostics
    first = next(each for each in found if each.code == code)
    assert word in first.message
    assert word in text.splitlines()[first.line - 1]


def node(name: str, *replies: str) -> str:
    return f"""
      - id: {name}
        messages: [{{de: Noa, texte: Salut.}}]
        choix: [{", ".join(replies)}]"""


def reply(name: str, to: str, quality: str = "aidant", more: str = "") -> str:
    return f"{{id: {name}, texte: «\u00a0{name}\u00a0», qualite: {quality}, vers: {to}{more}}}"


def chat(*nodes: str) -> list[tuple[str, str]]:
    """The codes found in a conversation made of these nodes, with what they say."""
    text = f"""\
format: 1
id: essai
titre: Essai
accroche: Pour voir.
theme: libre
niveaux: [college]
duree: 1 min
variables: {{vu: {{depart: false, libelle: Vu}}}}
debut: noa
etapes:
  noa:
    type: conversation
    titre: Noa
    consigne: Lisez.
    duree: 1 min
    a_retenir: Retenez.
    groupe: Noa
    effets: {{vu: true}}
    noeuds:{"".join(nodes)}
    suite: bout
  bout: {{type: fin, titre: Fin}}
"""
    return [(each.code, each.message) for each in load_text(text).diagnostics]


def test_a_conversation_that_says_all_it_must_has_nothing_to_mend():
    assert chat(node("a", reply("r", "b"), reply("s", "fin", "risque")), node("b", reply("t", "fin"))) == []


def test_a_node_that_no_reply_leads_to():
    assert [code for code, _ in chat(node("a", reply("r", "fin")), node("b", reply("t", "fin")))] == ["G363"]


def test_a_conversation_that_turns_round():
    found = chat(node("a", reply("r", "b"), reply("q", "fin")), node("b", reply("t", "c")), node("c", reply("u", "b")))
    assert [code for code, _ in found] == ["G362", "G362"]


def test_a_node_called_as_the_end():
    found = chat(node("a", reply("r", "fin")), node("fin", reply("s", "a")))
    assert [code for code, _ in found] == ["G360"]


def test_a_node_where_no_reply_helps():
    found = chat(node("a", reply("r", "fin", "neutre"), reply("s", "fin", "risque")))
    assert [code for code, _ in found] == ["G364"]


def test_a_node_whose_every_reply_has_a_condition():
    found = chat(node("a", reply("r", "fin", more=", si: {vu: true}")))
    assert [code for code, _ in found] == ["G318"]


def test_the_story_may_enter_a_node_that_no_reply_leads_to():
    alone = typed(WRITTEN).replace("vers: p4,", "vers: B-CONS3,")
    assert alone.count("B-CONS3") > typed(WRITTEN).count("B-CONS3")
    assert [each.code for each in load_text(alone).diagnostics if each.code == "G363"] == []


def test_every_level_of_the_whole_thread_is_clean():
    assert [thread(level).puzzle("B7") is not None for level in ("cycle3", "college", "lycee")] == [True] * 3
    assert load_text(typed(WRITTEN)).diagnostics == ()
