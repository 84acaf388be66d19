"""What stands beside the tracks of `curseurs`: the mission, the rules on a lit card, and the live total."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from gardiens.puzzles.sliders import Sliders
from gardiens.scenario.models import PuzzleStep
from gardiens.screens.layout import roomiest
from gardiens.screens.marks import Mark, Panel, Picture, Rect, Words
from gardiens.screens.model import Model
from gardiens.screens.motion import shifted
from gardiens.screens.parts import width_of, within, words
from gardiens.screens.puzzles.board import FULL, mistaken, task, task_height
from gardiens.screens.tree import Widget
from gardiens.text.puzzles import sliders as say
from gardiens.text.screens import counted

LEFT: Final = Rect(FULL.x, FULL.y, 600, FULL.h)
GAP: Final = 22
PAD: Final = 34
TOKEN_GAP: Final = 8
MOST_TOKENS: Final = 20
SEALS: Final = {"carre": "infox", "triangle": "cyberharcelement", "rond": "donnees", "etoile": "finale"}
"""The theme whose accent each seal has."""
_FITS: Final = (
    ("verdict", "card"),
    ("body", "card"),
    ("body", "body"),
    ("body", "body_min"),
    ("body_min", "body_min"),
    ("meta", "meta"),
)
"""The style of what is asked, and that of the rules."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The column at the left; `total` is whether the live total is in it, since it may have no room there."""

    widgets: tuple[Widget, ...]
    total: bool


def beside(model: Model, step: PuzzleStep, puzzle: Sliders, values: Mapping[str, str]) -> Beside:
    """The mission, or what is said of a mistake; the rules; the total when it is shown and has room."""

    def laid() -> Iterator[tuple[int, Beside]]:
        for here in (True, False) if puzzle.shows_total else (False,):
            low = (total(model, puzzle, values, _low(puzzle)),) if here else ()
            bottom = low[0].rect.y - GAP if low else FULL.bottom
            for style, small in _FITS:
                rules = _rules(model, puzzle, small, bottom)
                room = (rules[0].rect.y - GAP if rules else bottom) - FULL.y
                wanted = task_height(model, step, LEFT.w, style)
                height = wanted if mistaken(model) else max(wanted, room)
                high = task(model, step, LEFT._replace(h=height), style, _sent(model, puzzle))
                yield room - wanted, Beside((high, *rules, *low), here)

    return roomiest(laid(), lambda tried: tried[0] >= 0)[1]


def _low(puzzle: Sliders) -> Rect:
    height = 138 if puzzle.target() is None else 196
    return Rect(LEFT.x, LEFT.bottom - height, LEFT.w, height)


def _sent(model: Model, puzzle: Sliders) -> str | None:
    """How many rules the numbers that were sent keep."""
    sent = model.ui.sent
    if sent is None or not isinstance(sent.answer, Mapping):
        return None
    count = len(puzzle.constraints)
    kept = count - len(puzzle.broken({name: int(value) for name, value in sent.answer.items()}))
    return counted(kept, say.KEPT, str(count)) if kept else None


def _rules(model: Model, puzzle: Sliders, style: str, bottom: int) -> tuple[Widget, ...]:
    """The rules on a lit card, each after its seal; a rule alone in large letters."""
    if not puzzle.rules:
        return ()
    alone = len(puzzle.rules) == 1
    title_text = puzzle.rules_title or (say.RULE if alone else say.RULES)
    seal = puzzle.rules[0].seal if alone else None
    indent = 76 if seal else 0
    x, inside, y = LEFT.x + PAD, LEFT.w - 2 * PAD, 26
    title = words(model, title_text, "label", x + indent, y + (10 if seal else 0), inside - indent, "encre")
    marks: list[Mark] = [title]
    if seal:
        marks += _stamp(seal, Rect(x, y - 2, 60, 60))
        y += 18
    y += title.block.height + 12
    for rule in puzzle.rules:
        shift = 0 if alone or not any(each.seal for each in puzzle.rules) else 64
        text = words(
            model, rule.text, "card" if alone and style == "verdict" else style, x + shift, y, inside - shift, "encre"
        )
        if shift and rule.seal:
            marks += _stamp(rule.seal, Rect(x, y + min(0, text.block.height - 48), 48, 48))
        marks.append(text)
        y += max(text.block.height, 48 if shift else 0) + 12
    if puzzle.rules_note:
        note = words(model, puzzle.rules_note, "body_min" if style != "meta" else style, x, y, inside, "encre_2")
        marks.append(note)
        y += note.block.height + 12
    rect = Rect(LEFT.x, bottom - y - 14, LEFT.w, y + 14)
    card = Panel(rect._replace(y=0), "lueur", "lanterne_500", 5, radius=28, drop=8)
    told = [f"{say.SEALED.format(say.SEAL[rule.seal], rule.text) if rule.seal else rule.text}" for rule in puzzle.rules]
    spoken = " ".join([f"{title_text}.", *told, *([puzzle.rules_note] if puzzle.rules_note else [])])
    return (shifted(Widget("rules", "text", spoken, rect._replace(y=0), (card, *marks), radius=28), 0, rect.y),)


