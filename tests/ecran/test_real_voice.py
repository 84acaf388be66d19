"""A real window speaks through a real program, shows what it says, and leaves nothing behind it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gardiens.screens.tree import Widget
from gardiens.text import screens as say
from tests.ecran.real_screen import RealScreen
from tests.station.engines_to_hear import is_running, until
from tests.station.table import SCENARIO

pytestmark = pytest.mark.ecran

ENGINE = """#!/bin/sh
case "$*" in *" -q "*) exit 0 ;; esac
echo $$ >> "{0}/pids"
cat >> "{0}/said"
sleep 600
"""
"""Knows French, and never stops saying the first line."""


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where an espeak-ng that comes first notes what it is told."""
    program = tmp_path / "bin" / "espeak-ng"
    program.parent.mkdir()
    program.write_text(ENGINE.format(tmp_path))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def named(screen: RealScreen, name: str, label: str) -> Widget:
    """The widget of this name, once it is called so."""
    for _ in range(20):
        widget = screen.page.widget(name)
        if widget is not None and widget.label == label:
            return widget
        screen.look(1.0)
    raise AssertionError(f"« {label} » is not on {screen.seen['page']}")


def test_the_button_reads_the_page_shows_what_is_said_and_leaving_silences_it(virtual_screen, engine):
    screen = RealScreen(virtual_screen, engine, SCENARIO, "--fenetre", "--voix-visible")
    try:
        screen.click(named(screen, "start", say.TOUCH_TO_START))
        screen.click(named(screen, "listen", say.LISTEN))
        assert named(screen, "listen", say.STOP_LISTENING).selected
        caption = named(screen, "caption", say.WHICH_CASE.replace("\N{NO-BREAK SPACE}", " "))
        until(lambda: (engine / "said").exists() and (engine / "said").read_text(encoding="utf-8"))
        assert (engine / "said").read_text(encoding="utf-8") == caption.label
        (pid,) = map(int, (engine / "pids").read_text().split())
        assert is_running(pid)
        assert screen.close() == 0
        until(lambda: not is_running(pid))
    finally:
        screen.put_away()
