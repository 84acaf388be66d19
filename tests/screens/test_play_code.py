"""A team composes a code on a pad, sees where it is, and changes what it wants."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from code_to_show import WRITTEN, shown
from team import Team

from gardiens.engine import events as e
from gardiens.journal import reader
from gardiens.puzzles.base import Submit
from gardiens.screens.messages import Unavailable
from gardiens.screens.model import Model
from gardiens.screens.puzzles import LOOKS
from gardiens.screens.puzzles.board import ANSWER, DOCUMENT
from gardiens.screens.puzzles.slots import Typed
from gardiens.screens.tree import Widget
from gardiens.station.inputs import Inputs, Viewport
from gardiens.station.options import DemoOptions
from gardiens.station.robot import demo
from tests.screens.promises import both_sizes, every_promise, keep, pages

STEPS = ("A3", "lieu", "date", "coffre", "mot")


def at(step: str = "A3", **given) -> Team:
    team = Team(shown(given.get("level", "college")), **given)
    for _ in range(STEPS.index(step)):
        team.solve().go_on()
    return team


def compose(team: Team, code: str) -> Team:
    for sign in code:
        team.touch(f"key:{sign}")
    return team


def cells(team: Team) -> str:
    """What the slots say, a dash for an empty one."""
    slots = [widget for widget in team.page.widgets if widget.id.startswith("slot:")]
    return "".join("-" if widget.value == "vide" else str(widget.value) for widget in slots)


# --- composing ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "slots", "spoken", "missing"),
    [
        ("", "----", "Cadenas. Jour : vide, Mois : vide", "encore 4 chiffres"),
        ("140", "140-", "Cadenas. Jour : 1 4, Mois : 0, vide", "encore 1 chiffre"),
        ("1408", "1408", "Cadenas. Jour : 1 4, Mois : 0 8", "un doigt chacun"),
    ],
)
def test_the_lock_says_what_is_in_it_and_what_is_missing(typed: str, slots: str, spoken: str, missing: str):
    team = compose(at(), typed)
    assert cells(team) == slots
    assert team.widget("lock").label == spoken
    assert team.widget("confirm").value == missing
    assert team.widget("confirm:0").touchable is (len(typed) == 4)


def test_letters_are_counted_as_letters():
    assert compose(at("lieu"), "mangro").widget("confirm").value == "encore 2 lettres"


def test_delete_takes_the_last_sign_and_clear_takes_them_all():
    team = compose(at(), "140").touch("key:erase")
    assert cells(team) == "14--"
    assert cells(compose(team, "9")) == "149-"
    assert cells(team.touch("key:erase-all")) == "----"
    assert cells(team.touch("key:erase")) == "----"


def test_a_key_too_many_changes_nothing_and_the_screen_says_why():
    team = compose(at(), "1408")
    assert isinstance(team.widget("key:5").message, Unavailable)
    team.touch("key:5")
    assert cells(team) == "1408"
    assert team.ui.notice == "Le code est complet : touchez une case pour la changer, ou effacez."


def test_a_filled_slot_is_touched_to_change_it_and_an_empty_one_is_not():
    team = compose(at(), "300")
    assert not team.widget("slot:4").touchable
    team.touch("slot:1")
    assert cells(compose(team, "14")) == "140-"
    assert cells(compose(team, "08")) == "1408", "from a full slot the keys go on to its neighbours"


def test_after_the_changed_slots_the_empty_one_comes_by_itself():
    team = compose(compose(at(), "300").touch("slot:2"), "4")
    assert cells(compose(team, "88")) == "3488"


def test_a_slot_emptied_in_the_middle_is_filled_by_the_next_key():
    team = compose(at(), "1908").touch("slot:2").touch("key:erase")
    assert cells(team) == "1-08"
    assert cells(compose(team, "4")) == "1408"
    assert team.widget("confirm:0").touchable


def test_no_way_of_touching_leaves_an_empty_slot_out_of_reach():
    one = Typed("1 08", 3)
    assert one.put("9") == Typed("1 09", 1)
    assert Typed(" 408", 3).erased() == Typed(" 40 ", 3)
    assert Typed(" 40 ", 3).put("8") == Typed(" 408", 0)
    assert Typed("    ", 0).erased() == Typed("    ", 0)


# --- judging ------------------------------------------------------------------------------------------------------


def test_the_right_code_opens_the_lock_and_says_what_was_won():
    team = compose(at(), "1408").confirm()
    assert team.page.name == "A3-juste"
    assert team.widget("verdict").label == "Le cadenas s’ouvre ! L’année 2019 se grave sur votre sceau carré : ■ 19."


@pytest.mark.parametrize("code", ["3008", "0203", "1106", "2309"])
def test_each_known_code_gets_its_own_words_and_stays_in_the_slots(code: str):
    team = compose(at(), code).confirm()
    step = team.scenario.puzzle("A3")
    assert step is not None
    assert team.widget("not-yet").label == f"Pas encore. {step.comment(code)}"
    assert team.page.widget("mission") is None
    assert cells(team) == code
    assert team.widget("confirm").value == "changez de réponse"
    assert cells(compose(team.touch("slot:1"), "1")) == f"1{code[1:]}"


def test_an_unknown_code_gets_a_kind_word():
    assert compose(at(), "9999").confirm().widget("not-yet").label.startswith("Pas encore. Le cadenas résiste.")


def test_the_mission_is_back_as_soon_as_the_code_is_another_one():
    team = compose(at(), "9999").confirm()
    assert team.page.widget("mission") is None
    team.touch("key:effacer" if team.page.widget("key:effacer") else "slot:1")
    compose(team, "1")
    assert team.page.widget("not-yet") is None
    assert team.widget("mission")


def test_the_card_recalls_what_was_composed_group_by_group():
    team = compose(at(), "3008").confirm()
    texts = [mark.block.text for mark in team.widget("not-yet").marks if hasattr(mark, "block")]
    assert "Vous avez composé 30 08." in texts


def test_the_keys_stay_under_the_fingers_when_the_answer_comes():
    team = compose(at(), "3008")
    before = {widget.id: widget.rect for widget in team.page.widgets if widget.id.startswith("key:")}
    team.confirm()
    assert {name: team.widget(name).rect for name in before} == before


def test_letters_are_judged_without_accents_or_capitals():
    assert compose(at("lieu"), "mangrove").confirm().page.name == "lieu-juste"
    assert compose(at("mot"), "lunegue").confirm().page.name == "mot-juste"


# --- reading ------------------------------------------------------------------------------------------------------


def test_going_on_together_shows_the_code_by_its_groups():
    step = shown().puzzle("A3")
    assert step is not None
    assert LOOKS["code"].solution(at().model, step) == ("Jour : 14", "Mois : 08")


def test_the_hints_leave_the_document_in_view_and_cover_the_lock():
    team = at().touch("hint").wait(1000)
    assert team.widget("key:1").covered
    assert not team.widget("document").covered


@pytest.mark.parametrize("step", STEPS)
def test_what_is_read_comes_before_the_slots_and_the_slots_before_the_keys(step: str):
    names = [widget.id for widget in at(step).page.widgets]
    firsts = [names.index(name) for name in ("mission", "lock", "slot:1")]
    keys = [index for index, name in enumerate(names) if name.startswith("key:")]
    assert firsts == sorted(firsts)
    assert keys[0] > firsts[-1]
    if "document" in names:
        assert names.index("document") < firsts[0]


def test_a_lock_alone_takes_the_whole_board():
    team = at("coffre")
    assert team.widget("lock").rect.x == DOCUMENT.x
    assert team.widget("key:1").rect.x > ANSWER.x
    assert team.widget("lock").label.startswith("Le coffre de la Vigie. ")


def test_with_a_document_the_letters_are_under_it():
    team = at("lieu")
    assert team.widget("document").rect.bottom < team.widget("key:a").rect.y
    assert team.widget("lock").rect.x == ANSWER.x


# --- the keyboard -------------------------------------------------------------------------------------------------


def press(team: Team, key: int, text: str) -> Team:
    event = pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=text)
    team.ui, meant = Inputs().read(event, team.page, team.ui, Viewport(1920, 1080), team.now_ms)
    for message in meant:
        team.mean(message)
    return team


def test_the_keys_of_a_keyboard_compose_the_code_and_erase_it():
    team = at()
    for digit in "3008":
        press(team, pygame.K_0, digit)
    assert cells(team) == "3008"
    assert cells(press(team, pygame.K_BACKSPACE, "\b")) == "300-"
    assert cells(press(team, pygame.K_DELETE, "\x7f")) == "----"


def test_escape_stays_a_pause():
    assert press(compose(at(), "14"), pygame.K_ESCAPE, "\x1b").state.phase == "stopped"


def test_capitals_are_letters_too():
    assert cells(press(at("lieu"), pygame.K_m, "M")) == "m-------"


# --- what every play screen promises ------------------------------------------------------------------------------


def moments() -> Iterator[tuple[str, Model]]:
    for level in ("cycle3", "college", "lycee"):
        team = at(level=level)
        yield f"A3-{level}", team.model
        yield f"A3-{level}-half", compose(team, "140").model
        yield f"A3-{level}-close", compose(team, "9").confirm().model
        for code in ("3008", "0203", "1106", "2309"):
            yield f"A3-{level}-{code}", compose(team.touch("key:erase-all"), code).confirm().model
        yield f"A3-{level}-changing", team.touch("slot:1").model
        team.touch("hint").wait(1000)
        for number in (1, 2, 3):
            yield f"A3-{level}-hint-{number}", team.touch("hint:next").model
        yield f"A3-{level}-together", team.touch("advance").wait(1000).model
        yield (
            f"A3-{level}-right",
            compose(at(level=level), "1408").confirm().wait(1000).model,
        )
    for step, wrong in (("lieu", "valombre"), ("date", "01012019"), ("coffre", "0000"), ("mot", "luneeux")):
        team = at(step)
        yield step, team.model
        yield f"{step}-half", compose(team, wrong[:3]).model
        yield f"{step}-not-yet", compose(team, wrong[3:]).confirm().model


@every_promise
@both_sizes
def test_it_keeps_what_every_play_screen_promises(promise, larger):
    keep(promise, pages(moments, larger))


# --- how an answer is reached, and the robot ----------------------------------------------------------------------


def reached(team: Team) -> Team:
    """Touch what `reach` says until the code is there."""
    step = team.scenario.puzzle(str(team.state.step))
    assert step is not None
    (answer,) = step.puzzle.solution()
    while widget := LOOKS["code"].reach(team.page, team.scenario, step, answer):
        assert isinstance(widget, Widget)
        team.mean(widget.message)
    return team


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("begun", [0, 1, 2])
def test_touching_what_it_is_told_to_composes_the_code_whatever_was_begun(step: str, begun: int):
    team = at(step)
    right = team.scenario.puzzle(step).puzzle.solution()[0].answer  # type: ignore[union-attr]
    compose(team, ("", right[:2], right[1] * 3)[begun])
    assert reached(team).answer() == Submit(right)


@pytest.mark.parametrize("inputs", ["souris", "tactile", "clavier"])
@pytest.mark.parametrize("mistakes", [0.0, 1.0])
def test_the_robot_opens_every_lock(tmp_path: Path, inputs, mistakes: float):
    folder = tmp_path / "la-photo-a-une-histoire"
    folder.mkdir()
    (folder / "scenario.yaml").write_text(WRITTEN, encoding="utf-8")
    data = tmp_path / "data"
    result = demo(DemoOptions(data=data, scenario=str(folder), seed=3, mistakes=mistakes, inputs=inputs))
    assert result.result == "terminee"
    assert [step.result for step in result.steps if step.step in STEPS] == ["solved"] * len(STEPS)
    stored = next(found for found in reader.sessions(data).sessions if found.id == result.session)
    judged = [line.event() for line in reader.events(stored)]
    wrong = {event.name for event in judged if isinstance(event, e.InputJudged) and event.outcome == "mistake"}
    known = {trap.id for name in STEPS for trap in shown().puzzle(name).traps}  # type: ignore[union-attr]
    assert wrong <= known
    assert len(wrong) == (2 if mistakes else 0), "one mistake at each of the two locks that have traps"
