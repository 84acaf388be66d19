"""How long a scenario takes to read and check, against a plain load of the same file by PyYAML's C loader."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from gardiens import paths
from gardiens.scenario.load import load
from tests.bench.harness import Figure, measure


def figures() -> Iterator[Figure]:
    path = paths.shipped_scenarios_dir() / "crocodile-du-canal" / "scenario.yaml"
    text = path.read_bytes()
    yield measure(
        "scénario : lire et vérifier trois niveaux",
        lambda: load(path),
        lambda: yaml.load(text, Loader=yaml.CSafeLoader),
        2.0,
    )
