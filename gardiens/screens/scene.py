"""What is behind the widgets: Valombre by its canal, or a room that looks out on it, at an hour and in a fog."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import pygame

from gardiens.screens.art import UnreadableArtError, index, layer
from gardiens.screens.marks import Rect
from gardiens.screens.palette import Palette, Rgb, rgb, tokens
from gardiens.screens.surfaces import SurfaceCache, clear
from gardiens.screens.tree import Scene

_ROOMS: Final[Mapping[str, tuple[str, ...]]] = {
    "gazette": ("decors/gazette", "decors/gazette-lumiere"),
    "classe-soir": ("decors/classe-soir", "decors/classe-soir-oiseaux", "decors/classe-soir-telephone-lumiere"),
    "bureau-enquete": ("decors/bureau-enquete", "decors/bureau-enquete-lumiere"),
    "vigie-lanternes": ("decors/vigie-lanternes",),
}
"""The layers of each room, over the town seen through its windows."""

_VIGIE: Final = "vigie-lanternes"
_FOG: Final = ("ville/brume-loin", "ville/brume-milieu", "ville/brume-pres")
_FOG_LEFT: Final = -240
_WINDOW_STEPS: Final = 6
_LANTERN_KINDS: Final = ("", "-corail", "-pale")
_SPREAD: Final = 11
"""Lanterns light here and there along the garland: every eleventh hook, which visits all 28."""

_LAYERS_BUDGET_BYTES: Final = 64 * 2**20
_FOG_BUDGET_BYTES: Final = 12 * 2**20
_ROWS: Final = 64
_SCENES_KEPT: Final = 5


class Stage:
    """Composes scenes at `scale` times the logical canvas, and keeps what the next one is likely to need.

    A scene is built in steps, each kept: the far town (hour and moon), the town with its lights (evidence), then the
    fog and the room, then the veil. What changes late costs only the steps after it.
    """

    def __init__(self, size_px: tuple[int, int], scale: float, palette: Palette) -> None:
        self._size = size_px
        self._scale = scale
        self._palette = palette
        whole = size_px[0] * size_px[1] * 4
        self._layers = SurfaceCache(round(_LAYERS_BUDGET_BYTES * max(1.0, scale * scale)))
        self._thin = SurfaceCache(round(_FOG_BUDGET_BYTES * max(1.0, scale * scale)))
        self._cuts: dict[tuple[str, float], tuple[int, int]] = {}
        self._composed = SurfaceCache(_SCENES_KEPT * whole)

    def surface(self, scene: Scene) -> pygame.Surface:
        """The scene as one opaque surface of the canvas's size.

        It is shared: nobody draws on it, and whoever keeps it for longer than a frame copies it.
        """
        if self._palette.high_contrast:
            return self._composed.get("plain", self._plain)
        return self._composed.get(scene, lambda: self._veiled(scene) if scene.veil > 0 else self._foggy(scene))

    def lay(self, surface: pygame.Surface, scene: Scene, corner: tuple[int, int]) -> None:
        """Draw a scene, its top left at `corner`, inside the surface's clip.

        Fog that drifts is laid straight on the surface: a picture of each of its steps would be seen once.
        """
        if not is_drifting(scene) or self._palette.high_contrast:
            area = surface.get_clip()
            surface.blit(self.surface(scene), area, area.move(-corner[0], -corner[1]))
            return
        surface.blit(self._lit_town(scene), corner)
        self._before_town(surface, scene, corner)
        if scene.veil > 0:
            self._veil(surface, scene.veil)

    def ready(self, scene: Scene) -> bool:
        """Whether a scene can be shown without composing anything."""
        return self._palette.high_contrast or scene in self._composed

    # --- steps, from the last to the first ---

    def _veiled(self, scene: Scene) -> pygame.Surface:
        veiled = self._foggy(scene)
        self._veil(veiled, scene.veil)
        return veiled

    def _foggy(self, scene: Scene) -> pygame.Surface:
        foggy = self._copy(self._lit_town(scene))
        self._before_town(foggy, scene, (0, 0))
        return foggy

    def _copy(self, composed: pygame.Surface) -> pygame.Surface:
        copy = self._composed.spare() or pygame.Surface(self._size, 0, 32)
        copy.blit(composed, (0, 0))
        return copy

    def _lit_town(self, scene: Scene) -> pygame.Surface:
        """The town without its fog."""
        lit_town = replace(scene, fog=0.0, drift_ms=0, veil=0.0)
        return self._composed.get(("town", lit_town), lambda: self._town(lit_town))

    def _before_town(self, surface: pygame.Surface, scene: Scene, corner: tuple[int, int]) -> None:
        """What stands before the town: the fog, then the room."""
        self._fog(surface, scene, corner)
        for name in _ROOMS.get(scene.setting, ()):
            self._put(surface, name, corner=corner)
        if scene.setting == _VIGIE:
            for x, y in index()["decors/vigie-lanternes"]["ancres"][: scene.lanterns]:
                self._hang(surface, "decors/vigie-lanterne-allumee", x, y, corner=corner)
        if scene.balcony:
            self._put(surface, "ville/balcon", corner=corner)

    def _fog(self, surface: pygame.Surface, scene: Scene, corner: tuple[int, int]) -> None:
        alpha = round(255 * min(1.0, max(0.0, scene.fog)))
        if not alpha:
            return
        for name, seen in zip(_FOG, tokens()["scene"]["fog"]["layers"], strict=True):
            tile = index()[name]["repete_x"]
            left = _FOG_LEFT + scene.drift_ms * seen["drift_px_s"] / 1000 % tile
            for x in (left - tile, left):
                self._put(surface, name, x=x, dy=scene.lift, alpha=alpha, corner=corner)

    def _town(self, scene: Scene) -> pygame.Surface:
        far = Scene(hour=scene.hour, moon=scene.moon, lift=scene.lift)
        town = self._copy(self._composed.get(("far", far), lambda: self._far(far)))
        evidence, dy = min(1.0, max(0.0, scene.evidence)), scene.lift
        for step in range(1, 1 + min(_WINDOW_STEPS, 1 + round(evidence * (_WINDOW_STEPS - 1)))):
            self._put(town, f"ville/quais-fenetres-{step}", dy=dy)
        self._put(town, "ville/passerelle", dy=dy)
        self._put(town, "ville/canal", dy=dy)
        if scene.moon is not None:
            self._put(town, "ville/canal-reflets-lune", x=scene.moon[0] - 100, dy=dy)
        self._put(town, "ville/canal-reflets-fenetres", dy=dy, alpha=round(255 * (0.1 + 0.9 * evidence)))
        for name in ("canal-reflets-reverberes", "reverberes", "reverberes-lumiere", "guirlande"):
            self._put(town, f"ville/{name}", dy=dy)
        self._garland(town, 0 if scene.setting == _VIGIE else scene.lanterns, dy)
        if scene.setting not in _ROOMS and not scene.balcony:
            self._put(town, "ville/barge", dy=dy)
        self._put(town, "ville/pieux", dy=dy)
        self._put(town, "ville/heron", dy=dy)
        if tint := tokens()["scene"]["skies"][scene.hour].get("tint"):
            _lay_colour(town, rgb(tint[0]), tint[1])
        return town

    def _far(self, scene: Scene) -> pygame.Surface:
        far = self._plain()
        self._put(far, f"ville/ciel-{scene.hour}")
        if scene.moon is not None:
            x, y, size = scene.moon
            self._hang(far, "ville/lune", x, y, size=size)
        self._put(far, "ville/lointain", dy=scene.lift)
        self._put(far, "ville/quais-eteints", dy=scene.lift)
        return far

    def _garland(self, surface: pygame.Surface, lit: int, dy: int) -> None:
        hooks = index()["ville/guirlande"]["ancres"]
        turns = sorted(range(len(hooks)), key=lambda hook: hook * _SPREAD % len(hooks))
        bright = set(turns[: max(0, lit)])
        for hook, (x, y) in enumerate(hooks):
            kind = f"allumee{_LANTERN_KINDS[hook % 3]}" if hook in bright else "eteinte"
            self._hang(surface, f"ville/lanterne-{kind}", x, y + dy)

    def _plain(self) -> pygame.Surface:
        plain = self._composed.spare() or pygame.Surface(self._size, 0, 32)
        plain.fill(self._palette["nuit_900"])
        return plain

    def _veil(self, surface: pygame.Surface, strength: float) -> None:
        _lay_colour(surface, rgb(tokens()["scene"]["veil"]["colour"]), strength)

    # --- layers ---

    def _put(
        self,
        surface: pygame.Surface,
        name: str,
        *,
        x: float | None = None,
        y: float | None = None,
        dy: float = 0,
        size: float = 1.0,
        alpha: int = 255,
        corner: tuple[int, int] = (0, 0),
    ) -> None:
        """A layer at its own place, or at `x`, `y`, in logical px, `dy` lower; `size` times its natural size.

        `corner` is where the canvas begins on the surface, in real px.
        """
        left, top = index()[name].get("position", (0, 0))
        drawn = self._layer(name, size)
        if alpha < 255 and name in _FOG:
            drawn = self._thin.get((name, size, alpha), lambda: _thinner(self._layer(name, size), alpha))
        else:
            drawn.set_alpha(alpha)
        dx, cut = self._cuts[name, size]
        at_x = round((left if x is None else x) * self._scale) + dx + corner[0]
        surface.blit(drawn, (at_x, round(((top if y is None else y) + dy) * self._scale) + cut + corner[1]))

    def _hang(
        self,
        surface: pygame.Surface,
        name: str,
        x: float,
        y: float,
        *,
        size: float = 1.0,
        corner: tuple[int, int] = (0, 0),
    ) -> None:
        """A layer by its anchor, at a point of the scene."""
        anchor_x, anchor_y = index()[name]["ancre"]
        self._put(surface, name, x=x - anchor_x * size, y=y - anchor_y * size, size=size, corner=corner)

    def _layer(self, name: str, size: float) -> pygame.Surface:
        return self._layers.get((name, size), lambda: self._drawn(name, size))

    def _drawn(self, name: str, size: float) -> pygame.Surface:
        """A layer at its final size, without its empty margins; one that cannot be read is empty."""
        width, height = (max(1, round(side * size * self._scale)) for side in index()[name]["taille"])
        try:
            whole = layer(name, width, height)
        except UnreadableArtError:
            whole = clear(1, 1)
        useful = whole.get_bounding_rect()
        self._cuts[name, size] = useful.topleft
        return whole.subsurface(useful).copy() if useful.size != whole.get_size() else whole


def _thinner(layer: pygame.Surface, alpha: int) -> pygame.Surface:
    """A layer seen through: its blits cost half of those that SDL is given an alpha for."""
    thin = layer.copy()
    thin.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
    return thin


def _lay_colour(surface: pygame.Surface, colour: Rgb, strength: float) -> None:
    """A flat colour over all of a surface that its clip shows, `strength` from 0 to 1: row by row, so that it needs no
    surface as large."""
    area = surface.get_clip()
    row = pygame.Surface((area.w, _ROWS), 0, 32)
    row.fill(colour)
    row.set_alpha(round(255 * min(1.0, max(0.0, strength))))
    for y in range(area.top, area.bottom, _ROWS):
        surface.blit(row, (area.left, y))


def is_drifting(scene: Scene) -> bool:
    """Whether the fog of a scene moves: its picture is then of no use to the next frame."""
    return scene.drift_ms > 0 and scene.fog > 0


def fog_extent(scene: Scene) -> Rect:
    """Everything that the fog of a scene may touch."""
    places = [(index()[name]["position"][1], index()[name]["taille"][1]) for name in _FOG]
    top, bottom = min(y for y, _ in places), max(y + height for y, height in places)
    return Rect(0, top + scene.lift, 1920, bottom - top)
