"""The colours of the game by role, in both variants, read from the design tokens."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, Literal, TypeAlias, cast

from gardiens.paths import assets_dir

Rgb: TypeAlias = tuple[int, int, int]
Variant: TypeAlias = Literal["nuit", "contraste_eleve"]

FIRST_FRAME: Final[Rgb] = (11, 18, 51)
"""`nuit_900`, so that the first plain frame waits for no file."""

_WHITE: Final[Rgb] = (255, 255, 255)

_RULE_PX: Final = 4
"""A panel no thicker than this is a rule between two zones."""

_STARK: Final[Mapping[str, str]] = {
    **dict.fromkeys(("ombre", "nuit_900", "nuit_800", "nuit_700", "nuit_600", "nuit_500"), "fond"),
    **dict.fromkeys(("brume_500", "brume_400", "brume_300", "brume_100"), "trait"),
    **dict.fromkeys(("blanc", "blanc_pur"), "texte"),
    **dict.fromkeys(("lanterne_700", "lanterne_500", "lanterne_300"), "primaire"),
    **dict.fromkeys(("lueur", "surlignage"), "trouve"),
    "sur_lanterne": "sur_primaire",
    **dict.fromkeys(("papier", "papier_2"), "papier"),
    **dict.fromkeys(("brun", "brun_trait", "filet", "encre", "encre_2", "encre_3", "trait_papier"), "encre"),
    **dict.fromkeys(("alerte_texte", "alerte_icone"), "encre"),
    "pas_encore": "pas_encore",
}
"""High contrast replaces every role of the night variant by one of its own few."""


@cache
def tokens() -> Mapping[str, Any]:
    """The design tokens, read once, and late: no first frame needs them."""
    import yaml

    with (assets_dir() / "tokens.yaml").open("rb") as file:
        return cast(Mapping[str, Any], yaml.load(file, yaml.CSafeLoader))


def rgb(text: str) -> Rgb:
    """The colour written `#RRGGBB`."""
    value = int(text.removeprefix("#"), 16)
    return value >> 16, value >> 8 & 255, value & 255


def hexadecimal(colour: Rgb) -> str:
    """`#RRGGBB`, as SVG wants it."""
    return f"#{colour[0]:02x}{colour[1]:02x}{colour[2]:02x}"


def luminance(colour: Rgb) -> float:
    """Relative luminance, from 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    parts = [value / 255 for value in colour]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio of WCAG 2.2, from 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


class Palette:
    """The colour of each role that views may name, in one variant.

    Beside the roles of the tokens: `accent_infox`… for the themes, `zoupla`… for the fake brands, `touche_rouge`… for
    the keys of a lock, and `blanc_pur`, the white of a photograph's border.
    """

    def __init__(self, variant: Variant = "nuit") -> None:
        self.variant: Variant = variant
        self._colours = _night() if variant == "nuit" else _stark()

    def __getitem__(self, role: str) -> Rgb:
        """The colour of a role; KeyError names a role that does not exist."""
        return self._colours[role]

    def __contains__(self, role: object) -> bool:
        return role in self._colours

    @property
    def roles(self) -> tuple[str, ...]:
        return tuple(self._colours)

    @property
    def high_contrast(self) -> bool:
        return self.variant == "contraste_eleve"

    def fill(self, role: str, thickness_px: int) -> Rgb:
        """The colour of a panel `thickness_px` thick; in high contrast a thin night-blue rule is as seen as an edge."""
        if self.high_contrast and thickness_px <= _RULE_PX and role.startswith("nuit_"):
            return _WHITE
        return self[role]

    def edge(self, role: str, fill: str | None) -> Rgb:
        """The colour of an edge; in high contrast, one that stands out from what the panel is filled with."""
        colour = self[role]
        if not self.high_contrast:
            return colour
        ground = self["nuit_900"] if fill is None else self[fill]
        if contrast(colour, ground) >= 3:
            return colour
        return self["nuit_900"] if ground == _WHITE else _WHITE

    def edge_px(self, edge_px: int) -> int:
        """The width of a panel's edge: high contrast knows only 4 px, and 6 px for what is chosen."""
        if not self.high_contrast or not edge_px:
            return edge_px
        return 6 if edge_px >= 5 else 4


def _night() -> dict[str, Rgb]:
    read = tokens()
    return {
        **{role: rgb(value) for role, value in read["colours"]["nuit"].items()},
        **_accents(),
        **_lock_keys(),
        **{brand: rgb(values["colour"]) for brand, values in read["fake_brands"].items()},
        "blanc_pur": _WHITE,
    }


def _stark() -> dict[str, Rgb]:
    read = tokens()
    few = {role: rgb(value) for role, value in read["colours"]["contraste_eleve"].items()}
    return {
        **{role: few[stark] for role, stark in _STARK.items()},
        **_accents(),
        **_lock_keys(),
        **dict.fromkeys(read["fake_brands"], few["encre"]),
    }


def _accents() -> dict[str, Rgb]:
    return {f"accent_{theme}": rgb(values["accent"]) for theme, values in tokens()["themes"].items()}


def _lock_keys() -> dict[str, Rgb]:
    return {role: rgb(value) for role, value in tokens()["lock_keys"].items()}
