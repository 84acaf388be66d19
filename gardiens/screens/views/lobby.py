"""The lobby: the team's name, its comfort, its five roles if it plays with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gardiens.engine.commands import Abort, ChooseTeam, Ready
from gardiens.screens import parts
from gardiens.screens.marks import Icon, Mark, Panel, Rect, Words
from gardiens.screens.messages import Choose, Open, Send
from gardiens.screens.model import Model
from gardiens.screens.tree import Page, Widget
from gardiens.screens.views import comfort
from gardiens.screens.views.session import scenario_of, town
from gardiens.text import screens as say
from gardiens.text.teams import TEAMS, Team

_TEAM: Final = Rect(parts.LEFT, 172, 360, 176)
_TOP: Final = Rect(0, 0, 1920, 172)
_COMFORT: Final = Rect(1224, 172, 648, 576)
_ROLES: Final = Rect(parts.LEFT, 780, 1824, 132)
_ROLE_GAP_PX: Final = 32


def view(model: Model) -> Page:
    """Nine names, the comfort of this screen, the roles, and « Équipe prête »."""
    widgets = [*parts.sized(model, _heading, _TOP), *parts.sized(model, lambda each: (_case(each),), _TOP)]
    widgets += [_team(model, team, index) for index, team in enumerate(TEAMS)]
    widgets += _comfort(model)
    if scenario_of(model).roles:
        widgets.append(_roles(model))
    widgets += parts.footer(model)
    widgets.append(
        parts.button(model, "change", say.CHANGE_CASE, Rect(916, 966, 384, 96), Send((Abort(),)), icon="arrow-left")
    )
    widgets += _ready(model)
    return Page("equipe", town(model, 0.62, moon=False), tuple(widgets), parts.pads_change_ms(model))


def _heading(model: Model) -> tuple[Widget, ...]:
    title = parts.words(model, say.WELCOME, "h1", parts.LEFT, 28, 1000)
    line = parts.words(model, say.CHOOSE_A_TEAM, "answer", parts.LEFT, 28 + title.block.height - 4, 1150, "brume_100")
    return parts.text_widget("title", title, "heading"), parts.text_widget("line", line)


def _ready(model: Model) -> tuple[Widget, ...]:
    team = model.ui.team if model.ui.team not in model.taken_teams else None
    then = Send((ChooseTeam(team=team or ""), Ready()))
    if scenario_of(model).together == "simple":
        enabled = team is not None and not model.ui.busy
        return (parts.primary(model, "ready", say.TEAM_READY, then, enabled=enabled),)
    return parts.two_fingers(model, "ready", say.TEAM_READY, then, missing=None if team else say.TEAM_MISSING)


def _case(model: Model) -> Widget:
    """What was chosen: the seal, the title, the screen and the level, against the right edge."""
    scenario = scenario_of(model)
    style = parts.fitting(model, scenario.title, ("name", "label"), 560, 44)
    title = parts.words(model, scenario.title, style, 0, 0, 560, max_lines=2)
    level = say.LEVELS.get(model.state.level, model.state.level).lower()
    note = say.SCREEN_AND_LEVEL.format(model.station.removeprefix("ecran-"), level)
    line = parts.words(model, note, "meta", 0, 0, 560, "brume_300")
    width = max(title.block.width, line.block.width)
    x, top = parts.RIGHT - width, 78 - (title.block.height + line.block.height) // 2
    seal = Rect(x - 108, 34, 88, 88)
    marks = (
        *parts.seal(scenario.theme, seal),
        Words(x, top, title.block),
        Words(x, top + title.block.height, line.block, line.colour),
    )
    return Widget("case", "text", scenario.title, Rect(seal.x, 16, parts.RIGHT - seal.x, 124), marks, value=note)


def _team(model: Model, team: Team, index: int) -> Widget:
    rect = _TEAM.moved(index % 3 * 384, index // 3 * 200)
    taken, chosen = team.id in model.taken_teams, team.id == model.ui.team
    chosen = chosen and not taken
    ink, icon_ink = (
        ("sur_lanterne", "sur_lanterne")
        if chosen
        else ("brume_300", "brume_400")
        if taken
        else ("blanc", "lanterne_500")
    )
    if taken:
        body = Panel(rect, "nuit_900", "brume_500", radius=28, dashed=True)
    elif chosen:
        body = Panel(rect, "lanterne_500", radius=28, drop=7, drop_colour="lanterne_700")
    else:
        body = Panel(rect, "nuit_700", "brume_400", 4, radius=28, drop=8)
    icon = Rect(rect.centre[0] - 38, rect.y + (10 if taken else 24), 76, 76)
    marks: list[Mark] = [body, Icon(team.icon, icon, icon_ink)]
    if taken:
        marks.append(parts.within(model, team.name, "name", Rect(rect.x + 8, icon.bottom + 2, rect.w - 16, 46), ink))
        marks.append(
            parts.within(model, say.TEAM_TAKEN, "meta", Rect(rect.x + 8, icon.bottom + 44, rect.w - 16, 38), ink)
        )
    else:
        marks.append(parts.within(model, team.name, "name", Rect(rect.x + 8, icon.bottom - 10, rect.w - 16, 70), ink))
    if chosen:
        marks += parts.chosen_badge(rect.right - 21, rect.y + 18)
    return Widget(
        f"team:{team.id}", "radio", team.name, rect, tuple(marks), None if taken else Choose("team", team.id),
        say.TEAM_TAKEN if taken else None, chosen, not taken, radius=28,
    )  # fmt: skip


def _comfort(model: Model) -> Iterator[Widget]:
    """What a team sets before it plays; the rest is one touch away."""
    inside = _COMFORT.inset(35, 0)
    open_all = Rect(inside.right - 340, _COMFORT.y + 16, 340, 80)
    title = Rect(inside.x, open_all.y, open_all.x - 12 - inside.x, open_all.h)
    rows = [Rect(inside.x, _COMFORT.y + 106 + 93 * index, inside.w - 8, 88) for index in range(5)]
    marks: tuple[Mark, ...] = (
        Panel(_COMFORT, "nuit_700", "nuit_500", radius=28, drop=8),
        parts.within(model, say.COMFORT, "label", title, "lanterne_500", align="left"),
        *(Panel(Rect(inside.x, row.y - 3, inside.w, 2), "nuit_500", radius=0) for row in rows),
    )
    yield Widget("comfort", "group", say.COMFORT, _COMFORT, marks)
    yield parts.button(
        model, "comfort:open", say.COMFORT_ALL, open_all, Open("comfort"), icon="a-large-small", style="label"
    )
    yield comfort.switch_row(model, "read_aloud", rows[0])
    yield from comfort.text_row(model, rows[1])
    yield comfort.switch_row(model, "high_contrast", rows[2])
    yield comfort.font_row(model, rows[3])
    yield comfort.switch_row(model, "less_motion", rows[4])


def _roles(model: Model) -> Widget:
    """The five roles, spread over one strip."""
    body = Panel(_ROLES, "nuit_700", "nuit_500", radius=28, drop=8)
    title = parts.within(
        model, say.FIVE_ROLES, "label", Rect(_ROLES.x + 40, _ROLES.y, 250, _ROLES.h), "lanterne_500", align="left"
    )
    marks: list[Mark] = [body, title]
    left, right = _ROLES.x + 372, _ROLES.right - 46
    model, widths = parts.roomiest(
        ((each, [66 + parts.width_of(each, role.name, "button") for role in say.ROLES]) for each in parts.sizes(model)),
        lambda tried: sum(tried[1]) + _ROLE_GAP_PX * (len(tried[1]) - 1) <= right - left,
    )
    gap = (right - left - sum(widths)) // (len(widths) - 1)
    x = left
    for role, width in zip(say.ROLES, widths, strict=True):
        marks.append(Icon(role.icon, Rect(x, _ROLES.centre[1] - 26, 52, 52), "lanterne_300"))
        marks.append(
            parts.within(model, role.name, "button", Rect(x + 66, _ROLES.y, width - 62, _ROLES.h), align="left")
        )
        x += width + gap
    spoken = ", ".join(role.name for role in say.ROLES)
    return Widget("roles", "text", say.LISTED.format(say.FIVE_ROLES, spoken), _ROLES, tuple(marks))
