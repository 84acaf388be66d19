"""Whether a disk that stops for 20 ms shows on the screen: a drawer slides in while the hint taken is being kept.

A frame is late when it comes a whole frame of a 60 Hz screen after it was due.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

from gardiens.screens.motion import FRAME_MS
from tests.bench.harness import Figure
from tests.bench.screen_display import SIZES, x_screen
from tests.bench.screen_station import Seated, seated

LATE, WORST = "images en retard quand le disque s’arrête 20 ms", "pire attente d’une image, disque arrêté"
NAMES: Final = tuple(f"{what}, {name}" for name in SIZES for what in (LATE, WORST))
STALL_S: Final = 0.02
SESSIONS: Final = 8
SLIDES: Final = 3
SLID_S: Final = 0.6
APART_S: Final = 0.1
"""Two frames farther apart than this belong to no movement."""
LATE_S: Final = FRAME_MS / 1000 + 1 / 60


def figures() -> Iterator[Figure]:
    for name, size in SIZES.items():
        with x_screen(size) as environment:
            gaps = []
            for stall_s in (0.0, STALL_S, 0.0):
                with tempfile.TemporaryDirectory() as data, seated(environment, Path(data), stall_s=stall_s) as station:
                    gaps.append(_gaps(station))
        usual, slow, again = gaps
        late = sum(gap > LATE_S for gap in slow) / len(slow)
        noise = abs(max(again) / max(usual) - 1)
        floor_us = max(usual) * 1e6
        yield Figure(f"{LATE}, {name}", late, 0.0, LATE_S * 1e6, noise)
        yield Figure(f"{WORST}, {name}", max(slow) / max(usual), None, floor_us, noise)


def _gaps(station: Seated) -> list[float]:
    """How far apart the frames of every slide were, in seconds."""
    gaps = []
    for _ in range(SESSIONS):
        time.sleep(SLID_S)
        for _ in range(SLIDES):
            station.ask("frames")
            station.ask("slide")
            time.sleep(SLID_S)
            shown = station.ask("frames")["frames"]
            gaps += [after - before for before, after in pairwise(shown) if after - before < APART_S]
        station.ask("again")
    return gaps
