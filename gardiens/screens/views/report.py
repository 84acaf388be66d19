"""The report: dawn, the fog gone, and what the team takes home."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from gardiens.engine.commands import Close
from gardiens.engine.figures import chapters, completion_ms, evidence, takeaways
from gardiens.engine.state import State
from gardiens.scenario.inserts import fill
from gardiens.scenario.models import Chapter, End, Scenario
from gardiens.screens import parts
from gardiens.screens.marks import Block, Disc, Icon, Mark, Panel, Rect, Words
from gardiens.screens.messages import Send, Turn
from gardiens.screens.model import Model
from gardiens.screens.paginate import stacked
from gardiens.screens.tree import Page, Role, Scene, Widget
from gardiens.screens.views import takeaway
from gardiens.screens.views.session import scenario_of
from gardiens.text import screens as say
from gardiens.text.teams import TEAMS_BY_ID

_TOP: Final = 236
_HEIGHT: Final = 688
_HEADER: Final = Rect(190, 14, 1010, 214)
_HEADER_ROOM: Final = Rect(0, 0, 1920, _TOP)
_STORY_PX: Final = 535
_SIDE_PX: Final = 499
_SENTENCE_GAP: Final = 34
_CHAPTER_GAP: Final = 22
_CHAPTER_ICONS: Final = {"declenche": "share-2", "repare": "heart-handshake", "eclairci": "megaphone"}


@dataclass(frozen=True, slots=True)
class _Line:
    """One numbered sentence, or one chapter, laid in its column."""

    name: str
    block: Block
    icon: str | None = None
    warm: bool = False


def view(model: Model) -> Page:
    """What was found, what to remember, what this team set off and repaired. Never a rank."""
    scenario, state = scenario_of(model), model.state
    scene = Scene(hour="aube", evidence=1.0, fog=0.0, veil=0.3, lanterns=28)
    paper, told, side = _columns(scenario, state)
    sentences = _in_columns(
        model, lambda each: _sentences(each, scenario, state, paper.w - 114), _SENTENCE_GAP, paper.h - 118
    )
    lines: tuple[tuple[_Line, ...], ...] = ((),)
    if told:
        story = told
        lines = _in_columns(
            model, lambda each: _chapters(each, scenario, state, story.w - 150), _CHAPTER_GAP, told.h - 112
        )
    pages = max(len(sentences), len(lines))
    page = min(max(0, model.ui.page), pages - 1)
    widgets = [
        *parts.sized(model, lambda each: _header(each, scenario, state), _HEADER_ROOM),
        *parts.sized(model, lambda each: _garland(each, scenario, state), _HEADER_ROOM),
    ]
    widgets += _paper(model, paper, sentences[min(page, len(sentences) - 1)])
    if told:
        widgets += _told(model, told, lines[min(page, len(lines) - 1)])
    if side:
        widgets += takeaway.side(model, scenario, state, side)
    widgets += parts.footer(model)
    if pages > 1:
        label = say.REPORT_FIRST if page == pages - 1 else say.REPORT_NEXT
        icon = "rotate-ccw" if page == pages - 1 else "chevron-right"
        more = Rect(1084, 966, 250, 96)
        widgets.append(parts.button(model, "more", label, more, Turn((page + 1) % pages), icon=icon))
    finish = Rect(1352, 966, 520, 100)
    if state.phase == "closed":
        widgets.append(
            parts.text_widget("farewell", parts.within(model, say.FAREWELL, "header_title", finish), "status")
        )
    else:
        closing = Send((Close(),))
        button = parts.primary(model, "finish", say.FINISH_TOGETHER, closing, finish, enabled=not model.ui.busy)
        widgets.append(replace(button, main=False))  # nothing to read again after it: never by one Enter too many
    return Page("bilan", scene, tuple(widgets))


def _columns(scenario: Scenario, state: State) -> tuple[Rect, Rect | None, Rect | None]:
    """The paper, the story and what is taken home; what is missing leaves its room to the paper."""
    told_px = _STORY_PX + 25 if chapters(scenario, state) else 0
    side_px = _SIDE_PX + 25 if scenario.gestures or scenario.seal else 0
    paper = Rect(parts.LEFT, _TOP, 1824 - told_px - side_px, _HEIGHT)
    told = Rect(paper.right + 25, _TOP, _STORY_PX, _HEIGHT) if told_px else None
    side = Rect(parts.RIGHT - _SIDE_PX, _TOP, _SIDE_PX, _HEIGHT) if side_px else None
    return paper, told, side


# --- the top ------------------------------------------------------------------------------------------------------


def _header(model: Model, scenario: Scenario, state: State) -> list[Widget]:
    """The seal, the title of this end, the team and its case, and the sentence that ends the story."""
    end = scenario.steps.get(state.ending or "")
    title = end.title if isinstance(end, End) else scenario.title
    team = TEAMS_BY_ID.get(state.team or "")
    name = team.name if team else say.NO_TEAM_YET
    line = say.REPORT_LINE.format(name, scenario.title)
    if parts.width_of(model, line, "meta") > _HEADER.w:
        line = name
    texts = [
        ("title", title, parts.fitting(model, title, ("h1", "h2", "header_title"), _HEADER.w, 80), "blanc"),
        ("line", line, parts.fitting(model, line, ("answer", "body_min", "meta"), _HEADER.w, 52), "brume_100"),
    ]
    if isinstance(end, End) and end.text:
        ending = fill(end.text, state.variables)
        style = parts.fitting(model, ending, ("body_min", "meta"), _HEADER.w, 44)
        texts.append(("ending", ending, style, "lanterne_300"))
    laid = [(name, parts.words(model, text, style, 0, 0, _HEADER.w, colour)) for name, text, style, colour in texts]
    y = _HEADER.y + max(0, (_HEADER.h - sum(mark.block.height for _, mark in laid)) // 2)
    widgets = [parts.seal_widget("seal", scenario.theme, Rect(parts.LEFT, 60, 112, 112))]
    for name, mark in laid:
        role: Role = "heading" if name == "title" else "text"
        widgets.append(parts.text_widget(name, replace(mark, x=_HEADER.x, y=y), role))
        y += mark.block.height
    return widgets


def _garland(model: Model, scenario: Scenario, state: State) -> list[Widget]:
    """What was won, in lanterns and in words; points and time in one quiet line, if the scenario shows them."""
    won, total = evidence(scenario, state)
    birds = scenario.theme == "cyberharcelement"
    counted = say.counted(won, say.BIRDS if birds else say.LANTERNS)
    width = min(626, max(240, total * 62))
    wire = Rect(1552 - width // 2, 36, width, 96)
    text = parts.within(model, counted, "name", Rect(1240, 139, 632, 50), "lanterne_300")
    marks = (*parts.garland(wire, won, total, scenario.theme), text)
    widgets = [Widget("evidence", "status", counted, Rect(1240, 36, 632, 154), marks)]
    if figures := _figures(scenario, state, model.session_ms):
        quiet = parts.within(model, figures, "meta", Rect(1240, 185, 632, 40), "brume_100")
        widgets.append(parts.text_widget("figures", quiet))
    return widgets


def _figures(scenario: Scenario, state: State, session_ms: int) -> str:
    """« 710 points en 6 min 40 », or as much of it as this scenario wants shown."""
    if scenario.mood == "calme" or scenario.score == "aucun":
        return ""
    points = say.counted(state.score, say.POINTS)
    if scenario.timer == "aucun":
        return points
    return f"{points} {say.IN_TIME.format(say.played(completion_ms(state, session_ms)))}"


# --- the columns --------------------------------------------------------------------------------------------------


def _sentences(model: Model, scenario: Scenario, state: State, width: int) -> list[_Line]:
    return [
        _Line(str(number), model.typesetter.lay(text, "body", width))
        for number, text in enumerate(takeaways(scenario, state), 1)
    ]


def _chapters(model: Model, scenario: Scenario, state: State, width: int) -> list[_Line]:
    return [_chapter(model, index, chapter, state, width) for index, chapter in enumerate(chapters(scenario, state))]


def _chapter(model: Model, index: int, chapter: Chapter, state: State, width: int) -> _Line:
    text = f"**{say.CHAPTERS[chapter.kind]}** {fill(chapter.text, state.variables)}"
    block = model.typesetter.lay(text, "body", width)
    return _Line(str(index), block, _CHAPTER_ICONS[chapter.kind], chapter.kind != "declenche")


def _in_columns(
    model: Model, made: Callable[[Model], Sequence[_Line]], gap: int, room_px: int
) -> tuple[tuple[_Line, ...], ...]:
    """What is read in a column, in the largest size in which each of them holds there alone: the same on every page."""
    tries = (made(each) for each in parts.sizes(model))
    lines = parts.roomiest(
        tries, lambda lines: all(_height(line) <= room_px and not line.block.broken for line in lines)
    )
    return stacked(lines, _height, gap, room_px)


def _height(line: _Line) -> int:
    return max(line.block.height, 64 if line.icon else 0)


def _paper(model: Model, rect: Rect, lines: Sequence[_Line]) -> list[Widget]:
    """« À retenir », on paper."""
    x = rect.x + 36
    marks = (
        Panel(rect, "papier", radius=28, drop=8),
        Icon("notebook-pen", Rect(x, rect.y + 26, 46, 46), "brun"),
        parts.within(model, say.TAKEAWAYS, "header_title", Rect(x + 62, rect.y + 17, 400, 64), "encre", align="left"),
    )
    widgets = [Widget("takeaways", "heading", say.TAKEAWAYS, rect, marks)]
    y = rect.y + 94
    if not lines:
        empty = parts.words(model, say.NO_TAKEAWAY, "body_min", x, y, rect.w - 72, "encre_2")
        widgets.append(parts.text_widget("takeaway:0", empty))
    for index, line in enumerate(lines):
        drawn: list[Mark] = []
        if index:
            drawn.append(Panel(Rect(x, y - _SENTENCE_GAP // 2 - 1, rect.w - 72, 2), "filet", radius=0))
        drawn.append(parts.words(model, line.name, "name", x, y, 40, "brun"))
        drawn.append(Words(x + 42, y, line.block, "encre"))
        whole = Rect(x, y, rect.w - 72, line.block.height)
        widgets.append(Widget(f"takeaway:{line.name}", "text", f"{line.name}. {line.block.text}", whole, tuple(drawn)))
        y += line.block.height + _SENTENCE_GAP
    return widgets


def _told(model: Model, rect: Rect, lines: Sequence[_Line]) -> list[Widget]:
    """« Votre histoire »: set off, repaired, cleared up."""
    x = rect.x + 36
    marks = (
        Panel(rect, "nuit_700", "nuit_500", radius=28, drop=8),
        parts.within(model, say.YOUR_STORY, "header_title", Rect(x, rect.y + 17, rect.w - 72, 64), align="left"),
    )
    widgets = [Widget("story", "heading", say.YOUR_STORY, rect, marks)]
    y = rect.y + 98
    for line in lines:
        sign = Rect(x, y, 64, 64)
        if line.warm:
            disc, ink = Disc(sign, "lanterne_500"), "sur_lanterne"
        else:
            disc, ink = Disc(sign, "nuit_900", "brume_400", 4), "blanc"
        words = Words(x + 82, y, line.block, "blanc")
        whole = Rect(x, y, rect.w - 68, _height(line))
        icon = Icon(line.icon or "check", sign.inset(14), ink)
        label = line.block.text.replace("**", "")
        widgets.append(Widget(f"chapter:{line.name}", "text", label, whole, (disc, icon, words)))
        y += _height(line) + _CHAPTER_GAP
    return widgets
