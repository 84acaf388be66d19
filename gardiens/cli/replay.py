"""`gardiens rejouer`: see a recorded session again, or check that it is faithful."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Final

from gardiens import paths
from gardiens.cli.arguments import add_data_argument, add_display_argument
from gardiens.text import commands as say

if TYPE_CHECKING:
    from gardiens.journal.reader import StoredSession

HELP: Final = say.REPLAY_HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("partie", metavar="PARTIE", help=say.SESSION_HELP)
    parser.add_argument("--vitesse", type=_speed, default=1.0, metavar="N", help=say.SPEED_HELP)
    parser.add_argument("--verifier", action="store_true", help=say.VERIFY_HELP)
    add_display_argument(parser, say.REPLAY_DISPLAY_HELP)
    add_data_argument(parser, read=True)


def run(args: argparse.Namespace) -> int:
    from gardiens.cli.stored import one_session

    data = paths.data_dir(args.donnees)
    session = one_session(data, args.partie)
    if session is None:
        return 1
    if args.verifier:
        return _verify(session)

    from gardiens.station.options import ReplayOptions
    from gardiens.station.replay import replay
    from gardiens.station.window import NoDisplayError, NoSuchDisplayError, Placement

    placement = Placement(windowed=args.ecran is None, display=args.ecran)
    try:
        return replay(ReplayOptions(data=data, session=session.id, speed=args.vitesse, placement=placement))
    except NoSuchDisplayError as error:
        print(error, file=sys.stderr)
        return 2
    except NoDisplayError as error:
        print(say.REPLAY_NEEDS_DISPLAY.format(error), file=sys.stderr)
        return 3
    except (LookupError, ValueError):
        print(say.REPLAY_UNREADABLE.format(session.id), file=sys.stderr)
        return 1


def _verify(session: StoredSession) -> int:
    from gardiens.journal import reader
    from gardiens.journal.verify import verify

    findings = verify(session)
    for finding in findings:
        print(finding.message, file=sys.stderr)
    if findings:
        return 1
    print(say.REPLAY_FAITHFUL.format(session.id, say.count(len(reader.events(session)), say.PLURAL_EVENTS)))
    return 0


def _speed(written: str) -> float:
    speed = float(written.replace(",", "."))
    if not 0.1 <= speed <= 1000:
        raise argparse.ArgumentTypeError(say.SPEED_EXPECTED)
    return speed
