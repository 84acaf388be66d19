"""The card of a puzzle that is over: what was won, or the solution explained, and what there is to remember."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

from gardiens.engine.commands import Continue
from gardiens.engine.figures import evidence_of
from gardiens.scenario.models import PuzzleStep
from gardiens.screens.marks import Block, Icon, Mark, Panel, Polygon, Rect, Veil, Words
from gardiens.screens.messages import Send
from gardiens.screens.model import Model
from gardiens.screens.motion import FRAME_MS, RISE_MS, Entrance, entrance, shifted
from gardiens.screens.parts import roomiest, sizes, within
from gardiens.screens.puzzles import LOOKS
from gardiens.screens.puzzles.board import Board, badge
from gardiens.screens.signs import lighting, seal
from gardiens.screens.tree import Widget
from gardiens.screens.views.header import light
from gardiens.text import play as say
from gardiens.text import screens
from gardiens.text.screens import counted

CONTENT: Final = Rect(0, 112, 1920, 836)
CARD_X: Final = 264
CARD_W: Final = 1392
PADDING: Final = 64
RISE_PX: Final = 24
RAYS: Final = 12
RAY_PX: Final = 1300
RAY_ALPHA: Final = 26
CONTINUE_SIZE: Final = (470, 116)
BESIDE_DISC: Final = 38
WON_W: Final = 420
BADGE: Final = Rect(0, 0, 254, 118)
"""The number that is engraved on the seal of the scenario, at the right of the title."""


@dataclass(frozen=True, slots=True)
class _Spacing:
    """How a card is set, lengths in px.

    `beside`: what was won is beside the title and the last note beside « Continuer », for a card with much to say.
    """

    around: int
    title: str
    disc: int
    under_head: int
    over_note: int
    under_note: int
    gap: int
    above_continue: int
    beside: bool = False


_USUAL: Final = _Spacing(52, "h1", 132, 24, 24, 26, 18, 10)
_TIGHT: Final = _Spacing(28, "h2", 104, 12, 12, 14, 10, 0, beside=True)
_FITS: Final = (
    *((_USUAL, style) for style in ("verdict", "answer", "body", "body_min")),
    *((_TIGHT, style) for style in ("answer", "body", "body_min", "meta")),
)
"""From the roomiest: what does not fit in one is tried in the next."""


@dataclass(frozen=True, slots=True)
class _Note:
    """A white note on the card: its title, its icon, its words laid out, and how high it is, in px."""

    title: str
    icon: str
    block: Block
    height: int


@dataclass(frozen=True, slots=True)
class _Content:
    """What a card says, laid out in one style."""

    spacing: _Spacing
    title: Block
    line: Block
    notes: tuple[_Note, ...]
    last: _Note | None
    """The note beside « Continuer », if there is one."""

    @property
    def head_px(self) -> int:
        return max(self.spacing.disc, self.title.height + self.line.height)

    @property
    def foot_px(self) -> int:
        return max(CONTINUE_SIZE[1], self.last.height if self.last else 0)

    @property
    def height(self) -> int:
        notes = sum(note.height + self.spacing.gap for note in self.notes)
        middle = self.spacing.under_head + notes + self.spacing.above_continue
        return 2 * self.spacing.around + self.head_px + middle + self.foot_px


@dataclass(frozen=True, slots=True)
class _Told:
    """What a card has to say: its title, the line under it, its sign, and its notes (title, icon, words).

    `won`: whether something was. A puzzle without a right answer ends on a calm card: the story answers. `number` is
    what is engraved on the seal for the finale.
    """

    title: str
    line: str
    icon: str
    notes: tuple[tuple[str, str, str], ...]
    won: bool
    number: str | None = None


def verdict_card(model: Model, step: PuzzleStep, board: Board) -> tuple[Widget, ...]:
    """The veil, the rays and the card of a puzzle that is over, with the words of its board."""
    told = _told(model, step, board)
    card, widgets = _card(model, step, told)
    entering = _entrance(model)
    behind: tuple[Mark, ...] = (Veil(CONTENT, strength=0.68), *(_rays(card.centre) if told.won else ()))
    shown = [Widget("veil", "image", say.LIGHT, CONTENT, behind, covered=True)]
    shown += [shifted(widget, 0, round(entering.away * RISE_PX)) for widget in widgets]
    if model.ui.settings.less_motion and entering.veil > 0:
        shown.append(Widget("fade", "image", say.LIGHT, card, (Veil(card, strength=entering.veil),), covered=True))
    return tuple(shown)


def verdict_change_ms(model: Model) -> int | None:
    """When the card, or what lights up with it, will look different, in the time given to the view."""
    return model.now_ms + FRAME_MS if _entrance(model).veil > 0 or light(model) < 1 else None


def _entrance(model: Model) -> Entrance:
    return entrance(model.now_ms, model.ui.verdict_since_ms, RISE_MS, still=model.ui.settings.less_motion)


def _rays(centre: tuple[int, int]) -> tuple[Polygon, ...]:
    """Still rays of light; header and footer are drawn after them."""
    x, y = centre
    rays = []
    for index in range(RAYS):
        turn, half = 2 * pi * (index + 0.5) / RAYS, pi / RAYS / 2.4
        tips = [(x + RAY_PX * cos(turn + side), y + RAY_PX * sin(turn + side)) for side in (-half, half)]
        rays.append(Polygon(((x, y), *tips), "lanterne_300", RAY_ALPHA))
    return tuple(rays)


# --- the card -----------------------------------------------------------------------------------------------------


def _told(model: Model, step: PuzzleStep, board: Board) -> _Told:
    """What there is to say of this end of the puzzle; one that was left for the story has its notes once it is over."""
    result = model.state.record.result if model.state.record else None
    together, left, won = result == "together", result == "chosen", step.puzzle.has_right_answer
    notes = (
        (say.SOLUTION, "lightbulb", _solution(model, step) if together else None),
        (say.WORTH_NOTING, "info", None if together else "\n".join(board.said)),
        (say.TO_REMEMBER, "notebook-pen", None if left else step.takeaway),
        (say.TO_DISCUSS, "message-circle", None if left else step.question),
    )
    written = tuple((title, icon, text) for title, icon, text in notes if text)
    if together:
        return _Told(say.TOGETHER_TITLE, say.TOGETHER_LINE, "users", written, won=False)
    title = say.REPAIRED if step.repair else board.right
    usual = say.REPAIRED_LINE if step.repair else say.SOLVED_LINE
    icon = "check" if won else "message-circle"
    return _Told(title, board.line or step.reward or usual, icon, written, won, _engraved(model, step))


def _card(model: Model, step: PuzzleStep, told: _Told) -> tuple[Rect, list[Widget]]:
    """The card, as high as its words, in the middle of the content; a long one takes smaller styles."""
    content = _content(model, told)
    spacing = content.spacing
    card = Rect(CARD_X, CONTENT.centre[1] - content.height // 2, CARD_W, content.height)
    inside = card.inset(PADDING, spacing.around)
    disc = Rect(inside.x, inside.y, spacing.disc, spacing.disc)
    left = disc.right + BESIDE_DISC
    top = inside.y + (content.head_px - content.title.height - content.line.height) // 2
    fill, edge, ink = ("lueur", "lanterne_500", "lanterne_500") if told.won else ("pas_encore", "brume_400", "blanc")
    marks: tuple[Mark, ...] = (
        Panel(card, fill, edge, 8, radius=40, drop=12),
        *badge(told.icon, disc, "encre", ink),
        Words(left, top, content.title, "encre"),
        Words(left, top + content.title.height, content.line, "encre_2"),
    )
    widgets = [Widget("verdict", "heading", f"{told.title} {content.line.text}", card, marks, radius=40)]
    y = inside.y + content.head_px + spacing.under_head
    for index, note in enumerate(content.notes):
        widgets.append(_note(model, note, index, Rect(inside.x, y, inside.w, note.height), spacing))
        y += note.height + spacing.gap
    wide, high = CONTINUE_SIZE
    foot = Rect(inside.x, inside.bottom - content.foot_px, inside.w - wide - 32, content.foot_px)
    if content.last is not None:
        place = Rect(foot.x, foot.y, foot.w, content.last.height)
        widgets.append(_note(model, content.last, len(content.notes), place, spacing))
    if told.won:
        beside = Rect(inside.right - WON_W, inside.y + (content.head_px - high) // 2, WON_W, high)
        if not spacing.beside:
            corner = BADGE.moved(inside.right - BADGE.w, inside.y + (content.head_px - BADGE.h) // 2)
            widgets += _seal(model, told.number, corner)
        widgets += _won(model, step, beside if spacing.beside else Rect(foot.x, foot.bottom - high, foot.w, high))
    widgets.append(_continue(model, Rect(inside.right - wide, inside.bottom - high, wide, high)))
    return card, widgets


def _content(model: Model, told: _Told) -> _Content:
    """What the card says, in the roomiest way that leaves it inside the content."""
    tries = (_laid(each, told, *fit) for each in sizes(model) for fit in _FITS)
    return roomiest(tries, lambda content: content.height <= CONTENT.h - 28)


def _laid(model: Model, told: _Told, spacing: _Spacing, style: str) -> _Content:
    beside = 0 if not told.won else WON_W + 20 if spacing.beside else BADGE.w + 20 if told.number else 0
    head_w = CARD_W - 2 * PADDING - spacing.disc - BESIDE_DISC - beside
    big = model.typesetter.lay(told.title, spacing.title, head_w)
    line = model.typesetter.lay(told.line, "answer", head_w)
    written = told.notes

    def note(written: tuple[str, str, str], width: int) -> _Note:
        title, icon, text = written
        block = model.typesetter.lay(text, style, width - 48 - 32)
        return _Note(title, icon, block, spacing.over_note + 42 + 4 + block.height + spacing.under_note)

    whole = CARD_W - 2 * PADDING
    above = written[:-1] if spacing.beside else written
    last = [note(each, whole - CONTINUE_SIZE[0] - 32) for each in written[len(above) :]]
    return _Content(spacing, big, line, tuple(note(each, whole) for each in above), last[0] if last else None)


def _solution(model: Model, step: PuzzleStep) -> str:
    """The author's explanation, else the right elements one by one."""
    return step.explanation or "\n".join(f"• {words}" for words in LOOKS[step.type].solution(model, step))


