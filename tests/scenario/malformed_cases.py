"""Mistakes that animators make, each in a small scenario: what they wrote, and what must be said of it.

`⟦…⟧` marks, in the text that is written instead of the right one, the characters under which the caret must be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SCENARIO = """\
format: 1
id: essai
titre: Essai
accroche: Pour voir.
theme: libre
niveaux: [cycle3, college]
duree: 3 min
score: {resolue: 60}
variables:
  confiance: {depart: 5, min: 0, max: 10}
  a_menti: {depart: false}
  adulte: {depart: Mme Ferrand, valeurs: [Mme Ferrand, M. Okoye]}
pieces:
  post:
    genre: publication
    compte: {nom: La Gazzette, icone: journal}
    titre: Un crocodile !
    images:
      - {id: berge, image: documents/crocodile-large, description: Une berge.}
debut: arrivee
etapes:
  arrivee:
    type: recit
    texte: Bonjour, dit {adulte}.
    suite: enquete
  enquete:
    type: points_chauds
    titre: Le post
    consigne: Touchez ce qui cloche.
    duree: 1 min
    piece: post
    zones:
      - {id: nom, partie: compte.nom, juste: true, retour: Un z de trop.}
      - {id: titre, partie: titre, retour: Un titre ne prouve rien.}
    indices:
      - Regardez le nom.
      - Comptez les z.
    a_retenir: Qui parle ?
    effets: {confiance: 1}
    suite: tri
  tri:
    type: choix_multiple
    titre: Le tri
    consigne: Que gardez-vous ?
    duree: 1 min
    compte: [geste, gestes]
    options:
      - {id: lire, texte: Lire, juste: true}
      - {id: dater, texte: Dater, juste: true}
      - {id: citer, texte: Citer, juste: true}
      - {id: crier, texte: Crier, retour: Crier ne prouve rien.}
    retours:
      lire: Lisez bien.
    a_retenir: Lire et dater.
    suite: quiz
    variantes:
      cycle3: {retirer: [dater], consigne: Que garder ?}
  quiz:
    type: choix
    titre: Le site
    consigne: Quel site ?
    duree: 30 s
    options:
      - {id: rire, texte: Pour rire., juste: true}
      - {id: vrai, texte: Pour de vrai., retour: Tout y est inventé.}
    a_retenir: On lit tout.
    suite: decision
  decision:
    type: choix
    decision: true
    titre: Que faire ?
    consigne: Choisissez.
    duree: 30 s
    a_retenir: Ralentir.
    options:
      - id: mentir
        texte: Mentir.
        effets: {a_menti: true, adulte: M. Okoye}
        vers: retour
      - id: verifier
        texte: Vérifier.
        vers: retour
    variantes:
      college: {ajout: Pourquoi ?}
  retour:
    type: recit
    textes:
      - {si: {a_menti: true}, texte: Cela se voit.}
      - texte: Voilà.
    suite:
      - {si: {confiance: ">= 6"}, vers: fin}
      - {vers: fin}
  fin: {type: fin, titre: Fin}
