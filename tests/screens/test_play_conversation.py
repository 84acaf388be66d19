"""A team replies in a chat: messages come one by one, each reply has its own answer, older ones are a touch away."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gardiens.engine import commands as c
from gardiens.puzzles.base import Submit
from gardiens.puzzles.conversation import MOST_SAID, MOST_TOLD, Conversation
from gardiens.screens.puzzles.chat import ARRIVAL_MS
from gardiens.screens.puzzles.talk import talk, words_of
from gardiens.text.puzzles import conversation as say
from tests.conversations import thread
from tests.samples import END, story
from tests.screens.promises import PROMISES
from tests.screens.team import Team

LEVELS = ("cycle3", "college", "lycee")
LONG_MS = 60_000
B1 = [reply for node in thread().puzzle("B1").puzzle.nodes for reply in node.replies]


def begun(level: str = "college", **settings: bool) -> Team:
    """A team that has read the first messages of the group."""
    return Team(thread(level), level=level, **settings).wait(LONG_MS)


def with_noa(level: str = "college", **settings: bool) -> Team:
    """A team that has been kind in the group, and whom Noa writes to."""
    team = begun(level, **settings)
    team.give(*team.puzzle.solution()).go_on()
    return team.wait(LONG_MS)


def bubbles(team: Team) -> list[str]:
    """What is read on the phone, in order."""
    return [each.label for each in team.page.widgets if each.id.startswith("document:")]


def moves(team: Team) -> bool:
    """Whether the page will look different within a message's time."""
    at_ms = team.page.next_change_ms
    return at_ms is not None and at_ms - team.now_ms <= ARRIVAL_MS


# --- messages that come ----------------------------------------------------------------------------------------------


def test_messages_come_one_by_one_and_whoever_writes_next_is_seen_typing():
    team = Team(thread())
    assert bubbles(team)[1:] == ["Théo est en train d’écrire"]
    team.wait(ARRIVAL_MS)
    assert bubbles(team)[1].startswith("Théo, 18 h 04. Image masquée")
    assert bubbles(team)[2:] == ["Clara est en train d’écrire"]
    assert moves(team)
    team.wait(2 * ARRIVAL_MS)
    assert [label.partition(",")[0] for label in bubbles(team)[1:]] == ["Théo", "Clara", "Max"]


def test_nothing_moves_any_more_once_all_have_come():
    assert not moves(Team(thread()).wait(3 * ARRIVAL_MS))


def test_with_less_movement_they_are_all_there_at_once():
    team = Team(thread(), less_motion=True)
    assert len(bubbles(team)) == 4
    assert not moves(team)


def test_a_pause_makes_nothing_come_again():
    team = begun()
    before = bubbles(team)
    team.touch("pause")
    team.wait(LONG_MS)
    team.ask(c.ResumeClock())
    assert bubbles(team) == before


def test_messages_do_not_move_while_others_come():
    team = begun().touch("option:stop").confirm()
    first = team.widget("document:messages.r3").rect
    team.wait(ARRIVAL_MS)
    assert team.widget("document:messages.r3").rect == first
    assert team.wait(LONG_MS).widget("document:messages.r3").rect == first


# --- each reply and its own answer -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reply", "said", "followed"),
    [
        ("rire", "😂", "Théo. Tout le monde adore\u00a0! Je le mets sur Zoupla avec le compte de mon frère."),
        ("silence", "Ne rien écrire et fermer l’application", "Théo. Personne ne dit rien, donc ça passe."),
        ("stop", "Stop, ce n’est pas drôle pour Noa. Retire-le, s’il te plaît.", B1[2].then),
        ("attaque", "Théo, on va t’afficher, toi aussi\u00a0!", B1[3].then),
    ],
)
def test_a_reply_is_a_bubble_of_sacha_and_its_own_answer_follows(reply, said, followed):
    team = begun().give(Submit(reply)).wait(LONG_MS)
    assert bubbles(team)[-3:-1] == [f"Sacha. {said}", followed]
    assert not any(each.label.startswith(("Pas encore", "Très proche")) for each in team.page.widgets)


def test_what_somebody_answers_and_what_is_told_beside_it_are_two_things():
    team = with_noa().give(Submit("minimise")).wait(LONG_MS)
    assert bubbles(team)[-3:-1] == ["Noa. Oui… peut-être.", "La conversation se vide un peu."]


@pytest.mark.parametrize("reply", B1[-3:], ids=lambda reply: reply.id)
def test_what_follows_the_last_reply_is_on_the_card_that_ends_the_chat(reply):
    team = begun().give(Submit("silence"), Submit("partir"), Submit(reply.id)).wait(LONG_MS)
    card = team.widget("verdict")
    assert card.label == f"{say.OVER} {reply.then}"
    assert team.says("note:0").startswith("À retenir.")


def test_a_reply_that_leaves_for_the_story_is_answered_then_left():
    team = with_noa().give(Submit("reproche"), Submit("un_peu"), Submit("promet")).wait(LONG_MS)
    assert team.widget("verdict").label == f"{say.STORY_GOES_ON} Sacha pose le téléphone. Le secret est lourd."
    assert team.page.widget("note:0") is None
    team.go_on().wait(LONG_MS)
    assert bubbles(team)[1:] == ["Sacha, 21 h 30. Avec qui tu te sentirais le plus à l’aise\u00a0?"]
    team.give(Submit("infirmiere"))
    assert team.state.variables["adulte_choisi"] == "Mme Le Goff"


