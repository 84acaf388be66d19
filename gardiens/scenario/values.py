"""What variables may hold, and that effects and conditions only use what they may hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from gardiens.diagnostics import Diagnostic, nearest
from gardiens.puzzles.conditions import Condition, Test, Value
from gardiens.scenario.models import Variable
from gardiens.scenario.reading import Place, Reading
from gardiens.text import checks as say


def variables(reading: Reading) -> Iterator[Diagnostic]:
    """Bounds, values and starts that contradict each other."""
    for name, variable in reading.scenario.variables.items():
        place: Place = ("variables", name)
        if _is_number(variable.start):
            yield from _number(reading, place, name, variable)
        elif _meant_as_number(variable):
            yield _not_a_number(reading, (*place, "depart"), name, str(variable.start))
            continue
        elif variable.least is not None or variable.most is not None:
            yield reading.on("G214", say.BOUNDS_OF_TEXT.format(name), place)
        if not isinstance(variable.start, str):
            if variable.values:
                yield reading.on("G214", say.VALUES_OF_OTHER.format(name), (*place, "valeurs"))
        elif not variable.values:
            yield reading.on("G315", say.NO_VALUES.format(name), place, expected=say.VALUES_FORM)
        elif variable.start not in variable.values:
            yield _not_a_value(reading, "G214", (*place, "depart"), name, variable, variable.start)


def effects(reading: Reading, place: Place, changed: Mapping[str, Value]) -> Iterator[Diagnostic]:
    """Effects on unknown variables, or that their variable cannot take."""
    for name, value in changed.items():
        variable = reading.scenario.variables.get(name)
        here = (*place, name)
        if variable is None:
            yield _unknown(reading, here, name)
        elif _is_number(variable.start):
            if not _is_number(value):
                yield reading.at(
                    "G213", say.EFFECT_NUMBER.format(name), here,
                    expected=say.FORMS["int_type"], suggestion=_digits(value),
                )  # fmt: skip
        elif isinstance(variable.start, bool):
            if not isinstance(value, bool):
                yield reading.at("G213", say.EFFECT_BOOLEAN.format(name), here, expected=say.FORMS["bool_type"])
        elif variable.values and value not in variable.values:
            yield _not_a_value(reading, "G213", here, name, variable, value)


def text_variable(reading: Reading, place: Place, name: str) -> Iterator[Diagnostic]:
    """A variable that must exist and hold a text."""
    variable = reading.scenario.variables.get(name)
    if variable is None:
        known = [known for known, one in reading.scenario.variables.items() if isinstance(one.start, str)]
        yield reading.at(
            "G204",
            say.NO_SUCH_VARIABLE.format(name),
            place,
            expected=say.one_of(known),
            suggestion=nearest(name, known),
        )
    elif not isinstance(variable.start, str):
        yield reading.at("G213", say.NOT_A_TEXT.format(name), place, expected=say.VALUES_FORM)


def condition(reading: Reading, place: Place, asked: Condition) -> Iterator[Diagnostic]:
    """Tests of unknown variables, or that can never hold because of what their variable is."""
    for test in _tests(asked):
        variable = reading.scenario.variables.get(test.variable)
        if variable is None:
            yield _unknown(reading, place, test.variable)
        elif not _meant_as_number(variable) and (fault := _never(test, variable)):
            message, expected = fault
            span = reading.tree.key_within(place, test.variable)
            yield reading.by("G215", message, span, expected=expected)


def _tests(asked: Condition) -> Iterator[Test]:
    if isinstance(asked, Test):
        yield asked
    else:
        for part in asked.parts:
            yield from _tests(part)


def _never(test: Test, variable: Variable) -> tuple[str, str | None] | None:
    name, value = test.variable, test.value
    if _is_number(variable.start):
        return None if _is_number(value) else (say.NEVER_EQUAL.format(name, _shown(value)), say.A_WHOLE_NUMBER)
    if test.operator not in ("=", "!="):
        return say.ORDER_OF_TEXT.format(name, test.operator), _values(variable)
    if isinstance(variable.start, bool):
        possible: bool = isinstance(value, bool)
    else:
        possible = isinstance(value, str) and (value in variable.values or not variable.values)
    return None if possible else (say.NEVER_EQUAL.format(name, _shown(value)), _values(variable))


def _number(reading: Reading, place: Place, name: str, variable: Variable) -> Iterator[Diagnostic]:
    least, most, start = variable.least, variable.most, variable.start
    if least is None or most is None:
        yield reading.on("G314", say.NO_BOUNDS.format(name), place, expected=say.BOUNDS_FORM)
    elif least > most:
        yield reading.at("G214", say.BOUNDS_REVERSED, (*place, "min"))
    elif not isinstance(start, str) and not least <= start <= most:
        yield reading.at("G214", say.START_OUTSIDE.format(name, least, most), (*place, "depart"))


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _meant_as_number(variable: Variable) -> bool:
    """A text that has a number's bounds and no values: only its start is wrong, and all that follows may be right."""
    bounded = variable.least is not None or variable.most is not None
    return bounded and isinstance(variable.start, str) and not variable.values


def _digits(value: Value) -> str | None:
    """The number that a text is, between quotes or after a plus sign."""
    meant = value.strip().lstrip("+") if isinstance(value, str) else ""
    return meant if meant.isdecimal() else None


def _values(variable: Variable) -> str | None:
    return say.FORMS["bool_type"] if isinstance(variable.start, bool) else say.one_of(variable.values)


def _shown(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _not_a_number(reading: Reading, place: Place, name: str, start: str) -> Diagnostic:
    return reading.at(
        "G214", say.NUMBER_MEANT.format(name), place, expected=say.BOUNDS_FORM, suggestion=_digits(start)
    )  # fmt: skip


def _not_a_value(reading: Reading, code: str, place: Place, name: str, variable: Variable, value: Value) -> Diagnostic:
    return reading.at(
        code, say.NOT_A_VALUE.format(name, _shown(value)), place,
        expected=say.one_of(variable.values), suggestion=nearest(str(value), variable.values),
    )  # fmt: skip


def _unknown(reading: Reading, place: Place, name: str) -> Diagnostic:
    known = reading.scenario.variables
    return reading.by(
        "G204", say.NO_SUCH_VARIABLE.format(name), reading.tree.key_within(place[:-1], name),
        expected=say.one_of(known), suggestion=nearest(name, known),
    )  # fmt: skip
