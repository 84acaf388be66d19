"""A short fingerprint of a whole state, to tell that a replay led to the same place."""

from __future__ import annotations

from hashlib import blake2b

import orjson

from gardiens.engine.state import State


def digest(state: State) -> str:
    """Sixteen hexadecimal characters, the same in any process for equal states."""
    return blake2b(orjson.dumps(state, option=orjson.OPT_SORT_KEYS), digest_size=8).hexdigest()
