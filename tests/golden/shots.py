"""The golden pictures: what each one shows, where it lies, and how two pictures are compared.

Every screen of the game has a picture in each palette that somebody looked at beside its mock-up. A change that shows
is seen here first. If it is wanted, `.venv/bin/python -m tests.golden` takes the pictures again: look at what changed
before keeping it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias, get_args

import pygame

from gardiens.engine.commands import Play
from gardiens.engine.state import State
from gardiens.puzzles import PUZZLE_TYPES
from gardiens.puzzles.base import Submit
from gardiens.scenario.models import Level, Scenario
from gardiens.screens import pixels
from gardiens.screens.caption import captioned
from gardiens.screens.grips import Drag
from gardiens.screens.messages import ScrollTo
from gardiens.screens.model import FontChoice, Offer, PadState, Settings, TextPercent, Waiting
from gardiens.screens.motion import THIN_MS
from gardiens.screens.palette import Variant
from gardiens.screens.tree import Page
from gardiens.screens.views import view
from gardiens.text import screens as say
from tests.conversations import thread
from tests.golden.tour import beginning, walk
from tests.screens import cipher_to_show, examples, locks_to_show, metadata_to_show, places
from tests.screens.messages_to_show import CHAT, EMAIL
from tests.screens.ordering_to_show import timeline
from tests.screens.profiles_to_show import ECHO, JADE, LONG_CARD, MAP, PHOTO
from tests.screens.scrolled_to_show import to_scroll
from tests.screens.sliders_to_show import phone, several_screens, shield
from tests.screens.team import Team, at

FOLDER: Final = Path(__file__).parent
PALETTES: Final[tuple[Variant, ...]] = get_args(Variant)
KEPT_PX: Final = (960, 540)
TOLERANCE: Final = 24
"""How far red, green and blue may be from the golden picture, out of 255. Fonts and vectors are drawn by the pinned
pygame-ce wheel, so two pictures are equal up to how a processor rounds, on the edges of curves."""
MOST_CHANGED: Final = 1e-4
"""The share of pixels that may be farther than that: some 50 of half a million, less than one icon of a button."""
PLAYED_MS: Final = 50_000
"""How long a team has been at it when a puzzle is photographed: the moon has risen, no hint is offered yet."""
OFFERED_MS: Final = 60_000
"""That much later, one is."""
SETTLED_MS: Final = 1000
"""By then a card has risen and a drawer has slid in."""

Taken: TypeAlias = Callable[[Settings], Page]


class Shot(NamedTuple):
    """A picture to take: its page, with what comfort, and the widget whose focus ring must be seen."""

    page: Taken
    focus: str | None = None
    percent: TextPercent = 100
    font: FontChoice = "normale"


def golden(name: str, palette: Variant) -> Path:
    """Where a golden picture is kept."""
    return FOLDER / palette / f"{name}.png"


def page(name: str, palette: Variant) -> Page:
    """The page that a picture shows."""
    shot = SHOTS[name]
    return shot.page(Settings(text_percent=shot.percent, font=shot.font, high_contrast=palette == "contraste_eleve"))


def picture(name: str, palette: Variant) -> pygame.Surface:
    """The picture as the game draws it now, in the size in which it is kept."""
    return kept(pixels.render(page(name, palette), palette=palette, focus=SHOTS[name].focus))


def kept(drawn: pygame.Surface) -> pygame.Surface:
    """A screen of 1920 × 1080 px in the size in which pictures are kept: half of it, a third of the bytes."""
    return pygame.transform.smoothscale(drawn, KEPT_PX)


def off(drawn: pygame.Surface, path: Path) -> float:
    """The share of pixels, from 0 to 1, by which a picture differs from the one kept; 1 if none is."""
    if not path.is_file():
        return 1.0
    return pixels.difference(drawn, pygame.image.load(str(path)), TOLERANCE)


# --- how a page is reached ----------------------------------------------------------------------------------------


def shown(**given: Any) -> Taken:
    """A page outside a session."""

    def taken(settings: Settings) -> Page:
        return view(places.model(settings=settings, **given))

    return taken


def session(state: Callable[[Scenario], State], **given: Any) -> Taken:
    """A page of a session of « Le crocodile du canal » that is not a puzzle."""
    told = places.crocodile()
    return shown(scenario=told, state=state(told), place="session", **given)


def scene(name: str) -> Taken:
    """The scene of the story that has this name, its first page, once its fog has thinned."""

    def taken(settings: Settings) -> Page:
        team = next(team for team in walk(beginning(**asdict(settings))) if team.state.step == name)
        return view(team.wait(THIN_MS).model)

    return taken


def told_by(speaker: str) -> Taken:
    """The opening, told by somebody else."""
    story = places.told(places.LONG_TEXT, speaker=speaker)
    return shown(scenario=story, state=places.in_story(story), place="session")


def puzzle(step: str, then: Callable[[Team], object] = lambda team: team, level: Level = "college") -> Taken:
    """A puzzle at a level, 50 s after the session was opened, once the team has done `then`."""

    def taken(settings: Settings) -> Page:
        team = at(step, level=level, **asdict(settings)).wait(PLAYED_MS)
        then(team)
        return view(team.wait(SETTLED_MS).model)

    return taken


def lent(scenario: Scenario, then: Callable[[Team], object] = lambda team: team) -> Taken:
    """The first puzzle of a scenario of the tests, 50 s after the session was opened, once the team has done `then`."""

    def taken(settings: Settings) -> Page:
        team = Team(scenario, **asdict(settings)).wait(PLAYED_MS)
        then(team)
        return view(team.wait(SETTLED_MS).model)

    return taken


def picked(*options: str) -> Callable[[Team], Team]:
    """What a team does that touches these cards."""

    def touching(team: Team) -> Team:
        for option in options:
            team.touch(f"option:{option}")
        return team

    return touching


def touched(*names: str) -> Callable[[Team], Team]:
    """What a team does that touches these widgets."""

    def touching(team: Team) -> Team:
        for name in names:
            team.touch(name)
        return team

    return touching


def hints(number: int) -> Callable[[Team], Team]:
    """What a team does that opens the drawer and takes that many hints."""

    def taking(team: Team) -> Team:
        team.touch("hint")
        for _ in range(number):
            team.touch("hint:next")
        return team

    return taking


def three_found(team: Team) -> Team:
    """Mock-up 03: a decoy looked at, then three of the five elements found."""
    return team.find("jaime", "nom", "titre", "palmiers")


def long_article(share: float, then: Callable[[Team], object] = lambda team: team) -> Taken:
    """An article much longer than its place, scrolled by this share of what there is to scroll."""

    def taken(settings: Settings) -> Page:
        team = Team(to_scroll(), team="ecureuils", **asdict(settings)).wait(PLAYED_MS)
        then(team)
        (scroll,) = team.page.scrolls
        return view(team.mean(ScrollTo(scroll.id, round(scroll.most_px * share))).model)

    return taken


def on_to_sources(team: Team) -> Team:
    """What is to be found in the long article, then the sources."""
    return team.find("lecteurs", "signature", "adresse").confirm().go_on().touch("source:S2")


def together(team: Team) -> Team:
    """Two tries and every hint, then « Avancer ensemble »."""
    if team.state.step != "A-REP":
        step = team.scenario.puzzle(str(team.state.step))
        assert step is not None
        for wrong, *_ in list(step.puzzle.distractors().values())[:2]:
            team.ask(Play(step=str(team.state.step), given=wrong))
    else:
        not_yet(team)
        picked("repeter", "accuser")(team).confirm()
    return hints(3)(team).touch("advance")


def not_yet(team: Team) -> Team:
    """Three good bricks, and one that repeats the rumour."""
    return picked("dire", "etat", "modifier", "repeter")(team).confirm()


def judged(**statuses: str) -> Callable[[Team], Team]:
    """What a team does that judges these claims, having opened La Gazette."""

    def judging(team: Team) -> Team:
        team.touch("source:S3")
        for claim, status in statuses.items():
            team.touch(f"{claim}:{status}")
        return team

    return judging


def claims_not_yet(team: Team) -> Team:
    """The green shape is contradicted: nobody said so."""
    return judged(C1="contredit", C2="contredit", C3="contredit", C4="non_prouve")(team).confirm()


def claims_settled(team: Team) -> Team:
    """Every claim judged, one with caution, and one source picked for the question that is left."""
    return judged(C1="non_prouve", C2="contredit", C3="confirme", C4="non_prouve")(team).confirm().touch("pick:S3")


def asked_more(team: Team) -> Team:
    """Both sources found."""
    return claims_settled(team).touch("pick:S4").confirm()


def typed(code: str) -> Callable[[Team], Team]:
    """What a team does that types these digits."""

    def typing(team: Team) -> Team:
        for character in code:
            team.touch(f"key:{character}")
        return team

    return typing


def origin_found(team: Team) -> Team:
    """The rumour started with L’Écho, and the denial runs from Lou."""
    return team.touch("node:ECHO").confirm().touch("node:LOU").wait(PLAYED_MS)


def relays_not_yet(team: Team) -> Team:
    """Lou and Zoé: Basile did not hear of it."""
    return origin_found(team).touch("node:ZOE").confirm()


def linking(team: Team) -> Team:
    """Mock-up 21: two strings, and the beginning of a third."""
    for left, right in (("urgence", "urgence"), ("adulte", "n3018")):
        team.touch(f"left:{left}").touch(f"right:{right}")
    return team.touch("left:n3018")


def sorting(team: Team) -> Team:
    """Mock-up 06: three cards put away, and the one in hand carried over its drawer."""
    for card, drawer in (("lou", "mesinfo"), ("goeland", "parodie"), ("ines", "info")):
        team.touch(f"card:{card}").touch(f"put:{drawer}")
    team.ui = replace(team.ui, drag=Drag("card:retraite", "drawer:desinfo"))
    return team


def repaired(team: Team) -> Team:
    """The four good bricks."""
    return picked("dire", "etat", "modifier", "ilyes")(team).confirm()


def read_aloud(team: Team) -> None:
    """What the screen remembers while the puzzle is being read."""
    team.ui = replace(team.ui, voice="speaking")


def pause_with_caption(settings: Settings) -> Page:
    """The pause, on a screen that shows what it says."""
    told = places.crocodile()
    given = {"settings": settings, "place": "session", "overlay": "pause"}
    model = places.model(told, places.in_story(told), caption=say.PAUSE_LINE, **given)
    return captioned(view(model), model)


def four_cases() -> tuple[Offer, ...]:
    """The shipped scenario beside one of each other theme."""
    return (
        places.with_short_version(),
        places.other("b", title="Le fil de trop", pitch="Dans le groupe de la classe, une moquerie circule.", theme="cyberharcelement"),
        places.other("c", title="Le quiz qui en savait trop", pitch="Un jeu gratuit connaît le nom du chat de Jade.", theme="donnees"),
        places.other("d", title="La nuit de la Brume", pitch="Trois affaires, un seul brouillard. Ensemble.", theme="finale"),
    )  # fmt: skip


def shows(french: str, then: Callable[[Team], object] = lambda team: team) -> Taken:
    """The example of a puzzle type, once the team has done `then`."""

    def taken(settings: Settings) -> Page:
        team = examples.begun(french, **asdict(settings))
        then(team)
        return view(team.model)

    return taken


def of_every_type() -> Iterator[tuple[str, Shot]]:
    """The example of each type, and at its other moments where the shipped scenario does not show them."""
    played = {step.type for step in map(places.crocodile().puzzle, places.crocodile().steps) if step}
    for french in sorted(PUZZLE_TYPES):
        yield f"exemple-{french}", Shot(shows(french))
        if french not in played:
            if examples.mistakes(french):
                yield f"exemple-{french}-pas-encore", Shot(shows(french, examples.mistaken))
            yield f"exemple-{french}-juste", Shot(shows(french, examples.solved))
            yield f"exemple-{french}-grand", Shot(shows(french), percent=150)


def replied(*replies: str) -> Callable[[Team], Team]:
    """What a team does that gives these replies."""
    return lambda team: team.give(*map(Submit, replies))


def with_noa(*replies: str) -> Callable[[Team], Team]:
    """What a team does that was kind in the group, then gives these replies to Noa and has read what followed."""

    def replying(team: Team) -> Team:
        return replied(*replies)(team.solve().go_on()).wait(PLAYED_MS)

    return replying


def told_apart(team: Team) -> Team:
    """Mock-up 28: the sender and the link found, then the logo looked at."""
    return team.find("expediteur", "lien", "logo")


def answered(team: Team) -> Team:
    """« Stop », then on to what Noa writes."""
    return picked("stop")(team).confirm().go_on().wait(PLAYED_MS)


def unlocking(step: str, keys: str) -> Taken:
    """A lock of another kind, some of its keys touched."""

    def taken(settings: Settings) -> Page:
        team = Team(locks_to_show.shown(), team="ecureuils", **asdict(settings))
        while team.state.step != step:
            team.solve().go_on()
        return view(typed(keys)(team).wait(PLAYED_MS).model)

    return taken


def roles(step: str) -> Taken:
    """The card of the roles before a puzzle, just after it has come."""

    def taken(settings: Settings) -> Page:
        team = at(step, **asdict(settings))
        team.ui = replace(team.ui, roles_since_ms=team.now_ms)
        return view(team.wait(SETTLED_MS).model)

    return taken


def day_not_yet(team: Team) -> Team:
    """Both squares found, then the day of the bridge."""
    team.give(Submit({"q1": "D4"}), Submit({"q2": "F2"}))
    return team.touch("photo:ph4").touch("line:date").confirm()


ONE_FINGER: Final = (PadState(held=True), PadState())
WAITING: Final = Waiting("ecureuils", "Le crocodile du canal", 7_800_000)

SHOTS: Final[Mapping[str, Shot]] = {
    "titre": Shot(shown(now_ms=41_000)),
    "choix": Shot(shown(place="choice", offers=(places.offer(),))),
    "choix-quatre": Shot(shown(place="choice", offers=four_cases(), chosen="deux-durees")),
    "equipe": Shot(session(places.in_lobby)),
    "equipe-grand": Shot(session(places.in_lobby, team="ecureuils"), percent=150),
    "equipe-choisie": Shot(
        session(places.in_lobby, team="ecureuils", taken_teams=frozenset({"herons"}), pads=ONE_FINGER)
    ),
    "equipe-avec-voix": Shot(session(places.in_lobby, voice="ready")),
    "accueil": Shot(session(places.in_briefing)),
    "scene-ouverture": Shot(scene("ouverture")),
    "scene-A-CONS1": Shot(scene("A-CONS1")),
    "scene-A-CONS2": Shot(scene("A-CONS2")),
    "scene-suite-enquete": Shot(scene("suite-enquete")),
    "A1-roles": Shot(roles("A1")),
    "A1-roles-grand": Shot(roles("A1"), percent=150),
    "A2-roles": Shot(roles("A2")),
    "A2-roles-grand": Shot(roles("A2"), percent=150),
    "A1": Shot(puzzle("A1")),
    "A1-trois-trouves": Shot(puzzle("A1", three_found)),
    "A1-leurre": Shot(puzzle("A1", lambda team: team.find("qualite").wait(OFFERED_MS)), focus="pause"),
    "A1-grand": Shot(puzzle("A1", three_found), percent=150),
    "A1-dyslexie": Shot(puzzle("A1", three_found), font="dyslexie"),
    "A1-indices": Shot(puzzle("A1", hints(2))),
    "A1-ecoutee": Shot(puzzle("A1", read_aloud)),
    "A1-juste": Shot(puzzle("A1", Team.solve)),
    "A1-ensemble": Shot(puzzle("A1", together)),
    "A1-long": Shot(long_article(0)),
    "A1-long-milieu": Shot(long_article(0.5)),
    "A1-long-fin": Shot(long_article(1, lambda team: team.find("signature")), focus="zone:lecteurs"),
    "A2-long": Shot(long_article(0.4, on_to_sources)),
    "A-DEC": Shot(puzzle("A-DEC")),
    "A-DEC-choisie": Shot(puzzle("A-DEC", picked("enqueter"))),
    "A-DEC-indices": Shot(puzzle("A-DEC", hints(1))),
    "A-REP": Shot(puzzle("A-REP")),
    "A-REP-deux-choisies": Shot(puzzle("A-REP", picked("dire", "etat"))),
    "A-REP-pas-encore": Shot(puzzle("A-REP", not_yet)),
    "A-REP-indices": Shot(puzzle("A-REP", hints(1))),
    "A-REP-juste": Shot(puzzle("A-REP", repaired)),
    "A-REP-ensemble": Shot(puzzle("A-REP", together)),
    "A2": Shot(puzzle("A2")),
    "A2-deux-avis": Shot(puzzle("A2", judged(C2="contredit", C3="confirme"))),
    "A2-pas-encore": Shot(puzzle("A2", claims_not_yet)),
    "A2-question": Shot(puzzle("A2", claims_settled)),
    "A2-juste": Shot(puzzle("A2", asked_more)),
    "A2-indices": Shot(puzzle("A2", hints(2))),
    "A2-ensemble": Shot(puzzle("A2", together)),
    "A2-grand": Shot(puzzle("A2", judged(C2="contredit")), percent=150),
    "A2-cycle3": Shot(puzzle("A2", judged(C2="contredit"), level="cycle3")),
    "A3": Shot(puzzle("A3")),
    "A3-trois-chiffres": Shot(puzzle("A3", typed("140"))),
    "A3-pas-encore": Shot(puzzle("A3", lambda team: typed("3008")(team).confirm())),
    "A3-juste": Shot(puzzle("A3", Team.solve)),
    "A3-grand": Shot(puzzle("A3", typed("14")), percent=150),
    "A3-indices": Shot(puzzle("A3", hints(3))),
    "A3-ensemble": Shot(puzzle("A3", together)),
    "A3-cycle3": Shot(puzzle("A3", typed("14"), level="cycle3")),
    "A8": Shot(puzzle("A8")),
    "A8-depart-pas-encore": Shot(puzzle("A8", lambda team: team.touch("node:GAZZ").confirm())),
    "A8-relais": Shot(puzzle("A8", origin_found)),
    "A8-pas-encore": Shot(puzzle("A8", relays_not_yet)),
    "A8-juste": Shot(puzzle("A8", Team.solve)),
    "A8-indices": Shot(puzzle("A8", hints(1))),
    "A8-ensemble": Shot(puzzle("A8", together)),
    "A8-grand": Shot(puzzle("A8", origin_found), percent=150),
    "A8-cycle3": Shot(puzzle("A8", lambda team: team.touch("node:GAZZ"), level="cycle3")),
    "B1-choisie": Shot(lent(thread(), picked("stop"))),
    "B1-suite": Shot(lent(thread(), replied("stop"))),
    "B1-conversation": Shot(lent(CHAT)),
    "B7-adulte": Shot(lent(thread(), with_noa("ecoute", "jamais", "ensemble"))),
    "B7-adulte-grand": Shot(lent(thread(), with_noa("ecoute", "jamais", "ensemble")), percent=150),
    "B7-arrive": Shot(lent(thread(), lambda team: replied("minimise")(team.solve().go_on()))),
    "B7-anciens": Shot(lent(thread(), lambda team: with_noa("minimise", "un_peu")(team).touch("older"))),
    "B7-promesse": Shot(lent(thread(), with_noa("minimise", "un_peu", "promet"))),
    "B7-suite": Shot(lent(thread(), with_noa("minimise", "un_peu"))),
    "B3-ordre": Shot(lent(timeline(), lambda team: team.touch("strip:f5"))),
    "B3-ordre-indices": Shot(lent(timeline(), hints(1))),
    "B7-conversation": Shot(lent(CHAT, answered)),
    "B7-conversation-grand": Shot(lent(CHAT, answered), percent=150),
    "C2-courriel": Shot(lent(EMAIL)),
    "C2-courriel-trouves": Shot(lent(EMAIL, told_apart)),
    "C2-courriel-grand": Shot(lent(EMAIL, told_apart), percent=150),
    "document-carte": Shot(lent(MAP)),
    "document-carte-deux-cases": Shot(lent(MAP, lambda team: team.find("club", "maison"))),
    "document-carte-grand": Shot(lent(MAP), percent=150),
    "document-photo-fiche": Shot(lent(PHOTO, lambda team: team.find("date", "case"))),
    "document-photo-fiche-longue": Shot(lent(LONG_CARD)),
    "document-photo-fiche-grand": Shot(lent(LONG_CARD, lambda team: team.find("auteur", "lieu")), percent=150),
    "document-profil": Shot(lent(ECHO)),
    "document-profil-deux-trouves": Shot(
        lent(ECHO, lambda team: team.find("photo", "abonnes", "depuis", "publications"))
    ),
    "document-profil-images": Shot(lent(JADE, lambda team: team.find("chat", "bio"))),
    "document-profil-grand": Shot(lent(ECHO, lambda team: team.find("mentions")), percent=150),
    "code-couleurs": Shot(unlocking("couleurs", "▲■")),
    "code-fleches": Shot(unlocking("deux", "←")),
    "code-motif": Shot(unlocking("motif", "1235")),
    "C3-une-case": Shot(lent(metadata_to_show.shown(), lambda team: team.touch("square:D4"))),
    "C3-jour-pas-encore": Shot(lent(metadata_to_show.shown(), day_not_yet)),
    "C6-lycee-grand": Shot(
        lent(cipher_to_show.shown("C6", "lycee"), lambda team: team.touch("turn:less")), percent=150
    ),
    "D4-table": Shot(lent(cipher_to_show.shown("D4"), typed("labrume"))),
    "C4-reglages": Shot(lent(phone())),
    "C4-reglages-grand": Shot(lent(phone(), touched("set:k_position:1")), percent=150),
    "D6-curseurs": Shot(lent(several_screens(), touched("more:R", "more:R"))),
    "D6-curseurs-pas-encore": Shot(lent(shield(), lambda team: team.give(*team.puzzle.distractors()["total"]))),
    "D6-curseurs-grand": Shot(lent(shield("cycle3"), touched("more:R")), percent=150),
    "scene-autre-voix": Shot(told_by("Inès Carvalho")),
    "scene-A-EPI": Shot(scene("A-EPI")),
    "confort": Shot(session(places.in_story, overlay="comfort", focus="comfort:text:100"), focus="comfort:text:100"),
    "confort-grand": Shot(session(places.in_story, overlay="comfort"), percent=150),
    "pause": Shot(session(places.in_story, overlay="pause")),
    "pause-sous-titree": Shot(pause_with_caption),
    "ressources": Shot(session(places.in_story, overlay="resources")),
    "bilan": Shot(session(places.at_the_end)),
    "bilan-grand": Shot(session(places.at_the_end), percent=150),
    "reprise": Shot(shown(place="recovery")),
    "inachevee": Shot(shown(place="unfinished", waiting=WAITING)),
    **dict(of_every_type()),
    "appariement-relie": Shot(shows("appariement", linking)),
    "tri-porte": Shot(shows("tri", sorting)),
}
