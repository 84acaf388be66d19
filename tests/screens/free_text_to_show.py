"""Words to type in every shape, for the tests of the play screen: « Lire les petites lignes », then what it has not."""

from __future__ import annotations

from functools import cache

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario

WRITTEN = """\
format: 1
id: lire-les-petites-lignes
titre: Le crocodile du canal
accroche: D’où vient cette histoire ?
theme: infox
niveaux: [college, lycee]
duree: 9 min
variables:
  preuves: {depart: 0, min: 0, max: 10, libelle: Preuves}
pieces:
  apropos:
    genre: article
    style: goeland
    journal: Le Goéland Rieur
    surtitre: À propos
    textes:
      - id: page
        texte: >-
          Le Goéland Rieur, depuis 2012. Toute l’actualité qui n’a jamais eu lieu. Nos journalistes dorment,
          nos scoops aussi. Ici, chaque article est inventé pour faire rire. Merci de ne pas réveiller le maire.
      - {id: contact, texte: "Contact : bec@goeland-rieur.example"}
debut: A4
etapes:
  A4:
    type: texte
    titre: Lire les petites lignes
    consigne: >-
      L’idée du post vient d’ailleurs : d’un article de 2023, « Un crocodile candidat à la mairie de Valombre »,
      du site Le Goéland Rieur. Ouvrez la page « À propos ». **Quel genre de texte publie ce site ?**
      Tapez un seul mot.
    duree: 3 min
    competences: [CRCN-1.1, EMI-1]
    piece: apropos
    valeur: parodie
    trame: P _ R _ D _ E
    acceptes: [satire, satirique, parodique, parodies, humour, humoristique, blague, canular]
    autres_mots: [humeur, satyre]
    pieges:
      - valeur: infox
        retour: >-
          Pas tout à fait : ici, l’intention de faire rire est annoncée.
          Quel mot désigne une imitation pour rire ?
      - {valeur: mensonge, retour: Le site prévient qu’il invente. Ce n’est pas la même chose que tromper.}
    indices:
      - "Relisez la phrase qui commence par « Ici » : pourquoi ces articles sont-ils écrits ?"
      - "C’est une imitation d’un journal, faite pour rire."
      - "Complétez : P _ R O D I _."
    a_retenir: >-
      La page « À propos » et les mentions légales disent qui parle et dans quel but.
      L’Écho a copié la blague en effaçant ce but.
    effets: {preuves: 1}
    variantes:
      lycee: {ajout: Trouvez trois procédés comiques dans l’extrait.}
    suite: mur
  mur:
    type: texte
    titre: Les lettres du mur
    consigne: Chaque équipe connaît une partie de la table. Tapez le message en clair, mot après mot.
    duree: 3 min
    valeur: LA BRUME EST FAITE DE CLICS
    pieges:
      - {valeur: la brume est faite, retour: "C’est le début. Il reste deux mots."}
    indices: [Lettre par lettre.]
    a_retenir: La Brume est l’addition de petits gestes.
    suite: jour
  jour:
    type: texte
    titre: Le jour
    consigne: Quel jour Jade est-elle née ? Écrivez le jour et le mois.
    duree: 3 min
    piece: apropos
    valeur: 9 mai
    libelle: La date
    pieges:
      - {valeur: 8 mai, retour: C’est la veille.}
    indices: [Le 9.]
    a_retenir: Une date de naissance se devine.
    suite: long
  long:
    type: texte
    titre: Le mot le plus long
    consigne: Complétez le mot.
    duree: 3 min
    valeur: anticonstitutionnellement
    trame: A _ _ I C _ N S T I _ U T I _ N N E L L E M E N T
    pieges:
      - {valeur: anticyclone, retour: "Il est trop court : comptez les cases."}
    indices: [Comptez.]
    a_retenir: Un mot long se lit par morceaux.
    suite: fin
  fin: {type: fin, titre: Fin}
"""


@cache
def shown(level: Level = "college") -> Scenario:
    """The scenario at a level, as the loader reads it."""
    loaded = load_text(WRITTEN)
    assert loaded.ok, loaded.diagnostics
    return loaded.levels[level]
