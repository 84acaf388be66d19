"""How a conversation looks: a phone, the bar of the group, and bubbles from both sides."""

from __future__ import annotations

from typing import Final

from gardiens.documents.conversation import Conversation
from gardiens.screens.documents import phone
from gardiens.screens.documents.drawn import Drawn, Part
from gardiens.screens.documents.stack import ROW_PX
from gardiens.screens.documents.thread import thread
from gardiens.screens.marks import Rect
from gardiens.screens.model import Model
from gardiens.text import play as say

MARGIN: Final = 12
BAR_INSET: Final = 10


def draw(model: Model, conversation: Conversation, rect: Rect) -> Drawn:
    """The conversation in `rect`."""
    network, group, members = conversation.network, conversation.group, conversation.members
    body, screen = phone.frame(rect)
    titled = screen.inset(BAR_INSET)
    titled = titled._replace(h=max(ROW_PX, phone.bar_px(model, group, members, titled.w)))
    top = titled.bottom + BAR_INSET + MARGIN
    inside = Rect(screen.x + MARGIN, top, screen.w - 2 * MARGIN, screen.bottom - top - MARGIN)
    heading = phone.heading(model, titled, network, group, members)
    parts = {
        "groupe": Part(conversation.parts()["groupe"], titled, heading, solid=True),
        **thread(
            model,
            conversation.messages,
            inside,
            me=conversation.me,
            portraits=conversation.portraits(),
            writing=conversation.writing,
        ),
    }
    paper = body, *phone.screen(screen, titled.h + 2 * BAR_INSET, network)
    return Drawn(rect, say.CONVERSATION.format(network, group), paper, parts, rect)
