"""The fake documents of « Le crocodile du canal », with its own texts, for the tests of how documents look."""

from __future__ import annotations

from typing import Any, Final

import yaml
from pydantic import TypeAdapter

from gardiens.documents import DOCUMENT_TYPES
from gardiens.documents.base import Document
from tests.samples import frozen

WRITTEN: Final[dict[str, str]] = {
    "s1-gazzette": """
genre: publication
compte:
  nom: La Gazzette de Valombre
  depuis: "@gazzette_valombre_24h, compte créé il y a 3 jours"
  icone: journal
heure: Aujourd’hui, 9 h 05
titre: 🚨 URGENT 🚨 UN CROCODILE DANS LE CANAL !!!
textes:
  - {id: fete, texte: Un crocodile nage dans le canal. La fête sera annulée. Un témoin anonyme l’affirme.}
vues: 12 400 vues
partages: 2 310 partages
""",
    "s2-scoop": """
genre: article
style: scoop
journal: Valombre-Scoop
quand: Aujourd’hui, 9 h 20
titre: Crocodile dans le canal, la fête annulée !
textes:
  - {id: selon, texte: "Selon La Gazzette, un crocodile est dans le canal et la fête est annulée."}
signature: La rédaction
""",
    "s3-gazette": """
genre: article
style: gazette
journal: La Gazette de Valombre
surtitre: Journal local
quand: 11 h 05, article signé
textes:
  - id: appels
    texte: "Inès Carvalho a appelé la mairie et les pompiers : aucun signalement d’animal, fête maintenue."
  - id: pecheur
    texte: M. Delorme, pêcheur, dit avoir vu lundi soir une forme verte flotter près du club nautique.
signature: Inès Carvalho
""",
    "s4-mairie": """
genre: article
style: mairie
journal: Mairie de Valombre
surtitre: Site officiel
quand: Communiqué du mardi 2 mars
textes:
  - {id: fete, texte: La Fête des Lanternes est maintenue samedi 6 mars.}
  - {id: animal, texte: Aucun animal dangereux n’a été signalé.}
signature: Le service des fêtes
adresse: mairie-valombre.example
""",
    "s5-vocal": """
genre: article
style: sobre
journal: Message vocal transféré 14 fois
images:
  - {id: onde, image: documents/vocal-onde, description: Un message vocal de quelques secondes.}
textes:
  - {id: dit, texte: "« Mon beau-frère est pompier, il dit que c’est Ilyès qui a lâché la bête. »"}
signature: Auteur inconnu
""",
    "s6-carnet": """
genre: releve
style: carnet
titre: Carnet du club nautique
lignes:
  - {id: quand, cases: ["Lundi 1er mars, 18 h"]}
  - {id: essai, cases: ["Essai de la structure gonflable verte de 3 mètres, pour la parade."]}
  - {id: qui, cases: ["Responsable : K. Benali."]}
cachet: Club nautique de Valombre
""",
    "s7-video": """
genre: article
style: sobre
journal: Basile réagit
surtitre: Vidéo
images:
  - {id: video, image: documents/video-basile, description: Une vidéo où Basile parle face à la caméra.}
textes:
  - {id: dit, texte: "« Moi, je trouve ça énorme, on nous ment ! »"}
""",
    "a3-recherche": """
genre: recherche
resultats:
  - id: R1
    titre: "Valombre-Scoop : le crocodile du canal"
    note: recadrée, légende « canal de Valombre »
    date: 2 mars de cette année
    image: documents/crocodile-large
    cadrage: [48, 45, 42, 42]
    description: Le crocodile seul, sans les palmiers.
  - id: R2
    titre: Blog Voyage en vrac
    note: identique, sans légende
    date: 11 juin 2024
    image: documents/crocodile-large
    description: Un crocodile sur une berge, des palmiers derrière.
  - id: R3
    titre: Forum d’amateurs d’animaux
    note: retournée comme dans un miroir
    date: 23 septembre 2021
    image: documents/crocodile-large
    miroir: true
    description: La même photo, la tête du crocodile à gauche.
  - id: R4
    titre: Magazine Nature et rives
    note: entière, légende « lagune de Port-Mangrove »
    date: 30 août 2019
    image: documents/crocodile-large
    description: Un crocodile sur une berge, des palmiers derrière.
  - id: R5
    titre: Agence Lagune Images
    note: entière, crédit photo A. Silva, « parc animalier, Port-Mangrove »
    date: 14 août 2019
    image: documents/crocodile-large
    description: Un crocodile sur une berge, des palmiers derrière.
""",
    "a4-goeland": """
genre: article
style: goeland
journal: Le Goéland Rieur
surtitre: Depuis 2012
titre: À propos
textes:
  - {id: actualite, texte: "Toute l’actualité qui n’a jamais eu lieu. Nos journalistes dorment, nos scoops aussi."}
  - {id: rire, texte: "Ici, chaque article est inventé pour faire rire."}
  - {id: maire, texte: Merci de ne pas réveiller le maire.}
adresse: bec@goeland-rieur.example
""",
    "d-releve": """
genre: releve
style: releve
titre: Relevé des publications de L’Écho
colonnes: [Jour, Heure, Ce qui est publié]
lignes:
  - {id: premier, cases: [Mardi, 9 h 00, "« Un crocodile nage dans le canal »"]}
  - {id: troisieme, cases: [Mardi, 9 h 22, "« Partagez avant que ce soit supprimé »"]}
  - {id: nuit, cases: [Mercredi, 3 h 13, "« Personne ne vous répond »"]}
note: Toutes les 11 minutes, jour et nuit, depuis cinq jours.
""",
    "d-facture": """
genre: releve
style: facture
titre: Facture de Clic&Co à Quizzarium
colonnes: [Objet, Clics, Montant]
lignes:
  - {id: echo, cases: [Clics venus de L’Écho, 12 400, "248,00 €"]}
  - {id: scoop, cases: [Clics venus de Valombre-Scoop, 3 100, "62,00 €"]}
  - {id: total, cases: ["**Total**", "**15 500**", "**310,00 €**"]}
note: Quizzarium paie Clic&Co pour chaque clic venu de L’Écho.
cachet: Payée
""",
    "images": """
genre: article
style: gazette
journal: La Gazette de Valombre
surtitre: Journal local
quand: Mardi 2 mars, 18 h
titre: La photo vient d’une lagune
images:
  - id: entiere
    image: documents/crocodile-large
    description: Un crocodile sur une berge, des palmiers derrière.
    legende: La photo entière, prise à Port-Mangrove.
  - id: retournee
    image: documents/crocodile-large
    miroir: true
    cadrage: [40, 30, 60, 60]
    description: La même photo, retournée et recadrée.
    legende: La même, retournée.
textes:
  - {id: origine, texte: "L’image date de 2019. Elle montre un parc animalier, pas le canal."}
signature: Inès Carvalho
adresse: gazette-valombre.example
""",
    "photo": """
genre: photo
image: documents/crocodile-large
cadrage: [48, 45, 42, 42]
miroir: true
description: La tête du crocodile, à gauche.
legende: Le canal de Valombre, mardi 2 mars au matin, vu depuis la passerelle.
credit: Photo sans auteur
""",
    "b1-groupe": """
genre: conversation
groupe: Groupe « 5e B »
membres: 9 membres, sans Noa
moi: Sacha
messages:
  - {id: theo, de: Théo, heure: 18 h 04, image_masquee: Un dessin de Noa transformé en autocollant moqueur, texte: regardez 😂}
  - {id: clara, de: Clara, heure: 18 h 05, texte: 😂😂}
  - {id: max, de: Max, heure: 18 h 06, reaction: réaction qui rit}
""",
    "b7-noa": """
genre: conversation
groupe: Noa
moi: Sacha
messages:
  - {id: vu, de: Noa, heure: 21 h 15, texte: "Salut. Tu as vu le truc avec mon dessin ?"}
  - {id: ecoute, de: Sacha, heure: 21 h 17, texte: "Oui. Ça me fait de la peine que ça t’arrive. Comment tu te sens ?"}
  - {id: merci, de: Noa, heure: 21 h 18, texte: Pas terrible. Merci de demander.}
  - {id: mot, de: Noa, heure: 21 h 19, texte: "Hier quelqu’un a écrit « ▒▒▒ » sous mon dessin."}
ecrit: Noa
""",
    "c2-courriel": """
genre: courriel
expediteur: {nom: Sécurité Zoupla, adresse: alerte@zoupla-securite.example}
logo: {image: documents/marque-zoupla, nom: zoupla, description: Le logo de Zoupla.}
objet: DERNIER AVIS, compte supprimé dans 24 h
date: 3 mars, 8 h 02
textes:
  - {id: formule, texte: "Cher utilisateur, chère utilisatrice,"}
  - {id: demande, texte: Confirmez votre mot de passe et le code reçu par SMS.}
lien: {texte: Vérifier mon compte, adresse: "http://zoupla.example.connexion-verif.example/login"}
piece_jointe: formulaire.zip
note: Le texte est sans faute.
""",
    "courriel": """
genre: courriel
expediteur: {adresse: vie-scolaire@college-ecluse.example}
destinataire: Les délégués de 5e B
objet: La réunion de jeudi
textes:
  - {id: quand, texte: La réunion commence à 13 h 15 au CDI.}
signature: Mme Ferrand
""",
    "photo-fiche": """
genre: photo
image: documents/photo-cahier
description: Un cahier ouvert et un crayon.
legende: Devoirs…
fiche: {date: mardi 2 mars, heure: 18 h 48, case: D4, appareil: téléphone J.}
""",
    "photo-fiche-longue": """
genre: photo
image: documents/photo-pont
description: Le pont sur le canal.
legende: La vue depuis le quai, un samedi matin de février, avant la brume.
credit: Photo de Jade, envoyée en fichier d’origine
fiche:
  titre: Ce que dit le fichier
  date: samedi 27 février
  heure: 11 h 20
  lieu: quai des Bateliers, près de la passerelle
  coordonnees: 48,4012 N, 4,1034 O
  appareil: téléphone J.
  logiciel: Retouche Éclair 4
  auteur: Jade
  taille: 4 032 × 3 024 px
""",
    "d-profil": """
genre: profil
bandeau: corail
photo: {image: personnages/avatar-echo, description: Une antenne qui émet.}
nom: L’Écho
compte: "@lecho_de_valombre"
depuis: Compte créé il y a 5 jours
publications: 648
abonnes: 12 400
abonnements: 0
bio: Tout ce que l’on vous cache à Valombre, toutes les onze minutes.
mentions: "« Éditeur : Clic&Co. Publications automatiques. »"
""",
    "profil-jade": """
genre: profil
nom: Jade
initiales: J
compte: "@jade_pagaie"
depuis: Compte créé en septembre
publications: 86
abonnes: 143
abonnements: 151
bio: Canoë, quiz et mon chat Moka.
adresse: zoupla.example
images:
  - {id: chat, image: documents/photo-chat, description: Un chat endormi.}
  - {id: pagaie, image: documents/photo-pagaie, description: Une pagaie neuve.}
  - {id: pont, image: documents/photo-pont, description: Le pont sur le canal.}
""",
    "carte": """
genre: carte
lieux:
  - {id: mairie, nom: Mairie, case: C1, icone: drapeau}
  - {id: college, nom: Collège, case: B4, icone: ecole}
  - {id: gazette, nom: La Gazette, case: E5, icone: journal}
  - {id: quai, nom: Le quai, case: B5, icone: bouee}
epingles:
  - {id: ph1, nom: Moka au réveil, case: D4}
  - {id: ph2, nom: Nouvelle pagaie !, case: F2}
  - {id: ph3, nom: Devoirs…, case: D4}
  - {id: ph4, nom: La vue, case: B5}
  - {id: ph5, nom: Encore trempée, case: F2}
""",
}
"""Each document by a short name, as an animator writes it."""


def document(written: str | dict[str, Any]) -> Document:
    """A document alone, from YAML or plain data."""
    data = frozen(yaml.safe_load(written) if isinstance(written, str) else written)
    return TypeAdapter(DOCUMENT_TYPES[data["genre"]]).validate_python(data)


DOCUMENTS: Final = {name: document(written) for name, written in WRITTEN.items()}
