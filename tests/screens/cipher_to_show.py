"""Ciphered messages as the scenarios have them, with their levels: a wheel (C6) and a table in three parts (D4)."""

from __future__ import annotations

from functools import cache
from typing import Final

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario

WRITTEN: Final = """\
format: 1
id: chiffres
titre: Le quiz qui en savait trop
accroche: Pour voir.
theme: donnees
niveaux: [cycle3, college, lycee]
duree: 10 min
debut: {start}
etapes:
  C6:
    type: chiffre
    titre: La roue à chiffrer
    duree: 5 min
    competences: [CRCN-4.1, CRCN-4.2]
    consigne: >-
      Une employée de Quizzarium vous prévient en secret : {{texte_chiffre}}.
      Tournez la roue pour le lire, puis validez.
    methode: cesar
    clair: Effacer avant minuit
    cle: 7
    indice_cle: le nombre minimal de mots d’une bonne phrase de passe
    pieges:
      - {{cle: 3, retour: La clé n’est pas 3. Relisez l’indice de la roue.}}
    indices:
      - Chaque lettre a été décalée toujours du même nombre de crans.
      - La clé est le nombre de mots d’une bonne phrase de passe. Reculez d’autant.
      - "Clé 7 : L devient E, M devient F, H devient A."
    a_retenir: >-
      Chiffrer, c’est rendre illisible sans la clé. Ce code très ancien n’a que 25 clés : un ordinateur le casse d’un
      coup. Les sites sérieux utilisent un chiffrement bien plus fort.
    suite: {after}
    variantes:
      cycle3:
        clair: Efface
        cle: 3
        indice_cle: le nombre de côtés d’un triangle
        pieges: []
        indices:
          - Chaque lettre avance du même nombre de crans.
          - La clé est 3. Reculez de trois lettres.
          - H devient E, I devient F.
      lycee:
        clair: Les données partent à minuit
        indice_cle: à vous de la trouver
        pieges:
          - {{cle: 3, retour: La clé n’est pas 3. Comptez les lettres les plus fréquentes.}}
        indices:
          - Quelles lettres reviennent le plus ? Et en français ?
          - L et U arrivent en tête. L’une des deux cache un E.
          - Si L cache E, la clé est 7.
  D4:
    type: chiffre
    titre: Le message partagé
    duree: 5 min
    competences: [CRCN-2.3, CRCN-4.1]
    consigne: >-
      Sur le mur : {{texte_chiffre}}. Chaque écran possède un tiers de la table de lecture.
      Reconstituez la phrase à voix haute.
    methode: substitution
    clair: La Brume est faite de clics
    moities:
      - {{sceau: "■", table: {{A: E, B: I, C: G, D: J, E: H, F: K, G: C, H: L, I: B}}}}
      - {{sceau: "▲", table: {{J: M, K: N, L: D, M: O, N: F, O: P, P: Q, Q: R, R: S}}}}
      - {{sceau: "●", table: {{S: T, T: U, U: V, V: A, W: W, X: X, Y: Y, Z: Z}}}}
    indices:
      - Demandez-vous qui possède chaque lettre avant d’aller vite.
      - "Premier mot : le carré donne L pour H, le rond donne A pour V."
      - "Les trois premiers mots donnent : « LA BRUME EST… »"
    a_retenir: "La Brume n’est pas un monstre. C’est l’addition de petits gestes : un partage, un rire, un formulaire."
    suite: {then}
    variantes:
      cycle3:
        consigne: >-
          Sur le mur : {{texte_chiffre}}. Chaque écran possède un tiers de la table de lecture.
          Reconstituez le mot à voix haute.
        clair: Clics
        indices:
          - "Cinq lettres : qui possède chacune dans sa table ?"
          - Le carré connaît G, H et B. Le triangle connaît R.
          - G donne C, H donne L, B donne I, R donne S.
      lycee: {{ajout: "La table a été faite avec un mot-clé de neuf lettres, dont une répétée. Lequel ?"}}
  fin: {{type: fin, titre: Fin}}
"""


@cache
def shown(start: str, level: Level = "college") -> Scenario:
    """The scenario that begins at « C6 » or « D4 », at a level, as the loader reads it."""
    after, then = ("D4", "fin") if start == "C6" else ("fin", "C6")
    loaded = load_text(WRITTEN.format(start=start, after=after, then=then))
    assert loaded.ok, loaded.diagnostics
    return loaded.levels[level]
