"""Points of the calendar: days, months, years, seasons and holidays, with or without their year.

Each function takes the words that a rule of date_grammar.py caught, and the scene; None refuses the reading.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from retold.stages.dates.scene import Caught, Scene, at
from retold.stages.dates.tags import TAG, pattern
from retold.stages.dates.values import Meaning, days_of, holiday, moved

BACK = {"LAST": -1, "PAST": -1, "ROLLING": -1, "PRECEDING": -1, "THIS": 0, "CURRENT": 0, "NEXT": 1, "FOLLOWING": 1}
LAST = ("LAST", "ROLLING")  # "last year", "the last year"
_WRONG_TENSE = 200  # days that a wrong tense weighs: it loses against a date in the nearer half of the year
_SOON = 3  # months: so far ahead a sentence without a verb of past or future looks ("the rocket's first flight in May")
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_COUNTING = TAG["HEDGE"] + TAG["LABEL"]
_BEFORE_YEARS = "".join(
    TAG[name] for name in "IN ON FROM BETWEEN BY OF TO AND EARLY OPEN COMMA DASH BEFORE AFTER YEAR THE".split()
)
_NEAREST = TAG["THE"] + TAG["ART"] + TAG["AFTER"] + TAG["TO"]
_LISTED = "".join(TAG[name] for name in "AND TO BY DASH".split())
_BEFORE_SEASONS = TAG["IN"] + TAG["BY"] + TAG["EARLY"]
_RANGE_END = pattern(
    "(?: TO | AND | COMMA | DASH ) (?: THE? (?: NUM | ORD ) OF? )? (?P<month> MONTH | SHORTMONTH ) (?: NUM | ORD )?"
    " COMMA? OF? (?P<year>YEAR)"
)
_ADDRESS = re.compile(r" [NSEW]\.? [A-Z]")
_MEASURED = re.compile(r"(?:1[0-8]\d\d|\d\d00) [a-z]")
_COUNT = re.compile(r"\w+(?:,? [^\W\d]+|, (\d+))")  # behind a weekday: "Friday, seven", "Friday seven", "Friday, 7"
_RANGE_DAY = pattern("(?: NUM | ORD )? (?: TO | AND | DASH )? (?: MONTH | SHORTMONTH )")


def iso_day(caught: Caught, scene: Scene) -> Meaning | None:
    """ "2024-05-16", with or without a time of day."""
    written = caught.word("iso").replace(" ", "T")
    meaning = at(written, "TIME" if "T" in written else "DATE")
    return meaning if meaning.days else None


def slash_day(caught: Caught, scene: Scene) -> Meaning | None:
    """ "5/16/2024" or "16.05.2024"; the month stands first where the language has it so, if it can."""
    written = caught.word("slash")
    first, second, year = (int(part) for part in re.split(r"[/.]", written))
    month, day = (first, second) if scene.month_first and "/" in written else (second, first)
    if month > 12:
        month, day = day, month
    return _day(full_year(year, scene), month, day)


def full_year(year: int, scene: Scene) -> int:
    """Four digits for two: within 30 years after the publication, else the century before."""
    if year > 99:
        return year
    now = scene.anchor.year if scene.anchor else 2000
    year += now // 100 * 100
    return year - 100 if year > now + 30 else year


def _year(caught: Caught, scene: Scene) -> int:
    """The year caught, with its century; 0 where there is none."""
    return full_year(caught.number("year"), scene) if "year" in caught else 0


def day_of_relative_month(caught: Caught, scene: Scene) -> Meaning | None:
    """ "the 15th of last month"."""
    if caught.word("unit") != "M" or scene.anchor is None:
        return None
    month = moved(scene.anchor, BACK[caught.word("which")], "M")
    return _day(month.year, month.month, caught.number("day"))


def _day(year: int, month: int, day: int) -> Meaning | None:
    timex = f"{year:04d}-{month:02d}-{day:02d}"
    return at(timex) if days_of(timex) else None


def calendar_day(caught: Caught, scene: Scene) -> Meaning | None:
    """ "May 16", "Thursday, May 16, 2024", "16 de mayo de 2024", "last Oct. 23"."""
    month, day = caught.number("month"), caught.number("day")
    if not 1 <= day <= 31 or _before_event(scene):
        return None
    event = scene.events.get(f"{month:02d}-{day:02d}", 0) if scene.word(1) in scene.event_nouns else 0
    year = _year(caught, scene) or _year_of_range(scene, month) or event
    if year:
        return _day(year, month, day)
    if scene.anchor is None:
        return Meaning(f"XXXX-{month:02d}-{day:02d}")
    return _nearest_day(scene, caught, month, day)


def _before_event(scene: Scene) -> bool:
    """Does the month belong to the number behind it, by which an event is called ("of the 19 Sept. 11 hijackers")?"""
    month = scene.tag(0) in (TAG["MONTH"], TAG["SHORTMONTH"])
    return month and scene.tag(1) == TAG["NUM"] and scene.word(2) in scene.event_nouns


def _year_of_range(scene: Scene, month: int) -> int:
    """The year that stands only at the end of a range: "May 3 to June 7, 2024", "3 May and 7 June 2024", "from October to
    March 2024"."""
    match = _RANGE_END.match(scene.tagged.tags, scene.last + 1)
    if not match:
        return 0
    values = scene.tagged.values
    end, year = values[match.start("month")], values[match.start("year")]
    assert isinstance(end, int) and isinstance(year, int)
    return year - (month > end)


