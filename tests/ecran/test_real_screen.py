"""A real window on an X screen, a real pointer, a real keyboard: the opening is played to its end."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest

from gardiens.journal import reader
from gardiens.results.sessions import list_sessions
from gardiens.station.mind import Mind, Rest, Tap, TapBoth
from tests.ecran.real_screen import RealScreen
from tests.station.table import SCENARIO, shipped

pytestmark = pytest.mark.ecran


@pytest.fixture
def start(virtual_screen, tmp_path):
    """Start the game on the virtual screen; it is put away at the end, whatever happens."""
    started = []

    def start(*options):
        started.append(RealScreen(virtual_screen, tmp_path, SCENARIO, *options))
        return started[-1]

    yield start
    for screen in started:
        screen.put_away()


def mind(**given) -> Mind:
    scenario = shipped().offer(SCENARIO).levels["college"]
    return Mind(Random(5), scenario, "college", **{"mistakes": 0.0, "decisions": {"A-DEC": "partager"}, **given})


def play(screen, player, until) -> None:
    """Let the pointer play until the screen shows what is wanted."""
    trail = []
    for _ in range(80):
        if until(screen.seen):
            return
        move = player.move(screen.page, screen.visit)
        trail.append(f"{screen.seen['page']}: {move.widget.label if isinstance(move, Tap) else type(move).__name__}")
        if isinstance(move, Rest):
            screen.look()
        elif isinstance(move, TapBoth):
            screen.click(move.left)
            screen.click(move.right)
        else:
            screen.click(move.widget)
    raise AssertionError("\n".join([*trail, f"still on {screen.seen['page']}"]))


def sessions():
    return list_sessions(Path(os.environ["GARDIENS_DONNEES"]), everything=True).sessions


@pytest.mark.timeout(240)
def test_a_real_pointer_plays_the_story_to_the_end(start):
    screen = start()
    player = mind()
    play(screen, player, lambda seen: seen["page"] == "bilan")
    play(screen, player, lambda seen: seen["page"] == "titre")
    (session,) = sessions()
    assert session.result == "finished"
    assert session.origin == "equipe"
    assert session.score == 400
    assert "A-REP" in session.steps


@pytest.mark.timeout(240)
def test_a_screen_killed_in_the_middle_comes_back_where_it_was(start):
    screen = start()
    play(screen, mind(), lambda seen: seen["step"] == "A1" and _found(seen) == 2)
    screen.kill()
    again = start()
    for _ in range(10):
        if again.seen["page"] == "A1":  # not the page of a moment that says the session comes back
            break
        again.look()
    assert (again.seen["page"], _found(again.seen)) == ("A1", 2)
    play(again, mind(), lambda seen: seen["step"] == "A-DEC")
    assert again.close() == 0
    (session,) = sessions()
    stored = reader.sessions(Path(os.environ["GARDIENS_DONNEES"])).sessions[0]
    assert session.session == stored.id
    assert "OutageRecorded" in [line.kind for line in reader.events(stored)]


def _found(seen) -> int:
    return sum(widget["role"] == "zone" and widget["selected"] for widget in seen["widgets"])


def test_the_real_keyboard_reaches_the_choice_of_a_scenario_and_comes_back(start):
    screen = start()
    for key, page in (("Tab", "titre"), ("Return", "choix"), ("Escape", "titre")):
        screen.key(key)
        screen.look(1.0)
        assert screen.seen["page"] == page
    assert screen.close() == 0


def test_a_window_smaller_than_the_canvas_is_touched_where_it_is_seen(start):
    windowed = start("--fenetre")
    play(windowed, mind(), lambda seen: seen["phase"] == "lobby")
    assert windowed.seen["page"] == "equipe"
    assert windowed.close() == 0
