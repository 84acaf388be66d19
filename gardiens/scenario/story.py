"""The story holds together: every step can be reached and left, and its puzzles can be solved."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from gardiens.authored import Authored, place_of
from gardiens.diagnostics import Diagnostic
from gardiens.puzzles.choice import Choice
from gardiens.scenario import playable
from gardiens.scenario.graph import Graph, reached, reversed_arrows, targets
from gardiens.scenario.inserts import inserted
from gardiens.scenario.models import Seal
from gardiens.scenario.reading import Place, Reading, fields, first
from gardiens.scenario.references import TOLD
from gardiens.scenario.steps import End, Onward, Step, Story
from gardiens.text import checks as say


def check(reading: Reading) -> Iterator[Diagnostic]:
    """What would leave a team stuck, or a part of the story unused."""
    scenario = reading.scenario
    arrows = reading.arrows
    seen = reached(arrows, (scenario.start,))
    for name in scenario.steps:
        if name not in seen:
            yield reading.on("G301", say.NEVER_REACHED.format(name), ("etapes", name))
    yield from _ways_out(reading, arrows)
    entered = [place_of(target) for name in scenario.steps for target in targets(scenario.step(name))]
    for name in scenario.steps:
        yield from reading.once(_step, ("etapes", name), scenario.step(name))
        yield from _never_met(reading, name, [place.inside for place in entered if place.step == name and place.inside])
    yield from playable.check(reading)
    yield from _unused_variables(reading)


def _ways_out(reading: Reading, arrows: Graph) -> Iterator[Diagnostic]:
    """Dead ends, then the loops from which no end can be reached."""
    scenario = reading.scenario
    last = [name for name, following in arrows.items() if not following]
    for name in last:
        if not isinstance(scenario.step(name), End):
            yield reading.on("G302", say.DEAD_END.format(name), ("etapes", name), expected=say.ADD_A_WAY)
    # A way that stops at a dead end is already said; what remains turns round for ever.
    leaving = reached(reversed_arrows(arrows), last)
    told: set[str] = set()
    for name in arrows:
        if name not in leaving and name not in told:
            round_trip = reached(arrows, (name,))
            told |= round_trip | reached(reversed_arrows(arrows), round_trip)
            yield reading.on("G304", say.LOOP.format(name, say.together(sorted(round_trip))), ("etapes", name))


def _step(reading: Reading, place: Place, step: Step) -> tuple[Diagnostic, ...]:
    return first(_told(reading, place, step))


def _told(reading: Reading, place: Place, step: Step) -> Iterator[Diagnostic]:
    name = str(place[-1])
    if isinstance(step, Onward):
        yield from _ways(reading, place, step)
    if isinstance(step, Story) and step.text is None and all(passage.when for passage in step.passages):
        yield reading.on("G317", say.NOTHING_TOLD.format(name), place, expected=say.TELL_FORM)
    if isinstance(step, Choice):
        yield from _options(reading, place, step, name)


def _never_met(reading: Reading, name: str, entered: Collection[str]) -> Iterator[Diagnostic]:
    """What no team can meet inside a puzzle, entered by its beginning and by these places."""
    step = reading.scenario.puzzle(name)
    for fault in step.puzzle.never_met(entered) if step else ():
        yield playable.said(reading, ("etapes", name), fault)


def _ways(reading: Reading, place: Place, step: Onward) -> Iterator[Diagnostic]:
    """The last way has no condition, and no other way lacks one."""
    ways = step.ways()
    for number, way in enumerate(ways):
        if number == len(ways) - 1:
            if way.when is not None:
                yield reading.on(
                    "G303", say.LAST_WAY_CONDITIONAL, (*place, "suite", number, "si"), expected=say.LAST_WAY_FORM
                )
        elif way.when is None:
            yield reading.at("G316", say.NEVER_TAKEN, (*place, "suite", number + 1))
            return


def _options(reading: Reading, place: Place, step: Choice, name: str) -> Iterator[Diagnostic]:
    if all(option.when is not None for option in step.options):
        yield reading.on("G318", say.NOTHING_OFFERED.format(name), (*place, "options"))
    leads = isinstance(step, Onward) and bool(step.ways())
    for number, option in enumerate(step.options):
        here: Place = (*place, "options", number)
        if step.decision:
            if option.to is None and not leads:
                yield reading.at("G308", say.OPTION_LEADS_NOWHERE.format(option.id), here, expected=say.ADD_TO)
        else:
            written = {key for key, value in fields(option) if value}
            for key in ("vers", "effets"):
                if key in written:
                    yield reading.on("G319", say.ONLY_IN_DECISION.format(key), (*here, key), expected=say.DECISION_FORM)


def _unused_variables(reading: Reading) -> Iterator[Diagnostic]:
    used: set[str] = set()
    changed: set[str] = set()
    for place, branch in reading.branches:
        read, written = reading.once(_variables, place, branch)
        used |= read
        changed |= written
    for name, variable in reading.scenario.variables.items():
        if name not in used and variable.label is None:
            yield reading.on("G312", say.NEVER_READ.format(name), ("variables", name))
        if name not in changed:
            yield reading.on("G313", say.NEVER_SET.format(name), ("variables", name))


def _variables(reading: Reading, place: Place, branch: Authored) -> tuple[frozenset[str], frozenset[str]]:
    """The variables that a condition or a text of a branch depends on, and those that its effects change."""
    used: set[str] = set()
    changed: set[str] = set()
    for _, part, written in reading.under(place, branch):
        for key, value in written:
            if key == "si" and value is not None:
                used |= value.variables()
            elif key == "effets":
                changed.update(value)
        if isinstance(part, Seal):
            used |= {part.number, *(word.variable for word in part.words)}
        if isinstance(part, TOLD) and part.text and "{" in part.text:
            used.update(name for _, name in inserted(part.text) if name)
    return frozenset(used), frozenset(changed)
