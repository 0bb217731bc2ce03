"""A story's parts -> its findings: what accounts agree on, where they differ, and what only one tells.

Two lanes: inside an account statements are threaded by likeness alone (stages/threads.py); across accounts likeness only
proposes, many slots decide (stages/pairs.py, stages/judge.py), and groups must hold together (stages/groups.py). What the
tellings of a group then say of figures, dates, names and speakers gives the verdict (stages/verdicts.py).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

import numpy as np

from retold.model import Account, Article, Difference, Finding, Statement, StoryParts, Telling, Verdict
from retold.options import ReconcileOptions
from retold.stages.groups import cliques
from retold.stages.judge import chances
from retold.stages.pairs import Board, board
from retold.stages.slots import Slots, read_slots
from retold.stages.threads import Row, threads
from retold.stages.verdicts import judge_tellings
from retold.words import Words

Thread = tuple[Row, ...]


def reconcile(parts: StoryParts, words_of: Callable[[str], Words], options: ReconcileOptions) -> tuple[Finding, ...]:
    """The findings of one story, sorted by id. Every statement stands in at least one."""
    found = [
        (number, thread)
        for number, account in enumerate(accounts_of(parts))
        for thread in threads(account, dict(parts.vectors))
    ]
    if not found:
        return ()
    at = lay_out(parts, words_of, found)
    groups = grouped(at, options)
    told = {i for group in groups for i in group}
    groups += [(i,) for i in range(len(found)) if i not in told]
    return tuple(sorted((_finding(parts, [found[i] for i in group], words_of) for group in groups), key=lambda f: f.id))


def accounts_of(parts: StoryParts) -> list[Account]:
    """The story's accounts, in the order of their leads; an article in none is one of its own."""
    told = {article for account in parts.accounts for article in account.articles}
    alone = [Account(a.id, a.id, (a.id,)) for a in parts.articles if a.id not in told]
    return sorted([*parts.accounts, *alone], key=lambda account: account.lead)


def lay_out(parts: StoryParts, words_of: Callable[[str], Words], found: Sequence[tuple[int, Thread]]) -> Board:
    """The first statement of each thread (with the number of its account), side by side."""
    article_of = {article.id: (k, article) for k, article in enumerate(parts.articles)}
    heads = [thread[0] for _, thread in found]
    homes = [article_of[article] for article, _ in heads]
    return board(
        [parts.statements[article][i] for article, i in heads],
        [article.text for _, article in homes],
        [words_of(article.language) for _, article in homes],
        np.stack([parts.vectors[article][i] for article, i in heads]),
        ([k for k, _ in homes], [number for number, _ in found]),
    )


def grouped(at: Board, options: ReconcileOptions) -> list[tuple[int, ...]]:
    """The groups of statements (numbers on the board) that tell one thing in several accounts."""
    left, right, chance = chances(at)
    likely = np.flatnonzero(chance >= min(options.sure, options.possible))
    table = {(int(left[k]), int(right[k])): float(chance[k]) for k in likely}

    def alike(i: int, j: int) -> bool:
        return float(at.centred[i] @ at.centred[j]) >= options.alike

    return cliques(table, at.account.tolist(), alike, options.sure, options.possible)


def _finding(parts: StoryParts, group: Sequence[tuple[int, Thread]], words_of: Callable[[str], Words]) -> Finding:
    """One finding: its tellings in the order of articles and places, and what they differ in."""
    rows = sorted({row for _, thread in group for row in thread})
    articles = {article.id: article for article in parts.articles}
    told = [parts.statements[article][i] for article, i in rows]
    accounts = len({number for number, _ in group})
    verdict: Verdict = "corroborated" if accounts > 1 else "single"
    differences: tuple[Difference, ...] = ()
    if len({s.article for s in told}) > 1:
        slots = [_slots(parts, s, articles, words_of) for s in told]
        published = [articles[s.article].published for s in told]
        days = [p.start.toordinal() if p else None for p in published]
        conflict, differences = judge_tellings(slots, words_of(articles[told[0].article].language), days.__getitem__)
        verdict = conflict or verdict
    best = _clearest(told, articles)
    return Finding(
        id=hashlib.sha256(" ".join(f"{s.article}:{s.start}-{s.end}" for s in told).encode()).hexdigest()[:16],
        statement=articles[best.article].text[best.start : best.end],
        verdict=verdict,
        accounts=accounts,
        tellings=tuple(Telling(s.article, s.start, s.end, s.figures, s.dates) for s in told),
        differences=differences,
    )


def _slots(parts: StoryParts, s: Statement, articles: dict[str, Article], words_of: Callable[[str], Words]) -> Slots:
    article = articles[s.article]
    return read_slots(s, article.text, words_of(article.language), parts.readings[s.article])


def _clearest(told: Sequence[Statement], articles: dict[str, Article]) -> Statement:
    """The telling that stands best alone: with a subject of its own, many slots, no more words than needed."""

    def worth(s: Statement) -> tuple[bool, int, int, str]:
        whole = s.subject is None and articles[s.article].text[s.start : s.start + 1].isupper()
        slots = len(s.figures) + len(s.dates) + len(s.names)
        return (not whole, -min(slots, 4), abs(s.end - s.start - 120), s.article)

    return min(told, key=worth)
