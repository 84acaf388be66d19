"""The measures measure what they say, and what is kept of them is complete. No time is ever judged here."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from types import ModuleType

import pytest

from gardiens.scenario.load import load_text
from tests.bench import MODULES, __main__, page
from tests.bench.curves import exponent, growth_page
from tests.bench.growth import SIZES
from tests.bench.harness import Figure, measure, only
from tests.bench.written import scenario_text


class Watch:
    """A clock that only moves when some work says how long it took, in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def takes(self, *seconds: float):
        """Work that takes each of these times in turn, and the last one from then on."""
        left = list(seconds)

        def work() -> None:
            self.now += left.pop(0) if len(left) > 1 else left[0]

        return work


def test_work_that_takes_twice_as_long_is_measured_as_twice_as_long():
    watch = Watch()
    figure = measure("essai", watch.takes(0.002), watch.takes(0.001), 3.0, rounds=5, repeat=4, clock=watch)
    assert figure.ratio == pytest.approx(2)
    assert (figure.floor_us, figure.time_us) == pytest.approx((1000, 2000))
    assert figure.noise == pytest.approx(0)
    assert figure.kept


def test_a_baseline_that_changes_within_a_round_is_told_as_noise():
    watch = Watch()
    warming, rounds = (1.0,), (1.0, 1.2) * 5
    figure = measure("essai", watch.takes(1.0), watch.takes(*warming, *rounds), None, rounds=5, clock=watch)
    assert figure.noise == pytest.approx(0.2)


def test_one_slow_moment_does_not_change_a_figure():
    watch = Watch()
    figure = measure("essai", watch.takes(2.0, 2.0, 90.0, 2.0), watch.takes(1.0), None, rounds=9, clock=watch)
    assert figure.ratio == pytest.approx(2)


def test_a_figure_that_was_not_asked_for_is_not_measured():
    done = []
    with only("Écran 4"):
        measure("un écran\u00a04K", lambda: done.append("écran"), lambda: None, None, rounds=1)
        measure("un disque", lambda: done.append("disque"), lambda: done.append("disque"), None, rounds=1)
    assert set(done) == {"écran"}


def test_a_module_that_fails_is_said_and_the_others_are_kept(monkeypatch, tmp_path, capsys):
    def broken():
        yield Figure("à moitié", 1.0, None, 1.0, 0.0)
        raise RuntimeError("pas d’écran")

    modules = {"bon": lambda: iter([Figure("bon", 2.5, 2.0, 1.0, 0.0, "sur ext4")]), "casse": broken}
    for name, figures in modules.items():
        module = ModuleType(name)
        module.figures = figures  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, f"tests.bench.{name}", module)
    monkeypatch.setattr(__main__, "MODULES", ("casse", "bon"))
    monkeypatch.setattr(__main__, "DOCS", tmp_path)
    monkeypatch.setattr(sys, "argv", ["bench"])
    (tmp_path / "performances.json").write_text('[{"name": "ancien"}]', encoding="utf-8")

    assert __main__.main() == 1
    assert "Non mesuré\u00a0: casse (RuntimeError\u00a0: pas d’écran)" in capsys.readouterr().err
    kept = (tmp_path / "performances.md").read_text(encoding="utf-8")
    assert "**Non mesuré**\u00a0: casse" in kept
    assert "| bon | 2,50 | 2,00 | **non** | 1,0 | 0,0\u00a0% | sur ext4 |" in kept
    names = [figure["name"] for figure in json.loads((tmp_path / "performances.json").read_text(encoding="utf-8"))]
    assert names == ["à moitié", "bon"]


def test_what_is_kept_has_the_agreed_keys_and_every_figure():
    kept = json.loads((__main__.DOCS / "performances.json").read_text(encoding="utf-8"))
    assert all(tuple(figure) == ("name", "ratio", "budget", "floor", "noise") for figure in kept)
    names = [figure["name"] for figure in kept]
    assert len(names) == len(set(names))
    promised = [name for module in MODULES for name in getattr(import_module(f"tests.bench.{module}"), "NAMES", ())]
    assert promised
    assert not set(promised) - set(names), "make bench"


def test_the_page_and_its_json_hold_the_same_figures():
    lines = (__main__.DOCS / "performances.md").read_text(encoding="utf-8").splitlines()
    kept = json.loads((__main__.DOCS / "performances.json").read_text(encoding="utf-8"))
    start = lines.index(page.TABLE.splitlines()[1]) + 1
    assert [line.split(" | ")[0].removeprefix("| ") for line in lines[start : start + len(kept)]] == [
        figure["name"] for figure in kept
    ]


@pytest.mark.parametrize("steps", [10, 25])
def test_the_scenarios_that_measures_grow_could_have_been_written_by_hand(steps):
    loaded = load_text(scenario_text(steps))
    assert loaded.ok
    assert {len(scenario.steps) for scenario in loaded.levels.values()} == {steps}


@pytest.mark.parametrize("power", [0, 1, 2])
def test_the_exponent_says_how_a_time_grows(power):
    assert exponent([3.0 * steps**power for steps in SIZES]) == pytest.approx(power)


def test_growth_is_not_drawn_from_a_part_of_it(tmp_path):
    assert growth_page([Figure("un", 1.0, None, 1.0, 0.0)], tmp_path) == ""
    assert not list(tmp_path.iterdir())
