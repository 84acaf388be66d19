"""« La rumeur à l’envers » at its three levels, then a rumour as crowded as the language allows."""

from __future__ import annotations

from functools import cache

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario

WRITTEN = """\
format: 1
id: la-rumeur-a-l-envers
titre: Le crocodile du canal
accroche: Qui a parlé le premier ?
theme: infox
niveaux: [cycle3, college, lycee]
duree: 10 min
variables:
  preuves: {depart: 0, min: 0, max: 10, libelle: Preuves}
debut: A8
etapes:
  A8:
    type: propagation
    titre: La rumeur à l’envers
    consigne: Remontez la rumeur et touchez son point de départ.
    consignes:
      origine: Remontez la rumeur et touchez **son point de départ**.
      relais: >-
        Le démenti part de **deux relais** seulement. Choisissez-les pour qu’il atteigne toutes les personnes
        et tous les groupes touchés. Les comptes qui gagnent des clics refusent de corriger.
    noyau: true
    duree: 6 min
    competences: [CRCN-1.3, CRCN-2.2, EMI-4]
    noeuds:
      - {id: ECHO, nom: L’Écho, heure: 9 h 00, place: [10, 50], refuse: true, icone: antenne}
      - id: GAZZ
        nom: La « Gazzette »
        heure: 9 h 05
        place: [25, 50]
        genre: media
        refuse: true
        retour: "La plus suivie, mais pas la première : comparez les heures."
      - {id: SCOOP, nom: Valombre-Scoop, heure: 9 h 20, place: [40, 25], genre: media, refuse: true, icone: ecran}
      - {id: LOU, nom: Lou, heure: 9 h 31, place: [55, 25]}
      - {id: BASILE, nom: Basile, heure: 9 h 34, place: [45, 75]}
      - {id: CLUB, nom: Groupe du club, heure: 9 h 50, place: [70, 12], genre: groupe}
      - {id: ZOE, nom: Zoé, heure: 9 h 52, place: [62, 75]}
      - {id: PARENTS, nom: Groupe de parents, heure: 10 h 05, place: [72, 40], genre: groupe}
      - {id: CINQB, nom: Groupe de la 5e B, heure: 10 h 12, place: [80, 75], genre: groupe}
      - {id: SPORT, nom: Groupe de sport, heure: 10 h 15, place: [90, 12], genre: groupe}
      - {id: MARCHE, nom: Commerçants du marché, heure: 10 h 30, place: [90, 40], genre: groupe}
    liens:
      - [ECHO, GAZZ]
      - [GAZZ, SCOOP]
      - [GAZZ, BASILE]
      - [SCOOP, LOU]
      - [LOU, CLUB]
      - [LOU, PARENTS]
      - [BASILE, ZOE]
      - [CLUB, SPORT]
      - [PARENTS, MARCHE]
      - [ZOE, CINQB]
    relais: 2
    retours:
      depart: Ce compte a reçu la rumeur de quelqu’un. Suivez les flèches à contresens.
      refus: Ce compte gagne des clics grâce à la rumeur. Il refuse de corriger.
      incomplet: "Regardez les bulles restées grises : le démenti ne les a pas atteintes."
    indices:
      - Suivez les flèches à contresens, et comparez les heures.
      - Le démenti voyage par les mêmes chemins. Cherchez deux personnes placées juste avant tous les groupes.
      - Une branche passe par Lou, l’autre par Basile.
    a_retenir: >-
      Une correction est utile si elle passe là où la rumeur est passée.
      Mieux vaut aider Lou à corriger que se moquer d’elle.
    effets: {preuves: 2}
    variantes:
      cycle3:
        missions: [origine]
        retirer: [SPORT, MARCHE]
        indices:
          - Suivez les flèches à contresens.
          - "Comparez les heures : qui a publié le plus tôt ?"
          - La « Gazzette » publie à 9 h 05. Quelqu’un l’a fait juste avant.
      lycee:
        ajout: Prouvez qu’aucun relais seul ne suffit, parmi ceux qui acceptent de corriger.
    suite: foule
  foule:
    type: propagation
    titre: Toute la ville
    consigne: Choisissez les **3 relais** qui portent le démenti à tout le monde.
    duree: 4 min
    missions: [relais]
    noeuds:
      - {id: a, nom: Le premier venu, heure: 7 h 58, place: [5, 50], refuse: true}
      - {id: b, nom: Association des riverains, heure: 8 h 10, place: [20, 18], genre: groupe}
      - {id: c, nom: Radio Canal, heure: 8 h 12, place: [20, 82], genre: media}
      - {id: d, nom: Maëlle, heure: 8 h 30, place: [36, 10]}
      - {id: e, nom: Bénévoles du club nautique, heure: 8 h 31, place: [36, 36], genre: groupe}
      - {id: f, nom: Noa, heure: 8 h 32, place: [36, 64]}
      - {id: g, nom: Le Goéland Rieur, heure: 8 h 33, place: [36, 90], genre: media}
      - {id: h, nom: Groupe de la 6e A, heure: 8 h 50, place: [55, 24], genre: groupe}
      - {id: i, nom: M. Okoye, heure: 8 h 51, place: [55, 50]}
      - {id: j, nom: Mme Le Goff, heure: 8 h 52, place: [55, 78]}
      - {id: k, nom: Parents du quai aux Tuiles, heure: 9 h 15, place: [75, 14], genre: groupe}
      - {id: l, nom: Ilyès, heure: 9 h 16, place: [75, 50]}
      - {id: m, nom: Amis du marché couvert, heure: 9 h 17, place: [75, 86], genre: groupe}
      - {id: n, nom: Bulletin de la médiathèque, heure: 10 h 40, place: [95, 50], genre: media}
    liens:
      - [a, b]
      - [a, c]
      - [b, d]
      - [b, e]
      - [c, f]
      - [c, g]
      - [d, h]
      - [e, h]
      - [a, i]
      - [f, j]
      - [g, j]
      - [h, k]
      - [i, l]
      - [j, m]
      - [k, n]
      - [l, n]
      - [m, n]
    relais: 3
    retours:
      refus: Ce compte ne corrigera rien.
      incomplet: >-
        Suivez chaque flèche du doigt. Quelqu’un attend encore le démenti, et personne ne le lui portera :
        cherchez d’où il reçoit ses nouvelles.
    a_retenir: On corrige là où la rumeur est passée.
    suite: fin
  fin: {type: fin, titre: Fin}
"""


@cache
def shown(level: Level = "college") -> Scenario:
    """The scenario at a level, as the loader reads it."""
    loaded = load_text(WRITTEN)
    assert loaded.ok, loaded.diagnostics
    return loaded.levels[level]