"""
_MARK = re.compile("⟦([^⟧]*)⟧")


@dataclass(frozen=True)
class Mistake:
    """One wrong scenario. `codes` go with the marks, in the order of the file; `meant` is what must be suggested."""

    said: str
    right: str
    wrong: str
    codes: tuple[str, ...]
    meant: str | None = None
    also: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        return self._marked.replace("⟦", "").replace("⟧", "")

    @property
    def places(self) -> list[tuple[str, int, int, int]]:
        """Code, line, column and length of each diagnostic to expect."""
        places = []
        for number, line in enumerate(self._marked.split("\n"), 1):
            shift = 0
            for found in _MARK.finditer(line):
                places.append((number, found.start() - shift + 1, len(found[1])))
                shift += 2
        return [(code, *place) for code, place in zip(self.codes, places, strict=True)]

    @property
    def _marked(self) -> str:
        text = SCENARIO
        for right, wrong in ((self.right, self.wrong), *self.also):
            assert right in text, right
            text = text.replace(right, wrong, 1)
        return text


def mistake(
    said: str, right: str, wrong: str, *codes: str, meant: str | None = None, also: tuple[tuple[str, str], ...] = ()
) -> Mistake:
    """One mistake: what is right in `SCENARIO`, and what stands there instead; `also` changes more of it."""
    return Mistake(said, right, wrong, codes, meant, also)


SYNTAX = (
    mistake("a tab", "    type: recit\n    texte: B", "⟦\t⟧type: recit\n    texte: B", "G010"),
    mistake("a tab inside a folded text", "texte: Bonjour, dit {adulte}.", "texte: |\n⟦\t⟧Bonjour.", "G010"),
    mistake("a colon in a text", "accroche: Pour voir.", "accroche: Attention ⟦:⟧ on regarde.", "G011"),
    mistake("a French colon in a text", "accroche: Pour voir.", "accroche: Attention\u00a0⟦:⟧ on regarde.", "G011"),
    mistake(
        "a colon on the next line of a text", "accroche: Pour voir.", "accroche: Pour\n  voir ceci⟦:⟧ rien.", "G011"
    ),
    mistake("the same key twice", "theme: libre", "theme: libre\n⟦titre⟧: Encore", "G012"),
    mistake(
        "three times the same key", "theme: libre", "theme: libre\n⟦titre⟧: Encore\n⟦titre⟧: Encore", "G012", "G012"
    ),
    mistake("true as a key", "theme: libre", "theme: libre\n⟦true⟧: vrai", "G013"),
    mistake("a list as a key", "theme: libre", "theme: libre\n? ⟦[a, b]⟧\n: c", "G013"),
    mistake("an empty key", "theme: libre", "theme: libre\n⟦~⟧: vide", "G013"),
    mistake("a no-break space in a key", "theme: libre", "⟦theme\u00a0⟧: libre", "G014", meant="theme"),
    mistake("a sharp sign that cuts", "accroche: Pour voir.", "accroche: Le mot ⟦#crocodile circule.⟧", "G015"),
    mistake("a sharp sign between words", "accroche: Pour voir.", "accroche: Un ou deux ⟦# ou trois⟧", "G015"),
    mistake("a quote never closed", "titre: Le post", 'titre: ⟦"⟧Le post', "G016"),
    mistake(
        "a quote closed by the next one",
        "titre: Le tri\n    consigne: Que gardez-vous ?",
        'titre: ⟦"⟧Le tri\n    consigne: "Que gardez-vous ?"',
        "G016",
    ),
    mistake("an at sign first", "accroche: Pour voir.", "accroche: ⟦@⟧gazette", "G017"),
    mistake("a backquote first", "accroche: Pour voir.", "accroche: ⟦`⟧gazette`", "G017"),
    mistake("a percent sign first", "accroche: Pour voir.", "accroche: ⟦%⟧ de vrai", "G017"),
    mistake("a comma first", "accroche: Pour voir.", "accroche: ⟦,⟧ pour voir", "G017"),
    mistake("a line too far left", "    titre: Le post", "   ⟦titre: Le post⟧", "G018"),
    mistake("a line too far right", "    titre: Le post", "      ⟦titre: Le post⟧", "G018"),
    mistake("a list that follows a text", "accroche: Pour voir.", "accroche: Pour voir.\n⟦- et revoir⟧", "G018"),
    mistake("a bracket never closed", "[cycle3, college]", "⟦[⟧cycle3, college", "G019"),
    mistake("a brace never closed", "{resolue: 60}", "⟦{⟧resolue: 60", "G019"),
    mistake("a comma forgotten", "{resolue: 60}", "⟦{⟧resolue: 60 du_premier_coup: 40}", "G019"),
    mistake("a bracket closed by a brace", "[cycle3, college]", "⟦[⟧cycle3, college}", "G019"),
    mistake("a backslash", "accroche: Pour voir.", 'accroche: "C:⟦\\⟧gardiens"', "G020"),
    mistake("an anchor", "accroche: Pour voir.", "accroche: ⟦&phrase⟧ Pour voir.", "G021"),
    mistake("an alias", "accroche: Pour voir.", "accroche: ⟦*phrase⟧", "G021"),
    mistake("bold without quotes", "accroche: Pour voir.", "accroche: *⟦*⟧Pour** voir.", "G021"),
    mistake("a merge", "theme: libre", "theme: libre\n⟦<<⟧: {a: 1}", "G022"),
    mistake("a tag that builds an object", "accroche: Pour voir.", "accroche: ⟦!!python/name:os.system x⟧", "G023"),
    mistake("a tag of one's own", "accroche: Pour voir.", "accroche: ⟦!moi Pour voir.⟧", "G023"),
    mistake("a second document", "theme: libre", "⟦---⟧\ntheme: libre", "G024"),
    mistake("a directive", "format: 1", "⟦%YAML 1.2⟧\n---\nformat: 1", "G028"),
    mistake("a dash after a key", "    indices:\n      - Regardez", "    indices: ⟦-⟧ Regardez", "G030"),
    mistake("no space after a colon", "theme: libre", "theme⟦:⟧libre", "G031"),
    mistake("words after a closed quote", "accroche: Pour voir.", 'accroche: "Pour" ⟦v⟧oir.', "G032"),
    mistake("a straight apostrophe between apostrophes", "accroche: Pour voir.", "accroche: 'L'⟦e⟧au'", "G032"),
    mistake("words after a block sign", "accroche: Pour voir.", "accroche: | ⟦P⟧our voir.", "G033"),
    mistake("a key without a colon", "theme: libre", "⟦theme libre⟧", "G034"),
    mistake("an invisible character", "accroche: Pour voir.", "accroche: Pour⟦\x08⟧ voir.", "G007"),
    mistake("a line end of another world", "accroche: Pour voir.", "accroche: Pour⟦\u2028⟧ voir.", "G007"),
)

FIELDS = (
    mistake("a missing key", "format: 1\nid: essai\ntitre: Essai\n", "⟦format: 1⟧\nid: essai\n", "G101"),
    mistake("a missing key in a step", "  decision:\n    type: choix\n    decision: true\n    titre: Que faire ?\n",
            "  ⟦decision⟧:\n    type: choix\n    decision: true\n", "G101"),
    mistake("a missing key in an option", "      - id: mentir\n", "      - ⟦juste: true⟧\n", "G101"),
    mistake("a misspelt key", "    indices:", "    ⟦indise⟧:", "G112", meant="indices"),
    mistake("a misspelt key that is required", "    duree: 30 s", "    ⟦durée⟧: 30 s", "G112", meant="duree"),
    mistake("a key that is nowhere", "theme: libre", "theme: libre\n⟦couleur⟧: rouge", "G112"),
    mistake("a key of another type", "    piece: post", "    piece: post\n    ⟦options⟧: [a]", "G112"),
    mistake("a misspelt key inside a zone", "juste: true, retour: Un z", "juste: true, ⟦retours⟧: Un z", "G112", meant="retour"),
    mistake("a misspelt key in a document", "{nom: La Gazzette, icone", "{⟦nomm⟧: La Gazzette, icone", "G112", meant="nom"),
    mistake("true instead of a text", "    titre: Le post", "    titre: ⟦true⟧", "G103"),
    mistake("a list instead of a text", "    titre: Le post", "    titre: ⟦[Le, post]⟧", "G103"),
    mistake("words instead of a number", "min: 0", "min: ⟦zéro⟧", "G104"),
    mistake("a decimal instead of a whole number", "max: 10", "max: ⟦10.5⟧", "G104"),
    mistake("a number with zeros before", "max: 10", "max: ⟦010⟧", "G104"),
    mistake("oui instead of true", "juste: true, retour", "juste: ⟦oui⟧, retour", "G105", meant="true"),
    mistake("a capital letter on true", "decision: true", "decision: ⟦True⟧", "G105", meant="true"),
    mistake("a theme that does not exist", "theme: libre", "theme: ⟦infos⟧", "G106", meant="infox"),
    mistake("a format of the future", "format: 1", "format: ⟦2⟧", "G106"),
    mistake("an unknown level", "[cycle3, college]", "[cycle3, college, ⟦lycée⟧]", "G106", meant="lycee"),
    mistake("an unknown type", "type: points_chauds", "type: ⟦point_chaud⟧", "G107", meant="points_chauds"),
    mistake("an unknown genre", "genre: publication", "genre: ⟦publicité⟧", "G107", meant="publication"),
    mistake("no type", "  enquete:\n    type: points_chauds\n", "  ⟦enquete⟧:\n", "G108"),
    mistake("no genre", "  post:\n    genre: publication\n", "  ⟦post⟧:\n", "G108"),
    mistake("a text instead of a list", "    indices:\n      - Regardez le nom.\n      - Comptez les z.\n",
            "    indices: ⟦Regardez le nom.⟧\n", "G109"),
    mistake("a text instead of keys", "    effets: {confiance: 1}", "    effets: ⟦confiance⟧", "G110"),
    mistake("a name instead of an option", "      - id: mentir", "      - ⟦jouer⟧\n      - id: mentir", "G110"),
    mistake("a step that is a text", "  fin: {type: fin, titre: Fin}", "  fin: ⟦Fin⟧", "G110"),
    mistake("too many hints", "    indices:\n", "    ⟦indices⟧:\n      - un\n      - deux\n", "G111"),
    mistake("no level at all", "[cycle3, college]", "⟦[]⟧", "G111"),
    mistake("a single word to count with", "[geste, gestes]", "[geste]", "G111", also=(("    compte: [geste]", "    ⟦compte⟧: [geste]"),)),
    mistake("a name with spaces", "id: essai", "id: ⟦mon essai⟧", "G113", meant="mon-essai"),
    mistake("a step's name with an accented sign", "  arrivee:", "  ⟦arrivée !⟧:", "G113"),
    mistake("too many points", "{resolue: 60}", "{resolue: ⟦6000⟧}", "G114"),
    mistake("negative points", "{resolue: 60}", "{resolue: ⟦-1⟧}", "G114"),
    mistake("a duration without unit", "duree: 3 min", "duree: ⟦3 minutes⟧", "G115"),
    mistake("a condition that is a text", "si: {a_menti: true}", "si: ⟦a_menti⟧", "G115"),
    mistake("nothing after a key", "    consigne: Choisissez.", "    ⟦consigne⟧:", "G116"),
    mistake("too long a picture name", "documents/crocodile-large", "⟦" + "a" * 201 + "⟧", "G117"),
    mistake("neither points nor aucun", "score: {resolue: 60}", "score: ⟦aucune⟧", "G118", meant="aucun"),
    mistake("a way that is not a list", "    suite: tri", "    suite: ⟦{vers: tri}⟧", "G118"),
    mistake("an effect that is a list", "effets: {confiance: 1}", "effets: {confiance: ⟦[1]⟧}", "G118"),
    mistake("three mistakes at once", "theme: libre\nniveaux: [cycle3, college]\nduree: 3 min",
            "theme: ⟦fibre⟧\nniveaux: [cycle3, college]\nduree: ⟦vite⟧\n⟦minuteurs⟧: doux", "G106", "G115", "G112"),
)  # fmt: skip

REFERENCES = (
    mistake("a first step that does not exist", "debut: arrivee", "debut: ⟦arivee⟧", "G201", meant="arrivee"),
    mistake("a next step that does not exist", "    suite: tri", "    suite: ⟦tris⟧", "G201", meant="tri"),
    mistake("an option that leads to nothing known", "        vers: retour\n      - id: verifier",
            "        vers: ⟦retours⟧\n      - id: verifier", "G201", meant="retour"),
    mistake("a conditional way to nothing known", "- {vers: fin}", "- {vers: ⟦la-fin⟧}", "G201"),
    mistake("a document that does not exist", "piece: post", "piece: ⟦poste⟧", "G202", meant="post"),
    mistake("a part that does not exist", "partie: compte.nom", "partie: ⟦compte.nim⟧", "G203", meant="compte.nom"),
    mistake("zones without a document", "    piece: post\n    zones:\n", "    ⟦zones⟧:\n", "G203"),
    mistake("a part that another zone has", "partie: titre,", "partie: ⟦compte.nom⟧,", "G219"),
    mistake("a variable that does not exist in a condition", "si: {a_menti: true}", "si: {⟦a_mentis⟧: true}", "G204", meant="a_menti"),
    mistake("a variable that does not exist in an effect", "effets: {confiance: 1}", "effets: {⟦confience⟧: 1}", "G204", meant="confiance"),
    mistake("a variable that does not exist in a text", "dit {adulte}.", "dit ⟦{adulte_choisi}⟧.", "G204", meant="adulte"),
    mistake("a variable in a text on several lines", "texte: Bonjour, dit {adulte}.", "texte: |\n      Bonjour.\n\n      Oui, ⟦{adultes}⟧ le dit.", "G204", meant="adulte"),
    mistake("a variant for an unknown level", "      cycle3: {retirer: [dater], consigne", "      ⟦cycle 3⟧: {retirer: [dater], consigne", "G205", meant="cycle3"),
    mistake("a variant for a level that is not offered", "      college: {ajout", "      ⟦lycee⟧: {ajout", "G205"),
    mistake("a picture that does not exist", "documents/crocodile-large", "⟦documents/crocodile-larg⟧", "G206", meant="documents/crocodile-large"),
    mistake("a file that does not exist", "documents/crocodile-large", "⟦crocodile.png⟧", "G206"),
    mistake("a picture above the folder", "documents/crocodile-large", "⟦../crocodile.png⟧", "G207"),
    mistake("a picture at the root", "documents/crocodile-large", "⟦/etc/crocodile.png⟧", "G207"),
    mistake("a picture on another drive", "documents/crocodile-large", "⟦'C:\\crocodile.png'⟧", "G207"),
    mistake("a film", "documents/crocodile-large", "⟦crocodile.mp4⟧", "G208"),
    mistake("an icon that does not exist", "icone: journal", "icone: ⟦journale⟧", "G209", meant="journal"),
    mistake("a linked zone that does not exist", "partie: titre, retour", "partie: titre, lie_a: ⟦nim⟧, retour", "G210", meant="nom"),
    mistake("a zone linked to itself", "partie: titre, retour", "partie: titre, lie_a: ⟦titre⟧, retour", "G210"),
    mistake("a right zone that is linked", "partie: titre, retour", "partie: titre, ⟦juste⟧: true, lie_a: nom, retour", "G210"),
    mistake("the same id twice", "{id: titre, partie", "{id: ⟦nom⟧, partie", "G211"),
    mistake("feedback for nobody", "      lire:", "      ⟦lirre⟧:", "G212", meant="lire"),
    mistake("a plus sign before a number", "effets: {confiance: 1}", "effets: {confiance: ⟦+1⟧}", "G213", meant="1"),
    mistake("a number for a yes or no", "{a_menti: true, adulte", "{a_menti: ⟦1⟧, adulte", "G213"),
    mistake("a text that is not among the values", "adulte: M. Okoye}", "adulte: ⟦M. Okoyé⟧}", "G213", meant="M. Okoye"),
    mistake("a start out of bounds", "{depart: 5,", "{depart: ⟦50⟧,", "G214"),
    mistake("a word where a number starts", "{depart: 5,", "{depart: ⟦cinq⟧,", "G214"),
    mistake("a number between quotes", "{depart: 5, min: 0, max: 10}", '{depart: ⟦"5"⟧, max: 10}', "G214", meant="5"),
    mistake("bounds the wrong way round", "min: 0, max: 10", "min: ⟦20⟧, max: 10", "G214"),
    mistake("bounds of a yes or no", "  a_menti: {depart: false}", "  ⟦a_menti⟧: {depart: false, min: 0}", "G214"),
    mistake("a start that is not among the values", "depart: Mme Ferrand,", "depart: ⟦Mme Ferand⟧,", "G214", meant="Mme Ferrand"),
    mistake("an order between yes and no", "si: {a_menti: true}", 'si: {⟦a_menti⟧: ">= 1"}', "G215"),
    mistake("a number compared with a text", '{confiance: ">= 6"}', "{⟦confiance⟧: beaucoup}", "G215"),
    mistake("an element to remove that does not exist", "retirer: [dater]", "retirer: [⟦datter⟧]", "G217", meant="dater"),
    mistake("a number without bounds", "  confiance: {depart: 5, min: 0, max: 10}", "  ⟦confiance⟧: {depart: 5, min: 0}", "G314"),
    mistake("a text without values", "  adulte: {depart: Mme Ferrand, valeurs: [Mme Ferrand, M. Okoye]}", "  ⟦adulte⟧: {depart: Mme Ferrand}", "G315"),
    mistake("an open brace in a text", "texte: Bonjour, dit {adulte}.", "texte: Bonjour ⟦{⟧adulte.", "G216"),
    mistake("two unknown names at once", "    suite: enquete\n  enquete:\n    type: points_chauds\n    titre: Le post\n    consigne: Touchez ce qui cloche.\n    duree: 1 min\n    piece: post",
            "    suite: ⟦enquette⟧\n  enquete:\n    type: points_chauds\n    titre: Le post\n    consigne: Touchez ce qui cloche.\n    duree: 1 min\n    piece: ⟦posts⟧", "G201", "G202"),
)  # fmt: skip

_VERIFY = """\
        texte: Vérifier.
        vers: retour
    variantes:
      college: {ajout: Pourquoi ?}
