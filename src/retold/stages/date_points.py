"""Points in time: what a day, month, year, season or weekday means, seen from the day of publication.

Each function takes the words that a rule of date_grammar caught, by name, and the scene; None refuses the reading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from retold.stages.date_scene import Scene, at
from retold.stages.date_tags import Value
from retold.stages.date_values import Meaning, days_of, holiday, moved, period

Slots = Mapping[str, Value]
_BACK = {"LAST": -1, "PAST": -1, "THIS": 0, "NEXT": 1}


def amount(slots: Slots) -> float | None:
    """How many units a rule caught; None for "several"."""
    count = slots.get("count")
    if count == "VAGUE":
        return None
    number = 1.0 if count in (None, "ART") else float(count)  # type: ignore[arg-type]
    return number + 0.5 if slots.get("half") else number


def iso_day(slots: Slots, scene: Scene) -> Meaning | None:
    """ "2024-05-16", with or without a time of day."""
    written = str(slots["iso"]).replace(" ", "T")
    meaning = at(written, "TIME" if "T" in written else "DATE")
    return meaning if meaning.days else None


def slash_day(slots: Slots, scene: Scene) -> Meaning | None:
    """ "5/16/2024" or "16.05.2024"; the month stands first where the language has it so, if it can."""
    written = str(slots["slash"])
    first, second, year = (int(part) for part in re.split(r"[/.]", written))
    month_first = scene.month_first and "/" in written
    month, day = (first, second) if month_first else (second, first)
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


def _day(year: int, month: int, day: int) -> Meaning | None:
    timex = f"{year:04d}-{month:02d}-{day:02d}"
    return at(timex) if days_of(timex) else None


def calendar_day(slots: Slots, scene: Scene) -> Meaning | None:
    """ "May 16", "Thursday, May 16, 2024", "16 de mayo de 2024"."""
    month, day = int(slots["month"]), _whole(slots["day"])  # type: ignore[arg-type]
    if not 1 <= day <= 31:
        return None
    if slots.get("year"):
        return _day(int(slots["year"]), month, day)  # type: ignore[arg-type]
    if scene.anchor is None:
        return Meaning(f"XXXX-{month:02d}-{day:02d}")
    return _nearest_day(scene, month, day, slots.get("weekday"))


def _whole(value: Value) -> int:
    return int(value) if isinstance(value, (int, float)) and value == int(value) else 0


def _nearest_day(scene: Scene, month: int, day: int, weekday: Value) -> Meaning | None:
    """The year that fits the weekday and the tense, and lies nearest to the publication."""
    assert scene.anchor
    tense = scene.tense(scene.first, scene.last)
    choices = []
    for year in range(scene.anchor.year - 1, scene.anchor.year + 2):
        if not days_of(f"{year:04d}-{month:02d}-{day:02d}"):
            continue
        point = date(year, month, day)
        gap = (point - scene.anchor).days
        wrong = (tense < 0 and gap > 0) + (tense > 0 and gap < 0)
        wrong_weekday = isinstance(weekday, int) and point.weekday() != weekday
        choices.append((wrong_weekday, abs(gap) + 120 * wrong, point))
    return at(min(choices)[2].isoformat()) if choices else None


def past_calendar_day(slots: Slots, scene: Scene) -> Meaning | None:
    """ "last Oct. 23"."""
    meaning = calendar_day(slots, scene)
    if meaning and meaning.days and scene.anchor and meaning.days[0] >= scene.anchor:
        return _day(meaning.days[0].year - 1, meaning.days[0].month, meaning.days[0].day)
    return meaning


def month_of_year(slots: Slots, scene: Scene) -> Meaning | None:
    """ "May 2024"."""
    return at(f"{slots['year']:04d}-{slots['month']:02d}")


def month_of_relative_year(slots: Slots, scene: Scene) -> Meaning | None:
    """ "January this year"."""
    if slots["unit"] != "Y":
        return None
    if scene.anchor is None:
        return Meaning(f"XXXX-{slots['month']:02d}")
    return at(f"{scene.anchor.year + _BACK[str(slots['which'])]:04d}-{slots['month']:02d}")


def relative_month(slots: Slots, scene: Scene) -> Meaning | None:
    """ "last May", "next May", "this May", "that May"."""
    month, which = int(slots["month"]), str(slots["which"])  # type: ignore[arg-type]
    if which in ("THAT", "SAME"):
        year = scene.last_year()
        return at(f"{year:04d}-{month:02d}") if year else Meaning(f"XXXX-{month:02d}")
    if scene.anchor is None:
        return Meaning(f"XXXX-{month:02d}")
    now = scene.anchor.month
    year = scene.anchor.year
    if which in ("LAST", "PAST"):
        year -= month >= now
    elif which == "NEXT":
        year += month <= now
    return at(f"{year:04d}-{month:02d}")


def bare_month(slots: Slots, scene: Scene) -> Meaning | None:
    """ "in May": the last one, or the next where the sentence looks ahead."""
    month = int(slots["month"])  # type: ignore[arg-type]
    if scene.anchor is None:
        return Meaning(f"XXXX-{month:02d}")
    year, now = scene.anchor.year, scene.anchor.month
    if month != now:
        ahead = scene.tense(scene.first, scene.last) > 0
        year += (ahead and month < now) - (not ahead and month > now)
    return at(f"{year:04d}-{month:02d}")


def year(slots: Slots, scene: Scene) -> Meaning | None:
    """ "2024"."""
    return at(f"{slots['year']:04d}")


def short_year(slots: Slots, scene: Scene) -> Meaning | None:
    """ "'82"."""
    return at(f"{full_year(int(slots['year']), scene):04d}")  # type: ignore[arg-type]


def decade(slots: Slots, scene: Scene) -> Meaning | None:
    """ "the 1990s", "the '80s", "the nineties". "the 1800s" are a century."""
    first = int(slots["decade"])  # type: ignore[arg-type]
    if first < 100:
        first += 2000 if first < 20 else 1900
    return at(str(first)[: 2 if first % 100 == 0 and first < 2000 else 3])


def century(slots: Slots, scene: Scene) -> Meaning | None:
    """ "the 20th century"."""
    if slots["unit"] != "CE" or not 1 <= int(slots["century"]) <= 30:  # type: ignore[arg-type]
        return None
    return at(f"{int(slots['century']) - 1:02d}")  # type: ignore[arg-type]


def part_of_year(slots: Slots, scene: Scene) -> Meaning | None:
    """ "the third quarter", "the first half of 1989", "third quarter of last year": without a year, the latest that had begun."""
    unit = slots["unit"]
    number = 2 if slots["which"] == "LAST" else int(slots["which"])  # type: ignore[arg-type]
    if unit not in ("Q", "H") or not 1 <= number <= (4 if unit == "Q" else 2):
        return None
    if slots.get("year"):
        return at(f"{slots['year']:04d}-{unit}{number}")
    if scene.anchor is None:
        return Meaning(f"XXXX-{unit}{number}")
    year = scene.anchor.year
    if slots.get("when"):
        return at(f"{year + _BACK[str(slots['when'])]:04d}-{unit}{number}")
    begun = scene.anchor.month > (number - 1) * (3 if unit == "Q" else 6)
    if not begun and scene.tense(scene.first, scene.last) <= 0:
        year -= 1
    return at(f"{year:04d}-{unit}{number}")


def named_quarter(slots: Slots, scene: Scene) -> Meaning | None:
    """ "Q3", "Q3 2015"."""
    name = str(slots["name"])
    return part_of_year({"unit": name[0], "which": int(name[1]), **{k: v for k, v in slots.items() if k == "year"}}, scene)


def season_of_year(slots: Slots, scene: Scene) -> Meaning | None:
    """ "the spring of 2024"."""
    return at(f"{slots['year']:04d}-{slots['season']}")


_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def relative_season(slots: Slots, scene: Scene) -> Meaning | None:
    """ "last spring", "this past spring", "this summer"."""
    season, which = str(slots["season"]), str(slots["which"])
    if which in ("THAT", "SAME"):
        year = scene.last_year()
        return at(f"{year:04d}-{season}") if year else Meaning(f"XXXX-{season}")
    if scene.anchor is None:
        return Meaning(f"XXXX-{season}")
    year, begun = scene.anchor.year, scene.anchor.month >= _SEASON_MONTHS[season]
    over = scene.anchor.month >= _SEASON_MONTHS[season] + 3
    if which == "PAST" or which == "LAST":
        year -= not over
    elif which == "NEXT":
        year += begun
    elif season == "WI" and scene.anchor.month <= 2:
        year -= 1
    return at(f"{year:04d}-{season}")


def bare_season(slots: Slots, scene: Scene) -> Meaning | None:
    """ "over the summer": the latest that had begun, or the next where the sentence looks ahead."""
    season = str(slots["season"])
    if scene.anchor is None:
        return Meaning(f"XXXX-{season}")
    begun = scene.anchor.month >= _SEASON_MONTHS[season]
    ahead = scene.tense(scene.first, scene.last) > 0
    return at(f"{scene.anchor.year - (not begun and not ahead):04d}-{season}")


def holiday_of_year(slots: Slots, scene: Scene) -> Meaning | None:
    """ "Christmas 2023", "last Thanksgiving": without a year, the one nearest to the publication that fits the tense."""
    rule = str(slots["holiday"])
    if slots.get("year"):
        return at(holiday(rule, int(slots["year"])).isoformat())  # type: ignore[arg-type]
    if scene.anchor is None:
        return Meaning("XXXX-XX-XX")
    days = [holiday(rule, scene.anchor.year + step) for step in (-1, 0, 1)]
    which = slots.get("which")
    if which in ("LAST", "PAST"):
        return at(max(day for day in days if day < scene.anchor).isoformat())
    if which == "NEXT":
        return at(min(day for day in days if day > scene.anchor).isoformat())
    tense = scene.tense(scene.first, scene.last)
    return at(min(days, key=lambda day: _unlikely((day - scene.anchor).days, tense)).isoformat())  # type: ignore[operator]


def _unlikely(gap: int, tense: int) -> int:
    return abs(gap) + 200 * (gap * tense < 0)


def day_word(slots: Slots, scene: Scene) -> Meaning | None:
    """ "today", "yesterday afternoon", "tonight" (whose offset is written "0TNI")."""
    offset, _, part = str(slots["dayword"]).partition("T")
    if scene.anchor is None:
        return Meaning("XXXX-XX-XX")
    day = scene.anchor + timedelta(days=int(offset))
    part = str(slots.get("part") or part)
    return with_part(day, part)


def with_part(day: date, part: Value) -> Meaning:
    """A day, or the morning, afternoon, evening or night of it."""
    return at(f"{day.isoformat()}T{part}", "TIME") if part else at(day.isoformat())


def last_part(slots: Slots, scene: Scene) -> Meaning | None:
    """ "last night"."""
    if scene.anchor is None:
        return Meaning("XXXX-XX-XX", "TIME")
    return with_part(scene.anchor - timedelta(days=1), slots["part"])


def this_part(slots: Slots, scene: Scene) -> Meaning | None:
    """ "this morning", "that evening"."""
    day = scene.anchor if slots.get("which") in (None, "THIS") else scene.last_point()
    return with_part(day, slots["part"]) if day else Meaning("XXXX-XX-XX", "TIME")


def weekday(slots: Slots, scene: Scene) -> Meaning | None:
    """ "Friday", "this Friday", "last Friday", "Friday night": the nearest in the direction of the word or of the tense; the day
    of publication itself where no word says otherwise."""
    wanted = int(slots["weekday"])  # type: ignore[arg-type]
    if scene.anchor is None:
        return Meaning(f"XXXX-WXX-{wanted + 1}", "TIME" if slots.get("part") else "DATE")
    which = slots.get("which")
    start = scene.anchor
    if which in ("SAME", "THAT"):
        start = scene.last_point() or start
    back, ahead = (start.weekday() - wanted) % 7, (wanted - start.weekday()) % 7
    if which in ("LAST", "PAST"):
        step = -(back or 7)
    elif which == "NEXT":
        step = ahead or 7
    else:
        tense = scene.tense(scene.first, scene.last)
        step = ahead if tense > 0 or (which == "THIS" and tense == 0) else -back
    return with_part(start + timedelta(days=step), slots.get("part"))


def weekday_of_week(slots: Slots, scene: Scene) -> Meaning | None:
    """ "Friday of last week"."""
    if slots["unit"] != "W":
        return None
    if scene.anchor is None:
        return Meaning(f"XXXX-WXX-{int(slots['weekday']) + 1}")  # type: ignore[arg-type]
    monday = scene.anchor - timedelta(days=scene.anchor.weekday())
    return at((monday + timedelta(days=7 * _BACK[str(slots["which"])] + int(slots["weekday"]))).isoformat())  # type: ignore[arg-type]


def relative_period(slots: Slots, scene: Scene) -> Meaning | None:
    """ "last week", "this year", "next month", "the previous day", "that year"."""
    unit, which = str(slots["unit"]), str(slots["which"])
    if unit in ("H", "T", "S", "m"):
        return None
    if which in ("SAME", "THAT"):
        point = scene.last_point()
        return at(period(point, unit)) if point else Meaning("XXXX")
    if which == "FOLLOWING" or which == "PRECEDING" or (unit == "D" and which != "THIS"):
        point = scene.last_point()
        step = -1 if which in ("PRECEDING", "LAST", "PAST") else 1
        return at(period(moved(point, step, unit), unit)) if point else Meaning("XXXX")
    return scene.period(_BACK[which], unit)


def bare_period(slots: Slots, scene: Scene) -> Meaning | None:
    """ "the day", "the week", "the quarter": the one told last, else that of the publication."""
    unit = str(slots["unit"])
    if unit not in ("D", "W", "WE", "Q", "Y"):
        return None
    point = scene.last_point()
    return at(period(point, unit)) if point else Meaning("XXXX")


_CLOCK_UNITS = {"H": "hours", "T": "minutes", "S": "seconds"}


def distance(slots: Slots, scene: Scene) -> Meaning | None:
    """ "two years ago", "three days later", "a week earlier"; the unit says how exact it is, a week counts as seven days."""
    unit, how, count = str(slots["unit"]), str(slots["how"]), amount(slots)
    if count is None:
        return Meaning("PAST_REF" if how in ("AGO", "AGOBEFORE") else "FUTURE_REF")
    start = scene.anchor if how in ("AGO", "AGOBEFORE", "FROMNOW") else scene.last_point()
    if start is None:
        return Meaning("XXXX")
    if unit in _CLOCK_UNITS:
        return at(start.isoformat())
    sign = 1 if how in ("LATER", "FROMNOW") else -1
    if unit == "Y" and count != int(count):
        unit, count = "M", count * 12
    day = moved(start, sign * round(count), unit)
    return at(period(day, "D" if unit in ("W", "FN") else unit))


def clock_time(slots: Slots, scene: Scene) -> Meaning | None:
    """ "6:40 p.m.", "noon Saturday", "18:00 UTC": the day is the one beside it, else the one told last."""
    if slots.get("weekday") is not None:
        beside = weekday(slots, scene)
    elif slots.get("dayword") is not None:
        beside = day_word(slots, scene)
    else:
        beside = None
    time = _hours(slots)
    if time is None:
        return None
    day = beside.days[0] if beside and beside.days else scene.last_point()
    zone = "Z" if slots.get("zone") in ("UTC", "GMT") else ""
    return at(f"{day.isoformat() if day else 'XXXX-XX-XX'}T{time}{zone}", "TIME")


def _hours(slots: Slots) -> str | None:
    if slots.get("word"):
        return str(slots["word"])
    if slots.get("clock"):
        hour, minute = (int(part) for part in str(slots["clock"]).split(":")[:2])
    elif slots.get("digits") is not None:
        hour, minute = divmod(_whole(slots["digits"]), 100)
    else:
        hour, minute = _whole(slots["hour"]), 0
    noon = slots.get("noon") or slots.get("noon2")
    if noon and 1 <= hour <= 12:
        hour = hour % 12 + (12 if noon == "PM" else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 25 and minute < 60 else None


def reference(slots: Slots, scene: Scene) -> Meaning | None:
    """ "now", "recently", "soon": no days."""
    return Meaning(str(slots["ref"]))
