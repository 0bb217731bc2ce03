"""The tellings of one group -> the finding that they make: statement, verdict, differences, reasons."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import permutations, product

import numpy as np

from retold.model import Article, Finding, Statement, StoryParts, Telling
from retold.stages.clashes.meetings import Meeting
from retold.stages.clashes.slots import People, Slots, people_of, read_slots
from retold.stages.findings.clauses import tokenise
from retold.stages.findings.reasons import reason
from retold.stages.findings.threads import Row
from retold.stages.findings.verdicts import CONFLICTS, Judgement, judge_tellings
from retold.stages.findings.voices import Print, Runs, printed, runs, voices
from retold.text import WORD
from retold.words import Words

COPIED = 3.0  # log-odds that what runs alike in an article and its copy is one thing
LOOSE_ENDS = " ,;:–—"  # what a clause leaves behind where the sentence went on
CLEAR = 120  # characters of a statement that reads well
LONGEST = 260  # characters from where a sentence begins to a clause that is shown with it
OPENING = "\"'“‘«„(["
Shown = tuple[str, Row]
"""The words that a finding shows, and whose they are."""


@dataclass(frozen=True, eq=False)
class Desk:
    """A story's statements with their slots, each read once, when first asked for. `chances` has the log-odds that two tell
    one thing, as they are and with their values the same; `least` is the chance from which values contradict each other."""

    parts: StoryParts
    words_of: Callable[[str], Words]
    least: float = 0.5
    chances: Mapping[tuple[Row, Row], tuple[float, float]] = field(default_factory=dict)
    _slots: dict[Row, Slots] = field(default_factory=dict)
    _judged: dict[tuple[Row, ...], Judgement] = field(default_factory=dict)
    _prints: dict[str, Print] = field(default_factory=dict)
    _runs: dict[Row, Runs] = field(default_factory=dict)

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The story's articles by id."""
        return {article.id: article for article in self.parts.articles}

    @cached_property
    def account(self) -> dict[str, str]:
        """The account of each article; one in none is its own."""
        alone = {article: article for article in self.articles}
        return alone | {article: account.id for account in self.parts.accounts for article in account.articles}

    @cached_property
    def people(self) -> dict[str, People]:
        """Whom each article names."""
        readings = self.parts.readings
        return {i: people_of(a, readings[i], self.words_of(a.language)) for i, a in self.articles.items()}

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
            reading, people = self.parts.readings[article.id], self.people[article.id]
            self._slots[row] = read_slots(self.statement(row), article, self.words(row), reading, people)
        return self._slots[row]

    def meeting(self, one: Row, two: Row, others: tuple[Slots, ...] = ()) -> Meeting | None:
        """Two rows side by side, beside others of their finding; None where nothing speaks for their telling one thing. Rows
        of one account are copies."""
        chances = self.chances.get((one, two)) or self.chances.get((two, one))
        if chances is None and self.account[one[0]] != self.account[two[0]]:
            return None
        told, reconciled = chances or (COPIED, COPIED)
        return Meeting(self.slots(one), self.slots(two), told, reconciled, self.cosine(one, two), others)

    def cosine(self, one: Row, two: Row) -> float:
        """How alike the words of two rows are, by their vectors."""
        return float(np.dot(*(self.parts.vectors[article][i] for article, i in (one, two))))

    def runs(self, row: Row) -> Runs:
        """The runs of words that a row is told in."""
        if row not in self._runs:
            article, told = self.articles[row[0]], self.statement(row)
            if article.id not in self._prints:
                self._prints[article.id] = printed(article)
            self._runs[row] = runs(self._prints[article.id], (told.start, told.end))
        return self._runs[row]

    def voices(self, rows: Sequence[Row]) -> dict[str, str]:
        """The voice of each account that tells a finding: those that tell it in the same words have one, unless they
        contradict each other there."""
        accounts = [self.account[article] for article, _ in rows]
        if len(set(accounts)) == 1:
            return {accounts[0]: accounts[0]}
        sides = [d.sides for d in self.judged(rows).differences if d.kind in CONFLICTS]
        apart = {(i, j) for found in sides for a, b in permutations(found, 2) for i, j in product(a.tellings, b.tellings)}
        return voices([(account, self.runs(row)) for account, row in zip(accounts, rows, strict=True)], apart)

    def judged(self, rows: Sequence[Row]) -> Judgement:
        """What some tellings differ in, and whether they conflict. Of one account alone the copies differ, and no more;
        where others tell the thing too, an altered copy stands against somebody."""
        known = self._judged.get(tuple(rows))
        if known is None:
            known = self._judged[tuple(rows)] = self._judge(rows)
        return known

    def _judge(self, rows: Sequence[Row]) -> Judgement:
        if len({article for article, _ in rows}) == 1:
            return Judgement()
        told = [self.slots(row) for row in rows]

        def meet(i: int, j: int) -> Meeting | None:
            return self.meeting(rows[i], rows[j], (*told[:i], *told[i + 1 : j], *told[j + 1 :]))

        found = judge_tellings(told, self.words(rows[0]), meet, self.least)
        alone = len({self.account[article] for article, _ in rows}) == 1
        return Judgement(differences=found.differences) if alone else found


