"""Two texts that tell the same -> are they one text told again, or two reports of the same few facts?

Short reports of one event share figures, names, days and the words for them: most of what they have. What two writers do not
share is the order in which they come to each thing, and how they put it.
"""

from __future__ import annotations

from itertools import chain
from math import log, log1p

from retold.options import ReuseOptions
from retold.stages.lineage.likeness import has_run
from retold.stages.texts.align import in_order
from retold.stages.texts.credits import agency
from retold.stages.texts.passages import Telling

# Weights and a constant, as `bench/briefs.py --fit` fitted them.
WEIGHTS = (6.6, 10.9, 2.7, -10.1)
SIGNS = 2  # that make a word, where each is counted


def is_one_hand(a: Telling, b: Telling, path: float, options: ReuseOptions) -> bool:
    """Is one of two texts of one language, which tell the same, made from the other? `path` is the likeness of their
    sentences along one order, as likeness.measure has it. A long run of words says so by itself, wherever it stands; of
    texts that two agencies have as theirs nothing else does."""
    if a.words == b.words or (odds(a, b, path) >= options.one_hand and not of_two_agencies(a, b)):
        return True
    return has_run(a, b, least_verbatim(a, b, options))


def of_two_agencies(a: Telling, b: Telling) -> bool:
    """Does each text say that it is an agency's, and not the same?"""
    return len({agency(a.article), agency(b.article)} - {""}) > 1


def odds(a: Telling, b: Telling, path: float) -> float:
    """The log odds of it, by order and phrases."""
    values = features(a, b, path)
    *weights, constant = WEIGHTS
    return sum(weight * value for weight, value in zip(weights, values, strict=True)) + constant


def features(a: Telling, b: Telling, path: float) -> tuple[float, float, float]:
    """Are the sentences alike in one order (logarithm of `path`); what share of the words that stand once in each stand in
    one order; how many pairs of neighbouring words both have (logarithm). That they are counted, and not their share taken,
    asks more of short texts than of long ones."""
    return log(0.02 + path), _words_in_order(a, b), log1p(len(_phrases(a, b) & _phrases(b, a)))


def least_verbatim(a: Telling, b: Telling, options: ReuseOptions) -> int:
    """The length of a run, in the units of the two texts, that no two writers share by chance."""
    return options.verbatim * (SIGNS if a.signs or b.signs else 1)


def _words_in_order(a: Telling, b: Telling) -> float:
    places = {word: k for k, word in enumerate(chain.from_iterable(b.own)) if b.bag[word] == 1}
    common = [places[word] for word in chain.from_iterable(a.own) if a.bag[word] == 1 and word in places]
    return in_order(list(enumerate(common)))


def _phrases(telling: Telling, other: Telling) -> set[tuple[str, ...]]:
    size = 2 * (SIGNS if telling.signs or other.signs else 1)
    return {phrase for unit in telling.own for phrase in zip(*(unit[k:] for k in range(size)), strict=False)}
