"""Whatever an animator mistypes, the checker says where, what, and what to do about it."""

from __future__ import annotations

import os
import re
import time
from dataclasses import replace
from pathlib import Path

import pytest
from malformed_cases import FIELDS, REFERENCES, SCENARIO, STORY, SYNTAX, WRITING, Mistake

from gardiens.diagnostics import CODES, render_text
from gardiens.paths import shipped_scenarios_dir
from gardiens.puzzles.base import Verdict
from gardiens.puzzles.multiple_choice import MultipleChoice
from gardiens.scenario.load import Loaded, load, load_text

MISTAKES = (*SYNTAX, *FIELDS, *REFERENCES, *STORY, *WRITING)
ENGLISH = re.compile(r"\b(?:Input|should|valid|expected|value|mapping|found|Traceback|error)\b")


def codes(loaded: Loaded) -> list[str]:
    return [diagnostic.code for diagnostic in loaded.diagnostics]


def load_bytes(folder: Path, data: bytes) -> Loaded:
    (folder / "scenario.yaml").write_bytes(data)
    return load(folder / "scenario.yaml")


def test_the_scenario_that_the_mistakes_are_made_in_has_none():
    loaded = load_text(SCENARIO)
    assert render_text(loaded.diagnostics) == ""
    assert list(loaded.levels) == ["cycle3", "college"]


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case.said)
def test_a_mistake_is_said_at_its_place(case: Mistake, tmp_path: Path):
    loaded = load_text(case.text, tmp_path, "essai.yaml")
    found = [(each.code, each.line, each.column, each.length) for each in loaded.diagnostics]
    assert found == case.places, render_text(loaded.diagnostics)


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case.said)
def test_a_mistake_is_said_in_french_with_an_advice(case: Mistake, tmp_path: Path):
    loaded = load_text(case.text, tmp_path, "essai.yaml")
    for diagnostic in loaded.diagnostics:
        said = " ".join((diagnostic.message, diagnostic.expected or ""))
        assert not ENGLISH.search(said), said
        assert "None" not in said
        assert diagnostic.message[-1] in ".!"
        assert CODES[diagnostic.code].help
    if case.meant:
        assert case.meant in [each.suggestion for each in loaded.diagnostics]


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case.said)
def test_only_a_warning_leaves_a_scenario_playable(case: Mistake, tmp_path: Path):
    loaded = load_text(case.text, tmp_path, "essai.yaml")
    assert loaded.ok is not any(diagnostic.is_error for diagnostic in loaded.diagnostics)
    assert bool(loaded.levels) is loaded.ok


# --- files that are hardly scenarios --------------------------------------------------------------------------------


def test_a_file_that_does_not_exist(tmp_path):
    loaded = load(tmp_path / "absent.yaml")
    assert codes(loaded) == ["G001"]
    assert loaded.diagnostics[0].file.endswith("absent.yaml")


def test_a_folder_without_a_scenario(tmp_path):
    assert codes(load(tmp_path)) == ["G002"]


def test_a_scenario_that_is_a_folder(tmp_path):
    (tmp_path / "scenario.yaml").mkdir()
    assert codes(load(tmp_path)) == ["G003"]


def test_a_path_that_leads_to_no_scenario_is_told_which_one_is_wanted(tmp_path):
    (tmp_path / "scenario.yaml").mkdir()
    os.mkfifo(tmp_path / "tuyau")
    for path in (tmp_path, tmp_path / "scenario.yaml", tmp_path / "tuyau", tmp_path / "absent"):
        (diagnostic,) = load(path).diagnostics
        assert "le dossier d’un scénario" in diagnostic.expected
    (folder,) = load(tmp_path).diagnostics
    assert "est ici un dossier" in folder.message


def test_a_key_written_twice_is_said_with_what_to_do():
    (diagnostic,) = load_text(SCENARIO.replace("titre: Essai", "titre: Essai\ntitre: Essai")).diagnostics
    assert diagnostic.code == "G012"
    assert "gardez l’une des deux" in diagnostic.expected


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "scenario.yaml")
    assert codes(load(tmp_path / "scenario.yaml")) == ["G003"]


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    def refuse(*args: object, **options: object) -> None:
        raise PermissionError

    (tmp_path / "scenario.yaml").write_text(SCENARIO)
    monkeypatch.setattr(Path, "open", refuse)  # root may read anything, so the refusal is played
    assert codes(load(tmp_path / "scenario.yaml")) == ["G003"]


