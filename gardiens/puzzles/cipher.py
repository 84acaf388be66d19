"""`chiffre`: read a message that the game has enciphered, by turning a wheel or with a table of letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import AfterValidator, WithJsonSchema

from gardiens.authored import Authored, Text, key
from gardiens.puzzles.base import Answer, Fault, JudgedPuzzle, Series, Submit, Verdict
from gardiens.text import checks as checks_text
from gardiens.text.puzzles import cipher as say

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TURNS: Final = len(LETTERS)
LONGEST_WORD: Final = 14
MOST_LINES: Final = 4
"""Of fourteen letters: what a screen shows in letters that are read at 1.5 m."""
PAIRS_IN_A_ROW: Final = 9
MOST_ROWS: Final = 4
"""What a screen has room for of the table."""

_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae"})


def words_of(written: str) -> tuple[str, ...]:
    """The words of a message in capitals, accents folded; whatever is neither letter nor digit parts two words."""
    plain = unicodedata.normalize("NFKD", written.casefold().translate(_LIGATURES))
    kept = "".join(char for char in plain if not unicodedata.combining(char)).upper()
    return tuple("".join(char if char.isalnum() else " " for char in kept).split())


def _one_letter(written: str) -> str:
    if len(written) != 1 or written not in LETTERS:
        raise ValueError("une lettre de A à Z, en majuscule et sans accent")
    return written


Letter: TypeAlias = Annotated[
    str, AfterValidator(_one_letter), WithJsonSchema({"type": "string", "pattern": "^[A-Z]$"})
]


class Half(Authored):
    """A share of the table: later, what only one screen knows."""

    seal: Text = key("sceau", "Ce qui est écrit devant cette partie de la table, par exemple « ■ ».", max_length=4)
    table: Mapping[Letter, Letter] = key("table", "Lettre du message : lettre en clair.", min_length=1)


class Trap(Authored):
    """A wrong reading that the author foresaw: a turn of the wheel, or a text."""

    turn: int | None = key("cle", "Avec la roue : le décalage que l’équipe peut essayer à tort.", default=None)
    text: Text | None = key("texte", "Avec une table : le texte que l’équipe peut lire à tort.", default=None)
    feedback: Text | None = key("retour", "Ce que lit l’équipe quand elle l’envoie.", default=None)
    close: bool = key("proche", "Vrai si l’équipe y est presque : l’écran dit « Très proche ».", default=False)

    @property
    def id(self) -> str:
        return named(self.turn) if self.turn is not None else str(self.text)


def named(turn: int) -> str:
    """The mistake that reads the message with a turn of the wheel."""
    return f"cle_{turn}"


class Cipher(JudgedPuzzle):
    """A clear message, enciphered here. The answer is the turn of the wheel, or the letters read in the table."""

    type: Literal["chiffre"] = key("type", "Lire un message chiffré, avec une roue ou une table.")
    method: Literal["cesar", "substitution"] = key(
        "methode", "« cesar » : une roue que l’équipe tourne ; « substitution » : une table de lettres.",
        default="cesar",
    )  # fmt: skip
    clear: Text = key("clair", "Le message en clair : le jeu le chiffre. Accents et majuscules ne comptent pas.")
    shift: int | None = key("cle", "Avec la roue : de combien de lettres le message avance.", default=None, ge=0, le=25)
    key_clue: Text | None = key("indice_cle", "Ce qui fait trouver la clé, à la fin de la consigne.", default=None)
    halves: tuple[Half, ...] = key("moities", "Avec une table : ses parties, trois au plus.", default=(), max_length=3)
    traps: tuple[Trap, ...] = key(
        "pieges", "Lectures fausses connues, chacune avec son explication.", default=(), max_length=25
    )

    @property
    def words(self) -> tuple[str, ...]:
        """The clear words."""
        return words_of(self.clear)

    @property
    def letters(self) -> str:
        """The clear letters, one after the other."""
        return "".join(self.words)

    @property
    def ciphered(self) -> tuple[str, ...]:
        """The same words as the team meets them."""
        if self.method == "cesar":
            return tuple(read(word, -(self.shift or 0)) for word in self.words)
        table = str.maketrans({clear: shown for half in self.halves for shown, clear in half.table.items()})
        return tuple(word.translate(table) for word in self.words)

    @property
    def keeps_arrangement(self) -> bool:
        return self.method == "cesar"

    def judge(self, answer: Answer) -> Verdict | None:
        if not isinstance(answer, str):
            return None
        return self._turned(answer) if self.method == "cesar" else self._read(answer)

    def _turned(self, answer: str) -> Verdict | None:
        turn = int(answer) if answer.isdecimal() and len(answer) <= 2 else 0
        if not 0 < turn < TURNS:
            return None
        if turn == self.shift:
            return Verdict("solved")
        return Verdict("mistake", named(turn), any(trap.close for trap in self.traps if trap.turn == turn))

    def _read(self, answer: str) -> Verdict | None:
        """One letter away, an answer is close, whatever its author said of it."""
        letters = "".join(words_of(answer))
        if len(letters) != len(self.letters) or not set(letters) <= set(LETTERS):
            return None
        if letters == self.letters:
            return Verdict("solved")
        trap = next((trap for trap in self.traps if "".join(words_of(trap.id)) == letters), None)
        close = len(letters) - self.well_read(letters) == 1 or (trap is not None and trap.close)
        return Verdict("mistake", trap.id if trap else None, close)

    def well_read(self, letters: str) -> int:
        """How many letters of an answer are the right ones in their place."""
        return sum(one == other for one, other in zip(letters, self.letters, strict=False))

    @property
    def wrong_way(self) -> int | None:
        """The turn of those who turn the wheel the other way; None where both ways are one."""
        other = TURNS - (self.shift or 0)
        return other if self.method == "cesar" and other not in (self.shift, TURNS) else None

    def solution(self) -> Series:
        return (Submit(str(self.shift) if self.method == "cesar" else self.letters),)

    def distractors(self) -> Mapping[str, Series]:
        if self.method == "substitution":
            return {trap.id: (Submit("".join(words_of(trap.id))),) for trap in self.traps}
        turns = [trap.turn for trap in self.traps] + [self.wrong_way]
        return {named(turn): (Submit(str(turn)),) for turn in turns if turn is not None}

    def mistakes(self) -> Collection[str]:
        if self.method == "substitution":
            return self.distractors()
        return tuple(named(turn) for turn in range(1, TURNS))

    def feedback(self, name: str) -> str | None:
        said = next((trap.feedback for trap in self.traps if trap.id == name and trap.feedback), None)
        if said is None and self.wrong_way is not None and name == named(self.wrong_way):
            return say.WRONG_WAY
        return said

    # --- what its author must mend

    def faults(self) -> Iterator[Fault]:
        yield from self._message_faults()
        yield from self._key_faults() if self.method == "cesar" else self._table_faults()
        yield from self._trap_faults()

    def _message_faults(self) -> Iterator[Fault]:
        strange = sorted(set(self.letters) - set(LETTERS))
        if not self.letters:
            yield Fault("G370", checks_text.CLEAR_WITHOUT_LETTERS, ("clair",), checks_text.CLEAR_FORM)
        elif strange:
            yield Fault("G370", checks_text.CLEAR_STRANGE.format(strange[0]), ("clair",), checks_text.CLEAR_FORM)
        elif max(map(len, self.words)) > LONGEST_WORD or len(wrapped(self.words)) > MOST_LINES:
            expected = checks_text.CLEAR_ROOM.format(MOST_LINES, LONGEST_WORD)
            yield Fault("G370", checks_text.CLEAR_TOO_LONG, ("clair",), expected)

    def _key_faults(self) -> Iterator[Fault]:
        if self.shift is None:
            yield Fault("G369", checks_text.NO_KEY, ("methode",), checks_text.WHEEL_KEY_FORM)
        elif self.shift == 0:
            yield Fault("G369", checks_text.KEY_ZERO, ("cle",), checks_text.WHEEL_KEY_FORM)
        if self.halves:
            yield Fault("G371", checks_text.TABLE_OF_WHEEL, ("moities",), on_key=True)

    def _table_faults(self) -> Iterator[Fault]:
        if self.shift is not None:
            yield Fault("G369", checks_text.KEY_OF_TABLE, ("cle",), on_key=True)
        shown: dict[str, str] = {}
        for number, half in enumerate(self.halves):
            for letter, clear in half.table.items():
                twice = letter if letter in shown else clear if clear in shown.values() else None
                if twice is not None:
                    path = ("moities", number, "table", letter)
                    yield Fault("G371", checks_text.TABLE_TWICE.format(twice), path, checks_text.TABLE_FORM)
                shown[letter] = clear
        lacking = sorted(set(self.letters) & set(LETTERS) - set(shown.values()))
        if lacking:
            place, on_key = ("moities", True) if self.halves else ("methode", False)
            message = checks_text.TABLE_LACKS.format(", ".join(lacking))
            yield Fault("G371", message, (place,), checks_text.TABLE_FORM, on_key=on_key)
        if sum(-(-len(half.table) // PAIRS_IN_A_ROW) for half in self.halves) > MOST_ROWS:
            yield Fault("G371", checks_text.TABLE_TOO_HIGH.format(MOST_ROWS, PAIRS_IN_A_ROW), ("moities",), on_key=True)

    def _trap_faults(self) -> Iterator[Fault]:
        for number, trap in enumerate(self.traps):
            if self.method == "cesar" and (trap.turn is None or not 0 < trap.turn < TURNS):
                yield Fault("G372", checks_text.TRAP_NO_TURN, ("pieges", number), checks_text.TRAP_TURN_FORM)
            elif self.method == "substitution" and not self._is_read(trap):
                expected = checks_text.TRAP_TEXT_FORM.format(len(self.letters))
                yield Fault("G372", checks_text.TRAP_NO_TEXT, ("pieges", number), expected)

    def _is_read(self, trap: Trap) -> bool:
        letters = "".join(words_of(trap.text or ""))
        return trap.turn is None and len(letters) == len(self.letters) and set(letters) <= set(LETTERS)


def read(word: str, turn: int) -> str:
    """A word read with a turn of the wheel: each letter goes back by so many."""
    return "".join(LETTERS[(LETTERS.index(char) - turn) % TURNS] if char in LETTERS else char for char in word)


def wrapped(words: tuple[str, ...], room: int = LONGEST_WORD) -> tuple[tuple[str, ...], ...]:
    """The words in lines of at most `room` letters, a space taking the place of one."""
    lines: list[tuple[str, ...]] = []
    for word in words:
        if lines and sum(map(len, lines[-1])) + len(lines[-1]) + len(word) <= room:
            lines[-1] = (*lines[-1], word)
        else:
            lines.append((word,))
    return tuple(lines)


EXAMPLE = """\
etapes:
  exemple:
    type: chiffre
    titre: La roue à chiffrer
    consigne: Une employée de Quizzarium vous prévient en secret. Tournez la roue pour lire son message, puis validez.
    duree: 2 min
    methode: cesar
    clair: Effacer avant minuit
    cle: 7
    indice_cle: le nombre minimal de mots d’une bonne phrase de passe
    pieges:
      - {cle: 3, retour: La clé n’est pas 3. Relisez l’indice de la roue.}
      - {cle: 19, retour: Le bon nombre de crans. Tournez plutôt dans l’autre sens.}
    indices:
      - Chaque lettre a été décalée toujours du même nombre de crans.
      - La clé est le nombre de mots d’une bonne phrase de passe. Reculez d’autant.
      - "Clé 7 : L devient E, M devient F, H devient A."
    a_retenir: Chiffrer, c’est rendre illisible sans la clé. Les sites sérieux chiffrent bien plus fort.
"""
