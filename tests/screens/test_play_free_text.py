"""« Lire les petites lignes » on the screen: typing by every means, and what is read at every moment."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest
from free_text_to_show import shown
from team import Team

from gardiens.puzzles.base import Submit
from gardiens.screens.marks import Words
from gardiens.screens.messages import Unavailable
from gardiens.screens.model import Model
from gardiens.station.inputs import Inputs, Viewport, as_typed
from tests.screens.promises import both_sizes, every_promise, keep, pages

STEPS = ("A4", "mur", "jour", "long")


def at(step: str = "A4", *, level: str = "college", **settings: bool) -> Team:
    team = Team(shown(level), level=level, **settings)  # type: ignore[arg-type]
    while team.state.step != step:
        team.solve().go_on()
    return team


def typing(team: Team, text: str) -> Team:
    names = {" ": "space"}
    for char in text:
        team.touch(f"key:{names.get(char, char)}")
    return team


def typed(team: Team) -> str:
    return str(team.widget("word").value)


def read(team: Team) -> list[str]:
    return [mark.block.text for mark in team.widget("word").marks if isinstance(mark, Words)]


def press(team: Team, key: int, text: str) -> Team:
    event = pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=text, scancode=0)
    for one in as_typed(event, team.page):
        team.ui, meant = Inputs().read(one, team.page, team.ui, Viewport(1920, 1080), team.now_ms)
        for message in meant:
            team.mean(message)
    return team


@pytest.mark.parametrize(
    ("word", "shows"),
    [
        ("hôpital", "hopital"),
        ("maïs", "mais"),
        ("août", "aout"),
        ("œuf", "œuf"),
        ("ŒUF", "œuf"),
        ("Noël", "noel"),
        ("ÿâûîüê", "yauiuê"),
        ("ex æquo", "ex aequo"),
        ("l’été", "l'été"),
        ("l'été", "l'été"),
    ],
)
def test_every_letter_of_a_real_keyboard_arrives_with_its_accent_or_without(word: str, shows: str):
    team = at()
    for letter in word:
        press(team, 0, letter)
    assert typed(team).replace("’", "'") == shows


@pytest.mark.parametrize("sign", ["€", "@", "½", "好"])
def test_a_sign_that_no_key_shows_types_nothing(sign: str):
    assert typed(press(press(at(), 0, "o"), 0, sign)) == "o"


# --- typing -------------------------------------------------------------------------------------------------------


def test_each_key_types_its_letter_and_two_keys_erase():
    team = typing(at(), "parodié")
    assert typed(team) == "parodié"
    assert typed(team.touch("key:erase")) == "parodi"
    assert typed(team.touch("key:erase-all")) == "rien d’écrit"
    assert typed(team.touch("key:erase")) == "rien d’écrit"


def test_the_keys_of_a_keyboard_type_too():
    team = at("mur")
    for key, char in (
        (pygame.K_l, "L"),
        (pygame.K_a, "a"),
        (pygame.K_SPACE, " "),
        (pygame.K_2, "é"),
        (pygame.K_4, "'"),
    ):
        press(team, key, char)
    assert typed(team) == "la é’"
    assert typed(press(team, pygame.K_BACKSPACE, "\b")) == "la é"
    assert typed(press(team, pygame.K_DELETE, "\x7f")) == "rien d’écrit"


def test_one_space_at_a_time_and_none_first():
    assert typed(typing(at("mur"), "  la   b")) == "la b"


def test_no_more_than_the_longest_answer_is_typed_and_the_screen_says_why():
    team = typing(at("mur"), "abcdefghij" * 4)
    assert isinstance(team.widget("key:a").message, Unavailable)
    team.touch("key:a")
    assert team.ui.notice == "Il n’y a plus de place : effacez pour changer.".replace(" :", "\u00a0:")
    assert len(typed(team)) == 40


def test_a_digit_in_a_word_brings_the_keys_of_digits():
    assert at("A4").page.widget("key:1") is None
    assert typing(at("jour"), "9 mai").confirm().page.name == "jour-juste"


# --- letters that are given ---------------------------------------------------------------------------------------


def test_the_letters_given_are_read_in_their_slots_and_aloud():
    team = at()
    assert [text for text in read(team) if len(text) == 1] == ["p", "r", "d", "e"]
    assert team.widget("word").label.partition(". ")[0].endswith("p, vide, r, vide, d, vide, e")
    assert [text for text in read(typing(team, "paro")) if len(text) == 1] == ["p", "a", "r", "o", "d", "e"]


def test_the_beginning_of_the_word_cannot_be_sent():
    team = typing(at(), "paro")
    assert team.widget("confirm").value == "complétez le mot"
    assert typing(team, "die").answer() == Submit("parodie")


def test_another_word_than_that_of_the_letters_is_welcome():
    team = typing(at(), "sat")
    assert "Vous écrivez un autre mot que celui en pointillés." in read(team)
    assert typing(team, "ire").confirm().page.name == "A4-juste"


# --- judging ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["parodie", "parodies", "satirique", "paradie", "un canular"])
def test_what_is_right_or_nearly_so_is_right(word: str):
    assert typing(at(), word).confirm().page.name == "A4-juste"


@pytest.mark.parametrize("word", ["infox", "mensonge", "mensong"])
def test_a_known_mistake_gets_its_words_and_stays_to_be_changed(word: str):
    team = typing(at(), word).confirm()
    step = team.scenario.puzzle("A4")
    assert step is not None
    assert step.comment("infox" if word == "infox" else "mensonge") in team.widget("not-yet").label
    assert typed(team) == word
    assert team.touch("key:erase").page.widget("mission")


def test_an_unknown_word_gets_a_kind_one():
    assert typing(at(), "journal").confirm().widget("not-yet").label.startswith("Pas encore. Ce n’est pas ce mot.")


def test_nothing_moves_under_the_fingers_when_the_answer_comes():
    team = typing(at(), "infox")
    before = {widget.id: widget.rect for widget in team.page.widgets if widget.id.startswith(("key:", "word"))}
    team.confirm()
    assert {name: team.widget(name).rect for name in before} == before


def test_the_hints_leave_the_document_in_view_and_cover_the_keys():
    team = at().touch("hint").wait(1000)
    assert team.widget("key:a").covered
    assert not team.widget("document").covered


# --- what every play screen promises ------------------------------------------------------------------------------


def moments() -> Iterator[tuple[str, Model]]:
    for level in ("college", "lycee"):
        team = at(level=level)
        yield f"A4-{level}", team.model
        yield f"A4-{level}-begun", typing(team, "par").model
        yield f"A4-{level}-aside", typing(team, "ler").model
        for word in ("infox", "mensonge", "anticonstitutionnellement"):
            yield f"A4-{level}-{word}", typing(team.touch("key:erase-all"), word).confirm().wait(1000).model
        team.touch("hint").wait(1000)
        for number in (1, 2, 3):
            yield f"A4-{level}-hint-{number}", team.touch("hint:next").model
        yield f"A4-{level}-together", team.touch("advance").wait(1000).model
        yield (
            f"A4-{level}-right",
            typing(at(level=level), "parodie").confirm().wait(1000).model,
        )
    for step, wrong in (("mur", "la brume est faite"), ("jour", "8 mai"), ("long", "anticyclone")):
        team = at(step)
        yield step, team.model
        yield f"{step}-not-yet", typing(team, wrong).confirm().wait(1000).model
        yield f"{step}-full", typing(team.touch("key:erase-all"), "mmmmwwwwmm" * 4).model
        yield f"{step}-words", typing(team.touch("key:erase-all"), "la brume est faite de beaucoup de clics ").model
        yield f"{step}-right", team.touch("key:erase-all").solve().wait(1000).model


@every_promise
@both_sizes
def test_it_keeps_what_every_play_screen_promises(promise, larger):
    keep(promise, pages(moments, larger))


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("begun", ["", "x", "la "])
def test_touching_what_it_is_told_to_types_the_answer_whatever_was_begun(step: str, begun: str):
    team = typing(at(step), begun)
    team.give(*team.puzzle.solution())
    assert team.page.name == f"{step}-juste"


@pytest.mark.parametrize("larger", [False, True], ids=["usual", "larger"])
def test_the_whole_document_is_read_above_the_keys(larger: bool):
    page = at(text_percent=150 if larger else 100).page
    paper = page.widget("document")
    assert paper is not None
    for widget in page.widgets:
        if widget.id.startswith("document:"):
            assert widget.rect.bottom <= paper.rect.bottom, widget.id
        if widget.id.startswith("key:"):
            assert widget.rect.y > paper.rect.bottom
