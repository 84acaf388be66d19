"""The gallery's first page: a tile for everything there is to see, and the bar that leads back to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from gardiens.screens import parts
from gardiens.screens.marks import Icon, Mark, Panel, Rect
from gardiens.screens.messages import Open
from gardiens.screens.model import Model
from gardiens.screens.tree import Page, Scene, Widget
from gardiens.text import gallery as say
from gardiens.workshop.exhibits import Exhibit, Group

COLUMNS: Final = 5
TILE: Final = Rect(parts.LEFT, 0, 350, 88)
GAP_PX: Final = 18
HEADING_PX: Final = 44
_TOP: Final = 118
_BAR: Final = Rect(1364, 8, 546, 96)

_GROUP_ICONS: Final[dict[Group, str]] = {"enigmes": "lock", "documents": "newspaper", "ecrans": "monitor"}
_ICONS: Final = {
    "appariement": "link", "chiffre": "rotate-cw", "choix": "circle-check", "choix_multiple": "check",
    "conversation": "message-circle", "curseurs": "gauge", "metadonnees": "camera", "mot_de_passe": "shield",
    "ordre": "arrow-down", "points_chauds": "pointer", "propagation": "share-2", "recoupement": "scan-search",
    "texte": "type", "tri": "archive", "document-carte": "map-pin", "document-conversation": "message-square",
    "document-courriel": "mail", "document-photo": "image", "document-profil": "user", "document-recherche": "search",
    "document-releve": "notebook-pen", "document-publication": "megaphone", "ecran-pause": "pause",
    "ecran-equipe": "users", "ecran-ressources": "life-buoy", "ecran-bilan": "flag", "ecran-scene": "play",
}  # fmt: skip
"""What stands before a title, where its group's own sign would say less."""


@dataclass(frozen=True, slots=True)
class Show:
    """Go to a view by its rank; None is the index."""

    rank: int | None


@dataclass(frozen=True, slots=True)
class Leave:
    """Close the gallery."""


def index_page(model: Model, exhibits: tuple[Exhibit, ...], ranks: dict[str, int]) -> Page:
    """Every exhibit by group; `ranks` is where the first view of each comes in the round."""
    widgets = [
        Widget("ground", "group", say.TITLE, parts.WHOLE, (Panel(parts.WHOLE, "nuit_900", radius=0),)),
        parts.text_widget("title", parts.words(model, say.TITLE, "h2", parts.LEFT, 20, 400), "heading"),
        parts.text_widget("line", parts.words(model, say.LINE, "label", 330, 38, 1050, "brume_100")),
        parts.text_widget("keys", parts.words(model, say.KEYS, "meta", parts.LEFT, 1016, 1600, "brume_300")),
        parts.button(
            model, "comfort", say.COMFORT, Rect(1404, 16, 230, 80), Open("comfort"), icon="a-large-small", icon_px=40
        ),
        replace(
            parts.button(model, "leave", say.LEAVE, Rect(1652, 16, 220, 80), None, icon="x", icon_px=40),
            message=Leave(),
        ),
    ]
    y = _TOP
    for group, title in say.GROUPS.items():
        shown = [exhibit for exhibit in exhibits if exhibit.group == group]
        heading = parts.words(model, title, "label", parts.LEFT, y, 600, "lanterne_500")
        widgets.append(parts.text_widget(f"group:{group}", heading, "heading"))
        y += HEADING_PX
        for number, exhibit in enumerate(shown):
            across, down = number % COLUMNS, number // COLUMNS
            place = TILE.moved(across * (TILE.w + GAP_PX), y + down * (TILE.h + 12))
            widgets.append(_tile(model, exhibit, place, ranks[exhibit.id]))
        y += -(-len(shown) // COLUMNS) * (TILE.h + 12) + 8
    return Page("vitrine", Scene(), tuple(widgets), cancel=Leave())


def _tile(model: Model, exhibit: Exhibit, place: Rect, rank: int) -> Widget:
    icon = Rect(place.x + 18, place.y + 24, 40, 40)
    room = Rect(icon.right + 16, place.y + 6, place.right - icon.right - 28, place.h - 12)
    style = parts.fitting(model, exhibit.title, ("label", "meta"), room.w, room.h)
    marks: tuple[Mark, ...] = (
        Panel(place, "nuit_700", "brume_400", 3, radius=20, drop=5),
        Icon(_ICONS.get(exhibit.id, _GROUP_ICONS[exhibit.group]), icon, "lanterne_500"),
        parts.within(model, exhibit.title, style, room, align="left"),
    )
    return Widget(
        f"exhibit:{exhibit.id}", "button", exhibit.title, place, marks, Show(rank), value=exhibit.kind, radius=20
    )


def bar(model: Model, exhibit: Exhibit, moment: str, rank: int, count: int) -> tuple[Widget, ...]:
    """Over a view: what it is, and the ways to the one before, to the index and to the next one."""
    panel = Panel(_BAR, "nuit_900", "nuit_600", 3, radius=24)
    said = f"{exhibit.kind}, {say.MOMENTS[moment]}"
    room = Rect(_BAR.x + 96, _BAR.y + 4, 262, _BAR.h - 8)
    style = parts.fitting(model, said, ("label", "meta"), room.w, room.h)
    caption = parts.within(model, said, style, room, "brume_100")
    place = say.PLACE.format(rank + 1, count)
    first = Rect(_BAR.x + 8, _BAR.y + 8, 80, 80)
    around = (rank - 1) % count, (rank + 1) % count
    return (
        Widget("bar", "group", f"{exhibit.title}, {say.MOMENTS[moment]}, {place}", _BAR, (panel, caption)),
        _key("previous", say.PREVIOUS, first, Show(around[0]), "arrow-left"),
        _key("index", say.BACK, first.moved(358, 0), Show(None), "layers"),
        _key("next", say.NEXT, first.moved(450, 0), Show(around[1]), "arrow-right"),
    )


def _key(name: str, label: str, rect: Rect, message: Show, icon: str) -> Widget:
    mark = Icon(icon, rect.inset(18), "blanc", 2.4)
    body = Panel(rect, "nuit_600", "brume_400", 3, radius=20)
    return Widget(f"bar:{name}", "button", label, rect, (body, mark), message, radius=20)
