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


NOT_BLANK: Final = r"\S"
MOST_WRITTEN: Final = 600
"""In characters: far more than any screen asks for, so that a whole page pasted by mistake is told, not clipped."""
MOST_TOLD: Final = 6000

Text: TypeAlias = Annotated[str, Field(pattern=NOT_BLANK, max_length=MOST_WRITTEN), BeforeValidator(number_as_text)]
"""A line or paragraph that players read, never blank; `**groupe de mots**` is bold."""

LongText: TypeAlias = Annotated[str, Field(pattern=NOT_BLANK, max_length=MOST_TOLD), BeforeValidator(number_as_text)]
"""A text that is read in several pages, or scrolled."""

MaybeEmpty: TypeAlias = Annotated[str, Field(max_length=MOST_WRITTEN), BeforeValidator(number_as_text)]
"""A text that may be nothing: a word that is still to be won, the empty cell of a table."""

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
