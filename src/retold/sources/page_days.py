"""Everything on a web page that may be the day of publication, as written, the best first."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from retold.model import Span
from retold.sources.markup import attributes_of, boxes_beside, places, tag_around, text_after, without_scripts

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
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|[a-z]{3})[/-]?(0[1-9]|[12]\d|3[01])(?=[/\-_.]|$)", re.I)
_TIMES = ("datetime=", "dateTime=", 'itemprop="datePublished')
_DATED = re.compile(
    r"=(?:(?<=class=)|(?<=id=))[\"'][^\"'>]{0,80}?"
    r"(?:[dD]ate|[bB]yline|[tT]imestamp|[pP]ublish|[pP]osted|pub-|entry-meta|article-meta|post-meta|[aA]uthor|[tT]ime)[^\"'>]{0,80}[\"']"
)
_PUBLISHED = re.compile(r"publi|posted|pubdate|entry-date|created", re.I)
_MODIFIED = re.compile(r"updat|modif|revis", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d{2}")
_RANK_LOW = 3
_MOST = 5


def dates(page: str, records: list[dict[str, Any]], metas: list[tuple[str, str]], url: str) -> Iterator[tuple[str, str]]:
    """Everything that may be the day of publication, (origin, as written), best first. Of what is marked as no more than a
    day, what stands beside the article counts only where something better is given: it is the day of another article."""
    ranked = sorted(((_DATES[name], name, value) for name, value in metas if name in _DATES), key=lambda r: r[0])
    times = list(_times(page))
    found = _URL_DAY.search(_path(url))
    better = [("json-ld", value) for value in _fields(records, "datePublished")]
    better += ((f"meta {name}", value) for rank, name, value in ranked if rank < _RANK_LOW)
    better += (("time", value) for marked, _, value in times if marked)
    better += [("url", "-".join(found.groups()))] if found else []
    better += ((f"meta {name}", value) for rank, name, value in ranked if rank >= _RANK_LOW)
    plain = [(place, value) for marked, place, value in times if not marked]
    if plain and not better:
        beside = boxes_beside(page)
        plain = [(place, value) for place, value in plain if not _inside(place, beside)]
    better += (("time", value) for _, value in plain)
    yield from better or (("byline", value) for value in _bylines(without_scripts(page)))
    yield from (("json-ld", value) for field in ("dateCreated", "uploadDate") for value in _fields(records, field))


def _fields(records: list[dict[str, Any]], field: str) -> list[str]:
    return [value.strip() for record in records if isinstance(value := record.get(field), str) and value.strip()]


def _times(page: str) -> Iterator[tuple[bool, int, str]]:
    """(is it marked as the day of publication, its place, datetime) of the time elements, at most 20."""
    for place in places(page, _TIMES, 20):
        tag = tag_around(page, place)
        attributes = attributes_of(tag)
        value = attributes.get("datetime") or (attributes.get("content") if "itemprop" in attributes else "") or ""
        about = " ".join(attributes.get(name, "") for name in ("class", "itemprop", "property"))
        if value.strip() and not _MODIFIED.search(about):
            yield bool(_PUBLISHED.search(about) or " pubdate" in tag), place, value.strip()[:60]


def _bylines(page: str) -> Iterator[str]:
    """Short visible texts with a year in elements that are named for a date or a byline and stand in none that is named for
    other matter, at most 5."""
    beside: list[Span] | None = None
    found = 0
    for match in itertools.islice(_DATED.finditer(page), 60):
        text = text_after(page, match.end())
        if len(text) >= 6 and _YEAR.search(text):
            beside = boxes_beside(page) if beside is None else beside
            if not _inside(match.start(), beside):
                yield text
                found += 1
            if found == _MOST:
                return


def _inside(place: int, spans: list[Span]) -> bool:
    return any(start <= place < end for start, end in spans)


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
