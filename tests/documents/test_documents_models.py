"""What an animator may write in a fake document, and what is refused, where and in which words."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from samples import frozen

from gardiens.diagnostics import render_text
from gardiens.documents import DOCUMENT_TYPES
from gardiens.documents.base import Document
from gardiens.scenario.load import load_text

PICTURE = {"id": "une", "image": "documents/crocodile-large", "description": "Un crocodile."}
RESULT = {**PICTURE, "titre": "Un blog", "date": "11 juin 2024"}


def document(**fields: Any) -> Document:
    return TypeAdapter(DOCUMENT_TYPES[fields["genre"]]).validate_python(frozen(fields))


def search(*results: dict[str, Any]) -> Document:
    return document(genre="recherche", resultats=results)


def test_the_parts_of_an_article_come_in_reading_order():
    article = document(
        genre="article", style="gazette", journal="La Gazette", surtitre="Journal local", quand="11 h 05", titre="Rien",
        textes=[{"id": "un", "texte": "Tout va bien."}], images=[{**PICTURE, "legende": "Le parc."}],
        signature="Inès", adresse="gazette.example",
    )  # fmt: skip
    assert list(article.parts().items()) == [
        ("journal", "La Gazette"), ("surtitre", "Journal local"), ("quand", "11 h 05"), ("titre", "Rien"),
        ("images.une", "Un crocodile."), ("legendes.une", "Le parc."), ("textes.un", "Tout va bien."),
        ("signature", "Inès"), ("adresse", "gazette.example"),
    ]  # fmt: skip
    assert article.images() == ("documents/crocodile-large",)


def test_an_article_needs_no_more_than_its_name():
    assert document(genre="article", journal="Un message").parts() == {"journal": "Un message"}


@pytest.mark.parametrize("address", ["mairie.fr", "exemple.example.com", "example"])
def test_an_address_that_could_be_somebody_s_is_refused(address: str):
    with pytest.raises(ValidationError, match=r"\.example"):
        document(genre="article", journal="Un site", adresse=address)


def test_a_line_of_a_statement_is_read_cell_after_cell():
    statement = document(
        genre="releve", titre="Carnet", colonnes=["Quand", "Quoi"],
        lignes=[{"id": "un", "cases": ["Lundi, 18 h", "Essai."]}, {"id": "deux", "cases": ["", "Fin"]}],
        note="À ranger.", cachet="Vu",
    )  # fmt: skip
    assert list(statement.parts().items()) == [
        ("titre", "Carnet"), ("colonnes", "Quand, Quoi"), ("lignes.un", "Lundi, 18 h, Essai."), ("lignes.deux", "Fin"),
        ("note", "À ranger."), ("cachet", "Vu"),
    ]  # fmt: skip


def test_a_cell_that_ends_a_sentence_needs_no_comma_after_it():
    statement = document(genre="releve", titre="Carnet", lignes=[{"id": "un", "cases": ["Essai.", "K. Benali"]}])
    assert statement.parts()["lignes.un"] == "Essai. K. Benali"


def test_every_line_has_as_many_cells_as_there_are_columns():
    with pytest.raises(ValidationError, match="«\xa0un\xa0» n’a pas autant de cases"):
        document(genre="releve", titre="Carnet", colonnes=["A", "B"], lignes=[{"id": "un", "cases": ["a"]}])


def test_a_search_says_how_many_results_it_has_and_reads_each_with_its_picture():
    found = search(RESULT, {**RESULT, "id": "deux", "note": "retournée"})
    assert list(found.parts().items()) == [
        ("titre", "Recherche inversée, 2 résultats, dans le désordre"),
        ("resultats.une", "Un blog, 11 juin 2024. Un crocodile."),
        ("resultats.deux", "Un blog, retournée, 11 juin 2024. Un crocodile."),
    ]
    assert found.images() == ("documents/crocodile-large",) * 2


@pytest.mark.parametrize("count", [1, 7])
def test_a_search_has_two_to_six_results(count: int):
    with pytest.raises(ValidationError):
        search(*({**RESULT, "id": f"r{number}"} for number in range(count)))


@pytest.mark.parametrize("crop", [[0, 0, 100, 100], [50, 40, 30, 60], [99, 99, 1, 1]])
def test_a_crop_lies_in_its_picture(crop):
    found = search(RESULT, {**RESULT, "id": "deux", "cadrage": crop})
    assert found.results[1].crop == tuple(crop)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "crop", [[60, 0, 50, 50], [0, 60, 50, 50], [0, 0, 0, 50], [-1, 0, 50, 50], [0, 0, 101, 50], [0, 0, 50]]
)
def test_a_crop_that_leaves_its_picture_or_shows_nothing_is_refused(crop):
    with pytest.raises(ValidationError):
        search(RESULT, {**RESULT, "id": "deux", "cadrage": crop})


# --- messages -----------------------------------------------------------------------------------------------------


def test_a_chat_is_read_message_after_message_and_what_is_masked_is_told():
    chat = document(
        genre="conversation", groupe="5e B", membres="9 membres",
        messages=[
            {"id": "un", "de": "Théo", "heure": "18 h 04", "image_masquee": "Un dessin", "texte": "regardez"},
            {"id": "deux", "de": "Max", "reaction": "réaction qui rit"},
        ],
        ecrit="Clara",
    )  # fmt: skip
    assert list(chat.parts().items()) == [
        ("groupe", "5e B, 9 membres"), ("messages.un", "Théo, 18 h 04. Image masquée\xa0: Un dessin. regardez"),
        ("messages.deux", "Max. réaction qui rit"), ("ecrit", "Clara est en train d’écrire"),
    ]  # fmt: skip


def test_a_message_that_says_nothing_is_refused_by_its_sender():
    with pytest.raises(ValidationError, match="«\xa0Théo\xa0» ne dit rien"):
        document(genre="conversation", groupe="5e B", messages=[{"id": "un", "de": "Théo"}])


EMAIL = {"genre": "courriel", "objet": "Bonjour", "expediteur": {"nom": "Zoupla", "adresse": "alerte@zoupla.example"}}


def test_the_parts_of_an_email_come_in_reading_order():
    email = document(
        **EMAIL, logo={"image": "documents/marque-zoupla", "description": "Un logo."}, destinataire="Jade", date="3 mars",
        textes=[{"id": "un", "texte": "Confirmez."}], lien={"texte": "Vérifier", "adresse": "http://zoupla.example/a"},
        signature="L’équipe", piece_jointe="formulaire.zip", note="Sans faute.",
    )  # fmt: skip
    assert list(email.parts().items()) == [
        ("expediteur", "De\xa0: Zoupla <alerte@zoupla.example>"), ("logo", "Un logo."), ("destinataire", "À\xa0: Jade"),
        ("objet", "Objet\xa0: Bonjour"), ("date", "3 mars"), ("textes.un", "Confirmez."),
        ("lien", "Vérifier, mène à http://zoupla.example/a"), ("signature", "L’équipe"),
        ("piece_jointe", "Pièce jointe\xa0: formulaire.zip"), ("note", "Sans faute."),
    ]  # fmt: skip
    assert email.images() == ("documents/marque-zoupla",)


@pytest.mark.parametrize(
    "target",
    [
        "zoupla.example",
        "http://zoupla.example.connexion-verif.example/login",
        "https://a.example:8080/b?c#d",
        "a.example#b",
    ],
)
def test_a_link_may_lead_to_any_page_of_an_invented_site(target: str):
    assert target in document(**EMAIL, lien={"texte": "Ici", "adresse": target}).parts()["lien"]


@pytest.mark.parametrize(
    "target",
    [
        "http://zoupla.fr/zoupla.example", "http://zoupla.example@site.fr", "zoupla.example.com", "example", ".example",
        "javascript:alert(1).example", "http://zoupla.example:@site.fr", "http://zoupla.example\\@site.fr", "a.example /b",
        "a.example\n", "http://user@a.example",
    ],
)  # fmt: skip
def test_a_link_that_could_lead_to_somebody_is_refused(target: str):
    with pytest.raises(ValidationError, match=r"\.example"):
        document(**EMAIL, lien={"texte": "Ici", "adresse": target})


# --- as the checker says it ---------------------------------------------------------------------------------------

SCENARIO = """
format: 1
id: essai
titre: Essai
accroche: Pour voir.
theme: libre
niveaux: [cycle3, college]
duree: 1 min
pieces:
  recherche:
    genre: recherche
    resultats:
      - {id: un, titre: Un blog, date: 11 juin 2024, image: documents/crocodile-large, description: De loin.}
      - {id: deux, titre: Un forum, date: 2021, image: documents/crocodile-large, miroir: true, description: À gauche.}
      - {id: trois, titre: Un site, date: 2019, image: documents/crocodile-large, cadrage: [48, 45, 42, 42], description: De près.}
    variantes:
      cycle3: {retirer: [deux]}
