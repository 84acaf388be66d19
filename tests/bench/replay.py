"""How long a session takes to replay, beside reading its lines: folded alone, then with every fingerprint checked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, Final

from gardiens.engine.evolve import fold
from gardiens.journal import files, reader
from gardiens.journal.database import reading
from gardiens.journal.ledger import EventRow, Ledger, rows_of
from gardiens.journal.reader import StoredSession
from gardiens.journal.verify import verify
from tests.bench.harness import Figure, measure
from tests.bench.places import on_disk
from tests.bench.playing import SESSION, endless, moments
from tests.journal.stories import SCENARIO, STATION, session_row

FOLDED: Final = "rejouer 10 000 événements"
VERIFIED: Final = "rejouer 10 000 événements et vérifier chaque empreinte"
NAMES: Final = (FOLDED, VERIFIED)

_EVENTS: Final = 10_000


def figures() -> Iterator[Figure]:
    with on_disk() as folder:
        session = _long_session(folder)
        assert verify(session) == ()
        bare = partial(_bare_rows, session)
        note = "une partie qui repasse par dix étapes"
        yield measure(FOLDED, lambda: fold(reader.history(session)), bare, 4.0, rounds=15, note=note)
        told = "pour mémoire : une empreinte de tout l’état à chaque commande"
        yield measure(VERIFIED, lambda: verify(session), bare, None, rounds=15, note=told)


def _long_session(folder: Path) -> StoredSession:
    """A session of at least that many events, in a journal; kept all at once, since only reading it is measured."""
    batches, rows = [], list[EventRow]()
    for moment in moments(endless()):
        batches.append(moment.batch)
        rows += rows_of(moment.batch)
        if len(rows) >= _EVENTS:
            break
    files.make_durably(files.station_dir(folder, STATION))
    with closing(Ledger(folder, STATION)) as ledger:
        assert ledger.keep(batches[0], tuple(rows), (session_row(SESSION), SCENARIO)).kept
    return reader.sessions(folder).sessions[0]


def _bare_rows(session: StoredSession) -> list[Any]:
    with reading(session.path) as connection:
        query = "SELECT position, session, seq, at_ms, kind, body, digest FROM event WHERE session = ? ORDER BY seq"
        return connection.execute(query, (session.id,)).fetchall()
