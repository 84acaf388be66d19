"""One way to measure: our work and a raw baseline in turn, and the ratio of their medians."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured ratio. `budget` is what it should stay under, `floor` the baseline's own time, in microseconds;
    `noise` is the ratio that the baseline measured against itself departs from 1 by."""

    name: str
    ratio: float
    budget: float
    floor_us: float
    noise: float


def measure(name: str, work: Work, baseline: Work, budget: float, *, rounds: int = 60, repeat: int = 1) -> Figure:
    """The ratio of the medians of `work` and `baseline`, run in turn `rounds` times, `repeat` calls each time.

    The baseline runs twice a round: its second series against its first is the noise of this very run.
    """
    series: tuple[list[float], list[float], list[float]] = ([], [], [])
    for task in (baseline, work):
        task()
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for times, task in zip(series, (baseline, work, baseline), strict=True):
                times.append(_seconds(task, repeat))
    finally:
        gc.enable()
    first, ours, second = (statistics.median(times) / repeat for times in series)
    return Figure(name, ours / first, budget, first * 1e6, abs(second / first - 1))


def _seconds(task: Work, repeat: int) -> float:
    start = time.perf_counter()
    for _ in range(repeat):
        task()
    return time.perf_counter() - start
