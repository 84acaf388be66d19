"""The suspicious email of « Le quiz qui en savait trop » and the chat of « Le fil de trop », for tests and pictures."""

from __future__ import annotations

import yaml

from tests.samples import scenario
from tests.screens.documents_to_show import WRITTEN

EMAIL = scenario(
    {
        "pieces": {"courriel": yaml.safe_load(WRITTEN["c2-courriel"])},
        "etapes": yaml.safe_load("""
C2:
  type: points_chauds
  titre: Le message qui presse
  consigne: Jade reçoit ce courriel. Touchez les **6 signes** qui doivent l’arrêter.
  duree: 4 min
  piece: courriel
  zones:
    - {id: expediteur, partie: expediteur, juste: true, retour: "Le vrai site est zoupla.example. Ici, l’adresse finit par zoupla-securite.example : un autre site."}
    - {id: objet, partie: objet, juste: true, retour: La menace et l’urgence veulent vous empêcher de réfléchir.}
    - {id: formule, partie: textes.formule, juste: true, retour: "Formule passe-partout : l’expéditeur ne sait pas qui vous êtes."}
    - {id: demande, partie: textes.demande, juste: true, retour: Aucun service sérieux ne demande un mot de passe ou un code par message.}
    - {id: lien, partie: lien, juste: true, retour: "Juste avant la barre oblique : connexion-verif.example, un autre site."}
    - {id: piece, partie: piece_jointe, juste: true, retour: Une pièce jointe inattendue peut contenir un programme malveillant.}
    - {id: logo, partie: logo, retour: Un logo se copie en une seconde. Il ne prouve rien.}
    - {id: date, partie: date, retour: Une date normale. À noter dans le signalement.}
    - {id: francais, partie: note, retour: "Un bon français n’est pas une garantie : les pièges modernes sont bien écrits."}
  suite: fin
fin: {type: fin, titre: Fin}
"""),
    },
    titre="Le quiz qui en savait trop",
    theme="donnees",
)

CHAT = scenario(
    {
        "pieces": {
            "groupe": yaml.safe_load(WRITTEN["b1-groupe"]),
            "prive": yaml.safe_load(WRITTEN["b7-noa"]),
        },
        "etapes": yaml.safe_load(
            """
B1:
  type: choix
  titre: Le groupe « 5e B »
  consigne: Le groupe compte 9 membres, sans Noa. Lisez, puis choisissez la réponse de Sacha.
  duree: 5 min
  piece: groupe
  options:
    - {id: silence, texte: Ne rien écrire et fermer l’application., retour: Un silence peut se lire comme un oui.}
    - {id: stop, texte: "« Stop, ce n’est pas drôle pour Noa. »", juste: true}
  suite: B7
B7:
  type: choix
  titre: Parler à Noa
  consigne: Mardi, 21 h 15. Noa écrit à Sacha. Choisissez ce que Sacha peut dire.
  duree: 5 min
  piece: prive
  options:
    - {id: minimise, texte: "« T’inquiète, ça va passer. »", retour: Noa attendait une réponse.}
    - {id: jamais, texte: "« La faute est à ceux qui se moquent, jamais à toi. »", juste: true}
  suite: fin
fin: {type: fin, titre: Fin}
""".replace("« ", "«\u00a0").replace(" »", "\u00a0»")
        ),
    },
    titre="Le fil de trop",
    theme="cyberharcelement",
)
