"""What staff and animators type, from one end to the other: real commands, real journal."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from gardiens import paths
from gardiens.cli import COMMANDS
from gardiens.engine.commands import OpenSession
from gardiens.results.sessions import list_sessions
from gardiens.station.app import Station
from gardiens.station.catalogue import find
from gardiens.station.clock import SimulatedClock, WallClock
from gardiens.station.robot import STATION
from gardiens.station.session import Runner

CHECKOUT = Path(paths.__file__).parents[1]
SCENARIO = paths.shipped_scenarios_dir() / "crocodile-du-canal"


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """A folder where the robot has played one session, and what the demonstration said of it."""
    data = tmp_path_factory.mktemp("donnees")
    command = [sys.executable, "-m", "gardiens", "demo", "crocodile-du-canal", "--graine", "7", "--erreurs", "0.3"]
    done = subprocess.run([*command, "--json", "--donnees", data], capture_output=True, text=True, check=True)
    return data, json.loads(done.stdout)


# --- playing and looking at what was played -----------------------------------------------------------------------


def test_the_demonstration_tells_session_result_score_duration_and_steps(played):
    _, told = played
    assert re.fullmatch(r"[0-9a-f]{12}", told["partie"])
    assert told["resultat"] == "terminée"
    assert 0 <= told["score"] <= 400
    assert told["duree_ms"] == sum(step["duree_ms"] for step in told["etapes"])
    assert [step["etape"] for step in told["etapes"]][:3] == ["ouverture", "A1", "A-DEC"]


def test_the_robot_s_sessions_are_listed_only_when_asked_for(played, run):
    data, told = played
    code, out, _ = run("scores", "lister", "--donnees", data)
    assert code == 0
    assert told["partie"] not in out
    assert "--toutes" in out
    _, out, _ = run("scores", "lister", "--toutes", "--donnees", data)
    assert told["partie"] in out
    assert "Le crocodile du canal" in out
    _, out, _ = run("scores", "lister", "--toutes", "--json", "--donnees", data)
    assert [session["partie"] for session in json.loads(out)] == [told["partie"]]


def test_a_session_is_shown_by_the_first_characters_of_its_name(played, run):
    data, told = played
    code, out, _ = run("scores", "montrer", told["partie"][:6], "--donnees", data)
    assert code == 0
    assert "A1" in out
    assert "Le post qui fait trembler Valombre" in out
    _, out, _ = run("scores", "montrer", told["partie"], "--json", "--donnees", data)
    assert json.loads(out)["etapes"] == told["etapes"]


def test_a_session_that_does_not_exist_is_said_to_be_unknown(played, run):
    data, _ = played
    code, _, err = run("scores", "montrer", "zzz", "--donnees", data)
    assert code == 1
    assert "«\u00a0zzz\u00a0»" in err


def test_a_session_is_checked_against_what_was_kept(played, run):
    data, told = played
    code, out, _ = run("rejouer", told["partie"], "--verifier", "--donnees", data)
    assert code == 0
    assert "tout correspond" in out


def test_a_demonstration_that_was_interrupted_does_not_spoil_the_next_one(run, tmp_path):
    clock = SimulatedClock(WallClock().now_ms() - 60_000)
    with closing(Runner(tmp_path, STATION, clock, origin="robot")) as runner:
        station = Station(runner, clock)
        station.know(find(tmp_path, "crocodile-du-canal"))
        runner.submit(OpenSession(scenario="crocodile-du-canal", scenario_sha256="", level="college"))
        station.settle()
        assert runner.state.phase == "lobby"
    code, out, err = run("demo", "crocodile-du-canal", "--niveau", "cycle3", "--json", "--donnees", tmp_path)
    assert (code, err) == (0, "")
    assert json.loads(out)["niveau"] == "cycle3"
    listed = {session.session: session for session in list_sessions(tmp_path, everything=True).sessions}
    assert sorted(session.level for session in listed.values()) == ["college", "cycle3"]
    assert listed[json.loads(out)["partie"]].result == "finished"


def test_a_damaged_journal_is_said_in_french_without_a_traceback(played, run, tmp_path):
    folder = tmp_path / "journaux" / "1"
    folder.mkdir(parents=True)
    (folder / "2026-03-02.sqlite").write_text("Ceci n’est pas une base de données. " * 40)
    code, _, err = run("scores", "lister", "--donnees", tmp_path)
    assert code == 1
    assert "2026-03-02.sqlite" in err
    assert "Traceback" not in err


def test_without_a_display_the_robot_plays_instead_and_one_line_says_so(started, tmp_path):
    done = started("--donnees", tmp_path)
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "démonstration" in done.stderr
    assert len(list((tmp_path / "demonstration").glob("*.png"))) >= 8
    (session,) = list_sessions(tmp_path, everything=True).sessions
    assert session.result == "finished"


def test_a_display_that_does_not_exist_is_wrong_usage_and_starts_no_demonstration(run, tmp_path):
    code, _, err = run("jouer", "--ecran", "9", "--donnees", tmp_path)
    assert code == 2
    assert "écran numéro 9" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["crocodil", "crocodil" * 40], ids=["misspelt", "too long for a file"])
@pytest.mark.parametrize("command", ["jouer", "demo"])
def test_a_scenario_that_does_not_exist_is_said_with_those_that_do(command, name, run, tmp_path):
    code, _, err = run(command, name, "--donnees", tmp_path)
    assert code == 2
    assert f"«\u00a0{name}\u00a0»" in err
    assert "crocodile-du-canal" in err


@pytest.mark.parametrize("command", ["jouer", "demo"])
def test_a_scenario_that_cannot_be_read_is_sent_to_the_checker(command, run, tmp_path):
    broken = tmp_path / "scenario.yaml"
    broken.write_text("format: 2\n", encoding="utf-8")
    code, _, err = run(command, broken, "--donnees", tmp_path)
    assert code == 2
    assert f"gardiens verifier {broken}" in err


def test_seeing_a_session_again_prints_nothing_but_french(played, started):
    data, told = played
    done = started("rejouer", told["partie"], "--donnees", data)
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("Pas d’écran ici")


# --- checking scenarios -------------------------------------------------------------------------------------------


def test_the_shipped_scenario_has_nothing_to_mend(run):
    code, out, err = run("verifier", SCENARIO)
    assert (code, err) == (0, "")
    assert "rien à corriger" in out


def test_a_mistake_is_shown_at_its_place_with_a_code_that_the_help_explains(run, tmp_path):
    text = (SCENARIO / "scenario.yaml").read_text(encoding="utf-8")
    wrong = tmp_path / "scenario.yaml"
    wrong.write_text(text.replace("    indices:", "    indises:", 1), encoding="utf-8")
    code, out, err = run("verifier", wrong)
    assert code == 1
    assert "Vouliez-vous dire «\u00a0indices\u00a0»" in out
    assert "1 erreur" in err
    explained = re.search(r"gardiens aide (G\d{3})", out)
    assert explained
    code, out, _ = run("aide", explained[1].lower())
    assert code == 0
    assert out.startswith(explained[1])


@pytest.mark.parametrize(("form", "start"), [("json", "["), ("github", "::error file=")])
def test_mistakes_can_be_read_by_another_program(form, start, run, tmp_path):
    wrong = tmp_path / "scenario.yaml"
    wrong.write_text("format: 2\n", encoding="utf-8")
    code, out, _ = run("verifier", wrong, "--format", form)
    assert code == 1
    assert out.startswith(start)


def test_an_unknown_code_is_wrong_usage(run):
    assert run("aide", "G999")[0] == 2


# --- helping editors ----------------------------------------------------------------------------------------------


def test_the_schema_is_shown_or_written_for_an_editor(run, tmp_path):
    file = tmp_path / "scenario.schema.json"
    code, shown, err = run("schema")
    assert (code, err) == (0, "")
    assert json.loads(shown)["properties"]["etapes"]["description"] == "Les étapes, par leur nom."
    code, out, _ = run("schema", "--fichier", file)
    assert code == 0
    assert str(file) in out
    assert file.read_text(encoding="utf-8") == shown


def test_a_schema_that_cannot_be_written_is_said_in_french(run, tmp_path):
    code, out, err = run("schema", "--fichier", tmp_path / "nulle-part" / "scenario.schema.json")
    assert (code, out) == (2, "")
    assert "nulle-part" in err


# --- the help -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_help_in_french(command, run):
    code, out, _ = run(command, "--aide")
    assert code == 0
    assert out.startswith("Emploi")
    assert "show this help" not in out
    assert not re.search("\\w:$", out, flags=re.M), "a colon stands after a no-break space"


def test_how_to_leave_the_full_screen_is_told_where_one_looks_for_it(run):
    assert "Ctrl+Q" in run("jouer", "--aide")[1]
    assert "Ctrl+Q" in CHECKOUT.joinpath("README.md").read_text(encoding="utf-8")


def test_every_command_is_in_the_readme():
    readme = CHECKOUT.joinpath("README.md").read_text(encoding="utf-8")
    assert [command for command in COMMANDS if f"gardiens {command}" not in readme] == []


@pytest.mark.parametrize(
    ("words", "variable", "shown"),
    [((), "", False), (("--voix-visible",), "", True), ((), "1", True), ((), "0", False)],
)
def test_what_the_voice_says_is_shown_when_the_option_or_the_launcher_asks(run, monkeypatch, words, variable, shown):
    asked = []
    monkeypatch.setenv("GARDIENS_VOIX_VISIBLE", variable)
    monkeypatch.setattr("gardiens.cli.play._play", lambda options: asked.append(options.show_voice) or 0)
    assert run("jouer", *words)[0] == 0
    assert asked == [shown]
