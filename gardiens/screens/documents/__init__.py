"""How each genre of fake document is drawn, listed by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from gardiens.screens.documents import (
    article,
    conversation,
    email,
    photo,
    profile,
    publication,
    reverse_search,
    statement,
    town_map,
)
from gardiens.screens.documents.drawn import Drawn
from gardiens.screens.documents.scrolled import fits, scrolled
from gardiens.screens.marks import Rect
from gardiens.screens.model import Model

LAYOUTS: Final[dict[str, Callable[[Model, Any, Rect], Drawn]]] = {
    "article": article.draw,
    "carte": town_map.draw,
    "conversation": conversation.draw,
    "courriel": email.draw,
    "photo": photo.draw,
    "profil": profile.draw,
    "publication": publication.draw,
    "recherche": reverse_search.draw,
    "releve": statement.draw,
}
"""The layout of each genre an animator may write, by its French name."""


def draw(model: Model, name: str, rect: Rect) -> Drawn:
    """The document called `name` of the current scenario, laid out in `rect`, where what does not fit is scrolled.

    Raises KeyError.
    """
    assert model.scenario is not None
    document = model.scenario.document(name)
    lay = partial(LAYOUTS[document.kind], model, document)  # type: ignore[attr-defined]
    drawn = lay(rect)
    return drawn if fits(drawn, rect) else scrolled(model, name, lay, rect)
