"""The three `tri` of the game with their whole texts, at their three levels, for tests."""

from __future__ import annotations

from functools import cache
from typing import Final

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario

_AROUND: Final = """\
format: 1
id: trois-tris
titre: Trois tris
accroche: Des cartes, des tiroirs.
theme: infox
niveaux: [cycle3, college, lycee]
duree: 14 min
score: {resolue: 60, du_premier_coup: 40}
variables:
  preuves: {depart: 0, min: 0, max: 9, libelle: Preuves}
debut: A5
etapes:
"""

RUMOUR: Final = """\
  A5:
    type: tri
    titre: Quatre tiroirs pour une rumeur
    duree: 5 min
    competences: [EMI-2, EMI-3, CRCN-1.1]
    consigne: >-
      Rangez chaque carte dans le bon tiroir. Demandez-vous : est-ce vrai ? et surtout : avec quelle intention ?
    categories:
      - {id: info, nom: Information vérifiée, icone: valide}
      - {id: parodie, nom: Parodie ou humour annoncé, icone: rire}
      - {id: mesinfo, nom: Mésinformation (on se trompe sans vouloir nuire), icone: question}
      - {id: desinfo, nom: Désinformation (on trompe exprès), icone: masque}
    cartes:
      - {id: k1, texte: Le Goéland Rieur invente un crocodile candidat à la mairie., categorie: parodie}
      - id: k2
        texte: Lou croit le post et le partage pour protéger ses amis.
        categorie: mesinfo
        retours: {desinfo: "Lou se trompe, mais ne cherche pas à tromper. L’intention change le tiroir."}
      - id: k3
        texte: L’Écho recopie la blague en effaçant le mot « humour », pour gagner des clics.
        categorie: desinfo
        retours:
          parodie: Au départ c’était une parodie. En effaçant le mot « humour », L’Écho change l’intention.
      - {id: k4, texte: "Inès publie les réponses de la mairie et des pompiers, avec leurs noms.", categorie: info}
      - id: k5
        texte: Un retraité croit reconnaître le canal sur la vieille photo et le dit de bonne foi.
        categorie: mesinfo
      - {id: k6, texte: Le compte « La Gazzette » imite le vrai journal pour qu’on le croie., categorie: desinfo}
      - id: k7
        texte: Une dessinatrice publie le crocodile en écharpe de maire, signé « dessin d’humour ».
        categorie: parodie
      - id: k8
        texte: La Gazette corrige une erreur d’horaire dans son article et le signale en haut de page.
        categorie: info
        retours: {mesinfo: Corriger une erreur à découvert est un signe de sérieux.}
    indices:
      - "Deux questions suffisent : est-ce vérifié ? veut-on tromper ?"
      - Une même histoire change de tiroir selon la personne qui la partage et son intention.
      - Lou et le retraité sont de bonne foi ; L’Écho et la fausse Gazzette trompent exprès.
    a_retenir: >-
      Même contenu, intentions différentes : on peut désinformer (exprès), mésinformer (sans vouloir) ou plaisanter.
    effets: {preuves: 1}
    variantes:
      cycle3:
        titre: Trois tiroirs pour une rumeur
        retirer: [k5, k7]
        categories:
          - {id: info, nom: Information vérifiée, icone: valide}
          - {id: parodie, nom: Parodie ou humour annoncé, icone: rire}
          - {id: infox, nom: Infox, icone: masque}
        fusion: {mesinfo: infox, desinfo: infox}
        consigne: >-
          Rangez chaque carte dans le bon tiroir. Demandez-vous : est-ce vérifié ? est-ce pour rire ? est-ce faux ?
        indices:
          - Commencez par ce qui est annoncé « pour rire ».
          - Une infox reste une infox, même si on la partage sans vouloir nuire.
          - Lou, L’Écho et la fausse « Gazzette » vont dans « infox ».
      lycee:
        titre: Cinq tiroirs pour une rumeur
        ajouter:
          categories:
            - {id: malinfo, nom: "Malinformation (vrai, mais diffusé pour nuire)", icone: megaphone}
          cartes:
            - id: k9
              texte: Un compte publie la véritable adresse d’Ilyès pour que des gens aillent chez lui.
              categorie: malinfo
    suite: B2
"""

