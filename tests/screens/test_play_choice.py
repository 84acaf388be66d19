"""A team picks one card: a decision that the story follows, or the right answer of a puzzle."""

from __future__ import annotations

import pytest
from puzzles_to_show import CHARTER
from samples import scenario
from team import Team, at

from gardiens.engine.commands import Play
from gardiens.puzzles.base import Submit
from gardiens.screens.marks import Icon, Words
from gardiens.screens.messages import Arrange, HoldPad, Send


def four_cards() -> Team:
    team = Team(CHARTER).find("palme", "soleil").confirm().go_on()
    return team.touch("option:peur").confirm().go_on()


def test_a_decision_asks_one_question_with_its_hour_and_no_hint_of_a_good_answer():
    team = at("A-DEC")
    said = team.says("question")
    assert said.startswith("10 h 20. Le post grossit. Que fait votre équipe, maintenant ?")
    assert "Il n’y a pas de point à perdre" in said
    looks = {tuple(type(mark).__name__ for mark in card.marks) for card in cards(team)}
    assert len(looks) == 1, "three cards that look alike"


def cards(team: Team):
    return [widget for widget in team.page.widgets if widget.role == "radio"]


def test_each_card_arranges_its_own_option_with_its_own_icon():
    team = at("A-DEC")
    assert [card.message for card in cards(team)] == [Arrange("partager"), Arrange("crier"), Arrange("enqueter")]
    names = [next(mark.name for mark in card.marks if isinstance(mark, Icon)) for card in cards(team)]
    assert names == ["share-2", "megaphone", "search"]


def test_the_chosen_card_says_so_and_only_it():
    team = at("A-DEC").touch("option:crier")
    assert [card.value for card in cards(team)] == [None, "choisi", None]
    words = [mark.block.text for mark in team.widget("option:crier").marks if isinstance(mark, Words)]
    assert "choisi" in words
    team.touch("option:enqueter")
    assert [card.selected for card in cards(team)] == [False, False, True]


def test_two_fingers_decide_once_a_card_is_chosen():
    team = at("A-DEC")
    assert team.says("confirm") == "Décider à deux choisissez une carte"
    team.touch("option:enqueter")
    assert team.says("confirm") == "Décider à deux un doigt chacun"
    then = Send((Play(step="A-DEC", given=Submit("enqueter")),))
    assert [team.widget(f"confirm:{side}").message for side in (0, 1)] == [HoldPad(0, then), HoldPad(1, then)]


def test_an_option_whose_condition_does_not_hold_is_not_on_the_table():
    offered = scenario(
        """
variables: {vu: {depart: false}}
etapes:
  un:
    type: choix
    decision: true
    titre: Un
    consigne: Que faire ?
    duree: 1 min
    options:
      - {id: a, texte: Attendre., vers: fin}
      - {id: b, texte: Partir., vers: fin}
      - {id: c, texte: Montrer., vers: fin, si: {vu: true}}
  fin: {type: fin, titre: Fin}
"""
    )
    team = Team(offered)
    assert [card.id for card in cards(team)] == ["option:a", "option:b"]
    team.with_state(variables={"vu": True})
    assert len(cards(team)) == 3


@pytest.mark.parametrize(("make", "columns"), [(lambda: at("A-DEC"), 3), (four_cards, 2)])
def test_cards_share_the_board_evenly(make, columns: int):
    team = make()
    assert len({card.rect.x for card in cards(team)}) == columns
    assert len({card.rect.w for card in cards(team)}) == 1
    assert min(card.rect.x for card in cards(team)) == 48
    assert max(card.rect.right for card in cards(team)) == 1872


def test_a_wrong_card_gets_its_own_words_and_the_question_again():
    team = Team(CHARTER).find("palme", "soleil").confirm().go_on()
    team.touch("option:informer").confirm()
    assert team.says("not-yet") == "Pas encore. Elle ne dit ni où ni quand."
    assert team.page.widget("mission") is None


def test_a_wrong_card_that_the_author_did_not_foresee_gets_kind_words():
    team = four_cards().touch("option:rien").confirm()
    assert team.says("not-yet").startswith("Pas encore. Relisez chaque carte")


def test_the_same_card_is_not_sent_twice_but_another_one_may_be():
    team = four_cards().touch("option:rien").confirm()
    assert team.says("confirm") == "Valider à deux changez de réponse"
    assert not team.widget("confirm:0").touchable
    team.touch("option:aider")
    assert team.widget("confirm:0").touchable


def test_a_hint_taken_in_between_does_not_forget_what_was_sent_nor_block_what_was_not():
    team = at("A-REP")
    for option in ("dire", "etat", "modifier", "accuser"):
        team.touch(f"option:{option}")
    team.confirm().touch("option:accuser").touch("option:ilyes")
    team.touch("hint").touch("hint:next").touch("hints:close")
    assert team.widget("confirm:0").touchable


def test_beside_a_document_the_options_are_rows_with_round_boxes_and_the_document_is_read():
    team = Team(CHARTER).find("palme", "soleil").confirm().go_on()
    assert team.widget("document:image").label.startswith("Un crocodile")
    assert all(card.rect.x == 1184 for card in cards(team))


def test_without_two_fingers_one_plain_button_sends():
    team = Team(CHARTER.model_copy(update={"together": "simple"}))
    assert team.says("confirm") == "Valider encore 2 à trouver"
    assert not team.widget("confirm").touchable
    team.find("palme", "soleil")
    assert team.touch("confirm").page.name == "photo-juste"
