"""The ten sounds keep to their recipes: how loud, how long, how they begin and end, and which notes they are made of."""

from __future__ import annotations

from math import cos, hypot, log10, pi, sin

import pytest

from gardiens.station.cues import CUES, RATE_HZ, synthesise

LENGTHS_MS = {
    "touche": 45,
    "prise": 80,
    "pose": 110,
    "doigt": 300,
    "ensemble": 420,
    "juste": 3 * 90 + 700,
    "pas_encore": 140 + 700,
    "indice": 600,
    "lanterne": 60 + 200 + 700,
    "sceau": 180 + 1200,
}
G3, D4, E4, FIS4, G4, A4, B4, D5, G5, C6, G6 = (
    196.0, 293.7, 329.6, 370.0, 392.0, 440.0, 493.9, 587.3, 784.0, 1046.5, 1568.0,
)  # fmt: skip
FULL = 32_767


@pytest.fixture(scope="module")
def samples():
    return {cue: synthesise(cue) for cue in CUES}


def part(cue, from_ms, to_ms):
    return cue[RATE_HZ * from_ms // 1000 : RATE_HZ * to_ms // 1000]


def peak_dbfs(cue):
    return 20 * log10(max(map(abs, cue)) / FULL)


def strength(cue, hz):
    """How much of a pitch there is in a sound, seen through a Hann window."""
    length = len(cue)
    seen = [sample * (1 - cos(2 * pi * rank / length)) for rank, sample in enumerate(cue)]
    step = 2 * pi * hz / RATE_HZ
    real = sum(sample * cos(step * rank) for rank, sample in enumerate(seen))
    imaginary = sum(sample * sin(step * rank) for rank, sample in enumerate(seen))
    return hypot(real, imaginary) / length


def in_db(one, other):
    return 20 * log10(one / other)


def crossings_hz(cue):
    """The mean pitch of a sound with one voice, by how often it goes up through nothing."""
    up = [rank for rank in range(1, len(cue)) if cue[rank - 1] < 0 <= cue[rank]]
    return (len(up) - 1) * RATE_HZ / (up[-1] - up[0])


@pytest.mark.parametrize("name", CUES)
def test_a_cue_peaks_nine_decibels_under_full_scale_and_a_key_fifteen_lower(samples, name):
    assert peak_dbfs(samples[name]) == pytest.approx(-24 if name == "touche" else -9, abs=0.01)


@pytest.mark.parametrize("name", CUES)
def test_a_cue_lasts_as_long_as_its_recipe_says(samples, name):
    assert len(samples[name]) / RATE_HZ * 1000 == pytest.approx(LENGTHS_MS[name], abs=0.2)


@pytest.mark.parametrize("name", CUES)
def test_a_cue_starts_and_ends_in_silence_so_that_nothing_clicks(samples, name):
    cue, loudest = samples[name], max(map(abs, samples[name]))
    assert cue[0] == cue[-1] == 0
    assert max(map(abs, cue[-RATE_HZ // 2000 :])) < loudest / 50
    assert max(map(abs, cue[:10])) < loudest / 2


@pytest.mark.parametrize("name", CUES)
def test_a_cue_dies_away(samples, name):
    cue = samples[name]
    end = len(cue) * 9 // 10
    assert max(map(abs, cue[end:])) < max(map(abs, cue)) / 10


@pytest.mark.parametrize("name", CUES)
def test_a_cue_is_the_same_each_time(samples, name):
    assert synthesise(name) == samples[name]


def test_the_first_pad_swells_gently(samples):
    loudest = [max(map(abs, part(samples["doigt"], start, start + 10))) for start in range(0, 60, 10)]
    assert loudest == sorted(loudest)
    assert loudest[0] < loudest[-1] / 4


@pytest.mark.parametrize(("name", "hz"), [("touche", 880), ("doigt", G4)])
def test_a_single_note_has_its_pitch(samples, name, hz):
    assert crossings_hz(samples[name]) == pytest.approx(hz, rel=0.005)


@pytest.mark.parametrize(
    ("name", "from_ms", "to_ms", "start_hz", "end_hz"), [("prise", 0, 80, 440, 554), ("sceau", 0, 180, 110, 82)]
)
def test_a_glide_goes_from_its_first_pitch_to_its_last(samples, name, from_ms, to_ms, start_hz, end_hz):
    cue = part(samples[name], from_ms, to_ms)
    third = len(cue) // 3
    assert crossings_hz(cue[: 2 * third]) == pytest.approx(start_hz + (end_hz - start_hz) / 3, rel=0.06)
    assert crossings_hz(cue[third:]) == pytest.approx(start_hz + (end_hz - start_hz) * 2 / 3, rel=0.06)


@pytest.mark.parametrize(
    ("name", "from_ms", "to_ms", "notes"),
    [
        ("ensemble", 0, 420, (G4, D5)),
        ("juste", 0, 90, (G4,)),
        ("juste", 90, 180, (B4,)),
        ("juste", 180, 270, (D5,)),
        ("juste", 270, 400, (G5,)),
        ("pas_encore", 0, 140, (E4,)),
        ("pas_encore", 140, 400, (FIS4,)),
        ("indice", 0, 600, (C6, G6)),
        ("lanterne", 60, 960, (D4, FIS4, A4)),
        ("sceau", 180, 1380, (G3, D4, G4)),
        ("pose", 25, 110, (G3,)),
    ],
)
def test_the_notes_of_a_cue_stand_out_at_their_moment(samples, name, from_ms, to_ms, notes):
    cue = part(samples[name], from_ms, to_ms)
    beside = max(strength(cue, hz * 2 ** (1 / 2)) for hz in notes)
    for hz in notes:
        assert in_db(strength(cue, hz), beside) > 6


def test_a_note_not_yet_played_is_not_heard(samples):
    first, second = part(samples["pas_encore"], 0, 140), part(samples["pas_encore"], 140, 840)
    assert strength(first, E4) > strength(first, FIS4)
    assert strength(second, FIS4) > strength(second, E4)


@pytest.mark.parametrize(
    ("name", "low", "high", "db"),
    [("ensemble", G4, 2 * G4, -14), ("indice", C6, G6, -8)],
)
def test_a_partial_is_as_far_below_its_note_as_the_recipe_says(samples, name, low, high, db):
    assert in_db(strength(samples[name], high), strength(samples[name], low)) == pytest.approx(db, abs=0.5)


def test_the_kalimba_has_its_third_harmonic(samples):
    first = part(samples["pas_encore"], 0, 140)
    assert in_db(strength(first, 3 * E4), strength(first, E4)) == pytest.approx(-16, abs=1)


def test_the_match_is_high_and_the_knock_is_low(samples):
    match = part(samples["lanterne"], 0, 60)
    assert strength(match, 9000) > strength(match, 300)
    knock = part(samples["pose"], 0, 25)
    assert sum(strength(knock, hz) for hz in (500, 700)) > 4 * sum(strength(knock, hz) for hz in (6000, 9000))
