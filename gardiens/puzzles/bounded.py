"""Whole numbers under constraints: the choices that keep them all, found by a bounded search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of numbers, each times its weight, that must lie between two bounds; None leaves a side open."""

    weights: Mapping[str, int] = field(default_factory=dict)
    least: int | None = None
    most: int | None = None

    def holds(self, chosen: Mapping[str, int]) -> bool:
        total = sum(weight * chosen[name] for name, weight in self.weights.items())
        return (self.least is None or total >= self.least) and (self.most is None or total <= self.most)

    def may_hold(self, ranges: Mapping[str, tuple[int, int]]) -> bool:
        """Whether some numbers within these ranges may still make it hold."""
        ends = [sorted(weight * end for end in ranges[name]) for name, weight in self.weights.items()]
        low, high = sum(low for low, _ in ends), sum(high for _, high in ends)
        return (self.least is None or high >= self.least) and (self.most is None or low <= self.most)

    def broken(self) -> Iterator[Sum]:
        """The sums that hold where this one does not: too low, or too high."""
        if self.least is not None:
            yield replace(self, least=None, most=self.least - 1)
        if self.most is not None:
            yield replace(self, least=self.most + 1, most=None)


def choices(ranges: Mapping[str, tuple[int, int]], sums: Sequence[Sum]) -> Iterator[dict[str, int]]:
    """Every choice of one number in each range for which all the sums hold, the smallest numbers first.

    A branch is left as soon as one sum cannot hold any more, so few of the choices are really tried.
    """
    if not all(each.may_hold(ranges) for each in sums):
        return
    open_name = next((name for name, (low, high) in ranges.items() if low < high), None)
    if open_name is None:
        yield {name: low for name, (low, _) in ranges.items()}
        return
    low, high = ranges[open_name]
    for number in range(low, high + 1):
        yield from choices({**ranges, open_name: (number, number)}, sums)
