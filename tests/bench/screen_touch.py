"""How long after a touch its effect is on the screen: real pointer events in, real pixels out, on X11 without a GPU.

Two touches of the first puzzle are timed. Going down: the element sinks under the finger. Going up: it is judged, the
answer is made durable, and only then is it shown. Each is held against one frame of a 60 Hz screen.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Final

from gardiens.station.inputs import GRACE_MS
from tests.bench.harness import Figure
from tests.bench.screen_display import SIZES, x_screen
from tests.bench.screen_pointer import Area, Pointer
from tests.bench.screen_station import Seated, seated

PLAIN, KEPT = "doigt → pixel, sans disque", "doigt → pixel, noté sur le disque"
NAMES: Final = tuple(
    told for name in SIZES for told in (f"{PLAIN}, {name} (p99)", f"{KEPT}, {name} (p99)", f"{KEPT}, {name} (médiane)")
)
SESSIONS: Final = 24
FRAME_S: Final = 1 / 60
SETTLED_S: Final = 0.25


def figures() -> Iterator[Figure]:
    for name, size in SIZES.items():
        with (
            x_screen(size) as environment,
            tempfile.TemporaryDirectory() as data,
            seated(environment, Path(data)) as station,
            closing(Pointer(environment["DISPLAY"])) as pointer,
        ):
            down, up = _touches(station, pointer)
        yield _figure(f"{PLAIN}, {name} (p99)", down, 99, 1.0)
        yield _figure(f"{KEPT}, {name} (p99)", up, 99, 1.0)
        yield _figure(f"{KEPT}, {name} (médiane)", up, 50, None)


def _touches(station: Seated, pointer: Pointer) -> tuple[list[float], list[float]]:
    """How long each took, in seconds: going down, then being judged."""
    down, up = [], []
    chance = Random(5)
    for _ in range(SESSIONS):
        time.sleep(GRACE_MS / 1000 + SETTLED_S)
        places = station.places
        for zone in places["zones"]:
            pointer.move(zone)
            time.sleep(SETTLED_S + chance.random() / 50)
            down.append(pointer.until_changed(_strip(zone, 1 / 4), lambda: pointer.button(down=True)))
            time.sleep(0.08 + chance.random() / 50)
            up.append(pointer.until_changed(_strip(places["feedback"], 1 / 2), lambda: pointer.button(down=False)))
        station.places = station.ask("again")
    return down, up


def _strip(place: Area, across: float) -> Area:
    """A strip of a place, as high as it: small, since reading it takes the time of X too."""
    left, top, width, height = place
    return left + round(width * across), top, 40, height


def _figure(name: str, times: Sequence[float], percent: int, budget: float | None) -> Figure:
    """A percentile, against a frame; its noise is how far the two halves of the touches are apart."""
    halves = [_percentile(times[start::2], percent) for start in (0, 1)]
    noise = abs(halves[1] / halves[0] - 1)
    return Figure(name, _percentile(times, percent) / FRAME_S, budget, FRAME_S * 1e6, noise)


def _percentile(times: Sequence[float], percent: int) -> float:
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1]
