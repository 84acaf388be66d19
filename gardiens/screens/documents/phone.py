"""A phone with a chat in it, piece by piece, for whatever shows messages: frame, bar, faces, bubbles, typing dots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from gardiens.documents.conversation import Message
from gardiens.screens.documents.drawn import BADGE_PX, picture
from gardiens.screens.faces import face
from gardiens.screens.inline import VECTORS, is_tinted
from gardiens.screens.marks import Block, Disc, Icon, Mark, Panel, Picture, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.parts import label_marks, width_of
from gardiens.text import play as say

Side: TypeAlias = Literal["left", "right"]

FRAME_PX: Final = 16
FRAME_RADIUS: Final = 44
SCREEN_RADIUS: Final = 28
AVATAR_PX: Final = 84
BUBBLE_RADIUS: Final = 24
BUBBLE_SIDE_PX: Final = 24
BUBBLE_OVER_PX: Final = 12
BETWEEN_PX: Final = 28
"""At least so much between a name and the hour."""
TILE_PX: Final = 560
PILL_PX: Final = 64
EMOJI_STYLE: Final = "h2"
"""A message of nothing but emoji shows them larger."""
DOT_PX: Final = 18
DOTS: Final = 3
DOTS_APART_PX: Final = 14
LIT_PX: Final = 6
"""How much larger one of the dots is, as they take turns."""
LOGO_PX: Final = 64
BAR_OVER_PX: Final = 12
NARROW_TILE_PX: Final = 400
_UNKNOWN: Final = "personnages/avatar-anonyme"
_LOGOS: Final = {"Papote": "documents/marque-papote"}


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a bubble: its ground, who speaks, what is said, what is noted beside."""

    ground: str
    name: str
    text: str
    note: str


THEIRS: Final = Look("blanc_pur", "papote", "encre", "encre_3")
MINE: Final = Look("papote", "blanc", "blanc", "blanc")
DONE: Final = Look("brume_100", "papote", "encre", "encre_2")
"""What was done and not written."""


def frame(rect: Rect) -> tuple[Panel, Rect]:
    """A phone that fills `rect`, and where its screen lies: `screen` draws it."""
    return Panel(rect, "nuit_900", "brume_400", 4, radius=FRAME_RADIUS, drop=8), rect.inset(FRAME_PX)


def screen(rect: Rect, bar: int, network: str) -> tuple[Mark, ...]:
    """The screen of a phone, with the bar of the network, `bar` px high, at its top; `heading` is written on it."""
    below = Rect(rect.x, rect.y + bar - SCREEN_RADIUS, rect.w, rect.h - bar + SCREEN_RADIUS)
    foot = Rect(rect.x, rect.y + SCREEN_RADIUS, rect.w, bar - SCREEN_RADIUS)
    return (
        Panel(below, "pas_encore", radius=SCREEN_RADIUS),
        Panel(rect._replace(h=bar), network.lower(), radius=SCREEN_RADIUS),
        Panel(foot, network.lower(), radius=0),
    )


# --- the bar ------------------------------------------------------------------------------------------------------


def bar_px(model: Model, group: str, members: str | None, width: int) -> int:
    """How high the bar must be in px, on a screen `width` px wide."""
    return sum(block.height for block in _titles(model, group, members, width)) + BAR_OVER_PX