debut: photo
etapes:
  photo:
    type: points_chauds
    titre: La photo
    consigne: Touchez la plus ancienne.
    duree: 1 min
    piece: recherche
    zones:
      - {id: ancienne, partie: resultats.trois, juste: true, retour: Oui.}
      - {id: autre, partie: resultats.un, retour: Non.}
    a_retenir: Remonter à la source.
    suite: fin
  fin: {type: fin, titre: Fin}
"""


def said(text: str) -> list[tuple[str, int]]:
    return [(each.code, each.line) for each in load_text(text, name="essai.yaml").diagnostics]


def test_a_scenario_with_a_search_has_nothing_to_say_of_it():
    loaded = load_text(SCENARIO)
    assert render_text(loaded.diagnostics) == ""
    counts = {level: len(each.document("recherche").images()) for level, each in loaded.levels.items()}
    assert counts == {"cycle3": 2, "college": 3}


@pytest.mark.parametrize(
    ("written", "instead", "code", "line"),
    [
        ("image: documents/crocodile-large, miroir", "image: documents/crocodile-larje, miroir", "G206", 14),
        ("image: documents/crocodile-large, miroir", "image: ../ailleurs.png, miroir", "G207", 14),
        ("[48, 45, 42, 42]", "[48, 45, 62, 42]", "G115", 15),
        ("[48, 45, 42, 42]", "[48, 45, 420, 42]", "G114", 15),
        ("[48, 45, 42, 42]", "[48, 45, 42]", "G111", 15),
        ("miroir: true", "miroir: oui", "G105", 14),
        ("id: trois,", "id: un,", "G211", 15),
        ("partie: resultats.un", "partie: resultats.quatre", "G203", 28),
    ],
)
def test_what_is_wrong_in_a_result_is_said_on_its_line(written: str, instead: str, code: str, line: int):
    assert written in SCENARIO
    found = said(SCENARIO.replace(written, instead))
    assert (code, line) in found


def test_an_unknown_style_of_article_is_compared_with_those_that_exist():
    text = SCENARIO.replace(
        "debut: photo", "  journal: {genre: article, journal: La Gazette, style: gazete}\ndebut: photo"
    )
    (diagnostic,) = load_text(text).diagnostics
    assert (diagnostic.code, diagnostic.suggestion) == ("G106", "gazette")


MESSAGES = """  groupe:
    genre: conversation
    groupe: 5e B
    personnes:
      - {nom: Grégoire, image: personnages/avatar-tom}
    messages:
      - {id: un, de: Grégoire, texte: Salut.}
      - {id: deux, de: Noa, texte: Oui.}
  lettre:
    genre: courriel
    expediteur: {nom: Zoupla, adresse: alerte@zoupla.example}
    objet: Bonjour
    logo: {image: documents/marque-zoupla, description: Le logo.}
    lien: {texte: Ici, adresse: http://zoupla.example/login}
debut: photo"""


@pytest.mark.parametrize(
    ("written", "instead", "code"),
    [
        ("personnages/avatar-tom", "personnages/avatar-tomm", "G206"),
        ("documents/marque-zoupla", "documents/marque-zupla", "G206"),
        ("texte: Salut.", "heure: 18 h 04", "G115"),
        ("id: deux, de", "id: un, de", "G211"),
        ("http://zoupla.example/login", "http://zoupla.fr/login", "G115"),
        ("alerte@zoupla.example", "alerte@zoupla.fr", "G115"),
        ("objet: Bonjour", "objett: Bonjour", "G112"),
    ],
)
def test_what_is_wrong_in_a_message_is_said_on_its_line(written: str, instead: str, code: str):
    text = SCENARIO.replace("debut: photo", MESSAGES)
    line = text.count("\n", 0, text.index(written)) + 1
    assert render_text(load_text(text).diagnostics) == ""
    assert (code, line) in said(text.replace(written, instead))
