"""« Le fil du temps », « Reprendre son compte » and « La demande d’effacement », as their authors wrote them."""

from __future__ import annotations

from functools import cache

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario

HEAD = """\
format: 1
id: ordres
titre: Le fil de trop
accroche: Dans le groupe de la classe, une moquerie circule.
theme: {theme}
niveaux: [cycle3, college, lycee]
duree: {duree}
variables:
  preuves: {{depart: 0, min: 0, max: 10, libelle: Preuves}}
debut: enigme
etapes:
  enigme:
"""
FOOT = """\
    suite: fin
  fin: {type: fin, titre: Fin}
"""

TIMELINE = """\
    type: ordre
    titre: Le fil du temps
    duree: 5 min
    competences: [CRCN-1.2, CRCN-2.2, EMI-2]
    consigne: >-
      Avec Mme Ferrand, une question : « Que s’est-il passé, dans l’ordre ? » Remettez les sept captures dans l’ordre.
      Attention : une capture affiche parfois « hier » ou « il y a 2 h ».
    elements:
      - {id: f1, texte: Théo poste l’autocollant dans le groupe de classe., affichage: "lundi 1er mars, 18 h 04"}
      - id: f2
        texte: L’autocollant apparaît sur Zoupla, compte du frère de Théo.
        affichage: lundi 1er mars, 18 h 22
      - id: f3
        texte: Premiers commentaires d’inconnus.
        affichage: « il y a 14 h », capture faite mardi 2 mars à 9 h 00
        retour: "« Il y a 14 h », vu mardi à 9 h : comptez à rebours."
      - {id: f4, texte: "Un second groupe est créé, pour continuer.", affichage: "mardi 2 mars, 7 h 55"}
      - id: f5
        texte: L’Écho reprend l’image.
        affichage: « hier, 12 h 40 », capture faite mercredi 3 mars à 8 h 00
        retour: "« Hier », vu mercredi : c’est donc mardi."
      - {id: f6, texte: Noa écrit à Sacha., affichage: "mardi 2 mars, 21 h 15"}
      - id: f7
        texte: Un faux profil au nom de Noa apparaît.
        affichage: « il y a 30 min », capture faite mercredi 3 mars à 8 h 00
    memo:
      titre: Pour compter
      icone: calendrier
      texte: "lundi 1er mars\\nmardi 2 mars\\nmercredi 3 mars"
    indices:
      - Traduisez d’abord chaque « il y a… » en jour et en heure.
      - Mardi 9 h moins 14 h, cela donne lundi 19 h.
      - "Lundi : 18 h 04, 18 h 22, 19 h. Mardi : 7 h 55, 12 h 40, 21 h 15. Mercredi : 7 h 30."
    a_retenir: « Il y a 2 h » ne veut rien dire demain. Sur une capture, on garde la date et l’heure exactes.
    effets: {preuves: 2}
    variantes:
      cycle3:
        consigne: >-
          Avec Mme Ferrand, une question : « Que s’est-il passé ? » Remettez les cinq captures dans l’ordre.
        elements:
          - {id: f1, texte: Théo poste l’autocollant dans le groupe de classe., affichage: "lundi 1er mars, 18 h 04"}
          - id: f2
            texte: L’autocollant apparaît sur Zoupla, compte du frère de Théo.
            affichage: lundi 1er mars, 18 h 22
          - {id: f4, texte: "Un second groupe est créé, pour continuer.", affichage: "mardi 2 mars, 7 h 55"}
          - {id: f6, texte: Noa écrit à Sacha., affichage: "mardi 2 mars, 21 h 15"}
          - {id: f7, texte: Un faux profil au nom de Noa apparaît., affichage: "mercredi 3 mars, 7 h 30"}
        indices:
          - Regardez d’abord le jour, puis l’heure.
          - Deux captures datent de lundi, deux de mardi, une de mercredi.
          - "Lundi : 18 h 04, 18 h 22. Mardi : 7 h 55, 21 h 15. Mercredi : 7 h 30."
      lycee: {ajout: "Relever qui a vu quoi, et à quel moment quelqu’un aurait pu agir."}
"""

