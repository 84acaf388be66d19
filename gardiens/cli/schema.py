"""`gardiens schema`: the language of scenarios for editors that complete and check."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from gardiens.text import commands as say

HELP: Final = say.SCHEMA_HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fichier", type=Path, metavar="FICHIER", help=say.SCHEMA_FILE_HELP)


def run(args: argparse.Namespace) -> int:
    from gardiens.scenario.json_schema import as_text

    if args.fichier is None:
        print(as_text(), end="")
        return 0
    try:
        args.fichier.write_text(as_text(), encoding="utf-8", newline="\n")
    except OSError:
        print(say.SCHEMA_NOT_WRITTEN.format(args.fichier), file=sys.stderr)
        return 2
    print(say.SCHEMA_WRITTEN.format(args.fichier))
    return 0
