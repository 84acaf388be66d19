"""How the page of an account looks: its banner, its picture, three counters, what it says, its last posts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from gardiens.documents.photo import Image
from gardiens.documents.profile import Profile
from gardiens.screens.documents.drawn import BADGE_PX, Drawn, Part, pictured
from gardiens.screens.documents.marked import marked, marked_px
from gardiens.screens.documents.publication import logo, logo_px
from gardiens.screens.documents.stack import (
    GAP,
    INDENT,
    ROW_PX,
    Drawing,
    Row,
    first_fitting,
    stacked,
    text_row,
    written,
)
from gardiens.screens.marks import Disc, Mark, Panel, Picture, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of, within
from gardiens.text import play as say

MARGIN: Final = 24
OVER_PX: Final = 12
RADIUS: Final = 28
NARROW_PX: Final = 800
BANNERS: Final = {
    "ambre": "lanterne_500",
    "brume": "brume_400",
    "corail": "accent_infox",
    "lilas": "accent_cyberharcelement",
    "menthe": "accent_donnees",
    "nuit": "nuit_500",
}
RING_PX: Final = 8
"""The paper round the picture of the account, over the banner."""
BIRD: Final = "signes/oiseau-papier-deplie"
BETWEEN_PX: Final = 16


class _Head(NamedTuple):
    """Heights in px: the banner, the picture of the account, how much of it is over the banner's foot; and the styles
    of its name and of its counters."""

    banner: int
    picture: int
    over: int
    name: str
    figure: str


_WIDE: Final = _Head(128, 176, 88, "h2", "h2")
_NARROW: Final = _Head(84, 120, 60, "title_shout", "h2")
_LOW: Final = _Head(48, 92, 40, "name", "name")
"""What is tried when the texts leave no room for a higher one."""
_BODIES: Final = ("verdict", "answer", "body", "body_min")


def draw(model: Model, profile: Profile, rect: Rect) -> Drawn:
    """The page in `rect`."""
    usual = _NARROW if rect.w < NARROW_PX else _WIDE
    inside = rect.inset(MARGIN if rect.w >= NARROW_PX else OVER_PX, OVER_PX)
    styles = (*((usual, body) for body in _BODIES), (_LOW, _BODIES[-1]))
    tries = [tuple(_rows(model, profile, *style, inside.w)) for style in styles]
    rows = first_fitting(tries, inside.h)
    head = next(head for (head, _), tried in zip(styles, tries, strict=True) if tried is rows)
    marks, found = stacked(rows, inside)
    banner = rect._replace(h=head.banner + RADIUS)
    paper = (
        Panel(rect, "papier", radius=RADIUS, drop=8),
        Panel(banner, BANNERS[profile.banner], radius=RADIUS),
        Panel(Rect(rect.x, rect.y + head.banner, rect.w, RADIUS), "papier", radius=0),
    )
    parts = {name: found[name] for name in profile.parts()}
    return Drawn(rect, say.PROFILE.format(profile.network, profile.name), (*paper, *marks), parts, rect)


def _rows(model: Model, profile: Profile, head: _Head, body: str, width: int) -> Iterator[Row]:
    words = profile.parts()
    yield _head(model, profile, head, width)
    yield from _who(model, profile, width)
    if profile.counters():
        yield _counters(model, profile, head.figure, width)
    if profile.bio is not None:
        yield text_row(model, "bio", profile.bio, body, "encre", width)
    if profile.notice is not None:
        yield marked(model, "mentions", "info", words["mentions"], width, "encre")
    if profile.address is not None:
        yield marked(model, "adresse", "link", profile.address, width)
    if profile.pictures:
        yield _pictures(model, profile.pictures, width)


# --- who ----------------------------------------------------------------------------------------------------------


def _head(model: Model, profile: Profile, head: _Head, width: int) -> Row:
    """The banner's foot, the account's picture over it, the name, and the network's logo when there is room."""
    left = head.picture + RING_PX + BETWEEN_PX
    brand_px = logo_px(model, profile.network) + GAP
    branded = left + INDENT + width_of(model, profile.name, head.name) + BADGE_PX + brand_px <= width
    room = width - left - (brand_px if branded else 0)
    name = model.typesetter.lay(profile.name, head.name, room - INDENT - BADGE_PX)
    name_px = max(ROW_PX, name.height + 8)
    height = head.banner - OVER_PX + max(head.picture - head.over, GAP + name_px)

    def fill(row: Rect) -> Drawing:
        foot = row.y - OVER_PX + head.banner
        disc = Rect(row.x + RING_PX, foot - head.over, head.picture, head.picture)
        yield "anneau", Disc(disc.inset(-RING_PX), "papier")
        yield "photo", Part(profile.parts()["photo"], disc, tuple(_face(model, profile, disc)), solid=True)
        named = Rect(row.x + left, foot + GAP, min(room, name.width + INDENT + BADGE_PX), name_px)
        yield "nom", Part(profile.name, named, (written(model, profile.name, head.name, named, "encre"),))
        if branded:
            yield from logo(model, profile.network, Rect(row.x, foot + GAP, row.w, name_px))

    return Row(height, fill, least=0)


