"""The panels of `curseurs`: the settings of each application on paper, each a control of two to four segments."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, TypeAlias

from gardiens.puzzles.settings import Setting, SettingsPanel
from gardiens.puzzles.sliders import Sliders
from gardiens.scenario.models import PuzzleStep
from gardiens.screens.layout import roomiest
from gardiens.screens.marks import Icon, Mark, Panel, Picture, Rect
from gardiens.screens.messages import Message
from gardiens.screens.model import Model
from gardiens.screens.parts import label_marks, width_of, words
from gardiens.screens.puzzles.board import DOCUMENT, FULL, badge, mistaken, task, task_height
from gardiens.screens.tree import Widget
from gardiens.text.puzzles import sliders as say
from gardiens.text.screens import counted

GAP: Final = 22
SIDE: Final = 22
"""Between the edge of a panel and what is written on it."""
HEAD_PX: Final = 80
FOOT_PX: Final = 12
LOGO_PX: Final = 56
COMFORTABLE: Final = 5
"""How many rows a panel has at most where two short settings may share one."""
TALLEST_ROW_PX: Final = 150
CONTROL_PX: Final = 74
LEAST_CONTROL_PX: Final = 66
SEGMENT_PAD: Final = 6
TICK_PX: Final = 30
TICK_GAP: Final = 8
APART: Final = 4
"""What each segment leaves untouched at its sides, so that two of them stand 8 px apart."""
ROW_GAP: Final = 26
MISSION_PX: Final = 560
LEAST_MISSION_PX: Final = 320
WIDEST_PX: Final = 720
_LOGOS: Final = {
    "quizzarium": "documents/marque-quizzarium", "carte": "documents/marque-carte-du-club",
    "zoupla": "documents/marque-zoupla", "papote": "documents/marque-papote",
}  # fmt: skip
_STYLES: Final = ("verdict", "body", "body_min", "meta")


@dataclass(frozen=True, slots=True)
class _Fit:
    """How controls are set: their words, whether every segment keeps room for its tick, whether rows may be shared."""

    style: str
    steady: bool
    paired: bool


_FITS: Final = (
    _Fit("body_min", steady=True, paired=True),
    _Fit("body_min", steady=False, paired=True),
    _Fit("body_min", steady=False, paired=False),
    _Fit("meta", steady=True, paired=False),
    _Fit("meta", steady=False, paired=False),
)
Row: TypeAlias = tuple[Setting, ...]


def panels(
    model: Model,
    step: PuzzleStep,
    puzzle: Sliders,
    values: Mapping[str, str],
    setting_to: Callable[[str, str], Message],
    *,
    hints: bool,
) -> tuple[Widget, ...]:
    """The mission under the shortest of three panels, else at their right, and every panel from the left.

    While hints are read, one or two panels take the place that is left, without the mission.
    """
    under = len(puzzle.panels) > 2
    alone = hints and not under
    room = (
        (DOCUMENT.w if alone else FULL.w) - GAP * (len(puzzle.panels) - 1) - (0 if under or alone else MISSION_PX + GAP)
    )
    tries = ((fit, [_natural_px(model, panel, values, fit) for panel in puzzle.panels]) for fit in _FITS)
    fit, natural = roomiest(tries, lambda tried: sum(tried[1]) <= room)
    widths = _shared(natural, room)
    rows = [_rows(model, panel, values, fit, width) for panel, width in zip(puzzle.panels, widths, strict=True)]
    pitch = min(TALLEST_ROW_PX, (FULL.h - HEAD_PX - FOOT_PX) // max(map(len, rows)))
    widgets: list[Widget] = []
    x = FULL.x
    places: list[Rect] = []
    for panel, width, lines in zip(puzzle.panels, widths, rows, strict=True):
        places.append(Rect(x, FULL.y, width, HEAD_PX + pitch * len(lines) + FOOT_PX))
        widgets += _panel(model, panel, lines, places[-1], pitch, fit, values, setting_to)
        x += width + GAP
    if alone:
        return tuple(widgets)
    place = _mission_place(places, x, under=under)
    style = roomiest(_STYLES, lambda style: task_height(model, step, place.w, style) <= place.h)
    wanted = task_height(model, step, place.w, style)
    height = place.h if under and not mistaken(model) else max(wanted, 0 if mistaken(model) else LEAST_MISSION_PX)
    return (task(model, step, place._replace(h=height), style, _sent(model, puzzle)), *widgets)


def _mission_place(places: Sequence[Rect], right: int, *, under: bool) -> Rect:
    if under:
        least = min(places, key=lambda place: place.h)
        return Rect(least.x, least.bottom + GAP, least.w, FULL.bottom - least.bottom - GAP)
    return Rect(right, FULL.y, FULL.right - right, FULL.h)


def _sent(model: Model, puzzle: Sliders) -> str | None:
    """How many settings of the answer that was sent will do."""
    sent = model.ui.sent
    if sent is None or not isinstance(sent.answer, Mapping):
        return None
    count = len(puzzle.settings)
    fit = count - len(puzzle.unfit(sent.answer))
    return counted(fit, say.FIT, str(count)) if fit else None


# --- widths -------------------------------------------------------------------------------------------------------


def _segments(model: Model, setting: Setting, chosen: str, fit: _Fit) -> list[int]:
    """How wide each segment wants to be, in px."""
    return [
        width_of(model, value, fit.style)
        + 2 * (SEGMENT_PAD + APART)
        + (TICK_PX + TICK_GAP if fit.steady or value == chosen else 0)
        for value in setting.values
    ]


def _needed_px(model: Model, setting: Setting, values: Mapping[str, str], fit: _Fit) -> int:
    """How wide a setting wants to be, with its name and its control."""
    return max(sum(_segments(model, setting, values[setting.id], fit)), width_of(model, setting.name, "body_min") + 2)


def _natural_px(model: Model, panel: SettingsPanel, values: Mapping[str, str], fit: _Fit) -> int:
    """How wide a panel wants to be: one with many settings, wide enough for two of them on one row."""
    needed = [_needed_px(model, setting, values, fit) for setting in panel.settings]
    title = LOGO_PX + 20 + width_of(model, panel.title, "header_title")
    pairs = [2 * max(pair) + ROW_GAP for pair in pairwise(needed)]
    shared = min(pairs) if fit.paired and len(needed) > COMFORTABLE else 0
    return 2 * SIDE + max(*needed, title, shared)


def _shared(natural: Sequence[int], room: int) -> list[int]:
    """The width of each panel: what it wants, and its share of what is left or lacking."""
    share = (room - sum(natural)) // len(natural)
    return [min(WIDEST_PX, wanted + share) if len(natural) < 3 else wanted + share for wanted in natural]


def _rows(model: Model, panel: SettingsPanel, values: Mapping[str, str], fit: _Fit, width: int) -> list[Row]:
    """One setting per row; where there are many, two neighbours that are short share one."""
    half = (width - 2 * SIDE - ROW_GAP) // 2
    rows: list[Row] = []
    settings = list(panel.settings)
    spare = len(settings) - COMFORTABLE
    while settings:
        taken = settings[:2]
        fits = all(_needed_px(model, one, values, fit) <= half for one in taken)
        short = spare > 0 and len(taken) == 2 and fits
        rows.append(tuple(taken) if short else (taken[0],))
        spare -= short
        del settings[: len(rows[-1])]
    return rows


# --- what is drawn ------------------------------------------------------------------------------------------------


def _panel(
    model: Model,
    panel: SettingsPanel,
    rows: Sequence[Row],
    rect: Rect,
    pitch: int,
    fit: _Fit,
    values: Mapping[str, str],
    setting_to: Callable[[str, str], Message],
) -> list[Widget]:
    """The paper with its title, then every setting of every row."""
    x, inside = rect.x + SIDE, rect.w - 2 * SIDE
    marks: list[Mark] = [Panel(rect, "papier", radius=28, drop=8)]
    indent = LOGO_PX + 14 if panel.logo else 0
    if panel.logo:
        logo = Rect(x, rect.y + (HEAD_PX - LOGO_PX) // 2, LOGO_PX, LOGO_PX)
        marks.append(Picture(_LOGOS[panel.logo], logo, "contain"))
    title = words(model, panel.title, "header_title", x + indent, rect.y, inside - indent, "encre")
    marks += [
        words(model, panel.title, "header_title", x + indent, rect.y + (HEAD_PX - title.block.height) // 2,
              inside - indent, "encre"),
        Panel(Rect(x, rect.y + HEAD_PX - 3, inside, 3), "filet", radius=0),
    ]  # fmt: skip
    widgets: list[Widget] = []
    for line, row in enumerate(rows):
        width = (inside - ROW_GAP * (len(row) - 1)) // len(row)
        for column, setting in enumerate(row):
            place = Rect(x + column * (width + ROW_GAP), rect.y + HEAD_PX + line * pitch, width, pitch)
            widgets += _setting(model, panel, setting, place, fit, values[setting.id], setting_to)
            if line < len(rows) - 1:
                marks.append(Panel(Rect(place.x, place.bottom - 2, width, 2), "filet", radius=0))
    return [Widget(f"panel:{panel.id}", "group", panel.title, rect, tuple(marks), radius=28), *widgets]


def _setting(
    model: Model,
    panel: SettingsPanel,
    setting: Setting,
    rect: Rect,
    fit: _Fit,
    chosen: str,
    setting_to: Callable[[str, str], Message],
) -> list[Widget]:
    """Its name, then its control."""
    again = _spoken_of(model, setting)
    indent = 44 if again else 0
    name = words(model, setting.name, "body_min", rect.x + 2 + indent, rect.y, rect.w - 2 - indent, "encre")
    control_px = max(LEAST_CONTROL_PX, min(CONTROL_PX, rect.h - name.block.height - 14))
    air = max(2, (rect.h - name.block.height - control_px) // 3)
    name = words(model, setting.name, "body_min", name.x, rect.y + air, rect.w - 2 - indent, "encre")
    control = Rect(rect.x, name.rect.bottom + min(air, 6), rect.w, control_px)
    edge, edge_px = ("brume_500", 5) if again else ("trait_papier", 3)
    marks: list[Mark] = [name, Panel(control, "pas_encore", edge, edge_px, radius=18, dashed=again)]
    if again:
        disc = Rect(rect.x, name.y + (name.block.height - 38) // 2, 38, 38)
        marks += badge("telescope", disc, "encre", "blanc")
    value = f"{chosen}, {say.AGAIN}" if again else chosen
    around = Rect(rect.x, name.y, rect.w, control.bottom - name.y)
    shown = Widget(f"setting:{setting.id}", "group", setting.name, around, tuple(marks), value=value, radius=18)
    natural = _segments(model, setting, chosen, fit)
    spare = control.w - sum(natural)
    widgets, x = [shown], control.x
    last = len(setting.values) - 1
    for number, (each, width) in enumerate(zip(setting.values, natural, strict=True)):
        share = spare * (number + 1) // (last + 1) - spare * number // (last + 1)
        part = Rect(x, control.y, width + share, control.h)
        x = part.right
        drawn = _segment(model, each, part, fit, chosen=each == chosen, first=number == 0, last=number == last)
        label = say.SET.format(panel.title, setting.name, each)
        said, message = say.CHOSEN if each == chosen else None, setting_to(setting.id, each)
        name_of = f"set:{setting.id}:{number + 1}"
        touched = part.inset(APART, 0)
        widgets.append(Widget(name_of, "radio", label, touched, drawn, message, said, each == chosen, radius=18))
    return widgets


def _segment(
    model: Model, value: str, part: Rect, fit: _Fit, *, chosen: bool, first: bool, last: bool
) -> tuple[Mark, ...]:
    """One value: dark with a tick when it is chosen, rounded where the control is."""
    marks: list[Mark] = []
    if chosen:
        marks.append(Panel(part, "encre", radius=18 if first or last else 0))
        if first:
            marks.append(Panel(part._replace(x=part.centre[0], w=part.right - part.centre[0]), "encre", radius=0))
        if last:
            marks.append(Panel(part._replace(w=part.w // 2), "encre", radius=0))
    if not first:
        marks.append(Panel(Rect(part.x - 1, part.y + 3, 2, part.h - 6), "trait_papier", radius=0))
    ink, icon = ("lanterne_300", "check") if chosen else ("encre", None)
    drawn = label_marks(
        model, value, part.inset(APART, 0), ink, style=fit.style, icon=icon, icon_px=TICK_PX, gap=TICK_GAP,
        icon_colour="lanterne_500",
    )  # fmt: skip
    marks += [replace(mark, stroke=3) if isinstance(mark, Icon) else mark for mark in drawn]
    return tuple(marks)


def _spoken_of(model: Model, setting: Setting) -> bool:
    """Whether the words in place of the mission are about this setting."""
    verdict = model.state.verdict
    named = (setting.id, *(setting.mistake(value) for value in setting.values))
    return mistaken(model) and verdict is not None and verdict.name in named