def _nearest_day(scene: Scene, caught: Caught, month: int, day: int) -> Meaning | None:
    """The year that fits the weekday and the tense, and lies nearest to the publication."""
    assert scene.anchor
    tense = -1 if "past" in caught else scene.tense()
    choices = []
    for year in range(scene.anchor.year - 1, scene.anchor.year + 2):
        if not days_of(f"{year:04d}-{month:02d}-{day:02d}"):
            continue
        point = date(year, month, day)
        gap = (point - scene.anchor).days
        if "past" in caught and gap >= 0:
            continue
        wrong_weekday = "weekday" in caught and point.weekday() != caught.number("weekday")
        choices.append((wrong_weekday, abs(gap) + _WRONG_TENSE * (gap * tense < 0), point))
    return at(min(choices)[2].isoformat()) if choices else None


def weekday_and_day(caught: Caught, scene: Scene) -> Meaning | None:
    """ "Friday the 17th", "viernes 17": the nearest such day within five weeks; not "on Friday, seven people were hurt"."""
    counting = _COUNT.fullmatch(scene.written())
    if scene.anchor is None or not 1 <= caught.number("day") <= 31 or (counting and not (counting[1] and scene.closes())):
        return None
    for gap in sorted(range(-35, 36), key=abs):
        day = scene.anchor + timedelta(days=gap)
        if day.day == caught.number("day") and day.weekday() == caught.number("weekday"):
            return at(day.isoformat())
    return None


def days_in_month(caught: Caught, scene: Scene) -> Meaning | None:
    """ "May 3-5", "between 9 and 17 April 2023": one stretch of days."""
    consecutive = caught.number("until") == caught.number("day") + 1
    if "and" in caught and not consecutive and scene.tag(-1) != TAG["BETWEEN"]:
        return None  # "on May 3 and 9"
    last = calendar_day(Caught({**caught.values, "day": caught.values.get("until")}), scene)
    if last is None or last.days is None:
        return calendar_day(caught, scene)
    if not 1 <= caught.number("day") <= last.days[0].day:
        return None
    first = last.days[0].replace(day=caught.number("day"))
    return Meaning(first.isoformat(), "DATE", (first, last.days[0]))


def month_of_year(caught: Caught, scene: Scene) -> Meaning | None:
    """ "May 2024"."""
    return at(f"{_year(caught, scene):04d}-{caught.number('month'):02d}")


def month_of_relative_year(caught: Caught, scene: Scene) -> Meaning | None:
    """ "January this year"."""
    month = caught.number("month")
    if scene.anchor is None:
        return Meaning(f"XXXX-{month:02d}")
    return at(f"{scene.anchor.year + BACK[caught.word('which')]:04d}-{month:02d}")


