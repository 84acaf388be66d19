"""The shape of a scenario's nodes, before their meaning: keys, comments, the root."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from gardiens.diagnostics import Diagnostic
from gardiens.scenario.source import NOWHERE, Source, Span
from gardiens.scenario.tree import STR, Tree, scalar, walk
from gardiens.text import checks as say

_NO_BREAK: Final = re.compile("[\u00a0\u202f\u2007]")
_MERGE: Final = "<<"
_KEY_TAGS: Final = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:int")
# One space and then `#`, or `#` stuck to a word: somebody meant the sign. Comments stand two spaces away.
_CUT: Final = re.compile(r"(?: #|\s+#(?=\w))")


_ODD_KEYS: Final = frozenset(("true", "false", "null", "~", "", _MERGE))
"""Keys to look at closer: what is wrong with them depends on how they are written."""
_SIGN: Final = re.compile(r"#(?<=[^\S\r\n]#)")
_REMARK: Final = re.compile(r"\s\s# ")


def sound(source: Source, root: Node | None) -> dict[str, Any] | None:
    """The plain value of a root of which nothing is wrong; None when `check` must look at it closer.

    One walk over the nodes does both, for nearly every scenario is sound.
    """
    keys: set[str] = set()
    odd = False

    def value(node: Node) -> Any:
        nonlocal odd
        if isinstance(node, ScalarNode):
            return node.value if node.tag == STR else scalar(node)
        if isinstance(node, SequenceNode):
            return tuple([value(item) for item in node.value])
        made = {key.value: value(below) for key, below in node.value}
        odd = odd or len(made) != len(node.value)
        keys.update(made)
        return made

    if not isinstance(root, MappingNode) or _may_be_cut(source.yaml):
        return None
    try:
        whole: dict[str, Any] = value(root)
    except TypeError:  # a list or a mapping is a key
        return None
    return None if odd or keys & _ODD_KEYS or _NO_BREAK.search("\n".join(keys)) else whole


def _may_be_cut(text: str) -> bool:
    """Whether a `#` stands behind something on its line, otherwise than a comment should."""
    for found in _SIGN.finditer(text):
        at = found.start()
        before = text[text.rfind("\n", 0, at) + 1 : at]
        if not before.isspace() and not _REMARK.match(text, at - 2):
            return True
    return False


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
    seen: dict[str, Node] = {}
    for key, _ in node.value:
        if not isinstance(key, ScalarNode) or key.tag not in _KEY_TAGS:
            yield tree.source.diagnose("G013", say.KEY_NOT_TEXT, tree.span(key), expected=say.KEY_FORM)
        elif key.value == _MERGE and not key.style:
            yield tree.source.diagnose("G022", say.MERGE, tree.span(key))
        elif _NO_BREAK.search(key.value):
            meant = _NO_BREAK.sub(" ", key.value).strip()
            yield tree.source.diagnose("G014", say.NO_BREAK_IN_KEY, tree.span(key), suggestion=meant)
        elif key.value in seen:
            first = tree.span(seen[key.value])
            message = say.DUPLICATE_KEY.format(key.value, first.line, first.column)
            yield tree.source.diagnose("G012", message, tree.span(key), expected=say.ONCE)
        else:
            seen[key.value] = key


def _comment(source: Source, node: ScalarNode) -> Iterator[Diagnostic]:
    end = node.end_mark
    line = source.line(end.line + 1)
    if found := _CUT.match(line, end.column):
        start = found.end() - 1
        span = Span(end.line + 1, start + 1, len(line.rstrip()) - start)
        yield source.diagnose("G015", say.COMMENT_CUTS, span, expected=say.QUOTE_OR_TWO_SPACES)
