"""The ties and links of one story -> which of those between two languages join accounts.

Reports of one event share names and figures, so what translates one of them is like the others, too. But texts of one
language can be told apart by their words: a text in another language joins none that these part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from retold.options import ReuseOptions
from retold.stages.lineage.likeness import likeness
from retold.stages.lineage.one_hand import is_one_hand
from retold.stages.texts.passages import Telling

Pair = tuple[str, str]


def of_two_languages(a: Telling, b: Telling) -> bool:
    """Are two texts known to be in two languages?"""
    return len({a.article.language[:2], b.article.language[:2]} - {""}) > 1


def joining(
    tellings: Sequence[Telling], within: Iterable[Pair], across: Mapping[Pair, float], options: ReuseOptions
) -> frozenset[Pair]:
    """The pairs of `across` that join accounts, by the ids of their articles.

    `within` are the pairs of one language that tell one text, `across` those of two languages with their log odds. The
    likeliest are taken first, and one that would put two texts of one language into one account that are reports of their
    own by their words is not taken.
    """
    if not across:
        return frozenset()
    groups = _Groups(tellings, options)
    for a, b in within:
        groups.join(a, b)
    taken = []
    for a, b in sorted(across, key=lambda pair: (-across[pair], pair)):
        if groups.may_join(a, b):
            groups.join(a, b)
            taken.append((a, b))
    return frozenset(taken)


class _Groups:
    """The accounts while they are made."""

    def __init__(self, tellings: Sequence[Telling], options: ReuseOptions) -> None:
        self.options = options
        self.members = {telling.article.id: [telling] for telling in tellings}

    def join(self, a: str, b: str) -> None:
        """Put the accounts of two articles together."""
        one, other = self.members[a], self.members[b]
        if one is not other:
            one += other
            self.members.update((telling.article.id, one) for telling in other)

    def may_join(self, a: str, b: str) -> bool:
        """Do the words of no language speak against it? Of each language that both accounts have, two of the fullest texts
        must tell one text by their words."""
        one, other = self.members[a], self.members[b]
        if one is other:
            return True
        alike: dict[str, bool] = {}
        for x, y in product(self._fullest(one), self._fullest(other)):
            if not of_two_languages(x, y):
                code = (x.article.language or y.article.language)[:2]
                alike[code] = alike.get(code, False) or self._alike(x, y)
        return all(alike.values())

    def _fullest(self, members: Sequence[Telling]) -> list[Telling]:
        """The fullest texts of each language."""
        count: dict[str, int] = {}
        chosen = []
        for telling in sorted(members, key=lambda t: (-len(t.words), t.article.id)):
            code = telling.article.language[:2]
            count[code] = count.get(code, 0) + 1
            if count[code] <= self.options.across:
                chosen.append(telling)
        return chosen

    def _alike(self, a: Telling, b: Telling) -> bool:
        """May two texts of one language tell one text?"""
        a, b = sorted((a, b), key=lambda telling: telling.article.id)
        shared = likeness(a, b, self.options)
        odds = max(shared.sameness(True), shared.sameness(False))
        if odds < self.options.same or max(shared.covered_a, shared.covered_b) < self.options.whole:
            return False
        return is_one_hand(a, b, shared.in_order, self.options)
