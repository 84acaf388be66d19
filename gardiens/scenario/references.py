"""Every name that a scenario mentions exists: steps, documents and their parts, variables, pictures, icons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from gardiens.authored import Authored
from gardiens.diagnostics import Diagnostic, nearest
from gardiens.documents.base import Document
from gardiens.puzzles.hotspots import Hotspots, Zone
from gardiens.puzzles.propagation import Propagation
from gardiens.scenario import pictures, values
from gardiens.scenario.inserts import inserted
from gardiens.scenario.models import Chapter
from gardiens.scenario.reading import Place, Reading, fields
from gardiens.scenario.source import FILE_NAME
from gardiens.scenario.steps import End, Passage, PuzzleStep, Story
from gardiens.text import checks as say
from gardiens.text.icons import ICONS

TOLD: Final = (Story, Passage, End, Chapter)
"""Where a text may insert variables."""


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Every name that leads nowhere, and every value that its variable cannot have."""
    yield from _folder(reading)
    yield from values.variables(reading)
    for place, part in reading.parts:
        yield from _duplicates(reading, place, part)
        for name, value in fields(part):
            if value is not None and name in _CHECKS:
                yield from _CHECKS[name](reading, (*place, name), value)
        if isinstance(part, TOLD) and isinstance(part.text, str):
            yield from _inserts(reading, (*place, "texte"), part.text)
        if isinstance(part, PuzzleStep):
            yield from _comments(reading, place, part)
        if isinstance(part, Hotspots) and isinstance(part, PuzzleStep):
            yield from _zones(reading, place, part)
        if isinstance(part, Propagation):
            yield from _links(reading, place, part)


def unknown(reading: Reading, code: str, message: str, place: Place, name: str, known: Iterable[str]) -> Diagnostic:
    """`name`, written at `place`, is none of the names that exist."""
    names = sorted(known)
    meant = nearest(name, names)
    return reading.at(code, message, place, expected=say.one_of(names), suggestion=meant)


def _step(reading: Reading, place: Place, name: Any) -> Iterator[Diagnostic]:
    if isinstance(name, str) and name not in reading.scenario.steps:
        yield unknown(reading, "G201", say.NO_SUCH_STEP.format(name), place, name, reading.scenario.steps)


def _document(reading: Reading, place: Place, name: Any) -> Iterator[Diagnostic]:
    if name not in reading.scenario.documents:
        yield unknown(reading, "G202", say.NO_SUCH_DOCUMENT.format(name), place, name, reading.scenario.documents)


def _icon(reading: Reading, place: Place, name: Any) -> Iterator[Diagnostic]:
    if name not in ICONS:
        yield unknown(reading, "G209", say.NO_SUCH_ICON.format(name), place, name, ICONS)


_CHECKS: Final[dict[str, Callable[[Reading, Place, Any], Iterator[Diagnostic]]]] = {
    "debut": _step,
    "epilogue": _step,
    "suite": _step,
    "vers": _step,
    "piece": _document,
    "icone": _icon,
    "image": pictures.check,
    "si": values.condition,
    "effets": values.effects,
    "numero": values.text_variable,
    "variable": values.text_variable,
}
"""What a key means is the same wherever it stands, so a new puzzle type is checked from its first day."""


def _duplicates(reading: Reading, place: Place, part: Authored) -> Iterator[Diagnostic]:
    """Two elements of one list with the same id."""
    for name, value in fields(part):
        seen: set[str] = set()
        for number, item in enumerate(value if isinstance(value, tuple) else ()):
            named = getattr(item, "id", None)
            if isinstance(named, str) and named in seen:
                yield reading.at("G211", say.SAME_ID.format(named), (*place, name, number, "id"))
            elif isinstance(named, str):
                seen.add(named)


