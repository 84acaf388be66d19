"""Whatever a page shows can be heard, in the order in which it is read."""

from __future__ import annotations

import re
from functools import cache

import pytest

from gardiens.screens.marks import Rect, Words
from gardiens.screens.messages import Unavailable
from gardiens.screens.spoken import listen, news, plain, read_aloud, spoken
from gardiens.screens.tree import Page, Role, Scene, Widget
from tests.golden import shots
from tests.golden.shots import SHOTS
from tests.screens.team import Team, at

BOX = Rect(100, 200, 300, 80)


@cache
def page(name: str) -> Page:
    return shots.page(name, "nuit")


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", plain(text).casefold()))


def touched(role: Role, label: str = "Étape", **given: object) -> Widget:
    return Widget("w", role, label, BOX, message=Unavailable(""), **given)  # type: ignore[arg-type]


def shown(*widgets: Widget) -> Page:
    return Page("page", Scene(), widgets)


# --- every page ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SHOTS)
def test_every_word_that_is_drawn_is_said_by_its_widget(name: str):
    seen = page(name)
    everything = words(" ".join(read_aloud(seen)))
    for widget in seen.widgets:
        if widget.covered:
            continue
        # A group is the sheet that other widgets lie on: what is printed on it, one of them says. The letters and
        # numbers along a map are said with each of its squares.
        sheet = widget.role == "group"
        said = everything if sheet else words(spoken(widget))
        for mark in widget.marks:
            if isinstance(mark, Words) and not (sheet and len(mark.block.text) == 1):
                assert words(mark.block.text) <= said, (widget.id, mark.block.text, said)


@pytest.mark.parametrize("name", SHOTS)
def test_reading_a_page_aloud_leaves_out_nothing_that_its_widgets_say(name: str):
    seen = page(name)
    told = " ".join(read_aloud(seen))
    for widget in seen.widgets:
        assert widget.covered or spoken(widget).rstrip(".") in told, widget.id


@pytest.mark.parametrize("name", SHOTS)
def test_nothing_that_only_eyes_understand_is_left_in_what_is_said(name: str):
    told = "\n".join((*read_aloud(page(name)), *listen(page(name))))
    assert not re.search(r"\*\*|▒|■|🚨|•|_|\d h\b|\b\d+ min\b|\N{NARROW NO-BREAK SPACE}|  | ,|,,", told), told


@pytest.mark.parametrize("name", SHOTS)
def test_what_is_said_goes_down_the_page_wherever_it_is_in_one_column(name: str):
    """Of two things of one kind in the same column, the upper one comes first."""
    seen = [widget for widget in page(name).widgets if not widget.covered and widget.role != "group"]
    for index, widget in enumerate(seen):
        for after in seen[index + 1 :]:
            same = (widget.role, widget.rect.x, widget.rect.w) == (after.role, after.rect.x, after.rect.w)
            assert not same or widget.rect.y <= after.rect.y, (widget.id, after.id)


# --- what « Écouter » reads ---------------------------------------------------------------------------------------


def test_a_puzzle_is_heard_as_its_title_what_to_do_what_there_is_to_see_and_no_tool():
    told = listen(at("A1").page)
    assert told[0].startswith("Le post qui fait trembler Valombre")
    assert told[1].startswith("Votre mission. Ce message")
    assert any("PARTAGEZ" in phrase for phrase in told[2:])
    everything = " ".join(told)
    for tool in ("Pause", "Ressources", "Valider", "Outils", "encore 22", "preuve,"):
        assert tool not in everything


def test_the_choices_of_a_decision_are_heard_and_which_one_is_chosen():
    told = listen(at("A-DEC").touch("option:enqueter").page)
    assert [phrase.endswith("choisi.") for phrase in told[-3:]] == [False, False, True]


def test_a_claim_is_not_repeated_before_each_of_its_answers():
    told = listen(at("A2").page)
    start = told.index("La Fête des Lanternes est annulée.")
    assert told[start + 1 : start + 4] == ("confirmé.", "contredit.", "non prouvé.")


def test_over_a_page_only_what_lies_over_it_is_heard():
    team = Team().solve()
    told = listen(team.page)
    assert told[0].startswith("Bien vu !")
    assert not any("PARTAGEZ" in phrase or "Énigme" in phrase for phrase in told)
    assert listen(Team().touch("hint").page)[0].startswith("Indices")


def test_while_a_card_still_rises_it_is_heard_already():
    team = Team().solve()
    rising = team.page
    assert rising != team.wait(1000).page
    assert listen(rising) == listen(team.page)


def test_what_is_new_on_a_page_is_what_a_touch_brought():
    team = at("A1")
    before = team.page
    told = news(before, team.find("palmiers").page)
    assert told == ("1 sur 5 trouvé.", *told[1:])
    assert "Des palmiers au bord du canal de Valombre ?" in told[1]
    assert len(told) == 2


