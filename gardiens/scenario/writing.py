"""How a scenario reads: sentences short enough, hints that differ, a duration that is honest."""

from __future__ import annotations

import heapq
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from gardiens.authored import Authored
from gardiens.diagnostics import Diagnostic
from gardiens.scenario.graph import Graph, graph
from gardiens.scenario.models import Level, Scenario
from gardiens.scenario.reading import Place, Reading, Written
from gardiens.scenario.steps import PuzzleStep, Step, Story
from gardiens.text import checks as say

MOST_WORDS: Final[Mapping[Level, int]] = {"cycle3": 20, "college": 25}
WORDS_PER_MINUTE: Final = 130
"""Reading aloud, with children of 9 to 18 who take turns."""
TOLERANCE: Final = 0.25

_FEWEST: Final = min(MOST_WORDS.values())
_SHORT: Final = 2 * _FEWEST
"""Up to so many characters, a sentence has not more words than that: a letter and a space make one."""

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
    for place, branch in reading.branches:
        yield from _remarks(reading, reading.once(_branch, place, branch))
    yield from _duration(reading)


def may_be_broken(reading: Reading) -> bool:
    """Whether something of this phase may have to be corrected: only what is said of puzzles is more than advice."""
    puzzles = ((name, reading.scenario.puzzle(name)) for name in reading.scenario.steps)
    found = (reading.once(_puzzle, ("etapes", name), step) for name, step in puzzles if step)
    return any(diagnostic.is_error for each in found for diagnostic in each)


def _branch(reading: Reading, place: Place, branch: Authored) -> tuple[tuple[Place, str | PuzzleStep], ...]:
    """What there may be to say something of in a branch, at some level: its puzzles, some of its texts."""
    return tuple(chain.from_iterable(_doubtful(*each) for each in reading.under(place, branch)))


def _doubtful(place: Place, part: Authored, written: Written) -> Iterator[tuple[Place, str | PuzzleStep]]:
    for where, text in _texts(place, written):
        if _is_lame(text) or _is_long(text):
            yield where, text
    if isinstance(part, PuzzleStep):
        yield place, part


def _remarks(reading: Reading, found: Iterable[tuple[Place, str | PuzzleStep]]) -> Iterator[Diagnostic]:
    for place, what in found:
        if isinstance(what, PuzzleStep):
            yield from reading.once(_puzzle, place, what)
        else:
            yield from _sentences(reading, place, what)
            yield from _bold(reading, place, what)


def _texts(place: Place, written: Written) -> Iterator[tuple[Place, str]]:
    """Everything that players read in what is written of a part, with its place."""
    for key, value in written:
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
    for sentence, words in _counted(text):
        if words > most:
            span = reading.tree.within(place, sentence)
            yield reading.by("G403", say.LONG_SENTENCE.format(words), span, expected=say.SHORTER)


def _is_long(text: str) -> bool:
    """Whether a sentence is too long for the youngest."""
    return len(text) > _SHORT and any(words > _FEWEST for _, words in _counted(text))


def _counted(text: str) -> Iterator[tuple[str, int]]:
    """The sentences of a text that are not short, with their numbers of words."""
    for page in _PAGE.split(text):
        for sentence in _SENTENCE.findall(page):
            if len(sentence) > _SHORT:
                yield sentence, len(_WORD.findall(sentence))


def _bold(reading: Reading, place: Place, text: str) -> Iterator[Diagnostic]:
    if _is_lame(text):
        yield reading.by("G405", say.LONE_STARS, reading.tree.within(place, "**"), expected=say.STARS_FORM)


def _is_lame(text: str) -> bool:
    """Whether one of the marks of a bold group of words has no second one."""
    return bool(text.count("**") % 2)


def _puzzle(reading: Reading, place: Place, step: PuzzleStep) -> tuple[Diagnostic, ...]:
    return tuple(_hints(reading, place, step))


def _hints(reading: Reading, place: Place, step: PuzzleStep) -> Iterator[Diagnostic]:
    beginnings = [found[0] if (found := _WORD.search(hint.casefold())) else "" for hint in step.hints]
    if len(set(beginnings)) < len(beginnings):  # the same words begin with the same one, which is quickly seen
        yield from _repeated(reading, place, step)
    if step.takeaway is None:
        yield reading.on("G402", say.NO_TAKEAWAY.format(step.title), place)


def _repeated(reading: Reading, place: Place, step: PuzzleStep) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for number, hint in enumerate(step.hints):
        same = " ".join(_WORD.findall(hint.casefold()))
        if same in first:
            yield reading.at("G401", say.REPEATED_HINT.format(first[same] + 1), (*place, "indices", number))
        first.setdefault(same, number)


def _duration(reading: Reading) -> Iterator[Diagnostic]:
    scenario = reading.scenario

    def cost_ms(name: str) -> int:
        return reading.once(_cost_of_step_ms, ("etapes", name), scenario.step(name))

    planned, shortest = scenario.duration_ms, _shortest_ms(reading.arrows, scenario.start, cost_ms)
    if shortest and abs(planned - shortest) > TOLERANCE * shortest:
        minutes = say.MINUTES.format(max(1, round(shortest / 60_000)))
        yield reading.at("G404", say.DURATION_OFF.format(minutes), ("duree",))


def _cost_of_step_ms(_: Reading, __: Place, step: Step) -> int:
    return _cost_ms(step)


def shortest_ms(scenario: Scenario) -> int | None:
    """The time of the most direct way from the start to an end, in milliseconds; None when there is none.

    Puzzles count their expected time, scenes the time to read aloud what is always told.
    """
    return _shortest_ms(graph(scenario), scenario.start, lambda name: _cost_ms(scenario.step(name)))


def _shortest_ms(arrows: Graph, start: str, cost_ms: Callable[[str], int]) -> int | None:
    best = {start: cost_ms(start)}
    waiting = [(best[start], start)]
    while waiting:
        spent, name = heapq.heappop(waiting)
        if not arrows[name]:
            return spent
        for following in arrows[name]:
            total = spent + cost_ms(following)
            if total < best.get(following, total + 1):
                best[following] = total
                heapq.heappush(waiting, (total, following))
    return None


def _cost_ms(step: Step) -> int:
    if isinstance(step, PuzzleStep):
        return step.expected_ms
    if isinstance(step, Story):
        words = len(_WORD.findall(step.text or "")) + sum(
            len(_WORD.findall(passage.text)) for passage in step.passages if passage.when is None
        )
        return round(words * 60_000 / WORDS_PER_MINUTE)
    return 0
