"""English words of dates."""

from __future__ import annotations

from retold.words import DateWords


def _numbered(text: str, first: int = 0) -> dict[str, int]:
    return {word: number for number, names in enumerate(text.split(), first) for word in names.split("/")}


_ONES = """zero one two three four five six seven eight nine ten
eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"""
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMBERS: dict[str, float] = {
    **_numbered(_ONES),
    **_TENS,
    **{
        f"{ten}{mark}{one}": value + n
        for ten, value in _TENS.items()
        for n, one in enumerate(_ONES.split())
        for mark in "- "
        if 0 < n < 10
    },
    "a hundred": 100,
    "one hundred": 100,
    "two hundred": 200,
    "three hundred": 300,
    "two thousand": 2000,
    "a thousand": 1000,
    "one thousand": 1000,
    "a dozen": 12,
    "single": 1,
    "half a": 0.5,
    "half an": 0.5,
}
_ORDINALS = {
    **_numbered(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth", 2
    ),
    **_numbered("sixteenth seventeenth eighteenth nineteenth twentieth", 16),
    "twenty-first": 21,
    "thirtieth": 30,
}
_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_PAST = """
was were had did said told saw met made took gave got went came became began held kept left lost found felt fell rose ran
won led paid put sent sold set sat spoke stood struck taught thought threw understood wore wrote knew grew drew drove ate
broke brought built bought caught chose cut dealt fought flew forgot froze heard hid hit hurt laid lay let lit meant read
rode sang sank shook shot shut slept spent spread stole sued swore swept quit beat bet bid bound burst cost fed fled hung
blew tore swung sprang sought arose awoke clung crept drank dug flung forgave forbade knelt overcame overrode oversaw
overtook overthrew outbid rang rebuilt resold retook rewrote shone shrank slid slung spat spun stung strode strove swam
undertook underwent upheld withdrew withheld woke wept
has have been
"""
_PAST_PHRASES = ("had to be", "used to be", "could not be", "couldn't be", "could be reached", "could be located")
_FUTURE = """
will would shall 'll won't may might can could should must scheduled expected expects expect due payable slated poised
intends intend planned planning starting effective going awaits pending ahead tentatively upcoming be
"""
_FUTURE_PHRASES = (
    "as soon as",
    "as early as",
    "to be",
    "is to",
    "are to",
    "set to",
    "ready to",
    "about to",
    "due to",
    "plans to",
    "plan to",
    "planning to",
    "planned for",
    *(
        f"{be} {go}"
        for be in ("is", "are")
        for go in ("heading to", "headed to", "traveling to", "travelling to", "flying to")
    ),
    *(f"{be} meeting with" for be in ("is", "are")),
    "planned to",
    "hopes to",
    "hope to",
    "aims to",
    "wants to",
    *(f"{look} forward to" for look in ("look", "looks", "looking")),
    "in advance of",
    "set for",
    "up for",
    *(f"{verb} {vote}" for verb in ("face", "faces", "facing") for vote in ("re-election", "reelection")),
    "may i",
    "may we",
    "may he",
    "may she",
    "may they",
    "may you",
    "may the",
    "may god",
)


def _clock_words() -> dict[str, str]:
    """Times told in words: "half past nine", "quarter to six"; "at ten to four", since "ten to four" may be two numbers."""
    minutes = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "a quarter": 15, "quarter": 15, "half": 30}
    told: dict[str, str] = {}
    for hour, name in enumerate(_ONES.split()[1:13], 1):
        for form in (name, str(hour)):
            for minute, length in minutes.items():
                told[f"{minute} past {form}"] = f"{hour:02d}:{length:02d}"
                if length < 30:
                    told[f"{minute} to {form}" if length == 15 else f"at {minute} to {form}"] = (
                        f"{(hour - 2) % 12 + 1:02d}:{60 - length:02d}"
                    )
    return told


