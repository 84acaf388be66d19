"""What a station finds of its last session when it starts again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gardiens.engine.events import (
    ClockResumed,
    ClockStopped,
    Event,
    HintTaken,
    InputJudged,
    OutageRecorded,
    SessionAborted,
    SessionClosed,
)
from gardiens.journal import files, presence, reader
from gardiens.journal.presence import Arrangement
from gardiens.journal.problems import JournalError, problem_of
from gardiens.journal.reader import StoredSession

SILENCE_MS: Final = 30 * 60 * 1000
"""After this long without a sign of life, the animator chooses « Reprendre » or « Clore »."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A session that was left open, with all that resuming it needs.

    `last_sign_ms` is the last moment when the station was surely alive, in session time: the outage starts there.
    `arrangement` is what was laid out on the screen and not sent yet.
    """

    session: StoredSession
    events: tuple[Event, ...]
    last_sign_ms: int
    arrangement: Arrangement = None

    def silent(self, now_ms: int) -> bool:
        """Whether, at `now_ms` (milliseconds since 1970), the session waits for the animator's choice."""
        return now_ms - (self.session.opened_at_ms + self.last_sign_ms) > SILENCE_MS


def unfinished(data_dir: Path, station: str) -> Unfinished | None:
    """The last session of `station`, unless it is closed or aborted. Raises JournalError when it cannot be read."""
    session = _last_session(data_dir, station)
    if session is None:
        return None
    events = reader.history(session)
    if not events or isinstance(events[-1], SessionClosed | SessionAborted):
        return None
    mark = presence.read(files.presence_path(data_dir, station))
    if mark is None or mark.session != session.id:
        return Unfinished(session, events, events[-1].at_ms)
    kept = mark.arrangement if all(_leaves_it(event) for event in events[mark.seq :]) else None
    return Unfinished(session, events, max(events[-1].at_ms, mark.at_ms), kept)


def _leaves_it(event: Event) -> bool:
    """Whether what was laid out before an event is still there after it: not once a stage or a step is over."""
    if isinstance(event, InputJudged):
        return event.outcome in ("mistake", "shown")
    return isinstance(event, HintTaken | ClockStopped | ClockResumed | OutageRecorded)


def _last_session(data_dir: Path, station: str) -> StoredSession | None:
    folder = files.station_dir(data_dir, station)
    try:
        paths = files.station_journals(folder)
    except OSError as error:
        raise JournalError(problem_of(error, folder)) from error
    return next((found for path in reversed(paths) if (found := reader.last_session(path))), None)
