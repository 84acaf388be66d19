"""How a conversation looks: a phone, the bar of the group, and bubbles from both sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from gardiens.documents.conversation import Conversation, Message
from gardiens.screens.documents import phone
from gardiens.screens.documents.drawn import BADGE_PX, Drawn, Part
from gardiens.screens.documents.phone import AVATAR_PX, Side
from gardiens.screens.documents.stack import INDENT, ROW_PX, Drawing, Row, first_fitting, stacked
from gardiens.screens.model import Model
from gardiens.screens.tree import Picture, Rect
from gardiens.text import play as say

MARGIN: Final = 12
BAR_INSET: Final = 10
STRIP_PX: Final = 8
"""Room above and under a bubble in its row, so that what singles the row out goes round it."""
FACE_PX: Final = INDENT + AVATAR_PX + 14
"""What a face takes of a row."""
LEAST_GAP_PX: Final = 40
"""A bubble never reaches the other side."""


class _Set(NamedTuple):
    """The style of what is said, and how high a masked image is."""

    style: str
    tile_px: int


_TRIES: Final = (_Set("answer", 170), _Set("body", 140), _Set("body_min", 112), _Set("body_min", 84))


def draw(model: Model, conversation: Conversation, rect: Rect) -> Drawn:
    """The conversation in `rect`."""
    body, screen = phone.frame(rect)
    network, group, members = conversation.network, conversation.group, conversation.members
    titled = screen.inset(BAR_INSET)
    titled = titled._replace(h=max(ROW_PX, phone.bar_px(model, group, members, titled.w)))
    paper = (body, *phone.screen(screen, titled.h + 2 * BAR_INSET, network))
    top = titled.bottom + BAR_INSET + MARGIN
    inside = Rect(screen.x + MARGIN, top, screen.w - 2 * MARGIN, screen.bottom - top - MARGIN)
    tries = [tuple(_rows(model, conversation, styles, inside.w)) for styles in _TRIES]
    marks, found = stacked(first_fitting(tries, inside.h), inside)
    words = conversation.parts()
    heading = phone.heading(model, titled, network, group, members)
    found["groupe"] = Part(words["groupe"], titled, heading, solid=True)
    parts = {name: found[name] for name in words}
    return Drawn(rect, say.CONVERSATION.format(network, group), (*paper, *marks), parts, rect)


def _rows(model: Model, conversation: Conversation, styles: _Set, width: int) -> Iterator[Row]:
    for message in conversation.messages:
        side: Side = "right" if message.sender == conversation.me else "left"
        yield _message(model, conversation, message, side, styles, width)
    if conversation.writing is not None:
        yield _writing(model, conversation, conversation.writing)


def _message(model: Model, conversation: Conversation, message: Message, side: Side, styles: _Set, width: int) -> Row:
    """A bubble beside a face; the row goes on a little after it, for the badge of what was found.

    At the right that badge comes over the face, which says nothing that the name does not.
    """
    most = width - FACE_PX - max(BADGE_PX, LEAST_GAP_PX)
    laid = phone.bubble(model, message, most, side, styles.style, styles.tile_px)

    def fill(row: Rect) -> Drawing:
        across = FACE_PX + laid.width + (BADGE_PX if side == "left" else INDENT)
        strip = row._replace(x=row.x if side == "left" else row.right - across, w=across)
        left = strip.x + (FACE_PX if side == "left" else INDENT)
        top = strip.bottom - STRIP_PX - laid.height
        face = _face(model, conversation, message.sender, strip, side)
        words = message.read()
        yield f"messages.{message.id}", Part(words, strip, (face, *laid.marks(model, left, top)))

    return Row(max(AVATAR_PX, laid.height) + 2 * STRIP_PX, fill)


def _face(model: Model, conversation: Conversation, name: str, strip: Rect, side: Side) -> Picture:
    x = strip.x + INDENT if side == "left" else strip.right - INDENT - AVATAR_PX
    disc = Rect(x, strip.bottom - STRIP_PX - AVATAR_PX, AVATAR_PX, AVATAR_PX)
    return phone.avatar(model, name, conversation.portrait(name), disc)


def _writing(model: Model, conversation: Conversation, name: str) -> Row:
    def fill(row: Rect) -> Drawing:
        bubble, dots = phone.typing(row.x + FACE_PX, row.bottom - STRIP_PX)
        strip = row._replace(w=bubble.right + BADGE_PX - row.x)
        face = _face(model, conversation, name, strip, "left")
        yield "ecrit", Part(say.IS_WRITING.format(name), strip, (face, *dots))

    return Row(AVATAR_PX + 2 * STRIP_PX, fill)
