"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Source
from factcheck.coding.articles.decoding import decode_page, decode_text
from factcheck.errors import Unreadable
from factcheck.texts.read import read_text


@given(st.text(), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_places_are_those_that_verify_looks_at(
    tmp_path_factory: pytest.TempPathFactory, text: str, end: str, marked: bool
) -> None:
    """Character for character what `verify --texts` reads, but for a mark at the beginning."""
    data = ("\ufeff" * marked + text.replace("\n", end)).encode()
    folder = tmp_path_factory.mktemp("texts")
    (folder / "a.txt").write_bytes(data)
    read, problems = read_text(Source(id="a", text="a.txt"), folder)
    decoded, own = decode_text(data)
    assert (own, problems) == (True, [])
    assert read is not None
    assert len(decoded) == len(read)
    assert decoded[1:] == read[1:]
    assert decoded[:1] == (" " if read[:1] == "\ufeff" else read[:1])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_marked_encoding_is_read_but_is_not_the_file_s_own(encoding: str) -> None:
    assert decode_text("5 homes\r\ncafé".encode(encoding)) == ("5 homes\ncafé", False)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"caf\xe9 5", "byte 0xE9 at 3 is not UTF-8; save it as UTF-8"),
        (b"x" * 5000 + b"\xff", "byte 0xFF at 5,000 is not UTF-8; save it as UTF-8"),
        (b"\xff\xfea", "is no sound UTF-16; save it as UTF-8"),
        (b"\xff\xfe\0\0\1\2\3\4", "is no sound UTF-32; save it as UTF-8"),
    ],
)
def test_no_encoding_is_guessed(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable) as error:
        decode_text(data)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>café".encode(), "<p>café"),
        ("<meta charset=latin-1><p>café".encode(), "<meta charset=latin-1><p>café"),
        ('<meta charset="windows-1251">дом'.encode("cp1251"), '<meta charset="windows-1251">дом'),
        ("<?xml encoding='koi8-r'?>дом".encode("koi8-r"), "<?xml encoding='koi8-r'?>дом"),
        ("<p>“café”".encode("cp1252"), "<p>“café”"),
        ("<meta charset=iso-8859-1>“é”".encode("cp1252"), "<meta charset=iso-8859-1>“é”"),
        ("<meta charset=no-such>é".encode("cp1252"), "<meta charset=no-such>é"),
        (b"<meta charset=rot13>\xe9", "<meta charset=rot13>é"),
        (b"<meta charset=punycode>\xe9", "<meta charset=punycode>\ufffd"),
        ("<p>é".encode("utf-16"), "<p>é"),
        ("<p>éé".encode()[:-1], "<p>é\ufffd"),
    ],
)
def test_pages_as_browsers_read_them(data: bytes, text: str) -> None:
    assert decode_page(data) == text


@given(st.binary())
def test_any_bytes_are_a_page(data: bytes) -> None:
    decode_page(b"\xe9" + data).encode()
