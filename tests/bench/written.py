"""Scenarios as long as one wants, written like the shipped ones: chapters of ten steps, of every kind of the language."""

from __future__ import annotations

from textwrap import indent

_HEAD = """\
format: 1
id: {id}
titre: La longue nuit de Valombre
accroche: Une rumeur traverse la ville.
version: 1.0
theme: infox
niveaux: [cycle3, college, lycee]
duree: 60 min
score: {{resolue: 60, du_premier_coup: 40, indice: 10}}
variables:
  confiance: {{depart: 5, min: 0, max: 10, libelle: Confiance}}
  preuves: {{depart: 0, min: 0, max: 20, libelle: Preuves}}
  a_partage: {{depart: false}}
pieces:
  post:
    genre: publication
    reseau: Zoupla
    compte: {{nom: La Gazzette de Valombre, depuis: Compte créé hier, icone: journal}}
    heure: Aujourd’hui, 9 h 05
    titre: ON VOUS LE CACHE !
    textes:
      - {{id: temoin, texte: Un témoin qui veut rester anonyme raconte tout.}}
    appel: PARTAGEZ VITE !
    vues: 12 400 vues
    partages: 2 310 partages
histoire:
  - {{genre: declenche, si: {{a_partage: true}}, texte: Votre partage a été repris.}}
  - {{genre: eclairci, si: {{preuves: ">= 1"}}, texte: Vous avez démonté le post.}}
debut: E0
etapes:
"""

_SCENE = """\
type: recit
qui: Maëlle
decor: ville
quand: Mardi 2 mars, 10 h 12
ou: Rédaction de La Gazette
texte: |
  Tous les téléphones de la ville vibrent. **Une nouvelle rumeur court le long du canal.**

  Lisez-la à voix haute, jusqu’au bout. Un gardien regarde d’abord, il croit ensuite.
suite: {next}
variantes:
  cycle3: {{texte: Une rumeur court. Un gardien regarde d’abord.}}
"""

_HOTSPOTS = """\
type: points_chauds
titre: Le post qui fait trembler la ville
noyau: true
duree: 4 min
consigne: Touchez les **3 éléments** qui doivent vous faire ralentir.
piece: post
zones:
  - {{id: nom, partie: compte.nom, juste: true, retour: Le vrai journal s’écrit avec un seul z.}}
  - {{id: depuis, partie: compte.depuis, lie_a: nom, retour: Un compte tout neuf imite un journal.}}
  - {{id: temoin, partie: textes.temoin, juste: true, retour: Qui parle ? On ne sait pas.}}
  - {{id: heure, partie: heure, retour: L’heure ne dit pas si c’est vrai.}}
  - {{id: appel, partie: appel, juste: true, retour: On vous presse.}}
  - {{id: vues, partie: compteurs, retour: Beaucoup de vues ne prouvent rien.}}
indices: [Qui parle ?, Lettre par lettre., "Le nom, le témoin et l’appel."]
explication: Le nom imite un journal, le témoin n’en est pas un, et l’appel presse.
a_retenir: Qui parle, et pourquoi on me presse.
competences: [CRCN-1.1, EMI-1]
effets: {{preuves: 1}}
suite: {next}
"""

_QUESTION = """\
type: choix
titre: Quelle source
duree: 2 min
consigne: Choisissez la source qui permet de vérifier.
options:
  - {{id: mairie, texte: Le site de la mairie, juste: true}}
  - {{id: blog, texte: Un blog sans nom, retour: Personne ne signe.}}
  - {{id: pub, texte: Une publicité, retour: Elle vend quelque chose.}}
indices: [Qui répond de ce qui est écrit ?, Cherchez un nom.]
a_retenir: Je remonte à la source.
competences: [CRCN-1.1]
essais_max: 3
effets: {{preuves: 1}}
suite:
  - {{si: {{confiance: ">= 6"}}, vers: {next}}}
  - {{vers: {next}}}
variantes:
  lycee: {{consigne: Choisissez la source première.}}
"""

_DECISION = """\
type: choix
decision: true
titre: La ville attend
noyau: true
duree: 1 min
consigne: Que faites-vous ?
options:
  - {{id: partager, texte: On partage tout de suite., effets: {{a_partage: true, confiance: -2}}}}
  - {{id: attendre, texte: On vérifie avant., effets: {{confiance: 1}}, vers: {after_next}}}
a_retenir: Partager, c’est publier.
suite: {next}
"""

_SEVERAL = """\
type: choix_multiple
titre: Le rectificatif
reparation: true
duree: 3 min
consigne: Choisissez les **2 briques** utiles.
options:
  - {{id: dire, texte: Dire que nous nous sommes trompés., juste: true}}
  - {{id: corriger, texte: Corriger au même endroit., juste: true}}
  - {{id: effacer, texte: Effacer sans rien dire., retour: On y croit encore.}}
  - {{id: accuser, texte: Accuser quelqu’un., retour: Cela ne corrige rien.}}
indices: [Que savent ceux qui ont lu ?]
a_retenir: Je corrige là où j’ai partagé.
effets: {{confiance: 2}}
suite: {next}
"""

_CHAPTER = (
    _SCENE, _HOTSPOTS, _SCENE, _QUESTION, _DECISION, _SCENE, _SEVERAL, _QUESTION, _HOTSPOTS, _SCENE,
)  # fmt: skip
_END = "type: fin\ntitre: La Brume recule\n"


def scenario_text(steps: int, name: str = "longue-nuit") -> str:
    """A scenario of `steps` steps in a row, called E0, E1… up to its end."""
    return _HEAD.format(id=name) + "".join(
        f"  E{number}:\n{indent(_step(number, steps), '    ')}" for number in range(steps)
    )


def _step(number: int, steps: int) -> str:
    last = steps - 1
    following, after = (f"E{min(number + further, last)}" for further in (1, 2))
    return _END if number == last else _CHAPTER[number % len(_CHAPTER)].format(next=following, after_next=after)
