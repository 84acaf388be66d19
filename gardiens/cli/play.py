"""`gardiens jouer`: one screen, one team. Without a display, the robot's demonstration instead."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gardiens import paths
from gardiens.cli.arguments import add_scenario_arguments
from gardiens.station.options import PlayOptions
from gardiens.station.window import NoDisplayError, NoSuchDisplayError, Placement
from gardiens.text import commands as say

if TYPE_CHECKING:
    from gardiens.scenario.models import Level

HELP: Final = say.PLAY_HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_scenario_arguments(parser)
    parser.add_argument("--fenetre", action="store_true", help=say.WINDOW_HELP)
    parser.add_argument("--ecran", type=int, metavar="N", help=say.DISPLAY_HELP)


def run(args: argparse.Namespace) -> int:
    data = paths.data_dir(args.donnees)
    if args.scenario is not None and (missing := _missing(data, args.scenario, args.niveau)):
        print(missing, file=sys.stderr)
        return 2
    return _play(
        PlayOptions(
            data=data,
            station=str(args.ecran or 1),
            scenario=args.scenario,
            level=args.niveau,
            version="courte" if args.court else "complete",
            placement=Placement(windowed=args.fenetre, display=args.ecran),
        )
    )


def _missing(data: Path, scenario: str, level: Level | None) -> str | None:
    """Why a scenario asked for by name cannot be played, if it cannot: said here rather than on an empty screen."""
    from gardiens.station.catalogue import NothingToPlayError, choose, find

    try:
        choose(data, find(data, scenario), scenario, level)
    except NothingToPlayError as error:
        return str(error)
    return None


def run_plainly() -> int:
    """`gardiens jouer` without any option."""
    return _play(PlayOptions(data=paths.data_dir()))


def _play(options: PlayOptions) -> int:
    from gardiens.station.play import play

    try:
        return play(options)
    except NoSuchDisplayError as error:
        print(error, file=sys.stderr)
        return 2
    except NoDisplayError as error:
        return _demonstrate(options, str(error))


def _demonstrate(options: PlayOptions, why: str) -> int:
    from gardiens.cli.demo import show
    from gardiens.station.options import DemoOptions

    captures = options.data / "demonstration"
    print(say.NO_DISPLAY.format(why, captures), file=sys.stderr)
    demo = DemoOptions(data=options.data, scenario=options.scenario, level=options.level, version=options.version)
    return show(replace(demo, captures=captures))