BULLYING: Final = """\
  B2:
    type: tri
    titre: Dispute, blague ou harcèlement ?
    duree: 5 min
    competences: [EMC, CPS, CRCN-2.4]
    consigne: >-
      Le CDI a préparé huit situations. Rangez-les. Cherchez ce qui se répète, et qui peut, ou ne peut pas, se défendre.
    categories:
      - {id: dispute, nom: "Dispute (ponctuelle, à égalité)"}
      - {id: blague, nom: "Blague partagée (tout le monde rit, on arrête si quelqu’un le demande)", icone: rire}
      - {id: harcelement, nom: Harcèlement ou cyberviolence, icone: sirene}
    cartes:
      - {id: s1, texte: "Deux amis se disputent pour une partie perdue. Le soir, ils en reparlent.", categorie: dispute}
      - id: s2
        texte: Depuis trois semaines, un groupe refuse chaque midi que Lina s’assoie, et en parle le soir en ligne.
        categorie: harcelement
      - id: s3
        texte: Hugo imite le coach. Le coach rit aussi. Quand il demande d’arrêter, Hugo arrête.
        categorie: blague
      - id: s4
        texte: Vingt personnes postent chacune un seul commentaire moqueur sous la même photo.
        categorie: harcelement
        retours:
          dispute: >-
            Chacun n’a écrit qu’une fois, mais la victime en reçoit vingt. La loi le prévoit : la répétition peut venir
            du nombre.
      - id: s5
        texte: En plein match, un joueur crie « tricheur » à un autre, une fois.
        categorie: dispute
        retours:
          harcelement: >-
            Une phrase blessante reste blessante. Mais une fois, à égalité, c’est une dispute. Si cela revient, on en
            parle.
      - id: s6
        texte: Chaque soir, un compte anonyme envoie des messages désagréables à la même personne.
        categorie: harcelement
      - {id: s7, texte: "Zoé et Max s’envoient leurs propres photos ratées, d’accord tous les deux.", categorie: blague}
      - id: s8
        texte: Un faux profil au nom de Noa publie des bêtises pour lui attirer des ennuis.
        categorie: harcelement
        retours:
          blague: Se faire passer pour quelqu’un afin de lui nuire est puni par la loi (usurpation d’identité).
    indices:
      - "Trois questions : est-ce que ça se répète ? tout le monde est-il d’accord ? les forces sont-elles égales ?"
      - En ligne, la répétition peut venir de plusieurs personnes, une fois chacune.
      - >-
        Quatre cartes vont dans « harcèlement ou cyberviolence » : Lina, les vingt commentaires, le compte anonyme, le
        faux profil.
    a_retenir: >-
      Harcèlement : des propos ou des gestes répétés qui abîment la vie de quelqu’un. En ligne, vingt personnes une fois
      chacune, c’est aussi une répétition.
    effets: {preuves: 1}
    variantes:
      cycle3:
        consigne: Le CDI a préparé six situations. Rangez-les. Cherchez ce qui se répète et ce qui fait du mal.
        retirer: [s4, s8]
        vocabulaire: {harcelement: Ça se répète et ça fait du mal}
        indices:
          - "Trois questions : est-ce que ça se répète ? tout le monde est-il d’accord ? les forces sont-elles égales ?"
          - Deux situations reviennent jour après jour.
          - "« Ça se répète et ça fait du mal » : Lina à midi, et les messages de chaque soir."
      lycee:
        ajout: Relier les vingt commentaires à l’article 222-33-2-2 du code pénal.
    suite: C1
"""

PERSONAL: Final = """\
  C1:
    type: tri
    titre: Ce qui parle de moi
    duree: 4 min
    competences: [CRCN-4.2, EMC]
    consigne: >-
      Voici ce que Quizzarium possède. Rangez chaque carte : cela désigne-t-il Jade directement, indirectement, ou pas du
      tout ?
    categories:
      - {id: direct, nom: Identifie directement, icone: personne}
      - {id: indirect, nom: "Identifie indirectement (par un numéro, une trace ou un recoupement)", icone: lien}
      - {id: non, nom: Pas une donnée personnelle}
    cartes:
      - {id: d1, texte: Son prénom et son nom, categorie: direct}
      - {id: d2, texte: Une photo de son visage, categorie: direct, tolere: [indirect]}
      - {id: d3, texte: Son numéro de téléphone, categorie: indirect}
      - id: d4
        texte: La plaque d’immatriculation de la voiture familiale
        categorie: indirect
        retours: {non: Ce numéro permet de remonter à quelqu’un. C’est une donnée personnelle.}
      - id: d5
        texte: L’adresse IP de la box de la maison
        categorie: indirect
        retours: {non: "Une adresse IP peut conduire à un foyer, donc à des personnes."}
      - id: d6
        texte: "« Lycéenne, capitaine du club de canoë de Valombre, née un 9 mai »"
        categorie: indirect
        retours:
          non: >-
            Chaque morceau semble banal. Ensemble, ils ne désignent plus qu’une personne : c’est le recoupement.
      - {id: d7, texte: Un enregistrement de sa voix, categorie: indirect, tolere: [direct]}
      - {id: d8, texte: Le numéro du standard d’une entreprise, categorie: non}
      - {id: d9, texte: La température moyenne à Valombre en mai, categorie: non}
      - {id: d10, texte: Le nombre total de joueurs du quiz, categorie: non}
    indices:
      - "Une question suffit : cette information, seule ou avec une autre, peut-elle mener à une personne précise ?"
      - "Trois cartes ne parlent d’aucune personne : cherchez un standard, une météo, un total."
      - >-
        Direct : le nom. Pas une donnée : standard, température, total des joueurs. Le reste est indirect ; photo et voix
        sont acceptées dans les deux premières cases.
    a_retenir: >-
      Une donnée personnelle, c’est toute information qui concerne une personne identifiée ou identifiable, seule ou en
      recoupant.
    effets: {preuves: 1}
    variantes:
      cycle3:
        consigne: "Voici ce que Quizzarium possède. Rangez chaque carte : cela parle-t-il de Jade ?"
        categories:
          - {id: jade, nom: Ça parle de Jade, icone: personne}
          - {id: autre, nom: Ça ne parle pas de Jade}
        retirer: [d4, d5]
        fusion: {direct: jade, indirect: jade, non: autre}
        indices:
          - "Cette information, seule ou avec une autre, peut-elle mener à Jade ?"
          - "Trois cartes ne parlent d’aucune personne : cherchez un standard, une météo, un total."
          - "Pas Jade : le standard, la température, le nombre de joueurs."
      lycee: {ajout: "Pourquoi la santé, les opinions ou la religion demandent-elles une protection plus forte ?"}
    suite: fin
  fin: {type: fin, titre: Tout est rangé.}
"""

SORTS: Final = _AROUND + RUMOUR + BULLYING + PERSONAL


@cache
def sorts(level: Level = "college") -> Scenario:
    """The three sorts, one after the other, at a level."""
    loaded = load_text(SORTS)
    assert loaded.ok, [(each.code, each.line, each.message) for each in loaded.diagnostics]
    return loaded.levels[level]
