"""`variantes`: what changes at a level, laid over the base on the nodes, so that every place stays true.

A field of the variant replaces that of the base; fields that are mappings are merged key by key; `retirer` removes
the elements with these ids, and the links to them; `ajouter` puts elements at the end of lists.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from gardiens.diagnostics import Diagnostic, nearest
from gardiens.scenario.models import LEVELS, Level
from gardiens.scenario.tree import Tree, child, entry, plain, walk
from gardiens.text import checks as say

VARIANTS: Final = "variantes"
REMOVE: Final = "retirer"
ADD: Final = "ajouter"
VARIED: Final = ("etapes", "pieces")
"""The sections whose elements may have variants."""
_BY_ID: Final = "retours"
_LINKS: Final = ("liens", "ordonner")
"""Lists whose elements name others."""
_START: Final = "depart"
_MOST: Final = 100


def declared_levels(root: Node) -> tuple[Level, ...]:
    """The known levels that the file says it is for, as far as they can be read."""
    written = child(root, "niveaux")
    items = written.value if isinstance(written, SequenceNode) else []
    names = {item.value for item in items if isinstance(item, ScalarNode)}
    return tuple(level for level in LEVELS if level in names)


@dataclass(frozen=True)
class Laid:
    """A scenario as it is at one level: its nodes, and their plain value.

    What a level does not change is the very same node and the very same value as in the others.
    """

    tree: Tree
    data: dict[str, Any]


@dataclass(frozen=True)
class _Varied:
    """A step or a document that has variants."""

    base: MappingNode
    data: dict[str, Any]
    variants: Node
    doubts: tuple[Diagnostic, ...]


class Overlay:
    """A scenario's base and its variants, from which each level is laid."""

    def __init__(self, base: Laid, levels: Sequence[Level]) -> None:
        """`levels` are those that the file says it is for."""
        self._base = base
        self._varied: dict[tuple[str, str], _Varied] = {}
        for key, nodes in base.tree.root.value:
            if key.value in VARIED and isinstance(nodes, MappingNode):
                for name, node in nodes.value:
                    data = base.data[key.value][name.value]
                    if varied := _varied(base.tree, node, data, levels):
                        self._varied[key.value, name.value] = varied

    def at(self, level: Level | None) -> tuple[Laid, list[Diagnostic]]:
        """The scenario as it is at `level`, or its base for None, with what is wrong in the variants."""
        found: list[Diagnostic] = []
        laid = {place: self._laid(varied, level, found) for place, varied in self._varied.items()}
        if not laid:
            return self._base, found
        data = dict(self._base.data)
        for (section, name), (_, value) in laid.items():
            if data[section] is self._base.data[section]:
                data[section] = dict(data[section])
            data[section][name] = value
        return Laid(Tree(self._base.tree.source, self._root(laid)), data), found

    def _laid(self, varied: _Varied, level: Level | None, found: list[Diagnostic]) -> tuple[Node, Any]:
        tree = self._base.tree
        found.extend(varied.doubts)
        chosen = child(varied.variants, level) if level else None
        if not isinstance(chosen, MappingNode):
            return varied.base, varied.data
        removed = _removed(chosen)
        if removed:
            known = _ids(varied.base)
            found.extend(_unknown(tree, known, name) for name in removed[:_MOST] if name.value not in known)
        fields = _mapping(chosen, [pair for pair in chosen.value if pair[0].value not in (REMOVE, ADD, VARIANTS)])
        node = _merge(varied.base, fields)
        if removed:
            node = _without(node, {name.value for name in removed})
        if added := child(chosen, ADD):
            node = _with(node, added)
        return node, plain(node)

    def _root(self, laid: Mapping[tuple[str, str], tuple[Node, Any]]) -> Node:
        """The root with every step and every document that changes."""

        def section(key: Node, value: Node) -> Node:
            if key.value in VARIED and isinstance(value, MappingNode):
                pairs = [
                    (name, laid[key.value, name.value][0] if (key.value, name.value) in laid else node)
                    for name, node in value.value
                ]
                return _mapping(value, pairs)
            return value

        root = self._base.tree.root
        assert isinstance(root, MappingNode)
        return _mapping(root, [(key, section(key, value)) for key, value in root.value])


def _varied(tree: Tree, node: Node, data: Any, levels: Sequence[Level]) -> _Varied | None:
    variants = entry(node, VARIANTS)
    if not isinstance(node, MappingNode) or variants is None:
        return None
    base = _mapping(node, [pair for pair in node.value if pair[0] is not variants[0]])
    rest = {key: value for key, value in data.items() if key != VARIANTS}
    return _Varied(base, rest, variants[1], tuple(_doubts(tree, variants[1], levels)))


def _removed(variant: Node) -> list[ScalarNode]:
    """The ids that a variant removes."""
    written = child(variant, REMOVE)
    items = written.value if isinstance(written, SequenceNode) else []
    return [item for item in items if isinstance(item, ScalarNode)]


def _merge(base: Node, over: Node) -> Node:
    if not isinstance(base, MappingNode) or not isinstance(over, MappingNode):
        return over
    replaced = {key.value: (key, value) for key, value in over.value}
    pairs = []
    for key, value in base.value:
        new_key, new_value = replaced.pop(key.value, (key, None))
        pairs.append((new_key, value if new_value is None else _merge(value, new_value)))
    return _mapping(base, [*pairs, *replaced.values()])


