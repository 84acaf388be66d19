"""What cannot be done as it was asked is said in French, before anything is played, without a traceback."""

from __future__ import annotations

import re

import pytest

from gardiens.results.sessions import list_sessions
from tests.scenario.malformed_cases import SCENARIO


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "il manque"),
        (["joue"], "Vouliez-vous dire « jouer » ?"),
        (["verifier"], "il manque : CHEMIN"),
        (["demo", "--graine", "sept"], "je ne comprends pas la valeur « sept »"),
        (["demo", "--graine"], "attend une valeur"),
        (["demo", "--erreurs", "3"], "un nombre de 0 à 1"),
        (["demo", "--niveau", "colege"], "Vouliez-vous dire « college » ?"),
        (
            ["scores", "lister", "--tout"],
            "gardiens scores lister : je ne connais pas « --tout ». Vouliez-vous dire « --toutes » ?",
        ),
        (["--bidule"], "gardiens : je ne connais pas « --bidule »."),
        (["jouer", "--bidule"], "gardiens jouer : je ne connais pas « --bidule »."),
        (["rejouer", "--bidule"], "gardiens rejouer : je ne connais pas « --bidule »."),
        (["aide", "G012", "G013"], "gardiens aide : je ne connais pas « G013 »."),
        (["rejouer", "--vitesse", "2"], "il manque : PARTIE"),
        (["demo", "--niveau", ""], "Possible : cycle3, college, lycee."),
        (["demo", "--graine", "l'an"], "je ne comprends pas la valeur « l'an »"),
        (["rejouer", "abc", "--vitesse", "0"], "un nombre de 0.1 à 1000"),
    ],
)
def test_wrong_usage_is_explained_in_french(words, said, run):
    code, _, err = run(*(words or ["scores"]))
    assert code == 2
    assert said.replace("\u00a0", " ") in err.replace("\u00a0", " ")
    assert not re.search(r"\b(error|invalid|required|choose|usage:)\b", err)
    assert len(words) < 2 or words[0].startswith("-") or f"Emploi\u00a0: gardiens {words[0]}" in err


@pytest.fixture
def a_file(tmp_path):
    path = tmp_path / "fichier"
    path.touch()
    return path


def test_pictures_that_cannot_be_written_are_refused_before_anything_is_played(run, a_file, tmp_path):
    data = tmp_path / "donnees"
    for folder in (a_file, a_file / "dessous", "/proc/captures"):
        code, out, err = run("demo", "--captures", folder, "--donnees", data)
        assert (code, out, len(err.splitlines())) == (2, "", 1)
        assert f"«\u00a0{folder}\u00a0»" in err
        assert "--captures" in err
    assert not data.exists()


@pytest.mark.parametrize("option", ["--captures", "--donnees"])
@pytest.mark.parametrize("name", ["", " ", "~personne-de-ce-nom/images"])
def test_a_folder_without_a_name_is_not_the_one_where_the_command_was_typed(option, name, run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, _, err = run("demo", option, name)
    assert code == 2
    assert f"«\u00a0{option}\u00a0»" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["demo", "jouer"])
def test_sessions_that_cannot_be_kept_there_are_said_with_the_way_to_choose_another_folder(
    command, run, a_file, monkeypatch
):
    monkeypatch.delenv("SDL_VIDEODRIVER")
    for folder in (a_file, a_file / "dessous", "/proc/donnees"):
        code, _, err = run(command, "--donnees", folder)
        assert (code, len(err.splitlines())) == (2, 1)
        assert "créer ce dossier" in err
        assert str(folder) in err
        assert "--donnees" in err


@pytest.mark.parametrize("words", [("scores", "lister"), ("scores", "montrer", "abc"), ("rejouer", "abc")])
def test_a_folder_of_sessions_that_is_not_there_is_not_an_empty_one(words, run, a_file, tmp_path):
    for folder in (a_file, tmp_path / "absent"):
        code, out, err = run(*words, "--donnees", folder)
        assert (code, out) == (2, "")
        assert f"il n’y a pas de dossier «\u00a0{folder}\u00a0»" in err
    assert not (tmp_path / "absent").exists()


@pytest.mark.parametrize("command", ["demo", "jouer"])
def test_a_short_version_that_does_not_exist_is_said_and_the_full_one_is_played(command, started, tmp_path):
    folder = tmp_path / "essai"
    folder.mkdir()
    (folder / "scenario.yaml").write_text(SCENARIO, encoding="utf-8")
    done = started(command, folder, "--court", "--donnees", tmp_path)
    assert done.returncode == 0
    (said,) = [line for line in done.stderr.splitlines() if "version courte" in line]
    assert "«\u00a0Essai\u00a0»" in said
    (session,) = list_sessions(tmp_path, everything=True).sessions
    assert session.version == "complete"


@pytest.mark.parametrize("words", [("jouer",), ("rejouer", "abc")])
@pytest.mark.parametrize("number", ["0", "-1", "deux"])
def test_screens_are_counted_from_one(words, number, run):
    code, _, err = run(*words, "--ecran", number)
    assert code == 2
    assert "«\u00a0--ecran\u00a0»" in err


def test_a_display_that_does_not_answer_makes_no_noise_in_another_language(started, tmp_path):
    done = started("jouer", "--donnees", tmp_path, DISPLAY=":4242")
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "l’écran «\u00a0:4242\u00a0» ne répond pas" in done.stderr
