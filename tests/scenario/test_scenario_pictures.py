"""A picture that claims more pixels than the memory holds is refused, however light its file."""

from __future__ import annotations

import struct
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import example, given
from malformed_cases import SCENARIO

from gardiens.diagnostics import Diagnostic
from gardiens.paths import assets_dir
from gardiens.scenario.load import load_text
from gardiens.scenario.pixels import size_px


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\0\0\0"


def jpeg(width: int, height: int, before: bytes = b"") -> bytes:
    return b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF" + bytes(10) + before + frame(0xC2, width, height)


def frame(marker: int, width: int, height: int) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">HBHH", 17, 8, height, width) + bytes(10)


def gif(width: int, height: int, across: int = 1, down: int = 1) -> bytes:
    comment = b"\x21\xfe\x03abc\x02de\x00"
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6) + comment + b"\x2c" + struct.pack(
        "<HHHHB", 0, 0, across, down, 0
    )  # fmt: skip


def webp(kind: bytes, rest: bytes) -> bytes:
    return b"RIFF\x20\0\0\0WEBP" + kind + b"\x10\0\0\0" + rest


def lossy(width: int, height: int) -> bytes:
    return webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height))


def lossless(width: int, height: int) -> bytes:
    return webp(b"VP8L", b"\x2f" + struct.pack("<I", (height - 1) << 14 | (width - 1)))


def canvas(width: int, height: int) -> bytes:
    return webp(b"VP8X", bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little"))


def bmp(width: int, height: int) -> bytes:
    return b"BM" + bytes(12) + struct.pack("<Iii", 40, width, height)


def svg(width: int, height: int, more: str = "") -> bytes:
    return f'<?xml version="1.0"?>\n<svg width="{width}" height="{height}px"{more}><rect width="9"/></svg>'.encode()


WRITERS = (png, jpeg, gif, lossy, lossless, canvas, bmp, svg)


def with_file(folder: Path, name: str, data: bytes) -> tuple[Diagnostic, ...]:
    (folder / name).write_bytes(data)
    return load_text(SCENARIO.replace("documents/crocodile-large", name), folder, "essai.yaml").diagnostics


@pytest.mark.parametrize("write", WRITERS, ids=lambda write: write.__name__)
def test_the_size_is_read_in_each_format(write):
    assert size_px(write(640, 480), "berge") == (640, 480)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("berge.png", png(60_000, 60_000)),
        ("berge.png", png(12_001, 1)),
        ("berge.png", png(6_500, 6_500)),
        ("berge.jpg", jpeg(65_000, 65_000)),
        ("berge.jpeg", jpeg(1, 12_001)),
        ("berge.webp", canvas(60_000, 60_000)),
        ("berge.webp", lossy(16_000, 16_000)),
        ("berge.webp", lossless(16_000, 2)),
        ("berge.png", gif(10, 10, 65_000, 65_000)),
        ("berge.png", bmp(60_000, -60_000)),
        ("berge.png", jpeg(65_000, 65_000)),
        ("berge.svg", svg(60_000, 60_000)),
        ("berge.SVG", svg(60_000, 60_000, ' viewBox="0 0 1 1"')),
    ],
    ids=["a huge PNG", "a long PNG", "a PNG of 42 megapixels", "a huge JPEG", "a high JPEG", "a huge WebP",
         "a lossy WebP", "a lossless WebP", "a GIF that reaches out of its screen", "a bitmap", "a JPEG called PNG",
         "a vector picture without a frame", "one that is not drawn at the size asked, for its name"],
)  # fmt: skip
def test_a_picture_that_claims_too_many_pixels_is_refused(tmp_path, name, data):
    (diagnostic,) = with_file(tmp_path, name, data)
    assert diagnostic.code == "G220"
    assert diagnostic.source_line[diagnostic.column - 1 :].startswith(name)
    assert "pixels" in diagnostic.message


def test_the_refusal_says_the_size_and_the_limits(tmp_path):
    (diagnostic,) = with_file(tmp_path, "berge.png", png(60_000, 40_000))
    assert "60\u00a0000\u00a0×\u00a040\u00a0000\u00a0pixels" in diagnostic.message
    assert diagnostic.expected == "12\u00a0000\u00a0pixels de côté au plus, et 40\u00a0millions de pixels en tout"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("berge.png", png(12_000, 3_333)),
        ("berge.jpg", jpeg(8_000, 5_000)),
        ("berge.webp", canvas(1_920, 1_080)),
        ("berge.svg", svg(21_000, 29_700, ' viewBox="0 0 210 297"')),
        ("berge.svg", b"<svg width='100%' height='100%'/>"),
        ("berge.png", b"\x89PNG\r\n\x1a\n"),
        ("berge.jpg", b"\xff\xd8\xff"),
    ],
    ids=["a wide PNG", "a photo", "a screen", "a vector poster", "a vector picture of any size", "a PNG cut short",
         "a JPEG cut short"],
)  # fmt: skip
def test_a_picture_of_a_reasonable_size_is_shown(tmp_path, name, data):
    assert with_file(tmp_path, name, data) == ()


def test_a_thumbnail_inside_a_photo_is_not_its_size():
    thumbnail = frame(0xC0, 160, 120)
    photo = jpeg(4_000, 3_000, b"\xff\xe1" + struct.pack(">H", len(thumbnail) + 2) + thumbnail)
    assert size_px(photo, "berge.jpg") == (4_000, 3_000)


def test_the_tables_of_a_photo_are_stepped_over():
    table = b"\xff\xff\xc4" + struct.pack(">H", 6) + bytes(4)
    assert size_px(jpeg(4_000, 3_000, table), "berge.jpg") == (4_000, 3_000)


def test_the_pictures_of_the_game_itself_claim_nothing_or_little():
    files = [file for file in assets_dir().rglob("*") if file.suffix in (".svg", ".png")]
    assert files
    for file in files:
        width, height = size_px(file.read_bytes(), file.name) or (0, 0)
        assert width * height <= 40_000_000, file


@given(st.sampled_from(WRITERS).flatmap(lambda write: st.builds(write, st.integers(1, 9999), st.integers(1, 9999))),
       st.integers(0, 60), st.binary(max_size=8))  # fmt: skip
@example(b"\xff\xd8", 2, b"\xff\xe0\x00\x00")
@example(b"GIF89a", 6, b"")
def test_no_broken_picture_is_a_surprise(data, kept, noise):
    found = size_px(data[:kept] + noise, "berge.png")
    assert found is None or min(found) >= 0
