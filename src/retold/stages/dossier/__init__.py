"""A story's parts and findings -> the story as it is shown: findings in order of interest, title, days."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Sequence

from retold.model import Article, Entity, Finding, QuoteRecord, Story, StoryParts, Telling, TimelineEntry
from retold.stages.texts.align import STEM
from retold.text import words

SHORT_WORD = 3  # letters
TRIVIAL_WORDS = 5  # a statement of fewer words seldom tells anything on its own


def assemble(
    parts: StoryParts,
    findings: Sequence[Finding],
    quotes: Sequence[QuoteRecord],
    timeline: Sequence[TimelineEntry],
    entities: Sequence[Entity],
) -> Story:
    """The story with its findings in order of interest, without a brief. Its title is one of its articles'."""
    ids = tuple(sorted(article.id for article in parts.articles))
    partial = frozenset(article.id for article in parts.articles if article.missing)
    slight = _slight(parts, findings)
    ranked = _told_anew_first(sorted(findings, key=lambda finding: _interest(finding, partial, slight)), slight)
    days = [article.published for article in parts.articles if article.published]
    return Story(
        id=hashlib.sha256(" ".join(ids).encode()).hexdigest()[:16],
        title=_title(parts) or (ranked[0].statement if ranked else ""),
        start=min((day.start for day in days), default=None),
        end=max((day.end for day in days), default=None),
        articles=ids,
        findings=ranked,
        quotes=tuple(quotes),
        timeline=tuple(timeline),
        entities=tuple(entities),
    )


def _interest(
    finding: Finding, partial: frozenset[str], slight: frozenset[str]
) -> tuple[int, int, int, float, int, int, int, int, int, str]:
    """Sorts what matters first: what is not `slight`, what is sure, of that conflicts, the surest first, then what most
    accounts tell, of one account what most of its articles kept, what whole articles tell (`partial` are not), what carries
    a figure, and what comes early; then what is doubtful, likewise."""
    place = min(((telling.start, telling.article) for telling in finding.tellings), default=(0, ""))
    conflict = finding.verdict in ("disputed", "updated")
    slots = any(telling.figures or telling.dates for telling in finding.tellings)
    weak = all(telling.article in partial for telling in finding.tellings)
    kept = len({telling.article for telling in finding.tellings}) if finding.accounts == 1 else 0
    sure = finding.confidence or 0.0
    return (
        finding.id in slight,
        finding.doubtful,
        -conflict,
        -sure * conflict,
        -finding.accounts,
        -kept,
        weak,
        -slots,
        place[0],
        finding.id,
    )


def _slight(parts: StoryParts, findings: Sequence[Finding]) -> frozenset[str]:
    """The ids of the findings of a few words, or told by captions alone: what a picture shows is seldom the news."""
    captions = {a.id: [(p.start, p.end) for p in a.passages if p.role == "caption"] for a in parts.articles}

    def shown(telling: Telling) -> bool:
        return any(start <= telling.start < end for start, end in captions[telling.article])

    return frozenset(f.id for f in findings if len(words(f.statement)) < TRIVIAL_WORDS or all(map(shown, f.tellings)))


def _told_anew_first(ranked: Sequence[Finding], slight: frozenset[str]) -> tuple[Finding, ...]:
    """The findings in their order, but for those corroborated by words alone that findings before them show already: these
    come after the others that are shared."""
    seen: set[tuple[str, int]] = set()
    places: list[tuple[bool, bool, bool, int]] = []
    for rank, finding in enumerate(ranked):
        own = {(telling.article, telling.start) for telling in finding.tellings}
        again = finding.verdict == "corroborated" and own <= seen
        seen |= own
        places.append((finding.id in slight, finding.accounts == 1, again, rank))
    return tuple(ranked[rank] for *_, rank in sorted(places))


def _title(parts: StoryParts) -> str:
    """The title that shares most with those of the other accounts; of equals, the first by its words. An account has one
    vote for each word, shared by its articles: copies do not outvote what others wrote."""
    told = {article.id: _telling_words(article.title) for article in parts.articles if article.title}
    votes: Counter[str] = Counter()
    for account in parts.accounts:
        for article in account.articles:
            votes.update(dict.fromkeys(told.get(article, ()), 1 / len(account.articles)))

    def shared(article: Article) -> float:
        own = told[article.id]
        return round(sum(votes[word] for word in own) / math.sqrt(len(own) or 1), 6)

    titled = [article for article in parts.articles if article.title]
    return min(((-shared(article), article.title) for article in titled), default=(0, ""))[1]


def _telling_words(title: str) -> frozenset[str]:
    """The beginnings of the words of a title, but for the short ones, which all titles share."""
    return frozenset(word[:STEM] for word in words(title) if len(word) > SHORT_WORD)
