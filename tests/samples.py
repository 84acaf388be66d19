"""Scenarios for tests, built from YAML text or plain data without the loader, and short ways to play them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import yaml
from pydantic import TypeAdapter

from gardiens.engine import commands as c
from gardiens.engine.decide import decide
from gardiens.engine.events import Event
from gardiens.engine.evolve import fold
from gardiens.engine.state import NEW, State
from gardiens.puzzles import PUZZLE_TYPES
from gardiens.puzzles.base import Puzzle, Submit, Touch
from gardiens.scenario.examples import STEP
from gardiens.scenario.models import Scenario

SHA = "0" * 64


def frozen(written: Any) -> Any:
    """Plain data as the models want it: every sequence a tuple."""
    if isinstance(written, Mapping):
        return {name: frozen(value) for name, value in written.items()}
    if isinstance(written, list | tuple):
        return tuple(frozen(value) for value in written)
    return written


def scenario(written: str | Mapping[str, Any], **over: Any) -> Scenario:
    """A scenario from YAML or data; what every scenario must say and a test does not care about is filled in."""
    data = yaml.safe_load(written) if isinstance(written, str) else written
    common = {
        "format": 1,
        "id": "essai",
        "titre": "Essai",
        "accroche": "Pour voir.",
        "theme": "libre",
        "niveaux": ["college"],
        "duree": "10 min",
        "debut": next(iter(data["etapes"])),
    }
    return Scenario.model_validate(frozen({**common, **data, **over}))


def puzzle(written: str | Mapping[str, Any]) -> Puzzle:
    """A puzzle alone, from YAML or data; the step that an example writes."""
    data = frozen(yaml.safe_load(written) if isinstance(written, str) else written)
    if "etapes" in data:
        return (
            scenario({**data, "etapes": {**data["etapes"], "fin": {"type": "fin", "titre": "Fin"}}}).puzzle(STEP).puzzle
        )
    return TypeAdapter(PUZZLE_TYPES[data["type"]]).validate_python(data)


OPENING = """
id: ouverture
niveaux: [cycle3, college, lycee]
duree: 12 min
score: {resolue: 60, du_premier_coup: 40, indice: 10}
variables:
  confiance: {depart: 5, min: 0, max: 10}
  preuves: {depart: 0, min: 0, max: 20}
  a_partage: {depart: false}
  adulte: {depart: Mme Ferrand, valeurs: [Mme Ferrand, M. Diallo]}
histoire:
  - {genre: declenche, si: {a_partage: true}, texte: Votre partage a été repris.}
  - {genre: eclairci, texte: Le post a été démonté.}
