"""Passphrases of both kinds, for the tests of the play screen: « La phrase de passe », « Sept mots contre la Brume »."""

from __future__ import annotations

from functools import cache

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario

WRITTEN = """\
format: 1
id: la-phrase-de-passe
titre: Le quiz qui en savait trop
accroche: Un jeu gratuit connaît le nom du chat de Jade.
theme: donnees
niveaux: [cycle3, college, lycee]
duree: 11 min
variables:
  preuves: {depart: 0, min: 0, max: 8, libelle: Preuves}
debut: C5
etapes:
  C5:
    type: mot_de_passe
    titre: La phrase de passe
    consigne: >-
      **N’écrivez jamais ici un vrai mot de passe.** Avec les tuiles de mots, fabriquez pour Jade
      une phrase de passe d’au moins 7 mots. Le bouton « au hasard » peut vous aider.
    noyau: true
    duree: 5 min
    competences: [CRCN-4.1, CRCN-4.2]
    mots: [lanterne, brouillard, cactus, violon, marmite, orage, tiroir, planète, bouclier, cerise,
           château, poulpe, mousse, tambour, fenêtre, horloge, girouette, dentelle, citron, boussole]
    a_eviter:
      - {mot: jade, raison: prénom}
      - {mot: moka, raison: nom de son chat}
      - {mot: canoë, raison: "son sport, affiché en ligne"}
      - {mot: valombre, raison: sa ville}
      - {mot: 9mai, raison: sa date de naissance}
      - {mot: azerty, raison: trop courant}
      - {mot: soleil, raison: "mot courant, essayé parmi les premiers"}
      - {mot: "123456", raison: parmi les mots de passe les plus utilisés}
    nombre: 7
    retour: Ce mot se devine avec ce que Jade publie. Choisissez un mot sans lien avec elle.
    retours:
      trop_court: Chaque mot ajouté multiplie le travail d’un pirate. Visez 7 mots au moins.
    indices:
      - "Sept mots qui n’ont rien à voir entre eux, ni avec Jade."
      - "Écartez tout ce que l’énigme des photos nous a appris : le chat, le sport, la ville."
      - "Par exemple, gardez quatre mots tirés au hasard, puis ajoutez-en trois."
    a_retenir: >-
      Mot de passe seul, selon la CNIL (2022) : au moins 12 caractères variés, 14 sans caractères spéciaux,
      ou 7 mots. Un par compte.
    recompense: "Sept mots, sept tuiles : votre sceau rond marque ● 07."
    effets: {preuves: 1}
    variantes:
      cycle3: {ajout: "Dans la vraie vie, on crée sa phrase de passe avec un adulte."}
      lycee:
        choix: 7776
        ajout: >-
          Calculez. 12 caractères parmi 99 : 79,6 bits. 14 parmi 62 : 83,4 bits.
          7 mots tirés d’une liste de 7 776 mots : 90,5 bits.
    suite: D7
  D7:
    type: mot_de_passe
    titre: Sept mots contre la Brume
    consigne: >-
      Chaque équipe dit ses mots, dans l’ordre des rangs. Assemblez la phrase de passe qui rallume la ville.
    noyau: true
    duree: 3 min
    competences: [CRCN-2.3, CRCN-4.1]
    phrase: [boussole, lanterne, tuile, vigie, tambour, canard, pagaie]
    origines: ["▲", "■", "●", "✦", "▲", "■", "●"]
    retours:
      ordre: "Les bons mots, pas dans le bon ordre. Chaque mot porte son rang."
    indices:
      - "Sept mots, sept rangs, de 1 à 7."
      - >-
        L’infox tient les rangs 2 et 6, l’entraide 1 et 5, les données 3 et 7. La vigie est au milieu.
      - "boussole, lanterne, tuile, vigie…"
    a_retenir: >-
      Sept mots sans lien, faciles à dire et longs à deviner : voilà une phrase de passe.
      Celle-ci est maintenant connue de tous : la vôtre ne se dit jamais à voix haute.
    effets: {preuves: 1}
    suite: intrus
  intrus:
    type: mot_de_passe
    titre: Deux mots de trop
    consigne: Trois mots, dans l’ordre du récit.
    duree: 3 min
    phrase: [héron, canal, anticonstitutionnel]
    mots: [crocodile, parapluie]
    retours: {ordre: Relisez le récit., intrus: Un mot n’est pas dans le récit.}
    indices: [Relisez.]
    a_retenir: L’ordre compte.
    suite: fin
  fin: {type: fin, titre: Fin}
"""


@cache
def shown(level: Level = "college") -> Scenario:
    """The scenario at a level, as the loader reads it."""
    loaded = load_text(WRITTEN)
    assert loaded.ok, loaded.diagnostics
    return loaded.levels[level]