def _note(model: Model, note: _Note, index: int, rect: Rect, spacing: _Spacing) -> Widget:
    """A white note with a bar at its left."""
    paper = Rect(rect.x + 14, rect.y, rect.w - 14, rect.h)
    icon = Rect(rect.x + 48, rect.y + spacing.over_note, 42, 42)
    marks = (
        Panel(Rect(rect.x, rect.y, 60, rect.h), "lanterne_700", radius=24),
        Panel(paper, "blanc_pur", "blanc_pur", 4, radius=24),  # an edge that only high contrast makes visible
        Icon(note.icon, icon, "brun"),
        within(model, note.title, "label", Rect(icon.right + 14, icon.y, 700, icon.h), "brun", align="left"),
        Words(rect.x + 48, icon.bottom + 4, note.block, "encre"),
    )
    return Widget(f"note:{index}", "text", f"{note.title}. {note.block.text}", rect, marks, radius=24)


def _engraved(model: Model, step: PuzzleStep) -> str | None:
    """The number that this puzzle gives for the finale, if it is the one that does."""
    takes = model.scenario.seal if model.scenario else None
    number = step.effects.get(takes.number) if takes else None
    return number if isinstance(number, str) and number else None


def _seal(model: Model, number: str | None, rect: Rect) -> list[Widget]:
    """The sign of the scenario and the number engraved on it, on a dark plate."""
    if number is None or model.scenario is None:
        return []
    sign = Rect(rect.x + 26, rect.centre[1] - 40, 80, 80)
    plate = Panel(rect, "encre", radius=24)
    beside = Rect(sign.right + 12, rect.y, rect.right - sign.right - 24, rect.h)
    written = within(model, number, "digit", beside, "lueur")
    marks = (plate, *seal(model.scenario.theme, sign), written)
    return [Widget("seal", "text", f"{number}, {screens.SEAL_NUMBER}", rect, marks, radius=24)]


