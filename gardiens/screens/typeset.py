"""Lays text out in lines with the real fonts: bold groups, no-break spaces, hyphens, and vectors the fonts lack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import groupby
from typing import Final, Literal, TypeAlias

from gardiens.screens.fonts import NO_BREAK, Style, clean, face, style
from gardiens.screens.inline import advance_em, vector_of
from gardiens.screens.marks import Block, Line, Run
from gardiens.screens.model import FontChoice

Align: TypeAlias = Literal["left", "centre", "right"]

_SPACES: Final = re.compile(f"[ {NO_BREAK}]")
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_AFTER_HYPHEN: Final = re.compile(r"(?<=\w\w[-‐])(?=\w\w)")
_REMEMBERED: Final = 2048
_TRIED: Final = (142, 134, 125, 118, 112, 106, 100)
"""The sizes between those that can be asked for, in percent: what does not hold in one is tried in the next."""
_ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters of one weight, or one vector in place of a character."""

    text: str
    bold: bool = False
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    """What is never broken; `glued` when no space comes before it (the second half of « Port-Mangrove »).

    `cut`: it is the rest of a word that was too wide for a whole line.
    """

    pieces: tuple[_Piece, ...]
    glued: bool = False
    cut: bool = False


class FontTypesetter:
    """The typesetter of the screens, for one size of text and one choice of font."""

    def __init__(self, percent: int = 100, font: FontChoice = "normale") -> None:
        self.percent, self.font = percent, font
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._lay)

    @cached_property
    def tries(self) -> Sequence[FontTypesetter]:
        """This one, the smaller ones down to the usual size, then the usual fonts, which take less room."""
        smaller = [typesetter(percent, self.font) for percent in _TRIED if 100 <= percent < self.percent]
        usual = [] if self.font == "normale" else typesetter(self.percent, "normale").tries
        return (self, *smaller, *usual)

    def lay(self, text: str, style: str, width: int, *, align: Align = "left", max_lines: int | None = None) -> Block:
        """`text` in lines of at most `width` px: see `gardiens.screens.model.Typesetter`."""
        return self._remembered(text, style, width, align, max_lines)

    def _lay(self, text: str, name: str, width: int, align: Align, max_lines: int | None) -> Block:
        set_in = style(name, self.percent, self.font)
        rows = [row for words in _paragraphs(text, name) for row in _broken(words, set_in, width)]
        broken = any(row[0].cut for row in rows if row)
        clipped = max_lines is not None and len(rows) > max_lines
        if clipped:
            rows = [*rows[:max_lines][:-1], *(_shortened(row, set_in, width) for row in rows[:max_lines][-1:])]
        lines = tuple(_line(index, row, set_in, width, align) for index, row in enumerate(rows))
        return Block(
            text=text,
            style=name,
            width=max((line.width for line in lines), default=0) if align == "left" else width,
            height=len(lines) * set_in.line_px,
            lines=lines,
            clipped=clipped,
            percent=self.percent,
            font=self.font,
            broken=broken,
        )


@cache
def typesetter(percent: int = 100, font: FontChoice = "normale") -> FontTypesetter:
    """The typesetter of a process for one size and one choice of font, since each remembers what it has laid."""
    return FontTypesetter(percent, font)


def _paragraphs(text: str, name: str) -> Iterator[list[_Word]]:
    """The words of each paragraph; bold may run across several."""
    pieces: list[_Piece] = []
    for index, part in enumerate(_BOLD.split(clean(text))):
        pieces.extend(_Piece(char, bold=index % 2 == 1, icon=vector_of(char, name)) for char in part)
    for ended, group in groupby(pieces, key=lambda piece: piece.text == "\n"):
        group_of = list(group)
        if ended:
            yield from ([] for _ in group_of[1:])
        else:
            yield list(_words(group_of))


def _words(pieces: Iterable[_Piece]) -> Iterator[_Word]:
    for space, group in groupby(pieces, key=lambda piece: piece.text == " "):
        if space:
            continue
        chars = list(group)
        start = 0
        cuts = [match.start() for match in _AFTER_HYPHEN.finditer("".join(piece.text for piece in chars))]
        for cut in (*cuts, len(chars)):
            yield _Word(tuple(_merged(chars[start:cut])), glued=start > 0)
            start = cut


