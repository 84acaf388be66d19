"""Sessions read on a terminal, and given to another program."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from gardiens.engine import commands as c
from gardiens.results import render
from gardiens.results.sessions import detail, list_sessions, summarise
from gardiens.text.terminal import cells
from tests.results.played import FIRST_PUZZLE, OPENING, WHOLE, keep

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(autouse=True)
def _in_blois(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("length_ms", "said"),
    [
        (0, "0 s"),
        (999, "0 s"),
        (45_000, "45 s"),
        (60_000, "1 min 00 s"),
        (245_999, "4 min 05 s"),
        (3_600_000, "1 h 00 min 00 s"),
        (3_725_000, "1 h 02 min 05 s"),
    ],
)
def test_a_length_of_time_reads_as_one_says_it(length_ms, said):
    assert render.duration_text(length_ms) == said.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("unix_ms", "said"),
    [(1_795_470_900_000, "23/11/2026 22:55"), (1_782_900_000_000, "01/07/2026 12:00")],
)
def test_a_date_is_that_of_the_place_in_winter_and_in_summer(unix_ms, said):
    assert render.date_text(unix_ms) == said


def test_the_table_has_a_line_per_session_under_the_names_of_its_columns(tmp_path):
    keep(tmp_path, *WHOLE)
    keep(tmp_path, *OPENING, *FIRST_PUZZLE, c.Abort(at_ms=50_000), name="robot-1", origin="robot")
    head, *lines = render.table(list_sessions(tmp_path, everything=True).sessions).splitlines()
    for column in (
        "Date",
        "Partie",
        "Scénario",
        "Niveau",
        "Équipe",
        "Résultat",
        "Score",
        "Temps",
        "Indices",
        "Essais manqués",
    ):
        assert column in head
    team, robot = sorted(lines)
    for cell in (
        "02/03/2026 22:00",
        "partie-1",
        "La rumeur du pont, version 1.2",
        "Collège",
        "Les Loutres",
        "terminée",
        "50",
        f"1{NBSP}min{NBSP}40{NBSP}s",
    ):
        assert cell in team
    for cell in ("robot-1", "Les Loutres (robot)", "interrompue", "—"):
        assert cell in robot
    # Columns start at the same place on every line.
    assert team.index("Collège") == robot.index("Collège") == head.index("Niveau")


def test_the_page_of_a_session_tells_its_steps_its_decision_its_mistakes_and_what_stopped_its_clock(tmp_path):
    page = render.page(detail(keep(tmp_path, *WHOLE)))
    assert [part.splitlines()[0].split("  ")[0] for part in page.split("\n\n")] == [
        "Partie", "Étape", "Décisions", "Réponses fausses", "Arrêts du chronomètre", "Coupures, non comptées",
    ]  # fmt: skip
    plain = page.replace(NBSP, " ")
    for line in (
        "A-DEC : Attendre et vérifier",
        "A1 : heure, 1 fois",
        "à 1 min 20 s : 1 min 00 s",
        "à 2 min 30 s : 30 s",
    ):
        assert f"  {line}" in plain.splitlines()


def test_a_session_without_stops_or_mistakes_says_nothing_of_them(tmp_path):
    page = render.page(detail(keep(tmp_path, *OPENING, *FIRST_PUZZLE)))
    assert "Arrêts" not in page
    assert "Réponses fausses" not in page
    assert "en cours" in page


def test_the_json_of_a_session_has_stable_keys(tmp_path):
    found = json.loads(json.dumps(render.as_json(summarise(keep(tmp_path, *WHOLE)))))
    assert found == {
        "partie": "partie-1",
        "ouverte_le": "2026-03-02T22:00:00+01:00",
        "station": "ecran-1",
        "origine": "equipe",
        "scenario": "rumeur",
        "empreinte": found["empreinte"],
        "titre": "La rumeur du pont",
        "version_scenario": "1.2",
        "niveau": "college",
        "version": "complete",
        "equipe": "loutres",
        "resultat": "terminée",
        "score": 50,
        "duree_ms": 100_000,
        "duree_jouee_ms": 100_000,
        "indices": 1,
        "essais_manques": 2,
        "etapes": ["ouverture", "A1", "A-DEC", "fin"],
    }
    assert len(found["empreinte"]) == 64


def test_the_json_of_a_session_step_by_step_has_stable_keys(tmp_path):
    found = json.loads(json.dumps(render.detail_as_json(detail(keep(tmp_path, *WHOLE)))))
    assert found["etapes"][1] == {
        "etape": "A1",
        "titre": "Le message",
        "type": "points_chauds",
        "resultat": "résolue",
        "duree_ms": 80_000,
        "essais_manques": 2,
        "indices": 1,
        "points": 50,
        "reponses_fausses": {"heure": 1, "corps": 1},
        "option": None,
        "option_texte": None,
    }
    assert found["arrets"] == [{"de_ms": 80_000, "a_ms": 140_000}]
    assert found["coupures"] == [{"de_ms": 150_000, "a_ms": 180_000}]


def test_every_key_that_is_given_is_said_where_the_keys_are_listed(tmp_path):
    def keys(found):
        if isinstance(found, dict):
            for key, value in found.items():
                yield key
                if key != "reponses_fausses":
                    yield from keys(value)
        elif isinstance(found, list):
            for value in found:
                yield from keys(value)

    missing = {key for key in keys(render.detail_as_json(detail(keep(tmp_path, *WHOLE)))) if key not in render.__doc__}
    assert missing == set()


def test_a_title_orders_no_terminal_about_and_keeps_the_columns_in_line(tmp_path):
    keep(tmp_path, *WHOLE)
    (summary,) = list_sessions(tmp_path, everything=True).sessions
    titles = ("Sobre", "\x1b[2JEffacé", "La 🐊 du canal")
    head, *lines = render.table([replace(summary, title=title, scenario_version=None) for title in titles]).splitlines()
    assert "␛[2JEffacé" in lines[1]
    assert not any("\x1b" in line for line in lines)
    columns = [cells(line[: line.index("Collège")]) for line in lines]
    assert columns == [head.index("Niveau")] * 3
