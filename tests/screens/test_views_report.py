"""The report, and the screens where a team rests, waits or asks for help."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from places import (
    LONG_TITLE,
    at_the_end,
    changed,
    crocodile,
    in_story,
    long_report,
    model,
    opening,
    played,
)

from gardiens.engine import commands as c
from gardiens.scenario.models import Scenario
from gardiens.screens.marks import Panel, Picture, Words
from gardiens.screens.messages import CallAnimator, CloseOverlay, CloseUnfinished, Open, Resume, Send, Turn
from gardiens.screens.model import Settings, Waiting
from gardiens.screens.tree import Page, Widget
from gardiens.screens.views import view

LARGER = Settings(text_percent=150)


def shown(page: Page, name: str) -> Widget:
    found = page.widget(name)
    assert found is not None, [widget.id for widget in page.widgets]
    return found


def report(scenario: Scenario | None = None, option: str = "partager", **given: Any) -> Page:
    scenario = scenario or crocodile()
    return view(model(scenario, at_the_end(scenario, option), place="session", **given))


def session(*commands: c.Command, **given: Any) -> Page:
    scenario = crocodile()
    state = played(scenario, *opening(scenario), c.ChooseTeam(team="loutres"), c.Ready(), c.Start(), *commands)
    return view(model(scenario, state, place="session", **given))


# --- report -------------------------------------------------------------------------------------------------------


def test_the_fog_is_gone_and_the_end_has_its_own_title():
    page = report()
    assert (page.name, page.scene.hour, page.scene.fog) == ("bilan", "aube", 0.0)
    assert shown(page, "title").label == "La Brume recule"
    assert shown(page, "ending").label == "La fête est maintenue. Vous avez fait le plus dur."
    assert shown(page, "line").label == "Les Écureuils, votre enquête\u00a0: Le crocodile du canal"


def test_each_proof_is_a_lit_lantern():
    widget = shown(report(), "evidence")
    lit = [mark for mark in widget.marks if isinstance(mark, Picture) and mark.name == "signes/preuve-allumee"]
    assert len(lit) == 6
    assert widget.label == "6\u00a0preuves, 6\u00a0lanternes rallumées"


def test_points_and_time_share_one_quiet_line():
    assert shown(report(), "figures").label == "400\u00a0points en 1\u00a0min\u00a028"


def test_a_scenario_without_points_or_in_calm_shows_neither_points_nor_time():
    assert report(changed(score="aucun")).widget("figures") is None
    assert report(changed(mood="calme")).widget("figures") is None


def test_without_a_timer_only_points_are_shown():
    assert shown(report(changed(timer="aucun")), "figures").label == "400\u00a0points"


def test_the_sentences_to_keep_come_in_the_order_of_play():
    labels = [widget.label for widget in report().widgets if widget.id.startswith("takeaway:")]
    assert [label.split(" ")[:2] for label in labels] == [["1.", "Avant"], ["2.", "Partager,"], ["3.", "Se"]]


def test_the_story_says_what_was_set_off_repaired_and_cleared_up():
    told = [widget.label.split(".")[0] for widget in report().widgets if widget.id.startswith("chapter:")]
    assert told == ["Déclenché", "Réparé", "Éclairci"]
    calm = [widget.label for widget in report(option="enqueter").widgets if widget.id.startswith("chapter:")]
    assert all(line.startswith("Éclairci.") for line in calm)


def test_what_does_not_fit_comes_on_further_pages_and_nothing_is_lost():
    first = report(long_report())
    more = shown(first, "more").message
    assert more == Turn(1)
    names: set[str] = set()
    page, seen = first, 0
    while seen < 10:
        names |= {widget.id for widget in page.widgets}
        turn = shown(page, "more").message
        assert isinstance(turn, Turn)
        if turn.page == 0:
            break
        page, seen = report(long_report(), page=turn.page), seen + 1
    assert {f"takeaway:{number}" for number in (1, 2, 3)} <= names
    assert {f"chapter:{number}" for number in (0, 1, 2, 3)} <= names


def test_every_line_stays_on_its_sheet():
    for page in (
        report(),
        report(settings=LARGER),
        *(report(long_report(), settings=LARGER, page=n) for n in range(4)),
    ):
        for line in page.widgets:
            sheet = {"takeaway": "takeaways", "chapter": "story"}.get(line.id.split(":")[0])
            if sheet:
                rect = shown(page, sheet).rect
                assert rect.x < line.rect.x
                assert line.rect.right < rect.right
                assert rect.y < line.rect.y
                assert line.rect.bottom < rect.bottom - 12, (line.id, line.label)


def test_every_gesture_stays_on_its_card():
    for scenario in (crocodile(), long_report()):
        marks = shown(report(scenario), "gestures").marks
        cards = [mark.rect for mark in marks if isinstance(mark, Panel) and mark.fill == "lueur"]
        texts = [mark.rect for mark in marks if isinstance(mark, Words)][1:]
        for card, text in zip(cards, texts, strict=True):
            assert card.y < text.y
            assert text.bottom < card.bottom


def test_what_a_scenario_lacks_leaves_its_room_to_the_rest():
    bare = report(changed(chapters=(), gestures=(), seal=None))
    assert bare.widget("story") is None
    assert bare.widget("gestures") is None
    assert shown(bare, "takeaways").rect.w == 1824


def test_the_number_and_the_words_for_the_finale_are_told():
    assert shown(report(), "seal-number").label == (
        "19 votre nombre pour la finale. mots gagnés\u00a0: n°\u00a02\u00a0«\u00a0lanterne\u00a0», n°\u00a06\u00a0«\u00a0canard\u00a0»"
    )
    unfinished = view(model(crocodile(), replace(in_story(crocodile()), phase="debrief"), place="session"))
    assert shown(unfinished, "seal-number").label == "le nombre reste à découvrir"


def test_once_closed_the_report_says_goodbye():
    closed = replace(at_the_end(crocodile()), phase="closed")
    page = view(model(crocodile(), closed, place="session"))
    assert page.widget("finish") is None
    assert shown(page, "farewell").label.startswith("À bientôt")


def test_finishing_together_closes_the_session_once():
    assert shown(report(), "finish").message == Send((c.Close(),))
    assert not shown(report(busy=True), "finish").touchable


def test_paper_birds_are_unfolded_where_lanterns_would_be_out_of_place():
    page = report(changed(theme="cyberharcelement"))
    assert shown(page, "evidence").label == "6\u00a0oiseaux dépliés"
    assert any(m.name == "signes/oiseau-papier-deplie" for m in shown(page, "evidence").marks if isinstance(m, Picture))


# --- pause and resources ------------------------------------------------------------------------------------------


def test_a_pause_in_play_stops_the_clock_and_coming_back_starts_it():
    assert shown(session(), "pause").message == Send((c.StopClock(),))
    page = session(c.StopClock())
    assert page.name == "pause"
    assert shown(page, "resume").message == Send((c.ResumeClock(),))
    assert page.cancel == Send((c.ResumeClock(),))


def test_a_pause_outside_play_is_only_a_screen():
    page = view(model(place="choice", overlay="pause"))
    assert page.name == "pause"
    assert shown(page, "resume").message == CloseOverlay()
    assert shown(report(), "pause").message == Open("pause")


def test_a_team_that_wishes_to_talk_is_told_that_it_was_heard():
    page = session(c.StopClock())
    assert shown(page, "talk").message == CallAnimator()
    assert page.widget("noted") is None
    assert shown(session(c.StopClock(), calling=True), "noted").label == "C’est noté, l’animateur va venir."


def test_resources_open_over_everything_even_a_pause():
    page = session(c.StopClock(), overlay="resources")
    assert page.name == "ressources"
    assert shown(page, "back").message == CloseOverlay()


def test_resources_name_who_can_help_and_their_numbers():
    page = session(overlay="resources")
    doors = [widget.id.removeprefix("help:") for widget in page.widgets if widget.id.startswith("help:")]
    assert doors == ["Ici", "Dans votre école, collège ou lycée", "3018", "119", "17 ou 112"]
    assert "tous les jours de 9\u00a0h à 23\u00a0h" in shown(page, "help:3018").label
    assert "Par SMS\u00a0: 114." in shown(page, "help:17 ou 112").label


# --- waiting ------------------------------------------------------------------------------------------------------


def test_after_a_minute_the_recovery_asks_for_the_animator():
    start = view(model(place="recovery", shown_since_ms=500))
    assert start.next_change_ms == 60_500
    assert "dans une minute" in shown(start, "note").label
    late = view(model(place="recovery", shown_since_ms=500, now_ms=60_500))
    assert late.next_change_ms is None
    assert shown(late, "note").label.startswith("Appelez l’animateur")


def test_an_unfinished_session_says_whose_it_is_and_waits_for_a_decision():
    page = view(model(place="unfinished", waiting=Waiting("ecureuils", LONG_TITLE, 7_800_000)))
    assert shown(page, "line").label.startswith("Les Écureuils, «\u00a0Le jour où")
    assert shown(page, "line").label.endswith("arrêtée depuis 2\u00a0h\u00a010.")
    assert shown(page, "resume").message == Resume()
    assert shown(page, "close").message == CloseUnfinished()


# --- what every page may say for a moment -------------------------------------------------------------------------


def test_a_notice_is_read_last_and_hides_no_button():
    page = view(model(crocodile(), in_story(crocodile()), place="session", notice="Le prochain indice arrive."))
    assert page.widgets[-1].id == "notice"
    assert page.widgets[-1].label == "Le prochain indice arrive."
    assert all(widget.rect.y >= page.widgets[-1].rect.bottom for widget in page.touchable())
