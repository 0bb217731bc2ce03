"""Files that hold one article each: plain text, and saved web pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from retold.model import Page
from retold.options import SourceOptions
from retold.sources.decode import NotTextError, decode
from retold.sources.raw import Raw, RawHtml, refused


def read_text(path: Path, source: str, options: SourceOptions) -> Iterator[Raw]:
    """The page of a .txt file: the file decoded, unchanged but for line ends."""
    loaded = _load(path, source, options, html=False)
    if not isinstance(loaded, tuple):
        yield loaded
        return
    text, flags = loaded
    if len(text) > options.max_chars:
        yield refused(source, too_long(len(text), options))
        return
    yield Page(source, text, flags=flags)


def read_html(path: Path, source: str, options: SourceOptions) -> Iterator[Raw]:
    """The HTML of a .html file, decoded."""
    loaded = _load(path, source, options, html=True)
    if not isinstance(loaded, tuple):
        yield loaded
        return
    html, flags = loaded
    yield RawHtml(Page(source, "", flags=flags), html)


def too_long(length: int, options: SourceOptions) -> str:
    """The sentence for a text over the limit."""
    return f"its text is {length:,} characters long, over {options.max_chars:,}; split it into articles"


def _load(path: Path, source: str, options: SourceOptions, html: bool) -> tuple[str, tuple[str, ...]] | Raw:
    """The decoded file and its flags, or why not. Never holds more than max_bytes + 1 of it."""
    with path.open("rb") as file:
        data = file.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        size = f"{path.stat().st_size:,}"
        return refused(
            source,
            f"the file has {size} bytes, over {options.max_bytes:,} for an article; split it, or raise sources.max_bytes",
        )
    if not data.strip():
        return refused(source, "the file is empty; save the article's text into it")
    try:
        return decode(data, html)
    except NotTextError as err:
        return refused(source, f"the file is no text: {err}; save the article as UTF-8 text or HTML")
