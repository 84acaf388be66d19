"""`gardiens demo`: a robot plays a whole session on the real views."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gardiens import paths
from gardiens.cli.arguments import add_scenario_arguments, folder
from gardiens.text import commands as say

if TYPE_CHECKING:
    from gardiens.station.options import DemoOptions

HELP: Final = say.DEMO_HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_scenario_arguments(parser)
    parser.add_argument("--graine", type=int, default=1, metavar="N", help=say.SEED_HELP)
    parser.add_argument("--erreurs", type=_share, default=0.2, metavar="P", help=say.MISTAKES_HELP)
    parser.add_argument("--entree", choices=("souris", "tactile", "clavier"), default="souris", help=say.INPUT_HELP)
    parser.add_argument("--captures", type=folder, metavar="DOSSIER", help=say.CAPTURES_HELP)
    parser.add_argument("--json", action="store_true", help=say.JSON_HELP)


def run(args: argparse.Namespace) -> int:
    from gardiens.cli.before import can_write
    from gardiens.station.options import DemoOptions

    if args.captures is not None and not can_write(args.captures):
        print(say.CANNOT_WRITE.format(args.captures), file=sys.stderr)
        return 2
    options = DemoOptions(
        data=paths.data_dir(args.donnees),
        scenario=args.scenario,
        level=args.niveau,
        version="courte" if args.court else "complete",
        seed=args.graine,
        mistakes=args.erreurs,
        inputs=args.entree,
        captures=args.captures,
    )
    return show(options, as_json=args.json)


def show(options: DemoOptions, *, as_json: bool = False) -> int:
    """Play the demonstration, and tell it as `scores montrer` tells any session."""
    from gardiens.cli.before import version_played
    from gardiens.results import render, sessions
    from gardiens.station.catalogue import NothingToPlayError
    from gardiens.station.mind import RobotLostError
    from gardiens.station.play import demo
    from gardiens.station.robot import RobotStuckError

    try:
        if options.version == "courte":
            version = version_played(options.data, options.scenario, options.level, options.version)
            options = replace(options, version=version)
        played = demo(options)
    except NothingToPlayError as error:
        print(error, file=sys.stderr)
        return 2
    except (RobotLostError, RobotStuckError) as error:
        print(say.ROBOT_LOST.format(error), file=sys.stderr)
        return 1
    (stored,) = sessions.find_sessions(options.data, played.session)
    detail = sessions.detail(stored)
    if as_json:
        captures = [str(picture) for picture in played.pictures]
        print(json.dumps({**render.detail_as_json(detail), "captures": captures}, ensure_ascii=False, indent=2))
        return 0
    print(render.page(detail))
    if played.pictures:
        print("\n" + say.DEMO_PICTURES.format(len(played.pictures), options.captures))
    return 0


def _share(written: str) -> float:
    share = float(written.replace(",", "."))
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(say.SHARE_EXPECTED)
    return share
