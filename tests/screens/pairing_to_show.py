"""The three `appariement` of the game with their whole texts, at their three levels, for tests."""

from __future__ import annotations

from functools import cache
from typing import Final

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario

_AROUND: Final = """\
format: 1
id: trois-appariements
titre: Trois appariements
accroche: Des fils à tendre.
theme: infox
niveaux: [cycle3, college, lycee]
duree: 14 min
score: {resolue: 60, du_premier_coup: 40}
variables:
  preuves: {depart: 0, min: 0, max: 9, libelle: Preuves}
debut: A7
etapes:
"""

TRICKS: Final = """\
  A7:
    type: appariement
    titre: Les six ficelles
    duree: 5 min
    competences: [EMI-2, EMI-3, EMC]
    consigne: >-
      Autour du crocodile, six messages tirent chacun une ficelle différente. Reliez chaque message à sa ficelle.
    paires:
      - id: discredit
        gauche: « Inès Carvalho ? Elle est payée pour mentir, ne la lisez pas. »
        droite: "Discréditer : attaquer la personne au lieu de répondre"
      - id: emotion
        gauche: « Imaginez votre petit frère au bord de l’eau… j’en tremble. »
        droite: "Jouer sur l’émotion : faire peur ou mettre en colère"
      - id: polarisation
        gauche: >-
          « D’un côté ceux qui protègent leurs enfants, de l’autre les gens du centre-ville qui s’en moquent. »
        droite: "Polariser : opposer « nous » et « eux »"
      - id: imitation
        gauche: « Communiqué du Service officiel des Eaux de Valombre » (compte créé hier)
        droite: "Usurper : se faire passer pour une autorité"
      - id: complot
        gauche: « La mairie sait tout depuis des mois, et c’est lié au nouveau pont. »
        droite: "Complot : relier des faits au hasard à un plan secret"
      - id: trolling
        gauche: Un compte colle cinquante fois 🐊 sous chaque photo du club, pour énerver.
        droite: "Troller : provoquer pour faire réagir"
    indices:
      - "Commencez par le plus facile : quel message se fait passer pour quelqu’un ?"
      - Un message attaque une personne. Un autre coupe la ville en deux camps. Un autre relie tout à un secret.
      - >-
        Le « Service officiel » usurpe, le « nouveau pont » sent le complot, les 🐊 provoquent. Il en reste trois.
    a_retenir: >-
      Reconnaître la ficelle aide à lui résister. C’est comme un vaccin : une petite dose entraîne l’esprit.
    effets: {preuves: 1}
    variantes:
      cycle3:
        titre: Trois ficelles
        consigne: >-
          Autour du crocodile, trois messages tirent chacun une ficelle différente. Reliez chaque message à sa ficelle.
        retirer: [discredit, polarisation, complot]
        indices:
          - "Commencez par le plus facile : quel message se fait passer pour quelqu’un ?"
          - Un message veut faire peur. Un autre veut énerver.
          - Le « Service officiel » usurpe, les 🐊 provoquent. Il en reste un.
      lycee:
        ajout: Écrire, pour une ficelle, la phrase neutre qui donnerait la même information sans manipuler.
    suite: B8
"""

