"""How somebody who knows the answer touches it: by role and label, as anybody finds things on a page."""

from __future__ import annotations

from collections.abc import Sequence

from gardiens.screens.layout import spoken
from gardiens.screens.tree import Page, Role, Widget


class NotOnPageError(LookupError):
    """Nothing on the page is what was looked for; the message says what it was."""


def found(page: Page, label: str, roles: tuple[Role, ...]) -> Widget:
    """The widget to touch that has this label and one of these roles. Raises NotOnPageError."""
    for widget in page.touchable():
        if widget.label == spoken(label) and widget.role in roles:
            return widget
    raise NotOnPageError(f"« {label} » ({', '.join(sorted(roles))})")


def picking(page: Page, wanted: Sequence[str], roles: tuple[Role, ...] = ("radio", "checkbox")) -> Widget | None:
    """The next option to touch so that those with the labels `wanted`, and no others, are picked; None once they are.

    What should not be picked is put back first: where enough is picked, nothing more can be. Raises NotOnPageError.
    """
    chosen = [found(page, label, roles) for label in wanted]
    for widget in page.touchable():
        if widget.role == "checkbox" and widget.role in roles and widget.selected and widget not in chosen:
            return widget
    return next((widget for widget in chosen if not widget.selected), None)
