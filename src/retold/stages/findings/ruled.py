"""What a person ruled of two passages -> which threads of statements tell one point, whatever is likely."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product

import numpy as np

from retold.model import Finding, Ruling, Span, StoryParts
from retold.stages.findings.judge import Chances
from retold.stages.findings.threads import Row

Points = Mapping[tuple[int, int], bool]
"""Pairs of threads, by number: True where they tell one point, False where they tell two."""

SAME = 0.99  # the chance of what is ruled one point


def points(
    rulings: Iterable[Ruling], threads: Sequence[tuple[int, Sequence[Row]]], parts: StoryParts
) -> dict[tuple[int, int], bool]:
    """What rulings say of a story's threads, each with the number of its account. Words that an article does not hold (any
    more) say nothing, nor do two passages of one account."""
    texts = {article.id: article.text for article in parts.articles}
    ruled: dict[tuple[int, int], bool] = {}

    def holding(article: str, words: str) -> list[int]:
        spans = find_words(texts[article], words)
        told = parts.statements[article]
        held = {(article, k) for k, s in enumerate(told) if any(s.start < end and start < s.end for start, end in spans)}
        return [number for number, (_, rows) in enumerate(threads) if not held.isdisjoint(rows)]

    for ruling in rulings:
        for i, j in product(holding(ruling.a, ruling.at_a), holding(ruling.b, ruling.at_b)):
            if threads[i][0] != threads[j][0]:
                ruled[min(i, j), max(i, j)] = ruling.kind == "one point"
    return ruled


def find_words(text: str, words: str) -> list[Span]:
    """Where some words stand in a text, whatever blanks and line ends are between them."""
    parts = [re.escape(word) for word in words.split()]
    return [match.span() for match in re.finditer(r"\s+".join(parts), text)] if parts else []


def settled(compared: Chances, ruled: Points) -> Chances:
    """The chances, those of ruled pairs as good as certain."""
    if not ruled:
        return compared
    pairs = zip(compared.left.tolist(), compared.right.tolist(), strict=True)
    kept = np.array([pair not in ruled for pair in pairs], bool)
    left, right = (np.array(column, np.int64) for column in zip(*sorted(ruled), strict=True))
    chance = np.array([SAME if ruled[pair] else 0.0 for pair in sorted(ruled)], np.float32)
    columns = ((compared.told, chance), (compared.by_words, chance), (compared.reconciled, chance))
    return Chances(
        np.concatenate((compared.left[kept], left)),
        np.concatenate((compared.right[kept], right)),
        *(np.concatenate((old[kept], new)) for old, new in columns),
    )


def parted(groups: Iterable[tuple[int, ...]], ruled: Points) -> list[tuple[int, ...]]:
    """The groups, each that holds two threads ruled two points as two: one without the one, one without the other."""
    found = list(groups)
    for i, j in (pair for pair, one in ruled.items() if not one):
        held = [group for group in found if i in group and j in group]
        found = [group for group in found if group not in held]
        found += [tuple(member for member in group if member != out) for group in held for out in (i, j)]
    return sorted({group for group in found if group})


def said(finding: Finding, group: Sequence[int], ruled: Points) -> Finding:
    """The finding, which says so where two of its threads were ruled one point."""
    members = set(group)
    if not any(one and members.issuperset(pair) for pair, one in ruled.items()):
        return finding
    return replace(finding, why="; ".join(filter(None, (finding.why, "by hand: one point"))))
