"""Locks whose keys are neither digits nor letters: colours with their shapes, arrows, a pattern."""

from __future__ import annotations

from functools import cache

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Scenario

WRITTEN = """\
format: 1
id: les-serrures-de-la-vigie
titre: La nuit de la Brume
accroche: Comment entrer dans la Vigie ?
theme: finale
niveaux: [college]
duree: 12 min
variables:
  preuves: {depart: 0, min: 0, max: 10, libelle: Preuves}
pieces:
  carnet:
    genre: releve
    style: carnet
    titre: Carnet du veilleur
    lignes:
      - {id: un, cases: ["Lundi : la lanterne du pont est verte."]}
      - {id: deux, cases: ["Mardi : celle du quai est bleue."]}
      - {id: trois, cases: ["Mercredi : celle du marché est rouge."]}
      - {id: quatre, cases: ["Jeudi : celle de la mairie est violette."]}
debut: couleurs
etapes:
  couleurs:
    type: code
    titre: Les lanternes du quai
    consigne: Allumez **trois lanternes** dans l’ordre du carnet, du lundi au mercredi.
    duree: 2 min
    piece: carnet
    alphabet: couleurs
    cases: [{libelle: Lanternes, nombre: 3}]
    valeur: vert bleu rouge
    acceptes: ["triangle, carré, rond"]
    pieges:
      - {valeur: rouge bleu vert, retour: "Les bonnes couleurs, à l’envers.", proche: true}
    indices: [Suivez les jours.]
    a_retenir: On suit l’ordre.
    effets: {preuves: 1}
    suite: fleches
  fleches:
    type: code
    titre: Le chemin du héron
    consigne: Le héron part du pont. Donnez **ses quatre vols**, dans l’ordre où le carnet les raconte.
    duree: 2 min
    piece: carnet
    alphabet: fleches
    cases: [{libelle: Le chemin, nombre: 4}]
    valeur: haut droite droite bas
    pieges:
      - {valeur: haut gauche gauche bas, retour: Vous regardez la carte à l’envers.}
    indices: [Tournez la carte.]
    a_retenir: Une carte a un nord.
    suite: motif
  motif:
    type: code
    titre: Le motif du téléphone
    consigne: Le carnet montre un signe. Reliez **cinq points** comme lui, d’un seul trait.
    duree: 2 min
    piece: carnet
    alphabet: motif
    cases: [{libelle: Le signe, nombre: 5}]
    valeur: "12357"
    pieges:
      - {valeur: "75321", retour: "Le bon signe, mais à l’envers : partez du haut."}
    indices: [C’est un Z.]
    a_retenir: Un motif laisse une trace sur l’écran.
    suite: six
  six:
    type: code
    titre: Six lanternes
    consigne: Trois par quai.
    duree: 2 min
    alphabet: couleurs
    cases: [{libelle: Quai nord, nombre: 3}, {libelle: Quai sud, nombre: 3}]
    valeur: orange jaune violet, vert bleu rouge
    indices: [Trois.]
    a_retenir: Trois et trois.
    suite: beside
  beside:
    type: code
    titre: Huit lanternes
    consigne: Quatre par quai.
    duree: 2 min
    piece: carnet
    alphabet: couleurs
    cases: [{libelle: Quai nord, nombre: 4}, {libelle: Quai sud, nombre: 4}]
    valeur: orange jaune violet vert bleu rouge rouge rouge
    indices: [Quatre.]
    a_retenir: Quatre et quatre.
    suite: deux
  deux:
    type: code
    titre: Deux vols
    consigne: Deux seulement.
    duree: 2 min
    piece: carnet
    alphabet: fleches
    cases: [{libelle: Vols, nombre: 2}]
    valeur: gauche haut
    indices: [Deux.]
    a_retenir: Deux.
    suite: seul
  seul:
    type: code
    titre: Le coffre
    consigne: Reliez tous les points, en partant du coin, comme un escargot.
    duree: 2 min
    alphabet: motif
    cases: [{libelle: L’escargot, nombre: 9}]
    valeur: "123698745"
    indices: [En rond.]
    a_retenir: Un escargot va doucement.
    suite: vols
  vols:
    type: code
    titre: Tous les vols
    consigne: Huit vols.
    duree: 2 min
    alphabet: fleches
    cases: [{libelle: Vols, nombre: 8}]
    valeur: haut haut bas bas gauche droite gauche droite
    indices: [Huit.]
    a_retenir: Huit.
    suite: fin
  fin: {type: fin, titre: Fin}
"""


@cache
def shown() -> Scenario:
    """The scenario as the loader reads it."""
    loaded = load_text(WRITTEN)
    assert loaded.ok, loaded.diagnostics
    return loaded.levels["college"]
