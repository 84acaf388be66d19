"""How a scenario reads: sentences short enough, hints that differ, a duration that is honest."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Mapping
from typing import Final

from gardiens.authored import Authored
from gardiens.diagnostics import Diagnostic
from gardiens.scenario.graph import graph
from gardiens.scenario.models import Level, Scenario
from gardiens.scenario.reading import Place, Reading, fields
from gardiens.scenario.steps import PuzzleStep, Story
from gardiens.text import checks as say

MOST_WORDS: Final[Mapping[Level, int]] = {"cycle3": 20, "college": 25}
WORDS_PER_MINUTE: Final = 130
"""Reading aloud, with children of 9 to 18 who take turns."""
TOLERANCE: Final = 0.25

_NOT_READ: Final = frozenset({
    "id", "type", "genre", "icone", "image", "partie", "piece", "vers", "suite", "debut", "epilogue", "lie_a", "duree",
    "version", "format", "theme", "niveaux", "minuteur", "score", "ambiance", "validation", "humeur", "decor", "ciel",
    "numero", "variable", "competences", "source", "verifie_le", "valeurs", "depart", "debat",
})  # fmt: skip
"""Keys whose texts no player reads; the debate is for the animator."""

_PAGE: Final = re.compile(r"\n\s*\n")
_SENTENCE: Final = re.compile(r"[^.!?…]+[.!?…]*")
_WORD: Final = re.compile(r"\w[\w’'-]*")


def check(reading: Reading) -> Iterator[Diagnostic]:
    """What can be played and could read better, or mislead."""
    for place, part in reading.parts:
        for where, text in _texts(place, part):
            yield from _sentences(reading, where, text)
            yield from _bold(reading, where, text)
        if isinstance(part, PuzzleStep):
            yield from _hints(reading, place, part)
            if part.takeaway is None:
                yield reading.on("G402", say.NO_TAKEAWAY.format(part.title), place)
    yield from _duration(reading)


def _texts(place: Place, part: Authored) -> Iterator[tuple[Place, str]]:
    """Everything that players read in this part, with its place."""
    for key, value in fields(part):
        if key in _NOT_READ:
            continue
        if isinstance(value, str):
            yield (*place, key), value
        elif isinstance(value, tuple):
            yield from (((*place, key, number), text) for number, text in enumerate(value) if isinstance(text, str))
        elif isinstance(value, Mapping):
            yield from (((*place, key, name), text) for name, text in value.items() if isinstance(text, str))


def _sentences(reading: Reading, place: Place, text: str) -> Iterator[Diagnostic]:
    most = MOST_WORDS.get(reading.level)
    if most is None:
        return
    for page in _PAGE.split(text):
        for sentence in _SENTENCE.findall(page):
            words = len(_WORD.findall(sentence))
            if words > most:
                span = reading.tree.within(place, sentence)
                yield reading.by("G403", say.LONG_SENTENCE.format(words), span, expected=say.SHORTER)


def _bold(reading: Reading, place: Place, text: str) -> Iterator[Diagnostic]:
    if text.count("**") % 2:
        yield reading.by("G405", say.LONE_STARS, reading.tree.within(place, "**"), expected=say.STARS_FORM)


def _hints(reading: Reading, place: Place, step: PuzzleStep) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for number, hint in enumerate(step.hints):
        same = " ".join(_WORD.findall(hint.casefold()))
        if same in first:
            yield reading.at("G401", say.REPEATED_HINT.format(first[same] + 1), (*place, "indices", number))
        first.setdefault(same, number)


def _duration(reading: Reading) -> Iterator[Diagnostic]:
    planned, shortest = reading.scenario.duration_ms, shortest_ms(reading.scenario)
    if shortest and abs(planned - shortest) > TOLERANCE * shortest:
        minutes = say.MINUTES.format(max(1, round(shortest / 60_000)))
        yield reading.at("G404", say.DURATION_OFF.format(minutes), ("duree",))


def shortest_ms(scenario: Scenario) -> int | None:
    """The time of the most direct way from the start to an end, in milliseconds; None when there is none.

    Puzzles count their expected time, scenes the time to read aloud what is always told.
    """
    arrows = graph(scenario)
    best = {scenario.start: _cost_ms(scenario, scenario.start)}
    waiting = [(best[scenario.start], scenario.start)]
    while waiting:
        spent, name = heapq.heappop(waiting)
        if not arrows[name]:
            return spent
        for following in arrows[name]:
            total = spent + _cost_ms(scenario, following)
            if total < best.get(following, total + 1):
                best[following] = total
                heapq.heappush(waiting, (total, following))
    return None


def _cost_ms(scenario: Scenario, name: str) -> int:
    step = scenario.step(name)
    if isinstance(step, PuzzleStep):
        return step.expected_ms
    if isinstance(step, Story):
        words = len(_WORD.findall(step.text or "")) + sum(
            len(_WORD.findall(passage.text)) for passage in step.passages if passage.when is None
        )
        return round(words * 60_000 / WORDS_PER_MINUTE)
    return 0
