"""An article -> whose text it says it is ("RIGA (AP) -", "Copyright 2031 Reuters"), and whom it credits."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from retold.model import Article

AGENCIES = {
    "ap": "AP",
    "ap news": "AP",
    "apnews": "AP",
    "associated press": "AP",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "reuters": "Reuters",
    "dpa": "dpa",
    "upi": "UPI",
    "efe": "EFE",
    "ansa": "ANSA",
    "apa": "APA",
    "pap": "PAP",
    "ctk": "CTK",
    "pti": "PTI",
    "ians": "IANS",
    "app": "APP",
    "xinhua": "Xinhua",
    "tass": "TASS",
    "тасс": "TASS",
    "interfax": "Interfax",
    "интерфакс": "Interfax",
    "ria novosti": "RIA Novosti",
    "риа новости": "RIA Novosti",
    "kyodo": "Kyodo",
    "yonhap": "Yonhap",
    "bloomberg": "Bloomberg",
    "anadolu": "Anadolu",
}
_NAMES = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_CREDIT = re.compile(
    rf"\(\s?({_NAMES})\b[^()\n]{{0,40}}\)|(?:^|[^\w])(?:the )?({_NAMES})(?=$|[^\w])", re.IGNORECASE | re.MULTILINE
)


_OPENS = re.compile(rf"\(({_NAMES})\)\s*[-–—.]", re.IGNORECASE)
_CLOSES = re.compile(rf"(?:©|copyright)\s*\d{{4}}\s*(?:by\s+)?(?:the\s+)?({_NAMES})\b", re.IGNORECASE)
_FILED = re.compile(rf"/wires?/({_NAMES}|pa)/|/(ap)online/|/(reuters)/", re.IGNORECASE)
_ONLY_FILED = {"pa": "PA"}  # a name that means other things elsewhere: Pennsylvania
_LONG = "|".join(re.escape(name) for name in AGENCIES if len(name) > 4)
_EXACT = rf"(?-i:{'|'.join(sorted(name for name in AGENCIES.values() if len(name) <= 4))})|{_LONG}"  # "AP" and no "ap"
_DATELINED = re.compile(rf"[^()\n]{{0,60}}\(({_EXACT})\)\s*[-–—]", re.IGNORECASE)
_SIGNED = re.compile(  # a line of its own: "By Ada Roe, AP", "The Associated Press | Monday", not "By our staff and Reuters"
    rf"(?:(?:by (?:[^\n,/]{{1,60}}[,/] ?)?)?(?:the )?({_EXACT})"
    rf"|by [^\n]{{1,60}}(?<!\band)(?<!\bwith)(?<!\bthe) (?:the )?({_LONG}))(?:\s*[|,–—-][^\n]*| published\b[^\n]*)?",
    re.IGNORECASE,
)
_AHEAD = 1_200  # characters of a page that may be taken for its body before the text begins: captions, links
_DATELINE, _COPYRIGHT = 250, 400  # characters from the start, and from the end, in which a text says whose it is
_WORD = re.compile(r"[^\W\d_]+")
_SECOND_LEVEL = frozenset("ac co com gov net org".split())
_MOST_WORDS, _LEAST_LETTERS = 4, 3  # of an outlet's name

HEADS = frozenset(name.split()[0].split("-")[0] for name in AGENCIES)
"""The first words of the agencies' names: most texts have none of them, and name no agency."""


def credits(text: str) -> tuple[str, ...]:
    """The agencies that a text names, sorted. Short names count only in capitals ("AP", not "ap")."""
    found = set()
    for match in _CREDIT.finditer(text):
        name = match[1] or match[2]
        if len(name) > 4 or name.isupper() or match[1]:
            found.add(AGENCIES[name.lower()])
    return tuple(sorted(found))


def agency(article: Article) -> str:
    """The agency whose text an article is by its outlet, its address, its dateline, its byline or its copyright line, else
    ""."""
    found = (
        _FILED.search(article.url) or _OPENS.search(article.text[:_DATELINE]) or _CLOSES.search(article.text[-_COPYRIGHT:])
    )
    name = next(filter(None, found.groups())) if found else ""
    return (AGENCIES | _ONLY_FILED).get(name.lower(), "") or _is_agency(article) or _marked(article)


def publisher(article: Article) -> str:
    """Who published an article: an agency by its short name, else its outlet, else its site; "" where nothing says so."""
    return _is_agency(article) or article.outlet.strip() or _host(article.url)


def whose(article: Article) -> tuple[str, str]:
    """Who published an article, and the agency whose text it says it is: ("norlandpost.com", "AP")."""
    return publisher(article), agency(article)


def _is_agency(article: Article) -> str:
    """The agency that an article's outlet or site is, else "". An outlet may be named by its site ("apnews.com")."""
    outlet = article.outlet.strip().lower()
    named = (outlet.removeprefix("the "), _site(f"//{outlet}"), _site(article.url))
    return next((AGENCIES[name] for name in named if name in AGENCIES), "")


def _marked(article: Article) -> str:
    """The agency that the line before the text names ("HELSTAD (AP) -", "By Ada Roe, Associated Press"), where a page has
    other things above it. What stands under a picture tells whose that is."""
    ahead, under_picture = 0, False
    for passage in article.passages:
        start, end = passage.start, min(passage.end, passage.start + _COPYRIGHT)
        found = None
        if passage.role in ("dateline", "body"):
            found = _DATELINED.match(article.text, start, end)
        elif passage.role == "byline" and not under_picture:
            found = _SIGNED.fullmatch(article.text, start, end)
        if found:
            return AGENCIES[next(filter(None, found.groups())).lower()]
        ahead += (passage.end - passage.start) * (passage.role == "body")
        if ahead > _AHEAD:
            break
        under_picture = passage.role == "caption"
    return ""


def credited(source: Article, text: Article) -> str:
    """The agency or outlet of `source`, where `text` credits it in its own words, else "". Without an outlet its site tells:
    nytimes.com is the New York Times."""
    wire = agency(source)
    if wire:
        return wire if wire in credits(text.text) and agency(text) != wire else ""
    outlet = source.outlet.strip()
    if not outlet:
        site = _site(source.url)
        told = len(site) >= _LEAST_LETTERS and site != _site(text.url) and site in _named_sites(text.text)
        return _host(source.url) if told else ""
    if len(outlet) < 4 or outlet == text.outlet:
        return ""
    return outlet if re.search(rf"(?<!\w){re.escape(outlet)}(?!\w)", text.text) else ""


def _host(url: str) -> str:
    """The host of an address, without "www."."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _site(url: str) -> str:
    """The name of a site: "nytimes" of https://www.nytimes.com/2031/, "bbc" of https://www.bbc.co.uk/."""
    labels = _host(url).split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return labels[-1] if labels else ""


@lru_cache(maxsize=512)
def _named_sites(text: str) -> frozenset[str]:
    """What the sites of the names in a text may be called: "New York Times" is newyorktimes, nytimes and nyt. A single word
    is none ("Time", "People") but in capitals, or with some inside (CNN, HuffPost)."""
    words = _WORD.findall(text)
    found = set()
    for k, first in enumerate(words):
        if not first[0].isupper() and first != "the":
            continue
        for size in range(1, _MOST_WORDS + 1):
            name = words[k : k + size]
            if len(name) < size or not name[-1][0].isupper():
                break
            if size == 1 and first[1:].islower():
                continue
            for short in range(size + 1):
                found.add("".join([*(word[0] for word in name[:short]), *name[short:]]).lower())
    return frozenset(found)