DOORS: Final = """\
  B8:
    type: appariement
    titre: La bonne porte
    duree: 5 min
    competences: [CPS, EMC, CRCN-4.3]
    consigne: Il existe plusieurs portes. Reliez chaque besoin à la porte qui convient le mieux.
    paires:
      - id: adulte
        gauche: Des moqueries durent depuis plusieurs jours, au collège et en ligne.
        droite: Un adulte de l’établissement (équipe pHARe, CPE, professeur, infirmière)
        retours:
          n3018: >-
            Le 3018 peut aider aussi. Mais pour agir dans l’établissement, un adulte sur place est la première porte.
      - id: n3018
        gauche: Je veux un conseil gratuit et confidentiel, ou faire retirer vite un contenu.
        droite: Le 3018
      - id: plateforme
        gauche: Cette publication ne respecte pas les règles du réseau.
        droite: Le bouton Signaler de la plateforme
      - id: pharos
        gauche: Un inconnu a publié, à la vue de tous, un contenu illégal (menaces, appel à la haine).
        droite: PHAROS (internet-signalement.gouv.fr)
      - id: urgence
        gauche: Quelqu’un est en danger, tout de suite.
        droite: Le 17 ou le 112 (114 par SMS)
        retours: {pharos: "PHAROS ne traite pas les urgences. En danger immédiat, on appelle."}
      - id: cnil
        gauche: Un site refuse d’effacer mes informations, un mois après ma demande.
        droite: La CNIL
    indices:
      - Repérez d’abord l’urgence, puis ce qui se passe dans l’établissement.
      - PHAROS traite des contenus publics et illégaux. La CNIL s’occupe des données personnelles.
      - >-
        Moqueries qui durent : un adulte sur place. Conseil gratuit : le 3018. Danger : le 17 ou le 112. Il en reste
        trois.
    a_retenir: >-
      Aucune porte n’est fausse : frapper à une, c’est déjà être aidé. Les adultes se passent le relais.
    effets: {preuves: 1}
    variantes:
      cycle3:
        retirer: [pharos, cnil]
        indices:
          - Repérez d’abord le danger immédiat, puis ce qui se passe dans l’établissement.
          - Le bouton Signaler sert pour les règles du réseau.
          - "Conseil gratuit : le 3018. Danger : le 17 ou le 112. Il en reste deux."
      lycee:
        ajouter:
          paires:
            - id: n119
              gauche: Un mineur semble en danger chez lui.
              droite: "Le 119, enfance en danger (24 h/24)"
    suite: C7
"""

RIGHTS: Final = """\
  C7:
    type: appariement
    titre: Cinq droits, cinq demandes
    noyau: true
    duree: 4 min
    competences: [CRCN-4.2, EMC]
    consigne: Voici cinq des droits de Jade sur ses données. Reliez chaque droit à la phrase qui le demande.
    paires:
      - id: acces
        gauche: Droit d’accès
        droite: Quelles informations avez-vous sur moi ? Envoyez-m’en une copie.
      - {id: rectification, gauche: Droit de rectification, droite: "Mon âge est faux dans votre fichier, corrigez-le."}
      - {id: effacement, gauche: Droit à l’effacement, droite: Supprimez mes réponses au quiz et ma photo.}
      - id: opposition
        gauche: Droit d’opposition
        droite: Je refuse que mes données servent à m’envoyer de la publicité.
      - id: portabilite
        gauche: Droit à la portabilité
        droite: Donnez-moi mes données dans un format que je peux utiliser ailleurs.
    indices:
      - "Cherchez le verbe de chaque phrase : savoir, corriger, supprimer, refuser, récupérer."
      - Portabilité veut dire emporter ses données ailleurs.
      - "Copie : accès. « Corrigez » : rectification. « Supprimez » : effacement. Il en reste deux."
    a_retenir: >-
      Chacun a des droits sur ses données. Pour un mineur, les parents les exercent en principe ; la CNIL encourage aussi
      les jeunes à les exercer eux-mêmes.
    effets: {preuves: 1}
    variantes:
      cycle3:
        consigne: Voici trois droits de Jade sur ses données. Reliez chaque droit à la phrase qui le demande.
        retirer: [opposition, portabilite]
        vocabulaire: {acces: Savoir, rectification: Corriger, effacement: Effacer}
        indices:
          - "Cherchez ce que veut chaque phrase : savoir, corriger ou effacer."
          - "Demander une copie, c’est vouloir savoir."
          - « Supprimez » va avec Effacer. Il en reste deux.
      lycee:
        ajouter:
          paires:
            - id: limitation
              gauche: Droit à la limitation
              droite: Gelez l’utilisation de mes données le temps de vérifier.
    suite: fin
  fin: {type: fin, titre: Tout est relié.}
"""

PAIRINGS: Final = _AROUND + TRICKS + DOORS + RIGHTS


@cache
def pairings(level: Level = "college") -> Scenario:
    """The three pairings, one after the other, at a level."""
    loaded = load_text(PAIRINGS)
    assert loaded.ok, [(each.code, each.line, each.message) for each in loaded.diagnostics]
    return loaded.levels[level]
