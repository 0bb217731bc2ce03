"""What a web page says of its article: JSON-LD, OpenGraph and other meta elements, time elements, byline, address."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from retold.sources.markup import TAG, attributes_of, meta_elements, places, text_after
from retold.sources.page_days import dates

_TITLES = ("og:title", "twitter:title", "dc.title", "headline", "parsely-title", "title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "al:ios:app_name", "copyright")
_AUTHORS = (
    "author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "article:author_name",
    "byl",
    "article:author",
)
_LANGUAGES = ("og:locale", "content-language", "dc.language", "language", "inlanguage")
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|BlogPost)\b", re.I)
_CODE = re.compile(r"^[a-z]{2,3}(?=$|[-_])", re.I)
_LANG = re.compile(r"<html\s[^>]{0,800}?lang\s{0,3}=\s{0,3}[\"']?([a-zA-Z]{2,3})\b", re.I)
_CANONICAL = re.compile(r"<link\s[^>]{0,400}?rel\s{0,3}=\s{0,3}[\"']?canonical[^>]{0,2000}>", re.I)
_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,1000})", re.I)
_HEADING = re.compile(r"<h1[^>]{0,600}>(.{1,2000}?)</h1>", re.I | re.S)
_AUTHOR = ('rel="author', 'class="author-name', 'class="author_name', 'class="byline-name')
_BY = re.compile(r"^(?:by|von|par|por|di|от|автор:?|de)\s+", re.I)
_DEEP = 12


@dataclass(frozen=True)
class Metadata:
    """What the page says. `published` holds (origin, as written), best candidate first; `free` is False behind a paywall."""

    title: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    language: str = ""
    published: tuple[tuple[str, str], ...] = ()
    url: str = ""
    body: str = ""
    free: bool = True


def read_metadata(page: str, url: str = "") -> Metadata:
    """The metadata of a page's HTML; `url` is its address, where known."""
    records = list(linked_data(page))
    metas = list(meta_elements(page))
    first: dict[str, str] = {}
    for name, value in metas:
        first.setdefault(name, value)
    url = url or first.get("og:url", "") or _canonical(page)
    root = _LANG.search(page[:20000])
    language = (root.group(1) if root else "") or _first(first, _LANGUAGES) or _text_of(records, "inLanguage")
    code = _CODE.match(language.strip())
    return Metadata(
        title=clean(
            _text_of(records, "headline") or _first(first, _TITLES) or _group(_HEADING, page) or _group(_TITLE, page)
        ),
        authors=_authors(records, first, page),
        outlet=clean(_first(first, _OUTLETS[:1]) or _publisher(records) or _first(first, _OUTLETS[1:]) or _host(url)),
        language=code.group().lower() if code else "",
        published=tuple(dict.fromkeys(dates(page, records, metas, url))),
        url=url,
        body=max((b for r in records if isinstance(b := r.get("articleBody"), str)), key=len, default=""),
        free=not any(str(r.get("isAccessibleForFree", "")).lower() == "false" for r in records),
    )


def linked_data(page: str) -> Iterator[dict[str, Any]]:
    """The records of the page's JSON-LD that describe an article, in order."""
    for place in places(page, ("application/ld+json",), 30):
        start = page.find(">", place) + 1
        end = page.find("</script", start)
        raw = page[start:end].strip().strip(";") if 0 < start < end else ""
        raw = raw.removeprefix("<!--").removeprefix("//<![CDATA[").removesuffix("-->").removesuffix("//]]>")
        try:
            loaded = json.loads(raw, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles(loaded, 0)


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEP:
        return
    if isinstance(value, list):
        for item in value:
            yield from _articles(item, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type", "")
        if any(isinstance(k, str) and _ARTICLE.search(k) for k in (kinds if isinstance(kinds, list) else [kinds])):
            yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(value.get(name), depth + 1)


def _canonical(page: str) -> str:
    link = _CANONICAL.search(page)
    return attributes_of(link.group()).get("href", "").strip() if link else ""


def _group(pattern: re.Pattern[str], page: str) -> str:
    match = pattern.search(page)
    return match.group(1) if match else ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if metas.get(name)), "")


def _text_of(records: list[dict[str, Any]], field: str) -> str:
    return next((v for r in records if isinstance(v := r.get(field), str) and v.strip()), "")


def _publisher(records: list[dict[str, Any]]) -> str:
    return next((name for r in records for name in _names(r.get("publisher"))), "")


def _names(value: Any) -> list[str]:
    """The names in a JSON-LD value: a string, an object with a name, or a list of such."""
    if isinstance(value, list):
        return [name for item in value[:20] for name in _names(item if not isinstance(item, list) else "")]
    if isinstance(value, dict):
        value = value.get("name")
        value = value[0] if isinstance(value, list) and value else value
    return [value.strip()] if isinstance(value, str) and value.strip() else []


def _authors(records: list[dict[str, Any]], metas: dict[str, str], page: str) -> tuple[str, ...]:
    """The authors named, each once; addresses are no names."""
    found = [name for r in records for name in _names(r.get("author"))]
    if not found:
        found = [metas[name] for name in _AUTHORS if metas.get(name) and "//" not in metas[name]][:1]
    if not found:
        found = [text_after(page, place) for place in places(page, _AUTHOR, 5)]
    names = (_BY.sub("", clean(name)).strip(" ,") for name in found)
    return tuple(dict.fromkeys(name for name in names if 2 < len(name) <= 80 and "//" not in name and "@" not in name))


def clean(text: str) -> str:
    """One line of plain words out of a metadata value: entities resolved, tags and white space runs gone."""
    return " ".join(TAG.sub(" ", html.unescape(text)).split())
