"""Screens as functions of state: which page a model calls for."""

from __future__ import annotations

from dataclasses import replace

from gardiens.scenario.steps import Story
from gardiens.screens import parts
from gardiens.screens.model import Model
from gardiens.screens.tree import Page
from gardiens.screens.views import choice, comfort, lobby, pause, play, report, resources, story, title, waiting


def view(model: Model) -> Page:
    """The whole screen for this model, with the notice of the moment over it."""
    page = _page(model)
    return replace(page, widgets=(*page.widgets, *parts.notice(model)))


def _page(model: Model) -> Page:
    if model.ui.overlay == "resources":
        return resources.view(model)
    if model.ui.overlay == "comfort":
        return comfort.view(model)
    if model.ui.overlay == "pause" or _in_session(model, "stopped"):
        return pause.view(model)
    match model.ui.place:
        case "title":
            return title.view(model)
        case "choice":
            return choice.view(model)
        case "recovery":
            return waiting.recovery(model)
        case "unfinished":
            return waiting.unfinished(model)
        case "session":
            return _session(model)


def _in_session(model: Model, phase: str) -> bool:
    return model.ui.place == "session" and model.state.phase == phase


def _session(model: Model) -> Page:
    """The page of the session's phase; one that was never opened, or ended early, is back at the choice."""
    match model.state.phase:
        case "new" | "aborted":
            return choice.view(model)
        case "lobby":
            return lobby.view(model)
        case "briefing":
            return story.briefing(model)
        case "debrief" | "closed":
            return report.view(model)
        case _:
            step = model.scenario and model.scenario.steps.get(model.state.step or "")
            return story.story(model, step) if isinstance(step, Story) else play.view(model)
