"""Sketches -> sets of texts that are largely one: copies with edits, cuts and additions. Stories are grouped by one of each.

Else a text that forty papers carry has forty copies for its nearest, no independent report is compared with it, and a report
that would join them is asked to be as like them as they are to each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from retold.options import StoryOptions
from retold.stages.stories.linkage import connected
from retold.stages.stories.sketch_tables import Chosen
from retold.stages.texts.ragged import Ints, owners

Alike = Callable[[Ints, Ints], "np.ndarray"]


def near_copies(sketches: Chosen, alike: Alike, options: StoryOptions) -> list[list[int]]:
    """Sets of sketches whose texts share most of their runs of words, through one another; each set has its fullest text
    first, and the sets stand in the order of these. `alike` says of pairs (low, high) whether names and figures are alike,
    too: reports of two quakes by one template are no copies."""
    rank = _ranks(sketches)
    met = _overlaps(sketches, rank, options)
    held = met.only(met.of_shorter >= options.copied)
    held = held.only(alike(held.low, held.high))
    root = connected(len(sketches), *_joined(held, met, len(sketches), options)).tolist()
    sets = defaultdict(list)
    for i in np.argsort(rank).tolist():
        sets[root[i]].append(i)
    return sorted(sets.values())


def _ranks(sketches: Chosen) -> Ints:
    """The place of each sketch by the length of its text, 0 for the longest; among equals in their order."""
    rank = np.empty(len(sketches), np.int64)
    rank[np.argsort(-sketches.table.lengths[sketches.wanted], kind="stable")] = np.arange(len(sketches))
    return rank


@dataclass(frozen=True, eq=False)
class _Overlaps:
    """Pairs (low, high) of texts that share sampled runs of words, sorted, each once: the shorter and the longer of the
    two, and the share of either's runs that the other has."""

    low: Ints
    high: Ints
    shorter: Ints
    longer: Ints
    of_shorter: np.ndarray
    of_longer: np.ndarray

    def only(self, kept: np.ndarray) -> _Overlaps:
        """Some of the pairs."""
        return _Overlaps(*(getattr(self, name)[kept] for name in self.__dataclass_fields__))


def _overlaps(sketches: Chosen, rank: Ints, options: StoryOptions) -> _Overlaps:
    """The pairs that share more than a phrase. Of long texts the sample holds the lowest runs alone: two are
    compared as far as both samples reach. A run that many hold pairs each holder with those of nearly its length, so that
    work grows with the articles."""
    grams, count = sketches.column("grams"), len(sketches)
    owned, (kinds, runs) = owners(grams), np.unique(grams.values, return_inverse=True)
    order = np.lexsort((rank[owned], runs))
    held, holder = runs[order], owned[order]
    met = [np.zeros(0, np.int64)]
    for step in range(1, min(options.beside, len(held) - 1) + 1):
        same = np.flatnonzero(held[step:] == held[:-step])
        one, other = holder[same], holder[same + step]
        met.append(np.minimum(one, other) * count + np.maximum(one, other))
    codes, shared = np.unique(np.concatenate(met), return_counts=True)
    codes, shared = codes[shared >= options.runs], shared[shared >= options.runs]
    low, high = codes // max(1, count), codes % max(1, count)
    places = owned * np.int64(len(kinds)) + runs
    reach = np.minimum(*(runs[grams.starts[of + 1] - 1] for of in (low, high)))

    def sampled(of: Ints) -> Ints:
        return np.searchsorted(places, of * np.int64(len(kinds)) + reach, "right") - grams.starts[of]

    first_is_longer = rank[low] < rank[high]
    shorter, longer = np.where(first_is_longer, (high, low), (low, high))
    return _Overlaps(low, high, shorter, longer, shared / sampled(shorter), shared / sampled(longer))


def _joined(found: _Overlaps, met: _Overlaps, count: int, options: StoryOptions) -> tuple[list[int], list[int]]:
    """The pairs that make one text. Two texts that both stand in a longer one and share nothing are what a page of several
    reports holds: neither is a copy of it."""
    whole = found.of_longer >= options.copied
    root = connected(count, found.low[whole].tolist(), found.high[whole].tolist())
    sharing = set(zip(root[met.low].tolist(), root[met.high].tolist(), strict=True))
    parts = defaultdict(set)
    for longer, shorter in zip(found.longer[~whole].tolist(), root[found.shorter[~whole]].tolist(), strict=True):
        parts[longer].add(shorter)

    def strangers(one: int, other: int) -> bool:
        return one != other and (one, other) not in sharing and (other, one) not in sharing

    kept = whole.copy()
    for k in np.flatnonzero(~whole).tolist():
        own = int(root[found.shorter[k]])
        kept[k] = not any(strangers(own, other) for other in parts[int(found.longer[k])])
    return found.low[kept].tolist(), found.high[kept].tolist()
