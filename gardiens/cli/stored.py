"""The one stored session that a person means by a name or by its first characters."""

from __future__ import annotations

import sys
from pathlib import Path

from gardiens.journal.reader import StoredSession
from gardiens.results.sessions import find_sessions
from gardiens.text import commands as say


def one_session(data: Path, written: str) -> StoredSession | None:
    """The session meant by `written`; None, and why on the terminal, when there is none or more than one."""
    found = find_sessions(data, written)
    if len(found) == 1:
        return found[0]
    names = ", ".join(session.id for session in found[:8])
    print((say.SEVERAL_SESSIONS if found else say.NO_SESSION).format(written, names), file=sys.stderr)
    return None
