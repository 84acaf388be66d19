"""`recoupement`: judge statements against documents that confirm them, contradict them, or prove nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, Self, TypeAlias, get_args

from pydantic import ValidationInfo, field_validator, model_validator

from gardiens.authored import Authored, Name, Text, key
from gardiens.puzzles.base import Answer, Puzzle, PuzzleInput, PuzzleState, Series, Submit, Verdict

Status: TypeAlias = Literal["confirme", "contredit", "non_prouve"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)

BONUS: Final = "bonus"
"""The name of a verdict whose bonus question was answered as the author meant."""
OTHER_BONUS: Final = "bonus_autre"
"""The name of a verdict whose bonus question was answered otherwise, which costs nothing."""


class Source(Authored):
    """A document that the team may open."""

    id: Name = key("id", "Nom court de la source, montré sur son onglet, par exemple S1.")
    name: Text = key("nom", "Ce qui est écrit sur l’onglet.")
    document: Name = key("piece", "Le document que l’onglet ouvre.")
    nature: Text | None = key("nature", "De quelle sorte de source il s’agit, sous le document.", default=None)


class Claim(Authored):
    """A statement to judge."""

    id: Name = key("id", "Nom court de l’affirmation, unique dans l’énigme.")
    text: Text = key("texte", "Ce que lit l’équipe.")
    status: Status = key("statut", "Ce que disent vraiment les sources.")
    tolerated: tuple[Status, ...] = key("tolere", "Autres avis acceptés.", default=())
    feedback: Mapping[Status, Text] = key(
        "retours", "Ce que lit l’équipe pour chaque autre avis ; une nuance si cet avis est accepté.",
        default_factory=dict,
    )  # fmt: skip

    @model_validator(mode="after")
    def _right_status_is_said_once(self) -> Self:
        if self.status in (*self.tolerated, *self.feedback):
            raise ValueError(f"« {self.status} » est le statut juste : il n’a ni « tolere » ni « retours »")
        return self

    def accepts(self, status: str) -> bool:
        return status == self.status or status in self.tolerated

    def judged(self, status: str) -> str:
        """The name of the verdict that gives this status to the claim."""
        return f"{self.id}_{status}"


class Vocabulary(Authored):
    """What the three statuses are called."""

    confirmed: Text = key("confirme", "Les sources le disent.", default="confirmé")
    contradicted: Text = key("contredit", "Les sources disent le contraire.", default="contredit")
    not_proven: Text = key("non_prouve", "Les sources ne permettent pas de le dire.", default="non prouvé")

    def word(self, status: str) -> str:
        return {"confirme": self.confirmed, "contredit": self.contradicted}.get(status, self.not_proven)


class Bonus(Authored):
    """One more question, once the claims are settled: which sources say it."""

    question: Text = key("question", "Ce qui est demandé ; l’équipe choisit des sources.")
    sources: tuple[Name, ...] = key("sources", "Les sources à choisir.", min_length=1, max_length=4)


class CrossChecking(Puzzle):
    """Claims to judge all at once, then maybe a bonus question that neither blocks nor costs.

    The state is `{"claims": {claim: status}}`: what was given, once it is accepted; empty until then.
    """

    type: Literal["recoupement"] = key("type", "Juger des affirmations en comparant des documents.")
    sources: tuple[Source, ...] = key("sources", "Deux à huit sources à ouvrir.", min_length=2, max_length=8)
    claims: tuple[Claim, ...] = key("affirmations", "Une à quatre affirmations à juger.", min_length=1, max_length=4)
    vocabulary: Vocabulary = key("vocabulaire", "D’autres mots pour les trois avis.", default_factory=Vocabulary)
    bonus: Bonus | None = key("bonus", "Une question de plus, dont la réponse est des sources.", default=None)

    @field_validator("bonus")
    @classmethod
    def _bonus_names_sources(cls, bonus: Bonus | None, info: ValidationInfo) -> Bonus | None:
        known = [source.id for source in info.data.get("sources", ())]
        names = () if bonus is None else bonus.sources
        for number, name in enumerate(names):
            if known and name not in known:
                raise ValueError(f"la source « {name} » n’existe pas dans cette énigme")
            if name in names[:number]:
                raise ValueError(f"la source « {name} » est nommée deux fois")
        return bonus

    def source_named(self, name: str) -> Source | None:
        return next((source for source in self.sources if source.id == name), None)

    def start(self) -> PuzzleState:
        return {"claims": {}}

    def stage(self, state: PuzzleState) -> int:
        return 1 if state["claims"] else 0

    def is_bonus(self, state: PuzzleState) -> bool:
        return self.stage(state) == 1

    def settled(self, state: PuzzleState) -> Mapping[str, str]:
        """The statuses that were accepted; empty while the claims are still to judge."""
        given: Mapping[str, str] = state["claims"]
        return given

    def play(self, state: PuzzleState, given: PuzzleInput) -> tuple[PuzzleState, Verdict] | None:
        if not isinstance(given, Submit):
            return None
        if self.bonus is not None and self.settled(state):
            return self._extra(self.bonus, state, given.answer)
        return self._judge(state, given.answer)

    def _judge(self, state: PuzzleState, answer: Answer) -> tuple[PuzzleState, Verdict] | None:
        if not isinstance(answer, Mapping) or answer.keys() != {claim.id for claim in self.claims}:
            return None
        if not all(status in STATUSES for status in answer.values()):
            return None
        off = [claim for claim in self.claims if not claim.accepts(answer[claim.id])]
        if off:
            return state, Verdict("mistake", off[0].judged(answer[off[0].id]), close=len(off) == 1)
        return {"claims": dict(answer)}, Verdict("solved" if self.bonus is None else "progress")

    def _extra(self, bonus: Bonus, state: PuzzleState, answer: Answer) -> tuple[PuzzleState, Verdict] | None:
        if not isinstance(answer, tuple) or len(answer) != len(bonus.sources) or len(set(answer)) != len(answer):
            return None
        if not all(self.source_named(name) for name in answer):
            return None
        return state, Verdict("solved", BONUS if set(answer) == set(bonus.sources) else OTHER_BONUS)

    def _right(self) -> dict[str, str]:
        return {claim.id: claim.status for claim in self.claims}

    def solution(self) -> Series:
        extra = () if self.bonus is None else (Submit(self.bonus.sources),)
        return (Submit(self._right()), *extra)

    def distractors(self) -> Mapping[str, Series]:
        return {
            claim.judged(status): (Submit(self._right() | {claim.id: status}),)
            for claim in self.claims
            for status in STATUSES
            if not claim.accepts(status)
        }

    def feedback(self, name: str) -> str | None:
        judged = {claim.judged(status): words for claim in self.claims for status, words in claim.feedback.items()}
        return judged.get(name)


EXAMPLE = """\
pieces:
  publication:
    genre: publication
    compte: {nom: Valombre en direct, depuis: il y a 3 jours}
    textes: [{id: t, texte: "La fête est annulée ! C’est Ilyès qui a relâché la bête."}]
  article:
    genre: article
    style: gazette
    journal: La Gazette de Valombre
    titre: La fête aura bien lieu
    textes: [{id: t, texte: "La mairie le confirme : les Lanternes ont lieu samedi. Personne n’a vu d’animal."}]
  communique:
    genre: article
    style: mairie
    journal: Mairie de Valombre
    titre: Fête des Lanternes
    textes: [{id: t, texte: "La fête est maintenue. Les bords du canal restent ouverts."}]
etapes:
  exemple:
    type: recoupement
    titre: Sortir de la page
    consigne: Ouvrez les sources, puis jugez chaque affirmation.
    duree: 3 min
    sources:
      - {id: S1, nom: Un compte anonyme, piece: publication, nature: compte créé il y a 3 jours}
      - {id: S2, nom: Le journal, piece: article}
      - {id: S3, nom: La mairie, piece: communique}
    affirmations:
      - id: C1
        texte: La fête est annulée.
        statut: contredit
        retours:
          confirme: Qui l’annonce ? Toujours la même source de départ.
          non_prouve: La mairie et le journal disent le contraire.
      - id: C2
        texte: Ilyès a relâché un animal.
        statut: non_prouve
        tolere: [contredit]
        retours:
          confirme: Une personne accusée, sans preuve.
          contredit: Bien raisonné. Personne n’apporte de preuve.
    bonus:
      question: Quelles deux sources fiables disent que la fête a lieu ?
      sources: [S2, S3]
    indices: ["Qui parle pour de vrai de la fête ?"]
    a_retenir: On sort de la page et on compare.
"""
