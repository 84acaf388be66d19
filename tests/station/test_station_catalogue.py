"""What a screen offers: the game's scenarios, the animators' own, and the names of those that cannot be read."""

from __future__ import annotations

import shutil

from gardiens import paths
from gardiens.journal.records import ScenarioRow
from gardiens.station.catalogue import find, read_all
from tests.station.table import SCENARIO


def copied(data, name):
    """A copy of the shipped scenario among the animators' own."""
    return shutil.copytree(paths.shipped_scenarios_dir() / SCENARIO, paths.own_scenarios_dir(data) / name)


def test_the_game_offers_what_it_ships_with(tmp_path):
    offer = read_all(tmp_path).offer(SCENARIO)
    assert offer is not None
    assert set(offer.levels) == {"cycle3", "college", "lycee"}


def test_an_animators_scenario_is_offered_beside_those_of_the_game(tmp_path):
    file = copied(tmp_path, "ma-version") / "scenario.yaml"
    file.write_text(file.read_text().replace(f"id: {SCENARIO}", "id: ma-version"))
    assert {offer.id for offer in read_all(tmp_path).offers} >= {SCENARIO, "ma-version"}


def test_a_broken_scenario_is_named_and_keeps_nobody_from_the_others(tmp_path):
    (copied(tmp_path, "abimee") / "scenario.yaml").write_text("format: [")
    catalogue = read_all(tmp_path)
    assert catalogue.broken == ("abimee",)
    assert catalogue.offer(SCENARIO) is not None


def test_an_empty_folder_or_a_stray_file_among_the_scenarios_is_no_crash(tmp_path):
    (paths.own_scenarios_dir(tmp_path) / "vide").mkdir(parents=True)
    (paths.own_scenarios_dir(tmp_path) / "notes.txt").write_text("à faire")
    assert read_all(tmp_path).broken == ("vide",)


def test_one_scenario_can_be_asked_for_by_its_name_or_its_folder(tmp_path):
    assert [offer.id for offer in find(tmp_path, SCENARIO).offers] == [SCENARIO]
    assert [offer.id for offer in find(tmp_path, str(copied(tmp_path, "ici"))).offers] == [SCENARIO]
    assert find(tmp_path, "inconnu").offers == ()


def test_a_session_is_taken_up_with_the_scenario_it_began_with_even_if_the_file_has_changed(tmp_path):
    catalogue = read_all(tmp_path)
    offer = catalogue.offer(SCENARIO)
    text = catalogue.texts[offer.sha256]
    same = catalogue.as_played(ScenarioRow(offer.sha256, SCENARIO, text), "lycee")
    assert same == (offer.levels["lycee"], offer.folder)
    older = text.replace("titre: Le crocodile du canal", "titre: Le caïman du canal")
    scenario, folder = catalogue.as_played(ScenarioRow("another", SCENARIO, older), "lycee")
    assert scenario.title == "Le caïman du canal"
    assert folder == offer.folder
    assert catalogue.as_played(ScenarioRow("another", SCENARIO, "format: ["), "lycee") is None
