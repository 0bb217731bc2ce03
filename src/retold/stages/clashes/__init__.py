"""Two tellings -> the values in which they may contradict each other, each with what speaks for and against it being so.

A clash is two typed values that cannot both be true of one thing: figures, times, names, an assertion and its denial. Here
stand the rules that no weighing may break (figures of two years are no conflict); whether the two are said of one thing is
weighed by stages/clashes/conflicts.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, product
from math import exp, log, log1p

from retold.model import DateMention, Figure
from retold.stages.clashes import compatible
from retold.stages.clashes.dates import date_clashes
from retold.stages.clashes.meetings import (
    ALIKE,
    AS_THEY_ARE,
    BUT_FOR,
    LIKE_WORDS,
    Clash,
    Meeting,
    alike,
    frame_row,
    full,
    in_like_words,
    last,
    loose_figures,
    namesakes,
    one_setting,
    pair_row,
    surely_one,
)
from retold.stages.clashes.names import name_clashes
from retold.stages.clashes.slots import Frame, Slots
from retold.text import fold
from retold.words import Words

PERIOD = 3.0  # a time this many times as long as another is another period: a year, eight years
A_YEAR = 360  # days
IN_YEARS = {"year": 1, "decade": 10, "century": 100}
OTHER_YEARS = 1.5  # how many times as many years are another period, where figures of both are compared
FAR = 1.6  # natural logarithm of a ratio (5) beyond which two figures are of one thing only in like words, or surely
FAR_TWO_VERBS = 0.7  # ... the same (a ratio of 2) where two verbs tell them: earned, paid
ROUNDED, ROUNDED_TIME = 0.025, 0.1  # share of a figure by which a rounder one misses it at most; of a length of time
MANY = 10.0  # from which an ordinal counts what went before; the second day and the third are two days
VAGUE = 3.0  # a figure whose high is so many times its low contradicts nothing
OWN: dict[str, tuple[str, ...]] = {
    "figure": tuple(
        "frame frame_share one_verb two_verbs counted uncounted apart nearness close alone many rough money percent "
        "count length exact changing known age one_bearer".split()
    ),
    "date": tuple("frame frame_share one_verb two_verbs saying gap year many figures week parted".split()),
    "name": tuple(
        "frame frame_share one_verb two_verbs near near_share person place first speaks many "
        "one_part two_parts one_known two_known".split()
    ),
    "polarity": tuple("run stem opposite belittling negated_both frame_share".split()),
}
"""What is known of two values of a kind, in the order of `Clash.row` after PAIR."""


def clashes(met: Meeting, table: Words) -> Iterator[Clash]:
    """Every two values of two tellings that may contradict each other, however unlikely it is."""
    pair: tuple[float, ...] = ()
    for clash in chain(_figures(met, table), date_clashes(met, table), name_clashes(met, table), _polarity(met, table)):
        pair = pair or pair_row(met)  # most tellings do not clash at all
        yield replace(clash, row=(*pair, *clash.row))


def _figures(met: Meeting, table: Words) -> Iterator[Clash]:
    """Figures that miss each other and every figure of the other telling, unless another telling of either article gives the
    other's; and two ages of one person."""
    a, b = met.a, met.b
    loose_a, loose_b = loose_figures(a, b), loose_figures(b, a)
    for (figure, frame), (other, beside) in dict.fromkeys((*product(loose_a, loose_b), *_ages_of_one(a, b))):
        relation = compatible.figures(figure, other)
        counted = compatible.heads(figure.of, other.of, table.statements.endings)
        if relation in ("same", "unlike") or not (_telling(figure, counted) and _telling(other, counted)):
            continue
        bearers = _bearer(figure, a), _bearer(other, b)
        one_bearer = _one_bearer(bearers)
        if relation != "meaning" and not (
            one_bearer or surely_one(met) or one_setting(met, frame, beside, ALIKE) or counted
        ):
            continue
        if relation == "different" and not _may_part(met, (figure, frame), (other, beside), counted, bearers):
            continue
        gap = figures_apart(figure, other)
        row = (
            *frame_row(frame, beside),
            float(counted is True),
            float(counted is False),
            min(gap, 6.0),
            exp(-5 * gap),
            float(abs(middle(figure) - middle(other)) <= 3),
            float(_only(figure, a, other) and _only(other, b, figure)),
            log1p(max(1, len(loose_a) * len(loose_b)) - 1),
            float(figure.approximate or other.approximate),
            float(figure.kind == "money"),
            float(figure.kind == "percent"),
            float(figure.kind == "count"),
            float(figure.kind == "duration"),
            min(_digits(figure), _digits(other)) / 4,
            float(a.changing or b.changing),
            float(_knows(a, other) or _knows(b, figure)),
            float(figure.kind == "age"),
            float(one_bearer),
        )
        yield Clash("figure", figure.text, other.text, row, relation, certain=one_bearer)


