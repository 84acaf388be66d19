"""What a page says aloud: its widgets as French phrases, in reading order. Pure: nothing here makes a sound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import dropwhile
from typing import Final

from gardiens.screens.documents.scrolled import BAR
from gardiens.screens.layout import FOOTER
from gardiens.screens.tree import TOUCHED, Page, Widget
from gardiens.text import spoken as say

HEADER_PX: Final = 112
"""How high the band is that says where the team stands."""

_FIRST: Final = ("title", "question", "mission", "not-yet")
"""What a page is about: heard before what it shows, wherever it is drawn."""
_ANSWERS: Final = frozenset({"radio", "checkbox", "switch", "zone"})
_STANDING: Final = frozenset({"status", "progress", "group"})
_ENDED: Final = re.compile(r"[.!?…](?: ?[»)])?$")
_SIGNS: Final = re.compile("|".join(map(re.escape, say.SIGNS)))
_SHORT: Final = tuple((re.compile(short), long) for short, long in say.SHORT_FORMS)


# --- words --------------------------------------------------------------------------------------------------------


def plain(text: str) -> str:
    """A text as it is said: signs in words, hours and numbers whole, on one line, without what is only drawn.

    A scenario may hold a very long text: each pattern reads it once, from the beginning of a run to its end.
    """
    text = text.replace("**", "").replace("\N{VARIATION SELECTOR-16}", "")
    text = re.sub(r"(?<=\d)[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}](?=\d{3}\b)", "", text)
    text = re.sub(r"[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]", " ", text)
    text = re.sub(r"(?<![\w▒])\w*▒[\w▒]*(?:\s+▒[\w▒]*)*", f" {say.MASKED} ", text)
    text = _SIGNS.sub(lambda found: f" {say.SIGNS[found[0]]} ", text)
    text = text.replace("_", " ")
    for short, long in _SHORT:
        text = short.sub(long, text)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" ?[•·<>\[\]|] ?", say.BETWEEN, text)
    text = re.sub(r"([!?])[!?]+", r"\1", text)
    text = re.sub(r"(?: *,)+", ",", text)
    return re.sub(r", ?(?=[.!?…])", "", text).strip(" ,")


def spoken(widget: Widget) -> str:
    """One widget as a phrase: its label, what it holds, then its role and state, as when the focus comes to it."""
    if widget.role not in TOUCHED:
        return _phrase(widget.label, widget.value)
    role = say.ROLES[widget.role]
    if not widget.enabled:
        why = say.UNAVAILABLE_BECAUSE.format(widget.value) if widget.value else say.UNAVAILABLE
        return _phrase(widget.label, role, why)
    if widget.role == "checkbox":
        return _phrase(widget.label, widget.value, role, say.TICKED if widget.selected else say.NOT_TICKED)
    return _phrase(widget.label, widget.value, role, _state(widget))


def _state(widget: Widget) -> str | None:
    """« choisi », where nothing else that is said of the widget says so."""
    return say.CHOSEN if widget.selected and widget.value is None and widget.role in ("radio", "zone") else None


def _phrase(*parts: str | None) -> str:
    """The parts that say something, each once, as one sentence."""
    said: list[str] = []
    for part in parts:
        words = plain(part) if part else ""
        if words and words not in said:
            said.append(words)
    sentence = ""
    for words in said:
        between = "" if not sentence else " " if _ENDED.search(sentence) else say.BETWEEN
        sentence += between + words
    return sentence if not sentence or _ENDED.search(sentence) else f"{sentence}."


# --- pages --------------------------------------------------------------------------------------------------------


def read_aloud(page: Page) -> tuple[str, ...]:
    """Everything that is not covered, in reading order; what was just said is not said twice."""
    return _without_echo(spoken(widget) for widget in page.widgets if not widget.covered)


def listen(page: Page) -> tuple[str, ...]:
    """What « Écouter » reads: what the page is about, what it shows, then the choices; neither tools nor progress.

    Where something lies over the page, only that is read.
    """
    return _told(_heard(page))


def news(before: Page, after: Page) -> tuple[str, ...]:
    """What « Écouter » would read of `after` and that was not to be read on `before`."""
    known = {widget.label for widget in before.widgets if not widget.covered}
    return _told([widget for widget in _heard(after) if widget.label not in known])


def script(phrases: Iterable[str]) -> str:
    """Phrases as one text for a speech engine, which takes a breath at each line."""
    return "\n".join(phrases)


def _heard(page: Page) -> Sequence[Widget]:
    """The widgets that are listened to, in the order in which they make sense."""
    over = _over(page.widgets)
    heard = [widget for widget in over if _is_heard(widget)]
    if len(over) < len(page.widgets):
        return [widget for widget in heard if widget.rect.bottom > HEADER_PX or widget.id == "notice"]
    return sorted(heard, key=lambda widget: _FIRST.index(widget.id) if widget.id in _FIRST else len(_FIRST))


def _over(widgets: Sequence[Widget]) -> Sequence[Widget]:
    """What lies over the part of the page that is covered; everything when nothing is."""
    if not any(widget.covered for widget in widgets):
        return widgets
    from_covered = dropwhile(lambda widget: not widget.covered, widgets)
    return tuple(dropwhile(lambda widget: widget.covered, from_covered))


def _is_heard(widget: Widget) -> bool:
    place = widget.rect if widget.clip is None else widget.clip  # what must be scrolled to is heard too
    if widget.covered or place.y >= FOOTER.y or widget.id == BAR:
        return False
    if widget.role in TOUCHED:
        return widget.role in _ANSWERS or widget.main
    return widget.id == "notice" or widget.role not in _STANDING or place.bottom > HEADER_PX


def _told(widgets: Sequence[Widget]) -> tuple[str, ...]:
    """Each widget without the name of its role; a choice does not repeat the question that was just read."""
    phrases: list[str] = []
    asked = ""
    for widget in widgets:
        label = plain(widget.label)
        if widget.role not in TOUCHED:
            asked = label.rstrip(".")
        elif asked and label.startswith(f"{asked} : "):
            label = label.removeprefix(f"{asked} : ")
        state = say.TICKED if widget.role == "checkbox" and widget.selected and not widget.value else _state(widget)
        phrases.append(_phrase(label, widget.value, state))
    return _without_echo(phrases)


def _without_echo(phrases: Iterable[str]) -> tuple[str, ...]:
    """Without the phrases that the one before them has just said word for word."""
    kept: list[str] = []
    for phrase in phrases:
        words = phrase.rstrip(".")
        if words and not (kept and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", kept[-1])):
            kept.append(phrase)
    return tuple(kept)
