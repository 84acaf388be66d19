"""`make bench`: every figure, on the terminal and in docs/performances.{json,md}.

With `--seulement mot`, only the figures whose name holds the word, or those of the modules whose name does; they are
told on the terminal, and what is kept in docs/ stays that of the last whole run.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.bench import MODULES, page
from tests.bench.harness import Figure, only, wanted

DOCS = Path(__file__).resolve().parents[2] / "docs"


def main() -> int:
    word = _arguments().seulement
    figures: list[Figure] = []
    failures: list[str] = []
    print(page.TABLE)
    for module in MODULES:
        try:
            for figure in _figures(module, word):
                print(page.row(figure), flush=True)
                figures.append(figure)
        except Exception as error:  # noqa: BLE001  # what one module cannot do, the others still can
            traceback.print_exc()
            failures.append(f"{module} ({type(error).__name__}\u00a0: {error})")
    for failure in failures:
        print(f"Non mesuré\u00a0: {failure}", file=sys.stderr)
    if not word:
        from tests.bench.curves import growth_page

        page.write(DOCS, figures, failures, growth_page(figures, DOCS))
    elif not figures and not failures:
        print(f"Aucune mesure ne s’appelle «\u00a0{word}\u00a0».", file=sys.stderr)
        return 2
    return 1 if failures else 0


def _figures(name: str, word: str) -> Iterator[Figure]:
    """What a module measures, as far as it was asked for."""
    word = "" if word.casefold() in name.casefold() else word
    module = import_module(f"tests.bench.{name}")
    with only(word):
        if not hasattr(module, "NAMES") or any(map(wanted, module.NAMES)):
            yield from (figure for figure in module.figures() if wanted(figure.name))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", add_help=False)
    parser.add_argument("--seulement", metavar="MOT", default="", help="ne mesurer que ce dont le nom contient ce mot")
    return parser.parse_args()


if __name__ == "__main__":
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    pygame.display.init()
    pygame.font.init()
    sys.exit(main())
