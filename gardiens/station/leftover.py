"""The session that a station left in the middle, with all that going on with it needs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gardiens.engine.evolve import fold
from gardiens.engine.state import State
from gardiens.journal.resume import Unfinished
from gardiens.scenario.models import Scenario
from gardiens.screens.model import Waiting
from gardiens.station.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A session left in the middle. `scenario` is the one its team met, None when it can no longer be read."""

    unfinished: Unfinished
    state: State
    scenario: Scenario | None
    folder: Path | None

    @classmethod
    def of(cls, unfinished: Unfinished, catalogue: Catalogue) -> LeftOver:
        state = fold(unfinished.events)
        scenario, folder = catalogue.as_played(unfinished.session.scenario, state.level) or (None, None)
        return cls(unfinished, state, scenario, folder)

    @property
    def arrangement(self) -> Any:
        """What was laid out and not sent yet, as it was before a presence file turned its tuples into lists."""
        return _as_arranged(self.unfinished.arrangement)

    def waiting(self, now_ms: int) -> Waiting:
        """What the screen says of it."""
        title = self.scenario.title if self.scenario else self.unfinished.session.scenario.id
        silent_ms = now_ms - self.unfinished.session.opened_at_ms - self.unfinished.last_sign_ms
        return Waiting(self.state.team, title, silent_ms)


def _as_arranged(kept: Any) -> Any:
    if isinstance(kept, dict):
        return {name: _as_arranged(part) for name, part in kept.items()}
    return tuple(_as_arranged(part) for part in kept) if isinstance(kept, list) else kept