def _merged(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Neighbours of one weight as one piece; vectors stay alone."""
    for (bold, icon), group in groupby(pieces, key=lambda piece: (piece.bold, piece.icon)):
        texts = [piece.text for piece in group]
        if icon is None:
            yield _Piece("".join(texts), bold)
        else:
            yield from (_Piece(text, bold, icon) for text in texts)


def _joined(words: Sequence[_Word]) -> list[_Piece]:
    """The pieces of a line, spaces included; a space is bold only between two bold words."""
    pieces: list[_Piece] = []
    for word in words:
        if pieces and not word.glued:
            pieces.append(_Piece(" ", bold=pieces[-1].bold and word.pieces[0].bold))
        pieces.extend(word.pieces)
    return list(_merged(pieces))


def _width(piece: _Piece, set_in: Style) -> int:
    if piece.icon is not None:
        return round(set_in.size_px * advance_em(piece.icon))
    if set_in.space_px is not None:
        words = _SPACES.split(piece.text)
        return sum(face(set_in, piece.bold).size(word)[0] for word in words) + set_in.space_px * (len(words) - 1)
    return face(set_in, piece.bold).size(piece.text)[0]


def _length(words: Sequence[_Word], set_in: Style) -> int:
    return sum(_width(piece, set_in) for piece in _joined(words))


def _broken(words: Sequence[_Word], set_in: Style, width: int) -> list[list[_Word]]:
    """Greedy lines; a word wider than the whole line is cut where it must be."""
    rows: list[list[_Word]] = [[]]
    waiting = list(reversed(words))
    while waiting:
        word = waiting.pop()
        if _length([*rows[-1], word], set_in) <= width:
            rows[-1].append(word)
        elif rows[-1]:
            rows.append([])
            waiting.append(word)
        else:
            head, tail = _cut(word, set_in, width)
            rows[-1].append(head)
            if tail is not None:
                rows.append([])
                waiting.append(tail)
    return rows


def _cut(word: _Word, set_in: Style, width: int) -> tuple[_Word, _Word | None]:
    """The longest beginning of a word that fits (at least one character), and the rest."""
    chars = [_Piece(char, piece.bold, piece.icon) for piece in word.pieces for char in piece.text]
    fits = 1
    while fits < len(chars) and _length([_Word(tuple(chars[: fits + 1]))], set_in) <= width:
        fits += 1
    rest = tuple(_merged(chars[fits:]))
    return _Word(tuple(_merged(chars[:fits])), word.glued), _Word(rest, glued=True, cut=True) if rest else None


def _shortened(row: Sequence[_Word], set_in: Style, width: int) -> list[_Word]:
    """A last line that says by « … » that words are missing."""
    kept = list(row)
    mark = _Word((_Piece(_ELLIPSIS),), glued=True)
    while kept and _length([*kept, mark], set_in) > width:
        kept.pop()
    return [*kept, mark]


def _one_by_one(piece: _Piece) -> Iterator[_Piece]:
    """Each word and each space by itself, so that a space is as wide as the style says."""
    if piece.icon is not None:
        yield piece
        return
    for text in re.split(f"([ {NO_BREAK}])", piece.text):
        if text:
            yield _Piece(text, piece.bold)


def _line(index: int, words: Sequence[_Word], set_in: Style, width: int, align: Align) -> Line:
    pieces = _joined(words)
    if set_in.space_px is not None:
        pieces = [part for piece in pieces for part in _one_by_one(piece)]
    widths = [_width(piece, set_in) for piece in pieces]
    used = sum(widths)
    x = {"left": 0, "centre": (width - used) // 2, "right": width - used}[align]
    runs = []
    for piece, piece_width in zip(pieces, widths, strict=True):
        runs.append(Run(x=x, width=piece_width, text=piece.text, bold=piece.bold, icon=piece.icon))
        x += piece_width
    return Line(y=index * set_in.line_px, height=set_in.line_px, width=used, runs=tuple(runs))
