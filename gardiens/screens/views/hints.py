"""The hint drawer: it slides over the answer, never over the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from gardiens.engine.commands import AdvanceTogether, TakeHint
from gardiens.engine.hints import may_advance, next_hint
from gardiens.scenario.models import PuzzleStep, ScoreRules
from gardiens.screens.marks import Disc, Icon, Mark, Panel, Rect, Veil, Words
from gardiens.screens.messages import CloseOverlay, Send
from gardiens.screens.model import Model
from gardiens.screens.motion import Entrance, entrance, shifted
from gardiens.screens.parts import button, sized, within, words
from gardiens.screens.tree import Widget
from gardiens.text import play as say

DRAWER: Final = Rect(1172, 112, 748, 836)
INSIDE: Final = Rect(1203, 230, 669, 706)
SLIDE_MS: Final = 220


@dataclass(frozen=True, slots=True)
class _Fit:
    """How tightly the drawer is set; the first that holds every card is taken."""

    style: str
    pad: int
    number_px: int
    gap: int
    action_px: int


_FITS: Final = (
    _Fit("answer", 16, 60, 14, 116),
    _Fit("body", 12, 52, 12, 104),
    _Fit("body_min", 14, 56, 14, 110),
    _Fit("body_min", 8, 44, 10, 96),
    _Fit("body_min", 4, 40, 8, 72),
)


def drawer(model: Model, step: PuzzleStep) -> tuple[Widget, ...]:
    """The drawer with the hints taken, the next one, and « Avancer ensemble »."""
    widgets = sized(model, lambda each: _cards(each, step), DRAWER)
    entering = _entrance(model)
    if model.ui.settings.less_motion and entering.veil > 0:
        fading = Veil(DRAWER, strength=entering.veil)
        return (*widgets, Widget("fade", "image", say.HINTS, DRAWER, (fading,), covered=True))
    away = round(entering.away * DRAWER.w)
    return tuple(shifted(widget, away, 0) for widget in widgets) if away else tuple(widgets)


def _cards(model: Model, step: PuzzleStep) -> list[Widget]:
    """The drawer where it rests."""
    taken = model.state.record.hints if model.state.record else 0
    number = next_hint(model.scenario, model.state) if model.scenario else None
    widgets = [_ground(), *_title(model, step)]
    fit, heights = _fit(model, step, taken, number)
    y = INSIDE.y
    for index, height in enumerate(heights):
        widgets.append(_hint(model, step.hints[index], index, Rect(INSIDE.x, y, INSIDE.w, height), fit))
        y += height + fit.gap
    if number is not None:
        widgets.append(_next(model, number, Rect(INSIDE.x, y, INSIDE.w, fit.action_px)))
        y += fit.action_px + fit.gap
    if step.puzzle.has_right_answer:
        widgets.append(_advance(model, step, Rect(INSIDE.x, y, INSIDE.w, fit.action_px)))
    return widgets


def drawer_change_ms(model: Model) -> int | None:
    """When the drawer will look different, in the time given to the view."""
    wait_ms = _entrance(model).next_change_ms
    return None if wait_ms is None else model.now_ms + wait_ms


def _entrance(model: Model) -> Entrance:
    return entrance(model.now_ms, model.ui.overlay_since_ms, SLIDE_MS, still=model.ui.settings.less_motion)


def _fit(model: Model, step: PuzzleStep, taken: int, number: int | None) -> tuple[_Fit, list[int]]:
    """The roomiest fit that holds the hints taken and the actions, and the height of each hint in it."""
    actions = (number is not None) + (step.puzzle.has_right_answer)
    for fit in _FITS:
        heights = _heights(model, step.hints[:taken], fit)
        if sum(heights) + actions * fit.action_px + (taken + actions - 1) * fit.gap <= INSIDE.h:
            return fit, heights
    return _FITS[-1], _heights(model, step.hints[:taken], _FITS[-1])


def _heights(model: Model, hints: Sequence[str], fit: _Fit) -> list[int]:
    around = fit.pad + fit.number_px + 2 + fit.pad + 6
    return [around + model.typesetter.lay(text, fit.style, INSIDE.w - 48).height for text in hints]


def _ground() -> Widget:
    return Widget(
        "hints", "group", say.HINTS, DRAWER,
        (Panel(DRAWER, "nuit_700", radius=0), Panel(Rect(DRAWER.x, DRAWER.y, 5, DRAWER.h), "lanterne_500", radius=0)),
    )  # fmt: skip


def _title(model: Model, step: PuzzleStep) -> tuple[Widget, ...]:
    """The drawer's name, what a hint costs, and the way out."""
    score = model.scenario.score if model.scenario else "aucun"
    cost = score.hint if isinstance(score, ScoreRules) and step.puzzle.has_right_answer and not step.repair else 0
    line = say.HINTS_COST_ONE if cost == 1 else say.HINTS_COST.format(cost) if cost else say.HINTS_ARE_FREE
    close = Rect(INSIDE.right - 96, 126, 96, 88)
    text = Rect(INSIDE.x + 84, 122, close.x - INSIDE.x - 100, 96)
    title = model.typesetter.lay(say.HINTS, "h2", text.w)
    below = model.typesetter.lay(line, "body_min", text.w)
    if len(below.lines) > 1:
        below = model.typesetter.lay(line, "meta", text.w)
    top = 168 - (title.height + below.height) // 2
    marks: tuple[Mark, ...] = (
        Icon("lightbulb", Rect(INSIDE.x + 2, 138, 60, 60), "lanterne_500"),
        Words(text.x, top, title),
        Words(text.x, top + title.height, below, "brume_100"),
    )
    heading = Widget(
        "hints:title", "heading", f"{say.HINTS}. {line}", Rect(INSIDE.x, 122, close.x - INSIDE.x, 96), marks
    )
    way_out = button(model, "hints:close", "", close, CloseOverlay(), icon="x", spoken=say.CLOSE_HINTS, icon_px=52)
    return heading, replace(way_out, marks=(way_out.marks[0], _close_icon(way_out)))


