"""The import contracts of pyproject.toml refuse what they are there to refuse, tried on a throwaway copy of the rooms."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
LAYERS = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"][0]["layers"]
ROOMS = [room for line in LAYERS for room in line.split(" | ") if not room.startswith("(")]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the house with every room empty."""
    (tmp_path / "pyproject.toml").write_text(PYPROJECT.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "gardiens").mkdir()
    (tmp_path / "gardiens" / "__init__.py").touch()
    for room in ROOMS:
        (tmp_path / "gardiens" / room).mkdir()
        (tmp_path / "gardiens" / room / "__init__.py").touch()
    return tmp_path


def lint(house: Path) -> tuple[int, str]:
    """The exit code and the text of the import linter in that house."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"]
    done = subprocess.run(command, cwd=house, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def write(house: Path, room: str, line: str) -> None:
    (house / "gardiens" / room / "__init__.py").write_text(line + "\n", encoding="utf-8")


def test_a_house_where_every_room_looks_down_is_accepted(house):
    write(house, "cli", "import gardiens.station, gardiens.text")
    write(house, "screens", "import pygame, time, gardiens.engine")
    assert lint(house)[0] == 0


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("engine", "import gardiens.screens"),
        ("screens", "import gardiens.results"),
        ("text", "import gardiens.paths"),
        ("documents", "import gardiens.puzzles"),
    ],
    ids=["upwards", "across", "across at the bottom", "one floor up"],
)
def test_a_room_that_looks_up_or_across_is_refused(house, room, line):
    write(house, room, line)
    code, said = lint(house)
    assert code == 1
    assert f"gardiens.{room}" in said


def test_a_room_that_the_contract_does_not_name_is_refused(house):
    (house / "gardiens" / "attic").mkdir()
    (house / "gardiens" / "attic" / "__init__.py").touch()
    code, said = lint(house)
    assert code == 1
    assert "attic" in said


@pytest.mark.parametrize("module", ["asyncio", "pygame", "random", "sqlalchemy.orm", "sqlite3", "threading", "time"])
def test_a_pure_room_may_not_import_what_makes_replay_impossible(house, module):
    write(house, "engine", f"import {module}")
    code, said = lint(house)
    assert code == 1
    assert f"gardiens.engine is not allowed to import {module.split('.')[0]}" in said


def test_nor_may_it_do_so_through_another_room(house):
    write(house, "documents", "import gardiens.diagnostics")
    write(house, "diagnostics", "def now():\n    from time import time\n    return time()")
    code, said = lint(house)
    assert code == 1
    assert "gardiens.documents is not allowed to import time" in said
