"""`gardiens scores`: the sessions played, their scores and times."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Final

from gardiens import paths
from gardiens.cli.arguments import add_data_argument
from gardiens.text import commands as say

HELP: Final = say.SCORES_HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, title=say.COMMANDS, metavar="ACTION")
    listing = actions.add_parser("lister", help=say.LIST_HELP, description=say.LIST_HELP)
    listing.add_argument("--toutes", action="store_true", help=say.ALL_HELP)
    showing = actions.add_parser("montrer", help=say.SHOW_HELP, description=say.SHOW_HELP)
    showing.add_argument("partie", metavar="PARTIE", help=say.SESSION_HELP)
    for action in (listing, showing):
        action.add_argument("--json", action="store_true", help=say.JSON_HELP)
        add_data_argument(action, read=True)


def run(args: argparse.Namespace) -> int:
    data = paths.data_dir(args.donnees)
    return _list(data, args.toutes, args.json) if args.action == "lister" else _show(data, args.partie, args.json)


def _list(data: Path, everything: bool, as_json: bool) -> int:
    from gardiens.results import render, sessions
    from gardiens.text import results

    found = sessions.list_sessions(data, everything=everything)
    for problem in found.problems:
        print(results.UNREADABLE.format(problem.message), file=sys.stderr)
    if as_json:
        print(json.dumps([render.as_json(session) for session in found.sessions], ensure_ascii=False, indent=2))
    elif found.sessions:
        print(render.table(found.sessions))
    else:
        print((say.NOTHING_YET_BUT_ROBOTS if found.left_out else say.NOTHING_YET).format(data))
    return 1 if found.problems else 0


def _show(data: Path, name: str, as_json: bool) -> int:
    from gardiens.cli.stored import one_session
    from gardiens.results import render, sessions

    session = one_session(data, name)
    if session is None:
        return 1
    detail = sessions.detail(session)
    if as_json:
        print(json.dumps(render.detail_as_json(detail), ensure_ascii=False, indent=2))
    else:
        print(render.page(detail))
    return 0
