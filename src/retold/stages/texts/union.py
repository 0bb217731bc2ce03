"""Groups, pairs that belong together and pairs that do not -> the groups that hold then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

Pair = tuple[str, str]


def united(
    groups: Iterable[Sequence[str]], together: Iterable[Pair], apart: Collection[Pair]
) -> tuple[list[list[str]], set[Pair]]:
    """The groups, united by one pair after the other, in the order given, where that brings no two together that are to stay
    `apart`; and the pairs over which nothing was united for that. Pairs of unknown items are passed over."""
    found = {number: list(group) for number, group in enumerate(groups)}
    home = {item: number for number, group in found.items() for item in group}
    against: dict[str, set[str]] = defaultdict(set)
    for a, b in apart:
        against[a].add(b)
        against[b].add(a)
    refused = set()
    for a, b in together:
        if a not in home or b not in home or home[a] == home[b]:
            continue
        kept, gone = sorted((home[a], home[b]))
        if any(not against[item].isdisjoint(found[gone]) for item in found[kept] if item in against):
            refused.add((a, b))
            continue
        for item in found[gone]:
            home[item] = kept
        found[kept] += found.pop(gone)
    return list(found.values()), refused
