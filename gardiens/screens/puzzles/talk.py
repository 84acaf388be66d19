"""A conversation as it has gone so far: what was said and what happened, in order, ready to be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from gardiens.documents.conversation import Message, Said
from gardiens.puzzles.base import PuzzleState
from gardiens.puzzles.conversation import Conversation, Node, Reply

_QUOTED: Final = re.compile(r"^«\s*(?P<said>[^«»]+?)\s*»$")
_NAME: Final = r"(?:(?:M\.|Mme)\s)?[A-ZÀ-Ý][\w’-]*(?:\s[A-ZÀ-Ý][\w’-]*){0,2}(?:\s\([^()]*\))?"
"""« Noa », « Mme Le Goff », « Aïcha (en privé) »; a sentence that leads to a quotation is none."""
_NAMED: Final = re.compile(rf"^(?P<who>{_NAME})\s*:\s*«\s*(?P<said>[^«»]+?)\s*»\s*(?P<rest>.*)$", re.DOTALL)
_SIGNS: Final = re.compile(r"^(?P<said>[^\w«»(]+?)\s*(?:\(.*\))?$")
"""Emoji alone, or with words in brackets that say what they are."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A message, or with `narrated` something that is told beside the chat. `id` is unique in the talk."""

    id: str
    message: Message | None = None
    narrated: str | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """Everything said so far. From `fresh` on it comes one after the other, the team's own reply at once."""

    entries: tuple[Entry, ...]
    fresh: int

    @property
    def begins_with_reply(self) -> bool:
        return self.fresh > 0


def talk(puzzle: Conversation, state: PuzzleState) -> Talk:
    """What was said from where the team entered the conversation."""
    entries: list[Entry] = []
    fresh = 0
    said = puzzle.said(state)
    for node, reply in said:
        entries += _messages(node, len(entries))
        fresh = len(entries)
        entries.append(_reply(puzzle.answerer(node), reply, f"r{fresh}"))
        entries += _followed(reply, len(entries))
    if not said or puzzle.node(said[-1][1].to) is not None:
        entries += _messages(puzzle.now(state), len(entries))
    return Talk(tuple(entries), fresh)


def words_of(reply: Reply) -> tuple[str, bool]:
    """What a reply says in its bubble, and whether it is said; else it is done."""
    if quoted := _QUOTED.match(reply.text):
        return quoted["said"], True
    if signs := _SIGNS.match(reply.text):
        return signs["said"], True
    return reply.text.removesuffix("."), False


def _messages(node: Node, number: int) -> Iterator[Entry]:
    for rank, said in enumerate(node.messages, number):
        yield Entry(f"m{rank}", _as_message(f"m{rank}", said))


def _as_message(name: str, said: Said) -> Message:
    return Message.model_validate({"id": name, **said.model_dump(by_alias=True)})


def _reply(who: str, reply: Reply, name: str) -> Entry:
    words, said = words_of(reply)
    return Entry(name, Message.model_validate({"id": name, "de": who, "texte" if said else "reaction": words}))


def _followed(reply: Reply, number: int) -> Iterator[Entry]:
    """What followed a reply: « Noa : « Merci. » » is a message, and what comes after it is told, as anything else."""
    told = reply.then
    if told is None:
        return
    if named := _NAMED.match(told):
        name = f"m{number}"
        yield Entry(name, Message.model_validate({"id": name, "de": named["who"], "texte": named["said"]}))
        told = named["rest"].strip()
    if told:
        yield Entry(f"told{number}", narrated=told)
