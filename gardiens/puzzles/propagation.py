"""`propagation`: find where a rumour began, then whom to ask so that the denial reaches everybody."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations
from typing import Final, Literal, TypeAlias

from gardiens.authored import Authored, Name, Text, key
from gardiens.puzzles.base import Answer, Fault, Puzzle, PuzzleInput, PuzzleState, Series, Submit, Verdict
from gardiens.text import checks as say
from gardiens.text.screens import counted

Stage: TypeAlias = Literal["origine", "relais"]

DEPARTURE: Final = "depart"
"""The mistake of an account that is not the origin, and of which the author says nothing."""
REFUSAL: Final = "refus"
"""The mistake of a relay that will not correct anything."""
INCOMPLETE: Final = "incomplet"
"""The mistake of relays that do not reach everybody."""


class Node(Authored):
    """Somebody in the rumour: a person, a group or a media."""

    id: Name = key("id", "Nom court du compte, unique dans l’énigme.")
    name: Text = key("nom", "Nom affiché.")
    time: Text | None = key("heure", "Heure à laquelle il publie, par exemple « 9 h 05 ».", default=None)
    place: tuple[int, int] = key("place", "Place dans le dessin, en pour cent : [depuis la gauche, depuis le haut].")
    kind: Literal["personne", "groupe", "media"] = key("genre", "Ce que c’est : sa forme le dit.", default="personne")
    refuses: bool = key("refuse", "Vrai si ce compte refuse de corriger.", default=False)
    icon: Name | None = key("icone", "Petit dessin, par exemple « antenne ».", default=None)
    feedback: Text | None = key("retour", "Ce que lit l’équipe si elle le prend pour le départ.", default=None)


class Propagation(Puzzle):
    """A rumour that went from account to account; the denial goes the same ways, and stops where it is refused.

    The state is `{"stage": stage, "origin": id found or None, "relays": [ids tried last]}`.
    """

    type: Literal["propagation"] = key("type", "Remonter une rumeur, puis choisir qui la corrige.")
    nodes: tuple[Node, ...] = key("noeuds", "Les comptes, dans l’ordre où ils se lisent.", min_length=3, max_length=14)
    links: tuple[tuple[Name, Name], ...] = key(
        "liens", "Qui a transmis à qui : [de, vers].", min_length=2, max_length=60
    )
    missions: tuple[Stage, ...] = key(
        "missions", "Ce que l’équipe cherche, dans l’ordre.", default=("origine", "relais"), min_length=1, max_length=2
    )
    count: int = key("relais", "Combien de relais portent le démenti.", default=2, ge=1, le=4)
    texts: Mapping[Stage, Text] = key(
        "consignes", "Une consigne par mission, à la place de « consigne ».", default_factory=dict
    )

    # --- the graph ---

    def node(self, name: str) -> Node | None:
        return next((node for node in self.nodes if node.id == name), None)

    def willing(self) -> tuple[str, ...]:
        """Those who accept to correct, in the author's order."""
        return tuple(node.id for node in self.nodes if not node.refuses)

    def heard(self, sources: Collection[str], *, stopped: Collection[str] = ()) -> dict[str, int]:
        """Who hears of it from `sources`, and after how many hops; those of `stopped` neither hear nor pass on."""
        hops = dict.fromkeys((name for name in sources if name not in stopped), 0)
        edge = list(hops)
        while edge:
            name = edge.pop(0)
            for start, end in self.links:
                if start == name and end not in hops and end not in stopped:
                    hops[end] = hops[name] + 1
                    edge.append(end)
        return hops

    def denied(self, relays: Collection[str]) -> dict[str, int]:
        """Who receives the denial that `relays` send, and after how many hops: nobody who refuses passes it on."""
        return self.heard(relays, stopped=[node.id for node in self.nodes if node.refuses])

    def first_ones(self) -> tuple[str, ...]:
        """Those whom nobody sends the rumour to."""
        reached = {end for start, end in self.links if start != end}
        return tuple(node.id for node in self.nodes if node.id not in reached)

    def origin(self) -> str | None:
        """The one account that nobody sends to and from which every other is reached; None when there is none."""
        first = self.first_ones()
        return first[0] if len(first) == 1 and len(self.heard(first)) == len(self.nodes) else None

    def relays(self, count: int) -> tuple[str, ...] | None:
        """The first so many relays that reach everybody who accepts to correct, in the author's order."""
        willing = self.willing()
        return next((some for some in combinations(willing, count) if len(self.denied(some)) == len(willing)), None)

    # --- the puzzle ---

    @property
    def stages(self) -> tuple[Stage, ...]:
        """What there is to find, each thing once."""
        return tuple(dict.fromkeys(self.missions))

    def stage(self, state: PuzzleState) -> int:
        return self.stages.index(state["stage"])

    def start(self) -> PuzzleState:
        return {"stage": self.stages[0], "origin": None, "relays": []}

    def play(self, state: PuzzleState, given: PuzzleInput) -> tuple[PuzzleState, Verdict] | None:
        if not isinstance(given, Submit):
            return None
        if state["stage"] == "origine":
            verdict = self._judge_origin(given.answer)
            if verdict is None or verdict.outcome == "mistake":
                return None if verdict is None else (state, verdict)
            state = {**state, "origin": verdict.name}
        else:
            verdict = self._judge_relays(given.answer)
            if verdict is None:
                return None
            state = {**state, "relays": list(given.answer)}
            if verdict.outcome == "mistake":
                return state, verdict
        left = self.stages[self.stage(state) + 1 :]
        return ({**state, "stage": left[0]}, Verdict("progress", verdict.name)) if left else (state, verdict)

    def _judge_origin(self, answer: Answer) -> Verdict | None:
        node = self.node(answer) if isinstance(answer, str) else None
        if node is None:
            return None
        if node.id == self.origin():
            return Verdict("solved", node.id)
        return Verdict("mistake", node.id if node.feedback else DEPARTURE)

    def _judge_relays(self, answer: Answer) -> Verdict | None:
        """One relay that refuses is said before those who are not reached; one only left out is close."""
        if not isinstance(answer, tuple) or len(set(answer)) != self.count or len(answer) != self.count:
            return None
        chosen = [self.node(name) for name in answer]
        if None in chosen:
            return None
        if any(node.refuses for node in chosen if node):
            return Verdict("mistake", REFUSAL)
        missing = len(self.willing()) - len(self.denied(answer))
        return Verdict("mistake", INCOMPLETE, close=missing == 1) if missing else Verdict("solved")

    def solution(self) -> Series:
        answers = {"origine": self.origin(), "relais": self.relays(self.count)}
        return tuple(Submit(answer) for stage in self.stages if (answer := answers[stage]) is not None)

    def distractors(self) -> Mapping[str, Series]:
        right = self.solution()
        named: dict[str, Series] = {}
        for number, stage in enumerate(self.stages[: len(right)]):
            wrong = self._wrong_origins() if stage == "origine" else self._wrong_relays()
            named |= {name: (*right[:number], Submit(answer)) for name, answer in wrong.items()}
        return named

    def _wrong_origins(self) -> dict[str, str]:
        """One account for each mistake of the first stage."""
        wrong: dict[str, str] = {}
        origin = self.origin()
        for node in self.nodes:
            if node.id != origin:
                wrong.setdefault(node.id if node.feedback else DEPARTURE, node.id)
        return wrong

    def _wrong_relays(self) -> dict[str, tuple[str, ...]]:
        """Relays for each mistake of the second stage, where there are any."""
        refusing = [node.id for node in self.nodes if node.refuses]
        willing = self.willing()
        tried: dict[str, tuple[str, ...] | None] = {
            REFUSAL: (*willing[: self.count - 1], refusing[-1]) if refusing else None,
            INCOMPLETE: next(
                (some for some in combinations(willing, self.count) if len(self.denied(some)) < len(willing)), None
            ),
        }
        return {name: some for name, some in tried.items() if some is not None and len(some) == self.count}

    def mistakes(self) -> Collection[str]:
        return {*self.distractors(), DEPARTURE, REFUSAL, INCOMPLETE}

    def faults(self) -> Iterator[Fault]:
        """A rumour with an origin, and relays that reach everybody."""
        if "origine" in self.stages and self.origin() is None:
            first = self.first_ones()
            message = say.SEVERAL_ORIGINS.format(say.together(first)) if len(first) > 1 else say.NO_ORIGIN
            yield Fault("G331", message, ("liens",), say.ONE_ORIGIN, on_key=True)
        if "relais" in self.stages and self.relays(self.count) is None:
            yield Fault("G332", counted(self.count, say.NO_RELAYS), ("relais",), say.MORE_RELAYS)

    def remarks(self) -> Iterator[Fault]:
        """Fewer relays would already reach everybody."""
        fewer = self.relays(self.count - 1) if "relais" in self.stages and self.count > 1 else None
        if fewer is not None:
            yield Fault("G333", counted(self.count - 1, say.FEWER_RELAYS, say.together(fewer)), ("relais",))

    def feedback(self, name: str) -> str | None:
        node = self.node(name)
        return node.feedback if node else None


