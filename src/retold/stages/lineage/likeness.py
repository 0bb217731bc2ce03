"""Two prepared articles -> how much of one's text stands in the other: coverage, order, runs, and what they add up to."""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np

from retold.options import ReuseOptions
from retold.stages.texts.align import Scores, best_in_order, in_order, mutual_best, vector_likeness, word_likeness
from retold.stages.texts.anchors import same_places
from retold.stages.texts.passages import Telling

Run = tuple[int, int, int]  # first word in a, first word in b, number of words


@dataclass(frozen=True, eq=False)
class Likeness:
    """What two articles share outside quotations.

    `pairs` are the aligned sentences (indexes in a and b), `scores` how alike they are. `found_a` is how much of a's
    sentences is found in b's on average, `covered_a` the share of a in sentences that b has at all, `vocabulary_a` the
    share of a's words that b has, `mass_a` the same counted with repeats; likewise for b. `in_order` is the likeness along
    the best path that keeps one order, as a share of the shorter. `order` is the share of the pairs that stand in one
    order. `run` is the longest verbatim stretch, and `run_words` its length in words, of
    which two signs of a script without spaces make one.
    """

    pairs: tuple[tuple[int, int], ...]
    scores: tuple[float, ...]
    found_a: float
    found_b: float
    covered_a: float
    covered_b: float
    vocabulary_a: float
    vocabulary_b: float
    mass_a: float
    mass_b: float
    in_order: float
    order: float
    run: Run
    run_words: float = 0.0

    def sameness(self, derived_is_b: bool) -> float:
        """Log odds that one text tells the other as a whole."""
        found, vocabulary = (self.found_b, self.vocabulary_b) if derived_is_b else (self.found_a, self.vocabulary_a)
        return log_odds(found, self.in_order, vocabulary)

    def borrowing(self, derived_is_b: bool) -> float:
        """Log odds that the derived text was written from the other at all, given that its writer had it at hand."""
        found, vocabulary = (self.found_b, self.vocabulary_b) if derived_is_b else (self.found_a, self.vocabulary_a)
        mass = self.mass_b if derived_is_b else self.mass_a
        return 2.18 * _log(found) + 0.31 * _log(vocabulary) + 2.82 * _log(mass) + 6.25

    def amount(self) -> float:
        """How much text the two share, in sentences: the aligned ones times how well the better covered text is found."""
        return len(self.pairs) * max(self.found_a, self.found_b)


def log_odds(found: float, in_order: float, vocabulary: float) -> float:
    """Log odds that one text tells the other as a whole, by what of it is found there. A logistic regression over Urdu
    rewrites, translations into eight languages and independent reports; docs/lineage.md says how it was fitted."""
    return 4.15 * _log(found) + 1.51 * _log(in_order) + 4.08 * _log(vocabulary) + 7.19


def _log(share: float) -> float:
    return log(0.02 + share)


def likeness(a: Telling, b: Telling, options: ReuseOptions) -> Likeness:
    """What two articles share; both have at least one sentence."""
    if a.words and a.words == b.words and len(a.spans) == len(b.spans):
        pairs = tuple((i, i) for i in range(len(a.spans)))
        return Likeness(pairs, (1.0,) * len(pairs), *(1.0,) * 10, (0, 0, int(a.free.sum())))
    scores = word_likeness(a.own, b.own)
    if a.vectors is not None and b.vectors is not None:
        scores = np.maximum(scores, vector_likeness(a.vectors, b.vectors))
    return measure(a, b, scores, options)


def likeness_across(a: Telling, b: Telling, options: ReuseOptions) -> tuple[Likeness, float]:
    """What two articles in different languages share, by the sentences' names and figures (or their vectors, where the
    encoder knows both languages), and the log odds that one translates the other, by names and figures alone."""
    scores = word_likeness(a.anchored[0], b.anchored[0])
    odds = _odds_across(a, b, scores)
    if options.multilingual and a.vectors is not None and b.vectors is not None:
        scores = np.maximum(scores, vector_likeness(a.vectors, b.vectors))
    return measure(a, b, scores, options), odds


# Weights of `features_across`, and a constant, as bench/translations.py fitted them; its fits differ by a tenth at most.
ACROSS = (0.64, 2.59, -1.65, 3.34, 6.75)


def _odds_across(a: Telling, b: Telling, scores: Scores) -> float:
    """Log odds that one text translates the other, by their names and figures alone."""
    *weights, constant = ACROSS
    return sum(w * x for w, x in zip(weights, features_across(a, b, scores), strict=True)) + constant


