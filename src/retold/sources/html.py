"""The article in a web page: its text and what the page says of it. Runs inside a worker (see html_pool.py).

On the 111 news pages of the Scrapinghub benchmark: trafilatura as it comes .963, favouring precision .972, with boxes taken
out by name .974, with bodies in several pieces put together .975, without the title's repetition .978.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from retold.sources.metadata import Metadata, read_metadata
from retold.sources.raw import Extracted

_LITTLE = 200
_PROSE = 80
_ENDED = re.compile(r"[.!?…:。！？][\"'”’»)\]]{0,3}$")
_CUT = re.compile(
    r"(?:\.\.\.|…|\[…\]|continue reading|read more|weiterlesen|lire la suite|leer más|leia mais|читать далее)\W{0,3}$",
    re.I,
)
_WALL = (
    "aywall",
    "subscriber-only",
    "premium-content",
    "piano-offer",
    "regwall",
    "metered-content",
    "locked-content",
)
_NESTING = re.compile(r"<(/?)(?:div|span|b|i|em|strong|font|table|ul|ol|section|article|blockquote|a)\b", re.I)
_MARKS = re.compile(r"[\W_]+")
_DEEP = 5_000


def extract(html: str, url: str = "", fast: bool = False) -> Extracted:
    """Text and metadata of one page. `extractor` names what found the text: trafilatura, or resiliparse where that fails or
    finds next to nothing, or `fast` is set. An empty text means that none was found."""
    if html.count("<") > _DEEP and depth(html) > _DEEP:  # the parsers take minutes over it
        return Extracted("", flags=("too-deep",))
    metadata = read_metadata(html, url)
    text, extractor = ("", "resiliparse") if fast else (_thorough(html), "trafilatura")
    if len(text) < _LITTLE:
        other = _quick(html)
        if len(other) > 2 * len(text):
            text, extractor = other, "resiliparse"
    if len(metadata.body) > 2 * len(text) and len(metadata.body) > _LITTLE:
        text, extractor = metadata.body, "json-ld"
    if extractor != "resiliparse":
        text = "\n".join(_lines(text))
    text = _without_title(text, metadata.title)
    return Extracted(
        text=text,
        title=metadata.title,
        authors=metadata.authors,
        outlet=metadata.outlet,
        language=metadata.language,
        published=metadata.published,
        url=metadata.url,
        extractor=extractor,
        flags=tuple(_flags(html, text, metadata)),
    )


def _thorough(html: str) -> str:
    """trafilatura's reading of the page, boxes of other matter taken out before it, a body in pieces put together after."""
    import trafilatura

    from retold.sources.html_tree import paragraphs, parse, prune, restored

    root: Any = parse(html)
    if root is None:
        return ""
    prune(root)
    page = paragraphs(root)
    text = trafilatura.extract(root, include_comments=False, include_tables=True, favor_precision=True) or ""
    return restored(text, page) if text else ""


def _quick(html: str) -> str:
    """resiliparse's reading of the page, from its first to its last line of prose."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    text = extract_plain_text(
        HTMLTree.parse(html),
        preserve_formatting=True,
        main_content=True,
        list_bullets=False,
        alt_texts=False,
        comments=False,
        post_meta=False,
    )
    lines = _lines(text)
    prose = [n for n, line in enumerate(lines) if len(line) >= 2 * _PROSE or (len(line) >= _PROSE and _ENDED.search(line))]
    return "\n".join(lines[prose[0] : prose[-1] + 1] if prose else lines)


def _lines(text: str) -> list[str]:
    """The lines of a text that are not blank, white space runs made one blank."""
    return [line for line in (" ".join(line.split()) for line in text.split("\n")) if line]


def _without_title(text: str, title: str) -> str:
    """A text without the title that its first line repeats."""
    first, _, rest = text.partition("\n")
    return rest if rest and _bare(first) == _bare(title) != "" else text


def _bare(line: str) -> str:
    return _MARKS.sub("", line.lower())


def depth(html: str) -> int:
    """How deep a page is nested: the most tags that are open at once, of those that nothing else closes."""
    deep = most = 0
    for match in _NESTING.finditer(html):
        deep = max(0, deep - 1) if match.group(1) else deep + 1
        most = max(most, deep)
    return most


def _flags(html: str, text: str, metadata: Metadata) -> Iterator[str]:
    """What is wanting: "script-only", "paywalled", "truncated"."""
    if len(text) < _LITTLE and html.count("<script") > 3 and html.count("<p") < 3:
        yield "script-only"
    if len(text) < (3000 if not metadata.free else 1500) and (not metadata.free or any(word in html for word in _WALL)):
        yield "paywalled"
    if text and len(text) < 3000 and _CUT.search(text[-60:]):
        yield "truncated"
