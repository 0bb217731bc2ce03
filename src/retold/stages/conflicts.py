"""A clash of two values -> how likely the two are said of one thing, and so contradict each other.

One small logistic model a kind of value, taught by models/train_conflict.py on invented stories whose conflicts are marked.
"""

from __future__ import annotations

from math import exp

from retold.stages.conflict_weights import WEIGHTS
from retold.stages.meetings import Clash

MOST = 30.0  # log-odds beyond which a chance is as good as none, or sure


def chance(clash: Clash) -> float:
    """Between 0 and 1: how likely the two values contradict each other."""
    if clash.certain:
        return 1.0
    constant, mean, scale, weight = WEIGHTS[clash.kind]
    odds = constant + sum(w * (x - m) / s for x, m, s, w in zip(clash.row, mean, scale, weight, strict=True))
    return 1 / (1 + exp(-max(-MOST, min(MOST, odds))))
