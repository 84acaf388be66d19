"""Draws a page on a surface of any size, sharp at its own scale, whole or only where it changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pygame

from gardiens.screens.art import Art, Sized
from gardiens.screens.diff import FOCUS_GAP_PX, FOCUS_RIM_PX, FOCUS_RING_PX, PRESSED_PX, extent, hidden_by
from gardiens.screens.frame import CANVAS, Frame
from gardiens.screens.ground import Ground
from gardiens.screens.kept import KeptParts, Placed, Stack
from gardiens.screens.lettering import Lettering
from gardiens.screens.marks import Disc, Icon, Mark, Panel, Picture, Polygon, Polyline, Rect, Veil, Words
from gardiens.screens.palette import Palette, Rgb
from gardiens.screens.panels import Panels
from gardiens.screens.regions import Parts, divided, without
from gardiens.screens.scene import Stage, is_drifting
from gardiens.screens.shapes import Shapes
from gardiens.screens.tree import Page, Scene, Widget

_LARGE: Final = 1 / 16
"""Of the screen: a smaller change is drawn as quickly without knowing what lies under it."""
_PARTS_KEPT: Final = 2.5
"""In screens: the page of the moment, and much of the two before it."""
_MEASURES_KEPT: Final = 500
_DIVISIONS_KEPT: Final = 16


class Painter:
    """Draws pages for one screen size and one palette; everything costly is kept between two pages."""

    def __init__(self, size_px: tuple[int, int], palette: Palette) -> None:
        self.size_px = size_px
        self.palette = palette
        self.frame = Frame.fitted(size_px)
        self._canvas = self.frame.rect(CANVAS)
        self._stage = Stage(self._canvas.size, self.frame.scale, palette)
        self._art = Art()
        self._panels = Panels()
        self._shapes = Shapes(palette)
        self._lettering = Lettering(palette, self._art)
        self._ground = Ground(self._canvas, self._layers)
        self._large = _LARGE * size_px[0] * size_px[1]
        self._kept = KeptParts(round(_PARTS_KEPT * size_px[0] * size_px[1] * 4))
        self._measured: dict[int, Placed] = {}
        self._divided: dict[tuple[Rect, ...], Parts] = {}
        self._scene = Scene()

    def prepare(self, scene: Scene) -> None:
        """Compose a scene before its page is drawn, behind a transition: the first one takes some 200 ms."""
        self._stage.surface(scene)

    def ready(self, scene: Scene) -> bool:
        """Whether a scene's page can be drawn without composing anything."""
        return self._stage.ready(scene)

    def draw(
        self,
        surface: pygame.Surface,
        page: Page,
        *,
        focus: str | None = None,
        pressed: str | None = None,
        sunk_px: int = PRESSED_PX,
        only: Sequence[Rect] | None = None,
    ) -> list[pygame.Rect]:
        """Draw a page and return the pixels to show: all of them, or `only` those of some logical rectangles.

        The widget named `focus` gets the focus ring, over everything; the one named `pressed` is `sunk_px` lower.
        """
        whole = surface.get_rect()
        held, ringed = _touched(page, pressed), _touched(page, focus)
        stack = self._stack(page, held, sunk_px)
        self._scene = page.scene
        if only is None:
            areas = [whole]
            for band in without(whole, [self._canvas]):
                surface.fill(self.palette["nuit_900"], band)
            self._ground.seen(page, stack)
            self._whole(surface, page.scene, stack)
        else:
            areas = [self.frame.around(rect).clip(whole) for rect in only]
            large = any(area.w * area.h > self._large for area in areas)
            steady = large and self._ground.steady(page, stack)
            for area in areas:
                self._part(surface, area.clip(self._canvas), stack, steady=steady)
        if ringed is not None:
            for area in areas:
                surface.set_clip(self._clipped(area.clip(self._canvas), ringed))
                self._ring(surface, ringed)
        surface.set_clip(None)
        return areas

    def _stack(self, page: Page, held: Widget | None, sunk_px: int) -> Stack:
        """The widgets of a page that are in view, each measured once for as long as it is the same."""
        known = self._measured
        if len(known) > _MEASURES_KEPT:
            known.clear()
        stack = [known.get(id(widget)) or self._measure(widget) for widget in page.widgets]
        if held is not None:
            stack = [Placed(held, placed.reach, sunk_px) if placed.widget is held else placed for placed in stack]
        return tuple(placed for placed in stack if placed.reach.h)

    def _measure(self, widget: Widget) -> Placed:
        placed = self._measured[id(widget)] = Placed(widget, extent(widget), 0, hidden_by(widget))
        return placed

    def _whole(self, surface: pygame.Surface, scene: Scene, stack: Stack) -> None:
        """All the page, part by part; the scene is drawn only where no part covers it."""
        if is_drifting(scene):
            self._layers(surface, self._canvas, stack)
            return
        parts = self._parts_of(tuple(placed.reach for placed in stack))
        for gap in parts.gaps:
            self._layers(surface, gap, ())
        for area, members in zip(parts.areas, parts.members, strict=True):
            shown = tuple(stack[index] for index in members)
            if not self._kept.show(surface, area, scene, shown):
                self._layers(surface, area, shown)
                self._kept.keep(surface, area, scene, shown)

    def _part(self, surface: pygame.Surface, area: pygame.Rect, stack: Stack, *, steady: bool) -> None:
        """What a page shows in an area: only what moves, if what lies under it is known."""
        if steady:
            moving = stack[self._ground.lay(surface, area) :]
            self._widgets(surface, area, self._reaching(area, moving))
        else:
            self._layers(surface, area, stack)

    def _layers(self, surface: pygame.Surface, area: pygame.Rect, stack: Sequence[Placed]) -> None:
        """The scene, where it is seen, and some widgets, in an area."""
        reaching = self._reaching(area, stack)
        seen = [area]
        if not is_drifting(self._scene):  # fog is laid from many layers: once, rather than by pieces
            hidden = [self.frame.rect(placed.hides).clip(area) for placed in reaching if placed.hides is not None]
            seen = without(area, [rect for rect in hidden if 4 * rect.w * rect.h > area.w * area.h])
        for piece in seen:
            surface.set_clip(piece)
            self._stage.lay(surface, self._scene, self._canvas.topleft)
        self._widgets(surface, area, reaching)

    def _reaching(self, area: pygame.Rect, stack: Sequence[Placed]) -> Sequence[Placed]:
        """Those of some widgets that touch an area."""
        logical = pygame.Rect(self.frame.logical_around(area))
        return [stack[index] for index in logical.collidelistall([placed.reach for placed in stack])]

    def _widgets(self, surface: pygame.Surface, area: pygame.Rect, reaching: Sequence[Placed]) -> None:
        for widget, _, sunk_px, _ in reaching:
            surface.set_clip(self._clipped(area, widget))
            frame = self.frame.lowered(sunk_px)
            for mark in widget.marks:
                self._mark(surface, mark, frame, sunk_px)

    def _clipped(self, area: pygame.Rect, widget: Widget) -> pygame.Rect:
        """Where in an area a widget may be drawn; a widget that sinks does not sink past its clip."""
        return area if widget.clip is None else area.clip(self.frame.rect(widget.clip))

    def _parts_of(self, reached: tuple[Rect, ...]) -> Parts:
        found = self._divided.get(reached)
        if found is None:
            if len(self._divided) >= _DIVISIONS_KEPT:
                self._divided.clear()
            found = self._divided[reached] = divided(reached, self.frame, self._canvas)
        return found

    def _mark(self, surface: pygame.Surface, mark: Mark, frame: Frame, sunk_px: int) -> None:
        match mark:
            case Panel():
                self._panel(surface, mark, frame, sunk_px)
            case Words():
                self._lettering.draw(surface, mark, frame)
            case Icon():
                self._icon(surface, mark, frame)
            case Picture():
                self._picture(surface, mark, frame)
            case Disc():
                self._shapes.disc(surface, mark, frame)
            case Polyline():
                self._shapes.polyline(surface, mark, frame)
            case Polygon():
                self._shapes.polygon(surface, mark, frame)
            case Veil():
                self._shapes.veil(surface, mark, frame)

    def _panel(self, surface: pygame.Surface, panel: Panel, frame: Frame, sunk_px: int) -> None:
        """A panel over its shadow, which shrinks as the panel sinks; high contrast has no shadow."""
        rect, radius = frame.rect(panel.rect), frame.length(panel.radius)
        fill = None if panel.fill is None else self.palette.fill(panel.fill, min(panel.rect.w, panel.rect.h))
        edge = None if panel.edge is None else self.palette.edge(panel.edge, panel.fill)
        edge_px = frame.length(self.palette.edge_px(panel.edge_px))
        drop = max(0, panel.drop - sunk_px)
        if drop and not self.palette.high_contrast:
            shadow = rect.move(0, frame.length(drop))
            if fill is not None:  # only the foot of the shadow is seen
                hidden = max(0, rect.h - 2 * radius - 1)
                shadow = pygame.Rect(shadow.x, shadow.y + hidden, shadow.w, shadow.h - hidden)
            self._rounded(surface, panel, shadow, radius, self.palette[panel.drop_colour], None, 0)
        self._rounded(surface, panel, rect, radius, fill, None if panel.dashed else edge, edge_px)
        if panel.dashed and edge is not None:
            self._panels.draw_dashes(surface, rect, radius, edge, edge_px)

    def _rounded(
        self,
        surface: pygame.Surface,
        panel: Panel,
        rect: pygame.Rect,
        radius: int,
        fill: Rgb | None,
        edge: Rgb | None,
        edge_px: int,
    ) -> None:
        """A rounded rectangle, then over one of its corners, if it has a tail, the same with square corners."""
        self._panels.draw(surface, rect, radius, fill, edge, edge_px)
        if panel.tail is None:
            return
        left = rect.left if panel.tail == "left" else rect.right - radius
        clip = surface.get_clip()
        surface.set_clip(clip.clip(pygame.Rect(left, rect.bottom - radius, radius, radius)))
        self._panels.draw(surface, rect, 0, fill, edge, edge_px)
        surface.set_clip(clip)

    def _icon(self, surface: pygame.Surface, icon: Icon, frame: Frame) -> None:
        rect = frame.rect(icon.rect)
        drawn = self._art.icon(icon.name, min(rect.size), self.palette[icon.colour], icon.stroke)
        surface.blit(drawn, drawn.get_rect(center=rect.center))

    def _picture(self, surface: pygame.Surface, picture: Picture, frame: Frame) -> None:
        rect = frame.rect(picture.rect)
        drawn = self._art.picture(
            Sized(
                name=picture.name,
                width_px=rect.w,
                height_px=rect.h,
                fit=picture.fit,
                radius_px=frame.length(picture.radius),
                tint=None if picture.tint is None else self.palette[picture.tint],
                from_top=picture.from_top,
                crop=picture.crop,
                mirror=picture.mirror,
            )
        )
        drawn.set_alpha(picture.alpha)
        surface.blit(drawn, rect)

    def _ring(self, surface: pygame.Surface, widget: Widget) -> None:
        """The focus ring: a dark gap, a ring, and a dark rim that keeps it seen on paper; all follow the corners."""
        colour = self.palette["lanterne_500" if self.palette.high_contrast else "blanc"]
        dark = self.palette["nuit_900"]
        gap, ring, rim = (self.frame.length(px) for px in (FOCUS_GAP_PX, FOCUS_RING_PX, FOCUS_RIM_PX))
        rect, radius = self.frame.rect(widget.rect), self.frame.length(widget.radius)
        for reach, role, thick in ((gap, dark, gap), (gap + ring, colour, ring), (gap + ring + rim, dark, rim)):
            self._panels.draw(surface, rect.inflate(2 * reach, 2 * reach), radius + reach, None, role, thick)


def _touched(page: Page, name: str | None) -> Widget | None:
    """The widget of that name, if there is one and it can be touched."""
    found = None if name is None else page.widget(name)
    return found if found is not None and found.touchable else None
