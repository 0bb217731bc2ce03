"""The grammar of dates: patterns over kinds of words, each with the function that gives its meaning.

Where several match at a word, the longest wins; where two are as long, the earlier in the table.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from retold.stages import date_points as points
from retold.stages import date_spans as spans
from retold.stages.date_scene import Scene
from retold.stages.date_tags import TAG, pattern
from retold.stages.date_values import Meaning

Build = Callable[[points.Slots, Scene], Meaning | None]
Rule = tuple[re.Pattern[str], Build]

_MONTH = "(?P<month> MONTH | SHORTMONTH )"
_DAYNAME = "(?P<weekday> DAYNAME | SHORTDAY )"
_DAY = "(?P<day> NUM | ORD )"
_YEAR = "(?P<year>YEAR) YEARWORD?"
_COUNT = "(?P<count> NUM | ART | VAGUE | YEAR ) (?: AND ART? (?P<half>HALF) )?"
_SINGLE = "(?P<unit> UNIT | YEARWORD )"
_UNIT = "(?P<unit> UNIT | YEARWORD | UNITS )"
_WHICH = "(?P<which> LAST | PAST | NEXT | THIS | THAT | SAME )"
_TURN = "(?P<which> LAST | PAST | NEXT )"
_ZONE = "(?: OPEN? (?P<zone>ZONE) NUM? CLOSE? )"
_TIME = f"(?: (?P<clock>CLOCK) (?P<noon> AM | PM )? | (?P<hour>NUM) (?P<noon2> AM | PM ) | (?P<word>HOUR) ) {_ZONE}?"

_TABLE: tuple[tuple[str, Build], ...] = (
    # days of the calendar
    ("(?P<iso>ISO)", points.iso_day),
    ("(?P<slash>SLASH)", points.slash_day),
    (f"(?: {_DAYNAME} (?: COMMA | PART )? )? {_MONTH} THE? {_DAY} (?: COMMA? {_YEAR} )?", points.calendar_day),
    (f"(?: {_DAYNAME} COMMA? )? THE? {_DAY} OF? {_MONTH} (?: COMMA? OF? {_YEAR} )?", points.calendar_day),
    (f"LAST {_MONTH} {_DAY}", points.past_calendar_day),
    # months
    (f"{_MONTH} COMMA? OF? {_YEAR}", points.month_of_year),
    (f"{_MONTH} OF? (?P<which> LAST | PAST | NEXT | THIS ) {_SINGLE}", points.month_of_relative_year),
    (f"THE? {_WHICH} (?P<month>MONTH)", points.relative_month),
    ("(?P<month>MONTH) (?P<which> LAST | PAST | NEXT )", points.relative_month),
    ("(?P<month>MONTH)", points.bare_month),
    # years, decades, centuries
    (f"(?: THE? FISCAL? YEARWORD )? {_YEAR}", points.year),
    (f"FISCAL YEARWORD? {_YEAR}", points.year),
    ("(?P<year>SHORTYEAR)", points.short_year),
    ("THE? (?P<decade>DECADE)", points.decade),
    (f"THE? (?P<century>ORD) {_SINGLE}", points.century),
    # parts of years
    ("THE? (?P<which> ORD | FIRST | LAST ) (?P<unit> UNIT | HALF )", points.part_of_year),
    (f"THE? (?P<which> ORD | FIRST | LAST ) (?P<unit> UNIT | HALF ) OF? {_YEAR}", points.part_of_year),
    (
        "THE? (?P<which> ORD | FIRST | LAST ) (?P<unit> UNIT | HALF ) OF? (?P<when> THIS | LAST | NEXT | PAST ) YEARWORD",
        points.part_of_year,
    ),
    (f"THE? {_YEAR} POSS? (?P<which> ORD | FIRST ) (?P<unit> UNIT | HALF )", points.part_of_year),
    (f"(?P<name>QUARTERNAME) (?: OF? {_YEAR} )?", points.named_quarter),
    (f"THE? (?P<season> SEASON | WEAKSEASON ) OF? {_YEAR}", points.season_of_year),
    (f"THE? {_WHICH} PAST? (?P<season> SEASON | WEAKSEASON )", points.relative_season),
    ("THE (?P<season>SEASON)", points.bare_season),
    (f"THE? (?P<which> LAST | NEXT | THIS | PAST )? (?P<holiday>HOLIDAY) (?: OF? {_YEAR} )?", points.holiday_of_year),
    # days and weeks near the publication
    ("(?P<dayword>DAYWORD) (?P<part>PART)?", points.day_word),
    ("LAST (?P<part>PART)", points.last_part),
    ("(?P<which> THIS | THAT | SAME ) (?P<part>PART)", points.this_part),
    (f"(?: THE? {_WHICH} )? (?P<weekday>DAYNAME) (?: POSS? (?P<part>PART) )?", points.weekday),
    (f"(?P<weekday>DAYNAME) {_TURN}", points.weekday),
    (f"(?P<weekday>DAYNAME) OF? (?P<which> LAST | NEXT | THIS ) {_SINGLE}", points.weekday_of_week),
    (f"THE? {_WHICH} SAME? PAST? FISCAL? {_SINGLE}", points.relative_period),
    (f"THE? {_SINGLE} {_TURN}", points.relative_period),
    (f"THE FISCAL? {_SINGLE}", points.bare_period),
    # distances
    (f"{_COUNT} {_UNIT} (?P<how> AGO | EARLIER | LATER | FROMNOW | BEFORE )", points.distance),
    (f"THE? {_SINGLE} (?P<how> AGO | EARLIER ) {_SINGLE.replace('unit', 'per')}?", points.distance),
    (f"(?P<how>AGOBEFORE) {_COUNT} {_UNIT}", points.distance),
    # lengths and repetitions
    (f"THE? (?P<which> LAST | PAST | NEXT | FIRST | THIS )? {_COUNT} STRAIGHT? {_UNIT}", spans.length),
    ("(?P<which> LAST | PAST | NEXT )? (?P<unit>UNITS)", spans.vague_length),
    (f"EVERY {_SINGLE}", spans.repetition),
    (f"EVERY (?P<count>NUM) {_UNIT}", spans.repetition),
    ("EVERY (?: (?P<weekday>DAYNAME) | (?P<month>MONTH) | (?P<season>SEASON) | (?P<part>PART) )", spans.repetition),
    ("(?P<weekday>DAYNAMES)", spans.repetition),
    ("(?P<set>SETWORD)", spans.set_word),
    # times of day, and words without days
    (f"{_TIME} (?: ON? (?: (?P<weekday>DAYNAME) | (?P<dayword>DAYWORD) ) )?", points.clock_time),
    (f"(?P<digits> NUM | YEAR ) {_ZONE}", points.clock_time),
    ("(?P<ref>REF)", points.reference),
)
RULES: tuple[Rule, ...] = tuple((pattern(source), build) for source, build in _TABLE)
NEVER_FIRST = frozenset(
    TAG[name] for name in "OTHER COMMA DASH OPEN CLOSE POSS AND OF TO IN ON AGO PASTVERB FUTURE ZONE AM PM OLD".split()
)
STARTS: dict[str, tuple[Rule, ...]] = {
    tag: tuple(rule for rule in RULES if tag in rule[0].pattern) for tag in TAG.values() if tag not in NEVER_FIRST
}
PREFIX = pattern("THE? (?P<early>EARLY) (?: OF | IN )? | (?P<when> EARLIER | LATER ) (?: IN | ON | OF )?")
HEDGES = pattern("HEDGE{1,3}")
