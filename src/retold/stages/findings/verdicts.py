"""The tellings of one finding -> how they differ, and so its verdict.

Conflict only comes from two typed values of one thing that cannot both be true: stages/clashes/ finds the values,
stages/clashes/conflicts.py says how likely they are of one thing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from retold.model import Difference, Side, Verdict
from retold.model.base import DifferenceKind
from retold.stages.clashes import clashes, compatible
from retold.stages.clashes.conflicts import chance, confidence
from retold.stages.clashes.meetings import Clash, Meeting, alike, last
from retold.stages.clashes.slots import Said, Slots
from retold.text import fold
from retold.words import Words

NAMES = ("name", "attribution")
CONFLICTS = ("figure", "date", "name", "polarity", "attribution")
_KINDS: dict[str, DifferenceKind] = {"different": "figure", "precision": "precision", "meaning": "meaning"}
LIKELY = 1.7  # log-odds (0.85) from which two tellings are of one thing, whatever the words around a value
SPOKEN = 1.1  # the same (0.75), where a few words of one quote are enough
ONE_MEASURE = 0.3  # share of stems in common from which one number in two units is another measure
SAID = 0.6  # share of the shorter quote's stems that two wordings of one quote have in common
SCATTERED = 0.75  # the same, where no few of them stand in a row: "You cannot end ... by an order", "The order cannot ..."
SAID_LOOSELY = 0.45  # the same, of quotes that have many in common and some in a row
SAID_WORDS, SAID_TOGETHER = 4, 3  # and how many these are at least, anywhere or in a row
SAID_SHORTLY = 2  # words of a short quote that stand in a row in the other, where the tellings are surely of one thing
WORD_FOR_WORD = 0.8  # share of the longer quote's stems, where one is told without marks
MOST_PAIRS = 200  # compared in one finding: a point told by all of forty articles has 780


@dataclass(frozen=True)
class Parting:
    """Two tellings (their numbers in the finding) that differ: in what, the value of each as written, and how sure it is
    that they contradict each other."""

    kind: DifferenceKind
    a: int
    b: int
    value_a: str
    value_b: str
    confidence: float


@dataclass(frozen=True)
class Judgement:
    """What tellings differ in; "disputed" or "updated" where they conflict, and how sure the surest of the conflicts is."""

    verdict: Verdict | None = None
    differences: tuple[Difference, ...] = ()
    confidence: float | None = None


def judge_tellings(
    told: Sequence[Slots],
    table: Words,
    meet: Callable[[int, int], Meeting | None],
    least: float,
) -> Judgement:
    """The differences of a finding's tellings, and what they make of it. `meet(i, j)` lays two tellings side by side, None
    where they have nothing to do with each other; `least` is the chance from which two values contradict each other."""
    partings = list(_partings(told, table, meet, least))
    kinds = dict.fromkeys(p.kind for p in partings)
    differences = tuple(_difference(kind, some) for kind in kinds for some in _of_one(kind, partings))
    conflicts = [p for p in partings if p.kind in CONFLICTS]
    if not conflicts:
        return Judgement(None, differences)
    sure = max(p.confidence for p in conflicts)

    def day_of(k: int) -> int | None:
        return told[k].day

    if all(p.kind == "figure" and _later(p, told) for p in conflicts):
        return Judgement("updated", tuple(_newest_last(difference, day_of) for difference in differences), sure)
    return Judgement("disputed", differences, sure)


def _partings(
    told: Sequence[Slots], table: Words, meet: Callable[[int, int], Meeting | None], least: float
) -> Iterator[Parting]:
    articles = [slots.statement.article for slots in told]
    pairs = [(i, j) for i, j in combinations(range(len(told)), 2) if articles[i] != articles[j]]
    for i, j in pairs[:MOST_PAIRS]:
        met = meet(i, j)
        if met is None:
            continue
        mouths = [Parting("attribution", i, j, *values, confidence(met)) for values in two_mouths(met)]
        yield from mouths
        for kind, clash in _believed(met, table, least):
            if not (mouths and kind == "name"):
                sure = confidence(met, clash) if kind in CONFLICTS else 0.0
                yield Parting(kind, i, j, clash.value_a, clash.value_b, sure)


def _believed(met: Meeting, table: Words, least: float) -> Iterator[tuple[DifferenceKind, Clash]]:
    """The clashes that are likely enough, of each kind the likeliest; and one number in two measures."""
    best: dict[DifferenceKind, tuple[float, Clash]] = {}
    for clash in clashes(met, table):
        kind = _KINDS[clash.relation] if clash.kind == "figure" else clash.kind
        if kind == "meaning":
            sure = 1.0 if clash.certain or met.reconciled >= LIKELY or alike(met.a, met.b) >= ONE_MEASURE else 0.0
        else:
            sure = chance(clash)
        if sure >= least and sure > best.get(kind, (0.0,))[0]:
            best[kind] = sure, clash
    for kind, (_, clash) in best.items():
        yield kind, clash


def two_mouths(met: Meeting) -> Iterator[tuple[str, str]]:
    """The same words in two people's mouths: both named beside the words, or one and the other's article does not know that
    name."""
    a, b, sure = met.a, met.b, met.reconciled >= SPOKEN
    for one in a.quotes:
        for other in b.quotes:
            if not _one_quote(one, other, sure) or compatible.people(one.speaker, other.speaker) != "different":
                continue
            strange = (one.beside and last(one.speaker) not in b.everybody) or (
                other.beside and last(other.speaker) not in a.everybody
            )
            if (one.beside and other.beside) or strange:
                yield one.speaker, other.speaker


def _one_quote(a: Said, b: Said, sure: bool) -> bool:
    """Are two quotes wordings of one? A few words must stand in one order, and what is told without marks must be the same
    nearly word for word. In tellings surely of one thing a few words are enough that the other holds in a row."""
    left, right = set(a.stems), set(b.stems)
    shared, short, long = len(left & right), *sorted((len(left), len(right)))
    if a.indirect or b.indirect:
        return shared >= SAID_TOGETHER and shared >= WORD_FOR_WORD * long
    brief, whole = sorted((a.stems, b.stems), key=len)
    if sure and shared == short >= SAID_SHORTLY and brief in _nearly_runs(whole, len(brief)):
        return True
    together = bool(_runs(a.stems) & _runs(b.stems))
    if together and shared > SAID_WORDS:
        return shared >= SAID_LOOSELY * short
    if together:
        return shared >= SAID * short
    return shared >= SCATTERED * short and shared >= SAID_WORDS


def _runs(stems: Sequence[str], size: int = SAID_TOGETHER) -> set[tuple[str, ...]]:
    """Every few stems in a row."""
    return {tuple(stems[k : k + size]) for k in range(len(stems) - size + 1)}


def _nearly_runs(stems: Sequence[str], size: int) -> set[tuple[str, ...]]:
    """Every few stems in a row, of several also those with one other among them: "under a lot of duress"."""
    longer = _runs(stems, size + 1) if size >= SAID_TOGETHER else set()
    return _runs(stems, size) | {run[:k] + run[k + 1 :] for run in longer for k in range(1, size)}


def conflicting(met: Meeting, table: Words, least: float) -> bool:
    """Do two tellings differ in a value of one thing, or in its measure?"""
    return any(True for _ in two_mouths(met)) or any(True for _ in _believed(met, table, least))


def _later(parting: Parting, told: Sequence[Slots]) -> bool:
    """Is a difference of figures a change in time: something that changes, told on two days?"""
    first, second = told[parting.a].day, told[parting.b].day
    changing = told[parting.a].changing or told[parting.b].changing
    return changing and first is not None and second is not None and first != second


def _newest_last(difference: Difference, day_of: Callable[[int], int | None]) -> Difference:
    """The sides in the order of the days on which they were last told."""
    sides = sorted(difference.sides, key=lambda side: max(day_of(k) or 0 for k in side.tellings))
    return _noted(difference.kind, sides)


NOTES: dict[DifferenceKind, str] = {
    "figure": "The tellings give different figures for one thing: {values}.",
    "date": "The tellings give different times for one thing: {values}.",
    "name": "The tellings name different people or places in one role: {values}.",
    "polarity": "One telling asserts what the other denies: {values}.",
    "attribution": "The same words are laid in different mouths: {values}.",
    "meaning": "The tellings measure in different units, so the figures are neither one nor in conflict: {values}.",
    "precision": "One figure is the other cut off, not rounded: {values}.",
    "wording": "The tellings word one thing differently: {values}.",
}


def _difference(kind: DifferenceKind, partings: Sequence[Parting]) -> Difference:
    """The sides of some partings; "Forty people" and "forty people" are one, and so are "Ada Roe" and "Roe"."""
    sides: dict[str, set[int]] = {}
    written: dict[str, tuple[int, str]] = {}
    told = [(k, value) for p in partings for k, value in ((p.a, p.value_a), (p.b, p.value_b))]
    for telling, value in sorted(told, key=_longest_first) if kind in NAMES else told:
        side = _side(value, sides if kind in NAMES else ())
        sides.setdefault(side, set()).add(telling)
        written.setdefault(side, (telling, value))
        if kind not in NAMES:
            written[side] = min(written[side], (telling, value))
    ordered = sorted(sides, key=lambda side: (min(sides[side]), side))
    return _noted(kind, [Side(written[side][1], tuple(sorted(sides[side]))) for side in ordered])


def _of_one(kind: DifferenceKind, partings: Sequence[Parting]) -> list[list[Parting]]:
    """The partings of a kind; of figures those with a value in common apart from others: "212 aboard" and "231 aboard" in
    tellings that also give "14 hurt" and "17 hurt" are two differences."""
    found: list[list[Parting]] = []
    for parting in (p for p in partings if p.kind == kind):
        near = [some for some in found if kind != "figure" or any(_values(parting) & _values(p) for p in some)]
        found = [some for some in found if some not in near] + [[*(p for some in near for p in some), parting]]
    return found


def _values(parting: Parting) -> set[str]:
    return {fold(parting.value_a), fold(parting.value_b)}


def _longest_first(told: tuple[int, str]) -> tuple[int, int, str]:
    return -len(told[1]), *told


def _side(value: str, known: Iterable[str]) -> str:
    """The side that a value is on: of the names known one that holds all its words, else itself, folded ("Dec. 22" is "Dec
    22")."""
    plain = fold(value).replace(". ", " ")
    return next((side for side in known if set(plain.split()) <= set(side.split())), plain)


def _noted(kind: DifferenceKind, sides: Sequence[Side]) -> Difference:
    """A difference with its sentence for people."""
    return Difference(kind, NOTES[kind].format(values=" / ".join(side.value for side in sides)), tuple(sides))
