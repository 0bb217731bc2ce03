"""One story's readings in, its timeline out: the points in time that are told, each with a telling's own words.

Entries of the same days are one. What lies in residue is left out.
"""

from __future__ import annotations

from datetime import date

from retold.model import Article, DateMention, Mention, StoryParts, TimelineEntry
from retold.model.base import Span
from retold.text import sentences

_LABEL = 160
_LONGEST = 3700  # days: a decade; a century is no point of a story

Told = tuple[Article, DateMention, Span]


def timeline(parts: StoryParts) -> tuple[TimelineEntry, ...]:
    """The dated points of a story, in the order of their days; each cites the clauses that tell of it."""
    groups: dict[tuple[date, date], list[Told]] = {}
    for article in parts.articles:
        for mention in parts.readings[article.id].dates:
            if mention.start is None or mention.end is None or (mention.end - mention.start).days > _LONGEST:
                continue
            if not _in_residue(article, mention.span):
                groups.setdefault((mention.start, mention.end), []).append(
                    (article, mention, _place(parts, article, mention))
                )
    return tuple(_entry(days, told) for days, told in sorted(groups.items()))


def _in_residue(article: Article, span: Span) -> bool:
    return any(p.role == "residue" and p.start < span[1] and span[0] < p.end for p in article.passages)


def _place(parts: StoryParts, article: Article, mention: DateMention) -> Span:
    """The clause that a mention stands in, else its sentence."""
    for statement in parts.statements[article.id]:
        if statement.start <= mention.span[0] and mention.span[1] <= statement.end:
            return statement.start, statement.end
    for span in sentences(article.text):
        if span[0] <= mention.span[0] < span[1]:
            return span
    return mention.span


def _entry(days: tuple[date, date], told: list[Told]) -> TimelineEntry:
    spans = sorted({(article.id, *place) for article, _, place in told})
    article, _, place = min(told, key=lambda one: (one[2][1] - one[2][0] > _LABEL, -(one[2][1] - one[2][0]), one[0].id))
    label = " ".join(article.text[place[0] : place[1]].split())
    return TimelineEntry(days[0], days[1], label, tuple(Mention(*span) for span in spans))
