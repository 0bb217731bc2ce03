"""Chances that pairs of statements tell one thing -> groups of statements, each telling one thing.

A statement may tell several things and stand in several groups. Within a group every two statements of different
articles must be likely to match, and two of one article must be alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]

SEVERAL = 4  # members of a group that is one with another when all but one are


def cliques(
    chances: Mapping[Pair, float],
    article: Sequence[int],
    alike: Callable[[int, int], bool],
    sure: float,
    possible: float,
) -> list[tuple[int, ...]]:
    """Overlapping groups, grown from the surest pair down. A pair of at least `sure` opens a group or joins the two's;
    a newcomer needs at least `possible` with every member of another article. `chances` has each pair once, lower
    number first. Sorted; no group lies within another."""
    groups: list[set[int]] = []
    home: dict[int, list[int]] = {}
    near: dict[int, set[int]] = {}
    for i, j in (pair for pair, chance in chances.items() if chance >= possible):
        near.setdefault(i, set()).add(j)
        near.setdefault(j, set()).add(i)

    def fits(new: int, group: set[int]) -> bool:
        return all(article[member] == article[new] and alike(new, member) for member in group - near.get(new, set()))

    for i, j in sorted((pair for pair in chances if chances[pair] >= sure), key=lambda pair: (-chances[pair], pair)):
        joined = bool(set(home.get(i, ())) & set(home.get(j, ())))
        for here, new in ((i, j), (j, i)):
            for k in home.get(here, ()):
                if new not in groups[k] and fits(new, groups[k]):
                    groups[k].add(new)
                    home.setdefault(new, []).append(k)
                    joined = True
        if not joined:
            groups.append({i, j})
            for member in (i, j):
                home.setdefault(member, []).append(len(groups) - 1)
    return _largest(groups)


def _largest(groups: Sequence[set[int]]) -> list[tuple[int, ...]]:
    """The groups that lie in no other, each sorted. A group of which all members but one stand in another joins that."""
    whole = sorted({tuple(sorted(group)) for group in groups}, key=lambda g: (-len(g), g))
    homes: dict[int, list[int]] = {}
    kept: list[set[int]] = []
    for group in whole:
        shared: dict[int, int] = {}
        for member in group:
            for k in homes.get(member, ()):
                shared[k] = shared.get(k, 0) + 1
        most = max(shared, key=lambda k: (shared[k], -k), default=None)
        missing = len(group) - (shared[most] if most is not None else 0)
        if most is not None and (missing == 0 or (missing == 1 and len(group) >= SEVERAL)):
            for member in set(group) - kept[most]:
                homes.setdefault(member, []).append(most)
            kept[most] |= set(group)
            continue
        for member in group:
            homes.setdefault(member, []).append(len(kept))
        kept.append(set(group))
    return sorted({tuple(sorted(group)) for group in kept})
