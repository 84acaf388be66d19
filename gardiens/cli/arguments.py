"""What several commands take, under the same names."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from gardiens.text import commands as say

LEVELS: Final = ("cycle3", "college", "lycee")


def add_data_argument(parser: argparse.ArgumentParser, *, read: bool = False) -> None:
    """`--donnees DOSSIER`, on every command that writes sessions or, with `read`, only looks at them."""
    parser.add_argument("--donnees", type=_present if read else folder, metavar="DOSSIER", help=say.DATA_HELP)


def add_display_argument(parser: argparse.ArgumentParser, help_fr: str) -> None:
    """`--ecran N`, counted from 1."""
    parser.add_argument("--ecran", type=_display, metavar="N", help=help_fr)


def add_scenario_arguments(parser: argparse.ArgumentParser) -> None:
    """What is played, by a team or by the robot."""
    parser.add_argument("scenario", nargs="?", metavar="SCENARIO", help=say.PLAY_SCENARIO_HELP)
    parser.add_argument("--niveau", choices=LEVELS, help=say.LEVEL_HELP)
    parser.add_argument("--court", action="store_true", help=say.SHORT_HELP)
    add_data_argument(parser)


def folder(written: str) -> Path:
    """A folder that may not exist yet. A forgotten name is not the folder where the command was typed."""
    if not written.strip():
        raise argparse.ArgumentTypeError(say.FOLDER_EXPECTED)
    try:
        return Path(written).expanduser()
    except RuntimeError:  # the home of nobody
        raise argparse.ArgumentTypeError(say.NO_SUCH_FOLDER.format(written)) from None


def _present(written: str) -> Path:
    found = folder(written)
    try:
        present = found.is_dir()
    except OSError:  # out of our reach
        present = False
    if not present:
        raise argparse.ArgumentTypeError(say.NO_SUCH_FOLDER.format(written))
    return found


def _display(written: str) -> int:
    if (number := int(written)) < 1:
        raise argparse.ArgumentTypeError(say.DISPLAY_EXPECTED)
    return number
