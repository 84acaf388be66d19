"""Small valid scenarios and what teams may do in them, drawn by hypothesis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from gardiens.engine import commands as c
from gardiens.engine.state import State
from gardiens.puzzles.base import Submit, Touch
from gardiens.puzzles.conversation import Conversation
from gardiens.scenario.models import Scenario
from gardiens.text.teams import TEAMS
from tests.samples import SHA, scenario

VARIABLES = {
    "jauge": {"depart": 5, "min": 0, "max": 10},
    "preuves": {"depart": 0, "min": 0, "max": 20},
    "compte": {"depart": 0},
    "vu": {"depart": False},
    "adulte": {"depart": "Mme Ferrand", "valeurs": ["Mme Ferrand", "M. Diallo"]},
}
OPTIONS = ("a", "b", "c", "d")

_effects = st.fixed_dictionaries(
    {},
    optional={
        "jauge": st.integers(-12, 12),
        "preuves": st.integers(0, 2),
        "compte": st.integers(-(10**6), 10**6),
        "vu": st.booleans(),
        "adulte": st.sampled_from(VARIABLES["adulte"]["valeurs"]),
    },
)
_comparison = st.builds("{} {}".format, st.sampled_from([">=", "<=", "!=", ">", "<", "="]), st.integers(-1, 11))
_simple = st.one_of(
    st.builds(lambda wanted: {"jauge": wanted}, _comparison),
    st.builds(lambda wanted: {"vu": wanted}, st.booleans()),
    st.builds(lambda wanted, seen: {"compte": wanted, "vu": seen}, _comparison, st.booleans()),
)
_condition = st.one_of(
    _simple,
    st.builds(lambda part: {"pas": part}, _simple),
    st.builds(lambda some: {"ou": some}, st.lists(_simple, min_size=1, max_size=2)),
)


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@st.composite
def _onward(draw: st.DrawFn, names: list[str]) -> Any:
    """A next step, or ways of which the last has no condition."""
    ways = [{"si": draw(_condition), "vers": draw(st.sampled_from(names))} for _ in range(draw(st.integers(0, 2)))]
    last = draw(st.sampled_from(names))
    return [*ways, {"vers": last}] if ways else last


@st.composite
def _options(draw: st.DrawFn, names: list[str], *, decision: bool) -> list[dict[str, Any]]:
    options = [{"id": name, "texte": name, "retour": name} for name in OPTIONS[: draw(st.integers(2, 4))]]
    if decision:
        for option in options[1:]:  # the first is always offered
            option["si"] = draw(_maybe(_condition))
        for option in options:
            option |= {"effets": draw(_effects), "vers": draw(_maybe(st.sampled_from(names)))}
    else:
        right = draw(st.sets(st.sampled_from(range(len(options))), min_size=1))
        for index in right:
            options[index]["juste"] = True
    return options


@st.composite
def _chat(draw: st.DrawFn, names: list[str]) -> dict[str, Any]:
    """Two or three moments, each with a reply that goes on and others that turn back, end, or leave for the story."""
    nodes = [f"n{index}" for index in range(draw(st.integers(2, 3)))]
    written = []
    for index, node in enumerate(nodes):
        onward = [*nodes[index + 1 :], "fin"][0]
        replies = [{"id": f"{node}a", "texte": "« A »", "qualite": "aidant", "vers": onward, "effets": draw(_effects)}]
        for letter in "bcd"[: draw(st.integers(0, 3))]:
            to = draw(st.sampled_from([*nodes, "fin", *names]))
            reply = {"id": node + letter, "texte": letter, "qualite": "risque", "vers": to, "effets": draw(_effects)}
            replies.append(reply | {"si": draw(_maybe(_condition))})
        written.append({"id": node, "messages": [{"de": "Noa", "texte": "Salut."}], "choix": replies})
    return {"groupe": "Noa", "noeuds": written}


STAGED: dict[str, dict[str, Any]] = {
    "recoupement": {
        "sources": [{"id": name, "nom": name, "piece": "rien"} for name in OPTIONS[:3]],
        "affirmations": [
            {"id": "a", "texte": "A.", "statut": "confirme", "tolere": ["non_prouve"]},
            {"id": "b", "texte": "B.", "statut": "contredit"},
        ],
        "bonus": {"question": "Lesquelles ?", "sources": ["a", "b"]},
    },
    "code": {
        "cases": [{"libelle": "Jour", "nombre": 2}],
        "valeur": "14",
        "pieges": [{"valeur": "30", "retour": "Plus tôt."}],
    },
    "propagation": {
        "noeuds": [
            {"id": name, "nom": name, "heure": f"9 h 0{rank}", "place": [10 + 20 * rank, 50], "genre": "personne"}
            for rank, name in enumerate(OPTIONS[:4])
        ],
        "liens": [["a", "b"], ["b", "c"], ["b", "d"]],
        "missions": ["origine", "relais"],
        "relais": 2,
    },
}
"""The types whose shape matters more than their words: two questions, a code, a graph."""


@st.composite
def _puzzle(draw: st.DrawFn, names: list[str]) -> dict[str, Any]:
    kind = draw(
        st.sampled_from(
            [
                "points_chauds",
                "choix",
                "choix_multiple",
                "conversation",
                "decision",
                "recoupement",
                "code",
                "propagation",
            ]
        )
    )
    step: dict[str, Any] = {
        "type": "choix" if kind == "decision" else kind,
        "titre": "Énigme",
        "consigne": "Faites.",
        "duree": draw(st.sampled_from(["30 s", "2 min"])),
        "noyau": draw(st.booleans()),
        "reparation": draw(st.booleans()),
        "indices": ["un", "deux", "trois"][: draw(st.integers(0, 3))],
        "essais_max": draw(_maybe(st.integers(1, 3))),
        "a_retenir": draw(_maybe(st.just("Retenez."))),
        "effets": draw(_effects),
        "suite": draw(_onward(names)),
    }
    if kind in STAGED:
        return step | STAGED[kind]
    if kind == "conversation":
        return step | draw(_chat(names))
    if kind == "points_chauds":
        zones = [{"id": name, "retour": name, "juste": draw(st.booleans())} for name in OPTIONS]
        zones[0]["juste"] = True
        zones[3] |= {"juste": False, "lie_a": draw(_maybe(st.sampled_from(OPTIONS[:3])))}
        return step | {"zones": zones}
    options = draw(_options(names, decision=kind == "decision"))
    if kind == "choix_multiple" and len(options) < 3:
        options.append({"id": "c", "texte": "c", "retour": "c"})
    return step | {"options": options, **({"decision": True} if kind == "decision" else {})}


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Two to six steps with branches, loops and repairs, and an end or two; always some way on from every step."""
    names = [f"e{index}" for index in range(draw(st.integers(2, 6)))]
    ends = draw(st.integers(1, 2))
    steps: dict[str, Any] = {}
    for name in names[:-ends]:
        scene = st.fixed_dictionaries({"type": st.just("recit"), "effets": _effects, "suite": _onward(names)})
        steps[name] = draw(st.one_of(scene, _puzzle(names), _puzzle(names)))
    for name in names[-ends:]:
        steps[name] = {"type": "fin", "titre": "Fin", "effets": draw(_effects)}
    rules = {
        "resolue": draw(st.integers(0, 100)),
        "du_premier_coup": draw(st.integers(0, 50)),
        "indice": draw(st.integers(0, 40)),
    }
    return scenario(
        {
            "variables": VARIABLES,
            "etapes": steps,
            "score": draw(st.sampled_from([rules, "aucun"])),
            "histoire": [{"genre": "declenche", "si": draw(_condition), "texte": "Ligne."}],
        }
    )