def relative_month(caught: Caught, scene: Scene) -> Meaning | None:
    """ "last May", "next May", "this May", "that May"."""
    month, which = caught.number("month"), caught.word("which")
    point = scene.last_point() if which in ("THAT", "SAME") else scene.anchor
    if point is None:
        return Meaning(f"XXXX-{month:02d}")
    year = point.year
    if BACK.get(which) == -1:
        year -= month >= point.month
    elif BACK.get(which) == 1:
        year += month <= point.month
    return at(f"{year:04d}-{month:02d}")


def bare_month(caught: Caught, scene: Scene) -> Meaning | None:
    """ "in May": the last one, or the next where the sentence looks ahead, or tells no tense and that is near. "the May
    vote", "a late May vote", "after May", "May's figures" are those of the nearest."""
    month = caught.number("month")
    if scene.tag(0) == TAG["SHORTMONTH"] and not (
        (scene.written().endswith(".") and not scene.written()[0].islower())
        or _RANGE_DAY.match(scene.tagged.tags, scene.last + 1)
    ):
        return None
    year = _year_of_range(scene, month)
    if year:
        return at(f"{year:04d}-{month:02d}")
    if scene.anchor is None:
        return Meaning(f"XXXX-{month:02d}")
    year, now = scene.anchor.year, scene.anchor.month
    before = scene.tag(-2) if scene.tag(-1) == TAG["EARLY"] else scene.tag(-1)
    if before in _NEAREST or scene.tag(1) == TAG["POSS"]:
        return at(f"{year + ((now - month) > 6) - ((month - now) >= 6):04d}-{month:02d}")
    tense = scene.tense()
    ahead = tense > 0 or (tense == 0 and (month - now) % 12 <= _SOON)
    year += (ahead and month < now) - (not ahead and month > now)
    return at(f"{year:04d}-{month:02d}")


def year(caught: Caught, scene: Scene) -> Meaning | None:
    """ "2024", "'82", "the year 2024", "fiscal 2024", "the year two thousand"."""
    number = _year(caught, scene)
    return at(f"{number:04d}") if 1000 <= number < 2200 and not _counts(scene) else None


def years(caught: Caught, scene: Scene) -> Meaning | None:
    """ "1950-53", "the 2017-18 season": one stretch of years."""
    first, last, written = caught.number("year"), caught.number("until"), scene.written()
    if len(written) != len("1950-53") or written.isalnum() or written[4].isspace() or not first % 100 < last < 100:
        return None
    start, end = days_of(f"{first}"), days_of(f"{first - first % 100 + last}")
    return Meaning(f"{first}/{end[0].year}", "DATE", (start[0], end[1])) if start and end and not _counts(scene) else None


def _counts(scene: Scene) -> bool:
    """Is a number that looks like a year a count ("about 2000 people"), a house, or part of a name ("Alpha 2000 Index")?"""
    if scene.first == 0 or scene.tag(0) != TAG["YEAR"]:
        return False
    if scene.tag(-1) in _COUNTING:
        return True
    number = int(scene.written()[-4:])
    if (number < 1900 or number % 100 == 0) and scene.tag(-1) not in _BEFORE_YEARS:
        return True
    tagged, text = scene.tagged, scene.tagged.text
    end = tagged.ends[scene.last]
    if _ADDRESS.match(text, end) or (scene.tag(-1) == TAG["OPEN"] and _MEASURED.match(text, end - 4)):
        return True  # "1426 N. Elm Street", "(1000 km)"
    before = tagged.starts[scene.first - 1]
    following = text[end : end + 2]
    names = text[before].isupper() and following[:1] == " " and following[1:].isupper()
    adjoining = text[tagged.starts[scene.first] - 1] == " "
    return names and adjoining and scene.tag(-1) == scene.tag(1) == TAG["OTHER"]


def decade(caught: Caught, scene: Scene) -> Meaning | None:
    """ "the 1990s", "the '80s", "the nineties", "los años 90", "die 90er Jahre". "the 1800s" are a century."""
    first = caught.number("decade")
    if "unit" in caught and (caught.word("unit") != "Y" or first % 10 or not first):
        return None
    if first >= 1000 and "unit" in caught and scene.tag(1) in _LISTED:
        return None  # "in den Jahren 2020 und 2021"
    if first < 100:
        if TAG["HIS"] in (scene.tag(-1), scene.tag(-2)) or "WARM" in [scene.value(-step) for step in (1, 2, 3)]:
            return None  # "in her mid-50s", "temperatures in the 70s"
        first += 2000 if first < 20 else 1900
    return at(str(first)[: 2 if first % 100 == 0 and first < 2000 else 3])


