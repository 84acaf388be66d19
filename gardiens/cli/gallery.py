"""`gardiens vitrine`: every puzzle type, document and screen, to be looked at and touched, or kept as pictures."""

from __future__ import annotations

import argparse
import sys
from typing import Final

from gardiens.cli.arguments import add_display_argument, folder
from gardiens.text import commands as say

HELP: Final = say.GALLERY_HELP


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--captures", type=folder, metavar="DOSSIER", help=say.GALLERY_CAPTURES_HELP)
    parser.add_argument("--debuts", action="store_true", help=say.GALLERY_FIRST_HELP)
    parser.add_argument("--largeur", type=_width, default=1920, metavar="PX", help=say.GALLERY_WIDTH_HELP)
    parser.add_argument("--voix-visible", action="store_true", help=say.SHOW_VOICE_HELP)
    add_display_argument(parser, say.REPLAY_DISPLAY_HELP)


def run(args: argparse.Namespace) -> int:
    return _capture(args) if args.captures is not None else _show(args)


def _show(args: argparse.Namespace) -> int:
    from gardiens.station.window import NoDisplayError, NoSuchDisplayError, Placement
    from gardiens.workshop.gallery import gallery

    try:
        return gallery(Placement(windowed=args.ecran is None, display=args.ecran), show_voice=args.voix_visible)
    except NoSuchDisplayError as error:
        print(error, file=sys.stderr)
        return 2
    except NoDisplayError as error:
        print(say.GALLERY_NEEDS_DISPLAY.format(error), file=sys.stderr)
        return 3


def _capture(args: argparse.Namespace) -> int:
    from gardiens.cli.before import can_write
    from gardiens.screens.model import Settings
    from gardiens.workshop.gallery import capture, settings_shown

    if not can_write(args.captures):
        print(say.CANNOT_WRITE.format(args.captures), file=sys.stderr)
        return 2
    comforts = {"": Settings()} if args.debuts else settings_shown()
    count = sum(
        len(capture(args.captures, settings, suffix=suffix, width=args.largeur, first_only=args.debuts))
        for suffix, settings in comforts.items()
    )
    print(say.GALLERY_PICTURES.format(count, args.captures))
    return 0


def _width(written: str) -> int:
    width = int(written)
    if not 320 <= width <= 7680:
        raise argparse.ArgumentTypeError(say.WIDTH_EXPECTED)
    return width
