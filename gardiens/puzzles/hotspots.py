"""`points_chauds`: touch the suspicious parts of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from gardiens.authored import Authored, Name, Text, key
from gardiens.puzzles.base import Fault, Puzzle, PuzzleInput, PuzzleState, Series, Submit, Touch, Verdict
from gardiens.text import checks as say


class Zone(Authored):
    """Something that can be touched: a part of the document, or a box drawn on it."""

    id: Name = key("id", "Nom court de la zone, unique dans l’énigme.")
    part: str | None = key("partie", "Partie du document à toucher, par exemple « compte.nom ».", default=None)
    box: tuple[int, int, int, int] | None = key(
        "boite", "À défaut de partie : [x, y, largeur, hauteur] dans un cadre de 1200 × 900.", default=None
    )
    right: bool = key("juste", "Vrai si l’équipe doit la trouver.", default=False)
    same_as: Name | None = key("lie_a", "Compte comme la zone nommée ici.", default=None)
    feedback: Text = key("retour", "Ce que lit l’équipe quand elle touche la zone.")


class Hotspots(Puzzle):
    """Zones judged one touch at a time; sent once all the right ones are found.

    The state is `{"touched": [ids in order], "last": id or None}`. A zone that counts as one already touched is only
    shown: neither something new nor another mistake.
    """

    type: Literal["points_chauds"] = key("type", "Toucher les éléments suspects d’un document.")
    zones: tuple[Zone, ...] = key("zones", "Ce que l’équipe peut toucher.", min_length=1, max_length=24)

    def zone(self, name: str) -> Zone | None:
        for zone in self.zones:
            if zone.id == name:
                return zone
        return None

    def wanted(self) -> tuple[str, ...]:
        """The zones to find, in the author's order."""
        return tuple(zone.id for zone in self.zones if zone.right and zone.same_as is None)

    def found(self, state: PuzzleState) -> tuple[str, ...]:
        """The wanted zones already found, directly or through one that counts as them."""
        reached = {self.meant(name) for name in state["touched"]}
        return tuple(name for name in self.wanted() if name in reached)

    def meant(self, name: str) -> str:
        """The zone that counts when `name` is touched: `lie_a` is followed to its end."""
        for _ in self.zones:  # never round and round, should zones name each other
            zone = self.zone(name)
            if zone is None or zone.same_as is None:
                break
            name = zone.same_as
        return name

    def start(self) -> PuzzleState:
        return {"touched": [], "last": None}

    def play(self, state: PuzzleState, given: PuzzleInput) -> tuple[PuzzleState, Verdict] | None:
        if isinstance(given, Submit):
            complete = len(self.found(state)) == len(self.wanted())
            return (state, Verdict("solved")) if complete else None
        zone = self.zone(given.target)
        if zone is None:
            return None
        touched: list[str] = state["touched"]
        if zone.id in touched:
            return {"touched": touched, "last": zone.id}, Verdict("shown", zone.id)
        after = {"touched": [*touched, zone.id], "last": zone.id}
        meant = self.meant(zone.id)
        if meant in map(self.meant, touched):
            return after, Verdict("shown", zone.id)
        return after, Verdict("progress" if meant in self.wanted() else "mistake", zone.id)

    def solution(self) -> Series:
        return (*(Touch(name) for name in self.wanted()), Submit())

    def distractors(self) -> Mapping[str, Series]:
        wanted = self.wanted()
        return {zone.id: (Touch(zone.id),) for zone in self.zones if self.meant(zone.id) not in wanted}

    def faults(self) -> Iterator[Fault]:
        if not self.wanted():
            yield Fault("G310", say.NONE_RIGHT, ("zones",), say.MARK_RIGHT, on_key=True)
        for number, zone in enumerate(self.zones):
            if (zone.part is None) == (zone.box is None):
                message = say.ZONE_NOWHERE if zone.part is None else say.ZONE_TWICE
                yield Fault("G311", message.format(zone.id), ("zones", number), say.ZONE_FORM)

    def feedback(self, name: str) -> str | None:
        zone = self.zone(name)
        return zone.feedback if zone else None


EXAMPLE = """\
pieces:
  post:
    genre: publication
    compte: {nom: La Gazzette de Valombre, depuis: il y a 3 jours}
    heure: Aujourd’hui, 9 h 05
    titre: UN CROCODILE DANS LE CANAL !
    textes:
      - {id: lieu, texte: Il se cache sous la passerelle des Tanneurs.}
      - {id: presse, texte: Partagez avant que tout soit supprimé !}
etapes:
  exemple:
    type: points_chauds
    titre: Le message qui fait trembler la ville
    consigne: Touchez les **3 éléments** qui doivent vous faire ralentir.
    duree: 2 min
    piece: post
    zones:
      - {id: nom, partie: compte.nom, juste: true, retour: Le vrai journal s’écrit « Gazette ».}
      - {id: depuis, partie: compte.depuis, lie_a: nom, retour: Un compte tout neuf imite un journal.}
      - {id: titre, partie: titre, juste: true, retour: Des majuscules et un cri pour faire réagir.}
      - {id: presse, partie: textes.presse, juste: true, retour: On vous presse pour que vous ne vérifiiez pas.}
      - {id: heure, partie: heure, retour: L’heure ne dit pas si c’est vrai.}
      - {id: lieu, partie: textes.lieu, retour: Un lieu se vérifie. Celui-ci existe bien.}
    indices: ["Qui parle ?", "Sur quel ton ?", "Pourquoi vous presse-t-on ?"]
    a_retenir: Avant de partager, on regarde qui parle et pourquoi on nous presse.
"""
