"""One story's readings in, its timeline out: the points in time that are told, each with a telling's own words.

Entries of the same days are one. What lies in residue, a byline or a dateline is left out (the day of publication is no
point of the story), and what is only a blurred telling of another point.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from retold.model import Article, Mention, Span, StoryParts, TimelineEntry
from retold.stages.date_ranges import ranges
from retold.stages.statements import TOLD
from retold.text import sentences
from retold.words import Words

_LONGEST = 18300  # days: half a century; what is told of a century is no point of the story
_LABEL = (40, 180)  # characters: a shorter clause says nothing, a longer one more than the point
_WINDOW = 300  # characters on either side, where a point stands in no clause

Days = tuple[date, date]


@dataclass(frozen=True)
class Told:
    """One article's telling of a point: its days, where it stands, and the clause around it."""

    days: Days
    article: Article
    span: Span
    clause: Span
    others: int  # points told in the same clause
    blurred: bool  # is it known only as nearly as the article's own day?


def timeline(parts: StoryParts, words_of: Callable[[str], Words] | None = None) -> tuple[TimelineEntry, ...]:
    """The dated points of a story, in the order of their days; each cites the clauses that tell of it. With the words of the
    articles' languages, "from 2007 to 2014" is a point of its own beside its ends."""
    groups: dict[Days, list[Told]] = {}
    for article in parts.articles:
        words = words_of(article.language) if words_of else None
        for told in _told(parts, article, words):
            groups.setdefault(told.days, []).append(told)
    return tuple(_entry(days, told) for days, told in sorted(groups.items()) if not _blur(days, told, groups))


def _told(parts: StoryParts, article: Article, words: Words | None) -> Iterator[Told]:
    mentions = [mention for mention in parts.readings[article.id].dates if mention.start and mention.end]
    mentions = [mention for mention in mentions if _is_told(article, mention.span)]
    clauses = [(statement.start, statement.end) for statement in parts.statements[article.id]]
    places = [_place(article, clauses, mention.span) for mention in mentions]
    uncertain = article.published is not None and article.published.start != article.published.end
    points = [((m.start, m.end), m.span, place) for m, place in zip(mentions, places, strict=True) if m.start and m.end]
    home = {mention.span: place for mention, place in zip(mentions, places, strict=True)}
    for first, second in ranges(article.text, mentions, words.dates) if words else ():
        if first.start and second.end:
            points.append(((first.start, second.end), (first.span[0], second.span[1]), home[first.span]))
    beside: dict[Span, set[Days]] = {}
    for days, _, place in points:
        beside.setdefault(place, set()).add(days)
    for days, span, place in points:
        if (days[1] - days[0]).days <= _LONGEST:
            yield Told(days, article, span, place, len(beside[place]) - 1, uncertain and days[0] != days[1])


def _is_told(article: Article, span: Span) -> bool:
    number = bisect_right(article.passages, span[0], key=lambda passage: passage.start) - 1
    inside = number >= 0 and span[0] < article.passages[number].end
    return not inside or article.passages[number].role in TOLD


def _place(article: Article, clauses: Sequence[Span], span: Span) -> Span:
    """The clause that a point stands in, else its sentence."""
    number = bisect_right(clauses, (span[0], len(article.text))) - 1
    if number >= 0 and span[1] <= clauses[number][1]:
        return clauses[number]
    start = max(0, span[0] - _WINDOW)
    start = max(start, article.text.rfind("\n", start, span[0]) + 1)
    stop = article.text.find("\n", span[1], span[1] + _WINDOW)
    for sentence in sentences(article.text, start, min(len(article.text), span[1] + _WINDOW) if stop < 0 else stop):
        if sentence[0] <= span[0] < sentence[1]:
            return sentence
    return span


def _blur(days: Days, told: Sequence[Told], groups: dict[Days, list[Told]]) -> bool:
    """Are days no point of their own but an uncertain telling of a point that others tell exactly?"""
    if not all(one.blurred for one in told) or (days[1] - days[0]).days > 4:
        return False
    return any(days[0] <= other[0] and other[1] <= days[1] and other != days for other in groups)


def _entry(days: Days, told: Sequence[Told]) -> TimelineEntry:
    spans = sorted({(one.article.id, *one.clause) for one in told})
    best = min(told, key=_label_rank)
    label = " ".join(best.article.text[best.clause[0] : best.clause[1]].split())
    return TimelineEntry(days[0], days[1], label, tuple(Mention(*span) for span in spans))


def _label_rank(told: Told) -> tuple[object, ...]:
    """The clearest telling first: in a clause of good length, with few other points, the point early in it."""
    length = told.clause[1] - told.clause[0]
    return (
        not _LABEL[0] <= length <= _LABEL[1],
        min(told.others, 2),
        told.span[0] - told.clause[0] > length // 2,
        length,
        told.article.id,
        told.clause,
    )
