"""The faces of Valombre: which drawing of the kit shows somebody, by the name that a scenario gives."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from gardiens.screens import art


@cache
def face(name: str) -> str | None:
    """The drawing for « Théo », « Aïcha (en privé) », « Inès Carvalho », « M. Okoye » or « L’Écho »; None for others.

    Noa is a paper bird and Sacha an open hand: the kit never gives them a face.
    """
    plain = unicodedata.normalize("NFKD", name.partition("(")[0].replace("’", " "))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    called = words[1:] if words[:1] == ["l"] else words
    known = ["-".join(called), *(called[:1] if len(called) == 2 else ())]
    drawings = (f"personnages/avatar-{each}" for each in known)
    return next((drawing for drawing in drawings if drawing in art.index()), None)