def _won(model: Model, step: PuzzleStep, rect: Rect) -> list[Widget]:
    """The lantern that lights, or what was mended."""
    won = evidence_of(step)
    sign: tuple[Mark, ...]
    if step.repair:
        said, sign = say.REPAIR_WON, (Icon("heart-handshake", Rect(rect.x, rect.y + 22, 72, 72), "brun", 2.2),)
    elif won <= 0:
        return []
    elif model.scenario is not None and model.scenario.mood == "calme":
        place = Rect(rect.x, rect.y + 22, 90, 72)
        said = say.BIRD_WON
        sign = lighting("signes/oiseau-papier-deplie", "signes/oiseau-papier-plie", place, light(model))
    else:
        said = counted(won, say.EVIDENCE_WON)
        place = Rect(rect.x, rect.y + 4, 66, 108)
        sign = lighting("signes/preuve-allumee", "signes/preuve-eteinte", place, light(model))
    written = within(model, said, "button", Rect(rect.x + 92, rect.y, rect.w - 92, rect.h), "encre", align="left")
    return [Widget("won", "status", said.replace("\n", " "), rect, (*sign, written))]


def _continue(model: Model, rect: Rect) -> Widget:
    """The way on: a dark pill on the gold card."""
    text_w = model.typesetter.lay(say.CONTINUE, "h2", rect.w).width
    start = rect.x + (rect.w - text_w - 74) // 2
    marks = (
        Panel(rect, "encre", radius=rect.h // 2, drop=7, drop_colour="lanterne_700"),
        within(model, say.CONTINUE, "h2", Rect(start, rect.y, text_w + 4, rect.h), "papier", align="left"),
        Icon("arrow-right", Rect(start + text_w + 22, rect.centre[1] - 26, 52, 52), "lanterne_500", 2.8),
    )
    enabled = not model.ui.busy
    message = Send((Continue(),)) if enabled else None
    return Widget(
        "continue", "button", say.CONTINUE, rect, marks, message, enabled=enabled, radius=rect.h // 2, main=True
    )
