"""`metadonnees` on the screen: what is open, what may be touched for each question, and long cards."""

from __future__ import annotations

from functools import cache
from typing import Any

from metadata_to_show import shown
from team import Team

from gardiens.puzzles.base import Submit
from gardiens.scenario.models import Scenario
from gardiens.screens.spoken import listen
from gardiens.screens.tree import Page
from tests.samples import scenario
from tests.screens.promises import every_promise, keep

LONG_CARD = {
    "titre": "Ce que dit le fichier", "date": "jeudi 4 mars", "heure": "17 h 06", "case": "A1", "appareil": "téléphone de Maëlle F.",
}  # fmt: skip
HIGH_CARD = {
    "date": "lundi 1er mars", "heure": "17 h 06", "case": "F6", "appareil": "téléphone J.", "auteur": "Jade",
}  # fmt: skip


def long_cards() -> Scenario:
    """The most that a screen shows: six long cards and four long questions."""
    photos: list[dict[str, Any]] = [
        {
            "id": f"p{number}", "image": "documents/photo-pont", "description": f"Un pont, vue {number}",
            "legende": f"Le pont des Tanneurs, {number}", "fiche": HIGH_CARD if number > 3 else LONG_CARD,
        }
        for number in range(1, 7)
    ]  # fmt: skip
    text = "Quel appareil revient sur chacune des photos, du premier au dernier jour à Valombre, {0} ?"
    questions = [
        {
            "id": f"q{number}", "texte": text.format(number), "sur": "appareil", "reponse": LONG_CARD["appareil"],
        }
        for number in range(1, 5)
    ]  # fmt: skip
    step = {
        "type": "metadonnees", "titre": "Les photos les plus bavardes", "duree": "4 min", "suite": "fin",
        "consigne": "Six photos, et dans chacune un fichier qui parle. Ouvrez-les, comparez, puis répondez.",
        "photos": photos, "questions": questions,
    }  # fmt: skip
    return scenario({"etapes": {"long": step, "fin": {"type": "fin", "titre": "Fin"}}})


@cache
def pages() -> dict[str, Page]:
    found: dict[str, Page] = {}
    for larger in (False, True):
        size = "-larger" if larger else ""
        for level in ("cycle3", "college", "lycee"):
            team = Team(shown(level), text_percent=150 if larger else 100)
            found[f"{level}{size}"] = team.page
            found[f"{level}-not-yet{size}"] = team.give(Submit({"q1": "F2"})).page
            found[f"{level}-hints{size}"] = (
                Team(shown(level), text_percent=150 if larger else 100).touch("hint").wait(1000).page
            )
            for number, right in enumerate(team.puzzle.solution(), 1):
                found[f"{level}-laid-{number}{size}"] = team.lay_out(right) and team.page
                found[f"{level}-given-{number}{size}"] = team.confirm().wait(1000).page
        team = Team(long_cards(), text_percent=150 if larger else 100)
        found[f"long{size}"] = team.page
        found[f"long-high{size}"] = team.touch("photo:p6").page
        for number, right in enumerate(team.puzzle.solution()):
            found[f"long-{number}{size}"] = team.lay_out(right) and team.page
            team.confirm()
    return found


@every_promise
def test_every_question_keeps_the_promises_of_a_play_screen(promise):
    keep(promise, pages())


def test_the_longest_cards_have_nothing_to_mend():
    puzzle = Team(long_cards()).puzzle
    assert list(puzzle.faults()) == []


def test_touching_a_photograph_opens_its_file_and_moves_the_pin():
    team = Team(shown())
    assert team.says("map").endswith("épingle D4")
    team.touch("photo:ph4")
    assert team.says("line:date") == "Date\u00a0: samedi 27 février"
    assert team.says("map").endswith("épingle B5")
    team.touch("photo:ph6")
    assert team.page.widget("line:case") is None
    assert team.says("map") == "Carte de Valombre"


def test_the_square_that_was_touched_stays_while_other_photographs_are_opened():
    team = Team(shown()).touch("square:D4").touch("photo:ph2")
    assert team.answer() == Submit({"q1": "D4"})
    assert team.says("question:q1").endswith("D4")


def test_only_what_the_question_asks_for_can_be_touched():
    team = Team(shown())

    def touched() -> set[str]:
        ours = ("photo", "square", "line")
        return {kind for w in team.page.touchable() if (kind := w.id.partition(":")[0]) in ours}

    assert "touchez une case" in team.says("confirm")
    assert touched() == {"photo", "square"}
    team.give(Submit({"q1": "D4"}), Submit({"q2": "F2"}))
    assert "touchez la fiche" in team.says("confirm")
    assert touched() == {"photo", "line"}
    team.give(Submit({"q3": "mercredi"}))
    assert "touchez une photo" in team.says("confirm")
    assert touched() == {"photo"}


def test_a_day_is_picked_on_the_line_of_the_date():
    team = Team(shown()).give(Submit({"q1": "D4"}), Submit({"q2": "F2"}))
    team.touch("photo:ph5").touch("line:date")
    assert team.answer() == Submit({"q3": "mercredi"})
    assert team.says("line:date").endswith("choisi")
    assert team.touch("photo:ph2").widget("line:date").selected  # another Wednesday is the same answer
    assert not team.touch("photo:ph4").widget("line:date").selected


def test_a_photograph_is_picked_by_touching_it_once_one_is_asked_for():
    team = Team(shown()).give(Submit({"q1": "D4"}), Submit({"q2": "F2"}), Submit({"q3": "mercredi"}))
    assert "touchez une photo" in team.says("confirm")
    team.touch("photo:ph6")
    assert team.says("photo:ph6").endswith("choisi")
    assert team.confirm().state.done


def test_what_was_settled_stays_in_its_question():
    team = Team(shown()).give(Submit({"q1": "D4"}))
    assert team.says("question:q1").endswith("D4")
    assert team.says("question:q2").endswith("à répondre")
    assert team.says("question:q4").endswith("plus tard")


def test_who_listens_hears_the_file_and_the_questions_but_not_every_square():
    heard = listen(Team(shown()).page)
    assert "Date : lundi 1er mars." in heard
    assert "Dans quelle case Jade habite-t-elle sans doute ? à répondre." in heard
    assert not [phrase for phrase in heard if phrase.startswith("Case C")]


def test_at_cycle_3_four_photographs_and_two_questions_are_left():
    names = {widget.id for widget in Team(shown("cycle3")).page.widgets}
    assert {name for name in names if name.startswith("photo:")} == {"photo:ph1", "photo:ph2", "photo:ph3", "photo:ph5"}
    assert {name for name in names if name.startswith("question:")} == {"question:q1", "question:q2"}
