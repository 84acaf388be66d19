"""An article much longer than its place, whose clues are at its end, and a source as long, for tests of scrolling."""

from __future__ import annotations

from functools import cache

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Scenario

_BEFORE = """\
format: 1
id: au-bout-du-canal
titre: Au bout du canal
accroche: Un article à lire jusqu’au bout.
theme: infox
niveaux: [college]
duree: 6 min
score: {resolue: 60, du_premier_coup: 40}
pieces:
  enquete:
    genre: article
    style: gazette
    journal: La Gazette de Valombre
    surtitre: Journal local
    quand: Mardi 2 mars, 18 h, article signé
    titre: Ce que l’on sait de la forme verte vue sur le canal
    images:
      - id: berge
        image: documents/crocodile-large
        description: Un crocodile sur une berge, des palmiers derrière.
        legende: L’image partagée 2 310 fois depuis ce matin.
    textes:
      - id: soir
        texte: >-
          Lundi 1er mars, vers 18 h 40, M. Ferrand pêche près de l’écluse. Il voit une forme verte, longue comme une
          barque, qui glisse sans bruit vers la passerelle. « J’ai pensé à une branche, dit-il. Puis à rien du tout :
          il faisait presque nuit. » Il rentre chez lui et n’en parle à personne.
      - id: matin
        texte: >-
          Mardi à 7 h 52, un compte créé trois jours plus tôt publie une photo de crocodile. Il affirme qu’elle vient du
          canal. À 8 h 30, la publication a déjà été partagée six cents fois. À la récréation de 10 h, tout le collège
          de l’Écluse en parle, et deux classes ont demandé à ne plus passer par le quai.
      - id: mairie
        texte: >-
          Nous avons appelé la mairie à 9 h 15. Le service des canaux a envoyé un bateau. Les deux agents ont longé les
          berges pendant une heure, du lavoir jusqu’au barrage. Ils n’ont trouvé ni trace, ni animal, ni nid. Leur
          compte rendu est affiché à l’entrée de la mairie, où chacun peut le lire. « Nous regarderons encore demain, au lever du jour, pour rassurer tout le monde », ajoute
          la cheffe du service.
      - id: photo
        texte: >-
          Restait la photo. Une recherche d’image la retrouve dans un magazine d’août 2019, avec le nom de son auteur.
          Elle montre un parc animalier de Port-Mangrove, à plusieurs milliers de kilomètres d’ici. Les palmiers que
          l’on aperçoit derrière ne poussent pas à Valombre.
      - id: club
        texte: >-
          Et la forme verte ? Le carnet du club nautique donne peut-être la réponse. Lundi soir, deux jeunes rameurs ont
          ramené de nuit une barque recouverte d’une bâche verte. Ils ont noté l’heure, 18 h 45, et la météo : brume
          légère, pas de vent. Personne ne leur avait encore posé la question. « On trouvait cela drôle au début, raconte l’aînée. Quand nous
          avons vu qu’un élève recevait des messages méchants, nous sommes venues vous apporter le carnet. »
      - id: ilyes
        texte: >-
          Un élève a été accusé, sans preuve, d’avoir relâché un animal. Nous ne publierons pas son nom. Sa famille
          demande que les messages cessent, et le collège a reçu les élèves qui les avaient écrits. Trois d’entre eux ont déjà présenté leurs excuses.
      - id: fete
        texte: >-
          La Fête des Lanternes aura donc bien lieu samedi à 19 h, sur le quai, comme chaque année. La mairie prévoit
          un parcours éclairé du lavoir à la passerelle, et les rameurs du club ouvriront la marche.
      - id: lecteurs
        texte: >-
          Vous avez vu quelque chose, vous aussi ? Écrivez-nous en disant **où, quand et comment** : nous vérifions
          chaque récit avant de le publier, et nous corrigeons nos erreurs en haut de la page.
    signature: Inès Carvalho, journaliste à la Gazette
    adresse: gazette-valombre.example
  maree:
    genre: releve
    style: carnet
    titre: Carnet du club nautique, semaine du 1er mars
    lignes:
"""

_LINES = "".join(
    f"      - {{id: l{number}, cases: [{day}, {hour}, {said}]}}\n"
    for number, (day, hour, said) in enumerate(
        [
            ("Lundi", "8 h 10", "Sortie du huit, eau calme"),
            ("Lundi", "12 h 30", "Deux pagaies réparées, une corde changée"),
            ("Lundi", "18 h 45", "Barque rentrée sous sa bâche verte, brume légère"),
            ("Mardi", "7 h 30", "Rien sur le canal, vent faible"),
            ("Mardi", "10 h 15", "Visite du bateau de la mairie, aucun animal"),
            ("Mardi", "17 h 00", "Cours des débutants annulé, trop de curieux sur le quai"),
            ("Mercredi", "9 h 00", "Barque repeinte en bleu, pour éviter les questions"),
            ("Mercredi", "14 h 20", "Sortie des rameurs jusqu’au barrage"),
            ("Jeudi", "16 h 40", "Essai des lanternes pour la fête"),
            ("Vendredi", "18 h 00", "Répétition du défilé, vingt barques"),
        ]
    )
)

_STEPS = """\
debut: A1
etapes:
  A1:
    type: points_chauds
    titre: Jusqu’à la dernière ligne
    consigne: Touchez les **3 éléments** qui permettent de joindre ou de vérifier le journal.
    duree: 3 min
    piece: enquete
    zones:
      - {id: lecteurs, partie: textes.lecteurs, juste: true, retour: Le journal dit comment il vérifie.}
      - {id: signature, partie: signature, juste: true, retour: Une personne signe et répond de ce qu’elle écrit.}
      - {id: adresse, partie: adresse, juste: true, retour: On sait où la trouver.}
      - {id: titre, partie: titre, retour: Un titre ne prouve rien à lui seul.}
      - {id: photo, partie: textes.photo, retour: Utile pour la photo. Ici on cherche qui écrit.}
    a_retenir: Un article se lit jusqu’au bout, signature comprise.
    suite: A2
  A2:
    type: recoupement
    titre: Deux sources
    duree: 3 min
    consigne: Comparez l’article et le carnet, puis jugez chaque affirmation.
    sources:
      - {id: S1, nom: La Gazette, piece: enquete, nature: "journal, article signé"}
      - {id: S2, nom: Le carnet du club, piece: maree, nature: "document d’origine, écrit au jour le jour"}
    affirmations:
      - id: C1
        texte: Une barque verte est passée lundi soir.
        statut: confirme
        retours: {contredit: Relisez le carnet., non_prouve: Relisez le carnet.}
      - id: C2
        texte: La fête est annulée.
        statut: contredit
        retours: {confirme: Relisez l’article., non_prouve: Relisez l’article.}
    a_retenir: Deux sources qui ne se sont pas copiées valent mieux qu’une.
    suite: fin
  fin: {type: fin, titre: L’enquête avance.}
"""

TO_SCROLL = _BEFORE + _LINES + _STEPS


@cache
def to_scroll() -> Scenario:
    """A puzzle on the article, then one that compares it with the notebook."""
    loaded = load_text(TO_SCROLL)
    assert loaded.ok, loaded.diagnostics
    return loaded.levels["college"]
