"""How an email looks: a lavender bar, who writes and about what, the text, a button over the address it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from gardiens.documents.email import Email, Link, Logo
from gardiens.screens.documents.drawn import BADGE_PX, Drawn, Part, pictured
from gardiens.screens.documents.stack import (
    GAP,
    INDENT,
    ROW_PX,
    Drawing,
    Row,
    first_fitting,
    stacked,
    text_row,
    together,
    written,
)
from gardiens.screens.marks import Icon, Mark, Panel, Polygon, Polyline, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.palette import tokens
from gardiens.screens.parts import width_of, within
from gardiens.text import play as say

MARGIN: Final = 24
NARROW_PX: Final = 760
RADIUS: Final = 28
BAR_PX: Final = 76
LOGO_PX: Final = (172, 136)
"""The box of the logo: its width, and the height under which its picture would be too small."""
EMBLEM_PX: Final = 60
BUTTON_PX: Final = 72
BUTTON_SIDE_PX: Final = 36
ICON_PX: Final = 40
TAG_PX: Final = 88
TILT_PX: Final = 6
"""By how much a note that was stuck on is not straight."""


HEAD: Final = "body_min"
"""The style of what is round the text."""
BODIES: Final = ("verdict", "answer", "body", "body_min")
"""The styles in which the text is tried."""
RAISED_PX: Final = 84
"""What a link takes more when there is room."""


def draw(model: Model, email: Email, rect: Rect) -> Drawn:
    """The email in `rect`."""
    inside = Rect(rect.x + MARGIN, rect.y + BAR_PX + 16, rect.w - 2 * MARGIN, rect.h - BAR_PX - 32)
    tries = [tuple(_rows(model, email, body, inside.w)) for body in BODIES]
    marks, found = stacked(first_fitting(tries, inside.h), inside)
    parts = {name: found[name] for name in email.parts()}
    paper = Panel(rect, "papier", radius=RADIUS, drop=8)
    return Drawn(rect, say.EMAIL, (paper, *_bar(model, rect), *marks), parts, rect)


def _bar(model: Model, rect: Rect) -> Iterator[Mark]:
    """The head of the sheet: what it is, and what one could do with it."""
    bar = rect._replace(h=BAR_PX)
    yield Panel(bar._replace(h=BAR_PX + RADIUS), "pas_encore", radius=RADIUS)
    yield Panel(Rect(rect.x, bar.bottom, rect.w, RADIUS), "papier", radius=0)
    yield Panel(Rect(rect.x, bar.bottom - 2, rect.w, 3), "filet", radius=0)
    yield Icon("mail", Rect(rect.x + MARGIN + 4, bar.centre[1] - 22, 44, 44), "encre")
    title = Rect(rect.x + MARGIN + 68, bar.y, rect.w - 2 * MARGIN - 68 - 140, bar.h)
    yield within(model, say.EMAIL, "button", title, "encre", align="left")
    for number, icon in enumerate(("ellipsis", "archive")):
        left = rect.right - MARGIN - ICON_PX - number * 74
        yield Icon(icon, Rect(left, bar.centre[1] - ICON_PX // 2, ICON_PX, ICON_PX), "encre_2")


def _rows(model: Model, email: Email, body: str, width: int) -> Iterator[Row]:
    words = email.parts()
    yield from _head(model, email, width)
    texts = [f"textes.{paragraph.id}" for paragraph in email.paragraphs]
    if email.date is not None:
        beside = _dated_text(model, email.date, words[texts[0]], texts[0], body, width) if texts else None
        if beside is None:
            yield _dated(model, email.date, width)
        else:
            yield beside
            texts = texts[1:]
    for name in texts:
        yield text_row(model, name, words[name], body, "encre", width)
    if email.link is not None:
        yield _link(model, email.link, words["lien"], brand(email.logo), width)
    if email.signature is not None:
        yield text_row(model, "signature", email.signature, body, "encre", width)
    yield from _foot(model, words, width)


# --- the head -----------------------------------------------------------------------------------------------------


def _head(model: Model, email: Email, width: int) -> Iterator[Row]:
    """Who writes, to whom, about what; the logo at the right, or under them in a column; a rule."""
    logo, words = email.logo, email.parts()
    aside = width >= NARROW_PX and logo is not None
    room = width - (LOGO_PX[0] + 3 * GAP if aside else 0)
    lines = together(
        *(
            text_row(model, name, words[name], HEAD, "encre", room, shown=f"**{words[name]}**" if strong else None)
            for name, strong in (("expediteur", False), ("destinataire", False), ("objet", True))
            if name in words
        )
    )

    def fill(row: Rect) -> Drawing:
        yield from lines.fill(row._replace(w=room, h=row.h - GAP))
        if aside and logo is not None:
            high = min(row.h - GAP, LOGO_PX[1] + ROW_PX)
            box = Rect(row.right - LOGO_PX[0], row.y, LOGO_PX[0], high)
            yield "logo", Part(words["logo"], box, _logo(model, logo, box), solid=True)
        yield from _rule(row)

    least = max(lines.least, LOGO_PX[1] if aside else 0)
    yield Row(max(lines.height or 0, LOGO_PX[1] if aside else 0) + GAP, fill, least=least + GAP)
    if logo is not None and not aside:
        yield _low_logo(model, logo, words["logo"], width)


def _rule(row: Rect) -> Drawing:
    yield "filet", Panel(Rect(row.x + INDENT, row.bottom, row.w - INDENT, 2), "filet", radius=0)


def _logo(model: Model, logo: Logo, box: Rect) -> tuple[Mark, ...]:
    """The box: the emblem, and its name under it."""
    name = None if logo.name is None else model.typesetter.lay(f"**{logo.name}**", "name", box.w - 16, align="centre")
    under = 0 if name is None else name.height
    side = min(box.h - under - 20, EMBLEM_PX * (1 if name else 2))
    y = box.y + (box.h - side - under) // 2
    emblem = Rect(box.centre[0] - side // 2, y, side, side)
    marks: list[Mark] = [_logo_ground(box), pictured(model, logo, emblem, 8)]
    if name is not None:
        marks.append(Words(box.x + 8, emblem.bottom, name, brand(logo)))
    return tuple(marks)


def _low_logo(model: Model, logo: Logo, words: str, width: int) -> Row:
    """The same in a column: the emblem, and its name beside it."""
    name_px = 0 if logo.name is None else min(width_of(model, f"**{logo.name}**", "name"), width - 100 - BADGE_PX)

    def fill(row: Rect) -> Drawing:
        box = row._replace(w=16 + EMBLEM_PX + (name_px + 16 if name_px else 0) + BADGE_PX)
        emblem = Rect(box.x + 16, box.centre[1] - EMBLEM_PX // 2, EMBLEM_PX, EMBLEM_PX)
        marks: list[Mark] = [_logo_ground(box), pictured(model, logo, emblem, 8)]
        if logo.name is not None:
            beside = Rect(emblem.right + 16, box.y, name_px, box.h)
            marks.append(within(model, f"**{logo.name}**", "name", beside, brand(logo), align="left"))
        yield "logo", Part(words, box, tuple(marks), solid=True)

    return Row(EMBLEM_PX + 12, fill)


def _logo_ground(box: Rect) -> Panel:
    return Panel(box, "pas_encore", "brume_300", 2, radius=14)


def brand(logo: Logo | None) -> str:
    """The colour of the invented brand whose emblem this is: `documents/marque-zoupla`; else that of ink."""
    stem = "" if logo is None else PurePosixPath(logo.image).stem.removeprefix("marque-").replace("-", "_")
    return stem if stem in tokens()["fake_brands"] else "encre"


# --- what is said -------------------------------------------------------------------------------------------------

_DATE_LEFT: Final = INDENT + 40


def _date_px(model: Model, date: str) -> int:
    return width_of(model, date, "body_min") + _DATE_LEFT + BADGE_PX


def _date(model: Model, date: str, rect: Rect) -> Part:
    clock = Rect(rect.x + INDENT, rect.centre[1] - 15, 30, 30)
    beside = Rect(rect.x + _DATE_LEFT, rect.y, rect.w - _DATE_LEFT - BADGE_PX, rect.h)
    marks = Icon("clock", clock, "encre_2"), within(model, date, "body_min", beside, "encre_2", align="left")
    return Part(date, rect, marks)


def _dated(model: Model, date: str, width: int) -> Row:
    across = min(width, _date_px(model, date))
    block = model.typesetter.lay(date, "body_min", across - _DATE_LEFT - BADGE_PX)

    def fill(row: Rect) -> Drawing:
        yield "date", _date(model, date, row._replace(w=across))

    return Row(block.height + 10, fill)


def _dated_text(model: Model, date: str, text: str, name: str, style: str, width: int) -> Row | None:
    """A first paragraph of one short line, and at its right the date; None when they do not hold together."""
    across = _date_px(model, date)
    left = INDENT + width_of(model, text, style) + BADGE_PX
    if left + GAP + across > width or "\n" in text:
        return None
    block = model.typesetter.lay(text, style, width)

    def fill(row: Rect) -> Drawing:
        yield "date", _date(model, date, Rect(row.right - across, row.y, across, row.h))
        place = row._replace(w=width - across - GAP)
        yield name, Part(text, place, (written(model, text, style, place, "encre"),))

    return Row(block.height + 12, fill)


def _link(model: Model, link: Link, words: str, colour: str, width: int) -> Row:
    """The button, and under it where it leads: nothing is hovered over on a touch screen."""
    room = width - INDENT - BADGE_PX
    label = model.typesetter.lay(link.text, "button", room - 2 * BUTTON_SIDE_PX)
    high = max(BUTTON_PX, label.height + 24)
    leads = model.typesetter.lay(say.LEADS_TO, HEAD, room)
    before = ICON_PX + 12 + leads.width + 14
    # An address is hard enough to read whole: it has lines of its own rather than a cut.
    below = before + width_of(model, link.target, HEAD) > room
    target = model.typesetter.lay(link.target, HEAD, room if below else room - before)
    height = high + 12 + target.height + (leads.height if below else 0)

    def fill(row: Rect) -> Drawing:
        x, y = row.x + INDENT, row.y + (row.h - height) // 2
        under = y + high + 12
        icon = Rect(x, under + (leads.height - ICON_PX) // 2, ICON_PX, ICON_PX)
        marks = (
            Panel(Rect(x, y, label.width + 2 * BUTTON_SIDE_PX, high), colour, radius=16),
            Words(x + BUTTON_SIDE_PX, y + (high - label.height) // 2, label, "papier"),
            Icon("link", icon, "encre_2"),
            Words(x + ICON_PX + 12, under, leads, "encre_2"),
            Words(x if below else x + before, under + (leads.height if below else 0), target, "encre"),
        )
        yield "lien", Part(words, row, marks)

    return Row(height + 24, fill, least=height + RAISED_PX)


# --- the foot -----------------------------------------------------------------------------------------------------


def _foot(model: Model, words: Mapping[str, str], width: int) -> Iterator[Row]:
    """The attachment, and what was stuck on: side by side when there is room."""
    shown = [(name, icon) for name, icon in (("piece_jointe", "paperclip"), ("note", "pencil")) if name in words]
    needed = [_tag_px(model, words[name], width) for name, _ in shown]
    rows = [_tag(model, name, icon, words[name], across) for (name, icon), across in zip(shown, needed, strict=True)]
    if len(rows) < 2 or sum(needed) + 3 * GAP > width:
        yield from rows
        return

    def fill(row: Rect) -> Drawing:
        yield from rows[0].fill(row)
        yield from rows[1].fill(Rect(row.right - needed[1], row.y, needed[1], row.h))

    yield Row(max(row.height or 0 for row in rows), fill, least=TAG_PX)


def _tag_px(model: Model, words: str, width: int) -> int:
    return min(width, width_of(model, words, "body_min") + INDENT + ICON_PX + 12 + BADGE_PX)


def _tag(model: Model, name: str, icon: str, words: str, across: int) -> Row:
    """A chip of grey paper for a file; a strip of yellow paper, not quite straight, for a note."""
    left = INDENT + ICON_PX + 12
    block = model.typesetter.lay(words, "body_min", across - left - BADGE_PX)

    def fill(row: Rect) -> Drawing:
        place = row._replace(w=across)
        sign = Rect(place.x + INDENT, place.centre[1] - ICON_PX // 2, ICON_PX, ICON_PX)
        beside = Rect(place.x + left, place.y, across - left - BADGE_PX, place.h)
        ground = _stuck(place) if name == "note" else (Panel(place, "papier_2", "filet", 3, radius=14),)
        marks = *ground, Icon(icon, sign, "encre"), within(model, words, "body_min", beside, "encre", align="left")
        yield name, Part(words, place, marks, solid=True)

    return Row(block.height + 24, fill, least=TAG_PX)


def _stuck(place: Rect) -> tuple[Mark, ...]:
    """Paper that is not straight, of a yellow that high contrast does not keep for what was found."""
    left, right = place.x, place.right
    corners = (left, place.y + TILT_PX), (right, place.y), (right, place.bottom - TILT_PX), (left, place.bottom)
    return Polygon(corners, "accent_finale"), Polyline((*corners, corners[0]), "filet", 2)
