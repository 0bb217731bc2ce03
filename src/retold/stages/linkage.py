"""Likeness of pairs -> groups. Average linkage over the pairs that are known, with one more rule: two groups are not joined
where they are less alike than each is in itself, however alike that is."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.options import StoryOptions

Pair = tuple[int, int]


@dataclass
class _Group:
    """One group while grouping: its members, the likeness known within it, and the likeness to its neighbours
    (sum and number of known pairs)."""

    members: list[int]
    languages: Counter[str]
    inner: float
    inner_known: int
    beside: dict[int, tuple[float, int]]
    version: int = 0

    def tightness(self, options: StoryOptions) -> float:
        """The mean likeness within, shrunk while few pairs are known; 0 for a single member. Copies of one report are no
        tighter a story than reports of their own."""
        size = len(self.members)
        pairs = min(sum(n * (n - 1) / 2 for n in self.languages.values()), size * options.candidates / 4)
        mean = self.inner / (max(self.inner_known, pairs) + 1) if size > 1 else 0.0
        return min(mean, options.tight)


def link_groups(languages: Sequence[str], likeness: Mapping[Pair, float], options: StoryOptions) -> list[list[int]]:
    """The groups of some items, each sorted, in the order of their first items. `languages` names each item's language;
    `likeness` holds the known pairs (low, high). Others of one language are not alike, of two languages they are unknown."""
    groups = {i: _Group([i], Counter([code]), 0.0, 0, {}) for i, code in enumerate(languages)}
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
    fewer = min(len(a.members), len(b.members))
    pairs = max(fewer, sum(number * b.languages[code] for code, number in a.languages.items()))
    asked = min(pairs, fewer * options.candidates / 2)
    return (-round(total / max(known, asked), 9), i, j, a.version, b.version)


def _join(groups: dict[int, _Group], i: int, j: int) -> None:
    """Put group j into group i."""
    kept, gone = groups[i], groups.pop(j)
    total, known = gone.beside.pop(i, (0.0, 0))
    kept.beside.pop(j, None)
    kept.inner += gone.inner + total
    kept.inner_known += gone.inner_known + known
    kept.members += gone.members
    kept.languages += gone.languages
    kept.version += 1
    for k, (more, count) in gone.beside.items():
        have, number = kept.beside.get(k, (0.0, 0))
        kept.beside[k] = groups[k].beside[i] = (have + more, number + count)
        del groups[k].beside[j]
