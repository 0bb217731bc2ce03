"""The statements of two articles -> the pairs that say alike things, by words and, where there are any, by vectors."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from retold.model import Evidence, Statement
from retold.options import AlignOptions
from retold.stages.texts.tokens import tokens

if TYPE_CHECKING:
    from retold.model.parts import Matrix

Scores = npt.NDArray[np.float32]

STEM = (
    4  # letters kept of a word: endings do not part two translations; 4 parts WMT versions from reports better than 5 or all
)


def align(
    a: Sequence[Statement],
    b: Sequence[Statement],
    vectors_a: Matrix | None,
    vectors_b: Matrix | None,
    texts: tuple[str, str],
    options: AlignOptions,
) -> tuple[Evidence, ...]:
    """The aligned statements of two articles, in the order of the first: each is the other's best match. `texts` are the
    two articles' texts; row i of `vectors_a` belongs to `a[i]`, and without vectors the words decide alone."""
    if not a or not b:
        return ()
    scores = word_likeness([_stems(texts[0], s) for s in a], [_stems(texts[1], s) for s in b])
    if vectors_a is not None and vectors_b is not None and len(vectors_a) == len(a) and len(vectors_b) == len(b):
        scores = np.maximum(scores, vector_likeness(vectors_a, vectors_b))
    return tuple(
        Evidence((a[i].start, a[i].end), (b[j].start, b[j].end), round(float(scores[i, j]), 3))
        for i, j in mutual_best(scores, options.alike)
    )


def _stems(text: str, statement: Statement) -> list[str]:
    return [word[:STEM] for word in tokens(text, statement.start, statement.end)[0]]


def vector_likeness(a: Matrix, b: Matrix) -> Scores:
    """Cosines on the scale of `word_likeness`: up to .7 they only tell of one topic and count nothing (sentences of
    independent reports have .48 to .62); rewrites (.85 to .97) come between .5 and .9."""
    return np.asarray(np.clip((a @ b.T - 0.7) / 0.3, 0, 1), np.float32)


def word_likeness(a: Sequence[Sequence[str]], b: Sequence[Sequence[str]]) -> Scores:
    """How alike the units of two texts are, 0..1, as a matrix (units of a, units of b): the weighted share of the words
    that both have. A word weighs the less, the more units of the two texts hold it."""
    # Words in the order of the texts: that of a set is another in each process, and so would be the last bit of a sum.
    spread = Counter(word for units in (a, b) for unit in units for word in dict.fromkeys(unit))
    column = {word: i for i, word in enumerate(spread)}
    weight = 1 / np.sqrt(np.fromiter(spread.values(), np.float32, len(spread)))
    left, right = _rows(a, column), _rows(b, column)
    shared = (left * weight) @ right.T
    total = (left @ weight)[:, None] + (right @ weight)[None, :]
    return np.asarray(2 * shared / np.maximum(total, 1e-6), np.float32)


def _rows(units: Sequence[Sequence[str]], column: dict[str, int]) -> Scores:
    rows = np.zeros((len(units), len(column)), np.float32)
    for i, unit in enumerate(units):
        rows[i, [column[word] for word in unit]] = 1
    return rows


def mutual_best(scores: Scores, least: float) -> list[tuple[int, int]]:
    """The pairs (row, column) that are each other's best and score at least `least`, in the order of the rows."""
    if not scores.size:
        return []
    best_b, best_a = scores.argmax(1), scores.argmax(0)
    return [(i, int(j)) for i, j in enumerate(best_b) if best_a[j] == i and scores[i, j] >= least]


def in_order(pairs: Sequence[tuple[int, int]]) -> float:
    """The share of pairs (sorted by their first) that stand in one order in both texts; 1 for a single pair, 0 for none."""
    ends: list[int] = []
    for _, j in pairs:
        k = bisect_right(ends, j)
        ends[k : k + 1] = [j]
    return len(ends) / len(pairs) if pairs else 0.0


def best_in_order(weights: Scores) -> float:
    """The greatest sum of weights (rows, columns) along one path that never goes back in either text; a unit pairs once."""
    sums = np.zeros(weights.shape[1] + 1, np.float64)
    for row in weights:
        sums[1:] = np.maximum.accumulate(np.maximum(sums[:-1] + row, sums[1:]))
    return float(sums[-1])
