"""Locks of every shape, for the tests of the play screen: « La photo a une histoire », then what it does not have."""

from __future__ import annotations

from functools import cache

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario

WRITTEN = """\
format: 1
id: la-photo-a-une-histoire
titre: Le crocodile du canal
accroche: D’où vient cette photo ?
theme: infox
niveaux: [cycle3, college, lycee]
duree: 14 min
variables:
  preuves: {depart: 0, min: 0, max: 10, libelle: Preuves}
pieces:
  post:
    genre: publication
    compte: {nom: Valombre-Scoop, depuis: "@scoop, créé en 2021"}
    heure: 2 mars
    titre: LE CROCODILE DU CANAL
    textes:
      - {id: R2, texte: "Blog Voyage en vrac, 11 juin 2024 : image identique, sans légende."}
      - {id: R3, texte: "Forum d’amateurs d’animaux, 23 septembre 2021 : image retournée comme dans un miroir."}
      - {id: R4, texte: "Magazine Nature et rives, 30 août 2019 : entière, légende « lagune de Port-Mangrove »."}
      - {id: R5, texte: "Agence Lagune Images, 14 août 2019 : entière, crédit photo A. Silva."}
    variantes:
      cycle3: {retirer: [R3]}
  photo:
    genre: photo
    image: documents/crocodile-large
    description: Un crocodile sur une berge, des palmiers derrière.
    legende: Lagune de Port-Mangrove.
debut: A3
etapes:
  A3:
    type: code
    titre: La photo a une histoire
    consigne: >-
      Vous lancez une recherche inversée : au lieu de mots, vous donnez la photo au moteur.
      Cinq résultats reviennent, dans le désordre. Le cadenas attend **le jour et le mois**
      de la plus ancienne publication (4 chiffres).
    noyau: true
    duree: 4 min
    competences: [CRCN-1.1, EMI-2]
    piece: post
    cases: [{libelle: Jour, nombre: 2}, {libelle: Mois, nombre: 2}]
    valeur: "1408"
    acceptes: ["14/08"]
    pieges:
      - valeur: "3008"
        retour: Très proche. Une publication est plus ancienne de quelques jours, et elle nomme le photographe.
      - {valeur: "0203", retour: C’est la plus récente. On cherche la première apparition.}
      - {valeur: "1106", retour: 2024 est l’année de ce blog. La photo existait déjà avant.}
      - {valeur: "2309", retour: "En 2021, elle circulait déjà depuis deux ans."}
    indices:
      - "La date qui compte n’est pas celle de votre écran, mais celle de la première apparition."
      - Deux résultats datent de 2019. Lequel est le plus ancien ?
      - "L’agence Lagune Images a publié le 14 août 2019 : jour puis mois."
    a_retenir: >-
      Une vraie photo peut mentir si on change son lieu ou sa date.
      La recherche inversée (TinEye, Google Lens…) aide à retrouver l’origine.
    effets: {preuves: 1}
    recompense: "L’année 2019 se grave sur votre sceau carré : ■ 19."
    variantes:
      cycle3:
        consigne: >-
          Vous cherchez avec la photo au lieu de mots. Quatre résultats reviennent, dans le désordre.
          Trouvez le plus ancien. Le cadenas attend **son jour et son mois** (4 chiffres).
        indices:
          - "Cherchez l’année la plus petite, puis le jour le plus ancien."
          - Deux résultats datent de 2019. Lequel est le plus ancien ?
          - "L’agence Lagune Images a publié le 14 août 2019 : jour puis mois."
      lycee:
        ajout: "Repérez aussi les trois transformations de l’image : recadrage, miroir, légende remplacée."
    suite: lieu
  lieu:
    type: code
    titre: Le lieu
    consigne: Le nom de la lagune, sans le port. Tapez un seul mot.
    duree: 2 min
    piece: photo
    alphabet: lettres
    cases: [{libelle: Lagune, nombre: 8}]
    valeur: Mangrove
    titre_cadenas: Votre mot
    pieges:
      - {valeur: Valombre, retour: C’est là que la rumeur court. La photo vient d’ailleurs.}
    indices: [Regardez la légende.]
    a_retenir: Une légende se vérifie.
    suite: date
  date:
    type: code
    titre: La date entière
    consigne: "Composez la date de la photo : jour, mois et année."
    duree: 2 min
    piece: photo
    cases: [{libelle: Jour, nombre: 2}, {libelle: Mois, nombre: 2}, {libelle: Année, nombre: 4}]
    valeur: "14082019"
    indices: [Le 14 août.]
    a_retenir: Une date a un jour, un mois et une année.
    suite: coffre
  coffre:
    type: code
    titre: Le coffre
    consigne: Le nombre gravé sous la tuile ouvre le coffre de la Vigie.
    duree: 2 min
    cases: [{libelle: Sceau, nombre: 2}, {libelle: Tuile, nombre: 2}]
    valeur: "1907"
    titre_cadenas: Le coffre de la Vigie
    indices: [Sous la tuile.]
    a_retenir: On ne devine pas un code.
    suite: mot
  mot:
    type: code
    titre: Le mot de passe du veilleur
    consigne: Le mot du veilleur, puis celui du héron.
    duree: 2 min
    alphabet: lettres
    cases: [{libelle: Veilleur, nombre: 4}, {libelle: Héron, nombre: 3}]
    valeur: lune gué
    acceptes: [lune eau]
    indices: [Le héron passe à gué.]
    a_retenir: Un mot se partage à voix basse.
    suite: fin
  fin: {type: fin, titre: Fin}
"""


@cache
def shown(level: Level = "college") -> Scenario:
    """The scenario at a level, as the loader reads it."""
    loaded = load_text(WRITTEN)
    assert loaded.ok, loaded.diagnostics
    return loaded.levels[level]
