"""`.venv/bin/python -m tests.golden`: takes every golden picture again. Look at what changed before keeping it."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


def main(names: list[str]) -> None:
    """Write the pictures that differ from what is kept (or those named), and remove those nobody asks for."""
    from gardiens.screens import pixels
    from tests.golden.shots import FOLDER, PALETTES, SHOTS, golden, off, picture

    kept = {golden(name, palette) for name in SHOTS for palette in PALETTES}
    for orphan in set(FOLDER.rglob("*.png")) - kept:
        orphan.unlink()
        print(f"removed {orphan.relative_to(FOLDER)}")
    for name in names or SHOTS:
        for palette in PALETTES:
            drawn, path = picture(name, palette), golden(name, palette)
            if off(drawn, path) > 0:
                pixels.save(drawn, path)
                print(f"wrote {path.relative_to(FOLDER)}")
    size = sum(path.stat().st_size for path in kept)
    print(f"{len(kept)} pictures, {size / 2**20:.1f} MiB")


main(sys.argv[1:])
