"""A real station on a real window, seated at the first puzzle: what other measures touch, time and slow down.

It runs in a process of its own. Each time it has sat down it says where things are, in window px, as one line of JSON;
a line on its input asks for the same again (`again`), for the title (`title`), for the hint drawer to slide in while a
hint is taken (`slide`), or for the moments of its frames since it was last asked (`frames`).
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread
from typing import Any, Final

from tests.bench.screen_display import ROOT

SCENARIO: Final = "crocodile-du-canal"
STALL_S: Final = "GARDIENS_BANC_ARRET"
"""The environment variable that makes each commit last so many seconds longer."""


class Seated:
    """The station's process, from outside."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.pid = process.pid
        self.places: dict[str, Any] = self._told()

    def ask(self, what: str) -> dict[str, Any]:
        """Ask for one of these, and wait for the answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(what + "\n")
        self._process.stdin.flush()
        return self._told()

    def _told(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        told: dict[str, Any] = json.loads(self._process.stdout.readline())
        return told


@contextmanager
def seated(environment: Mapping[str, str], data: Path, *, stall_s: float = 0.0) -> Iterator[Seated]:
    """A station at its first puzzle, full screen on the display of this environment."""
    command = [sys.executable, "-m", "tests.bench.screen_station", str(data)]
    given = {**environment, STALL_S: str(stall_s)}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    process = subprocess.Popen(command, env=given, cwd=ROOT, text=True, **pipes)
    try:
        yield Seated(process)
    finally:
        process.terminate()
        process.wait(10)


# --- inside that process ------------------------------------------------------------------------------------------


class _SlowCommits(sqlite3.Connection):
    """A disk that takes its time."""

    def execute(self, sql: str, *given: Any) -> sqlite3.Cursor:
        if sql == "COMMIT":
            time.sleep(float(os.environ[STALL_S]))
        return super().execute(sql, *given)


def main(data: Path) -> None:
    from gardiens.station.window import Placement, opened

    with opened(Placement()):
        from gardiens.station.app import Station
        from gardiens.station.catalogue import read_all
        from gardiens.station.clock import WallClock
        from gardiens.station.loop import Loop
        from gardiens.station.play import settle
        from gardiens.station.session import Runner

        clock = WallClock()
        connect = {"connect": _slowly} if float(os.environ[STALL_S]) else {}
        with Loop(clock) as loop, closing(Runner(data, "1", clock, wake=loop.wake, **connect)) as runner:
            station = Station(runner, clock)
            settle(station, read_all(data))
            frames = _timed_frames()
            loop.later(lambda: _again(loop, station))
            Thread(target=_listen, args=(loop, station, frames), daemon=True).start()
            loop.run(station)


def _slowly(*given: Any, **options: Any) -> sqlite3.Connection:
    return sqlite3.connect(*given, **{**options, "factory": _SlowCommits})


def _timed_frames() -> list[float]:
    """When each frame was shown, in seconds."""
    import pygame

    shown, update = [], pygame.display.update

    def noted(*given: Any) -> None:
        update(*given)
        shown.append(time.monotonic())

    pygame.display.update = noted
    return shown


def _listen(loop: Any, station: Any, frames: list[float]) -> None:
    for line in sys.stdin:
        match line.strip():
            case "again":
                loop.later(lambda: _again(loop, station))
            case "title":
                loop.later(lambda: _title(station))
            case "slide":
                loop.later(lambda: _slide(station))
            case "frames":
                told, frames[:] = list(frames), []
                print(json.dumps({"frames": told}), flush=True)


def _again(loop: Any, station: Any) -> None:
    """Open a session and sit down at its first puzzle; once that is shown, say where it can be touched."""
    from gardiens.engine import commands as c
    from gardiens.screens.messages import PassRoles

    _leave(station)
    offer = station.runner.catalogue.offer(SCENARIO)
    opening = c.OpenSession(scenario=SCENARIO, scenario_sha256=offer.sha256, level="college", station="1")
    for command in (opening, c.ChooseTeam(team="loutres"), c.Ready(), c.Start(), c.Continue()):
        station._learn(station.runner.submit(command))
        station.settle()
    station._mean(PassRoles())
    loop.later(lambda: _tell(station))


def _tell(station: Any) -> None:
    from gardiens.screens.marks import Rect

    def place(rect: Rect) -> list[int]:
        left, top = station.viewport.to_window(rect.x, rect.y)
        right, bottom = station.viewport.to_window(rect.right, rect.bottom)
        return [left, top, right - left, bottom - top]

    zones = [place(w.rect) for w in station.page.touchable() if w.id.startswith("zone:")]
    found = {w.id: place(w.rect) for w in station.page.widgets if w.id in ("feedback", "hint")}
    print(json.dumps({**found, "zones": zones}), flush=True)


def _slide(station: Any) -> None:
    """Open the hint drawer, and take the next hint in the same moment; a drawer that is open goes first."""
    from gardiens.screens.messages import CloseOverlay

    station._mean(CloseOverlay())
    for touched in ("hint", "hint:next"):
        station._mean(station.page.widget(touched).message)
    print(json.dumps({}), flush=True)


def _leave(station: Any) -> None:
    from gardiens.engine import commands as c

    if station.runner.sitting is not None and station.runner.state.phase == "playing":
        station._learn(station.runner.submit(c.Abort()))
        station.settle()


def _title(station: Any) -> None:
    _leave(station)
    print(json.dumps({}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
