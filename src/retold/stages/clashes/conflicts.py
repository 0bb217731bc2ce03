"""A clash of two values -> how likely the two are said of one thing, and so contradict each other; and how sure that is.

One small logistic model a kind of value, taught by models/train_conflict.py on invented stories whose conflicts are marked.
Invented stories hold many conflicts, the news few: what the models believe there is seldom one. So a conflict that is shown
has a confidence beside its chance, taught by models/train_confidence.py on the news as it is.
"""

from __future__ import annotations

from math import exp

from retold.stages.clashes import OWN
from retold.stages.clashes.meetings import PAIR, Clash, Meeting, in_like_words
from retold.stages.clashes.weights import WEIGHTS

MOST = 30.0  # log-odds beyond which a chance is as good as none, or sure
MOST_SAID = 4.0  # log-odds of a chance that tell anything of how sure it is
LIKE_FRAMES = 0.5  # share of the words around two values from which these are like words
LIKELY_WORDED = 0.5  # confidence at least then, rounded up: of 67 such marks in unlabelled stories two in five are conflicts
SURE = {"figure": -0.9, "date": -1.03, "name": -0.94, "polarity": -1.94, "attribution": -0.79}
SURE_BY = (0.55, 0.35, -0.3)
"""The log-odds of a confidence: a constant for each kind, and weights of the log-odds of the chance, and of those that the
two tellings are of one thing, as they are and with their values the same. From models/train_confidence.py."""


def odds(clash: Clash) -> float:
    """The log-odds that the two values contradict each other."""
    if clash.certain:
        return MOST
    constant, mean, scale, weight = WEIGHTS[clash.kind]
    found = constant + sum(w * (x - m) / s for x, m, s, w in zip(clash.row, mean, scale, weight, strict=True))
    return max(-MOST, min(MOST, found))


def chance(clash: Clash) -> float:
    """Between 0 and 1: how likely the two values contradict each other."""
    return 1.0 if clash.certain else 1 / (1 + exp(-odds(clash)))


def confidence(met: Meeting, clash: Clash | None = None) -> float:
    """How sure a clash of two tellings, or their laying the same words in two mouths, is a conflict in the news as it is: 0
    to 1, two decimals. In like words around the values and in all it counts as even: what differs is seen at a glance."""
    kind, found = (clash.kind, odds(clash)) if clash else ("attribution", 0.0)
    by = (max(-MOST_SAID, min(MOST_SAID, found)), met.told, met.reconciled)
    weighed = 1 / (1 + exp(-SURE[kind] - sum(w * x for w, x in zip(SURE_BY, by, strict=True))))
    worded = clash and in_like_words(met.a, met.b) and _frame_share(clash) >= LIKE_FRAMES
    return round(max(weighed, LIKELY_WORDED if worded else 0.0), 2)


def _frame_share(clash: Clash) -> float:
    """The share of the words around one value that stand around the other too; around a denial it is the whole telling."""
    return clash.row[len(PAIR) + OWN[clash.kind].index("frame_share")]
