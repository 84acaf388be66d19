"""What chats and emails show: who speaks from which side, what is masked, where a link really leads."""

from __future__ import annotations

import pytest
import yaml
from documents_to_show import DOCUMENTS, WRITTEN, document
from test_documents_layouts import COLUMN, LARGE, TALL_COLUMN, draw, said
from test_play_documents import LONG, laid

from gardiens.documents.conversation import Conversation
from gardiens.documents.email import Email
from gardiens.screens.documents import phone
from gardiens.screens.documents.drawn import Drawn
from gardiens.screens.marks import Disc, Panel, Picture, Rect, Words

# --- conversations -----------------------------------------------------------------------------------------------


def chat(*messages: dict[str, str], **fields: object) -> Conversation:
    numbered = [{"id": f"m{number}", "heure": "18 h 04", **each} for number, each in enumerate(messages)]
    made = document({"genre": "conversation", "groupe": "5e B", "messages": numbered, **fields})
    assert isinstance(made, Conversation)
    return made


def faces(drawn: Drawn) -> list[str]:
    marks = [mark for part in drawn.parts.values() for mark in part.marks]
    return [mark.name for mark in marks if isinstance(mark, Picture) and mark.name.startswith("personnages/")]


def test_who_holds_the_phone_speaks_from_the_right_and_everybody_else_from_the_left():
    drawn = draw(chat({"de": "Noa", "texte": "Salut."}, {"de": "Sacha", "texte": "Oui."}, moi="Sacha"), LARGE)
    theirs, mine = (drawn.parts[f"messages.m{number}"].rect for number in (0, 1))
    assert theirs.x < LARGE.centre[0] < mine.right
    assert theirs.right < mine.right
    assert theirs.x < mine.x
    tails = [mark.tail for part in drawn.parts.values() for mark in part.marks if isinstance(mark, Panel) and mark.tail]
    assert tails == ["left", "right"]


def test_nobody_gives_noa_or_sacha_a_face_and_a_stranger_has_a_shape():
    names = ("Noa", "Sacha", "Aïcha (en privé)", "M. Okoye", "L’Écho", "Grégoire")
    shown = faces(draw(chat(*({"de": name, "texte": "Oui."} for name in names)), LARGE))
    assert shown == [
        f"personnages/avatar-{each}" for each in ("noa", "sacha", "aicha", "m-okoye", "echo", "anonyme")
    ]  # fmt: skip


def test_an_author_may_choose_a_portrait():
    people = [{"nom": "Grégoire", "image": "personnages/avatar-tom"}]
    assert faces(draw(chat({"de": "Grégoire", "texte": "Oui."}, personnes=people), LARGE)) == ["personnages/avatar-tom"]


def test_a_masked_image_is_said_and_never_drawn():
    drawn = draw(chat({"de": "Théo", "image_masquee": "Un dessin de Noa."}), LARGE)
    assert "Image masquée" in said(drawn, "messages.m0")
    assert "Image masquée\xa0: Un dessin de Noa." in drawn.parts["messages.m0"].words
    pictures = {mark.name for mark in drawn.parts["messages.m0"].marks if isinstance(mark, Picture)}
    assert pictures == {"documents/hachures", "personnages/avatar-theo"}


def test_emoji_alone_are_larger_than_beside_words():
    drawn = draw(chat({"de": "Clara", "texte": "😂😂"}, {"de": "Clara", "texte": "regardez 😂"}), LARGE)
    alone, beside = (
        [mark for mark in drawn.parts[f"messages.m{number}"].marks if isinstance(mark, Words)][-1] for number in (0, 1)
    )
    assert alone.block.lines[0].height > beside.block.lines[0].height


@pytest.mark.parametrize("larger", [False, True])
def test_the_longest_names_and_words_stay_in_their_bubbles(larger: bool):
    long_name = "Grégoire-Emmanuel de la Tour-Saint-Hippolyte (en privé)"
    masked = {"de": "Théo", "image_masquee": LONG, "texte": "regardez"}
    drawn = draw(
        chat({"de": long_name, "texte": LONG}, {"de": "Moi", "texte": LONG}, masked, moi="Moi", membres=LONG),
        LARGE, larger,
    )  # fmt: skip
    for part in drawn.parts.values():
        bubbles = [mark.rect for mark in part.marks if isinstance(mark, Panel) and mark.tail]
        for mark in part.marks:
            if isinstance(mark, Words) and bubbles:
                assert bubbles[0].x < mark.x
                assert mark.rect.right < bubbles[0].right
                assert bubbles[0].y < mark.y
                assert mark.rect.bottom < bubbles[0].bottom
        assert part.rect.right <= LARGE.right


def test_a_name_and_its_hour_never_meet():
    for sender in ("Zoé", "Grégoire-Emmanuel de la Tour-Saint-Hippolyte, du club de dessin, en privé, pour Sacha"):
        part = draw(chat({"de": sender, "texte": "Oui."}), COLUMN).parts["messages.m0"]
        name, hour, *_ = (mark for mark in part.marks if isinstance(mark, Words))
        assert name.rect.right + 20 <= hour.x


@pytest.mark.parametrize("lit", [0, 1, 2])
def test_one_of_the_typing_dots_stands_out_by_its_size(lit: int):
    rect, marks = phone.typing(100, 500, lit)
    sides = [mark.rect.w for mark in marks if isinstance(mark, Disc)]
    assert sides.index(max(sides)) == lit
    assert all(rect.contains(*mark.rect.centre) for mark in marks if isinstance(mark, Disc))
    assert rect.bottom == 500


# --- emails ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rect", [LARGE, TALL_COLUMN])
@pytest.mark.parametrize("larger", [False, True])
def test_the_real_address_of_a_link_is_written_under_its_button(rect: Rect, larger: bool):
    email = DOCUMENTS["c2-courriel"]
    assert isinstance(email, Email)
    assert email.link is not None
    marks = draw(email, rect, larger).parts["lien"].marks
    button = next(mark.rect for mark in marks if isinstance(mark, Panel))
    address = next(mark for mark in marks if isinstance(mark, Words) and mark.block.text == email.link.target)
    assert address.y >= button.bottom
    shown = "".join(run.text for line in address.block.lines for run in line.runs)
    assert shown == email.link.target


@pytest.mark.parametrize(("larger", "count"), [(False, 2), (True, 1)])
def test_a_long_email_takes_smaller_letters_before_anything_overflows(larger: bool, count: int):
    written = yaml.safe_load(WRITTEN["c2-courriel"])
    full = document(
        {**written, "textes": [{"id": f"t{n}", "texte": LONG} for n in range(count)], "signature": "Zoupla"}
    )
    laid(draw(full, LARGE, larger))


def test_a_button_takes_the_colour_of_the_brand_that_the_email_shows_or_that_of_ink():
    email = DOCUMENTS["c2-courriel"]
    assert isinstance(email, Email)
    plain = email.model_copy(update={"logo": None})
    fills = [
        next(mark.fill for mark in draw(each, LARGE).parts["lien"].marks if isinstance(mark, Panel))
        for each in (email, plain)
    ]
    assert fills == ["zoupla", "encre"]