def _inserts(reading: Reading, place: Place, text: str) -> Iterator[Diagnostic]:
    for written, name in inserted(text):
        span = reading.tree.within(place, written)
        if name is None:
            yield reading.by("G216", say.LONE_BRACE, span, expected=say.BRACES_FORM)
        elif name not in reading.scenario.variables:
            yield reading.by(
                "G204", say.NO_SUCH_VARIABLE.format(name), span,
                expected=say.one_of(reading.scenario.variables), suggestion=nearest(name, reading.scenario.variables),
            )  # fmt: skip


def _comments(reading: Reading, place: Place, step: PuzzleStep) -> Iterator[Diagnostic]:
    """`retours` speaks of elements of the puzzle, or of the mistakes that the puzzle names itself."""
    elements = {
        item.id for _, value in fields(step) if isinstance(value, tuple) for item in value if hasattr(item, "id")
    }
    known = elements | set(step.puzzle.mistakes())
    for name in step.comments:
        if name not in known:
            yield reading.on(
                "G212", say.NO_SUCH_MISTAKE.format(name), (*place, "retours", name),
                expected=say.one_of(sorted(known)), suggestion=nearest(name, known),
            )  # fmt: skip


def _zones(reading: Reading, place: Place, puzzle: Any) -> Iterator[Diagnostic]:
    if puzzle.document is None:
        yield reading.on("G203", say.NO_DOCUMENT_HERE, (*place, "zones"))
    shown = reading.scenario.documents.get(puzzle.document)
    taken: dict[str, str] = {}
    for number, zone in enumerate(puzzle.zones):
        here: Place = (*place, "zones", number)
        if zone.part is not None and shown is not None:
            yield from _part(reading, (*here, "partie"), zone, puzzle.document, shown, taken)
        if zone.same_as is not None:
            yield from _linked(reading, here, zone, puzzle)


def _part(
    reading: Reading, place: Place, zone: Zone, name: str, shown: Document, taken: dict[str, str]
) -> Iterator[Diagnostic]:
    part = str(zone.part)
    if part not in shown.parts():
        yield unknown(reading, "G203", say.NO_SUCH_PART.format(part, name), place, part, shown.parts())
    elif taken.setdefault(part, zone.id) != zone.id:
        yield reading.at("G219", say.PART_TAKEN.format(part, taken[part]), place)


def _linked(reading: Reading, place: Place, zone: Zone, puzzle: Hotspots) -> Iterator[Diagnostic]:
    meant = puzzle.zone(zone.same_as or "")
    others = [other.id for other in puzzle.zones if other.right and other.same_as is None and other.id != zone.id]
    message = None
    if meant is None:
        message = say.NO_SUCH_ZONE.format(zone.same_as)
    elif meant.id == zone.id:
        message = say.LINKED_TO_ITSELF.format(zone.id)
    elif meant.same_as is not None:
        message = say.LINKED_TWICE.format(meant.id)
    if message:
        yield unknown(reading, "G210", message, (*place, "lie_a"), zone.same_as or "", others)
    elif zone.right:
        yield reading.on("G210", say.RIGHT_AND_LINKED.format(zone.same_as), (*place, "juste"))


def _links(reading: Reading, place: Place, puzzle: Propagation) -> Iterator[Diagnostic]:
    known = [node.id for node in puzzle.nodes]
    for number, link in enumerate(puzzle.links):
        for end, name in enumerate(link):
            if name not in known:
                yield unknown(
                    reading, "G230", say.NO_SUCH_NODE.format(name), (*place, "liens", number, end), name, known
                )


def _folder(reading: Reading) -> Iterator[Diagnostic]:
    """The id of a scenario is the name of the folder that holds its `scenario.yaml`."""
    source = reading.tree.source
    folder = source.folder.resolve().name if source.folder else ""
    if folder and Path(source.name).name == FILE_NAME and folder != reading.scenario.id:
        yield reading.at("G218", say.ID_NOT_FOLDER.format(folder, reading.scenario.id), ("id",), suggestion=folder)
