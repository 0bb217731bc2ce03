"""Likeness of pairs -> groups. Average linkage over the pairs that are known, with one more rule: two groups are not joined
where they are less alike than each is in itself, however alike that is."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from retold.options import StoryOptions
from retold.stages.texts.ragged import Ints

Edge = tuple[int, int, float]
NONE: Mapping[int, Collection[int]] = {}


@dataclass(frozen=True, eq=False)
class Likeness:
    """The pairs whose likeness is known, low[k] < high[k], sorted, each once."""

    low: Ints
    high: Ints
    score: npt.NDArray[np.floating[Any]]

    def overlaid(self, other: Likeness) -> Likeness:
        """These pairs and others; where both know a pair, the others' word counts."""
        low, high = np.concatenate((other.low, self.low)), np.concatenate((other.high, self.high))
        score = np.concatenate((other.score, self.score))
        _, first = np.unique(np.stack((low, high)), axis=1, return_index=True)
        return Likeness(low[first], high[first], score[first])


class _Group:
    """One group while grouping: its members, the likeness known within it, and the likeness to its neighbours
    (sum and number of known pairs)."""

    __slots__ = ("apart", "beside", "inner", "inner_known", "languages", "members", "tightness", "version")

    def __init__(self, member: int, language: str, tightness: float, apart: Collection[int]) -> None:
        self.members = [member]
        self.apart = set(apart)  # items that may not come into this group
        self.languages = {language: 1}
        self.inner, self.inner_known = 0.0, 0
        self.beside: dict[int, tuple[float, int]] = {}
        self.version = 0
        self.tightness = tightness  # of copies: as reports of one event are alike, whatever the copies are to each other

    def tighten(self, options: StoryOptions) -> None:
        """Set the mean likeness within, shrunk while few pairs are known. Reports that share much of their text
        are no tighter a story than others."""
        size = len(self.members)
        pairs = min(sum(n * (n - 1) / 2 for n in self.languages.values()), size * options.candidates / 4)
        self.tightness = min(self.inner / (max(self.inner_known, pairs) + 1), options.tight)


def link_groups(
    languages: Sequence[str],
    likeness: Likeness,
    options: StoryOptions,
    copied: Collection[int] = (),
    apart: Mapping[int, Collection[int]] = NONE,
) -> list[list[int]]:
    """The groups of some items, each sorted, in the order of their first items. `languages` names each item's language;
    pairs that are not known are not alike within one language, and unknown between two. `copied` are the items that stand
    for several texts; `apart` gives of an item those that may not be in one group with it."""
    alone = np.ones(len(languages), bool)
    found: list[list[int]] = []
    for edges in _within(len(languages), likeness, options):
        for group in _grouped(languages, edges, options, (copied, apart)):
            found.append(sorted(group))
            alone[group] = False
    return sorted(found + [[i] for i in np.flatnonzero(alone).tolist()])


def _within(count: int, likeness: Likeness, options: StoryOptions) -> Iterable[list[Edge]]:
    """The known pairs, component by component. Two groups are only joined over a pair that is likely enough by itself, so
    that what such pairs do not connect need not be looked at together, nor held in memory."""
    strong = likeness.score >= options.join * (1 - 1e-6)
    root = connected(count, likeness.low[strong].tolist(), likeness.high[strong].tolist())
    of = root[likeness.low]
    inside = np.flatnonzero(of == root[likeness.high])
    inside = inside[np.argsort(of[inside], kind="stable")]
    bounds = np.flatnonzero(np.diff(of[inside], prepend=-1, append=-1))
    for a, b in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        at = inside[a:b]
        yield list(zip(likeness.low[at].tolist(), likeness.high[at].tolist(), likeness.score[at].tolist(), strict=True))


def connected(count: int, low: Sequence[int], high: Sequence[int]) -> Ints:
    """For each of `count` items the first item that it is connected with."""
    root = list(range(count))
    for i, j in zip(low, high, strict=True):
        while root[i] != i:
            root[i] = i = root[root[i]]
        while root[j] != j:
            root[j] = j = root[root[j]]
        if i != j:
            root[max(i, j)] = min(i, j)
    for i in range(count):
        root[i] = root[root[i]]  # the root of an earlier item is known by now
    return np.array(root, np.int64)


def _grouped(
    languages: Sequence[str],
    edges: Sequence[Edge],
    options: StoryOptions,
    known: tuple[Collection[int], Mapping[int, Collection[int]]],
) -> Iterable[list[int]]:
    """The groups of the items of some pairs, given which items are copied and which are to stay apart."""
    groups: dict[int, _Group] = {}
    copied, apart = known
    for i, j, score in edges:
        for item, neighbour in ((i, j), (j, i)):
            if item not in groups:
                tightness = options.sure if item in copied else 0.0
                groups[item] = _Group(item, languages[item], tightness, apart.get(item, ()))
            groups[item].beside[neighbour] = (score, 1)
    heap = [(-round(score, 9), i, j, 0, 0) for i, j, score in edges if round(score, 9) >= options.join]
    heapq.heapify(heap)
    while heap:
        score, i, j, version_i, version_j = heapq.heappop(heap)
        one, other = groups.get(i), groups.get(j)
        if one is None or other is None or one.version != version_i or other.version != version_j:
            continue
        if -score < options.contrast * min(one.tightness, other.tightness):
            continue
        if one.apart and not one.apart.isdisjoint(other.members):
            continue
        _join(groups, i, j)
        one.tighten(options)
        for k, (total, count) in one.beside.items():
            alike = _alike(one, groups[k], total, count, options)
            if alike >= options.join:
                low, high = (i, k) if i < k else (k, i)
                heapq.heappush(heap, (-alike, low, high, groups[low].version, groups[high].version))
    return [group.members for group in groups.values()]


def _alike(a: _Group, b: _Group, total: float, known: int, options: StoryOptions) -> float:
    """The mean likeness of two groups. Each member is asked to know half of its possible neighbours in the other group; the
    pairs missing from that count as not alike, so that one thread joins no two groups."""
    fewer = min(len(a.members), len(b.members))
    if total < options.join * fewer * 0.999:
        return 0.0
    pairs = max(fewer, sum(number * b.languages.get(code, 0) for code, number in a.languages.items()))
    asked = max(known, min(pairs, fewer * options.candidates / 2))
    return round(total / asked, 9)


def _join(groups: dict[int, _Group], i: int, j: int) -> None:
    """Put group j into group i."""
    kept, gone = groups[i], groups.pop(j)
    total, known = gone.beside.pop(i, (0.0, 0))
    kept.beside.pop(j, None)
    kept.inner += gone.inner + total
    kept.inner_known += gone.inner_known + known
    kept.members += gone.members
    kept.apart |= gone.apart
    for code, number in gone.languages.items():
        kept.languages[code] = kept.languages.get(code, 0) + number
    kept.version += 1
    for k, (more, count) in gone.beside.items():
        have, number = kept.beside.get(k, (0.0, 0))
        kept.beside[k] = groups[k].beside[i] = (have + more, number + count)
        del groups[k].beside[j]
