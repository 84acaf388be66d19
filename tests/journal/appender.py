"""A station that writes as fast as it can, and tells on its output the last event of each batch once it is kept.

It goes on with the session it finds. It is run as a program of its own, so that it can be killed.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from pathlib import Path

from gardiens.journal.presence import Presence
from gardiens.journal.records import Batch
from gardiens.journal.resume import unfinished
from tests.journal.stories import EVENING_MS, SCENARIO, STATION, Desk, batches, session_row

IN_FLIGHT = 4


def run(data: Path) -> None:
    left = unfinished(data, STATION)
    known = len(left.events) if left else 0
    source = (batch for batch in batches() if batch.last_seq > known)
    with Desk(data) as desk:
        given: deque[Batch] = deque()
        for batch in source:
            if batch.first_seq == 1:
                desk.writer.open_session(session_row(), SCENARIO, batch)
            else:
                desk.writer.append(batch)
            at_ms = batch.events[-1].at_ms
            desk.writer.mark(Presence(EVENING_MS + at_ms, "partie-1", at_ms, arrangement={"carte": batch.first_seq}))
            given.append(batch)
            if len(given) == IN_FLIGHT:
                receipt = desk.receipt()
                assert receipt.kept, receipt
                assert receipt.last_seq == given.popleft().last_seq
                os.write(1, f"{receipt.last_seq}\n".encode())


if __name__ == "__main__":
    run(Path(sys.argv[1]))
