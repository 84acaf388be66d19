"""What a message changes in what the screen remembers, and the commands that it asks of the session. All pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final, Literal, TypeAlias

from gardiens.engine.commands import Command, OpenSession, Play
from gardiens.engine.figures import has_short_version
from gardiens.engine.state import State
from gardiens.puzzles.base import Submit
from gardiens.screens.messages import (
    Adjust,
    Arrange,
    CallAnimator,
    Choose,
    CloseOverlay,
    CloseUnfinished,
    Go,
    HoldPad,
    Listen,
    Message,
    Open,
    OpenChosen,
    PassRoles,
    ResetSettings,
    Resume,
    ScrollTo,
    Send,
    Toggle,
    Turn,
    Unavailable,
)
from gardiens.screens.model import Glide, Offer, Overlay, PadState, Place, Settings, Ui, selection
from gardiens.screens.tree import Page

PAD_LIT_MS: Final = 4000
"""How long a pad stays lit after its finger left, for those who have one contact only."""
HOLD_MS: Final = 600
"""How long two fingers hold both pads before the answer goes."""
NOTICE_MS: Final = 6000
"""How long a notice stays."""

_OPENERS: Final[dict[Overlay, str]] = {
    "hints": "hint", "pause": "pause", "resources": "resources", "comfort": "comfort:open",
}  # fmt: skip
"""The button that opens each overlay: the keyboard finds it again when the overlay closes."""

_NO_PADS: Final = (PadState(), PadState())
Updated: TypeAlias = tuple[Ui, tuple[Command, ...]]


def update(ui: Ui, message: Message, now_ms: int, offers: Sequence[Offer] = (), station: str = "1") -> Updated:
    """What the screen remembers once `message` was meant at `now_ms`, and the commands to submit, in order."""
    match message:
        case Go(place):
            return arrive(ui, place, now_ms), ()
        case Choose(what, value):
            changed: dict[str, Any] = {"chosen" if what == "scenario" else what: value}
            return replace(ui, **changed), ()
        case Toggle(setting):
            flipped: dict[str, Any] = {setting: not getattr(ui.settings, setting)}
            return replace(ui, settings=replace(ui.settings, **flipped)), ()
        case Adjust(setting, value):
            wanted: dict[str, Any] = {setting: value}
            return replace(ui, settings=replace(ui.settings, **wanted)), ()
        case ResetSettings():
            return replace(ui, settings=Settings()), ()
        case Open(overlay):
            focus = "hint:next" if ui.focus is not None and overlay == "hints" else ui.focus
            return replace(cancel_pads(ui), overlay=overlay, overlay_since_ms=now_ms, focus=focus, notice=None), ()
        case CloseOverlay():
            focus = None if ui.focus is None or ui.overlay is None else _OPENERS[ui.overlay]
            return replace(ui, overlay=None, overlay_since_ms=now_ms, focus=focus, notice=None), ()
        case Turn(page):
            return replace(ui, page=page, notice=None), ()
        case PassRoles():
            return replace(ui, roles_since_ms=None, focus=None), ()
        case Arrange(arrangement):
            return replace(ui, arrangement=arrangement, arranged_since_ms=now_ms), ()
        case ScrollTo(scrolled, offset_px, from_px):
            others = tuple(other for other in ui.scrolls if other[0] != scrolled)
            glide = None if from_px is None else Glide(scrolled, from_px, now_ms)
            return replace(ui, scrolls=(*others, (scrolled, max(0, offset_px))), glide=glide), ()
        case Send(commands):
            return replace(cancel_pads(ui), busy=bool(commands) or ui.busy, sent=_answer(commands) or ui.sent), commands
        case HoldPad(side, then):
            return _press(ui, side, then, now_ms, offers, station)
        case OpenChosen():
            return _open(ui, offers, station)
        case CallAnimator():
            return replace(ui, calling=True), ()
        case Unavailable(notice):
            return notify(ui, notice, now_ms), ()
        case Listen() | Resume() | CloseUnfinished():  # only the station has a voice, and the session that waits
            return ui, ()


def notify(ui: Ui, notice: str, now_ms: int) -> Ui:
    """The same screen with a notice that will vanish by itself."""
    return replace(ui, notice=notice, notice_until_ms=now_ms + NOTICE_MS)


def arrive(ui: Ui, place: Place, now_ms: int) -> Ui:
    """The screen at another place; what was chosen stays."""
    return replace(
        ui, place=place, overlay=None, focus=None, pressed=None, page=0, shown_since_ms=now_ms, notice=None, scrolls=()
    )


def release(ui: Ui, side: Literal[0, 1], now_ms: int) -> Ui:
    """The finger left a pad, which stays lit a while."""
    if not ui.pads[side].held:
        return ui
    return replace(ui, pads=_with_pad(ui, side, PadState(lit_until_ms=now_ms + PAD_LIT_MS)), both_since_ms=None)


def cancel_pads(ui: Ui) -> Ui:
    """No finger is on the pads any more, and what they began is forgotten."""
    return replace(ui, pads=_NO_PADS, both_since_ms=None)


def tick(ui: Ui, page: Page, now_ms: int) -> tuple[Ui, Message | None]:
    """What time alone changes: notices go, pads go out; the message of two pads held long enough, or of the page."""
    if ui.notice is not None and now_ms >= ui.notice_until_ms:
        ui = replace(ui, notice=None)
    for side in (0, 1):
        if 0 < ui.pads[side].lit_until_ms <= now_ms:
            ui = replace(ui, pads=_with_pad(ui, side, replace(ui.pads[side], lit_until_ms=0)))
    if page.lapse is not None and now_ms >= page.lapse[0]:
        return ui, page.lapse[1]
    if ui.both_since_ms is None or now_ms < ui.both_since_ms + HOLD_MS:
        return ui, None
    meant = (widget.message.then for widget in page.touchable() if isinstance(widget.message, HoldPad))
    return cancel_pads(ui), next(meant, None)


def next_tick_ms(ui: Ui) -> int | None:
    """When `tick` will next have something to do, if nothing happens before."""
    waits = [pad.lit_until_ms for pad in ui.pads if pad.lit_until_ms]
    if ui.notice is not None:
        waits.append(ui.notice_until_ms)
    if ui.both_since_ms is not None:
        waits.append(ui.both_since_ms + HOLD_MS)
    return min(waits, default=None)


def turned(before: State, after: State) -> bool:
    """Whether another screen is shown: what a finger was about to do on the old one no longer counts."""
    return (before.phase, before.done, _entered(before)) != (after.phase, after.done, _entered(after))


def follow(ui: Ui, before: State, after: State, now_ms: int) -> Ui:
    """What the screen remembers once the session went from one state to the next.

    A pause keeps everything: the team finds its page and its unfinished answer again.
    """
    judged = after.verdict is not None and after.verdict is not before.verdict  # each input makes its own verdict
    if judged or (after.done and not before.done):
        ui = replace(ui, verdict_since_ms=now_ms, overlay=None)  # what was said of it must be seen
    if judged and after.verdict is not None and after.verdict.outcome == "progress":
        ui = replace(ui, arrangement=None, sent=None)  # the next stage of the puzzle asks for another answer
    if not turned(before, after):
        return ui
    back = "pause" if ui.focus is not None and before.phase == "stopped" else None  # where a keyboard had left the page
    ui = replace(cancel_pads(ui), pressed=None, focus=back, notice=None)
    if after.phase != before.phase:
        ui = replace(ui, overlay=None, shown_since_ms=now_ms, calling=ui.calling and after.phase == "stopped")
    if _entered(after) != _entered(before):
        ui = replace(ui, overlay=None, page=0, arrangement=None, sent=None, shown_since_ms=now_ms, scrolls=())
        ui = replace(ui, roles_since_ms=now_ms)
    return ui


def _entered(state: State) -> tuple[str | None, int]:
    """The step and when it was entered: a story may lead back to the same step."""
    return state.step, state.record.entered_ms if state.record else 0


def _press(ui: Ui, side: Literal[0, 1], then: Message, now_ms: int, offers: Sequence[Offer], station: str) -> Updated:
    other = ui.pads[1 - side]
    if ui.pads[side].held:
        return ui, ()
    if other.lit(now_ms) and not other.held:
        return update(cancel_pads(ui), then, now_ms, offers, station)
    both_since_ms = now_ms if other.held else None
    return replace(ui, pads=_with_pad(ui, side, PadState(held=True)), both_since_ms=both_since_ms), ()


def _answer(commands: Sequence[Command]) -> Submit | None:
    """The whole answer that these commands send, if they send one."""
    given = (command.given for command in commands if isinstance(command, Play))
    return next((answer for answer in given if isinstance(answer, Submit)), None)


def _with_pad(ui: Ui, side: Literal[0, 1], pad: PadState) -> tuple[PadState, PadState]:
    return (pad, ui.pads[1]) if side == 0 else (ui.pads[0], pad)


def _open(ui: Ui, offers: Sequence[Offer], station: str) -> Updated:
    chosen = selection(ui, offers)
    if chosen is None:
        return ui, ()
    offer, level = chosen
    opening = OpenSession(
        scenario=offer.id,
        scenario_sha256=offer.sha256,
        level=level,
        version=ui.version if has_short_version(offer.levels[level]) else "complete",
        station=station,
    )
    return replace(ui, busy=True), (opening,)
