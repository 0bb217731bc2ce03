"""Two tellings -> the times in which they may contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import log1p

from retold.model import DateMention
from retold.stages.clashes import compatible
from retold.stages.clashes.meetings import (
    ALIKE,
    BUT_FOR,
    LIKE_WORDS,
    Clash,
    Meeting,
    alike,
    frame_row,
    in_like_words,
    loose_figures,
    one_setting,
)
from retold.stages.clashes.slots import Frame, Slots
from retold.text import words
from retold.words import Words

NUMBER = re.compile("[0-9]{1,9}")
WEEK, MONTH, LONG_MONTH = 7, 27, 32  # days from the first to the last
SEASON, PERIOD = 80, 1.2  # days of a season; how many times as long another period is
YEAR = 360  # days from which a time is a year or more
FAR = 1_826  # days: two years, or longer times, more than five years apart are of one thing only in much the same words
FAR_DAYS, FAR_MONTHS = 92, 366  # ... and so are two days, or weeks, a season apart, and two months a year apart


def date_clashes(met: Meeting, table: Words) -> Iterator[Clash]:
    """Dates that miss each other and every date of the other telling, unless another telling of the article reconciles
    them. Of several those that part in one part of the date."""
    a, b = met.a, met.b
    pairs = [
        (x, y)
        for x in _loose_dates(a, b, table)
        for y in _loose_dates(b, a, table)
        if compatible.days(x[0], y[0]) == "different" and not _reader_may_err(x[0], y[0])
        if _as_long(x[0], y[0]) or (_ahead(x[0], a) and _ahead(y[0], b))
    ]
    figures, others = loose_figures(a, b), loose_figures(b, a)
    near = [(x, y) for x, y in pairs if _numbers(x[0].text) & _numbers(y[0].text)] if len(pairs) > 1 else pairs
    for (day, frame), (other, beside) in near or pairs:
        if _known(day, other, met) or not (day.start and other.start) or (_dated(a, other) and _dated(b, day)):
            continue
        if _over_before(day, other, a) or _over_before(other, day, b):
            continue  # two acts
        if _off_by_one(day, other) or not _said_alike(met, (day, frame), (other, beside)):
            continue
        if not one_setting(met, frame, beside, ALIKE):
            continue
        parted = any(compatible.figures(f, g) == "different" for f, _ in figures for g, _ in others)
        if parted and min(_length(day), _length(other)) >= YEAR:
            continue  # the figures of two years are two facts
        gap = abs((day.start - other.start).days)
        if gap > _far(max(_length(day), _length(other))) and not in_like_words(a, b):
            continue
        row = (
            *frame_row(frame, beside),
            float(frame.saying),
            log1p(gap),
            float((day.end or day.start).year != other.start.year),
            log1p(len(pairs) - 1),
            float(parted),
            float(gap <= 7),
            float(bool(_numbers(day.text) & _numbers(other.text))),
        )
        yield Clash("date", day.text, other.text, row)


def _far(length: int) -> int:
    """Days beyond which two times of a length are of one thing only in much the same words."""
    return FAR_DAYS if length < MONTH else FAR_MONTHS if length < LONG_MONTH else FAR


def _said_alike(met: Meeting, one: tuple[DateMention, Frame], two: tuple[DateMention, Frame]) -> bool:
    """The day on which something was said is seldom the point, and never another act's day: is none of the two that of
    saying, or both that of saying much the same? A year is not when something was said."""
    a, b = (frame.saying and _length(day) < YEAR for day, frame in (one, two))
    return not (a or b) or (a and b and (alike(met.a, met.b) >= LIKE_WORDS or met.reconciled >= BUT_FOR))


def _known(day: DateMention, other: DateMention, met: Meeting) -> bool:
    """Does another telling of one of the two articles in this finding give the other's date?"""
    theirs = {met.a.statement.article: other, met.b.statement.article: day}
    return any(
        compatible.days(known, theirs[slots.statement.article]) == "same"
        for slots in met.others
        if slots.statement.article in theirs
        for known, _ in slots.dates
    )


def _over_before(day: DateMention, other: DateMention, slots: Slots) -> bool:
    """Had a telling's time come when its article was published, and the other's not yet?"""
    if slots.day is None or not (day.start and day.end and other.start):
        return False
    return day.end.toordinal() <= slots.day < other.start.toordinal()


