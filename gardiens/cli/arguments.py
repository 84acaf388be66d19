"""What several commands take, under the same names."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from gardiens.text import commands as say

LEVELS: Final = ("cycle3", "college", "lycee")


def add_data_argument(parser: argparse.ArgumentParser) -> None:
    """`--donnees DOSSIER`, on every command that reads or writes sessions."""
    parser.add_argument("--donnees", type=Path, metavar="DOSSIER", help=say.DATA_HELP)


def add_scenario_arguments(parser: argparse.ArgumentParser) -> None:
    """What is played, by a team or by the robot."""
    parser.add_argument("scenario", nargs="?", metavar="SCENARIO", help=say.PLAY_SCENARIO_HELP)
    parser.add_argument("--niveau", choices=LEVELS, help=say.LEVEL_HELP)
    parser.add_argument("--court", action="store_true", help=say.SHORT_HELP)
    add_data_argument(parser)