REPAIR = """\
    type: ordre
    titre: "Réparer : reprendre son compte"
    reparation: true
    duree: 4 min
    competences: [CRCN-4.1, CPS]
    consigne: Remettez les gestes dans un ordre qui marche. Certains peuvent se faire à plusieurs moments.
    ordre_partiel: true
    elements:
      - {id: adulte, texte: Prévenir un adulte de confiance.}
      - id: mdp
        texte: Récupérer l’accès et changer le mot de passe, ici et sur tout site qui avait le même.
      - {id: deconnecter, texte: Déconnecter les autres appareils.}
      - {id: double, texte: Activer la double authentification.}
      - {id: contacts, texte: Prévenir ses contacts de ne pas cliquer.}
      - {id: cyber17, texte: Décrire la situation sur 17Cyber pour être guidé.}
    ordonner:
      - d_abord: mdp
        ensuite: deconnecter
        retour: Tant que la clé n’a pas changé, un appareil déconnecté peut revenir.
      - d_abord: mdp
        ensuite: double
        retour: On reprend d’abord la clé, puis on ajoute un second verrou.
    indices:
      - Commencez par reprendre la clé, avant de fermer les fenêtres.
      - >-
        Le mot de passe se change avant de déconnecter les appareils et d’activer la double authentification.
        Le reste est libre.
      - "Un ordre accepté : adulte, mot de passe, déconnexion, double authentification, contacts, 17Cyber."
    a_retenir: Un compte se reprend. On prévient vite, on change la clé, on ajoute un second verrou.
    effets: {preuves: 2}
"""

ERASURE = """\
    type: ordre
    titre: La demande d’effacement
    duree: 4 min
    competences: [CRCN-4.2, CRCN-2.2, EMC]
    consigne: Il reste une heure. Remettez les étapes de la demande dans l’ordre, en commençant par la preuve.
    elements:
      - {id: e1, texte: Garder une capture de ce que le site affiche sur Jade.}
      - id: e2
        texte: Trouver, dans la politique de confidentialité, l’adresse du responsable des données.
      - {id: e3, texte: Envoyer la demande d’effacement et noter la date.}
      - {id: e4, texte: "Attendre la réponse : le site a un mois pour répondre."}
      - {id: e5, texte: "Sans réponse ou en cas de refus, saisir la CNIL (plainte en ligne, gratuite)."}
    ordonner:
      - d_abord: e1
        ensuite: e3
        retour: Une fois la demande envoyée, le contenu peut disparaître. On garde la preuve d’abord.
      - {d_abord: e4, ensuite: e5, retour: La CNIL intervient après un mois sans réponse satisfaisante.}
    depart: [e4, e3, e5, e1, e2]
    indices:
      - On garde une preuve avant de demander, et on demande avant d’attendre.
      - L’adresse se trouve dans la politique de confidentialité. La CNIL vient en dernier.
      - Preuve, adresse, demande, attente d’un mois, CNIL.
    a_retenir: >-
      Effacement : je demande au site, il a un mois. Sinon, la CNIL.
      Pour un mineur, elle doit se prononcer dans les trois semaines.
    effets: {preuves: 1}
    variantes:
      cycle3:
        retirer: [e2, e4]
        ajout: Chaque étape se fait avec un adulte.
        indices: [On garde une preuve avant de demander., La CNIL vient en dernier., "Preuve, demande, CNIL."]
      lycee: {ajout: "Rédiger les deux phrases de la demande, en citant le droit à l’effacement."}
"""


@cache
def written(puzzle: str, theme: str) -> str:
    """One puzzle as a whole scenario."""
    planned = next(line for line in puzzle.splitlines() if "duree:" in line).partition(": ")[2]
    return HEAD.format(theme=theme, duree=planned) + puzzle + FOOT


@cache
def told(puzzle: str, theme: str, level: Level) -> Scenario:
    return load_text(written(puzzle, theme)).levels[level]


def timeline(level: Level = "college") -> Scenario:
    """Seven dated captures, in a total order; five at cycle 3."""
    return told(TIMELINE, "cyberharcelement", level)


def repair(level: Level = "college") -> Scenario:
    """Six gestures, two rules."""
    return told(REPAIR, "donnees", level)


def erasure(level: Level = "college") -> Scenario:
    """Five long steps, three at cycle 3; an order of the author's own to begin with."""
    return told(ERASURE, "donnees", level)
