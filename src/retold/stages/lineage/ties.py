"""The articles of one story -> which of them tell one text, and which comes from which: what accounts are made of.

The decisions are those of reuse.py, taken with as little work as each needs: texts of the same sentences are one without any
alignment; for the rest the sentences' likenesses are weighed, but no evidence, changes or words to show are gathered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retold.model import Direction
from retold.options import ReuseOptions
from retold.stages.lineage.bridges import joining, of_two_languages
from retold.stages.lineage.likeness import RUN, has_run, least_run, likeness_across, log_odds
from retold.stages.lineage.one_hand import is_one_hand, least_verbatim
from retold.stages.lineage.reuse import candidates, fuller, known_direction, translates
from retold.stages.stories.sketch_tables import Numbering
from retold.stages.texts.align import Scores, best_in_order, vector_likeness, word_likeness
from retold.stages.texts.passages import Telling

if TYPE_CHECKING:
    from retold.model.parts import Matrix

    Encode = Callable[[Sequence[str]], Matrix]

MOST_CELLS = 50_000  # of a text's sentences times the story's words: larger ones are put side by side pair by pair


class Tie(NamedTuple):
    """Two articles that tell one text."""

    a: str
    b: str
    direction: Direction


def ties(tellings: Sequence[Telling], options: ReuseOptions, encode: Encode | None = None) -> tuple[Tie, ...]:
    """The ties between the articles of one story, sorted: the links of reuse.links that join accounts, and no others. With
    an encoder, the sentences of two texts are encoded where their words leave it open, which is seldom."""
    numbers = Numbering()
    tellings = sorted(tellings, key=lambda telling: telling.article.id)
    sides = {telling.article.id: _Side(telling, numbers, encode) for telling in tellings}
    weighed = (_tie(sides[a.article.id], sides[b.article.id], options) for a, b in candidates(tellings, options))
    found = {(tie.a, tie.b): (tie, odds) for tie, odds in weighed if tie}
    across = {pair: odds for pair, (_, odds) in found.items() if odds is not None}
    refused = across.keys() - joining(tellings, found.keys() - across.keys(), across, options)
    return tuple(found[pair][0] for pair in sorted(found.keys() - refused))


class _Side:
    """One text of a story: its sentences as the story's numbers of their words."""

    def __init__(self, telling: Telling, numbers: Numbering, encode: Encode | None) -> None:
        self.telling = telling
        self.numbers = numbers
        self.encode = encode
        self.units = [[numbers[word] for word in unit] for unit in telling.own]
        self.kinds = {word for unit in self.units for word in unit}
        self.sizes = telling.sizes
        self.total = max(1.0, float(self.sizes.sum()))

    @cached_property
    def whole(self) -> dict[tuple[str, ...], int]:
        """The sentences without quotations, as their words, with the number of these."""
        bounds, words, free = accumulate(self.telling.lengths, initial=0), self.telling.words, self.telling.free
        everywhere = bool(free.all())
        return {words[a:b]: b - a for a, b in pairwise(bounds) if everywhere or free[a:b].all()}

    @cached_property
    def matrix(self) -> Scores:
        """Which sentence holds which of the story's words."""
        held = np.zeros((len(self.units), len(self.numbers)), np.float32)
        lengths = [len(unit) for unit in self.units]
        held[np.repeat(np.arange(len(lengths)), lengths), [word for unit in self.units for word in unit]] = 1
        return held

    @cached_property
    def vectors(self) -> Matrix | None:
        """Each sentence's vector, where there is an encoder."""
        text = self.telling.article.text
        return self.encode([text[start:end] for start, end in self.telling.spans]) if self.encode else None


def _tie(a: _Side, b: _Side, options: ReuseOptions) -> tuple[Tie | None, float | None]:
    """What ties two texts, and the log odds that one translates the other where they are in two languages."""
    one, other, odds = a.telling, b.telling, None
    if not one.spans or not other.spans:
        return None, odds
    known = known_direction(one, other, False)
    direction, _ = known or fuller(one, other, options)
    if of_two_languages(one, other):
        shared, odds = likeness_across(one, other, options)
        joined, copied = translates(shared, odds, options), False
    else:
        copied = _same_sentences(a, b, options)
        joined = copied or _alike(a, b, direction, options)
    if not joined:
        return None, odds
    if known is None and direction != "unknown" and not copied and not has_run(one, other, least_run(one, other)):
        direction = "unknown"
    return Tie(one.article.id, other.article.id, direction), odds


def _same_sentences(a: _Side, b: _Side, options: ReuseOptions) -> bool:
    """Do so many sentences stand unchanged in both that the texts are one, whatever the rest says? What is found of each
    text, and in order, is at least what these sentences hold."""
    shared = [a.whole[words] for words in a.whole.keys() & b.whole.keys()]
    if not shared or max(shared) < max(RUN, least_verbatim(a.telling, b.telling, options)):
        return False
    kinds, common, longest = len(a.kinds & b.kinds), sum(shared), max(shared) / min(a.total, b.total)
    least = min(log_odds(common / side.total, longest, kinds / len(side.kinds)) for side in (a, b))
    return least >= options.same and common >= options.whole * max(a.total, b.total)


def _alike(a: _Side, b: _Side, direction: Direction, options: ReuseOptions) -> bool:
    """Is one text the other as a whole, by the likeness of their sentences? By words, and by vectors where words do not
    tell: most pairs they part or join by far."""
    scores = _scores(a, b)
    joined, odds = _weighed(a, b, scores, direction, options)
    if joined or odds < options.doubt or a.vectors is None or b.vectors is None:
        return joined
    return _weighed(a, b, np.maximum(scores, vector_likeness(a.vectors, b.vectors)), direction, options)[0]


def _weighed(a: _Side, b: _Side, scores: Scores, direction: Direction, options: ReuseOptions) -> tuple[bool, float]:
    """Are two texts one, given how alike their sentences are? And the log odds of it in the best order. See
    likeness.measure and reuse.relate."""
    best = (scores.max(1), scores.max(0))
    found = [float(part @ side.sizes) / side.total for part, side in zip(best, (a, b), strict=True)]
    derived = int(direction == "a->b" or (direction == "unknown" and found[1] >= found[0]))
    side = (a, b)[derived]
    vocabulary = len(a.kinds & b.kinds) / max(1, len(side.kinds))
    odds = log_odds(found[derived], 1, vocabulary)
    if odds < options.same or float((best[derived] >= options.alike) @ side.sizes) / side.total < options.whole:
        return False, odds
    path = best_in_order(scores * np.minimum(a.sizes[:, None], b.sizes[None, :]))
    path /= min(a.total, b.total)
    same = log_odds(found[derived], path, vocabulary) >= options.same
    return same and is_one_hand(a.telling, b.telling, path, options), odds


def _scores(a: _Side, b: _Side) -> Scores:
    """align.word_likeness of the two texts' sentences."""
    if max(len(a.units), len(b.units)) * len(a.numbers) > MOST_CELLS:
        return word_likeness(a.telling.own, b.telling.own)
    left, right = a.matrix, b.matrix
    weight = 1 / np.sqrt(np.maximum(1, left.sum(0) + right.sum(0)))
    shared = (left * weight) @ right.T
    total = (left @ weight)[:, None] + (right @ weight)[None, :]
    return np.asarray(2 * shared / np.maximum(total, 1e-6), np.float32)
