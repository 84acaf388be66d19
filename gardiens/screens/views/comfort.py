"""The comfort of this screen: its rows, a few of them in the lobby, and all of them on a sheet of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, Literal, TypeAlias, get_args

from gardiens.screens import parts
from gardiens.screens.marks import Icon, Mark, Panel, Rect
from gardiens.screens.messages import Adjust, CloseOverlay, ResetSettings, Toggle, Unavailable
from gardiens.screens.model import Model, Settings, TextPercent
from gardiens.screens.tree import Page, Widget
from gardiens.screens.views.pause import resources_button
from gardiens.screens.views.session import town
from gardiens.text import screens as say

Volume: TypeAlias = Literal["sound_volume", "voice_volume"]

VOLUME_STEP: Final = 25
_SHEET: Final = Rect(120, 40, 1680, 896)
_TITLE_Y: Final = 66
_LINE_Y: Final = 164
_TOP: Final = 258
_ROW_PX: Final = 132
_PITCH_PX: Final = 160
_COLUMN_PX: Final = 756
_COLUMNS: Final = (_SHEET.x + 48, _SHEET.right - 48 - _COLUMN_PX)
_STEP_PX: Final = 92


def view(model: Model) -> Page:
    """Every setting, each felt as soon as it is touched, and the way back to the usual ones."""
    widgets = [
        Widget("sheet", "group", say.COMFORT, _SHEET, (Panel(_SHEET, "nuit_800", "brume_400", radius=40, drop=12),)),
        *parts.sized(model, _heading, _SHEET),
        *_rows(model),
        resources_button(model),
        parts.primary(model, "back", say.COMFORT_BACK, CloseOverlay(), icon="check", after=False),
    ]
    return Page("confort", town(model, 0.62, moon=False), tuple(widgets), cancel=CloseOverlay())


def _heading(model: Model) -> tuple[Widget, ...]:
    inside = _SHEET.inset(48, 0)
    title = parts.words(model, say.COMFORT, "h1", inside.x, _TITLE_Y, inside.w)
    line = parts.words(model, say.COMFORT_LINE, "answer", inside.x, _LINE_Y, inside.w, "brume_100")
    return parts.text_widget("title", title, "heading"), parts.text_widget("line", line)


def _rows(model: Model) -> Iterator[Widget]:
    """Two columns of four rows: what is seen at the left, what is heard at the right."""
    left, right = ([Rect(x, _TOP + row * _PITCH_PX, _COLUMN_PX, _ROW_PX) for row in range(4)] for x in _COLUMNS)
    rules = tuple(
        Panel(Rect(place.x, place.y - (_PITCH_PX - _ROW_PX) // 2 - 1, place.w, 2), "nuit_500", radius=0)
        for column in (left, right)
        for place in column
    )
    yield Widget("rules", "image", say.COMFORT, _SHEET, rules)
    yield from text_row(model, left[0])
    yield font_row(model, left[1])
    yield switch_row(model, "high_contrast", left[2])
    yield switch_row(model, "less_motion", left[3])
    yield switch_row(model, "read_aloud", right[0])
    yield from _volume_row(model, "voice_volume", say.COMFORT_VOICE_VOLUME, "message-circle", right[1])
    yield from _volume_row(model, "sound_volume", say.COMFORT_SOUNDS, "volume-2", right[2])
    usual = model.ui.settings == Settings()
    yield parts.button(
        model, "comfort:usual", say.COMFORT_USUAL, right[3].inset(0, 6), ResetSettings(), icon="rotate-ccw",
        enabled=not usual,
    )  # fmt: skip


# --- rows ---------------------------------------------------------------------------------------------------------

_SWITCHES: Final = {
    "high_contrast": ("contrast", say.COMFORT_CONTRAST),
    "less_motion": ("wind", say.COMFORT_STILL),
    "read_aloud": ("volume-2", say.COMFORT_VOICE),
}


def switch_row(model: Model, setting: Literal["high_contrast", "less_motion", "read_aloud"], rect: Rect) -> Widget:
    """A setting that is on or off."""
    icon, label = _SWITCHES[setting]
    on = getattr(model.ui.settings, setting)
    if setting == "read_aloud" and model.ui.voice == "none":
        none = Unavailable(say.NO_VOICE_HERE)
        return parts.switch(model, f"comfort:{setting}", label, rect, icon, none, later=say.NO_VOICE)
    return parts.switch(model, f"comfort:{setting}", label, rect, icon, Toggle(setting), on=on)


def font_row(model: Model, rect: Rect) -> Widget:
    """OpenDyslexic in place of the usual fonts."""
    on = model.ui.settings.font == "dyslexie"
    message = Adjust("font", "normale" if on else "dyslexie")
    return parts.switch(model, "comfort:font", say.COMFORT_FONT, rect, "type", message, on=on)


def text_row(model: Model, rect: Rect) -> Iterator[Widget]:
    """The three sizes of text, side by side."""
    segments = [
        parts.Segment(str(percent), say.TEXT_SIZES[percent], Adjust("text_percent", percent), percent == chosen)
        for chosen in (model.ui.settings.text_percent,)
        for percent in get_args(TextPercent)
    ]
    control = Rect(rect.x + 190, rect.centre[1] - 42, rect.w - 190, 84)
    marks = _named(model, say.COMFORT_TEXT, "a-large-small", rect, control.x - 8)
    yield Widget("comfort:text", "group", say.COMFORT_TEXT, rect, marks)
    yield from parts.positions(model, "comfort:text", control, segments)


def _volume_row(model: Model, setting: Volume, label: str, icon: str, rect: Rect) -> Iterator[Widget]:
    """How loud: a step less, the volume of the moment, a step more."""
    volume = getattr(model.ui.settings, setting)
    more = Rect(rect.right - _STEP_PX, rect.centre[1] - _STEP_PX // 2, _STEP_PX, _STEP_PX)
    less = more.moved(-_STEP_PX - 190, 0)
    said = say.VOLUME.format(volume) if volume else say.VOLUME_NONE
    between = Rect(less.right + 12, less.y, more.x - less.right - 24, less.h)
    marks = (
        *_named(model, label, "volume-x" if volume == 0 else icon, rect, less.x - 8),
        parts.within(model, said, "name", between, "lanterne_300"),
    )
    yield Widget(f"comfort:{setting}", "status", label, rect, marks, value=said)
    for name, place, sign, to in (
        ("less", less, "minus", max(0, volume - VOLUME_STEP)),
        ("more", more, "plus", min(100, volume + VOLUME_STEP)),
    ):
        spoken = (say.QUIETER if name == "less" else say.LOUDER).format(label)
        step = parts.button(model, name, "", place, Adjust(setting, to), spoken=spoken, enabled=to != volume)
        ink = "blanc" if to != volume else "brume_300"
        yield replace(step, id=f"comfort:{setting}:{name}", marks=(step.marks[0], Icon(sign, place.inset(22), ink)))


def _named(model: Model, label: str, icon: str, rect: Rect, right: int) -> tuple[Mark, ...]:
    """A row's icon and name, up to `right`."""
    text = Rect(rect.x + 70, rect.y, right - rect.x - 70, rect.h)
    sign = Icon(icon, Rect(rect.x + 8, rect.centre[1] - 22, 44, 44), "lanterne_500")
    return sign, parts.within(model, label, "body", text, align="left")