def _may_part(
    met: Meeting,
    one: tuple[Figure, Frame],
    two: tuple[Figure, Frame],
    counted: bool | None,
    bearers: tuple[str, str],
) -> bool:
    """Can two figures that miss each other be of one thing at one time, as far as rules tell?"""
    (figure, frame), (other, beside) = one, two
    if all(bearers):
        birthday = float(met.a.day != met.b.day)
        return _one_bearer(bearers) and abs(middle(figure) - middle(other)) > birthday
    if any(bearers) and _people(met.b if bearers[0] else met.a) > 1:
        return False  # "Ann and Ida, aged 16 and 13": whose is which?
    if frame.aimed != beside.aimed or frame.further != beside.further:
        return False  # "hoping to get 60" and "three dozen have signed"; "paid $4 million", "an additional $1 million"
    if figure.kind == "age" and not counted and (counted is False or not namesakes(met.a, met.b)):
        return False  # "21-year-old" of a victim, "29-year-old" of a singer
    if _two_doers(met):
        return False
    if figures_apart(figure, other) == 0:
        return True  # "more than 47 pages", "not more than 47 pages"
    if _settled(one, two, met) or (_two_times(met.a, met.b) and not (_lasting(figure) and _lasting(other))):
        return False
    if _two_lengths(met.a, met.b) and not figure.kind == other.kind == "duration":
        return False
    one_count = counted is True and met.reconciled >= BUT_FOR
    if len(frame.stems & beside.stems) < 2 and not one_count and (_knows(met.a, other) or _knows(met.b, figure)):
        return False
    if _rounded(figure, other) or _rounded(other, figure):
        return False
    two_verbs = frame.verb and beside.verb and frame.verb != beside.verb and not counted
    near = figures_apart(figure, other) <= (FAR_TWO_VERBS if two_verbs else FAR)
    return near or in_like_words(met.a, met.b) or met.told >= AS_THEY_ARE


def _two_doers(met: Meeting) -> bool:
    """Do two tellings that are in unlike words each name people, and none in common, of whom both articles know: "Hale cut
    $7 billion", "Roe's plan would cut $8 billion"?"""
    one, two = ({last(full(name)) for name, _ in slots.names if name.type == "person"} for slots in (met.a, met.b))
    known = one <= met.b.everybody and two <= met.a.everybody
    return bool(one and two and known and not one & two) and not in_like_words(met.a, met.b)


def _bearer(figure: Figure, slots: Slots) -> str:
    """Whose age a figure is, where the name stands right beside it ("Ana Duarte, 52,", "52-year-old Ana Duarte"), is the
    only one told ("Duarte was 52 years old") or one in a row ("Ann and Ida Roe, aged 16 and 13")."""
    if figure.kind != "age":
        return ""
    start, end = figure.span
    people = [name for name, _ in slots.names if name.type == "person"]
    beside = (name for name in people if start - name.end == len(", ") or name.start - end == len(" "))
    sure = _people(slots) == 1 or _in_turn(slots)
    counted = (name for name in people if sure and name.text == figure.of)
    return next((full(name) for name in (*beside, *counted)), "")


def _in_turn(slots: Slots) -> bool:
    """Are several ages told, each of somebody else: "Ann and Ida Roe, aged 16 and 13"?"""
    bearers = [figure.of for figure, _ in slots.figures if figure.kind == "age"]
    return len(bearers) > 1 and None not in bearers and len(set(bearers)) == len(bearers)


def ages_apart(a: Slots, b: Slots) -> bool:
    """Do two tellings give one person two ages, further apart than a birthday explains; or in years and in months?"""
    birthday = float(a.day != b.day)
    return any(
        abs(middle(one) - middle(two)) > birthday if one.unit == two.unit else compatible.figures(one, two) != "same"
        for (one, _), (two, _) in _ages_of_one(a, b)
    )


