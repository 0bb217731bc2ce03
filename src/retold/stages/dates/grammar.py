"""The grammar of dates: patterns over kinds of words, each with the function that gives its meaning.

Where several match at a word, the longest wins; where two are as long, the earlier in the table.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from retold.stages.dates import points, relative, spans
from retold.stages.dates.scene import Caught, Scene
from retold.stages.dates.tags import TAG, pattern
from retold.stages.dates.values import Meaning

Build = Callable[[Caught, Scene], Meaning | None]
Rule = tuple[re.Pattern[str], Build]

_MONTH = "(?P<month> MONTH | SHORTMONTH )"
_DAYNAME = "(?P<weekday> DAYNAME | SHORTDAY )"
_DAY = "(?P<day> NUM | ORD | FIRST )"
_UNTIL = "(?: TO | BY | DASH | (?P<and>AND) )? THE? (?P<until> NUM | ORD )"
_YEAR = "(?P<year> YEAR | SHORTYEAR ) YEARWORD?"
_COUNT = (
    "(?: NUM (?: TO | OR )? (?= NUM ) )? (?P<count> NUM | ART | VAGUE | RECENT | YEAR )"
    "(?: AND ART? (?P<half>HALF) )? (?P<scale>SCALE)?"
)
_SINGLE = "(?P<unit> UNIT | YEARWORD )"
_UNIT = "(?P<unit> UNIT | YEARWORD | UNITS )"
_WHICH = "(?: THIS (?= PAST | NEXT | LAST ) )? (?P<which> LAST | PAST | NEXT | THIS | THAT | SAME | CURRENT )"
_TURN = "(?P<which> LAST | PAST | NEXT )"
_HALVES = "THE? (?P<which> ORD | FIRST | LAST ) (?P<unit> UNIT | HALF )"
_BESIDE = "(?: (?P<weekday>DAYNAME) | (?P<dayword>DAYWORD) )"
_ZONE = "(?: OPEN? (?P<zone>ZONE) NUM? CLOSE? )"
_SIDE = "(?: (?: IN | ON | OF )? THE? (?P<side>PART) )"
_NEXT_HOUR = (
    "(?: (?= (?: THE | AND | TO | OTHER ){0,2} (?P<next> BAREHOUR | CLOCK | HOUR ) (?: OF? THE? (?P<later>PART) )? ) )"
)
_TIME = (
    "(?: (?P<clock>CLOCK) (?: (?P<noon> AM | PM ) | HOURWORD )? | (?P<hour>NUM) (?P<noon2> AM | PM | HOURWORD )"
    f" | (?P<word>HOUR) ) {_SIDE}? {_ZONE}?"
)

_CALENDAR: tuple[tuple[str, Build], ...] = (
    ("(?P<iso>ISO)", points.iso_day),
    ("(?P<slash>SLASH)", points.slash_day),
    (f"THIS? (?: {_DAYNAME} (?: COMMA | PART )? )? {_MONTH} THE? {_DAY} (?: COMMA? {_YEAR} )?", points.calendar_day),
    (f"(?: {_DAYNAME} COMMA? )? THE? {_DAY} DOT? OF? {_MONTH} (?: COMMA? OF? {_YEAR} )?", points.calendar_day),
    (f"(?P<past>LAST) {_MONTH} {_DAY}", points.calendar_day),
    (f"THE? {_DAY} OF? THE? (?P<which> LAST | THIS | NEXT | CURRENT ) (?P<unit>UNIT)", points.day_of_relative_month),
    (f"{_MONTH} THE? {_DAY} {_UNTIL} (?: COMMA? {_YEAR} )?", points.days_in_month),
    (f"THE? {_DAY} DOT? {_UNTIL} DOT? OF? {_MONTH} (?: COMMA? OF? {_YEAR} )?", points.days_in_month),
    (f"(?P<weekday>DAYNAME) COMMA? THE? {_DAY} (?! HOURWORD )", points.weekday_and_day),
    (f"{_MONTH} COMMA? OF? {_YEAR}", points.month_of_year),
    (f"{_MONTH} OF? THE? (?P<which> LAST | PAST | NEXT | THIS ) YEARWORD", points.month_of_relative_year),
    (f"{_MONTH} OF? THE? YEARWORD (?P<which> LAST | PAST | NEXT )", points.month_of_relative_year),
    (f"THE? {_WHICH} {_MONTH}", points.relative_month),
    (f"{_MONTH} {_TURN}", points.relative_month),
    (f"{_MONTH}", points.bare_month),
    (f"(?: THE? FISCAL? YEARWORD )? {_YEAR}", points.year),
    ("THE? YEARWORD (?P<year>NUM)", points.year),
    ("(?P<year>YEAR) (?P<until>NUM)", points.years),
    (f"FISCAL YEARWORD? {_YEAR}", points.year),
    ("THE? (?: YEARWORD | UNITS )? (?P<decade>DECADE)", points.decade),
    ("THE? (?P<unit>UNITS) (?P<decade> NUM | YEAR | SHORTYEAR )", points.decade),
    ("THE? (?P<decade>DECADE) (?: YEARWORD | UNITS )", points.decade),
    ("THE? (?P<decade>ORD) (?P<unit>UNITS)", points.decade),
    (f"THE? (?P<century>ORD) {_SINGLE}", points.century),
    (f"THE? (?P<century>NUM) DOT {_SINGLE}", points.century),
    (f"{_SINGLE} (?P<century>ORD)", points.century),
    (f"{_HALVES}", points.part_of_year),
    (f"{_HALVES} OF? {_YEAR}", points.part_of_year),
    (f"{_HALVES} OF? (?P<when> THIS | LAST | NEXT | PAST ) YEARWORD", points.part_of_year),
    (f"THE? {_YEAR} POSS? (?P<which> ORD | FIRST ) (?P<unit> UNIT | HALF )", points.part_of_year),
    (f"(?P<name>QUARTERNAME) (?: OF? {_YEAR} )?", points.named_quarter),
    (f"THE? (?P<season> SEASON | WEAKSEASON ) OF? {_YEAR}", points.season_of_year),
    (f"THE? {_WHICH} PAST? (?P<season> SEASON | WEAKSEASON )", points.season),
    (f"(?P<season>SEASON) {_TURN}", points.season),
    ("(?P<the>THE)? (?P<season>SEASON)", points.season),
    (f"THE? (?P<which> LAST | NEXT | THIS | PAST )? (?P<holiday>HOLIDAY) (?: OF? {_YEAR} )?", points.holiday_of_year),
    (f"THE? {_YEAR} (?P<holiday>HOLIDAY)", points.holiday_of_year),
)
_RELATIVE: tuple[tuple[str, Build], ...] = (
    ("(?P<dayword>DAYWORD) (?: OF? (?P<part>PART) )?", relative.day_word),
    ("LAST (?P<part>PART)", relative.last_part),
    ("(?P<which> THIS | THAT | SAME ) SAME? (?P<part>PART)", relative.this_part),
    ("THE? (?P<which> NEXT | PAST ) (?P<part>PART)", relative.next_part),
    ("(?: THE | EARLY ) (?P<part>PART)", relative.this_part),
    (f"THE? EARLY? (?P<part>PART) OF? {_BESIDE}", relative.part_of_day),
    (f"(?: THE? {_WHICH} )? (?P<weekday>DAYNAME) (?: POSS? OF? (?P<part>PART) )?", relative.weekday),
    (f"THE? (?P<weekday>DAYNAME) {_TURN}", relative.weekday),
    ("(?P<weekday>DAYNAME) OF? THE? (?P<which> LAST | NEXT | THIS ) (?P<unit>UNIT)", relative.weekday_of_week),
    (f"THE? {_WHICH} SAME? PAST? FISCAL? {_SINGLE}", relative.relative_period),
    (f"THE? {_SINGLE} {_TURN}", relative.relative_period),
    ("THE? FISCAL? (?P<unit>YEARWORD) (?= ENDING (?: MONTH | SHORTMONTH | DAYNAME | NUM ) )", spans.length),
    (f"THE FISCAL? {_SINGLE}", relative.bare_period),
    (f"THE? (?P<early> EARLY | EDGE ) OF {_SINGLE}", relative.bare_period),
    (f"(?: THE | ART ) (?P<count> ORD | FIRST ) {_SINGLE}", relative.counted_period),
    (f"(?: THE | ART )? (?P<count>ORD) (?P<row>STRAIGHT) {_SINGLE}", relative.counted_period),
    (f"(?P<count>ORD) {_SINGLE} (?P<row>INROW)", relative.counted_period),
    (f"{_COUNT} {_UNIT} ORSO? (?P<how> AGO | EARLIER | LATER | FROMNOW | BEFORE | AFTER )", relative.distance),
    (f"{_COUNT} {_UNIT} (?= (?P<how> BEFORE | AFTER ) )", relative.distance_to),
    (f"THE {_SINGLE} (?P<how> EARLIER | BEFORE | AFTER )", relative.beside_period),
    (f"THE {_SINGLE} (?= (?P<how> BEFORE | AFTER ) )", relative.distance_to),
    (f"(?P<how> AGOBEFORE | LATER ) HEDGE? {_COUNT} {_UNIT}", relative.distance),
    (f"THE? YEARWORD (?: AGO | EARLIER ) (?: (?P<number>ORD)? {_SINGLE} )?", relative.year_ago_period),
    (f"{_TIME} (?: ON? {_BESIDE} )?", relative.clock_time),
    (f"(?P<digits> NUM | YEAR ) {_ZONE}", relative.clock_time),
    (
        "(?P<hour> NUM | BAREHOUR ) (?P<unit> UNIT | UNITS ) (?P<minute>NUM)? (?: OF? THE? (?P<side>PART) )?",
        relative.told_hour,
    ),
    (f"(?P<bare>BAREHOUR) {_SIDE}? {_NEXT_HOUR}?", relative.bare_hour),
    (f"(?P<hour>NUM) (?= (?: TO | BY | DASH | AND )? NUM HOURWORD {_SIDE}? )", relative.clock_time),
    ("(?P<ref> REF | RECENT | CURRENT )", relative.reference),
)
_LENGTHS: tuple[tuple[str, Build], ...] = (
    (
        "THE? (?P<which> LAST | PAST | NEXT | FIRST | THIS | CURRENT )?"
        f"{_COUNT} STRAIGHT? {_UNIT} (?: AND ART (?P<half2>HALF) )? ORSO?",
        spans.length,
    ),
    ("(?: LAST | PAST | NEXT )? (?P<unit>UNITS)", spans.vague_length),
    (f"(?P<half2>HALF) ART? {_SINGLE}", spans.half_length),
    (f"{_UNIT} LONG", spans.length),
    (f"EVERY {_SINGLE}", spans.repetition),
    (f"EVERY (?P<count>NUM) {_UNIT}", spans.repetition),
    ("EVERY (?: (?P<weekday>DAYNAME) | (?P<month>MONTH) | (?P<season>SEASON) | (?P<part>PART) )", spans.repetition),
    ("(?P<weekday>DAYNAMES)", spans.repetition),
    ("(?P<set>SETWORD)", spans.set_word),
)
RULES: tuple[Rule, ...] = tuple((pattern(source), build) for source, build in (*_CALENDAR, *_RELATIVE, *_LENGTHS))
_CORE = """ISO SLASH CLOCK DECADE SHORTYEAR YEAR MONTH SHORTMONTH DAYNAME DAYNAMES SHORTDAY SEASON WEAKSEASON PART DAYWORD
UNIT UNITS YEARWORD HOLIDAY REF SETWORD HOUR QUARTERNAME HALF AM PM ZONE RECENT CURRENT HOURWORD BAREHOUR""".split()
_NEVER_FIRST = """OTHER COMMA DASH DOT OPEN CLOSE POSS AND OF TO IN ON AGO AFTER BEFORE BY FROM BETWEEN PASTVERB FUTURE ZONE
MATCH WHO AM PM OLD HIS LABEL LONG SCALE OR HOURWORD""".split()
_LEADING = [name for name in TAG if name not in {*_CORE, "OTHER", "PASTVERB", "FUTURE", "MATCH", "WHO", "CLOSE"}]
# A cheap first look: words that may lead an expression, then one without which there is none.
GATE = pattern(f"(?: {' | '.join(_LEADING)} ){{0,7}} (?: {' | '.join(_CORE)} )")
STARTS: dict[str, tuple[Rule, ...]] = {
    tag: tuple(rule for rule in RULES if tag in rule[0].pattern) for name, tag in TAG.items() if name not in _NEVER_FIRST
}
PREFIX = pattern(
    "THE? (?P<early>EARLY) (?: OF | IN )? | THE? (?P<edge>EDGE) OF | (?P<when> EARLIER | LATER ) (?: IN | ON | OF )?"
)
HEDGES = pattern("HEDGE{1,3} (?! THE | LAST | PAST | NEXT )")
NEXT_OF = pattern("POSS? (?: OF | IN ) THE?")
