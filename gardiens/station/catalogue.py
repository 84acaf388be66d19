"""The scenarios a screen can offer: those shipped and those of the animators, each with the text that was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gardiens import paths
from gardiens.journal.records import ScenarioRow
from gardiens.puzzles.base import Puzzle
from gardiens.scenario.load import load, load_text
from gardiens.scenario.models import Level, Scenario
from gardiens.screens.model import Offer, Ui, selection
from gardiens.text import commands as say


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What was found: offers in the order of their folders, their texts by SHA-256, and what could not be read."""

    offers: tuple[Offer, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    broken: tuple[str, ...] = ()

    def offer(self, name: str) -> Offer | None:
        """The scenario called `name`."""
        return next((offer for offer in self.offers if offer.id == name), None)

    def puzzles(self) -> Iterator[Puzzle]:
        """Every puzzle that a team may meet, at every level."""
        for offer in self.offers:
            for scenario in offer.levels.values():
                yield from (step.puzzle for step in map(scenario.puzzle, scenario.steps) if step is not None)

    def only(self, name: str) -> Catalogue:
        """The same with one scenario offered, or none when there is none of that name."""
        offer = self.offer(name)
        return Catalogue((offer,) if offer else (), self.texts, self.broken)

    def as_played(self, row: ScenarioRow, level: str) -> tuple[Scenario, Path | None] | None:
        """A scenario as a session met it, and its pictures' folder; read again from the kept text if it has changed."""
        offer = self.offer(row.id)
        folder = offer.folder if offer else None
        levels = offer.levels if offer and offer.sha256 == row.sha256 else load_text(row.text).levels
        scenario = next((scenario for name, scenario in levels.items() if name == level), None)
        return None if scenario is None else (scenario, folder)


def read_all(data: Path) -> Catalogue:
    """Every scenario of the game, then the animators' own in `data`; one of theirs replaces a shipped one by its id."""
    roots = (paths.shipped_scenarios_dir(), paths.own_scenarios_dir(data))
    return read(folder for root in roots for folder in _folders(root))


def find(data: Path, wanted: str | None) -> Catalogue:
    """All scenarios, or only the one called `wanted` or kept in that folder."""
    if wanted is None:
        return read_all(data)
    folder = Path(wanted)
    try:
        written_there = folder.exists()
    except OSError:  # too long a name, or a folder that is not ours to look into
        written_there = False
    return read([folder]) if written_there else read_all(data).only(wanted)


class NothingToPlayError(LookupError):
    """No such scenario, or not at that level; the message says what there is, in French."""


def choose(data: Path, catalogue: Catalogue, wanted: str | None, level: Level | None) -> tuple[Offer, Level]:
    """The offer and the level that are played when nobody chooses on a screen. Raises NothingToPlayError."""
    if not catalogue.offers:
        if wanted is not None and catalogue.broken:
            raise NothingToPlayError(say.SCENARIO_BROKEN.format(wanted))
        known = ", ".join(offer.id for offer in read_all(data).offers)
        raise NothingToPlayError(say.NO_SUCH_SCENARIO.format(wanted or "", known))
    offer = catalogue.offers[0]
    found = selection(Ui(chosen=offer.id, level=level), catalogue.offers)
    if found is None or level not in (None, found[1]):
        raise NothingToPlayError(say.NO_SUCH_LEVEL.format(offer.any_level.title, level, ", ".join(offer.levels)))
    return found


def read(folders: Iterable[Path]) -> Catalogue:
    """The scenarios of these folders. One that cannot be played is named, and keeps nobody from the others."""
    offers: dict[str, Offer] = {}
    texts: dict[str, str] = {}
    broken: list[str] = []
    for folder in folders:
        loaded = load(folder)
        if not loaded.ok:
            broken.append(folder.name)
            continue
        scenario = next(iter(loaded.levels.values()))
        home = loaded.folder or folder.absolute()
        offers[scenario.id] = Offer(scenario.id, loaded.sha256, home, loaded.levels)
        texts[loaded.sha256] = loaded.text
    return Catalogue(tuple(offers.values()), texts, tuple(broken))


def _folders(root: Path) -> list[Path]:
    """The scenario folders of a folder that may not exist, or may not be ours to read."""
    try:
        return sorted(folder for folder in root.iterdir() if folder.is_dir() and not folder.name.startswith("."))
    except OSError:
        return []
