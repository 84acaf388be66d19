"""The text of a scenario file, and the place of anything in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from gardiens.diagnostics import CODES, Diagnostic
from gardiens.text import checks as say

FILE_NAME: Final = "scenario.yaml"
MOST_BYTES: Final = 2_000_000

_BOM: Final = "\ufeff"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
LINE_END: Final = re.compile(r"\r\n|\n|\r")
# What YAML does not allow, and the Unicode line ends that it counts as lines while no editor does.
_UNWRITABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_WRITABLE_ASCII: Final = b"\t\n\r" + bytes(range(0x20, 0x7F))
_PIECE: Final = 2**15
_FEW_LINES: Final = 200
"""Up to here, a line is found without cutting up the rest of the text."""


class Span(NamedTuple):
    """Some characters of one line; `line` and `column` count from 1."""

    line: int
    column: int
    length: int


NOWHERE: Final = Span(0, 0, 0)
"""The file as a whole."""


@dataclass(frozen=True)
class Source:
    """A scenario's text, exactly as it was kept; `folder` holds its pictures, None when only the text is known."""

    text: str
    name: str
    folder: Path | None = None

    @property
    def yaml(self) -> str:
        """The text without the byte order mark that some editors add."""
        return self.text.removeprefix(_BOM)

    @cached_property
    def lines(self) -> list[str]:
        return LINE_END.split(self.yaml) if "\r" in self.yaml else self.yaml.split("\n")

    def line(self, number: int) -> str:
        """A line by its number from 1; empty outside of the text."""
        if 0 < number < _FEW_LINES and "\r" not in self.yaml:
            start = 0
            for _ in range(number - 1):
                start = self.yaml.find("\n", start) + 1
                if not start:
                    return ""
            end = self.yaml.find("\n", start)
            return self.yaml[start:] if end < 0 else self.yaml[start:end]
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    @cached_property
    def home(self) -> str:
        """The name of the folder that holds the file, symbolic links followed; empty when there is none."""
        return self.folder.resolve().name if self.folder else ""

    def span_at(self, index: int, length: int = 1) -> Span:
        """The place of the character at `index` of `yaml`."""
        before = LINE_END.split(self.yaml[:index])
        return Span(len(before), len(before[-1]) + 1, length)

    def diagnose(
        self,
        code: str,
        message: str,
        span: Span = NOWHERE,
        *,
        expected: str | None = None,
        suggestion: str | None = None,
    ) -> Diagnostic:
        """Something to correct at a place of this file."""
        return Diagnostic(
            code,
            CODES[code].severity,
            say.clipped(message),
            self.name,
            *span,
            expected=expected and say.clipped(expected),
            suggestion=suggestion and say.clipped(suggestion),
            source_line=self.line(span.line),
        )


def read(path: Path) -> tuple[Source | None, list[Diagnostic]]:
    """The text of a file, or of the `scenario.yaml` of a folder; else why it cannot be read."""
    nothing = Source("", str(path))
    try:
        file = path / FILE_NAME if path.is_dir() else path
        if not file.exists():
            missing = ("G001", say.NO_SUCH_FILE) if file == path else ("G002", say.NO_SCENARIO_HERE.format(FILE_NAME))
            return None, [nothing.diagnose(*missing, expected=say.PATH_FORM.format(FILE_NAME))]
        if not file.is_file():  # a named pipe would be waited for without end
            found = say.IS_A_FOLDER.format(FILE_NAME) if file.is_dir() else say.NOT_A_FILE
            return None, [nothing.diagnose("G003", found, expected=say.PATH_FORM.format(FILE_NAME))]
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError:
        return None, [nothing.diagnose("G003", say.CANNOT_READ)]
    return decode(data, str(file), file.parent)


def decode(data: bytes, name: str, folder: Path | None) -> tuple[Source | None, list[Diagnostic]]:
    """The text of these bytes, or why they are not the text of a scenario."""
    nothing = Source("", name)
    if len(data) > MOST_BYTES:
        return None, [nothing.diagnose("G004", say.TOO_LARGE.format(MOST_BYTES // 1_000_000))]
    if data.startswith(_UTF_16):
        return None, [nothing.diagnose("G006", say.UTF_16, expected=say.SAVE_AS_UTF_8)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        readable = Source(data.decode("utf-8", errors="replace"), name)
        before = Source(data[: error.start].decode("utf-8"), name)
        span = before.span_at(len(before.yaml))
        return None, [
            readable.diagnose("G006", say.NOT_UTF_8.format(error.start + 1), span, expected=say.SAVE_AS_UTF_8)
        ]
    source = Source(text, name, folder)
    return source, _doubts(source, data)


def _doubts(source: Source, data: bytes) -> list[Diagnostic]:
    """What is wrong with the characters, before any grammar."""
    if not source.yaml or source.yaml.isspace():
        return [source.diagnose("G005", say.EMPTY_FILE, expected=say.START_WITH)]
    letters = () if source.text.isascii() and _is_writable(data) else _UNWRITABLE.finditer(source.yaml)
    found = [
        source.diagnose("G007", say.INVISIBLE.format(f"U+{ord(letter[0]):04X}"), source.span_at(letter.start()))
        for letter, _ in zip(letters, range(20), strict=False)
    ]
    if source.text.startswith(_BOM):
        found.insert(0, source.diagnose("G008", say.BYTE_ORDER_MARK, Span(1, 1, 1)))
    return found


def _is_writable(data: bytes) -> bool:
    """Whether these ASCII letters are all common ones, ten times faster than by the expression."""
    pieces = (data[start : start + _PIECE] for start in range(0, len(data), _PIECE))  # little memory is used again
    return not any(piece.translate(None, _WRITABLE_ASCII) for piece in pieces)
