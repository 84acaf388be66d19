"""A contact that stays down carries, slides and turns; one that only touches does not."""

from __future__ import annotations

import math
from dataclasses import replace

import pygame
import pytest

from gardiens.screens.grips import Carry, Dial, Drag, Slide
from gardiens.screens.marks import Rect
from gardiens.screens.messages import Arrange, HoldPad
from gardiens.screens.model import Ui
from gardiens.screens.motion import CARRIED
from gardiens.screens.tree import Page, Scene, Widget
from gardiens.station.holds import TAKEN_PX
from gardiens.station.inputs import Inputs, Release, Viewport
from tests.screens.sliders_to_show import shield
from tests.screens.team import Team

CARD = Widget(
    "card", "button", "Carte", Rect(100, 200, 200, 100), message=Arrange("tapped"), grip=Carry(Arrange("lifted"))
)
DRAWER = Widget("drawer", "button", "Tiroir", Rect(800, 200, 300, 200), message=Arrange("put"), drop=Arrange("dropped"))
STOPS = tuple(((1200, 800 - 100 * value), Arrange(value)) for value in range(6))
SLIDER = Widget("slider", "slider", "Curseur", Rect(1150, 250, 100, 600), message=Arrange("more"), grip=Slide(STOPS))
WHEEL = Widget(
    "wheel", "slider", "Roue", Rect(300, 500, 500, 500), message=Arrange("step"),
    grip=Dial((550, 750), tuple(Arrange(turn) for turn in range(26)), now=3),
)  # fmt: skip
OTHER = Widget(
    "other", "button", "Autre", Rect(100, 350, 200, 100), message=Arrange("tapped 2"), grip=Carry(Arrange("lifted 2"))
)
PAD = Widget("pad", "pad", "Doigt", Rect(1400, 700, 200, 200), message=HoldPad(0, None))
PAGE = Page("essai", Scene(), (CARD, OTHER, DRAWER, SLIDER, WHEEL, PAD))
VIEWPORT = Viewport(1920, 1080)
LATE_MS = 10_000


class Hand:
    """Contacts on a page that stays the same."""

    def __init__(self, page: Page = PAGE) -> None:
        self.inputs, self.ui, self.page, self.meant = Inputs(), Ui(), page, []
        self.viewport = VIEWPORT

    def mouse(self, kind: int, x: float, y: float) -> Hand:
        return self._read(pygame.event.Event(kind, pos=(round(x), round(y)), button=1))

    def hover(self, x: float, y: float) -> Hand:
        """The mouse moves with no button down."""
        return self._read(pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(0, 0, 0)))

    def finger(self, kind: int, x: float, y: float, finger: int = 1) -> Hand:
        return self._read(pygame.event.Event(kind, x=x / 1920, y=y / 1080, finger_id=finger, touch_id=1))

    def _read(self, event: pygame.event.Event) -> Hand:
        self.ui, meant = self.inputs.read(event, self.page, self.ui, self.viewport, LATE_MS)
        self.meant += [each.arrangement for each in meant if isinstance(each, Arrange)]
        return self


def by_mouse(hand, down, moves, up):
    hand.mouse(pygame.MOUSEBUTTONDOWN, *down)
    for move in moves:
        hand.mouse(pygame.MOUSEMOTION, *move)
    return hand.mouse(pygame.MOUSEBUTTONUP, *up)


def by_finger(hand, down, moves, up):
    hand.finger(pygame.FINGERDOWN, *down)
    for move in moves:
        hand.finger(pygame.FINGERMOTION, *move)
    return hand.finger(pygame.FINGERUP, *up)


both = pytest.mark.parametrize("move", [by_mouse, by_finger])


@both
def test_a_card_carried_to_a_drawer_is_lifted_then_dropped(move):
    hand = move(Hand(), (200, 250), [(300, 250), (900, 300)], (900, 300))
    assert hand.meant == ["lifted", "dropped"]
    assert hand.ui.drag is None


@both
def test_a_card_that_is_only_touched_is_not_carried(move):
    hand = move(Hand(), (200, 250), [(200 + TAKEN_PX - 2, 250)], (205, 250))
    assert hand.meant == ["tapped"]


@both
def test_a_card_let_go_anywhere_else_is_dropped_nowhere(move):
    hand = move(Hand(), (200, 250), [(600, 600)], (600, 60))
    assert hand.meant == ["lifted"]
    assert (hand.ui.drag, hand.ui.pressed) == (None, None)


def test_the_drawer_under_the_finger_is_known_and_the_card_is_drawn_there():
    hand = Hand().mouse(pygame.MOUSEBUTTONDOWN, 200, 250).mouse(pygame.MOUSEMOTION, 900, 300)
    assert hand.ui.drag == Drag("card", "drawer")
    drawn = hand.inputs.holds.carrying(PAGE, hand.ui)
    assert (drawn.id, drawn.rect.centre, drawn.touchable) == (CARRIED, (900, 300), False)
    hand.mouse(pygame.MOUSEMOTION, 600, 600)
    assert hand.ui.drag == Drag("card")


