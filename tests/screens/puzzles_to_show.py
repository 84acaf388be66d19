"""A scenario with the shapes of puzzles that the shipped one does not have, for the tests of the play screen."""

from __future__ import annotations

from samples import scenario

CHARTER = scenario(
    """
pieces:
  photo:
    genre: photo
    image: documents/crocodile-large
    description: Un crocodile sur une berge, des palmiers derrière.
    legende: Le canal de Valombre, mardi 2 mars au matin, vu depuis la passerelle.
    credit: Photo sans auteur
etapes:
  photo:
    type: points_chauds
    titre: La photo de la passerelle, retrouvée dans les archives de la ville
    consigne: Touchez les **2 détails** qui ne vont pas avec le canal.
    duree: 2 min
    piece: photo
    zones:
      - {id: palme, boite: [60, 60, 360, 400], juste: true, retour: Aucun palmier ne pousse ici.}
      - {id: soleil, boite: [860, 60, 300, 300], juste: true, retour: Le soleil est trop haut.}
      - {id: croc, boite: [0, 500, 1200, 240], retour: Il est net et cela ne prouve rien.}
      - {id: legende, partie: legende, retour: Une légende peut mentir.}
    indices: [Regardez le décor., Regardez le ciel., Comptez les arbres.]
    suite: intention
  intention:
    type: choix
    titre: Que veut cette photo ?
    consigne: Regardez l’image et sa légende. Que cherche la personne qui l’a publiée en premier ?
    duree: 1 min
    piece: photo
    options:
      - {id: informer, texte: Informer les habitants., retour: Elle ne dit ni où ni quand.}
      - {id: peur, texte: Faire peur pour être partagée très vite et partout., juste: true}
      - {id: vendre, texte: Vendre des chaussures.}
      - {id: rire, texte: Faire rire ses amis.}
    suite: lou
  lou:
    type: choix
    titre: Le message de Lou
    consigne: Lou vous écrit. Elle vous demande de l’aide pour répondre aux habitants du quai.
    duree: 1 min
    options:
      - {id: aider, texte: "On vérifie d’abord avec elle, tranquillement, à la médiathèque.", juste: true}
      - {id: rien, texte: On ne répond rien.}
      - {id: seule, texte: On lui dit que ce n’est pas notre problème et qu’elle se débrouille.}
      - {id: rire, texte: On se moque.}
    suite: depart
  depart:
    type: choix
    decision: true
    titre: Le départ
    consigne: Partez-vous maintenant ?
    duree: 1 min
    options:
      - {id: oui, texte: On y va., icone: groupe, vers: montre}
      - {id: non, texte: On reste ici et on appelle quelqu’un., vers: montre}
  montre:
    type: choix_multiple
    titre: Ce que montre la photo
    consigne: Choisissez les **3 choses** que cette photo montre vraiment.
    duree: 1 min
    piece: photo
    compte: [chose, choses]
    options:
      - {id: a, texte: Un crocodile., juste: true}
      - {id: b, texte: Des palmiers derrière lui., juste: true}
      - {id: c, texte: Le canal de Valombre., retour: Rien ne le dit.}
      - {id: d, texte: Une berge de sable., juste: true}
      - {id: e, texte: Une foule qui court.}
      - {id: f, texte: La date et l’heure.}
    suite: huit
  huit:
    type: choix_multiple
    titre: Huit lignes
    consigne: Choisissez les **2 lignes** qui disent d’où vient une image.
    duree: 1 min
    options:
      - {id: a, texte: Le nom du photographe., juste: true}
      - {id: b, texte: Le lieu et la date de la prise de vue., juste: true}
      - {id: c, texte: Le nombre de partages.}
      - {id: d, texte: La taille du fichier.}
      - {id: e, texte: Une foule de commentaires.}
      - {id: f, texte: Une belle lumière.}
      - {id: g, texte: Le récit d’un témoin qui veut rester anonyme et qui écrit en majuscules.}
      - {id: h, texte: Un logo dans un coin.}
    suite: fin
  fin: {type: fin, titre: Fin}
""",
    titre="Une affaire au titre si long qu’il ne tient pas dans le bandeau",
    minuteur="visible",
    score={"resolue": 60, "indice": 10},
)
