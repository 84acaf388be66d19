"""Reading a scenario, one phase after the other; each phase says all it has to say before the next one runs."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType

from gardiens.diagnostics import Diagnostic
from gardiens.scenario import references, story, structure, writing
from gardiens.scenario.fields import Reader
from gardiens.scenario.models import Level, Scenario
from gardiens.scenario.overlay import Laid, Overlay, declared_levels
from gardiens.scenario.reading import MOST, Reading, Shared
from gardiens.scenario.source import FILE_NAME, Source, decode, read
from gardiens.scenario.survey import nodes
from gardiens.scenario.tree import Tree, plain
from gardiens.text import checks as say


@dataclass(frozen=True)
class Loaded:
    """What became of a scenario file: its levels, unless something in it must be corrected first."""

    found: tuple[Diagnostic, ...]
    """What had to be known before it is played."""
    levels: Mapping[Level, Scenario]
    text: str
    folder: Path | None
    advice: Callable[[], Sequence[Diagnostic]] = tuple
    """Looks for the warnings of the last phase: every sentence is read, and to play there is no need to."""

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything there is to correct or to improve."""
        return *self.found, *self.advice()

    @property
    def ok(self) -> bool:
        """Whether it can be played; warnings do not prevent it."""
        return bool(self.levels)

    @property
    def sha256(self) -> str:
        """The fingerprint of the text, by which a journal keeps it."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


def load(path: Path | str) -> Loaded:
    """The scenario of a file, or of the `scenario.yaml` of a folder. Raises nothing: mistakes are diagnostics."""
    return _loaded(*read(Path(path)))


def load_text(text: str, folder: Path | None = None, name: str = FILE_NAME) -> Loaded:
    """A scenario whose text was kept, as in a journal; without a folder its pictures are not looked for."""
    return _loaded(*decode(text.encode("utf-8", "surrogatepass"), name, folder))


def check_paths(paths: Iterable[Path | str]) -> list[Diagnostic]:
    """What there is to correct in these files and folders, a folder being a scenario or full of scenarios."""
    return [diagnostic for path in paths for file in _scenarios(Path(path)) for diagnostic in load(file).diagnostics]


def _scenarios(path: Path) -> list[Path]:
    try:
        if path.is_dir() and not (path / FILE_NAME).exists():
            return sorted(file.parent for file in path.glob(f"*/{FILE_NAME}")) or [path]
    except OSError:
        pass  # reading it will say why
    return [path]


def _loaded(source: Source | None, found: list[Diagnostic]) -> Loaded:
    """Run the phases: syntax, fields, references, then story and writing."""
    readings: Mapping[Level, Reading] = {}
    advice: Callable[[], Sequence[Diagnostic]] = tuple
    if source is not None and not _broken(found):
        readings, more = understood(source)
        found = [*found, *more]
        advice = partial(_told, source, readings)
        if any(_may_be_broken(reading) for reading in readings.values()):
            found, advice = [*found, *advice()], tuple
    levels = {} if _broken(found) else {level: reading.scenario for level, reading in readings.items()}
    text, folder = (source.text, source.folder) if source else ("", None)
    return Loaded(tuple(found), MappingProxyType(levels), text, folder, advice)


def _told(source: Source, readings: Mapping[Level, Reading]) -> list[Diagnostic]:
    """The last phase."""
    return _merged({level: _first(source, _story(reading)) for level, reading in readings.items()})


def _may_be_broken(reading: Reading) -> bool:
    """Whether the last phase may find more than warnings."""
    return _broken(islice(story.check(reading), MOST)) or writing.may_be_broken(reading)


def understood(source: Source) -> tuple[Mapping[Level, Reading], list[Diagnostic]]:
    """The levels, once every phase but the last found nothing that must be corrected."""
    root, refused = nodes(source)
    if first := _first(source, refused):
        return {}, first
    found: list[Diagnostic] = []
    data = structure.sound(source, root)
    if data is None:
        found = _first(source, structure.check(source, root))
        if root is None or _broken(found):
            return {}, found
        data = plain(root)
    assert root is not None
    declared = declared_levels(root)
    overlay, reader = Overlay(Laid(Tree(source, root), data), declared), Reader()
    readings: dict[Level, Reading] = {}
    faults: dict[Level | None, list[Diagnostic]] = {}
    shared = Shared()
    for level in declared or (None,):
        laid, doubts = overlay.at(level)
        scenario, wrong = reader.read(laid)
        faults[level] = _first(source, chain(doubts, wrong))
        if scenario is not None and level is not None:
            readings[level] = Reading(laid.tree, scenario, level, shared)
    found += _merged(faults)
    if not _broken(found):
        found += _merged({level: _first(source, references.check(reading)) for level, reading in readings.items()})
    return {} if _broken(found) else readings, found


def _story(reading: Reading) -> Iterator[Diagnostic]:
    yield from story.check(reading)
    yield from writing.check(reading)


def _first(source: Source, found: Iterator[Diagnostic]) -> list[Diagnostic]:
    """What a phase found, as far as a person can use it."""
    first = list(islice(found, MOST + 1))
    if len(first) > MOST:
        first[MOST] = source.diagnose("G009", say.TOO_MANY_MISTAKES.format(MOST))
    return first


def _broken(found: Iterable[Diagnostic]) -> bool:
    return any(diagnostic.is_error for diagnostic in found)


def _merged(
    by_level: Mapping[Level | None, Sequence[Diagnostic]] | Mapping[Level, Sequence[Diagnostic]],
) -> list[Diagnostic]:
    """Each diagnostic once, in the order of the file; what only some levels have says which ones."""
    first: dict[Diagnostic, Diagnostic] = {}
    levels: dict[Diagnostic, list[Level | None]] = {}
    for level, found in by_level.items():
        for diagnostic in found:
            same = replace(diagnostic, expected=None, suggestion=None)  # what could stand there may differ by level
            first.setdefault(same, diagnostic)
            if level not in (where := levels.setdefault(same, [])):
                where.append(level)
    merged = [
        diagnostic if len(levels[same]) == len(by_level) else _only_at(diagnostic, levels[same])
        for same, diagnostic in first.items()
    ]
    return sorted(merged, key=_order)


def _only_at(diagnostic: Diagnostic, levels: Sequence[Level | None]) -> Diagnostic:
    said = say.AT_LEVEL.format(diagnostic.message.removesuffix("."), say.level_names(levels))
    return replace(diagnostic, message=said)


def _order(diagnostic: Diagnostic) -> tuple[bool, int, int, str]:
    """The order of the file; what concerns the whole of it comes last."""
    return diagnostic.line == 0, diagnostic.line, diagnostic.column, diagnostic.code
