"""What an animator may write in a profile, a map and the file card of a photo, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from samples import frozen

from gardiens.documents import DOCUMENT_TYPES
from gardiens.documents.base import Document
from gardiens.scenario.load import load_text

PICTURE = {"image": "documents/photo-chat", "description": "Un chat endormi."}


def document(**fields: Any) -> Document:
    return TypeAdapter(DOCUMENT_TYPES[fields["genre"]]).validate_python(frozen(fields))


def pinned(*squares: str) -> Document:
    pins = [{"id": f"ph{number}", "nom": "Une photo", "case": square} for number, square in enumerate(squares, 1)]
    return document(genre="carte", epingles=pins)


# --- profiles -----------------------------------------------------------------------------------------------------


def test_the_parts_of_a_profile_come_in_reading_order():
    profile = document(
        genre="profil", photo=PICTURE, nom="L’Écho", compte="@lecho", depuis="Compte créé hier", publications=648,
        abonnes="12 400", abonnements=0, bio="On vous le dit.", mentions="Éditeur : Clic&Co.",
        adresse="echo.example", images=[{**PICTURE, "id": "chat"}],
    )  # fmt: skip
    assert list(profile.parts().items()) == [
        ("photo", "Photo du compte\xa0: Un chat endormi."), ("nom", "L’Écho"), ("compte", "@lecho"),
        ("depuis", "Compte créé hier"), ("publications", "648 publications"), ("abonnes", "12 400 abonnés"),
        ("abonnements", "0 abonnements"), ("bio", "On vous le dit."),
        ("mentions", "Mentions légales\xa0: Éditeur : Clic&Co."), ("adresse", "echo.example"),
        ("images.chat", "Un chat endormi."),
    ]  # fmt: skip
    assert profile.images() == ("documents/photo-chat",) * 2


def test_a_profile_needs_no_more_than_a_name():
    assert list(document(genre="profil", nom="Noa").parts()) == ["photo", "nom"]


@pytest.mark.parametrize(
    "fields", [{"initiales": "JAD"}, {"bandeau": "rouge"}, {"reseau": "Papote"}, {"adresse": "echo.fr"}]
)
def test_what_would_not_look_like_an_account_is_refused(fields: dict[str, str]):
    with pytest.raises(ValidationError):
        document(genre="profil", nom="Noa", **fields)


# --- maps ---------------------------------------------------------------------------------------------------------


def test_every_square_of_the_map_can_be_pointed_at_and_says_what_lies_in_it():
    shown = document(
        genre="carte", lieux=[{"id": "mairie", "nom": "Mairie", "case": "C3"}],
        epingles=[{"id": "ph1", "nom": "Moka", "case": "C3"}, {"id": "ph2", "nom": "Devoirs", "case": "D4"}],
    )  # fmt: skip
    parts = shown.parts()
    squares = [name for name in parts if name.startswith("cases.")]
    assert len(squares) == 36
    assert (squares[0], squares[5], squares[6], squares[-1]) == ("cases.A1", "cases.F1", "cases.A2", "cases.F6")
    assert parts["cases.C3"] == "Case C3, le canal, Mairie, épingle 1"
    assert parts["cases.D4"] == "Case D4, épingle 2"
    assert parts["cases.A1"] == "Case A1"
    assert parts["lieux.mairie"] == "Mairie, case C3"
    assert parts["epingles.ph2"] == "Épingle 2\xa0: Devoirs, case D4"


def test_no_two_parts_of_a_map_are_read_in_the_same_words():
    words = list(pinned("D4", "F2", "D4").parts().values())
    assert len(words) == len(set(words))


@pytest.mark.parametrize("square", ["G4", "D7", "D0", "d4", "4D", "D44", "D4\n"])
def test_a_square_that_is_not_on_the_map_is_refused(square: str):
    with pytest.raises(ValidationError, match="de A à F"):
        pinned(square)


def test_a_square_takes_three_pins_and_no_more():
    assert "épingle 3" in pinned("D4", "D4", "D4").parts()["cases.D4"]
    with pytest.raises(ValidationError, match="D4 porte 4 épingles"):
        pinned("D4", "D4", "D4", "D4")


# --- file cards ---------------------------------------------------------------------------------------------------


def test_the_lines_of_a_file_card_come_after_the_photo_in_one_order_whatever_was_written_first():
    photo = document(
        genre="photo", **PICTURE, legende="Moka", fiche={"appareil": "téléphone J.", "heure": "7 h 12", "case": "D4"}
    )
    assert list(photo.parts().items()) == [
        ("image", "Un chat endormi."), ("legende", "Moka"), ("fiche.titre", "Fiche de la photo"),
        ("fiche.heure", "Heure\xa0: 7 h 12"), ("fiche.case", "Case\xa0: D4"),
        ("fiche.appareil", "Appareil\xa0: téléphone J."),
    ]  # fmt: skip


def test_a_photo_without_a_file_card_is_what_it_was():
    assert list(document(genre="photo", **PICTURE).parts()) == ["image"]


def test_a_file_card_that_says_nothing_is_refused():
    with pytest.raises(ValidationError, match="au moins une ligne"):
        document(genre="photo", **PICTURE, fiche={"titre": "Rien"})


# --- as the checker says it ---------------------------------------------------------------------------------------

SCENARIO = """
format: 1
id: essai
titre: Essai
accroche: Pour voir.
theme: libre
niveaux: [college]
duree: 1 min
pieces:
  compte: {genre: profil, nom: Noa, photo: {image: personnages/avatar-noa, description: Un oiseau.}, bio: Je dessine.}
  plan: {genre: carte, lieux: [{id: mairie, nom: Mairie, case: C1, icone: drapeau}]}
  photo: {genre: photo, image: documents/photo-chat, description: Un chat., fiche: {case: D4}}
debut: profil
etapes:
  profil:
    type: points_chauds
    titre: Le compte
    consigne: Touchez ce que dit le compte.
    duree: 1 min
    piece: compte
    zones:
      - {id: bio, partie: bio, juste: true, retour: Oui.}
      - {id: nom, partie: nom, retour: Non.}
    a_retenir: Relire.
    suite: fin
  fin: {type: fin, titre: Fin}
"""


def said(text: str) -> list[tuple[str, int]]:
    return [(each.code, each.line) for each in load_text(text, name="essai.yaml").diagnostics]


def test_a_scenario_with_all_three_has_no_mistake():
    assert load_text(SCENARIO).ok


@pytest.mark.parametrize(
    ("written", "instead", "line"),
    [
        ("avatar-noa", "avatar-noe", 10),
        ("bio, juste", "biographie, juste", 22),
        ("case: C1", "case: C8", 11),
        ("icone: drapeau", "icone: drapo", 11),
        ("fiche: {case: D4}", "fiche: {case: D9}", 12),
        ("fiche: {case: D4}", "fiche: {iso: 400}", 12),
    ],
)
def test_what_is_wrong_is_said_on_its_line(written: str, instead: str, line: int):
    assert written in SCENARIO
    assert line in [found for _, found in said(SCENARIO.replace(written, instead))]