def features_across(a: Telling, b: Telling, scores: Scores) -> tuple[float, float, float, float]:
    """The logarithms of: how far names and figures stand at the same places; the likeness of sentences, by these, along the
    best path that keeps one order, as a share of the shorter text; the share of the shorter's names and figures that the
    other has; the share of figures and short forms that both give. Reports of one event share names, too, but in another
    order, and not all figures: what counts is the order, less what comes of sharing names at all."""
    (units_a, profile_a), (units_b, profile_b) = a.anchored, b.anchored
    keys_a, keys_b = ({key for unit in units for key in unit} for units in (units_a, units_b))
    figures_a, figures_b = ({key for key in keys if not key[0].isdecimal()} for keys in (keys_a, keys_b))
    sizes_a, sizes_b = a.sizes, b.sizes
    total_a, total_b = max(1.0, float(sizes_a.sum())), max(1.0, float(sizes_b.sum()))
    ordered = best_in_order(scores * np.minimum(sizes_a[:, None], sizes_b[None, :])) / min(total_a, total_b)
    _, kinds = min((total_a, len(keys_a)), (total_b, len(keys_b)))  # of the shorter text
    figures = (len(figures_a & figures_b) + 0.6) / (min(len(figures_a), len(figures_b)) + 1)
    return (
        _log(same_places(profile_a, profile_b)),
        _log(ordered),
        _log(len(keys_a & keys_b) / max(1, kinds)),
        log(figures),
    )


def measure(a: Telling, b: Telling, scores: Scores, options: ReuseOptions) -> Likeness:
    """The same from a given matrix of likenesses (sentences of a, sentences of b)."""
    sizes_a, sizes_b = a.sizes, b.sizes
    pairs = [(i, j) for i, j in mutual_best(scores, options.alike) if _tells(a, i, b, j)]
    total_a, total_b = max(1.0, float(sizes_a.sum())), max(1.0, float(sizes_b.sum()))
    bag_a, bag_b = a.bag, b.bag
    kinds = len(bag_a.keys() & bag_b.keys())
    mass = sum(min(count, bag_b[word]) for word, count in bag_a.items() if word in bag_b)
    path = best_in_order(scores * np.minimum(sizes_a[:, None], sizes_b[None, :]))
    run = longest_run(a, b, least_run(a, b)) if pairs else (0, 0, 0)
    return Likeness(
        pairs=tuple(pairs),
        scores=tuple(float(scores[i, j]) for i, j in pairs),
        found_a=float(scores.max(1) @ sizes_a) / total_a,
        found_b=float(scores.max(0) @ sizes_b) / total_b,
        covered_a=float((scores.max(1) >= options.alike) @ sizes_a) / total_a,
        covered_b=float((scores.max(0) >= options.alike) @ sizes_b) / total_b,
        vocabulary_a=kinds / max(1, len(bag_a)),
        vocabulary_b=kinds / max(1, len(bag_b)),
        mass_a=mass / total_a,
        mass_b=mass / total_b,
        in_order=path / min(total_a, total_b),
        order=in_order(pairs),
        run=run,
        run_words=run[2] / 2 if a.signs or b.signs else run[2],
    )


def _tells(a: Telling, i: int, b: Telling, j: int) -> bool:
    """Do two sentences that are alike outside quotations say something there? What is left of most quotations, "he said",
    is in every report; so where it is all that one of them has, they must be alike as a whole."""
    if all(t.sizes[k] >= min(LEAST_SAID, t.lengths[k]) for t, k in ((a, i), (b, j))):
        return True
    words = [set(t.words[sum(t.lengths[:k]) : sum(t.lengths[: k + 1])]) for t, k in ((a, i), (b, j))]
    return 2 * len(words[0] & words[1]) >= len(words[0] | words[1])


LEAST_SAID = 4  # words outside quotations, of a sentence that has any inside
RUN = 5  # words alike in a row that are worth showing, and that tell a copy from another wording of a third text


def has_run(a: Telling, b: Telling, size: int) -> bool:
    """Does any run of `size` words stand in both outside quotations?"""
    return not _runs(a, size).isdisjoint(_runs(b, size))


def least_run(a: Telling, b: Telling) -> int:
    """How many words alike in a row say something. Where each sign counts as a word, a long name has a dozen."""
    return 3 * RUN if a.signs or b.signs else RUN


def _runs(telling: Telling, size: int) -> set[tuple[str, ...]]:
    words = [word if free else "" for word, free in zip(telling.words, telling.free.tolist(), strict=True)]
    return {run for run in zip(*(words[k:] for k in range(size)), strict=False) if "" not in run}


def longest_run(a: Telling, b: Telling, size: int = RUN, tries: int = 8) -> Run:
    """The longest run of words that stands in both outside quotations, (0, 0, 0) when none has `size` words. Of a run of
    words that b repeats, the first `tries` places are looked at, so time stays linear."""
    words_a = [word if free else "" for word, free in zip(a.words, a.free.tolist(), strict=True)]
    words_b = [word if free else "" for word, free in zip(b.words, b.free.tolist(), strict=True)]
    places: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(words_b) - size + 1):
        places.setdefault(tuple(words_b[j : j + size]), []).append(j)
    best, i = (0, 0, 0), 0
    while i <= len(words_a) - size:
        longest = 0
        for j in places.get(tuple(words_a[i : i + size]), ())[:tries]:
            length = 0
            while i + length < len(words_a) and j + length < len(words_b) and words_a[i + length] == words_b[j + length]:
                if not words_a[i + length]:
                    break
                length += 1
            if length > best[2]:
                best = (i, j, length)
            longest = max(longest, length)
        i += max(1, longest - size + 1)
    return best if best[2] >= size else (0, 0, 0)
