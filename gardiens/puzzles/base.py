"""What every puzzle type promises."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from gardiens.authored import Authored
from gardiens.puzzles.conditions import Condition, Value
from gardiens.text import checks as say

PuzzleState: TypeAlias = Mapping[str, Any]
"""Where a puzzle stands: a JSON object, never changed in place, never holding what was typed."""

Answer: TypeAlias = str | tuple[str, ...] | Mapping[str, str]
"""A whole answer: one option, several, or an assignment."""


@dataclass(frozen=True, slots=True)
class Touch:
    """One element touched and judged at once."""

    target: str


@dataclass(frozen=True, slots=True)
class Submit:
    """The arrangement on the screen, sent with « Valider »."""

    answer: Answer = ()


PuzzleInput: TypeAlias = Touch | Submit

Series: TypeAlias = tuple[PuzzleInput, ...]
"""Inputs played one after the other from the puzzle's start."""

Outcome: TypeAlias = Literal["solved", "progress", "mistake", "shown"]
"""solved: done. progress: something right was found. mistake: a try that counts. shown: nothing new, read again."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a puzzle says of an input.

    `name` is the element concerned or the known mistake, None when the mistake is not one the author foresaw;
    `close` says that one thing only separates the answer from the right one.
    """

    outcome: Outcome
    name: str | None = None
    close: bool = False

    @property
    def solved(self) -> bool:
        return self.outcome == "solved"


@dataclass(frozen=True, slots=True)
class Consequence:
    """What an answer brings to the story, beside its verdict.

    `effects` change the variables as soon as it is given. `leaves`: whether the team then leaves the puzzle, at once or
    once it has read what followed, for the way out that has the name of the answer.
    """

    effects: Mapping[str, Value] = field(default_factory=dict)
    leaves: Literal["at_once", "once_read"] | None = None


NO_CONSEQUENCE: Final = Consequence()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a puzzle's own fields that its author must mend.

    `code` is that of the diagnostic, `path` leads from the step to what is wrong; `on_key` marks the key there and not
    its value. `expected` is what would be right, in a few words.
    """

    code: str
    message: str
    path: tuple[int | str, ...] = ()
    expected: str | None = None
    on_key: bool = False


Written: TypeAlias = Iterable[tuple[tuple[int | str, ...], str]]
"""Texts, each with the way to it."""


def same_words(written: Written, offered: Written = ()) -> Iterator[Fault]:
    """Elements that a team cannot tell apart: capitals, spaces and bold do not count.

    Those `offered` under a condition may read like each other, since they may never be met together.
    """
    seen: set[str] = set()
    for path, text in written:
        read = _as_read(text)
        if read in seen:
            yield _same(path, text)
        seen.add(read)
    yield from (_same(path, text) for path, text in offered if _as_read(text) in seen)


def _as_read(text: str) -> str:
    return " ".join(text.replace("**", "").split()).casefold()


def _same(path: tuple[int | str, ...], text: str) -> Fault:
    return Fault("G380", say.SAME_WORDS.format(text), path, say.OTHER_WORDS)


class Puzzle(Authored):
    """The part of a step that is a puzzle: its own fields and its judgement, all pure."""

    def start(self) -> PuzzleState:
        """Where the puzzle stands when a team meets it."""
        return {}

    def entrances(self) -> Collection[str]:
        """The places inside the puzzle that the story may lead to (`B7/p4`)."""
        return ()

    def start_at(self, entrance: str) -> PuzzleState:
        """Where the puzzle stands when the story leads to one of its `entrances`."""
        return self.start()

    @abstractmethod
    def play(self, state: PuzzleState, given: PuzzleInput) -> tuple[PuzzleState, Verdict] | None:
        """The new state and the verdict on `given`; None when the input makes no sense for this puzzle."""

    def stage(self, state: PuzzleState) -> int:
        """Which question of the puzzle is asked now, from 0: most have one only."""
        return 0

    def is_bonus(self, state: PuzzleState) -> bool:
        """Whether what is asked now is a bonus, which any answer ends: nothing of it needs help."""
        return False

    @property
    def keeps_arrangement(self) -> bool:
        """Whether what is laid out and not sent may be kept aside, for a screen that restarts: never typed words."""
        return True

    @property
    def has_right_answer(self) -> bool:
        """Whether some answers are right and others not; else every answer leads on, and the story answers.

        Then there is no mistake, no point to earn, and nothing to explain by « Avancer ensemble ».
        """
        return True

    def condition(self, given: PuzzleInput) -> Condition | None:
        """What must hold for `given` to be offered at all."""
        return None

    def consequence(self, name: str | None) -> Consequence:
        """What the answer whose verdict has this name brings to the story."""
        return NO_CONSEQUENCE

    def ways_out(self) -> Mapping[str, str | None]:
        """The answers that leave the puzzle, by name, each with the step where it leads, None for the step's own way.

        A puzzle without any is left by its step's own way.
        """
        return {}

    def inner_names(self) -> Collection[str]:
        """The names that « vers » may give inside the puzzle, beside those of the story's steps."""
        return ()

    def wording(self, name: str) -> str | None:
        """What the team read of the answer called `name`."""
        return None

    @abstractmethod
    def solution(self) -> Series:
        """What solves the puzzle from its start."""

    @abstractmethod
    def distractors(self) -> Mapping[str, Series]:
        """The wrong answers known by name; the last input of each, played from the start, is a mistake of that name.

        What comes before it is the beginning of the solution: a puzzle in two stages has mistakes in its second one.
        """

    def mistakes(self) -> Collection[str]:
        """The mistakes that `retours` may speak of, beside its elements: some levels make only a part of them."""
        return self.distractors()

    def read_ahead(self) -> None:
        """Read what judging will need and takes time: called away from the thread that draws, before a team plays."""

    def faults(self) -> Iterator[Fault]:
        """What makes the puzzle impossible to play or to solve, by its own fields alone."""
        yield from ()

    def never_met(self, entered: Collection[str]) -> Iterator[Fault]:
        """What no team can meet, knowing the entrances by which the story enters beside the beginning."""
        yield from ()

    def remarks(self) -> Iterator[Fault]:
        """What its author should know of a puzzle that has no fault."""
        yield from ()

    def feedback(self, name: str) -> str | None:
        """What the author wrote beside the element or the option called `name`."""
        return None

    def recalled(self, name: str) -> str | None:
        """The words of the element that an explained mistake is about, for puzzles where several were laid out."""
        return None


class JudgedPuzzle(Puzzle):
    """A puzzle that only looks at whole answers: nothing to remember between two tries."""

    @abstractmethod
    def judge(self, answer: Answer) -> Verdict | None:
        """The verdict on a whole answer; None when it is not of this puzzle's shape."""

    def play(self, state: PuzzleState, given: PuzzleInput) -> tuple[PuzzleState, Verdict] | None:
        verdict = self.judge(given.answer) if isinstance(given, Submit) else None
        return None if verdict is None else (state, verdict)