def _with(base: Node, added: Node) -> Node:
    """The base with the elements of each list of `added` at the end of its own list of that name."""
    if not isinstance(base, MappingNode) or not isinstance(added, MappingNode):
        return base
    longer: list[tuple[Node, Node]] = []
    for key, more in added.value:
        here = child(base, key.value)
        if isinstance(here, SequenceNode) and isinstance(more, SequenceNode):
            items = [*here.value, *more.value]
            here = SequenceNode(here.tag, items, here.start_mark, here.end_mark, here.flow_style)
            longer.append((key, here))
        else:
            longer.append((key, more))
    return _merge(base, _mapping(added, longer))


def _without(node: Node, ids: set[str]) -> Node:
    """The node without the elements of its lists that have these ids, nor the feedback written for them."""
    if isinstance(node, SequenceNode):
        kept = [_without(item, ids) for item in node.value if _id(item) not in ids]
        return SequenceNode(node.tag, kept, node.start_mark, node.end_mark, node.flow_style)
    if isinstance(node, MappingNode):
        remove = {_BY_ID: _drop, _START: _unlisted, **dict.fromkeys(_LINKS, _unlinked)}
        return _mapping(node, [(key, remove.get(key.value, _without)(value, ids)) for key, value in node.value])
    return node


def _unlinked(node: Node, ids: set[str]) -> Node:
    """The links, without those that lead to or from an element that is removed."""
    if not isinstance(node, SequenceNode):
        return node
    kept = [
        link for link in node.value if not any(end.value in ids for end in walk(link) if isinstance(end, ScalarNode))
    ]
    return SequenceNode(node.tag, kept, node.start_mark, node.end_mark, node.flow_style)


def _unlisted(node: Node, ids: set[str]) -> Node:
    """The order in which elements are shown first, without those that are removed."""
    if not isinstance(node, SequenceNode):
        return _without(node, ids)
    kept = [name for name in node.value if not isinstance(name, ScalarNode) or name.value not in ids]
    return SequenceNode(node.tag, kept, node.start_mark, node.end_mark, node.flow_style)


def _drop(node: Node, ids: set[str]) -> Node:
    if not isinstance(node, MappingNode):
        return node
    return _mapping(node, [pair for pair in node.value if pair[0].value not in ids])


def _ids(node: Node) -> set[str]:
    """The id of every element of a list under this node."""
    found: set[str] = set()
    waiting = [node]
    while waiting:
        here = waiting.pop()
        if isinstance(here, SequenceNode):
            found.update(name for item in here.value if (name := _id(item)))
            waiting += here.value
        elif isinstance(here, MappingNode):
            waiting += [value for _, value in here.value]
    return found


def _id(node: Node) -> str | None:
    written = child(node, "id")
    return written.value if isinstance(written, ScalarNode) else None


def _mapping(like: MappingNode, pairs: list[tuple[Node, Node]]) -> MappingNode:
    return MappingNode(like.tag, pairs, like.start_mark, like.end_mark, like.flow_style)


def _unknown(tree: Tree, known: Collection[str], node: ScalarNode) -> Diagnostic:
    return tree.source.diagnose(
        "G217", say.REMOVES_NOTHING.format(node.value), tree.span(node),
        expected=say.one_of(sorted(known)), suggestion=nearest(node.value, known),
    )  # fmt: skip


def _doubts(tree: Tree, variants: Node, levels: Sequence[Level]) -> Iterator[Diagnostic]:
    """What is wrong in `variantes` itself, at whatever level."""
    if not isinstance(variants, MappingNode):
        yield tree.source.diagnose("G110", say.VARIANTS_FORM, tree.span(variants), expected=say.VARIANTS_EXAMPLE)
        return
    for key, value in variants.value:
        if levels and key.value not in levels:
            message = say.LEVEL_NOT_OFFERED if key.value in LEVELS else say.NO_SUCH_LEVEL
            yield tree.source.diagnose(
                "G205", message.format(key.value), tree.span(key),
                expected=say.one_of(levels), suggestion=nearest(key.value, levels),
            )  # fmt: skip
        if not isinstance(value, MappingNode):
            yield tree.source.diagnose("G110", say.VARIANTS_FORM, tree.span(value), expected=say.VARIANTS_EXAMPLE)
            continue
        removed = entry(value, REMOVE)
        if removed and not _is_list_of_names(removed[1]):
            yield tree.source.diagnose("G109", say.REMOVE_FORM, tree.span(removed[1]), expected=say.REMOVE_EXAMPLE)
        added = entry(value, ADD)
        if added and not _is_lists(added[1]):
            yield tree.source.diagnose("G109", say.ADD_FORM, tree.span(added[1]), expected=say.ADD_EXAMPLE)
        if nested := entry(value, VARIANTS):
            yield tree.source.diagnose("G112", say.NESTED_VARIANTS, tree.span(nested[0]))


def _is_list_of_names(node: Node) -> bool:
    return isinstance(node, SequenceNode) and all(isinstance(item, ScalarNode) for item in node.value)


def _is_lists(node: Node) -> bool:
    return isinstance(node, MappingNode) and all(isinstance(value, SequenceNode) for _, value in node.value)