"""
_WAYS = """\
      - {si: {confiance: ">= 6"}, vers: fin}
      - {vers: fin}
"""

STORY = (
    mistake("a scene that nobody reaches", "  fin: {", "  ⟦oubli⟧: {type: recit, texte: Ici., suite: fin}\n  fin: {", "G301"),
    mistake("a scene without a next one", _VERIFY,
            "        texte: Vérifier.\n        vers: mur\n  ⟦mur⟧: {type: recit, texte: Ici.}\n", "G302"),
    mistake("a last way that may be closed", "- {vers: fin}", "- {⟦si⟧: {a_menti: true}, vers: fin}", "G303"),
    mistake("two scenes that turn round", _VERIFY,
            "        texte: Vérifier.\n        vers: a\n  ⟦a⟧: {type: recit, texte: A., suite: b}\n"
            "  b: {type: recit, texte: B., suite: a}\n", "G304"),
    mistake("an explanation forgotten", "{id: crier, texte: Crier, retour: Crier ne prouve rien.}",
            "⟦{id: crier, texte: Crier}⟧", "G307"),
    mistake("an option that leads nowhere", "      - id: verifier\n        texte: Vérifier.\n        vers: retour\n",
            "      - ⟦id: verifier⟧\n        texte: Vérifier.\n", "G308"),
    mistake("a question without an answer", "    options:\n      - {id: rire, texte: Pour rire., juste: true}",
            "    ⟦options⟧:\n      - {id: rire, texte: Pour rire., retour: Non.}", "G309"),
    mistake("a question with two answers", "    options:\n      - {id: rire", "    ⟦options⟧:\n      - {id: rire", "G309",
            also=(("retour: Tout y est inventé.", "juste: true"),)),
    mistake("nothing to find", "    zones:\n      - {id: nom, partie: compte.nom, juste: true,",
            "    ⟦zones⟧:\n      - {id: nom, partie: compte.nom,", "G310"),
    mistake("a zone without a place", "- {id: titre, partie: titre, retour: Un titre ne prouve rien.}",
            "- ⟦{id: titre, retour: Un titre ne prouve rien.}⟧", "G311"),
    mistake("a zone with two places", "- {id: titre, partie: titre, retour: Un titre ne prouve rien.}",
            "- ⟦{id: titre, partie: titre, boite: [1, 2, 3, 4], retour: Non.}⟧", "G311"),
    mistake("a variable that nothing reads", "variables:\n", "variables:\n  ⟦oubli⟧: {depart: false}\n", "G312",
            also=(("effets: {confiance: 1}", "effets: {confiance: 1, oubli: true}"),)),
    mistake("a variable that nothing changes", "variables:\n",
            "variables:\n  ⟦fixe⟧: {depart: 1, min: 0, max: 2, libelle: Fixe}\n", "G313"),
    mistake("a way that is never taken", _WAYS,
            "      - {vers: fin}\n      - ⟦{si: {confiance: \">= 6\"}, vers: fin}⟧\n", "G316"),
    mistake("a scene that may say nothing", "  retour:\n", "  ⟦retour⟧:\n", "G317", also=(("      - texte: Voilà.\n", ""),)),
    mistake("a choice that may not be offered", "    options:\n      - id: mentir\n",
            "    ⟦options⟧:\n      - id: mentir\n        si: {a_menti: true}\n", "G318",
            also=(("      - id: verifier\n", "      - id: verifier\n        si: {a_menti: false}\n"),)),
    mistake("an answer that leads elsewhere", "texte: Pour rire., juste: true}",
            "texte: Pour rire., juste: true, ⟦vers⟧: fin, ⟦effets⟧: {a_menti: true}}", "G319", "G319"),
)  # fmt: skip

WRITING = (
    mistake("a hint given twice", "      - Comptez les z.", "      - ⟦Regardez le nom !⟧", "G401"),
    mistake("nothing to take home", "  quiz:\n", "  ⟦quiz⟧:\n", "G402", also=(("    a_retenir: On lit tout.\n", ""),)),
    mistake("a long sentence", "    consigne: Choisissez.",
            "    consigne: Courte. ⟦" + "Un " * 26 + "mot.⟧ Courte.", "G403"),
    mistake("a long sentence on two lines", "    texte: Bonjour, dit {adulte}.",
            "    texte: |\n      Bonjour, dit {adulte}. ⟦Il faut bien, pour que la phrase soit vraiment trop longue,⟧\n"
            "      ajouter encore beaucoup de mots, et puis encore d’autres mots, jusqu’à ce que personne n’écoute.", "G403"),
    mistake("a duration that is not honest", "duree: 3 min", "duree: ⟦9 min⟧", "G404"),
    mistake("bold without an end", "    consigne: Choisissez.", "    consigne: Choisissez ⟦**⟧bien.", "G405"),
)  # fmt: skip
