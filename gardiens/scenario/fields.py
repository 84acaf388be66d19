"""From nodes to a frozen scenario; every field that does not fit is said in French, at its place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError
from yaml import CollectionNode, MappingNode, Node, ScalarNode

from gardiens.authored import NOT_BLANK
from gardiens.diagnostics import Diagnostic, nearest
from gardiens.documents import DOCUMENT_TYPES
from gardiens.documents.base import Document
from gardiens.scenario.expected import KINDS, kinds_at, known_keys, owner
from gardiens.scenario.models import Scenario
from gardiens.scenario.overlay import Laid
from gardiens.scenario.source import Span
from gardiens.scenario.steps import STEP_TYPES, Step
from gardiens.scenario.tree import Tree, child
from gardiens.text import checks as say

_MOST: Final = 150
"""Past this many errors there is no use in looking for the place of each."""

_EMPTY: Final = "tag:yaml.org,2002:null"
_LITERALS: Final = re.compile(r"'([^']*)'|(-?\d+)")
_MEANT: Final = {"vrai": "true", "oui": "true", "yes": "true", "on": "true", "faux": "false", "non": "false",
                 "no": "false", "off": "false"}  # fmt: skip


@dataclass(frozen=True)
class _Fault:
    """One validation error, placed on the nodes."""

    kind: str
    loc: tuple[int | str, ...]
    context: dict[str, Any]
    message: str
    on_key: bool
    union: tuple[int | str, ...] | None
    """Where several forms are accepted, when the error belongs to one of them."""

    @property
    def name(self) -> str:
        return next((part for part in reversed(self.loc) if isinstance(part, str)), "")


class Reader:
    """Reads the levels of one scenario: what several have in common is validated once, and then shared."""

    def __init__(self) -> None:
        self._whole: Scenario | None = None
        self._known: dict[int, tuple[object, Step | Document]] = {}
        """By the identity of a plain value: the value, kept so that its identity stays its own, and what it became."""

    def read(self, laid: Laid) -> tuple[Scenario | None, Iterator[Diagnostic]]:
        """The scenario at one level, or every field that does not fit."""
        if self._whole is not None:
            try:
                return self._varied(self._whole, laid), iter(())
            except (ValidationError, LookupError, TypeError):
                pass  # what is wrong with a part is told of the whole
        try:
            return self._validated(laid), iter(())
        except ValidationError as error:
            errors = error.errors(include_url=False, include_input=False)
            faults = [_placed(laid.tree.root, each) for each in errors[:_MOST]]
            return None, _diagnosed(laid.tree, [fault for fault in faults if not _only_follows(laid.tree, fault)])

    def _validated(self, laid: Laid) -> Scenario:
        self._whole = whole = Scenario.model_validate(laid.data)
        for key, parts in (("etapes", whole.steps), ("pieces", whole.documents)):
            for name, part in parts.items():
                self._known[id(laid.data[key][name])] = (laid.data[key][name], part)
        return whole

    def _varied(self, whole: Scenario, laid: Laid) -> Scenario:
        """The scenario already read, with the steps and the documents of another level: nothing else may change."""
        steps = {name: self._part(STEP_TYPES, "type", data) for name, data in laid.data["etapes"].items()}
        documents = {
            name: self._part(DOCUMENT_TYPES, "genre", data) for name, data in laid.data.get("pieces", {}).items()
        }
        return whole.model_copy(update={"steps": steps, **({"documents": documents} if documents else {})})

    def _part(self, types: Mapping[str, type[Step | Document]], key: str, data: Any) -> Step | Document:
        known = self._known.get(id(data))
        if known is None:
            known = self._known[id(data)] = (data, types[data[key]].model_validate(data))
        return known[1]


def _only_follows(tree: Tree, fault: _Fault) -> bool:
    """A list is also called too short when one of its elements, wrong itself, was not counted."""
    node = tree.node(fault.loc)
    return (
        fault.kind == "too_short"
        and isinstance(node, CollectionNode)
        and len(node.value) >= fault.context.get("min_length", 0)
    )


def _placed(root: Node, error: Any) -> _Fault:
    """The error with the way to its node: pydantic's own way also names union members, which are written nowhere."""
    node: Node | None = root
    loc: list[int | str] = []
    union, on_key = None, False
    for name in error["loc"]:
        below = child(node, name)
        if name == "[key]":
            on_key = True
        elif below is not None:
            node = below
            loc.append(name)
        elif error["type"] == "missing" and name == error["loc"][-1]:
            loc.append(name)
        elif isinstance(name, str) and union is None and not _is_tag(node, name):
            union = tuple(loc)
    context = error.get("ctx") or {}
    kind = "string_too_long" if error["type"] == "too_long" and isinstance(node, ScalarNode) else error["type"]
    if kind == "string_pattern_mismatch" and context.get("pattern") == NOT_BLANK:
        kind = "string_blank"
    return _Fault(kind, tuple(loc), context, error["msg"], on_key, union)


