"""The band at the top of play: where the team is, the moon that tells the time, the lanterns won."""

from __future__ import annotations

from itertools import product
from math import ceil, cos, pi, sin
from typing import Final

from gardiens.engine.figures import evidence, evidence_of, planned_ms, puzzle_number, remaining_ms
from gardiens.scenario.models import PuzzleStep, Scenario, is_decision
from gardiens.screens.marks import Disc, Mark, Panel, Picture, Polygon, Polyline, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.motion import LIGHT_MS, RISE_MS, progress
from gardiens.screens.parts import WHOLE, garland, seal, sizes, width_of, within
from gardiens.screens.tree import Widget
from gardiens.text import play as say
from gardiens.text.screens import counted
from gardiens.text.teams import TEAMS_BY_ID

HEADER: Final = Rect(0, 0, 1920, 112)
SEAL: Final = Rect(48, 18, 76, 76)
TITLE_X: Final = 146
MOON_ARC: Final = Rect(872, 12, 350, 88)
GARLAND: Final = Rect(1386, 18, 368, 82)
COUNT: Final = Rect(1766, 6, 106, 100)
TIME: Final = Rect(MOON_ARC.x, 8, GARLAND.x - 8 - MOON_ARC.x, 96)
MOON_PX: Final = 42
HALO_PX: Final = 29
CRATERS: Final = ((-8, -4, 9), (2, -10, 6), (3, 10, 8), (10, 0, 5))
"""Where the moon's craters are from its centre, and how wide, in px."""
MOON_STEP_MS: Final = 15_000
FIVE_MINUTES_MS: Final = 300_000


def header(model: Model, step: PuzzleStep) -> tuple[Widget, ...]:
    """The whole band; nothing in it can be touched."""
    scenario = model.scenario
    assert scenario is not None
    ground = (Panel(HEADER, "nuit_900", radius=0), Panel(Rect(0, 109, HEADER.w, 3), "nuit_600", radius=0))
    timed = shows_time(scenario)
    right = MOON_ARC.x if timed else GARLAND.x
    return (
        Widget("header", "group", say.HEADER, HEADER, (*ground, *seal(scenario.theme, SEAL))),
        _title(model, scenario, step, right - 24 - TITLE_X),
        *((_moon(model, scenario),) if timed else ()),
        _evidence(model, scenario, step),
    )


def shows_time(scenario: Scenario) -> bool:
    """Whether this scenario shows the time at all."""
    return scenario.timer != "aucun" and scenario.mood != "calme"


def header_change_ms(model: Model) -> int | None:
    """When the moon or the minutes beside it will next look different, in the time given to the view."""
    scenario, clock = model.scenario, model.state.clock
    if scenario is None or clock.since_ms is None or not shows_time(scenario):
        return None
    left = remaining_ms(scenario, model.state, model.session_ms)
    if left == 0:
        return None
    played = clock.played_at(model.session_ms)
    waits = [MOON_STEP_MS - played % MOON_STEP_MS, left % FIVE_MINUTES_MS or FIVE_MINUTES_MS]
    if scenario.timer == "visible":
        waits.append(left % 1000 or 1000)
    return model.now_ms + min(waits)


# --- where the team is --------------------------------------------------------------------------------------------


def where(model: Model, scenario: Scenario, step: PuzzleStep) -> str:
    """« Énigme 1 sur 8 », « Décision » or « Réparation »."""
    if is_decision(step):
        return say.DECISION
    if step.repair:
        return say.REPAIR
    number = puzzle_number(scenario, model.state)
    calm = scenario.mood == "calme"
    if number is None:
        return say.STEP if calm else say.PUZZLE
    return (say.STEP_NUMBER if calm else say.PUZZLE_NUMBER).format(*number)


def _title(model: Model, scenario: Scenario, step: PuzzleStep, width: int) -> Widget:
    """Title and place; when room lacks, the scenario's name goes first, then the title takes 34 px, then two lines."""
    team = TEAMS_BY_ID[model.state.team].name if model.state.team in TEAMS_BY_ID else ""
    place = [part for part in (scenario.title, where(model, scenario, step), team) if part]
    below = say.BETWEEN.join(place)
    if width_of(model, below, "meta") > width:
        below = say.BETWEEN.join(place[1:])
    label = f"{step.title}. {say.BETWEEN.join(place)}"
    area = Rect(TITLE_X, 4, width, 104)
    for each, style in product(sizes(model), ("header_title", "name")):
        title, line = (each.typesetter.lay(*text, WHOLE.w) for text in ((step.title, style), (below, "meta")))
        if max(title.width, line.width) <= width and title.height + line.height <= area.h:
            lower = style == "name"  # smaller letters stand a little closer to the line below
            y = area.y + (area.h - title.height - line.height) // 2 + title.height + lower
            over = Words(TITLE_X, y - title.height + lower, title)
            return Widget("title", "heading", label, area, (over, Words(TITLE_X, y, line, "brume_300")))
    alone = within(model, step.title, "name", Rect(TITLE_X, 8, width, 96), align="left", max_lines=2)
    return Widget("title", "heading", label, area, (alone,))


# --- the moon -----------------------------------------------------------------------------------------------------


