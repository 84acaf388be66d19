"""The window of a screen, and the first plain frame: pygame alone, nothing of the game is imported yet."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gardiens import paths
from gardiens.text import station as say

_BACKGROUND: Final = (0x0B, 0x12, 0x33)  # nuit_900
_TITLE: Final = (0xF6, 0xF8, 0xFF)  # blanc
_HINTS: Final = {
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    # A finger is a finger and the mouse a mouse: neither may also come as the other, or a touch would count twice.
    "SDL_TOUCH_MOUSE_EVENTS": "0",
    "SDL_MOUSE_TOUCH_EVENTS": "0",
    # The screens of a room stay up when the focus goes from one to the other.
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",
}


_UNSEEN: Final = ("dummy", "offscreen")
"""The drivers that SDL falls back to where nobody could see the game."""


class NoDisplayError(Exception):
    """No screen could be opened; the message says why, in French."""


class NoSuchDisplayError(NoDisplayError):
    """There are screens, but not the one that was asked for."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where to open: full screen on a display counted from 1 (None: the first), or in a window."""

    windowed: bool = False
    display: int | None = None


def prepare() -> None:
    """Say to SDL how this game wants its screen and its fingers; must come before pygame starts."""
    for name, value in _HINTS.items():
        os.environ.setdefault(name, value)
    if not any(Path("/dev/dri").glob("renderD*")):
        # Without a GPU, X11 shows a plain surface 25 times faster than a texture drawn by the processor.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    if sys.platform == "linux" and os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        # Where X11 does not answer, the other drivers would only complain on the terminal.
        os.environ.setdefault("SDL_VIDEODRIVER", "x11")


@contextmanager
def opened(placement: Placement) -> Iterator[None]:
    """The window, with its first frame already shown. Raises NoDisplayError."""
    prepare()
    _look_for_a_screen()
    import pygame

    try:
        pygame.display.init()
        if pygame.display.get_driver() in _UNSEEN and "SDL_VIDEODRIVER" not in os.environ:
            raise pygame.error(say.NO_SCREEN_DRIVER)
        _set_mode(placement)
    except pygame.error as error:
        silent = not pygame.display.get_init() and os.environ.get("DISPLAY")
        pygame.display.quit()
        raise NoDisplayError(say.NO_ANSWER.format(silent) if silent else str(error)) from error
    except NoSuchDisplayError:
        pygame.display.quit()
        raise
    try:
        pygame.display.set_caption(say.GAME_TITLE)
        pygame.font.init()
        show_plain(pygame.display.get_surface())
        pygame.display.flip()
        yield
    finally:
        pygame.display.quit()


def _look_for_a_screen() -> None:
    """Raise NoDisplayError where Linux offers neither a desktop nor a graphics card.

    Asked before SDL is: its drivers would each complain on the terminal first.
    """
    named = any(name in os.environ for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))
    if sys.platform == "linux" and not named and not any(Path("/dev/dri").glob("card*")):
        raise NoDisplayError(say.NO_SCREEN)


def _set_mode(placement: Placement) -> None:
    import pygame

    sizes = pygame.display.get_desktop_sizes()
    index = (placement.display or 1) - 1
    if not 0 <= index < len(sizes):
        raise NoSuchDisplayError(say.NO_SUCH_DISPLAY.format(placement.display, _listed(sizes)))
    if placement.windowed:
        pygame.display.set_mode(_fitted(sizes[index]), pygame.RESIZABLE, display=index)
    else:
        # The size of the display itself: SDL aborts on X11 when asked for another one in full screen.
        pygame.display.set_mode((0, 0), pygame.FULLSCREEN, display=index)


def _listed(sizes: list[tuple[int, int]]) -> str:
    return ", ".join(f"{number} ({width} × {height})" for number, (width, height) in enumerate(sizes, 1))


def _fitted(size: tuple[int, int]) -> tuple[int, int]:
    """The largest 16:9 window that leaves room for a title bar, at most the canvas itself."""
    scale = min(1.0, 0.85 * size[0] / 1920, 0.85 * size[1] / 1080)
    return round(1920 * scale), round(1080 * scale)


def show_plain(surface: object) -> None:
    """The night and the game's name: what is seen while the rest of the game is read."""
    import pygame

    assert isinstance(surface, pygame.Surface)
    width, height = surface.get_size()
    surface.fill(_BACKGROUND)
    font = pygame.font.Font(paths.assets_dir() / "polices" / "lexend-600.woff2", max(12, height // 15))
    title = font.render(say.GAME_TITLE, True, _TITLE)
    surface.blit(title, title.get_rect(center=(width // 2, height // 2)))