def _stamp(seal: str, rect: Rect) -> tuple[Mark, ...]:
    """A seal as it is on the screens: its shape on a dark square edged with its colour."""
    edge = f"accent_{SEALS[seal]}"
    return Panel(rect, "nuit_700", edge, 4, radius=14), seal_picture(seal, rect.inset(rect.w * 26 // 100))


def total(model: Model, puzzle: Sliders, values: Mapping[str, str], rect: Rect) -> Widget:
    """The total as it is now; one token for each unit where a rule says how many there must be."""
    reached, target = sum(map(int, values.values())), puzzle.target()
    tall = rect.h > 120
    line = Rect(rect.x + PAD, rect.y + (16 if tall else 0), rect.w - 2 * PAD, 84 if tall else rect.h)
    word = within(model, say.TOTAL, "name", line, align="left")
    figure = model.typesetter.lay(str(reached), "figure", 200)
    x = line.x + width_of(model, say.TOTAL, "name") + 18
    marks: list[Mark] = [
        Panel(rect, "nuit_800", "nuit_500", radius=28, drop=8 if tall else 0),
        word,
        Words(x, line.centre[1] - figure.height // 2 - 6, figure, "lanterne_500"),
    ]
    if target is None:
        return Widget("total", "status", say.TOTAL_SPOKEN.format(reached), rect, tuple(marks), radius=28)
    left = x + figure.width + 18
    aim = within(model, say.OF.format(target), "name", Rect(left, line.y, line.right - left, line.h), align="left")
    marks.append(aim)
    aside = left + width_of(model, say.OF.format(target), "name") + 36
    row = (
        Rect(line.x, line.bottom + 10, line.w, 48) if tall else Rect(aside, line.centre[1] - 24, line.right - aside, 48)
    )
    marks += _tokens(reached, target, row)
    return Widget("total", "progress", say.TOTAL_OF.format(reached, target), rect, tuple(marks), radius=28)


def _tokens(reached: int, target: int, row: Rect) -> Iterator[Mark]:
    """Filled up to the total, dashed up to the target; what is too much is dashed with gold. Many make one bar."""
    count = max(reached, target, 1)
    if count > MOST_TOKENS:
        bar = row.inset(0, 8)
        yield Panel(bar, "nuit_900", "brume_400", 3, radius=bar.h // 2)
        if reached:
            yield Panel(bar._replace(w=max(bar.h, bar.w * reached // count)), "lanterne_500", radius=bar.h // 2)
        return
    pitch = min(44 + TOKEN_GAP, row.w // count)
    for number in range(count):
        token = Rect(row.x + number * pitch, row.y, pitch - TOKEN_GAP, row.h)
        if number < min(reached, target):
            yield Panel(token, "lanterne_500", radius=min(12, token.w // 3))
        else:
            edge = "lanterne_500" if number < reached else "brume_400"
            yield Panel(token, None, edge, 3, radius=min(12, token.w // 3), dashed=True)


def seal_picture(seal: str, rect: Rect) -> Picture:
    """The bare shape of a seal."""
    return Picture(f"signes/sceau-{seal}", rect, "contain")
