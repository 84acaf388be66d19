"""Keeps a page for as long as it would look the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gardiens.engine.state import State
from gardiens.screens.model import Ui
from gardiens.screens.tree import Page
from gardiens.station.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Shown:
    """A page, what it was made from, and when it must be made again even so."""

    page: Page
    ui: Ui
    state: State
    catalogue: Catalogue | None
    until_ms: int | None


class Keeper:
    """The page of the moment, made again only when something it was made from has changed, or when its time is over."""

    def __init__(self) -> None:
        self._shown: Shown | None = None

    @property
    def until_ms(self) -> int | None:
        """When the page kept will look different by itself."""
        return self._shown.until_ms if self._shown else None

    def page(self, ui: Ui, state: State, catalogue: Catalogue | None, now_ms: int, make: Callable[[], Shown]) -> Page:
        """The page kept if it still holds, else the one that `make` makes."""
        shown = self._shown
        if (
            shown is None
            or shown.state is not state
            or shown.catalogue is not catalogue
            or shown.ui != ui
            or (shown.until_ms is not None and shown.until_ms <= now_ms)
        ):
            shown = self._shown = make()
        return shown.page


def earliest(*moments_ms: int | None) -> int | None:
    """The first of these moments, in ms; None when there is none."""
    return min((moment for moment in moments_ms if moment is not None), default=None)