def _is_tag(node: Node | None, name: str) -> bool:
    return any(isinstance(tag := child(node, key), ScalarNode) and tag.value == name for key in KINDS)


def _diagnosed(tree: Tree, faults: Sequence[_Fault]) -> Iterator[Diagnostic]:
    forms: dict[tuple[int | str, ...], list[_Fault]] = defaultdict(list)
    single = []
    for fault in faults:
        if fault.union is None:
            single.append(fault)
        else:
            forms[fault.union].append(fault)
    for union, several in forms.items():
        # The form that was meant is the one of which some inner part was understood.
        inner = [fault for fault in several if fault.loc != union]
        single.extend(inner)
        if not inner:
            yield _no_form(tree, union, several)
    meant = set()
    for fault in single:
        if fault.kind == "extra_forbidden":
            diagnostic, replaced = _extra(tree, fault)
            meant.add(replaced)
            yield diagnostic
    # A missing key that was only misspelt is said once.
    yield from (_say(tree, fault) for fault in single if fault.kind != "extra_forbidden" and fault.loc not in meant)


def _extra(tree: Tree, fault: _Fault) -> tuple[Diagnostic, tuple[int | str, ...]]:
    """An unknown key, and the place of the missing key that it was meant to be."""
    place = fault.loc[:-1]
    written = tree.node(place)
    taken = {key.value for key, _ in written.value} if isinstance(written, MappingNode) else set()
    known = known_keys(tree, place)
    meant = nearest(fault.name, known)
    free = sorted((key for key in known if key not in taken), key=lambda key: (key != meant, known.index(key)))
    diagnostic = tree.source.diagnose(
        "G112", say.UNKNOWN_KEY.format(fault.name, owner(tree, place)), tree.key(fault.loc),
        expected=say.one_of(free), suggestion=meant,
    )  # fmt: skip
    return diagnostic, (*place, meant or "")


def _no_form(tree: Tree, loc: tuple[int | str, ...], faults: Sequence[_Fault]) -> Diagnostic:
    """A value that has none of the forms that its place accepts."""
    written = [fault for fault in faults if fault.kind.startswith(("string_pattern", "string_too", "string_blank"))]
    if written or len(faults) == 1:  # it is a text, as it may be: only its letters are wrong
        return _say(tree, (written or faults)[0])
    literals = [name for fault in faults for name in _literals(fault)]
    expected = say.either(dict.fromkeys(_form(fault) for fault in faults))
    node = tree.node(loc)
    if _is_empty(node):
        return tree.source.diagnose(
            "G116", say.EMPTY_VALUE.format(faults[0].name), _span(tree, faults[0]), expected=expected
        )
    suggestion = nearest(node.value, literals) if isinstance(node, ScalarNode) else None
    return tree.source.diagnose(
        "G118", say.NO_FORM.format(faults[0].name), tree.value(loc), expected=expected, suggestion=suggestion
    )


def _say(tree: Tree, fault: _Fault) -> Diagnostic:
    node = tree.node(fault.loc)
    written = node.value if isinstance(node, ScalarNode) else ""
    span = _span(tree, fault)
    if fault.kind in ("union_tag_invalid", "union_tag_not_found"):
        return _kind(tree, fault)
    if fault.kind == "missing":
        if fault.loc and isinstance(fault.loc[-1], int):
            return tree.source.diagnose("G111", say.LIST_TOO_SHORT.format(fault.name), span)
        message = say.MISSING_KEY.format(fault.name, owner(tree, fault.loc[:-1]))
        return tree.source.diagnose("G101", message, span, expected=say.ADD_KEY.format(fault.name))
    if fault.on_key and fault.kind == "literal_error":
        return _unknown_name(tree, fault, span)
    if _is_empty(node) and not fault.on_key:
        return tree.source.diagnose("G116", say.EMPTY_VALUE.format(fault.name), span, expected=_form(fault))
    code, words, suggest = _WORDS.get(fault.kind, ("G119", say.REFUSED, None))
    message = words(fault) if callable(words) else words.format(fault.name, written)
    suggestion = suggest(fault, written) if suggest and written else None
    return tree.source.diagnose(code, message, span, expected=_expected(tree, fault), suggestion=suggestion)


