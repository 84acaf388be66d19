"""The commands: `gardiens COMMANDE`, also reached as `python run_game.py`."""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse

COMMANDS: Final = ("jouer", "demo", "verifier", "aide", "schema", "rejouer", "scores", "vitrine")
"""Each command by its French name; the file of the same rank in `_FILES` runs it."""

_FILES: Final = dict(
    zip(COMMANDS, ("play", "demo", "check", "explain", "schema", "replay", "scores", "gallery"), strict=True)
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Its exit code: 0 fine, 1 the content failed, 2 wrong usage, 3 the machine lacks something."""
    from gardiens.station.window import prepare

    prepare()  # before any command imports pygame
    given = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that has no « ’ » shows something else
    if given in ([], ["jouer"]):
        # Nothing to understand: the window comes first, and it needs neither argparse nor this parser.
        from gardiens.cli import play

        return _guarded(play.run_plainly)
    args = _parser().parse_args(given)
    command = importlib.import_module(f"gardiens.cli.{_FILES[args.command]}")
    return _guarded(lambda: command.run(args))


def _guarded(run: Callable[[], int]) -> int:
    """What `run` answers; what can go wrong around it is said in French, without a traceback."""
    try:
        return run()
    except KeyboardInterrupt:
        from gardiens.text import commands as say

        print(say.INTERRUPTED, file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader (`| head`) went away: nothing is wrong with us, and nobody is left to be told.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        from gardiens.journal.problems import JournalError

        if not isinstance(error, JournalError):
            raise
        print(error.problem.message, file=sys.stderr)
        return 2 if error.problem.reason in ("no_folder", "read_only") else 1


def _parser() -> argparse.ArgumentParser:
    from gardiens.cli.french import FrenchParser
    from gardiens.text import commands as say

    parser = FrenchParser(prog="gardiens", description=say.GAME)
    commands = parser.add_subparsers(dest="command", required=True, title=say.COMMANDS, metavar="COMMANDE")
    for name in COMMANDS:
        file = importlib.import_module(f"gardiens.cli.{_FILES[name]}")
        command = commands.add_parser(name, help=file.HELP, description=file.HELP)
        file.add_arguments(command)
    return parser
