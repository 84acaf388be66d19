"""`metadonnees`: answer questions by what the files of photographs say of who took them, when and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Final, Literal, TypeAlias

from gardiens.authored import Authored, Name, Text, key
from gardiens.documents.photo import Image
from gardiens.documents.sheet import Sheet
from gardiens.documents.town_map import COLUMNS, LINES
from gardiens.puzzles.base import Fault, Puzzle, PuzzleInput, PuzzleState, Series, Submit, Verdict
from gardiens.text import checks as say
from gardiens.text.play import SHEET

Where: TypeAlias = Literal["case", "photo", "jour", "date", "heure", "lieu", "appareil", "logiciel", "auteur"]
"""Where an answer is touched: a square of the map, a photograph, or a line of the file card."""

DAY: Final = "jour"
"""The first word of the line « date »."""
SQUARES: Final = tuple(column + line for line in LINES for column in COLUMNS)
MOST_LINES: Final = 5
"""What the card has room for over the map; a long line takes two."""
LONG_LINE: Final = 22
LONGEST_VALUE: Final = 22
"""In letters: the name of a line and what it says, beyond which they are one under the other; then a value alone."""


class Snap(Image):
    """One photograph of the sheet, and what its file says."""

    sheet: Sheet = key("fiche", "Ce que dit le fichier de la photo (ses métadonnées).")

    def says(self, where: str) -> str | None:
        """What is picked when this photograph, or that line of its card, is touched; None if there is no such line."""
        if where == "photo":
            return self.id
        if where == DAY:
            return self.sheet.date.split()[0] if self.sheet.date else None
        return self.sheet.values().get(where)


class Question(Authored):
    """A question whose answer is touched."""

    id: Name = key("id", "Nom court de la question, unique dans l’énigme.")
    text: Text = key("texte", "Ce qui est demandé.", max_length=90)
    where: Where = key("sur", "Où l’équipe touche sa réponse : « case » de la carte, « photo », ou ligne de la fiche.")
    answer: Text = key("reponse", "La réponse : une case, l’id d’une photo, ou ce que dit la ligne.")
    accepted: tuple[Text, ...] = key("acceptes", "Autres réponses acceptées.", default=(), max_length=24)
    feedback: Mapping[Text, Text] = key("retours", "Ce que lit l’équipe pour d’autres réponses.", default_factory=dict)

    def accepts(self, answer: str) -> bool:
        return answer == self.answer or answer in self.accepted

    def judged(self, answer: str) -> str:
        """The name of the mistake that answers so."""
        return f"{self.id}_{answer}"


class Metadata(Puzzle):
    """Photographs to look through and questions asked one after the other.

    An answer is `{question: what was touched}`. The state is `{"answers": {question: what was accepted}}`.
    """

    type: Literal["metadonnees"] = key("type", "Chercher dans les fiches de plusieurs photos.")
    photos: tuple[Snap, ...] = key("photos", "Deux à six photos, chacune avec sa fiche.", min_length=2, max_length=6)
    questions: tuple[Question, ...] = key("questions", "Une à quatre questions.", min_length=1, max_length=4)

    def photo(self, name: str) -> Snap | None:
        return next((photo for photo in self.photos if photo.id == name), None)

    def values(self, question: Question) -> Collection[str]:
        """Every answer that can be touched."""
        if question.where == "case":
            return SQUARES
        return tuple(dict.fromkeys(said for photo in self.photos if (said := photo.says(question.where)) is not None))

    def start(self) -> PuzzleState:
        return {"answers": {}}

    def stage(self, state: PuzzleState) -> int:
        return min(len(state["answers"]), len(self.questions) - 1)

    def asked(self, state: PuzzleState) -> Question:
        """The question of the moment: the last one once all are settled."""
        return self.questions[self.stage(state)]

    def play(self, state: PuzzleState, given: PuzzleInput) -> tuple[PuzzleState, Verdict] | None:
        question = self.asked(state)
        if not isinstance(given, Submit) or not isinstance(given.answer, Mapping):
            return None
        answer = given.answer.get(question.id)
        if answer is None or len(given.answer) > 1 or answer not in self.values(question):
            return None
        if not question.accepts(answer):
            return state, Verdict("mistake", question.judged(answer))
        after = {"answers": {**state["answers"], question.id: answer}}
        return after, Verdict("solved" if len(after["answers"]) == len(self.questions) else "progress", question.id)

    def solution(self) -> Series:
        return tuple(Submit({question.id: question.answer}) for question in self.questions)

    def distractors(self) -> Mapping[str, Series]:
        right = self.solution()
        return {
            question.judged(answer): (*right[:number], Submit({question.id: answer}))
            for number, question in enumerate(self.questions)
            for answer in question.feedback
        }

    def mistakes(self) -> Collection[str]:
        return [question.judged(answer) for question in self.questions for answer in self.values(question)]

    def feedback(self, name: str) -> str | None:
        told = (
            (question.judged(answer), words)
            for question in self.questions
            for answer, words in question.feedback.items()
        )
        return next((words for mistake, words in told if mistake == name), None)

    def faults(self) -> Iterator[Fault]:
        for number, question in enumerate(self.questions):
            values = self.values(question)
            here = ("questions", number)
            for path, answer in (("reponse", question.answer), *(("acceptes", other) for other in question.accepted)):
                if answer not in values:
                    message = say.NOTHING_TO_TOUCH.format(answer, question.where)
                    yield Fault("G356", message, (*here, path), say.one_of(values))
            for answer in question.feedback:
                if answer not in values or question.accepts(answer):
                    message = say.FEEDBACK_OF_NOTHING.format(answer)
                    yield Fault("G357", message, (*here, "retours", answer), say.one_of(values), on_key=True)
        yield from self._photo_faults()

    def _photo_faults(self) -> Iterator[Fault]:
        seen = Counter(photo.caption or photo.description for photo in self.photos)
        for number, photo in enumerate(self.photos):
            if seen[photo.caption or photo.description] > 1:
                yield Fault("G358", say.SAME_CAPTION, ("photos", number), say.CAPTION_FORM)
            written = photo.sheet.values()
            lines = sum(1 + (len(SHEET[name]) + len(words) > LONG_LINE) for name, words in written.items())
            if lines > MOST_LINES:
                yield Fault("G358", say.CARD_TOO_HIGH.format(lines, MOST_LINES), ("photos", number, "fiche"))
            for name, words in {**written, "titre": photo.sheet.title}.items():
                if len(words) > LONGEST_VALUE:
                    message = say.CARD_TOO_WIDE.format(len(words), LONGEST_VALUE)
                    yield Fault("G358", message, ("photos", number, "fiche", name))

    def remarks(self) -> Iterator[Fault]:
        """Coordinates lead to a true place, whoever lives there."""
        for number, photo in enumerate(self.photos):
            if photo.sheet.coordinates is not None:
                path = ("photos", number, "fiche", "coordonnees")
                yield Fault("G359", say.TRUE_COORDINATES, path, say.SQUARE_INSTEAD)


EXAMPLE = """\
etapes:
  exemple:
    type: metadonnees
    titre: Les photos bavardes
    consigne: Chaque photo cache une fiche. Répondez aux questions, comme le ferait un inconnu trop curieux.
    duree: 2 min
    photos:
      - id: ph1
        image: documents/photo-chat
        description: Un chat endormi sur un coussin
        legende: Moka au réveil
        fiche: {date: lundi 1er mars, heure: 7 h 12, case: D4, appareil: téléphone J.}
      - id: ph2
        image: documents/photo-pagaie
        description: Une pagaie neuve au bord de l’eau
        legende: Nouvelle pagaie !
        fiche: {date: mercredi 3 mars, heure: 17 h 06, case: F2, appareil: téléphone J.}
      - id: ph3
        image: documents/photo-cahier
        description: Un cahier ouvert et un crayon
        legende: Devoirs…
        fiche: {date: mardi 2 mars, heure: 18 h 48, case: D4, appareil: téléphone J.}
      - id: ph6
        image: documents/photo-capture
        description: Une capture d’écran du quiz
        legende: Mon score au quiz
        fiche: {date: mercredi 3 mars, heure: 8 h 01, appareil: téléphone J.}
    questions:
      - id: q1
        texte: Dans quelle case Jade habite-t-elle sans doute ?
        sur: case
        reponse: D4
        retours: {F2: "Une pagaie en fin d’après-midi. Où est-elle au réveil ?"}
      - id: q2
        texte: Quel jour s’entraîne-t-elle au canoë ?
        sur: jour
        reponse: mercredi
        retours: {mardi: Ce soir-là Jade fait ses devoirs.}
      - {id: q3, texte: "Quelle photo ne révèle aucun lieu ?", sur: photo, reponse: ph6}
    indices: ["Croisez le lieu, l’heure et ce qu’on voit."]
    a_retenir: Une photo peut porter la date, l’heure, l’appareil et le lieu. On vérifie avant d’envoyer.
"""
