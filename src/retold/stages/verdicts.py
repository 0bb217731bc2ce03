"""The tellings of one finding -> how they differ, and so its verdict.

Conflict only comes from two typed values of one thing that cannot both be true: the values stand in like words (their
frames share enough), nothing else in the finding reconciles them, and they are not of two times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from retold.model import DateMention, Difference, Figure, Name, Side, Verdict
from retold.model.base import DifferenceKind
from retold.stages import compatible
from retold.stages.slots import Frame, Slots
from retold.text import words
from retold.words import Words

CONFLICTS = ("figure", "date", "name", "polarity", "attribution")
FRAME = 2  # stems that the frames of two values of one thing share at least
_KINDS: dict[str, DifferenceKind] = {"different": "figure", "precision": "precision", "meaning": "meaning"}
ALONE = 0.3  # the same, where the only strange person of each is compared
ONE_ROLE = 0.4  # the same, where a name is compared
LIKE_WORDS = 0.5  # share of the shorter telling's stems that both have, where a denial is compared
SAID = 0.6  # the same for two wordings of one quote
FACTOR = 1.6  # figures further apart than this are two readings of one thing only where their frames agree in much
RESEMBLING = 0.25  # the same, where two that surely tell one thing give close figures
FAR = 10.0  # and further than this nowhere: one digit changed is less
PERIOD = 3.0  # a time this many times as long as another is another period: a year, eight years
MOST_PAIRS = 200  # compared in one finding: a point told by all of forty articles has 780


@dataclass(frozen=True)
class Clash:
    """Two tellings (their numbers in the finding) that differ: in what, and the value of each as written."""

    kind: DifferenceKind
    a: int
    b: int
    value_a: str
    value_b: str


def judge_tellings(
    told: Sequence[Slots],
    table: Words,
    day_of: Callable[[int], int | None],
    likely: Callable[[int, int], bool] = lambda i, j: False,
    counts: Callable[[int, int], bool] = lambda i, j: True,
) -> tuple[Verdict | None, tuple[Difference, ...]]:
    """The differences of a finding's tellings, and "disputed" or "updated" where they conflict (None where they do not).
    `day_of(k)` is the day, as a number, on which telling k was published, None when unknown; `likely(i, j)` says whether two
    tellings are almost surely of one thing, whatever the words around their values; `counts(i, j)` whether a conflict of the
    two bears on the verdict: a copy that differs from its source shows a difference, and is no witness against it."""
    clashes = list(_clashes(told, table, likely))
    differences = tuple(
        _difference(kind, [c for c in clashes if c.kind == kind]) for kind in dict.fromkeys(c.kind for c in clashes)
    )
    conflicts = [c for c in clashes if c.kind in CONFLICTS and counts(c.a, c.b)]
    if not conflicts:
        return None, differences
    if all(c.kind == "figure" and _later(c, told, day_of) for c in conflicts):
        return "updated", tuple(_newest_last(difference, day_of) for difference in differences)
    return "disputed", differences


def _clashes(told: Sequence[Slots], table: Words, likely: Callable[[int, int], bool]) -> Iterator[Clash]:
    articles = [slots.statement.article for slots in told]
    pairs = [(i, j) for i, j in combinations(range(len(told)), 2) if articles[i] != articles[j]]
    for i, j in pairs[:MOST_PAIRS]:
        a, b = told[i], told[j]
        others = [slots for k, slots in enumerate(told) if k not in (i, j)]
        yield from _figure_clashes((i, j), a, b, others, table, likely(i, j))
        yield from _date_clashes((i, j), a, b, others, likely(i, j))
        mouths = list(_speaker_clashes(i, j, a, b))
        yield from mouths or _name_clashes((i, j), a, b, likely(i, j))
        yield from _polarity_clashes(i, j, a, b, table)


def _figure_clashes(
    at: tuple[int, int], a: Slots, b: Slots, others: Sequence[Slots], table: Words, likely: bool
) -> Iterator[Clash]:
    """Figures of one thing that miss each other, when no other telling of either article meets the other's. Where the two
    surely tell one thing, the only figure of its measure in each is of one thing though the words around it differ."""
    loose_a, loose_b = _loose(a, b), _loose(b, a)
    alike = _alike(a, b)
    for figure, frame in loose_a:
        for other, other_frame in loose_b:
            relation = compatible.figures(figure, other)
            if relation == "meaning" and (likely or alike >= ALONE):
                yield Clash("meaning", *at, figure.text, other.text)
                continue
            counted = compatible.heads(figure.of, other.of, table.statements.endings)
            if relation in ("same", "unlike") or counted is False:
                continue
            only = likely and _only(figure, a, other) and _only(other, b, figure) and _one_reading(figure, other, alike)
            if not only and not _one_thing((figure, frame), (other, other_frame), alike, bool(counted)):
                continue
            if relation == "different" and _two_times(a, b):
                continue
            if relation == "different" and _reconciled(figure, other, a, b, others):
                continue
            yield Clash(_KINDS[relation], *at, figure.text, other.text)


def _only(figure: Figure, slots: Slots, other: Figure) -> bool:
    """Does a telling give no other figure of this kind and unit, and its article nowhere the other's?"""
    alone = sum((f.kind, f.unit) == (figure.kind, figure.unit) for f, _ in slots.figures) == 1
    return alone and not any(f.kind == other.kind and compatible.figures(f, other) == "same" for f in slots.counts)


