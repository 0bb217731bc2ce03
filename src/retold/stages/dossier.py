"""A story's parts and findings -> the story as it is shown: findings in order of interest, title, brief, days."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from retold.model import Article, BriefLine, Entity, Finding, QuoteRecord, Story, StoryParts, TimelineEntry
from retold.options import DossierOptions
from retold.stages.align import STEM
from retold.text import words

SHORT_WORD = 3  # letters
TRIVIAL_WORDS = 5  # a statement of fewer words seldom tells anything on its own


def assemble(
    parts: StoryParts,
    findings: Sequence[Finding],
    quotes: Sequence[QuoteRecord],
    timeline: Sequence[TimelineEntry],
    entities: Sequence[Entity],
    options: DossierOptions,
) -> Story:
    """The story with its findings in order of interest. Title and brief are words of its articles, never made up."""
    ids = tuple(sorted(article.id for article in parts.articles))
    partial = frozenset(article.id for article in parts.articles if article.missing)
    ranked = _told_anew_first(sorted(findings, key=lambda finding: _interest(finding, partial)))
    days = [article.published for article in parts.articles if article.published]
    by_id = {article.id: article for article in parts.articles}
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
        brief=tuple(_brief(ranked, by_id, options.brief_lines)),
    )


def _interest(finding: Finding, partial: frozenset[str]) -> tuple[int, int, int, float, int, int, int, int, str]:
    """Sorts what matters first: what is sure, of that conflicts, the surest first, then what most accounts tell, what whole
    articles tell (`partial` are not), what carries a figure, and what comes early; then what is doubtful, likewise."""
    place = min(((telling.start, telling.article) for telling in finding.tellings), default=(0, ""))
    trivial = _trivial(finding)
    conflict = finding.verdict in ("disputed", "updated")
    slots = any(telling.figures or telling.dates for telling in finding.tellings)
    weak = all(telling.article in partial for telling in finding.tellings)
    sure = finding.confidence or 0.0
    return (trivial, finding.doubtful, -conflict, -sure * conflict, -finding.accounts, weak, -slots, place[0], finding.id)


def _trivial(finding: Finding) -> bool:
    return len(words(finding.statement)) < TRIVIAL_WORDS


def _told_anew_first(ranked: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings in their order, but for those corroborated by words alone that findings before them show already: these
    come after the others that are shared."""
    seen: set[tuple[str, int]] = set()
    places: list[tuple[bool, bool, bool, int]] = []
    for rank, finding in enumerate(ranked):
        own = {(telling.article, telling.start) for telling in finding.tellings}
        again = finding.verdict == "corroborated" and own <= seen
        seen |= own
        places.append((_trivial(finding), finding.accounts == 1, again, rank))
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


def _brief(ranked: Sequence[Finding], articles: Mapping[str, Article], count: int) -> Iterator[BriefLine]:
    """The statements of the most corroborated findings, none saying what an earlier line says, and none that is doubtful or
    holds what is disputed or has been overtaken: a brief is read as what is so."""
    told: list[set[str]] = []
    contested = [finding.statement for finding in ranked if finding.verdict in ("disputed", "updated")]
    shared = [finding for finding in ranked if finding.verdict == "corroborated" and not finding.doubtful]
    alone = [finding for finding in ranked if finding.verdict == "single"]
    for finding in sorted(shared, key=lambda f: (-f.accounts, -len({t.article for t in f.tellings}))) or alone:
        own = set(words(finding.statement))
        if any(part in finding.statement for part in contested):
            continue
        if len(own) < TRIVIAL_WORDS or any(len(own & other) > 0.4 * min(len(own), len(other)) for other in told):
            continue
        article = next(t.article for t in finding.tellings if finding.statement in articles[t.article].text)
        told.append(own)
        yield BriefLine(finding.id, finding.statement, article)
        if len(told) == count:
            return
