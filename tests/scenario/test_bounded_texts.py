"""What players read is neither blank nor endless, and its author is told where it is."""

from __future__ import annotations

import pytest

from gardiens.scenario.examples import written
from gardiens.scenario.load import load_text

DATE = "date: lundi 1er mars"


def found(changed: tuple[str, str], french: str = "metadonnees") -> list[tuple[str, str | None]]:
    """The code of each diagnostic of an example changed so, and the line that it shows."""
    text = written(french)
    assert changed[0] in text
    return [(each.code, each.source_line) for each in load_text(text.replace(*changed, 1)).diagnostics if each.is_error]


@pytest.mark.parametrize("blank", ['""', '"   "', '"\u00a0\u202f"', '"\\n\\n"'])
@pytest.mark.parametrize("key", ["date", "titre"])
def test_a_text_of_spaces_alone_is_said_to_be_empty_at_its_line(key: str, blank: str):
    old = DATE if key == "date" else "titre: Les photos bavardes"
    ((code, line),) = found((old, f"{key}: {blank}"))
    assert code == "G116"
    assert line is not None
    assert f"{key}: " in line


def test_ten_thousand_characters_pasted_by_mistake_are_said_to_be_too_long():
    assert [code for code, _ in found((DATE, f"date: {'a' * 10_000}"))] == ["G117"]
    assert [code for code, _ in found(("consigne: ", f"consigne: {'a' * 10_000} "))] == ["G117"]
