"""The nine teams of Valombre: the only names a team can take, so that no pupil types one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Team:
    """A team as it is kept (`id`), read (`name`) and drawn (`icon`, a Lucide icon)."""

    id: str
    name: str
    icon: str


TEAMS: Final = (
    Team("loutres", "Les Loutres", "waves"),
    Team("herons", "Les Hérons", "feather"),
    Team("brochets", "Les Brochets", "fish"),
    Team("mesanges", "Les Mésanges", "bird"),
    Team("cistudes", "Les Cistudes", "turtle"),
    Team("ecureuils", "Les Écureuils", "squirrel"),
    Team("bateliers", "Les Bateliers", "sailboat"),
    Team("escargots", "Les Escargots", "snail"),
    Team("lievres", "Les Lièvres", "rabbit"),
)

TEAMS_BY_ID: Final = {team.id: team for team in TEAMS}