DATES = DateWords(
    months=_numbered("january february march april may june july august september october november december", 1),
    short_months={**_numbered("jan feb mar apr - jun jul aug sep oct nov dec", 1), "sept": 9},
    weekdays=_numbered("monday tuesday wednesday thursday friday saturday sunday"),
    short_weekdays={**_numbered("mon tue wed thu fri sat sun"), "tues": 1, "weds": 2, "thur": 3, "thurs": 3},
    day_offsets={
        "today": "0",
        "yesterday": "-1",
        "tomorrow": "1",
        "the day before yesterday": "-2",
        "the day after tomorrow": "2",
        "tonight": "0TNI",
        "overnight": "0TNI",
    },
    units={
        "hour": "H",
        "minute": "T",
        "day": "D",
        "week": "W",
        "fortnight": "FN",
        "weekend": "WE",
        "month": "M",
        "quarter": "Q",
        "year": "Y",
        "decade": "DE",
        "century": "CE",
    },
    plural_units={
        "seconds": "S",
        "minutes": "T",
        "hours": "H",
        "days": "D",
        "weeks": "W",
        "fortnights": "FN",
        "months": "M",
        "quarters": "Q",
        "years": "Y",
        "decades": "DE",
        "centuries": "CE",
        "weekends": "WE",
    },
    seasons={"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"},
    parts={
        "morning": "MO",
        "afternoon": "AF",
        "evening": "EV",
        "night": "NI",
        "midday": "MI",
        "mornings": "MO",
    },
    numbers=_NUMBERS,
    ordinals=_ORDINALS,
    decades=_DECADES,
    events={"09-11": 2001},
    event_nouns=frozenset(
        """attack attacks victim victims terrorist terrorists terror families hijackers hijackings commission memorial widow
        widows survivors advocates bombers""".split()
    ),
    holidays={
        "christmas": "12-25",
        "christmas day": "12-25",
        "christmas eve": "12-24",
        "new year's eve": "12-31",
        "new year's day": "01-01",
        "new year's": "01-01",
        "boxing day": "12-26",
        "halloween": "10-31",
        "valentine's day": "02-14",
        "independence day": "07-04",
        "fourth of july": "07-04",
        "veterans day": "11-11",
        "thanksgiving day": "11-W4-3",
        "thanksgiving": "11-W4-3",
        "labor day": "09-W1-0",
        "memorial day": "05-W-1-0",
        "easter": "E+0",
        "easter sunday": "E+0",
        "good friday": "E-2",
        "palm sunday": "E-7",
        "ash wednesday": "E-46",
        "may day": "05-01",
    },
    references={
        "now": "PRESENT_REF",
        "currently": "PRESENT_REF",
        "recently": "PAST_REF",
        "the future": "FUTURE_REF",
        "the near future": "FUTURE_REF",
        "the near term": "FUTURE_REF",
        "the time being": "PRESENT_REF",
        "at present": "PRESENT_REF",
        "nowadays": "PRESENT_REF",
        "at the moment": "PRESENT_REF",
    },
    sets={
        "daily": "P1D",
        "weekly": "P1W",
        "monthly": "P1M",
        "annually": "P1Y",
        "yearly": "P1Y",
        "nightly": "P1D",
        "hourly": "PT1H",
    },
    hours={"noon": "12:00", "midnight": "24:00", **_clock_words()},
    grammar={
        "OTHER": (
            "'s march",
            "long march",
            "earlier than",
            "later than",
            "followed by",
            "usa today",
            "today show",
            "tonight show",
            "christmas market",
            "christmas markets",
            "christmas tree",
            "christmas trees",
            "christmas card",
            "christmas cards",
        ),
        "MATCH": (
            *"touchdown touchdowns quarterback quarterbacks linebacker cornerback halftime goalkeeper midfielder".split(),
            *"kickoff playoff playoffs play-off innings".split(),
            *("field goal", "free throws", "stoppage time", "injury time"),
        ),
        "LAST": ("last", "latest", "the last=ROLLING"),
        "PAST": ("past", "previous=PRECEDING", "preceding=PRECEDING", "prior=PRECEDING"),
        "NEXT": ("next", "coming", "upcoming", "the following=FOLLOWING"),
        "THIS": ("this",),
        "THAT": ("that",),
        "SAME": ("same",),
        "EVERY": ("every", "each"),
        "FIRST": ("first=1",),
        "THE": ("the",),
        "ART": ("a", "an"),
        "VAGUE": (
            "dozens of",
            "hundreds of",
            "thousands of",
            "millions of",
            "billions of",
            "tens of",
            "several",
            "few",
            "a few",
            "many",
            "a couple of=2",
            "a couple=2",
            "couple of=2",
            "the few",
        ),
        "HEDGE": (
            "about",
            "nearly",
            "almost",
            "more than",
            "less than",
            "at least",
            "at most",
            "over",
            "some",
            "around",
            "up to",
            "as many as",
            "roughly",
            "approximately",
            "fewer than",
            "under",
            "just over",
            "just under",
            "well over",
        ),
        "AND": ("and",),
        "OF": ("of",),
        "FROM": ("from", "since=SINCE"),
        "BETWEEN": ("between",),
        "BY": ("by=REACHED", "until", "till"),
        "HIS": (
            "his",
            "her",
            "their",
            "my",
            "our",
            "its",
            "your",
            "temperatures=WARM",
            "highs=WARM",
            "lows=WARM",
            "reach=WARM",
        ),
        "LABEL": (
            "flight",
            "route",
            "no",
            "number",
            "room",
            "bus",
            "train",
            "page",
            "interstate",
            "highway",
            "model",
            "section",
            "chapter",
            "apartment",
            "suite",
            "version",
            "channel",
        ),
        "LONG": ("long",),
        "ENDING": ("ended", "ended on", "ending", "ending on"),
        "OR": ("or",),
        "SCALE": ("hundred=100", "thousand=1000", "million=1000000", "billion=1000000000"),
        "HOURWORD": ("o'clock",),
        "RECENT": ("recent",),
        "CURRENT": ("current",),
        "ORSO": ("or so",),
        "INROW": ("in a row", "running"),
        "TO": ("to", "through"),
        "IN": ("in", "during=DURING"),
        "WHO": ("who", "which"),
        "ON": ("on", "at"),
        "EARLY": (
            "early=early",
            "late=late",
            "mid=mid",
        ),
        "EDGE": ("beginning=early", "start=early", "end=late", "close=late", "middle=mid"),
        "EARLIER": ("earlier",),
        "LATER": ("later",),
        "AGO": ("ago",),
        "FROMNOW": ("from now", "hence", "from today"),
        "BEFORE": ("before", "prior to"),
        "AFTER": ("after",),
        "HALF": ("half=H",),
        "FISCAL": ("fiscal", "financial", "calendar"),
        "OLD": ("old", "of age"),
        "STRAIGHT": (
            "straight",
            "consecutive",
            "successive",
            "trading",
            "full",
            "whole",
            "business",
            "working",
            "calendar",
        ),
        "PER": ("percent", "dollars", "times", "once", "twice", "cents", "pounds", "euros"),
        "ZONE": ("utc=Z", "gmt=Z", "est", "edt", "eastern time", "eastern", "et", "local time", "bst", "cet"),
        "POSS": ("'s",),
        "WEAKSEASON": ("fall=FA",),
        "DAYNAMES": (
            "mondays=0",
            "tuesdays=1",
            "wednesdays=2",
            "thursdays=3",
            "fridays=4",
            "saturdays=5",
            "sundays=6",
        ),
    },
    past=frozenset((*_PAST.split(), *_PAST_PHRASES)),
    future=frozenset((*_FUTURE.split(), *_FUTURE_PHRASES)),
    past_endings=("ed",),
    cased=frozenset("may march august".split())
    | frozenset("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun".split()),
    month_first=True,
)