def century(caught: Caught, scene: Scene) -> Meaning | None:
    """ "the 20th century"."""
    number = caught.number("century")
    return at(f"{number - 1:02d}") if caught.word("unit") == "CE" and 1 <= number <= 30 else None


def part_of_year(caught: Caught, scene: Scene) -> Meaning | None:
    """ "the third quarter", "the first half of 1989", "third quarter of last year": without a year the latest that began."""
    unit = caught.word("unit")
    number = (2 if unit == "H" else 4) if caught.word("which") in LAST else caught.number("which")
    if unit not in ("Q", "H") or not 1 <= number <= (4 if unit == "Q" else 2):
        return None
    if "year" in caught:
        return at(f"{_year(caught, scene):04d}-{unit}{number}")
    if unit == "Q" and caught.word("which") in LAST:
        return None  # "the last quarter" is the one before this
    if scene.anchor is None:
        return Meaning(f"XXXX-{unit}{number}")
    if "when" in caught:
        return at(f"{scene.anchor.year + BACK[caught.word('when')]:04d}-{unit}{number}")
    if scene.of_match:
        return None
    if unit == "H" and scene.tag(1) == TAG["OF"]:
        return None  # "the first half of the match"
    begun = scene.anchor.month > (number - 1) * (3 if unit == "Q" else 6)
    return at(f"{scene.anchor.year - (not begun and scene.tense() <= 0):04d}-{unit}{number}")


def named_quarter(caught: Caught, scene: Scene) -> Meaning | None:
    """ "Q3", "Q3 2015"."""
    name = caught.word("name")
    return part_of_year(Caught({**caught.values, "unit": name[0], "which": int(name[1])}), scene)


def season_of_year(caught: Caught, scene: Scene) -> Meaning | None:
    """ "the spring of 2024"."""
    return at(f"{_year(caught, scene):04d}-{caught.word('season')}")


def season(caught: Caught, scene: Scene) -> Meaning | None:
    """ "last spring", "this past spring", "this summer", "over the summer": without a word for it the latest that had begun,
    or the next where the sentence looks ahead."""
    name, which = caught.word("season"), caught.word("which")
    if not which and ("the" not in caught or scene.named()) and scene.tag(-1) not in _BEFORE_SEASONS:
        return None  # "winter coats", "the Winter Olympics"
    point = scene.last_point() if which in ("THAT", "SAME") else scene.anchor
    if point is None:
        return Meaning(f"XXXX-{name}")
    year, first = point.year, _SEASON_MONTHS[name]
    if BACK.get(which) == -1:
        year -= point.month < first + 3
    elif BACK.get(which) == 1:
        year += point.month >= first
    elif not which:
        tense = scene.tense()
        year += (tense > 0 and point.month > first + 2) - (tense <= 0 and point.month < first)
    elif name == "WI" and point.month <= 2:
        year -= 1
    return at(f"{year:04d}-{name}")


def holiday_of_year(caught: Caught, scene: Scene) -> Meaning | None:
    """ "Christmas 2023", "last Thanksgiving": without a year, the one nearest to the publication that fits the tense."""
    rule, step = caught.word("holiday"), BACK.get(caught.word("which"), 0)
    if "year" in caught:
        return at(holiday(rule, _year(caught, scene)).isoformat())
    anchor = scene.anchor
    if anchor is None:
        return Meaning("XXXX-XX-XX")
    days = [holiday(rule, moved(anchor, years, "Y").year) for years in (-1, 0, 1)]
    tense = step or scene.tense()
    strict = [day for day in days if (day - anchor).days * step > 0] or days
    return at(
        min(strict, key=lambda day: abs((day - anchor).days) + _WRONG_TENSE * ((day - anchor).days * tense < 0)).isoformat()
    )
