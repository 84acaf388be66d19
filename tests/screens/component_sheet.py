"""The component sheet of the art direction (mock-up 00), as a page: every mark in every state."""

from __future__ import annotations

from math import cos, pi, sin

from gardiens.screens.marks import Disc, Icon, Mark, Panel, Picture, Polyline, Rect, Words
from gardiens.screens.model import Typesetter
from gardiens.screens.tree import Page, Scene, Widget

PLAIN = Scene(setting="ville", veil=1.0)


def component_sheet(typesetter: Typesetter) -> Page:
    """A page that shows what every component looks like; « pause » is made to be focused, « pressed » to be pressed."""
    sheet = _Sheet(typesetter)
    sheet.colours()
    sheet.typography()
    sheet.buttons()
    sheet.pads()
    sheet.verdicts()
    sheet.moon_timer()
    return Page("planche", PLAIN, tuple(sheet.widgets))


class _Sheet:
    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self.widgets: list[Widget] = []

    def add(self, name: str, rect: Rect, *marks: Mark, touched: bool = False, radius: int = 24) -> None:
        role = "button" if touched else "image"
        self.widgets.append(Widget(name, role, name, rect, marks, message="…" if touched else None, radius=radius))

    def words(
        self, text: str, style: str, x: int, y: int, width: int = 1800, colour: str = "blanc", *, centre: bool = False
    ) -> Words:
        block = self._typesetter.lay(text, style, width, align="centre" if centre else "left")
        return Words(x, y, block, colour)

    def title(self, text: str, x: int, y: int) -> None:
        words = self.words(text, "h2" if y < 60 else "label", x, y, colour="blanc" if y < 60 else "lanterne_500")
        self.add(text, words.rect, words)

    def colours(self) -> None:
        self.title("Planche des composants", 48, 34)
        self.title("Couleurs", 48, 110)
        roles = (
            "nuit_900",
            "nuit_700",
            "nuit_600",
            "brume_400",
            "brume_100",
            "lanterne_500",
            "lueur",
            "papier",
            "encre",
        )
        for index, role in enumerate(roles):
            rect = Rect(48 + index * 164, 156, 150, 64)
            name = role.replace("_500", "").replace("_", " ")
            self.add(
                role,
                rect,
                Panel(rect, role, "brume_400", 2, radius=14),
                self.words(name, "body_min", rect.x, 221, colour="brume_100"),
            )
        self.title("Sceaux", 1556, 110)
        seals = (("carre", "infox"), ("triangle", "cyberharcelement"), ("rond", "donnees"), ("etoile", "finale"))
        for index, (seal, theme) in enumerate(seals):
            rect = Rect(1556 + index * 84, 156, 70, 70)
            picture = Picture(f"signes/sceau-{seal}", rect.inset(16), "contain")
            self.add(seal, rect, Panel(rect, "nuit_700", f"accent_{theme}", 4, radius=20), picture)

    def typography(self) -> None:
        self.title("Typographie", 48, 278)
        lines = (
            ("**Titre 64, Lexend 700**", "h1", 318, "blanc"),
            ("Titre d’écran 44, Lexend 600", "h2", 394, "blanc"),
            ("Bouton 34, Lexend 500", "button", 452, "blanc"),
            ("Atkinson 34\u00a0: Noël, œil, «\u00a00O1lI\u00a0» ■ ▲ ● ✦ → ⋯ ▒▒▒ ≈ ✓", "answer", 494, "blanc"),
            ("Texte minimal 30, **second plan** 🚨 🐊 😂", "body_min", 540, "brume_100"),
            ("🚨 URGENT 🚨 UN CROCODILE", "title_shout", 580, "lanterne_300"),
        )
        for text, style, y, colour in lines:
            words = self.words(text, style, 48, y, 1000, colour)
            self.add(text, words.rect, words)

    def buttons(self) -> None:
        self.title("Boutons", 980, 278)
        looks = (
            ("repos", Panel(Rect(980, 330, 206, 96), "nuit_600", "brume_400", drop=6, radius=24), "blanc"),
            ("enfoncé", Panel(Rect(1210, 330, 206, 96), "nuit_500", "brume_400", drop=6, radius=24), "blanc"),
            ("actif", Panel(Rect(1440, 330, 206, 96), "lanterne_500", drop=6, radius=24), "sur_lanterne"),
            (
                "indisponible",
                Panel(Rect(1670, 330, 206, 96), "nuit_700", "brume_400", dashed=True, radius=24),
                "brume_300",
            ),
        )
        for state, panel, ink in looks:
            rect = panel.rect
            icon = Icon("lightbulb", Rect(rect.x + 24, rect.y + 26, 44, 44), ink)
            self.add(
                "pressed" if state == "enfoncé" else state,
                rect,
                panel,
                icon,
                self.words("Indice", "button", rect.x + 80, rect.y + 27, colour=ink),
                touched=True,
            )
            self.add(f"légende {state}", rect, self.words(state, "meta", rect.x, 428, rect.w, "brume_100", centre=True))
        rect = Rect(994, 482, 206, 96)
        self.add(
            "pause", rect, Panel(rect, "nuit_600", "brume_400", drop=6, radius=24), Icon("pause", Rect(1026, 508, 44, 44)),
            self.words("Pause", "button", 1080, 509), touched=True,
        )  # fmt: skip

    def pads(self) -> None:
        self.title("Valider à deux", 48, 630)
        for index, (note, ready, held) in enumerate(
            (("encore 2 à trouver", False, False), ("un doigt chacun", True, False), ("encore un doigt", True, True))
        ):
            rect = Rect(48 + index * 526, 678, 500, 100)
            ink = "sur_lanterne" if ready else "brume_300"
            pill = (
                Panel(rect, "lanterne_500", radius=50, drop=6, drop_colour="lanterne_700")
                if ready
                else Panel(rect, "nuit_700", "brume_400", radius=50, dashed=True)
            )
            marks: list[Mark] = [
                pill,
                self.words("Valider à deux", "header_title", rect.x, 682, rect.w, ink, centre=True),
                self.words(note, "meta", rect.x, 728, rect.w, ink, centre=True),
            ]
            for side, pad in enumerate(
                (Rect(rect.x + 10, rect.y + 8, 84, 84), Rect(rect.right - 94, rect.y + 8, 84, 84))
            ):
                lit = held and side == 0
                fill = "sur_lanterne" if lit else "lanterne_300" if ready else None
                edge = None if lit else "brun_trait" if ready else "brume_400"
                marks.append(Disc(pad, fill, edge, 4))
                colour = "lanterne_300" if lit else "brun_trait" if ready else "brume_400"
                marks.append(Icon("fingerprint-pattern", pad.inset(15), colour))
            self.add(note, rect, *marks, touched=ready, radius=50)
        self.title("Preuves", 1664, 630)
        for index, name in enumerate(("preuve-allumee", "preuve-eteinte")):
            rect = Rect(1664 + index * 80, 676, 64, 104)
            self.add(name, rect, Picture(f"signes/{name}", rect, "contain"))

    def verdicts(self) -> None:
        self.title("Verdicts", 48, 816)
        right, not_yet = Rect(48, 864, 400, 136), Rect(472, 864, 400, 136)
        self.add(
            "juste", right, Panel(right, "lueur", "lanterne_500", 5, radius=28), Disc(Rect(82, 894, 76, 76), "encre"),
            Icon("check", Rect(96, 908, 48, 48), "lanterne_500", 3), self.words("Bien vu\u00a0!", "h2", 178, 904, colour="encre"),
        )  # fmt: skip
        self.add(
            "pas encore", not_yet, Panel(not_yet, "pas_encore", "brume_500", 6, radius=28, dashed=True),
            Disc(Rect(506, 894, 76, 76), "encre"), Icon("telescope", Rect(520, 908, 48, 48), "pas_encore", 2.4),
            self.words("Pas encore", "h2", 602, 904, colour="encre"),
        )  # fmt: skip

    def moon_timer(self) -> None:
        self.title("Minuteur doux", 928, 816)
        arc = [(952 + 300 * step / 40, 938 - 44 * sin(pi * step / 40)) for step in range(41)]
        rect = Rect(928, 870, 350, 88)
        self.add(
            "lune", rect,
            Polyline(tuple(arc[:26]), "lanterne_300", 5), Polyline(tuple(arc[26:]), "brume_400", 4, dotted=True, gap=14),
            Polyline(((932, 951), (1276, 951)), "brume_500", 3),
            Picture("signes/sceau-etoile", Rect(1020, 900, 16, 16)),
            Picture("ville/lune", Rect(1120, 878, 60, 60)),
            Disc(Rect(1400, 880, 60, 60), None, "lanterne_500", 4),
            Panel(Rect(1500, 880, 120, 60), None, "brume_400", 3, radius=30),
            Picture("signes/oiseau-papier-deplie", Rect(1640, 880, 90, 72), "contain"),
            Picture("signes/absent", Rect(1750, 880, 120, 80), radius=12),
            Polyline(tuple((1400 + 40 * step / 8, 1000 + 20 * cos(step)) for step in range(60)), "accent_donnees", 9),
        )  # fmt: skip
