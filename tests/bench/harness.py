"""One way to measure: our work and a raw baseline in turn, and the ratio of their medians."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

Work = Callable[[], object]
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured ratio. `budget` is what it should stay under, None when it is only told; `floor_us` is the baseline's
    own time, in microseconds; `noise` is what the ratio of the baseline to itself departs from 1 by; `note` is what
    else there is to say, in French."""

    name: str
    ratio: float
    budget: float | None
    floor_us: float
    noise: float
    note: str = ""

    @property
    def kept(self) -> bool | None:
        """Whether the budget is kept; None without one."""
        return None if self.budget is None else self.ratio <= self.budget

    @property
    def time_us(self) -> float:
        """The time that our work took, in microseconds."""
        return self.ratio * self.floor_us


_wanted = ""


@contextmanager
def only(word: str) -> Iterator[None]:
    """Inside, nothing is measured but the figures whose name holds this word; every one of them if it is empty."""
    global _wanted  # noqa: PLW0603  # one run, one choice
    before, _wanted = _wanted, _plain(word)
    try:
        yield
    finally:
        _wanted = before


def wanted(name: str) -> bool:
    """Whether this run measures the figure called `name`."""
    return _wanted in _plain(name)


def _plain(name: str) -> str:
    """A name as one types it: without capitals or no-break spaces."""
    return name.casefold().replace("\u00a0", " ")


def measure(
    name: str,
    work: Work,
    baseline: Work,
    budget: float | None,
    *,
    rounds: int = 60,
    repeat: int = 1,
    note: str = "",
    clock: Clock = time.perf_counter,
) -> Figure:
    """The ratio of the medians of `work` and `baseline`, run in turn `rounds` times, `repeat` calls each time.

    The baseline runs twice a round, before our work and after it: its two series against each other are the noise of
    this very run. A figure that is not wanted comes back at once, all zeros.
    """
    if not wanted(name):
        return Figure(name, 0.0, budget, 0.0, 0.0, note)
    series: tuple[list[float], list[float], list[float]] = ([], [], [])
    for task in (baseline, work):
        task()
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for times, task in zip(series, (baseline, work, baseline), strict=True):
                times.append(_seconds(task, repeat, clock))
    finally:
        gc.enable()
    first, ours, second = (statistics.median(times) / repeat for times in series)
    floor = statistics.median(series[0] + series[2]) / repeat
    return Figure(name, ours / floor, budget, floor * 1e6, abs(second / first - 1), note)


def _seconds(task: Work, repeat: int, clock: Clock) -> float:
    start = clock()
    for _ in range(repeat):
        task()
    return clock() - start
