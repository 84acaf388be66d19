"""Messages one under the other, each beside the face of who sent it, for whatever shows a chat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from gardiens.documents.conversation import Message
from gardiens.screens.documents import phone
from gardiens.screens.documents.drawn import BADGE_PX, Part
from gardiens.screens.documents.phone import AVATAR_PX, DOTS, Side
from gardiens.screens.documents.stack import INDENT, Drawing, Row, first_fitting, stacked
from gardiens.screens.marks import Picture, Rect
from gardiens.screens.model import Model
from gardiens.text import play as say

STRIP_PX: Final = 8
"""Room above and under a bubble in its row, so that what singles the row out goes round it."""
FACE_PX: Final = INDENT + AVATAR_PX + 14
"""What a face takes of a row."""


class Fit(NamedTuple):
    """The style of what is said, and how high a masked image is."""

    style: str
    tile_px: int


TRIES: Final = (Fit("answer", 170), Fit("body", 140), Fit("body_min", 112), Fit("body_min", 84))
"""From the roomiest."""


def thread(
    model: Model,
    messages: Sequence[Message],
    rect: Rect,
    *,
    me: str | None = None,
    portraits: Mapping[str, str] | None = None,
    writing: str | None = None,
    lit: int = DOTS - 1,
) -> dict[str, Part]:
    """The messages from the top of `rect`: parts `messages.ID`, and `ecrit` when somebody is `writing`.

    Those of `me` are at the right. `portraits`: pictures chosen for some names. `lit`: which typing dot is larger.
    They are set in the largest style that holds; too many of them go on below `rect`.
    """
    chosen = portraits or {}
    tries = [tuple(_rows(model, messages, me, chosen, writing, lit, styles, rect.w)) for styles in TRIES]
    _, parts = stacked(first_fitting(tries, rect.h), rect)
    return parts


def _rows(
    model: Model,
    messages: Sequence[Message],
    me: str | None,
    chosen: Mapping[str, str],
    writing: str | None,
    lit: int,
    styles: Fit,
    width: int,
) -> Iterator[Row]:
    for message in messages:
        side: Side = "right" if message.sender == me else "left"
        yield message_row(model, message, side, chosen, styles, width)
    if writing is not None:
        yield writing_row(model, writing, chosen, lit)


def message_row(model: Model, message: Message, side: Side, chosen: Mapping[str, str], styles: Fit, width: int) -> Row:
    """A bubble beside a face; the row goes on a little after it, for the badge of what was found.

    At the right that badge comes over the face, which says nothing that the name does not.
    """
    laid = phone.bubble(model, message, width - FACE_PX - BADGE_PX, side, styles.style, styles.tile_px)

    def fill(row: Rect) -> Drawing:
        across = FACE_PX + laid.width + (BADGE_PX if side == "left" else INDENT)
        strip = row._replace(x=row.x if side == "left" else row.right - across, w=across)
        left = strip.x + (FACE_PX if side == "left" else INDENT)
        top = strip.bottom - STRIP_PX - laid.height
        face = _face(model, message.sender, chosen, strip, side)
        yield f"messages.{message.id}", Part(message.read(), strip, (face, *laid.marks(model, left, top)))

    return Row(max(AVATAR_PX, laid.height) + 2 * STRIP_PX, fill)


def writing_row(model: Model, name: str, chosen: Mapping[str, str], lit: int) -> Row:
    """The typing dots of somebody."""

    def fill(row: Rect) -> Drawing:
        bubble, dots = phone.typing(row.x + FACE_PX, row.bottom - STRIP_PX, lit)
        strip = row._replace(w=bubble.right + BADGE_PX - row.x)
        face = _face(model, name, chosen, strip, "left")
        yield "ecrit", Part(say.IS_WRITING.format(name), strip, (face, *dots))

    return Row(AVATAR_PX + 2 * STRIP_PX, fill)


def _face(model: Model, name: str, chosen: Mapping[str, str], strip: Rect, side: Side) -> Picture:
    x = strip.x + INDENT if side == "left" else strip.right - INDENT - AVATAR_PX
    disc = Rect(x, strip.bottom - STRIP_PX - AVATAR_PX, AVATAR_PX, AVATAR_PX)
    return phone.avatar(model, name, chosen.get(name), disc)
