"""Talkative photographs as the scenario has them (C3), with its levels."""

from __future__ import annotations

from functools import cache
from typing import Final

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario

WRITTEN: Final = """\
format: 1
id: photos
titre: Le quiz qui en savait trop
accroche: Pour voir.
theme: donnees
niveaux: [cycle3, college, lycee]
duree: 6 min
debut: C3
etapes:
  C3:
    type: metadonnees
    titre: Les photos bavardes
    noyau: true
    duree: 6 min
    competences: [CRCN-4.2, CRCN-1.3, SNT]
    consigne: >-
      Jade a envoyé six photos, en fichiers d’origine. Chaque photo cache une fiche (métadonnées).
      Répondez aux quatre questions, comme le ferait un inconnu trop curieux.
    photos:
      - id: ph1
        image: documents/photo-chat
        description: Un chat endormi sur un coussin
        legende: Moka au réveil
        fiche: {date: lundi 1er mars, heure: 7 h 12, case: D4, appareil: téléphone J.}
      - id: ph2
        image: documents/photo-pagaie
        description: Une pagaie neuve au bord de l’eau
        legende: Nouvelle pagaie !
        fiche: {date: mercredi 3 mars, heure: 17 h 06, case: F2, appareil: téléphone J.}
      - id: ph3
        image: documents/photo-cahier
        description: Un cahier ouvert et un crayon
        legende: Devoirs…
        fiche: {date: mardi 2 mars, heure: 18 h 48, case: D4, appareil: téléphone J.}
      - id: ph4
        image: documents/photo-pont
        description: Un pont sur le canal
        legende: La vue
        fiche: {date: samedi 27 février, heure: 11 h 20, case: B5, appareil: téléphone J.}
      - id: ph5
        image: documents/photo-chaussures
        description: Des chaussures mouillées
        legende: Encore trempée
        fiche: {date: mercredi 24 février, heure: 17 h 31, case: F2, appareil: téléphone J.}
      - id: ph6
        image: documents/photo-capture
        description: Une capture d’écran du quiz
        legende: Mon score au quiz
        fiche: {date: mercredi 3 mars, heure: 8 h 01, appareil: téléphone J.}
    questions:
      - id: q1
        texte: Dans quelle case Jade habite-t-elle sans doute ?
        sur: case
        reponse: D4
        retours:
          F2: >-
            Deux photos y ont été prises un mercredi, en fin d’après-midi : cela ressemble plutôt à un entraînement.
      - {id: q2, texte: Dans quelle case se trouve le club de canoë ?, sur: case, reponse: F2}
      - id: q3
        texte: Quel jour de la semaine s’y entraîne-t-elle ?
        sur: jour
        reponse: mercredi
        retours: {samedi: "Cherchez l’habitude, pas l’occasion."}
      - {id: q4, texte: Quelle photo ne révèle aucun lieu ?, sur: photo, reponse: ph6}
    indices:
      - "Croisez le lieu, l’heure et ce qu’on voit : un chat au réveil, des devoirs le soir…"
      - >-
        Deux photos au même endroit, matin et soir : c’est la maison. Deux mercredis au même endroit :
        c’est une habitude.
      - Maison D4, club F2, mercredi, et la capture d’écran n’a pas de lieu.
    a_retenir: >-
      Une photo peut porter la date, l’heure, l’appareil et le lieu. On désactive la localisation de l’appareil photo
      et on vérifie avant d’envoyer.
    suite: fin
    variantes:
      cycle3:
        consigne: >-
          Jade a envoyé quatre photos. Chaque photo cache une fiche. Répondez aux deux questions,
          comme le ferait un inconnu trop curieux.
        retirer: [ph4, ph6, q3, q4]
        indices:
          - "Croisez le lieu, l’heure et ce qu’on voit : un chat au réveil, des devoirs le soir…"
          - "Un chat et des devoirs : c’est la maison. Une pagaie et des chaussures trempées : c’est le club."
          - La maison est en D4, le club en F2.
      lycee:
        ajout: >-
          Expliquer pourquoi l’envoi d’un fichier original garde souvent les métadonnées, alors que beaucoup de réseaux
          les retirent à la publication.
  fin: {type: fin, titre: Fin}
"""


@cache
def shown(level: Level = "college") -> Scenario:
    """The scenario at a level, as the loader reads it."""
    loaded = load_text(WRITTEN)
    assert loaded.ok, loaded.diagnostics
    return loaded.levels[level]