def finding(
    desk: Desk, rows: Sequence[Row], voices: Mapping[str, str], accounts: int, shown: Shown, sure: Mapping[Row, float]
) -> Finding:
    """The finding of some tellings (rows, in order). `voices` has the voice of each account, of which so many `accounts` are
    counted; `sure` tells how likely each telling tells what one of another voice does. Where one voice alone is counted, it
    is that whose words are `shown`; the others perhaps tell it."""
    statement, teller = shown
    told = [desk.statement(row) for row in rows]
    tellers = len({desk.account[article] for article, _ in rows})
    found = desk.judged(rows)
    agreed = accounts > 1 and not found.verdict
    alone = len({s.article for s in told}) == 1
    voice = {row: voices[desk.account[row[0]]] for row in rows}
    perhaps = {row for row in rows if accounts == 1 and voice[row] != voice[teller]}
    heard = max(accounts, len(set(voice.values())))
    likely = [sure[row] if agreed or row in perhaps else None for row in rows]
    return Finding(
        id=hashlib.sha256(" ".join(f"{s.article}:{s.start}-{s.end}" for s in told).encode()).hexdigest()[:16],
        statement=statement,
        verdict=found.verdict or ("corroborated" if agreed else "single"),
        accounts=accounts,
        tellings=tuple(
            Telling(s.article, s.start, s.end, s.figures, s.dates, confidence)
            for s, confidence in zip(told, likely, strict=True)
        ),
        differences=found.differences,
        why=reason([] if alone else [desk.slots(row) for row in rows], (tellers, heard), found.differences),
        confidence=max(sure[row] for row in rows) if agreed else found.confidence,
    )


def statements(
    desk: Desk, rows: Sequence[Sequence[Row]], first: Sequence[Collection[Row]], accounts: Sequence[int]
) -> list[Shown]:
    """The words that each finding shows, of its tellings (`rows`) those of the `first` of each account, where they conflict
    of those that do, where a figure changed of those that give the newest: the clearest, unless a finding in conflict or of
    more accounts shows it already and there are more."""
    offers, conflicts = [], []
    for told, own in zip(rows, first, strict=True):
        found = desk.judged(told)
        sides = {told[k] for k in _standing(found)}
        offers.append(clearest(desk, sorted(sides.intersection(own) or sides or own)))
        conflicts.append(bool(found.verdict))
    shown: dict[int, Shown] = {}
    taken: set[str] = set()
    for k in sorted(range(len(rows)), key=lambda k: (not conflicts[k], -accounts[k], [text for text, _ in offers[k]])):
        shown[k] = next((offer for offer in offers[k] if offer[0] not in taken), offers[k][0])
        taken.add(shown[k][0])
    return [shown[k] for k in range(len(rows))]


def _standing(found: Judgement) -> set[int]:
    """The tellings (numbers) that conflict; of a figure that changed in time those that give the newest."""
    if not found.verdict:
        return set()
    if found.verdict == "updated":
        return {k for d in found.differences if d.kind == "figure" for k in d.sides[-1].tellings}
    return {k for d in found.differences for side in d.sides for k in side.tellings}


def clearest(desk: Desk, rows: Sequence[Row]) -> list[Shown]:
    """The words of some tellings, first those that stand best for all: that can be read alone, under no picture, near the
    others, with many slots, of good length."""
    if len(rows) == 1:
        return [(whole_alone(desk.statement(rows[0]), desk.articles[rows[0][0]].text, desk.words(rows[0])), rows[0])]
    vectors = np.stack([desk.parts.vectors[article][i] for article, i in rows])
    near = (vectors @ vectors.mean(0)).round(1).tolist()

    def unclear(k: int) -> tuple[bool, bool, float, bool, int, int, str]:
        s, table = desk.statement(rows[k]), desk.words(rows[k])
        article = desk.articles[s.article]
        text, captions = article.text, [p for p in article.passages if p.role == "caption"]
        slots = len(s.figures) + len(s.dates) + len(s.names)
        hangs, back = not begins_whole(s, text), _points_back(text[s.start : s.end], table)
        shown = any(p.start <= s.start < p.end for p in captions)
        return hangs, shown, -near[k], back, -min(slots, 4), abs(s.end - s.start - CLEAR), readable_alone(s, text, table)

    return [(key[-2], rows[key[-1]]) for key in sorted((*unclear(k), k) for k in range(len(rows)))]


def begins_whole(statement: Statement, text: str) -> bool:
    """Does a clause begin as a sentence does, with a subject of its own?"""
    return statement.subject is None and not text[statement.start : statement.end].lstrip(OPENING)[:1].islower()


def _points_back(told: str, table: Words) -> bool:
    """Is its first word one for whom or what stood before it ("He quit", "Its crew")?"""
    first, persons = WORD.search(told), {**table.quotes.pronouns, **table.quotes.possessives}
    return first is not None and persons.get(first.group().lower()) in ("m", "f", "p", "n")


def readable_alone(statement: Statement, text: str, table: Words) -> str:
    """A clause's words as they are shown: those of a clause that hangs on the one before it from where its sentence begins,
    unless that is long; without a last word that leads on to the next ("the harbour was shut, and")."""
    first = statement.start if begins_whole(statement, text) else statement.sentence[0]
    start = first if statement.end - first <= LONGEST else statement.start
    shown = text[start : statement.end].rstrip(LOOSE_ENDS)
    before, comma, last = shown.rpartition(", ")
    return before if comma and last in table.statements.coordinators else shown


def whole_alone(statement: Statement, text: str, table: Words) -> str:
    """The same of what one telling alone tells: where it has no verb ("Ada Roe, the mayor,"), up to where its sentence ends,
    unless that is long."""
    shown = readable_alone(statement, text, table)
    start = text.rindex(shown, 0, statement.end)
    verbless = not any(word.verb for word in tokenise(text, (start, statement.end), table.statements))
    if table.statements.verbs and verbless and statement.sentence[1] - start <= LONGEST:
        return text[start : statement.sentence[1]].rstrip(LOOSE_ENDS)
    return shown