def test_a_file_of_fifty_megabytes_is_not_read_whole(tmp_path):
    with (tmp_path / "scenario.yaml").open("wb") as file:
        file.truncate(50_000_000)
    started = time.perf_counter()
    assert codes(load(tmp_path)) == ["G004"]
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("text", ["", "\n\n", "   ", "\ufeff"], ids=["nothing", "lines", "spaces", "a mark"])
def test_an_empty_file(text):
    assert "G005" in codes(load_text(text))


def test_a_byte_that_is_not_utf_8_is_placed(tmp_path):
    loaded = load_bytes(tmp_path, "titre: Éclair\naccroche: Là\n".encode() + "titre: Émoi".encode("latin-1"))
    (diagnostic,) = loaded.diagnostics
    assert (diagnostic.code, diagnostic.line, diagnostic.column) == ("G006", 3, 8)


def test_a_file_in_utf_16(tmp_path):
    assert codes(load_bytes(tmp_path, SCENARIO.encode("utf-16"))) == ["G006"]


def test_a_byte_order_mark_is_only_a_warning(tmp_path):
    loaded = load_text("\ufeff" + SCENARIO)
    assert codes(loaded) == ["G008"]
    assert loaded.ok


@pytest.mark.parametrize(
    "text", ["bonjour", "- a\n- b\n", "12", "# rien\n"], ids=["words", "a list", "a number", "a comment"]
)
def test_a_file_that_is_not_made_of_keys(text):
    assert codes(load_text(text)) == ["G027"]


def test_windows_line_ends_change_no_place():
    (diagnostic,) = load_text(SCENARIO.replace("debut: arrivee", "debut: arivee").replace("\n", "\r\n")).diagnostics
    assert (diagnostic.code, diagnostic.line, diagnostic.column) == ("G201", 20, 8)
    assert diagnostic.source_line == "debut: arivee"


# --- files made to hurt ---------------------------------------------------------------------------------------------

LAUGHS = "a: &a [ha]\n" + "".join(
    f"{x}: &{x} [*{y}, *{y}, *{y}, *{y}]\n" for x, y in zip("bcdefghijk", "abcdefghij", strict=True)
)
MERGES = "a: &a {x: 1}\n" + "".join(f"b{n}: &b{n} {{<<: [*a, *a, *a]}}\n" for n in range(30))

