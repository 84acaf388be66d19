"""`jouer` and `demo`: one screen from its first plain frame to the closing of its window, or a robot without any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gardiens.station.window import opened

if TYPE_CHECKING:
    from gardiens.station.app import Station
    from gardiens.station.catalogue import Catalogue
    from gardiens.station.options import DemoOptions, DemoResult, PlayOptions


def play(options: PlayOptions) -> int:
    """Play on this machine's screen until the window is closed. Raises NoDisplayError and JournalError."""
    with opened(options.placement):
        return _play(options)


def demo(options: DemoOptions) -> DemoResult:
    """Let the robot play a session without a screen: see `gardiens.station.robot.demo` for what it raises."""
    from gardiens.station import robot

    return robot.demo(options)


def settle(station: Station, catalogue: Catalogue) -> None:
    """Offer what was read. What is loaded by now stays: Python need not look through it again while a team plays."""
    import gc

    station.know(catalogue)
    gc.freeze()


def _play(options: PlayOptions) -> int:
    # Imported here: the first frame is on the screen already.
    from contextlib import closing
    from threading import Thread

    from pygame._sdl2 import touch

    from gardiens.screens.model import Settings, Ui
    from gardiens.station.app import Station
    from gardiens.station.catalogue import find
    from gardiens.station.clock import WallClock
    from gardiens.station.comfort import Comfort
    from gardiens.station.loop import Loop
    from gardiens.station.session import Runner
    from gardiens.station.speaker import Speaker
    from gardiens.station.voice import Speech

    clock = WallClock()
    with (
        Loop(clock) as loop,
        closing(Runner(options.data, options.station, clock, wake=loop.wake)) as runner,
        closing(Speaker()) as speaker,
        closing(Speech(loop.wake, shown=options.show_voice)) as voice,
        closing(Comfort(options.data, options.station)) as comfort,
    ):
        if options.usual_comfort:
            comfort.keep(Settings())
        settings = Settings() if options.usual_comfort else comfort.read()
        one_by_one = touch.get_num_devices() == 0
        home = Ui(level=options.level, version=options.version, settings=settings, one_by_one=one_by_one)
        station = Station(runner, clock, number=options.station, home=home, comfort=comfort, sound=speaker, voice=voice)

        def read() -> None:
            catalogue = find(options.data, options.scenario)
            loop.later(lambda: settle(station, catalogue))
            loop.later(speaker.start)  # neither the first page nor the catalogue waits for the sound
            for puzzle in catalogue.puzzles():
                puzzle.read_ahead()

        Thread(target=read, name="catalogue", daemon=True).start()
        loop.run(station)
    return 0
