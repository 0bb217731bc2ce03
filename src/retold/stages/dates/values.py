"""The calendar behind TIMEX3 values: from a day to the period that holds it, and from a value to the days it means."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Days = tuple[date, date]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

_MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}
_DAYS = {"D": 1, "W": 7, "FN": 14, "WE": 7}
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:T.*)?$"
)


@dataclass(frozen=True)
class Meaning:
    """What a time expression means: its TIMEX3 value and type, and the days (None: no days). What is told `aside` ("a year
    earlier", for comparison) is no point that later words refer to. Two meanings wait for the point that the text names
    next: `piece` (number from 0, or -1 for the last; how many; unit) of "the first four months [of 2015]", and `distance`
    (how many, unit) of "two weeks before [May 3]"."""

    timex: str
    type: TimexType = "DATE"
    days: Days | None = None
    aside: bool = False
    piece: tuple[int, int, str] | None = None
    distance: tuple[int, str] | None = None


def moved(day: date, count: int, unit: str) -> date:
    """The day `count` units later (earlier when negative). The day of the month is kept where the month has it.
    Raises ValueError or OverflowError beyond the years 1 to 9999."""
    if unit in _DAYS:
        return day + timedelta(days=count * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise ValueError(f"the year {year} is beyond the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def period(day: date, unit: str) -> str:
    """The TIMEX3 value of the day, week, month ... that holds a day: ("2024-05-16", "Q") gives "2024-Q2"."""
    year = f"{day.year:04d}"
    match unit:
        case "D":
            return day.isoformat()
        case "W" | "FN" | "WE":
            week = f"{day.isocalendar().year:04d}-W{day.isocalendar().week:02d}"
            return week + "-WE" if unit == "WE" else week
        case "M":
            return f"{year}-{day.month:02d}"
        case "Q":
            return f"{year}-Q{(day.month + 2) // 3}"
        case "H":
            return f"{year}-H{(day.month + 5) // 6}"
        case "DE":
            return year[:3]
        case "CE":
            return year[:2]
    return year


def days_of(timex: str) -> Days | None:
    """The first and last day of a TIMEX3 date: "2024-02" gives February 1 to 29, "199" the nineties. None for no date."""
    try:
        if re.fullmatch(r"\d{2,3}", timex):
            width = 10 ** (4 - len(timex))
            first = int(timex) * width
            return date(max(first, 1), 1, 1), date(first + width - 1, 12, 31)
        match = _VALUE.match(timex)
        return _span(match) if match else None
    except ValueError:
        return None


def _span(match: re.Match[str]) -> Days:
    year = int(match["year"])
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        return monday + timedelta(days=5 if match["weekend"] else 0), monday + timedelta(days=6)
    if match["month"]:
        return _months(year, int(match["month"]), 1)
    if match["quarter"]:
        return _months(year, 3 * int(match["quarter"]) - 2, 3)
    if match["half"]:
        return _months(year, 6 * int(match["half"]) - 5, 6)
    if match["season"]:
        return _months(year, _SEASON_STARTS[match["season"]], 3)
    return _months(year, 1, 12)


def _months(year: int, month: int, count: int) -> Days:
    first = date(year, month, 1)
    return first, moved(first, count, "M") - timedelta(days=1)


def part_of(days: Days, part: str) -> Days:
    """The early, middle or late part of a period: its first half, its middle half, its last half. "start" and "end" are
    halves too: writers say "the end of 2019" of October as of December."""
    first, last = days
    length = (last - first).days + 1
    if length < 2:
        return days
    if part == "mid" and first.replace(year=first.year + 9, month=12, day=31) == last:
        return first.replace(year=first.year + 3), last.replace(year=last.year - 2)  # "the mid-1990s": 1993 to 1997
    if part == "mid":
        return first + timedelta(days=length // 4), last - timedelta(days=length // 4)
    half = (length + 1) // 2
    return (first, first + timedelta(days=half - 1)) if part == "early" else (last - timedelta(days=half - 1), last)


def piece_of(days: Days, piece: tuple[int, int, str]) -> Days | None:
    """A stretch counted inside a period: ((2015), (0, 4, "M")) gives January to April. None where it does not fit in."""
    number, count, unit = piece
    if number < 0:
        first, last = moved(days[1] + timedelta(days=1), -count, unit), days[1]
    else:
        first = moved(days[0], number, unit)
        last = moved(first, count, unit) - timedelta(days=1)
    return (first, last) if days[0] <= first <= last <= days[1] else None


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous computus, as printed in Meeus, Astronomical Algorithms)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    k = (32 + 2 * e + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 19 * k) // 433
    month = (h + k - 7 * m + 90) // 25
    return date(year, month, (h + k - 7 * m + 33 * month + 19) % 32)


def holiday(rule: str, year: int) -> date:
    """The day of a holiday in a year, from its rule (see DateWords)."""
    if rule.startswith("E"):
        return easter(year) + timedelta(days=int(rule[1:]))
    if "W" not in rule:
        return date(year, int(rule[:2]), int(rule[3:]))
    month, count, weekday = int(rule[:2]), int(rule[4:-2]), int(rule[-1])
    if count > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)
