"""The puzzle of the moment in the largest size of text in which it holds: what is read, what is answered beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from gardiens.scenario.models import PuzzleStep
from gardiens.screens import parts
from gardiens.screens.holds import holds
from gardiens.screens.marks import Picture, Rect
from gardiens.screens.model import Model
from gardiens.screens.puzzles import LOOKS
from gardiens.screens.puzzles.board import Board
from gardiens.screens.tree import Widget

_CONTENT: Final = Rect(0, 112, 1920, 824)
_LEAST_PICTURE: Final = 0.4
"""How much of its usual height a picture keeps when the text around it grows: it is a clue too."""


@dataclass(slots=True)
class _Last:
    """The sizes found for the last board: while it moves, and says the same, they are not looked for at each frame."""

    said: tuple[Any, ...] = ()
    sizes: tuple[int, int] = (0, 0)


_last: Final = _Last()


def largest(model: Model, step: PuzzleStep) -> Board:
    """The board of a step, each of its two sides as large as is asked for and as holds, and both together."""
    look = LOOKS[step.type]
    sizes = tuple(parts.sizes(model))
    if len(sizes) == 1:
        return look.board(model, step)
    said = (step, model.state, model.ui.arrangement, model.ui.sent, model.typesetter, model.folder)
    if len(_last.said) != len(said) or any(now is not then for now, then in zip(said, _last.said, strict=True)):
        _last.said, _last.sizes = said, _found(tuple(look.board(each, step) for each in sizes))
    document, answer = (look.board(sizes[index], step) for index in _last.sizes)
    return replace(answer, document=document.document)


def _found(boards: Sequence[Board]) -> tuple[int, int]:
    """Which of these boards, largest first, gives what is read, and which one what is answered."""
    every, usual = range(len(boards)), boards[-1].document
    document = parts.roomiest(every, lambda index: shows_as_much(boards[index].document, usual, _CONTENT))
    touched = _touched(boards[-1].answer)
    answer = parts.roomiest(
        every, lambda index: touched <= _touched(boards[index].answer) and holds(boards[index].answer, _CONTENT)
    )
    if holds((*boards[document].document, *boards[answer].answer), _CONTENT):
        return document, answer
    both = parts.roomiest(every, lambda index: holds((*boards[index].document, *boards[index].answer), _CONTENT))
    return both, both


def shows_as_much(document: Sequence[Widget], usual: Sequence[Widget], room: Rect) -> bool:
    """Whether a document holds in `room`, and has all that it has in the usual size of text, at one sight.

    Each picture is seen, and what is touched is there. One that scrolls in the usual size may do so in a larger one.
    """
    if _scrolled(document) != _scrolled(usual) or not _touched(usual) <= _touched(document):
        return False
    now, then = ([picture.rect.h for picture in _pictures(widgets)] for widgets in (document, usual))
    if len(now) != len(then) or not holds(document, room):
        return False
    return all(height >= _LEAST_PICTURE * wanted for height, wanted in zip(now, then, strict=True))


def _touched(widgets: Sequence[Widget]) -> frozenset[str]:
    return frozenset(widget.id for widget in widgets if widget.touchable)


def _scrolled(document: Sequence[Widget]) -> bool:
    return any(widget.scroll is not None for widget in document)


def _pictures(widgets: Sequence[Widget]) -> Iterator[Picture]:
    return (mark for widget in widgets for mark in widget.marks if isinstance(mark, Picture))
