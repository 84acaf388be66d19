"""Texts of the story as a team reads them: `{variable}` filled in, passages chosen by their conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from gardiens.puzzles.conditions import Value
from gardiens.scenario.steps import Story
from gardiens.text.checks import YES_NO

_BRACES: Final = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}|[{}]")
_PAGES: Final = re.compile(r"\n[ \t]*\n\s*")
_LINE_BREAKS: Final = re.compile(r"[ \t]*\n[ \t]*")


def fill(text: str, variables: Mapping[str, Value]) -> str:
    """The text with the value of each `{variable}`; `{{` and `}}` stand for braces.

    Raises KeyError for a variable that does not exist: the checker refuses such a text.
    """

    def value(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[0][0]
        held = variables[found[1].strip()]
        return YES_NO[held] if isinstance(held, bool) else str(held)

    return _BRACES.sub(value, text)


def inserted(text: str) -> Iterator[tuple[str, str | None]]:
    """Each insert as it is written with the variable it names, None for a brace without its pair."""
    for found in _BRACES.finditer(text):
        if found[0] not in ("{{", "}}"):
            yield found[0], None if found[1] is None else found[1].strip()


def passages(story: Story, variables: Mapping[str, Value]) -> tuple[str, ...]:
    """The texts of a scene that are shown now, filled in.

    A line break is only where the author's editor wrapped; a blank line, kept as two line breaks, is a new page.
    """
    told = [story.text] if story.text is not None else []
    told += [passage.text for passage in story.passages if passage.when is None or passage.when.holds(variables)]
    return tuple("\n\n".join(_pages(fill(text, variables))) for text in told)


def pages(story: Story, variables: Mapping[str, Value]) -> tuple[str, ...]:
    """The same texts, one page after the other."""
    return tuple(page for text in passages(story, variables) for page in text.split("\n\n"))


def _pages(text: str) -> list[str]:
    return [_LINE_BREAKS.sub(" ", page) for page in _PAGES.split(text.strip())]