def _one_reading(a: Figure, b: Figure, alike: float) -> bool:
    """May two figures be readings of one number: close to each other in tellings alike in something, or not far apart in
    tellings alike in much?"""
    ratio = _ratio(a, b)
    return (ratio <= FACTOR and alike >= RESEMBLING) or (ratio <= FAR and alike >= LIKE_WORDS)


def _loose(a: Slots, b: Slots) -> list[tuple[Figure, Frame]]:
    """The figures of a that agree with none of b."""
    return [
        (figure, frame)
        for figure, frame in a.figures
        if not any(compatible.figures(figure, other) == "same" for other, _ in b.figures)
    ]


def _one_thing(a: tuple[Figure, Frame], b: tuple[Figure, Frame], alike: float, counted: bool) -> bool:
    """Are two figures said of one thing: what they count agrees, or else the verb, and so do the words around them?"""
    frame_a, frame_b = a[1], b[1]
    shared, least = len(frame_a.stems & frame_b.stems), min(len(frame_a.stems), len(frame_b.stems))
    near = _near(a[0], b[0])
    two_verbs = bool(frame_a.verb and frame_b.verb) and frame_a.verb != frame_b.verb
    if not counted and two_verbs and alike < LIKE_WORDS and not (near and shared >= FRAME):
        return False
    if near and shared and shared >= 0.5 * least:
        return True
    return shared >= (FRAME if counted or near else FRAME + 1) and _ratio(a[0], b[0]) <= FAR


def _near(a: Figure, b: Figure) -> bool:
    """Are two figures close enough to be two readings of one number (small counts: a few apart)?"""
    return _ratio(a, b) <= FACTOR or abs(_middle(a) - _middle(b)) <= 3


def _ratio(a: Figure, b: Figure) -> float:
    small, large = sorted((abs(_middle(a)), abs(_middle(b))))
    return large / max(small, 1e-9)


def _middle(figure: Figure) -> float:
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return sum(ends) / max(1, len(ends))


def _two_times(a: Slots, b: Slots) -> bool:
    """Do both give a time, and no two of them are one, or one gives a period and the other a part of it?"""
    days_a, days_b = ([d for d in s.statement.dates if d.start and d.end] for s in (a, b))
    if not days_a or not days_b:
        return False
    (start_a, end_a), (start_b, end_b) = (
        (min(d.start for d in days if d.start), max(d.end for d in days if d.end)) for days in (days_a, days_b)
    )
    short, long = sorted(((end_a - start_a).days + 1, (end_b - start_b).days + 1))
    whole = short >= 300 and long > PERIOD * short
    return whole or not any(_one_time(x, y) for x in days_a for y in days_b)


def _one_time(a: DateMention, b: DateMention) -> bool:
    """Do two dates meet, and is neither a period of which the other is a small part?"""
    if compatible.days(a, b) != "same":
        return False
    short, long = sorted((d.end - d.start).days + 1 for d in (a, b) if d.start and d.end)
    return long < 300 or long <= PERIOD * short


