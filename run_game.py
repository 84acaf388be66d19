"""Starts the game: `python run_game.py` is `gardiens jouer`."""

from __future__ import annotations

import sys


def main() -> int:
    """Play; without the game's libraries, say in one line how to get them (exit code 3)."""
    try:
        from gardiens.cli import COMMANDS
        from gardiens.cli import main as gardiens

        words = sys.argv[1:]
        return gardiens(words if words and words[0] in COMMANDS else ["jouer", *words])
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] == "gardiens":
            raise
        print(f"Il manque une bibliothèque ({missing.name}). Lancez « make play ».", file=sys.stderr)
        return 3


if __name__ == "__main__":
    raise SystemExit(main())
