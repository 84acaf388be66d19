"""Every page of the game outside its puzzles, on usual and on the longest French, for tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from gardiens.engine import commands as c
from gardiens.engine.decide import decide
from gardiens.engine.evolve import fold
from gardiens.engine.state import NEW, State
from gardiens.paths import shipped_scenarios_dir
from gardiens.puzzles.base import Submit
from gardiens.scenario.load import load
from gardiens.scenario.models import Chapter, Gesture, Scenario, is_decision
from gardiens.screens.model import Model, Offer, Settings, Ui, Waiting
from gardiens.screens.pixels import make_typesetter
from gardiens.screens.tree import Page
from gardiens.screens.views import view

LONG_TITLE = "Le jour où la messagerie du collège a raconté n’importe quoi"
LONG_PITCH = "Un message transféré quarante fois en une heure, et plus personne ne sait qui l’a écrit le premier."
LONG_TEXT = (
    "Ce matin-là, tout le monde au collège de l’Écluse parle du même message, et **personne ne sait plus** d’où il vient. "
    "Noa dit l’avoir reçu d’Aïcha. Aïcha dit l’avoir reçu de Noa ! Comment est-ce possible ? « Il y a forcément quelqu’un "
    "qui a commencé, répond M. Okoye. Cherchez l’heure, le lieu, et les **mots exacts** : c’est toujours par là qu’un "
    "gardien commence. » Vous avez jusqu’à midi."
)


@cache
def offer() -> Offer:
    """The shipped scenario, at its three levels."""
    loaded = load(shipped_scenarios_dir() / "crocodile-du-canal")
    assert loaded.folder is not None
    return Offer("crocodile-du-canal", loaded.sha256, loaded.folder, loaded.levels)


def crocodile() -> Scenario:
    return offer().levels["college"]


def changed(**fields: Any) -> Scenario:
    """The shipped scenario with other fields."""
    return crocodile().model_copy(update=fields)


def other(name: str, **fields: Any) -> Offer:
    """Another offer, made from the shipped one."""
    made = {level: each.model_copy(update={"id": name, **fields}) for level, each in offer().levels.items()}
    return Offer(name, "0" * 64, offer().folder, made)


@cache
def with_short_version() -> Offer:
    """A scenario with one puzzle more, of 4 min, that its short version leaves out."""
    steps = dict(crocodile().steps)
    steps["A3"] = steps["A3"].model_copy(update={"core": False})
    return other("deux-durees", steps=steps)


def model(scenario: Scenario | None = None, state: State = NEW, **given: Any) -> Model:
    """A model with its fonts; fields of `Ui` and of `Model` are told apart by their names."""
    own = {name: given.pop(name) for name in tuple(given) if name in Ui.__dataclass_fields__}
    ui = Ui(**own)
    base = Model(
        ui=ui, state=state, scenario=scenario, folder=None, offers=(),
        typesetter=make_typesetter(ui.settings.text_percent, ui.settings.font), now_ms=1000, session_ms=state.at_ms,
    )  # fmt: skip
    return replace(base, **given)


def played(scenario: Scenario, *asked: c.Command) -> State:
    """The state after these commands, 4 s apart."""
    state = NEW
    for number, command in enumerate(asked, 1):
        decided = decide(scenario, state, replace(command, at_ms=4000 * number))
        assert not isinstance(decided, c.Refusal), (command, decided)
        state = fold(decided, state)
    return state


def opening(scenario: Scenario) -> tuple[c.Command, ...]:
    return (c.OpenSession(scenario=scenario.id, scenario_sha256="0" * 64, level="college", station="ecran-2"),)


def in_lobby(scenario: Scenario) -> State:
    return played(scenario, *opening(scenario))


def in_briefing(scenario: Scenario) -> State:
    return played(scenario, *opening(scenario), c.ChooseTeam(team="ecureuils"), c.Ready())


def in_story(scenario: Scenario) -> State:
    return played(scenario, *opening(scenario), c.ChooseTeam(team="ecureuils"), c.Ready(), c.Start())


def at_the_end(scenario: Scenario, option: str = "partager") -> State:
    """A team that decided so, solved everything and finished, 4 s after 4 s."""
    state = in_story(scenario)
    while state.phase == "playing":
        for asked in _next(scenario, state, option):
            decided = decide(scenario, state, replace(asked, at_ms=state.at_ms + 4000))
            assert not isinstance(decided, c.Refusal), (asked, decided)
            state = fold(decided, state)
    return state


def _next(scenario: Scenario, state: State, option: str) -> tuple[c.Command, ...]:
    step = scenario.puzzle(str(state.step))
    if step is None or state.done:
        return (c.Continue(),)
    if is_decision(step):
        return (c.Play(step=str(state.step), given=Submit(answer=option)),)
    return tuple(c.Play(step=str(state.step), given=given) for given in step.puzzle.solution())


def long_report() -> Scenario:
    """A scenario whose report has all it may have, each thing as long as it gets."""
    steps = dict(crocodile().steps)
    for name in ("fin-claire", "fin-recule", "fin-brume"):
        steps[name] = steps[name].model_copy(update={"title": LONG_TITLE, "text": LONG_PITCH})
    for name in ("A1", "A-DEC", "A-REP"):
        steps[name] = steps[name].model_copy(update={"takeaway": LONG_TEXT.replace("**", "")})
    chapters = tuple(Chapter(genre=kind, texte=LONG_PITCH) for kind in ("declenche", "declenche", "repare", "eclairci"))
    gestures = tuple(Gesture(texte="Je demande à un adulte avant de répondre au message") for _ in range(3))
    return changed(title=LONG_TITLE, steps=steps, chapters=chapters, gestures=gestures)


def told(text: str, **fields: Any) -> Scenario:
    """A scenario whose opening tells this text."""
    steps = dict(crocodile().steps)
    steps["ouverture"] = steps["ouverture"].model_copy(update={"text": text, **fields})
    return changed(steps=steps)


def _session(make: Callable[[Scenario], State], scenario: Scenario, comfort: Settings, **given: Any) -> Page:
    return view(model(scenario, make(scenario), settings=comfort, place="session", **given))


def pages(comfort: Settings) -> Iterator[tuple[str, Page]]:
    """Every page by name, in every state that looks different."""
    long = other("long", title=LONG_TITLE, pitch=LONG_PITCH, theme="libre")
    many = tuple(other(f"n{number}", title=LONG_TITLE, pitch=LONG_PITCH) for number in range(6))
    yield "titre", view(model(settings=comfort))
    yield "titre-tard", view(model(settings=comfort, now_ms=400_000))
    yield "choix-vide", view(model(settings=comfort, place="choice"))
    yield "choix-casse", view(model(settings=comfort, place="choice", broken=("mon-premier-scenario",)))
    yield "choix-un", view(model(settings=comfort, place="choice", offers=(offer(),)))
    yield "choix-deux-durees", view(model(settings=comfort, place="choice", offers=(with_short_version(), long)[:1]))
    four = (offer(), long, other("b", theme="cyberharcelement"), other("c", theme="donnees"))
    yield "choix", view(model(settings=comfort, place="choice", offers=four, broken=("a", "b")))
    yield "choix-choisi", view(model(settings=comfort, place="choice", offers=four, chosen="long"))
    yield "choix-plusieurs-pages", view(model(settings=comfort, place="choice", offers=many, chosen="n5", page=1))
    taken = frozenset({"loutres", "herons"})
    yield "equipe", _session(in_lobby, crocodile(), comfort)
    yield "equipe-choisie", _session(in_lobby, changed(title=LONG_TITLE), comfort, team="ecureuils", taken_teams=taken)
    yield "equipe-seule", _session(in_lobby, changed(together="simple"), comfort, team="ecureuils")
    for page in range(3):
        yield f"accueil-{page}", _session(in_briefing, crocodile(), comfort, page=page)
    yield "accueil-long", _session(in_briefing, changed(welcome=(LONG_TEXT,), title=LONG_TITLE), comfort)
    for page in range(3):
        yield f"scene-{page}", _session(in_story, crocodile(), comfort, page=page)
        yield f"scene-longue-{page}", _session(in_story, told(f"{LONG_TEXT}\n\n{LONG_TEXT}"), comfort, page=page)
    yield "scene-voix", _session(in_story, told(LONG_TEXT, speaker="Inès Carvalho"), comfort)
    yield "scene-lieu-long", _session(in_story, told(LONG_TEXT, place_text=LONG_TITLE), comfort)
    yield "pause", _session(in_story, crocodile(), comfort, overlay="pause")
    yield "pause-notee", _session(in_story, crocodile(), comfort, overlay="pause", calling=True)
    yield "ressources", _session(in_story, crocodile(), comfort, overlay="resources")
    yield "ressources-au-titre", view(model(settings=comfort, overlay="resources"))
    yield "bilan", _session(at_the_end, crocodile(), comfort)
    for page in range(4):
        yield f"bilan-long-{page}", _session(at_the_end, long_report(), comfort, page=page)
    four = crocodile().gestures * 2
    yield "bilan-quatre-gestes", _session(at_the_end, changed(seal=None, gestures=four[:4]), comfort)
    yield "bilan-nu", _session(at_the_end, changed(chapters=(), gestures=(), score="aucun"), comfort)
    yield "bilan-b", _session(at_the_end, changed(theme="cyberharcelement", mood="calme"), comfort)
    yield "reprise", view(model(settings=comfort, place="recovery"))
    yield "reprise-longue", view(model(settings=comfort, place="recovery", now_ms=70_000))
    waiting = Waiting("ecureuils", LONG_TITLE, 7_800_000)
    yield "inachevee", view(model(settings=comfort, place="unfinished", waiting=waiting))
