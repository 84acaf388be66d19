"""What a keyboard types on a pad, whatever its language."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from gardiens.screens.marks import Rect
from gardiens.screens.messages import Arrange
from gardiens.screens.model import Ui
from gardiens.screens.tree import Page, Scene, Widget
from gardiens.station.inputs import Inputs, Viewport, as_typed

PAD = Page(
    "pad",
    Scene(),
    tuple(
        Widget(f"key:{sign}", "button", sign, Rect(100 * rank, 0, 90, 90), message=Arrange(sign), key=sign)
        for rank, sign in enumerate(("1", "0", "é", "\b"))
    ),
)


def typed(character: str, scancode: int = 0) -> object:
    event = pygame.event.Event(pygame.KEYDOWN, key=0, mod=0, unicode=character, scancode=scancode)
    _, meant = Inputs().read(event, PAD, Ui(), Viewport(1920, 1080), 1000)
    return meant[0].arrangement if meant else None


@pytest.mark.parametrize(
    ("character", "meant"), [("1", "1"), ("é", "é"), ("É", "é"), ("\b", "\b"), ("7", None), ("", None)]
)
def test_a_key_means_the_button_that_shows_its_sign(character, meant):
    assert typed(character) == meant


@pytest.mark.parametrize(("character", "scancode", "meant"), [("&", pygame.KSCAN_1, "1"), ("à", pygame.KSCAN_0, "0")])
def test_the_top_row_of_a_french_keyboard_types_digits(character, scancode, meant):
    assert typed(character, scancode) == meant


def test_a_key_that_the_page_has_is_passed_on_as_it_is_and_a_ligature_is_two_letters():
    page = replace(PAD, widgets=tuple(replace(PAD.widgets[0], id=f"key:{sign}", key=sign) for sign in "ae"))
    pressed = pygame.event.Event(pygame.KEYDOWN, key=0, mod=0, unicode="Æ", scancode=0)
    assert [event.unicode for event in as_typed(pressed, page)] == ["a", "e"]
    digit = pygame.event.Event(pygame.KEYDOWN, key=0, mod=0, unicode="à", scancode=pygame.KSCAN_0)
    assert as_typed(digit, PAD) == (digit,)
