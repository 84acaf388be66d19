"""« Sortir de la page » (A2) at its three levels with its whole text, for the tests of `recoupement`."""

from __future__ import annotations

from functools import cache
from textwrap import indent

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario
from tests.screens.documents_to_show import WRITTEN

_BEFORE = """\
format: 1
id: hors-de-la-page
titre: Le crocodile du canal
accroche: Sept sources, quatre affirmations.
theme: infox
niveaux: [cycle3, college, lycee]
duree: 6 min
score: {resolue: 60, du_premier_coup: 40}
variables:
  preuves: {depart: 0, min: 0, max: 9, libelle: Preuves}
pieces:
"""

_AFTER = """\
  video:
    genre: photo
    image: documents/video-basile
    description: Basile parle face à la caméra.
    legende: « Moi, je trouve ça énorme, on nous ment ! »
debut: A2
etapes:
  A2:
    type: recoupement
    titre: Sortir de la page
    noyau: true
    duree: 6 min
    competences: [CRCN-1.1, EMI-1, EMI-2]
    consigne: >-
      Inès pose quatre affirmations sur la table. Ouvrez les sources dans les onglets, comparez-les, puis décidez pour
      chaque affirmation : **confirmé, contredit, ou non prouvé**.
    sources:
      - {id: S1, nom: Post de « La Gazzette », piece: s1-gazzette, nature: "compte anonyme, créé il y a 3 jours"}
      - {id: S2, nom: Valombre-Scoop, piece: s2-scoop, nature: "site à clics, cite seulement S1"}
      - id: S3
        nom: La Gazette de Valombre
        piece: s3-gazette
        nature: journal, article signé, sources nommées, 11 h 05
      - {id: S4, nom: Site officiel de la mairie, piece: s4-mairie, nature: communiqué daté et signé}
      - {id: S5, nom: Message vocal transféré 14 fois, piece: s5-vocal, nature: auteur inconnu}
      - {id: S6, nom: Carnet du club nautique, piece: s6-carnet, nature: "document d’origine, avec photo datée"}
      - {id: S7, nom: Vidéo « Basile réagit », piece: video, nature: "opinion, commente S1"}
    affirmations:
      - id: C1
        texte: Un crocodile vivant est dans le canal.
        statut: contredit
        tolere: [non_prouve]
        retours:
          confirme: >-
            Valombre-Scoop et Basile ne font que répéter la « Gazzette ». Trois échos ne font pas trois sources.
          non_prouve: >-
            Bien prudent. Mais ici, on a mieux : La Gazette et la mairie ont vérifié. Le carnet du club explique la
            forme verte.
      - id: C2
        texte: La Fête des Lanternes est annulée.
        statut: contredit
        retours:
          confirme: >-
            Qui l’annonce ? Toujours la même source de départ, la « Gazzette ». La mairie et le journal disent le
            contraire.
          non_prouve: Relisez la mairie et le journal. Tous deux parlent de la fête, et ils disent la même chose.
      - id: C3
        texte: Une forme verte a été vue sur l’eau lundi soir.
        statut: confirme
        retours:
          contredit: Quelle source dit le contraire ? Un pêcheur a vu une forme, un carnet raconte la même soirée.
          non_prouve: Un pêcheur l’a vue, et le carnet du club en parle sans l’avoir copié. Comparez ces deux sources.
      - id: C4
        texte: Ilyès a relâché un animal.
        statut: non_prouve
        tolere: [contredit]
        retours:
          confirme: Une personne accusée, sans nom de témoin ni preuve. On ne publie pas cela.
          contredit: >-
            Bien raisonné : sans animal, personne n’a pu le relâcher. Retenez aussi que personne n’apporte de preuve
            contre Ilyès.
    bonus:
      question: Quelles deux sources fiables disent que la fête est maintenue ?
      sources: [S3, S4]
    indices:
      - "Remontez le courant : qui a vraiment vu, appelé ou mesuré ? Qui ne fait que répéter ?"
      - >-
        Valombre-Scoop, le vocal et Basile dépendent d’une source inconnue ou de la « Gazzette ». Mettez-les de côté.
      - >-
        La fête : journal et mairie disent le contraire. La forme verte : pêcheur et carnet du club se rejoignent sans
        s’être copiés. Ilyès : aucune preuve.
    a_retenir: >-
      Les vérificateurs professionnels quittent vite la page et regardent ce que d’autres sources indépendantes en
      disent : c’est la lecture latérale.
    effets: {preuves: 2}
    variantes:
      cycle3:
        retirer: [S7, C1]
        consigne: "Ouvrez les sources et comparez-les. Pour chaque affirmation : vrai, faux, ou on ne sait pas ?"
        vocabulaire: {confirme: Vrai, contredit: Faux, non_prouve: On ne sait pas}
        indices:
          - Qui a vraiment vu ou appelé ? Qui ne fait que répéter ?
          - Valombre-Scoop et le vocal ne font que répéter. Mettez-les de côté.
          - >-
            La fête : journal et mairie disent le contraire. La forme verte : pêcheur et carnet du club sont d’accord.
            Ilyès : aucune preuve.
      lycee: {ajout: "Classez les 7 sources : première main, seconde main, opinion."}
    suite: fin
  fin: {type: fin, titre: L’enquête avance.}
"""

_PAGES = ("s1-gazzette", "s2-scoop", "s3-gazette", "s4-mairie", "s5-vocal", "s6-carnet")
OUT_OF_THE_PAGE = _BEFORE + "".join(f"  {name}:{indent(WRITTEN[name], '    ')}" for name in _PAGES) + _AFTER


@cache
def out_of_the_page(level: Level = "college") -> Scenario:
    """« Sortir de la page » at a level."""
    loaded = load_text(OUT_OF_THE_PAGE)
    assert loaded.ok, loaded.diagnostics
    return loaded.levels[level]
