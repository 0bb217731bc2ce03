"""A story's parts -> its findings: what accounts agree on, where they differ, and what only one tells."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import numpy as np

from retold.model import Finding, Statement, StoryParts, Telling
from retold.options import ReconcileOptions
from retold.words import Words


def reconcile(parts: StoryParts, words_of: Callable[[str], Words], options: ReconcileOptions) -> tuple[Finding, ...]:
    """The findings of one story, sorted by id. Every statement stands in at least one."""
    texts = {article.id: article.text for article in parts.articles}
    rows = [(article.id, i) for article in parts.articles for i in range(len(parts.statements[article.id]))]
    if not rows:
        return ()
    vectors = np.concatenate([parts.vectors[article.id] for article in parts.articles])
    account_of = {i: account.id for account in parts.accounts for i in account.articles}
    scores = vectors @ vectors.T
    owner = np.array([row[0] for row in rows])
    root = list(range(len(rows)))

    def find(i: int) -> int:
        while root[i] != i:
            i = root[i]
        return i

    for i in range(len(rows)):
        for article in {row[0] for row in rows} - {rows[i][0]}:
            of = np.flatnonzero(owner == article)
            j = int(of[scores[i, of].argmax()])
            if (
                scores[i, j] >= 0.6
                and rows[int(np.flatnonzero(owner == rows[i][0])[scores[j, owner == rows[i][0]].argmax()])] == rows[i]
            ):
                root[max(find(i), find(j))] = min(find(i), find(j))
    groups: dict[int, list[Statement]] = {}
    for k, (article, i) in enumerate(rows):
        groups.setdefault(find(k), []).append(parts.statements[article][i])
    return tuple(sorted((_finding(group, texts, account_of) for group in groups.values()), key=lambda f: f.id))


def _finding(group: list[Statement], texts: dict[str, str], account_of: dict[str, str]) -> Finding:
    tellings = tuple(Telling(s.article, s.start, s.end, s.figures, s.dates) for s in group)
    accounts = len({account_of.get(s.article, s.article) for s in group})
    key = " ".join(f"{s.article}:{s.start}-{s.end}" for s in group)
    return Finding(
        hashlib.sha256(key.encode()).hexdigest()[:16],
        texts[group[0].article][group[0].start : group[0].end],
        "corroborated" if accounts > 1 else "single",
        accounts,
        tellings,
    )
