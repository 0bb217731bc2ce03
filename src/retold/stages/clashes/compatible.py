"""Two values of one thing -> do they agree? Pure rules, one for each kind of value; nothing here knows a story.

"same": they can both be true of one thing (a rounder figure, a hedge that holds the other, another unit, a day in a week).
"precision": the one is the other cut off rather than rounded. "meaning": one number, two measures. "different": they cannot
both be true. "unlike": they do not measure one thing, and say nothing about each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from math import isinf
from typing import Literal

from retold.model import DateMention, Figure
from retold.text import fold, words

Relation = Literal["same", "precision", "meaning", "different", "unlike"]

_UNITS = {  # unit -> (dimension, how many of the dimension's base); units are written as figures.py writes them
    "length": {
        "kilometre": 1000.0, "kilometer": 1000.0, "metre": 1.0, "meter": 1.0, "centimetre": 0.01, "centimeter": 0.01,
        "millimetre": 0.001, "millimeter": 0.001, "mile": 1609.34, "yard": 0.9144, "foot": 0.3048, "inch": 0.0254,
        "nautical mile": 1852.0,
    },
    "area": {
        "square kilometre": 1e6, "square kilometer": 1e6, "square mile": 2.58999e6, "hectare": 1e4, "acre": 4046.86,
        "square metre": 1.0, "square meter": 1.0, "square foot": 0.092903,
    },
    "weight": {"kilogram": 1.0, "gram": 0.001, "pound": 0.453592, "ounce": 0.0283495, "tonne": 1000.0, "metric ton": 1000.0,
               "ton": 907.185, "stone": 6.35029},
    "volume": {"litre": 1.0, "liter": 1.0, "gallon": 3.78541, "barrel": 158.987, "pint": 0.473176},
    "speed": {"kilometre per hour": 1.0, "kilometer per hour": 1.0, "mile per hour": 1.60934, "knot": 1.852},
    "time": {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "night": 86400.0, "week": 604800.0,
             "fortnight": 1209600.0, "month": 2629800.0, "quarter": 7889400.0, "year": 31557600.0, "decade": 315576000.0,
             "century": 3155760000.0},
}  # fmt: skip
_DIMENSION = {unit: (name, size) for name, table in _UNITS.items() for unit, size in table.items()}
_DEGREES = {"degree celsius": (1.0, 0.0), "degree fahrenheit": (5 / 9, -160 / 9), "kelvin": (1.0, -273.15)}
CONVERTED = 0.06  # a converted figure is rounded anew: 6 miles are "10 kilometres"
TOUCH = 1e-9  # share of the value by which two intervals overlap at least: half a place is not exact in floats
NUMBERED = re.compile(r"[-‑]\d+\b")  # "Voskhod-2" is Voskhod
SUFFIX = re.compile(r",? (?:jr|sr|i{2,3}|iv)$")  # "Ann Roe Jr." is a Roe
SHORT = 4  # letters of an abbreviation at most
ROUGHLY = 1.25  # times as high as low is an interval at most that stands for one number: "roughly 141" is 127 to 155
REACH = 2.0  # times the known end of "more than 600,000" that it still speaks of
FRACTION = 2.5  # points that a fraction told in words rounds either way: "two thirds" are 65 percent, "half" 48
SEASON = 80  # days from the first to the last: periods from a season up that lie in two years are two
COARSE = 32  # days: above this a time is a period, and a period that another misses is another period


def figures(a: Figure, b: Figure) -> Relation:
    """The relation of two figures that are said of one thing."""
    if agree(a, b):
        return "same"
    if a.unit != b.unit:
        return _two_units(a, b)
    if a.kind != b.kind:
        return "unlike"
    return "precision" if _cut_off(a, b) or _cut_off(b, a) else "different"


def agree(a: Figure, b: Figure) -> bool:
    """Can two figures that are said of one thing both be true of it?"""
    if a.unit != b.unit:
        return a.kind == b.kind and _two_units(a, b) == "same"
    if a.kind != b.kind:
        return _bounds(a) == _bounds(b)
    return _meet(_bounds(a), _bounds(b))


def confirms(a: Figure, b: Figure) -> bool:
    """Do two figures not only agree, but say much the same? "More than 600,000" agrees with 2.6 million and says nothing of
    it."""
    return agree(a, b) and (a.unit != b.unit or _meet(reach(a), reach(b)))


def reach(figure: Figure) -> tuple[float, float]:
    """A figure's bounds; an open end is where the figure still speaks of: "more than 47" of 47 to 94."""
    low, high = _bounds(figure)
    if isinf(high) and low > 0:
        high = REACH * low
    if isinf(low) and high > 0:
        low = high / REACH
    return low, high


