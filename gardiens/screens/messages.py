"""What touching a widget means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from gardiens.engine.commands import Command
from gardiens.screens.model import Overlay, Place


@dataclass(frozen=True, slots=True)
class Go:
    """To another place outside the session."""

    place: Place


@dataclass(frozen=True, slots=True)
class Choose:
    """Set something on the choice or lobby screens."""

    what: Literal["scenario", "level", "version", "team"]
    value: str


@dataclass(frozen=True, slots=True)
class Toggle:
    """A comfort switch."""

    setting: Literal["high_contrast", "less_motion", "read_aloud"]


@dataclass(frozen=True, slots=True)
class Adjust:
    """A comfort setting that has several values: this one is wanted. Volumes go from 0 to 100."""

    setting: Literal["text_percent", "font", "sound_volume", "voice_volume"]
    value: int | str


@dataclass(frozen=True, slots=True)
class ResetSettings:
    """Back to the usual comfort."""


@dataclass(frozen=True, slots=True)
class Listen:
    """Read the page aloud, or stop reading."""


@dataclass(frozen=True, slots=True)
class Open:
    overlay: Overlay


@dataclass(frozen=True, slots=True)
class CloseOverlay:
    pass


@dataclass(frozen=True, slots=True)
class Turn:
    """To another page of a scene that is told in pages."""

    page: int


@dataclass(frozen=True, slots=True)
class PassRoles:
    """Everybody has taken a role: on to the puzzle."""


@dataclass(frozen=True, slots=True)
class Arrange:
    """A new arrangement of the answer, not yet sent: JSON values only, so that it can be kept aside."""

    arrangement: Any


@dataclass(frozen=True, slots=True)
class ScrollTo:
    """Show something that is higher than its place from `offset_px` on, gliding there from `glide_from_px` if given."""

    scrolled: str
    offset_px: int
    glide_from_px: int | None = None


@dataclass(frozen=True, slots=True)
class Send:
    """Commands for the engine, in order; the station stamps the time of each."""

    commands: tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class HoldPad:
    """A finger pad (0 left, 1 right) of the two-finger button, which means `then` once both are lit."""

    side: Literal[0, 1]
    then: Message


@dataclass(frozen=True, slots=True)
class OpenChosen:
    """Open a session of the chosen scenario, level and version."""


@dataclass(frozen=True, slots=True)
class CallAnimator:
    """The team would like to talk: kept in the presence file only."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with the session that waits."""


@dataclass(frozen=True, slots=True)
class CloseUnfinished:
    """Leave the session that waits as it is: interrupted."""


@dataclass(frozen=True, slots=True)
class Unavailable:
    """Something that cannot be done yet; the screen says why."""

    notice: str


Message: TypeAlias = (
    Go
    | Choose
    | Toggle
    | Adjust
    | ResetSettings
    | Listen
    | Open
    | CloseOverlay
    | Turn
    | PassRoles
    | Arrange
    | ScrollTo
    | Send
    | HoldPad
    | OpenChosen
    | CallAnimator
    | Resume
    | CloseUnfinished
    | Unavailable
)