def test_a_second_finger_carries_nothing_while_the_first_one_does():
    hand = Hand().finger(pygame.FINGERDOWN, 200, 250).finger(pygame.FINGERMOTION, 500, 300)
    hand.finger(pygame.FINGERDOWN, 150, 220, 2).finger(pygame.FINGERMOTION, 850, 300, 2).finger(
        pygame.FINGERUP, 850, 300, 2
    )
    assert hand.meant == ["lifted"]
    assert hand.finger(pygame.FINGERUP, 900, 300).meant == ["lifted", "dropped"]


def test_what_is_no_longer_on_the_page_is_dropped_nowhere():
    hand = Hand().mouse(pygame.MOUSEBUTTONDOWN, 200, 250).mouse(pygame.MOUSEMOTION, 900, 300)
    hand.page = replace(PAGE, widgets=(DRAWER,))
    assert hand.inputs.holds.carrying(hand.page, hand.ui) is None
    assert hand.mouse(pygame.MOUSEBUTTONUP, 900, 300).meant == ["lifted"]
    assert hand.ui.drag is None


def test_another_screen_takes_what_was_carried_out_of_the_hand():
    hand = Hand().mouse(pygame.MOUSEBUTTONDOWN, 200, 250).mouse(pygame.MOUSEMOTION, 900, 300)
    hand.inputs.forget(0)
    assert hand.mouse(pygame.MOUSEBUTTONUP, 900, 300).meant == ["lifted"]


@both
def test_a_track_goes_to_the_stop_nearest_to_the_finger_and_says_each_once(move):
    hand = move(Hand(), (1200, 790), [(1200, 760), (1200, 705), (1200, 695), (1210, 420)], (1210, 420))
    assert hand.meant == [0, 1, 4]


@both
def test_a_track_follows_a_finger_that_leaves_it(move):
    hand = move(Hand(), (1200, 600), [(1700, 100)], (1700, 100))
    assert hand.meant == [2, 5]


def test_two_fingers_on_two_tracks_do_not_undo_what_the_other_does():
    team = Team(shield())
    hand = Hand(team.page)

    def shown(messages: int) -> None:
        """The page once the team has meant what the hand said last."""
        for arrangement in hand.meant[messages:]:
            team.mean(Arrange(arrangement))
        hand.page = team.page

    (verify, _), (support, _) = (team.widget(f"slider:{name}").grip.stops[0] for name in "VS")
    stops = [place for place, _ in team.widget("slider:V").grip.stops]
    moves = [(pygame.FINGERDOWN, verify[0], 0, 1), (pygame.FINGERDOWN, support[0], 0, 2)]
    moves += [(pygame.FINGERMOTION, verify[0], 2, 1), (pygame.FINGERMOTION, support[0], 3, 2)]
    moves += [(pygame.FINGERMOTION, verify[0], 4, 1)]
    for kind, x, stop, finger in moves:
        before = len(hand.meant)
        hand.finger(kind, x, stops[stop][1], finger)
        shown(before)
    assert (team.says("slider:V"), team.says("slider:S")) == ("Vérifier 4 sur 5", "Soutenir 3 sur 5")


@both
def test_a_wheel_turns_with_the_finger_from_where_it_was_taken(move):
    def place(turn: float) -> tuple[float, float]:
        angle = turn * math.tau / 26
        return 550 + 200 * math.cos(angle), 750 + 200 * math.sin(angle)

    hand = move(Hand(), place(0), [place(1), place(2), place(-4)], place(-4))
    assert hand.meant == [4, 5, 25]


@both
def test_a_wheel_that_is_only_touched_takes_one_step(move):
    assert move(Hand(), (700, 750), [], (700, 750)).meant == ["step"]


def test_letting_go_leaves_nothing_pressed():
    for down in ((200, 250), (1200, 700), (700, 750)):
        hand = by_mouse(Hand(), down, [(down[0] + 40, down[1] + 40)], (60, 60))
        assert hand.ui.pressed is None
        assert by_mouse(hand, (900, 300), [], (900, 300)).meant[-1] == "put"


# --- a lift that nobody heard of


def test_a_finger_whose_lift_was_lost_carries_the_card_that_it_takes_next():
    hand = Hand().finger(pygame.FINGERDOWN, 200, 250).finger(pygame.FINGERMOTION, 600, 600)
    hand.finger(pygame.FINGERDOWN, 200, 400)
    assert (hand.ui.drag, hand.ui.pressed) == (None, "other")
    hand.finger(pygame.FINGERMOTION, 900, 300)
    assert hand.ui.drag == Drag("other", "drawer")
    assert hand.inputs.holds.carrying(PAGE, hand.ui).label == "Autre"
    assert hand.finger(pygame.FINGERUP, 900, 300).meant == ["lifted", "lifted 2", "dropped"]


