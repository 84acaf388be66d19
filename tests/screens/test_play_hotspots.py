"""A team touches the suspicious parts of a document and reads what each one hides."""

from __future__ import annotations

import pytest
from puzzles_to_show import CHARTER
from team import Team, at, crocodile

from gardiens.engine.commands import Play
from gardiens.puzzles.base import Touch
from gardiens.puzzles.hotspots import Hotspots
from gardiens.screens.marks import Icon, Panel, Picture
from gardiens.screens.messages import Send
from gardiens.screens.puzzles.board import DOCUMENT


def zones(level: str = "college") -> Hotspots:
    puzzle = crocodile(level).puzzle("A1")  # type: ignore[arg-type]
    assert puzzle is not None
    assert isinstance(puzzle.puzzle, Hotspots)
    return puzzle.puzzle


@pytest.mark.parametrize("level", ["cycle3", "college", "lycee"])
@pytest.mark.parametrize("larger", [False, True])
def test_every_zone_has_a_place_to_touch_inside_the_document(level: str, larger: bool):
    team = Team(level=level, text_percent=150 if larger else 100)
    for zone in zones(level).zones:
        widget = team.widget(f"zone:{zone.id}")
        assert widget.role == "zone"
        assert widget.message == Send((Play(step="A1", given=Touch(zone.id)),))
        assert DOCUMENT.x <= widget.target.x
        assert widget.target.right <= DOCUMENT.right
        assert DOCUMENT.y <= widget.target.y
        assert widget.target.bottom <= DOCUMENT.bottom


def test_zones_are_read_in_the_order_of_the_document():
    labels = [widget.label for widget in Team().page.touchable() if widget.role == "zone"]
    assert labels == list(crocodile().document("post").parts().values())


@pytest.mark.parametrize("zone", zones().zones, ids=lambda zone: zone.id)
def test_each_touch_shows_its_own_feedback(zone):
    team = Team().find(zone.id)
    right = zones().meant(zone.id) in zones().wanted()
    assert team.says("feedback") == f"{'Bien vu !' if right else 'Regardé'} {zone.feedback}"


def test_what_is_found_and_what_is_only_looked_at_differ_by_word_badge_and_edge():
    team = Team().find("titre", "heure")
    found, looked = team.widget("zone:titre"), team.widget("zone:heure")
    assert (found.value, looked.value, team.widget("zone:appel").value) == ("trouvé", "regardé", None)
    assert icons(found) >= {"check"}
    assert icons(looked) >= {"eye"}
    assert [mark.dashed for mark in found.marks if isinstance(mark, Panel)] == [False]
    assert [mark.dashed for mark in looked.marks if isinstance(mark, Panel)] == [True]


def icons(widget) -> set[str]:
    return {mark.name for mark in widget.marks if isinstance(mark, Icon)}


def test_a_zone_that_counts_as_another_finds_both():
    team = Team().find("anciennete")
    assert team.widget("zone:nom").value == "trouvé"
    assert team.says("counter") == "1 sur 5 trouvé"


def test_a_found_picture_is_ringed_with_gold_outside():
    picture = next(mark for mark in Team().widget("zone:palmiers").marks if isinstance(mark, Picture))
    ring = Team().find("palmiers").widget("zone:palmiers").marks[0]
    assert isinstance(ring, Panel)
    assert ring.fill == "lanterne_500"
    assert ring.rect.x < picture.rect.x
    assert ring.rect.bottom > picture.rect.bottom


def test_touching_again_shows_the_words_again_and_costs_nothing():
    team = Team().find("heure", "titre", "heure")
    assert team.says("feedback").startswith("Regardé L’heure")
    assert team.state.record is not None
    assert team.state.record.tries == 1


def test_lanterns_count_what_is_found():
    team = Team()
    assert team.says("counter") == "0 sur 5 trouvé"
    team.find("nom", "titre")
    assert team.says("counter") == "2 sur 5 trouvés"
    lit = [mark for mark in team.widget("counter").marks if isinstance(mark, Picture) and mark.name.endswith("allumee")]
    assert len(lit) == 2


def test_nothing_can_be_sent_before_everything_is_found():
    team = Team().find("nom", "titre", "temoin")
    assert team.widget("confirm").value == "encore 2 à trouver"
    assert not team.widget("confirm:0").touchable
    team.find("palmiers", "appel")
    assert team.widget("confirm").value == "un doigt chacun"
    assert team.confirm().page.name == "A1-juste"


def test_before_any_touch_the_screen_invites_to_touch():
    assert Team().says("feedback").startswith("Touchez un élément")


def test_a_box_is_touched_where_its_author_drew_it_on_the_picture():
    team = Team(CHARTER)
    image, palm = team.widget("document:image"), team.widget("zone:palme")
    assert palm.rect.x == image.rect.x + round(60 * image.rect.w / 1200)
    assert palm.rect.h == round(400 * image.rect.h / 900)
    assert image.rect.w * 3 == pytest.approx(image.rect.h * 4, abs=4), "boxes are given in four thirds"
    assert palm.label == "Endroit 1 de l’image", "its place does not give the answer away"
    assert not palm.marks, "nothing shows before it is touched"
    assert team.find("palme").widget("zone:palme").value == "trouvé"


def test_the_older_children_s_text_has_one_element_less():
    assert Team(level="cycle3").widget("confirm").value == "encore 4 à trouver"


def test_a_touch_closes_the_hints_so_that_its_feedback_is_seen():
    team = Team().touch("hint").wait(500).find("heure")
    assert team.page.name == "A1-pas-encore"
    assert not team.widget("feedback").covered


def test_pictures_make_room_for_larger_text_and_still_show_palms_and_crocodile():
    usual, larger = at("A1").widget("zone:palmiers").rect, at("A1", text_percent=150).widget("zone:palmiers").rect
    assert 0.4 * usual.h <= larger.h < usual.h
    for picture in (usual, larger):
        assert picture.w / picture.h <= 2.35
