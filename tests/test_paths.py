"""The game finds what it ships with, and keeps sessions where it is told to."""

from __future__ import annotations

from pathlib import Path

from gardiens.paths import assets_dir, data_dir, own_scenarios_dir, shipped_scenarios_dir


def test_what_the_game_ships_with_is_beside_its_code():
    assert (assets_dir() / "tokens.yaml").is_file()
    assert shipped_scenarios_dir().is_dir()


def test_the_option_wins_over_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("GARDIENS_DONNEES", str(tmp_path / "environment"))
    assert data_dir(tmp_path / "option") == tmp_path / "option"
    assert data_dir() == tmp_path / "environment"


def test_without_either_the_users_data_folder_is_used(monkeypatch, tmp_path):
    monkeypatch.delenv("GARDIENS_DONNEES")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_dir() == tmp_path / "gardiens-du-numerique"


def test_an_empty_variable_is_no_choice(monkeypatch, tmp_path):
    monkeypatch.setenv("GARDIENS_DONNEES", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_dir() == tmp_path / "gardiens-du-numerique"


def test_a_launcher_may_write_a_tilde_or_a_relative_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert data_dir("~/visites") == tmp_path / "visites"
    assert data_dir("visites") == tmp_path / "visites"


def test_asking_where_the_data_is_creates_nothing(tmp_path):
    assert own_scenarios_dir(data_dir(tmp_path / "visites")) == tmp_path / "visites" / "scenarios"
    assert list(Path(tmp_path).iterdir()) == []