def _ages_of_one(a: Slots, b: Slots) -> list[tuple[tuple[Figure, Frame], tuple[Figure, Frame]]]:
    """The ages that two tellings give one person."""
    ages = ([told for told in slots.figures if told[0].kind == "age"] for slots in (a, b))
    return [(one, two) for one, two in product(*ages) if _one_bearer((_bearer(one[0], a), _bearer(two[0], b)))]


def _people(slots: Slots) -> int:
    """How many people a telling names."""
    return len({last(full(name)) for name, _ in slots.names if name.type == "person"})


def _one_bearer(bearers: tuple[str, str]) -> bool:
    """Is it known whose two ages are, and are they one person, not two of one family?"""
    given = [fold(name)[:1] for name in bearers if " " in name]
    return all(bearers) and compatible.people(*bearers) == "same" and len(set(given)) < 2


def _lasting(figure: Figure) -> bool:
    """Is a figure one that describes somebody or something whatever the day: an age, "a 21-year veteran"?"""
    return figure.kind == "age" or (figure.kind == "duration" and "-" in figure.text)


def _rounded(rough: Figure, exact: Figure) -> bool:
    """Is a figure in round numbers the other one rounded: "41,000" and "41,200", "20 years" and "a 21-year veteran"?"""
    told = middle(rough)
    if rough.approximate or not told or not middle(exact):
        return False
    place, share = (10.0, ROUNDED_TIME) if rough.kind == "duration" else (100.0, ROUNDED)
    while told % (10 * place) == 0:
        place *= 10
    return told % place == 0 and abs(told - middle(exact)) <= min(place / 2, share * told)


def figures_apart(a: Figure, b: Figure) -> float:
    """How far two figures lie apart: the natural logarithm of their ratio."""
    small, large = sorted(max(abs(middle(figure)), 1e-9) for figure in (a, b))
    return log(large / small)


def middle(figure: Figure) -> float:
    """The middle of a figure's interval, or its one end."""
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return sum(ends) / max(1, len(ends))


def _digits(figure: Figure) -> int:
    """How many digits of a figure carry meaning."""
    return min(len("".join(c for c in figure.text if c.isdigit()).strip("0")) or 1, 4)


def _telling(figure: Figure, counted: bool | None) -> bool:
    """Is a figure one that another can contradict? Neither one as vague as "tens of millions", nor a place in an order,
    unless both count what went before ("the 75th anniversary"); `counted`: do the two count one thing?"""
    if figure.kind == "ordinal":
        return counted is True and (figure.low or 0.0) >= MANY
    return not (figure.low is not None and figure.high is not None and figure.high > VAGUE * max(figure.low, 0.0) > 0)


def _only(figure: Figure, slots: Slots, other: Figure) -> bool:
    """Does a telling give no other figure of this kind and unit, and its article nowhere the other's?"""
    return sum((f.kind, f.unit) == (figure.kind, figure.unit) for f, _ in slots.figures) == 1 and not _knows(slots, other)


def _knows(slots: Slots, figure: Figure) -> bool:
    """Does the telling's article give this figure, of whatever? Or a sum as large: "$7 billion", "€7 billion"."""
    known = ("same", "meaning") if figure.kind == "money" else ("same",)
    return any(f.kind == figure.kind and compatible.figures(f, figure) in known for f in slots.counts)


def _settled(one: tuple[Figure, Frame], two: tuple[Figure, Frame], met: Meeting) -> bool:
    """Does another telling of one of the two articles give a value that meets the other's, in words as near to it? Or does
    a third telling give both values, so that they are of two things?"""
    if any(_gives(slots, one[0], two[0]) and _gives(slots, two[0], one[0]) for slots in met.others):
        return True
    return any(
        slots.statement.article == own.statement.article
        and any(
            compatible.agree(f, theirs[0]) and len(frame.stems & theirs[1].stems) >= len(mine[1].stems & theirs[1].stems)
            for f, frame in slots.figures
        )
        for slots in met.others
        for own, mine, theirs in ((met.a, one, two), (met.b, two, one))
    )


