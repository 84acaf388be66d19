"""`make bench`: every figure, on the terminal and in docs/performances.{json,md}."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

DOCS = Path(__file__).resolve().parents[2] / "docs"
HEAD = """# Performances

Written by `make bench`: medians of interleaved runs, each a ratio against a raw baseline of the same run (its own time
is the floor). Noise is how far the baseline, measured against itself in that run, is from 1.

| figure | ratio | budget | floor (µs) | noise |
|---|---|---|---|---|
"""


def main() -> None:
    import pygame

    from tests.bench import disk, frames, loading, rules

    pygame.display.init()
    pygame.font.init()
    found = [figure for room in (rules, disk, loading, frames) for figure in room.figures()]
    rows = [f"| {f.name} | {f.ratio:.2f} | {f.budget} | {f.floor_us:.1f} | {f.noise:.1%} |" for f in found]
    DOCS.joinpath("performances.md").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    listed = [{**asdict(figure), "ratio": round(figure.ratio, 3), "noise": round(figure.noise, 3)} for figure in found]
    DOCS.joinpath("performances.json").write_text(
        json.dumps(listed, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    print(HEAD.splitlines()[-2], *rows, sep="\n")


main()
