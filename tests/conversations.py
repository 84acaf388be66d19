"""« Le groupe 5e B » and « Parler à Noa » of « Le fil de trop », whole: conversations that branch, leave and heal."""

from __future__ import annotations

from functools import cache
from typing import Final

from gardiens.scenario.load import load_text
from gardiens.scenario.models import Level, Scenario

WRITTEN: Final = """\
format: 1
id: le-fil-de-trop
titre: Le fil de trop
accroche: Dans le groupe de la classe, une moquerie circule.
theme: cyberharcelement
niveaux: [cycle3, college, lycee]
duree: 11 min
minuteur: aucun
ambiance: calme
variables:
  soutien: {depart: 3, min: 0, max: 10, libelle: Soutien autour de Noa}
  preuves: {depart: 0, min: 0, max: 8, libelle: Preuves}
  reparations: {depart: 0, min: 0, max: 8, libelle: Réparations}
  a_reagi: {depart: false}
  a_attaque: {depart: false}
  secret_garde: {depart: false, libelle: Secret gardé}
  adulte_choisi: {depart: Mme Ferrand, valeurs: [Mme Ferrand, M. Okoye, Mme Le Goff, les parents de Noa, un adulte du collège]}
debut: B1
etapes:
  B1:
    type: conversation
    titre: Le groupe « 5e B »
    noyau: true
    duree: 5 min
    competences: [CRCN-2.1, CRCN-2.2, CPS, EMC]
    consigne: Le groupe compte 9 membres, sans Noa. Lisez, discutez à voix basse, puis choisissez la réponse de Sacha.
    groupe: Groupe « 5e B »
    membres: 9 membres, sans Noa
    noeuds:
      - id: n1
        messages:
          - {de: Théo, heure: 18 h 04, image_masquee: un dessin de Noa transformé en autocollant moqueur, texte: regardez 😂}
          - {de: Clara, heure: 18 h 05, texte: 😂😂}
          - {de: Max, heure: 18 h 06, reaction: réaction qui rit}
        choix:
          - {id: rire, texte: 😂 (un rire), qualite: risque, effets: {a_reagi: true}, vers: n2,
             ensuite: "Théo : « Tout le monde adore ! Je le mets sur Zoupla avec le compte de mon frère. »"}
          - {id: silence, texte: Ne rien écrire et fermer l’application., qualite: neutre, vers: n2,
             ensuite: "Théo : « Personne ne dit rien, donc ça passe. »"}
          - {id: stop, texte: "« Stop, ce n’est pas drôle pour Noa. Retire-le, s’il te plaît. »", qualite: aidant,
             effets: {soutien: 1}, vers: n2, ensuite: "Un blanc. Puis Aïcha ajoute : « Pareil. »"}
          - {id: attaque, texte: "« Théo, on va t’afficher, toi aussi ! »", qualite: risque, effets: {a_attaque: true},
             vers: n2, ensuite: Le ton monte. Deux élèves se mettent à défendre Théo.}
      - id: n2
        messages:
          - {de: Clara, heure: 18 h 09, texte: "Oh ça va, c’est une blague…"}
        choix:
          - {id: rire_ensemble, texte: "« Une blague, c’est quand tout le monde rit. Noa ne rit pas. »", qualite: aidant,
             effets: {soutien: 1}, vers: n3, ensuite: "Max retire sa réaction, sans rien dire."}
          - {id: daccord, texte: "« Oui, t’as raison, c’est rien. »", qualite: risque, effets: {a_reagi: true}, vers: n3,
             ensuite: "Clara propose un second groupe, « sans les rabat-joie »."}
          - {id: partir, texte: Quitter le groupe sans un mot., qualite: neutre, vers: n3,
             ensuite: "Vous ne voyez plus rien. Pour Noa, cela continue."}
      - id: n3
        messages:
          - {de: Aïcha (en privé), heure: 18 h 15, texte: "Moi aussi ça me gêne. On fait quoi ?"}
        choix:
          - {id: agir, texte: "« Je garde des captures, j’écris à Noa, et demain on va voir un adulte. »", qualite: aidant,
             effets: {soutien: 1, preuves: 1}, vers: fin, ensuite: "Aïcha : « Je viens avec toi. » Vous n’êtes plus seuls."}
          - {id: attendre, texte: "« On attend de voir si ça se calme. »", qualite: neutre, vers: fin,
             ensuite: "Aïcha : « D’accord… » Mais ça ne se calme pas."}
          - {id: contre_groupe, texte: "« On fait un groupe contre Théo ! »", qualite: risque, effets: {a_attaque: true},
             vers: fin, ensuite: "Aïcha : « Alors on ferait exactement la même chose, non ? »"}
    indices:
      - Imaginez que Noa lise chaque réponse par-dessus votre épaule.
      - Un témoin peut dire stop calmement, sans attaquer personne.
      - "Le trio solide : dire stop, soutenir la personne visée, prévenir un adulte."
    a_retenir: Un rire ou un partage donne de la force à la moquerie. Un « stop » calme en donne à la personne visée.
    suite:
      - {si: {ou: [{a_reagi: true}, {a_attaque: true}]}, vers: B-CONS1}
      - {si: {soutien: 3}, vers: B-CONS2}
      - {vers: B7}
    variantes:
      cycle3: {retirer: [n2], renvois: {n2: n3}}
      lycee: {ajout: Quel message a changé la norme du groupe ?}
  B-CONS1:
    type: recit
    decor: classe-soir
    texte: Mardi, 13 h. L’image est passée du groupe à Zoupla.
    suite: B7
  B-CONS2:
    type: recit
    decor: classe-soir
    texte: Mardi matin. Le groupe a vu l’image. Personne n’a dit stop.
    suite: B7
  B7:
    type: conversation
    titre: Parler à Noa
    noyau: true
    duree: 6 min
    competences: [CRCN-2.1, CPS, EMC]
    consigne: "Mardi, 21 h 15. Noa écrit à Sacha. Il n’y a pas de phrase magique, mais certaines soutiennent et d’autres pèsent."
    groupe: Noa
    noeuds:
      - id: p1
        messages:
          - {de: Noa, heure: 21 h 15, texte: "Salut. Tu as vu le truc avec mon dessin ?"}
        choix:
          - {id: ecoute, texte: "« Oui. Ça me fait de la peine que ça t’arrive. Comment tu te sens ? »", qualite: aidant,
             effets: {soutien: 1}, vers: p2, ensuite: "Noa : « Pas terrible. Merci de demander. »"}
          - {id: minimise, texte: "« T’inquiète, ça va passer. »", qualite: neutre, vers: p2,
             ensuite: "Noa : « Oui… peut-être. » La conversation se vide un peu."}
          - {id: reproche, texte: "« T’aurais pas dû montrer ton dessin, aussi. »", qualite: risque,
             effets: {soutien: -1}, vers: p2,
             ensuite: Noa met du temps à répondre. Montrer un dessin n’autorise personne à se moquer.}
          - {id: vengeance, texte: "« Je vais leur faire payer. »", qualite: risque, vers: p2,
             ensuite: "Noa : « Non, s’il te plaît, ça va être pire. »"}
      - id: p2
        messages:
          - {de: Noa, heure: 21 h 19, texte: C’est peut-être un peu ma faute.}
        choix:
          - {id: jamais, texte: "« Non. La faute est à ceux qui se moquent, jamais à toi. »", qualite: aidant,
             effets: {soutien: 1}, vers: p3, ensuite: "Noa : « J’avais besoin de l’entendre. »"}
          - {id: un_peu, texte: "« Un peu, mais c’est pas grave. »", qualite: risque, effets: {soutien: -1}, vers: p3,
             ensuite: "Noa : « Ah. » Souvenez-vous : la victime n’est jamais responsable."}
          - {id: esquive, texte: "« Sinon, tu as fait l’exercice de maths ? »", qualite: neutre, vers: p3,
             ensuite: "Changer d’air fait du bien, mais plus tard. Là, Noa voulait une réponse."}
      - id: p3
        messages:
          - {de: Noa, heure: 21 h 24, texte: "Ne le dis à personne, promis ?"}
        choix:
          - {id: promet, texte: "« Promis, je ne dirai rien. »", qualite: risque, effets: {secret_garde: true},
             vers: B-CONS3, ensuite: Sacha pose le téléphone. Le secret est lourd.}
          - {id: ensemble, texte: "« Je comprends que tu aies peur. Mais je ne peux pas garder ça pour moi. On choisit ensemble à qui on en parle ? »",
             qualite: aidant, effets: {soutien: 1}, vers: p4, ensuite: "Noa : « … D’accord. Mais tu viens avec moi. »"}
          - {id: trop_tard, texte: "« Trop tard, j’en ai déjà parlé à toute la classe. »", qualite: risque,
             effets: {soutien: -1}, vers: p4,
             ensuite: "Noa se ferme. Demander de l’aide n’est pas tout raconter à tout le monde : on choisit qui, et pourquoi."}
      - id: p4
        messages:
          - {de: Sacha, heure: 21 h 30, texte: "Avec qui tu te sentirais le plus à l’aise ?"}
        repond: Noa
        choix:
          - {id: cpe, texte: "« Mme Ferrand, la CPE »", qualite: aidant, effets: {adulte_choisi: Mme Ferrand}, vers: fin}
          - {id: doc, texte: "« M. Okoye, le professeur documentaliste »", qualite: aidant, effets: {adulte_choisi: M. Okoye}, vers: fin}
          - {id: infirmiere, texte: "« Mme Le Goff, l’infirmière »", qualite: aidant, effets: {adulte_choisi: Mme Le Goff}, vers: fin}
          - {id: parents, texte: "« Mes parents d’abord, puis le collège avec eux »", qualite: aidant, effets: {adulte_choisi: les parents de Noa}, vers: fin}
          - {id: ecoutants, texte: "« Les écoutants du 3018, puis un adulte du collège »", qualite: aidant, effets: {adulte_choisi: un adulte du collège}, vers: fin}
    indices:
      - "Soutenir, ce n’est pas régler : c’est écouter, croire, rester."
      - Méfiez-vous des phrases qui font porter la faute à Noa.
      - "Un secret qui fait mal n’est pas un secret à garder : proposez d’en parler ensemble."
    a_retenir: "Trois phrases qui aident : « je te crois », « ce n’est pas ta faute », « on va en parler ensemble à un adulte »."
    suite: merci
    variantes:
      cycle3: {retirer: [p2, vengeance, trop_tard], renvois: {p2: p3}, effets: {soutien: 1}}
      lycee: {ajout: Pourquoi une promesse de secret peut-elle isoler davantage ?}
  B-CONS3:
    type: recit
    decor: classe-soir
    texte: "Jeudi. Sacha reprend le téléphone : « J’ai eu tort de promettre. Je préfère t’aider. On choisit à qui en parler ? »"
    effets: {reparations: 1}
    suite: B7/p4
  merci:
    type: recit
    decor: classe-soir
    texte: "Noa en a parlé. L’adulte choisi : {adulte_choisi}."
    suite: fin
  fin: {type: fin, titre: Fin}
"""


def typed(text: str) -> str:
    """A scenario with the no-break spaces of French."""
    for plain, spaced in (
        ("« ", "«\u00a0"),
        (" »", "\u00a0»"),
        (" !", "\u00a0!"),
        (" ?", "\u00a0?"),
        (" : ", "\u00a0: "),
    ):
        text = text.replace(plain, spaced)
    return text


@cache
def loaded() -> dict[Level, Scenario]:
    """The scenario at each level. Raises ValueError when it has a mistake."""
    found = load_text(typed(WRITTEN))
    if not found.ok:
        raise ValueError("\n".join(f"{each.line}: {each.code} {each.message}" for each in found.diagnostics))
    return dict(found.levels)


def thread(level: Level = "college") -> Scenario:
    """« Le fil de trop » at a level."""
    return loaded()[level]