def test_a_finger_whose_lift_was_lost_drops_nothing_where_it_comes_down_again():
    hand = Hand().finger(pygame.FINGERDOWN, 200, 250).finger(pygame.FINGERMOTION, 600, 600)
    hand.finger(pygame.FINGERDOWN, 1000, 300)
    assert hand.ui.drag is None
    assert hand.finger(pygame.FINGERUP, 1000, 300).meant == ["lifted", "put"]


def test_another_finger_may_carry_once_the_lost_one_is_back_elsewhere():
    hand = Hand().finger(pygame.FINGERDOWN, 200, 250).finger(pygame.FINGERMOTION, 600, 600)
    hand.finger(pygame.FINGERDOWN, 600, 60)
    by_finger(hand, (200, 400), [(900, 300)], (900, 300))
    assert hand.meant == ["lifted", "lifted 2", "dropped"]


def test_a_mouse_that_moves_with_no_button_down_has_dropped_its_card_nowhere():
    hand = Hand().mouse(pygame.MOUSEBUTTONDOWN, 200, 250).mouse(pygame.MOUSEMOTION, 600, 600)
    hand.hover(900, 300)
    assert (hand.ui.drag, hand.ui.pressed) == (None, None)
    assert hand.mouse(pygame.MOUSEBUTTONUP, 900, 300).meant == ["lifted"]


def test_a_mouse_that_moves_with_no_button_down_slides_no_track_and_presses_nothing():
    hand = Hand().mouse(pygame.MOUSEBUTTONDOWN, 1200, 600).hover(1200, 420)
    assert hand.meant == [2]
    hand.mouse(pygame.MOUSEBUTTONDOWN, 900, 300).hover(905, 300)
    assert hand.ui.pressed is None
    assert hand.mouse(pygame.MOUSEBUTTONUP, 905, 300).meant == [2]


def test_a_pad_is_released_when_its_finger_comes_down_elsewhere():
    hand = Hand().finger(pygame.FINGERDOWN, 1500, 800)
    event = pygame.event.Event(pygame.FINGERDOWN, x=0.5, y=0.05, finger_id=1, touch_id=1)
    hand.ui, meant = hand.inputs.read(event, PAGE, hand.ui, VIEWPORT, LATE_MS)
    assert meant == (Release(0),)
    assert hand.ui.pressed is None


# --- places that no window has

ODD = [math.nan, math.inf, -math.inf, 1e30, -1e30, 1e308]
odd = pytest.mark.parametrize("there", ODD)


@odd
def test_a_card_is_still_drawn_and_dropped_after_its_finger_was_said_to_be_anywhere(there):
    hand = Hand().finger(pygame.FINGERDOWN, 200, 250).finger(pygame.FINGERMOTION, 600, 600)
    for x, y in ((there, 300), (900, there), (there, there)):
        hand.finger(pygame.FINGERMOTION, x, y)
        drawn = hand.inputs.holds.carrying(PAGE, hand.ui)
        assert max(map(abs, drawn.rect.centre)) <= 2 * 1920
    hand.finger(pygame.FINGERMOTION, 900, 300)
    assert hand.finger(pygame.FINGERUP, 900, 300).meant == ["lifted", "dropped"]


@odd
def test_a_finger_lifted_nowhere_drops_nothing_and_is_up(there):
    hand = Hand().finger(pygame.FINGERDOWN, 200, 250).finger(pygame.FINGERMOTION, 900, 300)
    hand.finger(pygame.FINGERUP, there, there)
    assert (hand.ui.drag, hand.ui.pressed) == (None, None)
    assert hand.finger(pygame.FINGERMOTION, 950, 350).meant == ["lifted"]


@odd
def test_a_finger_that_comes_down_nowhere_presses_nothing(there):
    hand = Hand().finger(pygame.FINGERDOWN, 200, 250).finger(pygame.FINGERDOWN, there, there)
    assert hand.ui.pressed is None
    assert hand.finger(pygame.FINGERUP, 200, 250).meant == []


@pytest.mark.parametrize("size", [(0, 0), (0, 1080), (1920, 0)])
def test_a_window_of_no_pixel_is_touched_nowhere_and_lets_go_of_what_was_carried(size):
    hand = Hand().finger(pygame.FINGERDOWN, 200, 250).finger(pygame.FINGERMOTION, 600, 600)
    hand.viewport = Viewport(*size)
    hand.finger(pygame.FINGERMOTION, 900, 300).finger(pygame.FINGERDOWN, 200, 250, 2).mouse(
        pygame.MOUSEBUTTONDOWN, 0, 0
    )
    assert (hand.ui.drag, hand.ui.pressed) == (Drag("card"), None)
    assert hand.finger(pygame.FINGERUP, 900, 300).meant == ["lifted"]
    assert (hand.ui.drag, hand.ui.pressed) == (None, None)


@pytest.mark.parametrize("size", [(0, 0), (0, 1080), (1, 1)])
def test_places_are_told_between_the_canvas_and_a_window_of_hardly_any_pixel(size):
    port = Viewport(*size)
    assert port.to_canvas(*port.origin) == (0, 0)
    assert port.to_window(0, 0) == port.origin