etapes:
  arrivee: {type: recit, texte: Tous les téléphones vibrent., suite: post}
  post:
    type: points_chauds
    titre: Le post
    consigne: Touchez ce qui doit vous faire ralentir.
    noyau: true
    duree: 4 min
    zones:
      - {id: nom, partie: compte.nom, juste: true, retour: Un z de trop.}
      - {id: depuis, partie: compte.depuis, lie_a: nom, retour: Tout neuf.}
      - {id: appel, partie: appel, juste: true, retour: On vous presse.}
      - {id: heure, partie: heure, retour: L’heure ne prouve rien.}
      - {id: vues, partie: compteurs, retour: Beaucoup de vues ne prouvent rien.}
    indices: ["Qui parle ?", Lettre par lettre., Le nom et l’appel.]
    a_retenir: Qui parle, et pourquoi on me presse.
    effets: {preuves: 1}
    suite: decision
  decision:
    type: choix
    decision: true
    titre: La ville attend
    consigne: Que faites-vous ?
    noyau: true
    duree: 1 min
    options:
      - {id: partager, texte: On partage., effets: {a_partage: true, confiance: -2}, vers: foule}
      - {id: attendre, texte: On vérifie., effets: {confiance: 3}}
      - {id: avouer, texte: On avoue., si: {a_partage: true}, vers: fin-brume}
    a_retenir: Partager, c’est publier.
    suite: quiz
  foule: {type: recit, texte: Une foule au pont., effets: {confiance: -1}, suite: reparer}
  reparer:
    type: choix_multiple
    titre: Réparer
    consigne: Choisissez les 2 briques utiles.
    reparation: true
    duree: 3 min
    options:
      - {id: dire, texte: Nous nous sommes trompés., juste: true}
      - {id: corriger, texte: Corriger au même endroit., juste: true}
      - {id: effacer, texte: Effacer sans rien dire., retour: On y croit encore.}
      - {id: accuser, texte: Accuser Lou., retour: Cela ne corrige rien.}
    indices: ["Que savent-ils ?"]
    a_retenir: Corriger vite.
    effets: {confiance: 2}
    suite: quiz
  quiz:
    type: choix
    titre: Quel site
    consigne: Choisissez.
    duree: 2 min
    essais_max: 3
    options:
      - {id: mairie, texte: La mairie, juste: true}
      - {id: blog, texte: Un blog, retour: Personne ne signe.}
      - {id: pub, texte: Une publicité, retour: Elle vend.}
    a_retenir: Remonter à la source.
    effets: {preuves: 1}
    suite:
      - {si: {confiance: ">= 6"}, vers: fin-claire}
      - {vers: fin-brume}
  fin-claire: {type: fin, titre: La ville voit clair., effets: {adulte: M. Diallo}}
  fin-brume: {type: fin, titre: La brume reste.}
"""
"""One step of each kind: a scene, hotspots, a decision with three branches, a repair, a quiz and two ends."""


SCENE = {"type": "recit", "texte": "…"}
END = {"type": "fin", "titre": "Fin"}
QUIZ = {
    "type": "choix",
    "titre": "Quiz",
    "consigne": "Choisissez.",
    "duree": "1 min",
    "options": [{"id": "bon", "texte": "Bon", "juste": True}, {"id": "faux", "texte": "Faux", "retour": "Non."}],
}


def story(**steps: Any) -> Scenario:
    """A scenario made of these steps, with a number `n` from 0 to 9 and a switch `vu`."""
    return scenario({"etapes": steps, "variables": {"n": {"depart": 0, "min": 0, "max": 9}, "vu": {"depart": False}}})


def run(told: Scenario, commands: Iterable[c.Command], state: State = NEW) -> tuple[State, tuple[Event, ...]]:
    """The state after `commands`, none of which may be refused, and all the events."""
    events: list[Event] = []
    for command in commands:
        decision = decide(told, state, command)
        assert not isinstance(decision, c.Refusal), f"{command} → {decision}"
        events += decision
        state = fold(decision, state)
    return state, tuple(events)


def opened(told: Scenario, version: Any = "complete", level: str | None = None) -> tuple[c.Command, ...]:
    """The commands that open a session and start its story, all at 0 ms."""
    return (
        c.OpenSession(scenario=told.id, scenario_sha256=SHA, level=level or told.levels[0], version=version),
        c.ChooseTeam(team="loutres"),
        c.Ready(),
        c.Start(),
    )


def started(told: Scenario, version: Any = "complete") -> State:
    """The state just after Start, at 0 ms."""
    return run(told, opened(told, version))[0]


def solving(told: Scenario, step: str, at_ms: int = 0) -> tuple[c.Command, ...]:
    """The commands that solve the puzzle `step`."""
    found = told.puzzle(step)
    assert found is not None
    return tuple(c.Play(at_ms=at_ms, step=step, given=given) for given in found.puzzle.solution())


def touch(step: str, target: str, at_ms: int = 0) -> c.Play:
    return c.Play(at_ms=at_ms, step=step, given=Touch(target))


def answer(step: str, given: Any, at_ms: int = 0) -> c.Play:
    return c.Play(at_ms=at_ms, step=step, given=Submit(given))
