"""What is heard of what happened: from one moment of a screen to the next, which cues. Each has its visible twin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from gardiens.engine.commands import StopClock
from gardiens.engine.figures import evidence, seal_won
from gardiens.engine.state import State
from gardiens.scenario.models import Scenario
from gardiens.screens.messages import HoldPad, Open, ScrollTo, Send
from gardiens.screens.model import Ui
from gardiens.station.cues import Cue
from gardiens.station.inputs import Meant, Release
from gardiens.station.session import Sitting
from gardiens.station.sound import Sound

LIGHT_MS: Final = 700
"""How long after the verdict the lantern lights (art direction, 7), and the seal after what comes before it."""


class Heard(NamedTuple):
    """A cue, and how long after the moment it is heard, in ms."""

    cue: Cue
    after_ms: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """A screen at one moment: what it remembers, and the session it shows."""

    ui: Ui
    state: State
    sitting: Sitting | None


def quiet(moment: Moment) -> bool:
    """Whether nothing may be heard: on the title, in a pause, over the resources, in a calm scenario."""
    ui = moment.ui
    if ui.place == "title" or ui.overlay in ("pause", "resources"):
        return True
    if ui.place == "choice" or moment.sitting is None:
        return False
    return moment.sitting.scenario.mood == "calme" or moment.state.phase == "stopped"


def cues(before: Moment, after: Moment, meant: Iterable[Meant] = ()) -> tuple[Heard, ...]:
    """What is heard of the way from one moment to the next, on which the team meant `meant`, in that order."""
    if quiet(before) or quiet(after):
        return ()
    touched = [Heard(cue) for message in meant if (cue := _touched(before.ui, after.ui, message))]
    sitting = after.sitting
    if sitting is None or sitting is not before.sitting:  # taken up again: what it holds was heard when it was won
        return tuple(touched)
    return (*touched, *_happened(sitting.scenario, before.state, after.state))


def _touched(before: Ui, after: Ui, message: Meant) -> Cue | None:
    """What is heard of one message: of the pads, the first one held, then both; of anything else, a key."""
    match message:
        case Release():
            return None
        case Send(commands) if any(isinstance(command, StopClock) for command in commands):
            return None  # the silence of a pause begins with the touch that asks for it
        case ScrollTo(glide_from_px=None):
            return None  # a finger that pulls, or a wheel, would rattle
        case HoldPad(side):
            if before.pads[side].held:
                return None
            if not after.pads[side].held:  # the other one was still lit: it is sent
                return "ensemble"
            return None if after.pads[1 - side].held else "doigt"
        case Open():
            return "touche"
        case _:
            held_together = before.both_since_ms is not None and after.both_since_ms is None
            return "ensemble" if held_together else "touche"


def _happened(scenario: Scenario, before: State, after: State) -> tuple[Heard, ...]:
    """What is heard of the session: the verdict or a hint at once, then what was won, one thing after the other."""
    heard = [Heard(cue) for cue in (_verdict(before, after), _hint(before, after)) if cue]
    lit_ms = LIGHT_MS if heard else 0
    if evidence(scenario, after)[0] > evidence(scenario, before)[0]:
        heard.append(Heard("lanterne", lit_ms))
        lit_ms += LIGHT_MS
    if _sealed(scenario, before, after):
        heard.append(Heard("sceau", lit_ms))
    return tuple(heard)


def _verdict(before: State, after: State) -> Cue | None:
    """Right, not yet, or nothing: a decision is neither, nor is what was only read again."""
    verdict = after.verdict
    if verdict is None or verdict is before.verdict:  # each input makes its own verdict
        return None
    if verdict.outcome == "mistake":
        return "pas_encore"
    return "juste" if verdict.outcome in ("solved", "progress") else None


def _hint(before: State, after: State) -> Cue | None:
    taken = [state.record.hints if state.record else 0 for state in (before, after)]
    return "indice" if before.step == after.step and taken[1] > taken[0] else None


def _sealed(scenario: Scenario, before: State, after: State) -> bool:
    """Whether something was won for the finale, or the story came to its end."""
    ended = after.phase == "debrief" and before.phase != "debrief" and not after.interrupted
    held, won = seal_won(scenario, before), seal_won(scenario, after)
    if held is None or won is None:
        return ended
    return ended or bool(won.number and not held.number) or len(won.words) > len(held.words)


class Ear:
    """Hears a screen from moment to moment, and lets it be heard."""

    def __init__(self, sound: Sound, moment: Moment) -> None:
        self._sound, self._before = sound, moment

    def listen(self, now: Moment, meant: Iterable[Meant] = ()) -> None:
        """Let what happened since the last moment be heard, or silence what still sounds."""
        before, self._before = self._before, now
        volume = now.ui.settings.sound_volume
        if volume == 0 or quiet(now):
            if before.ui.settings.sound_volume > 0 and not quiet(before):
                self._sound.hush()
            return
        for cue, after_ms in cues(before, now, meant):
            self._sound.play(cue, volume, after_ms)
