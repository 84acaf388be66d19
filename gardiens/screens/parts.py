"""What every screen is built with, under one name."""

from gardiens.screens.buttons import Look, Tool, button, footer, footer_note, notice, pause, primary, surface, tools
from gardiens.screens.controls import Segment, positions, segmented, switch
from gardiens.screens.layout import (
    ACTION,
    FOOTER,
    GUTTER,
    LEFT,
    PAIR,
    RIGHT,
    WHOLE,
    fitting,
    label_marks,
    laid,
    roomiest,
    sized,
    sizes,
    spoken,
    text_widget,
    width_of,
    within,
    words,
)
from gardiens.screens.pads import pads_change_ms, two_fingers
from gardiens.screens.signs import accent, chosen_badge, garland, seal, seal_widget, veil

__all__ = [
    "ACTION", "FOOTER", "GUTTER", "LEFT", "PAIR", "RIGHT", "WHOLE", "Look", "Segment", "Tool", "accent", "button",
    "chosen_badge", "fitting", "footer", "footer_note", "garland", "label_marks", "laid", "notice", "pads_change_ms",
    "pause", "positions", "primary", "roomiest", "seal", "seal_widget", "segmented", "sized", "sizes", "spoken",
    "surface", "switch", "text_widget", "tools", "two_fingers", "veil", "width_of", "within", "words",
]  # fmt: skip
