"""What articles hold (words, runs of words, anchors) -> the pairs worth comparing: each with those that share most of it.

Work and memory grow with the articles: of a thing that very many hold each holder meets the next ones alone, and pairs are
counted for a few articles at a time.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from retold.options import StoryOptions
from retold.stages.ragged import Ints, starts_of

AT_ONCE = 2_000_000  # pairs counted at once
CENTRES = 1 << 13  # articles whose pairs are counted at once
OTHER = 24  # bits of an article's number
WEIGHT = 16  # bits of a thing's weight
SCALE = 256  # weights are counted in this part of 1, as whole numbers, so that no sum depends on an order
SUM = 26  # bits of a pair's weight


def neighbours(held: Ints, owners: Ints, count: int, options: StoryOptions, apart: Ints | None = None) -> tuple[Ints, Ints]:
    """The pairs (low, high) in which either is among the other's best, sorted. Row `owners[k]` holds the thing `held[k]`; a
    thing counts the more, the fewer hold it. With `apart` only pairs whose numbers there differ."""
    spread = np.bincount(held)
    kept = (spread[held] > 1) & (spread[held] <= max(options.common, count // 50))
    held, owners = held[kept], owners[kept]
    order = np.argsort(held * count + owners)
    held, owners = held[order], owners[order]
    weight = (np.log((count + options.background) / np.maximum(1, spread[held])) ** 2 * SCALE).astype(np.int64)
    cells = np.argsort(owners, kind="stable")  # the cells of each article together
    first = np.searchsorted(held, held)
    before = np.minimum(np.arange(len(held)) - first, options.neighbours)
    after = np.minimum(first + spread[held] - 1 - np.arange(len(held)), options.neighbours)
    met = starts_of((before + after)[cells])
    bounds = np.searchsorted(owners[cells], np.arange(count + 1))
    found, begin = [], 0
    while begin < count:
        most = int(np.searchsorted(met[bounds], met[bounds[begin]] + AT_ONCE, "right")) - 1
        end = min(max(most, begin + 1), begin + CENTRES, count)
        chosen = cells[bounds[begin] : bounds[end]]
        codes = _met(chosen, (before, after), owners, weight, begin)
        if apart is not None:
            other = (codes >> WEIGHT) & ((1 << OTHER) - 1)
            codes = codes[apart[(codes >> (WEIGHT + OTHER)) + begin] != apart[other]]
        low, high = _best(codes, options.candidates)
        found.append(np.minimum(low + begin, high) * count + np.maximum(low + begin, high))
        begin = end
    pairs = np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)
    return pairs // max(1, count), pairs % max(1, count)


def _met(chosen: Ints, reach: tuple[Ints, Ints], owners: Ints, weight: Ints, begin: int) -> Ints:
    """For the chosen cells every other holder of the same thing within reach before and after, as one number each: who
    (counted from `begin`), whom, weight."""
    before, after = (side[chosen] for side in reach)
    counts = before + after + 1
    starts = starts_of(counts)
    at = np.repeat(chosen - before - starts[:-1], counts) + np.arange(starts[-1])
    centre = np.repeat(chosen, counts)
    others = owners[at] != owners[centre]
    at, centre = at[others], centre[others]
    return ((owners[centre] - begin) << (OTHER + WEIGHT)) + (owners[at] << WEIGHT) + weight[centre]


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
