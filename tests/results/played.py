"""Sessions for the results' tests: really decided by the engine, really kept in a journal."""

from __future__ import annotations

from pathlib import Path

from gardiens.engine import commands as c
from gardiens.engine.decide import decide
from gardiens.engine.digest import digest
from gardiens.engine.evolve import fold
from gardiens.engine.state import NEW
from gardiens.journal.reader import StoredSession
from gardiens.journal.records import Batch, ScenarioRow, SessionRow
from gardiens.puzzles.base import Submit, Touch
from gardiens.results.sessions import find_sessions
from gardiens.scenario.load import load_text
from tests.journal.stories import EVENING_MS, STATION, Desk

TEXT = """\
format: 1
id: rumeur
titre: La rumeur du pont
accroche: Le pont ferme-t-il ?
version: "1.2"
theme: infox
niveaux: [college]
duree: 10 min
score: {resolue: 60, du_premier_coup: 40, indice: 10}
variables:
  confiance: {depart: 5, min: 0, max: 10, libelle: Confiance}
pieces:
  post:
    genre: publication
    reseau: Zoupla
    compte: {nom: La Gazzette}
    heure: 9 h 05
    titre: Le pont ferme
    textes:
      - {id: corps, texte: Le pont ferme ce soir.}
debut: ouverture
etapes:
  ouverture: {type: recit, texte: Le pont ferme., suite: A1}
  A1:
    type: points_chauds
    titre: Le message
    piece: post
    duree: 4 min
    consigne: Touchez ce qui fait ralentir.
    zones:
      - {id: nom, partie: compte.nom, juste: true, retour: Le vrai journal s’écrit « Gazette ».}
      - {id: heure, partie: heure, retour: L’heure ne dit rien.}
      - {id: corps, partie: textes.corps, retour: Ceci se vérifie.}
    indices: [Lisez le nom., Lettre par lettre.]
    explication: Le nom a une lettre de trop.
    a_retenir: Lire le nom.
    suite: A-DEC
  A-DEC:
    type: choix
    decision: true
    titre: Que faire ?
    duree: 1 min
    consigne: Décidez ensemble.
    options:
      - {id: partager, texte: Partager tout de suite, effets: {confiance: -2}, vers: fin}
      - {id: attendre, texte: Attendre et vérifier, effets: {confiance: 1}, vers: fin}
  fin: {type: fin, titre: La brume se lève, texte: "La confiance est à {confiance}."}
"""

SCENARIO = load_text(TEXT)

OPENING = (c.ChooseTeam(at_ms=5_000, team="loutres"), c.Ready(at_ms=8_000))
FIRST_PUZZLE = (c.Start(at_ms=10_000), c.Continue(at_ms=20_000))
MISTAKES = (
    c.Play(at_ms=30_000, step="A1", given=Touch("heure")),
    c.TakeHint(at_ms=40_000),
    c.Play(at_ms=50_000, step="A1", given=Touch("corps")),
)
SOLVED = (
    c.Play(at_ms=60_000, step="A1", given=Touch("nom")),
    c.Play(at_ms=70_000, step="A1", given=Submit()),
)
PAUSE = (c.StopClock(at_ms=80_000), c.ResumeClock(at_ms=140_000))
OUTAGE = (c.RecordOutage(from_ms=150_000, at_ms=180_000),)
DECIDED = (c.Continue(at_ms=190_000), c.Play(at_ms=200_000, step="A-DEC", given=Submit("attendre")))
CLOSED = (c.Close(at_ms=260_000),)
WHOLE = (*OPENING, *FIRST_PUZZLE, *MISTAKES, *SOLVED, *PAUSE, *OUTAGE, *DECIDED, *CLOSED)
"""A team that is wrong twice, takes a hint, pauses for 60 s, loses 30 s of power, and ends after 100 s of play."""


def keep(
    data: Path,
    *given: c.Command,
    name: str = "partie-1",
    opened_at_ms: int = EVENING_MS,
    origin: str = "equipe",
    text: str = TEXT,
) -> StoredSession:
    """Play `given` and keep it; a command that the rules refuse fails the test."""
    loaded = load_text(text)
    assert loaded.ok, loaded.diagnostics
    scenario = loaded.levels["college"]
    opening = c.OpenSession(
        scenario=scenario.id, scenario_sha256=loaded.sha256, level="college", station=STATION, origin=origin
    )
    row = SessionRow(name, opened_at_ms, STATION, loaded.sha256, origin)
    state = NEW
    with Desk(data, opened_at_ms=opened_at_ms) as desk:
        for command in (opening, *given):
            events = decide(scenario, state, command)
            assert isinstance(events, tuple), (command, events)
            first, state = state.seq + 1, fold(events, state)
            batch = Batch(name, first, events, digest(state))
            if first == 1:
                receipt = desk.open_session(row, batch, ScenarioRow(loaded.sha256, scenario.id, loaded.text))
            else:
                receipt = desk.append(batch)
            assert receipt.kept, receipt
    (stored,) = find_sessions(data, name)
    return stored
