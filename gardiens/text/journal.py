"""What is said of a journal that cannot be written or read."""

from __future__ import annotations

from typing import Final

PROBLEMS: Final[dict[str, str]] = {
    "already_open": "Cet écran est déjà ouvert : fermez l’autre fenêtre du jeu, puis réessayez.",
    "newer": "Ce journal vient d’une version plus récente du jeu : mettez le jeu à jour pour l’ouvrir ({path}).",
    "not_ours": "Ce fichier n’est pas un journal du jeu : déplacez-le ailleurs ({path}).",
    "corrupted": "Ce journal est abîmé et ne peut pas être lu : gardez-le de côté et prévenez l’équipe technique ({path}).",
    "disk_full": "Le disque est plein : libérez de la place, puis réessayez ({path}).",
    "read_only": "Le jeu n’a pas le droit d’écrire dans ce dossier : vérifiez ses droits, ou choisissez-en un autre avec --donnees ({path}).",
    "no_folder": "Le jeu ne peut ni créer ce dossier, ni y écrire : choisissez-en un autre avec --donnees ou GARDIENS_DONNEES ({path}).",
    "busy": "Un autre programme retient ce journal : fermez-le, puis réessayez ({path}).",
    "out_of_order": "Ce qui précède n’a pas pu être noté : la partie reprend à la dernière réponse gardée ({path}).",
    "unknown_session": "Cette partie n’est dans aucun journal de cet écran ({path}).",
    "unreadable": "Ce journal ne peut pas être lu : vérifiez que le fichier existe et que le jeu peut l’ouvrir ({path}).",
    "failing": "Le disque ne répond pas comme il faut : vérifiez qu’il est bien branché ({path}).",
}
"""A sentence for each reason why a journal could not do what was asked; `{path}` is the file or folder."""

FINDINGS: Final[dict[str, str]] = {
    "gap": "n° {seq} : l’événement n° {expected} manque.",
    "unknown_event": "n° {seq} : « {found} » n’est pas un événement que cette version connaît.",
    "unreadable_event": "n° {seq} : l’événement ne peut pas être relu ({found}).",
    "impossible_event": "n° {seq} : l’événement ne peut pas suivre ce qui précède ({found}).",
    "unsigned": "n° {seq} : la dernière réponse n’a pas d’empreinte.",
    "digest": "n° {seq} : l’état recalculé ({found}) n’est pas celui qui a été noté ({expected}).",
    "scenario": "Le texte du scénario gardé avec la partie a changé depuis ({found}, noté {expected}).",
}
"""What a verification found, by kind."""
