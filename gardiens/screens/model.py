"""What a view is given, and what a touch can mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol, TypeAlias

from gardiens.engine.state import State
from gardiens.puzzles.base import Submit
from gardiens.scenario.models import Level, Scenario, Version
from gardiens.screens.grips import Drag
from gardiens.screens.marks import Block

Place: TypeAlias = Literal["title", "choice", "session", "recovery", "unfinished"]
"""title: idle. choice: of a scenario. session: the screen follows the session's phase. recovery: restarting.
unfinished: an old session waits for « Reprendre » or « Clore »."""

Overlay: TypeAlias = Literal["hints", "pause", "resources", "comfort"]

TextPercent: TypeAlias = Literal[100, 125, 150]
FontChoice: TypeAlias = Literal["normale", "dyslexie"]

VoiceState: TypeAlias = Literal["none", "ready", "speaking"]
"""none: this screen cannot speak. speaking: something is being read that « Arrêter » can stop."""


class Typesetter(Protocol):
    """Lays text out in lines with the real fonts."""

    @property
    def tries(self) -> Sequence[Typesetter]:
        """This typesetter, then those to try in its place where its text does not hold, largest first."""
        ...  # fmt: skip

    def lay(
        self,
        text: str,
        style: str,
        width: int,
        *,
        align: Literal["left", "centre", "right"] = "left",
        max_lines: int | None = None,
    ) -> Block:
        """`text` in lines of at most `width` px, in a style of the tokens' scale (`body`, `button`, `h1`…).

        `**words**` are bold; a line break is kept; U+202F counts as U+00A0. The block's width is that of its longest
        line for a left-aligned text, else `width`. `clipped` is true when `max_lines` left some words out.
        """
        ...  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """The comfort of one station: a field more is remembered as these are (`gardiens.station.comfort`).

    Volumes go from 0 (complete silence) to 100, in steps of 25.
    """

    text_percent: TextPercent = 100
    font: FontChoice = "normale"
    high_contrast: bool = False
    less_motion: bool = False
    sound_volume: int = 75
    voice_volume: int = 100
    read_aloud: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A scenario that can be chosen: what its card shows, and its text at each level."""

    id: str
    sha256: str
    folder: Path
    levels: Mapping[Level, Scenario]

    @property
    def any_level(self) -> Scenario:
        return next(iter(self.levels.values()))


@dataclass(frozen=True, slots=True)
class PadState:
    """One of the two finger pads: held by a finger, or still lit after it left."""

    held: bool = False
    lit_until_ms: int = 0

    def lit(self, now_ms: int) -> bool:
        return self.held or now_ms < self.lit_until_ms


@dataclass(frozen=True, slots=True)
class Glide:
    """Something that glides from an offset to where it is scrolled now."""

    scrolled: str
    from_px: int
    since_ms: int


@dataclass(frozen=True, slots=True)
class Ui:
    """What one screen remembers that no journal needs. All times are those given to the view (`now_ms`)."""

    place: Place = "title"
    overlay: Overlay | None = None
    chosen: str | None = None
    level: Level | None = None
    version: Version = "complete"
    team: str | None = None
    page: int = 0
    arrangement: Any = None
    arranged_since_ms: int = 0
    sent: Submit | None = None
    """The whole answer that was sent last: the same one is not worth sending twice."""
    pads: tuple[PadState, PadState] = (PadState(), PadState())
    both_since_ms: int | None = None
    focus: str | None = None
    pressed: str | None = None
    drag: Drag | None = None
    shown_since_ms: int = 0
    overlay_since_ms: int = 0
    verdict_since_ms: int = 0
    roles_since_ms: int | None = None
    """Since when the card of the roles is there; None once it was passed."""
    one_by_one: bool = False
    """Whether this screen has no place for two fingers at once: the pads are then lit one after the other."""
    busy: bool = False
    notice: str | None = None
    notice_until_ms: int = 0
    calling: bool = False
    settings: Settings = Settings()
    voice: VoiceState = "none"
    caption: str | None = None
    """What is being said, on a screen that must also show it."""
    scrolls: tuple[tuple[str, int], ...] = ()
    """How far each thing was scrolled, in px: what is not there is at its top."""
    glide: Glide | None = None
    """The last way that was glided."""

    def offset_px(self, scrolled: str) -> int:
        """How far something was scrolled; more, maybe, than what there is to see of it now."""
        return dict(self.scrolls).get(scrolled, 0)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A session that stopped in the middle, too long ago to go on by itself. `silent_ms`: how long ago."""

    team: str | None
    scenario_title: str
    silent_ms: int


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that a view may read. `now_ms` is the station's time; `session_ms` the same in session time."""

    ui: Ui
    state: State
    scenario: Scenario | None
    folder: Path | None
    offers: tuple[Offer, ...]
    typesetter: Typesetter
    now_ms: int
    session_ms: int
    station: str = "1"
    taken_teams: frozenset[str] = frozenset()
    broken: tuple[str, ...] = field(default=())
    """Scenarios that could not be read: their names, for the animator."""
    waiting: Waiting | None = None
    """What the place « unfinished » asks about."""


def selection(ui: Ui, offers: Sequence[Offer]) -> tuple[Offer, Level] | None:
    """The scenario and level that « Continuer » would open: the only offer needs no touch, nor does the usual level."""
    offer = next((offer for offer in offers if offer.id == ui.chosen), offers[0] if len(offers) == 1 else None)
    if offer is None or not offer.levels:
        return None
    usual: Level = "college" if "college" in offer.levels else next(iter(offer.levels))
    return offer, ui.level if ui.level is not None and ui.level in offer.levels else usual
