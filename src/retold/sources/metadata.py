"""What a web page says of its article: JSON-LD, OpenGraph and other meta elements, time elements, byline, address.

Read off the HTML itself, by patterns: walking a parsed tree for it took five times as long as taking out the text.
"""

from __future__ import annotations

import html
import itertools
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
_TAG = re.compile(r"<[^<>]{0,2000}>")
_ATTRIBUTE = re.compile(r"([a-z:-]{2,40})\s{0,5}=\s{0,5}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I)
_LANG = re.compile(r"<html\s[^>]{0,800}?lang\s{0,3}=\s{0,3}[\"']?([a-zA-Z]{2,3})\b", re.I)
_CANONICAL = re.compile(r"<link\s[^>]{0,400}?rel\s{0,3}=\s{0,3}[\"']?canonical[^>]{0,2000}>", re.I)
_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,1000})", re.I)
_HEADING = re.compile(r"<h1[^>]{0,600}>(.{1,2000}?)</h1>", re.I | re.S)
_TIMES = ("datetime=", "dateTime=", 'itemprop="datePublished')
_AUTHOR = ('rel="author', 'class="author-name', 'class="author_name', 'class="byline-name')
_DATED = re.compile(
    r"(?:class|id)=[\"'][^\"'>]{0,80}?"
    r"(?:[dD]ate|[bB]yline|[tT]imestamp|[pP]ublish|[pP]osted|pub-|entry-meta|article-meta|post-meta|[aA]uthor|[tT]ime)[^\"'>]{0,80}[\"']"
)
_PUBLISHED = re.compile(r"publi|posted|pubdate|entry-date|created", re.I)
_MODIFIED = re.compile(r"updat|modif|revis", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d{2}")
_BY = re.compile(r"^(?:by|von|par|por|di|от|автор:?|de)\s+", re.I)
_DEEP = 12
_RANK_LOW = 3
_MOST = 5


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
    metas = list(_metas(page))
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
    for place in _places(page, ("ld+json",), 30):
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


def dates(page: str, records: list[dict[str, Any]], metas: list[tuple[str, str]], url: str) -> Iterator[tuple[str, str]]:
    """Everything that may be the day of publication, (origin, as written), best first."""
    for record in records:
        if isinstance(value := record.get("datePublished"), str) and value.strip():
            yield "json-ld", value.strip()
    ranked = sorted(((_DATES[name], name, value) for name, value in metas if name in _DATES), key=lambda r: r[0])
    yield from ((f"meta {name}", value) for rank, name, value in ranked if rank < _RANK_LOW)
    times = list(_times(page))
    yield from (("time", value) for marked, value in times if marked)
    found = _URL_DAY.search(_path(url))
    if found:
        yield "url", "-".join(found.groups())
    yield from ((f"meta {name}", value) for rank, name, value in ranked if rank >= _RANK_LOW)
    yield from (("time", value) for marked, value in times if not marked)
    if not (times or found or ranked or any(record.get("datePublished") for record in records)):
        yield from (("byline", value) for value in _bylines(page))
    for record in records:
        for field in ("dateCreated", "uploadDate"):
            if isinstance(value := record.get(field), str) and value.strip():
                yield "json-ld", value.strip()


def _times(page: str) -> Iterator[tuple[bool, str]]:
    """(is it marked as the day of publication, datetime) of the time elements, at most 20."""
    for place in _places(page, _TIMES, 20):
        tag = _tag_around(page, place)
        attributes = _attributes(tag)
        value = attributes.get("datetime") or (attributes.get("content") if "itemprop" in attributes else "") or ""
        about = " ".join(attributes.get(name, "") for name in ("class", "itemprop", "property"))
        if value.strip() and not _MODIFIED.search(about):
            yield bool(_PUBLISHED.search(about) or " pubdate" in tag), value.strip()[:60]


def _places(page: str, needles: tuple[str, ...], most: int) -> list[int]:
    """Where one of some strings stands in a page: the first places, in order. (A pattern that ignores case took twenty times
    as long.)"""
    found: list[int] = []
    for needle in needles:
        at = page.find(needle)
        for _ in range(most):
            if at < 0:
                break
            found.append(at)
            at = page.find(needle, at + 1)
    return sorted(found)[:most]


def _tag_around(page: str, at: int) -> str:
    """The tag that the place stands in, "" when it stands in none."""
    start = page.rfind("<", max(0, at - 1000), at)
    end = page.find(">", start, at + 1000) if start >= 0 else -1
    return page[start : end + 1] if end > at else ""


def _text_after(page: str, at: int) -> str:
    """The words of the element whose tag the place stands in, 160 characters at most."""
    start = page.find(">", at, at + 1000) + 1
    raw = page[start : start + 600] if start else ""
    for stop in ("</div", "</p", "</li", "</header"):
        raw = raw.split(stop, 1)[0]
    return " ".join(html.unescape(_TAG.sub(" ", raw).split("<")[0]).split())[:160]


def _bylines(page: str) -> Iterator[str]:
    """Short visible texts with a year in elements that are named for a date or a byline, at most 5."""
    found = 0
    page = "".join(part.partition("</script")[2] for part in f"</script{page}".split("<script"))
    for match in itertools.islice(_DATED.finditer(page), 60):
        text = _text_after(page, match.end())
        if len(text) >= 6 and _YEAR.search(text):
            yield text
            found += 1
            if found == _MOST:
                return


def _metas(page: str) -> Iterator[tuple[str, str]]:
    """(lower-case name, content) of the meta elements, in order."""
    head = page.find("<body")
    for place in _places(page[:head] if head > 0 else page, ("<meta", "<META"), 400):
        end = page.find(">", place, place + 8000)
        attributes = _attributes(page[place:end]) if end > 0 else {}
        name = next((attributes[n] for n in ("property", "name", "itemprop", "http-equiv") if attributes.get(n)), "")
        value = attributes.get("content", "").strip()
        if name and value:
            yield name.strip().lower(), value


def _attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag by lower-case name, entities resolved."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag):
        found.setdefault(match.group(1).lower(), html.unescape(match.group(2) or match.group(3) or match.group(4) or ""))
    return found


def _canonical(page: str) -> str:
    link = _CANONICAL.search(page)
    return _attributes(link.group()).get("href", "").strip() if link else ""


def _group(pattern: re.Pattern[str], page: str) -> str:
    match = pattern.search(page)
    return match.group(1) if match else ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
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
        found = [_text_after(page, place) for place in _places(page, _AUTHOR, 5)]
    names = (_BY.sub("", clean(name)).strip(" ,") for name in found)
    return tuple(dict.fromkeys(name for name in names if 2 < len(name) <= 80 and "//" not in name and "@" not in name))


def clean(text: str) -> str:
    """One line of plain words out of a metadata value: entities resolved, tags and white space runs gone."""
    return " ".join(_TAG.sub(" ", html.unescape(text)).split())