def _moon(model: Model, scenario: Scenario) -> Widget:
    planned = planned_ms(scenario, model.state.version)
    left = remaining_ms(scenario, model.state, model.session_ms)
    played = model.state.clock.played_at(model.session_ms)
    done = min(1.0, played // MOON_STEP_MS * MOON_STEP_MS / planned) if planned else 1.0
    horizon = Polyline(((MOON_ARC.x + 4, 96), (MOON_ARC.right - 4, 96)), "brume_500", 3)
    if left == 0:
        beside = Rect(MOON_ARC.x + 92, 8, GARLAND.x - MOON_ARC.x - 116, 96)
        set_moon = (
            *_moon_disc(MOON_ARC.x + 46, 60),
            within(model, say.NIGHT_ENDS, "meta", beside, "brume_100", align="left"),
        )
        return Widget("time", "status", say.NIGHT_ENDS.replace("\n", " "), TIME, set_moon)
    first, second = _left_words(scenario, model.state.version, left)
    text = Rect(MOON_ARC.right + 16, 8, GARLAND.x - MOON_ARC.right - 24, 96)
    if second:
        written = within(model, f"{first}\n{second}", "meta", text, "brume_100", align="left")
    else:
        written = within(model, first, "name", text, "brume_100", align="left")
    label = f"{first} {second}".strip()
    return Widget("time", "status", label, TIME, (horizon, *_path(done), *_moon_disc(*_on_arc(done)), written))


def _left_words(scenario: Scenario, version: str, left_ms: int) -> tuple[str, str]:
    """« encore / 25 min », rounded up to 5; minutes and seconds when the scenario shows them."""
    if scenario.timer == "visible":
        seconds = ceil(left_ms / 1000)
        return f"{seconds // 60}:{seconds % 60:02}", ""
    rounded, planned = ceil(left_ms / FIVE_MINUTES_MS) * 5, ceil(planned_ms(scenario, version) / 60_000)
    minutes = min(rounded, planned)  # never more than was announced
    return say.MINUTES_LEFT[0], say.MINUTES_LEFT[1].format(minutes)


def _on_arc(part: float) -> tuple[float, float]:
    """A point of the moon's path, from its rise (0) to its setting (1)."""
    return MOON_ARC.x + 24 + part * (MOON_ARC.w - 50), 82 - 164 * part * (1 - part)


def _path(done: float) -> tuple[Mark, ...]:
    """The past solid, the future dotted, a star at each quarter."""
    past = tuple(_on_arc(done * step / 24) for step in range(25))
    ahead = tuple(_on_arc(done + (1 - done) * step / 24) for step in range(25))
    marks: list[Mark] = [Polyline(ahead, "brume_400", 4, dotted=True, gap=16)] if done < 0.95 else []
    if done > 0.02:
        marks.append(Polyline(past, "lanterne_300", 4))
    for quarter in (0.25, 0.5, 0.75):
        x, y = _on_arc(quarter)
        star = Rect(round(x) - 9, round(y) - 9, 18, 18)
        marks.append(
            Picture("signes/glyphe-etoile", star, "contain", tint="lanterne_300" if quarter <= done else "brume_400")
        )
    return tuple(marks)


def _moon_disc(x: float, y: float) -> tuple[Mark, ...]:
    """The moon, its halo and its craters."""
    halo = tuple((x + HALO_PX * cos(pi * step / 20), y + HALO_PX * sin(pi * step / 20)) for step in range(40))
    craters = tuple(Disc(_square(x + dx, y + dy, side), "lanterne_500") for dx, dy, side in CRATERS)
    return Polygon(halo, "lanterne_300", 52), Disc(_square(x, y, MOON_PX), "lanterne_300"), *craters


def _square(x: float, y: float, side: int) -> Rect:
    return Rect(round(x - side / 2), round(y - side / 2), side, side)


# --- evidence -----------------------------------------------------------------------------------------------------


def light(model: Model) -> float:
    """How much of what was just won is lit, from 0 to 1: it comes once the card of the verdict has risen."""
    if model.ui.settings.less_motion:
        return 1.0
    return progress(model.now_ms, model.ui.verdict_since_ms + RISE_MS, LIGHT_MS)


def _evidence(model: Model, scenario: Scenario, step: PuzzleStep) -> Widget:
    """The lanterns won on their wire, then their number; birds without a number in a calm scenario."""
    won, total = evidence(scenario, model.state)
    calm = scenario.mood == "calme"
    gained = evidence_of(step) if model.state.record and model.state.record.result in ("solved", "chosen") else 0
    part = light(model) if gained else 1.0
    lamps = garland(GARLAND, won, total, scenario.theme, coming=gained, part=part) if total else ()
    marks: list[Mark] = list(lamps)
    if calm:
        return Widget(
            "evidence", "progress", say.BIRDS, GARLAND, tuple(marks), value=say.EVIDENCE_OF.format(won, total)
        )
    number = Rect(COUNT.x, COUNT.y + 2, COUNT.w, 60)
    seen = won if part > 0 else max(0, won - gained)
    marks.append(within(model, f"**{seen}**", "h2", number, "lanterne_500"))
    word = Rect(COUNT.x, 62, COUNT.w, 34)
    marks.append(within(model, counted(seen, say.EVIDENCE_WORD), "meta", word, "brume_100"))
    area = Rect(GARLAND.x, 6, COUNT.right - GARLAND.x, 100)
    return Widget(
        "evidence",
        "progress",
        counted(won, say.EVIDENCE),
        area,
        tuple(marks),
        value=say.EVIDENCE_OF.format(won, total),
    )
