"""A cipher wheel: a ring of paper, a ring that turns inside it, and the pair of letters under the mark at the top."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import cos, pi, sin, tau
from typing import Final

from gardiens.puzzles.cipher import LETTERS, TURNS, read
from gardiens.screens.grips import Dial
from gardiens.screens.marks import Disc, Icon, Mark, Picture, Polygon, Rect
from gardiens.screens.messages import Message
from gardiens.screens.model import Model
from gardiens.screens.parts import surface, within
from gardiens.screens.puzzles.letter_tiles import READ
from gardiens.screens.tree import Widget
from gardiens.text.puzzles import cipher as say
from gardiens.text.screens import counted

CENTRE: Final = (459, 528)
OUTER_PX: Final = 390
INNER_PX: Final = 286
HUB_PX: Final = 178
_PAPER_PX: Final = (287, 378)
"""From where to where the letters of the outer ring are on paper; its rim is outside."""
_RING_PX: Final = (177, 282)
_LETTERS_PX: Final = (332, 229)
_DRAWN_PX: Final = {"documents/roue-exterieure": (800, 392), "documents/roue-interieure": (580, 284)}
"""The side of each drawing, and the radius of what it draws."""
_BUTTON: Final = (128, 104)
_BUTTONS_Y: Final = 832
_SHADOW_PX: Final = 12

Turning = Callable[[int], Message]
"""What bringing the wheel to a turn means."""


def wheel(model: Model, at_top: str, turn: int, turning: Turning) -> tuple[Widget, ...]:
    """Both rings, then a button to turn by one step in each direction.

    `at_top` is the letter of the outer ring under the mark; the inner one is read there, `turn` letters before it.
    """
    inner = _around(INNER_PX)
    outer = _around(OUTER_PX)
    below = read(at_top, turn)
    ring = Widget("ring", "group", say.RING.format(at_top), outer, tuple(_outer(model, at_top, outer)))
    dial = Dial(CENTRE, tuple(turning(to) for to in range(TURNS)), turn)
    value = say.WHEEL_VALUE.format(turn, counted(turn, say.NOTCHES), at_top, below)
    alphabet = tuple(_letters(model, below, _LETTERS_PX[1], "blanc", "sur_lanterne"))
    marks = tuple(_inner(model, turn))
    turned = Widget(
        "wheel", "slider", say.WHEEL, inner, marks, turning((turn + 1) % TURNS), value, radius=INNER_PX, grip=dial
    )
    letters = Widget("wheel:letters", "group", say.INNER_RING.format(below), inner, alphabet, radius=INNER_PX)
    return ring, turned, letters, *_buttons(turn, turning)


def _around(radius: int) -> Rect:
    return Rect(CENTRE[0] - radius, CENTRE[1] - radius, 2 * radius, 2 * radius)


def _buttons(turn: int, turning: Turning) -> Iterator[Widget]:
    """Down at both sides of the wheel; + and - do the same."""
    for name, label, icon, x, step, key in (
        ("turn:less", say.ONE_LESS, "rotate-ccw", 48, -1, "-"),
        ("turn:more", say.ONE_MORE, "rotate-cw", 742, 1, "+"),
    ):
        rect = Rect(x, _BUTTONS_Y, *_BUTTON)
        middle = rect.centre
        drawn = Icon(icon, Rect(middle[0] - 28, middle[1] - 28, 56, 56))
        message = turning((turn + step) % TURNS)
        yield Widget(name, "button", label, rect, (surface(rect, "rest"), drawn), message, key=key)


def _outer(model: Model, at_top: str, place: Rect) -> Iterator[Mark]:
    yield Disc(place.moved(0, _SHADOW_PX), "ombre")
    yield _drawing("documents/roue-exterieure", OUTER_PX)
    yield _sector(*_PAPER_PX, "lanterne_500")
    yield from _letters(model, at_top, _LETTERS_PX[0], "encre", "sur_lanterne")


def _inner(model: Model, turn: int) -> Iterator[Mark]:
    yield _drawing("documents/roue-interieure", INNER_PX)
    yield _sector(*_RING_PX, READ)
    hub = _around(HUB_PX)
    yield Disc(hub, "nuit_900", READ, 6)
    yield within(model, say.SHIFT, "body", hub._replace(y=CENTRE[1] - 118, h=50), "brume_100")
    yield within(model, str(turn), "display", hub._replace(y=CENTRE[1] - 73, h=146), "lanterne_500")
    yield within(model, counted(turn, say.NOTCHES), "body", hub._replace(y=CENTRE[1] + 62, h=50), "brume_100")


def _drawing(name: str, radius: int) -> Picture:
    side, drawn = _DRAWN_PX[name]
    return Picture(name, _around(round(radius * side / drawn / 2)), "contain")


def _letters(model: Model, at_top: str, radius: int, ink: str, top_ink: str) -> Iterator[Mark]:
    """The alphabet clockwise, `at_top` at noon, every letter upright."""
    for index in range(TURNS):
        letter = LETTERS[(LETTERS.index(at_top) + index) % TURNS]
        angle = tau * index / TURNS
        x, y = CENTRE[0] + radius * sin(angle), CENTRE[1] - radius * cos(angle)
        place = Rect(round(x) - 30, round(y) - 29, 60, 58)
        yield within(model, letter, "h2", place, top_ink if index == 0 else ink)


def _sector(inner: int, outer: int, colour: str) -> Polygon:
    """The place of one letter at the top of a ring."""
    turns = [pi / TURNS * step / 4 for step in range(-4, 5)]
    arcs = [(outer, turn) for turn in turns] + [(inner, turn) for turn in reversed(turns)]
    return Polygon(tuple((CENTRE[0] + r * sin(turn), CENTRE[1] - r * cos(turn)) for r, turn in arcs), colour)
