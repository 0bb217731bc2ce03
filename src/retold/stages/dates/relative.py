"""Points seen from another: from the day of publication ("last week", "Friday"), or from what was told ("a year later").

Each function takes the words that a rule of date_grammar.py caught, and the scene; None refuses the reading.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from retold.stages.dates.points import BACK, LAST
from retold.stages.dates.scene import Caught, Scene, around, at, shifted, with_part
from retold.stages.dates.spans import amount, length, timex_of
from retold.stages.dates.tags import TAG
from retold.stages.dates.values import Meaning, moved, period

_WEDNESDAY = 2
_CLOCK_UNITS = frozenset("HTS")
_AFTER_HOUR = frozenset(TAG[name] for name in ("DAYWORD", "DAYNAME", "MONTH", "PART", "IN", "ON", "OF", "AND"))
_AFTER_BARE_HOUR = _AFTER_HOUR | {TAG["PASTVERB"], TAG["FUTURE"]}
_HOUR_KINDS = frozenset(TAG[name] for name in ("BAREHOUR", "CLOCK", "HOUR"))


def day_word(caught: Caught, scene: Scene) -> Meaning | None:
    """ "today", "yesterday afternoon", "tonight" (whose offset is written "0TNI")."""
    offset, _, part = caught.word("dayword").partition("T")
    day = scene.anchor + timedelta(days=int(offset)) if scene.anchor else None
    return with_part(day, caught.word("part") or part)


def last_part(caught: Caught, scene: Scene) -> Meaning | None:
    """ "last night"."""
    return with_part(scene.anchor - timedelta(days=1) if scene.anchor else None, caught.word("part"))


def this_part(caught: Caught, scene: Scene) -> Meaning | None:
    """ "this morning", "that evening", "late afternoon", "the morning": of the publication, or of the day told last."""
    if scene.tag(1) == TAG["OF"]:
        return None  # "the night of May 3": the day is read apart
    return with_part(scene.anchor if caught.word("which") == "THIS" else scene.last_day(), caught.word("part"))


def next_part(caught: Caught, scene: Scene) -> Meaning | None:
    """ "the next morning", "the previous night"."""
    day, step = scene.last_day(), BACK[caught.word("which")]
    return with_part(day + timedelta(days=step) if day else None, caught.word("part"))


def part_of_day(caught: Caught, scene: Scene) -> Meaning | None:
    """ "mid-afternoon yesterday", "Friday in the evening"."""
    return day_word(caught, scene) if "dayword" in caught else weekday(caught, scene)


def weekday(caught: Caught, scene: Scene) -> Meaning | None:
    """ "Friday", "this Friday", "last Friday", "Friday night": the nearest in the direction of the word or of the tense; the
    day of publication itself where no word says otherwise. "Friday's" lies back where the next verb is of the past, else it
    is the nearest of all. Who means the day after publication and no tense says so, or "Friday's", would say "last" of the
    one six days back."""
    wanted, which, part = caught.number("weekday"), caught.word("which"), caught.word("part")
    told_before = which in ("SAME", "THAT", "PRECEDING", "FOLLOWING")
    start = scene.last_day() if told_before else scene.anchor
    if start is None:
        return Meaning(f"XXXX-WXX-{wanted + 1}", "TIME" if part else "DATE")
    back, ahead = (start.weekday() - wanted) % 7, (wanted - start.weekday()) % 7
    if BACK.get(which) == -1:
        step = -(back or 7)
    elif BACK.get(which) == 1:
        step = ahead or 7
    elif scene.tag(1) == TAG["POSS"]:
        past = (scene.tense_after() or scene.tense()) < 0  # not "they will appeal Wednesday's ruling"
        over = scene.value(-1) == "DURING" and scene.tense() < 0  # "she left during Friday's talks"
        step = -back if over else ahead if ahead == 1 or (not past and ahead < back) else -back
    else:
        tense = scene.tense()
        step = ahead if tense > 0 or (tense == 0 and (which == "THIS" or ahead == 1)) else -back
    return with_part(start + timedelta(days=step), part)


def weekday_of_week(caught: Caught, scene: Scene) -> Meaning | None:
    """ "Friday of last week"."""
    if caught.word("unit") != "W":
        return None
    if scene.anchor is None:
        return Meaning(f"XXXX-WXX-{caught.number('weekday') + 1}")
    monday = scene.anchor - timedelta(days=scene.anchor.weekday())
    return at((monday + timedelta(days=7 * BACK[caught.word("which")] + caught.number("weekday"))).isoformat())


def relative_period(caught: Caught, scene: Scene) -> Meaning | None:
    """ "last week", "this year", "next month", "the past year", "the previous day", "that year"."""
    unit, which = caught.word("unit"), caught.word("which")
    if unit in _CLOCK_UNITS:
        return None
    if which in ("SAME", "THAT"):
        return _same_period(scene, unit)
    if which in LAST and scene.tag(1) == TAG["OF"]:
        return counted_period(Caught({"unit": unit, "count": -1}), scene)
    if which in ("FOLLOWING", "PRECEDING") or (unit == "D" and BACK[which]):
        return shifted(scene.last_point(), BACK[which], unit)
    if unit in ("DE", "CE") and BACK[which] < 0:
        return Meaning(timex_of(1, unit), "DURATION")  # "the last decade" is ten years, not the eighties
    if which == "THIS" and scene.titled():
        return None
    meaning = shifted(scene.anchor, BACK[which], unit)
    if which in ("PAST", "ROLLING") and scene.anchor and unit not in ("WE", "Q"):
        return replace(meaning, days=(moved(scene.anchor, -1, unit), scene.anchor))
    return meaning


def _same_period(scene: Scene, unit: str) -> Meaning:
    """The day, week, month ... told last; unknown where only something longer was told ("in May ... the same day")."""
    days = scene.said[-1].days if scene.said else None
    if days and days[1] - days[0] >= 2 * (moved(days[0], 1, unit) - days[0]):
        return Meaning("XXXX")
    return around(scene.last_point(), unit)


def bare_period(caught: Caught, scene: Scene) -> Meaning | None:
    """ "the day", "the week", "the quarter": the one told last, else that of the publication."""
    unit = caught.word("unit")
    if unit not in ("D", "W", "WE", "Q", "Y", "M") or scene.tag(1) == TAG["OF"] or scene.named():
        return None
    if unit == "M" and "early" not in caught:
        return None
    if unit == "D" and scene.tag(-1) == TAG["BY"] and scene.value(-1) == "REACHED":
        return None  # "faster by the day"
    meaning = around(scene.last_day() if unit in ("D", "W", "WE") else scene.last_point(), unit)
    return replace(_told_weekend(scene, meaning) if unit == "WE" else meaning, aside=True)


def _told_weekend(scene: Scene, meaning: Meaning) -> Meaning:
    """A weekend; one ahead that is told as past is that of the publication, or from Monday to Wednesday the last."""
    if not scene.anchor or not meaning.days or meaning.days[0] <= scene.anchor or scene.tense() >= 0:
        return meaning
    return shifted(scene.anchor, -1 if scene.anchor.weekday() <= _WEDNESDAY else 0, "WE")


def counted_period(caught: Caught, scene: Scene) -> Meaning | None:
    """ "the second week", "a third straight day", "the last week": named by its count, in the period that the text names
    next ("of May"); one in a row that goes on is now; else it means no day that could be known."""
    unit, count = caught.word("unit"), caught.number("count")
    if unit not in ("D", "W", "M", "Y", "WE") or scene.anchor is None:
        return None
    if "row" in caught:
        return around(scene.anchor, unit)
    last = caught.values.get("count") == -1
    return Meaning(period(scene.anchor, unit), piece=(-1 if last else max(0, count - 1), 1, unit))


def distance(caught: Caught, scene: Scene) -> Meaning | None:
    """ "two years ago", "three days later", "a week earlier"; the unit says how exact it is, a week counts as seven days."""
    unit, how, count = caught.word("unit"), caught.word("how"), amount(caught)
    sign = 1 if how in ("LATER", "AFTER", "FROMNOW") else -1
    from_now = how in ("AGO", "AGOBEFORE", "FROMNOW")
    if how in ("BEFORE", "AFTER") and not scene.closes():
        return None
    if count is None:
        return Meaning("PAST_REF" if sign < 0 else "FUTURE_REF")
    start = scene.anchor if from_now else scene.last_point()
    if start is None:
        return Meaning("XXXX")
    meaning = at_distance(start, sign * count, unit, "Y" if from_now else _grain(scene))
    if how == "LATER" and meaning.days and scene.anchor and meaning.days[0] > scene.anchor and scene.tense() < 0:
        return Meaning("XXXX")  # "it was removed three days later", of which no day was told before
    return replace(meaning, aside=sign < 0)


def distance_to(caught: Caught, scene: Scene) -> Meaning | None:
    """ "two days [before the vote]", "the day [after May 3]": a length, unless a point follows from which to count."""
    meaning, count = length(caught, scene), amount(caught)
    if meaning is None or count is None or caught.word("unit") in _CLOCK_UNITS or scene.tag(-2) == TAG["EARLY"]:
        return meaning if "count" in caught else None  # "late in the day after ..."
    sign = 1 if caught.word("how") == "AFTER" else -1
    return replace(meaning, distance=(sign * round(count), caught.word("unit")))


def at_distance(start: date, count: float, unit: str, year_grain: str = "Y") -> Meaning:
    """The point `count` units from a day, as exact as its unit: weeks give a day, years give a year (or `year_grain`)."""
    if unit in _CLOCK_UNITS:
        return around(start, "D")
    if unit == "DE" and abs(count) == 1:
        unit, count = "Y", count * 10  # "a decade ago" is about ten years, "two decades ago" less exact
    if unit == "Y" and count != int(count):
        unit, count = "M", count * 12
    exact = year_grain if unit == "Y" else "D" if unit in ("W", "FN") else unit
    return around(moved(start, round(count), unit), exact)


def _grain(scene: Scene) -> str:
    """How exact the point told last is, where it is a month or quarter: "a year earlier" is as exact."""
    timex = scene.said[-1].timex if scene.said else ""
    return "Q" if "-Q" in timex else "M" if len(timex) == 7 and "-W" not in timex else "Y"


def beside_period(caught: Caught, scene: Scene) -> Meaning | None:
    """ "the day before", "the year after": beside what was told last."""
    if caught.word("how") != "EARLIER" and not scene.closes():
        return None
    sign = 1 if caught.word("how") == "AFTER" else -1
    return replace(shifted(scene.last_point(), sign, caught.word("unit")), aside=sign < 0)


def year_ago_period(caught: Caught, scene: Scene) -> Meaning | None:
    """ "the year-ago quarter", "the year-earlier third quarter", "a year ago"."""
    point = scene.last_point()
    if point is None:
        return Meaning("XXXX")
    unit = caught.word("unit") or _grain(scene)
    if "number" in caught and unit == "Q" and 1 <= caught.number("number") <= 4:
        point = date(point.year, 3 * caught.number("number"), 1)
    return replace(shifted(moved(point, -1, "Y"), 0, unit), aside=True)


def clock_time(caught: Caught, scene: Scene) -> Meaning | None:
    """ "6:40 p.m.", "noon Saturday", "18:00 UTC": the day is the one beside it, else the one told last. What
    counts something is none ("at five to ten sites")."""
    time = _clock(caught)
    lasting = "clock" in caught and "h" in scene.written() and scene.tag(-1) == TAG["IN"]  # "en 2 h 10"
    unsure = scene.written().startswith("at ") and "side" not in caught
    if time is None or lasting or (unsure and not scene.closes() and scene.tag(1) not in _AFTER_HOUR):
        return None
    day = scene.last_day()
    if "weekday" in caught or "dayword" in caught:
        beside = part_of_day(caught, scene)
        day = beside.days[0] if beside and beside.days else None
    zone = "Z" if caught.word("zone") == "Z" else ""
    return at(f"{day.isoformat() if day else 'XXXX-XX-XX'}T{time}{zone}", "TIME")


def told_hour(caught: Caught, scene: Scene) -> Meaning | None:
    """ "à 9 heures", "9 часов утра", "a las 21 horas": hours are an hour of the clock behind certain words and before a part
    of the day; "à 9 heures de route" and "de 8 à 10 heures" are lengths."""
    hour, minute = caught.values.get("hour"), caught.number("minute")
    if caught.word("unit") != "H" or not scene.clocks or not isinstance(hour, (int, float)) or hour not in range(25):
        return None
    ranged = scene.first > 1 and scene.tag(-2) == TAG["NUM"]
    alone = scene.tagged.tags[scene.first] == TAG["BAREHOUR"] or scene.word(-1) in scene.clocks
    if minute > 59 or not ("side" in caught or (alone and not ranged and scene.tag(1) not in (TAG["OF"], TAG["PER"]))):
        return None
    return _on_last_day(_sided(f"{int(hour):02d}:{minute:02d}", caught.word("side")), scene)


def bare_hour(caught: Caught, scene: Scene) -> Meaning | None:
    """ "a las 9", "alle nove": an hour where nothing follows that could be counted ("alle 9 persone", "tra le 9 e le 10
    persone")."""
    ahead = next((step for step in (1, 2, 3) if scene.tag(step) in _HOUR_KINDS), 0) if "next" in caught else 0
    counts = scene.tag(ahead) == TAG["BAREHOUR"] and not (scene.closes(ahead) or scene.tag(ahead + 1) in _AFTER_BARE_HOUR)
    if counts and "side" not in caught:
        return None
    return _on_last_day(_sided(f"{caught.number('bare'):02d}:00", caught.word("side") or caught.word("later")), scene)


def _on_last_day(time: str, scene: Scene) -> Meaning:
    day = scene.last_day()
    return at(f"{day.isoformat() if day else 'XXXX-XX-XX'}T{time}", "TIME")


def _sided(time: str, side: str) -> str:
    """An hour of twelve, by the part of the day that is told with it: ("09:30", "EV") is "21:30"."""
    hour = int(time[:2])
    late = (side in ("AF", "EV") and hour < 12) or (side == "NI" and 6 <= hour < 12)
    return f"{hour + 12:02d}{time[2:]}" if late else time


def _clock(caught: Caught) -> str | None:
    time = _written_clock(caught)
    return _sided(time, caught.word("side")) if time else None


def _written_clock(caught: Caught) -> str | None:
    if "word" in caught:
        return caught.word("word")
    if "clock" in caught:
        hour, minute = (int(part) for part in caught.word("clock").split(":")[:2])
    elif "digits" in caught:
        hour, minute = divmod(caught.number("digits"), 100)
    else:
        hour, minute = caught.number("hour"), 0
    noon = caught.word("noon") or caught.word("noon2")
    if noon and 1 <= hour <= 12:
        hour = hour % 12 + (12 if noon == "PM" else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 25 and minute < 60 else None


def reference(caught: Caught, scene: Scene) -> Meaning | None:
    """ "now", "recently", "the future": no days."""
    word = caught.word("ref")
    return Meaning({"RECENT": "PAST_REF", "CURRENT": "PRESENT_REF"}.get(word, word))
