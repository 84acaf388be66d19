"""A pointer that X itself moves and presses, and the pixels that X itself shows: the two ends of a touch."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable
from typing import Final

Area = tuple[int, int, int, int]
"""Left, top, width and height, in px of the screen."""

_Z_PIXMAP: Final = 2
_ALL_PLANES: Final = ctypes.c_ulong(0xFFFFFFFF)
POLL_S: Final = 0.0004
GIVEN_UP_S: Final = 3.0


class Pointer:
    """A connection of its own to an X display such as « :99 »."""

    def __init__(self, display: str) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        for function in ("XOpenDisplay", "XGetImage"):
            getattr(self._x, function).restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    def move(self, area: Area) -> None:
        """To the middle of an area."""
        left, top, width, height = area
        self._test.XTestFakeMotionEvent(self._display, -1, left + width // 2, top + height // 2, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def button(self, *, down: bool) -> None:
        self._test.XTestFakeButtonEvent(self._display, 1, int(down), ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def seen(self, area: Area) -> bytes:
        """The pixels of an area."""
        left, top, width, height = area
        image = self._x.XGetImage(self._display, self._root, left, top, width, height, _ALL_PLANES, _Z_PIXMAP)
        found = ctypes.c_void_p(image)
        data = ctypes.cast(image + 16, ctypes.POINTER(ctypes.c_void_p))[0]  # after four ints: width, height, x, format
        pixels = ctypes.string_at(data, width * height * 4)
        self._x.XDestroyImage(found)
        return pixels

    def until_changed(self, area: Area, act: Callable[[], None]) -> float:
        """How many seconds after `act` the pixels of an area change. TimeoutError if they never do."""
        before = self.seen(area)
        start = time.perf_counter()
        act()
        while self.seen(area) == before:
            if time.perf_counter() - start > GIVEN_UP_S:
                raise TimeoutError(f"nothing changed at {area}")
            time.sleep(POLL_S)
        return time.perf_counter() - start
