"""A screen that is killed while it writes loses nothing that it said was kept."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gardiens.engine.digest import digest
from gardiens.engine.evolve import fold
from gardiens.journal import presence, reader
from gardiens.journal.files import presence_path
from gardiens.journal.resume import unfinished
from gardiens.journal.verify import verify
from tests.journal.stories import STATION, Desk, batches

APPENDER = Path(__file__).with_name("appender.py")
ROOT = Path(__file__).parents[2]


def kill_while_it_writes(data: Path, chance: random.Random) -> int:
    """Run a station that writes as fast as it can, kill it at a random moment, and give the last number it was told."""
    station = subprocess.Popen(
        [sys.executable, APPENDER, data], stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert station.stdout is not None
    try:
        for _ in range(chance.randint(0, 40)):
            assert station.stdout.readline()
        # From no time at all to a few commits later.
        for _ in range(chance.randint(0, 200_000)):
            pass
    finally:
        station.send_signal(signal.SIGKILL)
        told = station.stdout.read().split()
        station.stdout.close()
        station.wait()
    return int(told[-1]) if told else 0


def check_nothing_lost(data: Path, told: int) -> None:
    found = reader.sessions(data)
    assert found.problems == ()
    if not found.sessions:
        assert told == 0
        return
    (session,) = found.sessions
    events = reader.events(session)
    assert events[-1].seq >= told
    assert verify(session) == ()
    left = unfinished(data, STATION)
    assert left is not None
    assert digest(fold(left.events)) == events[-1].digest
    mark = presence.read(presence_path(data, STATION))
    assert mark is None or mark.session == session.id
    assert left.last_sign_ms >= events[-1].at_ms


def check_it_goes_on(data: Path) -> None:
    left = unfinished(data, STATION)
    if left is None:
        return
    following = next(batch for batch in batches() if batch.first_seq > len(left.events))
    with Desk(data) as desk:
        assert desk.append(following).kept
    (session,) = reader.sessions(data).sessions
    assert verify(session) == ()


@pytest.mark.parametrize("moment", range(10))
def test_a_killed_screen_keeps_every_batch_it_was_told_of_whole(tmp_path, moment):
    told = kill_while_it_writes(tmp_path, random.Random(moment))
    check_nothing_lost(tmp_path, told)
    check_it_goes_on(tmp_path)


@pytest.mark.epreuve
@pytest.mark.parametrize("moment", range(1000, 1200))
def test_two_hundred_killed_screens_lose_nothing(tmp_path, moment):
    told = kill_while_it_writes(tmp_path, random.Random(moment))
    check_nothing_lost(tmp_path, told)
    check_it_goes_on(tmp_path)


@pytest.mark.epreuve
def test_one_session_survives_being_killed_again_and_again(tmp_path):
    chance = random.Random(7)
    last = 0
    for _ in range(50):
        told = kill_while_it_writes(tmp_path, chance)
        check_nothing_lost(tmp_path, max(told, last))
        left = unfinished(tmp_path, STATION)
        last = len(left.events) if left else 0
    assert last > 100
