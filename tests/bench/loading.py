"""How long a scenario takes to read and check, against a plain load of the same file by PyYAML's C loader.

« Lire et valider » is the phases up to references: what the plain load gives, with the place of everything in the
file, every field held against its model and every name against what exists. « Ouvrir » is all that the game does
before it offers a scenario: the same, then whether the story can be told to its end and its puzzles solved.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import yaml

from gardiens import paths
from gardiens.scenario import source
from gardiens.scenario.load import load, understood
from tests.bench.harness import Figure, Work, measure

ONE_LEVEL: Final = "scénario : lire et valider un niveau (positions, champs, références)"
THREE_LEVELS: Final = "scénario : lire et valider trois niveaux (positions, champs, références)"
OPENED: Final = "scénario : ouvrir pour jouer, trois niveaux (la même chose, et l’histoire)"
OPENED_LONG: Final = "scénario : ouvrir pour jouer, trois niveaux, un fichier de 90\u00a0Ko"
ADVISED: Final = "scénario : tout vérifier, trois niveaux (la même chose, et l’écriture)"
BOMB: Final = "scénario : refuser la pire bombe YAML, contre lire 20\u00a0Ko"
LONGEST_BOMB: Final = "scénario : refuser une bombe YAML de 2\u00a0Mo, contre lire 20\u00a0Ko"
NAMES: Final = (ONE_LEVEL, THREE_LEVELS, OPENED, OPENED_LONG, ADVISED, BOMB, LONGEST_BOMB)
NOTES: Final = {
    OPENED: "le budget s’arrête aux références",
    ADVISED: "le budget s’arrête aux références",
    LONGEST_BOMB: "presque tout est la lecture des deux mégaoctets",
}

_BOMBS: Final = (
    "a billion laughs",
    "a merge bomb",
    "25,000 brackets",
    "nested keys",
    "nested dashes",
    "a hundred thousand directives",
)
"""The hostile files of the tests that are made to grow or to crash, not only to be long."""
_TOP_KEY: Final = re.compile(r"^\w", re.M)
_STEP: Final = re.compile(r"^(?=  [\w-]+:)", re.M)
_VARIANTS: Final = re.compile(r"^    variantes:\n(?:      .*\n)+", re.M)
_MIDDLING_BYTES: Final = 20_000


def figures() -> Iterator[Figure]:
    shipped = paths.shipped_scenarios_dir() / "crocodile-du-canal" / "scenario.yaml"
    text = shipped.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        one = _kept(Path(folder), "un-niveau", _VARIANTS.sub("", text).replace("[cycle3, college, lycee]", "[college]"))
        long = _kept(Path(folder), "long", _longer(text, 90_000))
        assert load(one).ok
        assert load(long).ok
        yield _figure(ONE_LEVEL, _validated, one)
        yield _figure(THREE_LEVELS, _validated, shipped)
        yield _figure(OPENED, load, shipped, None)
        yield _figure(OPENED_LONG, load, long, None, rounds=20)
        yield _figure(ADVISED, _advised, shipped, None)
        middling = _plain(long, _MIDDLING_BYTES)
        yield max((_bomb(Path(folder), BOMB, bomb, middling) for bomb in _BOMBS), key=lambda figure: figure.ratio)
        yield _bomb(Path(folder), LONGEST_BOMB, "two million brackets", middling)


def _figure(
    name: str, work: Callable[[Path], object], path: Path, budget: float | None = 2.0, rounds: int = 60
) -> Figure:
    note = NOTES.get(name, "")
    return measure(name, lambda: work(path), _plain(path), budget, rounds=rounds, note=note, clock=time.process_time)


def _validated(path: Path) -> object:
    text, _ = source.read(path)
    assert text is not None
    return understood(text)


def _advised(path: Path) -> object:
    return load(path).diagnostics


def _plain(path: Path, most: int | None = None) -> Work:
    """A plain load of a file, or of its first lines up to `most` bytes."""
    text = path.read_bytes()
    if most is not None:
        text = text[: text.rindex(b"\n", 0, most)]
    return lambda: yaml.load(text, Loader=yaml.CSafeLoader)


def _bomb(folder: Path, name: str, bomb: str, baseline: Work) -> Figure:
    sys.path.append(str(Path(__file__).resolve().parents[1] / "scenario"))
    from test_scenario_mistakes import HOSTILE

    path = _kept(folder, bomb.replace(" ", "-"), HOSTILE[bomb][0])
    assert not load(path).ok
    return measure(
        name, lambda: load(path), baseline, 1.0, rounds=20, note=NOTES.get(name, ""), clock=time.process_time
    )


def _kept(folder: Path, name: str, text: str) -> Path:
    (folder / name).mkdir()
    path = folder / name / "scenario.yaml"
    path.write_text(text.replace("id: crocodile-du-canal", f"id: {name}"), encoding="utf-8")
    return path


def _longer(text: str, size: int) -> str:
    """The scenario with its story told again and again under other names, until it is of this size, in bytes."""
    before, rest = text.split("\netapes:\n")
    steps, after = rest[: (end := _TOP_KEY.search(rest)).start()], rest[end.start() :]
    told = _STEP.split(steps)[1:]
    ends = [step.split(":")[0].strip() for step in told if re.search(r"type: fin\b", step)]
    first = start = re.search(r"^debut: (.+)$", before, re.M)[1]
    number = 0
    while len((before + steps + after).encode()) < size:
        number += 1
        for step in told:
            if step.split(":")[0].strip() not in ends:
                steps += _renamed(step, number, dict.fromkeys(ends, first))
        first = f"{start}-{number}"
    return before.replace(f"debut: {start}", f"debut: {first}") + "\netapes:\n" + steps + after


def _renamed(step: str, number: int, ends: dict[str, str]) -> str:
    """The step under another name, with ways to the other steps of its copy; what led to an end leads further."""
    own = re.sub(r"^  ([\w-]+):", rf"  \1-{number}:", step, count=1)
    return re.sub(r"(suite|vers): ([\w-]+)", lambda way: f"{way[1]}: {ends.get(way[2], f'{way[2]}-{number}')}", own)
