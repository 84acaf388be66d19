"""Sessions on a terminal, and as JSON for another program.

The JSON keys are French, as all that is typed and read, and stable: partie, ouverte_le (ISO 8601, local), station,
origine, scenario, empreinte, titre, version_scenario, niveau, version, equipe, resultat, score, duree_ms (completion
time, null before the end), duree_jouee_ms, indices, essais_manques, etapes. For one session shown step by step, each
step is an object (etape, titre, type, resultat, duree_ms, essais_manques, indices, points, reponses_fausses, option,
option_texte), and arrets and coupures are lists of {de_ms, a_ms} in session time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import zip_longest
from typing import Any

from gardiens.results.sessions import TEAM, Interval, SessionDetail, SessionSummary, StepDetail
from gardiens.text import results as say
from gardiens.text.screens import LEVELS
from gardiens.text.teams import TEAMS_BY_ID
from gardiens.text.terminal import cells, visible


def table(sessions: Iterable[SessionSummary]) -> str:
    """A line per session, under the names of the columns."""
    return _aligned([say.COLUMNS, *(_line(session) for session in sessions)], numbers=(6, 7, 8, 9))


def page(detail: SessionDetail) -> str:
    """One session: its facts, its steps, and what stopped its clock."""
    steps = _aligned([say.STEP_COLUMNS, *(_step_line(step) for step in detail.steps)], numbers=(3, 4, 5, 6))
    parts = [
        _facts(detail.summary),
        steps,
        _part(say.DECISIONS, (_decision(step) for step in detail.steps if step.option)),
        _part(say.WRONG_ANSWERS, (line for step in detail.steps for line in _wrong(step))),
        _part(say.STOPS, (_interval(stop) for stop in detail.stops)),
        _part(say.OUTAGES, (_interval(outage) for outage in detail.outages)),
    ]
    return "\n\n".join(part for part in parts if part)


def as_json(session: SessionSummary) -> dict[str, Any]:
    """One line about a session, ready for JSON."""
    return {
        "partie": session.session,
        "ouverte_le": _local(session.opened_at_ms).isoformat(timespec="seconds"),
        "station": session.station,
        "origine": session.origin,
        "scenario": session.scenario,
        "empreinte": session.scenario_sha256,
        "titre": session.title,
        "version_scenario": session.scenario_version,
        "niveau": session.level,
        "version": session.version,
        "equipe": session.team,
        "resultat": say.RESULTS[session.result],
        "score": session.score,
        "duree_ms": session.completion_ms,
        "duree_jouee_ms": session.played_ms,
        "indices": session.hints,
        "essais_manques": session.failed_tries,
        "etapes": list(session.steps),
    }


def detail_as_json(detail: SessionDetail) -> dict[str, Any]:
    """A session step by step, ready for JSON."""
    return {
        **as_json(detail.summary),
        "etapes": [_step_as_json(step) for step in detail.steps],
        "arrets": [_interval_as_json(stop) for stop in detail.stops],
        "coupures": [_interval_as_json(outage) for outage in detail.outages],
    }


def duration_text(length_ms: int) -> str:
    """A length of time in whole seconds: « 45 s », « 4 min 05 s » or « 1 h 02 min 05 s »."""
    minutes, seconds = divmod(length_ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    form = say.HOURS if hours else say.MINUTES if minutes else say.SECONDS
    return form.format(hours=hours, minutes=minutes, seconds=seconds)


def date_text(unix_ms: int) -> str:
    """« 23/11/2026 22:55 », at this place, for a moment in milliseconds since 1970."""
    return _local(unix_ms).strftime(say.DATE_AND_TIME)


def _local(unix_ms: int) -> datetime:
    return datetime.fromtimestamp(unix_ms / 1000, tz=UTC).astimezone()


def _step_as_json(step: StepDetail) -> dict[str, Any]:
    return {
        "etape": step.step,
        "titre": step.title,
        "type": step.type,
        "resultat": say.STEP_RESULTS[step.result],
        "duree_ms": step.time_ms,
        "essais_manques": step.failed_tries,
        "indices": step.hints,
        "points": step.points,
        "reponses_fausses": {name or say.OTHER_ANSWER: times for name, times in step.mistakes.items()},
        "option": step.option,
        "option_texte": step.option_text,
    }


def _interval_as_json(interval: Interval) -> dict[str, Any]:
    return {"de_ms": interval.from_ms, "a_ms": interval.to_ms}


def _line(session: SessionSummary) -> tuple[str, ...]:
    return (
        date_text(session.opened_at_ms),
        session.session,
        _scenario(session),
        LEVELS.get(session.level, session.level),
        _team(session),
        say.RESULTS[session.result],
        _number(session.score),
        _time(session),
        str(session.hints),
        str(session.failed_tries),
    )


def _facts(session: SessionSummary) -> str:
    values = {
        "session": session.session,
        "opened": date_text(session.opened_at_ms),
        "scenario": _scenario(session),
        "level": LEVELS.get(session.level, session.level),
        "version": say.VERSIONS.get(session.version, session.version),
        "team": _team(session),
        "station": session.station,
        "origin": say.ORIGINS.get(session.origin, session.origin),
        "result": say.RESULTS[session.result],
        "score": _number(session.score),
        "time": duration_text(session.played_ms),
        "hints": str(session.hints),
        "tries": str(session.failed_tries),
    }
    return _aligned([(say.FACTS[name], value) for name, value in values.items()])


def _step_line(step: StepDetail) -> tuple[str, ...]:
    scene = step.result == "read"
    return (
        step.step,
        step.title or "",
        say.STEP_RESULTS[step.result],
        duration_text(step.time_ms),
        *("" if scene else str(number) for number in (step.failed_tries, step.hints, step.points)),
    )


def _scenario(session: SessionSummary) -> str:
    if session.scenario_version is None:
        return session.title
    return say.SCENARIO.format(title=session.title, version=session.scenario_version)


def _team(session: SessionSummary) -> str:
    known = TEAMS_BY_ID.get(session.team or "")
    name = known.name if known else session.team or say.NONE
    if session.origin == TEAM:
        return name
    return say.NOT_A_TEAM.format(name=name, origin=say.ORIGINS.get(session.origin, session.origin))


def _time(session: SessionSummary) -> str:
    return say.NONE if session.completion_ms is None else duration_text(session.completion_ms)


def _number(number: int | None) -> str:
    return say.NONE if number is None else str(number)


def _decision(step: StepDetail) -> str:
    return say.DECISION.format(step=step.step, option=step.option_text or step.option)


def _wrong(step: StepDetail) -> list[str]:
    return [
        say.WRONG_ANSWER.format(step=step.step, name=name or say.OTHER_ANSWER, times=times)
        for name, times in step.mistakes.items()
    ]


def _interval(interval: Interval) -> str:
    at = duration_text(interval.from_ms)
    if interval.length_ms is None:
        return say.STOP_GOING_ON.format(at=at)
    return say.STOP.format(at=at, length=duration_text(interval.length_ms))


def _part(title: str, lines: Iterable[str]) -> str:
    found = [f"  {visible(line)}" for line in lines]
    return "\n".join((title, *found)) if found else ""


def _aligned(rows: Sequence[Sequence[str]], numbers: Sequence[int] = ()) -> str:
    """Rows in columns two spaces apart, the columns numbered `numbers` to the right."""
    shown = [[visible(cell) for cell in row] for row in rows]
    widths = [max(map(cells, column)) for column in zip_longest(*shown, fillvalue="")]
    return "\n".join(
        "  ".join(
            _blank(cell, width) + cell if number in numbers else cell + _blank(cell, width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in shown
    )


def _blank(cell: str, width: int) -> str:
    return " " * (width - cells(cell))
