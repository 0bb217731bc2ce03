"""One story's readings in, its timeline out: the points in time that are told, each with a telling's own words.

Entries of the same days are one; a stretch ("from 2007 to 2014") is one point, not three. What lies in residue, a byline or
a dateline is left out (the day of publication is no point of the story), what tells no day of its own ("at 3 a.m.", "the
day", "today" in a quotation), and what is only a blurred telling of another point.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from retold.model import Article, DateMention, Mention, Quote, Span, Statement, StoryParts, TimelineEntry
from retold.stages.dates.ranges import whole
from retold.stages.dates.tags import TAG, tagged
from retold.stages.findings.statements import TOLD
from retold.stages.findings.tellings import begins_whole, readable_alone
from retold.text import sentences
from retold.words import DateWords, Words

_LONGEST = 18300  # days: half a century; what is told of a century is no point of the story
_LABEL = (40, 180)  # characters: a shorter clause says nothing, a longer one more than the point
_WINDOW = 300  # characters on either side, where a point stands in no clause
_WEEKS = frozenset({"W", "FN"})
_ROUNDED = timedelta(days=3)  # "two weeks ago" is no nearer than that
_PERIODS = frozenset(TAG[name] for name in "THE OF IN EARLY EDGE UNIT YEARWORD".split())  # "the end of the day"
_FROM_NOW = frozenset(TAG[name] for name in "DAYWORD THIS LAST PART OF EARLY EARLIER LATER".split())
_HOURS = _PERIODS | {TAG[name] for name in "CLOCK NUM YEAR AM PM HOUR BAREHOUR HOURWORD PART ZONE OPEN CLOSE DOT".split()}

Days = tuple[date, date]


@dataclass(frozen=True)
class Place:
    """The clause that a point stands in, its words as they are shown, and whether it begins as a sentence does."""

    span: Span
    label: str
    whole: bool


@dataclass(frozen=True)
class Told:
    """One article's telling of a point: its days, where it stands, and the clause around it."""

    days: Days
    article: Article
    span: Span
    place: Place
    others: int  # points told in the same clause
    blurred: bool  # is it known only as nearly as the article's own day, or counted in weeks?


def timeline(parts: StoryParts, words_of: Callable[[str], Words]) -> tuple[TimelineEntry, ...]:
    """The dated points of a story, in the order of their days; each cites the clauses that tell of it."""
    groups: dict[Days, list[Told]] = {}
    for article in parts.articles:
        for told in _told(parts, article, words_of(article.language)):
            groups.setdefault(told.days, []).append(told)
    return tuple(_entry(days, told) for days, told in sorted(groups.items()) if not _blur(days, told, groups))


def _told(parts: StoryParts, article: Article, words: Words) -> Iterator[Told]:
    reading, table = parts.readings[article.id], words.dates
    mentions = [m for m in reading.dates if m.start and m.end and _is_told(article, m.span)]
    mentions = [m for m in whole(article.text, mentions, table) if _tells_a_day(m, table)]
    mentions = [m for m in mentions if not (_spoken(m, reading.quotes) and _of_speaking(m, table))]
    places = [_place(article, parts.statements[article.id], mention.span, words) for mention in mentions]
    uncertain = article.published is not None and article.published.start != article.published.end
    points = [(_days(m, table), m.span, place) for m, place in zip(mentions, places, strict=True)]
    beside: dict[Span, set[Days]] = {}
    for (days, _), _, place in points:
        beside.setdefault(place.span, set()).add(days)
    for (days, rounded), span, place in points:
        if (days[1] - days[0]).days <= _LONGEST:
            blurred = rounded or (uncertain and days[0] != days[1])
            yield Told(days, article, span, place, len(beside[place.span]) - 1, blurred)


def _tells_a_day(mention: DateMention, table: DateWords) -> bool:
    """Does a time say itself which day it means: "Friday at 3 a.m.", not "3 a.m.", "the end of the day"?"""
    kinds = tagged(mention.text, table)
    return "WE" in kinds.values or not set(kinds.tags) <= (_HOURS if mention.type == "TIME" else _PERIODS)


def _spoken(mention: DateMention, quotes: Sequence[Quote]) -> bool:
    number = bisect_right(quotes, mention.span[0], key=lambda quote: quote.start) - 1
    return number >= 0 and quotes[number].kind != "indirect" and mention.span[1] <= quotes[number].end


def _of_speaking(mention: DateMention, table: DateWords) -> bool:
    """Is a day told from that on which it is told ("today", "last night")? That is unknown of what somebody said."""
    return set(tagged(mention.text, table).tags) <= _FROM_NOW


def _days(mention: DateMention, table: DateWords) -> tuple[Days, bool]:
    """The days of a time, and whether they are rounded: "two weeks ago" is told of any day of such a week."""
    assert mention.start and mention.end
    kinds = tagged(mention.text, table)
    if TAG["AGO"] in kinds.tags and not _WEEKS.isdisjoint(kinds.values):
        return (mention.start - _ROUNDED, mention.end + _ROUNDED), True
    return (mention.start, mention.end), False


def _is_told(article: Article, span: Span) -> bool:
    number = bisect_right(article.passages, span[0], key=lambda passage: passage.start) - 1
    inside = number >= 0 and span[0] < article.passages[number].end
    return not inside or article.passages[number].role in TOLD


def _place(article: Article, statements: Sequence[Statement], span: Span, words: Words) -> Place:
    """The clause that a point stands in, else its sentence."""
    number = bisect_right(statements, span[0], key=lambda statement: statement.start) - 1
    if number >= 0 and span[1] <= statements[number].end:
        statement = statements[number]
        label = readable_alone(statement, article.text, words)
        return Place((statement.start, statement.end), label, begins_whole(statement, article.text))
    start = max(0, span[0] - _WINDOW)
    start = max(start, article.text.rfind("\n", start, span[0]) + 1)
    stop = article.text.find("\n", span[1], span[1] + _WINDOW)
    for sentence in sentences(article.text, start, min(len(article.text), span[1] + _WINDOW) if stop < 0 else stop):
        if sentence[0] <= span[0] < sentence[1]:
            return Place(sentence, article.text[slice(*sentence)], True)
    return Place(span, article.text[slice(*span)], True)


def _blur(days: Days, told: Sequence[Told], groups: dict[Days, list[Told]]) -> bool:
    """Are days no point of their own but an uncertain telling of a point that others tell exactly?"""
    if not all(one.blurred for one in told) or days[1] - days[0] > 2 * _ROUNDED:
        return False
    return any(days[0] <= other[0] and other[1] <= days[1] and other != days for other in groups)


def _entry(days: Days, told: Sequence[Told]) -> TimelineEntry:
    spans = sorted({(one.article.id, *one.place.span) for one in told})
    label = " ".join(min(told, key=_label_rank).place.label.split())
    return TimelineEntry(days[0], days[1], label, tuple(Mention(*span) for span in spans))


def _label_rank(told: Told) -> tuple[object, ...]:
    """The clearest telling first: words of good length, a clause that begins as a sentence does, with few other points, the
    point early in it."""
    (start, end), length = told.place.span, len(told.place.label)
    return (
        not _LABEL[0] <= length <= _LABEL[1],
        not told.place.whole,
        min(told.others, 2),
        told.span[0] - start > (end - start) // 2,
        length,
        told.article.id,
        told.place.span,
    )
