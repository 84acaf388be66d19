"""The phone of a conversation that is played: messages arrive one by one, and older ones are a touch away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from gardiens.puzzles.conversation import Conversation
from gardiens.screens.documents import phone
from gardiens.screens.documents.drawn import Part, part_widget
from gardiens.screens.documents.phone import AVATAR_PX, DOTS, SCREEN_RADIUS, Side
from gardiens.screens.documents.stack import GAP, INDENT, ROW_PX, Drawing, Row, stacked
from gardiens.screens.documents.thread import STRIP_PX, TRIES, Fit, message_row, writing_row
from gardiens.screens.marks import Icon, Mark, Panel, Polyline, Rect
from gardiens.screens.messages import Message
from gardiens.screens.model import Model
from gardiens.screens.parts import label_marks, roomiest, within
from gardiens.screens.puzzles.talk import Entry, Talk
from gardiens.screens.tree import Widget
from gardiens.text import play as play_text
from gardiens.text.puzzles import conversation as say

PHONE: Final = Rect(48, 128, 900, 808)
ARRIVAL_MS: Final = 500
"""How long each message takes to come."""
BLINK_MS: Final = 125
"""How long one of the typing dots is the larger one."""
MARGIN: Final = 12
BAR_INSET: Final = 10
FOOT_PX: Final = 80
TURN_PX: Final = 64
"""How high a button that turns to other messages is."""
TOLD_INSET: Final = 44
FITS: Final = (*TRIES, Fit("body_min", 68))
"""From the roomiest; in the last a masked image is hardly more than its label."""


@dataclass(frozen=True, slots=True)
class Window:
    """Which entries are on the screen: those from `first` up to `last`, without it, set to fit."""

    first: int
    last: int
    fit: Fit


def chat(
    model: Model, puzzle: Conversation, spoken: Talk, who: str, page: int, turn: Callable[[int], Message]
) -> tuple[Widget, ...]:
    """The phone with the messages of a page, 0 being the last one; `turn` is what going to another page means.

    `who` answers next.
    """
    body, screen = phone.frame(PHONE)
    group, members = puzzle.group, puzzle.members
    titled = screen.inset(BAR_INSET)
    titled = titled._replace(h=max(ROW_PX, phone.bar_px(model, group, members, titled.w)))
    bar = titled.h + 2 * BAR_INSET
    label = play_text.CONVERSATION.format(puzzle.network, group)
    paper = (body, *phone.screen(screen, bar, puzzle.network), *_foot(model, screen, who))
    heading = phone.heading(model, titled, puzzle.network, group, members)
    named = ", ".join(each for each in (group, members) if each)
    inside = Rect(screen.x + MARGIN, screen.y + bar + MARGIN, screen.w - 2 * MARGIN, 0)
    inside = inside._replace(h=screen.bottom - FOOT_PX - MARGIN - inside.y)
    return (
        Widget("document", "group", label, PHONE, paper),
        Widget("document:groupe", "text", named, titled, heading),
        *_messages(model, puzzle, spoken, inside, page, turn),
    )


def arrived(model: Model, spoken: Talk) -> int:
    """How many entries have come by now."""
    if model.ui.settings.less_motion:
        return len(spoken.entries)
    at_once = spoken.fresh + (1 if spoken.begins_with_reply else 0)
    return min(len(spoken.entries), at_once + _elapsed_ms(model) // ARRIVAL_MS)


def chat_change_ms(model: Model, spoken: Talk) -> int | None:
    """When the phone will look different by itself, in the time given to the view."""
    if arrived(model, spoken) == len(spoken.entries):
        return None
    return model.now_ms + BLINK_MS - _elapsed_ms(model) % BLINK_MS


def _elapsed_ms(model: Model) -> int:
    """The played time since the conversation came to this point: a pause does not make anything come again."""
    return max(0, model.state.clock.played_at(model.session_ms) - model.state.progress_ms)


# --- the messages of a page ---------------------------------------------------------------------------------------


def _messages(
    model: Model, puzzle: Conversation, spoken: Talk, inside: Rect, page: int, turn: Callable[[int], Message]
) -> tuple[Widget, ...]:
    windows = pages(model, puzzle, spoken, inside)
    page = min(page, len(windows) - 1)
    window = windows[page]
    widgets: list[Widget] = []
    place = inside
    if window.first > 0:
        widgets.append(_turn(model, "older", say.OLDER, "chevron-up", inside._replace(h=TURN_PX), turn(page + 1)))
        place = place._replace(y=place.y + TURN_PX + GAP, h=place.h - TURN_PX - GAP)
    if page > 0:
        place = place._replace(h=place.h - TURN_PX - GAP)
    shown = spoken.entries[window.first : window.last]
    _, parts = stacked([_row(model, puzzle, entry, window.fit, place.w) for entry in shown], place)
    here = arrived(model, spoken) - window.first
    widgets += [part_widget(name, part) for name, part in list(parts.items())[: max(0, here)]]
    if 0 <= here < len(shown):
        widgets += _coming(model, puzzle, shown[here], list(parts.values())[here])
    if page > 0:
        foot = inside._replace(y=inside.bottom - TURN_PX, h=TURN_PX)
        widgets.append(_turn(model, "newer", say.NEWER, "chevron-down", foot, turn(page - 1)))
    return tuple(widgets)


def pages(model: Model, puzzle: Conversation, spoken: Talk, inside: Rect) -> tuple[Window, ...]:
    """The talk in pages, the last messages first.

    What has just been said is set in the largest style that holds it whole; older messages keep it company while they
    fit, and the others are on the pages before. Too long for one page, it rolls up as it comes.
    """
    room = inside.h - (TURN_PX + GAP if spoken.fresh else 0)
    tries = ((fit, [_row(model, puzzle, entry, fit, inside.w) for entry in spoken.entries]) for fit in FITS)
    fit, rows = roomiest(tries, lambda tried: _height(tried[1][spoken.fresh :]) <= room)
    whole = _height(rows[spoken.fresh :]) <= room
    windows: list[Window] = []
    last = len(spoken.entries) if whole else min(len(spoken.entries), arrived(model, spoken) + 1)
    while last > 0:
        free = inside.h - (TURN_PX + GAP if windows else 0)
        first = last - 1
        while first > 0 and _height(rows[first - 1 : last]) <= free - (TURN_PX + GAP if first > 1 else 0):
            first -= 1
        windows.append(Window(first, last, fit))
        last = first
    return tuple(windows)


def _height(rows: Sequence[Row]) -> int:
    return sum(max(row.least, row.height or 0) for row in rows) + GAP * (len(rows) - 1)


def _row(model: Model, puzzle: Conversation, entry: Entry, fit: Fit, width: int) -> Row:
    if entry.message is not None:
        side: Side = "right" if entry.message.sender == puzzle.me else "left"
        return message_row(model, entry.message, side, {}, fit, width)
    return _told_row(model, entry, fit, width)


def _told_row(model: Model, entry: Entry, fit: Fit, width: int) -> Row:
    """Something told beside the chat: on a soft strip, with a feather."""
    told = str(entry.narrated)
    across = width - 2 * TOLD_INSET
    block = model.typesetter.lay(told, fit.style, across - 112)

    def fill(row: Rect) -> Drawing:
        strip = Rect(row.x + TOLD_INSET, row.y + STRIP_PX, across, row.h - 2 * STRIP_PX)
        sign = Rect(strip.x + 24, strip.centre[1] - 22, 44, 44)
        text = Rect(sign.right + 20, strip.y, strip.right - sign.right - 44, strip.h)
        marks = (
            Panel(strip, "brume_100", "brume_300", 3, radius=20, dashed=True),
            Icon("feather", sign, "papote"),
            within(model, told, fit.style, text, "encre", align="left"),
        )
        yield entry.id, Part(told, strip, marks)

    return Row(block.height + 28 + 2 * STRIP_PX, fill)


def _coming(model: Model, puzzle: Conversation, entry: Entry, part: Part) -> tuple[Widget, ...]:
    """Typing dots where the next message will be; what is told does not type."""
    if entry.message is None or entry.message.sender == puzzle.me:
        return ()
    lit = _elapsed_ms(model) // BLINK_MS % DOTS
    place = Rect(PHONE.x + 28, part.rect.y, PHONE.w - 56, AVATAR_PX + 2 * STRIP_PX)
    (named,) = writing_row(model, entry.message.sender, {}, lit).fill(place)
    assert isinstance(named[1], Part)
    return (Widget("document:ecrit", "status", named[1].words, named[1].rect, named[1].marks),)


def _turn(model: Model, name: str, label: str, icon: str, rect: Rect, message: Message) -> Widget:
    """A button in the colours of the chat."""
    marks = label_marks(model, label, rect, "papote", style="body_min", icon=icon, icon_px=40)
    return Widget(
        name, "button", label, rect, (Panel(rect, "blanc_pur", "brume_500", 3, radius=20), *marks), message, radius=20
    )


def _foot(model: Model, screen: Rect, who: str) -> tuple[Mark, ...]:
    """Where a reply would be typed, if this were a phone."""
    foot = Rect(screen.x, screen.bottom - FOOT_PX, screen.w, FOOT_PX)
    icon = Rect(foot.x + INDENT + 8, foot.centre[1] - 22, 44, 44)
    text = Rect(icon.right + 18, foot.y, foot.right - icon.right - 40, foot.h)
    return (
        Panel(foot, "blanc_pur", radius=SCREEN_RADIUS),
        Panel(foot._replace(h=FOOT_PX - SCREEN_RADIUS), "blanc_pur", radius=0),
        Polyline(((foot.x, foot.y), (foot.right, foot.y)), "brume_300", 3),
        Icon("message-square", icon, "encre_3"),
        within(model, say.WRITE_HERE.format(who), "body_min", text, "encre_3", align="left"),
    )
