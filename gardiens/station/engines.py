"""The speech engines that a machine may have, and the command lines that make them speak French.

The text always comes on standard input: no word of a scenario is ever part of a command.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

WORDS_A_MINUTE: Final = 150
"""A little slower than espeak-ng's own 175: what is read is new to those who listen."""

_SAPI: Final = (
    "Add-Type -AssemblyName System.Speech;"
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "$french = $voice.GetInstalledVoices() | Where-Object {{ $_.Enabled -and $_.VoiceInfo.Culture.Name -like 'fr*' }};"
    "if (-not $french) {{ exit 1 }};"
    "$voice.SelectVoice(@($french)[0].VoiceInfo.Name);"
    "$voice.Volume = {0};"
    "$utf8 = New-Object System.Text.UTF8Encoding $false;"
    "$words = New-Object System.IO.StreamReader([Console]::OpenStandardInput(), $utf8);"
    "$voice.Speak($words.ReadToEnd())"
)
"""Reads its standard input in the first French voice of Windows; fails where there is none."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that speaks what it reads.

    `probe` ends with 0, within seconds and in silence, where French can be spoken. `speak` gives the command for a
    volume from 0 to 100. `hush` is what must be run besides, once its process was killed, for engines of which that
    process is only the messenger.
    """

    name: str
    probe: tuple[str, ...]
    speak: Callable[[int], tuple[str, ...]]
    hush: tuple[str, ...] | None = None


def installed() -> tuple[Engine, ...]:
    """The engines whose program is on this machine, the best first. None has been tried yet."""
    known: list[tuple[str, Callable[[str], Engine]]]
    if sys.platform == "win32":
        known = [("powershell", _sapi)]
    else:
        # A process of our own that falls silent when it is killed comes before the messenger of a shared service.
        known = [("espeak-ng", _espeak), ("espeak", _espeak), ("spd-say", _dispatcher)]
    found = ((shutil.which(program), make) for program, make in known)
    return tuple(make(path) for path, make in found if path is not None)


def _espeak(path: str) -> Engine:
    """espeak-ng and espeak take the same options; their volume goes from 0 to 200, 100 being the usual one."""
    french = (path, "-v", "fr", "-b", "1")

    def speak(volume: int) -> tuple[str, ...]:
        return (*french, "-s", str(WORDS_A_MINUTE), "-a", str(volume), "--stdin")

    return Engine("espeak", (*french, "-q", "--stdin"), speak)


def _dispatcher(path: str) -> Engine:
    """speech-dispatcher's volume goes from -100 to 100, 0 being what its user chose, which is our 100."""

    def speak(volume: int) -> tuple[str, ...]:
        return (path, "--language", "fr", "--volume", str(volume - 100), "--wait", "--pipe-mode")

    return Engine("speech-dispatcher", (path, "--list-output-modules"), speak, hush=(path, "--cancel"))


def _sapi(path: str) -> Engine:
    """The synthesiser of Windows, through the PowerShell that comes with it."""

    def speak(volume: int) -> tuple[str, ...]:
        return (path, "-NoProfile", "-NonInteractive", "-Command", _SAPI.format(volume))

    return Engine("SAPI", speak(0), speak)
