"""An argument parser that speaks French, for its help and for its mistakes."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any, Final, NoReturn

from gardiens.text import commands as say

# argparse words its errors in English and offers no catalogue; these are all that a person can cause here.
_MISSING: Final = re.compile(r"the following arguments are required: (.+)")
_NOT_A_CHOICE: Final = re.compile(r"argument .+?: invalid choice: ['\"](.*?)['\"] \(choose from (.+)\)")
_ERRORS: Final = (
    (_MISSING, say.MISSING_ARGUMENTS),
    (re.compile(r"argument (.+?): expected (?:one|at least one) argument"), say.VALUE_EXPECTED),
    (re.compile(r"argument (.+?): invalid \w+ value: ['\"](.*)['\"]"), say.VALUE_NOT_UNDERSTOOD),
    (re.compile(r"argument (.+?): ignored explicit argument '(.+)'"), say.NO_VALUE_WANTED),
    (re.compile(r"ambiguous option: (.+) could match (.+)"), say.AMBIGUOUS_OPTION),
    (re.compile(r"argument (.+?): (.+)"), say.ARGUMENT_REFUSED),
)
_OPTION: Final = re.compile(r"--?[^\W\d].*")


class _Help(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, say.USAGE if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """argparse writes the colon after a heading itself, stuck to it."""
        super().start_section(heading and say.HEADING.format(heading))


class FrenchParser(argparse.ArgumentParser):
    """An `ArgumentParser` whose titles and errors are in French. Wrong usage ends with exit code 2."""

    def __init__(self, **options: object) -> None:
        options.setdefault("formatter_class", _Help)
        super().__init__(add_help=False, allow_abbrev=False, **options)  # type: ignore[arg-type]
        self._positionals.title = say.ARGUMENTS
        self._optionals.title = say.OPTIONS
        self.add_argument("-h", "--aide", "--help", action="help", help=say.HELP_HELP)
        self._given: Sequence[str] = ()

    def parse_known_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> tuple[Any, list[str]]:  # type: ignore[override]
        """As argparse does, but each command refuses what it does not know itself, under its own usage."""
        self._given = sys.argv[1:] if args is None else args
        known, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self._refuse(self._unknown(unknown))
        return known, unknown

    def error(self, message: str) -> NoReturn:
        # Of an option that does not exist and a word that is missing, the first is what the person typed.
        options = [word for word in self._given if _OPTION.fullmatch(word) and not self._knows(word)]
        self._refuse(self._unknown(options) if options and _MISSING.fullmatch(message) else _in_french(message))

    def _refuse(self, why: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog} : {why}\n")

    def _unknown(self, words: Sequence[str]) -> str:
        return say.UNKNOWN_ARGUMENTS.format(" ".join(words)) + _nearest(words[0], self._option_string_actions)

    def _knows(self, option: str) -> bool:
        return option.partition("=")[0] in self._option_string_actions


def _in_french(message: str) -> str:
    if found := _NOT_A_CHOICE.fullmatch(message):
        names = re.findall(r"[\w-]+", found[2])
        return say.NOT_A_CHOICE.format(found[1], ", ".join(names)) + _nearest(found[1], names)
    for pattern, french in _ERRORS:
        if found := pattern.fullmatch(message):
            return french.format(*found.groups())
    return message


def _nearest(written: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(written, known, 1, cutoff=0.75)
    return say.DID_YOU_MEAN.format(near[0]) if near else ""
