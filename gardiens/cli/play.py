"""`gardiens jouer`: one screen, one team. Without a display, the robot's demonstration instead."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gardiens import paths
from gardiens.station.options import PlayOptions
from gardiens.station.window import NoDisplayError, NoSuchDisplayError, Placement
from gardiens.text import commands as say

if TYPE_CHECKING:  # the first frame does not wait for what reads options
    import argparse

    from gardiens.scenario.models import Version

HELP: Final = say.PLAY_HELP
SHOW_VOICE_VARIABLE: Final = "GARDIENS_VOIX_VISIBLE"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from gardiens.cli.arguments import add_display_argument, add_scenario_arguments

    add_scenario_arguments(parser)
    parser.add_argument("--fenetre", action="store_true", help=say.WINDOW_HELP)
    add_display_argument(parser, say.DISPLAY_HELP)
    parser.add_argument("--voix-visible", action="store_true", help=say.SHOW_VOICE_HELP)
    parser.add_argument("--reglages-neufs", action="store_true", help=say.USUAL_COMFORT_HELP)
    parser.epilog = say.PLAY_LEAVE


def run(args: argparse.Namespace) -> int:
    from gardiens.cli.before import version_played
    from gardiens.station.catalogue import NothingToPlayError

    data = paths.data_dir(args.donnees)
    version: Version = "courte" if args.court else "complete"
    if args.scenario is not None:  # what cannot be played is said here rather than on an empty screen
        try:
            version = version_played(data, args.scenario, args.niveau, version)
        except NothingToPlayError as error:
            print(error, file=sys.stderr)
            return 2
    return _play(
        PlayOptions(
            data=data,
            station=str(args.ecran or 1),
            scenario=args.scenario,
            level=args.niveau,
            version=version,
            usual_comfort=args.reglages_neufs,
            placement=Placement(windowed=args.fenetre, display=args.ecran),
            show_voice=args.voix_visible or _voice_is_shown(),
        )
    )


def run_plainly() -> int:
    """`gardiens jouer` without any option."""
    return _play(PlayOptions(data=paths.data_dir(), show_voice=_voice_is_shown()))


def _voice_is_shown() -> bool:
    """Whether GARDIENS_VOIX_VISIBLE asks for it where no option can be typed: launchers, tests of a whole room."""
    return os.environ.get(SHOW_VOICE_VARIABLE, "") not in ("", "0")


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
    from gardiens.cli.before import can_write
    from gardiens.cli.demo import show
    from gardiens.journal.problems import JournalError, Problem
    from gardiens.station.options import DemoOptions

    captures = options.data / "demonstration"
    if not can_write(captures):
        raise JournalError(Problem("no_folder", captures))
    print(say.NO_DISPLAY.format(why, captures), file=sys.stderr)
    demo = DemoOptions(data=options.data, scenario=options.scenario, level=options.level, version=options.version)
    return show(replace(demo, captures=captures))
