"""How a post on Zoupla looks: rows at reading size, and pictures that take what is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from gardiens.documents.publication import Publication
from gardiens.screens.documents.drawn import BADGE_PX, Drawn, Part, picture
from gardiens.screens.model import Model
from gardiens.screens.parts import width_of, within
from gardiens.screens.tree import Disc, Icon, Mark, Panel, Picture, Rect, Words
from gardiens.text import play as say
from gardiens.text.icons import icon_named

MARGIN: Final = 24
INDENT: Final = 20
GAP: Final = 8
ROW_PX: Final = 64
LEAST_PICTURE_PX: Final = 96
WIDEST_PICTURE: Final = 2.3
"""Width over height: a wider picture would lose too much of what it shows."""
CROPPED_FROM_TOP: Final = 0.15
"""A picture too high loses its foot before its top, where the setting is: trees, roofs, the sky."""
NETWORK_MARKS: Final = {"Zoupla": ("documents/marque-zoupla", "zoupla")}
"""Each invented network: its logo, and the colour of its name."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the post: its natural height in px (None takes what is left), and how it fills its place."""

    height: int | None
    fill: Callable[[Rect], Iterator[tuple[str, Part | Mark]]]


def draw(model: Model, post: Publication, rect: Rect) -> Drawn:
    """The post in `rect`."""
    inside = rect.inset(MARGIN, 12)
    rows = tuple(_rows(model, post, inside.w))
    heights = _heights(tuple(row.height for row in rows), inside.h)
    spread = min(24, (inside.h - sum(heights)) // max(1, len(rows) - 1))
    paper: list[Mark] = [Panel(rect, "papier", radius=28, drop=8)]
    found: dict[str, Part] = {}
    y = inside.y
    for row, height in zip(rows, heights, strict=True):
        for name, drawn in row.fill(Rect(inside.x, y, inside.w, height)):
            if isinstance(drawn, Part):
                found[name] = drawn
            else:
                paper.append(drawn)
        y += height + spread
    parts = {name: found[name] for name in post.parts() if name in found}
    return Drawn(rect, say.BRAND_MARK.format(post.network), tuple(paper), parts, rect)


def _heights(wanted: tuple[int | None, ...], room: int) -> tuple[int, ...]:
    """The height of each row: at least 64 px a row, the pictures in what is left; tight posts give up the 64 px."""
    least = LEAST_PICTURE_PX if None in wanted else 0
    rows, left = _shared(wanted, room, ROW_PX)
    if left < least:
        rows, left = _shared(wanted, room, 0)
    return tuple(max(LEAST_PICTURE_PX, left) if height is None else height for height in rows)


def _shared(wanted: tuple[int | None, ...], room: int, floor: int) -> tuple[tuple[int | None, ...], int]:
    """The rows when none is under `floor` px, and what they leave of the room."""
    rows = tuple(None if height is None else max(floor, height) for height in wanted)
    return rows, room - GAP * (len(wanted) - 1) - sum(height or 0 for height in rows)


def _rows(model: Model, post: Publication, width: int) -> Iterator[_Row]:
    yield _account(model, post, width)
    yield _handle(model, post, width)
    words = post.parts()
    if post.title is not None:
        yield _text(model, "titre", words["titre"], "title_shout", "alerte_texte", width)
    for paragraph in post.paragraphs:
        name = f"textes.{paragraph.id}"
        yield _text(model, name, words[name], "body_min", "encre", width)
    if post.pictures:
        yield _pictures(model, post)
    if post.appeal is not None:
        yield _appeal(model, words["appel"], width)
    yield _counters(model, post)


def _account(model: Model, post: Publication, width: int) -> _Row:
    """Who and when: the account's disc and name, the hour at the right."""
    time_w = 0 if post.time is None else width_of(model, post.time, "body_min") + 40 + INDENT + BADGE_PX
    time_w = min(time_w, width // 2)
    name_w = width - time_w - (GAP * 3 if time_w else 0)
    shown = f"**{post.account.name}**"
    name = model.typesetter.lay(shown, "answer", name_w - INDENT - 68 - BADGE_PX)

    def fill(row: Rect) -> Iterator[tuple[str, Part | Mark]]:
        named = Rect(row.x, row.y, min(name_w, max(INDENT + 68 + name.width + BADGE_PX, row.w * 6 // 10)), row.h)
        disc = Rect(named.x + INDENT, named.centre[1] - 26, 52, 52)
        icon = Icon(icon_named(post.account.icon, "user"), disc.inset(10), "papier")
        text = Rect(disc.right + 16, named.y, named.right - disc.right - 16 - BADGE_PX, named.h)
        yield (
            "compte.nom",
            Part(
                post.account.name,
                named,
                (Disc(disc, "encre"), icon, within(model, shown, "answer", text, "encre", align="left")),
            ),
        )
        if post.time is not None:
            timed = Rect(row.right - time_w, row.y, time_w, row.h)
            clock = Rect(timed.x + INDENT, timed.centre[1] - 15, 30, 30)
            beside = Rect(clock.right + 10, timed.y, timed.right - clock.right - 10 - BADGE_PX, timed.h)
            said = within(model, post.time, "body_min", beside, "encre_3", align="left")
            yield "heure", Part(post.time, timed, (Icon("clock", clock, "encre_3"), said))

    return _Row(max(52, name.height) + 10, fill)


def _handle(model: Model, post: Publication, width: int) -> _Row:
    """The account's address and age, the network's logo at the right."""
    logo, colour = NETWORK_MARKS[post.network]
    name_w = width_of(model, colour, "title_shout")
    room = width - name_w - 46 - 18 - INDENT - GAP
    handle = post.account.handle
    block = model.typesetter.lay(handle or "", "body_min", room - INDENT - BADGE_PX)

    def fill(row: Rect) -> Iterator[tuple[str, Part | Mark]]:
        if handle is not None:
            held = Rect(row.x, row.y, min(room, block.width + INDENT + BADGE_PX), row.h)
            marks = (written(model, handle, "body_min", held, "encre_2"),)
            yield "compte.depuis", Part(handle, held, marks)
        word = Rect(row.right - INDENT - name_w, row.y, name_w, row.h)
        yield "logo", Picture(logo, Rect(word.x - 18 - 46, row.centre[1] - 23, 46, 46), "contain")
        yield "logo", within(model, colour, "title_shout", word, colour, align="left")

    return _Row(block.height + 10, fill)


def written(model: Model, words: str, style: str, row: Rect, colour: str) -> Words:
    """A text in its row, clear of the badge that may come at the right."""
    room = Rect(row.x + INDENT, row.y, row.w - INDENT - BADGE_PX, row.h)
    return within(model, words, style, room, colour, align="left")


def _text(model: Model, name: str, words: str, style: str, colour: str, width: int) -> _Row:
    block = model.typesetter.lay(words, style, width - 2 * INDENT - BADGE_PX)

    def fill(row: Rect) -> Iterator[tuple[str, Part | Mark]]:
        said = written(model, words, style, Rect(row.x, row.y, row.w - INDENT, row.h), colour)
        yield name, Part(words, row, (said,))

    return _Row(block.height + 12, fill)


def _pictures(model: Model, post: Publication) -> _Row:
    def fill(row: Rect) -> Iterator[tuple[str, Part | Mark]]:
        count, gap, height = len(post.pictures), GAP * 3, row.h - 8
        width = min((row.w - gap * (count - 1)) // count, int(height * WIDEST_PICTURE))
        left = row.x + (row.w - width * count - gap * (count - 1)) // 2
        for index, shown in enumerate(post.pictures):
            place = Rect(left + index * (width + gap), row.y + 4, width, height)
            drawn = picture(model, shown.image, place, radius=12, from_top=CROPPED_FROM_TOP)
            yield f"images.{shown.id}", Part(shown.description, place, (drawn,), solid=True)

    return _Row(None, fill)


def _appeal(model: Model, words: str, width: int) -> _Row:
    """The dark bar that presses to act."""
    block = model.typesetter.lay(words, "title_shout", width - 2 * BADGE_PX, align="centre")

    def fill(row: Rect) -> Iterator[tuple[str, Part | Mark]]:
        said = within(model, words, "title_shout", row.inset(BADGE_PX, 0), "papier")
        yield "appel", Part(words, row, (Panel(row, "encre", radius=14), said), solid=True)

    return _Row(block.height + 12, fill)


def _counters(model: Model, post: Publication) -> _Row:
    """Views and shares with their icons, and at the right what one could touch to react."""
    shown = [(icon, text) for icon, text in (("eye", post.views), ("repeat-2", post.shares)) if text]

    def fill(row: Rect) -> Iterator[tuple[str, Part | Mark]]:
        x = row.x + INDENT
        marks: list[Mark] = []
        for index, (icon, text) in enumerate(shown):
            words = f"{text}," if index + 1 < len(shown) else text
            marks.append(Icon(icon, Rect(x, row.centre[1] - 18, 36, 36), "encre_3"))
            width = width_of(model, words, "body_min")
            marks.append(within(model, words, "body_min", Rect(x + 50, row.y, width, row.h), "encre", align="left"))
            x += 50 + width + 16
        if shown:
            counted = Rect(row.x, row.y, min(x + BADGE_PX - 16, row.right - 300) - row.x, row.h)
            yield "compteurs", Part(post.parts()["compteurs"], counted, tuple(marks))
        for index, icon in enumerate(("send", "message-circle", "heart")):
            side = Rect(row.right - INDENT - 42 - index * 77, row.centre[1] - 21, 42, 42)
            yield "reactions", Icon(icon, side, "encre_3")

    return _Row(model.typesetter.lay("0", "body_min", 200).height + 10, fill)