def _reconciled(figure: Figure, other: Figure, a: Slots, b: Slots, others: Sequence[Slots]) -> bool:
    """Does another telling of one of the two articles give a value that meets the other's?"""
    return any(
        slots.statement.article == own.statement.article
        and any(compatible.figures(f, theirs) == "same" for f, _ in slots.figures)
        for slots in others
        for own, theirs in ((a, other), (b, figure))
    )


def _date_clashes(at: tuple[int, int], a: Slots, b: Slots, others: Sequence[Slots], likely: bool) -> Iterator[Clash]:
    """Dates of one thing that miss each other, each the only loose one of its grain; a date of saying only where the words
    said are alike, and none that another telling of either article reconciles."""
    loose_a, loose_b = _loose_dates(a, b), _loose_dates(b, a)
    pairs = [
        (x, y)
        for x in loose_a
        for y in loose_b
        if compatible.days(x[0], y[0]) == "different" and not _worded_alike(x[0].text, y[0].text)
    ]
    if len(pairs) > 1:  # of several those that part in one part of the date
        pairs = [(x, y) for x, y in pairs if _numbers(x[0].text) & _numbers(y[0].text)]
    if len(pairs) != 1 or _two_readings(a, b):
        return
    (d, frame), (e, other) = pairs[0]
    shared, alike = len(frame.stems & other.stems), _alike(a, b)
    one_verb, verbs = frame.verb == other.verb, bool(frame.verb and other.verb)
    if frame.saying or other.saying:  # the day on which something was said is seldom the point, and never another act's day
        one_thing = frame.saying and other.saying and likely and alike >= LIKE_WORDS
    elif verbs and not one_verb:
        one_thing = alike >= LIKE_WORDS or likely
    else:
        one_thing = likely or (shared >= (1 if verbs else FRAME) and alike >= 0.3)
    told = {a.statement.article: e, b.statement.article: d}
    settled = any(
        compatible.days(day, told[slots.statement.article]) == "same"
        for slots in others
        if slots.statement.article in told
        for day in slots.statement.dates
    )
    if one_thing and not settled:
        yield Clash("date", *at, d.text, e.text)


def _of_a_day(day: DateMention) -> bool:
    """Does a time say which day ("Tuesday morning", "5 March"), not only when on it ("the afternoon")?"""
    return day.type == "DATE" or any(c.isupper() or c.isdigit() for c in day.text)


def _worded_alike(a: str, b: str) -> bool:
    """The same numbers and a name of a day in common ("Sunday" of articles of two weeks): the reader, not the article, may
    err. A part of the day ("morning") is no such name."""
    left, right = set(words(a)), set(words(b))
    numbers = _numbers(a), _numbers(b)
    named = {w for text in (a, b) for word in text.split() if word[0].isupper() for w in words(word)}
    return numbers[0] == numbers[1] and bool((left - numbers[0]) & right & named)


def _numbers(text: str) -> set[str]:
    """The numbers in a date's words."""
    return {word for word in words(text) if word[0].isdigit()}


def _two_readings(a: Slots, b: Slots) -> bool:
    """Do the two give different figures too? Then they tell of two times, each with its figure."""
    return any(compatible.figures(f, g) == "different" for f, _ in _loose(a, b) for g, _ in _loose(b, a))


def _loose_dates(a: Slots, b: Slots) -> list[tuple[DateMention, Frame]]:
    """The dates of a that meet none of b."""
    return [
        (day, frame)
        for day, frame in a.dates
        if day.start and _of_a_day(day) and not any(compatible.days(day, other) == "same" for other in b.statement.dates)
    ]


def _alike(a: Slots, b: Slots) -> float:
    """The share of the shorter telling's stems that both have."""
    return len(a.stems & b.stems) / max(1, min(len(a.stems), len(b.stems)))


def _name_clashes(at: tuple[int, int], a: Slots, b: Slots, likely: bool) -> Iterator[Clash]:
    """Two names in one role, neither of which the other article knows. The only strange person on each side needs less to
    be in one role than one of several, and than a place or an organisation. A name that could stand for two of the
    other's is one of a list, and in the role of none."""
    strange_a, strange_b = _unknown(a, b), _unknown(b, a)
    alike, found = _alike(a, b), []
    for name, frame in strange_a:
        for other, other_frame in strange_b:
            if name.type != other.type or compatible.people(_full(name), _full(other)) != "different":
                continue
            shared = len(frame.stems & other_frame.stems)
            alone = len(_people(strange_a)) == len(_people(strange_b)) == 1 and name.type == "person"
            least = (FRAME, ALONE) if alone else (FRAME, ONE_ROLE) if name.type == "person" else (FRAME + 2, ONE_ROLE)
            if (shared >= least[0] and alike >= least[1]) or (alone and likely and shared):
                found.append((name, other))
    for name, other in found:
        rivals = {_last(_full(x)) for x, y in found if y is other} | {_last(_full(y)) for x, y in found if x is name}
        if rivals == {_last(_full(name)), _last(_full(other))}:
            yield Clash("name", *at, name.text, other.text)


