"""Mentions of people in, whose a surname alone is out, where a text names several who bear it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

BESIDE = 200  # characters behind a full name within which the surname alone may be its bearer's
_AND = re.compile(r" (?:and|und|et|y|e|и|&) [^\n.;:]{0,40}")


class Mention(NamedTuple):
    """One mention of a person: where (-1 over the text, in its headline), the folded surname, and the fullest name, "" where
    the surname stands alone; whether a title stands before it ("Mrs. Roe")."""

    start: int
    end: int
    family: str
    whole: str
    titled: bool


def beside_own(text: str, mentions: Iterable[Mention]) -> frozenset[str]:
    """Those named in full beside their surname alone, which is another's then ("Mayor Roe and his wife Ada Roe")."""
    return frozenset(
        other.whole
        for one, other in pairwise(mentions)
        if not one.whole and other.whole and one.family == other.family and _AND.fullmatch(text, one.end, other.start)
    )


def whose(mentions: Sequence[Mention], apart: Collection[str], line: int) -> dict[int, str]:
    """Who is meant by a surname alone, by the place where it stands: who is named first and most often in full, and was
    called so before another was named. Not right behind another's full name ("Tom Roe came. Roe said"), nor with a title,
    which may be another's, nor those `apart`, who stand beside it. The text's first `line` is a headline, too."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:  # nobody is named more often than who is named over the text
        counts[mention.family][mention.whole] += bool(mention.whole) * (len(mentions) if mention.start < 0 else 1)
    bearers = _Bearers({}, counts)
    found = {}
    for mention in mentions:
        if mention.whole and mention.whole not in apart:
            bearers.named(mention)
        elif not mention.whole and not mention.titled and (who := bearers.called(mention, mention.start > line)):
            found[mention.start] = who
    return found


@dataclass
class _Bearers:
    """Who bears each surname: the `first` who is named in full, and how often each is; the surnames of somebody who was
    called so before, of the first `alone`, and of several; up to where a surname may be another's, named right `before`."""

    first: dict[str, str]
    counts: dict[str, Counter[str]]
    early: set[str] = field(default_factory=set)
    alone: set[str] = field(default_factory=set)
    several: set[str] = field(default_factory=set)
    before: dict[str, int] = field(default_factory=dict)

    def named(self, mention: Mention) -> None:
        """Somebody is named in full."""
        another = self.first.setdefault(mention.family, mention.whole) != mention.whole
        self.several |= {mention.family} if another else set()
        self.before[mention.family] = mention.end + BESIDE if another else 0

    def called(self, mention: Mention, below: bool) -> str:
        """Who is called by the surname alone, `below` the headline or in it; "" where there is no telling."""
        family = mention.family
        first = self.first.get(family)
        if first is None:
            self.early |= {family} if below else set()
            return ""
        self.alone |= {family} - self.several
        least = self.counts[family][first] - (family in self.early)
        most = all(count <= least for form, count in self.counts[family].items() if form != first)
        if family not in self.alone or not most or mention.start < self.before.get(family, 0):
            return ""
        self.before[family] = 0
        return first
