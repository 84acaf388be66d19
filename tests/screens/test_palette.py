"""Every colour comes from the tokens, and is readable on what it is laid on."""

from __future__ import annotations

import pytest

from gardiens.screens.palette import FIRST_FRAME, Palette, contrast, rgb, tokens

FLOORS = {"text": 4.5, "control": 3.0}
PAIRS = tokens()["contrast"]["pairs"]
NIGHT = Palette("nuit")
STARK = Palette("contraste_eleve")


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{pair['fg']} on {pair['bg']}" for pair in PAIRS])
def test_each_pair_in_use_is_readable_and_measures_what_the_tokens_say(pair):
    measured = contrast(NIGHT[pair["fg"]], NIGHT[pair["bg"]])
    assert measured >= FLOORS[pair["kind"]]
    assert measured == pytest.approx(pair["ratio"], abs=0.06)


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{pair['fg']} on {pair['bg']}" for pair in PAIRS])
def test_each_pair_in_use_is_at_least_as_readable_in_high_contrast(pair):
    drawn = STARK[pair["fg"]] if pair["kind"] == "text" else STARK.edge(pair["fg"], pair["bg"])
    assert contrast(drawn, STARK[pair["bg"]]) >= 7


def test_pairs_that_the_tokens_forbid_are_indeed_too_weak():
    for pair in tokens()["contrast"]["never"]:
        assert contrast(NIGHT[pair["fg"]], NIGHT[pair["bg"]]) < 3


@pytest.mark.parametrize("theme", tokens()["themes"])
def test_an_accent_is_seen_on_every_night_panel_and_in_high_contrast(theme):
    values = tokens()["themes"][theme]
    for ground in ("nuit_900", "nuit_700", "nuit_600"):
        assert contrast(NIGHT[f"accent_{theme}"], NIGHT[ground]) == pytest.approx(values[f"on_{ground}"], abs=0.06)
    assert contrast(STARK[f"accent_{theme}"], STARK["nuit_900"]) >= 3


@pytest.mark.parametrize("key", tokens()["lock_keys"])
def test_the_colour_of_a_key_stands_out_from_the_key_and_from_its_slot(key):
    for palette in (NIGHT, STARK):
        assert min(contrast(palette[key], palette[ground]) for ground in ("nuit_600", "nuit_900")) >= 3


@pytest.mark.parametrize("brand", tokens()["fake_brands"])
def test_a_fake_brand_is_readable_on_its_own_ground(brand):
    values = tokens()["fake_brands"][brand]
    assert contrast(NIGHT[brand], rgb(values["ground"])) == pytest.approx(values["ratio"], abs=0.06)
    assert values["ratio"] >= 4.5


def test_high_contrast_replaces_every_role_by_black_white_or_one_yellow_but_the_accents_and_keys():
    assert set(STARK.roles) == set(NIGHT.roles)
    plain = {STARK[role] for role in STARK.roles if not role.startswith(("accent_", "touche_"))}
    assert plain == {(0, 0, 0), (255, 255, 255), (255, 228, 92)}


@pytest.mark.parametrize("fill", ["nuit_900", "nuit_600", "papier", "pas_encore", None])
@pytest.mark.parametrize("edge", ["brume_400", "brume_500", "nuit_500", "trait_papier", "brun_trait"])
def test_in_high_contrast_an_edge_stands_out_from_what_it_surrounds(edge, fill):
    assert contrast(STARK.edge(edge, fill), STARK[fill or "nuit_900"]) >= 7


def test_in_high_contrast_a_night_rule_is_white_but_a_night_panel_black_and_a_rule_on_paper_too():
    assert STARK.fill("nuit_600", 3) == (255, 255, 255)
    assert STARK.fill("nuit_600", 96) == STARK.fill("filet", 2) == (0, 0, 0)
    assert NIGHT.fill("nuit_600", 3) == NIGHT["nuit_600"]


def test_high_contrast_has_edges_of_4_px_and_6_px_for_what_is_chosen():
    assert [STARK.edge_px(width) for width in (0, 2, 3, 5, 6, 8)] == [0, 4, 4, 6, 6, 6]
    assert [NIGHT.edge_px(width) for width in (0, 2, 3, 5, 6, 8)] == [0, 2, 3, 5, 6, 8]


def test_a_role_that_does_not_exist_is_refused_by_its_name():
    with pytest.raises(KeyError, match="rouge_vif"):
        NIGHT["rouge_vif"]


def test_the_first_plain_frame_has_the_colour_of_the_night_without_reading_any_file():
    assert NIGHT["nuit_900"] == FIRST_FRAME
