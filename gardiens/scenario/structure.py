"""What is wrong with the shape of a scenario's nodes, before their meaning: keys, comments, the root."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from yaml import MappingNode, Node, ScalarNode

from gardiens.diagnostics import Diagnostic
from gardiens.scenario.source import NOWHERE, Source, Span
from gardiens.scenario.tree import Tree, walk
from gardiens.text import checks as say

_NO_BREAK: Final = re.compile("[\u00a0\u202f\u2007]")
_MERGE: Final = "<<"
_KEY_TAGS: Final = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:int")
# One space and then `#`, or `#` stuck to a word: somebody meant the sign. Comments stand two spaces away.
_CUT: Final = re.compile(r"(?: #|\s+#(?=\w))")


def check(source: Source, root: Node | None) -> Iterator[Diagnostic]:
    """Every mistake of shape, in reading order."""
    if not isinstance(root, MappingNode):
        span = Tree(source, root).span(root) if root is not None else NOWHERE
        yield source.diagnose("G027", say.NOT_A_MAPPING, span, expected=say.KEY_FORM)
        return
    tree = Tree(source, root)
    for node in walk(root):
        yield from _node(tree, node)


def _node(tree: Tree, node: Node) -> Iterator[Diagnostic]:
    if isinstance(node, MappingNode):
        yield from _keys(tree, node)
    elif isinstance(node, ScalarNode) and not node.style and " " in node.value.strip():
        yield from _comment(tree.source, node)


def _keys(tree: Tree, node: MappingNode) -> Iterator[Diagnostic]:
    seen: dict[str, Span] = {}
    for key, _ in node.value:
        span = tree.span(key)
        if not isinstance(key, ScalarNode) or key.tag not in _KEY_TAGS:
            yield tree.source.diagnose("G013", say.KEY_NOT_TEXT, span, expected=say.KEY_FORM)
        elif key.value == _MERGE and not key.style:
            yield tree.source.diagnose("G022", say.MERGE, span)
        elif _NO_BREAK.search(key.value):
            meant = _NO_BREAK.sub(" ", key.value).strip()
            yield tree.source.diagnose("G014", say.NO_BREAK_IN_KEY, span, suggestion=meant)
        elif key.value in seen:
            first = seen[key.value]
            message = say.DUPLICATE_KEY.format(key.value, first.line, first.column)
            yield tree.source.diagnose("G012", message, span, expected=say.ONCE)
        else:
            seen[key.value] = span


def _comment(source: Source, node: ScalarNode) -> Iterator[Diagnostic]:
    end = node.end_mark
    line = source.line(end.line + 1)
    if found := _CUT.match(line, end.column):
        start = found.end() - 1
        span = Span(end.line + 1, start + 1, len(line.rstrip()) - start)
        yield source.diagnose("G015", say.COMMENT_CUTS, span, expected=say.QUOTE_OR_TWO_SPACES)
