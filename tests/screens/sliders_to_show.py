"""« Ni tout ouvert, ni tout fermé » and « Le pare-brume », as their author wrote them, at the levels that change them."""

from __future__ import annotations

from functools import cache

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario

HEAD = """\
format: 1
id: reglages
titre: Le quiz qui en savait trop
accroche: Un jeu gratuit connaît le nom du chat de Jade.
theme: {theme}
niveaux: [cycle3, college, lycee]
duree: 5 min
variables:
  preuves: {{depart: 0, min: 0, max: 10, libelle: Preuves}}
debut: enigme
etapes:
  enigme:
    type: curseurs
    duree: 5 min
    effets: {{preuves: 1}}
    suite: fin
"""
FOOT = """\
  fin: {type: fin, titre: Fin}
"""

PHONE = """\
    titre: Ni tout ouvert, ni tout fermé
    competences: [CRCN-4.2, CRCN-4.1, CRCN-2.4]
    consigne: >-
      Réglez le téléphone de Jade avec mesure. Elle veut **jouer au quiz**, **suivre la carte du club** sur l’eau
      et **recevoir les messages de ses amis**. Le reste n’a pas besoin de passer.
    panneaux:
      - id: quizzarium
        titre: Quizzarium
        logo: quizzarium
        reglages:
          - {id: q_contacts, nom: Accès aux contacts, valeurs: [jamais, toujours], accepte: [jamais]}
          - id: q_position
            nom: Position
            valeurs: [jamais, pendant l’usage, toujours]
            accepte: [jamais]
            depart: jamais
            retours: {pendant l’usage: Un quiz n’a pas besoin de savoir où l’on est.}
          - {id: q_micro, nom: Micro, valeurs: [jamais, toujours], accepte: [jamais], depart: jamais}
          - {id: q_photos, nom: Photos, valeurs: [jamais, choisies, toutes], accepte: [jamais]}
          - {id: q_notif, nom: Notifications, valeurs: [jamais, oui], accepte: [jamais, oui]}
      - id: carte
        titre: Carte du club
        logo: carte
        reglages:
          - id: k_position
            nom: Position
            valeurs: [jamais, pendant l’usage, toujours]
            accepte: [pendant l’usage]
            retours:
              jamais: >-
                Sans position, la carte du club ne sert plus à rien. Donner un accès utile, le temps de l’usage,
                c’est de la mesure.
          - {id: k_micro, nom: Micro, valeurs: [jamais, toujours], accepte: [jamais], depart: jamais}
      - id: zoupla
        titre: Profil Zoupla
        logo: zoupla
        reglages:
          - {id: z_compte, nom: Visibilité du compte, valeurs: [public, privé], accepte: [privé], depart: privé}
          - {id: z_pub, nom: Publicité personnalisée, valeurs: [oui, non], accepte: [non]}
          - id: z_messages
            nom: Qui peut m’écrire
            valeurs: [tout le monde, amis, personne]
            accepte: [amis]
            depart: tout le monde
            retours: {personne: Jade veut que ses amis lui écrivent. Trop fermer isole.}
          - id: z_identification
            nom: Qui peut m’identifier
            valeurs: [tout le monde, amis avec accord, personne]
            accepte: [amis avec accord, personne]
          - {id: z_recherche, nom: Me trouver avec mon numéro, valeurs: [oui, non], accepte: [non]}
          - {id: z_double, nom: Double authentification, valeurs: [non, oui], accepte: [oui]}
    indices:
      - "Pour chaque accès, demandez : ce service en a-t-il besoin pour fonctionner ?"
      - Le quiz n’a besoin de rien. La carte a besoin de la position, seulement quand on l’utilise.
      - >-
        Quizzarium : tout sur jamais. Carte : position pendant l’usage. Zoupla : privé, amis, accord, non, non,
        double authentification oui.
    a_retenir: "Minimum utile : une permission se donne si elle sert, le temps qu’elle sert."
    variantes:
      cycle3:
        consigne: >-
          Réglez le téléphone de Jade avec mesure. Elle veut **jouer au quiz** et **suivre la carte du club** sur l’eau.
        retirer: [zoupla, q_notif]
        indices:
          - "Pour chaque accès, demandez : cette application en a-t-elle besoin pour marcher ?"
          - Le quiz n’a besoin de rien. La carte a besoin de la position, seulement quand on l’utilise.
          - "Quizzarium : tout sur jamais. Carte : position pendant l’usage, micro sur jamais."
      lycee: {ajout: "Discuter le bandeau de cookies : refuser doit être aussi simple qu’accepter."}
"""