def _close_icon(widget: Widget) -> Icon:
    body = widget.marks[0]
    assert isinstance(body, Panel)
    x, y = body.rect.centre
    return Icon("x", Rect(x - 26, y - 26, 52, 52))


def _hint(model: Model, text: str, index: int, rect: Rect, fit: _Fit) -> Widget:
    """A hint that was taken, numbered, with what kind of help it is."""
    disc = Rect(rect.x + 24, rect.y + fit.pad, fit.number_px, fit.number_px)
    kind = say.HINT_KINDS[index]
    title = kind[0].upper() + kind[1:]
    marks = (
        Panel(rect, "lueur", radius=24),
        Disc(disc, "encre"),
        within(model, str(index + 1), "label", disc, "lanterne_500"),
        within(model, title, "label", Rect(disc.right + 18, disc.y, 500, disc.h), "brun", align="left"),
        words(model, text, fit.style, disc.x, disc.bottom + 2, rect.w - 48, "encre"),
    )
    said = f"{say.HINT_NUMBER.format(index + 1)}. {title}. {text}"
    return Widget(f"hint:{index + 1}", "text", said, rect, marks, radius=24)


def _next(model: Model, number: int, rect: Rect) -> Widget:
    """The next hint, one touch away."""
    ring = Rect(rect.x + 26, rect.centre[1] - 34, 68, 68)
    marks = (
        Panel(rect, "nuit_600", "lanterne_500", 5, radius=24, drop=6),
        Disc(ring, None, "lanterne_500", 4),
        within(model, str(number), "name", ring, "lanterne_500"),
        *_two_lines(model, rect, say.OPEN_HINT.format(number), say.HINT_KINDS[number - 1], "blanc", "brume_100"),
        Icon("chevron-right", Rect(rect.right - 84, rect.centre[1] - 28, 56, 56), "lanterne_500", 2.6),
    )
    enabled = not model.ui.busy
    return Widget(
        "hint:next", "button", say.OPEN_HINT.format(number), rect, marks, Send((TakeHint(),)) if enabled else None,
        say.HINT_KINDS[number - 1], enabled=enabled, radius=24,
    )  # fmt: skip


def _advance(model: Model, step: PuzzleStep, rect: Rect) -> Widget:
    """« Avancer ensemble », and until it is open, what opens it."""
    assert model.scenario is not None
    ready = may_advance(model.scenario, model.state)
    after = say.ADVANCE_AFTER.format(len(step.hints)) if step.hints else say.ADVANCE_AFTER_TRIES
    line = say.ADVANCE_NOW if ready else after
    disc = Rect(rect.x + 26, rect.centre[1] - 34, 68, 68)
    panel = (
        Panel(rect, "nuit_600", "brume_400", 3, radius=24, drop=6)
        if ready
        else Panel(rect, "nuit_700", "brume_400", 3, radius=24, dashed=True)
    )
    colours = ("blanc", "brume_100") if ready else ("brume_100", "brume_300")
    marks = (
        panel,
        Disc(disc, None, "brume_400", 3),
        Icon("users", disc.inset(16), "brume_100"),
        *_two_lines(model, rect, say.ADVANCE, line, *colours),
    )
    enabled = ready and not model.ui.busy
    message = Send((AdvanceTogether(),)) if enabled else None
    return Widget("advance", "button", say.ADVANCE, rect, marks, message, line, enabled=enabled, radius=24)


def _two_lines(model: Model, body: Rect, title: str, below: str, colour: str, second: str) -> tuple[Mark, ...]:
    text = Rect(body.x + 120, body.y, body.w - 220, body.h)
    first = model.typesetter.lay(title, "name", text.w)
    other = model.typesetter.lay(below, "meta", text.w)
    if first.height + other.height > body.h:
        return (within(model, title, "name", text, colour, align="left"),)
    top = body.y + (body.h - first.height - other.height) // 2
    return Words(text.x, top, first, colour), Words(text.x, top + first.height, other, second)
