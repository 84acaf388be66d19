"""What a team reads around a chat in which it replies."""

from __future__ import annotations

from typing import Final

ANSWER: Final = "Répondre à deux"
ANSWER_ALONE: Final = "Répondre"
CHOOSE: Final = "choisissez une réponse"
YOUR_TURN: Final = "À vous, {0}"
THEIR_TURN: Final = "La réponse de {0}"
WRITE_HERE: Final = "La réponse de {0}…"
OLDER: Final = "Messages plus anciens"
NEWER: Final = "Messages plus récents"
OVER: Final = "La conversation s’arrête là"
STORY_GOES_ON: Final = "L’histoire continue"
SAID: Final = "{0} : « {1} »"
