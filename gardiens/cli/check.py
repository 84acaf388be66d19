"""`gardiens verifier`: check scenarios and say every mistake at its place."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from gardiens.text import commands as say

HELP: Final = say.CHECK_HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("chemins", nargs="+", type=Path, metavar="CHEMIN", help=say.CHECK_PATHS_HELP)
    parser.add_argument("--format", choices=("texte", "json", "github"), default="texte", help=say.FORMAT_HELP)


def run(args: argparse.Namespace) -> int:
    """Exit code 1 when an error is found; warnings alone are fine."""
    from gardiens import diagnostics
    from gardiens.scenario.load import check_paths

    found = check_paths(args.chemins)
    errors = sum(diagnostic.severity == "erreur" for diagnostic in found)
    if args.format == "json":
        print(diagnostics.render_json(found))
    elif args.format == "github":
        print(diagnostics.render_github(found), end="")
    elif not found:
        print(_all_fine(args.chemins))
    else:
        print(diagnostics.render_text(found))
        print(_counted(errors, len(found) - errors), file=sys.stderr)
    return 1 if errors else 0


def _all_fine(paths: list[Path]) -> str:
    return say.CHECK_FINE.format(paths[0]) if len(paths) == 1 else say.CHECK_FINE_SEVERAL.format(len(paths))


def _counted(errors: int, warnings: int) -> str:
    counts = ((errors, say.PLURAL_ERRORS), (warnings, say.PLURAL_WARNINGS))
    return say.CHECK_AND.join(say.count(number, words) for number, words in counts if number) + "."
