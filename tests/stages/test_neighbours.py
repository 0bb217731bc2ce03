"""Which articles meet: those that share most of what few hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from math import log

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retold.options import StoryOptions
from retold.stages.stories.neighbours import SCALE, neighbours

holdings = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 15)), unique=True, max_size=80)


def met(pairs: list[tuple[int, int]], options: StoryOptions) -> set[tuple[int, int]]:
    held, owners = (np.array([pair[k] for pair in pairs], np.int64) for k in (0, 1))
    low, high = neighbours(held, owners, 16, options)
    return set(zip(low.tolist(), high.tolist(), strict=True))


@given(holdings)
def test_all_who_share_anything_meet_while_there_is_room(pairs: list[tuple[int, int]]) -> None:
    holders = defaultdict(set)
    for thing, owner in pairs:
        holders[thing].add(owner)
    wanted = {(i, j) for who in holders.values() for i in who for j in who if i < j}
    assert met(pairs, StoryOptions()) == wanted


@given(holdings, st.integers(1, 4))
def test_the_best_are_those_that_share_most(pairs: list[tuple[int, int]], most: int) -> None:
    options = replace(StoryOptions(), candidates=most)
    spread = Counter(thing for thing, _ in pairs)
    holds = defaultdict(set)
    for thing, owner in pairs:
        holds[owner].add(thing)
    wanted = set()
    for i in range(16):
        shared = {
            j: sum(int(log((16 + options.background) / spread[thing]) ** 2 * SCALE) for thing in holds[i] & holds[j])
            for j in range(16)
            if i != j and holds[i] & holds[j]
        }
        wanted |= {(min(i, j), max(i, j)) for j in sorted(shared, key=lambda j: (-shared[j], j))[:most]}
    assert met(pairs, options) == wanted


@given(st.permutations([(thing, owner) for thing in range(5) for owner in range(thing, 16, 3)]))
def test_order_does_not_matter(pairs: list[tuple[int, int]]) -> None:
    assert met(pairs, StoryOptions()) == met(sorted(pairs), StoryOptions())
