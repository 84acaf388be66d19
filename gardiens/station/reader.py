"""Decides what the voice says and when: what « Écouter » asks for, what comes to the screen, where the focus goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gardiens.screens.messages import Listen
from gardiens.screens.model import Ui
from gardiens.screens.spoken import listen, news, script, spoken
from gardiens.screens.tree import Page
from gardiens.station.voice import Voice
from gardiens.text import spoken as say


class Reader:
    """Follows one screen. With `Settings.read_aloud` it speaks unasked; otherwise only « Écouter » makes it speak."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._seen: tuple[Ui, Page] | None = None
        self._page_is_read = False
        """Whether what is being said is the page, which « Arrêter » stops, rather than the thing that has the focus."""

    @property
    def is_mute(self) -> bool:
        """Whether there is no voice."""
        return self._voice.state == "none"

    def toggle(self, ui: Ui, page: Page) -> None:
        """« Écouter » was pressed: read the page, or stop reading it."""
        if self._is_reading():
            self._voice.stop()
        else:
            self._say(ui, listen(page), page_is_read=True)

    def hush(self) -> None:
        """Nobody looks at the screen any more."""
        self._voice.stop()

    def follow(self, ui: Ui, page: Page) -> Ui:
        """Say what must be said of what is now on the screen; the same `ui`, with what its views show of the voice."""
        before, self._seen = self._seen, (ui, page)
        if before is not None and not self.is_mute:
            self._compare(*before, ui, page)
        state = self._voice.state
        shown = "ready" if state == "speaking" and not self._is_reading() else state
        caption = self._voice.caption
        return ui if (ui.voice, ui.caption) == (shown, caption) else replace(ui, voice=shown, caption=caption)

    def _compare(self, ui_before: Ui, page_before: Page, ui: Ui, page: Page) -> None:
        was_on, is_on = ui_before.settings.read_aloud, ui.settings.read_aloud
        turned = page.name != page_before.name or _place(ui) != _place(ui_before)
        said: tuple[str, ...] = ()
        page_is_read = False
        if is_on and not was_on:
            said = (say.READING_IS_ON,)
        elif is_on:
            told = _told(ui_before, page_before, ui, page)
            said, page_is_read = (*told, *_focused(ui_before, page_before, ui, page)), bool(told)
        if said:
            self._say(ui, said, page_is_read=page_is_read)
        elif turned or (was_on and not is_on):
            self._voice.stop()

    def _say(self, ui: Ui, phrases: Sequence[str], *, page_is_read: bool = False) -> None:
        self._page_is_read = page_is_read
        self._voice.say(script(phrases), ui.settings.voice_volume)

    def _is_reading(self) -> bool:
        return self._page_is_read and self._voice.state == "speaking"


def _place(ui: Ui) -> tuple[object, ...]:
    """What changes when another scene is shown."""
    return ui.place, ui.shown_since_ms, ui.page, ui.roles_since_ms


def _told(ui_before: Ui, page_before: Page, ui: Ui, page: Page) -> tuple[str, ...]:
    """A scene that has just come, or what has come to this one."""
    if _place(ui) != _place(ui_before):
        return listen(page)
    return news(page_before, page) if page is not page_before else ()


def _focused(ui_before: Ui, page_before: Page, ui: Ui, page: Page) -> tuple[str, ...]:
    """The thing that has just got the focus, or that has changed under it."""
    widget = page.widget(ui.focus) if ui.focus is not None else None
    if widget is None:
        return ()
    same = page_before.widget(widget.id) if ui_before.focus == ui.focus else None
    if same is not None and (isinstance(widget.message, Listen) or spoken(same) == spoken(widget)):
        return ()
    return (spoken(widget),)