def test_no_reply_is_praised_nor_blamed_however_the_chat_ends():
    titles = []
    for replies in (("stop", "rire_ensemble", "agir"), ("rire", "daccord", "contre_groupe")):
        team = begun().give(*map(Submit, replies)).wait(LONG_MS)
        titles.append(team.widget("verdict").label.partition(" Aïcha")[0])
        assert team.page.widget("won") is None
    assert titles[0] == titles[1]


def test_somebody_else_may_be_the_one_who_answers():
    team = with_noa().give(Submit("ecoute"), Submit("jamais"), Submit("ensemble")).wait(LONG_MS)
    assert team.widget("mission").label.startswith("La réponse de Noa.")
    team.give(Submit("doc"))
    puzzle = team.puzzle
    assert isinstance(puzzle, Conversation)
    assert talk(puzzle, team.state.puzzle).entries[-1].message.sender == "Noa"


@pytest.mark.parametrize(
    ("text", "words"),
    [("«\u00a0Stop.\u00a0»", ("Stop.", True)), ("😂 (un rire)", ("😂", True)), ("Quitter le groupe.", ("Quitter le groupe", False))],
)  # fmt: skip
def test_what_is_quoted_or_drawn_is_said_and_the_rest_is_done(text, words):
    assert words_of(B1[0].model_copy(update={"text": text})) == words


# --- older messages --------------------------------------------------------------------------------------------------


def test_older_messages_are_a_touch_away_and_the_last_ones_too():
    team = begun().give(Submit("attaque"), Submit("partir")).wait(LONG_MS)
    last, seen = bubbles(team), []
    while team.page.widget("older"):
        team.touch("older")
        seen = [*bubbles(team)[1:], *seen]
    entries = talk(team.puzzle, team.state.puzzle).entries
    assert len(seen) + len(last) - 1 == len(entries)
    assert seen[0].startswith("Théo, 18 h 04.")
    while team.page.widget("newer"):
        team.touch("newer")
    assert bubbles(team) == last


def test_turning_pages_keeps_what_was_chosen_and_choosing_comes_back_to_the_last_messages():
    team = begun().give(Submit("attaque")).wait(LONG_MS)
    team.touch("option:partir").touch("older")
    assert team.widget("option:partir").selected
    assert team.answer() == Submit("partir")
    team.touch("option:daccord")
    assert team.page.widget("newer") is None


def test_hints_leave_the_whole_phone_in_view():
    team = begun()
    before = bubbles(team)
    assert bubbles(team.touch("hint").wait(1000)) == before
    assert team.page.widget("advance") is None


# --- every shape -----------------------------------------------------------------------------------------------------


def walks(team: Team):
    """The pages of every node, by the longest reply that stays in the conversation, and its older messages."""
    while not team.state.done:
        yield team.page
        while team.page.widget("older"):
            yield team.touch("older").page
        puzzle = team.puzzle
        assert isinstance(puzzle, Conversation)
        stays = [each for each in puzzle.now(team.state.puzzle).replies if puzzle.consequence(each.id).leaves is None]
        longest = max(stays, key=lambda reply: len(reply.text) + len(reply.then or ""))
        yield team.give(Submit(longest.id)).page
        team.wait(LONG_MS)
    yield team.page


@pytest.mark.parametrize("larger", [False, True], ids=["usual", "larger"])
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("chat", [begun, with_noa], ids=["B1", "B7"])
def test_every_page_of_the_real_conversations_keeps_the_promises(chat, level, larger):
    for page in walks(chat(level, text_percent=150 if larger else 100)):
        for promise in PROMISES:
            promise(page)
        phone = page.widget("document").rect
        said = [each for each in page.widgets if each.id.startswith("document:")]
        assert all(each.rect.inside(phone) for each in said)
        for one, other in pairwise(said):
            assert not one.rect.overlaps(other.rect), (one.label, other.label)
        rows = [each for each in page.widgets if each.id.startswith("option:")]
        assert all(each.rect.bottom <= 936 for each in rows)


@pytest.mark.parametrize("larger", [False, True], ids=["usual", "larger"])
def test_five_replies_as_long_as_they_may_be_hold_in_the_column_and_their_answer_on_the_phone(larger):
    long = ("Je garde des captures et j’écris à Noa. " * 6)[: MOST_SAID - 4].rstrip()
    told = ("Aïcha relit tout, puis elle pose son téléphone. " * 6)[:MOST_TOLD].rstrip()
    replies = [
        {"id": name, "texte": f"«\u00a0{long}\u00a0»", "qualite": "aidant", "vers": "n2", "ensuite": told}
        for name in "abcde"
    ]
    over = {"id": "z", "texte": "«\u00a0Merci.\u00a0»", "qualite": "aidant", "vers": "fin"}
    message = {"de": "Noa", "texte": long}
    chat = {
        "type": "conversation", "titre": "Noa", "consigne": f"{long} {long}", "duree": "1 min", "groupe": "Noa",
        "noeuds": [
            {"id": "n1", "messages": [message] * 4, "choix": replies},
            {"id": "n2", "messages": [message], "choix": [over]},
        ],
        "suite": "bout",
    }  # fmt: skip
    team = Team(story(noa=chat, bout=END), text_percent=150 if larger else 100)
    for _ in range(6):
        assert bubbles(team.wait(ARRIVAL_MS))[-1].startswith("Noa")
    for page in walks(team):
        for promise in PROMISES:
            promise(page)
        phone = page.widget("document").rect
        assert all(each.rect.inside(phone) for each in page.widgets if each.id.startswith("document:"))
        assert all(each.rect.bottom <= 936 for each in page.widgets if each.id.startswith("option:"))
