"""« La phrase de passe » and « Sept mots contre la Brume » on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from passphrase_to_show import shown
from team import Team

from gardiens.puzzles.base import Submit
from gardiens.screens.grips import Drag
from gardiens.screens.marks import Panel, Words
from gardiens.screens.messages import Unavailable
from gardiens.screens.model import Model
from tests.screens.promises import both_sizes, every_promise, keep, pages

STEPS = ("C5", "D7", "intrus")
SAFE = ("violon", "cerise", "horloge", "girouette", "tiroir", "mousse", "orage")


def at(step: str = "C5", *, level: str = "college", **settings: bool) -> Team:
    team = Team(shown(level), level=level, **settings)  # type: ignore[arg-type]
    while team.state.step != step:
        team.solve().go_on()
    return team


def taking(team: Team, *words: str) -> Team:
    for word in words:
        team.touch(f"tile:{word}")
    return team


def phrase(team: Team) -> list[str]:
    return [str(widget.value) for widget in team.page.widgets if widget.id.startswith("slot:")]


# --- laying words -------------------------------------------------------------------------------------------------


def test_a_tile_goes_to_the_next_free_slot_and_is_dashed_then():
    team = taking(at(), "violon", "cerise")
    assert phrase(team) == ["violon", "cerise", *["vide"] * 5]
    tile = team.widget("tile:violon")
    assert tile.value == "déjà dans la phrase"
    assert any(isinstance(mark, Panel) and mark.dashed for mark in tile.marks)


def test_a_word_is_taken_back_from_its_slot_or_from_its_tile_and_the_next_takes_the_place():
    team = taking(at(), "violon", "cerise", "orage").touch("slot:1").touch("tile:orage")
    assert phrase(team)[:3] == ["vide", "cerise", "vide"]
    assert phrase(taking(team, "mousse"))[:2] == ["mousse", "cerise"]


def test_an_eighth_word_changes_nothing_and_the_screen_says_why():
    team = taking(at(), *SAFE)
    assert isinstance(team.widget("tile:citron").message, Unavailable)
    assert phrase(team.touch("tile:citron")) == list(SAFE)
    assert "complète" in str(team.ui.notice)


def test_a_tile_is_carried_to_a_slot_and_words_are_swapped_between_slots():
    team = at("D7").drag("tile:vigie", "slot:4").drag("tile:tuile", "slot:1")
    assert phrase(team)[:4] == ["tuile", "vide", "vide", "vigie"]
    assert phrase(team.drag("slot:1", "slot:3"))[:4] == ["vide", "vide", "tuile", "vigie"]
    assert phrase(team.drag("slot:3", "slot:4"))[:4] == ["vide", "vide", "vigie", "tuile"]
    assert phrase(team.drag("tile:canard", "slot:4"))[:4] == ["vide", "vide", "vigie", "canard"]
    assert phrase(team.drag("slot:4", "tiles"))[:4] == ["vide", "vide", "vigie", "vide"]


def test_a_tile_let_go_nowhere_can_still_be_laid_by_a_touch():
    team = at()
    grip = team.widget("tile:violon").grip
    team.mean(grip.lift)  # type: ignore[union-attr]
    assert team.widget("tile:violon").value == "choisi : touchez une case".replace(" :", "\u00a0:")
    assert phrase(team.touch("slot:3"))[2] == "violon"


def test_the_slot_under_the_finger_turns_gold():
    team = at()
    team.mean(team.widget("tile:violon").grip.lift)  # type: ignore[union-attr]
    team.ui = replace(team.ui, drag=Drag("tile:violon", "slot:2"))
    edges = [
        [mark.edge for mark in team.widget(f"slot:{number}").marks if isinstance(mark, Panel)] for number in (1, 2)
    ]
    assert edges == [["brume_400"], ["lanterne_500"]]


def test_chance_adds_a_word_that_is_left_and_never_the_same_ones():
    drawn = set()
    for wait in range(40):
        team = at().wait(wait * 37 + 1)
        taking(team, "violon").touch("slot:1")
        for _ in range(7):
            team.wait(wait + 3).touch("random")
        words = phrase(team)
        assert len(set(words)) == 7
        assert "vide" not in words
        drawn.add(tuple(words))
    assert len(drawn) > 30
    assert {word for words in drawn for word in words} > {"jade", "azerty", *SAFE}


# --- how strong ---------------------------------------------------------------------------------------------------


def gauge(team: Team) -> str:
    return team.widget("gauge").label.replace("\u00a0", " ")


def test_the_gauge_says_its_figure_and_its_condition():
    team = taking(at(), *SAFE[:5])
    said = "Force : 5 mots, environ 21 bits, si les mots sont tirés au hasard parmi les 20 mots sûrs"
    assert gauge(team) == f"{said}, Repère de la CNIL (2022), mot de passe seul : 80 bits au moins"
    assert gauge(taking(team, "jade")).startswith("Force : 6 mots, environ 21 bits")


@pytest.mark.parametrize("level", ["cycle3", "college", "lycee"])
def test_the_benchmark_is_marked_on_the_gauge_and_the_bar_passes_it_only_when_the_phrase_is_as_strong(level: str):
    team = taking(at(level=level), *SAFE)
    track, bar, mark = (mark.rect for mark in team.widget("gauge").marks if isinstance(mark, Panel))
    assert track.x < mark.x
    assert mark.right <= track.right
    assert (bar.right >= mark.right) == (level == "lycee")


def told(team: Team) -> str:
    marks = [mark for widget in team.page.widgets for mark in widget.marks if isinstance(mark, Words)]
    return " ".join(" ".join(mark.block.text.split()) for mark in marks)


def test_a_phrase_below_the_benchmark_is_no_solid_one_and_the_screen_says_what_it_lacks():
    said = told(taking(at(), *SAFE).confirm())
    assert "Bonne méthode !" in said
    assert "Phrase solide" not in said
    assert "cela fait environ 29 bits. Pour en avoir au moins 80, tirez 7 mots au hasard" in said


def test_a_phrase_as_strong_as_the_cnil_asks_is_solid():
    said = told(taking(at(level="lycee"), *SAFE).confirm())
    assert "Phrase solide !" in said
    assert "Bonne méthode" not in said


def test_with_a_list_the_gauge_says_its_size_and_the_benchmark():
    said = gauge(taking(at(level="lycee"), *SAFE))
    assert said.startswith("Force : 7 mots, environ 90 bits, si les mots sont tirés au hasard dans une liste de 7 776")
    assert "80 bits au moins" in said


def test_putting_words_together_measures_nothing_and_shows_ranks_and_origins():
    page = at("D7").page
    assert page.widget("gauge") is None
    assert page.widget("random") is None
    assert [widget.label for widget in page.widgets if widget.id.startswith("slot:")][:2] == ["Case 1 ▲", "Case 2 ■"]


# --- judging ------------------------------------------------------------------------------------------------------


def test_seven_words_without_a_link_are_right():
    team = taking(at(), *SAFE)
    assert team.answer() == Submit(SAFE)
    assert team.confirm().page.name == "C5-juste"


def test_a_word_that_can_be_guessed_is_explained_and_how_many_there_are_is_said():
    team = taking(at(), *SAFE[:5], "moka", "9mai").confirm()
    said = team.widget("not-yet").label.replace("\u00a0", " ")
    assert said.startswith("Pas encore. 2 mots de votre phrase se devinent. « moka » : nom de son chat.")
    assert phrase(team)[5:] == ["moka", "9mai"]


def test_nothing_moves_when_the_answer_comes():
    team = taking(at(), *SAFE[:6], "moka")
    before = {widget.id: widget.rect for widget in team.page.widgets if widget.id.startswith(("tile:", "slot:"))}
    team.confirm()
    assert {name: team.widget(name).rect for name in before} == before


def test_words_out_of_order_are_counted_and_two_swapped_are_very_close():
    right = shown().puzzle("D7").puzzle.solution()[0].answer  # type: ignore[union-attr]
    team = taking(at("D7"), right[1], right[0], *right[2:]).confirm()
    assert team.widget("not-yet").label.startswith("Très proche. 5 mots sont à leur place sur 7. Les bons mots")
    team.touch("slot:1").touch("slot:2")
    assert taking(team, *right[:2]).confirm().page.name == "D7-juste"


# --- what every play screen promises ------------------------------------------------------------------------------


def moments() -> Iterator[tuple[str, Model]]:
    for level in ("cycle3", "college", "lycee"):
        team = at(level=level)
        yield f"C5-{level}", team.model
        yield f"C5-{level}-begun", taking(team, *SAFE[:5]).model
        for word in ("123456", "canoë"):
            yield f"C5-{level}-{word}", taking(team, word, "mousse").confirm().wait(1000).model
            team.touch(f"tile:{word}").touch("tile:mousse")
        taking(team, "jade", "azerty").confirm()
        team.touch("hint").wait(1000)
        for number in (1, 2, 3):
            yield f"C5-{level}-hint-{number}", team.touch("hint:next").model
        yield f"C5-{level}-together", team.touch("advance").wait(1000).model
        yield (
            f"C5-{level}-right",
            taking(at(level=level), *SAFE).confirm().wait(1000).model,
        )
    for step in ("D7", "intrus"):
        team = at(step)
        yield step, team.model
        right = team.puzzle.solution()[0].answer  # type: ignore[union-attr]
        yield f"{step}-order", taking(team, *reversed(right)).confirm().wait(1000).model
        team.mean(team.widget("slot:1").grip.lift)  # type: ignore[union-attr]
        yield f"{step}-lifted", team.model
    team = taking(at("intrus"), "crocodile", "parapluie", "canal")
    yield "intrus-strangers", team.confirm().model


@every_promise
@both_sizes
def test_it_keeps_what_every_play_screen_promises(promise, larger):
    keep(promise, pages(moments, larger))


@pytest.mark.parametrize("step", STEPS)
def test_touching_what_it_is_told_to_makes_the_phrase_whatever_was_begun(step: str):
    team = at(step)
    right = team.puzzle.solution()[0]
    taking(team, *reversed(right.answer))  # type: ignore[union-attr]
    assert team.give(right).page.name == f"{step}-juste"