SHIELD = """\
    titre: Le pare-brume
    noyau: true
    competences: [CRCN-2.3, CPS, EMC]
    consigne: >-
      Quatre curseurs, de 0 à 5, règlent les habitudes de la ville. Chaque équipe reçoit une règle secrète et règle
      son curseur. La ville s’éclaire quand tout concorde.
    curseurs:
      - {id: V, nom: Vérifier, sceau: carre}
      - {id: S, nom: Soutenir, sceau: triangle}
      - {id: P, nom: Protéger, sceau: rond}
      - {id: R, nom: Ralentir, sceau: etoile, note: commun}
    min: 0
    max: 5
    regles:
      - {sceau: carre, texte: Vérifier vaut deux crans de plus que Ralentir.}
      - {sceau: triangle, texte: Soutenir vaut un cran de plus que Vérifier.}
      - {sceau: rond, texte: Protéger vaut deux crans de moins que Soutenir.}
      - {sceau: etoile, texte: Le total des quatre curseurs doit être 14.}
    contraintes:
      - {id: verifier, ecart: [V, R], vaut: 2, retour: Relisez la règle du carré. Comparez Vérifier et Ralentir.}
      - {id: soutenir, ecart: [S, V], vaut: 1, retour: Relisez la règle du triangle. Comparez Soutenir et Vérifier.}
      - {id: proteger, ecart: [P, S], vaut: -2, retour: Relisez la règle du rond. Comparez Protéger et Soutenir.}
      - {id: total, somme: [V, S, P, R], vaut: 14, retour: Le total n’est pas 14. Refaites l’addition ensemble.}
    solution: {V: 4, S: 5, P: 3, R: 2}
    solution_unique: true
    indices:
      - "Partez de Ralentir : toutes les autres règles en dépendent."
      - Si Ralentir vaut R, alors Vérifier vaut R plus 2, Soutenir R plus 3, Protéger R plus 1.
      - Quatre fois R plus six font quatorze.
    a_retenir: "Une ville en ligne se règle à plusieurs : vérifier, soutenir, protéger, et d’abord ralentir."
    variantes:
      cycle3:
        total_affiche: true
        curseurs:
          - {id: V, nom: Vérifier, sceau: carre, verrouille: true, depart: 4}
          - {id: S, nom: Soutenir, sceau: triangle}
          - {id: P, nom: Protéger, sceau: rond}
          - {id: R, nom: Ralentir, sceau: etoile, note: commun}
        indices:
          - Vérifier vaut 4. Lisez la règle du triangle.
          - Soutenir vaut 4 plus 1. Ralentir vaut 4 moins 2.
          - Vérifier 4, Soutenir 5, Ralentir 2. Le total doit être 14.
      lycee: {ajout: Écrire le système d’équations et le résoudre sans tâtonner.}
"""

SEVERAL_SCREENS = """\
    titre: Le pare-brume
    consigne: Quatre curseurs, de 0 à 5, règlent les habitudes de la ville. La ville s’éclaire quand tout concorde.
    curseurs:
      - {id: V, nom: Vérifier, sceau: carre, note: votre écran, depart: 4}
      - {id: S, nom: Soutenir, sceau: triangle, note: équipe, depart: 5, verrouille: true, motif: autre écran}
      - {id: P, nom: Protéger, sceau: rond, note: équipe, depart: 3, verrouille: true, motif: autre écran}
      - {id: R, nom: Ralentir, sceau: etoile, note: commun, depart: 0}
    titre_regles: Votre règle secrète
    regles: [{sceau: carre, texte: Vérifier vaut deux crans de plus que Ralentir.}]
    note_regles: Messager, lisez-la aux autres équipes.
    total_affiche: true
    contraintes:
      - {id: verifier, ecart: [V, R], vaut: 2, retour: Comparez Vérifier et Ralentir.}
      - {id: total, somme: [V, S, P, R], vaut: 14, retour: Le total n’est pas 14.}
    indices: [Partez de Ralentir.]
    a_retenir: Une ville en ligne se règle à plusieurs.
"""


def written(puzzle: str, theme: str) -> str:
    """One puzzle as a whole scenario."""
    return HEAD.format(theme=theme) + puzzle + FOOT


@cache
def told(puzzle: str, theme: str, level: Level) -> Scenario:
    return load_text(written(puzzle, theme)).levels[level]


def phone(level: Level = "college") -> Scenario:
    """Thirteen settings of three applications; six of two at cycle 3."""
    return told(PHONE, "donnees", level)


def shield(level: Level = "college") -> Scenario:
    """Four sliders and four rules; one slider is locked at cycle 3, and the total is shown."""
    return told(SHIELD, "finale", level)


def several_screens() -> Scenario:
    """The same on one screen of several: a rule of its own, and sliders that others move."""
    return told(SEVERAL_SCREENS, "finale", "college")