EXAMPLE = """\
etapes:
  exemple:
    type: propagation
    titre: La rumeur à l’envers
    consigne: Remontez la rumeur jusqu’à son départ.
    duree: 3 min
    noeuds:
      - {id: ECHO, nom: L’Écho, heure: 9 h 00, place: [10, 50], refuse: true, icone: antenne}
      - {id: GAZZ, nom: La « Gazzette », heure: 9 h 05, place: [30, 50], genre: media, refuse: true,
         retour: "La plus suivie, mais pas la première : comparez les heures."}
      - {id: LOU, nom: Lou, heure: 9 h 31, place: [50, 25]}
      - {id: BASILE, nom: Basile, heure: 9 h 34, place: [50, 75]}
      - {id: CLUB, nom: Groupe du club, heure: 9 h 50, place: [75, 25], genre: groupe}
      - {id: ZOE, nom: Zoé, heure: 9 h 52, place: [75, 75]}
    liens:
      - [ECHO, GAZZ]
      - [GAZZ, LOU]
      - [GAZZ, BASILE]
      - [LOU, CLUB]
      - [BASILE, ZOE]
    relais: 2
    consignes:
      relais: Choisissez **2 relais** pour que le démenti arrive à tous ceux qui l’acceptent.
    retours:
      depart: Quelqu’un lui a transmis la rumeur. Remontez encore.
      refus: Ce compte refuse de corriger.
      incomplet: Le démenti n’arrive pas à tout le monde. Suivez les flèches.
    indices: [Comparez les heures., Suivez chaque flèche.]
    a_retenir: On corrige mieux avec des gens que les autres écoutent.
"""
