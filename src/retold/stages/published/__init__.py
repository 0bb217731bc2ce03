"""When did an article appear? Dates as its source writes them in; the day that fits out, or None rather than a guess.

`from_metadata` reads what a page says of itself, `from_text` a date line or dateline, `in_story` reasons from the article's
own words and those of its story (see date_inference.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from retold.model import Article, Passage, Published
from retold.stages.dates import read_dates
from retold.stages.published.inference import in_dateline, infer
from retold.text import WORD, fold, lines
from retold.words import Words

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_ISO_LOOSE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_EPOCH = re.compile(r"\s*(\d{10})(?:\d{3})?(?:\.\d{1,6})?\s*")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[\s,-]{1,3}(?:de |of )?"
    r"([^\W\d_]{3,12})\.?[\s,-]{1,3}(?:de |del )?((?:19|20)\d\d)"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
# Months by their first letters in the languages with tables: metadata is read before the language is known.
_MONTHS = (
    "jan ene gen янв, feb fev фев, mar мар, apr abr avr апр, mai may mag мая май, jun juin giu июн, jul juil lug июл, "
    "aug ago aou авг, sep set сен, oct okt ott out окт, nov ноя, dec dic dez дек"
)
_FIRST_YEAR = 1800
_HEAD_LINES = 8
_LINE = 120  # characters: a longer line is prose
_SMALL_PRINT = 6  # words beside the date: "Published by Ann Lee on ... at 9:05 EDT"


def from_metadata(candidates: Sequence[tuple[str, str]], today: date | None) -> Published | None:
    """The day of publication from what the source says: (origin, as written), best first. The first that can be read, is a
    whole day and is not in the future (a day is granted to time zones east of here) is kept."""
    latest = today + timedelta(days=1) if today else None
    for _origin, written in candidates:
        day = parse_day(written)
        if day and day.year >= _FIRST_YEAR and (latest is None or day <= latest):
            return Published(day, day, "metadata")
    return None


def parse_day(written: str) -> date | None:
    """The day in one date as written: ISO with or without time and zone, RFC 2822, seconds since 1970, or with the month's
    name in any of the languages. The day is the one written, whatever the zone. "03/04/2024" can be two days: None."""
    written = written[:200]
    epoch = _EPOCH.fullmatch(written)
    if epoch:
        return datetime.fromtimestamp(int(epoch[1]), UTC).date()
    for pattern in (_ISO, _ISO_LOOSE):
        match = pattern.search(written)
        if match:
            return _day(int(match[1]), int(match[2]), int(match[3]))
    match = _DAY_FIRST.search(written)
    if match and _month(match[2]):
        return _day(int(match[3]), _month(match[2]), int(match[1]))
    for match in _MONTH_FIRST.finditer(written):
        if _month(match[1]):
            return _day(int(match[3]), _month(match[1]), int(match[2]))
    match = _NUMERIC.search(written)
    return _numeric(match) if match else None


def _numeric(match: re.Match[str]) -> date | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_table() -> dict[str, int]:
    table: dict[str, int] = {}
    for number, starts in enumerate(_MONTHS.split(", "), 1):
        for start in starts.split():
            table[fold(start)] = number
    return table


_MONTH_OF = _month_table()


def _month(name: str) -> int:
    """The number of the month that a word names, 0 for none."""
    name = fold(name)
    return _MONTH_OF.get(name[:4], 0) or _MONTH_OF.get(name[:3], 0)


def from_text(text: str, passages: Sequence[Passage], words: Words) -> Published | None:
    """The day of publication from a line at the head of the article, or from a byline or dateline, that is a date ("July 31,
    2015", "Updated 31 July 2015") or begins with a dateline with a year. None when there is none, or two that differ."""
    small_print = [(p.start, p.end) for p in passages if p.role in ("byline", "dateline")]
    found = []
    for start, end in [*islice(lines(text), _HEAD_LINES), *small_print]:
        line = text[start : min(end, start + _LINE)]
        mentions = read_dates(line, None, words)
        spoken = len(WORD.findall(line)) - sum(len(WORD.findall(mention.text)) for mention in mentions)
        alone = end - start <= _LINE and spoken <= _SMALL_PRINT
        found += [
            mention.start
            for mention in mentions
            if mention.start and mention.start == mention.end and (alone or in_dateline(line, mention.span))
        ]
        days = any(mention.start and mention.start == mention.end for mention in mentions)
        if not days and end - start <= _LINE and len(WORD.findall(line)) <= _SMALL_PRINT + 4:
            found += filter(None, [parse_day(line)])  # the site's language need not be the article's
    told = sorted(set(found))
    return Published(told[0], told[-1], "text") if told and (told[-1] - told[0]).days <= 2 else None


def in_story(articles: Sequence[Article], words_of: Callable[[str], Words]) -> dict[str, Published]:
    """The day of publication of each article that has none, as far as its own words or its story's tell, by article id."""
    found: dict[str, Published] = {}
    for article in articles:
        if article.published is None:
            day = from_text(article.text, article.passages, words_of(article.language))
            if day:
                found[article.id] = day
    return {**found, **infer(articles, found, words_of)}
