"""What a web page says of its article: JSON-LD, OpenGraph and other meta elements, time elements, byline, address."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

_DATES = {  # meta name or property -> rank; the first of the smallest rank is the best candidate
    "article:published_time": 1,
    "og:article:published_time": 1,
    "og:published_time": 1,
    "article:published": 1,
    "datepublished": 1,
    "parsely-pub-date": 1,
    "sailthru.date": 2,
    "dc.date.issued": 2,
    "dcterms.issued": 2,
    "dc.date.created": 2,
    "dcterms.created": 2,
    "dcterms.date": 2,
    "dc.date": 2,
    "date_published": 2,
    "publishdate": 2,
    "publish-date": 2,
    "publish_date": 2,
    "published-date": 2,
    "publication_date": 2,
    "publicationdate": 2,
    "pubdate": 2,
    "ptime": 2,
    "pdate": 2,
    "rnews:datepublished": 2,
    "cxenseparse:recs:publishtime": 2,
    "originalpublicationdate": 2,
    "article_date_original": 2,
    "article.published": 2,
    "citation_publication_date": 2,
    "bt:pubdate": 2,
    "created": 3,
    "date": 3,
    "article.created": 3,
    "datecreated": 3,
}
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
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|[a-z]{3})[/-]?(0[1-9]|[12]\d|3[01])(?=[/\-_.]|$)", re.I)
_CODE = re.compile(r"^[a-z]{2,3}(?=$|[-_])", re.I)
_TAG = re.compile(r"<[^<>]{0,300}>")
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


def read_metadata(tree: Any, url: str = "") -> Metadata:
    """The metadata of a parsed page (a resiliparse HTMLTree)."""
    records = list(linked_data(tree))
    metas = list(_metas(tree))
    first: dict[str, str] = {}
    for name, value in metas:
        first.setdefault(name, value)
    url = url or first.get("og:url", "") or _canonical(tree)
    root = tree.document.query_selector("html")
    language = (root.getattr("lang", "") if root else "") or _first(first, _LANGUAGES) or _text_of(records, "inLanguage")
    code = _CODE.match(language.strip())
    return Metadata(
        title=clean(_text_of(records, "headline") or _first(first, _TITLES) or _heading(tree) or tree.title or ""),
        authors=_authors(records, first, tree),
        outlet=clean(_first(first, _OUTLETS[:1]) or _publisher(records) or _first(first, _OUTLETS[1:]) or _host(url)),
        language=code.group().lower() if code else "",
        published=tuple(dict.fromkeys(dates(tree, records, metas, url))),
        url=url,
        body=max((b for r in records if isinstance(b := r.get("articleBody"), str)), key=len, default=""),
        free=not any(str(r.get("isAccessibleForFree", "")).lower() == "false" for r in records),
    )


def linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The records of the page's JSON-LD that describe an article, in order."""
    for script in tree.document.query_selector_all('script[type="application/ld+json"]'):
        try:
            loaded = json.loads(script.text.strip().strip(";"), strict=False)
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


def dates(tree: Any, records: list[dict[str, Any]], metas: list[tuple[str, str]], url: str) -> Iterator[tuple[str, str]]:
    """Everything that may be the day of publication, (origin, as written), best first."""
    for record in records:
        if isinstance(value := record.get("datePublished"), str) and value.strip():
            yield "json-ld", value.strip()
    ranked = [(_DATES[name], name, value) for name, value in metas if name in _DATES]
    for _, name, value in sorted((r for r in ranked if r[0] < 3), key=lambda r: r[0]):
        yield f"meta {name}", value
    times = list(_times(tree))
    yield from (("time", value) for marked, value in times if marked)
    found = _URL_DAY.search(urlsplit(url).path) if url else None
    if found:
        yield "url", "-".join(found.groups())
    for rank, name, value in ranked:
        if rank == 3:
            yield f"meta {name}", value
    yield from (("time", value) for marked, value in times if not marked)
    yield from (("byline", value) for value in _bylines(tree))
    for record in records:
        for field in ("dateCreated", "uploadDate"):
            if isinstance(value := record.get(field), str) and value.strip():
                yield "json-ld", value.strip()


_PUBLISHED = re.compile(r"publi|posted|pubdate|entry-date|created", re.I)
_MODIFIED = re.compile(r"updat|modif|revis", re.I)


def _times(tree: Any) -> Iterator[tuple[bool, str]]:
    """(is it marked as the day of publication, datetime) of the time elements, at most 20."""
    for element in list(tree.document.query_selector_all("time[datetime], [itemprop=datePublished]"))[:20]:
        value = element.getattr("datetime", "") or element.getattr("content", "") or element.text
        about = " ".join(filter(None, (element.getattr(a, "") for a in ("class", "itemprop", "pubdate", "property"))))
        if value and value.strip() and not _MODIFIED.search(about):
            yield bool(_PUBLISHED.search(about) or element.hasattr("pubdate")), value.strip()[:60]


_BYLINES = (
    "[class*=dateline], [class*=byline], [class*=timestamp], [class*=published], [class*=pub-date], [class*=pubdate],"
    " [class*=post-date], [class*=entry-date], [class*=article-date], [class*=article__date], [class*=article-meta],"
    " [class*=post-meta], [class*=date], [id*=date], [class*=author], time"
)
_YEAR = re.compile(r"(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d{2}")


def _bylines(tree: Any) -> Iterator[str]:
    """Short visible texts with a year in elements that are named for a date or a byline, at most 5."""
    found = 0
    for element in list(tree.document.query_selector_all(_BYLINES))[:60]:
        text = " ".join(element.text.split())
        if 6 <= len(text) <= 160 and _YEAR.search(text):
            yield text
            found += 1
            if found == 5:
                return


def _metas(tree: Any) -> Iterator[tuple[str, str]]:
    """(lower-case name, content) of the meta elements, in order."""
    for element in tree.document.query_selector_all("meta"):
        name = (
            element.getattr("property", "")
            or element.getattr("name", "")
            or element.getattr("itemprop", "")
            or element.getattr("http-equiv", "")
        )
        value = element.getattr("content", "")
        if name and value and value.strip():
            yield name.strip().lower(), value.strip()


def _canonical(tree: Any) -> str:
    link = tree.document.query_selector("link[rel=canonical]")
    return str(link.getattr("href", "")).strip() if link else ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if metas.get(name)), "")


def _heading(tree: Any) -> str:
    heading = tree.document.query_selector("h1")
    return str(heading.text) if heading else ""


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


_BY = re.compile(r"^(?:by|von|par|por|di|от|автор:?|de)\s+", re.I)


def _authors(records: list[dict[str, Any]], metas: dict[str, str], tree: Any) -> tuple[str, ...]:
    """The authors named, each once; addresses are no names."""
    found = [name for r in records for name in _names(r.get("author"))]
    if not found:
        found = [metas[name] for name in _AUTHORS if metas.get(name) and "//" not in metas[name]][:1]
    if not found:
        elements = tree.document.query_selector_all("[rel=author], [itemprop=author] [itemprop=name], [class~=author-name]")
        found = [element.text for element in list(elements)[:5]]
    names = (_BY.sub("", clean(name)).strip(" ,") for name in found)
    return tuple(dict.fromkeys(name for name in names if 2 < len(name) <= 80 and "//" not in name and "@" not in name))


def clean(text: str) -> str:
    """One line of plain words out of a metadata value: entities resolved, tags and white space runs gone."""
    return " ".join(_TAG.sub(" ", html.unescape(text)).split())
