"""What is heard of what a team does, and where nothing is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from gardiens.engine import commands as c
from gardiens.engine.decide import decide
from gardiens.engine.evolve import fold
from gardiens.engine.state import NEW
from gardiens.screens.marks import Rect
from gardiens.screens.messages import Arrange, CloseOverlay, HoldPad, Open, ScrollTo, Send, Turn, Unavailable
from gardiens.screens.model import Settings, Ui
from gardiens.screens.tree import Page, Scene, Widget
from gardiens.screens.update import HOLD_MS, PAD_LIT_MS, follow, release, tick, update
from gardiens.station.cues import CUES
from gardiens.station.hearing import LIGHT_MS, Ear, Heard, Moment, cues
from gardiens.station.inputs import Release
from gardiens.station.session import Sitting
from gardiens.text import play as play_text
from gardiens.text import screens as say
from tests.engine.stories import moves, scenarios
from tests.samples import OPENING, answer, opened, run, scenario, touch
from tests.station.table import table

TOLD = scenario(OPENING)
WITH_SEAL = scenario(
    {
        "etapes": {
            "debut": {"type": "recit", "texte": "…", "effets": {"mot": "lune"}, "suite": "quiz"},
            "quiz": {
                "type": "choix",
                "titre": "Quiz",
                "consigne": "Choisissez.",
                "duree": "1 min",
                "options": [{"id": "a", "texte": "A", "juste": True}, {"id": "b", "texte": "B", "retour": "Non."}],
                "effets": {"preuves": 1, "nombre": "19"},
                "suite": "fin",
            },
            "fin": {"type": "fin", "titre": "Fin"},
        },
        "variables": {
            "preuves": {"depart": 0, "min": 0, "max": 9},
            "nombre": {"depart": "", "valeurs": ["", "19"]},
            "mot": {"depart": "", "valeurs": ["", "lune"]},
        },
        "sceau": {"numero": "nombre", "mots": [{"rang": 1, "variable": "mot"}]},
    }
)
IN_SESSION = Ui(place="session")
SENT = Send((c.Continue(),))
LEFT, RIGHT = HoldPad(0, SENT), HoldPad(1, SENT)


def sitting(told):
    return Sitting("une", 0, told, None)


HERE = sitting(TOLD)


def at(ui=IN_SESSION, state=NEW, here=HERE):
    return Moment(ui, state, here)


# --- the session --------------------------------------------------------------------------------------------------

START = opened(TOLD)
AT_POST = (*START, c.Continue())
FOUND = (touch("post", "nom"), touch("post", "appel"))
SOLVED = (*AT_POST, *FOUND, answer("post", ()))
AT_QUIZ = (*SOLVED, c.Continue(), answer("decision", "attendre"))

HAPPENINGS = [
    ("a scene is only read", START, c.Continue(), ()),
    ("something right was found", AT_POST, FOUND[0], (Heard("juste"),)),
    ("the same thing touched again", (*AT_POST, FOUND[0]), FOUND[0], ()),
    ("what proves nothing", AT_POST, touch("post", "heure"), (Heard("pas_encore"),)),
    (
        "a puzzle solved and a proof won",
        (*AT_POST, *FOUND),
        answer("post", ()),
        (Heard("juste"), Heard("lanterne", LIGHT_MS)),
    ),
    ("a decision is neither right nor wrong", (*SOLVED, c.Continue()), answer("decision", "partager"), ()),
    ("a wrong answer", AT_QUIZ, answer("quiz", "blog"), (Heard("pas_encore"),)),
    ("a hint opened", AT_POST, c.TakeHint(), (Heard("indice"),)),
    ("a second hint", (*AT_POST, c.TakeHint()), c.TakeHint(), (Heard("indice"),)),
    ("the end of the story", (*AT_QUIZ, answer("quiz", "mairie")), c.Continue(), (Heard("sceau"),)),
    ("a visit cut short", AT_POST, c.EndVisit(), ()),
    ("a session left", (*START, c.EndVisit()), c.Close(), ()),
    ("a pause begins", AT_POST, c.StopClock(), ()),
    ("a pause ends", (*AT_POST, c.StopClock()), c.ResumeClock(), ()),
]


@pytest.mark.parametrize(
    ("played", "command", "heard"), [row[1:] for row in HAPPENINGS], ids=[r[0] for r in HAPPENINGS]
)
def test_what_happens_in_a_session_is_heard(played, command, heard):
    before, _ = run(TOLD, played)
    after, _ = run(TOLD, [command], before)
    assert cues(at(state=before), at(state=after)) == heard


def test_a_seal_won_is_heard_after_the_verdict_and_the_lantern_one_thing_at_a_time():
    here = sitting(WITH_SEAL)
    before, _ = run(WITH_SEAL, (*opened(WITH_SEAL), c.Continue()))
    after, _ = run(WITH_SEAL, [answer("quiz", "a")], before)
    heard = cues(at(state=before, here=here), at(state=after, here=here))
    assert heard == (Heard("juste"), Heard("lanterne", LIGHT_MS), Heard("sceau", 2 * LIGHT_MS))


def test_a_word_won_for_the_finale_is_heard():
    here = sitting(WITH_SEAL)
    before, _ = run(WITH_SEAL, opened(WITH_SEAL)[:-1])
    after, _ = run(WITH_SEAL, opened(WITH_SEAL)[-1:], before)
    assert cues(at(state=before, here=here), at(state=after, here=here)) == (Heard("sceau"),)


def test_a_session_taken_up_again_does_not_sound_what_it_had_won():
    won, _ = run(TOLD, SOLVED)
    assert cues(at(state=NEW, here=None), at(state=won)) == ()
    assert cues(at(state=NEW, here=sitting(TOLD)), at(state=won)) == ()


# --- touches ------------------------------------------------------------------------------------------------------


def meant(ui, message, now_ms):
    return update(ui, message, now_ms)[0]


@pytest.mark.parametrize("message", [Turn(1), Arrange(("a",)), SENT, Open("hints"), Unavailable("Encore 2 à trouver.")])
def test_a_button_or_a_key_is_heard(message):
    after = meant(IN_SESSION, message, 1000)
    assert cues(at(), at(after), (message,)) == (Heard("touche"),)


def test_what_a_finger_pulls_does_not_rattle_and_the_button_that_leads_on_is_heard():
    pulled, led = ScrollTo("document:piece", 40), ScrollTo("document:piece", 600, glide_from_px=40)
    assert cues(at(), at(meant(IN_SESSION, pulled, 1000)), (pulled,)) == ()
    assert cues(at(), at(meant(IN_SESSION, led, 1000)), (led,)) == (Heard("touche"),)


def test_the_first_finger_is_heard_the_second_only_once_both_have_sent():
    first = meant(IN_SESSION, LEFT, 1000)
    assert cues(at(), at(first), (LEFT,)) == (Heard("doigt"),)
    both = meant(first, RIGHT, 1300)
    assert cues(at(first), at(both), (RIGHT,)) == ()
    page = Page("jeu", Scene(), (Widget("left", "pad", "Valider", Rect(0, 0, 90, 90), message=LEFT),))
    ticked, then = tick(both, page, 1300 + HOLD_MS)
    assert then == SENT
    assert cues(at(both), at(meant(ticked, then, 1300 + HOLD_MS)), (then,)) == (Heard("ensemble"),)


def test_one_finger_after_the_other_is_heard_when_the_second_sends():
    first = meant(IN_SESSION, LEFT, 1000)
    left = release(first, 0, 1100)
    assert cues(at(first), at(left), (Release(0),)) == ()
    sent = meant(left, RIGHT, 1100 + PAD_LIT_MS - 1)
    assert cues(at(left), at(sent), (RIGHT,)) == (Heard("ensemble"),)


def test_a_pad_pressed_twice_is_heard_once():
    first = meant(IN_SESSION, LEFT, 1000)
    assert cues(at(first), at(meant(first, LEFT, 1100)), (LEFT,)) == ()


def test_fingers_that_leave_without_sending_are_not_heard():
    both = meant(meant(IN_SESSION, LEFT, 1000), RIGHT, 1100)
    assert cues(at(both), at(release(both, 0, 1200)), (Release(0),)) == ()


def test_time_that_passes_is_not_heard():
    lit = release(meant(IN_SESSION, LEFT, 1000), 0, 1100)
    later, then = tick(lit, Page("jeu", Scene(), ()), 1100 + PAD_LIT_MS)
    assert then is None
    assert cues(at(lit), at(later)) == ()


# --- silence ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("overlay", ["pause", "resources"])
def test_neither_entering_nor_leaving_a_pause_or_the_resources_is_heard(overlay):
    over = meant(IN_SESSION, Open(overlay), 1000)
    assert cues(at(), at(over), (Open(overlay),)) == ()
    assert cues(at(over), at(meant(over, CloseOverlay(), 2000)), (CloseOverlay(),)) == ()


def test_a_session_paused_by_its_clock_is_silent_too():
    stopped, _ = run(TOLD, (*AT_POST, c.StopClock()))
    assert cues(at(state=stopped), at(state=stopped), (SENT,)) == ()


def test_the_title_is_silent_and_the_choice_is_not_even_after_a_calm_session():
    title, choice = Ui(place="title"), Ui(place="choice")
    calm = sitting(TOLD.model_copy(update={"mood": "calme"}))
    assert cues(at(title, here=calm), at(choice, here=calm), (Turn(1),)) == ()
    assert cues(at(choice, here=calm), at(choice, here=calm), (Turn(1),)) == (Heard("touche"),)


@given(scenarios(), moves())
def test_whatever_happens_cues_are_known_and_the_calm_scenario_has_none(told, played):
    calm = sitting(told.model_copy(update={"mood": "calme"}))
    loud = sitting(told)
    state, ui, now_ms = NEW, IN_SESSION, 0
    for number, move in enumerate(played):
        command = move.command(told, state)
        decided = decide(told, state, command)
        message = (Send((command,)), LEFT, RIGHT, Release(0), Release(1))[number % 5]
        now_ms += max(0, move.later_ms)
        before, before_ui = state, ui
        ui = release(ui, message.side, now_ms) if isinstance(message, Release) else meant(ui, message, now_ms)
        if not isinstance(decided, c.Refusal):
            state = fold(decided, state)
            ui = follow(ui, before, state, now_ms)
        heard = cues(at(before_ui, before, loud), at(ui, state, loud), (message,))
        assert {cue for cue, _ in heard} <= set(CUES)
        assert len(heard) <= 4
        assert cues(at(before_ui, before, calm), at(ui, state, calm), (message,)) == ()


# --- the ear, and a station that has one --------------------------------------------------------------------------


class Recorder:
    """What a station wanted to be heard."""

    def __init__(self):
        self.played, self.hushes = [], 0

    def play(self, cue, volume, after_ms=0):
        self.played.append((cue, volume, after_ms))

    def hush(self):
        self.hushes += 1


def heard_by_an_ear(*moments):
    recorder = Recorder()
    ear = Ear(recorder, moments[0])
    for moment in moments[1:]:
        ear.listen(moment, (Turn(1),))
    return recorder


def with_volume(volume):
    return replace(IN_SESSION, settings=Settings(sound_volume=volume))


def test_what_still_sounds_is_hushed_once_when_the_pause_opens():
    paused = replace(IN_SESSION, overlay="pause")
    assert heard_by_an_ear(at(), at(paused), at(paused)).hushes == 1


def test_a_volume_of_nothing_asks_for_nothing_and_one_that_comes_back_is_heard():
    silent = heard_by_an_ear(at(with_volume(50)), at(with_volume(0)), at(with_volume(0)))
    assert (silent.played, silent.hushes) == ([], 1)
    assert heard_by_an_ear(at(with_volume(0)), at(with_volume(25))).played == [("touche", 25, 0)]


@pytest.fixture
def desk(tmp_path):
    recorder = Recorder()
    with table(tmp_path, sound=recorder) as laid:
        laid.heard = recorder
        yield laid


def since(desk, act, *given):
    """What is heard while a team does something."""
    del desk.heard.played[:]
    act(*given)
    desk.station.settle()
    desk.wait(0)
    return [cue for cue, _, _ in desk.heard.played]


def test_a_team_hears_its_puzzle_from_the_first_touch_to_the_lantern(desk):
    desk.play_to("A1")
    assert since(desk, desk.tap, "La Gazzette") == ["touche", "juste"]
    assert since(desk, desk.tap, "Aujourd’hui") == ["touche", "pas_encore"]
    for zone in ("🚨", "« Je l’ai vu", "Photo d’un crocodile", "PARTAGEZ"):
        desk.tap(zone)
    assert since(desk, desk.together, play_text.CONFIRM) == ["doigt", "ensemble", "juste", "lanterne"]
    assert desk.heard.played[-1] == ("lanterne", Settings().sound_volume, LIGHT_MS)


def test_a_team_hears_nothing_around_its_pause(desk):
    desk.play_to("A1")
    assert since(desk, desk.tap, say.PAUSE) == []
    assert since(desk, desk.tap, say.TALK) == []
    assert since(desk, desk.tap, say.RESUME) == []
    assert since(desk, desk.tap, "🚨") == ["touche", "juste"]
    assert desk.heard.hushes >= 1


def test_a_team_hears_the_hint_that_it_opens(desk):
    desk.play_to("A1")
    assert since(desk, desk.tap, play_text.HINT) == ["touche"]
    assert since(desk, desk.tap, play_text.OPEN_HINT.format(1)) == ["touche", "indice"]


def calm(offer):
    levels = {level: told.model_copy(update={"mood": "calme"}) for level, told in offer.levels.items()}
    return replace(offer, levels=levels)


def test_a_calm_scenario_is_played_in_silence(desk):
    offers = tuple(calm(offer) for offer in desk.runner.catalogue.offers)
    desk.runner.catalogue = replace(desk.runner.catalogue, offers=offers)
    desk.play_to_lobby()
    del desk.heard.played[:]
    desk.tap("Les Loutres")
    desk.together(say.TEAM_READY)
    desk.read()
    desk.tap(say.START_CASE)
    desk.wait(1000)
    assert desk.state.phase == "playing"
    assert desk.heard.played == []
