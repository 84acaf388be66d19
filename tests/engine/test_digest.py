"""The fingerprint of a state is its own, whatever was fingerprinted before."""

from __future__ import annotations

from hashlib import blake2b
from itertools import chain, zip_longest

import orjson
from hypothesis import given

from gardiens.engine import digest as module
from gardiens.engine.digest import digest
from gardiens.engine.state import State
from tests.engine.stories import moves, scenarios
from tests.engine.test_properties import session


def whole(state: State) -> str:
    """The fingerprint, of the whole state written again."""
    written = orjson.dumps(state, default=module._said, option=module._OPTIONS)
    return blake2b(written, digest_size=8).hexdigest()


@given(scenarios(), moves(), scenarios(), moves())
def test_what_is_remembered_of_one_session_changes_nothing_in_another(told, played, also_told, also_played):
    first = [step.after for step in session(told, played)]
    second = [step.after for step in session(also_told, also_played)]
    for state in chain.from_iterable(zip_longest(first, second)):
        if state is not None:
            assert digest(state) == whole(state)
