"""What a person decided of two articles, or of two passages. It outweighs what is read, and every dossier shows it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Literal, get_args

from retold.model.base import Record

RulingKind = Literal["one story", "two stories", "one text", "two texts", "one point", "two points"]
RULING_KINDS: tuple[RulingKind, ...] = get_args(RulingKind)
OPPOSITE: Mapping[RulingKind, RulingKind] = {
    **dict(zip(RULING_KINDS[::2], RULING_KINDS[1::2], strict=True)),
    **dict(zip(RULING_KINDS[1::2], RULING_KINDS[::2], strict=True)),
}

Pair = tuple[str, str]


@dataclass(frozen=True)
class Ruling(Record):
    """One decision on two articles, named by their sources as given ("clips/a.txt", "day.jsonl#7", an address).

    "one text": one is made from the other, or both from a third; they are one account (and so one story). "two texts": they
    are independent accounts, whatever they share. "one story", "two stories": they tell one event, or two. "one point", "two
    points": the passages that hold the words `at_a` and `at_b` tell one thing, or two; the other kinds name no words.
    """

    kind: RulingKind
    a: str
    b: str
    note: str = ""
    at_a: str = ""
    at_b: str = ""

    @property
    def of_points(self) -> bool:
        """Is it about two passages?"""
        return self.kind in ("one point", "two points")

    def sorted(self) -> Ruling:
        """The same with its sources in order: a ruling has no direction."""
        return self if self.a < self.b else replace(self, a=self.b, b=self.a, at_a=self.at_b, at_b=self.at_a)


@dataclass(frozen=True)
class Rulings:
    """Rulings by the ids of the articles they are about: each pair, the lower id first, with its note; and those of
    passages, as records with ids for sources. Where rulings contradict each other over a third article, two stays two."""

    pairs: Mapping[RulingKind, Mapping[Pair, str]] = field(default_factory=dict)
    points: tuple[Ruling, ...] = ()

    def of(self, kind: RulingKind) -> Mapping[Pair, str]:
        """The pairs of one kind, with their notes."""
        return self.pairs.get(kind, {})

    def touching(self, articles: Collection[str]) -> Rulings:
        """Those about at least one of some articles."""
        return self._only(lambda a, b: a in articles or b in articles)

    def within(self, articles: Collection[str]) -> Rulings:
        """Those about two of some articles."""
        return self._only(lambda a, b: a in articles and b in articles)

    def _only(self, wanted: Callable[[str, str], bool]) -> Rulings:
        pairs = {kind: {p: note for p, note in found.items() if wanted(*p)} for kind, found in self.pairs.items()}
        return Rulings(
            {kind: found for kind, found in pairs.items() if found}, tuple(p for p in self.points if wanted(p.a, p.b))
        )


NO_RULINGS = Rulings()


def by_article(rulings: Iterable[Ruling], sources: Mapping[str, Collection[str]]) -> Rulings:
    """Rulings by article, given the ids of the articles of each source; those of a source without articles are left out."""
    pairs: dict[RulingKind, dict[Pair, str]] = {}
    points = []
    for ruling in rulings:
        for a, b in product(sources.get(ruling.a, ()), sources.get(ruling.b, ())):
            if ruling.of_points:
                points.append(replace(ruling, a=a, b=b))
            elif a != b:
                pairs.setdefault(ruling.kind, {})[min(a, b), max(a, b)] = ruling.note
    return Rulings({kind: dict(sorted(found.items())) for kind, found in sorted(pairs.items())}, tuple(points))
