"""One screen gives way to the next: what was shown fades under the new picture."""

from __future__ import annotations

import pygame

from gardiens.screens.motion import FRAME_MS, eased_out, progress


class Crossing:
    """A picture that comes over what a surface shows, a little more at each frame.

    The surface keeps the mixture, so that one picture is held in memory and each frame costs one blit.
    """

    def __init__(self) -> None:
        self._coming: pygame.Surface | None = None
        self._lasts_ms = 0
        self._frames = 0
        self._since_ms = 0
        self._left = 0.0
        """The share of the old picture that is still seen."""

    @property
    def going_on(self) -> bool:
        return self._left > 0

    def begin(self, surface: pygame.Surface, lasts_ms: int) -> None:
        """From now on, for `lasts_ms`, what is shown gives way to what will be drawn on `picture`."""
        if self._coming is None or self._coming.get_size() != surface.get_size():
            self._coming = surface.copy()
        self._lasts_ms, self._frames, self._left = lasts_ms, 0, 1.0

    def cancel(self) -> None:
        """What is drawn next is shown at once."""
        self._left = 0.0

    def picture(self, surface: pygame.Surface) -> pygame.Surface:
        """Where the page must be drawn: on the surface itself when nothing fades."""
        return self._coming if self.going_on and self._coming is not None else surface

    def advance(self, surface: pygame.Surface, now_ms: int) -> None:
        """Lay on the surface as much more of the new picture as it is time for; all of it at the end."""
        assert self._coming is not None
        self._frames += 1
        if self._frames <= 2:  # the first page takes its time to be drawn: the clock starts after it
            self._since_ms = now_ms - self._frames * FRAME_MS
        left = 1 - eased_out(progress(now_ms, self._since_ms, self._lasts_ms))
        self._coming.set_alpha(None if left <= 0 else round(255 * (1 - left / self._left)))
        surface.blit(self._coming, (0, 0))
        self._coming.set_alpha(None)
        self._left = left
