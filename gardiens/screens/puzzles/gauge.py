"""The gauge of a passphrase: its strength in bits, and under what condition that is true."""

from __future__ import annotations

from typing import Final

from gardiens.puzzles.passphrase import CNIL_BITS, Passphrase
from gardiens.screens.marks import Mark, Panel, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of, words
from gardiens.screens.puzzles.tiles import Laid
from gardiens.screens.tree import Widget
from gardiens.text.checks import grouped
from gardiens.text.puzzles import passphrase as say
from gardiens.text.screens import counted

TRACK_PX: Final = 30
MARK_PX: Final = 6
GAP: Final = 8


def gauge_height(model: Model, puzzle: Passphrase, width: int) -> int:
    """How high the gauge is at its longest words, in px."""
    whole = Laid(puzzle.words[: puzzle.size])
    lines = _lines(model, puzzle, whole, Rect(0, 0, width, 0))
    return max(mark.rect.bottom for mark in lines) + GAP + TRACK_PX + 6


def gauge(model: Model, puzzle: Passphrase, one: Laid, rect: Rect, accent: str) -> Widget:
    """How strong the words laid are, as a figure and as a bar; on it, the CNIL's benchmark."""
    chosen = [word for word in one.slots if word is not None]
    lines = _lines(model, puzzle, one, rect)
    full = puzzle.full_bits()
    track = Rect(rect.x, rect.bottom - TRACK_PX - 4, rect.w, TRACK_PX)
    inside = track.inset(5)
    done = round(inside.w * min(1.0, puzzle.bits(chosen) / full))
    marks: list[Mark] = [*lines, Panel(track, "nuit_900", "brume_400", 3, radius=TRACK_PX // 2)]
    if done:
        marks.append(Panel(inside._replace(w=max(inside.h, done)), accent, radius=inside.h // 2))
    x = min(inside.x + round(inside.w * CNIL_BITS / full), inside.right - MARK_PX // 2)
    mark = Rect(x - MARK_PX // 2, track.y - 6, MARK_PX, TRACK_PX + 12)
    marks.append(Panel(mark, "lanterne_500", radius=MARK_PX // 2))
    label = ", ".join(mark.block.text for mark in lines)
    return Widget("gauge", "progress", label, rect, tuple(marks))


def strength(puzzle: Passphrase, one: Laid) -> str:
    """« Force : 5 mots, environ 21 bits »."""
    chosen = [word for word in one.slots if word is not None]
    bits = round(puzzle.bits(chosen))
    return counted(len(chosen), say.STRENGTH if bits > 1 else say.STRENGTH_ONE_BIT, str(bits))


def _lines(model: Model, puzzle: Passphrase, one: Laid, rect: Rect) -> list[Words]:
    """The figure and its condition, side by side where they fit, else one under the other; then the benchmark."""
    figure = words(model, strength(puzzle, one), "label", rect.x, rect.y, rect.w)
    if puzzle.choices is None:
        said = say.IF_TILES.format(len(puzzle.words))
    else:
        said = say.IF_LIST.format(grouped(puzzle.choices))
    room = max(width_of(model, strength(puzzle, Laid(puzzle.words[: puzzle.size])), "label"), figure.rect.w)
    beside = room + 40 + width_of(model, said, "body_min") <= rect.w
    block = model.typesetter.lay(said, "body_min", rect.w)
    x, y = (rect.right - block.width, figure.y) if beside else (rect.x, figure.rect.bottom)
    placed = Words(x, y, block, "brume_100")
    mark = words(model, say.BENCHMARK.format(CNIL_BITS), "meta", rect.x, placed.rect.bottom, rect.w, "lanterne_300")
    return [figure, placed, mark]
