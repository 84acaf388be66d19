"""`chiffre` on the screen: the wheel under a finger, the message read again, the table and its letters."""

from __future__ import annotations

import math
from functools import cache

from cipher_to_show import shown
from team import Team

from gardiens.puzzles.base import Submit
from gardiens.puzzles.cipher import Cipher
from gardiens.screens.grips import Dial
from gardiens.screens.tree import Page
from tests.samples import scenario
from tests.screens.promises import every_promise, keep

LONGEST = {
    "type": "chiffre", "titre": "Le plus long message", "duree": "2 min", "suite": "fin",
    "consigne": "Le plus long message qu’un écran montre : {texte_chiffre}. Lisez-le à voix haute, à plusieurs.",
    "clair": "Reconnaissance responsabilite correspondants universitaire",
}  # fmt: skip
ONE_HALF = [{"sceau": "▲", "table": {letter: letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}}]


def long(**more: object) -> Team:
    step = {**LONGEST, **more}
    return Team(scenario({"etapes": {"long": step, "fin": {"type": "fin", "titre": "Fin"}}}))


@cache
def pages() -> dict[str, Page]:
    found: dict[str, Page] = {}
    for larger in (False, True):
        for start in ("C6", "D4"):
            for level in ("cycle3", "college", "lycee"):
                name = f"{start}-{level}{'-larger' if larger else ''}"
                team = Team(shown(start, level), text_percent=150 if larger else 100)
                found[name] = team.page
                found[f"{name}-not-yet"] = mistake(team).page
                found[f"{name}-hints"] = team.touch("hint").wait(1000).page
        for name, more in (("wheel", {"cle": 25}), ("table", {"methode": "substitution", "moities": ONE_HALF})):
            team = long(**more)
            team.ui = Team(text_percent=150 if larger else 100).ui
            team.typesetter = Team(text_percent=150 if larger else 100).typesetter
            found[f"longest-{name}{'-larger' if larger else ''}"] = team.page
            found[f"longest-{name}{'-larger' if larger else ''}-not-yet"] = mistake(team).page
    return found


def mistake(team: Team) -> Team:
    puzzle = team.puzzle
    assert isinstance(puzzle, Cipher)
    wrong = "3" if puzzle.method == "cesar" and puzzle.shift != 3 else "4"
    return team.give(Submit(wrong if puzzle.method == "cesar" else puzzle.letters[:-1] + "K"))


@every_promise
def test_every_message_and_table_keeps_the_promises_of_a_play_screen(promise):
    keep(promise, pages())


def test_the_longest_message_has_nothing_to_mend():
    for more in ({"cle": 25}, {"methode": "substitution", "moities": ONE_HALF}):
        assert list(long(**more).puzzle.faults()) == []


def test_the_message_in_the_instruction_is_the_ciphered_one_and_the_clue_follows():
    said = Team(shown("C6")).says("mission")
    assert "en secret\u00a0: LMMHJLY HCHUA TPUBPA." in said
    assert said.endswith("La clé\u00a0: le nombre minimal de mots d’une bonne phrase de passe.")


def test_each_step_of_the_wheel_reads_the_whole_message_again():
    team = Team(shown("C6"))
    assert "tournez la roue" in team.says("confirm")
    for _ in range(4):
        team.touch("turn:more")
    assert team.says("wheel") == "Anneau à tourner décalage 4 crans, L se lit H"
    assert "Lecture avec la clé 4\u00a0: HIIDFHU DYDQW PLQXLW" in team.says("message")
    assert "L M M H J L Y, H C H U A, T P U B P A." in team.says("message")  # a voice could not say them as words
    for _ in range(5):
        team.touch("turn:less")
    assert "décalage 25" in team.says("wheel")


def test_the_ring_follows_the_finger_clockwise():
    team = Team(shown("C6"))
    dial = team.widget("wheel").grip
    assert isinstance(dial, Dial)

    def at(turn: int) -> tuple[float, float]:
        angle = math.tau * turn / 26
        return dial.centre[0] + 230 * math.sin(angle), dial.centre[1] - 230 * math.cos(angle)

    team.mean(dial.turned(at(0), at(7)))
    assert team.answer() == Submit("7")
    assert team.confirm().state.done


def test_the_keys_plus_and_minus_turn_it_too():
    keyed = {widget.key: widget.id for widget in Team(shown("C6")).page.touchable() if widget.key}
    assert keyed == {"+": "turn:more", "-": "turn:less"}


def test_turning_the_wrong_way_says_so():
    team = Team(shown("C6")).give(Submit("19"))
    assert "Tournez dans l’autre sens" in team.says("not-yet")
    assert "mission" in {widget.id for widget in team.touch("turn:more").page.widgets}


def test_a_letter_goes_into_the_tile_that_was_touched_and_nothing_typed_is_kept_aside():
    team = Team(shown("D4", "cycle3"))
    team.touch("letter:3").touch("key:i")
    assert [team.widget(f"letter:{index}").value for index in range(1, 6)] == ["vide", "vide", "I", "vide", "vide"]
    assert "encore 4 lettres" in team.says("confirm")
    for letter in "cscl":
        team.touch(f"key:{letter}")
    team.touch("letter:1")
    assert not team.puzzle.keeps_arrangement


def test_an_almost_read_message_is_close_and_says_how_many_letters_are_right():
    team = Team(shown("D4")).give(Submit("LABRUMEESTFAITEDECLICK"))
    assert team.says("not-yet").startswith("Très proche")
    drawn = [mark.block.text for mark in team.widget("not-yet").marks if hasattr(mark, "block")]
    assert "21 lettres sur 22 sont bien lues." in drawn


def test_each_part_of_the_table_is_read_aloud_with_its_seal():
    team = Team(shown("D4"))
    assert team.says("table:1").startswith("Table ■\u00a0: A se lit E, B se lit I")
    assert team.says("table:3").endswith("Z se lit Z")