def _as_long(day: DateMention, other: DateMention) -> bool:
    """Are two times of one length, or nearly: two years, two seasons?"""
    short, long = sorted((_length(day), _length(other)))
    return long <= PERIOD * short or long < SEASON


def _ahead(day: DateMention, slots: Slots) -> bool:
    """Did a time lie ahead when its article was published? A plan has one date ("the spring of 2029", "2030"); what is past
    may have begun in a summer and gone on in another year."""
    return bool(day.start and slots.day is not None and day.start.toordinal() > slots.day)


def _dated(slots: Slots, day: DateMention) -> bool:
    """Does the telling's article give this time, no wider, of whatever? Two that both articles give are of two acts."""
    return any(compatible.days(own, day) == "same" and _length(own) <= _length(day) for own in slots.days)


def _off_by_one(a: DateMention, b: DateMention) -> bool:
    """Does a time told from when the article was written ("yesterday", "two years ago") miss the other by no more than its
    own unit? It is no more exact than that: papers are dated a day late, and "last year" is rounded."""
    slack = max((_length(day) + 1 for day in (a, b) if not _names_a_day(day)), default=0)
    starts, ends = ([day.start for day in (a, b) if day.start], [day.end for day in (a, b) if day.end])
    return bool(starts and ends) and (max(starts) - min(ends)).days <= slack


def _length(day: DateMention) -> int:
    """Days from the first to the last of a time."""
    return (day.end - day.start).days if day.start and day.end else 0


def _loose_dates(a: Slots, b: Slots, table: Words) -> list[tuple[DateMention, Frame]]:
    """The dates of a that meet none of b, those apart that only point to another ("the same day", "the day"), those of
    pictures, and feasts: "the Easter market" need not be held at Easter."""
    return [
        (day, frame)
        for day, frame in a.dates
        if day.start
        and _of_a_day(day)
        and not frame.pictured
        and not any(compatible.days(day, other) == "same" for other, _ in b.dates)
        if _names_a_day(day) or words(day.text)[0] not in table.quotes.determiners
        if " ".join(w for w in words(day.text) if w not in table.quotes.determiners) not in table.dates.holidays
    ]


def _of_a_day(day: DateMention) -> bool:
    """Does a time say which day ("Tuesday morning", "5 March"), not only when on it ("the afternoon")?"""
    return day.type == "DATE" or _names_a_day(day)


def _names_a_day(day: DateMention) -> bool:
    """Is a time told by a name or a number of its own ("Tuesday morning", "5 March"), not only from when the article was
    written ("42 years ago")?"""
    own = {int(number) for number in NUMBER.findall(day.timex)}
    return any(c.isupper() for c in day.text) or any(int(number) in own for number in NUMBER.findall(day.text))


def _reader_may_err(a: DateMention, b: DateMention) -> bool:
    """May the reader, not the article, err? In the same words, or where a weekday or a month without a year is read as that
    of another week or year: "in January" and "next month", "Tuesday" and "28 January"."""
    return _worded_alike(a.text, b.text) or _recurring(a, b) or _recurring(b, a)


def _recurring(a: DateMention, b: DateMention) -> bool:
    """Is the one the name of a weekday or month alone, and the other the same of the week or year before or after?"""
    if not (a.start and b.start) or _numbers(a.text) or not _names_a_day(a):
        return False
    if max(_length(a), _length(b)) == 0:
        return abs((a.start - b.start).days) == WEEK
    month = WEEK < _length(a) < LONG_MONTH and _length(b) < LONG_MONTH
    return month and a.start.month == b.start.month and abs(a.start.year - b.start.year) == 1


def _worded_alike(a: str, b: str) -> bool:
    """The same words ("the day"), or the same numbers and a name of a day in common ("Sunday" of articles of two weeks)?
    A part of the day ("morning") is no such name."""
    if a.casefold() == b.casefold():
        return True
    left, right = set(words(a)), set(words(b))
    numbers = _numbers(a), _numbers(b)
    named = {w for text in (a, b) for word in text.split() if word[0].isupper() for w in words(word)}
    return numbers[0] == numbers[1] and bool((left - numbers[0]) & right & named)


def _numbers(text: str) -> set[str]:
    """The numbers in a date's words."""
    return {word for word in words(text) if word[0].isdigit()}
