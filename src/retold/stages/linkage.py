"""Likeness of pairs -> groups. Average linkage over the pairs that are known, with one more rule: two groups are not joined
where they are less alike than each is in itself, however alike that is."""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from dataclasses import dataclass

from retold.options import StoryOptions

Pair = tuple[int, int]


@dataclass
class _Group:
    """One group while grouping: its members, the likeness known within it, and the likeness to its neighbours
    (sum and number of known pairs)."""

    members: list[int]
    inner: float
    inner_known: int
    beside: dict[int, tuple[float, int]]
    version: int = 0

    def tightness(self, options: StoryOptions) -> float:
        """The mean likeness within, shrunk while few pairs are known; 0 for a single member."""
        size = len(self.members)
        pairs = min(size * (size - 1) / 2, size * options.candidates / 4)
        return self.inner / (max(self.inner_known, pairs) + 1) if size > 1 else 0.0


def link_groups(count: int, likeness: Mapping[Pair, float], options: StoryOptions) -> list[list[int]]:
    """The groups of the items 0..count-1, each sorted, in the order of their first items. `likeness` holds the known
    pairs (low, high); others are not alike."""
    groups = {i: _Group([i], 0.0, 0, {}) for i in range(count)}
    for (i, j), score in sorted(likeness.items()):
        groups[i].beside[j] = groups[j].beside[i] = (score, 1)
    heap = [
        entry
        for i, group in groups.items()
        for j in group.beside
        if i < j and (entry := _entry(groups, i, j, options))[0] <= -options.join
    ]
    heapq.heapify(heap)
    while heap:
        score, i, j, version_i, version_j = heapq.heappop(heap)
        if i not in groups or j not in groups or (groups[i].version, groups[j].version) != (version_i, version_j):
            continue
        if -score < options.contrast * min(groups[i].tightness(options), groups[j].tightness(options)):
            continue
        _join(groups, i, j)
        for k in groups[i].beside:
            entry = _entry(groups, min(i, k), max(i, k), options)
            if entry[0] <= -options.join:
                heapq.heappush(heap, entry)
    return sorted(sorted(group.members) for group in groups.values())


def _entry(groups: Mapping[int, _Group], i: int, j: int, options: StoryOptions) -> tuple[float, int, int, int, int]:
    """A heap entry: the mean likeness of two groups. Each member is asked to know half of its possible neighbours in the
    other group; the pairs missing from that count as not alike, so that one thread joins no two groups."""
    a, b = groups[i], groups[j]
    total, known = a.beside[j]
    pairs = len(a.members) * len(b.members)
    asked = min(pairs, min(len(a.members), len(b.members)) * options.candidates / 2)
    return (-round(total / max(known, asked), 9), i, j, a.version, b.version)


def _join(groups: dict[int, _Group], i: int, j: int) -> None:
    """Put group j into group i."""
    kept, gone = groups[i], groups.pop(j)
    total, known = gone.beside.pop(i, (0.0, 0))
    kept.beside.pop(j, None)
    kept.inner += gone.inner + total
    kept.inner_known += gone.inner_known + known
    kept.members += gone.members
    kept.version += 1
    for k, (more, count) in gone.beside.items():
        have, number = kept.beside.get(k, (0.0, 0))
        kept.beside[k] = groups[k].beside[i] = (have + more, number + count)
        del groups[k].beside[j]
