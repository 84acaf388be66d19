"""How a post on Zoupla looks: rows at reading size, and pictures that take what is left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gardiens.documents.publication import Publication
from gardiens.screens.documents.drawn import BADGE_PX, Drawn, Part, pictured
from gardiens.screens.documents.stack import GAP, INDENT, Drawing, Row, first_fitting, stacked, text_row, written
from gardiens.screens.marks import Disc, Icon, Mark, Panel, Picture, Rect
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of, within
from gardiens.text import play as say
from gardiens.text.icons import icon_named

MARGIN: Final = 24
NARROW_PX: Final = 760
"""A post less wide than this inside is in a column, beside something else."""
NAME_PX: Final = INDENT + 68
TIME_PX: Final = INDENT + 40
"""How far the name and the hour are written from the left of their parts, after a disc or a clock."""
LOGO_PX: Final = 46
REACTIONS_PX: Final = 300
WIDEST_PICTURE: Final = 2.3
"""Width over height: a wider picture would lose too much of what it shows."""
CROPPED_FROM_TOP: Final = 0.15
"""A picture too high loses its foot before its top, where the setting is: trees, roofs, the sky."""
NETWORK_MARKS: Final = {"Zoupla": ("documents/marque-zoupla", "zoupla")}
"""Each invented network: its logo, and the colour of its name."""


def draw(model: Model, post: Publication, rect: Rect) -> Drawn:
    """The post in `rect`."""
    inside = rect.inset(MARGIN, 12)
    titles = ("title_shout", "label") if inside.w < NARROW_PX else ("title_shout",)
    rows = first_fitting([tuple(_rows(model, post, title, inside.w)) for title in titles], inside.h)
    marks, found = stacked(rows, inside)
    parts = {name: found[name] for name in post.parts() if name in found}
    paper = Panel(rect, "papier", radius=28, drop=8)
    return Drawn(rect, say.BRAND_MARK.format(post.network), (paper, *marks), parts, rect)


def _rows(model: Model, post: Publication, title: str, width: int) -> Iterator[Row]:
    if width < NARROW_PX:
        yield from _column_head(model, post, width)
    else:
        yield _account(model, post, width)
        yield _handle(model, post, width)
    words = post.parts()
    if post.title is not None:
        yield _text(model, "titre", words["titre"], title, "alerte_texte", width)
    for paragraph in post.paragraphs:
        name = f"textes.{paragraph.id}"
        yield _text(model, name, words[name], "body_min", "encre", width)
    if post.pictures:
        yield _pictures(model, post)
    if post.appeal is not None:
        yield _appeal(model, words["appel"], width)
    yield _counters(model, post, width)


# --- who, when, where ---------------------------------------------------------------------------------------------


def _account(model: Model, post: Publication, width: int) -> Row:
    """Who and when: the account's disc and name, the hour at the right."""
    time_w = min(_time_px(model, post), width // 2)
    name_w = width - time_w - (GAP * 3 if time_w else 0)
    name = model.typesetter.lay(f"**{post.account.name}**", "answer", name_w - NAME_PX - BADGE_PX)

    def fill(row: Rect) -> Drawing:
        across = min(name_w, max(NAME_PX + name.width + BADGE_PX, row.w * 6 // 10))
        yield "compte.nom", _name(model, post, row._replace(w=across))
        if post.time is not None:
            yield "heure", _time(model, post.time, Rect(row.right - time_w, row.y, time_w, row.h))

    return Row(max(52, name.height) + 10, fill)


def _handle(model: Model, post: Publication, width: int) -> Row:
    """The account's address and age, the network's logo at the right."""
    room = width - logo_px(model, post.network) - GAP
    handle = post.account.handle
    block = model.typesetter.lay(handle or "", "body_min", room - INDENT - BADGE_PX)

    def fill(row: Rect) -> Drawing:
        if handle is not None:
            held = Rect(row.x, row.y, min(room, block.width + INDENT + BADGE_PX), row.h)
            marks = (written(model, handle, "body_min", held, "encre_2"),)
            yield "compte.depuis", Part(handle, held, marks)
        yield from logo(model, post.network, row)

    return Row(block.height + 10, fill)


def _column_head(model: Model, post: Publication, width: int) -> Iterator[Row]:
    """In a column: the name, the hour with the network's logo at the right, the address and age, one to a row."""
    name = model.typesetter.lay(f"**{post.account.name}**", "answer", width - NAME_PX - BADGE_PX)

    def named(row: Rect) -> Drawing:
        yield "compte.nom", _name(model, post, row)

    yield Row(max(52, name.height) + 10, named)
    named_too = _time_px(model, post) + GAP + logo_px(model, post.network) <= width
    time_w = min(_time_px(model, post), width - GAP - (logo_px(model, post.network) if named_too else LOGO_PX + INDENT))
    time = model.typesetter.lay(post.time or "", "body_min", time_w - TIME_PX - BADGE_PX)

    def timed(row: Rect) -> Drawing:
        if post.time is not None:
            yield "heure", _time(model, post.time, row._replace(w=time_w))
        yield from logo(model, post.network, row, named_too)

    yield Row(max(46, time.height) + 10, timed)
    if post.account.handle is not None:
        yield text_row(model, "compte.depuis", post.account.handle, "body_min", "encre_2", width)


def _name(model: Model, post: Publication, named: Rect) -> Part:
    disc = Rect(named.x + INDENT, named.centre[1] - 26, 52, 52)
    icon = Icon(icon_named(post.account.icon, "user"), disc.inset(10), "papier")
    beside = Rect(named.x + NAME_PX, named.y, named.w - NAME_PX - BADGE_PX, named.h)
    said = within(model, f"**{post.account.name}**", "answer", beside, "encre", align="left")
    return Part(post.account.name, named, (Disc(disc, "encre"), icon, said))


def _time_px(model: Model, post: Publication) -> int:
    return 0 if post.time is None else width_of(model, post.time, "body_min") + TIME_PX + BADGE_PX


def _time(model: Model, time: str, timed: Rect) -> Part:
    clock = Rect(timed.x + INDENT, timed.centre[1] - 15, 30, 30)
    beside = Rect(timed.x + TIME_PX, timed.y, timed.w - TIME_PX - BADGE_PX, timed.h)
    said = within(model, time, "body_min", beside, "encre_3", align="left")
    return Part(time, timed, (Icon("clock", clock, "encre_3"), said))


def logo_px(model: Model, network: str) -> int:
    """How wide the network's logo and name are."""
    return width_of(model, NETWORK_MARKS[network][1], "title_shout") + LOGO_PX + 18 + INDENT


def logo(model: Model, network: str, row: Rect, named_too: bool = True) -> Drawing:
    """The network's logo at the right, and after it the name when there is room."""
    picture, name = NETWORK_MARKS[network]
    across = width_of(model, name, "title_shout") if named_too else 0
    word = Rect(row.right - INDENT - across, row.y, across, row.h)
    left = word.x - LOGO_PX - (18 if named_too else 0)
    yield "logo", Picture(picture, Rect(left, row.centre[1] - LOGO_PX // 2, LOGO_PX, LOGO_PX), "contain")
    if named_too:
        yield "logo", within(model, name, "title_shout", word, name, align="left")


# --- what is said -------------------------------------------------------------------------------------------------


def _text(model: Model, name: str, words: str, style: str, colour: str, width: int) -> Row:
    block = model.typesetter.lay(words, style, width - 2 * INDENT - BADGE_PX)

    def fill(row: Rect) -> Drawing:
        said = written(model, words, style, Rect(row.x, row.y, row.w - INDENT, row.h), colour)
        yield name, Part(words, row, (said,))

    return Row(block.height + 12, fill)


def _pictures(model: Model, post: Publication) -> Row:
    def fill(row: Rect) -> Drawing:
        count, gap, height = len(post.pictures), GAP * 3, row.h - 8
        width = min((row.w - gap * (count - 1)) // count, int(height * WIDEST_PICTURE))
        left = row.x + (row.w - width * count - gap * (count - 1)) // 2
        for index, shown in enumerate(post.pictures):
            place = Rect(left + index * (width + gap), row.y + 4, width, height)
            drawn = pictured(model, shown, place, radius=12, from_top=CROPPED_FROM_TOP)
            yield f"images.{shown.id}", Part(shown.description, place, (drawn,), solid=True)

    return Row(None, fill)


def _appeal(model: Model, words: str, width: int) -> Row:
    """The dark bar that presses to act."""
    block = model.typesetter.lay(words, "title_shout", width - 2 * BADGE_PX, align="centre")

    def fill(row: Rect) -> Drawing:
        said = within(model, words, "title_shout", row.inset(BADGE_PX, 0), "papier")
        yield "appel", Part(words, row, (Panel(row, "encre", radius=14), said), solid=True)

    return Row(block.height + 12, fill)


def _counters(model: Model, post: Publication, width: int) -> Row:
    """Views and shares with their icons, and at the right, if there is room, what one could touch to react."""
    shown = [(icon, text) for icon, text in (("eye", post.views), ("repeat-2", post.shares)) if text]
    said = [f"{text}," if index + 1 < len(shown) else text for index, (_, text) in enumerate(shown)]
    needed = [50 + width_of(model, text, "body_min") + 16 for text in said]
    below = INDENT + sum(needed) + BADGE_PX - 16 > width
    across = INDENT + (max(needed, default=0) if below else sum(needed)) + BADGE_PX - 16
    line_px = model.typesetter.lay("0", "body_min", 200).height

    def fill(row: Rect) -> Drawing:
        x, y = row.x + INDENT, row.y
        height = row.h // len(said) if below else row.h
        marks: list[Mark] = []
        for (icon, _), text, room in zip(shown, said, needed, strict=True):
            line = Rect(x + 50, y, room - 66, height)
            marks.append(Icon(icon, Rect(x, line.centre[1] - 18, 36, 36), "encre_3"))
            marks.append(within(model, text, "body_min", line, "encre", align="left"))
            x, y = (x, y + height) if below else (x + room, y)
        if shown:
            yield "compteurs", Part(post.parts()["compteurs"], row._replace(w=across), tuple(marks))
        if across + REACTIONS_PX <= row.w:
            for index, icon in enumerate(("send", "message-circle", "heart")):
                side = Rect(row.right - INDENT - 42 - index * 77, row.centre[1] - 21, 42, 42)
                yield "reactions", Icon(icon, side, "encre_3")

    return Row(line_px * (len(said) if below else 1) + 10, fill)
