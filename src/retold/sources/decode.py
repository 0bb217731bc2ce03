"""Bytes to text: byte order marks, declared and guessed encodings, and what is no text at all."""

from __future__ import annotations

import codecs
import re

_MARKS = (  # the longer mark first: that of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1b\x1a")) + b"\x7f"
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9_:.-]{2,40})", re.I
)
_WIDE_ASCII = ("iso2022_jp", "iso2022_kr", "hz")  # encodings whose bytes are valid UTF-8 by accident
_SURROGATES = re.compile("[\ud800-\udfff]")


class NotTextError(ValueError):
    """The bytes are no text. The message says what they look like."""


def decode(data: bytes, html: bool = False) -> tuple[str, tuple[str, ...]]:
    """The text of some bytes, and flags: "encoding-guessed" when nothing declares an old encoding, "invalid-encoding" when
    characters were lost. `html` also looks for a declared charset. Raises NotTextError for binary data."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _finish(*_replaced(data, encoding))
    if looks_binary(data):
        raise NotTextError("it holds binary data")
    declared = _declared(data) if html else ""
    if declared in _WIDE_ASCII:
        return _finish(*_replaced(data, declared))
    try:
        return _finish(data.decode("utf-8"), ())
    except UnicodeDecodeError:
        pass
    if declared not in ("", "utf-8"):
        return _finish(*_replaced(data, declared))
    return _finish(*_guessed(data))


def looks_binary(data: bytes) -> bool:
    """Does the data hold a NUL, or more than one control character in a hundred? The first 64 kB and the last 4 kB tell."""
    sample = data[:65536] + data[65536:][-4096:]
    if b"\0" in sample or b"\0" in data:
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 100 > len(sample)


def whole(text: str) -> str:
    """The text with every lone surrogate replaced by U+FFFD, so that it can be written as UTF-8."""
    return _SURROGATES.sub("\ufffd", text)


def _finish(text: str, flags: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Line ends as \\n; text that is mostly NUL after decoding was no text."""
    if "\0" in text:
        raise NotTextError("it holds NUL characters")
    return text.replace("\r\n", "\n").replace("\r", "\n"), flags


def _declared(data: bytes) -> str:
    """The Python name of the charset that an HTML head declares, "" when none or unknown. Latin-1 means cp1252."""
    match = _DECLARED.search(data[:8192])
    if not match:
        return ""
    try:
        name = codecs.lookup(match.group(1).decode("ascii")).name
        "".encode(name)  # some names are codecs from bytes to bytes
    except (LookupError, UnicodeError, TypeError):
        return ""
    return {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}.get(
        name, name
    )


def _replaced(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), ()
    except (UnicodeDecodeError, ValueError):
        return data.decode(encoding, errors="replace"), ("invalid-encoding",)


def _guessed(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Text that is neither valid UTF-8 nor declared: damaged UTF-8, another script's old encoding, or cp1252."""
    text = data.decode("utf-8", errors="replace")
    high = sum(byte >= 0x80 for byte in data[:65536])
    if sum(c > "\x7f" and c != "\ufffd" for c in text) >= text.count("\ufffd"):
        return text, ("invalid-encoding",)
    if high * 4 > min(len(data), 65536):  # Western European text has an accent in ten letters at most
        from resiliparse.parse.encoding import detect_encoding

        found = detect_encoding(data[:65536]) or "cp1252"
        try:
            return data.decode(found), ("encoding-guessed",)
        except (LookupError, UnicodeDecodeError):
            pass
    try:
        return data.decode("cp1252"), ("encoding-guessed",)
    except UnicodeDecodeError:
        return data.decode("latin-1"), ("encoding-guessed",)
