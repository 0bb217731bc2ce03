"""Two articles of one story -> the link between them, if one's text comes from the other's or both from one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from retold.model import Article, Direction, Evidence, Link, LinkKind, Span, Statement, StoryParts
from retold.options import ReuseOptions
from retold.stages.align import in_order, mutual_best, word_likeness
from retold.stages.tokens import tokens

if TYPE_CHECKING:
    from retold.model.parts import Matrix


@dataclass(frozen=True, eq=False)
class Telling:
    """One article prepared for comparing: its sentences, their words, and their vectors (None without an encoder)."""

    article: Article
    spans: tuple[Span, ...]
    words: tuple[tuple[str, ...], ...]
    vectors: Matrix | None


def prepare(article: Article, statements: Sequence[Statement], vectors: Matrix | None) -> Telling:
    """An article's body as sentences. `statements` are its clauses, row i of `vectors` belongs to `statements[i]`."""
    body = [p for p in article.passages if p.role == "body"]
    rows: dict[Span, list[int]] = {}
    for i, statement in enumerate(statements):
        if not body or any(p.start <= statement.start < p.end for p in body):
            rows.setdefault(statement.sentence, []).append(i)
    spans = tuple(rows)
    words = tuple(tuple(tokens(article.text, *span)[0]) for span in spans)
    if vectors is None or len(vectors) != len(statements) or not spans:
        return Telling(article, spans, words, None)
    means = np.stack([vectors[indexes].mean(0) for indexes in rows.values()])
    return Telling(article, spans, words, means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-6))


def relate(a: Telling, b: Telling, options: ReuseOptions) -> Link | None:
    """The link between two articles, None where each is written on its own."""
    if not a.spans or not b.spans:
        return None
    scores = word_likeness(a.words, b.words)
    pairs = mutual_best(scores, options.alike)
    coverage_a = _covered(a, [i for i, _ in pairs])
    coverage_b = _covered(b, [j for _, j in pairs])
    order = in_order(pairs)
    if max(coverage_a, coverage_b) < options.borrowed or len(pairs) < 2:
        return None
    evidence = tuple(Evidence(a.spans[i], b.spans[j], round(float(scores[i, j]), 3)) for i, j in pairs)
    kind: LinkKind = "excerpt"
    if max(coverage_a, coverage_b) >= options.covered and order >= options.ordered:
        kind = "copy" if min(coverage_a, coverage_b) > 0.9 and np.mean([e.score for e in evidence]) > 0.9 else "rewrite"
    why = f"{len(pairs)} sentences stand in both, {order:.0%} of them in one order"
    direction: Direction = "unknown"
    first, second = a.article.published, b.article.published
    if first and second and first.end < second.start:
        direction = "a->b"
    elif first and second and second.end < first.start:
        direction = "b->a"
    return Link(a.article.id, b.article.id, kind, direction, coverage_a, coverage_b, round(order, 3), why, evidence)


def _covered(telling: Telling, indexes: Sequence[int]) -> float:
    total = sum(end - start for start, end in telling.spans)
    return round(sum(telling.spans[i][1] - telling.spans[i][0] for i in set(indexes)) / max(total, 1), 3)


def links(parts: StoryParts, options: ReuseOptions) -> tuple[Link, ...]:
    """The links between the articles of one story, in the order of their ids."""
    tellings = [
        prepare(article, parts.statements.get(article.id, ()), parts.vectors.get(article.id))
        for article in sorted(parts.articles, key=lambda article: article.id)
    ]
    found = (relate(a, b, options) for a, b in combinations(tellings, 2))
    return tuple(link for link in found if link)