HOSTILE = {
    "a billion laughs": (LAUGHS, "G021"),
    "a merge bomb": (MERGES, "G021"),
    "25,000 brackets": ("[" * 25_000, "G025"),
    "two million brackets": ("[" * 1_999_999, "G025"),
    "nested keys": ("".join(" " * n + "a:\n" for n in range(1_000)), "G025"),
    "nested dashes": ("- " * 100_000, "G025"),
    "a hundred thousand directives": ("".join(f"%TAG !a{n}! b\n" for n in range(100_000)), "G028"),
    "a million elements": ("a: [" + "x," * 900_000 + "]", "G026"),
    "thousands of duplicate keys": ("a: 1\n" * 20_000, "G012"),
    "thousands of unknown keys": ("\n".join(f"k{n}: 1" for n in range(5_000)), "G112"),
    "a wall of quotes": ('"' * 1_900_000, "G032"),
    "a part with a name of two megabytes": (SCENARIO.replace("partie: titre", "partie: " + "a" * 1_990_000), "G203"),
    "a line of two megabytes": (SCENARIO.replace("debut: arrivee", "debut: " + "a" * 1_990_000), "G117"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_at_once(text, code):
    started = time.perf_counter()
    loaded = load_text(text)
    took = time.perf_counter() - started
    assert code in codes(loaded)
    assert not loaded.ok
    assert len(loaded.diagnostics) <= 101
    assert all(len(line) < 600 for line in render_text(loaded.diagnostics).splitlines())
    assert took < 5  # ten times what it takes here


def test_past_a_hundred_mistakes_it_is_said_that_there_are_more():
    assert codes(load_text("\n".join(f"k{n}: 1" for n in range(500))))[-1] == "G009"


# --- pictures and folders -------------------------------------------------------------------------------------------


def with_picture(name: str) -> str:
    return SCENARIO.replace("documents/crocodile-large", name)


def test_a_picture_of_the_folder_is_found(tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "berge.PNG").write_bytes(b"PNG")
    assert codes(load_text(with_picture("images/berge.PNG"), tmp_path, "essai.yaml")) == []


def test_a_misspelt_picture_is_compared_with_those_of_the_folder(tmp_path):
    (tmp_path / "berge.png").write_bytes(b"PNG")
    (diagnostic,) = load_text(with_picture("berges.png"), tmp_path, "essai.yaml").diagnostics
    assert (diagnostic.code, diagnostic.suggestion) == ("G206", "berge.png")


def test_a_link_does_not_lead_out_of_the_folder(tmp_path):
    (tmp_path / "secret.png").write_bytes(b"PNG")
    own = tmp_path / "essai"
    own.mkdir()
    (own / "berge.png").symlink_to(tmp_path / "secret.png")
    assert codes(load_text(with_picture("berge.png"), own, "essai.yaml")) == ["G207"]


def test_a_heavy_picture_is_refused(tmp_path):
    with (tmp_path / "berge.png").open("wb") as file:
        file.truncate(6_000_000)
    assert codes(load_text(with_picture("berge.png"), tmp_path, "essai.yaml")) == ["G208"]


def test_a_text_kept_without_its_folder_is_not_asked_for_its_files():
    assert codes(load_text(with_picture("berge.png"))) == []


def test_a_scenario_in_a_folder_of_another_name_is_warned_about(tmp_path):
    loaded = load_bytes(tmp_path, SCENARIO.encode())
    assert codes(loaded) == ["G218"]
    assert loaded.ok


# --- what no YAML can produce with the types of today ---------------------------------------------------------------


def test_a_puzzle_that_refuses_its_own_solution_is_found(monkeypatch):
    monkeypatch.setattr(MultipleChoice, "judge", lambda self, answer: Verdict("mistake", "lire"))
    found = load_text(SCENARIO).diagnostics
    assert {"G305", "G306"} == {diagnostic.code for diagnostic in found}


def test_an_unknown_kind_of_error_still_gets_a_french_sentence(monkeypatch):
    from gardiens.scenario import fields

    monkeypatch.setattr(fields, "_WORDS", {})
    (diagnostic,) = load_text(SCENARIO.replace("theme: libre", "theme: infos")).diagnostics
    assert diagnostic.code == "G119"
    assert "theme" in diagnostic.message


def test_every_code_is_met_in_these_tests():
    met = {code for case in MISTAKES for code in case.codes} | {code for _, code in HOSTILE.values()}
    elsewhere = {"G001", "G002", "G003", "G004", "G005", "G006", "G008", "G009", "G027", "G119", "G218", "G305", "G306"}
    elsewhere |= {"G230", "G330", "G331", "G332", "G333"}  # test_scenario_solvable.py
    elsewhere |= {"G220"}  # test_scenario_pictures.py
    elsewhere |= {"G340", "G341", "G342", "G343"} | {f"G37{last}" for last in "3456789"}  # test_words_mistakes.py
    elsewhere |= {"G344", "G345", "G346", "G347"}  # tests/puzzles/test_sorting.py
    elsewhere |= {"G352", "G353", "G354", "G355"}  # tests/puzzles/test_pairing.py
    elsewhere |= {"G356", "G357", "G358", "G359"}  # tests/puzzles/test_metadata.py
    elsewhere |= {"G369", "G370", "G371", "G372"}  # tests/puzzles/test_cipher.py
    elsewhere |= {"G380", "G381"}  # test_same_words.py
    elsewhere |= {"G348", "G349", "G350", "G351"}  # tests/puzzles/test_ordering.py
    elsewhere |= {"G360", "G361", "G362", "G363", "G364"}  # test_conversation_mistakes.py
    elsewhere |= {"G365", "G366", "G367", "G368"}  # tests/puzzles/test_sliders.py
    assert sorted(set(CODES) - met - elsewhere) == []


def test_the_shipped_scenarios_have_nothing_to_correct():
    folders = sorted(file.parent for file in shipped_scenarios_dir().glob("*/scenario.yaml"))
    assert folders
    for folder in folders:
        loaded = load(folder)
        assert render_text(loaded.diagnostics) == ""
        assert set(loaded.levels) == set(loaded.levels[next(iter(loaded.levels))].levels)
        assert replace(loaded).sha256 == load_text(loaded.text, folder).sha256