def _gives(slots: Slots, figure: Figure, other: Figure) -> bool:
    """Does a telling give this figure, in one that the other does not meet ("more than 200" meets 212 and 231)?"""
    return any(compatible.agree(own, figure) and not compatible.agree(own, other) for own, _ in slots.figures)


def _two_times(a: Slots, b: Slots) -> bool:
    """Do both give a time, and no two of them are one, or one gives a period and the other a part of it?"""
    days_a, days_b = ([d for d, _ in s.dates if d.start and d.end] for s in (a, b))
    if not days_a or not days_b:
        return False
    (start_a, end_a), (start_b, end_b) = (
        (min(d.start for d in days if d.start), max(d.end for d in days if d.end)) for days in (days_a, days_b)
    )
    short, long = sorted(((end_a - start_a).days + 1, (end_b - start_b).days + 1))
    whole = short >= 300 and long > PERIOD * short
    return whole or not any(_one_time(x, y) for x in days_a for y in days_b)


def _two_lengths(a: Slots, b: Slots) -> bool:
    """Are the times of two tellings of years, and of years of another number: "over the eight year span", "from 2011 to
    2014"? The sums of two periods are two facts."""
    short, long = sorted((_years(a), _years(b)))
    return short >= 1 and long >= OTHER_YEARS * short


def _years(slots: Slots) -> float:
    """How many years the times of a telling span, or else the longest length of time in it; 0 where it tells neither."""
    days = [day for day, _ in slots.dates if day.start and day.end and (day.end - day.start).days >= A_YEAR]
    if days:
        span = max(d.end for d in days if d.end) - min(d.start for d in days if d.start)
        return (span.days + 1) / A_YEAR
    lengths = (middle(f) * IN_YEARS.get(f.unit or "", 0) for f, _ in slots.figures if f.kind == "duration")
    return max(lengths, default=0.0)


def _one_time(a: DateMention, b: DateMention) -> bool:
    """Do two dates meet, and is neither a period of which the other is a small part?"""
    if compatible.days(a, b) != "same":
        return False
    short, long = sorted((d.end - d.start).days + 1 for d in (a, b) if d.start and d.end)
    return long < 300 or long <= PERIOD * short


def _polarity(met: Meeting, table: Words) -> Iterator[Clash]:
    """What one telling asserts and the other denies: the same words with a negation, the same stem denied, or the opposite.
    At most one, the surest."""
    a, b = met.a, met.b
    for kind, word, against in _denials(a, b, table):
        if kind != "run" and (a.doubtful != b.doubtful or alike(a, b) < LIKE_WORDS):
            continue
        row = (
            float(kind == "run"),
            float(kind == "stem"),
            float(kind == "opposite"),
            float(a.belittling or b.belittling),
            float(bool(a.negated and b.negated)),
            len(a.stems & b.stems) / max(1, min(len(a.stems), len(b.stems)) - 1),
        )
        yield Clash("polarity", word, against, row)
        return


def _denials(a: Slots, b: Slots, table: Words) -> Iterator[tuple[str, str, str]]:
    """(what shows it, how a has it, how b has it)"""
    for denying, asserting in ((a, b), (b, a)):
        put_in = (denying.denied & asserting.runs) - denying.runs
        if a.doubtful != b.doubtful:
            put_in &= (a if a.doubtful else b).settled
        if put_in:  # word for word the same, but for a negation
            said = " ".join(min(put_in))
            yield "run", *((f"not: {said}", said) if denying is a else (said, f"not: {said}"))
        for figure, _ in asserting.figures if not asserting.denies and a.doubtful == b.doubtful else ():
            if any(compatible.agree(figure, other) for other in denying.denies):
                values = f"not: {figure.text}", figure.text
                yield "run", *(values if denying is a else values[::-1])
    for denying, asserting in ((a, b), (b, a)):
        denied = (denying.negated - denying.but_asserted) & asserting.stems
        if denied and not asserting.negated:  # "no leak of fuel", "no fuel is leaking": both deny
            word = min(denied)
            values = f"not {denying.written.get(word, word)}", asserting.written.get(word, word)
            yield "stem", *(values if denying is a else values[::-1])
    for left, right in table.statements.opposites if a.opposed and b.opposed else ():
        for one, two in ((left, right), (right, left)):
            if one in a.opposed and two in b.opposed and two not in a.opposed and one not in b.opposed:
                yield "opposite", a.written.get(one, one), b.written.get(two, two)
