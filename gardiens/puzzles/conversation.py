"""`conversation`: choose what to reply in a chat that branches; nothing is right or wrong, and the story answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, Literal, TypeAlias

from gardiens.authored import Authored, Name, Target, Text, key
from gardiens.documents.conversation import Said
from gardiens.puzzles.base import (
    NO_CONSEQUENCE,
    Consequence,
    Fault,
    Puzzle,
    PuzzleInput,
    PuzzleState,
    Series,
    Submit,
    Verdict,
    same_words,
)
from gardiens.puzzles.conditions import Condition, Value, When
from gardiens.text import checks as say

OVER: Final = "fin"
"""Where a reply leads that ends the conversation."""
MOST_NODES: Final = 12
MOST_REPLIES: Final = 5
MOST_SAID: Final = 140
"""How many characters a reply may have: it is read standing, among others."""
MOST_TOLD: Final = 200

Quality: TypeAlias = Literal["aidant", "neutre", "risque"]
_FROM_BEST: Final[tuple[Quality, ...]] = ("aidant", "neutre", "risque")


class Reply(Authored):
    """Something the team may answer.

    `when` and `effects` are checked by the scenario room, which knows the variables.
    """

    id: Name = key("id", "Nom court de la réponse, unique dans l’énigme.")
    text: Text = key(
        "texte",
        "Ce que lit l’équipe. Entre « guillemets » ou en emoji, c’est un message ; sinon, c’est un geste.",
        max_length=MOST_SAID,
    )
    quality: Quality = key("qualite", "Ce qu’elle apporte ; l’équipe ne le lit jamais.")
    effects: Mapping[str, Value] = key("effets", "Variables changées par cette réponse.", default_factory=dict)
    to: Target = key("vers", "Nœud suivant, « fin » pour finir la conversation, ou étape de l’histoire.")
    then: Text | None = key(
        "ensuite",
        "Ce qui suit : un message, écrit Noa : « Merci. », ou une phrase racontée.",
        default=None,
        max_length=MOST_TOLD,
    )
    when: When | None = key("si", "La réponse n’est proposée que si cette condition est vraie.", default=None)


class Node(Authored):
    """A moment of the conversation: what is said, then what may be answered."""

    id: Name = key("id", "Nom court du moment, unique dans l’énigme.")
    messages: tuple[Said, ...] = key("messages", "Les messages qui arrivent.", min_length=1, max_length=8)
    replies: tuple[Reply, ...] = key(
        "choix", "Une à cinq réponses, dont une qui aide.", min_length=1, max_length=MOST_REPLIES
    )
    answering: Text | None = key("repond", "Qui répond, si ce n’est pas l’équipe.", default=None)


class Conversation(Puzzle):
    """Replies chosen one after the other, until one ends the conversation or leaves it for the story.

    The state is `{"at": node, "said": [[node, reply], …]}`: where the conversation is, and how it came there from the
    node it was entered by. Once it is over, `at` is the last node.
    """

    type: Literal["conversation"] = key("type", "Choisir ses réponses dans une conversation.")
    network: Literal["Papote"] = key("reseau", "La messagerie inventée.", default="Papote")
    group: Text = key("groupe", "Le nom du groupe, ou de la personne à qui l’on parle.")
    members: Text | None = key("membres", "Sous le nom : « 9 membres, sans Noa ».", default=None)
    me: Text = key("moi", "Qui l’équipe fait parler : ses messages sont à droite.", default="Sacha")
    nodes: tuple[Node, ...] = key(
        "noeuds", "Les moments de la conversation ; elle commence au premier.", min_length=1, max_length=MOST_NODES
    )
    redirections: Mapping[Name, Name] = key(
        "renvois", "À un niveau qui retire un nœud : celui qui vient à sa place, par exemple {n2: n3}.",
        default_factory=dict,
    )  # fmt: skip

    # --- what is where

    def node(self, name: str) -> Node | None:
        """The node called `name`, or where there is none the one that stands for it."""
        by_name = {node.id: node for node in self.nodes}
        return by_name.get(name) or by_name.get(self.redirections.get(name, name))

    def reply(self, name: str) -> Reply | None:
        """The reply called `name`, in whatever node it is."""
        return next((reply for node in self.nodes for reply in node.replies if reply.id == name), None)

    def answerer(self, node: Node) -> str:
        """Who answers at a node."""
        return node.answering or self.me

    def now(self, state: PuzzleState) -> Node:
        """The node that the conversation is at."""
        return self._known(state["at"])

    def said(self, state: PuzzleState) -> tuple[tuple[Node, Reply], ...]:
        """Each node that was answered with the reply that was chosen, in order."""
        nodes = [self._known(name) for name, _ in state["said"]]
        chosen = [reply for _, reply in state["said"]]
        return tuple(
            (node, next(reply for reply in node.replies if reply.id == name))
            for node, name in zip(nodes, chosen, strict=True)
        )

    def _known(self, name: str) -> Node:
        node = self.node(name)
        assert node is not None
        return node

    # --- how it is played

    def start(self) -> PuzzleState:
        return self.start_at(self.nodes[0].id)

    def entrances(self) -> Collection[str]:
        names = (*(node.id for node in self.nodes), *self.redirections)
        return {name for name in names if self.node(name)}

    def start_at(self, entrance: str) -> PuzzleState:
        return {"at": self._known(entrance).id, "said": []}

    def stage(self, state: PuzzleState) -> int:
        return len(state["said"])

    def play(self, state: PuzzleState, given: PuzzleInput) -> tuple[PuzzleState, Verdict] | None:
        if not isinstance(given, Submit) or not isinstance(given.answer, str):
            return None
        here = self.now(state)
        reply = next((reply for reply in here.replies if reply.id == given.answer), None)
        if reply is None:
            return None
        following = self.node(reply.to)
        at = here.id if following is None else following.id
        after = {"at": at, "said": [*state["said"], [here.id, reply.id]]}
        return after, Verdict("solved" if reply.to == OVER else "progress", reply.id)

    @property
    def has_right_answer(self) -> bool:
        return False

    def condition(self, given: PuzzleInput) -> Condition | None:
        reply = self.reply(given.answer) if isinstance(given, Submit) and isinstance(given.answer, str) else None
        return None if reply is None else reply.when

    def consequence(self, name: str | None) -> Consequence:
        reply = None if name is None else self.reply(name)
        if reply is None:
            return NO_CONSEQUENCE
        return Consequence(reply.effects, "once_read" if self._leaves(reply) else None)

    def ways_out(self) -> Mapping[str, str | None]:
        replies = [reply for node in self.nodes for reply in node.replies]
        return {
            reply.id: None if reply.to == OVER else reply.to
            for reply in replies
            if reply.to == OVER or self._leaves(reply)
        }

    def _leaves(self, reply: Reply) -> bool:
        return reply.to not in (OVER, *self.redirections) and self.node(reply.to) is None

    def inner_names(self) -> Collection[str]:
        return {OVER, *(node.id for node in self.nodes), *self.redirections}

    def wording(self, name: str) -> str | None:
        reply = self.reply(name)
        return None if reply is None else reply.text

    def solution(self) -> Series:
        """The replies that help, up to the end; where none leads there, the next best. Else out to the story."""
        first = self.nodes[0]
        ended = self._to_the_end(first, {first.id}, leaving=False) or self._to_the_end(first, {first.id}, leaving=True)
        return tuple(Submit(reply.id) for reply in ended)

    def _to_the_end(self, node: Node, passed: set[str], *, leaving: bool) -> tuple[Reply, ...]:
        """The best replies from a node to the end, or out if `leaving`, by nodes not `passed`; none without a way."""
        for reply in sorted(node.replies, key=lambda reply: (reply.when is not None, _FROM_BEST.index(reply.quality))):
            if reply.to == OVER or (leaving and self._leaves(reply)):
                return (reply,)
            following = self.node(reply.to)
            if following is not None and following.id not in passed:
                passed.add(following.id)
                if rest := self._to_the_end(following, passed, leaving=leaving):
                    return (reply, *rest)
        return ()

    def distractors(self) -> Mapping[str, Series]:
        return {}

    # --- what its author should know

    def faults(self) -> Iterator[Fault]:
        yield from self._names()
        yield from self._stand_ins()
        for number, node in enumerate(self.nodes):
            here = ("noeuds", number)
            texts = [((*here, "choix", rank, "texte"), reply) for rank, reply in enumerate(node.replies)]
            yield from same_words(
                ((path, reply.text) for path, reply in texts if reply.when is None),
                ((path, reply.text) for path, reply in texts if reply.when is not None),
            )
            if all(reply.when is not None for reply in node.replies):
                yield Fault("G318", say.NOTHING_TO_REPLY.format(node.id), (*here, "choix"), on_key=True)
            if not self._ends_from(node):
                yield Fault("G362", say.NODE_WITHOUT_END.format(node.id), here, say.ADD_AN_END)
            elif not any(reply.quality == "aidant" for reply in node.replies):
                yield Fault("G364", say.NO_HELPFUL_REPLY.format(node.id), (*here, "choix"), say.HELPFUL, on_key=True)

    def _names(self) -> Iterator[Fault]:
        """Two replies of two nodes with one name, or a node called as the end is."""
        seen: dict[str, str] = {}
        for number, node in enumerate(self.nodes):
            if node.id == OVER:
                yield Fault("G360", say.NODE_CALLED_END, ("noeuds", number, "id"))
            for rank, reply in enumerate(node.replies):
                if seen.setdefault(reply.id, node.id) != node.id:
                    where = ("noeuds", number, "choix", rank, "id")
                    yield Fault("G360", say.SAME_REPLY.format(reply.id, seen[reply.id]), where)

    def _stand_ins(self) -> Iterator[Fault]:
        names = [node.id for node in self.nodes]
        for gone, instead in self.redirections.items():
            if gone in names:
                message = say.NODE_STILL_THERE.format(gone)
                yield Fault("G361", message, ("renvois", gone), say.STAND_IN_FORM, on_key=True)
            if instead not in names:
                yield Fault("G361", say.NO_SUCH_NODE_HERE.format(instead), ("renvois", gone), say.one_of(names))

    def _ends_from(self, node: Node) -> bool:
        """Whether some replies lead from a node to the end, or out to the story."""
        return any(
            reply.to == OVER or self._leaves(reply)
            for name in self._met((node.id,))
            for reply in self._known(name).replies
        )

    def _met(self, starts: Collection[str]) -> set[str]:
        """The nodes that can be met once at one of these."""
        met: set[str] = set()
        waiting = [node for name in starts if (node := self.node(name))]
        while waiting:
            node = waiting.pop()
            if node.id not in met:
                met.add(node.id)
                waiting += [following for reply in node.replies if (following := self.node(reply.to))]
        return met

    def never_met(self, entered: Collection[str]) -> Iterator[Fault]:
        met = self._met((self.nodes[0].id, *entered))
        for number, node in enumerate(self.nodes):
            if node.id not in met:
                yield Fault("G363", say.NODE_NEVER_MET.format(node.id), ("noeuds", number))


EXAMPLE = """\
etapes:
  exemple:
    type: conversation
    titre: Le groupe « 5e B »
    consigne: Le groupe compte 9 membres, sans Noa. Lisez, discutez à voix basse, puis choisissez la réponse de Sacha.
    duree: 3 min
    groupe: Groupe « 5e B »
    membres: 9 membres, sans Noa
    moi: Sacha
    noeuds:
      - id: n1
        messages:
          - {de: Théo, heure: 18 h 04, image_masquee: un dessin de Noa, texte: regardez 😂}
          - {de: Clara, heure: 18 h 05, texte: 😂😂}
          - {de: Max, heure: 18 h 06, reaction: réaction qui rit}
        choix:
          - {id: rire, texte: 😂 (un rire), qualite: risque, vers: n2, ensuite: "Théo : « Tout le monde adore ! »"}
          - {id: silence, texte: Ne rien écrire et fermer l’application., qualite: neutre, vers: n2,
             ensuite: "Théo : « Personne ne dit rien, donc ça passe. »"}
          - {id: stop, texte: "« Stop, ce n’est pas drôle pour Noa. Retire-le, s’il te plaît. »", qualite: aidant,
             vers: n2, ensuite: "Un blanc. Puis Aïcha ajoute : « Pareil. »"}
          - {id: attaque, texte: "« Théo, on va t’afficher, toi aussi ! »", qualite: risque, vers: n2,
             ensuite: Le ton monte. Deux élèves se mettent à défendre Théo.}
      - id: n2
        messages:
          - {de: Aïcha (en privé), heure: 18 h 15, texte: "Moi aussi ça me gêne. On fait quoi ?"}
        choix:
          - {id: agir, texte: "« Je garde des captures, j’écris à Noa, et demain on va voir un adulte. »",
             qualite: aidant, vers: fin, ensuite: "Aïcha : « Je viens avec toi. » Vous n’êtes plus seuls."}
          - {id: attendre, texte: "« On attend de voir si ça se calme. »", qualite: neutre, vers: fin,
             ensuite: "Aïcha : « D’accord… » Mais ça ne se calme pas."}
          - {id: contre, texte: "« On fait un groupe contre Théo ! »", qualite: risque, vers: fin,
             ensuite: "Aïcha : « Alors on ferait exactement la même chose, non ? »"}
    indices: [Imaginez que Noa lise chaque réponse par-dessus votre épaule.]
    a_retenir: Un rire donne de la force à la moquerie. Un « stop » calme en donne à la personne visée.
"""
