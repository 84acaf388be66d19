"""An argument parser that speaks French, for its help and for its mistakes."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Iterable
from typing import Final, NoReturn

from gardiens.text import commands as say

# argparse words its errors in English and offers no catalogue; these are all that a person can cause here.
_ERRORS: Final = (
    (re.compile(r"the following arguments are required: (.+)"), say.MISSING_ARGUMENTS),
    (re.compile(r"unrecognized arguments: (.+)"), say.UNKNOWN_ARGUMENTS),
    (re.compile(r"argument (.+?): expected (?:one|at least one) argument"), say.VALUE_EXPECTED),
    (re.compile(r"argument (.+?): invalid \w+ value: '(.+)'"), say.VALUE_NOT_UNDERSTOOD),
    (re.compile(r"argument (.+?): invalid choice: '(.+?)' \(choose from (.+)\)"), say.NOT_A_CHOICE),
    (re.compile(r"argument (.+?): ignored explicit argument '(.+)'"), say.NO_VALUE_WANTED),
    (re.compile(r"ambiguous option: (.+) could match (.+)"), say.AMBIGUOUS_OPTION),
    (re.compile(r"argument (.+?): (.+)"), say.ARGUMENT_REFUSED),
)


class _Help(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, say.USAGE if prefix is None else prefix)


class FrenchParser(argparse.ArgumentParser):
    """An `ArgumentParser` whose titles and errors are in French. Wrong usage ends with exit code 2."""

    def __init__(self, **options: object) -> None:
        options.setdefault("formatter_class", _Help)
        super().__init__(add_help=False, allow_abbrev=False, **options)  # type: ignore[arg-type]
        self._positionals.title = say.ARGUMENTS
        self._optionals.title = say.OPTIONS
        self.add_argument("-h", "--aide", "--help", action="help", help=say.HELP_HELP)

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog} : {_in_french(message)}\n")


def _in_french(message: str) -> str:
    for pattern, french in _ERRORS:
        if found := pattern.fullmatch(message):
            said = french.format(*found.groups())
            return said + _nearest(found) if french is say.NOT_A_CHOICE else said
    return message


def _nearest(found: re.Match[str]) -> str:
    names = re.findall(r"[\w-]+", found[3])
    near = difflib.get_close_matches(found[2], names, 1)
    return say.DID_YOU_MEAN.format(near[0]) if near else ""
