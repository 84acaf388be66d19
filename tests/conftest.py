"""What every test lives in: no real display, no sound, no network, no real data folder."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

# Before pygame is imported by anything.
os.environ.update(SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy", PYGAME_HIDE_SUPPORT_PROMPT="1")
os.environ.pop("DISPLAY", None)
os.environ.pop("WAYLAND_DISPLAY", None)

import hypothesis
import pytest

IN_CI = os.environ.get("GARDIENS_CI") == "1"

NEEDS = {"ecran": ("Xvfb", "xdotool"), "navigateur": ("chromium",)}
"""What each marker needs on the machine, as commands."""

# Two slow cores: a first example may be long. In CI the examples are the same at each run.
hypothesis.settings.register_profile("local", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if IN_CI else "local")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose marker needs a command that this machine does not have."""
    for marker, commands in NEEDS.items():
        missing = [command for command in commands if shutil.which(command) is None]
        if missing and item.get_closest_marker(marker):
            pytest.skip(f"{' et '.join(missing)} absent : voir packages-systeme.txt")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    """In CI a display or browser test that is skipped, for whatever reason, is a failure."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        for marker in NEEDS:
            if item.get_closest_marker(marker):
                report.outcome = "failed"
                report.longrepr = (
                    f"un test « {marker} » ne doit pas être sauté ici : {call.excinfo and call.excinfo.value}"
                )
    return report


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions of a test, and of the commands it starts, go to a folder of its own."""
    monkeypatch.setenv("GARDIENS_DONNEES", str(tmp_path_factory.mktemp("donnees")))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test reaches this machine only."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise ConnectionRefusedError(f"un test ne sort pas de la machine : {address!r}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)


@pytest.fixture
def virtual_screen(tmp_path: Path) -> Iterator[str]:
    """A virtual 1920 x 1080 X screen; its value is what DISPLAY must be. For tests marked `ecran`."""
    read, write = os.pipe()
    with (tmp_path / "xvfb.log").open("wb") as log:
        xvfb = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write],
            stdout=log,
            stderr=log,
        )
    os.close(write)
    try:
        with os.fdopen(read) as number:
            display = number.readline().strip()
        assert display, (tmp_path / "xvfb.log").read_text(errors="replace")
        yield f":{display}"
    finally:
        xvfb.terminate()
        xvfb.wait(10)
