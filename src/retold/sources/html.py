"""The article in a web page: its text and what the page says of it. Runs inside a worker (see html_pool.py)."""

from __future__ import annotations

from retold.sources.metadata import Metadata, read_metadata
from retold.sources.raw import Extracted

_LITTLE = 200


def extract(html: str, url: str = "", fast: bool = False) -> Extracted:
    """Text and metadata of one page. `extractor` names what found the text: trafilatura, or resiliparse where that fails,
    finds next to nothing, or `fast` is set. An empty text means that none was found."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(html)
    metadata: Metadata = read_metadata(tree, url)
    text, extractor = "", "resiliparse"
    if not fast:
        import trafilatura

        text = trafilatura.extract(html, include_comments=False, include_tables=True) or ""
        extractor = "trafilatura"
    if len(text) < _LITTLE:
        other = extract_plain_text(
            tree, preserve_formatting=True, main_content=True, list_bullets=False, alt_texts=False, comments=False
        )
        if len(other) > 2 * len(text):
            text, extractor = other, "resiliparse"
    return Extracted(
        text=_as_lines(text),
        title=metadata.title,
        authors=metadata.authors,
        outlet=metadata.outlet,
        language=metadata.language,
        published=metadata.published,
        url=metadata.url,
        extractor=extractor,
        flags=(),
    )


def _as_lines(text: str) -> str:
    """One line for each paragraph, without blank lines."""
    return "\n".join(line for line in (" ".join(line.split()) for line in text.split("\n")) if line)
