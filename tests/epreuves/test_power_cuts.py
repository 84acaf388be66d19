"""A power cut may leave any beginning of what was being written: what comes back is whole batches, never a torn one.

What a disk can leave is imitated with files: the journal as it was, and its log cut at any byte, or its end never
written, or a sector or a bit of it lost.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pytest

from gardiens.journal import reader
from gardiens.journal.resume import unfinished
from gardiens.journal.verify import verify
from tests.journal.stories import STATION, Desk, batches, session_row

pytestmark = pytest.mark.epreuve

SECTOR = 512


@dataclass(frozen=True)
class Night:
    """A journal as a disk held it in the middle of a session, and how long its log was when each batch was kept."""

    file: Path
    log: bytes
    kept: tuple[tuple[int, int], ...]

    def surely_kept(self, length: int) -> int:
        """The last event whose batch was said to be kept when the log was no longer than `length` bytes."""
        return max((seq for seq, at_length in self.kept if at_length <= length), default=0)


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    live, copy = tmp_path_factory.mktemp("soir"), tmp_path_factory.mktemp("copie")
    kept = []
    with Desk(live) as desk:
        (file,) = live.rglob("*.sqlite")
        log = file.with_name(f"{file.name}-wal")
        source = batches()
        for number, batch in enumerate(islice(source, 60)):
            receipt = desk.append(batch) if number else desk.open_session(session_row(), batch)
            assert receipt.kept
            kept.append((receipt.last_seq, log.stat().st_size))
        shutil.copy(file, copy)
        return Night(copy / file.name, log.read_bytes(), tuple(kept))


def wake_up(night: Night, log: bytes, room: Path) -> tuple[int, Path]:
    """Put the file and what is left of its log in place, and give the last event that is found and the data folder."""
    data = room / os.urandom(4).hex()
    folder = data / "journaux" / STATION
    folder.mkdir(parents=True)
    shutil.copy(night.file, folder)
    (folder / f"{night.file.name}-wal").write_bytes(log)
    found = reader.sessions(data)
    assert found.problems == ()
    if not found.sessions:
        return 0, data
    (session,) = found.sessions
    events = reader.events(session)
    assert verify(session) == ()
    assert events[-1].seq in {seq for seq, _ in night.kept}
    return events[-1].seq, data


def check_it_goes_on(data: Path, last: int) -> None:
    batch = next(batch for batch in batches() if batch.first_seq > last)
    with Desk(data) as desk:
        assert (desk.append(batch) if last else desk.open_session(session_row(), batch)).kept
    left = unfinished(data, STATION)
    assert left is not None
    assert verify(left.session) == ()
    assert len(left.events) == batch.last_seq


def test_a_log_cut_at_any_byte_gives_whole_batches_and_all_those_said_to_be_kept(night, tmp_path):
    # Every byte of a few frames, then every 97th byte: both sides of every boundary of sectors, pages and frames are met.
    lengths = {*range(9000), *range(0, len(night.log), 97), *(at + by for _, at in night.kept for by in (-1, 0, 1))}
    for length in sorted(length for length in lengths if length <= len(night.log)):
        last, data = wake_up(night, night.log[:length], tmp_path)
        assert last >= night.surely_kept(length), length
        if length % 50 == 0:
            check_it_goes_on(data, last)
        shutil.rmtree(data)


def _zeroed(log: bytes, start: int, chance: random.Random) -> bytes:
    return log[:start] + bytes(len(log) - start)


def _random(log: bytes, start: int, chance: random.Random) -> bytes:
    return log[:start] + chance.randbytes(len(log) - start)


def _one_sector_lost(log: bytes, start: int, chance: random.Random) -> bytes:
    return log[:start] + bytes(SECTOR) + log[start + SECTOR :]


def _one_bit(log: bytes, start: int, chance: random.Random) -> bytes:
    changed = bytearray(log)
    changed[min(start, len(log) - 1)] ^= 1 << chance.randrange(8)
    return bytes(changed)


@pytest.mark.parametrize("damage", [_zeroed, _random, _one_sector_lost, _one_bit])
def test_a_log_whose_end_was_never_written_gives_whole_batches(
    night: Night, tmp_path: Path, damage: Callable[[bytes, int, random.Random], bytes]
):
    chance = random.Random(3)
    for _ in range(400):
        # The header of the log, 32 bytes, was on the disk before the first batch was said to be kept.
        start = chance.randrange(32, len(night.log)) // SECTOR * SECTOR or 32
        last, data = wake_up(night, damage(night.log, start, chance), tmp_path)
        assert last >= night.surely_kept(start)
        check_it_goes_on(data, last)
        shutil.rmtree(data)
