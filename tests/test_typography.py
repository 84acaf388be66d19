"""Whatever people read is set as a French printer would set it, wherever in the code it is written."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import gardiens

CODE = Path(gardiens.__file__).parent
FILES = [*sorted(CODE.rglob("*.py")), CODE.parent / "run_game.py"]

FRENCH = re.compile("[«»’À-ÖØ-öø-ÿœŒ]")
"""A text with none of these may be anything: a name of the code, a query, a message of a log."""

PATTERN = re.compile(r"\(\?")
"""What looks for French is not read as French: regular expressions with their groups."""

RULES = {
    "« and » hold a no-break space": re.compile("«(?!\u00a0)|(?<!\u00a0)»"),
    "; : ! ? do not follow an ordinary space": re.compile(" [;:!?]"),
    "an apostrophe between letters is curved": re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])"),
}


def broken_rules(code: str) -> Iterator[tuple[int, str, str]]:
    """Line, rule and text, for each French text of some Python code; docstrings are for developers, in English."""
    tree = ast.parse(code)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in docstrings:
            continue
        if FRENCH.search(node.value) and not PATTERN.search(node.value):
            yield from ((node.lineno, rule, node.value) for rule, fault in RULES.items() if fault.search(node.value))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(CODE.parent)))
def test_every_french_text_of_the_code_is_well_set(path):
    assert list(broken_rules(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Épreuve «\u00a0un\u00a0»\u00a0: l’écran, clé: valeur", 0),
        ("Épreuve « un\u00a0»", 1),
        ("Épreuve «un»", 1),
        ("Touchez l’écran !", 1),
        ("Déjà : l'écran", 2),
        ("(?<=[.!?»]) : (?=[À-Ý«])", 0),
        ("SELECT 'a' : b", 0),
    ],
)
def test_a_text_that_is_ill_set_would_be_found(text, broken):
    assert len(list(broken_rules(f"said = {text!r}"))) == broken
    assert len(list(broken_rules(f"said = f'{{1}}' {text!r}"))) == broken
    assert list(broken_rules(f'"""{text}"""')) == []