def _two_units(a: Figure, b: Figure) -> Relation:
    """Figures in two units: converted where the units measure one dimension; else the same number is another measure."""
    if a.kind == b.kind:
        left, right = _converted(a), _converted(b)
        if left and right and left[0] == right[0]:
            if _meet(_widened(left[1]), _widened(right[1])):
                return "same"
            return "meaning" if _one_number(a, b) else "different"
        if a.unit and b.unit and _one_number(a, b):
            return "meaning"
    return "unlike"


def _one_number(a: Figure, b: Figure) -> bool:
    """Are two figures one number, whatever it measures? 35 watts lie in "0 to 60" miles, and are another number; so are
    37,000 pounds and "more than 22,000 miles"."""
    known = [[end for end in (figure.low, figure.high) if end is not None] for figure in (a, b)]
    for figure, ends in zip((a, b), known, strict=True):
        if not ends or min(ends) <= 0 or (figure.approximate and max(ends) > ROUGHLY * min(ends)):
            return False
    low, high = sorted(sum(ends) / len(ends) for ends in known)
    return high <= ROUGHLY * low and _meet(_bounds(a), _bounds(b))


def _bounds(figure: Figure) -> tuple[float, float]:
    low = float("-inf") if figure.low is None else figure.low
    high = float("inf") if figure.high is None else figure.high
    if figure.unit == "percent" and low == high and figure.text and not any(c.isdigit() for c in figure.text):
        return low - FRACTION, high + FRACTION
    return low, high


