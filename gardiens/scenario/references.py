"""Every name that a scenario mentions exists: steps, documents and their parts, variables, pictures, icons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Final

from gardiens.authored import Authored, place_of
from gardiens.diagnostics import Diagnostic, nearest
from gardiens.puzzles.hotspots import Hotspots, Zone
from gardiens.puzzles.propagation import Propagation
from gardiens.scenario import pictures, values
from gardiens.scenario.inserts import inserted
from gardiens.scenario.models import Chapter
from gardiens.scenario.reading import Place, Reading, Written, fields, first, holders
from gardiens.scenario.source import FILE_NAME
from gardiens.scenario.steps import End, Passage, PuzzleStep, Story
from gardiens.text import checks as say
from gardiens.text.icons import ICONS

TOLD: Final = (Story, Passage, End, Chapter)
"""Where a text may insert variables."""


MOST_GESTURES_BESIDE_A_SEAL: Final = 3
"""The report has no room for more."""


def check(reading: Reading) -> Iterator[Diagnostic]:
    """Every name that leads nowhere, and every value that its variable cannot have."""
    yield from _folder(reading)
    yield from values.variables(reading)
    if reading.scenario.seal is not None and len(reading.scenario.gestures) > MOST_GESTURES_BESIDE_A_SEAL:
        yield reading.on("G111", say.TOO_MANY_GESTURES, ("gestes",))
    # Of one level to another the names stay the same; what documents hold may change.
    shown = tuple(map(id, reading.scenario.documents.values()))
    # Neither do they of places inside a puzzle, which the branches of other steps may name.
    entered = tuple(
        id(step) for step in map(reading.scenario.puzzle, reading.scenario.steps) if step and step.puzzle.entrances()
    )
    for place, part in reading.branches:
        yield from reading.once(_branch, place, part, shown, entered)


def _branch(reading: Reading, place: Place, part: Authored) -> tuple[Diagnostic, ...]:
    named = (each for each in reading.under(place, part) if _may_name(type(each[1])))
    return first(chain.from_iterable(_mentioned(reading, *each) for each in named))


@cache
def _may_name(model: type[Authored]) -> bool:
    """Whether anything is looked for in the parts of this model."""
    keys = {field.alias for field in model.model_fields.values()}
    return bool(holders(model) or keys & _CHECKS.keys() or issubclass(model, TOLD))


def _mentioned(reading: Reading, place: Place, part: Authored, written: Written) -> Iterator[Diagnostic]:
    if holding := holders(type(part)):
        yield from _duplicates(reading, place, [each for each in written if each[0] in holding])
    for name, value in written:
        if name in _CHECKS and value is not None:
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


def _step(reading: Reading, place: Place, target: Any) -> Iterator[Diagnostic]:
    """A step of the story, a place inside one, or inside the very puzzle that speaks."""
    if not isinstance(target, str):
        return
    inner, (name, inside) = _inner_names(reading, place), place_of(target)
    if target in inner:
        return
    if name not in reading.scenario.steps:
        message = say.NO_SUCH_STEP_OR_NODE if inner else say.NO_SUCH_STEP
        yield unknown(reading, "G201", message.format(name), place, name, (*reading.scenario.steps, *inner))
        return
    found = reading.scenario.puzzle(name)
    known = found.puzzle.entrances() if found else ()
    if inside is not None and inside not in known:
        message = say.NO_SUCH_NODE_IN.format(inside, name)
        yield unknown(reading, "G361", message, place, target, [f"{name}/{each}" for each in known] or [name])


def _inner_names(reading: Reading, place: Place) -> Collection[str]:
    """What « vers » may name inside the puzzle it is written in; the way of the step itself is not inside it."""
    if place[0] != "etapes" or len(place) < 3 or place[2] == "suite":
        return ()
    step = reading.scenario.puzzle(str(place[1]))
    return step.puzzle.inner_names() if step else ()


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


def _duplicates(reading: Reading, place: Place, written: Written) -> Iterator[Diagnostic]:
    """Two elements of one list with the same id."""
    for name, value in written:
        seen: set[str] = set()
        for number, item in enumerate(value if isinstance(value, tuple) else ()):
            kind: Any = type(item)
            named = getattr(item, "id", None) if _has_id(kind) else None
            if isinstance(named, str) and named in seen:
                yield reading.at("G211", say.SAME_ID.format(named), (*place, name, number, "id"))
            elif isinstance(named, str):
                seen.add(named)


@cache
def _has_id(kind: type[object]) -> bool:
    """Whether elements of this kind have an `id`; to ask it of each, and be told no, is slow."""
    return hasattr(kind, "id") or (issubclass(kind, Authored) and "id" in kind.model_fields)


def _inserts(reading: Reading, place: Place, text: str) -> Iterator[Diagnostic]:
    if "{" not in text and "}" not in text:
        return
    for written, name in inserted(text):
        if name is None:
            span = reading.tree.within(place, written)
            yield reading.by("G216", say.LONE_BRACE, span, expected=say.BRACES_FORM)
        elif name not in reading.scenario.variables:
            yield reading.by(
                "G204", say.NO_SUCH_VARIABLE.format(name), reading.tree.within(place, written),
                expected=say.one_of(reading.scenario.variables), suggestion=nearest(name, reading.scenario.variables),
            )  # fmt: skip


def _comments(reading: Reading, place: Place, step: PuzzleStep) -> Iterator[Diagnostic]:
    """`retours` speaks of elements of the puzzle, or of the mistakes that the puzzle names itself."""
    if not step.comments:
        return
    lists = (value for _, value in fields(step) if isinstance(value, tuple))
    elements = {item.id for value in lists for item in value if _has_id(item.__class__)}
    if elements.issuperset(step.comments):
        return
    mistakes = set(step.puzzle.mistakes())
    known = elements | mistakes
    first = [*sorted(mistakes - elements), *sorted(elements)]  # what is not written anywhere else is worth telling
    for name in step.comments:
        if name not in known:
            yield reading.on(
                "G212", say.NO_SUCH_MISTAKE.format(name), (*place, "retours", name),
                expected=say.one_of(first), suggestion=nearest(name, known),
            )  # fmt: skip


def _zones(reading: Reading, place: Place, puzzle: Any) -> Iterator[Diagnostic]:
    if puzzle.document is None:
        yield reading.on("G203", say.NO_DOCUMENT_HERE, (*place, "zones"))
    shown = reading.scenario.documents.get(puzzle.document)
    parts = None if shown is None else shown.parts()
    taken: dict[str, str] = {}
    for number, zone in enumerate(puzzle.zones):
        here: Place = (*place, "zones", number)
        if zone.part is not None and parts is not None:
            yield from _part(reading, (*here, "partie"), zone, puzzle.document, parts, taken)
        if zone.same_as is not None:
            yield from _linked(reading, here, zone, puzzle)


def _part(
    reading: Reading, place: Place, zone: Zone, name: str, parts: Mapping[str, str], taken: dict[str, str]
) -> Iterator[Diagnostic]:
    part = str(zone.part)
    if part not in parts:
        yield unknown(reading, "G203", say.NO_SUCH_PART.format(part, name), place, part, parts)
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
    folder = source.home
    if folder and Path(source.name).name == FILE_NAME and folder != reading.scenario.id:
        yield reading.at("G218", say.ID_NOT_FOLDER.format(folder, reading.scenario.id), ("id",), suggestion=folder)
