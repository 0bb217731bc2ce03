"""Listings to what they list: RSS and Atom feeds, OPML lists of feeds, sitemaps and news sitemaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from retold.model import Page
from retold.options import SourceOptions
from retold.sources.decode import whole
from retold.sources.raw import Raw, RawHtml, refused

LEAST_TEXT = 600  # characters of an entry's own content that count as the article and not as its teaser
MOST_ENTRIES = 5_000
_ROOT = re.compile(rb"<(?![?!])(?:\w+:)?(\w+)")
_FEEDS = {b"rss", b"feed", b"rdf"}
_MAPS = {b"urlset", b"sitemapindex", b"opml"}


@dataclass(frozen=True)
class Listed:
    """One entry of a listing: where its article is, and what the listing says of it. `html` is the entry's own content."""

    url: str
    title: str = ""
    outlet: str = ""
    published: tuple[tuple[str, str], ...] = ()
    authors: tuple[str, ...] = ()
    html: str = ""


def listed(body: bytes, base: str, content_type: str = "") -> list[Listed] | None:
    """The entries of a feed, an OPML list or a sitemap, in its order, with absolute addresses; None when it is neither, or
    is broken beyond reading."""
    root = _ROOT.search(body[:4096])
    name = root.group(1).lower() if root else b""
    if name not in _FEEDS | _MAPS:
        return None
    try:
        entries = _feed_entries(body, base, content_type) if name in _FEEDS else _map_entries(body, base)
        return [_writable(entry) for entry in islice(entries, MOST_ENTRIES)]
    except Exception:  # the parsers raise what they like at broken feeds
        return None


def _writable(entry: Listed) -> Listed:
    """The entry without lone surrogates, which character references can make."""
    return Listed(
        url=whole(entry.url),
        title=whole(entry.title),
        outlet=whole(entry.outlet),
        published=tuple((origin, whole(day)) for origin, day in entry.published),
        authors=tuple(whole(author) for author in entry.authors),
        html=whole(entry.html),
    )


def _feed_entries(body: bytes, base: str, content_type: str) -> Iterator[Listed]:
    import feedparser

    feed = feedparser.parse(
        body, response_headers={"content-location": base, "content-type": content_type or "application/xml"}
    )
    outlet = str(feed.feed.get("title", ""))
    for entry in feed.entries:
        url = str(entry.get("link", ""))
        if not url:
            continue
        dates = tuple(("feed", str(entry[key])) for key in ("published", "updated") if entry.get(key))
        contents = [str(part.get("value", "")) for part in entry.get("content", [])] + [str(entry.get("summary", ""))]
        yield Listed(
            urljoin(base, url),
            title=_plain(str(entry.get("title", ""))),
            outlet=_plain(outlet),
            published=dates,
            authors=tuple(str(a.get("name", "")) for a in entry.get("authors", []) if a.get("name")),
            html=max(contents, key=len),
        )


def _map_entries(body: bytes, base: str) -> Iterator[Listed]:
    """The entries of a sitemap, a sitemap index or an OPML list."""
    for node in _parsed(body).iter():
        if not isinstance(node.tag, str):
            continue
        kind = node.tag.rpartition("}")[2].lower()
        if kind == "outline" and node.get("xmlUrl"):
            yield Listed(urljoin(base, node.get("xmlUrl")), title=node.get("title") or node.get("text") or "")
        elif kind in ("url", "sitemap"):
            texts: dict[str, str] = {}
            for child in node.iter():
                if isinstance(child.tag, str) and child.text and child.text.strip():
                    texts.setdefault(child.tag.rpartition("}")[2].lower(), child.text.strip())
            if "loc" in texts:
                date = texts.get("publication_date", "")
                published = (("sitemap", date),) if date else ()
                yield Listed(urljoin(base, texts["loc"]), texts.get("title", ""), texts.get("name", ""), published)


def _parsed(body: bytes) -> Any:
    """The XML's root. Entities are not expanded and nothing is loaded; what is broken is mended as far as it goes."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    root = etree.fromstring(body, parser)
    return root if root is not None else etree.Element("empty")


def _plain(text: str) -> str:
    """A title without tags and with single spaces."""
    return " ".join(re.sub(r"<[^<>]{0,500}>", " ", text).split())


def feeds_in(path: Path, options: SourceOptions) -> list[str] | None:
    """The addresses of the feeds that an OPML file lists; None when it is none that can be read."""
    try:
        with path.open("rb") as file:
            data = file.read(options.max_bytes + 1)
    except OSError:
        return None
    root = _ROOT.search(data[:4096])
    if len(data) > options.max_bytes or not root or root.group(1).lower() != b"opml":
        return None
    return list(dict.fromkeys(entry.url for entry in listed(data, "") or ()))


def read_feed(path: Path, source: str, options: SourceOptions) -> Iterator[Raw]:
    """The articles that a feed file holds itself. An entry with a teaser only is refused with the way to get the whole."""
    data = path.read_bytes() if path.stat().st_size <= options.max_bytes else b""
    entries = listed(data, "") if data else None
    if entries is None:
        yield refused(source, f"it is no feed that can be read, or over {options.max_bytes:,} bytes; feeds are RSS or Atom")
        return
    if not entries:
        yield refused(source, "the feed lists nothing")
    for entry in entries:
        record = f"{source}#{entry.url}"
        if path.suffix.lower() == ".opml":
            yield refused(record, f"it names a feed; follow that with  retold watch COLLECTION {entry.url}")
            continue
        if len(_plain(entry.html)) < LEAST_TEXT:
            yield refused(
                record, f"the feed holds a teaser only; read the article itself with  retold add COLLECTION {entry.url}"
            )
            continue
        page = Page(record, "", entry.url, entry.title, entry.outlet, entry.authors, "", entry.published)
        yield RawHtml(page, f"<html><body><article>{entry.html}</article></body></html>")
