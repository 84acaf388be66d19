"""What a touch changes on the screen, before anything reaches the session."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gardiens.engine.commands import Continue, Play, Start
from gardiens.engine.state import NEW, StepRecord
from gardiens.puzzles.base import Submit, Verdict
from gardiens.screens.marks import Rect
from gardiens.screens.messages import (
    Adjust,
    Arrange,
    CallAnimator,
    Choose,
    CloseOverlay,
    Go,
    HoldPad,
    Open,
    ResetSettings,
    Send,
    Toggle,
    Turn,
    Unavailable,
)
from gardiens.screens.model import Settings, Ui
from gardiens.screens.tree import Page, Scene, Widget
from gardiens.screens.update import HOLD_MS, PAD_LIT_MS, follow, next_tick_ms, release, tick, update

SUBMIT = Send((Play(step="A1", given=Submit()),))
LEFT, RIGHT = HoldPad(0, SUBMIT), HoldPad(1, SUBMIT)
PAGE = Page(
    "puzzle",
    Scene(),
    (
        Widget("pad-0", "pad", "Valider", Rect(1000, 960, 84, 84), message=LEFT),
        Widget("pad-1", "pad", "Valider", Rect(1400, 960, 84, 84), message=RIGHT),
    ),
)


def test_one_finger_then_the_other_within_four_seconds_sends():
    ui, commands = update(Ui(), LEFT, 1000)
    assert commands == ()
    ui = release(ui, 0, 1200)
    ui, commands = update(ui, RIGHT, 1200 + PAD_LIT_MS - 1)
    assert commands == SUBMIT.commands
    assert not any(pad.lit(1200 + PAD_LIT_MS) for pad in ui.pads)


def test_a_second_finger_that_comes_too_late_lights_its_own_pad_and_sends_nothing():
    ui = release(update(Ui(), LEFT, 1000)[0], 0, 1200)
    ui, commands = update(ui, RIGHT, 1200 + PAD_LIT_MS)
    assert commands == ()
    assert ui.pads[1].held


def test_two_fingers_send_once_both_have_stayed_long_enough():
    ui = update(update(Ui(), LEFT, 1000)[0], RIGHT, 1500)[0]
    assert next_tick_ms(ui) == 1500 + HOLD_MS
    assert tick(ui, PAGE, 1500 + HOLD_MS - 1)[1] is None
    ui, meant = tick(ui, PAGE, 1500 + HOLD_MS)
    assert meant == SUBMIT
    assert tick(ui, PAGE, 1500 + HOLD_MS)[1] is None


def test_a_finger_that_leaves_early_keeps_the_answer_here():
    ui = update(update(Ui(), LEFT, 1000)[0], RIGHT, 1500)[0]
    ui = release(ui, 0, 1700)
    assert tick(ui, PAGE, 9000)[1] is None


def test_a_notice_vanishes_by_itself():
    ui, _ = update(Ui(), Unavailable("Pas encore de voix ici."), 1000)
    due = next_tick_ms(ui)
    assert ui.notice == "Pas encore de voix ici."
    assert due is not None
    assert tick(ui, PAGE, due - 1)[0].notice is not None
    assert tick(ui, PAGE, due)[0].notice is None


def test_sending_occupies_the_screen_until_the_answer_is_kept():
    ui, commands = update(Ui(), Send((Continue(),)), 0)
    assert ui.busy
    assert commands == (Continue(),)


@pytest.mark.parametrize(
    ("message", "changed"),
    [
        (Choose("scenario", "rumeur"), {"chosen": "rumeur"}),
        (Choose("level", "lycee"), {"level": "lycee"}),
        (Choose("team", "loutres"), {"team": "loutres"}),
        (Open("hints"), {"overlay": "hints", "overlay_since_ms": 7}),
        (CloseOverlay(), {"overlay_since_ms": 7}),
        (Turn(2), {"page": 2}),
        (Arrange(("a", "b")), {"arrangement": ("a", "b"), "arranged_since_ms": 7}),
        (Go("choice"), {"place": "choice", "shown_since_ms": 7}),
        (Adjust("text_percent", 150), {"settings": Settings(text_percent=150)}),
        (Adjust("font", "dyslexie"), {"settings": Settings(font="dyslexie")}),
        (Adjust("sound_volume", 0), {"settings": Settings(sound_volume=0)}),
    ],
)
def test_a_message_changes_what_it_names_and_nothing_else(message, changed):
    assert update(Ui(), message, 7) == (replace(Ui(), **changed), ())


def test_a_comfort_switch_goes_on_and_off_and_outlives_the_session():
    ui, _ = update(Ui(), Toggle("high_contrast"), 0)
    assert ui.settings.high_contrast
    assert update(ui, Go("choice"), 0)[0].settings.high_contrast
    assert not update(ui, Toggle("high_contrast"), 0)[0].settings.high_contrast


def test_the_usual_comfort_comes_back_whole():
    changed = Settings(text_percent=125, font="dyslexie", high_contrast=True, sound_volume=0, read_aloud=True)
    assert update(Ui(settings=changed), ResetSettings(), 0) == (Ui(), ())


def test_calling_the_animator_is_remembered_by_the_screen_alone():
    ui, commands = update(Ui(), CallAnimator(), 0)
    assert ui.calling
    assert commands == ()


# --- following the session ---------------------------------------------------------------------------------------

AT_A1 = replace(NEW, phase="playing", step="A1", records={"A1": StepRecord(entered_ms=0)})
BUSY_UI = Ui(place="session", arrangement="rire", page=2, focus="x", pressed="x", overlay="hints")


def test_a_new_step_starts_with_nothing_arranged():
    after = replace(AT_A1, step="A2", records={**AT_A1.records, "A2": StepRecord(entered_ms=5)})
    ui = follow(BUSY_UI, AT_A1, after, 99)
    assert (ui.arrangement, ui.page, ui.focus, ui.pressed, ui.overlay) == (None, 0, None, None, None)
    assert ui.shown_since_ms == 99


def test_a_pause_gives_back_the_unfinished_answer():
    stopped = replace(AT_A1, phase="stopped")
    ui = follow(follow(BUSY_UI, AT_A1, stopped, 50), stopped, AT_A1, 99)
    assert (ui.arrangement, ui.page) == ("rire", 2)


def test_the_same_mistake_twice_is_shown_as_new_twice():
    once = replace(AT_A1, verdict=Verdict("mistake", "rire"))
    twice = replace(AT_A1, verdict=Verdict("mistake", "rire"))
    ui = follow(follow(BUSY_UI, AT_A1, once, 50), once, twice, 99)
    assert ui.verdict_since_ms == 99
    assert ui.arrangement == "rire"


def test_the_next_stage_of_a_puzzle_starts_with_nothing_arranged():
    asked = replace(BUSY_UI, sent=Submit("rire"))
    ui = follow(asked, AT_A1, replace(AT_A1, verdict=Verdict("progress", "rire")), 50)
    assert (ui.arrangement, ui.sent) == (None, None)


def test_what_was_sent_is_the_answer_itself():
    ui, _ = update(Ui(arrangement={"open": "S3"}), Send((Play(step="A1", given=Submit("rire")),)), 0)
    assert ui.sent == Submit("rire")


def test_beginning_the_story_is_another_screen():
    assert update(Ui(), Send((Start(),)), 0)[1] == (Start(),)
    assert follow(BUSY_UI, replace(NEW, phase="briefing"), AT_A1, 99).overlay is None
