"""Texts are laid out in lines with the real fonts, as French wants them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gardiens.screens.fonts import style, style_names, uncovered
from gardiens.screens.typeset import FontTypesetter, typesetter

TYPESETTER = FontTypesetter()
MISSION = (
    "Ce message a été vu 12\u00a0400 fois en une heure. Touchez les **5 éléments** qui doivent vous faire ralentir. "
    "Attention, certains éléments attirent l’œil mais ne prouvent rien."
)


def lines(text, style="body", width=640, **options):
    block = TYPESETTER.lay(text, style, width, **options)
    return ["".join(run.text for run in line.runs) for line in block.lines]


def test_a_paragraph_breaks_where_the_mock_up_breaks_it():
    assert lines(MISSION, width=620)[:2] == [
        "Ce message a été vu 12\u00a0400 fois en une",
        "heure. Touchez les 5 éléments qui",
    ]


def test_words_between_double_stars_are_bold_and_the_stars_are_not_seen():
    block = TYPESETTER.lay(MISSION, "body", 640)
    assert [run.text for line in block.lines for run in line.runs if run.bold] == ["5 éléments"]
    assert "*" not in "".join(lines(MISSION))


def test_a_bold_group_may_run_over_two_lines():
    block = TYPESETTER.lay("Un **crocodile serait dans le canal** dit-on", "body", 260)
    assert len([line for line in block.lines if any(run.bold for run in line.runs)]) >= 2


def test_a_lone_pair_of_stars_stays_as_it_was_typed():
    assert lines("2 ** 3") == ["2 ** 3"]


def test_no_line_begins_with_what_a_no_break_space_holds_back():
    for width in range(200, 700, 7):
        assert not [
            line
            for line in lines("Vraiment\u00a0? «\u00a0Oui\u00a0», dit-elle à 10\u202fh\u202f12\u00a0!", width=width)
            if line[0] in "?»!\u00a0"
        ]


def test_the_narrow_no_break_space_that_the_fonts_lack_is_drawn_as_a_plain_one():
    assert lines("Quoi\u202f?") == ["Quoi\u00a0?"]


def test_a_line_may_break_after_a_hyphen():
    assert lines(
        "légende lagune de Port-Mangrove", width=TYPESETTER.lay("légende lagune de Port-", "body", 900).width
    ) == [
        "légende lagune de Port-",
        "Mangrove",
    ]


def test_typed_line_breaks_and_empty_lines_are_kept():
    assert lines("Un\nDeux\n\nTrois") == ["Un", "Deux", "", "Trois"]


def test_a_word_wider_than_its_place_is_cut_rather_than_spilt():
    block = TYPESETTER.lay("@gazzette_valombre_24h_officiel", "body", 200)
    assert len(block.lines) > 1
    assert all(line.width <= 200 for line in block.lines)
    assert "".join(lines("@gazzette_valombre_24h_officiel", width=200)) == "@gazzette_valombre_24h_officiel"


@given(st.text(alphabet="abcéœ ’-\n*«\u00a0»MW🚨▒→", max_size=120), st.integers(60, 900))
def test_no_text_is_ever_wider_than_its_place_nor_loses_a_letter(text, width):
    block = TYPESETTER.lay(text, "answer", width)
    drawn = "".join(run.text for line in block.lines for run in line.runs)
    if "**" not in text:
        assert sorted("".join(drawn.split())) == sorted("".join(text.split()))
    assert all(line.width <= width for line in block.lines)
    assert block.height == 44 * len(block.lines)


def test_runs_follow_one_another_without_a_gap():
    for line in TYPESETTER.lay(MISSION + " 🚨 → fin", "body", 500, align="centre").lines:
        assert all(one.x + one.width == other.x for one, other in zip(line.runs, line.runs[1:], strict=False))


def test_centred_and_right_aligned_lines_stand_where_they_should():
    (centred,) = TYPESETTER.lay("Pause", "h1", 800, align="centre").lines
    (right,) = TYPESETTER.lay("Pause", "h1", 800, align="right").lines
    assert abs(2 * centred.runs[0].x + centred.width - 800) <= 1
    assert right.runs[0].x + right.width == 800


def test_a_left_aligned_block_is_as_wide_as_its_longest_line():
    block = TYPESETTER.lay("Un\nbeaucoup plus long", "body", 900)
    assert block.width == max(line.width for line in block.lines) < 900


def test_a_text_too_long_for_its_lines_says_so_and_ends_in_an_ellipsis():
    block = TYPESETTER.lay(MISSION, "body", 400, max_lines=2)
    assert block.clipped
    assert len(block.lines) == 2
    assert block.lines[-1].runs[-1].text.endswith("…")
    assert block.lines[-1].width <= 400
    assert not TYPESETTER.lay("Court", "body", 400, max_lines=2).clipped


def test_characters_that_the_fonts_lack_become_vectors_of_the_line():
    block = TYPESETTER.lay("■ ▲ ● ✦ → ⋯ ▒ ≈ ✓ 🐊 😂", "body", 1200)
    assert [run.icon for run in block.lines[0].runs if run.icon] == [
        *(
            f"signes/glyphe-{name}"
            for name in ("carre", "triangle", "rond", "etoile", "fleche", "points", "masque", "environ", "coche")
        ),
        "signes/emoji-crocodile",
        "signes/emoji-rire",
    ]


def test_the_siren_of_a_shouting_title_is_a_line_icon_and_that_of_a_chat_an_emoji():
    (title,) = TYPESETTER.lay("🚨 URGENT", "title_shout", 900).lines
    (chat,) = TYPESETTER.lay("🚨 urgent", "body", 900).lines
    assert title.runs[0].icon == "siren"
    assert chat.runs[0].icon == "signes/emoji-sirene"


def test_what_no_font_and_no_vector_can_draw_is_known():
    assert uncovered("Où ? Noël, œil, ça : «\u00a0l’été\u00a0» — 12\u202f€, 3 × 4… ■→🚨❤\ufe0f") == set()
    assert uncovered("a ☃ b 漢 🦄") == {"☃", "漢", "🦄"}


@pytest.mark.parametrize("percent", [125, 150])
@pytest.mark.parametrize("name", style_names())
def test_larger_text_enlarges_every_style_and_what_is_large_already_up_to_a_ceiling(name, percent):
    usual, larger = style(name), style(name, percent)
    if usual.size_px < 48:
        assert larger.size_px == pytest.approx(usual.size_px * percent / 100, abs=1)
    else:
        assert usual.size_px <= larger.size_px <= usual.size_px * percent / 100
    assert larger.size_px >= min(50, round(28 * percent / 100))
    assert larger.line_px / larger.size_px == pytest.approx(usual.line_px / usual.size_px, abs=0.05)
    assert FontTypesetter(percent).lay("Bonjour", name, 900).height == larger.line_px


def test_what_does_not_hold_is_tried_smaller_never_under_the_usual_size_and_at_last_in_the_usual_fonts():
    tried = [(each.percent, each.font) for each in typesetter(150, "dyslexie").tries]
    half = len(tried) // 2
    assert tried[0] == (150, "dyslexie")
    assert tried[half - 1 : half + 1] == [(100, "dyslexie"), (150, "normale")]
    assert tried[-1] == (100, "normale")
    assert [percent for percent, _ in tried[:half]] == sorted({percent for percent, _ in tried}, reverse=True)
    assert [each.percent for each in TYPESETTER.tries] == [100]


def test_opendyslexic_has_the_same_lines_and_spaces_of_its_own_width():
    block = typesetter(100, "dyslexie").lay("Où est-il\u00a0? **Au bord** du canal", "body", 900)
    set_in = style("body", 100, "dyslexie")
    (line,) = block.lines
    assert (set_in.size_px, set_in.line_px, set_in.space_px) == (29, 43, 13)
    assert "".join(run.text for run in line.runs) == "Où est-il\u00a0? Au bord du canal"
    assert [run.width for run in line.runs if not run.text.strip()] == [13] * 6
    assert line.width == sum(run.width for run in line.runs)
    assert [run.text for run in line.runs if run.bold and run.text.strip()] == ["Au", "bord"]


def test_a_word_cut_where_no_word_is_cut_is_known():
    assert TYPESETTER.lay("anticonstitutionnellement", "h1", 300).broken
    assert not TYPESETTER.lay("lagune de Port-Mangrove", "body", 200).broken


def test_the_same_text_is_laid_out_only_once():
    assert TYPESETTER.lay(MISSION, "body", 611) is TYPESETTER.lay(MISSION, "body", 611)


@pytest.mark.parametrize("name", style_names())
def test_no_style_is_smaller_than_what_is_read_from_a_metre_and_a_half(name):
    assert style(name).size_px >= 28
    assert style(name).line_px > style(name).size_px


@pytest.mark.parametrize("written", ["« ainsi »", "8 h 00", "voilà !", "quoi ?", "ceci :"])
def test_a_line_never_breaks_where_french_does_not_even_if_the_author_typed_plain_spaces(written):
    usual = FontTypesetter()
    room = usual.lay(written, "body", 4000).width + usual.lay("un", "body", 4000).width - 4
    lines = usual.lay(f"{written} un {written}", "body", room).lines
    drawn = ["".join(run.text for run in line.runs).replace("\u00a0", " ") for line in lines]
    assert drawn == [written, "un", written]