@dataclass(frozen=True)
class Move:
    """Something a team, an animator or a machine does, whatever the scenario; `pick` chooses among what there is."""

    what: str
    pick: int
    later_ms: int

    def command(self, told: Scenario, state: State) -> c.Command:
        """The command it is in that state; its clock may be set back."""
        at_ms = state.at_ms + self.later_ms
        step = state.step or told.start
        match self.what:
            case "solve":
                found = told.puzzle(step)
                inputs = found.puzzle.solution() if found else ()
                return c.Play(at_ms=at_ms, step=step, given=inputs[self.pick % len(inputs)] if inputs else Submit())
            case "mistake":
                found = told.puzzle(step)
                wrong = (
                    tuple(given for series in found.puzzle.distractors().values() for given in series) if found else ()
                )
                return c.Play(at_ms=at_ms, step=step, given=wrong[self.pick % len(wrong)] if wrong else Touch("b"))
            case "choose":
                found = told.puzzle(step)
                chat = isinstance(found, Conversation) and state.puzzle is not None
                options = [reply.id for reply in found.now(state.puzzle).replies] if chat else OPTIONS
                return c.Play(at_ms=at_ms, step=step, given=Submit(options[self.pick % len(options)]))
            case "junk":
                given = (Touch("x"), Submit(), Submit({"a": "b"}), Submit(("a", "a")), Touch("a"))
                return c.Play(
                    at_ms=at_ms, step=tuple(told.steps)[self.pick % len(told.steps)], given=given[self.pick % 5]
                )
            case "open":
                version = ("complete", "courte")[self.pick % 2]
                return c.OpenSession(
                    at_ms=at_ms, scenario=told.id, scenario_sha256=SHA, level="college", version=version
                )
            case "team":
                return c.ChooseTeam(at_ms=at_ms, team=(*(team.id for team in TEAMS), "Lina")[self.pick % 10])
            case "outage":
                return c.RecordOutage(at_ms=at_ms, from_ms=state.at_ms + self.pick * 1_000 - 5_000)
        return SIMPLE[self.what](at_ms=at_ms)


SIMPLE: dict[str, Any] = {
    "ready": c.Ready,
    "start": c.Start,
    "continue": c.Continue,
    "hint": c.TakeHint,
    "together": c.AdvanceTogether,
    "stop": c.StopClock,
    "resume": c.ResumeClock,
    "close": c.Close,
    "abort": c.Abort,
    "conclude": c.Conclude,
    "visit": c.EndVisit,
}

_often = ["solve", "solve", "mistake", "choose", "continue", "continue", "hint", "together"]
_sometimes = ["junk", "stop", "resume", "resume", "outage"]
_seldom = ["open", "team", "ready", "start", "close", "abort", "conclude", "visit"]
_moves = st.builds(
    Move,
    what=st.sampled_from(_often * 6 + _sometimes * 2 + _seldom),
    pick=st.integers(0, 30),
    later_ms=st.integers(-2_000, 90_000),
)


def moves() -> st.SearchStrategy[list[Move]]:
    """What happens in a session: most often it opens and is played, sometimes anything in any order."""
    opening = st.builds(
        lambda version, length: [
            Move("open", version, 0),
            *(Move(what, 0, 1_000) for what in ("team", "ready", "start")),
        ][:length],
        version=st.integers(0, 1),
        length=st.sampled_from([4] * 8 + [3, 2, 0]),
    )
    return st.builds(list.__add__, opening, st.lists(_moves, min_size=5, max_size=60))
