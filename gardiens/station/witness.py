"""What a test outside the process sees of the screen: each page drawn, as a line of JSON.

Off unless the variable GARDIENS_TEMOIN names a file or a pipe. A line holds the page's name, where the session stands,
and every widget with the display's pixel at its centre: enough for a test to move the real pointer there.
"""

from __future__ import annotations

import os
from typing import Final

import orjson
import pygame

from gardiens.screens.model import Model
from gardiens.screens.tree import Page
from gardiens.station.inputs import Viewport

VARIABLE: Final = "GARDIENS_TEMOIN"


class Witness:
    """Writes what was drawn, for as long as somebody reads it."""

    def __init__(self) -> None:
        path = os.environ.get(VARIABLE)
        self._out = open(path, "ab", buffering=0) if path else None  # noqa: SIM115, PTH123  (lives as long as the screen)

    def close(self) -> None:
        if self._out is not None:
            self._out.close()

    def tell(self, model: Model, page: Page, viewport: Viewport) -> None:
        """Say what is on the screen now."""
        if self._out is None:
            return
        try:
            self._out.write(orjson.dumps(_seen(model, page, viewport), option=orjson.OPT_APPEND_NEWLINE))
        except OSError:
            self._out = None


def _seen(model: Model, page: Page, viewport: Viewport) -> dict[str, object]:
    left, top = pygame.display.get_window_position()
    return {
        "page": page.name,
        "place": model.ui.place,
        "phase": model.state.phase,
        "step": model.state.step,
        "entered_ms": model.state.record.entered_ms if model.state.record else None,
        "busy": model.ui.busy,
        "pressed": model.ui.pressed,
        "widgets": [
            {
                "id": widget.id,
                "role": widget.role,
                "label": widget.label,
                "value": widget.value,
                "selected": widget.selected,
                "touchable": widget.touchable,
                "centre": (left + x, top + y),
            }
            for widget in page.widgets
            for x, y in (viewport.to_window(*widget.rect.centre),)
        ],
    }