def _people(names: Sequence[tuple[Name, Frame]]) -> set[str]:
    return {_last(_full(name)) for name, _ in names if name.type == "person"}


def _unknown(a: Slots, b: Slots) -> list[tuple[Name, Frame]]:
    """The names of a that the article of b never uses."""
    return [(name, frame) for name, frame in a.names if _last(_full(name)) not in b.everybody]


def _full(name: Name) -> str:
    return name.canonical or name.text


def _speaker_clashes(i: int, j: int, a: Slots, b: Slots) -> Iterator[Clash]:
    """The same words in two mouths: both named beside the words, or one and the other's article does not know that name."""
    for quote, said, here in a.quotes:
        for other, also, there in b.quotes:
            shared = len(said & also)
            one_quote = shared >= 3 and shared >= SAID * min(len(said), len(also))
            if not one_quote or compatible.people(quote.speaker, other.speaker) != "different":
                continue
            strange = (here and _last(quote.speaker) not in b.everybody) or (
                there and _last(other.speaker) not in a.everybody
            )
            if (here and there) or strange:
                yield Clash("attribution", i, j, quote.speaker, other.speaker)


def _last(name: str) -> str:
    return name.casefold().split()[-1]


def _polarity_clashes(i: int, j: int, a: Slots, b: Slots, table: Words) -> Iterator[Clash]:
    """One asserts what the other denies: the same words, with a negation or the opposite verb on one side."""
    for denying, asserting, at in ((a, b, 0), (b, a, 1)):
        put_in = denying.denied & asserting.runs - denying.runs
        if put_in:  # word for word the same, but for a negation
            said = " ".join(min(put_in))
            yield Clash("polarity", i, j, *((f"not: {said}", said) if at == 0 else (said, f"not: {said}")))
            return
    if _alike(a, b) < LIKE_WORDS or a.doubtful != b.doubtful:
        return
    for denying, asserting, at in ((a, b, 0), (b, a, 1)):
        denied = denying.negated & (asserting.stems - asserting.negated)
        both_deny = asserting.negated & denying.stems  # "no leak of fuel", "no fuel is leaking"
        if denied and not both_deny and not asserting.belittling:
            word = min(denied)
            values = (f"not {word}", word) if at == 0 else (word, f"not {word}")
            yield Clash("polarity", i, j, *values)
            return
    if not (a.opposed and b.opposed):
        return
    for left, right in table.statements.opposites:
        for one, two in ((left, right), (right, left)):
            if one in a.opposed and two in b.opposed and two not in a.opposed and one not in b.opposed:
                yield Clash("polarity", i, j, one, two)
                return


def _later(clash: Clash, told: Sequence[Slots], day_of: Callable[[int], int | None]) -> bool:
    """Is a difference of figures a change in time: something that changes, told on two days?"""
    first, second = day_of(clash.a), day_of(clash.b)
    changing = told[clash.a].changing or told[clash.b].changing
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


def _difference(kind: DifferenceKind, clashes: Sequence[Clash]) -> Difference:
    sides: dict[str, set[int]] = {}
    for clash in clashes:
        sides.setdefault(clash.value_a, set()).add(clash.a)
        sides.setdefault(clash.value_b, set()).add(clash.b)
    ordered = sorted(sides.items(), key=lambda side: (min(side[1]), side[0]))
    return _noted(kind, [Side(value, tuple(sorted(tellings))) for value, tellings in ordered])


def _noted(kind: DifferenceKind, sides: Sequence[Side]) -> Difference:
    """A difference with its sentence for people."""
    return Difference(kind, NOTES[kind].format(values=" / ".join(side.value for side in sides)), tuple(sides))
