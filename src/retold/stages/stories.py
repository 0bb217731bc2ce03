"""Sketches of all articles -> stories: which articles tell one event. A function of the set, whatever its order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt
from typing import TYPE_CHECKING

from retold.model import Sketch, StoryGroup
from retold.options import StoryOptions

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vector = npt.NDArray[np.float32]

Weights = dict[str, float]


def group_stories(
    sketches: Sequence[Sketch], options: StoryOptions, leads: Mapping[str, Vector] | None = None
) -> tuple[StoryGroup, ...]:
    """The stories of some articles; every article is in exactly one. `leads` are unit vectors of the leads, by article."""
    ordered = sorted({sketch.article: sketch for sketch in sketches}.values(), key=lambda sketch: sketch.article)
    spread = Counter(term for sketch in ordered for term, _ in sketch.terms)
    rows = [_weights(sketch, spread, len(ordered)) for sketch in ordered]
    scores = {
        (i, j): sum(weight * rows[j].get(term, 0.0) for term, weight in rows[i].items())
        for i in range(len(rows))
        for j in range(i)
    }
    groups = _merge(len(rows), scores, options.join)
    return tuple(
        StoryGroup(ordered[group[0]].article, tuple(ordered[i].article for i in group), _why(ordered, group))
        for group in groups
    )


def _weights(sketch: Sketch, spread: Counter[str], total: int) -> Weights:
    lead = set(sketch.lead)
    row = {
        term: (1 + log(count)) * (2.0 if term in lead else 1.0) * log((total + 1000) / (spread[term] + 1))
        for term, count in sketch.terms
    }
    norm = sqrt(sum(weight * weight for weight in row.values())) or 1.0
    return {term: weight / norm for term, weight in row.items()}


def _merge(count: int, scores: dict[tuple[int, int], float], join: float) -> list[list[int]]:
    """Average linkage: the two groups with the highest mean score are joined, as long as it reaches `join`."""
    groups = {i: [i] for i in range(count)}
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), score in scores.items():
        sums[i][j] = sums[j][i] = score
    while len(groups) > 1:
        best, low, high = max(
            ((total / len(groups[i]) / len(groups[j]), -i, -j) for i in sums for j, total in sums[i].items() if i < j),
            default=(0.0, 0, 0),
        )
        if best < join:
            break
        i, j = -low, -high
        groups[i] = sorted(groups[i] + groups.pop(j))
        for k, total in sums.pop(j).items():
            del sums[k][j]
            if k != i:
                sums[i][k] = sums[k][i] = sums[i].get(k, 0.0) + total
    return sorted(groups.values())


def _why(ordered: Sequence[Sketch], group: Sequence[int]) -> tuple[str, ...]:
    if len(group) < 2:
        return ()
    shared = Counter(name for i in group for name in ordered[i].names)
    names = [name for name, count in shared.most_common(5) if count > 1]
    return (f"names in common: {', '.join(names)}",) if names else ()
