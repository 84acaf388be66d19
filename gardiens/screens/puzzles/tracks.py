"""The tracks of `curseurs`: on each a knob that shows its number, two buttons under it, or a lock."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from gardiens.puzzles.sliders import Sliders
from gardiens.puzzles.tracks import Slider
from gardiens.screens.grips import Slide
from gardiens.screens.marks import Disc, Icon, Mark, Panel, Rect
from gardiens.screens.messages import Message, Unavailable
from gardiens.screens.model import Model
from gardiens.screens.parts import fitting, label_marks, roomiest, width_of, within
from gardiens.screens.puzzles.board import FULL
from gardiens.screens.puzzles.tracks_side import LEFT, seal_picture, total
from gardiens.screens.tree import Widget
from gardiens.text.puzzles import sliders as say

BOARD: Final = Rect(LEFT.right + 25, FULL.y, FULL.right - LEFT.right - 25, FULL.h)
TOTAL_PX: Final = 116
TRACK_PX: Final = 26
TOP_PX: Final = 172
"""From the top of a column to the knob at the end of its track."""
LOW_TOP_PX: Final = 118
"""The same under a total."""
TRACK_FOOT_PX: Final = 196
KNOB_PX: Final = 104
NAME_STYLES: Final = ("h2", "header_title", "label", "body_min", "meta")
SPARSE: Final = 8
"""Up to so many stops, their numbers are large."""
BUTTON: Final = (110, 90)
BUTTON_GAP: Final = 16
SEAL_PX: Final = 34


def tracks(
    model: Model,
    puzzle: Sliders,
    values: Mapping[str, str],
    setting_to: Callable[[str, str], Message],
    *,
    total_here: bool,
) -> Iterator[Widget]:
    """The board, and on it each slider with its two buttons, or its lock; the total over them where it has to be."""
    yield Widget("sliders", "group", say.SLIDERS, BOARD, (Panel(BOARD, "nuit_800", "nuit_500", drop=8),))
    over = TOTAL_PX if total_here else 0
    if total_here:
        yield total(model, puzzle, values, Rect(BOARD.x + 24, BOARD.y + 20, BOARD.w - 48, TOTAL_PX - 20))
    width = (BOARD.w - 24) // len(puzzle.sliders)
    names = [slider.name for slider in puzzle.sliders]
    style = roomiest(NAME_STYLES, lambda tried: max(width_of(model, name, tried) for name in names) <= width - 12)
    for number, slider in enumerate(puzzle.sliders):
        column = Rect(BOARD.x + 12 + number * width, BOARD.y + over, width, BOARD.h - over)
        yield from _slider(model, puzzle, slider, column, style, int(values[slider.id]), setting_to)


def _slider(
    model: Model,
    puzzle: Sliders,
    slider: Slider,
    column: Rect,
    style: str,
    now: int,
    setting_to: Callable[[str, str], Message],
) -> Iterator[Widget]:
    """Its name, in the same style as the others, then its track and what moves it."""
    title_rect = Rect(column.x + 6, column.y + 18, column.w - 12, 56)
    marks: list[Mark] = [within(model, slider.name, style, title_rect)]
    if slider.note:
        line = Rect(title_rect.x, title_rect.bottom, title_rect.w, 44)
        marks += _noted(model, slider, slider.note, line)
    elif slider.seal:
        marks.append(
            seal_picture(slider.seal, Rect(column.centre[0] - SEAL_PX // 2, title_rect.bottom + 5, SEAL_PX, SEAL_PX))
        )
    head = Rect(column.x + 6, title_rect.y, column.w - 12, 104)
    yield Widget(f"name:{slider.id}", "text", " ".join(filter(None, (slider.name, slider.note))), head, tuple(marks))
    yield _scale(model, puzzle, slider, column)
    yield _track(model, puzzle, slider, column, now, setting_to)
    yield from _below(model, puzzle, slider, column, now, setting_to)


def _noted(model: Model, slider: Slider, note: str, line: Rect) -> tuple[Mark, ...]:
    """The seal and a few words, centred together under the name."""
    room = line.w - (SEAL_PX + 10 if slider.seal else 0)
    style = fitting(model, note, ("body_min", "meta"), room, line.h)
    if slider.seal is None:
        return (within(model, note, style, line, "brume_100"),)
    width = min(room, width_of(model, note, style))
    x = line.x + (line.w - width - SEAL_PX - 10) // 2
    seal = seal_picture(slider.seal, Rect(x, line.centre[1] - SEAL_PX // 2, SEAL_PX, SEAL_PX))
    return seal, within(model, note, style, Rect(x + SEAL_PX + 10, line.y, width, line.h), "brume_100", align="left")


def _heights(puzzle: Sliders, column: Rect) -> dict[int, int]:
    """How far down each stop of a track is, in px, from the least number to the most."""
    top = column.y + (TOP_PX if column.h == BOARD.h else LOW_TOP_PX) + KNOB_PX // 2
    foot = column.bottom - TRACK_FOOT_PX
    length, span = foot - top, puzzle.most - puzzle.least
    return {puzzle.least + step: foot - length * step // span for step in range(span + 1)}


def _scale(model: Model, puzzle: Sliders, slider: Slider, column: Rect) -> Widget:
    """The numbers beside a track."""
    heights = _heights(puzzle, column)
    x = column.centre[0]
    style = "name" if len(heights) <= SPARSE else "label"
    marks: list[Mark] = []
    for number, y in heights.items():
        marks += [
            within(model, str(number), style, Rect(x - 118, y - 24, 56, 48), align="right"),
            Panel(Rect(x - 50, y - 2, 24, 4), "brume_400", radius=2),
        ]
    rect = Rect(x - 118, heights[puzzle.most] - 24, 92, heights[puzzle.least] - heights[puzzle.most] + 48)
    label = say.SCALE.format(slider.name, puzzle.least, puzzle.most)
    return Widget(f"scale:{slider.id}", "group", label, rect, tuple(marks))


def _track(
    model: Model, puzzle: Sliders, slider: Slider, column: Rect, now: int, setting_to: Callable[[str, str], Message]
) -> Widget:
    """The track, filled up to the knob; a finger may take the knob, or touch a stop or its number."""
    heights = _heights(puzzle, column)
    x, top, foot = column.centre[0], heights[puzzle.most], heights[puzzle.least]
    whole = Rect(x - TRACK_PX // 2, top - 14, TRACK_PX, foot - top + 28)
    fill, ink, ground = (
        ("brume_400", "blanc", "nuit_700") if slider.locked else ("lanterne_500", "sur_lanterne", "lueur")
    )
    knob = Rect(x - KNOB_PX // 2, heights[now] - KNOB_PX // 2, KNOB_PX, KNOB_PX)
    marks = (
        Panel(whole, "nuit_900", "brume_400", 3, radius=13),
        Panel(Rect(whole.x + 5, heights[now], whole.w - 10, whole.bottom - 5 - heights[now]), fill, radius=8),
        Disc(knob.moved(0, 6), "ombre"),
        Disc(knob, ground, fill, 14),
        within(model, str(now), "h1", knob, ink),
    )
    rect = Rect(x - 122, top - KNOB_PX // 2 - 4, 122 + KNOB_PX // 2 + 8, foot - top + KNOB_PX + 8)
    name = f"slider:{slider.id}"
    if slider.locked:
        said = say.LOCKED.format(now, puzzle.most, slider.reason)
        return Widget(name, "text", slider.name, rect, marks, value=said)
    after = puzzle.least if now == puzzle.most else now + 1
    stops = tuple(((x, height), setting_to(slider.id, str(number))) for number, height in heights.items())
    said, message = say.NUMBER.format(now, puzzle.most), setting_to(slider.id, str(after))
    return Widget(name, "slider", slider.name, rect, marks, message, value=said, grip=Slide(stops))


def _below(
    model: Model, puzzle: Sliders, slider: Slider, column: Rect, now: int, setting_to: Callable[[str, str], Message]
) -> Iterator[Widget]:
    """One stop less and one more; a lock and why under a slider that does not move."""
    width = min(BUTTON[0], (column.w - BUTTON_GAP - 12) // 2)
    y = column.bottom - BUTTON[1] - 32
    x = column.centre[0] - BUTTON_GAP // 2 - width
    if slider.locked:
        row = Rect(column.x + 4, y, column.w - 8, BUTTON[1])
        style = fitting(model, slider.reason, ("body_min", "meta"), row.w - 58, row.h)
        marks = label_marks(model, slider.reason, row, "brume_100", style=style, icon="lock", icon_px=40, gap=12)
        yield Widget(f"lock:{slider.id}", "text", f"{slider.name}, {slider.reason}", row, marks)
        return
    ends = {-1: (puzzle.least, say.LEAST_ALREADY), 1: (puzzle.most, say.MOST_ALREADY)}
    for step, icon, label in ((-1, "minus", say.LESS), (1, "plus", say.MORE)):
        end, why = ends[step]
        rect = Rect(x if step < 0 else x + width + BUTTON_GAP, y, width, BUTTON[1])
        ended = now == end
        body = (
            Panel(rect, "nuit_700", "brume_400", dashed=True, radius=24) if ended
            else Panel(rect, "nuit_600", "brume_400", radius=24, drop=6)
        )  # fmt: skip
        sign = Icon(
            icon, Rect(rect.centre[0] - 26, rect.centre[1] - 26, 52, 52), "brume_300" if ended else "blanc", 2.6
        )
        message = Unavailable(why) if ended else setting_to(slider.id, str(now + step))
        name = f"{'less' if step < 0 else 'more'}:{slider.id}"
        yield Widget(name, "button", label.format(slider.name), rect, (body, sign), message)
