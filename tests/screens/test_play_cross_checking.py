"""A team opens sources, judges claims, then picks the sources that answer one question more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import combinations

import pytest
import yaml
from cross_checking_to_show import out_of_the_page
from documents_to_show import WRITTEN
from puzzles_to_show import CHARTER
from samples import scenario
from team import Team

from gardiens.puzzles.cross_checking import CrossChecking, Source
from gardiens.scenario.models import Level
from gardiens.screens.documents import photo as photo_layout
from gardiens.screens.fonts import style
from gardiens.screens.marks import Panel, Rect, Words
from gardiens.screens.messages import Arrange, Unavailable
from gardiens.screens.model import Model
from gardiens.screens.puzzles import LOOKS, sources
from gardiens.screens.tree import Page
from tests.screens.promises import SIZES, kept, lettering, pages

RIGHT = {"C1": "contredit", "C2": "contredit", "C3": "confirme", "C4": "non_prouve"}
LEVELS: tuple[Level, ...] = ("cycle3", "college", "lycee")


def team(level: Level = "college", **settings: bool) -> Team:
    return Team(out_of_the_page(level), level=level, **settings)


def puzzle(one: Team) -> CrossChecking:
    step = one.scenario.puzzle("A2")
    assert step is not None
    assert isinstance(step.puzzle, CrossChecking)
    return step.puzzle


def judging(one: Team, **over: str) -> Team:
    """Every claim judged: rightly, but for those of `over`."""
    for claim in puzzle(one).claims:
        one.touch(f"{claim.id}:{(RIGHT | over)[claim.id]}")
    return one


def bonus(level: Level = "college", **settings: bool) -> Team:
    return judging(team(level, **settings), C1="non_prouve", C4="contredit").confirm()


# --- the sources --------------------------------------------------------------------------------------------------


def opened(one: Team) -> list[str]:
    return [widget.label for widget in one.page.widgets if widget.id.startswith("source:") and widget.selected]


def test_the_first_source_is_open_at_the_start_and_says_what_sort_of_source_it_is():
    one = team()
    assert one.widget("sources").label == "Sept sources"
    assert opened(one) == ["Post de «\u00a0La Gazzette\u00a0»"]
    assert one.says("nature") == "Nature de la source. Compte anonyme, créé il y a 3 jours."
    assert one.says("document:compte.nom") == "La Gazzette de Valombre"


def test_opening_another_source_shows_its_document_and_changes_no_answer():
    one = judging(team()).touch("source:S4")
    assert opened(one) == ["Site officiel de la mairie"]
    assert one.widget("source:S4").value == "S4, ouverte"
    assert one.says("document:journal") == "Mairie de Valombre"
    assert one.widget("C3:confirme").selected
    one = judging(team(), C2="confirme").confirm().touch("source:S6")
    assert one.widget("confirm").value == "changez de réponse"


def test_judging_keeps_the_source_that_is_open():
    assert opened(team().touch("source:S3").touch("C1:confirme")) == ["La Gazette de Valombre"]


def test_younger_pupils_have_six_sources_three_claims_and_their_own_words():
    one = team("cycle3")
    assert one.widget("sources").label == "Six sources"
    assert one.page.widget("claim:C1") is None
    assert one.widget("C4:non_prouve").label == "Ilyès a relâché un animal\u00a0: On ne sait pas"
    assert one.widget("confirm").value == "encore 3 avis"


@pytest.mark.parametrize("name", [f"S{number}" for number in range(1, 8)])
@pytest.mark.parametrize("larger", [False, True])
def test_every_document_lies_on_the_sheet_above_what_sort_of_source_it_is(name: str, larger: bool):
    one = team(text_percent=150 if larger else 100).touch(f"source:{name}")
    sheet = one.widget("document")
    assert isinstance(sheet.marks[0], Panel)
    assert sheet.marks[0].rect == sheet.rect == sources.CARD
    nature = one.widget("nature").rect
    assert nature.inside(sheet.rect)
    for widget in one.page.widgets:
        if widget.id.startswith("document:"):
            assert widget.rect.inside(sheet.rect), widget.id
            assert widget.rect.bottom <= nature.y, widget.id


def test_a_photo_in_a_narrow_place_keeps_inside_it():
    place = Rect(496, 128, 600, 640)
    one = Team(CHARTER)
    drawn = photo_layout.draw(one.model, CHARTER.document("photo"), place)  # type: ignore[arg-type]
    assert drawn.rect.inside(place)


def chat_as_a_source(last: int):
    """The last messages of a group, as a source whose nature is known."""
    written = yaml.safe_load(WRITTEN["b1-groupe"])
    written["messages"] = written["messages"][-last:]
    chat = scenario({"pieces": {"groupe": written}, "etapes": {"fin": {"type": "fin", "titre": "Fin"}}})
    source = Source.model_validate({"id": "S1", "nom": "Le groupe", "piece": "groupe", "nature": "messages privés"})
    return sources.document(replace(team().model, scenario=chat), source)


def test_a_phone_that_shows_more_than_it_holds_is_scrolled_above_what_sort_of_source_it_is():
    sheet, *_, nature = chat_as_a_source(3)
    assert sheet.scroll is not None
    assert sheet.scroll.most_px > 0
    assert sheet.scroll.area.bottom < nature.rect.y
    assert sources.CARD.bottom == nature.rect.bottom


def test_what_sort_of_source_a_phone_shows_is_written_on_paper_and_not_on_the_phone():
    sheet, *_, nature = chat_as_a_source(2)
    ground, phone = (mark for mark in sheet.marks[:2] if isinstance(mark, Panel))
    assert (ground.rect, ground.fill) == (sources.CARD, "papier")
    assert phone.rect.inside(ground.rect)
    assert phone.rect.bottom <= nature.rect.y


# --- the claims ---------------------------------------------------------------------------------------------------


def test_a_claim_has_three_buttons_that_say_it_whole_and_one_is_chosen_at_a_time():
    one = team().touch("C1:confirme")
    labels = [one.widget(f"C1:{status}").label for status in ("confirme", "contredit", "non_prouve")]
    assert labels == [
        f"Un crocodile vivant est dans le canal\u00a0: {word}" for word in ("confirmé", "contredit", "non prouvé")
    ]
    assert one.widget("C1:confirme").value == "choisi"
    one.touch("C1:contredit")
    assert [one.widget(f"C1:{status}").value for status in ("confirme", "contredit")] == [None, "choisi"]


def test_what_is_missing_is_counted_until_every_claim_is_judged():
    one = team().touch("C2:contredit").touch("C3:confirme")
    assert one.widget("confirm").value == "encore 2 avis"
    assert not one.widget("confirm:0").touchable
    one.touch("C1:contredit").touch("C4:non_prouve")
    assert one.widget("confirm").value == "un doigt chacun"


def test_the_arrangement_is_the_open_source_and_the_claims_and_an_old_one_is_understood_as_far_as_it_can():
    one = team().touch("source:S3").touch("C2:contredit")
    assert one.ui.arrangement == {"source": "S3", "claims": {"C2": "contredit"}}
    one.mean(Arrange({"source": "S9", "claims": {"C2": "contredit", "C3": "peut-être", "C9": "confirme"}}))
    assert one.widget("confirm").value == "encore 3 avis"
    assert opened(one) == ["Post de «\u00a0La Gazzette\u00a0»"]


def test_sources_come_first_then_the_document_then_claims_then_the_button():
    order = [widget.id for widget in judging(team()).page.touchable()]
    claims = [f"{claim}:{status}" for claim in RIGHT for status in ("confirme", "contredit", "non_prouve")]
    board = [name for name in order if name.startswith(("source:", "C", "confirm:"))]
    assert board == [
        *(f"source:S{number}" for number in range(1, 8)),
        *claims,
        *(name for name in order if name.startswith("confirm:")),
    ]


@pytest.mark.parametrize("level", LEVELS)
def test_each_mistake_gets_its_own_words_in_place_of_the_instruction_and_the_answer_stays(level: Level):
    for name, (wrong,) in puzzle(team(level)).distractors().items():
        one = judging(team(level), **wrong.answer).confirm()  # type: ignore[union-attr,arg-type]
        step = one.scenario.puzzle("A2")
        assert one.says("not-yet").replace("**", "") == f"Très proche. {step.comment(name)}"  # type: ignore[union-attr]
        assert one.page.widget("mission") is None
        again = [widget.id for widget in one.page.widgets if widget.value == "à revoir"]
        assert again == [f"claim:{name.partition('_')[0]}"]
        claim, _, status = name.partition("_")
        assert one.widget(f"{claim}:{status}").value == "choisi"
        assert one.widget("confirm").value == "changez de réponse"


def test_several_claims_off_are_not_said_to_be_close():
    one = judging(team(), C1="confirme", C2="confirme").confirm()
    assert one.says("not-yet").startswith("Pas encore. Valombre-Scoop et Basile")


def test_hints_leave_the_sources_and_the_document_and_nothing_shows_beside_their_drawer():
    one = team().touch("hint").touch("source:S5")
    assert opened(one) == ["Message vocal transféré 14 fois"]
    drawer = one.wait(1000).widget("hints").rect
    for widget in one.page.widgets:
        if widget.id.startswith(("source", "document", "nature")):
            assert not widget.rect.overlaps(drawer), widget.id
        assert not widget.id.startswith("claim:")


# --- the question more --------------------------------------------------------------------------------------------


def test_settled_claims_are_shown_with_what_the_team_said_and_the_question_is_asked():
    one = bonus()
    assert one.says("claim:C1") == "Un crocodile vivant est dans le canal\u00a0: non prouvé réglée"
    assert one.says("mission").startswith("Une question de plus. Quelles deux sources fiables")
    assert one.widget("sources").label == "Cochez 2 sources"
    assert one.says("confirm") == "Valider à deux encore 2 sources"


def test_a_tab_still_opens_its_source_and_only_its_box_picks_it():
    one = bonus().touch("source:S4")
    assert opened(one) == ["Site officiel de la mairie"]
    assert one.widget("confirm").value == "encore 2 sources"
    one.touch("pick:S3")
    assert opened(one) == ["Site officiel de la mairie"]
    assert one.widget("confirm").value == "encore 1 source"
    assert one.widget("pick:S3").value == "choisi"
    assert one.touch("pick:S3").widget("pick:S3").value is None


def test_one_source_more_than_asked_for_changes_nothing_and_the_screen_says_why():
    one = bonus().touch("pick:S1").touch("pick:S4")
    assert isinstance(one.widget("pick:S5").message, Unavailable)
    assert one.touch("pick:S5").ui.notice == "Vous en avez déjà 2 : touchez un choix pour le retirer.".replace(
        " :", "\u00a0:"
    )


@pytest.mark.parametrize(
    ("picked", "said", "praised"),
    [
        (("S3", "S4"), "La question de plus. Bien vu", "C’est ça"),
        (("S1", "S4"), "La question de plus. Les sources attendues", "Vos avis sont justes"),
    ],
)
def test_the_card_says_the_nuances_and_how_the_question_went(picked: tuple[str, str], said: str, praised: str):
    one = bonus()
    for source in picked:
        one.touch(f"pick:{source}")
    noted = one.confirm().wait(1000).says("note:0")
    assert one.page.name == "A2-juste"
    assert one.widget("verdict").label.startswith(praised)
    assert noted.startswith("À noter. Un crocodile vivant est dans le canal. Bien prudent.")
    assert "Ilyès a relâché un animal. Bien raisonné" in noted
    assert said in noted
    assert "La Gazette de Valombre (S3) et Site officiel de la mairie (S4)" in noted


def test_with_nothing_to_add_the_card_adds_nothing():
    steps = dict(out_of_the_page().steps)
    steps["A2"] = steps["A2"].model_copy(update={"bonus": None})
    one = judging(Team(out_of_the_page().model_copy(update={"steps": steps}))).confirm().wait(1000)
    assert one.page.name == "A2-juste"
    assert one.says("note:0").startswith("À retenir.")


def test_going_on_together_lists_each_claim_in_the_words_of_the_level():
    said = together("cycle3").says("note:0")
    assert "La Fête des Lanternes est annulée\u00a0: Faux" in said
    assert "Ilyès a relâché un animal\u00a0: On ne sait pas" in said
    assert "Site officiel de la mairie (S4)" in said


def together(level: Level, **settings: bool) -> Team:
    one = judging(team(level, **settings), C2="confirme").confirm().touch("C2:non_prouve").confirm().touch("hint")
    for _ in range(3):
        one.touch("hint:next")
    return one.touch("advance").wait(1000)


# --- what every moment promises -----------------------------------------------------------------------------------


def moments() -> Iterator[tuple[str, Model]]:
    for level in LEVELS:
        one = team(level)
        yield f"{level}-start", one.model
        for source in puzzle(one).sources:
            yield f"{level}-open-{source.id}", one.touch(f"source:{source.id}").model
        yield f"{level}-judged", judging(one).model
        for name, (wrong,) in puzzle(one).distractors().items():
            yield f"{level}-{name}", judging(team(level), **wrong.answer).confirm().model  # type: ignore[union-attr,arg-type]
        yield f"{level}-hints", team(level).touch("hint").wait(1000).model
        one = bonus(level)
        yield f"{level}-bonus", one.model
        yield f"{level}-bonus-picked", one.touch("pick:S3").touch("pick:S4").model
        yield f"{level}-right", one.confirm().wait(1000).model
        yield f"{level}-together", together(level).model


every_page = kept(partial(pages, moments), SIZES)
BOARD = Rect(0, 112, 1920, 836)


@every_page
def test_everything_lies_between_header_and_footer_and_no_word_is_cut(page: Page):
    for widget in page.widgets:
        if widget.covered or widget.rect.bottom <= 112 or widget.rect.y >= 948:
            continue
        assert widget.rect.inside(BOARD), widget.id
        for mark in widget.marks:
            if isinstance(mark, Words):
                assert not mark.block.clipped, widget.id
                assert style(mark.block.style, mark.block.percent).size_px >= 28, widget.id
                assert lettering(mark).inside(widget.rect), (widget.id, mark.block.text)


@every_page
def test_targets_are_64_px_or_more_and_8_px_apart(page: Page):
    fingers = [widget for widget in page.touchable() if widget.role != "pad"]
    for widget in fingers:
        assert min(widget.rect.w, widget.rect.h) >= 64, widget.id
    for one, other in combinations(fingers, 2):
        assert not one.rect.inset(-4).overlaps(other.rect.inset(-4)), (one.id, other.id)


@every_page
def test_no_two_texts_are_written_over_each_other(page: Page):
    texts = [
        (widget.id, mark)
        for widget in page.widgets
        if not widget.covered and widget.rect.bottom > 112
        for mark in widget.marks
        if isinstance(mark, Words)
    ]
    for (one, first), (other, second) in combinations(texts, 2):
        assert not lettering(first).overlaps(lettering(second)), (one, other, first.block.text, second.block.text)


@every_page
def test_names_are_unique_and_what_is_chosen_is_said_in_words(page: Page):
    names = [widget.id for widget in page.widgets]
    assert len(names) == len(set(names))
    assert all(widget.value for widget in page.touchable() if widget.selected and widget.role != "pad")


@pytest.mark.parametrize("level", LEVELS)
def test_somebody_who_knows_the_answer_solves_it_by_touching_only(level: Level):
    one = team(level)
    step = one.scenario.puzzle("A2")
    assert step is not None
    for given in step.puzzle.solution():
        for _ in range(20):
            widget = LOOKS["recoupement"].reach(one.page, one.scenario, step, given)
            if widget is None:
                break
            one.mean(widget.message)
        one.confirm()
    assert one.page.name == "A2-juste"


@pytest.mark.parametrize("level", LEVELS)
def test_every_known_mistake_can_be_made_by_touching_only(level: Level):
    one = team(level)
    step = one.scenario.puzzle("A2")
    assert step is not None
    for name, (wrong,) in step.puzzle.distractors().items():
        while (widget := LOOKS["recoupement"].reach(one.page, one.scenario, step, wrong)) is not None:
            one.mean(widget.message)
        assert one.confirm().state.verdict.name == name  # type: ignore[union-attr]
