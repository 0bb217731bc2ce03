"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.sources.decode import NotTextError, decode, whole

PHRASE = "À la mairie de Sörvik, «personne» n’a rien vu – a dit l’élève.\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_its_mark(encoding: str) -> None:
    assert decode(PHRASE.encode(encoding)) == (PHRASE, ())


def test_big_endian_marks_are_read() -> None:
    assert decode(b"\xfe\xff" + PHRASE.encode("utf-16-be")) == (PHRASE, ())


def test_text_of_the_old_western_encodings_is_read_and_flagged() -> None:
    assert decode(PHRASE.encode("cp1252")) == (PHRASE, ("encoding-guessed",))
    latin = "Größe und Maß in Sörvik"
    assert decode(latin.encode("latin-1")) == (latin, ("encoding-guessed",))
    assert decode(b"caf\xe9 \x81") == ("café \x81", ("encoding-guessed",))  # no cp1252, which has no 81


def test_damaged_utf8_keeps_what_it_can() -> None:
    text, flags = decode(PHRASE.encode() + b"\xff\xfe" + PHRASE.encode())
    assert flags == ("invalid-encoding",) and text.startswith(PHRASE) and text.endswith(PHRASE)


def test_cyrillic_in_an_old_encoding_is_recognised() -> None:
    phrase = "Паром до Норрхольма остановился в полдень, и никто на причале не знал почему. " * 5
    assert decode(phrase.encode("cp1251"))[0] == phrase


def test_html_is_read_in_the_charset_that_it_declares() -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>Паром стоит.</p>'
    assert "Паром стоит." in decode(page.encode("cp1251"), html=True)[0]
    assert "Паром стоит." in decode(page.encode("utf-8"), html=True)[0]  # declared wrongly: valid UTF-8 is no accident
    assert decode(b'<meta charset="no-such-thing">caf\xe9', html=True)[0].endswith("café")
    assert decode(b'<meta charset="hex">caf\xe9', html=True)[0].endswith("café")


@pytest.mark.parametrize("data", [b"a\0b", b"words " * 20000 + b"\0", "a\0b".encode("utf-16")])
def test_nul_means_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except NotTextError:
        return
    assert "\0" not in text and "\r" not in text
    whole(text).encode("utf-8")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_utf8_comes_through_unchanged(text: str) -> None:
    assert decode(text.encode()) == (text.removeprefix("\ufeff"), ())
