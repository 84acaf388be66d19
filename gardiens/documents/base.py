"""What every fake document promises: data that the game draws, and parts that can be pointed at."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping

from gardiens.authored import Authored


class Document(Authored):
    """A document drawn from data; its `genre` says which."""

    @abstractmethod
    def parts(self) -> Mapping[str, str]:
        """Every part that a zone may name, with the words to read for it aloud, in reading order."""

    def images(self) -> tuple[str, ...]:
        """The pictures it shows: shipped drawings by name, or files of the scenario's folder."""
        return ()
