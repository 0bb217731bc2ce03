"""How likely two statements of different accounts are to tell one thing: a learned weighing of pairs.py's features.

Two rounds: the first looks at the pair alone, the second also at its rivals, that is how the pair ranks among all pairs of
one statement with the other's article. The weights come from models/train_judge.py.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from retold.stages.findings.judge_weights import ALONE, ALONE_BY_WORDS, RIVALS, RIVALS_BY_WORDS
from retold.stages.findings.pairs import FEATURES, ROWS, Board, Floats, Ints, features, reconciled, with_vectors

ALL_PAIRS = 150_000  # a story with fewer pairs than this is compared in full
NEAREST = 48  # else each statement with this many that lie nearest
PARTED = ("figure_other", "date_other", "name_other")  # what tells of a value in which two statements part
HOLDS = (-0.48, 0.92)
"""From the log-odds of a chance to those that a finding holds: between what the stories that teach give (`bench/findings.py
--fit`: -.21, .87) and those that taught nothing (-.88, .93), whose findings hold less often."""
A_PARTING = 0.65  # log-odds that each way in which two tellings part (`meetings.partings`) takes off; fitted there, too
RIVAL_FEATURES = ("first_score", "rank_worse", "rank_better", "margin_worse", "margin_better")
Model = tuple[float, tuple[float, ...], tuple[float, ...], tuple[float, ...]]
"""The parts of Weights, as stages/findings/judge_weights.py has them."""


@dataclass(frozen=True)
class Weights:
    """A logistic model: a weight for each feature, each with its mean and scale in training, and a constant."""

    constant: float
    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weight: tuple[float, ...]


@dataclass(frozen=True, eq=False)
class Chances:
    """The pairs that were compared (left[k] < right[k]): how likely each tells one thing; how likely by the vectors of the
    statements read alone; and how likely it would be if the values in which the two part were the same."""

    left: Ints
    right: Ints
    told: Floats
    by_words: Floats
    reconciled: Floats


NOTHING = Chances(*(np.zeros(0, np.int64),) * 2, *(np.zeros(0, np.float32),) * 3)
"""No pair."""


def chances(at: Board) -> Chances:
    """How likely the statements of different accounts are to tell one thing, pair by pair. By what they tell where they part
    in no value; else by their words, since nobody can say what the former would be with another value."""
    left, right = candidates(at)
    if not len(left):
        return NOTHING
    rows = features(at, left, right)
    by_words, same_by_words = _weighed(at, left, right, rows, (ALONE_BY_WORDS, RIVALS_BY_WORDS))
    placed = at.in_place()
    if placed is None:
        return Chances(left, right, by_words, by_words, same_by_words)
    told, same = _weighed(at, left, right, with_vectors(placed, left, right, rows), (ALONE, RIVALS))
    parted = rows[:, [FEATURES.index(name) for name in PARTED]].max(1) > 0
    return Chances(left, right, np.where(parted, by_words, told), by_words, np.maximum(same_by_words, same))


def _weighed(at: Board, left: Ints, right: Ints, rows: Floats, models: tuple[Model, Model]) -> tuple[Floats, Floats]:
    """How likely each pair tells one thing, by the rows of its features; and how likely with its values the same."""
    alone, beside = (Weights(*model) for model in models)
    first = score(rows, alone)
    told = _share(score(np.concatenate([rows, rivals(at, left, right, first)], 1), beside))
    kindly = reconciled(at, left, right, rows)
    better = np.maximum(first, score(kindly, alone))
    same = _share(score(np.concatenate([kindly, rivals(at, left, right, better)], 1), beside))
    return told, np.maximum(told, same)


def _share(odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-odds)), np.float32)


def score(rows: Floats, weights: Weights) -> Floats:
    """The log-odds of each row."""
    scaled = (rows - np.array(weights.mean, np.float32)) / np.array(weights.scale, np.float32)
    return np.asarray(scaled @ np.array(weights.weight, np.float32) + weights.constant, np.float32)


def apart(chance: float, ways: int) -> float:
    """The chance that two statements tell one thing that part in so many ways (`meetings.partings`)."""
    return _logistic(_log_odds(chance) - A_PARTING * ways)


def confidence(chance: float) -> float:
    """How often statements of other accounts that are this likely to tell one thing do so on labelled stories: a story has
    many pairs, and those that come out as likely are likelier by luck. Two decimals."""
    return round(_logistic(HOLDS[0] + HOLDS[1] * _log_odds(chance)), 2)


def _log_odds(chance: float) -> float:
    bounded = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))


def _logistic(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def candidates(at: Board) -> tuple[Ints, Ints]:
    """The pairs worth a look: all across accounts in a small story, each statement's nearest in a large one."""
    n = len(at.article)
    if n * n // 2 <= ALL_PAIRS:
        left, right = np.triu_indices(n, 1)
        across = at.account[left] != at.account[right]
        return left[across], right[across]
    nearest = []
    for k in range(0, n, ROWS):
        far = -(at.centred[k : k + ROWS] @ at.centred.T)
        far[at.account[k : k + ROWS, None] == at.account] = 2
        nearest.append(np.argpartition(far, NEAREST, axis=1)[:, :NEAREST].ravel())
    left, right = np.repeat(np.arange(n), NEAREST), np.concatenate(nearest)
    across = at.account[left] != at.account[right]
    codes = np.unique(np.minimum(left, right)[across] * n + np.maximum(left, right)[across])
    return codes // n, codes % n


def rivals(at: Board, left: Ints, right: Ints, first: Floats) -> Floats:
    """RIVAL_FEATURES of each pair: how it stands among the pairs of its left with the right's article, and the other way."""
    rank_a, margin_a = _standing(left, at.article[right], first)
    rank_b, margin_b = _standing(right, at.article[left], first)
    columns = [
        first.astype(np.float64),
        1 / (1 + np.maximum(rank_a, rank_b)),
        1 / (1 + np.minimum(rank_a, rank_b)),
        np.minimum(margin_a, margin_b),
        np.maximum(margin_a, margin_b),
    ]
    return np.stack(columns, 1).astype(np.float32)


def _standing(one: Ints, article: Ints, first: Floats) -> tuple[Floats, Floats]:
    """Each pair's rank among those with the same `one` and `article` (0 is best), and its lead over the next or lag behind
    the best."""
    key = one * (int(article.max()) + 1) + article
    order = np.lexsort((-first, key))
    sorted_key, sorted_first = key[order], first[order]
    begins = np.flatnonzero(np.r_[True, sorted_key[1:] != sorted_key[:-1]])
    sizes = np.diff(np.r_[begins, len(key)])
    start = np.repeat(begins, sizes)
    rank = np.arange(len(key)) - start
    best = sorted_first[start]
    second = np.where(np.repeat(sizes, sizes) > 1, sorted_first[np.minimum(start + 1, len(key) - 1)], -6)
    margin = np.where(rank == 0, sorted_first - np.maximum(second, -6), sorted_first - best)
    out_rank, out_margin = np.empty(len(key), np.float32), np.empty(len(key), np.float32)
    out_rank[order], out_margin[order] = rank, margin
    return out_rank, out_margin
