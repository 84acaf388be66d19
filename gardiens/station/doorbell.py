"""What the window system rings when there is input: the socket of X, which SDL itself gives nothing to sleep on for."""

from __future__ import annotations

import ctypes
import logging

import pygame

_log = logging.getLogger(__name__)


def input_socket() -> int | None:
    """The descriptor that becomes readable when X sends something; None on another window system, to be polled.

    It only says when to ask SDL for events: nothing is read from it here.
    """
    if not pygame.display.get_init() or pygame.display.get_driver() != "x11":
        return None
    try:
        pointer = ctypes.pythonapi.PyCapsule_GetPointer
        pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
        connection = ctypes.CDLL("libX11.so.6").XConnectionNumber
        connection.restype, connection.argtypes = ctypes.c_int, [ctypes.c_void_p]
        found: int = connection(pointer(pygame.display.get_wm_info()["display"], b"display"))
    except (OSError, AttributeError, KeyError, ValueError):
        _log.warning("the socket of X was not found: input is polled", exc_info=True)
        return None
    return found if found >= 0 else None