def test_nothing_is_new_when_only_the_time_left_has_changed():
    team = at("A1")
    before = team.page
    after = team.wait(120_000).page
    assert before.widget("time") != after.widget("time")
    assert news(before, after) == ()


def test_a_notice_is_news():
    team = at("A1")
    before = team.page
    team.mean(Unavailable("Touchez d’abord une affaire."))
    notice = Widget("notice", "status", "Touchez d’abord une affaire.", Rect(400, 14, 800, 76))
    assert news(before, Page("A1", before.scene, (*before.widgets, notice))) == ("Touchez d’abord une affaire.",)


# --- one widget ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("widget", "said"),
    [
        (touched("button"), "Étape, bouton."),
        (touched("button", enabled=False), "Étape, bouton, indisponible."),
        (
            touched("button", value="encore 2 à trouver", enabled=False),
            "Étape, bouton, indisponible : encore 2 à trouver.",
        ),
        (touched("radio"), "Étape, choix."),
        (touched("radio", selected=True), "Étape, choix, choisi."),
        (touched("radio", selected=True, value="choisi"), "Étape, choisi, choix."),
        (touched("checkbox"), "Étape, case à cocher, non cochée."),
        (touched("checkbox", selected=True), "Étape, case à cocher, cochée."),
        (touched("switch", value="activé", selected=True), "Étape, activé, interrupteur."),
        (touched("zone", "Qui ?", value="regardé"), "Qui ? regardé, à toucher."),
        (Widget("w", "progress", "Page 1 sur 3", BOX, value="Page 1 sur 3"), "Page 1 sur 3."),
        (Widget("w", "image", "Une lanterne", BOX), "Une lanterne."),
    ],
)
def test_a_widget_says_its_label_what_it_holds_its_role_and_its_state(widget: Widget, said: str):
    assert spoken(widget) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Il est 10\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}12", "Il est 10 heures 12"),
        ("9 h 00, puis 1 h 05", "9 heures, puis 1 heure 05"),
        (
            "tous les jours de 9 h à 23 h, 24 h/24 et 7 j/7",
            "tous les jours de 9 heures à 23 heures, 24 heures sur 24 et 7 jours sur 7",
        ),
        ("encore 22 min", "encore 22 minutes"),
        ("1 min 28", "1 minute 28"),
        ("12\N{NARROW NO-BREAK SPACE}400 vues", "12400 vues"),
        ("un **mot** important", "un mot important"),
        ("Théo : ▒▒▒ !", "Théo : passage masqué !"),
        ("t’es une ▒▒▒▒ ▒▒▒", "t’es une passage masqué"),
        ("[image masquée : un dessin] regardez 😂", "image masquée : un dessin, regardez emoji qui rit"),
        ("sceau carré : ■ 19", "sceau carré : carré 19"),
        ("▲ ● ■", "triangle rond carré"),
        ("Appelez le 3018", "Appelez le 30 18"),
        ("3018.fr", "30 18 point F R"),
        ("@gazzette_24h", "arobase gazzette 24 heures"),
        ("De : Zoupla <alerte@zoupla.example>", "De : Zoupla, alerte arobase zoupla.example"),
        ("mot n° 2", "mot numéro 2"),
        ("Affaire • Énigme 1", "Affaire, Énigme 1"),
        ("ON VOUS LE CACHE !!!", "ON VOUS LE CACHE !"),
        ("une ligne\nune autre", "une ligne une autre"),
        ("[[lo^l]]", "lo^l"),
        ("", ""),
    ],
)
def test_what_is_written_short_is_said_long(written: str, said: str):
    assert plain(written) == said


MANY = 200_000
"""A pattern that reads a text again from each of its characters takes minutes for so many: the suite's own limit."""


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("a" + " " * MANY + "b", "a b"),
        ("a▒" + " " * MANY + "b", "passage masqué b"),
        ("a" * MANY, "a" * MANY),
        ("▒ " * MANY, "passage masqué"),
        ("a" * MANY + "▒", "passage masqué"),
        ("•" * MANY + "x", "x"),
        ("a" + ", " * MANY + "x", "a, x"),
        ("a" + " ," * MANY + " !", "a!"),
        ("1" * MANY + " h", "1" * MANY + " heures"),
        ("_" * MANY + "x", "x"),
    ],
    ids=[
        "spaces",
        "spaces after a mask",
        "word",
        "masks",
        "masked word",
        "bullets",
        "commas",
        "end",
        "digits",
        "lines",
    ],
)
def test_a_very_long_text_is_said_as_a_short_one_is(written: str, said: str):
    assert plain(written) == said


@pytest.mark.parametrize("name", SHOTS)
def test_what_is_said_can_be_made_ready_twice_without_harm(name: str):
    for widget in page(name).widgets:
        assert plain(plain(widget.label)) == plain(widget.label)


def test_what_is_covered_is_never_said():
    hidden = Widget("w", "text", "caché", BOX, covered=True)
    assert read_aloud(shown(hidden)) == listen(shown(hidden)) == ()
