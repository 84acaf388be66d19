"""Speech engines for tests: real programs that write down what they are told, hang, fail or make a noise."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from gardiens.station.engines import Engine

READS = "import sys; words = sys.stdin.buffer.read().decode('utf-8')"
PATIENCE_S = 20.0


class Ear:
    """Where a fake engine writes down what it heard, and who it is."""

    def __init__(self, folder: Path) -> None:
        self.said, self.pids = folder / "said", folder / "pids"
        self.said.touch()
        self.pids.touch()

    def engine(self, then: str = "", *, probe: str = "", hush: str | None = None) -> Engine:
        """An engine that writes what it is told, then does `then` (Python)."""

        def command(code: str) -> tuple[str, ...]:
            return (sys.executable, "-S", "-c", code)

        def speak(volume: int) -> tuple[str, ...]:
            noted = f"open({str(self.pids)!r}, 'a').write(str(__import__('os').getpid()) + '\\n')"
            told = f"open({str(self.said)!r}, 'a', encoding='utf-8').write(f'{volume}|{{words}}\\0')"
            return command("\n".join((READS, told, noted, then)))

        return Engine("essai", command(probe), speak, None if hush is None else command(hush))

    def heard(self) -> list[str]:
        return self.said.read_text(encoding="utf-8").split("\0")[:-1]

    def started(self) -> list[int]:
        return [int(pid) for pid in self.pids.read_text().split()]


def until(true: Callable[[], object]) -> None:
    """Let the voice's thread and its children go on until something is so."""
    late_s = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < late_s, "it never came to be so"
        time.sleep(0.005)


def is_running(pid: int) -> bool:
    """Whether a process is still there, and not only waiting to be buried."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