def _unknown_name(tree: Tree, fault: _Fault, span: Span) -> Diagnostic:
    """A key of a mapping whose keys are known by name."""
    known, message = _literals(fault), say.UNKNOWN_KEY.format(fault.name, owner(tree, fault.loc[:-1]))
    return tree.source.diagnose(
        "G112", message, span, expected=say.one_of(known), suggestion=nearest(fault.name, known)
    )


def _kind(tree: Tree, fault: _Fault) -> Diagnostic:
    """A step without a `type` or a document without a `genre`, or one that does not exist."""
    key = "type" if "type" in str(fault.context.get("discriminator")) else "genre"
    place = (*fault.loc, key)
    known = kinds_at(tree, fault.loc, key)
    node = tree.node(place)
    if not isinstance(node, ScalarNode):
        message = say.NO_KIND.format(fault.name, key)
        return tree.source.diagnose("G108", message, tree.key(fault.loc), expected=say.one_of(known))
    return tree.source.diagnose(
        "G107", say.UNKNOWN_KIND.format(key, node.value), tree.value(place),
        expected=say.one_of(known), suggestion=nearest(node.value, known),
    )  # fmt: skip


def _span(tree: Tree, fault: _Fault) -> Span:
    """Under the key when what is wrong is the key, or when nothing stands there to be underlined."""
    if fault.kind == "missing":
        return tree.key(fault.loc[:-1])
    return tree.key(fault.loc) if fault.on_key or _is_empty(tree.node(fault.loc)) else tree.value(fault.loc)


def _is_empty(node: Node | None) -> bool:
    return isinstance(node, ScalarNode) and node.tag == _EMPTY


def _literals(fault: _Fault) -> list[str]:
    return [text or number for text, number in _LITERALS.findall(str(fault.context.get("expected", "")))]


def _form(fault: _Fault) -> str | None:
    """What could stand there, in a few words."""
    return say.one_of(_literals(fault)) if fault.kind == "literal_error" else say.FORMS.get(fault.kind)


def _expected(tree: Tree, fault: _Fault) -> str | None:
    """What could stand there, unless the message has just said it."""
    if fault.kind in ("literal_error", "string_pattern_mismatch", "string_blank"):
        return _form(fault)
    known = known_keys(tree, fault.loc) if say.FORMS.get(fault.kind) == say.FORMS["model_type"] else []
    return say.KEYS_LIKE.format(say.one_of(known)) if known else None


def _near_literal(fault: _Fault, written: str) -> str | None:
    return nearest(written, _literals(fault))


def _near_boolean(_: _Fault, written: str) -> str | None:
    return _MEANT.get(written.casefold()) or nearest(written, ("true", "false"))


def _near_name(_: _Fault, written: str) -> str | None:
    return re.sub(r"[^\wÀ-ÿ]+", "-", written.strip()).strip("-_")[:64] or None


def _count(fault: _Fault) -> str:
    context, more = fault.context, fault.kind == "too_short"
    limit = context.get("min_length" if more else "max_length", 0)
    return (say.AT_LEAST if more else say.AT_MOST).format(fault.name, limit, context.get("actual_length"))


def _bound(fault: _Fault) -> str:
    least = "ge" in fault.context
    return (say.TOO_SMALL if least else say.TOO_BIG).format(fault.name, fault.context["ge" if least else "le"])


def _own_words(fault: _Fault) -> str:
    return say.sentence(str(fault.context.get("error", fault.message)))


def _length(fault: _Fault) -> str:
    return say.TOO_LONG.format(fault.name, fault.context.get("max_length"))


_Words = tuple[str, str | Callable[[_Fault], str], Callable[[_Fault, str], str | None] | None]
_WORDS: Final[dict[str, _Words]] = {
    "string_type": ("G103", say.TEXT_WANTED, None),
    "int_type": ("G104", say.NUMBER_WANTED, None),
    "bool_type": ("G105", say.BOOLEAN_WANTED, _near_boolean),
    "literal_error": ("G106", say.NOT_IN_LIST, _near_literal),
    "tuple_type": ("G109", say.LIST_WANTED, None),
    "dict_type": ("G110", say.MAPPING_WANTED, None),
    "mapping_type": ("G110", say.MAPPING_WANTED, None),
    "model_type": ("G110", say.MAPPING_WANTED, None),
    "model_attributes_type": ("G110", say.MAPPING_WANTED, None),
    "too_short": ("G111", _count, None),
    "too_long": ("G111", _count, None),
    "string_blank": ("G116", say.EMPTY_VALUE, None),
    "string_pattern_mismatch": ("G113", say.BAD_NAME, _near_name),
    "greater_than_equal": ("G114", _bound, None),
    "less_than_equal": ("G114", _bound, None),
    "value_error": ("G115", _own_words, None),
    "string_too_long": ("G117", _length, None),
}