def heading(model: Model, rect: Rect, network: str, group: str, members: str | None) -> tuple[Mark, ...]:
    """The logo, the name of the group and who is in it, on a bar."""
    logo = Rect(rect.x + BUBBLE_SIDE_PX, rect.centre[1] - LOGO_PX // 2, LOGO_PX, LOGO_PX)
    blocks = _titles(model, group, members, rect.w)
    marks: list[Mark] = [Panel(rect, network.lower(), radius=14), Picture(_LOGOS[network], logo, "contain")]
    y = rect.y + (rect.h - sum(block.height for block in blocks)) // 2
    for block in blocks:
        marks.append(Words(logo.right + 20, y, block, "blanc"))
        y += block.height
    if members is not None:
        marks.append(Icon("users", Rect(rect.right - BADGE_PX - 48, rect.centre[1] - 24, 48, 48), "blanc"))
    return tuple(marks)


def _titles(model: Model, group: str, members: str | None, width: int) -> tuple[Block, ...]:
    room = width - BUBBLE_SIDE_PX - LOGO_PX - 20 - BADGE_PX - (0 if members is None else 64)
    written = [(group, "header_title")] + ([] if members is None else [(members, "body_min")])
    return tuple(model.typesetter.lay(text, style, room) for text, style in written)


# --- faces --------------------------------------------------------------------------------------------------------


def avatar(model: Model, name: str, chosen: str | None, disc: Rect) -> Picture:
    """The face of somebody: the one chosen, else the one that comes with the game under this name, else a shape."""
    return picture(model, chosen or face(name) or _UNKNOWN, disc, radius=disc.w // 2)


# --- bubbles ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message laid out, ready to be put somewhere: its size in px, and what is in it from top to bottom."""

    width: int
    height: int
    look: Look
    side: Side
    name: Block
    time: Block | None
    tile_px: int
    blocks: tuple[tuple[Block, str], ...]

    def marks(self, model: Model, x: int, y: int) -> tuple[Mark, ...]:
        """The bubble with its top left at (x, y)."""
        rect = Rect(x, y, self.width, self.height)
        ground = self.look.ground
        # An edge of its own colour shows only in high contrast, where white lies on white.
        panel = Panel(
            rect, ground, ground, 2, radius=BUBBLE_RADIUS, drop=3, drop_colour="brume_300", tail=self.side
        )  # fmt: skip
        left, top = x + BUBBLE_SIDE_PX, y + BUBBLE_OVER_PX
        marks: list[Mark] = [panel, Words(left, top, self.name, self.look.name)]
        if self.time is not None:
            right = rect.right - BUBBLE_SIDE_PX - self.time.width
            marks.append(
                Words(right, top + (_first_line(self.name) - self.time.height) // 2, self.time, self.look.note)
            )
        top += self.name.height
        if self.tile_px:
            marks += masked_image(model, Rect(left, top + 4, self.width - 2 * BUBBLE_SIDE_PX, self.tile_px))
            top += self.tile_px + 12
        for block, colour in self.blocks:
            marks.append(Words(left, top, block, colour))
            top += block.height
        return tuple(marks)


def bubble(
    model: Model, message: Message, most_px: int, side: Side = "left", style: str = "body", tile_px: int = 150
) -> Bubble:
    """A message in at most `most_px`, said from that side; its words in `style`, a masked image `tile_px` high."""
    look = MINE if side == "right" else DONE if message.text is None and message.masked is None else THEIRS
    room = most_px - 2 * BUBBLE_SIDE_PX
    time = None if message.time is None else model.typesetter.lay(message.time, "meta", room)
    beside = 0 if time is None else time.width + BETWEEN_PX
    name = model.typesetter.lay(message.sender, "label", room - beside)
    blocks = []
    if message.masked is not None:
        blocks.append((model.typesetter.lay(message.masked, "meta", min(room, TILE_PX)), look.note))
    if message.text is not None:
        shown = EMOJI_STYLE if _only_emoji(message.text) else style
        blocks.append((model.typesetter.lay(message.text, shown, room), look.text))
    if message.reaction is not None:
        blocks.append((model.typesetter.lay(f"[{message.reaction}]", style, room), look.note))
    tile = 0 if message.masked is None else tile_px
    wide = max(name.width + beside, *(block.width for block, _ in blocks), min(room, TILE_PX) if tile else 0)
    high = name.height + sum(block.height for block, _ in blocks) + (tile + 12 if tile else 0)
    return Bubble(
        wide + 2 * BUBBLE_SIDE_PX, high + 2 * BUBBLE_OVER_PX + 2, look, side, name, time, tile, tuple(blocks)
    )  # fmt: skip


def masked_image(model: Model, rect: Rect) -> tuple[Mark, ...]:
    """What stands for an image that is never shown: hatching, and a dark pill that says so."""
    style = "label" if rect.w >= NARROW_TILE_PX else "meta"
    width = min(rect.w - 24, width_of(model, say.MASKED_IMAGE, style) + 40 + 14 + 2 * 28)
    pill = Rect(rect.centre[0] - width // 2, rect.centre[1] - PILL_PX // 2, width, PILL_PX)
    label = label_marks(model, say.MASKED_IMAGE, pill, "blanc", style=style, icon="eye-off", icon_px=40)
    return Picture("documents/hachures", rect, radius=14), Panel(pill, "encre", radius=PILL_PX // 2), *label


def typing(x: int, y: int, lit: int = DOTS - 1) -> tuple[Rect, tuple[Mark, ...]]:
    """The bubble of who is writing, its bottom left at (x, y), and where it lies; the `lit`-th dot is larger."""
    rect = Rect(x, y - 64, 2 * BUBBLE_SIDE_PX + DOTS * DOT_PX + (DOTS - 1) * DOTS_APART_PX, 64)
    panel = Panel(
        rect, "blanc_pur", "blanc_pur", 2, radius=BUBBLE_RADIUS, drop=3, drop_colour="brume_300", tail="left"
    )  # fmt: skip
    dots = []
    for number in range(DOTS):
        side = DOT_PX + (LIT_PX if number == lit else 0)
        centre = rect.x + BUBBLE_SIDE_PX + number * (DOT_PX + DOTS_APART_PX) + DOT_PX // 2
        dot = Rect(centre - side // 2, rect.centre[1] - side // 2, side, side)
        dots.append(Disc(dot, "papote" if number == lit else "trait_papier"))
    return rect, (panel, *dots)


def _first_line(block: Block) -> int:
    return block.lines[0].height if block.lines else block.height


def _only_emoji(text: str) -> bool:
    signs = [VECTORS.get(char) for char in text if not char.isspace()]
    return bool(signs) and all(sign is not None and not is_tinted(sign) for sign in signs)
