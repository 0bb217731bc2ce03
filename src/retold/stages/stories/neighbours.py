"""What articles hold (words, runs of words, anchors) -> the pairs worth comparing: each with those that share most of it.

Work and memory grow with the articles: of a thing that very many hold each holder meets the next ones alone, and pairs are
counted for a few articles at a time.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from retold.options import StoryOptions
from retold.stages.texts.ragged import Ints, starts_of

AT_ONCE = 500_000  # pairs counted at once
CENTRES = 1 << 13  # articles whose pairs are counted at once
OTHER = 24  # bits of an article's number
WEIGHT = 16  # bits of a thing's weight
SCALE = 256  # weights are counted in this part of 1, as whole numbers, so that no sum depends on an order
SUM = 26  # bits of a pair's weight


def neighbours(held: Ints, owners: Ints, count: int, options: StoryOptions, apart: Ints | None = None) -> tuple[Ints, Ints]:
    """The pairs (low, high) in which either is among the other's best, sorted. Row `owners[k]` holds the thing `held[k]`; a
    thing counts the more, the fewer hold it. With `apart` only pairs whose numbers there differ."""
    spread = np.bincount(held).astype(np.int32)
    kept = (spread[held] > 1) & (spread[held] <= max(options.common, count // 50))
    codes = held[kept].astype(np.int64)
    codes *= count
    codes += owners[kept]
    codes.sort()  # the holders of a thing together, in their order
    owners, held = (codes % count).astype(np.int32), (codes // count).astype(np.int32)
    del codes, kept
    met = _Met(held, owners, spread, count, options)
    cells, total = met.cells(options.met)
    bounds = np.searchsorted(owners[cells], np.arange(count + 1))
    found, begin = [], 0
    while begin < count:
        most = int(np.searchsorted(total[bounds], total[bounds[begin]] + AT_ONCE, "right")) - 1
        end = min(max(most, begin + 1), begin + CENTRES, count)
        pairs = met.pairs(cells[bounds[begin] : bounds[end]], begin)
        if apart is not None:
            other = (pairs >> WEIGHT) & ((1 << OTHER) - 1)
            pairs = pairs[apart[(pairs >> (WEIGHT + OTHER)) + begin] != apart[other]]
        low, high = _best(pairs, options.candidates)
        found.append(np.minimum(low + begin, high) * count + np.maximum(low + begin, high))
        begin = end
    del met, cells, total, bounds
    codes = np.concatenate(found) if found else np.zeros(0, np.int64)
    found.clear()
    codes.sort()
    codes = codes[np.diff(codes, prepend=-1) > 0]
    return (codes // max(1, count)).astype(np.int32), (codes % max(1, count)).astype(np.int32)


class _Met:
    """Who meets whom: cells are sorted by the thing held, then by holder, and each meets the cells next to it that hold the
    same thing, `neighbours` before and after it at most."""

    def __init__(self, held: Ints, owners: Ints, spread: Ints, count: int, options: StoryOptions) -> None:
        self.owners, self.held, self.spread = owners, held, spread
        first = np.flatnonzero(np.diff(held, prepend=-1))
        at = np.arange(len(held), dtype=np.int32) - np.repeat(first, spread[held[first]]).astype(np.int32)
        self.before = np.minimum(at, options.neighbours).astype(np.int16)
        self.after = np.minimum(spread[held] - 1 - at, options.neighbours).astype(np.int16)
        rare = np.log((count + options.background) / np.maximum(1, spread)) ** 2
        self.weight = (rare * SCALE).astype(np.int32)

    def cells(self, most: int) -> tuple[Ints, Ints]:
        """The cells of each article together, the rarest things first, until it has met `most` others; and how many are met
        before each cell."""
        rank = np.argsort(np.argsort(self.spread, kind="stable")).astype(np.int32)
        keys = self.owners.astype(np.int64)
        keys *= len(rank)
        keys += rank[self.held]
        cells = np.argsort(keys).astype(np.int32)
        del keys
        reach = self.before[cells].astype(np.int64) + self.after[cells]
        total = np.cumsum(reach)
        owned = self.owners[cells]
        first = np.flatnonzero(np.diff(owned, prepend=-1))
        begun = np.repeat(total[first] - reach[first], np.diff(first, append=len(owned)))
        kept = total - begun <= most
        return cells[kept], starts_of(reach[kept])

    def pairs(self, chosen: Ints, begin: int) -> Ints:
        """For the chosen cells every other holder of the same thing within reach, as one number each: who (counted from
        `begin`), whom, weight."""
        counts = self.before[chosen].astype(np.int64) + self.after[chosen] + 1
        starts = starts_of(counts)
        at = np.repeat(chosen - self.before[chosen] - starts[:-1], counts) + np.arange(starts[-1])
        who = np.repeat(self.owners[chosen].astype(np.int64) - begin, counts)
        weight = np.repeat(self.weight[self.held[chosen]], counts)
        whom = self.owners[at]
        codes: Ints = (who << (OTHER + WEIGHT)) + (whom.astype(np.int64) << WEIGHT) + weight
        others: Ints = codes[who + begin != whom]
        return others


def _best(codes: Ints, most: int) -> tuple[Ints, Ints]:
    """Each article's `most` others by the sum of the weights, lowest number first among equals."""
    codes = np.sort(codes)
    pairs = codes >> WEIGHT
    fresh = np.flatnonzero(np.diff(pairs, prepend=-1))
    if not len(fresh):
        return pairs, pairs
    sums = np.add.reduceat(codes & ((1 << WEIGHT) - 1), fresh)
    centre, other = pairs[fresh] >> OTHER, pairs[fresh] & ((1 << OTHER) - 1)
    ranked = np.sort((centre << (SUM + OTHER)) + (((1 << SUM) - 1 - sums) << OTHER) + other)
    centre = ranked >> (SUM + OTHER)
    kept: npt.NDArray[np.bool_] = np.arange(len(centre)) - np.searchsorted(centre, centre) < most
    return centre[kept], ranked[kept] & ((1 << OTHER) - 1)
