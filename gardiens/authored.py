"""What an animator writes, once read: French keys outside, English names inside, never changed."""

from __future__ import annotations

from typing import Annotated, Any, Final, NamedTuple, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class Authored(BaseModel):
    """Something an animator writes: French keys outside, English names inside, never changed once read.

    YAML sequences reach the models as tuples, so that validation can stay strict.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def key(french: str, help_fr: str, **constraints: Any) -> Any:
    """A field whose YAML key is `french`; `help_fr` is what the editor shows on hover."""
    return Field(alias=french, description=help_fr, **constraints)


def number_as_text(value: object) -> object:
    """A bare decimal number where text is expected is that text: `valeur: 1408` means "1408"."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Text: TypeAlias = Annotated[str, BeforeValidator(number_as_text)]
"""A line or paragraph that players read; `**groupe de mots**` is bold."""

NAME_PATTERN: Final = r"^[A-Za-zÀ-ÿ0-9][A-Za-zÀ-ÿ0-9_-]*$"

Name: TypeAlias = Annotated[str, Field(pattern=NAME_PATTERN, max_length=64), BeforeValidator(number_as_text)]
"""A short name that other places refer to."""

TARGET_PATTERN: Final = f"{NAME_PATTERN[:-1]}(?:/{NAME_PATTERN[1:-1]})?$"

Target: TypeAlias = Annotated[str, Field(pattern=TARGET_PATTERN, max_length=129), BeforeValidator(number_as_text)]
"""The name of a step, or of a place inside one: `B7/p4`."""


class Place(NamedTuple):
    """Where a target is: a step, and maybe one of the places inside it."""

    step: str
    inside: str | None


def place_of(target: str) -> Place:
    """`B7` or `B7/p4` as a place."""
    step, _, inside = target.partition("/")
    return Place(step, inside or None)