def _meet(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Do two intervals share more than an end? 47 and 48 million are rounded from both sides of one point."""
    low, high = max(a[0], b[0]), min(a[1], b[1])
    if a[0] == a[1] or b[0] == b[1] or isinf(low) or isinf(high):
        return low <= high
    return high - low > TOUCH * max(abs(low), 1e-9)


def _widened(bounds: tuple[float, float]) -> tuple[float, float]:
    low, high = bounds
    return low - CONVERTED * abs(low), high + CONVERTED * abs(high)


def _converted(figure: Figure) -> tuple[str, tuple[float, float]] | None:
    """The dimension that a figure measures and its bounds in that dimension's base."""
    unit, (low, high) = figure.unit or "", _bounds(figure)
    if unit in _DIMENSION:
        name, size = _DIMENSION[unit]
        return name, (low * size, high * size)
    if unit in _DEGREES:
        scale, shift = _DEGREES[unit]
        return "heat", (low * scale + shift, high * scale + shift)
    return None


def _cut_off(rough: Figure, exact: Figure) -> bool:
    """Is the rough figure the exact one with its last places cut off ("$43 million" for $43,885,310)?"""
    if rough.approximate or None in (rough.low, rough.high, exact.low, exact.high):
        return False
    low, high = _bounds(rough)
    place, middle = high - low, (low + high) / 2
    exact_low, exact_high = _bounds(exact)
    return exact_high - exact_low < place and middle <= exact_low and exact_high < middle + place


def heads(a: str | None, b: str | None, endings: Sequence[str] = ()) -> bool | None:
    """Do two figures count one thing, by what they are said to count? "Gross income" is no "income tax". None where one of
    them does not say, or where it may be one and may be two: "state taxes", "federal taxes"."""
    left, right = _stems(a, endings), _stems(b, endings)
    if not left or not right:
        return None
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    if left[-1] != right[-1]:
        return False
    return True if set(left[:-1]) & set(right[:-1]) else None


def _stems(of: str | None, endings: Sequence[str]) -> list[str]:
    found = []
    for word in words(of or ""):
        ending = next((e for e in endings if word.endswith(e) and len(word) - len(e) >= 3), "")
        found.append(word[: len(word) - len(ending)])
    return found


def days(a: DateMention, b: DateMention) -> Relation:
    """The relation of two dates that are said of one thing. A period and a day outside it are unlike: which of the two is
    meant, the period or the day, the words do not tell. "The spring of 2029" and "2030" are different."""
    if not (a.start and a.end and b.start and b.end) or {a.type, b.type} & {"DURATION", "SET"}:
        return "unlike"
    if _one_end_apart(a.timex, b.timex):
        return "different"
    if _hour_alone(a) or _hour_alone(b):
        return "same" if a.start <= b.end and b.start <= a.end else "unlike"
    if a.start <= b.end and b.start <= a.end:
        return "same"
    if _grain(a.start, a.end) == _grain(b.start, b.end):
        return "different"
    periods = min((a.end - a.start).days, (b.end - b.start).days) >= SEASON
    return "different" if periods and (a.end.year < b.start.year or b.end.year < a.start.year) else "unlike"


def _one_end_apart(a: str, b: str) -> bool:
    """Are these two stretches with one end in common, the others told as exactly ("1998/2006", "2000/2006")?"""
    first, second = a.split("/"), b.split("/")
    if len(first) != 2 or len(second) != 2 or any(len(x) != len(y) for x, y in zip(first, second, strict=True)):
        return False
    return (first[0] == second[0]) != (first[1] == second[1])


def _hour_alone(mention: DateMention) -> bool:
    """Is this a time of day whose own words name no day ("5:40 a.m.", "the afternoon")? Its day is the reader's guess."""
    return mention.type == "TIME" and not any(word[:1].isupper() for word in mention.text.split())


def _grain(start: date, end: date) -> str:
    length = (end - start).days
    return "day" if length < 1 else "days" if length <= COARSE else "year" if 360 <= length <= 366 else "period"


def people(a: str, b: str) -> Relation:
    """The relation of two names in one role: one may be short for the other; initials, titles and a "Jr." do not matter."""
    left, right = _spelt(a), _spelt(b)
    if not left or not right:
        return "unlike"
    if set(left) <= set(right) or set(right) <= set(left) or left[-1] == right[-1]:
        return "same"
    if _close(left[-1], right[-1]) or _short_for(left, right) or _short_for(right, left):
        return "same"
    initials = "".join(w[0] for w in left), "".join(w[0] for w in right)
    return "same" if [initials[0]] == right or [initials[1]] == left else "different"


def bodies(a: str, b: str) -> Relation:
    """The relation of the names of two places or bodies in one role: unlike people's, all their words count. "The Western
    Ocean" is not "the Eastern Ocean"; either may be "the Ocean"."""
    left, right = (_spelt(name) for name in (a, b))
    if not left or not right or people(a, b) == "different":
        return people(a, b)
    if set(left) <= set(right) or set(right) <= set(left):
        return "same"
    if len(left) > 1 and len(right) > 1 and left[-1] == right[-1]:
        mine, other = set(left) - set(right), set(right) - set(left)
        return "same" if all(any(_close(x, y) for y in other) for x in mine) else "different"
    return "same"


def _spelt(name: str) -> list[str]:
    """The words of a name, folded, without initials."""
    plain = NUMBERED.sub("", fold(name)).replace(".", "").replace("-", " ")
    return [word for word in SUFFIX.sub("", plain).split() if len(word) > 1]


def _short_for(short: list[str], long: list[str]) -> bool:
    """Is a single short word made of the other's letters in order, the first first ("Pa." for Pennsylvania)?"""
    if not (len(short) == len(long) == 1 and len(short[0]) <= SHORT and short[0][0] == long[0][0]):
        return False
    rest = iter(long[0])
    return all(letter in rest for letter in short[0])


def _close(a: str, b: str) -> bool:
    """Two spellings of one name: as long, or nearly, and at most two letters apart ("Preibus", "Priebus"), of a short name
    one ("Sisi", "Sissi")."""
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    return sum(abs(a.count(c) - b.count(c)) for c in set(a + b)) <= (2 if min(len(a), len(b)) > 4 else 1)
