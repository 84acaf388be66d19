"""What is kept of a run: docs/performances.json for programs, docs/performances.md for people."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from tests.bench.harness import Figure

KEYS: Final = ("name", "ratio", "budget", "floor", "noise")
"""What the JSON says of each figure; the floor is in microseconds."""

TABLE: Final = "| mesure | rapport | budget | tenu | plancher (µs) | bruit | à savoir |\n|---|---|---|---|---|---|---|"
_HEAD: Final = """# Performances

Écrit par `make bench`. Chaque rapport est celui de deux médianes : notre travail et un travail nu, mesurés tour à tour
dans la même exécution. Le plancher est le temps du travail nu, en microsecondes (`floor` dans performances.json). Le
bruit est ce dont le travail nu, mesuré contre lui-même au même moment, s’écarte de 1. Un budget est un rapport à ne
pas dépasser ; sans budget, le rapport est seulement dit.

"""


def row(figure: Figure) -> str:
    """A figure as a line of the table."""
    kept = {None: "–", True: "oui", False: "**non**"}[figure.kept]
    budget = "–" if figure.budget is None else _decimal(figure.budget)
    cells = (
        figure.name,
        _decimal(figure.ratio),
        budget,
        kept,
        _decimal(figure.floor_us, 1),
        f"{_decimal(figure.noise * 100, 1)}\u00a0%",
        figure.note,
    )
    return f"| {' | '.join(cells)} |"


def as_json(figures: Iterable[Figure]) -> str:
    """The figures as docs/performances.json keeps them."""
    values = (
        (f.name, round(f.ratio, 3), f.budget, round(f.floor_us, 3), round(f.noise, 3)) for f in figures
    )  # fmt: skip
    return json.dumps([dict(zip(KEYS, each, strict=True)) for each in values], ensure_ascii=False, indent=2) + "\n"


def as_page(figures: Sequence[Figure], failures: Sequence[str], more: str = "") -> str:
    """The page: the table, what could not be measured and why, then `more`."""
    failed = "".join(f"- **Non mesuré**\u00a0: {failure}\n" for failure in failures)
    parts = (_HEAD + "\n".join((TABLE, *map(row, figures))) + "\n", failed, more)
    return "\n".join(part for part in parts if part)


def write(docs: Path, figures: Sequence[Figure], failures: Sequence[str], more: str) -> None:
    """Keep a whole run. Nothing of an earlier one stays."""
    docs.joinpath("performances.md").write_text(as_page(figures, failures, more), encoding="utf-8")
    docs.joinpath("performances.json").write_text(as_json(figures), encoding="utf-8")


def _decimal(number: float, digits: int = 2) -> str:
    return f"{number:.{digits}f}".replace(".", ",")
