"""The growth figures as a table and a drawing: docs/croissance.svg, the same bytes for the same figures."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path
from typing import Final

from tests.bench.growth import SIZES, THINGS, figure_name
from tests.bench.harness import Figure

DRAWING: Final = "croissance.svg"

_TABLE: Final = """## Ce qui grandit avec l’histoire

Des scénarios écrits à la machine, faits comme ceux que l’on joue, de 10, 100 et 1 000 étapes. L’exposant est la pente
de la droite sur le dessin : 0 ne grandit pas, 1 grandit comme le nombre d’étapes, 2 comme son carré.

| ce qui est mesuré | 10 étapes | 100 étapes | 1 000 étapes | exposant |
|---|---|---|---|---|
{rows}

![Temps selon le nombre d’étapes]({drawing})

{why}
"""

_WHY: Final = """Une décision grandit un peu parce que son empreinte dit tout l’état, donc toutes les étapes déjà vues ; les règles
elles-mêmes n’en regardent qu’une. Une histoire jouée en une heure a moins de trente étapes."""


def growth_page(figures: Sequence[Figure], docs: Path) -> str:
    """The part of the page about growth, once its drawing is written in `docs`; nothing if it was not all measured."""
    known = {figure.name: figure for figure in figures}
    if not all(figure_name(thing, steps) in known for thing in THINGS for steps in SIZES):
        return ""
    times = {thing: [known[figure_name(thing, steps)].time_us for steps in SIZES] for thing in THINGS}
    _draw(times, docs / DRAWING)
    rows = (
        f"| {thing.removeprefix('croissance : ')} | {' | '.join(map(_readable, found))} | {_comma(exponent(found))} |"
        for thing, found in times.items()
    )
    return _TABLE.format(rows="\n".join(rows), drawing=DRAWING, why=_WHY)


def exponent(times: Sequence[float]) -> float:
    """The slope of these times against the number of steps, both as logarithms."""
    return statistics.linear_regression([log(steps) for steps in SIZES], [log(time) for time in times]).slope


def _draw(times: Mapping[str, Sequence[float]], path: Path) -> None:
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams.update({"svg.hashsalt": "gardiens", "svg.fonttype": "path", "font.size": 11})
    from matplotlib import pyplot

    drawing, axes = pyplot.subplots(figsize=(8, 5), layout="constrained")
    for marker, (thing, found) in zip("osD", times.items(), strict=True):
        label = f"{thing.removeprefix('croissance : ')} (exposant {_comma(exponent(found))})"
        axes.plot(SIZES, [time / 1000 for time in found], marker=marker, label=label)
    axes.set(xscale="log", yscale="log", xlabel="étapes du scénario", ylabel="temps (ms)")
    axes.set_xticks(SIZES, [f"{steps:,}".replace(",", "\u00a0") for steps in SIZES])
    axes.grid(visible=True, which="major", alpha=0.4)
    axes.legend()
    drawing.savefig(path, metadata={"Date": None, "Creator": None})
    pyplot.close(drawing)


def _readable(time_us: float) -> str:
    return f"{_comma(time_us / 1000)}\u00a0ms" if time_us >= 1000 else f"{time_us:.0f}\u00a0µs"


def _comma(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")
