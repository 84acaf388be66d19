"""The project as it is handed over: starts with one command, installs what was locked, carries its licences."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def test_without_its_libraries_the_game_says_how_to_get_them():
    # -S: no site-packages, as on a machine where nothing was installed.
    bare = subprocess.run(
        [sys.executable, "-S", str(ROOT / "run_game.py")], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert bare.returncode == 3
    assert "Lancez «\u00a0make play\u00a0»" in bare.stderr
    assert "Traceback" not in bare.stderr


def test_the_readme_opens_with_the_two_commands():
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:6]
    assert [line.split("#")[0].strip() for line in lines if line.startswith("make ")] == ["make play", "make test"]


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt", "requirements-mesures.txt"])
def test_a_lock_hashes_everything_and_names_no_host(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    pinned = re.findall(r"^[\w.-]+==\S+(?: ; [^\\\n]+)? \\\n    --hash=sha256:", text, flags=re.M)
    assert len(pinned) == len(re.findall(r"^\w", text, flags=re.M)) > 10
    assert not re.search(r"://|--index-url|--find-links", text)


def test_what_is_tested_is_what_is_played():
    def pins(lock: str) -> set[str]:
        return set(re.findall(r"^[\w.-]+==[^\s;]+", (ROOT / lock).read_text(encoding="utf-8"), flags=re.M))

    assert pins("requirements.txt") <= pins("requirements-dev.txt") <= pins("requirements-mesures.txt")


@pytest.mark.parametrize("folder", ["art", "icones", "polices"])
def test_what_others_drew_has_its_licence_beside_it(folder):
    assert list((ROOT / "assets" / folder).glob("LICENSE*"))
