"""A team goes up a rumour, then watches the denial run after it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from propagation_to_show import WRITTEN, shown
from team import Team

from gardiens.engine import events as e
from gardiens.journal import reader
from gardiens.puzzles.base import Submit
from gardiens.screens.marks import Panel, Polyline, Rect, Words
from gardiens.screens.messages import Unavailable
from gardiens.screens.model import Model
from gardiens.screens.motion import FRAME_MS
from gardiens.screens.puzzles import LOOKS
from gardiens.screens.puzzles.graph import Segment, crosses
from gardiens.screens.puzzles.propagation import HOP_MS, LEGEND
from gardiens.station.options import DemoOptions
from gardiens.station.robot import demo
from tests.screens.promises import both_sizes, every_promise, keep, lettering, pages

BOARD = Rect(48, 128, 1824, 808)


def at(stage: int = 1, **given) -> Team:
    """A team at the first or the second stage of the rumour, or at the crowded one."""
    team = Team(shown(given.get("level", "college")), **given)
    if stage == 2:
        team.touch("node:ECHO").confirm()
    if stage == 3:
        team.solve().go_on()
    return team


def said(team: Team, node: str) -> str | None:
    return team.widget(f"node:{node}").value


def dots(team: Team) -> list[str]:
    return [widget.id for widget in team.page.widgets if widget.id.startswith("dot:")]


def carried(team: Team) -> list[str]:
    """The links that the denial takes, by what they say."""
    links = [widget for widget in team.page.widgets if widget.id.startswith("link:")]
    return [link.label for link in links if any(isinstance(mark, Polyline) and mark.width > 5 for mark in link.marks)]


# --- the first stage ----------------------------------------------------------------------------------------------


def test_each_stage_says_its_number_and_its_own_sentence():
    assert at().widget("mission").label == "Étape 1 sur 2. Remontez la rumeur et touchez son point de départ."
    assert at(2).widget("mission").label.startswith("Étape 2 sur 2. Le démenti part de deux relais seulement.")


def test_a_single_stage_has_no_number_and_takes_the_step_s_words_when_it_has_none_of_its_own():
    assert at(level="cycle3").widget("mission").label.startswith("Votre mission. Remontez la rumeur")
    assert at(3).widget("mission").label.startswith("Votre mission. Choisissez les 3 relais")


@pytest.mark.parametrize("larger", [False, True], ids=["usual", "larger"])
def test_open_hints_leave_the_whole_sentence_in_view(larger: bool):
    team = at("A8", text_percent=150 if larger else 100).touch("hint").wait(1000)
    drawer = team.widget("hints").rect
    written = [mark for mark in team.widget("mission").marks if isinstance(mark, Words)]
    assert all(mark.rect.right < drawer.x for mark in written)


def test_one_account_is_picked_at_a_time_and_may_be_sent():
    team = at()
    assert team.widget("confirm").value == "touchez le départ"
    team.touch("node:GAZZ").touch("node:LOU")
    assert said(team, "LOU") == "choisi"
    assert said(team, "GAZZ") is None
    assert team.widget("node:LOU").role == "radio"
    assert team.widget("confirm:0").touchable


@pytest.mark.parametrize(
    ("node", "words"),
    [
        ("GAZZ", "La plus suivie, mais pas la première : comparez les heures."),
        ("ZOE", "Ce compte a reçu la rumeur de quelqu’un. Suivez les flèches à contresens."),
    ],
)
def test_another_account_gets_its_own_words_or_the_step_s_and_stays_picked(node: str, words: str):
    team = at().touch(f"node:{node}").confirm()
    assert team.widget("not-yet").label == f"Pas encore. {words}"
    assert team.page.widget("mission") is None
    assert said(team, node) == "choisi"
    assert team.widget("confirm").value == "changez de réponse"
    assert team.touch("node:ECHO").confirm().widget("mission").label.startswith("Étape 2")


def test_the_origin_alone_ends_the_puzzle_at_cycle3():
    team = at(level="cycle3").touch("node:ECHO").confirm()
    assert team.page.name == "A8-juste"


# --- the second stage ---------------------------------------------------------------------------------------------


def test_the_second_stage_says_of_each_account_what_it_is():
    team = at(2)
    assert said(team, "ECHO") == "départ, refuse de corriger"
    assert said(team, "SCOOP") == "refuse de corriger"
    assert said(team, "LOU") == "pas encore atteint"
    assert team.widget("node:LOU").role == "checkbox"
    assert team.widget("confirm").value == "encore 2 relais"


def test_the_denial_goes_hop_by_hop_from_a_relay():
    team = at(2).touch("node:LOU")
    assert (said(team, "LOU"), said(team, "CLUB")) == ("relais choisi", "pas encore atteint")
    assert dots(team) == ["dot:LOU:CLUB", "dot:LOU:PARENTS"]
    assert team.page.next_change_ms == team.now_ms + FRAME_MS
    before = team.widget("dot:LOU:CLUB").rect
    assert team.wait(HOP_MS // 2).widget("dot:LOU:CLUB").rect.x > before.x
    team.wait(HOP_MS // 2)
    assert (said(team, "CLUB"), said(team, "SPORT")) == ("démenti reçu", "pas encore atteint")
    assert dots(team) == ["dot:CLUB:SPORT", "dot:PARENTS:MARCHE"]
    team.wait(HOP_MS)
    assert said(team, "SPORT") == "démenti reçu"
    assert dots(team) == []
    assert team.page.next_change_ms != team.now_ms + FRAME_MS
    assert len(carried(team)) == 4
    assert said(team, "ZOE") == "pas encore atteint"
    assert team.widget("confirm").value == "encore 1 relais"


def test_another_relay_does_not_make_the_first_denial_run_again():
    team = at(2).touch("node:LOU").wait(3 * HOP_MS).touch("node:BASILE")
    assert said(team, "SPORT") == "démenti reçu"
    assert dots(team) == ["dot:BASILE:ZOE"]
    assert said(team.wait(2 * HOP_MS), "CINQB") == "démenti reçu"


def test_a_relay_put_back_takes_its_denial_with_it():
    team = at(2).touch("node:LOU").wait(3 * HOP_MS).touch("node:BASILE").wait(3 * HOP_MS).touch("node:LOU")
    assert said(team, "CLUB") == "pas encore atteint"
    assert said(team, "CINQB") == "démenti reçu"
    assert dots(team) == []


def test_with_less_motion_everything_arrives_at_once():
    team = at(2, less_motion=True).touch("node:LOU")
    assert said(team, "SPORT") == "démenti reçu"
    assert dots(team) == []
    assert team.page.next_change_ms != team.now_ms + FRAME_MS


def test_a_refusing_account_may_be_chosen_and_carries_nothing():
    team = at(2).touch("node:GAZZ").wait(5 * HOP_MS)
    assert said(team, "GAZZ") == "relais choisi, refuse de corriger"
    assert carried(team) == []
    team.touch("node:LOU").wait(5 * HOP_MS).confirm()
    assert (
        team.widget("not-yet").label
        == "Pas encore. Ce compte gagne des clics grâce à la rumeur. Il refuse de corriger."
    )


def test_one_relay_more_than_wanted_changes_nothing_and_the_screen_says_why():
    team = at(2).touch("node:LOU").touch("node:ZOE")
    assert isinstance(team.widget("node:BASILE").message, Unavailable)
    team.touch("node:BASILE")
    assert team.ui.notice == "Vous en avez déjà 2 : touchez un choix pour le retirer."
    assert said(team, "LOU") == "relais choisi"


def test_relays_that_leave_one_account_out_are_very_close_and_stay():
    team = at(2).touch("node:LOU").touch("node:ZOE").wait(5 * HOP_MS).confirm()
    assert team.widget("not-yet").label.startswith("Très proche. Regardez les bulles restées grises")
    assert said(team, "BASILE") == "pas encore atteint"
    assert said(team, "ZOE") == "relais choisi"
    team.touch("node:ZOE").touch("node:BASILE").confirm()
    assert team.page.name == "A8-juste"


def test_the_relays_tried_last_are_still_there_when_the_screen_has_forgotten_them():
    team = at(2).touch("node:LOU").touch("node:ZOE").confirm()
    team.mean(team.widget("node:LOU").message)
    team.ui = type(team.ui)(place="session")
    assert said(team, "LOU") == "relais choisi"
    assert said(team, "CINQB") == "démenti reçu"


def test_the_same_relays_in_another_order_are_the_same_answer():
    team = at(2).touch("node:LOU").touch("node:ZOE").confirm()
    team.touch("node:LOU").touch("node:LOU")
    assert team.widget("confirm").value == "changez de réponse"


# --- how it is read -----------------------------------------------------------------------------------------------


def test_accounts_are_read_in_the_author_s_order_with_their_hour():
    labels = [widget.label for widget in at().page.touchable() if widget.role == "radio"]
    assert labels[:3] == ["L’Écho, 9 h 00", "La « Gazzette », 9 h 05", "Valombre-Scoop, 9 h 20"]
    assert len(labels) == 11


def test_the_links_are_said_in_words():
    assert at().widget("link:1").label == "L’Écho a transmis à La « Gazzette »"


def test_the_legend_explains_the_shapes_then_the_states():
    assert at().widget("legend").label == "Légende : une personne, un groupe, un média, a transmis à"
    assert at(2).touch("node:LOU").widget("legend").label == (
        "Légende : départ trouvé, refuse de corriger, relais choisi : 1 sur 2, démenti reçu, pas encore atteint"
    )


def test_each_state_has_its_own_sign_so_that_none_is_said_by_colour_alone():
    team = at(2).touch("node:LOU").touch("node:GAZZ").wait(5 * HOP_MS)
    faces = {}
    for node in ("ECHO", "GAZZ", "SCOOP", "LOU", "CLUB", "ZOE"):
        marks = team.widget(f"node:{node}").marks
        icons = tuple(mark.name for mark in marks if hasattr(mark, "stroke"))[1:]
        dashed = any(isinstance(mark, Panel) and mark.dashed for mark in marks)
        faces[node] = (icons, sum(isinstance(mark, Panel) for mark in marks), dashed)
    assert len(set(faces.values())) == len(faces), faces


def test_going_on_together_says_the_origin_and_the_relays():
    step = shown().puzzle("A8")
    assert step is not None
    assert LOOKS["propagation"].solution(at().model, step) == ("Le départ : L’Écho", "Les relais : Lou et Basile")


@pytest.mark.parametrize("larger", [False, True])
@pytest.mark.parametrize("stage", [1, 2])
@pytest.mark.parametrize("level", ["cycle3", "college", "lycee"])
def test_every_name_of_the_scenario_lies_clear_of_links_and_accounts(level, stage: int, larger: bool):
    if level == "cycle3" and stage == 2:
        return
    page = at(stage, level=level, text_percent=150 if larger else 100).page
    names = [widget for widget in page.widgets if widget.id.startswith("name:")]
    for name in names:
        texts = [lettering(mark) for mark in name.marks if hasattr(mark, "block")]
        for widget in page.widgets:
            if widget.id.startswith("link:"):
                (line,) = (mark for mark in widget.marks if isinstance(mark, Polyline))
                assert not any(crosses(Segment(*line.points), text) for text in texts), (name.id, widget.id)
            elif widget.id.startswith("node:"):
                assert not any(text.overlaps(widget.rect) for text in texts), (name.id, widget.id)


@pytest.mark.parametrize("larger", [False, True])
def test_in_a_crowd_accounts_stay_apart_and_on_the_board_above_the_legend(larger: bool):
    page = at(3, text_percent=150 if larger else 100).page
    nodes = [widget for widget in page.widgets if widget.id.startswith("node:")]
    assert len(nodes) == 14
    for one, other in combinations(nodes, 2):
        assert not one.rect.overlaps(other.rect)
    for widget in page.widgets:
        if widget.id.startswith(("node:", "name:", "link:")):
            assert widget.rect.inside(BOARD._replace(h=LEGEND.y - BOARD.y)), widget.id


def test_touching_a_name_is_touching_its_account_where_no_other_is_near():
    team = at()
    name = team.widget("name:LOU")
    touched = team.page.at(*name.rect.centre)
    assert touched is not None
    assert touched.id == "node:LOU"


# --- what every play screen promises ------------------------------------------------------------------------------


def moments() -> Iterator[tuple[str, Model]]:
    for level in ("cycle3", "college", "lycee"):
        team = at(level=level)
        yield f"{level}-1", team.model
        yield f"{level}-1-not-yet", team.touch("node:GAZZ").confirm().model
        team.touch("hint").wait(1000)
        for number in (1, 2, 3):
            yield f"{level}-hint-{number}", team.touch("hint:next").model
        team.touch("hint").touch("node:LOU").confirm()
        yield f"{level}-1-other", team.model
        yield f"{level}-together", team.touch("hint").touch("advance").wait(1000).model
        yield f"{level}-right", at(level=level).solve().wait(1000).model
        if level != "cycle3":
            team = at(2, level=level)
            yield f"{level}-2", team.model
            yield f"{level}-2-moving", team.touch("node:LOU").wait(HOP_MS // 3).model
            yield f"{level}-2-close", team.touch("node:ZOE").wait(4 * HOP_MS).confirm().model
            yield f"{level}-2-refusal", team.touch("node:ZOE").touch("node:ECHO").confirm().model
    team = at(3)
    yield "crowd", team.model
    yield "crowd-not-yet", team.touch("node:b").touch("node:c").touch("node:j").wait(9 * HOP_MS).confirm().model


@every_promise
@both_sizes
def test_it_keeps_what_every_play_screen_promises(promise, larger):
    keep(promise, pages(moments, larger))


# --- how an answer is reached, and the robot ----------------------------------------------------------------------


def reached(team: Team, answer: Submit) -> Submit:
    """Touch what `reach` says until the answer is there; what would then be sent."""
    step = team.scenario.puzzle(str(team.state.step))
    assert step is not None
    while widget := LOOKS["propagation"].reach(team.page, team.scenario, step, answer):
        team.mean(widget.message)
    return team.answer()


def test_touching_what_it_is_told_to_gives_the_answer_whatever_was_picked():
    assert reached(at().touch("node:GAZZ"), Submit("ECHO")) == Submit("ECHO")
    wrong = at(2).touch("node:ZOE").touch("node:GAZZ")
    assert reached(wrong, Submit(("LOU", "BASILE"))) == Submit(("LOU", "BASILE"))


@pytest.mark.parametrize("inputs", ["souris", "tactile", "clavier"])
@pytest.mark.parametrize("mistakes", [0.0, 1.0])
def test_the_robot_goes_up_every_rumour(tmp_path: Path, inputs, mistakes: float):
    folder = tmp_path / "la-rumeur-a-l-envers"
    folder.mkdir()
    (folder / "scenario.yaml").write_text(WRITTEN, encoding="utf-8")
    data = tmp_path / "data"
    result = demo(
        DemoOptions(data=data, scenario=str(folder), seed=3, mistakes=mistakes, inputs=inputs, level="college")
    )
    assert result.result == "terminee"
    assert [step.result for step in result.steps if step.step in ("A8", "foule")] == ["solved", "solved"]
    stored = next(found for found in reader.sessions(data).sessions if found.id == result.session)
    judged = [line.event() for line in reader.events(stored)]
    wrong = {event.name for event in judged if isinstance(event, e.InputJudged) and event.outcome == "mistake"}
    assert wrong <= {"GAZZ", "depart", "refus", "incomplet"}
    assert bool(wrong) is bool(mistakes)
