"""The tellings of one group -> the finding that they make: statement, verdict, differences, reasons."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from retold.model import Article, Difference, Finding, Statement, StoryParts, Telling, Verdict
from retold.stages.reasons import reason
from retold.stages.slots import Slots, name_words, read_slots
from retold.stages.threads import Row
from retold.stages.verdicts import judge_tellings
from retold.words import Words

LIKELY = 0.85  # chance from which two tellings are taken to be of one thing, whatever the words around a value
LOOSE_ENDS = " ,;:–—"  # what a clause leaves behind where the sentence went on
CLEAR = 120  # characters of a statement that reads well


@dataclass(frozen=True, eq=False)
class Desk:
    """A story's statements with their slots, each read once, when first asked for; `likely` has the chance that two tell
    one thing, a value in which they part aside."""

    parts: StoryParts
    words_of: Callable[[str], Words]
    likely: Mapping[tuple[Row, Row], float] = field(default_factory=dict)
    _slots: dict[Row, Slots] = field(default_factory=dict)

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The story's articles by id."""
        return {article.id: article for article in self.parts.articles}

    @cached_property
    def everybody(self) -> dict[str, frozenset[str]]:
        """The words of all names in each article."""
        return {article: name_words(self.parts.readings[article]) for article in self.articles}

    def statement(self, row: Row) -> Statement:
        """The statement that a row names."""
        return self.parts.statements[row[0]][row[1]]

    def words(self, row: Row) -> Words:
        """The tables of a row's language."""
        return self.words_of(self.articles[row[0]].language)

    def slots(self, row: Row) -> Slots:
        """What can be compared of a row."""
        if row not in self._slots:
            article = self.articles[row[0]]
            reading, names = self.parts.readings[article.id], self.everybody[article.id]
            self._slots[row] = read_slots(self.statement(row), article.text, self.words(row), reading, names)
        return self._slots[row]

    def day(self, row: Row) -> int | None:
        """The first day on which a row's article can have appeared, as a number."""
        published = self.articles[row[0]].published
        return published.start.toordinal() if published else None

    def conflict(
        self, rows: Sequence[Row], heads: Collection[Row] | None = None
    ) -> tuple[Verdict | None, tuple[Difference, ...]]:
        """What some tellings differ in, and "disputed" or "updated" where those of `heads` (None: all) conflict: the first
        telling of each account, which its copies follow."""
        days = [self.day(row) for row in rows]

        def likely(i: int, j: int) -> bool:
            return max(self.likely.get((rows[i], rows[j]), 0.0), self.likely.get((rows[j], rows[i]), 0.0)) >= LIKELY

        def counts(i: int, j: int) -> bool:
            return heads is None or (rows[i] in heads and rows[j] in heads)

        slots = [self.slots(row) for row in rows]
        return judge_tellings(slots, self.words(rows[0]), days.__getitem__, likely, counts)


def finding(desk: Desk, rows: Sequence[Row], accounts: int, heads: Collection[Row], statement: str) -> Finding:
    """The finding of some tellings (rows, in order) that stand in so many accounts; `heads` are the first of each."""
    told = [desk.statement(row) for row in rows]
    verdict: Verdict = "corroborated" if accounts > 1 else "single"
    differences: tuple[Difference, ...] = ()
    why = reason([], accounts, ())
    if len({s.article for s in told}) > 1:
        conflict, differences = desk.conflict(rows, heads)
        verdict = conflict or verdict
        why = reason([desk.slots(row) for row in rows], accounts, differences)
    return Finding(
        id=hashlib.sha256(" ".join(f"{s.article}:{s.start}-{s.end}" for s in told).encode()).hexdigest()[:16],
        statement=statement,
        verdict=verdict,
        accounts=accounts,
        tellings=tuple(Telling(s.article, s.start, s.end, s.figures, s.dates) for s in told),
        differences=differences,
        why=why,
    )


def statements(desk: Desk, groups: Sequence[Collection[Row]], accounts: Sequence[int]) -> list[str]:
    """The words that each finding shows, from the first tellings of its accounts: the clearest, unless a finding of more
    accounts shows it already and there are others."""
    offers = [clearest(desk, sorted(group)) for group in groups]
    shown: dict[int, str] = {}
    taken: set[str] = set()
    for k in sorted(range(len(groups)), key=lambda k: (-accounts[k], offers[k])):
        shown[k] = next((text for text in offers[k] if text not in taken), offers[k][0])
        taken.add(shown[k])
    return [shown[k] for k in range(len(groups))]


def clearest(desk: Desk, rows: Sequence[Row]) -> list[str]:
    """The words of some tellings, first those that stand best for all: whole, near the others, with many slots, of good
    length."""
    vectors = np.stack([desk.parts.vectors[article][i] for article, i in rows])
    near = (vectors @ vectors.mean(0)).round(1).tolist()

    def unclear(k: int) -> tuple[bool, float, int, int, str]:
        s = desk.statement(rows[k])
        text = desk.articles[s.article].text[s.start : s.end].rstrip(LOOSE_ENDS)
        whole = s.subject is None and text[:1].isupper()
        slots = len(s.figures) + len(s.dates) + len(s.names)
        return (not whole, -near[k], -min(slots, 4), abs(s.end - s.start - CLEAR), text)

    return [key[-1] for key in sorted(unclear(k) for k in range(len(rows)))]
