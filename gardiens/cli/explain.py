"""`gardiens aide CODE`: a diagnostic explained."""

from __future__ import annotations

import argparse
import sys
from typing import Final

from gardiens.text import commands as say

HELP: Final = say.EXPLAIN_HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", metavar="CODE", help=say.EXPLAIN_CODE_HELP)


def run(args: argparse.Namespace) -> int:
    from gardiens import diagnostics

    if args.code is None:
        for code, entry in diagnostics.CODES.items():
            print(f"{code} · {entry.title}")
        return 0
    found = diagnostics.CODES.get(args.code.upper())
    if found is None:
        print(say.UNKNOWN_CODE.format(args.code), file=sys.stderr)
        return 2
    print(f"{args.code.upper()} · {found.title}\n\n{found.help}")
    return 0
