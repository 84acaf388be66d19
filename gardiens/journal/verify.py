"""Whether a journal still says what was played: the fold of the events against the digests kept with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, TypeAlias

from gardiens.engine.digest import digest
from gardiens.engine.events import EVENT_TYPES
from gardiens.engine.evolve import evolve
from gardiens.engine.state import NEW, State
from gardiens.journal import reader
from gardiens.journal.reader import StoredEvent, StoredSession
from gardiens.text import journal as say

Kind: TypeAlias = Literal[
    "gap", "unknown_event", "unreadable_event", "impossible_event", "unsigned", "digest", "scenario"
]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not match, at the event numbered `seq` (0 for the scenario's text)."""

    kind: Kind
    seq: int
    expected: str = ""
    found: str = ""

    @property
    def message(self) -> str:
        """What to tell, in French."""
        return say.FINDINGS[self.kind].format(seq=self.seq, expected=self.expected, found=self.found)


def verify(session: StoredSession) -> tuple[Finding, ...]:
    """Everything in a stored session that does not match; nothing when it is faithful. Raises JournalError."""
    kept, now = session.scenario.sha256, sha256(session.scenario.text.encode()).hexdigest()
    changed = () if kept == now else (Finding("scenario", 0, kept[:16], now[:16]),)
    return (*changed, *verify_events(reader.events(session)))


def verify_events(events: Iterable[StoredEvent]) -> Iterator[Finding]:
    """The findings on the events of one session, in order; each batch is judged even after one that does not match."""
    state = NEW
    following = 1
    stored: StoredEvent | None = None
    for stored in events:
        if stored.seq != following:
            yield Finding("gap", stored.seq, str(following))
        following = stored.seq + 1
        after = _after(state, stored)
        if isinstance(after, Finding):
            yield after
            continue
        state = after
        if stored.digest is not None and stored.digest != (found := digest(state)):
            yield Finding("digest", stored.seq, stored.digest, found)
    if stored is not None and stored.digest is None:
        yield Finding("unsigned", stored.seq)


def _after(state: State, stored: StoredEvent) -> State | Finding:
    if stored.kind not in EVENT_TYPES:
        return Finding("unknown_event", stored.seq, found=stored.kind)
    try:
        event = stored.event()
    except ValueError as error:
        return Finding("unreadable_event", stored.seq, found=str(error))
    try:
        return evolve(state, event)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        return Finding("impossible_event", stored.seq, found=str(error))
