"""When a puzzle is over, a card says what was won and what to remember, and one touch goes on."""

from __future__ import annotations

import pytest
from puzzles_to_show import CHARTER
from team import Team, at, crocodile

from gardiens.engine.commands import Continue
from gardiens.screens.marks import Picture, Polygon
from gardiens.screens.messages import Send
from gardiens.screens.motion import LIGHT_MS, RISE_MS, SHORT_FADE_MS
from gardiens.screens.views.verdict import RISE_PX


def over(**given) -> Team:
    return at("A1", **given).solve()


def helped() -> Team:
    team = Team().find("heure", "jaime").touch("hint")
    for _ in range(3):
        team.touch("hint:next")
    return team.touch("advance").wait(RISE_MS)


def test_what_was_won_and_what_to_remember_are_on_the_card():
    team = over().wait(RISE_MS)
    assert team.says("verdict").startswith("Bien vu !")
    assert team.says("won") == "Une preuve de plus : la Brume recule."
    puzzle = team.scenario.puzzle("A1")
    assert team.says("note:0") == f"À retenir. {puzzle.takeaway}"  # type: ignore[union-attr]
    assert team.widget("continue").message == Send((Continue(),))


def lit(team: Team, name: str) -> list[int]:
    """How bright each lit lantern of a widget is, from 0 to 255."""
    marks = team.widget(name).marks
    return [mark.alpha for mark in marks if isinstance(mark, Picture) and mark.name == "signes/preuve-allumee"]


def test_once_the_card_has_risen_its_lantern_lights_up_and_so_does_the_one_of_the_garland():
    team = over()
    assert lit(team, "won") == lit(team, "evidence") == []
    brightness = []
    for _ in range(5):
        team.wait((RISE_MS + LIGHT_MS) // 5)
        assert lit(team, "won") == lit(team, "evidence")
        brightness += lit(team, "won") or [0]
    assert brightness == sorted(brightness)
    assert brightness[0] == 0
    assert 0 < brightness[2] < brightness[-1] == 255
    assert team.page.widget("veil") is not None
    assert not moving(team)


def moving(team: Team) -> bool:
    at_ms = team.page.next_change_ms
    return at_ms is not None and at_ms <= team.now_ms + 20


def test_it_is_lit_at_once_where_movements_are_unwanted():
    assert lit(over(less_motion=True), "won") == lit(over(less_motion=True), "evidence") == [255]
    assert not moving(over(less_motion=True).wait(SHORT_FADE_MS))


def test_what_is_read_aloud_never_waits_for_the_light():
    assert over().widget("evidence").value == "1 sur 6"


def test_it_is_read_first_and_nothing_below_it_can_be_touched():
    team = over().wait(RISE_MS)
    names = [widget.id for widget in team.page.widgets if not widget.covered]
    assert names[0] == "verdict"
    assert [widget.id for widget in team.page.touchable()] == ["continue", "listen", "pause", "resources"]


def test_the_number_for_the_finale_is_on_the_card_of_the_puzzle_that_gives_it():
    assert at("A3").solve().says("seal") == "19, votre nombre pour la finale"
    assert over().page.widget("seal") is None


def test_older_pupils_get_one_more_question():
    team = over(level="lycee").wait(RISE_MS)
    assert team.says("note:1").startswith("À discuter à voix haute. Expliquez à voix haute")


def test_a_repair_is_said_to_be_one():
    team = at("A-REP").solve().wait(RISE_MS)
    assert team.says("verdict").startswith("Réparé !")
    assert "réparé" in team.says("won")


def test_a_puzzle_that_gives_nothing_promises_nothing():
    team = Team(CHARTER).find("palme", "soleil").confirm().wait(RISE_MS)
    assert team.page.widget("won") is None
    assert team.page.widget("note:0") is None


def test_going_on_together_explains_the_solution_without_a_reward():
    team = helped()
    assert team.page.name == "A1-ensemble"
    assert team.says("verdict").startswith("On avance ensemble")
    assert "Le nom imite La Gazette" in team.says("note:0")
    assert team.says("note:1").startswith("À retenir")
    assert team.page.widget("won") is None
    assert not rays(team)
    assert team.state.score == 0


def rays(team: Team) -> list[Polygon]:
    return [mark for mark in team.widget("veil").marks if isinstance(mark, Polygon)]


def test_without_the_author_s_explanation_the_right_elements_are_listed():
    steps = dict(crocodile().steps)
    steps["A1"] = steps["A1"].model_copy(update={"explanation": None})
    told = crocodile().model_copy(update={"steps": steps})
    team = Team(told).find("heure", "jaime").touch("hint")
    for _ in range(3):
        team.touch("hint:next")
    said = team.touch("advance").says("note:0")
    assert "La Gazzette de Valombre" in said
    assert "PARTAGEZ AVANT" in said
    assert "Aujourd’hui" not in said


def test_the_card_fades_in_and_rises_then_rests():
    team = over()
    low = team.widget("verdict").rect.y
    assert team.page.next_change_ms == team.now_ms + 16
    assert not team.page.same_place(at("A1").page)
    team.wait(RISE_MS)
    assert team.widget("verdict").rect.y == low - RISE_PX
    team.wait(LIGHT_MS)
    assert not moving(team)
    assert rays(team)


def test_with_less_motion_the_card_never_travels_and_fades_in_within_120_ms():
    team = over(less_motion=True)
    card = team.widget("verdict")
    assert team.page.widget("fade") is not None
    team.wait(SHORT_FADE_MS)
    assert team.page.widget("fade") is None
    assert team.widget("verdict") == card
    assert team.page.next_change_ms != team.now_ms + 16


@pytest.mark.parametrize("banned", ["faux", "erreur", "perdu", "raté", "dommage", "score", "game over"])
def test_no_verdict_says_a_banned_word(banned: str):
    from gardiens.text import play as say

    words = [value for name, value in vars(say).items() if name.isupper() and isinstance(value, str)]
    words += say.NOT_YET_UNKNOWN.values()
    assert not any(banned in text.lower() for text in words)


def test_every_type_of_puzzle_has_a_look_and_kind_words_for_an_unknown_mistake_if_it_knows_any():
    from gardiens.puzzles import PUZZLE_TYPES
    from gardiens.screens.puzzles import LOOKS
    from gardiens.text.play import NOT_YET_UNKNOWN
    from tests.screens.examples import mistakes

    assert LOOKS.keys() == PUZZLE_TYPES.keys()
    assert NOT_YET_UNKNOWN.keys() == {french for french in PUZZLE_TYPES if mistakes(french)}
