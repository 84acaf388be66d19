"""What may be written at a place of a scenario: found on the models themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, get_args, get_origin

from yaml import ScalarNode

from gardiens.authored import Authored
from gardiens.documents.base import Document
from gardiens.scenario.models import Scenario
from gardiens.scenario.overlay import VARIANTS
from gardiens.scenario.steps import Step
from gardiens.scenario.tree import Loc, Tree
from gardiens.text import checks as say

KINDS: Final = ("type", "genre")
"""The keys that say of which kind a step or a document is."""


def known_keys(tree: Tree, loc: Loc) -> list[str]:
    """Every key that the mapping at this place may have, in the models' order."""
    keys: dict[str, None] = {}
    for model in models_at(tree, loc):
        keys.update(dict.fromkeys(field.alias or name for name, field in model.model_fields.items()))
        if issubclass(model, Step | Document):
            keys[VARIANTS] = None
    return list(keys)


def owner(tree: Tree, loc: Loc) -> str:
    """What the mapping at this place is, in French: « une étape « choix » », « « options » »…"""
    models = models_at(tree, loc)
    kind = next((node.value for key in KINDS if isinstance(node := tree.node((*loc, key)), ScalarNode)), "")
    if models and issubclass(models[0], Step):
        return say.A_STEP.format(kind)
    if models and issubclass(models[0], Document):
        return say.A_DOCUMENT.format(kind)
    return next((say.IN_KEY.format(name) for name in reversed(loc) if isinstance(name, str)), say.A_SCENARIO)


def kinds_at(tree: Tree, loc: Loc, key: str) -> list[str]:
    """Every kind that a step or a document at this place may be."""
    return [str(kind) for model in models_at(tree, loc) for kind in _kinds(model, key)]


def models_at(tree: Tree, loc: Loc) -> tuple[type[Authored], ...]:
    """The models that the mapping at this place may be: one, unless its kind is not said."""
    models: tuple[type[Authored], ...] = (Scenario,)
    free_name = False
    for depth, name in enumerate(loc, 1):
        if isinstance(name, int) or free_name:
            free_name = False
        else:
            fields = [field for model in models for field in model.model_fields.values() if field.alias == name]
            models = tuple(dict.fromkeys(model for field in fields for model in models_in(field.annotation)))
            free_name = any(_is_mapping(field.annotation) for field in fields)
        models = _of_kind(tree, loc[:depth], models)
    return models


def _of_kind(tree: Tree, loc: Loc, models: tuple[type[Authored], ...]) -> tuple[type[Authored], ...]:
    for key in KINDS:
        node = tree.node((*loc, key))
        if isinstance(node, ScalarNode):
            same = tuple(model for model in models if node.value in _kinds(model, key))
            if same:
                return same
    return models


def _kinds(model: type[Authored], key: str) -> tuple[Any, ...]:
    return next((get_args(field.annotation) for field in model.model_fields.values() if field.alias == key), ())


def _is_mapping(annotation: Any) -> bool:
    return isinstance(origin := get_origin(annotation), type) and issubclass(origin, Mapping)


def models_in(annotation: Any) -> Iterator[type[Authored]]:
    """Every model named in an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Authored):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)
