"""The card that comes before each puzzle: five roles, that go from hand to hand round the table."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from gardiens.engine.figures import puzzle_number
from gardiens.screens import parts
from gardiens.screens.layout import roomiest, sizes
from gardiens.screens.marks import Mark, Panel, Polyline, Rect, Veil
from gardiens.screens.messages import PassRoles
from gardiens.screens.model import Model
from gardiens.screens.puzzles.board import badge
from gardiens.screens.tree import Widget
from gardiens.screens.views.session import scenario_of
from gardiens.text import screens as say

ROLES_MS: Final = 4000
"""How long the card stays by itself."""
READ_ALOUD_MS: Final = 9000
"""The same where it is also read aloud."""

_CONTENT: Final = Rect(0, 112, 1920, 836)
_CARD_W: Final = 1728
_PADDING: Final = 48
_DISC: Final = 132
_BUTTON: Final = (420, 100)
_SAG_PX: Final = 26
"""How much lower the middle of the wire is than its ends."""
_STRING_PX: Final = 18
"""How far under the wire each role hangs."""


def announced(model: Model) -> bool:
    """Whether the roles are what the team looks at now: at a puzzle of the main path, until the card is passed."""
    scenario = scenario_of(model)
    shown = scenario.roles and model.ui.roles_since_ms is not None and not model.state.done
    return shown and puzzle_number(scenario, model.state) is not None


def lapse(model: Model) -> tuple[int, PassRoles] | None:
    """When the card passes by itself; never the first time, which each team reads at its own pace."""
    if model.ui.roles_since_ms is None or _is_first(model):
        return None
    stays_ms = READ_ALOUD_MS if model.ui.settings.read_aloud else ROLES_MS
    return model.ui.roles_since_ms + stays_ms, PassRoles()


def _is_first(model: Model) -> bool:
    number = puzzle_number(scenario_of(model), model.state)
    return number is not None and number[0] == 1


def card(model: Model) -> tuple[Widget, ...]:
    """The five roles on their wire, in the largest text in which the card lies between header and footer."""
    room = _CONTENT.inset(0, 8)  # its border and its shadow are seen too
    return roomiest((_card(each) for each in sizes(model)), lambda drawn: drawn[1].rect.inside(room))


def _card(model: Model) -> tuple[Widget, ...]:
    """Veil, card, roles and button; the first time each role with its mission, later with where it goes."""
    first = _is_first(model)
    told = say.FIVE_ROLES if first else say.ROLES_CHANGE
    width = _CARD_W - 2 * _PADDING
    title = model.typesetter.lay(told, "h2", width, align="centre")
    line = model.typesetter.lay(say.ROLES_SHARED, "answer", width, align="centre") if first else None
    column = width // len(say.ROLES)
    style, tallest = _missions(model, column - 24) if first else ("meta", 0)
    name_h = model.typesetter.lay(say.ROLES[0].name, "name", column).height
    head = title.height + (line.height + 8 if line else 0)
    row = _SAG_PX + _STRING_PX + _DISC + 12 + name_h + (tallest + 4 if tallest else 0)
    height = 2 * _PADDING + head + 32 + row + 28 + _BUTTON[1]
    rect = Rect((1920 - _CARD_W) // 2, _CONTENT.centre[1] - height // 2, _CARD_W, height)
    inside = rect.inset(_PADDING)
    texts: list[Mark] = [parts.words(model, told, "h2", inside.x, inside.y, width, "lanterne_300", align="centre")]
    if line:
        texts.append(
            parts.words(
                model, say.ROLES_SHARED, "answer", inside.x, inside.y + title.height + 8, width, "brume_100",
                align="centre",
            )
        )  # fmt: skip
    row_y = inside.y + head + 32
    panel = Panel(rect, "nuit_800", "lanterne_500", 6, radius=40, drop=12)
    heading = told if line is None else f"{told}. {say.ROLES_SHARED}"
    shown = [
        Widget("veil", "image", say.ROLES_VEIL, _CONTENT, (Veil(_CONTENT, strength=0.68),), covered=True),
        Widget("roles", "heading", heading, rect, (panel, *texts, _wire(inside, row_y, column)), radius=40),
    ]
    for index, role in enumerate(say.ROLES):
        place = Rect(inside.x + index * column, row_y, column, row)
        shown.append(_role(model, role, place, _sag(index - 2), name_h, style if first else None))
    shown.append(_pass(model, Rect(rect.centre[0] - _BUTTON[0] // 2, inside.bottom - _BUTTON[1], *_BUTTON)))
    return tuple(shown)


def _missions(model: Model, width: int) -> tuple[str, int]:
    """The style in which every mission fits, and how high the longest one is, in px."""

    def tallest(style: str) -> int:
        return max(model.typesetter.lay(role.mission, style, width).height for role in say.ROLES)

    style = parts.roomiest(("body", "body_min", "meta"), lambda style: tallest(style) <= 200)
    return style, tallest(style)


def _sag(columns: float) -> int:
    """How much lower than its ends the wire is, so many columns away from its middle, in px."""
    return round(_SAG_PX * (1 - (columns / 2.5) ** 2))


def _wire(inside: Rect, y: int, column: int) -> Polyline:
    """The wire that the roles hang from, from one side of the card to the other."""
    steps = [step / 10 for step in range(-25, 26)]
    return Polyline(tuple((inside.centre[0] + column * at, y + _sag(at)) for at in steps), "brume_400", 4)


def _role(model: Model, role: say.RoleText, place: Rect, sag: int, name_h: int, style: str | None) -> Widget:
    """One role: its icon, its name, and in `style` what it does."""
    x, top = place.centre[0], place.y + sag
    disc = Rect(x - _DISC // 2, top + _STRING_PX, _DISC, _DISC)
    name = Rect(place.x, disc.bottom + 12, place.w, name_h)
    marks: list[Mark] = [Polyline(((x, top), (x, disc.y + 4)), "brume_400", 4)]
    marks += badge(role.icon, disc, "lanterne_500", "sur_lanterne", "lanterne_700")
    marks.append(parts.within(model, role.name, "name", name))
    if style is None:
        return Widget(f"role:{role.icon}", "image", role.name, place, tuple(marks))
    mission = parts.words(
        model, role.mission, style, place.x + 12, name.bottom + 4, place.w - 24, "brume_100", align="centre"
    )
    return Widget(f"role:{role.icon}", "text", say.LISTED.format(role.name, role.mission), place, (*marks, mission))


def _pass(model: Model, rect: Rect) -> Widget:
    """On to the puzzle; the whole card answers for it, and all around."""
    return replace(parts.primary(model, "pass", say.ROLES_TAKEN, PassRoles(), rect), hit=_CONTENT)
