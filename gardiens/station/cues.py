"""The ten sounds of the game, made from their recipes: no recording to ship, and each one can be measured."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import repeat
from math import exp, sin, tau
from operator import mul
from random import Random
from typing import Final, Literal, TypeAlias, get_args

Cue: TypeAlias = Literal[
    "touche", "prise", "pose", "doigt", "ensemble", "juste", "pas_encore", "indice", "lanterne", "sceau"
]
CUES: Final[tuple[Cue, ...]] = get_args(Cue)
Samples: TypeAlias = list[float]

RATE_HZ: Final = 44_100
PEAK_DBFS: Final = -9.0
"""The highest sample of a cue, below full scale."""
QUIETER_DB: Final[Mapping[Cue, float]] = {"touche": -15.0}
"""What is lower still: a sound heard at each key must not tire."""
ATTACK_MS: Final = 4
FADE_MS: Final = 8
DYING_DB: Final = -40.0
"""How far a voice has died away at its end; the fade-out takes what is left of it."""

_G3, _D4, _E4, _FIS4, _G4, _A4, _B4, _D5, _G5, _C6, _G6 = (
    440 * 2 ** (half_tones / 12) for half_tones in (-14, -7, -5, -3, -2, 0, 2, 5, 10, 15, 22)
)
"""Pitches in Hz, in equal temperament."""


def synthesise(cue: Cue) -> array[int]:
    """The samples of a cue: mono, signed 16 bits in this machine's byte order. The same at each call."""
    mix = _RECIPES[cue]()
    wanted = 32_767 * _gain(PEAK_DBFS + QUIETER_DB.get(cue, 0.0)) / max(map(abs, mix))
    return array("h", [round(sample * wanted) for sample in mix])


# --- what a cue is made of, in loops that let other threads in: a frame is being drawn meanwhile -------------------


def _sine(turns: Iterable[float]) -> Iterator[float]:
    return map(sin, map(mul, repeat(tau), turns))


def _triangle(turns: Iterable[float]) -> Iterator[float]:
    return (4 * abs((turn - 0.25) % 1 - 0.5) - 1 for turn in turns)


def _tone(
    hz: float,
    ms: int,
    *,
    to_hz: float | None = None,
    wave: Callable[[Iterable[float]], Iterable[float]] = _sine,
    attack_ms: int = ATTACK_MS,
    db: float = 0.0,
) -> Samples:
    """A voice of `ms` in all, `attack_ms` being its rise. Its pitch glides evenly to `to_hz` where there is one."""
    shape = _envelope(ms, attack_ms, db)
    step = hz / RATE_HZ
    turns: Iterable[float] = map(mul, repeat(step), range(len(shape)))
    if to_hz is not None:
        bend = (to_hz - hz) / RATE_HZ / (2 * len(shape))
        turns = ((step + bend * rank) * rank for rank in range(len(shape)))
    return [sample * level for sample, level in zip(wave(turns), shape, strict=True)]


def _noise(ms: int, cutoff_hz: float, *, high: bool, attack_ms: int, db: float = 0.0) -> Samples:
    """Noise above or below a frequency (one pole), always the same: a cue is recognised."""
    chance = Random(8)
    kept = exp(-tau * cutoff_hz / RATE_HZ)
    low, samples = 0.0, []
    for level in _envelope(ms, attack_ms, db):
        white = chance.uniform(-1, 1)
        low = white + (low - white) * kept
        samples.append((white - low if high else low) * level)
    return samples


def _envelope(ms: int, attack_ms: int, db: float) -> Samples:
    """The level of each sample: a straight rise to `db`, then an exponential fall, its last moment faded to nothing."""
    attack, fade, level = _count(attack_ms), _count(FADE_MS), _gain(db)
    decay = _count(ms) - attack
    dying = _gain(DYING_DB) ** (1 / decay)
    shape = [level * rank / attack for rank in range(attack)]
    for _ in range(decay):
        shape.append(level)
        level *= dying
    for rank in range(fade):
        shape[-1 - rank] *= rank / fade
    return shape


def _mixed(*voices: tuple[int, Samples]) -> Samples:
    """Voices together, each from its own moment in ms."""
    starts = [(_count(start_ms), voice) for start_ms, voice in voices]
    mix = [0.0] * max(start + len(voice) for start, voice in starts)
    for start, voice in starts:
        end = start + len(voice)
        mix[start:end] = [heard + sample for heard, sample in zip(mix[start:end], voice, strict=True)]
    return mix


def _count(ms: int) -> int:
    return RATE_HZ * ms // 1000


def _gain(db: float) -> float:
    return float(10 ** (db / 20))


# --- the recipes --------------------------------------------------------------------------------------------------


def _kalimba(pitches: Iterable[float], apart_ms: int) -> Samples:
    """Plucked one after the other: each a sine and its third harmonic."""
    return _mixed(
        *(
            (rank * apart_ms, _mixed((0, _tone(hz, 700)), (0, _tone(3 * hz, 700, db=-16))))
            for rank, hz in enumerate(pitches)
        )
    )


def _pose() -> Samples:
    """A small wooden knock."""
    knock = _noise(25, 800, high=False, attack_ms=1)
    return _mixed((0, _tone(196, 110)), (0, knock))


def _ensemble() -> Samples:
    voices = ((_G4, 0.0), (2 * _G4, -14.0), (_D5, 0.0), (2 * _D5, -14.0))
    return _mixed(*((0, _tone(hz, 420, db=db)) for hz, db in voices))


def _lanterne() -> Samples:
    """A match, then a flame that swells."""
    flame = ((60, _tone(hz, 200 + 700, wave=_triangle, attack_ms=200)) for hz in (_D4, _FIS4, _A4))
    return _mixed((0, _noise(60, 3000, high=True, attack_ms=ATTACK_MS)), *flame)


def _sceau() -> Samples:
    """A drum as loud as the chord that follows it, which lasts."""
    chord = ((180, _tone(hz, 1200)) for hz in (_G3, _D4, _G4))
    return _mixed((0, _tone(110, 180, to_hz=82, db=8)), *chord)


_RECIPES: Final[Mapping[Cue, Callable[[], Samples]]] = {
    "touche": lambda: _tone(880, 45, wave=_triangle),
    "prise": lambda: _tone(440, 80, to_hz=554),
    "pose": _pose,
    "doigt": lambda: _tone(_G4, 300, attack_ms=60),
    "ensemble": _ensemble,
    "juste": lambda: _kalimba((_G4, _B4, _D5, _G5), 90),
    "pas_encore": lambda: _kalimba((_E4, _FIS4), 140),  # it rises, like a question
    "indice": lambda: _mixed((0, _tone(_C6, 600)), (0, _tone(_G6, 600, db=-8))),
    "lanterne": _lanterne,
    "sceau": _sceau,
}
