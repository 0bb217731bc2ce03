"""Articles and the things they hold -> the pairs of articles worth comparing: for each the few that share most with it.

Pairs are counted for some rows at a time, so that memory grows with the articles and not with the pairs that are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from retold.options import StoryOptions
from retold.stages.weights import Ints

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

BLOCK = 250
"""Rows whose pairs are counted together."""

WAITING = 300_000
"""Pairs that may wait until the best of them are found, which costs by the times it is done."""


def gather(held: Ints, owners: Ints, count: int, options: StoryOptions, apart: Ints | None = None) -> dict[int, Ints]:
    """The best pairs of the holders of the same things: for each row the later ones. Row `owners[k]` holds the thing
    `held[k]`; a thing counts the more, the fewer hold it. Of one that very many hold, each is paired with the next ones
    alone, so that the work grows with the articles. With `apart` only pairs whose numbers there differ."""
    spread = np.bincount(held)
    kept = np.flatnonzero(((spread > 1) & (spread <= max(options.common, count // 50)))[held])
    order = kept[np.lexsort((owners[kept], held[kept]))]
    held, owners = held[order], owners[order]
    del kept, order
    weight = np.log((count + options.background) / np.maximum(1, spread)) ** 2
    best = _Best(count, options.candidates)
    for codes, sums in _pairs(held, owners, weight, count, options, apart):
        best.add(codes, sums)
    low, high = best.pairs()
    starts = np.searchsorted(low, np.arange(count + 1))
    return {i: high[starts[i] : starts[i + 1]] for i in range(count) if starts[i] < starts[i + 1]}


def _pairs(
    held: Ints, owners: Ints, weight: Floats, count: int, options: StoryOptions, apart: Ints | None
) -> Iterator[tuple[Ints, Floats]]:
    """The pairs whose lower row is in one block after another: their codes (low * count + high), ascending, and the sum of
    what each shares. `weight` is that of each thing."""
    cells = np.argsort(owners, kind="stable").astype(np.int32)  # the cells of each row together
    begins = np.searchsorted(owners[cells], np.arange(0, count + BLOCK, BLOCK))
    for first, last in pairwise(begins):
        block = cells[first:last]
        codes, sums = [], []
        for step in range(1, min(options.neighbours + 1, len(held))):
            block = block[block + step < len(held)]
            block = block[held[block] == held[block + step]]
            if not len(block):
                break
            low, high = owners[block], owners[block + step]
            chosen = low != high
            if apart is not None:
                chosen &= apart[low] != apart[high]
            codes.append(low[chosen].astype(np.int64) * count + high[chosen])
            sums.append(weight[held[block[chosen]]])
        if codes:
            distinct, inverse = np.unique(np.concatenate(codes), return_inverse=True)
            yield distinct, np.bincount(inverse, np.concatenate(sums), len(distinct)).astype(np.float64)


class _Best:
    """The pairs that are among the best of either of their rows, of all that were added so far."""

    def __init__(self, count: int, most: int) -> None:
        self.count, self.most = count, most
        self.low: list[Ints] = []  # best of their lower rows, which come block by block
        self.high: list[tuple[Ints, Floats]] = []  # the first: best of their higher rows up to now; the others wait

    def add(self, codes: Ints, sums: Floats) -> None:
        """Pairs with lower rows that were not there before."""
        self.low.append(codes[_top(codes // self.count, sums, self.most)])
        self.high.append((codes, sums))
        if sum(len(codes) for codes, _ in self.high[1:]) > WAITING:
            self._settle()

    def _settle(self) -> None:
        codes = np.concatenate([codes for codes, _ in self.high])
        sums = np.concatenate([sums for _, sums in self.high])
        kept = _top(codes % self.count, sums, self.most)
        self.high = [(codes[kept], sums[kept])]

    def pairs(self) -> tuple[Ints, Ints]:
        """The lower and the higher row of each pair, in order."""
        if not self.high:
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        self._settle()
        codes = np.unique(np.concatenate((*self.low, self.high[0][0])))
        return codes // self.count, codes % self.count


def _top(side: Ints, sums: Floats, most: int) -> npt.NDArray[Any]:
    """Where the `most` best of each row of one side stand, in their order; of equals the first."""
    order = np.lexsort((-sums, side))
    ordered = side[order]
    rank = np.arange(len(ordered)) - np.searchsorted(ordered, ordered)
    return np.asarray(np.sort(order[rank < most]))