def _face(model: Model, profile: Profile, disc: Rect) -> Iterator[Mark]:
    """The account's picture, its initials, or a paper bird."""
    if profile.picture is not None:
        yield Panel(disc, "papier_2", radius=disc.w // 2)
        yield pictured(model, profile.picture, disc, radius=disc.w // 2)
    elif profile.initials is not None:
        yield Disc(disc, "nuit_600", BANNERS[profile.banner], 6)
        yield within(model, profile.initials, "h1" if disc.w > 150 else "h2", disc, "blanc")
    else:
        yield Disc(disc, "nuit_600", BANNERS[profile.banner], 6)
        yield Picture(BIRD, disc.inset(disc.w // 5), "contain")


def _who(model: Model, profile: Profile, width: int) -> Iterator[Row]:
    """The handle and the age, side by side when there is room."""
    lines = [("compte", "user", profile.handle), ("depuis", "calendar", profile.since)]
    known = [(name, icon, words) for name, icon, words in lines if words is not None]
    rows = [marked(model, *line, width) for line in known]
    needed = [marked_px(model, words) for _, _, words in known]
    if len(known) < 2 or sum(needed) + GAP > width:
        yield from rows
        return

    def fill(row: Rect) -> Drawing:
        yield from rows[0].fill(row._replace(w=needed[0]))
        yield from rows[1].fill(Rect(row.x + needed[0] + GAP, row.y, needed[1], row.h))

    yield Row(max(row.height or 0 for row in rows), fill)


def _counters(model: Model, profile: Profile, figure: str, width: int) -> Row:
    """How many posts, followers and accounts followed, as many boxes of one width."""
    counters = profile.counters()
    across = (width - BETWEEN_PX * (len(counters) - 1)) // len(counters)
    figures = {
        name: model.typesetter.lay(count, figure, across - 2 * GAP, align="centre") for name, count in counters.items()
    }
    style = next((each for each in ("body", "body_min") if _hold(model, counters, each, across)), "meta")
    labels = {
        name: model.typesetter.lay(say.COUNTERS[name], style, across - 2 * GAP, align="centre") for name in counters
    }
    figure_px = max(block.height for block in figures.values())
    label_px = max(block.height for block in labels.values())

    def fill(row: Rect) -> Drawing:
        for number, name in enumerate(counters):
            box = Rect(row.x + number * (across + BETWEEN_PX), row.y, across, row.h)
            top = row.y + (row.h - figure_px - label_px) // 2
            marks = (
                Panel(box, "papier_2", "filet", 2, radius=12),
                Words(box.x + GAP, top, figures[name], "encre"),
                Words(box.x + GAP, top + figure_px, labels[name], "encre_2"),
            )
            yield name, Part(profile.parts()[name], box, marks, solid=True)

    return Row(figure_px + label_px + 16, fill)


def _hold(model: Model, counters: Iterable[str], style: str, across: int) -> bool:
    """Whether what is counted holds on one line of each box."""
    return all(width_of(model, say.COUNTERS[name], style) <= across - 2 * GAP for name in counters)


# --- posts --------------------------------------------------------------------------------------------------------


def _pictures(model: Model, pictures: Sequence[Image], width: int) -> Row:
    """The last posts, three side by side however many there are, never higher than wide."""
    across = (width - 2 * BETWEEN_PX) // 3

    def fill(row: Rect) -> Drawing:
        for number, image in enumerate(pictures):
            place = Rect(row.x + number * (across + BETWEEN_PX), row.y + 4, across, row.h - 8)
            drawn = pictured(model, image, place, radius=12)
            yield f"images.{image.id}", Part(image.description, place, (Panel(place, "papier", radius=12), drawn), True)

    return Row(None, fill, most=across + 8)
