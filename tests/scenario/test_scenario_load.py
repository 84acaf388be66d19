"""From files and folders to scenarios that can be played, and never an exception."""

from __future__ import annotations

from pathlib import Path

import hypothesis.strategies as st
from hypothesis import example, given
from malformed_cases import SCENARIO

from gardiens.diagnostics import CODES, Diagnostic, render_github, render_json, render_text
from gardiens.paths import assets_dir, shipped_scenarios_dir
from gardiens.scenario.load import check_paths, load, load_text
from gardiens.scenario.source import decode
from gardiens.text.icons import ICONS

SHIPPED = (shipped_scenarios_dir() / "crocodile-du-canal" / "scenario.yaml").read_text(encoding="utf-8")
MANUAL = Path(__file__).resolve().parents[2] / "docs" / "animateurs" / "verifier.md"


def keep(folder: Path, name: str, text: str) -> Path:
    (folder / name).mkdir(parents=True)
    (folder / name / "scenario.yaml").write_text(text, encoding="utf-8")
    return folder / name


def test_a_scenario_is_found_by_its_folder_or_by_its_file(tmp_path):
    folder = keep(tmp_path, "essai", SCENARIO)
    assert load(folder).ok
    assert load(folder / "scenario.yaml").ok
    assert load(str(folder)).folder == folder


def test_the_text_is_kept_exactly_with_its_fingerprint(tmp_path):
    folder = keep(tmp_path, "essai", SCENARIO)
    data = "\ufeff".encode() + SCENARIO.replace("\n", "\r\n").encode()
    (folder / "scenario.yaml").write_bytes(data)
    loaded = load(folder)
    assert loaded.text.encode() == data
    assert load_text(loaded.text).sha256 == loaded.sha256
    assert len(loaded.sha256) == 64


def test_a_folder_of_scenarios_is_checked_whole(tmp_path):
    keep(tmp_path, "essai", SCENARIO)
    keep(tmp_path, "autre", SCENARIO.replace("id: essai", "id: autre").replace("debut: arrivee", "debut: ailleurs"))
    found = check_paths([tmp_path])
    assert [diagnostic.code for diagnostic in found] == ["G201"]
    assert found[0].file == str(tmp_path / "autre" / "scenario.yaml")


def test_several_paths_are_checked_in_their_order(tmp_path):
    good = keep(tmp_path, "essai", SCENARIO)
    found = check_paths([tmp_path / "absent", good, str(good / "scenario.yaml"), tmp_path / "vide"])
    assert [diagnostic.code for diagnostic in found] == ["G001", "G001"]


def test_a_path_that_no_system_accepts_is_only_a_file_that_cannot_be_read():
    assert [diagnostic.code for diagnostic in check_paths(["a" * 5_000])] == ["G003"]


def test_the_phases_run_one_after_the_other():
    text = SCENARIO.replace("debut: arrivee", "debut: ailleurs")
    assert [each.code for each in load_text(text).diagnostics] == ["G201"]
    text = text.replace("theme: libre", "theme: fibre")
    assert [each.code for each in load_text(text).diagnostics] == ["G106"]
    text = text.replace("accroche: Pour voir.", "accroche: Pour : voir.")
    assert [each.code for each in load_text(text).diagnostics] == ["G011"]


def test_an_icon_of_the_table_is_a_file_of_the_game():
    assert [name for name in ICONS.values() if not (assets_dir() / "icones" / f"{name}.svg").is_file()] == []


def test_the_animators_manual_lists_every_code_with_its_title():
    manual = MANUAL.read_text(encoding="utf-8")
    for code, entry in CODES.items():
        kind = "avertissement" if entry.severity == "avertissement" else "erreur"
        assert f"| {code} | {entry.title} | {kind} |" in manual


def printed(diagnostics: tuple[Diagnostic, ...]) -> None:
    """Whatever was found can be printed, and points inside the text."""
    for render in (render_text, render_json, render_github):
        assert isinstance(render(diagnostics), str)
    for diagnostic in diagnostics:
        assert diagnostic.code in CODES
        assert diagnostic.line == 0 or 1 <= diagnostic.column <= len(diagnostic.source_line) + 1


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00")
@example(b"a: &a [*a]")
def test_no_bytes_are_a_surprise(data):
    source, found = decode(data, "essai.yaml", None)
    printed(tuple(found))
    if source is not None:
        printed(load_text(source.text).diagnostics)


@given(st.text(alphabet="ab:- \n\t[]{}\"'#&*!|>%@`,?~.0\u00a0é🚨", max_size=80))
def test_no_text_is_a_surprise(text):
    printed(load_text(text).diagnostics)


PIECES = st.sampled_from(
    ["", "\n", "  ", "\t", ": ", ":", "- ", "[", "]", "{", "}", "'", '"', "#", " #", "&a", "*a", "!x", "<<: ", "~", "true",
     "12", "---\n", "|", ">-", "%", "\u00a0", "{{", "{x}", "**", "\x00", "retirer: [a]", "vers: A1", "si: {a_partage: 3}",
     "variantes: {cycle3: {retirer: [x]}}", "id: temoin", "type: fin", "suite: [a]"]
)  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, len(SHIPPED)), st.integers(0, 40), PIECES), min_size=1, max_size=4))
def test_no_change_to_a_real_scenario_is_a_surprise(changes):
    text = SHIPPED
    for start, removed, piece in changes:
        text = text[:start] + piece + text[start + removed :]
    loaded = load_text(text)
    printed(loaded.diagnostics)
    assert loaded.ok is not any(diagnostic.is_error for diagnostic in loaded.diagnostics)


@given(st.permutations(SCENARIO.splitlines()[20:40]))
def test_no_order_of_lines_is_a_surprise(lines):
    kept = SCENARIO.splitlines()
    printed(load_text("\n".join([*kept[:20], *lines, *kept[40:]])).diagnostics)
